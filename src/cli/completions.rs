//! `ferd completions`: a script that completes commands in a shell.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;

const EXAMPLES: &str = "\
Examples:
  ferd completions bash > ~/.local/share/bash-completion/completions/ferd
  ferd completions fish > ~/.config/fish/completions/ferd.fish
  ferd completions zsh > \"${fpath[1]}/_ferd\"";

/// Print a script that completes commands in a shell
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The shell
    shell: clap_complete::Shell,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::whole(), "ferd", &mut script);
    screen.print(&script)?;
    Ok(Outcome::Fine)
}
