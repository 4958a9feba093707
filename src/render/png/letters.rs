//! Letters as masks: each shape of a letter is made once, and laid down wherever it stands.
//!
//! To fill the outlines of every word anew takes half of the time of a picture, and to have resvg find them a fifth of what is
//! left. So texts are taken out of the drawing that it gets, and a box stands for each in the order of drawing.

use crate::geometry::Px;
use crate::layout::sheet::{BoxMark, Group, Mark, Sheet, TextMark};
use crate::text::{FaceId, Fonts, Mask};
use crate::theme::Palette;
use resvg::tiny_skia::Pixmap;
use rustc_hash::FxHashMap;

/// How many places within a pixel a letter may stand at, in each direction.
const PLACES: f32 = 4.0;
/// Larger letters, in pixels an em, are few, and their masks would be large.
const LARGEST: f32 = 120.0;
/// Begins the id of a box that stands for a text; no other id has a space in it.
const STANDS_FOR: &str = "text ";

/// A shape of a letter: face, glyph, size, and place within a pixel in both directions.
type Shape = (FaceId, u16, u32, (u8, u8));

/// The letters that are taken out of a drawing.
#[derive(Default)]
pub(super) struct Letters {
    masks: Vec<Mask>,
    texts: Vec<Vec<Letter>>,
}

/// A letter at its pixel.
struct Letter {
    /// The number of its mask.
    mask: u32,
    column: i32,
    row: i32,
    /// Red, green and blue.
    colour: [u8; 3],
}

/// Takes the texts out of a drawing with `scale` pixels a px, but for those that are more than masks can show.
pub(super) fn taken_out(
    sheet: &Sheet,
    palette: &Palette,
    (fonts, scale): (&Fonts, f32),
) -> (Sheet, Letters) {
    let mut setter =
        Setter { palette, fonts, scale, known: FxHashMap::default(), letters: Letters::default() };
    let mut mark = |mark: &Mark| match mark {
        Mark::Text(text) => setter.set(text).map_or_else(|| mark.clone(), Mark::Box),
        mark => mark.clone(),
    };
    let groups = sheet.groups.iter().map(|group| Group {
        kind: group.kind,
        id: String::new(),
        label: String::new(),
        marks: group.marks.iter().map(&mut mark).collect(),
    });
    let rest = Sheet {
        prefix: sheet.prefix.clone(),
        language: sheet.language.clone(),
        title: String::new(),
        description: String::new(),
        groups: groups.collect(),
        ..*sheet
    };
    (rest, setter.letters)
}

/// Finds the pixels of letters.
struct Setter<'a> {
    palette: &'a Palette,
    fonts: &'a Fonts,
    scale: f32,
    /// The numbers of masks by shape; none for shapes that cannot be masked.
    known: FxHashMap<Shape, Option<u32>>,
    letters: Letters,
}

