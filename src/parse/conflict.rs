//! What a merge left undecided: both sides of it stand in the file, between markers of git.

use crate::finding::Finding;
use crate::source::{FileId, Span};

const OURS: &str = "<<<<<<< ";
const BASE: &str = "||||||| ";
const BETWEEN: &str = "=======";
const THEIRS: &str = ">>>>>>> ";

/// A conflict while its lines are gone through.
struct Conflict<'a> {
    marker: Span,
    ours: Side<'a>,
    theirs: Side<'a>,
    /// Which side the next line is of; none for the common ancestor.
    side: Option<bool>,
}

/// The lines of one side.
#[derive(Default)]
struct Side<'a> {
    /// The branch or commit that they are of.
    name: &'a str,
    span: Option<Span>,
    /// Numbers of its first and last line.
    lines: Option<(usize, usize)>,
}

impl Side<'_> {
    fn add(&mut self, number: usize, span: Span) {
        let start = self.span.map_or(span.start, |own| own.start);
        self.span = Some(Span { start, ..span });
        self.lines = Some((self.lines.map_or(number, |(first, _)| first), number));
    }

    /// Where it stands, or `at` where it has no lines; and what to say of it.
    fn told(&self, at: Span) -> (Span, String) {
        let name = self.name;
        let words = match self.lines {
            None => format!("`{name}` has nothing here"),
            Some((first, last)) if first == last => format!("line {first} is of `{name}`"),
            Some((first, last)) => format!("lines {first} to {last} are of `{name}`"),
        };
        (self.span.unwrap_or(at), words)
    }
}

/// A finding for each conflict that is still to be decided.
pub(super) fn undecided(text: &str, file: FileId) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut open: Option<Conflict<'_>> = None;
    let mut start = 0;
    for (number, whole) in (1..).zip(text.split_inclusive('\n')) {
        let line = whole.trim_end_matches(['\n', '\r']);
        let span = Span::new(file, start, start + line.len());
        start += whole.len();
        if let Some(name) = line.strip_prefix(OURS) {
            let ours = Side { name, ..Side::default() };
            open = Some(Conflict { marker: span, ours, theirs: Side::default(), side: Some(true) });
            continue;
        }
        let Some(conflict) = &mut open else { continue };
        match conflict.side {
            Some(true) if line.starts_with(BASE) => conflict.side = None,
            Some(true) | None if line == BETWEEN => conflict.side = Some(false),
            Some(false) if line.starts_with(THEIRS) => {
                conflict.theirs.name = &line[THEIRS.len()..];
                findings.push(finding(conflict, span));
                open = None;
            }
            Some(true) => conflict.ours.add(number, span),
            Some(false) => conflict.theirs.add(number, span),
            None => {}
        }
    }
    findings
}

fn finding(conflict: &Conflict<'_>, end: Span) -> Finding {
    let (ours, ours_told) = conflict.ours.told(conflict.marker);
    let (theirs, theirs_told) = conflict.theirs.told(end);
    Finding::error("merge-conflict", "a merge conflict is still to be decided", conflict.marker)
        .related(ours, ours_told)
        .related(theirs, theirs_told)
        .help("keep what is right of both sides, and delete the three lines with markers; `git checkout --ours FILE` or `--theirs` takes one side whole")
}
