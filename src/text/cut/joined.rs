//! A font for scripts whose letters join, swap or carry marks: all its rules, and the outlines they lead to.

use super::file::{Tables, tables, written};
use super::numbers;
use skrifa::FontRef;
use skrifa::raw::TableProvider;
use skrifa::raw::collections::IntSet;
use skrifa::raw::tables::glyf::Glyph;
use skrifa::raw::types::{GlyphId, Tag};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What every program does to a text that asks for nothing special.
const FEATURES: [&[u8; 4]; 30] = [
    b"abvf", b"abvs", b"akhn", b"blwf", b"blws", b"calt", b"ccmp", b"cfar", b"cjct", b"clig",
    b"fin2", b"fin3", b"fina", b"half", b"haln", b"init", b"isol", b"liga", b"ljmo", b"med2",
    b"medi", b"nukt", b"pref", b"pres", b"pstf", b"psts", b"rclt", b"rkrf", b"rlig", b"rphf",
];

/// Tables that speak of other outlines than those kept, or of hinting them.
const NOT_KEPT: [&[u8; 4]; 22] = [
    b"BASE", b"DSIG", b"EBDT", b"EBLC", b"EBSC", b"HVAR", b"JSTF", b"LTSH", b"MVAR", b"PCLT",
    b"STAT", b"VDMX", b"VVAR", b"avar", b"cvar", b"fvar", b"gvar", b"hdmx", b"meta", b"vhea",
    b"vmtx", b"VORG",
];

/// The font with the outlines that characters and the rules of their scripts lead to; none where it has no TrueType outlines.
pub(super) fn cut(font: &FontRef, used: &BTreeSet<char>) -> Option<Vec<u8>> {
    let (places, outlines) = (font.loca(None).ok()?, font.glyf().ok()?);
    let mut kept = reached(font, &drawn(font, used)).unwrap_or_else(IntSet::all);
    kept.insert(GlyphId::NOTDEF);
    if let Ok(colours) = font.colr() {
        let alone = kept.clone();
        colours.v0_closure_glyphs(&alone, &mut kept);
        colours.v1_closure(&mut kept, &mut IntSet::new(), &mut IntSet::new(), &mut IntSet::new());
    }
    let mut open: Vec<GlyphId> =
        kept.iter().filter(|glyph| glyph.to_u32() < places.len() as u32).collect();
    while let Some(glyph) = open.pop() {
        if let Ok(Some(Glyph::Composite(composite))) = places.get_glyf(glyph, &outlines) {
            let parts = composite.components().map(|part| GlyphId::from(part.glyph));
            open.extend(parts.filter(|part| kept.insert(*part)));
        }
    }
    let data = font.table_data(Tag::new(b"glyf"))?;
    let mut new = Vec::new();
    let mut starts = Vec::new();
    for glyph in 0..places.len() {
        starts.extend((new.len() as u32).to_be_bytes());
        if kept.contains(GlyphId::new(glyph as u32)) {
            let (from, to) = (places.get_raw(glyph)?, places.get_raw(glyph + 1)?);
            new.extend(data.as_bytes().get(from as usize..to as usize)?);
            new.resize(new.len().next_multiple_of(4), 0);
        }
    }
    starts.extend((new.len() as u32).to_be_bytes());
    let mut kept: Tables = tables(font);
    kept.retain(|(tag, _)| !NOT_KEPT.iter().any(|other| tag == *other));
    for (tag, table) in &mut kept {
        match &tag.to_be_bytes() {
            b"glyf" => *table = Cow::Owned(std::mem::take(&mut new)),
            b"loca" => *table = Cow::Owned(std::mem::take(&mut starts)),
            // The field that says that places are written in 32 bits.
            b"head" => table.to_mut().get_mut(50..52)?.copy_from_slice(&[0, 1]),
            _ => {}
        }
    }
    Some(written(kept))
}

/// The glyphs that the characters themselves have.
pub(super) fn drawn(font: &FontRef, used: &BTreeSet<char>) -> IntSet<GlyphId> {
    numbers(font, used).map(|(_, glyph)| GlyphId::from(glyph)).collect()
}

/// These glyphs with all that the font's rules may set in their place; none where the rules cannot be read.
pub(super) fn reached(font: &FontRef, glyphs: &IntSet<GlyphId>) -> Option<IntSet<GlyphId>> {
    let mut reached = glyphs.clone();
    if let Ok(rules) = font.gsub() {
        let features = FEATURES.iter().map(|tag| Tag::new(tag)).collect();
        let features = rules.collect_features(&IntSet::all(), &IntSet::all(), &features).ok()?;
        let lookups = rules.collect_lookups(&features).ok()?;
        rules.closure_glyphs(&lookups, &mut reached).ok()?;
    }
    Some(reached)
}
