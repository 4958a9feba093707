//! Syntax errors in an author's words, at the place where the mistake was made rather than where YAML stumbles.

use super::read::quoted;
use super::tree::too_deep;
use crate::finding::Finding;
use crate::source::{FileId, Span};
use granit_parser::{ErrorKind, ScanError};
use std::ops::Range;

/// Signs with which no unquoted text may begin.
const SPECIAL: [char; 9] = ['*', '&', '!', '|', '>', '%', '@', '`', '#'];

/// What is wrong, what to do, and where.
type Explanation = (String, String, Range<usize>);

/// A syntax error as a finding; `text` begins at byte `offset` of the file.
pub(super) fn finding(error: &ScanError, text: &str, offset: usize, file: FileId) -> Finding {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return too_deep(Span::new(file, offset + at, offset + at));
    }
    let (message, help, range) = Place::of(text, at).explain(error);
    let span = Span::new(file, offset + range.start, offset + range.end);
    Finding::error("yaml-syntax", message, span).help(help)
}

/// The surroundings of a syntax error.
#[derive(Clone, Copy)]
struct Place<'a> {
    text: &'a str,
    at: usize,
    line_start: usize,
    line: &'a str,
}

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
    fn words(&self) -> Range<usize> {
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

    fn line_behind(&self) -> Option<Place<'a>> {
        let end = self.text[self.line_start..].find('\n')?;
        let next = Place::of(self.text, self.line_start + end + 1);
        (next.line_start < self.text.len()).then_some(next)
    }

    /// What stands behind the key or the `- ` of the line, with its first byte in the text.
    fn value(&self) -> (usize, &'a str) {
        let words = self.line.trim_start().trim_start_matches("- ").trim_start();
        let value = words.split_once(": ").map_or(words, |(_, value)| value.trim_start());
        (self.line_start + self.line.len() - value.len(), value.trim_end())
    }

    fn explain(&self, error: &ScanError) -> Explanation {
        let before = self.line_before();
        let known = self.tab().or_else(|| self.special()).or_else(|| {
            [before.as_ref(), Some(self)].into_iter().flatten().find_map(Place::missing_space)
        });
        known.unwrap_or_else(|| self.explain_kind(error))
    }

    fn explain_kind(&self, error: &ScanError) -> Explanation {
        match error.kind() {
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
            ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
                self.stray_colon()
            }
            ErrorKind::InvalidTrailingSingleQuotedScalar
            | ErrorKind::InvalidTrailingDoubleQuotedScalar => self.behind_quote(),
            ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => (
                "in double quotes a backslash begins a code, and this one is unknown".into(),
                "write `\\\\` for a backslash, or put the text in single quotes".into(),
                self.backslash(),
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
            _ if self.open_bracket().is_some() => self.stray_colon(),
            _ => (
                error.info(),
                "mend the YAML here; texts with `: `, ` #` or a leading `[ { * & ! | > % @` want quotes".into(),
                self.words(),
            ),
        }
    }

    /// A tab that indents this line or, where YAML stops ahead of it, the next one.
    fn tab(&self) -> Option<Explanation> {
        let places = [Some(*self), self.line_behind()];
        places.into_iter().flatten().find_map(|place| {
            let indentation = place.line.len() - place.line.trim_start().len();
            let tab = place.line_start + place.line[..indentation].find('\t')?;
            Some((
                "a tab indents this line; YAML wants spaces".into(),
                "replace each tab by two spaces".into(),
                tab..tab + 1,
            ))
        })
    }

    /// A text that begins with a sign that means something to YAML.
    fn special(&self) -> Option<Explanation> {
        let (start, value) = self.value();
        let sign = value.chars().next().filter(|sign| SPECIAL.contains(sign))?;
        if matches!(sign, '|' | '>' | '#' | '&' | '!') && !value.contains(' ') {
            return None;
        }
        Some((
            format!("a text may not begin with `{sign}` unless it is quoted"),
            format!("put the whole text in quotes: `{}`", quoted(value)),
            start..start + value.len(),
        ))
    }

    /// `key:value`, which YAML takes for a text and so stumbles over the next line.
    fn missing_space(&self) -> Option<Explanation> {
        let words = self.line.trim_start().trim_start_matches("- ");
        let (key, value) = words.split_once(':')?;
        let is_key =
            !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let glued = value.starts_with(|c: char| !c.is_whitespace() && c != '/');
        if !is_key || !glued {
            return None;
        }
        let start = self.line_start + (self.line.len() - words.len());
        Some((
            format!("a space is missing behind `{key}:`"),
            format!("write `{key}: {}`", value.trim()),
            start..start + key.len() + 1,
        ))
    }

    /// A colon where none may stand: in a text, below a value, or in a list that is still open.
    fn stray_colon(&self) -> Explanation {
        if let Some(at) = self.open_bracket() {
            return self.never_closed(at, "bracket");
        }
        let (start, value) = self.value();
        let is_key = self.words().len() == value.len()
            && value.strip_suffix(':').is_some_and(|key| {
                key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            });
        if !is_key && (value.contains(": ") || value.ends_with(':')) {
            return (
                "the colon in this text makes YAML take it for a key".into(),
                format!("put the text in quotes: `{}`", quoted(value)),
                start..start + value.len(),
            );
        }
        (
            "this line is indented deeper than the one above, which has its value already".into(),
            "give it as many spaces as the line above if it belongs beside it".into(),
            self.words(),
        )
    }

    /// The backslash that begins no known code, with what is behind it.
    fn backslash(&self) -> Range<usize> {
        const CODES: &str = "0abtnvfre \"/\\N_LPxuU\n\r";
        let rest = &self.text[self.at..];
        let mut places = rest.char_indices();
        while let Some((at, character)) = places.next() {
            if character == '\\' {
                match places.next() {
                    Some((_, code)) if CODES.contains(code) => {}
                    code => {
                        return self.at + at
                            ..self.at + at + 1 + code.map_or(0, |(_, c)| c.len_utf8());
                    }
                }
            }
        }
        self.words()
    }

    /// Words behind a closing quote.
    fn behind_quote(&self) -> Explanation {
        let (start, value) = self.value();
        (
            "the text goes on behind its closing quote".into(),
            format!("put quotes around the whole: `{}`", quoted(value)),
            start..start + value.len(),
        )
    }

    /// The opening sign that was never closed: the last one on a line whose signs do not pair up.
    fn unclosed(&self, signs: &[char], what: &str) -> Explanation {
        let mut place = Some(*self);
        while let Some(here) = place {
            if let Some((_, at)) =
                open_signs(here.line).iter().find(|(sign, _)| signs.contains(sign))
            {
                return self.never_closed(here.line_start + at, what);
            }
            place = here.line_before();
        }
        (format!("a {what} is not closed"), format!("close the {what}"), self.words())
    }

    /// The bracket still open ahead of this line, within what belongs to one top-level key.
    fn open_bracket(&self) -> Option<usize> {
        let before = |start: usize| self.text[..start - 1].rfind('\n').map_or(0, |end| end + 1);
        // A top-level key ends what belongs to the one above it, unless a bracket is still open there.
        let mut start = match self.line_start {
            0 => 0,
            own if self.text[own..].starts_with([' ', '-']) => own,
            own => before(own),
        };
        while self.text[start..].starts_with([' ', '-', '\n', '\r', '#', ']', '}']) && start > 0 {
            start = before(start);
        }
        let open = open_signs(&self.text[start..self.line_start]);
        let bracket = open.iter().find(|(sign, _)| matches!(sign, '[' | '{'));
        bracket.map(|(_, at)| start + at)
    }

    fn never_closed(&self, at: usize, what: &str) -> Explanation {
        let sign = &self.text[at..=at];
        let closing = match sign {
            "[" => "]",
            "{" => "}",
            sign => sign,
        };
        (
            format!("this {what} `{sign}` is never closed"),
            format!("close it with `{closing}`, or quote the text if `{sign}` belongs to it"),
            at..at + 1,
        )
    }
}

/// The opening signs of a text that it does not close, with their bytes.
fn open_signs(text: &str) -> Vec<(char, usize)> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut before = ' ';
    let mut in_comment = false;
    for (at, character) in text.char_indices() {
        let in_quotes = open.last().filter(|(sign, _)| matches!(sign, '"' | '\'')).copied();
        match (character, in_quotes) {
            ('\n', _) => in_comment = false,
            _ if in_comment => {}
            ('#', None) if before.is_whitespace() => in_comment = true,
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
    open
}
