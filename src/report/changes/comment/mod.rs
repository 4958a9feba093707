//! Changes as the comment on a pull request, in Markdown: what matters most comes first, and what matters least is left out where
//! room is short.

mod curve;
mod inert;

use super::shared::{Library, Shared};
use super::{Comparison, State, complaint, importance};
use crate::diff::tell::{self, Row, Sign};
use crate::diff::words::{Fate, Run};
use crate::diff::{Change, Class};
use crate::model::word::Word;
pub(in crate::report) use inert::{code, inert};
use std::fmt::Write;
use std::io;

/// Rows of the table that stands open.
const ROWS: usize = 20;
/// The same where room is short.
const FEW_ROWS: usize = 5;
/// Characters of words that stayed which are shown on either side of those that did not.
const AROUND: usize = 30;

/// How much is told of a map; what matters least is left out first.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Measure {
    All,
    NoChart,
    NoRest,
    FewRows,
    Verdict,
}

const MEASURES: [Measure; 5] =
    [Measure::All, Measure::NoChart, Measure::NoRest, Measure::FewRows, Measure::Verdict];

pub(super) fn write(
    maps: &[Comparison],
    max_bytes: usize,
    to: &mut dyn io::Write,
) -> io::Result<()> {
    let mut told: Vec<&Comparison> = maps.iter().filter(|map| map.state() != State::Same).collect();
    told.sort_by_key(|map| importance::of_map(map));
    to.write_all(fitted(&parts(&told), max_bytes).as_bytes())
}

/// A part of the comment in every measure, the fullest first.
struct Part {
    versions: Vec<String>,
    /// How many maps it tells of.
    maps: usize,
}

/// The libraries that several maps use, and the maps, in their order.
fn parts(maps: &[&Comparison]) -> Vec<Part> {
    let shared = Shared::new(maps);
    let versions = |tell: &dyn Fn(Measure) -> String| {
        let mut versions: Vec<String> = MEASURES.iter().map(|measure| tell(*measure)).collect();
        versions.dedup();
        versions
    };
    let mut parts = Vec::new();
    for library in &shared.libraries {
        let versions = versions(&|measure| of_library(library, maps, measure));
        parts.push(Part { versions, maps: 0 });
    }
    for (at, map) in maps.iter().enumerate() {
        let own = shared.own(at, map);
        let count = shared.count(at);
        if own.is_empty() && count > 0 && map.moved_from().is_none() {
            continue;
        }
        let versions = versions(&|measure| section(map, (&own, count), measure));
        parts.push(Part { versions, maps: 1 });
    }
    parts
}

/// As much of each part as there is room for, the first ones first; what has no room at all is counted.
fn fitted(parts: &[Part], max_bytes: usize) -> String {
    let least = |part: &Part| part.versions.last().map_or(0, String::len) + 1;
    let mut needed: usize = parts.iter().map(least).sum();
    if needed <= max_bytes + 1 {
        let mut sections = Vec::new();
        for part in parts {
            let room = max_bytes + 1 - (needed - least(part));
            let version = part.versions.iter().find(|version| version.len() < room);
            let version = version.or(part.versions.last()).cloned().unwrap_or_default();
            needed = needed - least(part) + version.len() + 1;
            sections.push(version);
        }
        return sections.join("\n");
    }
    shortened(parts, max_bytes)
}

