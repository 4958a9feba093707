//! What became of each thing of a journey, version by version.

use super::{Found, Stamp};
use crate::diff::entries::Entries;
use crate::diff::item::Item;
use crate::diff::{Change, Changes, Class, Kind, changes, tell};
use crate::model::Journey;
use crate::model::transition::Place;
use std::collections::{BTreeMap, BTreeSet};

/// What happened to a thing in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Position of the version in [`Lives::versions`].
    pub version: usize,
    /// What happened, in English, one sentence a change.
    pub what: Vec<String>,
}

/// Things as they were followed to the newest version.
#[derive(Debug, Default)]
pub struct Lives {
    /// The versions in their order.
    pub versions: Vec<Stamp>,
    things: BTreeMap<Item, Vec<Event>>,
}

impl Lives {
    /// The lives of a journey's things over earlier versions and now.
    ///
    /// Of what is as old as the first version nobody knows when it came.
    pub fn of(
        versions: impl IntoIterator<Item = (Stamp, Found)>,
        (now, journey): (Stamp, &Journey),
    ) -> Self {
        let mut lives = Lives::default();
        let mut last: Option<Box<Journey>> = None;
        for (stamp, found) in versions {
            let Found::Journey(next) = found else { continue };
            lives.follow(stamp, last.as_deref(), &next);
            last = Some(next);
        }
        lives.follow(now, last.as_deref(), journey);
        lives
    }

    /// What happened to a thing of the newest version, oldest first; nothing if it is as it was in the first one.
    pub fn events(&self, item: Item) -> &[Event] {
        self.things.get(&item).map_or(&[], Vec::as_slice)
    }

    /// Goes on to the next version.
    fn follow(&mut self, stamp: Stamp, old: Option<&Journey>, new: &Journey) {
        let version = self.versions.len();
        self.versions.push(stamp);
        let Some(old) = old else { return };
        let changes = changes(old, new);
        let mut before = std::mem::take(&mut self.things);
        let mut heirs: BTreeMap<Item, Item> = BTreeMap::new();
        for (old, new) in &changes.pairs {
            heirs.insert(*old, *new);
            self.things.extend(before.remove(old).map(|events| (*new, events)));
        }
        let known: BTreeSet<Item> = heirs.values().copied().collect();
        for entry in &Entries::of(new, &new.emotion_scale).list {
            if is_followed(entry.item) && !known.contains(&entry.item) {
                self.tell(entry.item, version, "added".to_owned());
            }
        }
        self.tell_changes(&changes, &heirs, version);
    }

    fn tell_changes(&mut self, changes: &Changes, heirs: &BTreeMap<Item, Item>, version: usize) {
        let telling = changes.list.iter().filter(|change| change.class != Class::Cosmetic);
        for change in telling {
            let own = change.new.as_ref().map(|thing| thing.item).filter(|item| is_followed(*item));
            if let Some(item) = own.filter(|_| !matches!(change.kind, Kind::Added(_))) {
                self.tell(item, version, own_words(change));
            }
            let column = column(change, heirs).map(Item::Column).filter(|at| own != Some(*at));
            if let Some(column) = column {
                self.tell(column, version, tell::what(change));
            }
        }
    }

    fn tell(&mut self, item: Item, version: usize, what: String) {
        let events = self.things.entry(item).or_default();
        match events.last_mut().filter(|last| last.version == version) {
            Some(last) => last.what.push(what),
            None => events.push(Event { version, what: vec![what] }),
        }
    }
}

/// Whether the life of a thing is told: of those that a reader can look at alone.
fn is_followed(item: Item) -> bool {
    matches!(
        item,
        Item::Column(_)
            | Item::Touchpoint(_)
            | Item::PainPoint(_)
            | Item::Gain(_)
            | Item::Opportunity(_)
    )
}

/// The stage or step of the new journey in which something changed.
fn column(change: &Change, heirs: &BTreeMap<Item, Item>) -> Option<Place> {
    let of_old = |place: Place| match heirs.get(&Item::Column(place)) {
        Some(Item::Column(place)) => Some(*place),
        _ => None,
    };
    match (&change.kind, &change.new, &change.old) {
        (Kind::Placed(spot, _), ..) => Some(spot.at),
        (Kind::Unplaced(spot, _), ..) => of_old(spot.at),
        (_, Some(new), _) => new.at(),
        (_, None, Some(old)) => old.at().and_then(of_old),
        (_, None, None) => None,
    }
}

/// What changed, without the name of what it is told of.
fn own_words(change: &Change) -> String {
    let what = tell::what(change);
    let names = [&change.new, &change.old].into_iter().flatten().map(tell::subject);
    let rest = names.into_iter().find_map(|name| what.strip_prefix(&name));
    rest.map(|rest| rest.trim_start_matches([':', ' ']).to_owned()).unwrap_or(what)
}
