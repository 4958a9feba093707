//! Where words may be parted: by the patterns of their language.

use super::Breaking;
use super::atoms::SOFT_HYPHEN;
use super::{Fonts, Piece, Style, lines};
use std::borrow::Cow;

/// The fewest letters of a word that is parted.
const LEAST: usize = 8;
/// The letters of a word are about this wide in the mean at most, in parts of their size: only words that may be wider
/// than their line need be measured.
const WIDEST: f32 = 0.68;

/// How words of a language are parted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hyphens {
    language: Option<hypher::Lang>,
}

impl Hyphens {
    /// The way of the language of a BCP 47 tag; words of one without patterns are not parted.
    pub fn of(tag: &str) -> Self {
        use hypher::Lang;
        let primary = tag.split('-').next().unwrap_or_default();
        let language = match primary {
            "nb" | "nn" | "no" => Some(Lang::Norwegian),
            "sv" => Some(Lang::Swedish),
            "da" => Some(Lang::Danish),
            "de" => Some(Lang::German),
            "nl" => Some(Lang::Dutch),
            "fi" => Some(Lang::Finnish),
            "en" => Some(Lang::English),
            "fr" => Some(Lang::French),
            "es" => Some(Lang::Spanish),
            _ => None,
        };
        Hyphens { language }
    }

    /// The same text with soft hyphens in words wider than a line of `width` px, which would else be cut anywhere.
    pub fn parted<'a>(
        self,
        text: &'a str,
        style: Style,
        width: f32,
        fonts: &Fonts,
    ) -> Cow<'a, str> {
        let Some(language) = self.language else { return Cow::Borrowed(text) };
        let is_long = |word: &&str| {
            let letters = word.chars().count();
            letters >= LEAST && letters as f32 * style.size * WIDEST > width
        };
        if !text.split(char::is_whitespace).any(|word| is_long(&word)) {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len() + 16);
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim_end();
            if is_long(&word) && is_word(word) && extent(word, style, fonts) > width {
                part_into(&mut out, word, language);
                out.push_str(&part[word.len()..]);
            } else {
                out.push_str(part);
            }
        }
        Cow::Owned(out)
    }
}

/// Whether it is made of letters, with signs at its ends or hyphens within: addresses and codes are parted elsewhere.
fn is_word(word: &str) -> bool {
    let core = word.trim_matches(|c: char| !c.is_alphanumeric());
    core.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''))
}

/// Width in px of a word on one line.
fn extent(word: &str, style: Style, fonts: &Fonts) -> f32 {
    let piece = Piece { text: word, ..Piece::default() };
    let lines = lines(&[piece], style, f32::INFINITY, Breaking::Greedy, fonts);
    lines.iter().map(|line| line.width).sum()
}

/// Adds a word with a soft hyphen between its syllables.
fn part_into(out: &mut String, word: &str, language: hypher::Lang) {
    let is_letter = |c: char| c.is_alphabetic();
    let mut rest = word;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        for (number, syllable) in hypher::hyphenate(&rest[..end], language).enumerate() {
            // A vowel alone stays with what is before it.
            if number > 0 && syllable.chars().count() > 1 {
                out.push(SOFT_HYPHEN);
            }
            out.push_str(syllable);
        }
        let next = rest[end..].find(is_letter).map_or(rest.len(), |at| end + at);
        out.push_str(&rest[end..next]);
        rest = &rest[next..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Region;

    fn parted(text: &str, tag: &str, width: f32) -> String {
        let style = Style { size: 13.0, bold: false, italic: false, region: Region::Any };
        let parted = Hyphens::of(tag).parted(text, style, width, &Fonts::builtin()).into_owned();
        parted.replace(SOFT_HYPHEN, "|")
    }

    #[test]
    fn words_too_wide_are_parted_as_their_language_does() {
        assert_eq!(parted("Konverteringsfrekvens", "nb", 100.0), "Kon|ver|te|rings|fre|kvens");
        assert_eq!(
            parted("die Donaudampfschifffahrt.", "de", 100.0),
            "die Do|nau|dampf|schiff|fahrt."
        );
        assert_eq!(parted("asiakaskokemuskartta", "fi", 90.0), "asia|kas|ko|ke|mus|kart|ta");
        assert_eq!(parted("self-responsibilities", "en", 90.0), "self-re|spon|si|bili|ties");
    }

    #[test]
    fn words_that_fit_and_what_is_no_word_stay_whole() {
        assert_eq!(parted("Konverteringsfrekvens", "nb", 400.0), "Konverteringsfrekvens");
        assert_eq!(parted("Konverteringsfrekvens", "tlh", 60.0), "Konverteringsfrekvens");
        for text in ["https://example.org/averylongaddress", "abcdefgh12345678", "kort ord"] {
            assert_eq!(parted(text, "nb", 40.0), text);
        }
    }
}
