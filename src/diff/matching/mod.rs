//! Which thing of the old journey is which of the new one.
//!
//! Each kind of thing is matched over the whole map, stages and steps first: by written id, by former id, by equal
//! name, by likeness, stages and steps at last by their neighbours. What belongs to one stage or step alone (feelings, values of
//! metrics) is matched within it, when it is known which stages split or merged.

mod between;
mod bound;
mod identity;
mod likeness;
mod names;
pub(super) mod order;
mod personas;
mod portrait;
pub(super) mod splits;
mod turned;

use super::entries::{Entries, Entry, Said, Value, own_words};
use super::item::{Field, Item, Noun, Row};
use crate::model::transition::Place;
use splits::Split;

/// Pairs of entries, by their positions in the lists of both sides.
pub(super) struct Matches {
    new_of: Vec<Option<u32>>,
    old_of: Vec<Option<u32>>,
    /// Stages that split or merged.
    pub(super) splits: Vec<Split>,
}

impl Matches {
    fn none(old: usize, new: usize) -> Self {
        Matches { new_of: vec![None; old], old_of: vec![None; new], splits: Vec::new() }
    }

    fn add(&mut self, old: usize, new: usize) {
        self.new_of[old] = Some(new as u32);
        self.old_of[new] = Some(old as u32);
    }

    /// Takes back that two are the same.
    fn part(&mut self, old: usize, new: usize) {
        self.new_of[old] = None;
        self.old_of[new] = None;
    }

    /// The new position of an old entry.
    pub(super) fn new_of(&self, old: usize) -> Option<usize> {
        self.new_of[old].map(|new| new as usize)
    }

    /// The old position of a new entry.
    pub(super) fn old_of(&self, new: usize) -> Option<usize> {
        self.old_of[new].map(|old| old as usize)
    }
}

/// Both sides while they are matched.
struct Sides<'a, 'j> {
    old: &'a Entries<'j>,
    new: &'a Entries<'j>,
    matches: Matches,
}

/// Things of one kind that may be the same, by position; those that are matched already are left out.
struct Group {
    old: Vec<usize>,
    new: Vec<usize>,
}

/// The kinds that are matched by id, name and likeness, each after those its likeness looks at.
const NOUNS: [Noun; 25] = [
    Noun::Stage,
    Noun::Step,
    Noun::Persona,
    Noun::Channel,
    Noun::Metric,
    Noun::Source,
    Noun::Actor,
    Noun::Touchpoint,
    Noun::PainPoint,
    Noun::Gain,
    Noun::Opportunity,
    Noun::PhysicalEvidence,
    Noun::Action,
    Noun::Thought,
    Noun::Question,
    Noun::Need,
    Noun::Quote,
    Noun::Frontstage,
    Noun::Backstage,
    Noun::Support,
    Noun::Note,
    Noun::Image,
    Noun::Custom,
    Noun::PlanItem,
    Noun::Transition,
];

/// Matches everything.
pub(super) fn of(old: &Entries, new: &Entries) -> Matches {
    let matches = Matches::none(old.list.len(), new.list.len());
    let mut sides = Sides { old, new, matches };
    sides.matches.add(0, 0);
    let (mut by_noun_old, mut by_noun_new) = (by_noun(old), by_noun(new));
    bound::lanes(&mut sides);
    for noun in NOUNS {
        if noun == Noun::Transition {
            bound::transitions(&mut sides);
        }
        let old = std::mem::take(&mut by_noun_old[noun as usize]);
        let new = std::mem::take(&mut by_noun_new[noun as usize]);
        let mut group = Group { old, new };
        identity::by_id(&mut sides, &mut group);
        identity::by_former_id(&mut sides, &mut group);
        names::in_same_place(&mut sides, &mut group);
        names::unique(&mut sides, &mut group);
        likeness::greedy(&mut sides, &mut group);
        match noun {
            Noun::Stage | Noun::Step => between::neighbours(&mut sides, &mut group, noun),
            Noun::Persona => personas::alone(&mut sides, &mut group),
            _ => {}
        }
    }
    turned::texts(&mut sides);
    splits::find(&mut sides);
    bound::to_moments(&mut sides);
    sides.matches
}

/// Positions of all entries of each kind.
fn by_noun(entries: &Entries) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new(); Noun::PlanItem as usize + 1];
    for (position, entry) in entries.list.iter().enumerate() {
        lists[entry.noun as usize].push(position);
    }
    lists
}

impl Sides<'_, '_> {
    fn pair(&mut self, old: usize, new: usize) {
        self.matches.add(old, new);
    }

    fn leave_out_matched(&self, group: &mut Group) {
        group.old.retain(|old| self.matches.new_of(*old).is_none());
        group.new.retain(|new| self.matches.old_of(*new).is_none());
    }

    /// Whether an old thing is the same as a new one.
    fn is_same(&self, old: Item, new: Item) -> bool {
        let old = self.old.position(old).and_then(|old| self.matches.new_of(old));
        old.is_some() && old == self.new.position(new)
    }

    /// Whether two values mean the same.
    fn says_same(&self, old: &Value, new: &Value) -> bool {
        match (old, new) {
            (Value::Text(old), Value::Text(new)) => own_words(old) == own_words(new),
            (Value::Plain(old), Value::Plain(new)) => old == new,
            (Value::Word(old), Value::Word(new)) | (Value::Fact(old, _), Value::Fact(new, _)) => {
                old == new
            }
            #[expect(clippy::float_cmp, reason = "a number that was not touched is the very same")]
            (Value::Number(old), Value::Number(new)) => old == new,
            (Value::Flag(old), Value::Flag(new)) => old == new,
            (Value::Thing(old), Value::Thing(new)) => self.is_same(*old, *new),
            (Value::Link(old), Value::Link(new)) => old.url == new.url,
            (Value::Member(old), Value::Member(new)) => old.name == new.name,
            _ => false,
        }
    }

    /// Whether two fields mean the same.
    fn field_says_same(&self, old: &Said, new: &Said) -> bool {
        match (old, new) {
            (Said::One(old), Said::One(new)) => self.says_same(old, new),
            (Said::List(old), Said::List(new)) | (Said::Set(old), Said::Set(new)) => {
                old.len() == new.len()
                    && old.iter().zip(new).all(|(old, new)| self.says_same(old, new))
            }
            _ => false,
        }
    }
}

/// The words that tell a thing from others of its kind.
fn key<'a>(entry: &Entry<'a>) -> std::borrow::Cow<'a, str> {
    match (entry.noun, entry.one(Field::Src)) {
        (Noun::Image, Some(Value::Plain(src))) => src.clone(),
        _ => entry.words(),
    }
}

/// The column in which something stands first; of a step its stage.
fn parent(entries: &Entries, entry: &Entry) -> Option<usize> {
    let place = match entry.item {
        Item::Column(Place { step: None, .. }) => return None,
        Item::Column(place) => Place { step: None, ..place },
        _ => entry.spots.first()?.at,
    };
    entries.position(Item::Column(place))
}

/// The id of the lane of its own in which an item stands.
fn own_lane<'a>(entries: &Entries<'a>, entry: &Entry) -> &'a str {
    match entry.spots.first().map(|spot| spot.row) {
        Some(row @ Row::Custom(_)) => row.id(entries.journey),
        _ => "",
    }
}
