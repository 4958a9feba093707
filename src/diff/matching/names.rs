//! Things that are the same by their names.

use super::{Group, Sides, key, own_lane, parent};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A stage or step, a lane of the map's own, and a name.
type Wanted<'a> = (Option<usize>, &'a str, Cow<'a, str>);

/// Things of equal name in the same stage or step, each with the next one.
pub(super) fn in_same_place(sides: &mut Sides, group: &mut Group) {
    let mut free: BTreeMap<Wanted, Vec<usize>> = BTreeMap::new();
    for position in group.new.iter().rev() {
        let entry = &sides.new.list[*position];
        let (name, lane) = (key(entry), own_lane(sides.new, entry));
        if !name.is_empty() {
            let place = parent(sides.new, entry);
            free.entry((place, lane, name)).or_default().push(*position);
        }
    }
    for old in &group.old {
        let entry = &sides.old.list[*old];
        let place = parent(sides.old, entry);
        let place = match place {
            None => None,
            Some(place) => match sides.matches.new_of(place) {
                None => continue,
                place => place,
            },
        };
        let wanted = (place, own_lane(sides.old, entry), key(entry));
        if let Some(new) = free.get_mut(&wanted).and_then(Vec::pop) {
            sides.matches.add(*old, new);
        }
    }
    sides.leave_out_matched(group);
}

/// Things of a name that only one of each side has.
pub(super) fn unique(sides: &mut Sides, group: &mut Group) {
    let mut names: BTreeMap<(&str, Cow<str>), [Only; 2]> = BTreeMap::new();
    for (side, entries, positions) in [(0, sides.old, &group.old), (1, sides.new, &group.new)] {
        for position in positions {
            let entry = &entries.list[*position];
            let name = key(entry);
            if !name.is_empty() {
                let of_name = names.entry((own_lane(entries, entry), name)).or_default();
                of_name[side] = of_name[side].and(*position);
            }
        }
    }
    for sides_of_name in names.into_values() {
        if let [Only::One(old), Only::One(new)] = sides_of_name {
            sides.pair(old, new);
        }
    }
    sides.leave_out_matched(group);
}

/// What has a name: nothing, one thing, or several.
#[derive(Clone, Copy, Default)]
enum Only {
    #[default]
    None,
    One(usize),
    Several,
}

impl Only {
    fn and(self, position: usize) -> Self {
        match self {
            Only::None => Only::One(position),
            Only::One(_) | Only::Several => Only::Several,
        }
    }
}
