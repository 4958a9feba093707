//! `ferd schema`: what a map may say, for editors.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use crate::parse::schema;
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

/// Print the JSON Schema (draft-07) of maps, of ferd.toml, or of theme files
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The schema of ferd.toml instead
    #[arg(long, conflicts_with = "theme")]
    settings: bool,
    /// The schema of theme files instead
    #[arg(long)]
    theme: bool,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let schema = match (args.settings, args.theme) {
        (true, _) => settings::schema::of_settings(),
        (_, true) => schema::of_themes(),
        _ => schema::of_maps(),
    };
    screen.print(format!("{schema:#}\n").as_bytes())?;
    Ok(Outcome::Fine)
}