impl Setter<'_> {
    /// Sets a text: the box that stands for it; none if it is more than masks can show.
    fn set(&mut self, text: &TextMark) -> Option<BoxMark> {
        let mut set = Vec::new();
        for line in &text.lines {
            for run in &line.runs {
                let paint = if run.link.is_empty() { &*text.fill } else { "accent" };
                let Some(colour) = self.palette.rgb(paint) else { continue };
                let mut x = run.x.0;
                for glyph in self.fonts.glyphs(&run.text, run.face) {
                    let (right, up) = glyph.offset;
                    let at = (x + right * text.size.0, line.y.0 - up * text.size.0);
                    let (mask, (column, row)) =
                        self.place((run.face, glyph.id), text.size.0, at)?;
                    set.push(Letter { mask, column, row, colour });
                    x += glyph.advance * text.size.0;
                }
            }
        }
        let rows = set.iter().map(|letter| letter.rows(&self.letters.masks));
        let (top, bottom) = rows.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_default();
        let px = |pixels: i64| Px(pixels as f32 / self.scale);
        let stand_in = BoxMark {
            id: format!("{STANDS_FOR}{}", self.letters.texts.len()),
            x: Px(0.0),
            y: px(i64::from(top)),
            width: Px(1.0),
            height: px(i64::from(bottom) - i64::from(top)),
            radius: Px(0.0),
            fill: text.fill.clone(),
            stroke: "none".to_owned(),
            is_dashed: false,
            link: String::new(),
        };
        self.letters.texts.push(set);
        Some(stand_in)
    }

    /// The mask of a glyph at a place in px, and its pixel; none if it cannot be masked.
    fn place(
        &mut self,
        (face, glyph): (FaceId, u16),
        size: f32,
        (x, y): (f32, f32),
    ) -> Option<(u32, (i32, i32))> {
        let size = size * self.scale;
        let ((column, right), (row, down)) = (pixel(x * self.scale), pixel(y * self.scale));
        let shape = (face, glyph, size.to_bits(), (right, down));
        let (fonts, masks) = (self.fonts, &mut self.letters.masks);
        let number = self.known.entry(shape).or_insert_with(|| {
            let within = (f32::from(right) / PLACES, f32::from(down) / PLACES);
            let face = Some(fonts.face(face)).filter(|face| size <= LARGEST && face.is_plain());
            masks.push(face?.mask(glyph, size, within)?);
            u32::try_from(masks.len() - 1).ok()
        });
        Some(((*number)?, (column, row)))
    }
}

/// The pixel that a place is in, and the nearest of the places within it.
fn pixel(place: f32) -> (i32, u8) {
    let places = (place * PLACES).round();
    let pixel = (places / PLACES).floor();
    (pixel as i32, (places - pixel * PLACES) as u8)
}

impl Letters {
    /// Lays down the text that something of this id stands for, on the rows of the picture from `top` on; false if it
    /// stands for none.
    pub(super) fn lay(&self, id: &str, top: u32, band: &mut Pixmap) -> bool {
        let number = id.split_once(STANDS_FOR).and_then(|(_, number)| number.parse().ok());
        let Some(text) = number.and_then(|number: usize| self.texts.get(number)) else {
            return false;
        };
        for letter in text {
            letter.blend(&self.masks[letter.mask as usize], top, band);
        }
        true
    }
}

impl Letter {
    /// Its topmost row, and the one behind its last.
    fn rows(&self, masks: &[Mask]) -> (i32, i32) {
        let mask = &masks[self.mask as usize];
        let top = self.row.saturating_add(mask.top);
        (top, top.saturating_add(mask.height().cast_signed()))
    }

    /// Puts the letter over what is there.
    fn blend(&self, mask: &Mask, above: u32, band: &mut Pixmap) {
        let (wide, high) = (band.width().cast_signed(), band.height().cast_signed());
        let left = self.column.saturating_add(mask.left);
        let top = self.row.saturating_add(mask.top).saturating_sub(above.cast_signed());
        let from = left.clamp(0, wide);
        let to = left.saturating_add(mask.width.cast_signed()).clamp(0, wide);
        if from >= to {
            return;
        }
        let [red, green, blue] = self.colour.map(u32::from);
        let rows = (top..high).zip(mask.coverage.chunks_exact(mask.width as usize));
        for (row, coverage) in rows.filter(|(row, _)| *row >= 0) {
            let coverage = &coverage[(from - left) as usize..(to - left) as usize];
            let start = (row as usize * wide as usize + from as usize) * 4;
            let pixels = band.data_mut()[start..].chunks_exact_mut(4);
            for (pixel, part) in pixels.zip(coverage).filter(|(_, part)| **part > 0) {
                let part = u32::from(*part);
                for (own, new) in pixel.iter_mut().zip([red, green, blue, 255]) {
                    *own = ((new * part + u32::from(*own) * (255 - part) + 127) / 255) as u8;
                }
            }
        }
    }
}
