//! A drawing in which every box is placed and every text is in lines.

use super::trace;
use crate::geometry::Px;
use crate::pixels::Embedded;
use crate::text::FaceId;
use serde::Serialize;
use std::sync::Arc;

/// A name in the palette: what a colour is for.
pub type Paint = String;

/// A whole drawing.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// Prefix of every id.
    pub prefix: String,
    /// BCP 47 tag of the words.
    pub language: String,
    /// Title, as characters.
    pub title: String,
    /// The drawing told in sentences.
    pub description: String,
    /// Width in px.
    pub width: Px,
    /// Height in px.
    pub height: Px,
    /// What is drawn, in reading order; later groups lie over earlier ones.
    pub groups: Vec<Group>,
}

impl Sheet {
    /// The same drawing with another prefix of every id, for a page that holds several.
    #[must_use]
    pub fn renamed(mut self, prefix: &str) -> Self {
        let before = format!("#{}-", self.prefix);
        let rename = |link: &mut String| {
            if let Some(id) = link.strip_prefix(&before) {
                *link = format!("#{prefix}-{id}");
            }
        };
        for mark in self.groups.iter_mut().flat_map(|group| &mut group.marks) {
            match mark {
                Mark::Box(mark) => rename(&mut mark.link),
                Mark::Change(mark) => rename(&mut mark.link),
                Mark::Text(mark) => mark
                    .lines
                    .iter_mut()
                    .flat_map(|line| &mut line.runs)
                    .for_each(|run| rename(&mut run.link)),
                _ => {}
            }
        }
        prefix.clone_into(&mut self.prefix);
        self
    }
}

/// Marks that belong together.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// What it is: `head`, `persona`, `stage`, `lane` and so on.
    pub kind: &'static str,
    /// Its id without the prefix; empty where nothing refers to it.
    pub id: String,
    /// What it is called, for who cannot see it; empty for what is only decoration.
    pub label: String,
    /// Its marks, in the order of drawing.
    pub marks: Vec<Mark>,
}

/// One thing to draw.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "mark", rename_all = "kebab-case")]
pub enum Mark {
    /// A rectangle.
    Box(BoxMark),
    /// Lines of text.
    Text(TextMark),
    /// An icon by name.
    Icon(IconMark),
    /// A line or a shape.
    Path(PathMark),
    /// A round dot.
    Dot(DotMark),
    /// An image.
    Image(ImageMark),
    /// Where marks of a change begin, or end.
    Change(ChangeMark),
}

/// Where marks begin that tell of changes of one thing, or where they end.
///
/// The first mark behind a beginning is a box without colours around the thing.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ChangeMark {
    /// Its id without the prefix; empty where another one has it, and at the end.
    pub id: String,
    /// Numbers of the changes, with spaces between them; empty at the end.
    pub numbers: String,
    /// What the marks are called where they have no words: the numbers.
    pub label: String,
    /// Where a click on the marks leads.
    pub link: String,
}

/// A rectangle.
#[derive(Debug, Clone, Serialize)]
pub struct BoxMark {
    /// Its id without the prefix; empty where nothing refers to it.
    pub id: String,
    /// Left edge.
    pub x: Px,
    /// Top edge.
    pub y: Px,
    /// Width.
    pub width: Px,
    /// Height.
    pub height: Px,
    /// Corner radius.
    pub radius: Px,
    /// Its ground.
    pub fill: Paint,
    /// Its edge.
    pub stroke: Paint,
    /// Whether its edge is dashed.
    pub is_dashed: bool,
    /// Where a click on it leads; empty for nowhere.
    pub link: String,
}

/// Lines of text of one size.
#[derive(Debug, Clone, Serialize)]
pub struct TextMark {
    /// Size of the letters.
    pub size: Px,
    /// Its colour.
    pub fill: Paint,
    /// The lines, top to bottom.
    pub lines: Vec<TextLine>,
}

/// One line.
#[derive(Debug, Clone, Serialize)]
pub struct TextLine {
    /// Height of its baseline.
    pub y: Px,
    /// Its runs, left to right.
    pub runs: Vec<TextRun>,
}

/// A stretch of a line in one face.
#[derive(Debug, Clone, Serialize)]
pub struct TextRun {
    /// Left edge.
    pub x: Px,
    /// Measured width.
    pub width: Px,
    /// What is said.
    pub text: String,
    /// Number of its face in the list of fonts.
    pub face: FaceId,
    /// Where a click on it leads; empty for nowhere.
    pub link: String,
}

