//! Findings a line each: `maps/a.journey.yaml:3:5: error: no-owner: nobody answers for the map`.

use super::{Checked, position};
use std::io;

/// Writes a line for each finding.
pub(super) fn write(maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    for map in maps {
        for finding in &map.findings {
            let file = super::harmless(&map.sources.get(finding.span.file).name);
            let at = position(&map.sources, finding.span.file, finding.span.start);
            let (severity, rule) = (finding.severity.word(), finding.rule);
            let message = super::harmless(&finding.message);
            writeln!(to, "{file}:{}:{}: {severity}: {rule}: {message}", at.line, at.column)?;
        }
    }
    Ok(())
}
