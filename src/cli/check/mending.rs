//! `--fix` and `--diff`: slips of the pen, mended or shown.

use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen::Screen;
use crate::files::{self, Existing};
use crate::fix::{self, Mended};
use crate::open::Input;
use similar::TextDiff;
use std::fmt::Write;
use std::path::Path;

#[derive(Debug, clap::Args)]
#[group(id = "mending", multiple = true)]
pub(super) struct Args {
    /// Mend slips of the pen in the maps, then check them: misspelt keys, words and ids, names instead of ids, days in other forms
    #[arg(long)]
    pub(super) fix: bool,
    /// Show what `--fix` would change, and write nothing; the exit code is 1 if there is something
    #[arg(long, conflicts_with = "fix")]
    pub(super) diff: bool,
}

/// Mends maps in their files; the result says what was done, if anything.
pub(super) fn mend(inputs: &[Input], root: Option<&Path>) -> Result<Option<String>, Failure> {
    let (mut slips, mut maps) = (0, 0);
    for path in paths(inputs)? {
        if let Some(Mended { after, count, .. }) = fix::mended(path, root) {
            files::write(path, after.as_bytes(), Existing::Replace).map_err(Failure::Machine)?;
            slips += count;
            maps += 1;
        }
    }
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    Ok((slips > 0)
        .then(|| format!("{slips} slip{} mended in {maps} map{}", plural(slips), plural(maps))))
}

/// Shows what would be mended.
pub(super) fn show(
    inputs: &[Input],
    root: Option<&Path>,
    screen: Screen,
) -> Result<Outcome, Failure> {
    let mut shown = String::new();
    for path in paths(inputs)? {
        if let Some(Mended { before, after, .. }) = fix::mended(path, root) {
            let name = files::shown(path);
            let changes = TextDiff::from_lines(&before, &after);
            let _ = write!(shown, "{}", changes.unified_diff().header(&name, &name));
        }
    }
    screen.print(shown.as_bytes())?;
    Ok(if shown.is_empty() { Outcome::Fine } else { Outcome::Findings })
}

fn paths(inputs: &[Input]) -> Result<Vec<&Path>, Failure> {
    let paths = inputs.iter().map(|input| match input {
        Input::File(path) => Ok(path.as_path()),
        Input::Bytes { .. } => Err(Failure::input(
            "standard input cannot be mended; give the map as a file".to_owned(),
        )),
    });
    paths.collect()
}
