//! Things that are the same by being alike.

use super::{Group, Sides, key, own_lane, parent};
use crate::diff::entries::{Entries, Entry};
use crate::diff::item::{Field, Item, Noun};
use crate::model::transition::Place;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// From which likeness on two things are taken for the same, of 0 to 1.
const THRESHOLD: f64 = 0.45;
/// Up to how many pairs all are looked at; beyond, those that share a place or a rare word.
const ALL_PAIRS: usize = 20_000;
/// How many things may share a word for it to be rare.
const RARE: usize = 12;

/// How the likeness of two things is put together; the parts that apply are scaled to add up to 1.
struct Weights {
    name: f64,
    content: f64,
    place: f64,
}

const OF_COLUMNS: Weights = Weights { name: 0.4, content: 0.45, place: 0.15 };
const OF_ITEMS: Weights = Weights { name: 0.65, content: 0.15, place: 0.2 };

/// Pairs what is alike, the most alike first.
pub(super) fn greedy(sides: &mut Sides, group: &mut Group) {
    if group.old.is_empty() || group.new.is_empty() {
        return;
    }
    let old: Vec<Portrait> = group.old.iter().map(|at| Portrait::of(sides.old, *at)).collect();
    let new: Vec<Portrait> = group.new.iter().map(|at| Portrait::of(sides.new, *at)).collect();
    let mut pairs: Vec<(f64, usize, usize)> = candidates(sides, &old, &new)
        .into_iter()
        .filter_map(|(old_at, new_at)| {
            let likeness = likeness(sides, &old[old_at], &new[new_at])?;
            (likeness >= THRESHOLD).then_some((likeness, old_at, new_at))
        })
        .collect();
    let rank = |pair: &(f64, usize, usize)| (pair.1 + pair.2, pair.1.abs_diff(pair.2), pair.1);
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(rank(a).cmp(&rank(b))));
    for (_, old_at, new_at) in pairs {
        let (old, new) = (old[old_at].position, new[new_at].position);
        if sides.matches.new_of(old).is_none() && sides.matches.old_of(new).is_none() {
            sides.pair(old, new);
        }
    }
    sides.leave_out_matched(group);
}

/// What there is to compare of a thing.
struct Portrait {
    position: usize,
    name: String,
    /// What stands in it, in lowercase, sorted; of stages and steps only.
    content: Vec<String>,
    parent: Option<usize>,
}

impl Portrait {
    fn of(entries: &Entries, position: usize) -> Self {
        let entry = &entries.list[position];
        let mut content = match entry.item {
            Item::Column(place) => contents(entries, place),
            _ => Vec::new(),
        };
        content.sort();
        let name = key(entry).to_lowercase();
        Portrait { position, name, content, parent: parent(entries, entry) }
    }
}

/// The words of all that stands in a stage, its steps included, or in a step.
fn contents(entries: &Entries, place: Place) -> Vec<String> {
    let is_inside = |other: Place| {
        other.stage == place.stage && (place.step.is_none() || place.step == other.step)
    };
    // Entries of a column follow it; what stands in several places is found by its own list.
    let start = entries.position(Item::Column(place)).unwrap_or(0);
    let own = entries.list[start + 1..].iter().take_while(|entry| match entry.item {
        Item::Column(other) => is_inside(other),
        Item::InMoment(spot) => is_inside(spot.at),
        _ => false,
    });
    let named = own.filter(|entry| entry.name.is_some()).map(|entry| entry.words().to_lowercase());
    named.chain(placed(entries, place)).collect()
}

/// The words of the shared things that stand in a stage or step.
fn placed(entries: &Entries, place: Place) -> impl Iterator<Item = String> {
    let stage = &entries.journey.stages[place.stage];
    let steps = stage.steps.iter().enumerate().filter(move |(at, _)| match place.step {
        None => true,
        Some(step) => *at == step,
    });
    let whole = place.step.is_none().then_some(&stage.moment);
    let moments = whole.into_iter().chain(steps.map(|(_, step)| &step.moment));
    let journey = entries.journey;
    moments.flat_map(move |moment| {
        let touchpoints = moment.touchpoints.iter().map(|key| &journey.touchpoints[*key].name);
        let pains = moment.pain_points.iter().map(|key| &journey.pain_points[*key].text);
        let gains = moment.gains.iter().map(|key| &journey.gains[*key].text);
        let opportunities =
            moment.opportunities.iter().map(|key| &journey.opportunities[*key].text);
        let texts = touchpoints.chain(pains).chain(gains).chain(opportunities);
        texts.map(|text| text.characters().to_lowercase())
    })
}

