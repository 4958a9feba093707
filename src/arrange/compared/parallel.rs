//! Both maps beside one another: what is the same has the same column, and each map keeps its own order.

use super::axis::{Range, Ranges, places, stages_of};
use super::side::{Side, in_new, in_old};
use super::{Tab, ledger};
use crate::arrange::{Chart, Column, Content, Lane, Shown, StageHead};
use crate::diff::item::Item;
use crate::diff::tell::Sign;
use crate::diff::{self, Change, Changes, Kind};
use crate::model::transition::Place;
use std::collections::{BTreeMap, BTreeSet};

/// The old map and the new one on common columns, each with what changed marked on it.
///
/// What moved has a column where it was and another where it is; both have the same lanes.
pub fn sides(old: &Shown<'_>, new: &Shown<'_>, changes: &Changes) -> (Chart, Chart) {
    let parallel = Parallel::of(changes);
    let mut before = parallel.side(old, |column| column.old);
    let mut now = parallel.side(new, |column| column.new);
    // A stage has one hue in both.
    for stage in &mut before.chart.stages {
        stage.position = parallel.stages.get(&stage.position).copied().unwrap_or(stage.position);
    }
    for (change, number) in changes.list.iter().zip(ledger::numbers(changes)) {
        let sign = Sign::of(change);
        before.mark(&in_old(change), sign, number);
        now.mark(&in_new(change), sign, number);
    }
    let (mut before, mut now) = (before.chart, now.chart);
    share_lanes(&mut before, &mut now);
    (before, now)
}

/// A column of both maps, or of one.
#[derive(Clone, Copy)]
struct Both {
    old: Option<Place>,
    new: Option<Place>,
}

struct Parallel {
    columns: Vec<Both>,
    /// The stages that are in both maps: positions in the old and in the new one.
    stages: BTreeMap<usize, usize>,
}

impl Parallel {
    fn of(changes: &Changes) -> Self {
        let stages = stages_of(changes);
        let kept = kept(changes);
        let mut olds: Vec<Place> = changes.columns.iter().filter_map(|column| column.old).collect();
        olds.sort_unstable();
        let mut olds = olds.into_iter().peekable();
        let mut columns = Vec::new();
        for new in changes.columns.iter().filter_map(|column| column.new) {
            let own = kept.get(&new).copied();
            let limit = kept.range(new..).next().map(|(_, old)| *old);
            // What is gone stands before what is new in the same stage.
            let is_before = |old: &Place| {
                let stage = stages.get(&old.stage).copied().unwrap_or_default();
                limit.is_none_or(|limit| *old < limit) && (own.is_some() || stage <= new.stage)
            };
            while let Some(old) = olds.next_if(is_before) {
                columns.push(Both { old: Some(old), new: None });
            }
            let old = olds.next_if(|old| own == Some(*old));
            columns.push(Both { old, new: Some(new) });
        }
        columns.extend(olds.map(|old| Both { old: Some(old), new: None }));
        Parallel { columns, stages }
    }

