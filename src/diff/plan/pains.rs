//! What becomes of today's pain points, and which ones are new.

use super::Both;
use super::chances::Chances;
use super::moments::{Moment, other_stage};
use crate::diff::item::Item;
use crate::model::Journey;
use crate::model::pain_point::{PainPoint, PainStatus, Severity};
use crate::model::table::Key;
use crate::model::transition::Place;

/// What becomes of a pain point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The future does not have it any more.
    Gone,
    /// It is resolved.
    Resolved,
    /// It is still open, and an opportunity for it is done, or it feels better where it hurts.
    Eased,
    /// It is open, and an opportunity for it is not done.
    Left,
    /// It is open, and nothing answers it.
    Unanswered,
    /// It will be lived with.
    Accepted,
}

impl Fate {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Fate::Gone => "gone",
            Fate::Resolved => "resolved",
            Fate::Eased => "eased",
            Fate::Left => "left",
            Fate::Unanswered => "unanswered",
            Fate::Accepted => "accepted",
        }
    }

    /// Whether the future answers it.
    pub fn is_answer(self) -> bool {
        matches!(self, Fate::Gone | Fate::Resolved | Fate::Eased)
    }
}

/// A pain point, and what becomes of it.
#[derive(Debug)]
pub struct Pain {
    /// Its id.
    pub id: String,
    /// What hurts.
    pub text: String,
    /// How much it hurts.
    pub severity: Option<Severity>,
    /// Titles of the first stage and step where it hurts.
    pub place: Vec<String>,
    /// The columns in which it hurts, by their positions among the moments.
    pub at: Vec<usize>,
    /// What becomes of it; of a new one, whether it is answered.
    pub fate: Fate,
    /// The opportunities that address it, by their positions.
    pub by: Vec<usize>,
}

/// Today's open pain points with their fates.
pub(super) fn of_today(both: &Both<'_>, moments: &[Moment], chances: &Chances) -> Vec<Pain> {
    let open = both.today.pain_points.iter().filter(|(_, pain)| pain.status == PainStatus::Open);
    open.map(|(key, old)| {
        let new = both.changes.pairs.iter().find_map(|pair| match pair {
            (Item::PainPoint(own), Item::PainPoint(new)) if *own == key => {
                Some(&both.future.pain_points[*new])
            }
            _ => None,
        });
        let mut by: Vec<usize> =
            old.answers.iter().filter_map(|key| chances.of_today(*key)).collect();
        let then = new.into_iter().flat_map(|new| &new.answers);
        by.extend(then.filter_map(|key| chances.of_future(*key)));
        by.sort_unstable();
        by.dedup();
        chances.sort(&mut by);
        let (place, places) = places(both.today, key);
        let mut at = columns(moments, &places, Moment::is_today);
        if at.is_empty() {
            // The stage has steps only now.
            let now: Vec<Place> = places.iter().filter_map(|place| now(both, *place)).collect();
            at = columns(moments, &now, Moment::is_future);
        }
        let is_lifted = at.iter().filter_map(|at| moments[*at].lift()).sum::<f64>() > 1e-9;
        let is_done = by.iter().any(|at| chances.list[*at].will_be_done());
        let fate = match new.map(|new| new.status) {
            None => Fate::Gone,
            Some(PainStatus::Resolved) => Fate::Resolved,
            Some(PainStatus::WontFix) => Fate::Accepted,
            Some(PainStatus::Open) if by.is_empty() => Fate::Unanswered,
            Some(PainStatus::Open) if is_done || is_lifted => Fate::Eased,
            Some(PainStatus::Open) => Fate::Left,
        };
        Pain { place, at, fate, by, ..pain(old) }
    })
    .collect()
}

/// The open pain points that only the future has, and those that are open again.
pub(super) fn new(both: &Both<'_>, moments: &[Moment], chances: &Chances) -> Vec<Pain> {
    let was_open = |key: Key<PainPoint>| {
        both.changes.pairs.iter().any(|pair| match pair {
            (Item::PainPoint(old), Item::PainPoint(new)) => {
                *new == key && both.today.pain_points[*old].status == PainStatus::Open
            }
            _ => false,
        })
    };
    let open = both.future.pain_points.iter().filter(|(_, pain)| pain.status == PainStatus::Open);
    open.filter(|(key, _)| !was_open(*key))
        .map(|(key, new)| {
            let (place, places) = places(both.future, key);
            let at = columns(moments, &places, Moment::is_future);
            let by: Vec<usize> =
                new.answers.iter().filter_map(|key| chances.of_future(*key)).collect();
            let fate = if by.is_empty() { Fate::Unanswered } else { Fate::Left };
            Pain { place, at, fate, by, ..pain(new) }
        })
        .collect()
}

fn pain(pain: &PainPoint) -> Pain {
    Pain {
        id: pain.id.as_str().to_owned(),
        text: pain.text.characters(),
        severity: pain.severity,
        place: Vec::new(),
        at: Vec::new(),
        fate: Fate::Gone,
        by: Vec::new(),
    }
}

/// Titles of the first place where a pain point stands, and all such places.
fn places(journey: &Journey, key: Key<PainPoint>) -> (Vec<String>, Vec<Place>) {
    let mut places = Vec::new();
    for (at, stage) in journey.stages.iter().enumerate() {
        if stage.moment.pain_points.contains(&key) {
            places.push(Place { stage: at, step: None });
        }
        for (number, step) in stage.steps.iter().enumerate() {
            if step.moment.pain_points.contains(&key) {
                places.push(Place { stage: at, step: Some(number) });
            }
        }
    }
    let titles = places.first().map(|place| {
        let stage = &journey.stages[place.stage];
        let step = place.step.map(|step| stage.steps[step].title.characters());
        std::iter::once(stage.title.characters()).chain(step).collect()
    });
    (titles.unwrap_or_default(), places)
}

/// Where a stage of today stands in the future map.
fn now(both: &Both<'_>, place: Place) -> Option<Place> {
    other_stage(both, place.stage, true).map(|stage| Place { stage, step: None })
}

fn columns(moments: &[Moment], places: &[Place], is_at: fn(&Moment, Place) -> bool) -> Vec<usize> {
    let all = moments.iter().enumerate();
    let here = all.filter(|(_, moment)| places.iter().any(|place| is_at(moment, *place)));
    here.map(|(at, _)| at).collect()
}
