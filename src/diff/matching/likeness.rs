//! Things that are the same by being alike.

use super::portrait::{Portrait, portraits};
use super::{Group, Sides, own_lane};
use crate::diff::entries::Entry;
use crate::diff::item::{Field, Noun};
use std::collections::{BTreeMap, BTreeSet};

/// From which likeness on two stages or steps are taken for the same, of 0 to 1.
const SAME_COLUMN: f64 = 0.45;
/// The same of two things in them: of one place, texts that have less than a third in common are two texts.
const SAME_ITEM: f64 = 0.47;
/// Up to how many pairs all are looked at; beyond, those that share a place or a rare word.
const ALL_PAIRS: usize = 20_000;
/// How many things may share a word for it to be rare.
const RARE: usize = 12;
/// How many things of one place are looked at for each; of more, those nearest in their order.
const NEAR: usize = 100;

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
    let [old, new] = portraits((sides.old, &group.old), (sides.new, &group.new));
    let noun = sides.old.list[group.old[0]].noun;
    let is_column = matches!(noun, Noun::Stage | Noun::Step);
    let threshold = if is_column { SAME_COLUMN } else { SAME_ITEM };
    let pairs = candidates(sides, &old, &new).into_iter().filter_map(|(old_at, new_at)| {
        let likeness = likeness(sides, &old[old_at], &new[new_at])?;
        (likeness >= threshold).then_some((likeness, old_at, new_at))
    });
    take_best(sides, (&old, &new), pairs.collect());
    sides.leave_out_matched(group);
}

/// Pairs the most alike first; of equally alike ones, those nearest to each other in their order.
pub(super) fn take_best(
    sides: &mut Sides,
    (old, new): (&[Portrait], &[Portrait]),
    mut pairs: Vec<(f64, usize, usize)>,
) {
    let rank = |pair: &(f64, usize, usize)| (pair.1 + pair.2, pair.1.abs_diff(pair.2), pair.1);
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(rank(a).cmp(&rank(b))));
    for (_, old_at, new_at) in pairs {
        let (old, new) = (old[old_at].position, new[new_at].position);
        if sides.matches.new_of(old).is_none() && sides.matches.old_of(new).is_none() {
            sides.pair(old, new);
        }
    }
}

/// Pairs worth looking at, by position among the unmatched.
fn candidates(sides: &Sides, old: &[Portrait], new: &[Portrait]) -> Vec<(usize, usize)> {
    if old.len() * new.len() <= ALL_PAIRS {
        return (0..old.len()).flat_map(|o| (0..new.len()).map(move |n| (o, n))).collect();
    }
    let mut pairs = BTreeSet::new();
    let mut by_parent: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut by_mark: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, portrait) in new.iter().enumerate() {
        if let Some(parent) = portrait.parent {
            by_parent.entry(parent).or_default().push(at);
        }
        for mark in &portrait.marks {
            by_mark.entry(*mark).or_default().push(at);
        }
    }
    let mut ranks: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, portrait) in old.iter().enumerate() {
        let parent = portrait.parent.and_then(|parent| sides.matches.new_of(parent));
        let near = parent.and_then(|parent| by_parent.get(&parent));
        if let (Some(parent), Some(near)) = (parent, near) {
            let rank = ranks.entry(parent).or_default();
            let first = rank.saturating_sub(NEAR / 2).min(near.len().saturating_sub(NEAR));
            pairs.extend(near.iter().skip(first).take(NEAR).map(|new| (at, *new)));
            *rank += 1;
        }
        let sharing = portrait.marks.iter().filter_map(|mark| by_mark.get(mark));
        let rare = sharing.filter(|all| all.len() <= RARE);
        pairs.extend(rare.flatten().map(|new| (at, *new)));
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
        old.content.likeness(&new.content)
    } else {
        fields(sides, old_entry, new_entry)
    };
    let has_names = !(old.name.is_empty() && new.name.is_empty());
    let name = has_names.then(|| old.name.likeness(&new.name));
    let parts = [(weights.name, name), (weights.content, content), (weights.place, place)];
    let (sum, total) = parts.iter().fold((0.0, 0.0), |(sum, total), (weight, part)| match part {
        Some(part) => (sum + weight * part, total + weight),
        None => (sum, total),
    });
    // Place alone makes nothing the same.
    (name.is_some() || content.is_some()).then(|| sum / total)
}

/// Which part of what is said of two things besides their names is the same; none if nothing is.
pub(super) fn fields(sides: &Sides, old: &Entry, new: &Entry) -> Option<f64> {
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

/// Whether a field tells things apart: not their names, nor what many things of a kind have in common, as grades on a short scale.
fn tells(field: Field) -> bool {
    !matches!(
        field,
        Field::Title
            | Field::Name
            | Field::Text
            | Field::Src
            | Field::Kind
            | Field::Status
            | Field::Severity
            | Field::Impact
            | Field::Effort
            | Field::Feasibility
            | Field::Importance
            | Field::Satisfaction
            | Field::Confidence
    )
}
