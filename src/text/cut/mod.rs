//! Fonts cut down to what a drawing sets in them, to travel with it.
//!
//! Letters that only stand side by side make a new font, `plain`: their outlines, and the kerning of the pairs that are set.
//! Where letters join, swap or carry marks, the font stays itself and only loses outlines that nothing leads to: `joined`.

mod file;
mod joined;
mod packed;
mod pairs;
mod plain;

use super::face::{Face, FaceId};
use super::fonts::Fonts;
use super::latin;
use anyhow::Context;
pub use packed::packed;
pub use pairs::Pairs;
use skrifa::MetadataProvider;
use skrifa::raw::TableProvider;
use skrifa::raw::types::Tag;
use std::collections::BTreeSet;
use unicode_bidi::BidiClass;

/// What a drawing sets in a face.
#[derive(Debug, Clone, Default)]
pub struct Used {
    /// Every character.
    pub characters: BTreeSet<char>,
    /// Every two that stand side by side, in reading order; sorted, each once.
    pub pairs: Vec<(char, char)>,
}

impl Used {
    /// What another drawing sets besides.
    pub fn join(&mut self, other: Self) {
        self.characters.extend(other.characters);
        self.pairs.extend(other.pairs);
        self.pairs.sort_unstable();
        self.pairs.dedup();
    }
}

/// A font file for `@font-face` that draws only what is used, as wide as the whole face would.
///
/// A face that cannot be cut down is given whole. Fails if its file cannot be read.
pub fn cut(fonts: &Fonts, id: FaceId, used: &Used) -> anyhow::Result<Vec<u8>> {
    let face = fonts.face(id);
    let font = skrifa::FontRef::from_index(face.bytes(), face.index())
        .with_context(|| format!("the font {face:?} cannot be read"))?;
    if stands_side_by_side(face, &font, &used.characters) {
        return Ok(plain::cut(fonts, (id, &font), used).unwrap_or_else(|| file::whole(&font)));
    }
    // A font with all rules of China, Japan and Korea has megabytes, and its letters hardly ever need them.
    let is_alone = || sets_each_alone(fonts, (id, &font), used);
    let cut = match joined::cut(&font, &used.characters) {
        None => is_alone().then(|| plain::cut(fonts, (id, &font), used)).flatten(),
        Some(_) if used.characters.iter().all(|c| is_of_east_asia(*c)) && is_alone() => {
            plain::cut(fonts, (id, &font), used)
        }
        joined => joined,
    };
    Ok(cut.unwrap_or_else(|| file::whole(&font)))
}

/// Whether each character, and each of two side by side, is set by the glyph of its own: seen by setting them.
fn sets_each_alone(fonts: &Fonts, (id, font): (FaceId, &skrifa::FontRef), used: &Used) -> bool {
    let charmap = font.charmap();
    let own = |text: &str| -> Vec<u32> {
        text.chars().map(|c| charmap.map(c).map_or(0, skrifa::GlyphId::to_u32)).collect()
    };
    let mut shaper = fonts.shaper();
    let mut is_alone = |text: String| shaper.numbers(id, &text) == own(&text);
    let drawn = |c: &char| used.characters.contains(c) && charmap.map(*c).is_some();
    used.characters.iter().filter(|c| drawn(c)).all(|c| is_alone(c.to_string()))
        && used
            .pairs
            .iter()
            .filter(|(a, b)| drawn(a) && drawn(b))
            .all(|(a, b)| is_alone([*a, *b].iter().collect()))
}

/// Whether a character is one of China, Japan or Korea, or one that all scripts share.
fn is_of_east_asia(character: char) -> bool {
    matches!(u32::from(character),
        0x20..=0x40 | 0xA0..=0xBF | 0x2000..=0x206F | 0x2460..=0x27BF | 0x2E80..=0x9FFF | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
}

/// Whether each character is drawn by the glyph of its own, whatever stands beside it.
fn stands_side_by_side(face: &Face, font: &skrifa::FontRef, used: &BTreeSet<char>) -> bool {
    if face.is_builtin() && used.iter().all(|&c| latin::place(c).is_some()) {
        return true;
    }
    let is_coloured = [b"COLR", b"CBDT", b"sbix", b"SVG "]
        .iter()
        .any(|tag| font.data_for_tag(Tag::new(tag)).is_some());
    let joins = |c: &char| {
        let class = unicode_bidi::bidi_class(*c);
        matches!(class, BidiClass::R | BidiClass::AL | BidiClass::AN | BidiClass::NSM)
    };
    if is_coloured || used.iter().any(joins) {
        return false;
    }
    let alone = joined::drawn(font, used);
    font.gsub().is_err() || joined::reached(font, &alone).is_some_and(|reached| reached == alone)
}

/// The character map's own numbers for characters, as a plain font has them.
fn numbers<'a>(
    font: &skrifa::FontRef<'a>,
    used: &'a BTreeSet<char>,
) -> impl Iterator<Item = (char, u16)> + use<'a> {
    let charmap = font.charmap();
    used.iter().filter_map(move |&c| Some((c, u16::try_from(charmap.map(c)?.to_u32()).ok()?)))
}
