//! Every change in words, numbered as in the drawing.

use crate::diff::tell::{self, Sign};
use crate::diff::words::{Fate, Run};
use crate::diff::{Change, Changes, Class};
use crate::model::word::Word;

/// Every change in words.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// What it comes to for the customer.
    pub verdict: String,
    /// The changes by class, those that matter most first.
    pub sections: Vec<Section>,
}

/// The changes of one class.
#[derive(Debug, Clone)]
pub struct Section {
    /// The class.
    pub title: &'static str,
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

/// The number of every change, from 1: those that matter most come first.
pub(super) fn numbers(changes: &Changes) -> Vec<usize> {
    let mut order: Vec<usize> = (0..changes.list.len()).collect();
    order.sort_by_key(|at| changes.list[*at].class);
    let mut numbers = vec![0; order.len()];
    for (position, at) in order.into_iter().enumerate() {
        numbers[at] = position + 1;
    }
    numbers
}

pub(super) fn ledger(changes: &Changes, numbers: &[usize], verdict: String) -> Ledger {
    let entries = || changes.list.iter().zip(numbers);
    let sections = Class::ALL.iter().filter_map(|(title, class)| {
        let own = entries().filter(|(change, _)| change.class == *class);
        let entries: Vec<Entry> = own.map(|(change, number)| entry(change, *number)).collect();
        (!entries.is_empty()).then_some(Section { title, entries })
    });
    Ledger { verdict, sections: sections.collect() }
}

fn entry(change: &Change, number: usize) -> Entry {
    Entry {
        number,
        sign: Sign::of(change),
        place: tell::place(change),
        what: tell::what(change),
        runs: tell::runs(change).map(<[Run]>::to_vec).unwrap_or_default(),
    }
}
