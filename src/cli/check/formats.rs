//! In which formats findings are written, and where to.

use crate::cli::formats;
use crate::cli::outcome::Failure;
use crate::cli::screen::Screen;
use crate::report::{self, Checked, Look, Style};
use clap::ValueEnum;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
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

/// A format of findings, and the file it goes to.
pub(super) type Wanted = formats::Wanted<Format>;

/// Whether a person reads along: unless a program reads standard output.
pub(super) fn is_for_people(wanted: &[Wanted]) -> bool {
    let mut printed = wanted.iter().filter(|one| one.file.is_none());
    printed.all(|one| matches!(one.format, Format::Human | Format::Concise))
}

/// Writes what was found in every format; all are ready before the first is written.
pub(super) fn write(wanted: &[Wanted], maps: &[Checked], screen: Screen) -> Result<(), Failure> {
    formats::check(wanted, "sarif=ferd.sarif")?;
    let reports = wanted.iter().map(|one| {
        let mut result = Vec::new();
        report::write(style(one, screen), maps, &mut result)
            .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?;
        Ok(result)
    });
    let reports: Vec<Vec<u8>> = reports.collect::<Result<_, Failure>>()?;
    formats::hand_out(wanted, &reports, screen)
}

fn style(wanted: &Wanted, screen: Screen) -> Style {
    match wanted.format {
        Format::Human if wanted.file.is_some() => {
            Style::Human(Look { color: false, boxes: true, width: formats::FILE_WIDTH })
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
