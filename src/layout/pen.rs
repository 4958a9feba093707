//! Setting text and drawing the common marks.

use super::sheet::{
    BoxMark, DotMark, IconMark, Mark, Paint, PathMark, TextLine, TextMark, TextRun,
};
use super::trace::Trace;
use crate::geometry::{Area, Px};
use crate::model;
use crate::model::text::Rich;
use crate::text::{self, Breaking, Fonts, Hyphens, Line, Piece, Region, Style};
use crate::theme::{Metrics, Type};
use std::borrow::Cow;

/// What layout measures with.
pub(crate) struct Pen<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) metrics: &'a Metrics,
    /// Whether the map is read from right to left: it is laid out as if it were not, and mirrored as a whole.
    pub(crate) mirrors: bool,
    /// Whose shapes of Chinese characters texts are set in.
    pub(crate) region: Region,
    /// How words too wide for their line are parted.
    pub(crate) hyphens: Hyphens,
}

/// A text in lines, not yet placed.
pub(crate) struct Block {
    lines: Vec<Line>,
    kind: Type,
    mirrors: bool,
    /// Width of the widest line.
    pub(crate) width: f32,
    /// Height of all lines.
    pub(crate) height: f32,
}

/// Where lines stand in the width they are given.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Align {
    /// At the side where reading begins.
    Start,
    Middle,
    End,
}

/// Marks around their own origin, with the room they take.
#[derive(Default)]
pub(crate) struct Piecework {
    pub(crate) marks: Vec<Mark>,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Piecework {
    /// The marks, moved to a place.
    pub(crate) fn at(mut self, x: f32, y: f32) -> Vec<Mark> {
        self.marks.iter_mut().for_each(|mark| mark.shift(x, y));
        self.marks
    }
}

impl Pen<'_> {
    /// A text in lines of at most `width` px.
    pub(crate) fn block(&self, rich: &Rich, kind: Type, width: f32) -> Block {
        self.broken(rich, kind, width, Breaking::Greedy)
    }

    /// A heading or label: lines as equally long as can be.
    pub(crate) fn balanced(&self, rich: &Rich, kind: Type, width: f32) -> Block {
        self.broken(rich, kind, width, Breaking::Balanced)
    }

    /// A text behind a sign such as its number, bold or not, where reading begins.
    pub(crate) fn behind(&self, sign: &str, bold: bool, text: &Rich) -> Rich {
        if sign.is_empty() {
            return text.clone();
        }
        // Without the mark, letters of the sign would turn the whole text round.
        let mark = if self.mirrors { "\u{200f}" } else { "" };
        let sign = model::text::Piece { text: format!("{mark}{sign}"), bold, ..Default::default() };
        let pieces = std::iter::once(sign).chain(text.pieces.iter().cloned());
        Rich { pieces: pieces.collect() }
    }

    /// Words without emphasis.
    pub(crate) fn words(&self, words: &str, kind: Type, width: f32) -> Block {
        self.block(&Rich::plain(words), kind, width)
    }

    fn style(&self, kind: Type) -> Style {
        let Type { size, bold, italic, .. } = kind;
        Style { size, bold, italic, region: self.region }
    }

    fn broken(&self, rich: &Rich, kind: Type, width: f32, breaking: Breaking) -> Block {
        let style = self.style(kind);
        let texts: Vec<Cow<'_, str>> = rich
            .pieces
            .iter()
            .map(|piece| {
                if piece.code {
                    return Cow::Borrowed(piece.text.as_str());
                }
                self.hyphens.parted(&piece.text, style, width, self.fonts)
            })
            .collect();
        let pieces: Vec<Piece<'_>> = rich
            .pieces
            .iter()
            .zip(&texts)
            .map(|(piece, text)| Piece {
                text,
                bold: piece.bold,
                italic: piece.italic,
                code: piece.code,
                link: piece.link.as_deref(),
            })
            .collect();
        let lines = text::lines(&pieces, style, width, breaking, self.fonts);
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let height = lines.len() as f32 * kind.line_height;
        Block { lines, kind, mirrors: self.mirrors, width: widest, height }
    }
}

