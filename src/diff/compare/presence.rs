//! What came and what went.

use super::{Compared, Found, effect, thing};
use crate::diff::entries::{Entries, Entry, Value};
use crate::diff::item::{Field, Item, Noun};
use crate::diff::{Change, Effect, Kind, Thing, class};
use crate::model::transition::{Place, TransitionKind};
use crate::model::word::Word;
use std::collections::BTreeSet;

pub(super) fn find(compared: &Compared, found: &mut Found) {
    let new = Side {
        entries: compared.new,
        is_there: &|at| compared.matches.old_of(at).is_some(),
        covered: &found.born,
    };
    let old = Side {
        entries: compared.old,
        is_there: &|at| compared.matches.new_of(at).is_some(),
        covered: &found.gone,
    };
    let mut list: Vec<Change> = new
        .only_here()
        .map(|position| Change {
            kind: Kind::Added(new.contents(position)),
            class: class::of_presence(new.entries.list[position].noun),
            effect: of_presence(&new.entries.list[position], true),
            old: None,
            new: Some(thing(new.entries, position)),
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
            effect: of_presence(&old.entries.list[position], false),
            old: Some(thing(old.entries, position)),
            new: None,
            fingerprint: String::new(),
        }
    }));
    found.list.extend(list);
}

/// One journey, and what of it the other one has.
struct Side<'a, 'j> {
    entries: &'a Entries<'j>,
    is_there: &'a dyn Fn(usize) -> bool,
    /// Stages that split or merged.
    covered: &'a BTreeSet<usize>,
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
            Item::InMoment(spot) => {
                self.is_told(spot.at) || spot.at.step.is_some() && self.is_told(whole(spot.at))
            }
            _ => false,
        }
    }

    /// Positions of what the other side lacks.
    fn only_here(&self) -> impl Iterator<Item = usize> + '_ {
        let list = self.entries.list.iter().enumerate();
        let only = list.filter(|(position, entry)| {
            !(self.is_there)(*position)
                && !entry.is_implied
                && !self.covered.contains(position)
                && !self.is_told_within(entry)
        });
        only.map(|(position, _)| position)
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
        own.map(|(position, _)| thing(self.entries, position)).collect()
    }
}

/// What it means for the customer that something came, or went.
fn of_presence(entry: &Entry, is_new: bool) -> Option<Effect> {
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
