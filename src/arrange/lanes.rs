//! The rows: which items stand in which cells.

use super::cells::{Cell, Item, plain_card};
use super::{Column, Content, Lane, StageHead, Teller};
use crate::model::lane::{BuiltIn, CustomKind, CustomLane, Lane as Row};
use crate::model::stage::{Moment, Stage};
use crate::model::text::Rich;
use crate::model::transition::Place;
use crate::model::word::Word;

/// What the id of a lane begins with that belongs to the whole journey.
pub(super) const WHOLE: &str = "whole-";

impl<'a> Teller<'a> {
    pub(super) fn lanes(&self, stages: &[StageHead], columns: &[Column]) -> Vec<Lane> {
        let mut lanes: Vec<Lane> = self.stage_goals(stages).into_iter().collect();
        for row in &self.journey.lanes {
            let content = match row {
                Row::BuiltIn(BuiltIn::Emotion) => self.curve(stages).map(Content::Curve),
                Row::BuiltIn(lane) => {
                    filled(self.cells(stages, |stage, moment| self.items(*lane, stage, moment)))
                }
                Row::Custom(lane) => {
                    filled(self.cells(stages, |_, moment| self.custom_items(lane, moment)))
                }
            };
            let Some(content) = content else { continue };
            let above = lanes.iter().any(|lane| lane.id != "goals");
            lanes.push(match row {
                Row::BuiltIn(lane) => self.built_in(*lane, content, above),
                Row::Custom(lane) => Lane {
                    id: lane.id.clone(),
                    title: self.plain(&lane.title),
                    hint: String::new(),
                    line: None,
                    is_whole: false,
                    content,
                },
            });
        }
        lanes.extend(self.whole_lanes(columns.len()));
        lanes
    }

    /// What belongs to the whole journey: a lane for each sort of it, under all others.
    fn whole_lanes(&self, columns: usize) -> Vec<Lane> {
        let mut lanes: Vec<Lane> = Vec::new();
        for row in &self.journey.lanes {
            let Row::BuiltIn(lane) = row else { continue };
            let items = self.overall_items(*lane);
            if items.is_empty() {
                continue;
            }
            let cell = Cell { first: 0, span: columns, items, place: None, tabs: Vec::new() };
            let own = self.built_in(*lane, Content::Cells(vec![cell]), false);
            lanes.push(Lane {
                id: format!("{WHOLE}{}", own.id),
                hint: String::new(),
                line: lanes.is_empty().then(|| self.words.say("whole-journey")),
                is_whole: true,
                ..own
            });
        }
        lanes
    }

    fn built_in(&self, lane: BuiltIn, content: Content, above: bool) -> Lane {
        let id = lane.word().replace('_', "-");
        let line = match lane {
            BuiltIn::Frontstage => Some("line-of-interaction"),
            BuiltIn::Backstage => Some("line-of-visibility"),
            BuiltIn::Support => Some("line-of-internal-interaction"),
            _ => None,
        };
        Lane {
            title: self.words.say(&format!("lane-{id}")),
            hint: self.words.say(&format!("lane-{id}-hint")),
            line: line.filter(|_| above).map(|line| self.words.say(line)),
            is_whole: false,
            id,
            content,
        }
    }

    /// What customers want in each stage, where stages say so.
    fn stage_goals(&self, stages: &[StageHead]) -> Option<Lane> {
        let cells = stages.iter().zip(&self.journey.stages).filter_map(|(head, stage)| {
            let text = self.rich(stage.goal.as_ref()?).clone();
            let items = vec![Item::Text { text, notes: Vec::new() }];
            let place = Some(Place { stage: head.position, step: None });
            Some(Cell { first: head.first, span: head.span, items, place, tabs: Vec::new() })
        });
        Some(Lane {
            id: "goals".to_owned(),
            title: self.words.say("goals"),
            hint: String::new(),
            line: None,
            is_whole: false,
            content: filled(cells.collect())?,
        })
    }

