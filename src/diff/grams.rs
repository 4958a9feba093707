//! How alike two texts are, whatever script they are written in.
//!
//! A text is taken apart into short runs of characters. Where words stand apart, these are the three-letter runs of each word with
//! its ends, so that inflected forms of a word share most of theirs. Scripts that write no spaces between words, or whose words
//! take up much meaning in few characters, give pairs of characters and, of Han and Hangul, the characters themselves.

use rustc_hash::FxHasher;
use std::hash::Hasher;
use unicode_script::{Script, UnicodeScript};

/// The short runs of a text as numbers, sorted; one that occurs twice stands there twice.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Grams(Vec<u64>);

impl Grams {
    /// The runs of a text; case and punctuation make no difference.
    pub(super) fn new(text: &str) -> Self {
        let mut grams = Vec::new();
        for word in words(text) {
            if is_dense(word[0]) {
                let alone = word.iter().filter(|c| carries_meaning(**c));
                grams.extend(alone.map(|c| number(&[*c])));
                grams.extend(word.windows(2).map(number));
            } else {
                let ends = std::iter::once(' ').chain(word.iter().copied()).chain([' ']);
                let padded: Vec<char> = ends.collect();
                grams.extend(padded.windows(3).map(number));
            }
        }
        grams.sort_unstable();
        Grams(grams)
    }

    /// Which part of both is common, from 0 to 1 (Dice's coefficient); 0 if neither has any.
    pub(super) fn likeness(&self, other: &Grams) -> f64 {
        let all = self.0.len() + other.0.len();
        let (mut common, mut at, mut by) = (0_usize, 0, 0);
        while let (Some(one), Some(two)) = (self.0.get(at), other.0.get(by)) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => at += 1,
                std::cmp::Ordering::Greater => by += 1,
                std::cmp::Ordering::Equal => {
                    common += 1;
                    at += 1;
                    by += 1;
                }
            }
        }
        if all == 0 { 0.0 } else { 2.0 * common as f64 / all as f64 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The runs, sorted.
    pub(super) fn numbers(&self) -> &[u64] {
        &self.0
    }
}

/// How alike two texts are, from 0 to 1. Texts of punctuation alone are as alike as they are equal.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    Grams::new(one).likeness(&Grams::new(other))
}

/// What of a text may prove to be rare, as numbers: its words, or where scripts are dense its pairs of characters.
pub(super) fn marks(text: &str) -> Vec<u64> {
    let words = words(text).into_iter();
    let marks = words.flat_map(|word| {
        let has_pairs = is_dense(word[0]) && word.len() > 1;
        let length = if has_pairs { 2 } else { word.len() };
        word.windows(length).map(number).collect::<Vec<u64>>()
    });
    marks.collect()
}

/// A whole text as a number; case makes no difference.
pub(super) fn whole(text: &str) -> u64 {
    let characters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    number(&characters)
}

/// The words of a text in lowercase; where a script without spaces meets another one, a word ends.
fn words(text: &str) -> Vec<Vec<char>> {
    let mut words: Vec<Vec<char>> = Vec::new();
    let mut goes_on = false;
    for character in text.chars().flat_map(char::to_lowercase) {
        if !is_part_of_word(character) {
            goes_on = false;
            continue;
        }
        match words.last_mut() {
            Some(word) if goes_on && is_dense(word[0]) == is_dense(character) => {
                word.push(character);
            }
            _ => words.push(vec![character]),
        }
        goes_on = true;
    }
    words
}

/// Letters and digits, and the marks that Thai and Indic scripts write as characters of their own.
fn is_part_of_word(character: char) -> bool {
    let is_spoken = !matches!(character.script(), Script::Common | Script::Inherited);
    character.is_alphanumeric() || is_spoken || character == 'ー'
}

/// Whether a script writes no spaces between words, or much meaning in few characters.
pub(super) fn is_dense(character: char) -> bool {
    use Script::{Bopomofo, Han, Hangul, Hiragana, Katakana, Khmer, Lao, Myanmar, Thai};
    let script = character.script();
    let dense = [Han, Hiragana, Katakana, Hangul, Thai, Lao, Khmer, Myanmar, Bopomofo];
    dense.contains(&script) || character == 'ー'
}

fn carries_meaning(character: char) -> bool {
    matches!(character.script(), Script::Han | Script::Hangul)
}

fn number(run: &[char]) -> u64 {
    let mut hasher = FxHasher::default();
    for character in run {
        hasher.write_u32(u32::from(*character));
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::likeness;

    #[test]
    fn a_text_in_other_words_is_like_it_in_every_script() {
        for (old, new) in [
            ("本番環境を構築する", "本番環境を構築"),
            ("社内ポータルで申請方法を探す", "社内ポータルで申請の方法を検索する"),
            ("在网上比较两种型号", "网上比较两个型号"),
            ("배송 상태를 확인한다", "배송 상태 확인"),
            ("ตรวจสอบสถานะการจัดส่ง", "ตรวจสอบการจัดส่ง"),
            ("Vertailee hintoja verkossa", "Hintojen vertailu verkossa"),
            ("Ищет инструкцию на сайте", "Поиск инструкции на сайте"),
            ("The music is too loud", "The music on hold is far too loud"),
        ] {
            assert!(likeness(old, new) > 0.45, "{old} / {new}: {}", likeness(old, new));
        }
    }

    #[test]
    fn texts_of_other_meaning_are_unlike_in_every_script() {
        for (old, new) in [
            ("申請フォームに入力する", "上長の承認を待つ"),
            ("在网上比较两种型号", "打电话给客服"),
            ("배송 상태를 확인한다", "영수증을 보관한다"),
            ("ตรวจสอบสถานะการจัดส่ง", "โทรหาเพื่อน"),
            (
                "Waits for the courier at home all day",
                "Asks a colleague which bank they have chosen",
            ),
            ("Nobody answers", "An estimate is told"),
        ] {
            assert!(likeness(old, new) < 0.25, "{old} / {new}: {}", likeness(old, new));
        }
    }

    #[test]
    fn signs_are_alike_only_if_they_are_equal() {
        for (old, new, is_alike) in [("?", "?", true), ("?", "!", false), ("", "", true)] {
            assert_eq!(likeness(old, new) > 0.5, is_alike, "{old} / {new}");
        }
    }
}
