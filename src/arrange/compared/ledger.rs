//! Every change in words, numbered as in the drawing.

use super::headline;
use super::wording::Wording;
use crate::diff::tell::{self, Row, Sign};
use crate::diff::words::{Fate, Run};
use crate::diff::{Change, Changes, Class};
use crate::model::word::Word;
use std::collections::BTreeMap;

/// Every change in words.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// Its title.
    pub title: String,
    /// What it comes to, sentence by sentence, what weighs most first.
    pub verdict: Vec<String>,
    /// The changes by class, those that matter most first.
    pub sections: Vec<Section>,
}

/// The changes of one class.
#[derive(Debug, Clone)]
pub struct Section {
    /// The class, as it is written everywhere.
    pub class: &'static str,
    /// The class in the language of the map.
    pub title: String,
    /// Its changes, never none.
    pub entries: Vec<Entry>,
}

/// One change in words.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number, from 1.
    pub number: usize,
    /// Its sort.
    pub sign: Sign,
    /// Where it is.
    pub place: String,
    /// What it is.
    pub what: String,
    /// The words that went, came and stayed, where a text was reworded; else none.
    pub runs: Vec<Run>,
}

impl Entry {
    /// The words before and after, where a text was reworded.
    pub fn words(&self) -> Option<(String, String)> {
        let without = |fate| {
            let kept = self.runs.iter().filter(|run| run.fate != fate);
            kept.map(|run| run.words.as_str()).collect::<String>()
        };
        (!self.runs.is_empty()).then(|| (without(Fate::Added), without(Fate::Removed)))
    }
}

/// The number of every change, from 1: those that matter most come first, and those that are alike share one.
pub(super) fn numbers(changes: &Changes) -> Vec<usize> {
    let mut of_change: BTreeMap<&str, usize> = BTreeMap::new();
    let rows = Class::ALL.iter().flat_map(|(_, class)| rows(changes, *class));
    for (at, row) in rows.enumerate() {
        let members: &[&Change] = match &row {
            Row::One(change) => std::slice::from_ref(change),
            Row::Like(group) => &group.changes,
        };
        of_change.extend(members.iter().map(|change| (change.fingerprint.as_str(), at + 1)));
    }
    let number = |change: &Change| of_change.get(change.fingerprint.as_str()).copied();
    changes.list.iter().map(|change| number(change).unwrap_or_default()).collect()
}

/// The changes of a class, what is alike as one.
fn rows(changes: &Changes, class: Class) -> Vec<Row<'_>> {
    tell::rows(changes.list.iter().filter(|change| change.class == class))
}

pub(super) fn ledger(changes: &Changes, wording: &Wording<'_>) -> Ledger {
    let mut number = 0;
    let sections = Class::ALL.iter().filter_map(|(word, class)| {
        let entries = rows(changes, *class).into_iter().map(|row| {
            number += 1;
            entry(&row, number, wording)
        });
        let entries: Vec<Entry> = entries.collect();
        let title = wording.class(*class);
        (!entries.is_empty()).then_some(Section { class: word, title, entries })
    });
    Ledger {
        title: wording.words.say("what-changes"),
        sections: sections.collect(),
        verdict: headline::points(wording, changes),
    }
}

fn entry(row: &Row<'_>, number: usize, wording: &Wording<'_>) -> Entry {
    match row {
        Row::One(change) => Entry {
            number,
            sign: Sign::of(change),
            place: wording.place(change),
            what: wording.what(change),
            runs: tell::runs(change).map(<[Run]>::to_vec).unwrap_or_default(),
        },
        Row::Like(group) => Entry {
            number,
            sign: Sign::Edited,
            place: wording.places(group),
            what: wording.like(group),
            runs: Vec::new(),
        },
    }
}
