//! `ferd rules`: everything a finding can be about.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use crate::manual::{self, Page, Subject};
use serde_json::json;
use std::fmt::Write;

/// The version of the JSON shape.
const VERSION: u32 = 1;

/// The kinds of findings, in the order in which they are listed.
const KINDS: [(&str, &str); 3] = [
    ("lint", "Lint rules"),
    ("language", "Mistakes in the language, which always stop"),
    ("drawing", "What is said while drawing"),
];

const EXAMPLES: &str = "\
Examples:
  ferd rules
  ferd rules --format json

`ferd explain ID` shows the whole page on one of them.";

/// List the lint rules and everything else a finding can be about
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
    let mut table = String::new();
    for (kind, heading) in KINDS {
        let _ = writeln!(table, "{heading}");
        for page in pages.iter().filter(|page| kind_of(page) == kind) {
            let (id, level, summary) = (&page.id, level(page), page.summary());
            let _ = writeln!(table, "  {id:width$}  {level:7}  {summary}");
        }
        table.push('\n');
    }
    table.truncate(table.trim_end().len());
    table.push('\n');
    table
}

fn data(pages: &[Page]) -> String {
    let rules: Vec<_> = pages
        .iter()
        .map(|page| {
            json!({
                "id": page.id,
                "kind": kind_of(page),
                "level": level(page),
                "summary": page.summary(),
                "manual": page.text,
            })
        })
        .collect();
    format!("{:#}\n", json!({ "version": VERSION, "rules": rules }))
}

fn kind_of(page: &Page) -> &'static str {
    match page.subject {
        Subject::Rule(_) => "lint",
        Subject::Language => "language",
        Subject::Drawing => "drawing",
    }
}

fn level(page: &Page) -> &'static str {
    match page.subject {
        Subject::Rule(level) => level.word(),
        Subject::Language => "error",
        Subject::Drawing => "warning",
    }
}
