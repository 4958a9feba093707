//! Changes that move neither the structure nor the experience, in a sentence: what was added, removed, moved and reworded.

use super::headline::{capital, texts};
use super::{Row, counted, listed, rows};
use crate::diff::item::Noun;
use crate::diff::{Change, Changes, Detail, Kind};

/// How many kinds of things, or fields, are named.
const MOST: usize = 4;

pub(super) fn summary(changes: &Changes) -> String {
    let mut parts = Vec::new();
    let verb_of = |change: &Change| match change.kind {
        Kind::Added(_) | Kind::Placed(..) => "added",
        Kind::Removed(_) | Kind::Unplaced(..) => "removed",
        Kind::Moved { .. } | Kind::Turned => "moved",
        _ => "",
    };
    for verb in ["added", "removed", "moved"] {
        let nouns = changes.list.iter().filter(|one| verb_of(one) == verb).map(Change::noun);
        let nouns = counts(nouns);
        let counted = nouns.iter().map(|(noun, count)| counted(*count, *noun)).collect::<Vec<_>>();
        parts.extend((!counted.is_empty()).then(|| format!("{} {verb}", first(&counted, ""))));
    }
    parts.extend(reworded(changes));
    let fields = changes.list.iter().filter_map(|change| match &change.kind {
        Kind::Edited(edit) if !matches!(edit.detail, Detail::Words(_)) => {
            let field = super::edit::field(change.noun(), edit.field);
            let thing = change.noun();
            Some(if thing == Noun::Map { field } else { format!("{field} of {}", thing.many()) })
        }
        Kind::Identified { .. } => Some(format!("ids of {}", change.noun().many())),
        _ => None,
    });
    let fields = counts(fields);
    let names: Vec<String> = fields.into_iter().map(|(name, _)| name).collect();
    parts.extend((!names.is_empty()).then(|| format!("{} changed", first(&names, "others"))));
    format!("{}.", capital(&parts.join("; ")))
}

/// How many texts were reworded; where they all differ by the same words, by which.
fn reworded(changes: &Changes) -> Option<String> {
    let is_reworded = |change: &&Change| match &change.kind {
        Kind::Edited(edit) => matches!(edit.detail, Detail::Words(_)),
        _ => false,
    };
    let rows = rows(changes.list.iter().filter(is_reworded));
    let mut parts = Vec::new();
    let mut alone = 0;
    for row in rows {
        match row {
            Row::One(_) => alone += 1,
            Row::Like(group) => parts.push(group.what()),
        }
    }
    parts.extend((alone > 0).then(|| format!("{} reworded", texts(alone))));
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// Words that are different from each other, in the order of their first occurrence, each with how often it occurs.
fn counts<T: PartialEq>(words: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for word in words {
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    counts
}

/// The first ones, and how many more there are.
fn first(words: &[String], noun: &str) -> String {
    let mut told: Vec<String> = words.iter().take(MOST).cloned().collect();
    let more = words.len().saturating_sub(MOST);
    if more > 0 {
        told.push(format!("{more} {}", if noun.is_empty() { "more" } else { noun }));
    }
    listed(&told)
}
