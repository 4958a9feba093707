//! In which formats findings are written, and where to.

use crate::cli::outcome::Failure;
use crate::cli::screen::Screen;
use crate::files::{self, Existing};
use crate::report::{self, Checked, Look, Style};
use clap::ValueEnum;
use std::path::PathBuf;
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Concise,
    Json,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Rdjson,
    Markdown,
}

/// A format, and the file it goes to; standard output if none.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    format: Format,
    file: Option<PathBuf>,
}

/// Columns of a report for people in a file.
const FILE_WIDTH: usize = 100;

impl FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, file) = match text.split_once('=') {
            Some((_, "")) => return Err("a file must follow `=`".to_owned()),
            Some((name, file)) => (name, Some(PathBuf::from(file))),
            None => (text, None),
        };
        let format = Format::from_str(name, false).map_err(|_| {
            let known: Vec<String> = Format::value_variants()
                .iter()
                .filter_map(|format| Some(format.to_possible_value()?.get_name().to_owned()))
                .collect();
            format!("formats are {}", known.join(", "))
        })?;
        Ok(Wanted { format, file })
    }
}

/// Whether a person reads along: unless a program reads standard output.
pub(super) fn is_for_people(wanted: &[Wanted]) -> bool {
    let mut printed = wanted.iter().filter(|one| one.file.is_none());
    printed.all(|one| matches!(one.format, Format::Human | Format::Concise))
}

/// Writes what was found in every format; all are ready before the first is written.
pub(super) fn write(wanted: &[Wanted], maps: &[Checked], screen: Screen) -> Result<(), Failure> {
    if wanted.iter().filter(|one| one.file.is_none()).count() > 1 {
        let words =
            "standard output takes one format; give the others files: `--format sarif=ferd.sarif`";
        return Err(Failure::input(words.to_owned()));
    }
    let reports = wanted.iter().map(|one| {
        let mut result = Vec::new();
        report::write(style(one, screen), maps, &mut result)
            .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?;
        Ok(result)
    });
    let reports: Vec<Vec<u8>> = reports.collect::<Result<_, Failure>>()?;
    for (one, report) in wanted.iter().zip(&reports) {
        match &one.file {
            Some(file) => {
                files::write(file, report, Existing::Replace).map_err(Failure::Machine)?;
            }
            None => screen.print(report)?,
        }
    }
    Ok(())
}

fn style(wanted: &Wanted, screen: Screen) -> Style {
    match wanted.format {
        Format::Human if wanted.file.is_some() => {
            Style::Human(Look { color: false, boxes: true, width: FILE_WIDTH })
        }
        Format::Human => Style::Human(screen.look()),
        Format::Concise => Style::Concise,
        Format::Json => Style::Json,
        Format::Sarif => Style::Sarif,
        Format::Github => Style::Github,
        Format::Gitlab => Style::Gitlab,
        Format::Junit => Style::Junit,
        Format::Rdjson => Style::Rdjson,
        Format::Markdown => Style::Markdown,
    }
}
