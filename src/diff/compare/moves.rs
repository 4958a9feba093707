//! What stands elsewhere.

use super::{Compared, Found, titles};
use crate::diff::item::{Item, Noun, Row, Spot};
use crate::diff::matching::order::stays;
use crate::diff::{Class, Kind, class};
use crate::model::transition::Place;
use std::collections::BTreeMap;

pub(super) fn find(compared: &Compared, found: &mut Found) {
    in_lists(compared, found);
    let parts = parts(found);
    steps(compared, found, &parts);
    items(compared, found, &parts);
    shared(compared, found, &parts);
    in_cells(compared, found);
}

/// Stages that came out of or went into each other: from which old to which new ones nothing moved of its own.
fn parts(found: &Found) -> Vec<(Item, Item)> {
    let mut parts = Vec::new();
    for change in &found.list {
        let (Some(old), Some(new)) = (&change.old, &change.new) else { continue };
        match &change.kind {
            Kind::Split(things) => parts.extend(things.iter().map(|part| (old.item, part.item))),
            Kind::Merged(things) => parts.extend(things.iter().map(|part| (part.item, new.item))),
            _ => {}
        }
    }
    parts
}

/// Stages, and other lists of the whole map whose order means something.
fn in_lists(compared: &Compared, found: &mut Found) {
    let mut rows: BTreeMap<Noun, Vec<(usize, usize)>> = BTreeMap::new();
    for (old, new) in compared.pairs() {
        let noun = compared.new.list[new].noun;
        if matches!(noun, Noun::Stage | Noun::Persona | Noun::PlanItem) {
            rows.entry(noun).or_default().push((old, new));
        }
    }
    for (noun, row) in rows {
        let old: Vec<usize> = row.iter().map(|(old, _)| *old).collect();
        let class = if noun == Noun::Stage { Class::Substantive } else { Class::Cosmetic };
        for (pair, _) in row.iter().zip(stays(&old)).filter(|(_, stays)| !stays) {
            let kind = Kind::Moved { from: None, to: None, is_order: true };
            found.list.push(compared.change(*pair, kind, class));
        }
    }
}

/// Steps, to another stage or to another position in theirs.
fn steps(compared: &Compared, found: &mut Found, parts: &[(Item, Item)]) {
    let mut rows: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    let mut moved = Vec::new();
    for (old, new) in compared.pairs() {
        let (Item::Column(was), Item::Column(is)) =
            (compared.old.list[old].item, compared.new.list[new].item)
        else {
            continue;
        };
        if is.step.is_none() || was.step.is_none() {
            continue;
        }
        let whole = |place: Place| Place { step: None, ..place };
        let part = (Item::Column(whole(was)), Item::Column(whole(is)));
        if compared.new_place(whole(was)) == Some(whole(is)) {
            rows.entry(is.stage).or_default().push((old, new));
        } else if !parts.contains(&part) {
            moved.push(((old, new), false));
        }
    }
    for row in rows.into_values() {
        let old: Vec<usize> = row.iter().map(|(old, _)| *old).collect();
        let kept = stays(&old);
        moved.extend(row.iter().zip(kept).filter(|(_, k)| !k).map(|(pair, _)| (*pair, true)));
    }
    for (pair, is_order) in moved {
        let kind = Kind::Moved { from: None, to: None, is_order };
        found.list.push(compared.change(pair, kind, Class::Substantive));
    }
}

/// What stands in one moment alone, to another moment.
fn items(compared: &Compared, found: &mut Found, parts: &[(Item, Item)]) {
    for (old, new) in compared.pairs() {
        let (Item::InMoment(from), Item::InMoment(to)) =
            (compared.old.list[old].item, compared.new.list[new].item)
        else {
            continue;
        };
        let is_part = is_part(parts, from.at, to.at);
        if compared.new_place(from.at) != Some(to.at) && !is_part {
            let kind = Kind::Moved { from: Some(from), to: Some(to), is_order: false };
            let class = class::of_presence(compared.new.list[new].noun);
            found.list.push(compared.change((old, new), kind, class));
        }
    }
}

/// Whether something went from one place to another because their stages split or merged.
fn is_part(parts: &[(Item, Item)], from: Place, to: Place) -> bool {
    parts.contains(&(stage(from), stage(to)))
}

/// The stage of a place.
fn stage(place: Place) -> Item {
    Item::Column(Place { step: None, ..place })
}

