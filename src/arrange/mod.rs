//! Journey → Chart: what is shown where, in the words of one language; no pixels yet.
//!
//! A drawing places a [`Chart`] on a sheet, a page prints it as a table, and both say the same.

pub mod cells;
pub mod compared;
pub mod course;
pub mod curve;
pub mod head;
pub mod known;
mod lanes;
mod numbering;
pub(crate) mod onward;
pub mod part;
mod past;
pub mod plan;
pub mod views;

use crate::diff::history::Lives;
use crate::model::Journey;
use crate::model::stage::Moment;
use crate::model::text::{Rich, Text};
use crate::model::transition::{Place, TransitionKind};
use crate::model::word::Word;
use crate::words::{Words, is_right_to_left};
use cells::{Card, Cell};
use compared::Tab;
use curve::Curve;
use head::{Fact, PersonaCard};
use numbering::Numbering;
use serde::Serialize;
use std::collections::BTreeSet;

/// A map as it is shown: columns of stages and steps, rows of lanes.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// Prefix of every id in a drawing.
    pub prefix: String,
    /// BCP 47 tag of the words.
    pub language: String,
    /// Whether they are read from right to left.
    pub right_to_left: bool,
    /// Title of the map.
    pub title: Rich,
    /// What the map says of itself: its sort, how far it has come, whether it was observed; short words, in this order.
    pub badges: Vec<String>,
    /// Short facts on the map: scope, owner, day of review, evidence.
    pub facts: Vec<Fact>,
    /// Longer texts on the map: summary, scenario, goal, expectations.
    pub introduction: Vec<Fact>,
    /// The mean score and the counts.
    pub overall: head::Overall,
    /// Who travels.
    pub personas: Vec<PersonaCard>,
    /// The stages, left to right.
    pub stages: Vec<StageHead>,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The lanes that hold anything, top to bottom.
    pub lanes: Vec<Lane>,
    /// What is not linear.
    pub arcs: Vec<Arc>,
    /// The action plan.
    pub plan: Vec<Card>,
    /// What changed of each item of the plan since the version it is compared with; none where it is compared with none.
    #[serde(skip)]
    pub plan_tabs: Vec<Tab>,
    /// Title of the action plan.
    pub plan_title: String,
    /// What the signs mean, of those that occur.
    pub legend: Vec<String>,
    /// File and version.
    pub footer: String,
    /// The map and its curve told in sentences.
    pub story: String,
    /// Every change since another version, if it is compared with one.
    #[serde(skip)]
    pub ledger: Option<Box<compared::Ledger>>,
}

/// A stage over its columns.
#[derive(Debug, Clone, Serialize)]
pub struct StageHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Rich,
    /// How long it takes.
    pub duration: Option<Rich>,
    /// Before, during or after, in words.
    pub phase: Option<String>,
    /// Its position in the map, from 0, which gives it its hue.
    pub position: usize,
    /// Its first column, from 0.
    pub first: usize,
    /// How many columns it has.
    pub span: usize,
    /// Whether the journey is won or lost here.
    pub is_moment_of_truth: bool,
    /// What changed of it since the version it is compared with.
    #[serde(skip)]
    pub tab: Tab,
}

/// A column: a step, or a stage without steps.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Id of the step, or of the stage that has none.
    pub id: String,
    /// Position of its stage, from 0.
    pub stage: usize,
    /// Number and title of the step; none where the stage itself is the column.
    pub step: Option<StepHead>,
    /// What changed of it since the version it is compared with.
    #[serde(skip)]
    pub tab: Tab,
}

/// The head of a step.
#[derive(Debug, Clone, Serialize)]
pub struct StepHead {
    /// Its number in the map, from 1.
    pub number: usize,
    /// Its title.
    pub title: Rich,
    /// How long it takes, who takes it, whether it can be left out: short words.
    pub notes: Vec<String>,
    /// Whether the journey is won or lost here.
    pub is_moment_of_truth: bool,
}

/// A lane with what it holds.
#[derive(Debug, Clone, Serialize)]
pub struct Lane {
    /// Its id, with `-` between words.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A few words under the title.
    pub hint: String,
    /// The line drawn above it: of a service blueprint, or before what belongs to the whole journey.
    pub line: Option<String>,
    /// Whether what it holds belongs to the whole journey, and to no stage.
    pub is_whole: bool,
    /// What it holds.
    pub content: Content,
}

