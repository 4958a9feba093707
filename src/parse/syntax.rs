//! Characters that may not stand in a map, and where reading goes on behind a mistake.

use crate::finding::Finding;
use crate::source::{FileId, Source, Span};
use std::borrow::Cow;

/// How many forbidden characters of one file are named one by one.
const MAX_NAMED: usize = 20;

/// Whether a character may not stand in a text: controls, and what turns the direction of reading around.
pub(super) fn is_forbidden(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => true,
        character => character.is_control(),
    }
}

/// The finding for a forbidden character.
pub(super) fn forbidden(character: char, span: Span) -> Finding {
    let code = character as u32;
    let (why, cure) = match character {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => (
            "it turns the direction of reading around, and can make a text look like another",
            "delete it; right-to-left texts are drawn in their own direction without it",
        ),
        _ => ("it is an invisible control character", "delete it"),
    };
    Finding::error(
        "forbidden-character",
        format!("U+{code:04X} may not stand in a map: {why}"),
        span,
    )
    .help(cure)
}

/// The text to read, and a finding for every character that may not stand in it; each is read as spaces.
pub(super) fn readable(source: &Source, file: FileId) -> (Cow<'_, str>, Vec<Finding>) {
    let text = &source.text;
    let places: Vec<(usize, char)> =
        text.char_indices().filter(|(_, character)| is_forbidden(*character)).collect();
    if places.is_empty() {
        return (Cow::Borrowed(text), Vec::new());
    }
    if let Some((at, _)) = places.iter().find(|(_, character)| *character == '\0') {
        let finding = Finding::error(
            "forbidden-character",
            "this NUL byte shows that the file is no text",
            Span::new(file, *at, at + 1),
        )
        .help("give a YAML file, saved as UTF-8");
        return (Cow::Borrowed(""), vec![finding]);
    }
    let mut findings: Vec<Finding> = places
        .iter()
        .take(MAX_NAMED)
        .map(|(at, character)| {
            forbidden(*character, Span::new(file, *at, at + character.len_utf8()))
        })
        .collect();
    if let Some((at, character)) = places.get(MAX_NAMED) {
        findings.push(Finding::error(
            "forbidden-character",
            format!("and {} more characters that may not stand in a map", places.len() - MAX_NAMED),
            Span::new(file, *at, at + character.len_utf8()),
        ));
    }
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        if is_forbidden(character) {
            clean.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            clean.push(character);
        }
    }
    (Cow::Owned(clean), findings)
}

/// The first line behind `byte` that begins a top-level key.
pub(super) fn next_top_level_key(text: &str, byte: usize) -> Option<usize> {
    let mut at = byte;
    while let Some(end) = text[at..].find('\n') {
        at += end + 1;
        let line = text[at..].lines().next().unwrap_or("");
        let name = line.split(':').next().unwrap_or("");
        let is_key = line.contains(':')
            && !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        if is_key {
            return Some(at);
        }
    }
    None
}

/// Where in a quoted text a character is written as an escape, in bytes; the whole text if it is not found.
pub(super) fn escape(words: &str, character: char) -> std::ops::Range<usize> {
    let code = character as u32;
    let named = match character {
        '\0' => "\\0",
        '\u{7}' => "\\a",
        '\u{8}' => "\\b",
        '\u{B}' => "\\v",
        '\u{C}' => "\\f",
        '\u{1B}' => "\\e",
        _ => "",
    };
    let forms = [format!("\\x{code:02x}"), format!("\\u{code:04x}"), format!("\\U{code:08x}")];
    let is_form = |place: &&str| {
        let start =
            |form: &str| place.get(..form.len()).is_some_and(|p| p.eq_ignore_ascii_case(form));
        !named.is_empty() && place.starts_with(named) || forms.iter().any(|form| start(form))
    };
    let found = words.match_indices('\\').find(|(at, _)| is_form(&&words[*at..]));
    let Some((at, _)) = found else { return 0..words.len() };
    let place = &words[at..];
    let length = match place.as_bytes().get(1) {
        Some(b'x') => 4,
        Some(b'u') => 6,
        Some(b'U') => 10,
        _ => 2,
    };
    at..at + length
}
