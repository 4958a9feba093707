//! What came and what went, and what changed its kind.

use super::{Compared, Found, effect, thing};
use crate::diff::entries::{Entries, Entry, Value};
use crate::diff::item::{Field, Item, Noun, Row, Spot};
use crate::diff::{Change, Class, Effect, Kind, Thing, class};
use crate::model::transition::{Place, TransitionKind};
use crate::model::word::Word;
use std::collections::BTreeSet;

pub(super) fn find(compared: &Compared, found: &mut Found) {
    let new = Side {
        entries: compared.new,
        is_there: &|at| compared.matches.old_of(at).is_some(),
        covered: &found.born,
        is_missed: &|_| false,
        stands: &|at| {
            compared.matches.old_of(at).is_some_and(|at| !compared.old.list[at].spots.is_empty())
        },
    };
    let old = Side {
        entries: compared.old,
        is_there: &|at| compared.matches.new_of(at).is_some(),
        covered: &found.gone,
        is_missed: &|at| compared.class_without_id(at, Class::Cosmetic) == Class::Breaking,
        stands: &|at| {
            compared.matches.new_of(at).is_some_and(|at| !compared.new.list[at].spots.is_empty())
        },
    };
    let mut list: Vec<Change> = new
        .only_here()
        .map(|position| Change {
            kind: Kind::Added(new.contents(position)),
            class: class::of_presence(new.entries.list[position].noun),
            effect: of_presence(compared, &new.entries.list[position], true),
            old: None,
            new: Some(thing(new.entries, position)),
            left: Vec::new(),
            fingerprint: String::new(),
        })
        .collect();
    list.extend(old.only_here().map(|position| {
        let usual = class::of_presence(old.entries.list[position].noun);
        let is_shared = !matches!(old.entries.list[position].item, Item::InMoment(_));
        let class = if is_shared { compared.class_without_id(position, usual) } else { usual };
        Change {
            kind: Kind::Removed(old.contents(position)),
            class,
            effect: of_presence(compared, &old.entries.list[position], false),
            old: Some(thing(old.entries, position)),
            new: None,
            left: Vec::new(),
            fingerprint: String::new(),
        }
    }));
    found.list.extend(list);
    found.list.extend(turned(compared));
}

/// What says the same as a thing of another kind, or in another lane of the map's own, did.
fn turned<'a>(compared: &'a Compared) -> impl Iterator<Item = Change> + 'a {
    let turned = compared.pairs().filter(|(old, new)| {
        let (was, is) = (&compared.old.list[*old], &compared.new.list[*new]);
        was.noun != is.noun || lane(compared.old, was) != lane(compared.new, is)
    });
    turned.map(|pair| {
        let (was, is) = (&compared.old.list[pair.0], &compared.new.list[pair.1]);
        let has_turned = was.noun != is.noun;
        let came = has_turned.then(|| of_presence(compared, is, true)).flatten();
        let went = || has_turned.then(|| of_presence(compared, was, false)).flatten();
        let class = class::of_presence(is.noun).min(class::of_presence(was.noun));
        let change = compared.change(pair, Kind::Turned, compared.class_without_id(pair.0, class));
        Change { effect: came.or_else(went), ..change }
    })
}

/// The id of the lane of the map's own that an item stands in.
fn lane<'a>(entries: &Entries<'a>, entry: &Entry) -> Option<&'a str> {
    let row = entry.spots.first()?.row;
    matches!(row, Row::Custom(_)).then(|| row.id(entries.journey))
}

/// One journey, and what of it the other one has.
struct Side<'a, 'j> {
    entries: &'a Entries<'j>,
    is_there: &'a dyn Fn(usize) -> bool,
    /// Stages that split or merged.
    covered: &'a BTreeSet<usize>,
    /// Whether something that is still there refers to a thing.
    is_missed: &'a dyn Fn(usize) -> bool,
    /// Whether a thing stands anywhere in the other journey.
    stands: &'a dyn Fn(usize) -> bool,
}

impl Side<'_, '_> {
    /// Whether a stage or step is told of as a whole.
    fn is_told(&self, place: Place) -> bool {
        let position = self.entries.position(Item::Column(place));
        position.is_some_and(|at| !(self.is_there)(at) && !self.covered.contains(&at))
    }

    /// Whether a thing is told of by the stage or step that it belongs to.
    fn is_told_within(&self, entry: &Entry) -> bool {
        let whole = |place: Place| Place { step: None, ..place };
        match entry.item {
            Item::Column(place) => place.step.is_some() && self.is_told(whole(place)),
            Item::InMoment(_) => entry.spots.iter().all(|spot| self.is_told_around(spot.at)),
            // What may stand in several places is told by them if it stands nowhere else, and nothing else refers to it.
            Item::Touchpoint(_) | Item::PainPoint(_) | Item::Gain(_) | Item::Opportunity(_) => {
                let only = entry.spots.first().map(|spot| spot.at.stage);
                only.is_some_and(|stage| {
                    let mut spots = entry.spots.iter();
                    spots.all(|spot| spot.at.stage == stage && self.is_told_around(spot.at))
                })
            }
            _ => false,
        }
    }

