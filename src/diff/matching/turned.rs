//! Things that are of another kind now: a thought that became a pain point, an item in another lane of the map's own.

use super::{Sides, own_lane, parent};
use crate::diff::entries::{Entries, Entry};
use crate::diff::grams::{self, Grams};
use crate::diff::item::Noun;
use std::collections::BTreeMap;

/// From which likeness on texts in the same stage or step are the same, of 0 to 1.
const THRESHOLD: f64 = 0.7;
/// How many pairs of one stage or step are looked at.
const MOST: usize = 400;

/// Pairs what has no match: equal texts that each side has once, then alike ones in the same stage or step.
pub(super) fn texts(sides: &mut Sides) {
    let (old, new) = (unmatched(sides.old, |at| sides.matches.new_of(at).is_some()), {
        unmatched(sides.new, |at| sides.matches.old_of(at).is_some())
    });
    if old.is_empty() || new.is_empty() {
        return;
    }
    for (old, new) in equal(sides, &old, &new) {
        sides.pair(old, new);
    }
    alike(sides, &old, &new);
}

/// Positions of texts that no thing of the other side is.
fn unmatched(entries: &Entries, is_matched: impl Fn(usize) -> bool) -> Vec<usize> {
    let list = entries.list.iter().enumerate();
    list.filter(|(at, entry)| !is_matched(*at) && may_turn(entry)).map(|(at, _)| at).collect()
}

/// Whether a thing is a text that another kind of thing could say as well.
fn may_turn(entry: &Entry) -> bool {
    let may = matches!(
        entry.noun,
        Noun::PainPoint
            | Noun::Gain
            | Noun::Opportunity
            | Noun::PhysicalEvidence
            | Noun::Action
            | Noun::Thought
            | Noun::Question
            | Noun::Need
            | Noun::Quote
            | Noun::Frontstage
            | Noun::Backstage
            | Noun::Support
            | Noun::Note
            | Noun::Custom
            | Noun::PlanItem
    );
    may && entry.name.is_some()
}

/// Texts that are equal, and that only one thing of each side says.
fn equal(sides: &Sides, old: &[usize], new: &[usize]) -> Vec<(usize, usize)> {
    let mut known: BTreeMap<u64, [Vec<usize>; 2]> = BTreeMap::new();
    for (side, entries, group) in [(0, sides.old, old), (1, sides.new, new)] {
        for at in group {
            let text = grams::whole(&entries.list[*at].words());
            known.entry(text).or_default()[side].push(*at);
        }
    }
    let only = known.into_values().filter_map(|both| {
        match both.map(|own| (own.len(), own[..].first().copied())) {
            [(1, Some(old)), (1, Some(new))] => Some((old, new)),
            _ => None,
        }
    });
    only.filter(|(old, new)| is_another_kind(sides, *old, *new)).collect()
}

/// Whether two things differ in their kind, or in the lane of the map's own that they stand in.
fn is_another_kind(sides: &Sides, old: usize, new: usize) -> bool {
    let (was, is) = (&sides.old.list[old], &sides.new.list[new]);
    was.noun != is.noun || own_lane(sides.old, was) != own_lane(sides.new, is)
}

/// Pairs texts of one stage or step that are alike, the most alike first.
fn alike(sides: &mut Sides, old: &[usize], new: &[usize]) {
    let mut places: BTreeMap<usize, [Vec<usize>; 2]> = BTreeMap::new();
    for at in old {
        let place = parent(sides.old, &sides.old.list[*at]);
        if let Some(place) = place.and_then(|place| sides.matches.new_of(place)) {
            places.entry(place).or_default()[0].push(*at);
        }
    }
    for at in new {
        let place = parent(sides.new, &sides.new.list[*at]);
        if let Some(both) = place.and_then(|place| places.get_mut(&place)) {
            both[1].push(*at);
        }
    }
    let grams = |entries: &Entries, at: &usize| Grams::new(&entries.list[*at].words());
    for [old, new] in places.into_values().filter(|[old, new]| old.len() * new.len() <= MOST) {
        let texts: Vec<Grams> = new.iter().map(|at| grams(sides.new, at)).collect();
        let mut pairs = Vec::new();
        for was in &old {
            let text = grams(sides.old, was);
            let alike = new.iter().zip(&texts).map(|(is, other)| (text.likeness(other), *was, *is));
            pairs.extend(alike.filter(|(likeness, was, is)| {
                *likeness >= THRESHOLD && is_another_kind(sides, *was, *is)
            }));
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, was, is) in pairs {
            if sides.matches.new_of(was).is_none() && sides.matches.old_of(is).is_none() {
                sides.pair(was, is);
            }
        }
    }
}
