//! Findings as reviewdog's rdjson.

use super::Checked;
use crate::finding::{Finding, Severity};
use crate::source::{Source, Sources, Span};
use serde_json::{Value, json};
use std::io;

/// Writes one result.
pub(super) fn write(maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    let findings = maps.iter().flat_map(|map| map.findings.iter().map(move |one| (map, one)));
    let diagnostics: Vec<Value> =
        findings.map(|(map, finding)| diagnostic(&map.sources, finding)).collect();
    let result = json!({ "source": { "name": "ferd" }, "diagnostics": diagnostics });
    serde_json::to_writer_pretty(&mut *to, &result)?;
    writeln!(to)
}

fn diagnostic(sources: &Sources, finding: &Finding) -> Value {
    let severity = match finding.severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Info => "INFO",
    };
    let help = finding.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let mut diagnostic = json!({
        "message": format!("{}{help}", finding.message),
        "location": place(sources, finding.span),
        "severity": severity,
        "code": { "value": finding.rule },
    });
    if !finding.related.is_empty() {
        let related = finding.related.iter().map(|related| {
            json!({ "message": related.message, "location": place(sources, related.span) })
        });
        diagnostic["related_locations"] = related.collect();
    }
    diagnostic
}

fn place(sources: &Sources, span: Span) -> Value {
    let source = sources.get(span.file);
    json!({
        "path": source.name,
        "range": { "start": point(source, span.start), "end": point(source, span.end) },
    })
}

/// Line and column; the shape counts columns in bytes.
fn point(source: &Source, byte: u32) -> Value {
    let line = source.position(byte as usize).line;
    let column = (byte as usize).min(source.text.len()) - source.line_start(line) + 1;
    json!({ "line": line, "column": column })
}
