//! Findings as JSON, for editors and pipelines.

use super::{Checked, Summary, position};
use crate::source::{Sources, Span};
use serde::Serialize;
use std::io;

/// The version of this shape; it changes when a reader of the old one would misunderstand the new one.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    findings: Vec<Entry<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Entry<'a> {
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    file: &'a str,
    span: Range,
    related: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Other<'a> {
    message: &'a str,
    file: &'a str,
    span: Range,
}

#[derive(Serialize)]
struct Range {
    start: Point,
    end: Point,
}

#[derive(Serialize)]
struct Point {
    byte: u32,
    line: usize,
    column: usize,
}

/// Writes one object and a line end.
pub(super) fn write(maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    let findings = maps.iter().flat_map(entries).collect();
    let report = Report { version: VERSION, findings, summary: Summary::of(maps) };
    serde_json::to_writer_pretty(&mut *to, &report)?;
    writeln!(to)
}

fn entries(map: &Checked) -> impl Iterator<Item = Entry<'_>> {
    map.findings.iter().map(|finding| Entry {
        rule: finding.rule,
        severity: finding.severity.word(),
        message: &finding.message,
        help: finding.help.as_deref(),
        file: &map.sources.get(finding.span.file).name,
        span: range(&map.sources, finding.span),
        related: finding
            .related
            .iter()
            .map(|related| Other {
                message: &related.message,
                file: &map.sources.get(related.span.file).name,
                span: range(&map.sources, related.span),
            })
            .collect(),
    })
}

fn range(sources: &Sources, span: Span) -> Range {
    let point = |byte| {
        let at = position(sources, span.file, byte);
        Point { byte, line: at.line, column: at.column }
    };
    Range { start: point(span.start), end: point(span.end) }
}
