//! Where lines end.

use std::ops::Range;

use super::Breaking;
use super::atoms::{Measured, SLACK, Word};

/// The words of one line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) words: Range<usize>,
    /// Whether it ends at a soft hyphen, which then shows.
    pub(super) hyphen: bool,
}

/// Steps of halving when lines are balanced: finer than a pixel for any width that can be read.
const HALVINGS: usize = 12;

pub(super) fn cuts(measured: &Measured, width: f32, breaking: Breaking) -> Vec<Cut> {
    let words = &measured.words;
    let mut ends = greedy(words, f64::from(width));
    if breaking == Breaking::Balanced && ends.len() > 1 && !measured.cut && width.is_finite() {
        ends = balanced(words, f64::from(width), ends);
    }
    let mut start = 0;
    let mut cuts = Vec::with_capacity(ends.len());
    for end in ends {
        let hyphen = ends_in_hyphen(&words[start..end], f64::from(width)) && end < words.len();
        cuts.push(Cut { words: start..end, hyphen });
        start = end;
    }
    cuts
}

/// Whether a line ends in a hyphen, which a width too narrow for a word does without.
fn ends_in_hyphen(line: &[Word], width: f64) -> bool {
    line.last().filter(|word| word.hyphen > 0.0).is_some_and(|word| {
        word.end - line[0].x + f64::from(word.hyphen) <= width + f64::from(SLACK)
    })
}

/// The word after each line's last; one empty line where there are no words.
fn greedy(words: &[Word], width: f64) -> Vec<usize> {
    let limit = width + f64::from(SLACK);
    let mut ends = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let mut best = start + 1;
        for (index, word) in words.iter().enumerate().skip(start + 1) {
            let extent = word.end - words[start].x;
            if extent > limit || words[index - 1].ends_line {
                break;
            }
            if index + 1 == words.len() || extent + f64::from(word.hyphen) <= limit {
                best = index + 1;
            }
        }
        ends.push(best);
        start = best;
    }
    if ends.is_empty() {
        ends.push(0);
    }
    ends
}

/// The same number of lines in the narrowest width they fit.
fn balanced(words: &[Word], width: f64, full: Vec<usize>) -> Vec<usize> {
    let widest = words.iter().map(|word| word.end - word.x).fold(0.0, f64::max);
    let total = words[words.len() - 1].end - words[0].x;
    let mut narrow = widest.max(total / full.len() as f64 * 0.9).min(width);
    let (mut wide, mut best) = (width, full);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(narrow, wide);
        let ends = greedy(words, middle);
        if ends.len() > best.len() {
            narrow = middle;
        } else {
            (wide, best) = (middle, ends);
        }
    }
    best
}
