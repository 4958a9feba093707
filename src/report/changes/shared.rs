//! Changes of a library that several maps use: each told once, with how many maps it reaches.

use super::Comparison;
use crate::diff::{Change, Class, tell};
use crate::source::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// A library with its changes.
pub(super) struct Library<'a> {
    /// The path of its file.
    pub(super) path: String,
    pub(super) rows: Vec<Row<'a>>,
}

/// One change of a library.
pub(super) struct Row<'a> {
    pub(super) change: &'a Change,
    /// Positions of the maps that it reaches.
    pub(super) maps: Vec<usize>,
}

/// Changes of libraries, and which changes of which map they are.
#[derive(Default)]
pub(super) struct Shared<'a> {
    pub(super) libraries: Vec<Library<'a>>,
    /// Positions of a map and of a change in it.
    told: BTreeSet<(usize, usize)>,
}

impl<'a> Shared<'a> {
    pub(super) fn new(maps: &'a [&'a Comparison]) -> Self {
        let mut found: BTreeMap<(String, Class, String), Vec<(usize, usize)>> = BTreeMap::new();
        for (map, comparison) in maps.iter().enumerate() {
            let changes = comparison.changes.iter().flat_map(|changes| &changes.list);
            for (at, change) in changes.enumerate() {
                if let Some(file) = library(comparison, change) {
                    let key = (file, change.class, tell::what(change));
                    found.entry(key).or_default().push((map, at));
                }
            }
        }
        let mut shared = Shared::default();
        for ((path, ..), places) in found {
            let reached: BTreeSet<usize> = places.iter().map(|(map, _)| *map).collect();
            let Some(changes) = maps[places[0].0].changes.as_ref().filter(|_| reached.len() > 1)
            else {
                continue;
            };
            let row =
                Row { change: &changes.list[places[0].1], maps: reached.into_iter().collect() };
            match shared.libraries.last_mut().filter(|library| library.path == path) {
                Some(library) => library.rows.push(row),
                None => shared.libraries.push(Library { path, rows: vec![row] }),
            }
            shared.told.extend(places);
        }
        shared
    }

    /// The changes of a map that are told of it alone.
    pub(super) fn own(&self, map: usize, comparison: &'a Comparison) -> Vec<&'a Change> {
        let changes = comparison.changes.iter().flat_map(|changes| &changes.list);
        let own = changes.enumerate().filter(|(at, _)| !self.told.contains(&(map, *at)));
        own.map(|(_, change)| change).collect()
    }

    /// How many changes of a map are told with a library.
    pub(super) fn count(&self, map: usize) -> usize {
        self.told.range((map, 0)..(map + 1, 0)).count()
    }
}

impl Library<'_> {
    /// How many maps its changes reach.
    pub(super) fn reach(&self) -> usize {
        let maps: BTreeSet<usize> = self.rows.iter().flat_map(|row| &row.maps).copied().collect();
        maps.len()
    }
}

/// The file of a changed thing, if it is not the map's own.
fn library(map: &Comparison, change: &Change) -> Option<String> {
    let (thing, version) = match (&change.new, &change.old) {
        (Some(thing), _) => (thing, map.new.as_ref()?),
        (None, Some(thing)) => (thing, map.old.as_ref()?),
        (None, None) => return None,
    };
    let file = thing.span.file;
    (file != FileId(0)).then(|| version.sources.get(file).name.clone())
}
