//! Changes for people at a terminal: the verdict, then the changes by class.

use super::shared::{Library, Shared};
use super::{Comparison, State, complaint};
use crate::diff::tell::{self, Group, Row, Sign};
use crate::diff::words::{Fate, Run};
use crate::diff::{Change, Class, Effect};
use crate::model::word::Word;
use crate::report::terminal::{BOLD, DIM, GREEN, INDENT, PLAIN, RED, ascii, folded};
use crate::report::{Look, harmless};
use std::fmt::Write;
use std::io;

pub(super) fn write(look: Look, maps: &[Comparison], to: &mut dyn io::Write) -> io::Result<()> {
    let mut text = String::new();
    let pen = Pen { look };
    let told: Vec<&Comparison> = maps.iter().filter(|map| map.state() != State::Same).collect();
    let shared = Shared::new(&told);
    for library in &shared.libraries {
        pen.library(library, &mut text);
    }
    for (at, map) in told.iter().enumerate() {
        let own = shared.own(at, map);
        let count = shared.count(at);
        if own.is_empty() && count > 0 && map.moved_from().is_none() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        pen.map(map, (&own, count), &mut text);
    }
    if !look.boxes {
        text = ascii(&text);
    }
    to.write_all(text.as_bytes())
}

struct Pen {
    look: Look,
}

impl Pen {
    /// The changes of a library that several maps use, each once.
    fn library(&self, library: &Library<'_>, to: &mut String) {
        if !to.is_empty() {
            to.push('\n');
        }
        let head = format!("{}, used by {} maps", harmless(&library.path), library.reach());
        let _ = writeln!(to, "{}", self.look.paint(BOLD, &head));
        for row in &library.rows {
            let words = format!("{}, in {} maps", tell::what(row.change), row.maps.len());
            self.line(row.change, &words, to);
        }
    }

    fn map(&self, map: &Comparison, (own, shared): (&[&Change], usize), to: &mut String) {
        let mut head = harmless(&map.head());
        if let Some(old) = map.moved_from() {
            let _ = write!(head, " (was {})", harmless(old));
        }
        let _ = writeln!(to, "{}", self.look.paint(BOLD, &head));
        match map.state() {
            State::Added => self.paragraph(&format!("New map: {}.", map.title()), to),
            State::Removed => self.paragraph(&format!("Map removed: {}.", map.title()), to),
            State::Unreadable => {
                for (side, version) in map.broken() {
                    self.paragraph(&complaint(side, version), to);
                }
            }
            State::Same | State::Changed => {}
        }
        let Some(changes) = &map.changes else { return };
        if changes.is_empty() {
            return;
        }
        for point in tell::points(changes) {
            self.paragraph(&point, to);
        }
        for (word, class) in Class::ALL {
            let rows = tell::rows(own.iter().copied().filter(|c| c.class == *class));
            if !rows.is_empty() {
                let _ = writeln!(to, "\n{}", self.look.paint(BOLD, &capital(word)));
            }
            for row in rows {
                match row {
                    Row::One(change) => self.change(change, to),
                    Row::Like(group) => self.group(&group, to),
                }
            }
        }
        if shared > 0 {
            let what =
                if shared == 1 { "change of a library is" } else { "changes of libraries are" };
            let _ =
                writeln!(to, "\n{}", self.look.paint(DIM, &format!("{shared} {what} told above")));
        }
    }

    fn change(&self, change: &Change, to: &mut String) {
        let words = format!("{}: {}", tell::place(change), tell::what(change));
        self.line(change, &words, to);
    }

    /// A change in the words given, and its text with what went and what came.
    fn line(&self, change: &Change, words: &str, to: &mut String) {
        let sign = Sign::of(change);
        let colour = match (change.effect, sign) {
            (Some(Effect::Better), _) => GREEN,
            (Some(Effect::Worse), _) => RED,
            _ => DIM,
        };
        let glyph = self.look.paint(colour, &sign.glyph().to_string());
        let lines = self.folded(&harmless(&words.replace('\n', " ")), self.room());
        let _ = writeln!(to, "  {glyph} {}", lines.join(&format!("\n{}", " ".repeat(INDENT))));
        if let Some(runs) = tell::runs(change) {
            let _ = writeln!(to, "{}", self.runs(runs));
        }
    }

    /// The same words replaced in several texts, and where.
    fn group(&self, group: &Group<'_>, to: &mut String) {
        let glyph = self.look.paint(DIM, &Sign::Edited.glyph().to_string());
        let lines = self.folded(&harmless(&group.what().replace('\n', " ")), self.room());
        let _ = writeln!(to, "  {glyph} {}", lines.join(&format!("\n{}", " ".repeat(INDENT))));
        let places = harmless(&group.places().replace('\n', " "));
        for line in self.folded(&places, self.look.room(INDENT + 2)) {
            let _ = writeln!(to, "{}{line}", " ".repeat(INDENT + 2));
        }
    }

    /// Old and new words in one text: `[-old-]{+new+}`.
    fn runs(&self, runs: &[Run]) -> String {
        let mut marked = String::new();
        for run in runs {
            let words = harmless(&run.words.replace('\n', " "));
            match run.fate {
                Fate::Kept => marked.push_str(&words),
                Fate::Removed => {
                    let _ = write!(marked, "[-{words}-]");
                }
                Fate::Added => {
                    let _ = write!(marked, "{{+{words}+}}");
                }
            }
        }
        let indent = " ".repeat(INDENT + 2);
        let lines = self.folded(&marked, self.look.room(INDENT + 2));
        let mut colour = None;
        let lines: Vec<String> = lines
            .iter()
            .map(|line| format!("{indent}{}", self.colour_marks(line, &mut colour)))
            .collect();
        lines.join("\n")
    }

    /// A line with its marked words in colour; a mark may go on in the next line.
    fn colour_marks(&self, line: &str, colour: &mut Option<&'static str>) -> String {
        if !self.look.color {
            return line.to_owned();
        }
        let mut coloured = colour.unwrap_or_default().to_owned();
        let mut rest = line;
        while let Some(at) = ["[-", "-]", "{+", "+}"].iter().filter_map(|m| rest.find(m)).min() {
            let (before, from) = rest.split_at(at);
            let (mark, after) = from.split_at(2);
            coloured.push_str(before);
            match mark {
                "[-" | "{+" => {
                    let of_mark = if mark == "[-" { RED } else { GREEN };
                    *colour = Some(of_mark);
                    let _ = write!(coloured, "{of_mark}{mark}");
                }
                _ => {
                    *colour = None;
                    let _ = write!(coloured, "{mark}{PLAIN}");
                }
            }
            rest = after;
        }
        coloured.push_str(rest);
        if colour.is_some() {
            coloured.push_str(PLAIN);
        }
        coloured
    }

    /// Columns of a line behind its sign, which may take two in ASCII.
    fn room(&self) -> usize {
        self.look.room(if self.look.boxes { INDENT } else { INDENT + 1 })
    }

    fn paragraph(&self, words: &str, to: &mut String) {
        for line in self.folded(&harmless(&words.replace('\n', " ")), self.look.room(0)) {
            let _ = writeln!(to, "{line}");
        }
    }

    fn folded(&self, words: &str, room: usize) -> Vec<String> {
        // What a sign is in ASCII may be wider than it is.
        if self.look.boxes { folded(words, room) } else { folded(&ascii(words), room) }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
