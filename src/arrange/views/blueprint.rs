//! What customers see and do, what we do for it in sight and out of sight, and what supports what.

use super::outline::{Section, plain};
use crate::arrange::cells::{Card, Cell, Item, plain_card};
use crate::arrange::{Chart, Content, Lane, StageHead, Teller};
use crate::model::lane::BuiltIn;
use crate::model::stage::{Activity, ActivityPlace, Moment};
use crate::model::text::Rich;
use crate::model::transition::Place;
use crate::model::word::Word;
use serde::Serialize;

/// The lanes of the blueprint, top to bottom, each with the line above it.
const LANES: [(BuiltIn, &str); 6] = [
    (BuiltIn::PhysicalEvidence, ""),
    (BuiltIn::Actions, ""),
    (BuiltIn::Touchpoints, "line-of-interaction"),
    (BuiltIn::Frontstage, "line-of-interaction"),
    (BuiltIn::Backstage, "line-of-visibility"),
    (BuiltIn::Support, "line-of-internal-interaction"),
];

/// The blueprint.
#[derive(Debug, Clone, Serialize)]
pub struct Blueprint {
    /// Its lanes in the columns of the map.
    pub chart: Chart,
    /// What supports what, by the ids of their cards.
    pub supports: Vec<(String, String)>,
}

impl<'a> Teller<'a> {
    pub(super) fn blueprint(
        &self,
        chart: &Chart,
    ) -> Result<(Blueprint, Vec<Section>), &'static str> {
        let mut lanes: Vec<Lane> = Vec::new();
        for (lane, line) in LANES {
            let cells = self.blueprint_cells(lane, &chart.stages);
            if cells.is_empty() {
                continue;
            }
            let id = lane.word().replace('_', "-");
            let line = (!line.is_empty()).then(|| self.words.say(line));
            let line = line.filter(|line| {
                !lanes.is_empty() && lanes.iter().all(|lane| lane.line.as_ref() != Some(line))
            });
            lanes.push(Lane {
                title: self.words.say(&format!("lane-{id}")),
                hint: self.words.say(&format!("lane-{id}-hint")),
                line,
                id,
                is_whole: false,
                content: Content::Cells(cells),
            });
        }
        let staged = ["physical-evidence", "frontstage", "backstage", "support"];
        if !lanes.iter().any(|lane| staged.contains(&&*lane.id)) {
            return Err("no physical evidence, frontstage, backstage or support");
        }
        let supports = self.supports();
        let outline = self.blueprint_outline(chart, &lanes);
        let chart = Chart {
            introduction: Vec::new(),
            personas: Vec::new(),
            plan: Vec::new(),
            legend: Vec::new(),
            arcs: Vec::new(),
            lanes,
            ..chart.clone()
        };
        Ok((Blueprint { chart, supports }, outline))
    }

    fn blueprint_cells(&self, lane: BuiltIn, heads: &[StageHead]) -> Vec<Cell> {
        let mut cells = Vec::new();
        let mut add =
            |moment: &'a Moment, (stage, step): (usize, Option<usize>), place: (usize, usize)| {
                let (first, span) = place;
                let items: Vec<Item> = match activities(moment, lane) {
                    Some(activities) => activities
                        .iter()
                        .enumerate()
                        .map(|(index, activity)| {
                            let place = ActivityPlace { stage, step, lane, index };
                            Item::Card(self.activity_card(activity, place))
                        })
                        .collect(),
                    None => moment.touchpoints.iter().map(|key| self.chip(*key)).collect(),
                };
                if !items.is_empty() {
                    let place = Some(Place { stage, step });
                    cells.push(Cell { first, span, items, place, tabs: Vec::new() });
                }
            };
        for (index, (head, stage)) in heads.iter().zip(&self.journey.stages).enumerate() {
            add(&stage.moment, (index, None), (head.first, head.span));
            for (position, step) in stage.steps.iter().enumerate() {
                add(&step.moment, (index, Some(position)), (head.first + position, 1));
            }
        }
        cells
    }

    fn activity_card(&self, activity: &'a Activity, place: ActivityPlace) -> Card {
        let actor = activity.actor.map(|key| self.plain(&self.journey.actors[key].name));
        let duration = activity.duration.as_ref().map(|text| self.plain(text));
        Card {
            id: name_of(place),
            notes: actor.into_iter().chain(duration).collect(),
            ..plain_card("activity", self.rich(&activity.text).clone())
        }
    }

    fn supports(&self) -> Vec<(String, String)> {
        let mut supports = Vec::new();
        let mut add = |moment: &'a Moment, stage: usize, step: Option<usize>| {
            for (lane, _) in LANES {
                let activities = activities(moment, lane).unwrap_or_default();
                for (index, activity) in activities.iter().enumerate() {
                    let from = name_of(ActivityPlace { stage, step, lane, index });
                    supports
                        .extend(activity.supports.iter().map(|to| (from.clone(), name_of(*to))));
                }
            }
        };
        for (index, stage) in self.journey.stages.iter().enumerate() {
            add(&stage.moment, index, None);
            for (position, step) in stage.steps.iter().enumerate() {
                add(&step.moment, index, Some(position));
            }
        }
        supports
    }

    fn blueprint_outline(&self, chart: &Chart, lanes: &[Lane]) -> Vec<Section> {
        let mut head = vec![self.words.say("step")];
        head.extend(lanes.iter().map(|lane| lane.title.clone()));
        let mut section = Section::new(self.view_title(super::View::Blueprint), head);
        let beginning = chart.columns.iter().map(|column| {
            let stage = &chart.stages[column.stage];
            vec![vec![column.step.as_ref().map_or(&stage.title, |step| &step.title).clone()]]
        });
        section.rows = beginning.collect();
        for lane in lanes {
            section.rows.iter_mut().for_each(|row| row.push(Vec::new()));
            let Content::Cells(cells) = &lane.content else { continue };
            for cell in cells {
                if let Some(texts) = section.rows[cell.first].last_mut() {
                    texts.extend(cell.items.iter().flat_map(told));
                }
            }
        }
        vec![section]
    }
}

/// What an item says, with who does it and how long it takes.
fn told(item: &Item) -> Vec<Rich> {
    match item {
        Item::Card(card) => {
            let notes = card.notes.iter().flat_map(|note| plain(note.as_str()));
            std::iter::once(card.text.clone()).chain(notes).collect()
        }
        Item::Chip { text, .. } => vec![text.clone()],
        _ => Vec::new(),
    }
}

/// The activities of a lane; touchpoints are none.
fn activities(moment: &Moment, lane: BuiltIn) -> Option<&[Activity]> {
    match lane {
        BuiltIn::PhysicalEvidence => Some(&moment.physical_evidence),
        BuiltIn::Actions => Some(&moment.actions),
        BuiltIn::Frontstage => Some(&moment.frontstage),
        BuiltIn::Backstage => Some(&moment.backstage),
        BuiltIn::Support => Some(&moment.support),
        _ => None,
    }
}

/// The id of an activity's card.
fn name_of(place: ActivityPlace) -> String {
    let step = place.step.map_or_else(String::new, |step| format!("-{step}"));
    format!("{}-{}{step}-{}", place.lane.word().replace('_', "-"), place.stage, place.index)
}
