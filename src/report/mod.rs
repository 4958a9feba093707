//! Findings → what a person or a program reads; a file per style.

mod excerpt;
mod human;
mod json;

pub use human::Look;

use crate::finding::{Finding, Severity};
use crate::source::{Position, Sources};
use std::collections::BTreeSet;
use std::io;

/// How a report is written.
#[derive(Debug, Clone, Copy)]
pub enum Style {
    /// With the words underlined that a finding speaks of.
    Human(Look),
    /// For programs; its shape has a version.
    Json,
}

/// What is said of one map.
#[derive(Debug)]
pub struct Checked {
    /// The findings, in the order of the files.
    pub findings: Vec<Finding>,
    /// The map and the files it uses.
    pub sources: Sources,
    /// Whether it is a map; otherwise something that belongs to the check.
    pub is_map: bool,
}

/// How many there are of what was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    /// Maps looked at.
    pub files: usize,
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// What is worth knowing.
    pub infos: usize,
}

impl Summary {
    /// The counts of what will be reported.
    pub fn of(maps: &[Checked]) -> Self {
        let mut summary =
            Summary { files: maps.iter().filter(|map| map.is_map).count(), ..Summary::default() };
        for finding in maps.iter().flat_map(|map| &map.findings) {
            match finding.severity {
                Severity::Error => summary.errors += 1,
                Severity::Warning => summary.warnings += 1,
                Severity::Info => summary.infos += 1,
            }
        }
        summary
    }

    /// The counts in one line: `3 maps checked: 2 errors, 1 warning`.
    pub fn words(&self) -> String {
        let maps = counted(self.files, "map");
        let counts = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "remark")];
        let found: Vec<String> = counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| counted(count, word))
            .collect();
        if found.is_empty() {
            return format!("{maps} checked, nothing to complain about");
        }
        format!("{maps} checked: {}", found.join(", "))
    }
}

fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// Says once what is found in a library that several maps use.
pub fn once(maps: Vec<Checked>) -> Vec<Checked> {
    let mut said = BTreeSet::new();
    let mut said_first = |finding: &Finding, sources: &Sources| {
        let file = sources.get(finding.span.file).name.clone();
        let range = (finding.span.start, finding.span.end);
        said.insert((file, range, finding.rule, finding.message.clone()))
    };
    maps.into_iter()
        .map(|Checked { mut findings, sources, is_map }| {
            findings.retain(|finding| said_first(finding, &sources));
            Checked { findings, sources, is_map }
        })
        .collect()
}

/// Writes what was found.
pub fn write(style: Style, maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    match style {
        Style::Human(look) => human::write(look, maps, to),
        Style::Json => json::write(maps, to),
    }
}

/// Line and column of a byte of a file, both from 1.
fn position(sources: &Sources, file: crate::source::FileId, byte: u32) -> Position {
    sources.get(file).position(byte as usize)
}

#[cfg(test)]
mod tests {
    use super::Summary;

    #[test]
    fn the_summary_speaks_plainly() {
        for ((files, errors, warnings, infos), words) in [
            ((1, 0, 0, 0), "1 map checked, nothing to complain about"),
            ((7, 0, 0, 0), "7 maps checked, nothing to complain about"),
            ((3, 2, 1, 0), "3 maps checked: 2 errors, 1 warning"),
            ((1, 1, 0, 12), "1 map checked: 1 error, 12 remarks"),
        ] {
            assert_eq!(Summary { files, errors, warnings, infos }.words(), words);
        }
    }
}
