//! Changes as the comment on a pull request, in Markdown.

use super::{Comparison, State, complaint};
use crate::diff::tell::{self, Sign};
use crate::diff::words::{Fate, Run};
use crate::diff::{Change, Changes, Class, Column};
use crate::model::Journey;
use crate::model::transition::Place;
use crate::model::word::Word;
use crate::report::harmless;
use std::fmt::Write;
use std::io;

/// Rows of the table that stands open.
const ROWS: usize = 20;
/// The same where room is short.
const FEW_ROWS: usize = 5;
/// Columns up to which the curve is drawn.
const COLUMNS: usize = 40;
/// Characters of words that stayed which are shown on either side of those that did not.
const AROUND: usize = 30;

/// How much is told; what matters least is left out first.
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
    let told: Vec<&Comparison> = maps.iter().filter(|map| map.state() != State::Same).collect();
    let whole = MEASURES.iter().map(|measure| {
        told.iter().map(|map| section(map, *measure)).collect::<Vec<String>>().join("\n")
    });
    let fitting = whole.into_iter().find(|text| text.len() <= max_bytes);
    to.write_all(fitting.unwrap_or_else(|| shortened(&told, max_bytes)).as_bytes())
}

/// As many verdicts as there is room for, and how many are left out.
fn shortened(maps: &[&Comparison], max_bytes: usize) -> String {
    let mut text = String::new();
    for (at, map) in maps.iter().enumerate() {
        let section = section(map, Measure::Verdict);
        let left = maps.len() - at - 1;
        let last = |left: usize| match left {
            0 => String::new(),
            1 => "\n1 more map is left out.\n".to_owned(),
            left => format!("\n{left} more maps are left out.\n"),
        };
        if text.len() + section.len() + last(left).len() + 1 > max_bytes {
            let note = last(left + 1);
            if text.len() + note.len() <= max_bytes {
                text.push_str(&note);
            }
            break;
        }
        if at > 0 {
            text.push('\n');
        }
        text.push_str(&section);
    }
    text
}

fn section(map: &Comparison, measure: Measure) -> String {
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
    let _ = writeln!(text, "{}", inert(&tell::headline(changes)));
    let journeys = (
        map.old.as_ref().and_then(|version| version.journey.as_ref()),
        map.new.as_ref().and_then(|version| version.journey.as_ref()),
    );
    if let (Some(old), Some(new)) = journeys
        && measure < Measure::Verdict
    {
        text.push_str(&curve(changes, (old, new), measure));
    }
    if measure < Measure::Verdict {
        tables(changes, measure, &mut text);
    }
    text
}

/// The changes by class: the first ones open, the rest folded.
fn tables(changes: &Changes, measure: Measure, text: &mut String) {
    let of_class = |class: Class| changes.list.iter().filter(move |one| one.class == class);
    let all: Vec<&Change> = Class::ALL.iter().flat_map(|(_, class)| of_class(*class)).collect();
    let open = if measure < Measure::FewRows { ROWS } else { FEW_ROWS };
    let (first, rest) = all.split_at(open.min(all.len()));
    table(first, text);
    if rest.is_empty() {
        return;
    }
    let more =
        if rest.len() == 1 { "1 more change" } else { &*format!("{} more changes", rest.len()) };
    if measure < Measure::NoRest {
        let _ = write!(text, "\n<details>\n<summary>{more}</summary>\n");
        table(rest, text);
        text.push_str("\n</details>\n");
    } else {
        let _ = writeln!(text, "\n… and {more}.");
    }
}

