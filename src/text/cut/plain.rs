//! A new font for letters that only stand side by side.

use super::file::{Tables, tables, written};
use super::{Used, numbers};
use crate::text::face::FaceId;
use crate::text::fonts::Fonts;
use skrifa::FontRef;
use skrifa::raw::types::Tag;
use std::borrow::Cow;
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The most pairs that a table of kerning holds: its length is written in 16 bits.
const MOST_PAIRS: usize = (u16::MAX as usize - 14) / 6;

/// The used glyphs of a font numbered anew; none where its outlines are of a kind that is not known.
pub(super) fn cut(fonts: &Fonts, (id, font): (FaceId, &FontRef), used: &Used) -> Option<Vec<u8>> {
    let mut renumbered = GlyphRemapper::new();
    let glyphs: BTreeMap<char, u16> =
        numbers(font, &used.characters).map(|(c, glyph)| (c, renumbered.remap(glyph))).collect();
    let face = fonts.face(id);
    let outlines = subsetter::subset(face.bytes(), face.index(), &renumbered).ok()?;
    let outlines = FontRef::new(&outlines).ok()?;
    let mut tables: Tables = tables(&outlines);
    tables.push((Tag::new(b"cmap"), Cow::Owned(characters(&glyphs))));
    if let Some(measures) = font.table_data(Tag::new(b"OS/2")) {
        tables.push((Tag::new(b"OS/2"), Cow::Borrowed(measures.as_bytes())));
    }
    let kerned: BTreeMap<(u16, u16), i16> = used
        .pairs
        .iter()
        .filter_map(|(a, b)| {
            let pair = (*glyphs.get(a)?, *glyphs.get(b)?);
            let kerning = fonts.kerning(id, *a, *b);
            (kerning != 0).then_some((pair, kerning))
        })
        .take(MOST_PAIRS)
        .collect();
    if !kerned.is_empty() {
        tables.push((Tag::new(b"kern"), Cow::Owned(kerning(&kerned))));
    }
    Some(written(tables))
}

/// A `cmap` table of one subtable, format 12: stretches of characters whose glyphs have numbers in a row.
fn characters(glyphs: &BTreeMap<char, u16>) -> Vec<u8> {
    let mut stretches: Vec<[u32; 3]> = Vec::new();
    for (&c, &glyph) in glyphs {
        let (code, glyph) = (u32::from(c), u32::from(glyph));
        match stretches.last_mut() {
            Some([first, last, start]) if *last + 1 == code && *start + code - *first == glyph => {
                *last = code;
            }
            _ => stretches.push([code, code, glyph]),
        }
    }
    let mut table = Vec::new();
    // Version, one subtable, for Windows (3) with full Unicode (10), which begins after this; its format, and nothing.
    let head: [u16; 4] = [0, 1, 3, 10];
    table.extend(head.into_iter().flat_map(u16::to_be_bytes));
    table.extend(12_u32.to_be_bytes());
    table.extend([12_u16, 0].into_iter().flat_map(u16::to_be_bytes));
    let length = 16 + 12 * stretches.len() as u32;
    for number in
        [length, 0, stretches.len() as u32].into_iter().chain(stretches.into_iter().flatten())
    {
        table.extend(number.to_be_bytes());
    }
    table
}

/// A `kern` table of one subtable, format 0: pairs of glyphs in order, each with its kerning in font units.
fn kerning(pairs: &BTreeMap<(u16, u16), i16>) -> Vec<u8> {
    let count = pairs.len() as u16;
    let steps = count.ilog2();
    // Six bytes a pair, searched by halves; the arithmetic is the specification's and may overflow as there.
    let range = (6_u32 << steps) as u16;
    let length = 14 + 6 * count;
    let mut table = Vec::new();
    let head = [0, 1, 0, length, 1, count, range, steps as u16, (6 * count).wrapping_sub(range)];
    table.extend(head.into_iter().flat_map(u16::to_be_bytes));
    for ((a, b), kerning) in pairs {
        table.extend(a.to_be_bytes());
        table.extend(b.to_be_bytes());
        table.extend(kerning.to_be_bytes());
    }
    table
}
