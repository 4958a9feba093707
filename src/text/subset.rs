//! Fonts cut down to the characters a map uses, to be embedded in it.

use std::collections::BTreeSet;

use anyhow::Context;
use skera::{DEFAULT_DROP_TABLES, Plan, SubsetFlags, subset_font};
use skrifa::raw::TableProvider;
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::Tag;

use super::face::Face;

/// What every program does to a text that asks for nothing special.
const FEATURES: [&[u8; 4]; 16] = [
    b"kern", b"mark", b"mkmk", b"ccmp", b"liga", b"clig", b"calt", b"rlig", b"locl", b"init",
    b"medi", b"med2", b"fina", b"fin2", b"fin3", b"isol",
];

/// A font file for `@font-face` that draws only these characters, as wide as the whole face would.
///
/// Fails if the face's file cannot be read; one that cannot be cut down is given whole.
pub fn subset(face: &Face, used: &BTreeSet<char>) -> anyhow::Result<Vec<u8>> {
    let font = skrifa::FontRef::from_index(face.bytes(), face.index())
        .with_context(|| format!("the font {face:?} cannot be read"))?;
    // The subsetter would leave PostScript outlines out.
    if font.glyf().is_err() || used.is_empty() {
        return Ok(whole(face, &font));
    }
    let unicodes: IntSet<u32> = used.iter().map(|&c| u32::from(c)).collect();
    let features = FEATURES.iter().map(|tag| Tag::new(tag)).collect();
    let drop = DEFAULT_DROP_TABLES.iter().copied().collect();
    let flags = SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE;
    let plan = Plan::new(
        &IntSet::empty(),
        &unicodes,
        &font,
        flags,
        &drop,
        &IntSet::all(),
        &features,
        &IntSet::empty(),
        &IntSet::empty(),
    );
    Ok(subset_font(&font, &plan).unwrap_or_else(|_| whole(face, &font)))
}

/// The face as a file of its own, also where its file is a collection.
fn whole(face: &Face, font: &skrifa::FontRef) -> Vec<u8> {
    if !face.bytes().starts_with(b"ttcf") {
        return face.bytes().to_vec();
    }
    let mut builder = write_fonts::FontBuilder::new();
    builder.copy_missing_tables(font.clone());
    builder.build()
}
