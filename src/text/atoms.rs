//! Words and their widths: a paragraph cut wherever a line may end.

use std::borrow::Cow;
use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::paragraph::Paragraph;
use super::shape::Shaper;

/// How much wider than asked for a line may be, in px: rounding, not overflow.
pub(super) const SLACK: f32 = 0.001;
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// A paragraph's atoms, and the words made of them.
#[derive(Default)]
pub(super) struct Measured {
    pub(super) atoms: Vec<Atom>,
    pub(super) words: Vec<Word>,
    /// Whether a word had to be cut because it is wider than a line.
    pub(super) cut: bool,
}

/// The part of a word, or of the spaces after it, that is in one item.
pub(super) struct Atom {
    pub(super) range: Range<usize>,
    pub(super) item: usize,
    /// Left edge in px if the paragraph were one line read in order.
    pub(super) x: f64,
    pub(super) width: f32,
}

impl Atom {
    pub(super) fn end(&self) -> f64 {
        self.x + f64::from(self.width)
    }
}

/// What stays together on a line; after it a line may end.
pub(super) struct Word {
    /// Its atoms, without those of the spaces after it.
    pub(super) atoms: Range<usize>,
    /// Left and right edge in px if the paragraph were one line.
    pub(super) x: f64,
    pub(super) end: f64,
    /// Width in px of the hyphen that shows if a line ends here.
    pub(super) hyphen: f32,
    /// Whether a line has to end here, within what was one word too wide.
    pub(super) ends_line: bool,
}

pub(super) fn measure(
    paragraph: &Paragraph,
    size: f32,
    width: f32,
    shaper: &mut Shaper,
) -> Measured {
    let text = paragraph.text.as_str();
    let mut measuring =
        Measuring { paragraph, size, shaper, item: 0, x: 0.0, done: Measured::default() };
    // Words of a map are about six letters long.
    measuring.done.words.reserve(text.len() / 6);
    measuring.done.atoms.reserve(text.len() / 3);
    let mut start = 0;
    for (end, _) in linebreaks(text) {
        if !between_graphemes(text, end) || end == start {
            continue;
        }
        let core = start + text[start..end].trim_end_matches(breaking_space).len();
        let extent = measuring.extent(start..core);
        if extent > width + SLACK {
            measuring.cut(start..core, end, width);
        } else {
            measuring.word(start..core, end, extent);
        }
        start = end;
    }
    measuring.done
}

/// A text as it is shown when no line ends at its soft hyphens.
pub(super) fn unhyphened(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(SOFT_HYPHEN) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.replace(SOFT_HYPHEN, ""))
    }
}

fn breaking_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

fn between_graphemes(text: &str, at: usize) -> bool {
    let (before, after) = text.as_bytes().split_at(at);
    let ascii = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii);
    (ascii(before.last()) && ascii(after.first()))
        || GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

struct Measuring<'p, 's, 'f> {
    paragraph: &'p Paragraph<'p>,
    size: f32,
    shaper: &'s mut Shaper<'f>,
    /// The item that was last measured in.
    item: usize,
    x: f64,
    done: Measured,
}