/// Pairs worth looking at, by position among the unmatched.
fn candidates(sides: &Sides, old: &[Portrait], new: &[Portrait]) -> Vec<(usize, usize)> {
    if old.len() * new.len() <= ALL_PAIRS {
        return (0..old.len()).flat_map(|o| (0..new.len()).map(move |n| (o, n))).collect();
    }
    let mut pairs = BTreeSet::new();
    let mut by_parent: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, portrait) in new.iter().enumerate() {
        if let Some(parent) = portrait.parent {
            by_parent.entry(parent).or_default().push(at);
        }
        let words = portrait.name.split_whitespace();
        for word in words.chain(portrait.content.iter().map(String::as_str)) {
            by_word.entry(word).or_default().push(at);
        }
    }
    for (at, portrait) in old.iter().enumerate() {
        let parent = portrait.parent.and_then(|parent| sides.matches.new_of(parent));
        let near = parent.and_then(|parent| by_parent.get(&parent));
        let words = portrait.name.split_whitespace();
        let words = words.chain(portrait.content.iter().map(String::as_str));
        let sharing = words.filter_map(|word| by_word.get(word).filter(|all| all.len() <= RARE));
        pairs.extend(near.into_iter().chain(sharing).flatten().map(|new| (at, *new)));
    }
    pairs.into_iter().collect()
}

/// How alike two things are, 0 to 1; none if they cannot be the same.
fn likeness(sides: &Sides, old: &Portrait, new: &Portrait) -> Option<f64> {
    let (old_entry, new_entry) = (&sides.old.list[old.position], &sides.new.list[new.position]);
    if own_lane(sides.old, old_entry) != own_lane(sides.new, new_entry) {
        return None;
    }
    let is_column = matches!(old_entry.noun, Noun::Stage | Noun::Step);
    let weights = if is_column { OF_COLUMNS } else { OF_ITEMS };
    let place = match (old.parent, new.parent) {
        (None, None) => None,
        (Some(old), Some(new)) if sides.matches.new_of(old) == Some(new) => Some(1.0),
        _ => Some(0.0),
    };
    let content = if is_column {
        shared(&old.content, &new.content)
    } else {
        fields(sides, old_entry, new_entry)
    };
    let name = (!(old.name.is_empty() && new.name.is_empty()))
        .then(|| strsim::sorensen_dice(&old.name, &new.name));
    let parts = [(weights.name, name), (weights.content, content), (weights.place, place)];
    let (sum, total) = parts.iter().fold((0.0, 0.0), |(sum, total), (weight, part)| match part {
        Some(part) => (sum + weight * part, total + weight),
        None => (sum, total),
    });
    // Place alone makes nothing the same.
    (name.is_some() || content.is_some()).then(|| sum / total)
}

/// Which part of two sorted lists is in both (Dice's coefficient); none if both are empty.
fn shared(old: &[String], new: &[String]) -> Option<f64> {
    let all = old.len() + new.len();
    if all == 0 {
        return None;
    }
    let (mut common, mut rest) = (0, new);
    for word in old {
        let smaller = rest.partition_point(|other| other.as_str().cmp(word) == Ordering::Less);
        rest = &rest[smaller..];
        if rest.first() == Some(word) {
            common += 1;
            rest = &rest[1..];
        }
    }
    Some(2.0 * f64::from(common) / all as f64)
}

/// Which part of what is said of two things besides their names is the same; none if nothing is.
fn fields(sides: &Sides, old: &Entry, new: &Entry) -> Option<f64> {
    let further = |entry: &Entry| entry.fields.iter().filter(|(field, _)| tells(*field)).count();
    let all = further(old) + further(new);
    if all == 0 {
        return None;
    }
    let same = old.fields.iter().filter(|(field, said)| {
        let other = new.fields.iter().find(|(known, _)| known == field && tells(*field));
        other.is_some_and(|(_, other)| sides.field_says_same(said, other))
    });
    Some(2.0 * same.count() as f64 / all as f64)
}

/// Whether a field tells things apart: not their names, nor what most things of a kind have in common.
fn tells(field: Field) -> bool {
    !matches!(
        field,
        Field::Title | Field::Name | Field::Text | Field::Src | Field::Kind | Field::Status
    )
}
