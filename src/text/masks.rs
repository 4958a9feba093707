//! Glyphs as pixels: how much of each pixel a letter covers.

use super::face::Face;
use ab_glyph_rasterizer::{Point, Rasterizer, point};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::types::{GlyphId, Tag};

/// How wide and high a glyph may be, in em; what is larger is an outline gone wrong.
const MOST_EM: f32 = 8.0;

/// In how many parts of a pixel coverage is told. More are not seen, and make the file of a picture larger by half.
const LEVELS: f32 = 16.0;

/// The pixels that a glyph covers, relative to the pixel that its origin is in.
#[derive(Debug)]
pub struct Mask {
    /// Column of its leftmost pixels.
    pub left: i32,
    /// Row of its topmost pixels, counted downwards.
    pub top: i32,
    /// Width in pixels; 0 for a glyph that shows nothing.
    pub width: u32,
    /// Row by row, how much of each pixel is covered: 255 for all of it.
    pub coverage: Vec<u8>,
}

impl Mask {
    /// Height in pixels.
    pub fn height(&self) -> u32 {
        (self.coverage.len() / (self.width as usize).max(1)) as u32
    }
}

impl Face {
    /// Whether its glyphs are outlines in one colour and one shape, and nothing else.
    pub fn is_plain(&self) -> bool {
        let others = [b"COLR", b"SVG ", b"CBDT", b"EBDT", b"sbix", b"fvar"];
        let font = self.font();
        others.iter().all(|table| font.table_data(Tag::new(table)).is_none())
    }

    /// The pixels that a glyph covers, `size` pixels an em, its origin moved right and down by a part of a pixel.
    ///
    /// None where the face has no such glyph, or its outline cannot be drawn.
    pub fn mask(&self, glyph: u16, size: f32, (right, down): (f32, f32)) -> Option<Mask> {
        let font = self.font();
        let outline = font.outline_glyphs().get(GlyphId::from(glyph))?;
        let mut trace = Trace { origin: (right, down), ..Trace::default() };
        let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        outline.draw(settings, &mut trace).ok()?;
        trace.mask(MOST_EM * size)
    }
}

/// An outline in pixels, its y axis pointing down.
#[derive(Default)]
struct Trace {
    origin: (f32, f32),
    start: Point,
    at: Point,
    curves: Vec<Curve>,
}

/// A stretch of an outline; those of fewer points repeat their last one.
#[derive(Clone, Copy)]
enum Curve {
    Line([Point; 2]),
    Quadratic([Point; 3]),
    Cubic([Point; 4]),
}

impl Curve {
    fn points(&self) -> &[Point] {
        match self {
            Curve::Line(points) => points,
            Curve::Quadratic(points) => points,
            Curve::Cubic(points) => points,
        }
    }
}

impl Trace {
    fn place(&self, x: f32, y: f32) -> Point {
        point(self.origin.0 + x, self.origin.1 - y)
    }

    /// What the outline covers; none if it is wider or higher than `most` pixels.
    fn mask(&self, most: f32) -> Option<Mask> {
        let points = || self.curves.iter().flat_map(Curve::points);
        if points().next().is_none() {
            return Some(Mask { left: 0, top: 0, width: 0, coverage: Vec::new() });
        }
        let side = |of: fn(&Point) -> f32| {
            let least = points().map(of).fold(f32::INFINITY, f32::min).floor();
            (least, points().map(of).fold(f32::NEG_INFINITY, f32::max).ceil() - least)
        };
        let ((left, width), (top, height)) = (side(|point| point.x), side(|point| point.y));
        // Comparisons with what is no number are false.
        if !(width <= most && height <= most && left.abs() <= most && top.abs() <= most) {
            return None;
        }
        // A column more, since an edge may lie on the last one's border.
        let (width, height) = (width as usize + 1, height as usize);
        let mut pixels = Rasterizer::new(width, height);
        let corner = point(left, top);
        for curve in &self.curves {
            match *curve {
                Curve::Line([a, b]) => pixels.draw_line(a - corner, b - corner),
                Curve::Quadratic([a, b, c]) => {
                    pixels.draw_quad(a - corner, b - corner, c - corner);
                }
                Curve::Cubic([a, b, c, d]) => {
                    pixels.draw_cubic(a - corner, b - corner, c - corner, d - corner);
                }
            }
        }
        let mut coverage = vec![0; width * height];
        pixels.for_each_pixel(|at, part| {
            coverage[at] = ((part.abs().min(1.0) * LEVELS).round() * (255.0 / LEVELS)) as u8;
        });
        Some(Mask { left: left as i32, top: top as i32, width: width as u32, coverage })
    }
}

impl OutlinePen for Trace {
    fn move_to(&mut self, x: f32, y: f32) {
        self.close();
        self.start = self.place(x, y);
        self.at = self.start;
    }
    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.curves.push(Curve::Line([self.at, to]));
        self.at = to;
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let to = self.place(x, y);
        self.curves.push(Curve::Quadratic([self.at, self.place(cx, cy), to]));
        self.at = to;
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let to = self.place(x, y);
        self.curves.push(Curve::Cubic([self.at, self.place(ax, ay), self.place(bx, by), to]));
        self.at = to;
    }
    fn close(&mut self) {
        if self.at != self.start {
            self.curves.push(Curve::Line([self.at, self.start]));
            self.at = self.start;
        }
    }
}
