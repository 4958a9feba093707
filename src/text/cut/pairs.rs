//! Characters that stand side by side, each two noted once.

use super::Used;
use rustc_hash::FxHashSet;

/// Pairs of characters, few of them more than once.
#[derive(Default)]
pub struct Pairs {
    /// A bit for each pair of ASCII characters, which most pairs are.
    ascii: Vec<u64>,
    others: FxHashSet<(char, char)>,
}

const ASCII: usize = 128;

impl Pairs {
    /// Notes the characters of a text and every two that stand side by side in it.
    pub fn note(&mut self, text: impl Iterator<Item = char>) {
        if self.ascii.is_empty() {
            self.ascii.resize(ASCII * ASCII / 64, 0);
        }
        // What stands before the first letter is told by a pair that no font kerns.
        let mut before = '\0';
        for c in text {
            if before.is_ascii() && c.is_ascii() {
                let place = before as usize * ASCII + c as usize;
                self.ascii[place / 64] |= 1 << (place % 64);
            } else {
                self.others.insert((before, c));
            }
            before = c;
        }
    }

    /// What is used of a face in which all of it is set.
    pub fn used(self) -> Used {
        let mut pairs: Vec<(char, char)> = Vec::new();
        for (word, bits) in self.ascii.into_iter().enumerate().filter(|(_, bits)| *bits != 0) {
            let places = (0..64).filter(|bit| bits >> bit & 1 == 1).map(|bit| word * 64 + bit);
            let ascii = |code: usize| char::from(code as u8);
            pairs.extend(places.map(|place| (ascii(place / ASCII), ascii(place % ASCII))));
        }
        pairs.extend(self.others);
        pairs.sort_unstable();
        Used { characters: pairs.iter().map(|(_, c)| *c).collect(), pairs }
    }
}
