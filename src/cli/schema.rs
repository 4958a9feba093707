//! `ferd schema`: what a map may say, for editors.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use crate::parse::schema;
use crate::report::{changes, log, plan};
use crate::settings;
use clap::ValueEnum;

/// The file that a map's first line leads editors to.
pub(super) const FILE_NAME: &str = "ferd.schema.json";

const EXAMPLES: &str = "\
Examples:
  ferd schema > ferd.schema.json
  ferd schema settings > ferd-toml.schema.json

An editor that understands YAML completes and checks a map whose first line is
  # yaml-language-server: $schema=ferd.schema.json
`ferd init` writes both.";

/// Print the JSON Schema (draft-07) of maps, or of something else that ferd reads or writes
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// What it describes
    #[arg(value_name = "WHAT", default_value = "map")]
    what: What,
}

/// Something that has a schema.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum What {
    /// A map
    Map,
    /// `ferd.toml`
    Settings,
    /// A theme file
    Theme,
    /// What `ferd diff --format json` prints
    Diff,
    /// What `ferd diff --as plan --format json` prints
    Plan,
    /// What `ferd log --format json` prints
    Log,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let schema = match args.what {
        What::Map => schema::of_maps(),
        What::Settings => settings::schema::of_settings(),
        What::Theme => schema::of_themes(),
        What::Diff => changes::schema::of_changes(),
        What::Plan => plan::schema::of_plans(),
        What::Log => log::schema::of_logs(),
    };
    screen.print(format!("{schema:#}\n").as_bytes())?;
    Ok(Outcome::Fine)
}
