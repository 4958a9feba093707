//! The lines that a finding speaks of, cut to what a screen can show.

use super::harmless;
use crate::source::{FileId, Sources, Span};
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::collections::BTreeSet;

/// The sign for what was left out of a line.
const CUT: char = '…';

/// A place to underline, and what to say there.
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) words: Option<String>,
}

/// One line of a file as it is shown.
struct Line {
    file: FileId,
    /// From 1.
    number: usize,
    /// First byte in the excerpt's text.
    start: usize,
    /// One past the last byte, the line end not counted.
    end: usize,
    /// How many characters of the line are cut off in front.
    cut: usize,
}

/// A text of its own, made of the lines around the marks: the first mark's first.
///
/// It keeps reports fast in big files, and readable where a line is thousands of characters long.
pub(super) struct Excerpt<'a> {
    sources: &'a Sources,
    text: String,
    lines: Vec<Line>,
    /// For every mark its place in the text.
    pub(super) places: Vec<SourceSpan>,
}

impl<'a> Excerpt<'a> {
    /// The lines with marks, with `context` lines around, of at most `width` characters.
    pub(super) fn of(sources: &'a Sources, marks: &[Mark], context: usize, width: usize) -> Self {
        let mut excerpt =
            Excerpt { sources, text: String::new(), lines: Vec::new(), places: Vec::new() };
        let rows: Vec<(FileId, usize)> =
            marks.iter().map(|mark| (mark.span.file, excerpt.row(mark.span))).collect();
        for (file, number) in excerpt.shown_rows(&rows, context) {
            let mark = rows.iter().position(|row| *row == (file, number));
            excerpt.add(file, number, mark.map(|mark| marks[mark].span), width);
        }
        excerpt.places =
            marks.iter().zip(&rows).map(|(mark, row)| excerpt.place(mark.span, *row)).collect();
        excerpt
    }

    /// The line on which a place begins.
    fn row(&self, span: Span) -> usize {
        self.sources.get(span.file).position(span.start as usize).line
    }

    /// The lines to show; those that hang together with the first mark come first.
    fn shown_rows(&self, rows: &[(FileId, usize)], context: usize) -> Vec<(FileId, usize)> {
        let mut all = BTreeSet::new();
        for (file, row) in rows {
            let source = self.sources.get(*file);
            let ends_in_empty_line = source.line_start(source.line_count()) == source.text.len();
            let last = source.line_count() - usize::from(ends_in_empty_line);
            let around = row.saturating_sub(context).max(1)..=(row + context).min(last.max(*row));
            all.extend(around.map(|row| (*file, row)));
        }
        let Some(first @ (file, row)) = rows.first().copied() else { return Vec::new() };
        let before = (1..=row).rev().take_while(|row| all.contains(&(file, *row))).count();
        let after = (row..=row + context).take_while(|row| all.contains(&(file, *row))).count();
        let together = first.1 + 1 - before..row + after;
        let is_first = |place: &(FileId, usize)| place.0 == file && together.contains(&place.1);
        let (mut shown, others): (Vec<_>, Vec<_>) = all.into_iter().partition(is_first);
        shown.extend(others);
        shown
    }

    /// Adds a line; of a long one the part around the mark.
    fn add(&mut self, file: FileId, number: usize, mark: Option<Span>, width: usize) {
        let source = self.sources.get(file);
        let line = line_of(self.sources, file, number);
        let length = line.chars().count();
        let start = self.text.len();
        let mut cut = 0;
        if length <= width {
            self.text.extend(line.chars().map(visible));
        } else {
            let column = mark.map_or(0, |mark| source.position(mark.start as usize).column - 1);
            cut = column.saturating_sub(width / 3).min(length - (width - 1));
            cut = if cut <= 1 { 0 } else { cut };
            let before = usize::from(cut > 0);
            let shown = width - before - usize::from(length > cut + width - before);
            self.text.extend(std::iter::repeat_n(CUT, before));
            self.text.extend(line.chars().skip(cut).take(shown).map(visible));
            self.text.extend((length > cut + shown).then_some(CUT));
            cut = cut.saturating_sub(before);
        }
        self.lines.push(Line { file, number, start, end: self.text.len(), cut });
        self.text.push('\n');
    }

    /// Where a mark stands in the text: on its first line only.
    fn place(&self, span: Span, (file, number): (FileId, usize)) -> SourceSpan {
        let found = self.lines.iter().find(|line| (line.file, line.number) == (file, number));
        let Some(shown) = found else { return (0, 0).into() };
        let source = self.sources.get(file);
        let first = source.position(span.start as usize).column - 1;
        let words = source.slice(span).lines().next().unwrap_or("").trim_end();
        let count = words.chars().count();
        let at = |column: usize| {
            let text = &self.text[shown.start..shown.end];
            let mut places = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            shown.start + places.nth(column.saturating_sub(shown.cut)).unwrap_or(text.len())
        };
        let (start, end) = (at(first), at(first + count));
        (start, end - start).into()
    }
}

/// A line without its end and without a byte-order mark.
fn line_of(sources: &Sources, file: FileId, number: usize) -> &str {
    let source = sources.get(file);
    let line = &source.text[source.line_start(number)..];
    let line = line.split(['\n', '\r']).next().unwrap_or("");
    line.trim_start_matches('\u{FEFF}')
}

/// A character, or for one that would play tricks on a terminal a sign in its place.
pub(super) fn visible(character: char) -> char {
    match character {
        '\t' => ' ',
        '\0'..='\u{1F}' => char::from_u32(0x2400 + character as u32).unwrap_or('\u{FFFD}'),
        '\u{7F}'..='\u{9F}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        character => character,
    }
}

impl SourceCode for Excerpt<'_> {
    fn read_span<'b>(
        &'b self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'b> + 'b>, MietteError> {
        let line_at = |byte: usize| self.lines.iter().position(|line| byte <= line.end);
        let first = line_at(span.offset()).ok_or(MietteError::OutOfBounds)?;
        let last = line_at(span.offset() + span.len()).ok_or(MietteError::OutOfBounds)?;
        let follows = |at: usize| {
            at > 0
                && self.lines.get(at).is_some_and(|line| {
                    let above = &self.lines[at - 1];
                    line.file == above.file && line.number == above.number + 1
                })
        };
        if !(first + 1..=last).all(follows) {
            return Err(MietteError::OutOfBounds);
        }
        let top = (0..before).fold(first, |at, _| if follows(at) { at - 1 } else { at });
        let bottom = (0..after).fold(last, |at, _| if follows(at + 1) { at + 1 } else { at });
        let top_line = &self.lines[top];
        let (start, column) = match before {
            0 => {
                let shown = &self.text[top_line.start..span.offset()];
                (span.offset(), top_line.cut + shown.chars().count())
            }
            _ => (top_line.start, 0),
        };
        let end = self.lines[bottom].end + 1;
        Ok(Box::new(MietteSpanContents::new_named(
            harmless(&self.sources.get(top_line.file).name),
            &self.text.as_bytes()[start..end],
            (start, end - start).into(),
            top_line.number - 1,
            column,
            bottom + 1 - top,
        )))
    }
}
