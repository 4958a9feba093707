//! How a command ends.

use std::io;
use std::process::ExitCode;

/// The exit code of an internal fault or a failed write.
pub(super) const FAULT: u8 = 3;

/// How a command ends that did its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// Nothing to complain about.
    Fine,
    /// Findings at or above the level that stops.
    Findings,
    /// The input is wrong.
    WrongInput,
}

impl Outcome {
    pub(super) fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Outcome::Fine => 0,
            Outcome::Findings => 1,
            Outcome::WrongInput => 2,
        })
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// The author's doing: the input or the command line.
    Input(anyhow::Error),
    /// The machine's: a write that failed.
    Machine(anyhow::Error),
}

impl Failure {
    pub(super) fn input(words: String) -> Self {
        Failure::Input(anyhow::Error::msg(words))
    }

    /// The same, with the place that it is about before it.
    pub(super) fn at(self, place: String) -> Self {
        match self {
            Failure::Input(reason) => Failure::Input(reason.context(place)),
            Failure::Machine(reason) => Failure::Machine(reason.context(place)),
        }
    }

    pub(super) fn reason(&self) -> &anyhow::Error {
        match self {
            Failure::Input(reason) | Failure::Machine(reason) => reason,
        }
    }

    pub(super) fn code(&self) -> ExitCode {
        match self {
            Failure::Input(_) => Outcome::WrongInput.code(),
            Failure::Machine(_) => ExitCode::from(FAULT),
        }
    }
}

/// What a failed write to standard output means: a reader who has seen enough is no fault.
pub(super) fn of_fault(fault: &io::Error) -> Result<Outcome, Failure> {
    match fault.kind() {
        io::ErrorKind::BrokenPipe => Ok(Outcome::Fine),
        _ => Err(Failure::Machine(
            anyhow::anyhow!("{fault}").context("cannot write to standard output"),
        )),
    }
}