fn table(changes: &[&Change], text: &mut String) {
    text.push_str("\n| | Class | Where | What |\n| --- | --- | --- | --- |\n");
    for change in changes {
        let glyph = Sign::of(change).glyph();
        let what = inert(&tell::what(change));
        let words = tell::runs(change).map(|runs| format!("<br>{}", marked(runs)));
        let _ = writeln!(
            text,
            "| {glyph} | {} | {} | {what}{} |",
            change.class.word(),
            inert(&tell::place(change)),
            words.unwrap_or_default()
        );
    }
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

/// The curve before and after: as bars, and as a chart.
fn curve(changes: &Changes, (old, new): (&Journey, &Journey), measure: Measure) -> String {
    let columns: Vec<&Column> = changes
        .columns
        .iter()
        .filter(|column| column.before.is_some() || column.after.is_some())
        .collect();
    let differs = columns.iter().any(|column| column.before != column.after);
    if !differs || columns.len() > COLUMNS {
        return String::new();
    }
    let bars = |level: fn(&Column) -> Option<f64>| -> String {
        columns.iter().map(|column| level(column).map_or('·', bar)).collect()
    };
    let mut text = format!(
        "\n```text\nbefore  {}\nafter   {}\n```\n",
        bars(|column| column.before),
        bars(|column| column.after)
    );
    let both: Vec<&&Column> =
        columns.iter().filter(|c| c.before.is_some() && c.after.is_some()).collect();
    if measure == Measure::All && both.len() > 1 {
        let scale = &new.emotion_scale;
        let score = |level: Option<f64>| {
            let score = scale.min + level.unwrap_or(0.5) * (scale.max - scale.min);
            ((score * 100.0).round() / 100.0).to_string()
        };
        let titles = both.iter().map(|column| match (column.new, column.old) {
            (Some(place), _) => label(new, place),
            (None, Some(place)) => label(old, place),
            (None, None) => String::new(),
        });
        let titles: Vec<String> = titles.collect();
        let line = |level: fn(&Column) -> Option<f64>| -> String {
            both.iter().map(|column| score(level(column))).collect::<Vec<String>>().join(", ")
        };
        let _ = write!(
            text,
            "\n<details>\n<summary>Curve: before and after, as two lines</summary>\n\n```mermaid\nxychart-beta\n    \
             x-axis [{}]\n    y-axis \"experience\" {} --> {}\n    line [{}]\n    line [{}]\n```\n\n</details>\n",
            titles.join(", "),
            scale.min,
            scale.max,
            line(|column| column.before),
            line(|column| column.after)
        );
    }
    text
}

/// A bar as high as a level from worst (0) to best (1).
fn bar(level: f64) -> char {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    BARS[((level * 7.0).round().clamp(0.0, 7.0)) as usize]
}

/// The title of a column as a chart takes it.
fn label(journey: &Journey, place: Place) -> String {
    let stage = &journey.stages[place.stage];
    let title = place.step.map_or(&stage.title, |step| &stage.steps[step].title).characters();
    let is_harmless = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | ',' | '.');
    let title: String = title.chars().filter(is_harmless).take(24).collect();
    format!("\"{}\"", title.trim())
}

/// A path as code.
pub(in crate::report) fn code(path: &str) -> String {
    format!("`{}`", harmless(path).replace('`', "'"))
}

/// A text that is no markup, no mention, no reference and no cell border, whatever its author wrote.
pub(in crate::report) fn inert(text: &str) -> String {
    let mut inert = String::with_capacity(text.len());
    for character in harmless(&text.replace('\n', " ")).chars() {
        match character {
            '<' => inert.push_str("&lt;"),
            '>' => inert.push_str("&gt;"),
            '&' => inert.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' | '$' => {
                inert.push('\\');
                inert.push(character);
            }
            // What stands after these would be a person or an issue, whether escaped or not.
            '@' | '#' => {
                inert.push(character);
                inert.push('\u{200B}');
            }
            character => inert.push(character),
        }
    }
    inert.replace("GH-", "GH\u{200B}-").replace("://", ":\u{200B}//")
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn words_of_authors_do_nothing_in_a_comment() {
        for (words, shown) in [
            ("a | b", "a \\| b"),
            ("<img src=x>", "&lt;img src=x&gt;"),
            ("ask @team about #12", "ask @\u{200B}team about #\u{200B}12"),
            ("`code` **bold**", "\\`code\\` \\*\\*bold\\*\\*"),
            ("one\ntwo", "one two"),
            ("see https://example.org", "see https:\u{200B}//example.org"),
        ] {
            assert_eq!(inert(words), shown);
        }
    }
}