    /// One of the maps on the columns.
    fn side<'a>(&self, shown: &Shown<'a>, own: impl Fn(&Both) -> Option<Place>) -> Side<'a> {
        let heads = self.heads(&own);
        let mut ranges = Ranges::default();
        for (stage, range) in &heads {
            ranges.0.insert(Place { stage: *stage, step: None }, *range);
        }
        for (at, column) in self.columns.iter().enumerate() {
            if let Some(place) = own(column).filter(|place| place.step.is_some()) {
                ranges.0.insert(place, (at, 1));
            }
        }
        let mut side = Side::of(shown, ranges, self.columns.len());
        let in_map = places(shown.journey);
        let columns = self.columns.iter().enumerate().map(|(at, column)| {
            let is_over =
                |(_, (first, span)): &(usize, Range)| (*first..first + span).contains(&at);
            let stage = heads.iter().position(is_over).unwrap_or(heads.len());
            let own = own(column).and_then(|place| in_map.iter().position(|one| *one == place));
            match own.and_then(|at| side.chart.columns.get(at)) {
                Some(own) => Column { stage, ..own.clone() },
                None => Column { id: String::new(), stage, step: None, tab: Tab::default() },
            }
        });
        let columns: Vec<Column> = columns.collect();
        let stages = heads.iter().map(|(stage, (first, span))| StageHead {
            first: *first,
            span: *span,
            ..side.chart.stages[*stage].clone()
        });
        side.chart.stages = stages.collect();
        side.chart.columns = columns;
        let absent: Vec<usize> =
            (0..self.columns.len()).filter(|at| own(&self.columns[*at]).is_none()).collect();
        side.curve().for_each(|curve| absent.clone_into(&mut curve.absent));
        side
    }

    /// The stages of a map over their columns, and over those beside them that the same stage has in the other map.
    fn heads(&self, own: impl Fn(&Both) -> Option<Place>) -> Vec<(usize, Range)> {
        let mut heads: Vec<(usize, Range)> = Vec::new();
        for (at, place) in self.columns.iter().enumerate().filter_map(|(at, c)| Some((at, own(c)?)))
        {
            match heads.last_mut() {
                Some((stage, (first, span))) if *stage == place.stage => *span = at + 1 - *first,
                _ => heads.push((place.stage, (at, 1))),
            }
        }
        for (stage, (first, span)) in &mut heads {
            let belongs = |at: usize| {
                let column = self.columns.get(at)?;
                let is_paired = |old, new| self.stages.get(&old) == Some(&new);
                let is_same = match (column.old, column.new) {
                    (Some(old), None) => is_paired(old.stage, *stage),
                    (None, Some(new)) => is_paired(*stage, new.stage),
                    _ => false,
                };
                (own(column).is_none() && is_same).then_some(())
            };
            while belongs(*first + *span).is_some() {
                *span += 1;
            }
            while first.checked_sub(1).and_then(belongs).is_some() {
                (*first, *span) = (*first - 1, *span + 1);
            }
        }
        heads
    }
}

/// Of what is in both maps, as much as has one order in both: places in the old map by those in the new one.
fn kept(changes: &Changes) -> BTreeMap<Place, Place> {
    let moved: BTreeSet<Place> = changes.list.iter().filter_map(moved_to).collect();
    let has_moved =
        |place: Place| moved.contains(&place) || moved.contains(&Place { step: None, ..place });
    let both = changes.columns.iter().filter_map(|column| Some((column.new?, column.old?)));
    let both: Vec<(Place, Place)> = both.filter(|(new, _)| !has_moved(*new)).collect();
    let mut order: Vec<Place> = both.iter().map(|(_, old)| *old).collect();
    order.sort_unstable();
    let row: Vec<usize> =
        both.iter().map(|(_, old)| order.partition_point(|other| other < old)).collect();
    let kept = both.into_iter().zip(diff::stays(&row)).filter(|(_, stays)| *stays);
    kept.map(|(both, _)| both).collect()
}

/// Where a stage or step is now, if the change is that it moved.
fn moved_to(change: &Change) -> Option<Place> {
    match (&change.kind, change.new.as_ref()?.item) {
        (Kind::Moved { .. }, Item::Column(place)) => Some(place),
        _ => None,
    }
}

/// Gives both maps the lanes of both, in the order of the new one.
fn share_lanes(before: &mut Chart, now: &mut Chart) {
    let mut at = 0;
    for lane in &before.lanes {
        let own = now.lanes.iter().position(|own| own.id == lane.id);
        at = own.unwrap_or(at) + 1;
        if own.is_none() {
            now.lanes.insert(at - 1, empty(lane));
        }
    }
    let lanes = now.lanes.iter().map(|lane| {
        let own = before.lanes.iter().find(|own| own.id == lane.id);
        own.cloned().unwrap_or_else(|| empty(lane))
    });
    before.lanes = lanes.collect();
}

fn empty(lane: &Lane) -> Lane {
    Lane { content: Content::Cells(Vec::new()), ..lane.clone() }
}
