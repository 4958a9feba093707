//! The way from a map as it is to one as it shall be → what a person or a program reads; a file per format.

mod comment;
mod json;
pub mod schema;
mod sections;
mod terminal;

use super::Look;
use super::changes::Version;
use crate::diff::plan::{Plan, Sides};
use std::io;

/// How a plan is written.
#[derive(Debug, Clone, Copy)]
pub enum Style {
    /// For people at a terminal.
    Terminal(Look),
    /// For programs; its shape has a version, and a schema.
    Json,
    /// For a page or a comment.
    Markdown,
}

/// Two maps, and the way from the one to the other.
#[derive(Debug)]
pub struct Planned {
    /// The map as it is.
    pub today: Version,
    /// The map as it shall be.
    pub future: Version,
    /// How that was told.
    pub sides: Sides,
    /// The way.
    pub plan: Plan,
}

impl Planned {
    fn scale(&self, is_future: bool) -> (f64, f64) {
        let version = if is_future { &self.future } else { &self.today };
        let scale = version.journey.as_ref().map(|map| &map.emotion_scale);
        scale.map_or((-2.0, 2.0), |scale| (scale.min, scale.max))
    }
}

/// Writes a plan.
pub fn write(style: Style, planned: &Planned, to: &mut dyn io::Write) -> io::Result<()> {
    match style {
        Style::Terminal(look) => terminal::write(look, planned, to),
        Style::Json => json::write(planned, to),
        Style::Markdown => comment::write(planned, to),
    }
}

/// What the plan comes to, in a paragraph.
pub fn verdict(planned: &Planned) -> String {
    sections::verdict(planned)
}
