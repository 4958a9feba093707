//! How a map moved over its versions → what a person or a program reads; a file per format.

mod columns;
mod json;
pub mod schema;
mod terminal;

use super::Look;
use crate::diff::history::{Figure, History, Measured};
use crate::diff::tell::{plain, signed};
use std::io;

/// How a log is written.
#[derive(Debug, Clone, Copy)]
pub enum Style {
    /// For people: trends, and a row for each version.
    Terminal(Look),
    /// For programs; its shape has a version, and a schema.
    Json,
}

/// How a map moved, and what of it is told.
#[derive(Debug)]
pub struct Log {
    /// The path of the map, as it was asked for.
    pub path: String,
    /// How it moved.
    pub history: History,
    /// Why it begins later than the map, if it does.
    pub left_out: Option<LeftOut>,
}

/// Why older versions are not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// There are more than are wanted.
    Older,
    /// The clone does not have them.
    Shallow,
}

impl Log {
    /// Title of the map in its newest version; its path if none can be understood.
    pub fn title(&self) -> String {
        let newest = self.history.newest.as_ref();
        newest.map_or_else(|| self.path.clone(), |map| map.title.characters())
    }
}

/// Writes a log.
pub fn write(style: Style, log: &Log, to: &mut dyn io::Write) -> io::Result<()> {
    match style {
        Style::Terminal(look) => terminal::write(look, log, to),
        Style::Json => json::write(log, to),
    }
}

/// A score to one decimal; on a scale around zero with its sign.
fn score(score: f64, (min, _): (f64, f64)) -> String {
    let rounded = (score * 10.0).round() / 10.0;
    if min < 0.0 { signed(rounded) } else { plain(rounded + 0.0) }
}

/// A value of a metric with its unit.
fn amount(metric: &Measured, value: f64) -> String {
    let number = plain((value * 100.0).round() / 100.0 + 0.0);
    match &metric.unit {
        Some(unit) => format!("{number} {unit}"),
        None if metric.is_percent() => format!("{number}%"),
        None => number,
    }
}

/// Whether a figure is as good as its target, in a word.
fn met(figure: &Figure) -> &'static str {
    match figure.is_met {
        Some(true) => "met",
        Some(false) => "missed",
        None => "",
    }
}
