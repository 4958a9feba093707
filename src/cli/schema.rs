//! `ferd schema`: what a map may say, for editors.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use crate::parse::schema;
use crate::report::{changes, log, plan};
use crate::settings;

/// The file that a map's first line leads editors to.
pub(super) const FILE_NAME: &str = "ferd.schema.json";

const EXAMPLES: &str = "\
Examples:
  ferd schema > ferd.schema.json
  ferd schema --settings > ferd-toml.schema.json

An editor that understands YAML completes and checks a map whose first line is
  # yaml-language-server: $schema=ferd.schema.json
`ferd init` writes both.";

/// Print the JSON Schema (draft-07) of maps, of ferd.toml, of theme files, of comparisons, of logs, or of plans
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag, and at most one is given")]
pub(super) struct Args {
    /// The schema of ferd.toml instead
    #[arg(long, conflicts_with = "theme")]
    settings: bool,
    /// The schema of theme files instead
    #[arg(long)]
    theme: bool,
    /// The schema of what `ferd diff --format json` prints instead
    #[arg(long, conflicts_with_all = ["theme", "settings"])]
    diff: bool,
    /// The schema of what `ferd log --format json` prints instead
    #[arg(long, conflicts_with_all = ["theme", "settings", "diff"])]
    log: bool,
    /// The schema of what `ferd diff --as plan --format json` prints instead
    #[arg(long, conflicts_with_all = ["theme", "settings", "diff", "log"])]
    plan: bool,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let schema = match args {
        Args { settings: true, .. } => settings::schema::of_settings(),
        Args { theme: true, .. } => schema::of_themes(),
        Args { diff: true, .. } => changes::schema::of_changes(),
        Args { log: true, .. } => log::schema::of_logs(),
        Args { plan: true, .. } => plan::schema::of_plans(),
        _ => schema::of_maps(),
    };
    screen.print(format!("{schema:#}\n").as_bytes())?;
    Ok(Outcome::Fine)
}
