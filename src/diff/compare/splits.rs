//! Stages that split or merged, as what stands in them proves.

use super::{Compared, Found, thing};
use crate::diff::entries::Entries;
use crate::diff::item::Item;
use crate::diff::{Change, Class, Kind};
use crate::model::transition::Place;
use std::collections::BTreeMap;

/// How many things must come from one stage for a new stage to be a part of it.
const PROOF: usize = 2;

pub(super) fn find(compared: &Compared, found: &mut Found) {
    let Compared { old, new, matches } = compared;
    let forth = Way {
        from: old,
        to: new,
        is_new: &|at| matches.old_of(at).is_none(),
        became: &|at| matches.new_of(at),
        was: &|at| matches.old_of(at),
    };
    for (whole, parts) in forth.splits() {
        found.born.extend(parts.iter().filter(|at| (forth.is_new)(**at)));
        found.gone.extend(matches.new_of(whole).is_none().then_some(whole));
        let things = parts.iter().map(|at| thing(new, *at)).collect();
        found.list.push(Change {
            kind: Kind::Split(things),
            class: Class::Substantive,
            effect: None,
            old: Some(thing(old, whole)),
            new: Some(thing(new, parts[0])),
            fingerprint: String::new(),
        });
    }
    let back = Way {
        from: new,
        to: old,
        is_new: &|at| matches.new_of(at).is_none(),
        became: &|at| matches.old_of(at),
        was: &|at| matches.new_of(at),
    };
    for (whole, parts) in back.splits() {
        found.gone.extend(parts.iter().filter(|at| (back.is_new)(**at)));
        found.born.extend(matches.old_of(whole).is_none().then_some(whole));
        let things = parts.iter().map(|at| thing(old, *at)).collect();
        found.list.push(Change {
            kind: Kind::Merged(things),
            class: Class::Substantive,
            effect: None,
            old: Some(thing(old, parts[0])),
            new: Some(thing(new, whole)),
            fingerprint: String::new(),
        });
    }
}

/// From one journey to the other; a merge is a split seen from the other end.
struct Way<'a, 'j> {
    from: &'a Entries<'j>,
    to: &'a Entries<'j>,
    is_new: &'a dyn Fn(usize) -> bool,
    became: &'a dyn Fn(usize) -> Option<usize>,
    was: &'a dyn Fn(usize) -> Option<usize>,
}

impl Way<'_, '_> {
    /// Stages with the several stages that they became, by position.
    fn splits(&self) -> Vec<(usize, Vec<usize>)> {
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for stage in 0..self.to.journey.stages.len() {
            let part = self.to.position(Item::Column(Place { stage, step: None }));
            if let Some(part) = part.filter(|part| (self.is_new)(*part))
                && let Some(whole) = self.origin(stage)
            {
                parts.entry(whole).or_default().push(part);
            }
        }
        let splits = parts.into_iter().filter_map(|(whole, mut parts)| {
            // What went over as a whole has a new name, and did not split.
            let kept = (self.became)(whole).filter(|kept| self.children_from(*kept, whole) > 0);
            parts.extend(kept);
            parts.sort_unstable();
            (parts.len() > 1).then_some((whole, parts))
        });
        splits.collect()
    }

    /// The stage that most of what stands in a stage comes from.
    fn origin(&self, stage: usize) -> Option<usize> {
        let children = self.children(stage);
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for from in children.iter().filter_map(|child| self.stage_of_origin(*child)) {
            *counts.entry(from).or_default() += 1;
        }
        let most =
            counts.into_iter().max_by_key(|(from, count)| (*count, std::cmp::Reverse(*from)));
        most.filter(|(_, count)| *count >= PROOF && count * 2 >= children.len()).map(|(at, _)| at)
    }

    /// How many things of a stage come from a stage.
    fn children_from(&self, part: usize, whole: usize) -> usize {
        let Item::Column(place) = self.to.list[part].item else { return 0 };
        let children = self.children(place.stage);
        children.iter().filter(|child| self.stage_of_origin(**child) == Some(whole)).count()
    }

    fn stage_of_origin(&self, child: usize) -> Option<usize> {
        let origin = &self.from.list[(self.was)(child)?];
        let place = match origin.item {
            Item::Column(place) => place,
            _ => origin.spots.first()?.at,
        };
        self.from.position(Item::Column(Place { step: None, ..place }))
    }

    /// The steps of a stage; without steps, what stands in it and in no other.
    fn children(&self, stage: usize) -> Vec<usize> {
        let steps = self.to.journey.stages[stage].steps.len();
        if steps > 0 {
            let steps = (0..steps).map(|step| Item::Column(Place { stage, step: Some(step) }));
            return steps.filter_map(|step| self.to.position(step)).collect();
        }
        let list = self.to.list.iter().enumerate();
        let own = list.filter(|(_, entry)| match entry.spots.as_slice() {
            [only] => only.at.stage == stage && entry.name.is_some(),
            _ => false,
        });
        own.map(|(position, _)| position).collect()
    }
}
