//! What matters most, where not everything has room: by class, then by the size of the change, never by path.

use super::{Comparison, State};
use crate::diff::item::Noun;
use crate::diff::tell::Row;
use crate::diff::{Change, Class, Kind};
use std::cmp::Reverse;

/// The rank of a map, the least first: what cannot be read, then by its weightiest change, then by how many there are.
pub(super) fn of_map(map: &Comparison) -> (u8, Class, Reverse<u32>, Reverse<usize>) {
    let list = map.changes.as_ref().map_or(&[][..], |changes| &changes.list);
    let first = list.iter().map(|change| (change.class, Reverse(size(change)))).min();
    match (map.state(), first) {
        (State::Unreadable, _) => (0, Class::Breaking, Reverse(0), Reverse(0)),
        (State::Removed, _) => (1, Class::Breaking, Reverse(0), Reverse(0)),
        (State::Added, _) => (1, Class::Substantive, Reverse(WHOLE), Reverse(0)),
        (_, Some((class, size))) => (1, class, size, Reverse(list.len())),
        (_, None) => (2, Class::Cosmetic, Reverse(0), Reverse(0)),
    }
}

/// The rank of a change among those of its class, the least first.
pub(super) fn of_change(change: &Change) -> Reverse<u32> {
    Reverse(size(change))
}

/// The rank of a row among those of its class, the least first.
pub(super) fn of_row(row: &Row) -> Reverse<u32> {
    match row {
        Row::One(change) => of_change(change),
        Row::Like(group) => of_change(group.changes[0]),
    }
}

/// The size of a change in the structure of a map.
const WHOLE: u32 = 1_000;

/// How large a change is: the structure before what the customer feels, and that before the rest.
fn size(change: &Change) -> u32 {
    let is_whole = match change.noun() {
        Noun::Stage => 2,
        Noun::Step | Noun::Map | Noun::Persona => 1,
        _ => 0,
    };
    match &change.kind {
        Kind::Split(_) | Kind::Merged(_) => 4 * WHOLE,
        Kind::Added(inside) | Kind::Removed(inside) if is_whole > 0 => {
            is_whole * WHOLE + (inside.len() as u32).min(WHOLE - 1)
        }
        Kind::Moved { .. } if is_whole > 0 => WHOLE,
        Kind::Edited(_) if change.is_renamed() => is_whole * WHOLE / 2,
        _ => (crate::diff::tell::weight(change) * 10.0) as u32,
    }
}
