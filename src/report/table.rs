//! Findings as a table in Markdown, for comments and summaries.

use super::{Checked, Summary, harmless, position};
use std::io;

/// Writes the summary and a table.
pub(super) fn write(maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    writeln!(to, "{}", Summary::of(maps).words())?;
    if maps.iter().all(|map| map.findings.is_empty()) {
        return Ok(());
    }
    writeln!(to, "\n| | Where | What | Rule |\n| --- | --- | --- | --- |")?;
    for map in maps {
        for finding in &map.findings {
            let file = cell(&map.sources.get(finding.span.file).name);
            let line = position(&map.sources, finding.span.file, finding.span.start).line;
            let help = finding.help.as_ref().map(|help| format!("<br>{}", cell(help)));
            let (message, help) = (cell(&finding.message), help.unwrap_or_default());
            let severity = finding.severity.word();
            writeln!(to, "| {severity} | {file}:{line} | {message}{help} | `{}` |", finding.rule)?;
        }
    }
    Ok(())
}

/// A text that stays within its cell, and is no markup but for `code`.
fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    let mut is_code = false;
    for character in harmless(text).replace('\n', " ").chars() {
        match character {
            '`' => is_code = !is_code,
            '|' => cell.push('\\'),
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '#' | '@' if !is_code => {
                cell.push('\\');
            }
            _ => {}
        }
        cell.push(character);
    }
    cell
}
