//! Comparisons of maps → what a reviewer or a program reads; a file per format.

mod brief;
pub(super) mod comment;
mod github;
mod importance;
mod json;
pub mod schema;
mod shared;
mod terminal;

use super::Look;
use crate::diff::Changes;
use crate::finding::{Finding, Severity};
use crate::model::Journey;
use crate::source::Sources;
use std::io;

/// How comparisons are written.
#[derive(Debug, Clone, Copy)]
pub enum Style {
    /// For people, by class.
    Terminal(Look),
    /// A line for each map.
    Brief,
    /// For programs; its shape has a version, and a schema.
    Json,
    /// For the comment on a pull request: nothing at all if nothing changed.
    Markdown {
        /// How many bytes it may have at most; what matters least is left out first.
        max_bytes: usize,
    },
    /// Workflow commands of GitHub Actions.
    Github,
}

/// One side of a comparison.
#[derive(Debug)]
pub struct Version {
    /// The path of the file.
    pub path: String,
    /// How it is called in drawings and pages: by its path in its project, and its revision where it is not a file on the disk. It does
    /// not depend on the folder from which it was named.
    pub name: String,
    /// What it means; none if it has mistakes.
    pub journey: Option<Journey>,
    /// What is wrong in it.
    pub findings: Vec<Finding>,
    /// The file, and those it uses.
    pub sources: Sources,
}

impl Version {
    /// Title of the map; of one that cannot be understood, its path.
    fn title(&self) -> String {
        self.journey.as_ref().map_or_else(|| self.path.clone(), |map| map.title.characters())
    }

    /// The first mistake, with its file and line.
    pub fn mistake(&self) -> Option<(String, usize, &Finding)> {
        let finding = self.findings.iter().find(|one| one.severity == Severity::Error)?;
        let file = self.sources.get(finding.span.file).name.clone();
        let line = super::position(&self.sources, finding.span.file, finding.span.start).line;
        Some((file, line, finding))
    }
}

/// Two versions of a map, compared.
#[derive(Debug)]
pub struct Comparison {
    /// The old version; none if the map is new.
    pub old: Option<Version>,
    /// The new version; none if the map is gone.
    pub new: Option<Version>,
    /// Whether its file has another name or place now; two files that are named by hand are no such case.
    pub is_renamed: bool,
    /// What differs; none if one side is missing or cannot be understood.
    pub changes: Option<Changes>,
}

/// What came of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The maps mean the same.
    Same,
    /// They differ.
    Changed,
    /// There is only a new one.
    Added,
    /// There is only an old one.
    Removed,
    /// One of them cannot be understood.
    Unreadable,
}

impl State {
    /// The word for it.
    fn word(self) -> &'static str {
        match self {
            State::Same => "same",
            State::Changed => "changed",
            State::Added => "added",
            State::Removed => "removed",
            State::Unreadable => "unreadable",
        }
    }
}

impl Comparison {
    /// What came of it.
    pub fn state(&self) -> State {
        let is_broken =
            |side: &Option<Version>| side.as_ref().is_some_and(|version| version.journey.is_none());
        if is_broken(&self.old) || is_broken(&self.new) {
            return State::Unreadable;
        }
        match (&self.old, &self.new, &self.changes) {
            (None, _, _) => State::Added,
            (_, None, _) => State::Removed,
            (_, _, Some(changes)) if !changes.is_empty() || self.moved_from().is_some() => {
                State::Changed
            }
            _ => State::Same,
        }
    }

    /// The path of the map as it is, or as it was if it is gone.
    pub fn path(&self) -> &str {
        self.new.as_ref().or(self.old.as_ref()).map_or("", |version| &version.path)
    }

    fn title(&self) -> String {
        let sides = || [&self.new, &self.old].into_iter().flatten();
        let readable = sides().find(|version| version.journey.is_some());
        readable.or(sides().next()).map_or_else(String::new, Version::title)
    }

    /// The old path of a map whose file has another one now.
    pub fn moved_from(&self) -> Option<&str> {
        match (&self.old, &self.new) {
            (Some(old), Some(_)) if self.is_renamed => Some(&old.path),
            _ => None,
        }
    }

    /// How the map is called: by its path, or by both where two files were named.
    pub fn head(&self) -> String {
        match (&self.old, &self.new) {
            (Some(old), Some(new)) if old.path != new.path && !self.is_renamed => {
                format!("{} → {}", old.path, new.path)
            }
            _ => self.path().to_owned(),
        }
    }

    /// Both versions by name, as drawings and pages tell it.
    pub fn sides(&self) -> String {
        let name = |side: &Option<Version>| side.as_ref().map(|version| version.name.clone());
        match (name(&self.old), name(&self.new)) {
            (Some(old), Some(new)) => format!("{old} → {new}"),
            (old, new) => old.or(new).unwrap_or_default(),
        }
    }

    /// Each side that cannot be understood, in a sentence.
    pub fn complaints(&self) -> Vec<String> {
        self.broken().map(|(side, version)| complaint(side, version)).collect()
    }

    /// The sides that cannot be understood: `old` or `new`, with the version.
    fn broken(&self) -> impl Iterator<Item = (&'static str, &Version)> {
        let sides = [("old", &self.old), ("new", &self.new)];
        sides
            .into_iter()
            .filter_map(|(word, side)| Some((word, side.as_ref()?)))
            .filter(|(_, version)| version.journey.is_none())
    }
}

/// Writes comparisons; those without a difference are passed over where people read.
pub fn write(style: Style, maps: &[Comparison], to: &mut dyn io::Write) -> io::Result<()> {
    match style {
        Style::Terminal(look) => terminal::write(look, maps, to),
        Style::Brief => brief::write(maps, to),
        Style::Json => json::write(maps, to),
        Style::Markdown { max_bytes } => comment::write(maps, max_bytes, to),
        Style::Github => github::write(maps, to),
    }
}

/// A side that cannot be understood, in a sentence.
fn complaint(side: &str, version: &Version) -> String {
    match version.mistake() {
        Some((file, line, finding)) => {
            format!("the {side} version cannot be understood: {file}:{line}: {}", finding.message)
        }
        None => format!("the {side} version cannot be understood"),
    }
}
