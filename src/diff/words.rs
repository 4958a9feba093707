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
    let mut stretches: Vec<Stretch> = Vec::new();
    for change in TextDiff::from_unicode_words(old, new).iter_all_changes() {
        let is_kept = change.tag() == ChangeTag::Equal;
        if stretches.last().is_none_or(|last| last.is_kept != is_kept) {
            stretches.push(Stretch { is_kept, old: String::new(), new: String::new() });
        }
        if let Some(last) = stretches.last_mut() {
            if change.tag() != ChangeTag::Insert {
                last.old.push_str(change.value());
            }
            if change.tag() != ChangeTag::Delete {
                last.new.push_str(change.value());
            }
        }
    }
    let mut joined: Vec<Stretch> = Vec::new();
    let last = stretches.len().saturating_sub(1);
    for (at, mut stretch) in stretches.into_iter().enumerate() {
        // A space between two other words is read with them.
        let is_gap = stretch.is_kept && (1..last).contains(&at) && stretch.old.trim().is_empty();
        stretch.is_kept &= !is_gap;
        match joined.last_mut().filter(|before| before.is_kept == stretch.is_kept) {
            Some(before) => {
                before.old.push_str(&stretch.old);
                before.new.push_str(&stretch.new);
            }
            None => joined.push(stretch),
        }
    }
    let runs = joined.into_iter().flat_map(|Stretch { is_kept, old, new }| {
        let run = |fate, words| Run { fate, words };
        if is_kept {
            vec![run(Fate::Kept, old)]
        } else {
            vec![run(Fate::Removed, old), run(Fate::Added, new)]
        }
    });
    runs.filter(|run| !run.words.is_empty()).collect()
}

/// A stretch of both texts that is the same, or is not.
struct Stretch {
    is_kept: bool,
    old: String,
    new: String,
}

#[cfg(test)]
mod tests {
    use super::{Fate, runs};

    #[test]
    fn words_that_differ_are_read_together() {
        let told = |old: &str, new: &str| -> String {
            let runs = runs(old, new).into_iter().map(|run| match run.fate {
                Fate::Kept => run.words,
                Fate::Removed => format!("[-{}-]", run.words),
                Fate::Added => format!("{{+{}+}}", run.words),
            });
            runs.collect()
        };
        for (old, new, words) in [
            ("Nobody answers", "An estimate is told", "[-Nobody answers-]{+An estimate is told+}"),
            ("It is loud", "It is far too loud", "It is {+far too +}loud"),
            ("Waits here", "Waits", "Waits[- here-]"),
            ("", "Waits", "{+Waits+}"),
        ] {
            assert_eq!(told(old, new), words);
        }
    }
}
