//! What is the same by what it belongs to: feelings and readings by their moment, transitions by their ends, lanes by id.

use super::Sides;
use crate::diff::entries::{Entries, Entry, Value, own_words};
use crate::diff::grams;
use crate::diff::item::{Field, Item, Noun};
use crate::model::transition::Place;
use std::collections::BTreeMap;

/// Whether an old and a new thing go together.
type Fits = dyn Fn(&Sides, &Entry, &Entry) -> bool;

/// Feelings, moments of truth and readings of stages and steps that are the same.
pub(super) fn to_moments(sides: &mut Sides) {
    let mut by_place: BTreeMap<(Place, Noun), [Vec<usize>; 2]> = BTreeMap::new();
    for (position, entry) in sides.old.list.iter().enumerate() {
        if !is_bound(entry.noun) {
            continue;
        }
        let column = Item::Column(entry.spots[0].at);
        let new = sides.old.position(column).and_then(|column| sides.matches.new_of(column));
        if let Some(Item::Column(place)) = new.map(|new| sides.new.list[new].item) {
            by_place.entry((place, entry.noun)).or_default()[0].push(position);
        }
    }
    for (position, entry) in sides.new.list.iter().enumerate() {
        if is_bound(entry.noun)
            && let Some(sides) = by_place.get_mut(&(entry.spots[0].at, entry.noun))
        {
            sides[1].push(position);
        }
    }
    for ((_, noun), [old, new]) in by_place {
        match noun {
            Noun::Emotion => feelings(sides, old, new),
            Noun::Reading => in_turn(sides, old, new, |sides, old, new| {
                same_thing(sides, Field::Metric, old, new)
            }),
            _ => in_turn(sides, old, new, |_, _, _| true),
        }
    }
    elsewhere(sides);
}

/// What says the same in another step of its stage, at the stage as a whole, or in a stage that it split into or merged with.
fn elsewhere(sides: &mut Sides) {
    let mut free: BTreeMap<(usize, Saying), Vec<usize>> = BTreeMap::new();
    for (position, entry) in sides.new.list.iter().enumerate().rev() {
        if is_bound(entry.noun) && sides.matches.old_of(position).is_none() {
            let stage = entry.spots[0].at.stage;
            let saying = saying(sides.new, entry, Some);
            free.entry((stage, saying)).or_default().push(position);
        }
    }
    if free.is_empty() {
        return;
    }
    for (position, entry) in sides.old.list.iter().enumerate() {
        if !is_bound(entry.noun) || sides.matches.new_of(position).is_some() {
            continue;
        }
        let saying = saying(sides.old, entry, |at| sides.matches.new_of(at));
        let heirs = heirs(sides, entry.spots[0].at.stage);
        let found = heirs.into_iter().find_map(|stage| free.get_mut(&(stage, saying))?.pop());
        if let Some(new) = found {
            sides.pair(position, new);
        }
    }
}

/// What a feeling, a reading or a moment of truth says: its kind, its words, its value, and what it refers to in the new journey.
type Saying = (Noun, u64, Option<i64>, Option<usize>);

fn saying(entries: &Entries, entry: &Entry, new: impl Fn(usize) -> Option<usize>) -> Saying {
    let thing = entry.a_thing(Field::Persona).or_else(|| entry.a_thing(Field::Metric));
    let score = entry.a_number(Field::Score).map(|at| entries.journey.emotion_scale.fraction(at));
    let value = score.or_else(|| entry.a_number(Field::Value));
    let words = match entry.one(Field::Why) {
        Some(Value::Text(why)) => grams::whole(&own_words(why)),
        _ => grams::whole(&entry.words()),
    };
    let thing =
        thing.and_then(|item| entries.position(item)).map(|at| new(at).unwrap_or(usize::MAX));
    (entry.noun, words, value.map(|value| (value * 1000.0).round() as i64), thing)
}

/// The stages of the new journey that an old one became, or went into.
fn heirs(sides: &Sides, stage: usize) -> Vec<usize> {
    let Some(at) = sides.old.position(Item::Column(Place { stage, step: None })) else {
        return Vec::new();
    };
    let splits = sides.matches.splits.iter();
    let parted = splits.flat_map(|split| match split.is_merge {
        true if split.parts.contains(&at) => vec![split.whole],
        false if split.whole == at => split.parts.clone(),
        _ => Vec::new(),
    });
    let heirs = sides.matches.new_of(at).into_iter().chain(parted);
    let stages = heirs.filter_map(|at| match sides.new.list[at].item {
        Item::Column(place) => Some(place.stage),
        _ => None,
    });
    stages.collect()
}