    fn overall_items(&self, lane: BuiltIn) -> Vec<Item> {
        let overall = &self.journey.overall;
        match lane {
            BuiltIn::PainPoints => {
                overall.pain_points.iter().map(|key| Item::Card(self.pain_point(*key))).collect()
            }
            BuiltIn::Gains => overall.gains.iter().map(|key| Item::Card(self.gain(*key))).collect(),
            BuiltIn::Opportunities => {
                overall.opportunities.iter().map(|key| Item::Card(self.opportunity(*key))).collect()
            }
            BuiltIn::Metrics => overall
                .metrics
                .iter()
                .map(|key| Item::Figure(self.unmeasured(&self.journey.metrics[*key])))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// A cell for the stage itself, spanning its columns, and one for each of its steps.
    fn cells(
        &self,
        heads: &[StageHead],
        items: impl Fn(Option<&'a Stage>, &'a Moment) -> Vec<Item>,
    ) -> Vec<Cell> {
        let mut cells = Vec::new();
        for (head, stage) in heads.iter().zip(&self.journey.stages) {
            let whole = items(Some(stage), &stage.moment);
            let at = Place { stage: head.position, step: None };
            let mut cell = |(first, span), at, items: Vec<Item>| {
                if !items.is_empty() {
                    cells.push(Cell { first, span, items, place: Some(at), tabs: Vec::new() });
                }
            };
            cell((head.first, head.span), at, whole);
            for (position, step) in stage.steps.iter().enumerate() {
                let at = Place { step: Some(position), ..at };
                cell((head.first + position, 1), at, items(None, &step.moment));
            }
        }
        cells
    }

    fn items(&self, lane: BuiltIn, stage: Option<&'a Stage>, moment: &'a Moment) -> Vec<Item> {
        let sentence = |text| Item::Text { text: self.rich(text).clone(), notes: Vec::new() };
        match lane {
            BuiltIn::Actions => moment.actions.iter().map(|a| self.activity(a)).collect(),
            BuiltIn::PhysicalEvidence => {
                moment.physical_evidence.iter().map(|a| self.activity(a)).collect()
            }
            BuiltIn::Frontstage => moment.frontstage.iter().map(|a| self.activity(a)).collect(),
            BuiltIn::Backstage => moment.backstage.iter().map(|a| self.activity(a)).collect(),
            BuiltIn::Support => moment.support.iter().map(|a| self.activity(a)).collect(),
            BuiltIn::Thoughts => moment.thoughts.iter().map(sentence).collect(),
            BuiltIn::Needs => moment.needs.iter().map(sentence).collect(),
            BuiltIn::Questions => {
                let own = stage.and_then(|stage| stage.question.as_ref());
                own.into_iter().chain(&moment.questions).map(sentence).collect()
            }
            BuiltIn::Notes => moment.notes.iter().map(sentence).collect(),
            BuiltIn::Quotes => moment.quotes.iter().map(|quote| self.quote(quote)).collect(),
            BuiltIn::Touchpoints => moment.touchpoints.iter().map(|t| self.chip(*t)).collect(),
            BuiltIn::MomentOfTruth => {
                let why = moment.moment_of_truth.iter().filter_map(|truth| truth.why.as_ref());
                why.map(sentence).collect()
            }
            BuiltIn::PainPoints => {
                moment.pain_points.iter().map(|p| Item::Card(self.pain_point(*p))).collect()
            }
            BuiltIn::Gains => moment.gains.iter().map(|g| Item::Card(self.gain(*g))).collect(),
            BuiltIn::Opportunities => {
                moment.opportunities.iter().map(|o| Item::Card(self.opportunity(*o))).collect()
            }
            BuiltIn::Metrics => {
                moment.readings.iter().map(|r| Item::Figure(self.figure(r))).collect()
            }
            BuiltIn::Images => moment.images.iter().map(|image| self.image(image)).collect(),
            BuiltIn::Emotion => Vec::new(),
        }
    }

    fn custom_items(&self, lane: &CustomLane, moment: &'a Moment) -> Vec<Item> {
        let own = moment.custom.iter().filter(|(id, _)| *id == lane.id);
        own.flat_map(|(_, texts)| texts)
            .map(|text| custom_item(lane.kind, self.rich(text).clone()))
            .collect()
    }
}

fn custom_item(kind: CustomKind, text: Rich) -> Item {
    match kind {
        CustomKind::Text => Item::Text { text, notes: Vec::new() },
        CustomKind::Chips => Item::Chip { icon: None, text, link: None, touchpoint: None },
        CustomKind::Cards => Item::Card(plain_card("custom", text)),
    }
}

fn filled(cells: Vec<Cell>) -> Option<Content> {
    (!cells.is_empty()).then_some(Content::Cells(cells))
}