/// What may stand in several moments: where it stands now and did not, and the other way round.
fn shared(compared: &Compared, found: &mut Found, parts: &[(Item, Item)]) {
    let mut moved: Vec<(Item, Spot, Spot)> = Vec::new();
    for (old, new) in compared.pairs() {
        let (was, is) = (&compared.old.list[old], &compared.new.list[new]);
        if matches!(is.item, Item::InMoment(_)) || was.spots.is_empty() && is.spots.is_empty() {
            continue;
        }
        let mut left: Vec<Spot> = was.spots.clone();
        left.retain(|spot| {
            let place = compared.new_place(spot.at);
            !is.spots.iter().any(|other| Some(other.at) == place)
        });
        let mut come: Vec<Spot> = is.spots.clone();
        come.retain(|spot| {
            let place = compared.old_place(spot.at);
            !was.spots.iter().any(|other| Some(other.at) == place)
        });
        let count = left.len().min(come.len());
        for (from, to) in left.iter().zip(&come) {
            // What is written inside a pain point goes where that goes.
            let follows = compared.new.list[new].refers_to().any(|other| {
                moved.iter().any(|(item, f, t)| *item == other && f.at == from.at && t.at == to.at)
            });
            if is_part(parts, from.at, to.at) || follows {
                continue;
            }
            moved.push((is.item, *from, *to));
            let kind = Kind::Moved { from: Some(*from), to: Some(*to), is_order: false };
            found.list.push(compared.change((old, new), kind, Class::Substantive));
        }
        let is_there =
            |spots: &[Spot], whole: Item| spots.iter().any(|spot| stage(spot.at) == whole);
        for spot in left.drain(count..) {
            let mut wholes = parts.iter().filter(|(part, _)| *part == stage(spot.at)).peekable();
            let is_parted = wholes.peek().is_some();
            let went_along = wholes.any(|(_, whole)| is_there(&is.spots, *whole));
            if compared.new_place(spot.at).is_some() || is_parted && !went_along {
                let kind = Kind::Unplaced(spot, titles(compared.old, spot.at));
                found.list.push(compared.change((old, new), kind, Class::Substantive));
            }
        }
        for spot in come.drain(count..) {
            let mut wholes = parts.iter().filter(|(_, part)| *part == stage(spot.at)).peekable();
            let is_parted = wholes.peek().is_some();
            let came_along = wholes.any(|(whole, _)| is_there(&was.spots, *whole));
            if compared.old_place(spot.at).is_some() || is_parted && !came_along {
                let kind = Kind::Placed(spot, titles(compared.new, spot.at));
                found.list.push(compared.change((old, new), kind, Class::Substantive));
            }
        }
    }
}

/// What changed its position within a cell.
fn in_cells(compared: &Compared, found: &mut Found) {
    let mut cells: BTreeMap<(Place, Row), Vec<(Spot, usize)>> = BTreeMap::new();
    for (position, entry) in compared.new.list.iter().enumerate() {
        for spot in &entry.spots {
            cells.entry((spot.at, spot.row)).or_default().push((*spot, position));
        }
    }
    let mut reordered: Vec<(Place, Item)> = Vec::new();
    for ((place, _), mut cell) in cells {
        let Some(old_place) = compared.old_place(place) else { continue };
        if cell.len() < 2 {
            continue;
        }
        cell.sort_unstable_by_key(|(spot, _)| spot.index);
        let both = cell.into_iter().filter_map(|(to, new)| {
            let old = compared.matches.old_of(new)?;
            let was = &compared.old.list[old];
            let from = was.spots.iter().find(|spot| spot.at == old_place)?;
            (was.noun == compared.new.list[new].noun).then_some((*from, to, (old, new)))
        });
        let both: Vec<(Spot, Spot, (usize, usize))> = both.collect();
        let row: Vec<usize> = both.iter().map(|(from, ..)| from.index).collect();
        for ((from, to, pair), _) in both.iter().zip(stays(&row)).filter(|(_, stays)| !stays) {
            let entry = &compared.new.list[pair.1];
            let follows = entry.refers_to().any(|other| reordered.contains(&(place, other)));
            if entry.noun == Noun::Opportunity && follows {
                continue;
            }
            reordered.push((place, entry.item));
            let kind = Kind::Moved { from: Some(*from), to: Some(*to), is_order: true };
            found.list.push(compared.change(*pair, kind, Class::Cosmetic));
        }
    }
}
