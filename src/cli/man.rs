//! `ferd man`: manual pages.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;

const EXAMPLES: &str = "\
Examples:
  ferd man > ferd.1
  ferd man check > ferd-check.1";

/// Print a manual page in roff
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The command to describe; without it ferd as a whole
    command: Option<String>,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let mut whole = super::whole();
    whole.build();
    let described = match &args.command {
        None => whole,
        Some(name) => whole.find_subcommand(name).cloned().ok_or_else(|| {
            let words = format!("there is no command `{name}`\n  help: `ferd help` lists them");
            Failure::input(words)
        })?,
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(described)
        .render(&mut page)
        .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?;
    screen.print(&page)?;
    Ok(Outcome::Fine)
}
