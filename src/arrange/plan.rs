//! A plan → a chart: both curves over the columns of both maps, what lifts the curve under it, and today's pain points with their
//! fates.

use super::cells::{Card, Cell, Item, plain_card};
use super::compared::{self, Tab};
use super::head::{Fact, Overall};
use super::{Chart, Content, Lane, Shown, Teller};
use crate::diff::plan::{Chance, Fate, Moment, Pain, Plan, Turn};
use crate::diff::tell::Sign;
use crate::model::opportunity::Progress;
use crate::model::pain_point::Severity;
use crate::model::text::Rich;
use crate::model::word::Word;

/// The picture of a plan, from today's map and the future one.
pub fn chart((today, future): (&Shown<'_>, &Shown<'_>), plan: &Plan) -> Chart {
    let mut chart = compared::chart(today, future, &plan.changes);
    let teller = Teller::of(future);
    let telling = Telling { teller, plan };
    telling.lanes(&mut chart);
    telling.surroundings(&mut chart, today);
    chart
}

struct Telling<'a> {
    teller: Teller<'a>,
    plan: &'a Plan,
}

impl Telling<'_> {
    fn say(&self, id: &str) -> String {
        self.teller.words.say(id)
    }

    /// The curve, what lifts it, what hurts.
    fn lanes(&self, chart: &mut Chart) {
        chart.lanes.retain(|lane| matches!(lane.content, Content::Curve(_)));
        for lane in &mut chart.lanes {
            let Content::Curve(curve) = &mut lane.content else { continue };
            curve.unscored.clear();
            for line in curve.lines.iter_mut().chain(&mut curve.before) {
                line.points.iter_mut().for_each(|point| point.tab = Tab::default());
                line.levels.iter_mut().for_each(|level| level.feeling.tab = Tab::default());
            }
        }
        // Stages, steps and arcs that only one map has keep their look; numbers of changes lead nowhere here.
        let bare = |tab: &mut Tab| {
            tab.0.retain(|(sign, _)| matches!(sign, Sign::Added | Sign::Removed));
            tab.0.iter_mut().for_each(|(_, numbers)| numbers.clear());
        };
        chart.stages.iter_mut().for_each(|stage| bare(&mut stage.tab));
        chart.columns.iter_mut().for_each(|column| bare(&mut column.tab));
        chart.arcs.iter_mut().for_each(|arc| bare(&mut arc.tab));
        let causes =
            self.lane("plan-causes", ("lane-opportunities", "plan-causes-hint"), self.causes());
        let pains =
            self.lane("plan-pains", ("lane-pain-points", "plan-pains-hint"), self.pains(chart));
        chart.lanes.extend([causes, pains].into_iter().flatten());
    }

    fn lane(&self, id: &str, (title, hint): (&str, &str), cells: Vec<Cell>) -> Option<Lane> {
        let lane = Lane {
            id: id.to_owned(),
            title: self.say(title),
            hint: self.say(hint),
            line: None,
            is_whole: false,
            content: Content::Cells(cells),
        };
        matches!(&lane.content, Content::Cells(cells) if !cells.is_empty()).then_some(lane)
    }

    /// Under each rise the opportunities that cause it, or that nobody can say why; under each fall that it falls.
    fn causes(&self) -> Vec<Cell> {
        let moments = self.plan.moments.iter().enumerate();
        let cells = moments.filter_map(|(first, moment)| {
            let cards = match moment.turn() {
                Turn::Rise => self.rise(moment),
                Turn::Fall => vec![self.remark("pain-point", "plan-falls")],
                _ => return None,
            };
            Some(cell((first, 1), cards))
        });
        cells.collect()
    }

    fn rise(&self, moment: &Moment) -> Vec<Card> {
        let causes = moment.causes.iter().map(|at| self.chance(&self.plan.chances[*at]));
        let mut cards: Vec<Card> = causes.collect();
        if cards.is_empty() {
            let card = self.remark("custom", "unexplained");
            cards.push(Card { is_unanswered: true, ..card });
        }
        cards
    }

    /// A card with one of ferd's own words.
    fn remark(&self, kind: &'static str, word: &str) -> Card {
        plain_card(kind, Rich::plain(self.say(word)))
    }

    fn chance(&self, chance: &Chance) -> Card {
        let status = |status: Progress| self.say(&format!("opportunity-status-{}", status.word()));
        let mut notes = match (chance.today, chance.future) {
            (Some(today), Some(future)) if today != future => {
                vec![self.teller.ends([status(today), status(future)].into_iter())]
            }
            (today, future) => future.or(today).map(status).into_iter().collect(),
        };
        notes.extend(chance.owner.clone());
        notes.extend(chance.due.clone());
        Card { notes, ..plain_card("opportunity", Rich::plain(chance.text.as_str())) }
    }

    /// Under each step or stage today's pain points with their fates, then the new ones; those of a whole stage come first.
    fn pains(&self, chart: &Chart) -> Vec<Cell> {
        let pains = self.plan.pains.iter().map(|pain| (pain, self.fate(pain)));
        let new = self.plan.new_pains.iter().map(|pain| (pain, self.new_pain(pain)));
        let mut cells: Vec<Cell> = Vec::new();
        for (pain, card) in pains.chain(new) {
            let Some(columns) = columns(pain, chart) else { continue };
            let same = |cell: &&mut Cell| (cell.first, cell.span) == columns;
            match cells.iter_mut().find(same) {
                Some(cell) => cell.items.push(Item::Card(card)),
                None => cells.push(cell(columns, vec![card])),
            }
        }
        cells.sort_by_key(|cell| (std::cmp::Reverse(cell.span), cell.first));
        cells
    }

    /// What is answered is quiet; what is left stands out.
    fn fate(&self, pain: &Pain) -> Card {
        let (kind, sign, word) = match pain.fate {
            Fate::Gone => ("custom", '✓', "fate-gone"),
            Fate::Resolved => ("custom", '✓', "pain-status-resolved"),
            Fate::Eased => ("custom", '✓', "fate-eased"),
            Fate::Left | Fate::Unanswered => ("pain-point", '✗', "fate-left"),
            Fate::Accepted => ("pain-point", '✗', "pain-status-wont-fix"),
        };
        self.pain((kind, &format!("{sign}\u{a0}{}", self.say(word))), pain)
    }

    fn new_pain(&self, pain: &Pain) -> Card {
        self.pain(("pain-point", &format!("+\u{a0}{}", self.say("fate-new"))), pain)
    }

    fn pain(&self, (kind, number): (&'static str, &str), pain: &Pain) -> Card {
        let rank = |severity: Severity| {
            Severity::ALL.iter().position(|(_, own)| *own == severity).map_or(0, |at| at + 1)
        };
        let is_unexplained = pain.fate.is_answer() && pain.by.is_empty();
        Card {
            number: number.to_owned(),
            severity: pain.severity.map_or(0, rank),
            notes: is_unexplained.then(|| self.say("unexplained")).into_iter().collect(),
            is_unanswered: pain.fate == Fate::Unanswered,
            unanswered: self.say("unanswered"),
            ..plain_card(kind, Rich::plain(pain.text.as_str()))
        }
    }

    /// Head, plan and legend.
    fn surroundings(&self, chart: &mut Chart, today: &Shown<'_>) {
        let plan = self.plan;
        let kind = |kind: &str| self.say(&format!("kind-{kind}"));
        chart.badges = vec![self.say("view-plan")];
        let before = Teller::of(today);
        let named = |label: String, title: &Rich| Fact { label, texts: vec![title.clone()] };
        chart.facts = vec![
            named(kind("current-state"), before.rich(&today.journey.title)),
            named(kind("future-state"), self.teller.rich(&self.teller.journey.title)),
        ];
        chart.introduction.clear();
        chart.personas.clear();
        chart.ledger = None;
        let answered = self.answered();
        chart.story =
            format!("{}. {answered}. {}", self.say("view-plan"), self.teller.chart().story);
        chart.overall = self.overall();
        let card = |task: &crate::diff::plan::Task| {
            let serves = task.serves.iter().map(|at| plan.chances[*at].text.as_str());
            let serves: Vec<&str> = serves.collect();
            let mut notes: Vec<String> = Vec::new();
            notes.extend(task.owner.clone());
            notes.extend(task.due.clone());
            let status =
                |status: Progress| self.say(&format!("opportunity-status-{}", status.word()));
            notes.extend(task.status.map(status));
            let mut text = Rich::plain(task.text.as_str());
            if !serves.is_empty() {
                let serves = format!(" {} {}", self.teller.arrow(), serves.join(", "));
                text.pieces.push(crate::model::text::Piece {
                    text: serves,
                    italic: true,
                    ..Default::default()
                });
            }
            Card { notes, ..plain_card("plan", text) }
        };
        chart.plan = plan.tasks.iter().map(card).collect();
        chart.plan_tabs.clear();
        let curve = ["legend-moment-of-truth", "legend-two-feelings", "legend-no-feeling"];
        let curve = curve.map(|id| self.say(id));
        chart.legend.retain(|sign| curve.contains(sign));
        let has = |id: &str| chart.lanes.iter().any(|lane| lane.id == id);
        let (has_curve, has_pains) = (has("emotion"), has("plan-pains"));
        chart.legend.extend(has_curve.then(|| self.say("legend-today")));
        chart.legend.extend(has_pains.then(|| self.say("legend-fates")));
    }

    fn answered(&self) -> String {
        let plan = self.plan;
        let counts = [("answered", plan.answered().into()), ("all", plan.pains.len().into())];
        self.teller.words.say_with("pains-answered", &counts)
    }

    fn range(&self) -> String {
        let scale = &self.teller.journey.emotion_scale;
        let ends = [("min", scale.min), ("max", scale.max)]
            .map(|(name, end)| (name, self.teller.score_words(end)));
        let ends = ends.map(|(name, end)| (name, end.into()));
        self.teller.words.say_with("score-of-range", &ends)
    }

    /// How many of today's pain points are answered, and the mean of both curves.
    fn overall(&self) -> Overall {
        let verdict = self.plan.verdict();
        let scores = [verdict.before, verdict.after].into_iter().flatten();
        let scores: Vec<String> = scores.map(|score| self.teller.score_words(score)).collect();
        let score = (!scores.is_empty()).then(|| self.teller.ends(scores.into_iter()));
        Overall {
            label: self.say("overall-experience"),
            score,
            range: self.range(),
            counts: (!self.plan.pains.is_empty()).then(|| self.answered()).into_iter().collect(),
        }
    }
}

/// The columns over which a pain point stands: all of its stage, or the first one in which it hurts.
fn columns(pain: &Pain, chart: &Chart) -> Option<(usize, usize)> {
    let first = *pain.at.first()?;
    let stage = chart
        .stages
        .iter()
        .find(|stage| (stage.first..stage.first + stage.span).contains(&first))?;
    let is_whole = (stage.first..stage.first + stage.span).all(|at| pain.at.contains(&at));
    Some(if is_whole { (stage.first, stage.span) } else { (first, 1) })
}

fn cell((first, span): (usize, usize), cards: Vec<Card>) -> Cell {
    let items = cards.into_iter().map(Item::Card).collect();
    Cell { first, span, items, place: None, tabs: Vec::new() }
}