/// What a lane holds.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// Items in cells; empty cells are left out.
    Cells(Vec<Cell>),
    /// The experience curve.
    Curve(Curve),
}

/// A transition over the stages.
#[derive(Debug, Clone, Serialize)]
pub struct Arc {
    /// How it leaves the line.
    pub kind: &'static str,
    /// Where it leaves, in columns from the left: 0.5 is the middle of the first.
    pub from: f64,
    /// Where it arrives; none where customers drop off.
    pub to: Option<f64>,
    /// Title of where it leaves.
    pub from_title: String,
    /// Title of where it arrives.
    pub to_title: Option<String>,
    /// What is said of it, with share and context.
    pub label: String,
    /// What changed of it since the version it is compared with.
    #[serde(skip)]
    pub tab: Tab,
}

/// What is to be shown: a journey or a part of it, in a language.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// What is shown.
    pub journey: &'a Journey,
    /// What it is a part of, or the same: numbers are those of the whole, so that parts can be laid side by side.
    pub whole: &'a Journey,
    /// BCP 47 tag of the words; texts without a translation stay in the map's own language.
    pub language: &'a str,
    /// What became of its things over earlier versions, where that is to be told.
    pub lives: Option<&'a Lives>,
}

/// The matrix of a whole journey in a language.
pub fn chart(journey: &Journey, language: &str) -> Chart {
    chart_of(&Shown { journey, whole: journey, language, lives: None })
}

/// The matrix of what is to be shown.
pub fn chart_of(shown: &Shown<'_>) -> Chart {
    Teller::of(shown).chart()
}

impl Chart {
    /// Takes the way to a counterpart from references to what is not shown.
    fn sever(&mut self) {
        let cells = self.lanes.iter().flat_map(|lane| match &lane.content {
            Content::Cells(cells) => &cells[..],
            Content::Curve(_) => &[],
        });
        let shown: BTreeSet<String> = cells
            .flat_map(|cell| &cell.items)
            .filter_map(|item| match item {
                cells::Item::Card(card) => Some(card.id.clone()),
                _ => None,
            })
            .collect();
        let in_lanes = self.lanes.iter_mut().flat_map(|lane| match &mut lane.content {
            Content::Cells(cells) => &mut cells[..],
            Content::Curve(_) => &mut [],
        });
        let in_lanes = in_lanes.flat_map(|cell| &mut cell.items).filter_map(|item| match item {
            cells::Item::Card(card) => Some(card),
            _ => None,
        });
        for reference in in_lanes.chain(&mut self.plan).flat_map(|card| &mut card.references) {
            if !shown.contains(&reference.id) {
                reference.id.clear();
            }
        }
    }
}

/// A journey being told in one language.
pub(crate) struct Teller<'a> {
    pub(crate) journey: &'a Journey,
    language: &'a str,
    pub(crate) words: Words,
    pub(crate) numbering: Numbering,
}

impl<'a> Teller<'a> {
    pub(crate) fn of(shown: &Shown<'a>) -> Self {
        let Shown { journey, whole, language, .. } = *shown;
        let words = Words::of(language);
        Teller { journey, language, words, numbering: Numbering::of(whole) }
    }

    pub(crate) fn chart(&self) -> Chart {
        let journey = self.journey;
        let (stages, columns) = self.columns();
        let lanes = self.lanes(&stages, &columns);
        let curve = lanes.iter().find_map(|lane| match &lane.content {
            Content::Curve(curve) => Some(curve),
            Content::Cells(_) => None,
        });
        let steps = columns.iter().filter(|column| column.step.is_some()).count();
        let plan = journey.plan.iter().map(|item| self.plan_item(item)).collect();
        let mut chart = Chart {
            prefix: journey.id.as_str().to_owned(),
            language: self.language.to_owned(),
            right_to_left: is_right_to_left(self.language),
            title: self.rich(&journey.title).clone(),
            badges: self.badges(),
            facts: self.facts(),
            introduction: self.introduction(),
            overall: self.overall(curve),
            personas: self.personas(curve),
            arcs: journey.transitions.iter().map(|t| self.arc(t, &stages)).collect(),
            plan,
            plan_tabs: Vec::new(),
            plan_title: self.words.say("plan"),
            legend: self.legend(&lanes, &stages, &columns),
            footer: self.footer(),
            story: self.story(curve, stages.len(), steps),
            ledger: None,
            stages,
            columns,
            lanes,
        };
        chart.sever();
        chart
    }

