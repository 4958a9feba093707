//! Letters as masks: each shape of a letter is made once, and laid down wherever it stands.
//!
//! To fill the outlines of every word anew takes half of the time of a picture.

use super::paint::FaceOf;
use crate::text::{FaceId, Fonts, Mask};
use resvg::tiny_skia::{Pixmap, Transform};
use rustc_hash::FxHashMap;
use usvg::layout::{PositionedGlyph, Span};

/// How many places within a pixel a letter may stand at, in each direction.
const PLACES: f32 = 4.0;
/// Larger letters, in pixels an em, are few, and their masks would be large.
const LARGEST: f32 = 120.0;

/// A shape of a letter: face, glyph, size, and place within a pixel in both directions.
type Shape = (FaceId, u16, u32, (u8, u8));

/// The letters of a drawing.
pub(super) struct Letters<'a> {
    fonts: &'a Fonts,
    faces: FaceOf,
    /// None for those that cannot be masked.
    masks: FxHashMap<Shape, Option<Mask>>,
}

/// A letter at its pixel.
struct Placed {
    shape: Shape,
    column: i32,
    row: i32,
    /// Red, green, blue, and how opaque it is.
    colour: [u8; 4],
}

impl<'a> Letters<'a> {
    pub(super) fn of(fonts: &'a Fonts, faces: FaceOf) -> Self {
        Letters { fonts, faces, masks: FxHashMap::default() }
    }

    /// Lays a text down; false, and nothing is drawn, if it is more than plain letters.
    pub(super) fn lay(&mut self, text: &usvg::Text, at: Transform, band: &mut Pixmap) -> bool {
        let Some(placed) = self.placed(text, at) else { return false };
        for letter in &placed {
            if let Some(Some(mask)) = self.masks.get(&letter.shape) {
                letter.blend(mask, band);
            }
        }
        true
    }

    /// The letters of a text at their pixels; none if some are more than masks can show.
    fn placed(&mut self, text: &usvg::Text, at: Transform) -> Option<Vec<Placed>> {
        let mut placed = Vec::new();
        if text.rendering_mode() == usvg::TextRendering::OptimizeSpeed {
            return None;
        }
        for span in text.layouted().iter().filter(|span| span.visible) {
            let colour = colour(span)?;
            for glyph in &span.positioned_glyphs {
                placed.push(self.letter(glyph, at.pre_concat(glyph.transform()), colour)?);
            }
        }
        Some(placed)
    }

    fn letter(
        &mut self,
        glyph: &PositionedGlyph,
        at: Transform,
        colour: [u8; 4],
    ) -> Option<Placed> {
        let face = *self.faces.get(&glyph.font)?;
        let id = u16::try_from(glyph.id.0).ok()?;
        let is_upright = at.kx == 0.0
            && at.ky == 0.0
            && at.sx > 0.0
            && (at.sx - at.sy).abs() <= f32::EPSILON * at.sx;
        let size = at.sx * f32::from(self.fonts.face(face).units_per_em());
        if !is_upright || size > LARGEST {
            return None;
        }
        let ((column, right), (row, down)) = (pixel(at.tx), pixel(at.ty));
        let shape = (face, id, size.to_bits(), (right, down));
        let fonts = self.fonts;
        let mask = self.masks.entry(shape).or_insert_with(|| {
            let within = (f32::from(right) / PLACES, f32::from(down) / PLACES);
            fonts.face(face).mask(id, size, within)
        });
        mask.is_some().then_some(Placed { shape, column, row, colour })
    }
}

/// The pixel that a place is in, and the nearest of the places within it.
fn pixel(place: f32) -> (i32, u8) {
    let places = (place * PLACES).round();
    let pixel = (places / PLACES).floor();
    (pixel as i32, (places - pixel * PLACES) as u8)
}

/// The colour of plain letters; none if there is more to them than a colour.
fn colour(span: &Span) -> Option<[u8; 4]> {
    let has_line =
        span.underline.is_some() || span.overline.is_some() || span.line_through.is_some();
    if span.stroke.is_some() || has_line {
        return None;
    }
    let Some(fill) = &span.fill else { return Some([0; 4]) };
    match fill.paint() {
        usvg::Paint::Color(colour) => {
            Some([colour.red, colour.green, colour.blue, fill.opacity().to_u8()])
        }
        _ => None,
    }
}

impl Placed {
    /// Puts the letter over what is there.
    fn blend(&self, mask: &Mask, band: &mut Pixmap) {
        let (wide, high) = (band.width().cast_signed(), band.height().cast_signed());
        let (left, top) =
            (self.column.saturating_add(mask.left), self.row.saturating_add(mask.top));
        let from = left.clamp(0, wide);
        let to = left.saturating_add(mask.width.cast_signed()).clamp(0, wide);
        if from >= to || self.colour[3] == 0 {
            return;
        }
        let [red, green, blue, opacity] = self.colour.map(u32::from);
        let rows = (top..high).zip(mask.coverage.chunks_exact(mask.width as usize));
        for (row, coverage) in rows.filter(|(row, _)| *row >= 0) {
            let coverage = &coverage[(from - left) as usize..(to - left) as usize];
            let start = (row as usize * wide as usize + from as usize) * 4;
            let pixels = band.data_mut()[start..].chunks_exact_mut(4);
            for (pixel, part) in pixels.zip(coverage).filter(|(_, part)| **part > 0) {
                let part = (u32::from(*part) * opacity + 127) / 255;
                for (own, new) in pixel.iter_mut().zip([red, green, blue, 255]) {
                    *own = ((new * part + u32::from(*own) * (255 - part) + 127) / 255) as u8;
                }
            }
        }
    }
}
