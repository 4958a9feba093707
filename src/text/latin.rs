//! Widths of words in the built-in faces, letter by letter.
//!
//! The built-in faces do nothing to Latin letters but kern them in pairs, by one table of classes (see
//! `templates/fonts/make.py`). So the width of a word is the sum of its letters and its pairs, and most words of most
//! maps need not be shaped, which takes a hundred times as long. A test holds this against the shaper.

use super::glyphs::Glyph;
use skrifa::MetadataProvider;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::raw::tables::gpos::{ExtensionSubtable, PairPos, PositionLookup, ValueFormat};
use skrifa::raw::tables::layout::{ClassDef, CoverageTable};
use skrifa::raw::types::GlyphId16;
use skrifa::raw::{FontRef, TableProvider};

/// Latin letters, digits and signs: [`place`] gives each its place.
const PLACES: usize = 0x250 + 0x18;

/// What is known of the letters of a built-in face.
pub(super) struct Latin {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    /// Two bytes for each class of a letter after each class of a letter before it: how much farther apart they stand.
    kerned: &'static [u8],
    /// How many classes of letters after others there are.
    classes: usize,
    covered: CoverageTable<'static>,
    first: ClassDef<'static>,
    second: ClassDef<'static>,
    letters: Box<[Option<Letter>; PLACES]>,
}

/// A letter's glyph, its advance in font units, and its classes before and after another letter.
#[derive(Clone, Copy)]
struct Letter {
    glyph: u16,
    advance: i32,
    before: Option<u16>,
    after: u16,
}

impl Latin {
    /// Reads a face that kerns as the built-in ones do; none where it does anything else.
    pub(super) fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let lookups = font.gpos().ok()?.lookup_list().ok()?.lookups();
        let table = match lookups.get(0).ok()? {
            PositionLookup::Pair(kerning) => kerning.subtables().get(0).ok()?,
            PositionLookup::Extension(lookup) => match lookup.subtables().get(0).ok()? {
                ExtensionSubtable::Pair(kerning) => kerning.extension().ok()?,
                _ => return None,
            },
            _ => return None,
        };
        let PairPos::Format2(pairs) = table else { return None };
        // Where a pair changes nothing but the advance of its first letter, the table is bare numbers.
        let is_bare =
            pairs.value_format1() == ValueFormat::X_ADVANCE && pairs.value_format2().is_empty();
        let records = pairs.class1_records_byte_range();
        let kerned = pairs.offset_data().as_bytes().get(records).filter(|_| is_bare)?;
        Some(Self {
            kerned,
            classes: usize::from(pairs.class2_count()),
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            covered: pairs.coverage().ok()?,
            first: pairs.class_def1().ok()?,
            second: pairs.class_def2().ok()?,
            letters: Box::new([None; PLACES]),
        })
    }

    /// The advance of a word in font units; none if it holds anything but letters that only kern.
    pub(super) fn units(&mut self, word: &str) -> Option<i32> {
        let mut units = 0;
        let mut before = None;
        for c in word.chars() {
            let letter = self.letter(c)?;
            if let Some(class) = before {
                units += self.kerning(class, letter.after);
            }
            units += letter.advance;
            before = letter.before;
        }
        Some(units)
    }

    /// The glyphs of a word, in a face of so many units an em; none as for its advance.
    pub(super) fn glyphs<'r>(&mut self, word: &'r str, em: f32) -> Option<Vec<Glyph<'r>>> {
        let mut glyphs = Vec::with_capacity(word.len());
        let mut letters = word.char_indices().peekable();
        while let Some((start, c)) = letters.next() {
            let letter = self.letter(c)?;
            let next = letters.peek().copied();
            let kerning = match (letter.before, next) {
                (Some(class), Some((_, next))) => {
                    let after = self.letter(next)?.after;
                    self.kerning(class, after)
                }
                _ => 0,
            };
            glyphs.push(Glyph {
                id: letter.glyph,
                advance: (letter.advance + kerning) as f32 / em,
                offset: (0.0, 0.0),
                text: &word[start..next.map_or(word.len(), |(end, _)| end)],
            });
        }
        Some(glyphs)
    }

    /// How much farther apart two letters stand than their advances, in font units; none as for words.
    pub(super) fn between(&mut self, a: char, b: char) -> Option<i32> {
        let (before, after) = (self.letter(a)?.before, self.letter(b)?.after);
        Some(before.map_or(0, |before| self.kerning(before, after)))
    }

    fn letter(&mut self, c: char) -> Option<Letter> {
        let place = place(c)?;
        if self.letters[place].is_none() {
            let glyph = self.charmap.map(c)?;
            let small = GlyphId16::try_from(glyph).ok()?;
            self.letters[place] = Some(Letter {
                glyph: small.to_u16(),
                advance: self.metrics.advance_width(glyph)? as i32,
                before: self.covered.get(glyph).map(|_| self.first.get(small)),
                after: self.second.get(small),
            });
        }
        self.letters[place]
    }

    fn kerning(&self, before: u16, after: u16) -> i32 {
        let cell = usize::from(before) * self.classes + usize::from(after);
        let bytes = self.kerned.get(2 * cell..2 * cell + 2);
        bytes.map_or(0, |bytes| i32::from(i16::from_be_bytes([bytes[0], bytes[1]])))
    }
}

/// The place of a character that no mark and no other feature touches; soft hyphens are none.
pub(super) fn place(c: char) -> Option<usize> {
    match u32::from(c) {
        0xAD => None,
        code @ (0x20..=0x7E | 0xA0..=0x24F) => Some(code as usize),
        code @ 0x2010..=0x2027 => Some((code - 0x2010) as usize + 0x250),
        _ => None,
    }
}
