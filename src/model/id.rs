//! Names by which the parts of a map refer to each other.

use crate::source::Span;
use std::fmt;

/// The name of a thing in a map: lowercase letters, digits and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id {
    name: String,
    /// Whether the author wrote it; otherwise it is derived from the thing's name or text.
    pub written: bool,
    /// The ids that the thing had before, as its author says.
    pub was: Vec<Former>,
    /// Where it, or the words it derives from, stands.
    pub span: Span,
}

/// An id that a thing had before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Former {
    /// The id.
    pub name: String,
    /// Where it is written.
    pub span: Span,
}

/// A reference that leads to a thing by an id that nobody wrote: it follows from the thing's words, and breaks with them.
#[derive(Debug, Clone)]
pub struct ByWords {
    /// What sort of thing it is: `pain point`.
    pub sort: &'static str,
    /// The field of it that its words are.
    pub field: &'static str,
    /// Its id; the words stand where that does.
    pub id: Id,
    /// Whether others of its sort have the same one, so that it cannot just be written out.
    pub is_shared: bool,
    /// Where the reference stands.
    pub at: Span,
}

impl Id {
    /// An id as the author wrote it.
    pub fn written(name: impl Into<String>, span: Span) -> Self {
        Id { name: name.into(), written: true, was: Vec::new(), span }
    }

    /// The id that follows from a name or a text.
    pub fn derived(text: &str, span: Span) -> Self {
        Id { name: slug(text), written: false, was: Vec::new(), span }
    }

    /// The same with the ids that the thing had before.
    #[must_use]
    pub fn formerly(self, was: Vec<Former>) -> Self {
        Id { was, ..self }
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// Whether a text has the form of an id: `a-z`, `0-9`, `-`, kanji and kana, not empty, no `-` at either end.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-') || is_kept(c))
}

/// The characters that an id keeps as they are, as ranges of a regular expression: Chinese characters and Japanese kana. How they
/// are read differs between languages, so that any Latin spelling would be a guess.
pub const KEPT: &str = r"\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff";

/// Whether a character is one of [`KEPT`].
fn is_kept(character: char) -> bool {
    matches!(character,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}'
        | '\u{30fc}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// The id a text derives: transliterated to ASCII, lowercase, words joined by `-`; `Kjøp` gives `kjop`. Chinese characters and
/// Japanese kana stay as they are.
///
/// A text without a letter or digit in any script gives its code points (`u2026`), so that every thing has an id.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\'' | '’' | '\u{AD}') {
            continue;
        }
        if is_kept(character) {
            slug.push(character);
            continue;
        }
        let mut latin = [0; 4];
        let ascii = if character.is_ascii() {
            &*character.encode_utf8(&mut latin)
        } else {
            deunicode::deunicode_char(character).unwrap_or(" ")
        };
        let starts_word = !character.is_ascii() && ascii.ends_with(' ');
        for byte in ascii.bytes() {
            if byte.is_ascii_alphanumeric() {
                slug.push(byte.to_ascii_lowercase() as char);
            } else if !slug.is_empty() && !slug.ends_with('-') && byte != b'\'' {
                slug.push('-');
            }
        }
        if starts_word && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if !slug.is_empty() {
        return slug.to_owned();
    }
    text.chars().map(|character| format!("u{:x}", character as u32)).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn ids_follow_from_names_in_any_script() {
        for (text, id) in [
            ("Curious Colleen", "curious-colleen"),
            ("Kjøp", "kjop"),
            ("Først på nett", "forst-pa-nett"),
            ("Överväga ärendet", "overvaga-arendet"),
            ("Straße & Café", "strasse-cafe"),
            ("Don’t wait", "dont-wait"),
            ("  5/5 for the product! ", "5-5-for-the-product"),
            ("Оплата заказа", "oplata-zakaza"),
            ("購入", "購入"),
            ("本番環境を構築する", "本番環境を構築する"),
            ("カート・決済", "カート-決済"),
            ("Web で 検索", "web-で-検索"),
            ("…", "u2026"),
        ] {
            assert_eq!(slug(text), id, "{text}");
            assert!(super::is_id(&slug(text)), "{text}");
        }
        assert!(super::is_id(&slug("الشراء")));
        assert!(super::is_id(&slug("😀")));
    }
}
