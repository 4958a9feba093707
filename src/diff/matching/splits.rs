//! Stages that split or merged, as what stands in them proves.

use super::{Matches, Sides, key};
use crate::diff::entries::{Entries, Entry};
use crate::diff::grams;
use crate::diff::item::{Item, Noun};
use crate::model::transition::Place;
use std::collections::BTreeMap;

/// How many things must come from one stage for a new stage to be a part of it.
const PROOF: usize = 2;
/// From which likeness of their titles on a whole and its part are one stage that lost or won something, of 0 to 1.
const SAME_TITLE: f64 = 0.5;

/// A stage of one journey that is several in the other one, by positions in the lists of their sides.
#[derive(Debug, Clone)]
pub(in crate::diff) struct Split {
    pub(in crate::diff) whole: usize,
    pub(in crate::diff) parts: Vec<usize>,
    /// Whether the whole is the new one.
    pub(in crate::diff) is_merge: bool,
}

impl Split {
    /// Its stages of the old journey.
    pub(in crate::diff) fn olds(&self) -> Vec<usize> {
        if self.is_merge { self.parts.clone() } else { vec![self.whole] }
    }

    /// Its stages of the new journey.
    pub(in crate::diff) fn news(&self) -> Vec<usize> {
        if self.is_merge { vec![self.whole] } else { self.parts.clone() }
    }
}

/// Finds stages that split or merged. A whole and a part of it that was taken for the same are parted again, unless their id or title
/// says that they are: what is said of a part is not what was said of the whole.
pub(super) fn find(sides: &mut Sides) {
    let (old, new) = (sides.old, sides.new);
    let mut splits = Vec::new();
    for is_merge in [false, true] {
        let (from, to) = if is_merge { (new, old) } else { (old, new) };
        let mut way = Way::new(&sides.matches, (from, to), is_merge);
        way.trace();
        let found = way.splits();
        splits.extend(found.into_iter().map(|(whole, parts)| Split { whole, parts, is_merge }));
    }
    for Split { whole, parts, is_merge } in &splits {
        for part in parts {
            let (was, is) = if *is_merge { (*part, *whole) } else { (*whole, *part) };
            if sides.matches.new_of(was) == Some(is) && !is_one(&old.list[was], &new.list[is]) {
                sides.matches.part(was, is);
            }
        }
    }
    sides.matches.splits = splits;
}

/// Whether the title or the written id of a whole and its part is the same.
fn is_one(old: &Entry, new: &Entry) -> bool {
    let has_same_id = match (old.id, new.id) {
        (Some(old), Some(new)) => old.written && new.written && old.as_str() == new.as_str(),
        _ => false,
    };
    has_same_id || grams::likeness(&key(old), &key(new)) >= SAME_TITLE
}

/// From one journey to the other; a merge is a split seen from the other end.
struct Way<'a, 'j> {
    from: &'a Entries<'j>,
    to: &'a Entries<'j>,
    matches: &'a Matches,
    is_back: bool,
    /// The things of each stage of the journey that is gone to.
    children: Vec<Vec<usize>>,
    /// The stage that each of them comes from.
    origins: BTreeMap<usize, usize>,
}

impl<'a, 'j> Way<'a, 'j> {
    fn new(
        matches: &'a Matches,
        (from, to): (&'a Entries<'j>, &'a Entries<'j>),
        is_back: bool,
    ) -> Self {
        Way { from, to, matches, is_back, children: Vec::new(), origins: BTreeMap::new() }
    }

    /// What a thing of the one became in the other.
    fn became(&self, at: usize) -> Option<usize> {
        if self.is_back { self.matches.old_of(at) } else { self.matches.new_of(at) }
    }

    /// What a thing of the other was in the one.
    fn was(&self, at: usize) -> Option<usize> {
        if self.is_back { self.matches.new_of(at) } else { self.matches.old_of(at) }
    }

    /// Notes what stands in each stage, and where it comes from.
    fn trace(&mut self) {
        let journey = self.to.journey;
        self.children = vec![Vec::new(); journey.stages.len()];
        for (position, entry) in self.to.list.iter().enumerate() {
            let has_steps = |stage: usize| !journey.stages[stage].steps.is_empty();
            let stage = match (entry.item, entry.spots.as_slice()) {
                (Item::Column(Place { stage, step: Some(_) }), _) => stage,
                // Without steps, what stands in the stage and in no other.
                (Item::Column(_), _) => continue,
                (_, [only]) if entry.name.is_some() && entry.noun != Noun::Emotion => {
                    if has_steps(only.at.stage) {
                        continue;
                    }
                    only.at.stage
                }
                _ => continue,
            };
            self.children[stage].push(position);
            if let Some(origin) = self.stage_of_origin(position) {
                self.origins.insert(position, origin);
            }
        }
    }

    /// Stages with the several stages that they became, by position.
    fn splits(&self) -> Vec<(usize, Vec<usize>)> {
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut small: Vec<(usize, usize)> = Vec::new();
        for stage in 0..self.children.len() {
            let part = self.to.position(Item::Column(Place { stage, step: None }));
            let Some(part) = part.filter(|part| self.was(*part).is_none()) else { continue };
            let Some((whole, is_proven)) = self.origin(stage) else { continue };
            if is_proven {
                parts.entry(whole).or_default().push(part);
            } else {
                small.push((whole, part));
            }
        }
        for (whole, part) in small {
            // A single thing is proof enough beside another part.
            let others = parts.get(&whole).into_iter().flatten().copied().chain(self.kept(whole));
            if others.into_iter().any(|other| self.are_neighbours(other, part)) {
                parts.entry(whole).or_default().push(part);
            }
        }
        let splits = parts.into_iter().filter_map(|(whole, mut parts)| {
            parts.extend(self.kept(whole));
            parts.sort_unstable();
            (parts.len() > 1).then_some((whole, parts))
        });
        splits.collect()
    }

    /// The part that was taken for the same as the whole; what went over as a whole has a new name, and did not split.
    fn kept(&self, whole: usize) -> Option<usize> {
        self.became(whole).filter(|kept| {
            let Item::Column(place) = self.to.list[*kept].item else { return false };
            let children = self.children.get(place.stage).into_iter().flatten();
            place.step.is_none()
                && children.into_iter().any(|child| self.origins.get(child) == Some(&whole))
        })
    }

    fn are_neighbours(&self, one: usize, other: usize) -> bool {
        match (self.to.list[one].item, self.to.list[other].item) {
            (Item::Column(one), Item::Column(other)) => one.stage.abs_diff(other.stage) == 1,
            _ => false,
        }
    }

    /// The stage that most of what stands in a stage comes from, and whether that is enough things to prove it.
    fn origin(&self, stage: usize) -> Option<(usize, bool)> {
        let children = &self.children[stage];
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for from in children.iter().filter_map(|child| self.origins.get(child)) {
            *counts.entry(*from).or_default() += 1;
        }
        let most =
            counts.into_iter().max_by_key(|(from, count)| (*count, std::cmp::Reverse(*from)));
        let (from, count) = most?;
        let is_most = count * 2 >= children.len();
        let is_all = count == children.len();
        (is_most && (count >= PROOF || is_all)).then_some((from, count >= PROOF))
    }

    fn stage_of_origin(&self, child: usize) -> Option<usize> {
        let origin = &self.from.list[self.was(child)?];
        let place = match origin.item {
            Item::Column(place) => place,
            _ => origin.spots.first()?.at,
        };
        self.from.position(Item::Column(Place { step: None, ..place }))
    }
}
