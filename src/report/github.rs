//! Findings as workflow commands, which GitHub Actions turns into annotations.

use super::{Checked, position};
use crate::finding::{Finding, Severity};
use std::io;

/// How many annotations of one level GitHub shows for a step; what comes beyond is counted.
const MOST: usize = 10;

/// Writes a command for each finding.
pub(super) fn write(maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    let mut left_out = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let findings = maps.iter().flat_map(|map| map.findings.iter().map(move |one| (map, one)));
        let of_level: Vec<_> = findings.filter(|(_, one)| one.severity == severity).collect();
        for (map, finding) in of_level.iter().take(MOST) {
            writeln!(to, "{}", command(map, finding))?;
        }
        if of_level.len() > MOST {
            left_out.push(super::counted(of_level.len() - MOST, severity.counted_word()));
        }
    }
    if !left_out.is_empty() {
        writeln!(to, "and {} more, which are no annotations", left_out.join(", "))?;
    }
    Ok(())
}

fn command(map: &Checked, finding: &Finding) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let file = property(&map.sources.get(finding.span.file).name);
    let start = position(&map.sources, finding.span.file, finding.span.start);
    let end = position(&map.sources, finding.span.file, finding.span.end);
    // Columns may be given only where both are on one line.
    let columns = if start.line == end.line {
        format!(",col={},endColumn={}", start.column, end.column)
    } else {
        String::new()
    };
    let help = finding.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let text = data(&format!("{}{help}", finding.message));
    let (first, last) = (start.line, end.line);
    format!(
        "::{level} file={file},line={first},endLine={last}{columns},title={}::{text}",
        finding.rule
    )
}

pub(super) fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

pub(super) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
