//! Widths of words, each shaped once.

use std::sync::MutexGuard;

use harfrust::{Direction, GlyphBuffer, Script, ShapeOptions, ShapePlan, UnicodeBuffer};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::face::FaceId;
use super::fonts::Fonts;
use super::glyphs::Glyph;
use super::latin::Latin;

/// Entries a face may remember for a direction, so that a long-running program does not grow for ever.
const LIMIT: usize = 200_000;

/// Every width measured so far, in font units, so that a size need not be part of the key.
#[derive(Default)]
pub(super) struct Cache {
    faces: Vec<Widths>,
}

#[derive(Default)]
struct Widths {
    /// From left to right, from right to left.
    known: [IndexMap<Box<str>, i32, FxBuildHasher>; 2],
    /// None until a word is measured in a built-in face.
    latin: Option<Latin>,
    plans: Vec<(Direction, Script, ShapePlan)>,
    buffer: Option<UnicodeBuffer>,
}

/// Measures words in the faces of [`Fonts`], remembering what it measured.
pub(super) struct Shaper<'a> {
    pub(super) fonts: &'a Fonts,
    cache: MutexGuard<'a, Cache>,
}

impl<'a> Shaper<'a> {
    pub(super) fn new(fonts: &'a Fonts, cache: MutexGuard<'a, Cache>) -> Self {
        Self { fonts, cache }
    }

    /// The advance of a text in font units, shaped by itself.
    pub(super) fn units(&mut self, face: FaceId, rtl: bool, text: &str) -> i32 {
        if !rtl && let Some(units) = self.latin(face).and_then(|latin| latin.units(text)) {
            return units;
        }
        self.shaped(face, rtl, text)
    }

    /// The glyphs of a text; none if it is more than letters that only kern.
    pub(super) fn glyphs<'r>(&mut self, face: FaceId, text: &'r str) -> Option<Vec<Glyph<'r>>> {
        let em = self.fonts.face(face).read().units_per_em;
        self.latin(face)?.glyphs(text, em)
    }

    /// How much farther apart than their advances two letters stand, in font units.
    pub(super) fn kerning(&mut self, face: FaceId, a: char, b: char) -> i32 {
        if let Some(units) = self.latin(face).and_then(|latin| latin.between(a, b)) {
            return units;
        }
        let mut bytes = [0; 8];
        let end = a.len_utf8() + b.len_utf8();
        a.encode_utf8(&mut bytes);
        b.encode_utf8(&mut bytes[a.len_utf8()..]);
        let pair = std::str::from_utf8(&bytes[..end]).expect("two characters were written");
        let (first, second) = pair.split_at(a.len_utf8());
        self.units(face, false, pair)
            - self.units(face, false, first)
            - self.units(face, false, second)
    }

    /// The same for any face and script, which takes longer.
    pub(super) fn shaped(&mut self, face: FaceId, rtl: bool, text: &str) -> i32 {
        let fonts = self.fonts;
        let widths = self.widths(face);
        if let Some(&units) = widths.known[usize::from(rtl)].get(text) {
            return units;
        }
        let units = widths.shape(fonts, face, rtl, text);
        let known = &mut widths.known[usize::from(rtl)];
        if known.len() >= LIMIT {
            known.clear();
        }
        known.insert(text.into(), units);
        units
    }

    /// The numbers of the glyphs that set a text from left to right.
    pub(super) fn numbers(&mut self, face: FaceId, text: &str) -> Vec<u32> {
        let fonts = self.fonts;
        let output = self.widths(face).set(fonts, face, false, text);
        let numbers = output.glyph_infos().iter().map(|glyph| glyph.glyph_id).collect();
        self.widths(face).buffer = Some(output.clear());
        numbers
    }

    /// What measures words of a built-in face that are nothing but letters that kern.
    fn latin(&mut self, face: FaceId) -> Option<&mut Latin> {
        let builtin = self.fonts.face(face).builtin()?;
        let latin = &mut self.widths(face).latin;
        if latin.is_none() {
            *latin = Latin::new(builtin);
        }
        latin.as_mut()
    }

    fn widths(&mut self, face: FaceId) -> &mut Widths {
        let index = usize::from(face.0);
        if self.cache.faces.len() <= index {
            self.cache.faces.resize_with(index + 1, Widths::default);
        }
        &mut self.cache.faces[index]
    }

    /// px per font unit of a face at a size in px.
    pub(super) fn scale(&self, face: FaceId, size: f32) -> f32 {
        size / self.fonts.face(face).read().units_per_em
    }
}

impl Widths {
    fn shape(&mut self, fonts: &Fonts, id: FaceId, rtl: bool, text: &str) -> i32 {
        let output = self.set(fonts, id, rtl, text);
        let units = output.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        self.buffer = Some(output.clear());
        units
    }

    /// A text in glyphs; the buffer that they are in is to be given back.
    fn set(&mut self, fonts: &Fonts, id: FaceId, rtl: bool, text: &str) -> GlyphBuffer {
        let face = fonts.face(id);
        let font = face.font();
        let shaper = face.read().shaping.shaper(&font).build();
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let (direction, script) = (buffer.direction(), buffer.script());
        let found = self.plans.iter().position(|(d, s, _)| (*d, *s) == (direction, script));
        let index = found.unwrap_or_else(|| {
            let wanted = (script != harfrust::script::UNKNOWN).then_some(script);
            let plan = ShapePlan::new(&shaper, direction, wanted, None, &[]);
            self.plans.push((direction, script, plan));
            self.plans.len() - 1
        });
        shaper.shape(buffer, ShapeOptions::new().plan(Some(&self.plans[index].2)))
    }
}
