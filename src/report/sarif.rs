//! Findings as SARIF 2.1.0, which code hosts show beside the lines.

use super::{Checked, fingerprints, position};
use crate::finding::{Finding, Severity};
use crate::manual::{self, Page, Subject};
use crate::model::word::Word;
use crate::source::{Sources, Span};
use serde_json::{Value, json};
use std::fmt::Write;
use std::io;

/// Where the shape is described.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Writes one log with one run.
pub(super) fn write(maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    let pages = manual::pages();
    let findings = maps.iter().flat_map(|map| map.findings.iter().map(move |one| (map, one)));
    let results: Vec<Value> = findings
        .zip(fingerprints(maps))
        .map(|((map, finding), fingerprint)| result(&pages, map, finding, &fingerprint))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "ferd",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": pages.iter().map(rule).collect::<Vec<Value>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *to, &log)?;
    writeln!(to)
}

fn rule(page: &Page) -> Value {
    let (level, tag) = match page.subject {
        Subject::Rule(about) => (level(about.level), about.group.word()),
        Subject::Language => ("error", "language-of-maps"),
        Subject::Settings => ("error", "settings"),
        Subject::Drawing => ("warning", "drawing"),
        Subject::Comparison => ("warning", "comparison"),
    };
    json!({
        "id": page.id,
        "shortDescription": { "text": page.summary() },
        "help": { "text": page.text, "markdown": page.text },
        "defaultConfiguration": { "level": level },
        "properties": { "tags": [tag] },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn result(pages: &[Page], map: &Checked, finding: &Finding, fingerprint: &str) -> Value {
    let text = match &finding.help {
        Some(help) => format!("{}\n\n{help}", finding.message),
        None => finding.message.clone(),
    };
    let mut place = location(&map.sources, finding.span);
    if let Some(subject) = &finding.subject {
        place["logicalLocations"] = json!([{ "fullyQualifiedName": subject }]);
    }
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": text },
        "locations": [place],
        "partialFingerprints": { "ferd/v1": fingerprint },
    });
    if let Some(index) = pages.iter().position(|page| page.id == finding.rule) {
        result["ruleIndex"] = index.into();
    }
    if !finding.related.is_empty() {
        let related = finding.related.iter().map(|related| {
            let mut place = location(&map.sources, related.span);
            place["message"] = json!({ "text": related.message });
            place
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn location(sources: &Sources, span: Span) -> Value {
    let (start, end) =
        (position(sources, span.file, span.start), position(sources, span.file, span.end));
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": address(&sources.get(span.file).name) },
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    } })
}

/// A path as the part of an address that it is (RFC 3986).
fn address(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                address.push(byte as char);
            }
            byte => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}
