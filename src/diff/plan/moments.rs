//! The columns of both maps side by side, how each feels, and what lifts it.

use super::Both;
use super::chances::Chances;
use crate::diff::item::{Item, Noun};
use crate::diff::{Change, Class, Column, tell};
use crate::model::Journey;
use crate::model::opportunity::Opportunity;
use crate::model::stage;
use crate::model::table::Key;
use crate::model::transition::Place;

/// How a moment feels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Felt {
    /// Mean score, on the scale of its map.
    pub score: f64,
    /// The same from worst (0) to best (1).
    pub level: f64,
}

/// A step, or a stage without steps, as both maps have it.
#[derive(Debug)]
pub struct Moment {
    /// Titles of its stage and step.
    pub place: Vec<String>,
    /// Where today's map has it.
    pub today: Option<Place>,
    /// Where the future map has it.
    pub future: Option<Place>,
    /// How it feels today.
    pub before: Option<Felt>,
    /// How it shall feel.
    pub after: Option<Felt>,
    /// The opportunities that address the pain points here, or stand here, by their positions.
    pub causes: Vec<usize>,
    /// What else changes here, in words.
    pub changes: Vec<String>,
}

/// Which way the curve goes from one map to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It rises.
    Rise,
    /// It falls.
    Fall,
    /// It stays.
    Level,
    /// Only the future has a feeling here.
    New,
    /// Only today has a feeling here.
    Gone,
    /// Neither has.
    Unfelt,
}

impl Turn {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Turn::Rise => "rise",
            Turn::Fall => "fall",
            Turn::Level => "level",
            Turn::New => "new",
            Turn::Gone => "gone",
            Turn::Unfelt => "unfelt",
        }
    }
}

impl Moment {
    /// Which way the curve goes.
    pub fn turn(&self) -> Turn {
        match (self.before, self.after) {
            (Some(before), Some(after)) if after.level > before.level + 1e-9 => Turn::Rise,
            (Some(before), Some(after)) if after.level < before.level - 1e-9 => Turn::Fall,
            (Some(_), Some(_)) => Turn::Level,
            (None, Some(_)) => Turn::New,
            (Some(_), None) => Turn::Gone,
            (None, None) => Turn::Unfelt,
        }
    }

    /// By how much of the scale the curve rises; negative if it falls.
    pub(super) fn lift(&self) -> Option<f64> {
        Some(self.after?.level - self.before?.level)
    }

    /// Whether it stands in the stage, or is the step, of today's map.
    pub(super) fn is_today(&self, place: Place) -> bool {
        self.today.is_some_and(|own| is_within(own, place))
    }

    /// Whether it stands in the stage, or is the step, of the future map.
    pub(super) fn is_future(&self, place: Place) -> bool {
        self.future.is_some_and(|own| is_within(own, place))
    }
}

fn is_within(own: Place, place: Place) -> bool {
    own.stage == place.stage && (place.step.is_none() || own.step == place.step)
}

/// The stage of today's map that a stage of the future was, and the other way round.
pub(super) fn other_stage(both: &Both<'_>, stage: usize, is_today: bool) -> Option<usize> {
    both.changes.pairs.iter().find_map(|pair| match pair {
        (
            Item::Column(Place { stage: old, step: None }),
            Item::Column(Place { stage: new, step: None }),
        ) if *(if is_today { old } else { new }) == stage => {
            Some(if is_today { *new } else { *old })
        }
        _ => None,
    })
}

pub(super) fn moments(both: &Both<'_>, chances: &Chances) -> Vec<Moment> {
    let columns = both.changes.columns.iter().filter(|column| {
        // A stage that has steps now needs no column of its own.
        let is_stage = column.old.is_some_and(|place| place.step.is_none());
        let lives_on = column.old.and_then(|place| other_stage(both, place.stage, true)).is_some();
        column.new.is_some() || !is_stage || !lives_on
    });
    columns.map(|column| moment(both, column, chances)).collect()
}

