//! A plan for people at a terminal.

use super::Planned;
use super::sections::{self, Line, Section};
use crate::report::changes::terminal::{ascii, folded};
use crate::report::{Look, harmless};
use std::fmt::Write;
use std::io;

/// Columns that further lines are indented by.
const INDENT: usize = 4;
/// Columns of text at least, however narrow the terminal is.
const NARROWEST: usize = 30;

const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const RED: &str = "\x1b[31m";
const GREEN: &str = "\x1b[32m";
const PLAIN: &str = "\x1b[0m";

pub(super) fn write(look: Look, planned: &Planned, to: &mut dyn io::Write) -> io::Result<()> {
    let mut text = String::new();
    let pen = Pen { look };
    let [today, future, how] = sections::sides(planned);
    for (paint, words) in [(BOLD, today), (BOLD, future), (DIM, how)] {
        pen.paragraph(paint, &words, &mut text);
    }
    text.push('\n');
    pen.paragraph("", &sections::verdict(planned), &mut text);
    for Section { title, lines } in sections::sections(planned) {
        let _ = writeln!(text, "\n{}", pen.paint(BOLD, title));
        for line in &lines {
            pen.line(line, &mut text);
        }
    }
    to.write_all(text.as_bytes())
}

struct Pen {
    look: Look,
}

impl Pen {
    fn paint(&self, how: &str, words: &str) -> String {
        let is_painted = self.look.color && !how.is_empty();
        if is_painted { format!("{how}{words}{PLAIN}") } else { words.to_owned() }
    }

    /// Words on one line, with the signs that the screen can show.
    fn signs(&self, words: &str) -> String {
        let words = harmless(&words.replace('\n', " "));
        if self.look.boxes {
            return words;
        }
        ascii(&words).replace('✓', "+").replace('✗', "!").replace('·', ".")
    }

    fn paragraph(&self, how: &str, words: &str, to: &mut String) {
        let room = self.look.width.max(NARROWEST);
        for line in folded(&self.signs(words), room) {
            let _ = writeln!(to, "{}", self.paint(how, &line));
        }
    }

    fn line(&self, line: &Line, to: &mut String) {
        let colour = match line.sign {
            '✓' | '▲' => GREEN,
            '✗' | '▼' | '+' | '!' => RED,
            _ => DIM,
        };
        let sign = self.paint(colour, &self.signs(&line.sign.to_string()));
        let place = if line.place.is_empty() { String::new() } else { format!("{}: ", line.place) };
        let words = self.signs(&format!("{place}{}", line.words));
        let room = self.look.width.saturating_sub(INDENT).max(NARROWEST);
        let lines = folded(&words, room).join(&format!("\n{}", " ".repeat(INDENT)));
        let _ = writeln!(to, "  {sign} {lines}");
    }
}
