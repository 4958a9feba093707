//! Things that are the same by their ids.

use super::{Group, Sides};
use crate::diff::entries::{Entries, Entry};
use std::collections::BTreeMap;

/// Written ids that are equal; then an id that one side wrote and the other side's thing has without writing it.
pub(super) fn by_id(sides: &mut Sides, group: &mut Group) {
    for [in_old, in_new] in [[true, true], [true, false], [false, true]] {
        let old = ids(sides.old, &group.old, in_old);
        let new = ids(sides.new, &group.new, in_new);
        for (id, old) in old {
            if let (Some(old), Some(Some(new))) = (old, new.get(id)) {
                sides.pair(old, *new);
            }
        }
        sides.leave_out_matched(group);
    }
}

/// Ids that are written, or are not, with the only thing that has each.
fn ids<'a>(
    entries: &Entries<'a>,
    group: &[usize],
    is_written: bool,
) -> BTreeMap<&'a str, Option<usize>> {
    let mut ids = BTreeMap::new();
    for position in group {
        let entry = &entries.list[*position];
        // A channel that is there by its use has been named by its id.
        let id = entry.id.filter(|id| (id.written || entry.name.is_none()) == is_written);
        if let Some(id) = id {
            let known = ids.entry(id.as_str()).or_insert(Some(*position));
            *known = known.filter(|known| known == position);
        }
    }
    ids
}

/// Things of which one names the other's id as its former one.
pub(super) fn by_former_id(sides: &mut Sides, group: &mut Group) {
    let pairs: Vec<(usize, usize)> = formerly(sides.new, &group.new, sides.old, &group.old)
        .into_iter()
        .map(|(new, old)| (old, new))
        .chain(formerly(sides.old, &group.old, sides.new, &group.new))
        .collect();
    for (old, new) in pairs {
        if sides.matches.new_of(old).is_none() && sides.matches.old_of(new).is_none() {
            sides.pair(old, new);
        }
    }
    sides.leave_out_matched(group);
}

/// Things that name a former id, with the thing of the other side that has it.
fn formerly(
    later: &Entries,
    later_group: &[usize],
    earlier: &Entries,
    earlier_group: &[usize],
) -> Vec<(usize, usize)> {
    let former = |entry: &Entry| entry.id.is_some_and(|id| !id.was.is_empty());
    if !later_group.iter().any(|position| former(&later.list[*position])) {
        return Vec::new();
    }
    let mut known = ids(earlier, earlier_group, false);
    known.extend(ids(earlier, earlier_group, true));
    let names = later_group.iter().flat_map(|position| {
        let id = later.list[*position].id;
        id.into_iter().flat_map(|id| &id.was).map(move |was| (*position, was))
    });
    names.filter_map(|(position, was)| Some((position, (*known.get(&*was.name)?)?))).collect()
}