fn is_bound(noun: Noun) -> bool {
    matches!(noun, Noun::Emotion | Noun::MomentOfTruth | Noun::Reading)
}

/// Feelings of the same persona and name, then of the same persona, then of the same name, then in their order; those of two
/// personas are never the same.
fn feelings(sides: &mut Sides, old: Vec<usize>, new: Vec<usize>) {
    let passes: [&Fits; 4] = [
        &|sides, old, new| same_thing(sides, Field::Persona, old, new) && has_same_name(old, new),
        &|sides, old, new| same_thing(sides, Field::Persona, old, new),
        &|sides, old, new| !is_of_others(sides, old, new) && has_same_name(old, new),
        &|sides, old, new| !is_of_others(sides, old, new),
    ];
    let (mut old, mut new) = (old, new);
    for pass in passes {
        in_turn(sides, old.clone(), new.clone(), pass);
        old.retain(|old| sides.matches.new_of(*old).is_none());
        new.retain(|new| sides.matches.old_of(*new).is_none());
    }
}

/// Whether two feelings are those of different personas.
fn is_of_others(sides: &Sides, old: &Entry, new: &Entry) -> bool {
    match (old.a_thing(Field::Persona), new.a_thing(Field::Persona)) {
        (Some(old), Some(new)) => !sides.is_same(old, new),
        _ => false,
    }
}

/// Each old one with the first new one that is free and fits.
fn in_turn(
    sides: &mut Sides,
    old: Vec<usize>,
    mut new: Vec<usize>,
    fits: impl Fn(&Sides, &Entry, &Entry) -> bool,
) {
    for old in old {
        let entry = &sides.old.list[old];
        let found = new.iter().position(|new| fits(sides, entry, &sides.new.list[*new]));
        if let Some(found) = found {
            sides.pair(old, new.remove(found));
        }
    }
}

/// Whether both name the same thing in a field, or none.
fn same_thing(sides: &Sides, field: Field, old: &Entry, new: &Entry) -> bool {
    match (old.a_thing(field), new.a_thing(field)) {
        (None, None) => true,
        (Some(old), Some(new)) => sides.is_same(old, new),
        _ => false,
    }
}

/// Transitions of the same ends and kind, then of the same ends.
pub(super) fn transitions(sides: &mut Sides) {
    let of = |list: &[Entry]| -> Vec<usize> {
        let transitions = list.iter().enumerate().filter(|(_, e)| e.noun == Noun::Transition);
        transitions.map(|(position, _)| position).collect()
    };
    let (mut old, mut new) = (of(&sides.old.list), of(&sides.new.list));
    let passes: [&Fits; 3] = [
        &|sides, old, new| {
            has_same_ends(sides, old, new) && has_same_kind(old, new) && old.words() == new.words()
        },
        &|sides, old, new| has_same_ends(sides, old, new) && has_same_kind(old, new),
        &|sides, old, new| has_same_ends(sides, old, new),
    ];
    for pass in passes {
        in_turn(sides, old.clone(), new.clone(), pass);
        old.retain(|old| sides.matches.new_of(*old).is_none());
        new.retain(|new| sides.matches.old_of(*new).is_none());
    }
}

/// Lanes of the same id.
pub(super) fn lanes(sides: &mut Sides) {
    let id = |entry: &Entry| match entry.one(Field::Id) {
        Some(Value::Plain(id)) => Some(id.clone().into_owned()),
        _ => None,
    };
    let lanes = sides.new.list.iter().enumerate().filter(|(_, e)| e.noun == Noun::Lane);
    let new: BTreeMap<String, usize> =
        lanes.filter_map(|(position, entry)| Some((id(entry)?, position))).collect();
    for (old, entry) in sides.old.list.iter().enumerate() {
        if entry.noun == Noun::Lane
            && let Some(new) = id(entry).and_then(|id| new.get(&id))
        {
            sides.matches.add(old, *new);
        }
    }
}

fn has_same_name(old: &Entry, new: &Entry) -> bool {
    old.words() == new.words()
}

fn has_same_ends(sides: &Sides, old: &Entry, new: &Entry) -> bool {
    same_thing(sides, Field::From, old, new) && same_thing(sides, Field::To, old, new)
}

fn has_same_kind(old: &Entry, new: &Entry) -> bool {
    match (old.one(Field::Kind), new.one(Field::Kind)) {
        (Some(Value::Word(old)), Some(Value::Word(new))) => old == new,
        _ => false,
    }
}
