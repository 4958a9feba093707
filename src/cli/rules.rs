//! `ferd rules`: everything a finding can be about, and the levels in force.

use super::judging;
use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use crate::lint::RULES;
use crate::lint::policy::{Origin, Policy};
use crate::manual::{self, Page, Subject};
use crate::model::word::Word;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The version of the JSON shape.
const VERSION: u32 = 1;

/// The kinds of findings, in the order in which they are listed.
const KINDS: [(&str, &str); 4] = [
    ("lint", "Lint rules"),
    ("language", "Mistakes in the language, which always stop"),
    ("settings", "Mistakes in ferd.toml, which always stop"),
    ("drawing", "What is said while drawing"),
];

const EXAMPLES: &str = "\
Examples:
  ferd rules                          the levels that hold in this folder
  ferd rules maps/buying.journey.yaml  those that hold for one map
  ferd rules --format json

`ferd explain ID` shows the whole page on one of them.";

/// List the lint rules with the levels in force, and everything else a finding can be about
///
/// Behind each rule stands who set its level: a line of ferd.toml or a flag; nothing where it is the usual one.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The map, or a folder of maps, for which the levels are shown
    #[arg(default_value = ".")]
    path: PathBuf,
    /// How the list is written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    #[command(flatten)]
    judging: judging::Args,
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
    let policy = policy(args)?;
    let list = match args.format {
        Format::Human => table(&pages, &policy),
        Format::Json => data(&pages, &policy),
    };
    screen.print(list.as_bytes())?;
    Ok(Outcome::Fine)
}

fn policy(args: &Args) -> Result<Policy, Failure> {
    let map: &Path = &args.path;
    // A folder stands for any map in it.
    let map = if crate::files::is_folder(map) { map.join("*") } else { map.to_owned() };
    let settings = args.judging.finder().of_map(&map);
    let settings = settings.map_err(super::inputs::Unlisted::Settings)?;
    Ok(args.judging.demands()?.on(settings.policy(&map)))
}

fn table(pages: &[Page], policy: &Policy) -> String {
    let width = pages.iter().map(|page| page.id.len()).max().unwrap_or(0);
    let mut table = String::new();
    for (kind, heading) in KINDS {
        let _ = writeln!(table, "{heading}");
        for page in pages.iter().filter(|page| kind_of(page) == kind) {
            let (level, origin) = level(page, policy);
            let (id, summary) = (&page.id, page.summary());
            let said = match origin {
                Origin::Usual => String::new(),
                origin => format!(" ({origin})"),
            };
            let _ = writeln!(table, "  {id:width$}  {level:7}  {summary}{said}");
        }
        table.push('\n');
    }
    table.truncate(table.trim_end().len());
    table.push('\n');
    table
}

fn data(pages: &[Page], policy: &Policy) -> String {
    let rules: Vec<Value> = pages.iter().map(|page| entry(page, policy)).collect();
    format!("{:#}\n", json!({ "version": VERSION, "rules": rules }))
}

fn entry(page: &Page, policy: &Policy) -> Value {
    let (level, origin) = level(page, policy);
    let mut entry = json!({
        "id": page.id,
        "kind": kind_of(page),
        "level": level,
        "summary": page.summary(),
        "manual": page.text,
    });
    if let Subject::Rule(about) = page.subject {
        entry["group"] = about.group.word().into();
        entry["set_by"] = origin.to_string().into();
        entry["milder_on_drafts"] = about.softer_on_drafts.into();
    }
    entry
}

fn kind_of(page: &Page) -> &'static str {
    match page.subject {
        Subject::Rule(_) => "lint",
        Subject::Language => "language",
        Subject::Settings => "settings",
        Subject::Drawing => "drawing",
        Subject::Comparison => "comparison",
    }
}

fn level(page: &Page, policy: &Policy) -> (&'static str, Origin) {
    match page.subject {
        Subject::Rule(about) => {
            let rule = RULES.iter().position(|rule| rule.about.id == about.id);
            let (level, origin) = policy.level(rule.expect("pages of rules come from the table"));
            (level.word(), origin)
        }
        Subject::Language | Subject::Settings => ("error", Origin::Usual),
        Subject::Drawing | Subject::Comparison => ("warning", Origin::Usual),
    }
}