impl Measuring<'_, '_, '_> {
    /// Adds a word of a known width in px, and the spaces after it, up to `end`.
    fn word(&mut self, core: Range<usize>, end: usize, extent: f32) {
        let first = self.done.atoms.len();
        self.stretch(core.clone(), Some(extent));
        let atoms = first..self.done.atoms.len();
        let x = self.done.atoms.get(first).map_or(self.x, |atom| atom.x);
        let word =
            Word { atoms, x, end: self.x, hyphen: self.hyphen(&core, end), ends_line: false };
        self.done.words.push(word);
        self.stretch(core.end..end, None);
    }

    fn hyphen(&mut self, core: &Range<usize>, end: usize) -> f32 {
        let text = &self.paragraph.text;
        if core.end != end || end == text.len() || !text[core.clone()].ends_with(SOFT_HYPHEN) {
            return 0.0;
        }
        let last = text[core.clone()].trim_end_matches(SOFT_HYPHEN).graphemes(true).next_back();
        let last = last.unwrap_or_default();
        self.units(&format!("{last}-")) - self.units(last)
    }

    /// Adds the atoms of a range, which may be known to have a width in px.
    fn stretch(&mut self, range: Range<usize>, extent: Option<f32>) {
        let mut at = range.start;
        while at < range.end {
            self.find(at);
            let end = range.end.min(self.paragraph.items[self.item].range.end);
            self.x += f64::from(self.kerning(at..end));
            let width = match extent {
                Some(extent) if (at..end) == range => extent,
                _ => self.units(&self.paragraph.text[at..end]),
            };
            self.done.atoms.push(Atom { range: at..end, item: self.item, x: self.x, width });
            self.x += f64::from(width);
            at = end;
        }
    }

    fn find(&mut self, at: usize) {
        let items = &self.paragraph.items;
        if items[self.item].range.start > at {
            self.item = items.partition_point(|item| item.range.end <= at);
        }
        while items[self.item].range.end <= at {
            self.item += 1;
        }
    }

    /// Width in px of a text in the current item.
    fn units(&mut self, text: &str) -> f32 {
        let item = &self.paragraph.items[self.item];
        let units = self.shaper.units(item.face, item.level.is_rtl(), &unhyphened(text));
        units as f32 * self.shaper.scale(item.face, self.size)
    }

    /// How far an atom moves because of the one before it, in px.
    fn kerning(&mut self, range: Range<usize>) -> f32 {
        let text = self.paragraph.text.as_str();
        let Some(before) = self.done.atoms.last().filter(|atom| atom.item == self.item) else {
            return 0.0;
        };
        let spaces =
            text[before.range.clone()].ends_with(' ') || text[range.clone()].starts_with(' ');
        // The built-in faces kern nothing with a space.
        if spaces && self.shaper.fonts.face(self.paragraph.items[self.item].face).is_builtin() {
            return 0.0;
        }
        let before = text[before.range.clone()].trim_end_matches(SOFT_HYPHEN);
        let before = before.graphemes(true).next_back().unwrap_or_default();
        let after = text[range].graphemes(true).next().unwrap_or_default();
        self.units(&format!("{before}{after}")) - self.units(before) - self.units(after)
    }

    /// Width in px of a range that is to be one word.
    fn extent(&mut self, range: Range<usize>) -> f32 {
        let (mut at, mut width) = (range.start, 0.0);
        while at < range.end {
            self.find(at);
            let end = range.end.min(self.paragraph.items[self.item].range.end);
            width += self.units(&self.paragraph.text[at..end]);
            at = end;
        }
        width
    }

    /// Adds a word wider than a line, cut into parts that fit.
    fn cut(&mut self, core: Range<usize>, end: usize, width: f32) {
        self.done.cut = true;
        let first = self.done.words.len();
        let mut start = core.start;
        while start < core.end {
            let part = self.part(start..core.end, width);
            let extent = self.extent(start..part);
            self.word(start..part, if part == core.end { end } else { part }, extent);
            start = part;
        }
        // Letters that join may seem to fit again when their parts are put together.
        for word in self.done.words.iter_mut().skip(first).rev().skip(1) {
            word.ends_line = true;
        }
    }

    /// Where the first part of a wide word ends: as late as fits, or a little before that at a better place.
    fn part(&mut self, range: Range<usize>, width: f32) -> usize {
        let text = &self.paragraph.text;
        let graphemes = || text[range.clone()].grapheme_indices(true);
        let mut wanted = 8;
        let ends = loop {
            let ends: Vec<usize> =
                graphemes().take(wanted).map(|(at, g)| range.start + at + g.len()).collect();
            let last = ends.last().copied().unwrap_or(range.end);
            if last == range.end || self.extent(range.start..last) > width + SLACK {
                break ends;
            }
            wanted *= 2;
        };
        let mut fits = ends.partition_point(|&end| self.extent(range.start..end) <= width + SLACK);
        // Letters that join may be narrower together, so a part of what fits need not fit.
        while fits > 1 && self.extent(range.start..ends[fits - 1]) > width + SLACK {
            fits -= 1;
        }
        let fits = fits.max(1);
        if ends[fits - 1] == range.end {
            return range.end;
        }
        let good = |&&end: &&usize| text[..end].ends_with(['/', '.', '-', '_', '@', '?', '&', '=']);
        let late = &ends[fits - fits.div_ceil(3)..fits];
        late.iter().rev().find(good).copied().unwrap_or(ends[fits - 1])
    }
}
