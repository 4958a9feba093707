//! The parts of a drawing: a template a kind of mark.
//!
//! The built-in ones are compiled, which makes a drawing in a tenth of the time; the same files are read when a user replaces some.

use super::faces::FontNames;
use crate::layout::sheet::{
    BoxMark, ChangeMark, DotMark, IconMark, ImageMark, Mark, PathMark, TextMark,
};
use crate::render::templates::Ready;
use crate::theme::Palette;
use askama::Template;
use serde::Serialize;
use std::collections::BTreeMap;

/// How many marks are handed to a user's template at once, so that a large drawing takes little memory.
const AT_ONCE: usize = 400;

/// Colours as SVG writes them, by what they are for.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub(super) struct Colours(BTreeMap<&'static str, String>);

impl Colours {
    /// The colours themselves.
    pub(super) fn of(palette: &Palette, prefix: &str) -> Self {
        Self::new(palette, prefix, |_, colour| colour.to_owned())
    }

    /// Names of custom properties, which a page sets to the colours.
    pub(super) fn by_name(palette: &Palette, prefix: &str) -> Self {
        Self::new(palette, prefix, |name, _| match name {
            "none" => "none".to_owned(),
            name => format!("var(--ferd-{name})"),
        })
    }

    fn new(palette: &Palette, prefix: &str, written: fn(&str, &str) -> String) -> Self {
        let colours = palette.iter().map(|(name, colour)| (name, written(name, colour)));
        // The ground of the curve runs from one colour to another; the drawing defines it under this name.
        Colours(colours.chain([("band", format!("url(#{prefix}-band)"))]).collect())
    }
}

impl std::ops::Index<&str> for Colours {
    type Output = str;

    fn index(&self, name: &str) -> &str {
        self.0.get(name).map_or("none", String::as_str)
    }
}

/// What every part may use besides its mark.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Pen<'a> {
    pub(super) prefix: &'a str,
    /// Begins the id of every icon.
    pub(super) icon_prefix: &'a str,
    pub(super) colour: &'a Colours,
    pub(super) fonts: &'a FontNames,
}

/// What a user's template of marks is given.
#[derive(Serialize)]
struct Marks<'a> {
    #[serde(flatten)]
    pen: Pen<'a>,
    marks: &'a [Mark],
}

#[derive(Template)]
#[template(path = "parts/box.svg", config = "templates/askama.toml")]
struct BoxPart<'a> {
    mark: &'a BoxMark,
    prefix: &'a str,
    fill: &'a str,
    stroke: &'a str,
}

#[derive(Template)]
#[template(path = "parts/text.svg", config = "templates/askama.toml")]
struct TextPart<'a> {
    mark: &'a TextMark,
    fill: &'a str,
    colour: &'a Colours,
    fonts: &'a FontNames,
}

#[derive(Template)]
#[template(path = "parts/icon.svg", config = "templates/askama.toml")]
struct IconPart<'a> {
    mark: &'a IconMark,
    icon_prefix: &'a str,
    stroke: &'a str,
}

#[derive(Template)]
#[template(path = "parts/path.svg", config = "templates/askama.toml")]
struct PathPart<'a> {
    mark: &'a PathMark,
    fill: &'a str,
    stroke: &'a str,
}

#[derive(Template)]
#[template(path = "parts/dot.svg", config = "templates/askama.toml")]
struct DotPart<'a> {
    mark: &'a DotMark,
    fill: &'a str,
    stroke: &'a str,
}

#[derive(Template)]
#[template(path = "parts/image.svg", config = "templates/askama.toml")]
struct ImagePart<'a> {
    mark: &'a ImageMark,
    prefix: &'a str,
}

#[derive(Template)]
#[template(path = "parts/change.svg", config = "templates/askama.toml")]
struct ChangePart<'a> {
    mark: &'a ChangeMark,
    prefix: &'a str,
}

impl Pen<'_> {
    /// Marks drawn by the built-in parts.
    pub(super) fn drawn(&self, marks: &[Mark]) -> anyhow::Result<String> {
        let Pen { prefix, icon_prefix, colour, fonts } = *self;
        let mut markup = String::new();
        for mark in marks {
            match mark {
                Mark::Box(mark) => {
                    let (fill, stroke) = (&colour[&mark.fill], &colour[&mark.stroke]);
                    BoxPart { mark, prefix, fill, stroke }.render_into(&mut markup)?;
                }
                Mark::Text(mark) => {
                    let fill = &colour[&mark.fill];
                    TextPart { mark, fill, colour, fonts }.render_into(&mut markup)?;
                }
                Mark::Icon(mark) => {
                    let stroke = &colour[&mark.stroke];
                    IconPart { mark, icon_prefix, stroke }.render_into(&mut markup)?;
                }
                Mark::Path(mark) => {
                    let (fill, stroke) = (&colour[&mark.fill], &colour[&mark.stroke]);
                    PathPart { mark, fill, stroke }.render_into(&mut markup)?;
                }
                Mark::Dot(mark) => {
                    let (fill, stroke) = (&colour[&mark.fill], &colour[&mark.stroke]);
                    DotPart { mark, fill, stroke }.render_into(&mut markup)?;
                }
                Mark::Image(mark) => ImagePart { mark, prefix }.render_into(&mut markup)?,
                Mark::Change(mark) => ChangePart { mark, prefix }.render_into(&mut markup)?,
            }
        }
        Ok(markup)
    }

    /// Marks drawn by templates of which a user gave some.
    pub(super) fn drawn_by(&self, given: &Ready, marks: &[Mark]) -> anyhow::Result<String> {
        let mut markup = String::new();
        for marks in marks.chunks(AT_ONCE) {
            markup.push_str(&given.fill_read("parts/marks.svg", &Marks { pen: *self, marks })?);
        }
        Ok(markup)
    }
}
