//! Words that lead from one thing to the next, whichever way the map is read.

use super::Teller;
use crate::words::is_right_to_left;

/// What leads onward in words that are read in that direction.
pub(crate) fn arrow(right_to_left: bool) -> &'static str {
    if right_to_left { "\u{200f}←\u{200f}" } else { "→" }
}

impl Teller<'_> {
    fn is_right_to_left(&self) -> bool {
        is_right_to_left(self.language)
    }

    /// A number with a sign, which stays before it among words from right to left.
    pub(super) fn forward(&self, number: String) -> String {
        if self.is_right_to_left() { format!("\u{200e}{number}\u{200e}") } else { number }
    }

    /// Words that are read in the direction of the map, whatever they begin with.
    pub(super) fn onward(&self, words: String) -> String {
        if self.is_right_to_left() { format!("\u{200f}{words}") } else { words }
    }

    /// What leads from the first to the last.
    pub(super) fn arrow(&self) -> &'static str {
        arrow(self.is_right_to_left())
    }

    /// The first and the last of words; one of them where they are the same.
    pub(super) fn ends(&self, mut words: impl DoubleEndedIterator<Item = String>) -> String {
        let first = words.next().unwrap_or_default();
        match words.next_back() {
            Some(last) if last != first => self.onward(format!("{first} {} {last}", self.arrow())),
            _ => first,
        }
    }
}
