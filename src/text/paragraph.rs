//! What is drawn in which face and direction: a text split at its forced breaks.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation;

use super::face::FaceId;
use super::fonts::{Fonts, invisible};
use super::{Piece, Style};

/// The text between two forced breaks, spaces in a row made one.
#[derive(Default)]
pub(super) struct Paragraph<'a> {
    pub(super) text: String,
    /// Its stretches, one after the other without a gap.
    pub(super) items: Vec<Item<'a>>,
    /// Whether its first letter that has a direction is read from right to left.
    pub(super) rtl: bool,
    /// Whether any of it may be.
    pub(super) has_rtl: bool,
}

/// A stretch of one face, one direction and one look.
#[derive(PartialEq)]
pub(super) struct Item<'a> {
    pub(super) range: Range<usize>,
    pub(super) face: FaceId,
    /// Odd where it is read from right to left.
    pub(super) level: Level,
    pub(super) code: bool,
    pub(super) link: Option<&'a str>,
}

/// The paragraphs of a text, without blank ones before and after it.
pub(super) fn paragraphs<'a>(
    pieces: &[Piece<'a>],
    style: Style,
    fonts: &Fonts,
) -> Vec<Paragraph<'a>> {
    let mut all = read(pieces);
    let blank = |draft: &Draft| draft.text.is_empty();
    while all.last().is_some_and(blank) {
        all.pop();
    }
    let first = all.iter().position(|draft| !blank(draft)).unwrap_or(0);
    all.drain(first..).map(|draft| draft.finish(style, fonts)).collect()
}

/// A paragraph's text, and from where on each piece speaks.
#[derive(Default)]
struct Draft<'a> {
    text: String,
    spans: Vec<(usize, Piece<'a>)>,
}

fn read<'a>(pieces: &[Piece<'a>]) -> Vec<Draft<'a>> {
    let mut all = vec![Draft::default()];
    let mut draft = Draft::default();
    draft.text.reserve(pieces.iter().map(|piece| piece.text.len()).sum());
    let mut previous = ' ';
    for &piece in pieces {
        draft.spans.push((draft.text.len(), piece));
        if is_simple(piece.text) && !(piece.text.starts_with(' ') && ends(&draft.text)) {
            draft.text.push_str(piece.text);
            previous = 'a';
            continue;
        }
        for c in piece.text.chars() {
            match c {
                '\n' if previous == '\r' => {}
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    all.push(std::mem::take(&mut draft));
                    draft.spans.push((0, piece));
                }
                ' ' | '\t' if ends(&draft.text) => {}
                '\t' => draft.text.push(' '),
                '\u{fffe}' | '\u{ffff}' => {}
                c if c.is_control() => {}
                c => draft.text.push(c),
            }
            previous = c;
        }
    }
    all.push(draft);
    for draft in &mut all {
        draft.text.truncate(draft.text.trim_end_matches(' ').len());
    }
    all
}

/// Whether a space would be one too many after this text.
fn ends(text: &str) -> bool {
    text.is_empty() || text.ends_with(' ')
}

/// Whether a text can be taken as it is, as most can.
fn is_simple(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| (b' '..=b'~').contains(byte))
        && !bytes.windows(2).any(|pair| pair == b"  ")
}

impl<'a> Draft<'a> {
    fn finish(self, style: Style, fonts: &Fonts) -> Paragraph<'a> {
        let Self { text, spans } = self;
        let bidi =
            (!text.is_ascii() && text.chars().any(maybe_rtl)).then(|| BidiInfo::new(&text, None));
        let levels = bidi.as_ref().map_or(&[][..], |bidi| &bidi.levels);
        let rtl =
            bidi.as_ref().and_then(|b| b.paragraphs.first()).is_some_and(|p| p.level.is_rtl());
        let mut items = Vec::new();
        for (index, &(start, piece)) in spans.iter().enumerate() {
            let end = spans.get(index + 1).map_or(text.len(), |next| next.0).min(text.len());
            let (bold, italic) = (style.bold || piece.bold, style.italic || piece.italic);
            let look = Style { bold, italic, ..style };
            for (range, face) in faces(&text, start.min(end)..end, look, fonts) {
                push_levels(&mut items, range, levels, |range, level| Item {
                    range,
                    face,
                    level,
                    code: piece.code,
                    link: piece.link,
                });
            }
        }
        Paragraph { has_rtl: bidi.is_some(), text, items, rtl }
    }
}

/// The face of each stretch of a range.
fn faces(
    text: &str,
    range: Range<usize>,
    Style { bold, italic, region, .. }: Style,
    fonts: &Fonts,
) -> Vec<(Range<usize>, FaceId)> {
    let plain = fonts.plain(bold, italic);
    let drawn = |face: FaceId, text: &str| {
        let face = fonts.face(face);
        text.chars().all(|c| invisible(c) || face.covers(c))
    };
    if range.is_empty() {
        return Vec::new();
    }
    if text[range.clone()].is_ascii() || drawn(plain, &text[range.clone()]) {
        return vec![(range, plain)];
    }
    let mut found: Vec<(Range<usize>, FaceId)> = Vec::new();
    for (at, grapheme) in text[range.clone()].grapheme_indices(true) {
        let face = fonts.choose(grapheme, bold, italic, region);
        let start = range.start + at;
        // Spaces and marks between two words of another face stay in it, so that it is one run.
        if let [.., (_, outer), (between, inner)] = &found[..]
            && (*outer, *inner) == (face, plain)
            && face != plain
            && !text[between.clone()].contains(char::is_alphanumeric)
            && drawn(face, &text[between.clone()])
        {
            found.pop();
        }
        match found.last_mut() {
            Some((last, same)) if *same == face => last.end = start + grapheme.len(),
            _ => found.push((start..start + grapheme.len(), face)),
        }
    }
    found
}

/// Splits a range where its direction changes, and joins what looks like the item before it.
fn push_levels<'a>(
    items: &mut Vec<Item<'a>>,
    range: Range<usize>,
    levels: &[Level],
    item: impl Fn(Range<usize>, Level) -> Item<'a>,
) {
    let level_at = |at: usize| levels.get(at).copied().unwrap_or_else(Level::ltr);
    let mut start = range.start;
    while start < range.end {
        let level = level_at(start);
        let same = (start..range.end).take_while(|&at| level_at(at) == level).count();
        let end = if levels.is_empty() { range.end } else { start + same };
        match items.last_mut() {
            Some(last) if *last == item(last.range.clone(), level) => last.range.end = end,
            _ => items.push(item(start..end, level)),
        }
        start = end;
    }
}

/// Whether a character is read from right to left or steers direction; a few more than that do no harm.
fn maybe_rtl(c: char) -> bool {
    matches!(u32::from(c),
        0x590..=0x8FF | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 | 0xFB1D..=0xFDFF
        | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}
