//! Glyphs: what letters become when they are drawn one by one, for files that place each of them.

use super::face::{Face, FaceId};
use super::fonts::Fonts;
use harfrust::{Direction, ShapeOptions, UnicodeBuffer};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::types::{GlyphId, Tag};
use std::collections::BTreeSet;
use std::fmt::Write;

pub use subsetter::GlyphRemapper as Renumbered;

/// A glyph of a run; lengths are in em.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph<'r> {
    /// Its number in the face.
    pub id: u16,
    /// How far the next one stands from it.
    pub advance: f32,
    /// How far it is moved to the right and up, which moves no other.
    pub offset: (f32, f32),
    /// What it stands for; empty where a glyph of the same run stands for it already.
    pub text: &'r str,
}

/// The outlines of a face that a file embeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlines {
    /// A font file with a `glyf` table.
    TrueType(Vec<u8>),
    /// A `CFF` table alone.
    PostScript(Vec<u8>),
}

/// What a file that embeds a face says of it; lengths are in em.
#[derive(Debug, Clone, Copy)]
pub struct FaceMeasures {
    /// Height of the letters above the baseline.
    pub ascent: f32,
    /// Depth of the letters below the baseline, negative.
    pub descent: f32,
    /// Height of capital letters.
    pub cap_height: f32,
    /// Left, bottom, right and top of the box that holds every glyph.
    pub bounds: [f32; 4],
    /// Slant in degrees, counter-clockwise.
    pub angle: f32,
}

impl Fonts {
    /// A run's glyphs from left to right.
    pub fn glyphs<'r>(&self, run: &'r str, id: FaceId) -> Vec<Glyph<'r>> {
        let rtl = run.starts_with('\u{202B}');
        let words = run.trim_start_matches('\u{202B}').trim_end_matches('\u{202C}');
        let latin = if rtl { None } else { self.shaper().glyphs(id, words) };
        latin.unwrap_or_else(|| self.shaped(words, id, rtl))
    }

    /// The same for any script, which takes longer.
    pub(super) fn shaped<'r>(&self, words: &'r str, id: FaceId, rtl: bool) -> Vec<Glyph<'r>> {
        let face = self.face(id);
        let font = face.font();
        let shaper = face.read().shaping.shaper(&font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(words);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let em = face.read().units_per_em;
        let mut starts: Vec<usize> =
            shaped.glyph_infos().iter().map(|glyph| glyph.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut told = BTreeSet::new();
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        glyphs
            .map(|(glyph, position)| {
                let start = glyph.cluster as usize;
                let end = starts[starts.partition_point(|&other| other <= start)..].first();
                let text = &words[start..end.copied().unwrap_or(words.len())];
                Glyph {
                    id: u16::try_from(glyph.glyph_id).unwrap_or_default(),
                    advance: position.x_advance as f32 / em,
                    offset: (position.x_offset as f32 / em, position.y_offset as f32 / em),
                    text: if told.insert(start) { text } else { "" },
                }
            })
            .collect()
    }

    /// A run's letters as an SVG path, `size` px high, its baseline beginning at `x`, `y` px.
    pub fn outline(&self, run: &str, id: FaceId, size: f32, (x, y): (f32, f32)) -> String {
        let font = self.face(id).font();
        let outlines = font.outline_glyphs();
        let mut pen = PathPen { x, y, d: String::new() };
        let mut x = x;
        for glyph in self.glyphs(run, id) {
            pen.x = x + glyph.offset.0 * size;
            pen.y = y - glyph.offset.1 * size;
            if let Some(outline) = outlines.get(GlyphId::from(glyph.id)) {
                let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
                // A glyph whose outline is broken draws nothing, as in any viewer.
                let _ = outline.draw(settings, &mut pen);
            }
            x += glyph.advance * size;
        }
        pen.d
    }
}

impl Face {
    /// How far the next glyph stands from this one where nothing is kerned, in em.
    pub fn advance(&self, glyph: u16) -> f32 {
        let font = self.font();
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        metrics.advance_width(GlyphId::from(glyph)).unwrap_or_default() / self.read().units_per_em
    }

    /// The measures of the whole face.
    pub fn measures(&self) -> FaceMeasures {
        let font = self.font();
        let em = self.read().units_per_em;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let bounds = metrics.bounds.unwrap_or_default();
        FaceMeasures {
            ascent: metrics.ascent / em,
            descent: metrics.descent / em,
            cap_height: metrics.cap_height.unwrap_or(metrics.ascent) / em,
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|side| side / em),
            angle: metrics.italic_angle,
        }
    }

    /// The file cut down to some glyphs, numbered as given, and to what drawing them by number takes.
    ///
    /// None for a face whose outlines are neither TrueType's nor PostScript's.
    pub fn cut_to(&self, glyphs: &Renumbered) -> Option<Outlines> {
        let file = subsetter::subset(self.bytes(), self.index(), glyphs).ok()?;
        let postscript = skrifa::FontRef::new(&file).ok()?.table_data(Tag::new(b"CFF "));
        let postscript = postscript.map(|table| table.as_bytes().to_vec());
        Some(postscript.map_or(Outlines::TrueType(file), Outlines::PostScript))
    }
}

/// Writes a glyph's outline at a place, the y axis turned to point down.
struct PathPen {
    x: f32,
    y: f32,
    d: String,
}

impl PathPen {
    fn put(&mut self, command: char, places: &[(f32, f32)]) {
        self.d.push(command);
        for (number, (x, y)) in places.iter().enumerate() {
            let gap = if number > 0 { " " } else { "" };
            let (x, y) = (round(self.x + x), round(self.y - y));
            write!(self.d, "{gap}{x} {y}").expect("a string takes everything");
        }
    }
}

fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

impl OutlinePen for PathPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.put('Q', &[(cx, cy), (x, y)]);
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.put('C', &[(ax, ay), (bx, by), (x, y)]);
    }
    fn close(&mut self) {
        self.d.push('Z');
    }
}
