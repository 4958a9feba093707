//! Which words of a text differ.

use similar::{ChangeTag, TextDiff};

/// Whether words went, came or stayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Both texts have them.
    Kept,
    /// Only the old text has them.
    Removed,
    /// Only the new text has them.
    Added,
}

/// Words of one fate that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Whether they went, came or stayed.
    pub fate: Fate,
    /// The words, spaces included.
    pub words: String,
}

/// The words of two texts in their order; without what was removed it is the new text, without what was added the old one.
pub fn runs(old: &str, new: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for change in TextDiff::from_unicode_words(old, new).iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Delete => Fate::Removed,
            ChangeTag::Insert => Fate::Added,
        };
        match runs.last_mut().filter(|run| run.fate == fate) {
            Some(run) => run.words.push_str(change.value()),
            None => runs.push(Run { fate, words: change.value().to_owned() }),
        }
    }
    runs
}
