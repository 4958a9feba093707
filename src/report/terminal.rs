//! What reports for people at a terminal have in common: paint, signs in ASCII, lines.

use super::Look;

/// Columns that further lines of an entry are indented by.
pub(super) const INDENT: usize = 4;
/// Columns of text at least, however narrow the terminal is.
const NARROWEST: usize = 30;

pub(super) const BOLD: &str = "\x1b[1m";
pub(super) const DIM: &str = "\x1b[2m";
pub(super) const RED: &str = "\x1b[31m";
pub(super) const GREEN: &str = "\x1b[32m";
pub(super) const PLAIN: &str = "\x1b[0m";

impl Look {
    /// Words that stand out from those around them.
    pub fn bold(self, words: &str) -> String {
        self.paint(BOLD, words)
    }

    /// Words in that paint, which may be none, where there are colours.
    pub(super) fn paint(self, how: &str, words: &str) -> String {
        if self.color && !how.is_empty() {
            format!("{how}{words}{PLAIN}")
        } else {
            words.to_owned()
        }
    }

    /// Columns of text beside an indent.
    pub(super) fn room(self, indent: usize) -> usize {
        self.width.saturating_sub(indent).max(NARROWEST)
    }
}

/// The signs of ours in ASCII.
pub(super) fn ascii(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '▲' => ascii.push('^'),
            '▼' => ascii.push('v'),
            '◆' => ascii.push('*'),
            '→' => ascii.push_str("->"),
            '›' => ascii.push('>'),
            '−' => ascii.push('-'),
            '“' | '”' => ascii.push('"'),
            '’' => ascii.push('\''),
            '…' => ascii.push_str("..."),
            other => ascii.push(other),
        }
    }
    ascii
}

/// Words in lines of at most that many characters; a longer word has a line to itself.
pub(super) fn folded(words: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut filled = 0;
    for word in words.split(' ') {
        let width = word.chars().count();
        match lines.last_mut() {
            Some(line) if filled + 1 + width <= room || line.is_empty() => {
                if filled > 0 {
                    line.push(' ');
                    filled += 1;
                }
                line.push_str(word);
                filled += width;
            }
            _ => {
                lines.push(word.to_owned());
                filled = width;
            }
        }
    }
    lines
}
