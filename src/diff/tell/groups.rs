//! Changes that are alike, told as one: the same words replaced in many texts.

use crate::diff::words::{Fate, Run};
use crate::diff::{Change, Detail, Kind};
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// From how many texts on the same words replaced are told once.
const LIKE: usize = 3;
/// How many places of such texts are named.
const PLACES: usize = 12;

/// One line of a list of changes.
#[derive(Debug)]
pub enum Row<'a> {
    /// One change.
    One(&'a Change),
    /// The same words replaced in several texts.
    Like(Group<'a>),
}

impl Row<'_> {
    /// How many changes it tells.
    pub fn count(&self) -> usize {
        match self {
            Row::One(_) => 1,
            Row::Like(group) => group.changes.len(),
        }
    }
}

/// The same words replaced in several texts.
#[derive(Debug)]
pub struct Group<'a> {
    /// The words that went; nothing if words only came.
    pub removed: String,
    /// The words that came; nothing if words only went.
    pub added: String,
    /// The changes, in their order.
    pub changes: Vec<&'a Change>,
}

impl Group<'_> {
    /// What they have in common: `“check-workspace” → “workspace-status”, in 18 texts`.
    pub fn what(&self) -> String {
        let count = self.changes.len();
        match (self.removed.as_str(), self.added.as_str()) {
            ("", added) => format!("“{added}” added, in {count} texts"),
            (removed, "") => format!("“{removed}” removed, in {count} texts"),
            (removed, added) => format!("“{removed}” → “{added}”, in {count} texts"),
        }
    }

    /// The places of the texts, each with how many there are if there are several; of many places, the first ones.
    pub fn places(&self) -> String {
        let mut places: IndexMap<String, usize> = IndexMap::new();
        for change in &self.changes {
            *places.entry(super::place(change)).or_default() += 1;
        }
        let more = places.len().saturating_sub(PLACES);
        let words = places
            .into_iter()
            .take(PLACES)
            .map(|(place, count)| if count == 1 { place } else { format!("{place} ({count})") });
        let more = (more > 0).then(|| format!("{more} more places"));
        words.chain(more).collect::<Vec<String>>().join(", ")
    }
}

/// Changes as lines: what is alike stands where the first of it stood.
pub fn rows<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Vec<Row<'a>> {
    let changes: Vec<(&Change, Option<(String, String)>)> =
        changes.into_iter().map(|change| (change, replaced(change))).collect();
    let mut groups: BTreeMap<&(String, String), Vec<&Change>> = BTreeMap::new();
    for (change, words) in &changes {
        if let Some(words) = words {
            groups.entry(words).or_default().push(change);
        }
    }
    groups.retain(|_, members| members.len() >= LIKE);
    let mut rows = Vec::new();
    for (change, words) in &changes {
        let members = words.as_ref().filter(|words| groups.contains_key(words));
        let Some(words) = members else {
            rows.push(Row::One(change));
            continue;
        };
        // The others of it have been told with the first one.
        let members = groups.get_mut(words).map(std::mem::take).unwrap_or_default();
        if !members.is_empty() {
            let (removed, added) = words.clone();
            rows.push(Row::Like(Group { removed, added, changes: members }));
        }
    }
    rows
}

/// The words that a text has lost and won, if they are the same wherever it differs and something of it stayed.
fn replaced(change: &Change) -> Option<(String, String)> {
    let Kind::Edited(edit) = &change.kind else { return None };
    let Detail::Words(runs) = &edit.detail else { return None };
    if !runs.iter().any(|run| run.fate == Fate::Kept && !run.words.trim().is_empty()) {
        return None;
    }
    let mut known: Option<(String, String)> = None;
    for stretch in runs.split(|run| run.fate == Fate::Kept).filter(|runs| !runs.is_empty()) {
        let words = |fate| {
            let runs = stretch.iter().filter(move |run: &&Run| run.fate == fate);
            runs.map(|run| run.words.trim()).collect::<String>()
        };
        let pair = (words(Fate::Removed), words(Fate::Added));
        if *known.get_or_insert_with(|| pair.clone()) != pair {
            return None;
        }
    }
    known
}
