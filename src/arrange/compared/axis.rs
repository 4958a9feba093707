//! The columns of both maps side by side.

use super::Tab;
use crate::arrange::curve::Line;
use crate::diff::Changes;
use crate::diff::item::{Item, Spot};
use crate::model::Journey;
use crate::model::transition::Place;
use std::collections::BTreeMap;

/// First column and number of columns.
pub(super) type Range = (usize, usize);

/// Over which columns the stages and steps of a map stand.
#[derive(Default)]
pub(super) struct Ranges(pub(super) BTreeMap<Place, Range>);

impl Ranges {
    /// The columns of a stage or step, if it has any.
    pub(super) fn of(&self, place: Place) -> Option<Range> {
        self.0.get(&place).copied()
    }

    /// Where a stage or step has its middle, in columns from the left.
    pub(super) fn middle(&self, place: Place) -> Option<f64> {
        self.of(place).map(|(first, span)| first as f64 + span as f64 / 2.0)
    }
}

/// Where the stages and steps of both maps stand on common columns.
pub(super) struct Axis {
    pub(super) columns: Vec<Column>,
    pub(super) heads: Vec<Head>,
    pub(super) new: Ranges,
    pub(super) old: Ranges,
}

/// A column of both maps, or of one.
pub(super) struct Column {
    /// Its position among the columns of the new map.
    pub(super) new: Option<usize>,
    /// Its position among the columns of the old map.
    pub(super) old: Option<usize>,
    /// Position of the stage over it in [`Axis::heads`].
    pub(super) head: usize,
}

/// A stage over its columns.
pub(super) struct Head {
    /// Position in the new map; none of a stage that is gone.
    pub(super) new: Option<usize>,
    /// Position in the old map, of a stage that is gone.
    pub(super) old: usize,
    pub(super) first: usize,
    pub(super) span: usize,
}

impl Axis {
    pub(super) fn of((old, new): (&Journey, &Journey), changes: &Changes) -> Self {
        let stages = stages_of(changes);
        let (in_old, in_new) = (places(old), places(new));
        let position = |all: &[Place], place| all.iter().position(|own| *own == place);
        let mut axis = Axis {
            columns: Vec::new(),
            heads: Vec::new(),
            new: Ranges::default(),
            old: Ranges::default(),
        };
        for column in &changes.columns {
            let (new_stage, old_stage) = match (column.new, column.old) {
                (Some(place), _) => (Some(place.stage), 0),
                (None, Some(place)) => (stages.get(&place.stage).copied(), place.stage),
                (None, None) => continue,
            };
            // A stage that has steps now needs no column of its own.
            let is_stage = column.old.is_some_and(|place| place.step.is_none());
            if column.new.is_none() && is_stage && new_stage.is_some() {
                continue;
            }
            let at = axis.columns.len();
            match axis.heads.last_mut() {
                Some(head)
                    if head.new == new_stage && head.old == old_stage_of(new_stage, old_stage) =>
                {
                    head.span += 1;
                }
                _ => axis.heads.push(Head {
                    new: new_stage,
                    old: old_stage_of(new_stage, old_stage),
                    first: at,
                    span: 1,
                }),
            }
            for (places, place) in [(&mut axis.new, column.new), (&mut axis.old, column.old)] {
                if let Some(place) = place.filter(|place| place.step.is_some()) {
                    places.0.insert(place, (at, 1));
                }
            }
            axis.columns.push(Column {
                new: column.new.and_then(|place| position(&in_new, place)),
                old: column.old.and_then(|place| position(&in_old, place)),
                head: axis.heads.len() - 1,
            });
        }
        axis.lay_stages(&stages);
        axis
    }

    /// Notes over which columns the stages stand; the pairs are those of old and new ones.
    fn lay_stages(&mut self, stages: &BTreeMap<usize, usize>) {
        for head in &self.heads {
            let range = (head.first, head.span);
            let stage = |stage| Place { stage, step: None };
            match head.new {
                Some(new) => {
                    self.new.0.entry(stage(new)).or_insert(range);
                    let old = stages.iter().filter(|(_, own)| **own == new);
                    self.old.0.extend(old.map(|(old, _)| (stage(*old), range)));
                }
                None => {
                    self.old.0.entry(stage(head.old)).or_insert(range);
                }
            }
        }
    }
}

/// The stages that are in both maps: positions in the old and in the new one.
pub(super) fn stages_of(changes: &Changes) -> BTreeMap<usize, usize> {
    let stages = changes.pairs.iter().filter_map(|pair| match pair {
        (
            Item::Column(Place { stage: old, step: None }),
            Item::Column(Place { stage: new, step: None }),
        ) => Some((*old, *new)),
        _ => None,
    });
    stages.collect()
}

/// Only a stage that is gone is known by where the old map had it.
fn old_stage_of(new: Option<usize>, old: usize) -> usize {
    if new.is_some() { 0 } else { old }
}

/// What the columns of a map are, left to right.
pub(super) fn places(journey: &Journey) -> Vec<Place> {
    let mut places = Vec::new();
    for (stage, whole) in journey.stages.iter().enumerate() {
        places.extend((0..whole.steps.len()).map(|step| Place { stage, step: Some(step) }));
        if whole.steps.is_empty() {
            places.push(Place { stage, step: None });
        }
    }
    places
}

/// Moves the points of lines to their columns; those that have none are left out.
pub(super) fn lay(lines: &mut [Line], columns: impl Fn(Place) -> Option<Range>) {
    for line in lines {
        line.points.retain_mut(|point| match columns(point.at) {
            Some((first, span)) => {
                (point.column, point.span) = (first, span);
                true
            }
            None => false,
        });
        line.points.sort_by_key(|point| (point.column, point.span, point.order));
        line.levels.retain_mut(|level| match columns(level.feeling.at) {
            Some((first, span)) => {
                (level.first, level.span) = (first, span);
                (level.feeling.column, level.feeling.span) = (first, span);
                true
            }
            None => false,
        });
    }
}

/// Puts something on the points of a feeling.
pub(super) fn feel<'a>(
    lines: impl Iterator<Item = &'a mut Line>,
    spot: Spot,
    mut put: impl FnMut(&mut Tab),
) {
    for line in lines {
        let levels = line.levels.iter_mut().map(|level| &mut level.feeling);
        for point in line.points.iter_mut().chain(levels) {
            if (point.at, point.index) == (spot.at, spot.index) {
                put(&mut point.tab);
            }
        }
    }
}
