//! A map with slips of the pen → the same map without them; nothing else of its text is touched.

use crate::finding::{Finding, Fix, Severity};
use crate::open::{self, Input, Opened};
use crate::source::FileId;
use std::path::Path;

/// How many changes of one map are tried; the map is read again for each.
const MOST: usize = 200;
/// A file with more mistakes is no map with slips of the pen.
const HOPELESS: usize = 1000;

/// A map before and after.
#[derive(Debug)]
pub struct Mended {
    /// The text as it was.
    pub before: String,
    /// The text without the slips.
    pub after: String,
    /// How many were mended.
    pub count: usize,
}

/// The map at a path with all that can safely be mended; none if there is nothing.
///
/// A change is kept only if the map has fewer mistakes with it than without.
pub fn mended(path: &Path, root: Option<&Path>) -> Option<Mended> {
    let opened = open::journey(&Input::File(path.to_owned()), root);
    let before = opened.sources.iter().next()?.text.clone();
    let mut after = before.clone();
    let mut findings = opened.findings;
    if findings.len() > HOPELESS {
        return None;
    }
    let (mut count, mut passed_over) = (0, 0);
    for _ in 0..MOST {
        let Some(fix) = fixes(&findings).nth(passed_over) else { break };
        let Some(tried) = applied(fix, &after) else {
            passed_over += 1;
            continue;
        };
        let opened = read_again(path, &tried, root);
        if errors(&opened.findings) < errors(&findings) {
            (after, findings) = (tried, opened.findings);
            count += 1;
        } else {
            passed_over += 1;
        }
    }
    (count > 0).then_some(Mended { before, after, count })
}

/// The changes that findings propose in the map itself.
fn fixes(findings: &[Finding]) -> impl Iterator<Item = &Fix> {
    let fixes = findings.iter().filter_map(|finding| finding.fix.as_deref());
    fixes.filter(|fix| fix.span.file == FileId(0))
}

/// The text with a change; none where something else stands there than was read, as in a text over several lines.
fn applied(fix: &Fix, text: &str) -> Option<String> {
    let range = fix.span.range();
    let written = text.get(range.clone())?;
    let is_quoted =
        |quote: char| written.len() >= 2 && written.starts_with(quote) && written.ends_with(quote);
    let quotes = usize::from(is_quoted('"') || is_quoted('\''));
    let (start, end) = (range.start + quotes, range.end - quotes);
    (text[start..end] == *fix.from).then(|| [&text[..start], &fix.to, &text[end..]].concat())
}

fn read_again(path: &Path, text: &str, root: Option<&Path>) -> Opened {
    let bytes = text.as_bytes().to_vec();
    open::journey(&Input::Bytes { path: path.to_owned(), bytes }, root)
}

fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}
