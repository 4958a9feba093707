//! Where results and messages go.

use super::outcome::{Failure, of_fault};
use crate::report::{self, Look};
use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use std::io::{self, IsTerminal, Write};

/// Columns where no terminal says how many it has.
const USUAL_WIDTH: usize = 100;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Even into files and pipes.
    Always,
    /// Not at all.
    Never,
}

/// Standard output for results, standard error for messages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Screen {
    color: Color,
}

impl Screen {
    pub(super) fn new(color: Color) -> Self {
        Screen { color }
    }

    /// Whether a stream gets colours.
    fn choice(self, stream: &impl RawStream) -> ColorChoice {
        match self.color {
            Color::Auto => AutoStream::choice(stream),
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        }
    }

    /// Whether standard output is a terminal, or goes into a pager of git.
    pub(super) fn is_terminal() -> bool {
        let in_pager = std::env::var("GIT_PAGER_IN_USE");
        io::stdout().is_terminal() || in_pager.is_ok_and(|value| value == "true" || value == "1")
    }

    /// The same with colours where another program wants them, unless the command line or `NO_COLOR` said something else.
    pub(super) fn in_color(self, is_wanted: bool) -> Self {
        let is_forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        match (self.color, is_wanted && !is_forbidden) {
            (Color::Auto, true) => Screen { color: Color::Always },
            (Color::Auto, false) => Screen { color: Color::Never },
            _ => self,
        }
    }

    /// What standard output can show.
    pub(super) fn look(self) -> Look {
        let terminal = terminal_size::terminal_size();
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Look {
            color: self.choice(&io::stdout()) != ColorChoice::Never,
            boxes: !is_dumb,
            width: terminal.map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0)),
        }
    }

    /// Writes lines to standard output; nothing in them can steer the terminal.
    pub(super) fn say(self, lines: &str) -> Result<(), Failure> {
        self.print(report::printable(lines).as_bytes())
    }

    /// Writes a report to standard output, which is safe to print; a reader that has closed it is no error.
    pub(super) fn print(self, result: &[u8]) -> Result<(), Failure> {
        let choice = self.choice(&io::stdout());
        let mut stdout = AutoStream::new(io::stdout().lock(), choice);
        let written = stdout.write_all(result).and_then(|()| stdout.flush());
        match written {
            Ok(()) => Ok(()),
            Err(fault) => of_fault(&fault).map(|_| ()),
        }
    }

    /// Writes a file's bytes to standard output as they are.
    #[expect(clippy::unused_self, reason = "the bytes of a file are the same on every screen")]
    pub(super) fn pour(self, bytes: &[u8]) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            Ok(()) => Ok(()),
            Err(fault) => of_fault(&fault).map(|_| ()),
        }
    }

    /// What standard error can show.
    pub(super) fn message_look(self) -> Look {
        let is_colored = self.choice(&io::stderr()) != ColorChoice::Never;
        Look { color: is_colored, ..self.look() }
    }
}

/// Writes a message to standard error, if anybody is there to read it; nothing in it can steer the terminal.
pub(super) fn tell(message: &str) {
    write_message(&report::printable(message));
}

/// The same for a message that has been painted.
pub(super) fn tell_painted(message: &str) {
    write_message(&report::printable_with_paint(message));
}

/// Says why the command line cannot be understood, in colours where a terminal shows them.
pub(super) fn refuse(error: &clap::Error) {
    let words = error.render();
    if AutoStream::choice(&io::stderr()) == ColorChoice::Never {
        tell(words.to_string().trim_end());
    } else {
        tell_painted(words.ansi().to_string().trim_end());
    }
}

fn write_message(message: &str) {
    let _ = io::stderr().write_all(format!("{message}\n").as_bytes());
}