/// As many of the shortest versions as there is room for, and how many maps are left out.
fn shortened(parts: &[Part], max_bytes: usize) -> String {
    let note = |left: usize| match left {
        0 => String::new(),
        1 => "\n1 more map is left out.\n".to_owned(),
        left => format!("\n{left} more maps are left out.\n"),
    };
    let mut left: usize = parts.iter().map(|part| part.maps).sum();
    let mut text = String::new();
    for part in parts {
        let Some(shortest) = part.versions.last() else { continue };
        let after = left - part.maps;
        if text.len() + shortest.len() + note(after).len() + 1 > max_bytes {
            break;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(shortest);
        left = after;
    }
    let note = note(left);
    if text.len() + note.len() <= max_bytes {
        text.push_str(&note);
    }
    text
}

/// The changes of a library that several maps use.
fn of_library(library: &Library<'_>, maps: &[&Comparison], measure: Measure) -> String {
    let mut text = format!("### {} · changes {} maps\n\n", code(&library.path), library.reach());
    if measure == Measure::Verdict {
        let noun = if library.rows.len() == 1 { "change" } else { "changes" };
        let _ = writeln!(text, "{} {noun} of this library.", library.rows.len());
        return text;
    }
    text.push_str("| | Class | What | Maps |\n| --- | --- | --- | --- |\n");
    for row in &library.rows {
        let (change, count) = (row.change, row.maps.len());
        let _ = writeln!(
            text,
            "| {} | {} | {}{} | in {count} maps |",
            Sign::of(change).glyph(),
            change.class.word(),
            inert(&tell::what(change)),
            words(change)
        );
    }
    if measure < Measure::NoRest {
        let reached = library.rows.iter().flat_map(|row| &row.maps).copied();
        let reached: std::collections::BTreeSet<usize> = reached.collect();
        let paths: Vec<String> = reached.iter().map(|at| code(maps[*at].path())).collect();
        let _ = writeln!(
            text,
            "\n<details>\n<summary>The maps</summary>\n\n{}\n\n</details>",
            paths.join(", ")
        );
    }
    text
}

fn section(map: &Comparison, (own, shared): (&[&Change], usize), measure: Measure) -> String {
    let mut text = format!("### {} · {}\n\n", inert(&map.title()), code(&map.head()));
    if let Some(old) = map.moved_from() {
        let _ = writeln!(text, "The file was {}.\n", code(old));
    }
    match map.state() {
        State::Added => text.push_str("A new map.\n"),
        State::Removed => text.push_str("The map is removed.\n"),
        State::Unreadable => {
            for (side, version) in map.broken() {
                let _ = writeln!(text, "⚠ {}\n", inert(&complaint(side, version)));
            }
        }
        State::Same | State::Changed => {}
    }
    let Some(changes) = map.changes.as_ref().filter(|changes| !changes.is_empty()) else {
        return text;
    };
    for point in tell::points(changes) {
        let _ = writeln!(text, "- {}", inert(&point));
    }
    if measure == Measure::Verdict {
        return text;
    }
    let journeys = (
        map.old.as_ref().and_then(|version| version.journey.as_ref()),
        map.new.as_ref().and_then(|version| version.journey.as_ref()),
    );
    if let (Some(old), Some(new)) = journeys {
        text.push_str(&curve::curve(changes, (old, new), measure == Measure::All));
    }
    tables(own, measure, &mut text);
    match shared {
        0 => {}
        1 => text.push_str("\n1 change of a library is told above.\n"),
        shared => {
            let _ = writeln!(text, "\n{shared} changes of libraries are told above.");
        }
    }
    text
}

/// The changes by class, those that matter most first: some stand open, the rest is folded.
fn tables(own: &[&Change], measure: Measure, text: &mut String) {
    let mut all: Vec<Row> = Vec::new();
    for (_, class) in Class::ALL {
        let mut rows = tell::rows(own.iter().copied().filter(|one| one.class == *class));
        rows.sort_by_key(importance::of_row);
        all.extend(rows);
    }
    let open = if measure < Measure::FewRows { ROWS } else { FEW_ROWS };
    let (first, rest) = all.split_at(open.min(all.len()));
    if !first.is_empty() {
        table(first, text);
    }
    if rest.is_empty() {
        return;
    }
    let count: usize = rest.iter().map(Row::count).sum();
    let more = if count == 1 { "1 more change" } else { &*format!("{count} more changes") };
    if measure < Measure::NoRest {
        let _ = write!(text, "\n<details>\n<summary>{more}</summary>\n");
        table(rest, text);
        text.push_str("\n</details>\n");
    } else {
        let _ = writeln!(text, "\n… and {more}.");
    }
}

fn table(rows: &[Row], text: &mut String) {
    text.push_str("\n| | Class | Where | What |\n| --- | --- | --- | --- |\n");
    for row in rows {
        let (change, place, what, words) = match row {
            Row::One(change) => (*change, tell::place(change), tell::what(change), words(change)),
            Row::Like(group) => (group.changes[0], group.places(), group.what(), String::new()),
        };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {}{words} |",
            Sign::of(change).glyph(),
            change.class.word(),
            inert(&place),
            inert(&what)
        );
    }
}

/// The words of a text that went, came and stayed, on a line of their own.
fn words(change: &Change) -> String {
    tell::runs(change).map(|runs| format!("<br>{}", marked(runs))).unwrap_or_default()
}

/// Old and new words in one text; long stretches that stayed are cut in their middle.
fn marked(runs: &[Run]) -> String {
    let mut text = String::new();
    let last = runs.len().saturating_sub(1);
    for (at, run) in runs.iter().enumerate() {
        match run.fate {
            Fate::Kept => text.push_str(&inert(&cut(&run.words, at == 0, at == last))),
            Fate::Removed => {
                let _ = write!(text, "<del>{}</del>", inert(&run.words));
            }
            Fate::Added => {
                let _ = write!(text, "<ins>{}</ins>", inert(&run.words));
            }
        }
    }
    text
}

/// Words that stayed, as far as they are near to others.
fn cut(words: &str, is_first: bool, is_last: bool) -> String {
    let letters: Vec<char> = words.chars().collect();
    let (head, tail) = (if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    if letters.len() <= head + tail + 1 {
        return words.to_owned();
    }
    let head: String = letters[..head].iter().collect();
    let tail: String = letters[letters.len() - tail..].iter().collect();
    format!("{head}…{tail}")
}
