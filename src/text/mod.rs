//! Fonts, measuring, and breaking into lines.
//!
//! A text goes through four steps, a file each: `paragraph` says which face and direction every stretch
//! has, `hyphens` parts what is too wide for a line, `atoms` measures its words, `breaks` chooses where lines end, `set` puts the runs in
//! visual order. [[`Fonts`]] is what they all look into.

mod atoms;
mod breaks;
mod cut;
mod face;
mod fonts;
mod glyphs;
mod hyphens;
mod latin;
mod masks;
mod paragraph;
mod region;
mod set;
mod shape;
#[cfg(test)]
mod tests;

pub use cut::{Pairs, Used, cut, packed};
pub use face::{Bytes, Face, FaceId};
pub use fonts::Fonts;
pub use glyphs::{FaceMeasures, Glyph, Outlines, Renumbered};
pub use hyphens::Hyphens;
pub use masks::Mask;
pub use region::Region;

/// Words with the look they carry, before they are broken into lines.
#[derive(Debug, Clone, Copy, Default)]
pub struct Piece<'a> {
    /// What is said; `\n` forces a new line, and spaces in a row count as one.
    pub text: &'a str,
    /// Whether it is in the bold weight.
    pub bold: bool,
    /// Whether it is slanted.
    pub italic: bool,
    /// Whether it is code.
    pub code: bool,
    /// Where a click on it leads.
    pub link: Option<&'a str>,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Size of the letters in px.
    pub size: f32,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether all of it is slanted.
    pub italic: bool,
    /// Whose shapes of Chinese characters it is set in.
    pub region: Region,
}

/// How lines are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaking {
    /// Each line as full as it can be.
    Greedy,
    /// No more lines than greedy, but as equally long as they can be.
    Balanced,
}

/// One line: runs in visual order, each of one face and one direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Width in px, without the spaces it was broken at.
    pub width: f32,
    /// Whether its paragraph is read from right to left, and so belongs to the right edge.
    pub rtl: bool,
    /// The stretches of text on it, from left to right; none where a line was left empty.
    pub runs: Vec<Run>,
}

/// A stretch of a line that is drawn as one, its left end at `x`.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// What to draw, in reading order; from right to left it carries the marks that keep it so.
    pub text: String,
    /// Its left edge, in px from the line's left edge.
    pub x: f32,
    /// Its width in px, without a space at its end.
    pub width: f32,
    /// The face to draw it in.
    pub face: FaceId,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// Whether it is code.
    pub code: bool,
    /// Where a click on it leads.
    pub link: Option<String>,
}

/// The lines of a text no wider than `width` px; a single character wider than that stands alone.
///
/// Blank lines before and after the text are left out, so a blank text has no lines.
pub fn lines(
    pieces: &[Piece],
    style: Style,
    width: f32,
    breaking: Breaking,
    fonts: &Fonts,
) -> Vec<Line> {
    let width = if width.is_nan() { 0.0 } else { width };
    let mut shaper = fonts.shaper();
    let mut lines = Vec::new();
    for paragraph in paragraph::paragraphs(pieces, style, fonts) {
        let measured = atoms::measure(&paragraph, style.size, width, &mut shaper);
        for cut in breaks::cuts(&measured, width, breaking) {
            lines.push(set::line(&paragraph, &measured, &cut, style.size, &mut shaper));
        }
    }
    lines
}

/// The width in px of a text on one unbroken line.
pub fn width(text: &str, style: Style, fonts: &Fonts) -> f32 {
    let text = text.replace(['\n', '\r'], " ");
    let piece = Piece { text: &text, ..Piece::default() };
    let lines = lines(&[piece], style, f32::INFINITY, Breaking::Greedy, fonts);
    lines.iter().map(|line| line.width).sum()
}

/// How far below the top of a line box the baseline of letters of a size lies, all in px: the same for every line.
pub fn baseline(size: f32, line_height: f32) -> f32 {
    let (ascent, descent) = (face::ASCENT * size, face::DESCENT * size);
    (line_height - ascent - descent) / 2.0 + ascent
}
