//! Formats as the command line names them, each with the file it goes to.

use super::outcome::Failure;
use super::screen::Screen;
use crate::files::{self, Existing};
use clap::ValueEnum;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Columns of a report for people in a file.
pub(super) const FILE_WIDTH: usize = 100;

/// A format, and the file it goes to; standard output if none.
#[derive(Debug, Clone)]
pub(super) struct Wanted<F> {
    pub(super) format: F,
    pub(super) file: Option<PathBuf>,
}

impl<F: ValueEnum> FromStr for Wanted<F> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, file) = match text.split_once('=') {
            Some((_, "")) => return Err("a file must follow `=`".to_owned()),
            Some((name, file)) => (name, Some(PathBuf::from(file))),
            None => (text, None),
        };
        let format = F::from_str(name, false).map_err(|_| {
            let known: Vec<String> = F::value_variants()
                .iter()
                .filter_map(|format| Some(format.to_possible_value()?.get_name().to_owned()))
                .collect();
            format!("formats are {}", known.join(", "))
        })?;
        Ok(Wanted { format, file })
    }
}

/// What formats a command has.
pub(super) struct Offer<F> {
    /// The format where nothing is said.
    pub(super) usual: F,
    /// The format of a file with that ending.
    pub(super) of_ending: fn(&Path) -> Option<F>,
    /// The endings there are, in words.
    pub(super) endings: &'static str,
    /// A format with its file.
    pub(super) example: &'static str,
}

/// The formats with their files, as `--format` and `--output` name them.
pub(super) fn wanted<F: Copy>(
    (given, output): (&[Wanted<F>], Option<&Path>),
    offer: &Offer<F>,
) -> Result<Vec<Wanted<F>>, Failure> {
    let mut wanted = given.to_vec();
    if wanted.is_empty() {
        let format = match output {
            None => offer.usual,
            Some(output) => (offer.of_ending)(output).ok_or_else(|| {
                Failure::input(format!(
                    "the ending of `{}` names no format\n  help: endings are {}; `--format` names others",
                    files::shown(output),
                    offer.endings
                ))
            })?,
        };
        wanted.push(Wanted { format, file: None });
    }
    check(&wanted, offer.example)?;
    if let Some(output) = output {
        let Some(one) = wanted.iter_mut().find(|one| one.file.is_none()) else {
            let words = "every format has a file; `--output` is one too many";
            return Err(Failure::input(words.to_owned()));
        };
        one.file = Some(output.to_owned());
    }
    Ok(wanted)
}

/// Fails if standard output would take more than one format.
pub(super) fn check<F>(wanted: &[Wanted<F>], example: &str) -> Result<(), Failure> {
    if wanted.iter().filter(|one| one.file.is_none()).count() > 1 {
        return Err(Failure::input(format!(
            "standard output takes one format; give the others files: `--format {example}`"
        )));
    }
    Ok(())
}

/// Hands out a report for each format; all are ready before the first is written.
pub(super) fn hand_out<F>(
    wanted: &[Wanted<F>],
    reports: &[Vec<u8>],
    screen: Screen,
) -> Result<(), Failure> {
    for (one, report) in wanted.iter().zip(reports) {
        match &one.file {
            Some(file) => {
                files::write(file, report, Existing::Replace).map_err(Failure::Machine)?;
            }
            // A picture is no text that a terminal could colour.
            None if std::str::from_utf8(report).is_err() => screen.pour(report)?,
            None => screen.print(report)?,
        }
    }
    Ok(())
}