/// An icon.
#[derive(Debug, Clone, Serialize)]
pub struct IconMark {
    /// Its name in `templates/icons`.
    pub name: String,
    /// Left edge.
    pub x: Px,
    /// Top edge.
    pub y: Px,
    /// Width and height.
    pub size: Px,
    /// Its colour.
    pub stroke: Paint,
}

/// A line or a shape.
#[derive(Debug, Clone, Serialize)]
pub struct PathMark {
    /// The path, as SVG writes it.
    pub d: String,
    /// Its ground, or a gradient's name.
    pub fill: Paint,
    /// Its line.
    pub stroke: Paint,
    /// Width of the line.
    pub width: Px,
    /// How the line is broken, as SVG writes it; empty for a whole line.
    pub dashes: String,
    /// Where it is mirrored, in a map read from right to left: the width of the drawing; else 0.
    pub mirror: Px,
    /// The words that its shape spells; empty where it spells none.
    pub label: String,
}

/// A round dot.
#[derive(Debug, Clone, Serialize)]
pub struct DotMark {
    /// Middle.
    pub x: Px,
    /// Middle.
    pub y: Px,
    /// Radius.
    pub radius: Px,
    /// Its ground.
    pub fill: Paint,
    /// Its edge.
    pub stroke: Paint,
    /// Width of the edge.
    pub width: Px,
}

/// An image, cropped to its frame around its middle.
#[derive(Debug, Clone, Serialize)]
pub struct ImageMark {
    /// Path of its file from the project's root.
    pub src: String,
    /// What is to be seen, for who cannot see it; empty where words beside it say so.
    pub alt: String,
    /// Left edge.
    pub x: Px,
    /// Top edge.
    pub y: Px,
    /// Width.
    pub width: Px,
    /// Height.
    pub height: Px,
    /// Corner radius.
    pub radius: Px,
    /// Its number in the drawing, from 1; the same image in the same shape has the same one. 0 until it has its pixels.
    pub number: usize,
    /// Its pixels; none until the file has been read.
    #[serde(skip)]
    pub data: Option<Arc<Embedded>>,
}

impl Mark {
    /// The same mark, moved.
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Mark::Box(mark) => {
                mark.x.0 += dx;
                mark.y.0 += dy;
            }
            Mark::Text(mark) => {
                for line in &mut mark.lines {
                    line.y.0 += dy;
                    line.runs.iter_mut().for_each(|run| run.x.0 += dx);
                }
            }
            Mark::Icon(mark) => {
                mark.x.0 += dx;
                mark.y.0 += dy;
            }
            Mark::Dot(mark) => {
                mark.x.0 += dx;
                mark.y.0 += dy;
            }
            Mark::Image(mark) => {
                mark.x.0 += dx;
                mark.y.0 += dy;
            }
            Mark::Change(_) => {}
            Mark::Path(mark) => {
                // A mirrored path is moved by moving what it is mirrored about.
                let is_mirrored = mark.mirror != 0;
                let own = if is_mirrored { 0.0 } else { dx };
                mark.d = trace::shifted(&mark.d, (own, dy));
                if is_mirrored {
                    mark.mirror.0 += dx;
                }
            }
        }
    }

    /// The same mark in a drawing of that width that is read from right to left.
    pub(crate) fn mirror(&mut self, whole: f32) {
        match self {
            Mark::Box(mark) => mark.x.0 = whole - mark.x.0 - mark.width.0,
            Mark::Text(mark) => {
                for line in &mut mark.lines {
                    let left = line.runs.first().map_or(0.0, |run| run.x.0);
                    let right = line.runs.last().map_or(0.0, |run| run.x.0 + run.width.0);
                    line.runs.iter_mut().for_each(|run| run.x.0 += whole - left - right);
                }
            }
            Mark::Icon(mark) => mark.x.0 = whole - mark.x.0 - mark.size.0,
            Mark::Dot(mark) => mark.x.0 = whole - mark.x.0,
            Mark::Image(mark) => mark.x.0 = whole - mark.x.0 - mark.width.0,
            Mark::Path(mark) => mark.mirror = Px(whole),
            Mark::Change(_) => {}
        }
    }
}
