//! `ferd rules`: everything a finding can be about.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use crate::manual::{self, Page, Subject};
use serde_json::json;

/// The version of the JSON shape.
const VERSION: u32 = 1;

const EXAMPLES: &str = "\
Examples:
  ferd rules
  ferd rules --format json

`ferd explain ID` shows the whole page on one of them.";

/// List the lint rules and the mistakes in the language
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// How the list is written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people: a line for each
    Human,
    /// For programs, with the whole pages
    Json,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let pages = manual::pages();
    let list = match args.format {
        Format::Human => table(&pages),
        Format::Json => data(&pages),
    };
    screen.print(list.as_bytes())?;
    Ok(Outcome::Fine)
}

fn table(pages: &[Page]) -> String {
    let width = pages.iter().map(|page| page.id.len()).max().unwrap_or(0);
    let lines = |wanted: fn(&Page) -> bool| {
        let pages = pages.iter().filter(move |page| wanted(page));
        let lines = pages
            .map(|page| format!("  {:width$}  {:7}  {}\n", page.id, level(page), page.summary()));
        lines.collect::<String>()
    };
    format!(
        "Lint rules\n{}\nMistakes in the language, which always stop\n{}",
        lines(|page| page.subject != Subject::Language),
        lines(|page| page.subject == Subject::Language),
    )
}

fn data(pages: &[Page]) -> String {
    let rules: Vec<_> = pages
        .iter()
        .map(|page| {
            let kind = if page.subject == Subject::Language { "language" } else { "lint" };
            json!({
                "id": page.id,
                "kind": kind,
                "level": level(page),
                "summary": page.summary(),
                "manual": page.text,
            })
        })
        .collect();
    format!("{:#}\n", json!({ "version": VERSION, "rules": rules }))
}

fn level(page: &Page) -> &'static str {
    match page.subject {
        Subject::Rule(level) => level.word(),
        Subject::Language => "error",
    }
}
