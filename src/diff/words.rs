//! Which words of a text differ.

use super::grams::is_dense;
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
    let (old, new) = (tokens(old), tokens(new));
    for change in TextDiff::from_slices(&old, &new).iter_all_changes() {
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
        // A space between two other words is read with them, as is a single character of a script without spaces.
        let is_small = stretch.old.trim().is_empty()
            || stretch.old.chars().count() == 1 && stretch.old.starts_with(is_dense);
        let is_gap = stretch.is_kept && (1..last).contains(&at) && is_small;
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

/// A text in words as a reader sees them, and what stands between them.
///
/// What stands between two spaces is one word, as `check-workspace` and `ferd.toml` are, without the punctuation around it. In scripts
/// that write no spaces between words every character is one, with the marks on it.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match sort(first) {
            Sort::Space => prefix(rest, |c| sort(c) == Sort::Space),
            Sort::Word => word(rest),
            Sort::Dense | Sort::Sign => {
                let own = first.len_utf8();
                own + prefix(&rest[own..], is_mark)
            }
        };
        let (token, after) = rest.split_at(length.max(first.len_utf8()));
        tokens.push(token);
        rest = after;
    }
    tokens
}

#[derive(PartialEq)]
enum Sort {
    Space,
    /// A letter or digit of a script that writes spaces between words.
    Word,
    /// A character of a script that does not.
    Dense,
    /// Punctuation and symbols.
    Sign,
}

fn sort(character: char) -> Sort {
    if character.is_whitespace() {
        Sort::Space
    } else if is_dense(character) {
        Sort::Dense
    } else if character.is_alphanumeric() || is_mark(character) {
        Sort::Word
    } else {
        Sort::Sign
    }
}

/// Whether a character stands on the one before it.
fn is_mark(character: char) -> bool {
    use unicode_script::{Script, UnicodeScript};
    character.script() == Script::Inherited
}

/// How many bytes at the start of a text are such characters.
fn prefix(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// How many bytes at the start of a text are one word: signs within it are a part of it, those behind it are not.
fn word(text: &str) -> usize {
    let is_joint = |c: char| sort(c) == Sort::Sign && !matches!(c, '–' | '—' | '…' | '“' | '”');
    let mut length = 0;
    loop {
        length += prefix(&text[length..], |c| sort(c) == Sort::Word);
        let joint = prefix(&text[length..], is_joint);
        let goes_on = text[length + joint..].chars().next().is_some_and(|c| sort(c) == Sort::Word);
        if joint == 0 || !goes_on {
            return length;
        }
        length += joint;
    }
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
            (
                "Runs check-workspace.",
                "Runs workspace-status.",
                "Runs [-check-workspace-]{+workspace-status+}.",
            ),
            ("(see ferd.toml)", "(see ferd.yaml)", "(see [-ferd.toml-]{+ferd.yaml+})"),
            ("本番環境を構築する", "本番環境を構築", "本番環境を構築[-する-]"),
            ("方法を探す。", "方法を検索する。", "方法を[-探す-]{+検索する+}。"),
            ("Don’t know", "Do know", "[-Don’t-]{+Do+} know"),
        ] {
            assert_eq!(told(old, new), words);
        }
    }
}
