//! Letters as shapes, for files that bring no font.

use super::face::FaceId;
use super::fonts::Fonts;
use harfrust::{Direction, ShapeOptions, UnicodeBuffer};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use std::fmt::Write;

impl Fonts {
    /// A run's letters as an SVG path, `size` px high, its baseline beginning at `x`, `y` px.
    pub fn outline(&self, run: &str, id: FaceId, size: f32, (x, y): (f32, f32)) -> String {
        let rtl = run.starts_with('\u{202B}');
        let words = run.trim_start_matches('\u{202B}').trim_end_matches('\u{202C}');
        let face = self.face(id);
        let font = face.font();
        let shaper = face.read().shaping.shaper(&font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(words);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let scale = size / face.read().units_per_em;
        let outlines = font.outline_glyphs();
        let mut pen = PathPen { x, y, d: String::new() };
        for (glyph, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let origin = (pen.x, pen.y);
            pen.x += position.x_offset as f32 * scale;
            pen.y -= position.y_offset as f32 * scale;
            if let Some(outline) = outlines.get(glyph.glyph_id.into()) {
                let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
                // A glyph whose outline is broken draws nothing, as in any viewer.
                let _ = outline.draw(settings, &mut pen);
            }
            (pen.x, pen.y) = (origin.0 + position.x_advance as f32 * scale, origin.1);
        }
        pen.d
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
