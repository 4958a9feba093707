//! Matched things → changes.

mod columns;
mod fields;
mod lists;
mod moves;
mod noise;
mod presence;
mod splits;

use super::entries::{Entries, Entry, Value, own_words};
use super::item::{Field, Item, Noun, Row};
use super::matching::Matches;
use super::{Change, Changes, Class, Datum, Effect, Kind, Thing, fingerprint, verdict};
use crate::model::lane::Lane;
use crate::model::transition::Place;
use std::collections::BTreeSet;

/// Both sides with what is the same in them.
pub(super) struct Compared<'a, 'j> {
    pub(super) old: &'a Entries<'j>,
    pub(super) new: &'a Entries<'j>,
    pub(super) matches: &'a Matches,
    /// What things of the old journey refer to that are still there.
    referred: BTreeSet<Item>,
}

/// What changes are found.
struct Found {
    list: Vec<Change>,
    /// New stages that come from others, and so are not new as such.
    born: BTreeSet<usize>,
    /// Old stages that went into others, and so are not gone as such.
    gone: BTreeSet<usize>,
}

/// All differences.
pub(super) fn changes(old: &Entries, new: &Entries, matches: &Matches) -> Changes {
    let kept = old.list.iter().enumerate().filter(|(at, _)| matches.new_of(*at).is_some());
    let referred = kept.flat_map(|(_, entry)| entry.refers_to()).collect();
    let compared = Compared { old, new, matches, referred };
    let mut found = Found { list: Vec::new(), born: BTreeSet::new(), gone: BTreeSet::new() };
    splits::find(&compared, &mut found);
    presence::find(&compared, &mut found);
    fields::find(&compared, &mut found);
    moves::find(&compared, &mut found);
    let rows = columns::rows(&compared);
    let mut list = found.list;
    for change in &mut list {
        change.left = left(&compared, change);
    }
    list.sort_by_cached_key(|change| columns::rank(change, &rows));
    fingerprint::name(&mut list);
    let columns = columns::columns(&compared, &rows);
    let verdict = verdict::of(&compared);
    Changes { list, columns, verdict, pairs: pairs(&compared), unknown_former: unknown(&compared) }
}

/// Titles, as they are now, of the stage and step that something left.
fn left(compared: &Compared, change: &Change) -> Vec<String> {
    let place = match (&change.kind, &change.old, &change.new) {
        (Kind::Unplaced(spot, _), ..) => Some(spot.at),
        (_, Some(old), None) => old.spots.first().map(|spot| spot.at),
        _ => None,
    };
    let new = place.and_then(|place| compared.new_place(place));
    new.map_or_else(Vec::new, |place| titles(compared.new, place))
}

fn pairs(compared: &Compared) -> Vec<(Item, Item)> {
    let old = compared.old.list.iter().enumerate();
    let pairs = old.filter_map(|(position, entry)| {
        let new = compared.matches.new_of(position)?;
        Some((entry.item, compared.new.list[new].item))
    });
    pairs.collect()
}

/// Former ids that name nothing in the old journey, and did not stand there either.
fn unknown(compared: &Compared) -> Vec<(String, Thing)> {
    let mut unknown = Vec::new();
    for (position, entry) in compared.new.list.iter().enumerate() {
        let Some(id) = entry.id.filter(|id| !id.was.is_empty()) else { continue };
        for was in &id.was {
            let is_known = compared.old.list.iter().any(|old| {
                old.noun == entry.noun
                    && old.id.is_some_and(|old| {
                        old.as_str() == was.name || old.was.iter().any(|w| w.name == was.name)
                    })
            });
            if !is_known {
                let mut thing = thing(compared.new, position);
                thing.span = was.span;
                unknown.push((was.name.clone(), thing));
            }
        }
    }
    unknown
}

impl Compared<'_, '_> {
    /// The new thing that an old one became.
    pub(super) fn new_item(&self, old: Item) -> Option<Item> {
        let position = self.old.position(old)?;
        Some(self.new.list[self.matches.new_of(position)?].item)
    }

    /// The old thing that a new one was.
    pub(super) fn old_item(&self, new: Item) -> Option<Item> {
        let position = self.new.position(new)?;
        Some(self.old.list[self.matches.old_of(position)?].item)
    }

    /// The stage or step that an old one became.
    pub(super) fn new_place(&self, old: Place) -> Option<Place> {
        match self.new_item(Item::Column(old))? {
            Item::Column(place) => Some(place),
            _ => None,
        }
    }

    /// The stage or step that a new one was.
    pub(super) fn old_place(&self, new: Place) -> Option<Place> {
        match self.old_item(Item::Column(new))? {
            Item::Column(place) => Some(place),
            _ => None,
        }
    }

