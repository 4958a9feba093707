//! `ferd explain`: what a finding means and how to cure it.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use crate::manual;
use crate::parse::read::nearest;

const EXAMPLES: &str = "\
Examples:
  ferd explain stage-without-touchpoint
  ferd explain unknown-key

`ferd rules` lists everything that can be explained.";

/// Explain a finding: what it means, why it matters, an example, the cure
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The id that stands above a finding
    #[arg(value_name = "ID")]
    rule: String,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let Some(page) = manual::page(&args.rule) else {
        let pages = manual::pages();
        let near = nearest(&args.rule, pages.iter().map(|page| &*page.id));
        let help = near.map_or_else(
            || "`ferd rules` lists what can be explained".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        let name = &args.rule;
        return Err(Failure::input(format!("nothing is called `{name}`\n  help: {help}")));
    };
    screen.print(
        format!("{} ({})\n\n{}\n", page.id, page.heading(), page.text.trim_end()).as_bytes(),
    )?;
    Ok(Outcome::Fine)
}