    /// Whether a stage or step is told of as a whole, or as a part of its stage.
    fn is_told_around(&self, place: Place) -> bool {
        self.is_told(place) || self.is_told(Place { step: None, ..place })
    }

    /// Positions of what the other side lacks.
    fn only_here(&self) -> impl Iterator<Item = usize> + '_ {
        let list = self.entries.list.iter().enumerate();
        let only = list.filter(|(position, entry)| {
            !(self.is_there)(*position)
                && !entry.is_implied
                && !self.covered.contains(position)
                && (!self.is_told_within(entry) || self.is_missed_alone(*position))
        });
        only.map(|(position, _)| position)
    }

    /// Whether a thing must be told of by itself: an id that is gone breaks what refers to it.
    fn is_missed_alone(&self, position: usize) -> bool {
        let item = self.entries.list[position].item;
        !matches!(item, Item::InMoment(_) | Item::Column(_)) && (self.is_missed)(position)
    }

    /// What only this side has in a stage or step.
    fn contents(&self, position: usize) -> Vec<Thing> {
        let Item::Column(place) = self.entries.list[position].item else { return Vec::new() };
        let is_inside = |other: Place| {
            other.stage == place.stage && (place.step.is_none() || other.step == place.step)
        };
        let following = self.entries.list.iter().enumerate().skip(position + 1);
        let inside = following.take_while(|(_, entry)| match entry.item {
            Item::Column(other) => is_inside(other),
            Item::InMoment(spot) => is_inside(spot.at),
            _ => false,
        });
        let own = inside.filter(|(position, _)| !(self.is_there)(*position));
        let mut things: Vec<Thing> =
            own.map(|(position, _)| thing(self.entries, position)).collect();
        things.extend(self.shared(place));
        things
    }

    /// The things that may stand in several places, as far as they stand in a stage or step. One that the other side has, and that
    /// stands nowhere else here, moved; that is told by itself.
    fn shared(&self, place: Place) -> Vec<Thing> {
        let stage = &self.entries.journey.stages[place.stage];
        let whole = place.step.is_none().then_some(&stage.moment);
        let steps = stage.steps.iter().enumerate();
        let steps = steps.filter(|(at, _)| place.step.is_none_or(|step| step == *at));
        let moments = whole.into_iter().chain(steps.map(|(_, step)| &step.moment));
        let items = moments.flat_map(|moment| {
            let touchpoints = moment.touchpoints.iter().copied().map(Item::Touchpoint);
            let pains = moment.pain_points.iter().copied().map(Item::PainPoint);
            let gains = moment.gains.iter().copied().map(Item::Gain);
            let opportunities = moment.opportunities.iter().copied().map(Item::Opportunity);
            touchpoints.chain(pains).chain(gains).chain(opportunities)
        });
        let mut seen = BTreeSet::new();
        let items = items.filter(|item| seen.insert(*item));
        let positions = items.filter_map(|item| self.entries.position(item));
        let is_here = |spot: &Spot| {
            spot.at.stage == place.stage && (place.step.is_none() || spot.at.step == place.step)
        };
        let things = positions.filter_map(|position| {
            let mut thing = thing(self.entries, position);
            thing.is_kept = (self.is_there)(position);
            let has_moved = (self.stands)(position) && thing.spots.iter().all(is_here);
            thing.spots.retain(is_here);
            (!has_moved).then_some(thing)
        });
        things.collect()
    }
}

/// What it means for the customer that something came, or went.
///
/// In a map of today, what was there all the time is written down or taken out: that is known now, and changes nothing.
fn of_presence(compared: &Compared, entry: &Entry, is_new: bool) -> Option<Effect> {
    if !compared.new.journey.is_planned() {
        return None;
    }
    let is_good = match entry.noun {
        Noun::PainPoint => false,
        Noun::Gain => true,
        Noun::Transition => {
            let hurts = [TransitionKind::Loop, TransitionKind::Back, TransitionKind::DropOff];
            match entry.one(Field::Kind) {
                Some(Value::Word(word)) if hurts.iter().any(|kind| kind.word() == *word) => false,
                _ => return None,
            }
        }
        _ => return None,
    };
    let is_resolved = matches!(entry.one(Field::Status), Some(Value::Word("resolved")));
    (!is_resolved).then(|| effect(is_good == is_new))
}
