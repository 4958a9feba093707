//! Findings → what a person or a program reads; a file per style.

pub mod changes;
mod concise;
mod excerpt;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
pub mod log;
pub mod plan;
mod rdjson;
mod sarif;
mod table;
mod terminal;

pub use human::Look;

use crate::finding::{Finding, Severity};
use crate::source::{Position, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// How a report is written.
#[derive(Debug, Clone, Copy)]
pub enum Style {
    /// With the words underlined that a finding speaks of.
    Human(Look),
    /// A line each.
    Concise,
    /// For programs; its shape has a version.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// GitLab's code quality report.
    Gitlab,
    /// A `JUnit` report.
    Junit,
    /// reviewdog's rdjson.
    Rdjson,
    /// A table in Markdown.
    Markdown,
}

/// What is said of one map.
#[derive(Debug)]
pub struct Checked {
    /// The findings, in the order of the files.
    pub findings: Vec<Finding>,
    /// The map and the files it uses.
    pub sources: Sources,
    /// How the map is called; none where it is something else that belongs to the check.
    pub map: Option<String>,
}

impl Checked {
    /// How the map, or else the file that findings speak of, is called.
    fn name(&self) -> &str {
        let file = || self.sources.iter().next().map(|source| source.name.as_str());
        self.map.as_deref().or_else(file).unwrap_or_default()
    }
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
        let mut summary = Summary {
            files: maps.iter().filter(|map| map.map.is_some()).count(),
            ..Summary::default()
        };
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
        let counts = [
            (self.errors, Severity::Error),
            (self.warnings, Severity::Warning),
            (self.infos, Severity::Info),
        ];
        let found: Vec<String> = counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, severity)| counted(count, severity.counted_word()))
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
        .map(|Checked { mut findings, sources, map }| {
            findings.retain(|finding| said_first(finding, &sources));
            Checked { findings, sources, map }
        })
        .collect()
}

/// Writes what was found.
pub fn write(style: Style, maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    match style {
        Style::Human(look) => human::write(look, maps, to),
        Style::Concise => concise::write(maps, to),
        Style::Json => json::write(maps, to),
        Style::Sarif => sarif::write(maps, to),
        Style::Github => github::write(maps, to),
        Style::Gitlab => gitlab::write(maps, to),
        Style::Junit => junit::write(maps, to),
        Style::Rdjson => rdjson::write(maps, to),
        Style::Markdown => table::write(maps, to),
    }
}

/// Names of all findings in their order, which no two share and which moved lines do not change.
fn fingerprints(maps: &[Checked]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut names = Vec::new();
    for map in maps {
        for finding in &map.findings {
            let file = &map.sources.get(finding.span.file).name;
            let about = finding.subject.as_deref().unwrap_or(&finding.message);
            let name = format!("{}:{file}:{about}", finding.rule);
            let count = seen.entry(name.clone()).or_default();
            *count += 1;
            names.push(if *count == 1 { name } else { format!("{name}:{count}") });
        }
    }
    names
}

/// How many findings there are of each rule, the most frequent first: ``12  no-owner``.
pub fn statistics(maps: &[Checked]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in maps.iter().flat_map(|map| &map.findings) {
        *counts.entry(finding.rule).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(rule, count)| (std::cmp::Reverse(*count), *rule));
    let lines: Vec<String> =
        counts.iter().map(|(rule, count)| format!("{count:>6}  {rule}")).collect();
    lines.join("\n")
}

/// Words with what could steer a terminal made visible.
fn harmless(words: &str) -> String {
    words.chars().map(excerpt::visible).collect()
}

/// Lines of which nothing could steer a terminal: what comes from files, names and arguments is made visible.
pub fn printable(lines: &str) -> String {
    let mut printable = String::with_capacity(lines.len());
    for line in lines.split_inclusive('\n') {
        // The end of a line as Windows writes it does no harm.
        let end = ["\r\n", "\n"].into_iter().find(|end| line.ends_with(end)).unwrap_or_default();
        printable.push_str(&harmless(&line[..line.len() - end.len()]));
        printable.push_str(end);
    }
    printable
}

/// The same for lines that have paint in them; of control sequences only colours and weights are let through.
pub fn printable_with_paint(lines: &str) -> String {
    let mut parts = lines.split("\u{1b}[");
    let mut words = parts.next().map(printable).unwrap_or_default();
    for part in parts {
        let end = part.find(|c: char| !(c.is_ascii_digit() || c == ';')).unwrap_or(part.len());
        if part[end..].starts_with('m') {
            words.push_str("\u{1b}[");
            words.push_str(&part[..end]);
            words.push_str(&printable(&part[end..]));
        } else {
            words.push_str(&printable("\u{1b}["));
            words.push_str(&printable(part));
        }
    }
    words
}

/// Line and column of a byte of a file, both from 1.
fn position(sources: &Sources, file: crate::source::FileId, byte: u32) -> Position {
    sources.get(file).position(byte as usize)
}

#[cfg(test)]
mod tests {
    use super::{Summary, printable, printable_with_paint};

    #[test]
    fn nothing_but_paint_steers_a_terminal() {
        let text = "\u{1b}[1ma\u{1b}[0m\n\u{1b}]0;b\u{7}\u{1b}[2J\r\u{202e}\u{1b}";
        assert_eq!(printable(text), "␛[1ma␛[0m\n␛]0;b␇␛[2J␍\u{fffd}␛");
        let painted = "\u{1b}[1ma\u{1b}[0m\n␛]0;b␇␛[2J␍\u{fffd}␛";
        assert_eq!(printable_with_paint(text), painted);
    }

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
