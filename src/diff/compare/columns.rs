//! The stages and steps of both journeys side by side, and the order of changes that follows.

use super::Compared;
use crate::diff::item::{Item, Noun, Row};
use crate::diff::{Change, Column, Kind};
use crate::model::Journey;
use crate::model::stage::Moment;
use crate::model::transition::Place;

/// A stage or step of one journey or both.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    old: Option<Place>,
    new: Option<Place>,
}

/// Every stage and step in the order of the new journey; what is gone stands after what it stood after.
pub(super) fn rows(compared: &Compared) -> Vec<Pair> {
    let stages = |journey: &Journey| -> Vec<Place> {
        (0..journey.stages.len()).map(|stage| Place { stage, step: None }).collect()
    };
    let steps = |journey: &Journey, place: Option<Place>| -> Vec<Place> {
        let Some(place) = place else { return Vec::new() };
        let steps = 0..journey.stages[place.stage].steps.len();
        steps.map(|step| Place { step: Some(step), ..place }).collect()
    };
    let (old, new) = (compared.old.journey, compared.new.journey);
    let mut rows = Vec::new();
    for stage in merged(compared, &stages(old), &stages(new)) {
        rows.push(stage);
        rows.extend(merged(compared, &steps(old, stage.old), &steps(new, stage.new)));
    }
    rows
}

/// Two lists of places as one; places that went elsewhere stand only there.
fn merged(compared: &Compared, old: &[Place], new: &[Place]) -> Vec<Pair> {
    // What is gone, by how many of the new ones it stands behind.
    let mut gone: Vec<Vec<Place>> = vec![Vec::new(); new.len() + 1];
    let mut after = 0;
    for place in old {
        match compared.new_place(*place) {
            None => gone[after].push(*place),
            Some(place) => {
                if let Ok(at) = new.binary_search(&place) {
                    after = at + 1;
                }
            }
        }
    }
    let mut gone = gone.into_iter();
    let ghosts = |places: Option<Vec<Place>>| {
        let places = places.unwrap_or_default().into_iter();
        places.map(|place| Pair { old: Some(place), new: None })
    };
    let mut rows: Vec<Pair> = ghosts(gone.next()).collect();
    for place in new {
        rows.push(Pair { old: compared.old_place(*place), new: Some(*place) });
        rows.extend(ghosts(gone.next()));
    }
    rows
}

/// The columns among them: steps, and stages that have none.
pub(super) fn columns(compared: &Compared, rows: &[Pair]) -> Vec<Column> {
    let is_column = |journey: &Journey, place: Place| {
        place.step.is_some() || journey.stages[place.stage].steps.is_empty()
    };
    let columns = rows.iter().filter_map(|row| {
        let old = row.old.filter(|place| is_column(compared.old.journey, *place));
        let new = row.new.filter(|place| is_column(compared.new.journey, *place));
        (old.is_some() || new.is_some()).then(|| Column {
            old,
            new,
            before: old.and_then(|place| level(compared.old.journey, place)),
            after: new.and_then(|place| level(compared.new.journey, place)),
        })
    });
    columns.collect()
}

/// The mean of the scores at a place, from worst (0) to best (1).
fn level(journey: &Journey, place: Place) -> Option<f64> {
    let emotions = &moment(journey, place).emotions;
    let scores: Vec<f64> = emotions.iter().filter_map(|emotion| emotion.score).collect();
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    (!scores.is_empty()).then(|| journey.emotion_scale.fraction(mean))
}

fn moment(journey: &Journey, place: Place) -> &Moment {
    let stage = &journey.stages[place.stage];
    match place.step {
        Some(step) => &stage.steps[step].moment,
        None => &stage.moment,
    }
}

/// Where a change stands among all: the head, what is declared, the journey, what is planned.
pub(super) fn rank(change: &Change, rows: &[Pair]) -> (u8, usize, Noun, usize, u8, String) {
    let thing = change.thing();
    let is_new = change.new.is_some();
    let column = |place: Place| {
        rows.iter()
            .position(|row| if is_new { row.new == Some(place) } else { row.old == Some(place) })
    };
    let at = match &change.kind {
        Kind::Placed(spot, _) => Some(spot.at),
        Kind::Unplaced(..) => None,
        _ => thing.at(),
    };
    let at = at.and_then(column);
    let (zone, at) = match (thing.item, at) {
        (Item::Map | Item::Lane(_), _) => (0, 0),
        (Item::PlanItem(_), _) => (4, 0),
        (Item::Transition(_), _) => (3, 0),
        (_, Some(at)) => (2, at),
        (_, None) => (1, 0),
    };
    let index = match thing.item {
        Item::PlanItem(at) | Item::Transition(at) | Item::Lane(at) => at,
        _ => thing.spots.first().map_or(0, |spot| spot.index),
    };
    let lane = match thing.row() {
        Some(Row::Custom(lane)) => lane,
        _ => 0,
    };
    let kind = match change.kind {
        Kind::Split(_) | Kind::Merged(_) => 0,
        Kind::Added(_) => 1,
        Kind::Removed(_) => 2,
        Kind::Identified { .. } | Kind::Turned => 3,
        Kind::Moved { .. } | Kind::Placed(..) | Kind::Unplaced(..) => 4,
        Kind::Edited(_) => 5,
    };
    (zone, at, thing.noun, lane * 1_000_000 + index, kind, thing.name.clone())
}
