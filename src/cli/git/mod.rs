//! `ferd git`: maps in what git shows.

mod driver;
mod install;

use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use clap::Subcommand;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  ferd git install              for this repository; commit .gitattributes
  ferd git install --global     for all of yours
  git diff                      then tells what changed in a map
  git log -p --ext-diff         tells it of every commit; git show --ext-diff of one
  git diff --no-ext-diff        the text as it is, fit for `git apply`
  git difftool -y -t ferd v1.0  two versions, map by map; with -d all at once";

/// Teach git to show what changed in a map
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Let git compare maps with ferd: a line for them in .gitattributes, and settings of git
    ///
    /// What else stands there stays as it is. Where ferd is not installed, git shows the text.
    Install(install::Args),
    /// Take back what `install` did
    Uninstall(install::Args),
    /// Compare two versions of a map, as the external diff of git
    Driver {
        /// What git gives: PATH OLD OLD-ID OLD-MODE NEW NEW-ID NEW-MODE; or PATH OLD NEW
        #[arg(required = true, num_args = 1..=9, value_name = "WORD")]
        words: Vec<PathBuf>,
    },
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    match &args.command {
        Command::Install(args) => install::install(args),
        Command::Uninstall(args) => install::uninstall(args),
        Command::Driver { words } => driver::run(words, screen),
    }
}