    /// All that is matched, by old and new position, in the order of the new journey.
    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        (0..self.new.list.len()).filter_map(|new| Some((self.matches.old_of(new)?, new)))
    }

    /// A change of something that both journeys have.
    fn change(&self, (old, new): (usize, usize), kind: Kind, class: Class) -> Change {
        Change {
            kind,
            class,
            effect: None,
            old: Some(thing(self.old, old)),
            new: Some(thing(self.new, new)),
            left: Vec::new(),
            fingerprint: String::new(),
        }
    }

    /// Whether something in the old journey refers to a thing and is still there.
    fn is_referred_to(&self, old: usize) -> bool {
        let item = self.old.list[old].item;
        // What stands in several places is written out in one of them at most.
        if self.old.list[old].spots.len() > 1 && self.matches.new_of(old).is_some() {
            return true;
        }
        self.referred.contains(&item)
    }

    /// The class of a change that takes a thing's id away.
    fn class_without_id(&self, old: usize, otherwise: Class) -> Class {
        let is_written = self.old.list[old].id.is_some_and(|id| id.written);
        if is_written && self.is_referred_to(old) { Class::Breaking } else { otherwise }
    }
}

/// A thing of one side, on its own.
pub(super) fn thing(entries: &Entries, position: usize) -> Thing {
    let entry = &entries.list[position];
    Thing {
        item: entry.item,
        noun: entry.noun,
        id: entry.id.map(|id| id.as_str().to_owned()),
        name: name(entries, entry),
        whose: entry
            .a_thing(Field::Persona)
            .and_then(|persona| entries.get(persona))
            .map(|persona| persona.words().into_owned()),
        degree: match entry.noun {
            Noun::Emotion => entry.a_number(Field::Score).map(|score| {
                let own = &entries.journey.emotion_scale;
                Datum::Number(entries.scale.score(own.fraction(score)))
            }),
            Noun::PainPoint => match entry.one(Field::Severity) {
                Some(Value::Word(severity)) => Some(Datum::Word(severity)),
                _ => None,
            },
            _ => None,
        },
        lane: own_lane(entries, entry),
        spots: entry.spots.clone(),
        place: match entry.item {
            Item::Column(Place { step: None, .. }) => Vec::new(),
            Item::Column(place) => titles(entries, Place { step: None, ..place }),
            _ => entry.spots.first().map_or_else(Vec::new, |spot| titles(entries, spot.at)),
        },
        is_kept: false,
        further: further(entries, entry),
        span: entry.span,
    }
}

/// Titles of the stages and steps that something stands in besides the first one.
fn further(entries: &Entries, entry: &Entry) -> Vec<Vec<String>> {
    let mut places: Vec<Place> = entry.spots.iter().map(|spot| spot.at).collect();
    places.dedup();
    places.iter().skip(1).map(|place| titles(entries, *place)).collect()
}

/// Title of the lane of the map's own that a thing stands in.
fn own_lane(entries: &Entries, entry: &Entry) -> Option<String> {
    match entry.spots.first()?.row {
        Row::Custom(at) => match &entries.journey.lanes[at] {
            Lane::Custom(lane) => Some(lane.title.characters()),
            Lane::BuiltIn(_) => None,
        },
        Row::BuiltIn(_) => None,
    }
}

/// Titles of a stage, and of a step in it.
pub(super) fn titles(entries: &Entries, place: Place) -> Vec<String> {
    let stage = &entries.journey.stages[place.stage];
    let step = place.step.map(|step| stage.steps[step].title.characters());
    std::iter::once(stage.title.characters()).chain(step).collect()
}

/// What a thing is called.
fn name(entries: &Entries, entry: &Entry) -> String {
    let of = |item: Option<Item>| {
        let entry = item.and_then(|item| entries.get(item));
        entry.map_or_else(String::new, |entry| name(entries, entry))
    };
    match entry.noun {
        Noun::Reading => of(entry.a_thing(Field::Metric)),
        Noun::Transition => {
            let (from, to) = (of(entry.a_thing(Field::From)), entry.a_thing(Field::To));
            let to = if to.is_some() { of(to) } else { "drop-off".to_owned() };
            let label = entry.name.map(|label| format!(" “{}”", own_words(label)));
            format!("{from} → {to}{}", label.unwrap_or_default())
        }
        Noun::Image if entry.name.is_none() => match entry.one(Field::Src) {
            Some(Value::Plain(src)) => src.clone().into_owned(),
            _ => String::new(),
        },
        Noun::Channel if entry.name.is_none() => {
            entry.id.map_or_else(String::new, |id| id.as_str().to_owned())
        }
        _ => entry.words().into_owned(),
    }
}

/// An effect, by whether it is good.
fn effect(is_better: bool) -> Effect {
    if is_better { Effect::Better } else { Effect::Worse }
}