impl Block {
    /// The marks of the text with its top left corner at `x`, `y`, in a space of `width` px.
    pub(crate) fn marks(
        &self,
        (x, y): (f32, f32),
        width: f32,
        align: Align,
        fill: &str,
    ) -> Vec<Mark> {
        if self.lines.is_empty() {
            return Vec::new();
        }
        let baseline = text::baseline(self.kind.size, self.kind.line_height);
        let mut marks = Vec::new();
        let mut lines = Vec::with_capacity(self.lines.len());
        for (number, line) in self.lines.iter().enumerate() {
            let top = y + number as f32 * self.kind.line_height;
            let left = x + match (align, line.rtl && !self.mirrors) {
                (Align::Start, false) | (Align::End, true) => 0.0,
                (Align::Middle, _) => (width - line.width) / 2.0,
                (Align::Start, true) | (Align::End, false) => width - line.width,
            };
            for run in &line.runs {
                // A mirrored drawing moves a line as a whole, but turns each box by itself.
                let run_left = if self.mirrors { line.width - run.x - run.width } else { run.x };
                let area = Area {
                    x: left + run_left,
                    y: top,
                    width: run.width,
                    height: self.kind.line_height,
                };
                if run.code {
                    let area = Area {
                        x: area.x - 2.0,
                        y: top + 1.0,
                        width: area.width + 4.0,
                        height: area.height - 2.0,
                    };
                    marks.push(rectangle(area, 3.0, "code", "none"));
                }
                if run.link.is_some() {
                    let y = top + baseline + self.kind.size * 0.16;
                    let area = Area { y, height: 1.0, ..area };
                    marks.push(rectangle(area, 0.0, "accent", "none"));
                }
            }
            let runs = line.runs.iter().map(|run| TextRun {
                x: Px(left + run.x),
                width: Px(run.width),
                text: run.text.clone(),
                face: run.face,
                link: run.link.clone().unwrap_or_default(),
            });
            lines.push(TextLine { y: Px(top + baseline), runs: runs.collect() });
        }
        marks.push(Mark::Text(TextMark { size: Px(self.kind.size), fill: fill.to_owned(), lines }));
        marks
    }

    /// The marks at the origin, for a piece that is placed later.
    pub(crate) fn piece(&self, fill: &str, width: f32) -> Piecework {
        Piecework {
            marks: self.marks((0.0, 0.0), width, Align::Start, fill),
            width: self.width,
            height: self.height,
        }
    }
}

/// A rectangle.
pub(crate) fn rectangle(area: Area, radius: f32, fill: &str, stroke: &str) -> Mark {
    Mark::Box(BoxMark {
        id: String::new(),
        x: Px(area.x),
        y: Px(area.y),
        width: Px(area.width),
        height: Px(area.height),
        radius: Px(radius),
        fill: fill.to_owned(),
        stroke: stroke.to_owned(),
        is_dashed: false,
        link: String::new(),
    })
}

/// A straight line.
pub(crate) fn line_between(from: (f32, f32), to: (f32, f32), stroke: &str, dashes: &str) -> Mark {
    path(Trace::from(from.0, from.1).line(to.0, to.1).open(), "none", stroke, (1.0, dashes))
}

/// A path with the width and the dashes of its line.
pub(crate) fn path(d: String, fill: &str, stroke: &str, (width, dashes): (f32, &str)) -> Mark {
    Mark::Path(PathMark {
        d,
        fill: fill.to_owned(),
        stroke: stroke.to_owned(),
        width: Px(width),
        dashes: dashes.to_owned(),
        mirror: Px(0.0),
        label: String::new(),
    })
}

/// An icon with its top left corner at a place.
pub(crate) fn icon(name: &str, (x, y): (f32, f32), size: f32, stroke: &str) -> Mark {
    let name = name.to_owned();
    Mark::Icon(IconMark { name, x: Px(x), y: Px(y), size: Px(size), stroke: stroke.to_owned() })
}

/// A dot around a place.
pub(crate) fn dot((x, y): (f32, f32), radius: f32, fill: &str, stroke: &str) -> Mark {
    Mark::Dot(DotMark {
        x: Px(x),
        y: Px(y),
        radius: Px(radius),
        fill: fill.to_owned(),
        stroke: stroke.to_owned(),
        width: Px(1.25),
    })
}

/// One of the numbered colours.
pub(crate) fn hue(kind: &str, number: usize, of: usize) -> Paint {
    format!("{kind}-{}", number % of)
}
