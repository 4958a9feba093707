//! What is wrong with the YAML itself, said so that an author can mend it.

use crate::finding::Finding;
use crate::source::{FileId, Source, Span};
use granit_parser::{ErrorKind, ScanError};
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
    let why = match character {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            "it turns the direction of reading around, and can make a text look like another"
        }
        _ => "it is an invisible control character",
    };
    Finding::error(
        "forbidden-character",
        format!("U+{code:04X} may not stand in a map: {why}"),
        span,
    )
    .help("delete it; right-to-left texts are drawn in their own direction without it")
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
            "this is no text: it holds a NUL byte",
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

/// A syntax error in an author's words; `text` begins at byte `offset` of the file.
pub(super) fn finding(error: &ScanError, text: &str, offset: usize, file: FileId) -> Finding {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return super::tree::too_deep(Span::new(file, offset + at, offset + at));
    }
    let place = Place::of(text, at);
    let (message, help, range) = place.explain(error);
    let span = Span::new(file, offset + range.start, offset + range.end);
    Finding::error("yaml-syntax", message, span).help(help)
}

/// The surroundings of a syntax error.
struct Place<'a> {
    text: &'a str,
    at: usize,
    line_start: usize,
    line: &'a str,
}

type Explanation = (String, String, std::ops::Range<usize>);

impl<'a> Place<'a> {
    fn of(text: &'a str, at: usize) -> Self {
        let mut at = at;
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let line = text[line_start..].lines().next().unwrap_or("");
        Place { text, at, line_start, line }
    }

    /// Range of the line's words, without its indentation.
    fn words(&self) -> std::ops::Range<usize> {
        let indent = self.line.len() - self.line.trim_start().len();
        self.line_start + indent..self.line_start + self.line.trim_end().len().max(indent)
    }

    fn line_before(&self) -> Option<Place<'a>> {
        let mut end = self.line_start;
        while end > 0 {
            let start = self.text[..end - 1].rfind('\n').map_or(0, |found| found + 1);
            let line = self.text[start..end - 1].trim_end_matches('\r');
            let words = line.trim();
            if !words.is_empty() && !words.starts_with('#') {
                return Some(Place { text: self.text, at: start, line_start: start, line });
            }
            end = start;
        }
        None
    }

    fn explain(&self, error: &ScanError) -> Explanation {
        let kind = error.kind();
        let indentation = &self.line[..self.line.len() - self.line.trim_start().len()];
        if indentation.contains('\t') {
            let tab = self.line_start + indentation.find('\t').unwrap_or(0);
            return (
                "a tab indents this line; YAML wants spaces".into(),
                "replace each tab by two spaces".into(),
                tab..tab + 1,
            );
        }
        if let Some(before) = self.line_before()
            && let Some(explanation) = self.missing_space(&before)
        {
            return explanation;
        }
        match kind {
            ErrorKind::UnclosedQuotedScalar
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent => self.unclosed(&['"', '\''], "quote"),
            ErrorKind::UnclosedFlowCollection { .. }
            | ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofImplicitFlowMapping
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::InvalidFlowScalarIndent => self.unclosed(&['[', '{'], "bracket"),
            ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => (
                "a second `: ` on this line makes no sense to YAML".into(),
                "put the text in quotes if the colon belongs to it, or begin a new line for a new key".into(),
                self.words(),
            ),
            ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::InvalidIndentation
            | ErrorKind::BlockSequenceEntryNotAllowed
            | ErrorKind::ExpectedBlockSequenceEntry => (
                "this line does not fit the indentation of the lines above".into(),
                "give it as many spaces as the lines it belongs with; items of a list begin with `- `".into(),
                self.words(),
            ),
            ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => (
                "a key without its colon, or a text that goes on without indentation".into(),
                "write `key: value`; indent the lines of a long text, or quote it".into(),
                self.words(),
            ),
            ErrorKind::UnexpectedCharacter { .. } => (
                "a text may not begin with this character unless it is quoted".into(),
                "put the whole text in double quotes".into(),
                self.at..self.at + self.text[self.at..].chars().next().map_or(0, char::len_utf8),
            ),
            _ => (
                error.info(),
                "mend the YAML here; texts with `: `, ` #` or a leading `[ { * & ! | > % @` want quotes".into(),
                self.words(),
            ),
        }
    }

    /// `key:value` on the line before, which YAML takes for a text and so stumbles over the next line.
    fn missing_space(&self, before: &Place<'_>) -> Option<Explanation> {
        [before, self].into_iter().find_map(|place| {
            let words = place.line.trim_start().trim_start_matches("- ");
            let (key, value) = words.split_once(':')?;
            let is_key = !key.is_empty()
                && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            let glued = value.starts_with(|c: char| !c.is_whitespace() && c != '/');
            if !is_key || !glued {
                return None;
            }
            let start = place.line_start + (place.line.len() - words.len());
            Some((
                format!("a space is missing behind `{key}:`"),
                format!("write `{key}: {}`", value.trim()),
                start..start + key.len() + 1,
            ))
        })
    }

    /// The opening sign that was never closed: the last one on a line whose signs do not pair up.
    fn unclosed(&self, signs: &[char], what: &str) -> Explanation {
        let mut place = Place { ..*self };
        loop {
            if let Some(at) = lonely(place.line, signs) {
                let sign = &place.line[at..=at];
                let start = place.line_start + at;
                let closing = match sign {
                    "[" => "]",
                    "{" => "}",
                    sign => sign,
                };
                return (
                    format!("this {what} `{sign}` is never closed"),
                    format!(
                        "close it with `{closing}`, or quote the text if `{sign}` belongs to it"
                    ),
                    start..start + 1,
                );
            }
            match place.line_before() {
                Some(before) => place = before,
                None => break,
            }
        }
        (format!("a {what} is not closed"), format!("close the {what}"), self.words())
    }
}

/// Where on a line an opening sign stands that the line does not close.
fn lonely(line: &str, signs: &[char]) -> Option<usize> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut before = ' ';
    for (at, character) in line.char_indices() {
        let in_quotes = open.last().filter(|(sign, _)| matches!(sign, '"' | '\'')).copied();
        match (character, in_quotes) {
            ('#', None) if before.is_whitespace() => break,
            (quote, Some((sign, _))) if quote == sign && before != '\\' => {
                open.pop();
            }
            ('"' | '\'', None) if !before.is_alphanumeric() => open.push((character, at)),
            ('[' | '{', None) => open.push((character, at)),
            (']' | '}', None) => {
                open.pop();
            }
            _ => {}
        }
        before = character;
    }
    open.iter().find(|(sign, _)| signs.contains(sign)).map(|(_, at)| *at)
}