    /// What happens in every stage and step, in order.
    pub(crate) fn moments(&self) -> impl Iterator<Item = &'a Moment> + use<'a> {
        self.journey.stages.iter().flat_map(|stage| {
            std::iter::once(&stage.moment).chain(stage.steps.iter().map(|step| &step.moment))
        })
    }

    /// A text in the language that is told.
    pub(crate) fn rich(&self, text: &'a Text) -> &'a Rich {
        text.in_language(self.language)
    }

    pub(crate) fn plain(&self, text: &Text) -> String {
        text.in_language(self.language).characters()
    }

    fn columns(&self) -> (Vec<StageHead>, Vec<Column>) {
        let mut stages = Vec::with_capacity(self.journey.stages.len());
        let mut columns = Vec::new();
        let mut number = self.numbering.steps_before(self.journey);
        for (index, stage) in self.journey.stages.iter().enumerate() {
            let first = columns.len();
            for step in &stage.steps {
                number += 1;
                let mut notes: Vec<String> =
                    step.duration.iter().map(|text| self.plain(text)).collect();
                notes.extend(step.share.map(|share| self.words.percent(share * 100.0)));
                notes.extend(step.optional.then(|| self.words.say("optional")));
                columns.push(Column {
                    id: step.id.as_str().to_owned(),
                    stage: index,
                    step: Some(StepHead {
                        number,
                        title: self.rich(&step.title).clone(),
                        notes,
                        is_moment_of_truth: step.moment.moment_of_truth.is_some(),
                    }),
                    tab: Tab::default(),
                });
            }
            if stage.steps.is_empty() {
                let id = stage.id.as_str().to_owned();
                columns.push(Column { id, stage: index, step: None, tab: Tab::default() });
            }
            stages.push(StageHead {
                id: stage.id.as_str().to_owned(),
                title: self.rich(&stage.title).clone(),
                duration: stage.duration.as_ref().map(|text| self.rich(text).clone()),
                phase: stage.phase.map(|phase| self.words.say(&format!("phase-{}", phase.word()))),
                position: index,
                first,
                span: columns.len() - first,
                is_moment_of_truth: stage.moment.moment_of_truth.is_some(),
                tab: Tab::default(),
            });
        }
        (stages, columns)
    }

    fn arc(&self, transition: &crate::model::transition::Transition, stages: &[StageHead]) -> Arc {
        let middle = |place: Place| {
            let stage = &stages[place.stage];
            match place.step {
                Some(step) => (stage.first + step) as f64 + 0.5,
                None => stage.first as f64 + stage.span as f64 / 2.0,
            }
        };
        let kind = transition.kind;
        let mut label = match &transition.label {
            Some(text) => self.plain(text),
            None => self.words.say(&format!("transition-{}", kind.word())),
        };
        if let Some(share) = transition.share {
            label = format!("{label}\u{a0}· {}", self.words.percent(share * 100.0));
        }
        if kind == TransitionKind::Handover
            && let Some(carried) = transition.context_carried
        {
            let context = if carried { "context-carried" } else { "context-lost" };
            label = format!("{label}\u{a0}· {}", self.words.say(context));
        }
        Arc {
            kind: kind.word(),
            from: middle(transition.from),
            to: transition.to.map(middle),
            from_title: self.place_title(transition.from),
            to_title: transition.to.map(|place| self.place_title(place)),
            label,
            tab: Tab::default(),
        }
    }

    /// The title of a stage or a step.
    pub(crate) fn place_title(&self, place: Place) -> String {
        let stage = &self.journey.stages[place.stage];
        match place.step {
            Some(step) => self.plain(&stage.steps[step].title),
            None => self.plain(&stage.title),
        }
    }
}
