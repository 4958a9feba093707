//! Findings as a GitLab code quality report.

use super::{Checked, fingerprints, position};
use crate::finding::Severity;
use serde_json::{Value, json};
use std::io;

/// Writes a list with an entry for each finding.
pub(super) fn write(maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    let findings = maps.iter().flat_map(|map| map.findings.iter().map(move |one| (map, one)));
    let entries = findings.zip(fingerprints(maps)).map(|((map, finding), fingerprint)| {
        let severity = match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        };
        let line = position(&map.sources, finding.span.file, finding.span.start).line;
        json!({
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": severity,
            "location": {
                "path": map.sources.get(finding.span.file).name,
                "lines": { "begin": line },
            },
        })
    });
    serde_json::to_writer_pretty(&mut *to, &entries.collect::<Vec<Value>>())?;
    writeln!(to)
}
