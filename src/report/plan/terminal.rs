//! A plan for people at a terminal.

use super::Planned;
use super::sections::{self, Line, Section};
use crate::report::terminal::{BOLD, DIM, GREEN, INDENT, RED, ascii, folded};
use crate::report::{Look, harmless};
use std::fmt::Write;
use std::io;

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
        let _ = writeln!(text, "\n{}", pen.look.paint(BOLD, title));
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
    /// Words on one line, with the signs that the screen can show.
    fn signs(&self, words: &str) -> String {
        let words = harmless(&words.replace('\n', " "));
        if self.look.boxes {
            return words;
        }
        ascii(&words).replace('✓', "+").replace('✗', "!").replace('·', ".")
    }

    fn paragraph(&self, how: &str, words: &str, to: &mut String) {
        for line in folded(&self.signs(words), self.look.room(0)) {
            let _ = writeln!(to, "{}", self.look.paint(how, &line));
        }
    }

    fn line(&self, line: &Line, to: &mut String) {
        let colour = match line.sign {
            '✓' | '▲' => GREEN,
            '✗' | '▼' | '+' | '!' => RED,
            _ => DIM,
        };
        let sign = self.look.paint(colour, &self.signs(&line.sign.to_string()));
        let place = if line.place.is_empty() { String::new() } else { format!("{}: ", line.place) };
        let words = self.signs(&format!("{place}{}", line.words));
        let lines =
            folded(&words, self.look.room(INDENT)).join(&format!("\n{}", " ".repeat(INDENT)));
        let _ = writeln!(to, "  {sign} {lines}");
    }
}
