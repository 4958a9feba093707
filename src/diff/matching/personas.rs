//! Personas that have another name and another description now.

use super::likeness::fields;
use super::{Group, Sides};
use crate::diff::entries::{Entries, Entry};
use crate::diff::grams;
use crate::diff::item::{Item, Noun};
use std::collections::BTreeMap;

/// From which part on of what is said of a persona, or of what refers to it, it is the same, of 0 to 1.
const THRESHOLD: f64 = 0.5;

/// Pairs the only persona of each side, or the only one that is left if what is said of it or refers to it is known again.
pub(super) fn alone(sides: &mut Sides, group: &mut Group) {
    let ([old], [new]) = (group.old.as_slice(), group.new.as_slice()) else { return };
    let (old, new) = (*old, *new);
    let count = |entries: &Entries| entries.journey.personas.len();
    let is_only = count(sides.old) == 1 && count(sides.new) == 1;
    let (was, is) = (&sides.old.list[old], &sides.new.list[new]);
    if is_only
        || fields(sides, was, is).is_some_and(|same| same >= THRESHOLD)
        || referring(sides, was.item, is.item) >= THRESHOLD
    {
        sides.pair(old, new);
        sides.leave_out_matched(group);
    }
}

/// Which part of what refers to two personas says the same words.
fn referring(sides: &Sides, old: Item, new: Item) -> f64 {
    let said = |entries: &Entries, item: Item| {
        let mut said: BTreeMap<(Noun, u64), usize> = BTreeMap::new();
        let refers = |entry: &&Entry| entry.refers_to().any(|other| other == item);
        for entry in entries.list.iter().filter(refers) {
            *said.entry((entry.noun, grams::whole(&entry.words()))).or_default() += 1;
        }
        said
    };
    let (old, new) = (said(sides.old, old), said(sides.new, new));
    let all: usize = old.values().chain(new.values()).sum();
    let common = old.iter().map(|(key, count)| count.min(new.get(key).unwrap_or(&0)));
    if all == 0 { 0.0 } else { 2.0 * common.sum::<usize>() as f64 / all as f64 }
}