fn moment(both: &Both<'_>, column: &Column, chances: &Chances) -> Moment {
    let place = match (column.new, column.old) {
        (Some(place), _) => titles(both.future, place),
        (None, Some(place)) => titles(both.today, place),
        (None, None) => Vec::new(),
    };
    // What a stage felt as a whole is what its new steps come from, and what they felt is what it comes from.
    let whole = column.new.filter(|_| column.old.is_none());
    let whole = whole.and_then(|place| other_stage(both, place.stage, false));
    let (today, future) = (&both.today.emotion_scale, &both.future.emotion_scale);
    let on_scale_of_future = |felt: Felt| Felt { score: future.convert(felt.score, today), ..felt };
    let before = match (column.old, whole) {
        (Some(place), _) => felt(both.today, place),
        (None, Some(stage)) => {
            let is_like = both.today.stages[stage].steps.is_empty()
                || column.new.is_some_and(|place| place.step.is_none());
            is_like.then(|| of_stage(both.today, stage)).flatten()
        }
        (None, None) => None,
    };
    let mut moment = Moment {
        place,
        today: column.old,
        future: column.new,
        before: before.map(on_scale_of_future),
        after: column.new.and_then(|place| felt(both.future, place)),
        causes: Vec::new(),
        changes: Vec::new(),
    };
    let old = column.old.or(whole.map(|stage| Place { stage, step: None }));
    let mut causes: Vec<usize> = Vec::new();
    causes.extend(
        old.into_iter()
            .flat_map(|place| at(both.today, place))
            .filter_map(|key| chances.of_today(key)),
    );
    let new = column.new.into_iter().flat_map(|place| at(both.future, place));
    let new = new.filter(|key| !is_for_new_pains(both, *key));
    causes.extend(new.filter_map(|key| chances.of_future(key)));
    causes.sort_unstable();
    causes.dedup();
    // What was done already is no cause of what is yet to come.
    causes.retain(|at| !chances.list[*at].was_done());
    chances.sort(&mut causes);
    moment.causes = causes;
    moment.changes =
        both.changes.list.iter().filter(|one| is_here(one, &moment)).map(tell::what).collect();
    moment
}

/// Opportunities that address the pain points of a place and of its stage, or stand there.
fn at(journey: &Journey, place: Place) -> Vec<Key<Opportunity>> {
    let stage = &journey.stages[place.stage];
    let step = place.step.map(|step| &stage.steps[step].moment);
    let moments = [Some(&stage.moment), step];
    let of = |moment: &stage::Moment| -> Vec<Key<Opportunity>> {
        let pains = moment.pain_points.iter().flat_map(|key| &journey.pain_points[*key].answers);
        pains.chain(&moment.opportunities).copied().collect()
    };
    moments.into_iter().flatten().flat_map(of).collect()
}

/// Whether an opportunity addresses only what does not hurt today: it cannot lift anything.
fn is_for_new_pains(both: &Both<'_>, key: Key<Opportunity>) -> bool {
    let is_known = |pain| both.changes.pairs.iter().any(|(_, new)| *new == Item::PainPoint(pain));
    let addresses = &both.future.opportunities[key].addresses;
    !addresses.is_empty() && !addresses.iter().any(|pain| is_known(*pain))
}

/// Whether a change of substance other than a feeling is made at a moment.
fn is_here(change: &Change, moment: &Moment) -> bool {
    let is_told = !matches!(change.noun(), Noun::Emotion | Noun::Opportunity | Noun::Stage);
    let new = change.new.as_ref().and_then(crate::diff::Thing::at);
    let old = change.old.as_ref().and_then(crate::diff::Thing::at);
    let is_there = match (new, old) {
        (Some(place), _) => moment.future == Some(place),
        (None, Some(place)) => moment.today == Some(place),
        (None, None) => false,
    };
    is_told && is_there && change.class <= Class::Substantive
}

fn titles(journey: &Journey, place: Place) -> Vec<String> {
    let stage = &journey.stages[place.stage];
    let step = place.step.map(|step| stage.steps[step].title.characters());
    std::iter::once(stage.title.characters()).chain(step).collect()
}

/// How a column feels; a step of a stage whose steps have no scores feels like its stage.
fn felt(journey: &Journey, place: Place) -> Option<Felt> {
    let stage = &journey.stages[place.stage];
    let Some(step) = place.step else { return mean(journey, &stage.moment) };
    let own = mean(journey, &stage.steps[step].moment);
    let has_any = || stage.steps.iter().any(|step| mean(journey, &step.moment).is_some());
    own.or_else(|| (!has_any()).then(|| mean(journey, &stage.moment)).flatten())
}

/// How a stage feels as a whole: the mean of its steps, or what it says itself.
fn of_stage(journey: &Journey, stage: usize) -> Option<Felt> {
    let whole = &journey.stages[stage];
    let steps = whole.steps.iter().filter_map(|step| mean(journey, &step.moment));
    let scores: Vec<f64> = steps.map(|felt| felt.score).collect();
    average(journey, &scores).or_else(|| mean(journey, &whole.moment))
}

fn mean(journey: &Journey, moment: &stage::Moment) -> Option<Felt> {
    let scores: Vec<f64> = moment.emotions.iter().filter_map(|feeling| feeling.score).collect();
    average(journey, &scores)
}

fn average(journey: &Journey, scores: &[f64]) -> Option<Felt> {
    let score = scores.iter().sum::<f64>() / scores.len() as f64;
    let level = journey.emotion_scale.fraction(score);
    (!scores.is_empty()).then_some(Felt { score, level })
}
