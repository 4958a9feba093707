//! `--fix` and `--diff`: slips of the pen, mended or shown.

use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen::{self, Screen};
use crate::files::{self, Existing};
use crate::finding::Finding;
use crate::fix::{self, Mended};
use crate::open::{self, Input, Opened};
use crate::settings::Settings;
use similar::TextDiff;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug, clap::Args)]
#[group(id = "mending", multiple = true)]
pub(super) struct Args {
    /// Mend slips of the pen in the maps, then check them: misspelt keys, words and ids, names instead of ids, days in other forms;
    /// with `--info`, write out the ids that references take from words
    #[arg(long)]
    pub(super) fix: bool,
    /// Show what `--fix` would change, and write nothing, alone or beside `--fix`; the exit code is 1 if there is something
    #[arg(long)]
    pub(super) diff: bool,
}

/// The map that an input names, with what can be mended in it; `shown` is what the lint shows of a map.
pub(super) fn mended(
    input: &Input,
    root: Option<&Path>,
    shown: &dyn Fn(&Opened) -> Vec<Finding>,
) -> Result<Option<(PathBuf, Mended)>, Failure> {
    match input {
        Input::File(path) | Input::Found(path) => {
            Ok(fix::mended(input, root, shown).map(|mended| (path.clone(), mended)))
        }
        Input::Bytes { .. } => Err(Failure::input(
            "standard input cannot be mended; give the map as a file".to_owned(),
        )),
    }
}

/// Writes maps into their files; the result says what was done, if anything.
pub(super) fn write(maps: &[(PathBuf, Mended)]) -> Result<Option<String>, Failure> {
    for (path, Mended { after, .. }) in maps {
        files::write(path, after.as_bytes(), Existing::Replace).map_err(Failure::Machine)?;
    }
    let slips: usize = maps.iter().map(|(_, mended)| mended.slips).sum();
    let ids: usize = maps.iter().map(|(_, mended)| mended.ids).sum();
    let done = [(slips, "slip", " mended"), (ids, "id", " written out")];
    let done = done.into_iter().filter(|(count, ..)| *count > 0);
    let done: Vec<_> = done.map(|(count, what, how)| counted(count, what) + how).collect();
    Ok((!maps.is_empty())
        .then(|| format!("{} in {}", done.join(" and "), counted(maps.len(), "map"))))
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Shows what would be mended.
pub(super) fn show(maps: &[(PathBuf, Mended)], screen: Screen) -> Result<Outcome, Failure> {
    let mut shown = String::new();
    for (path, Mended { before, after, .. }) in maps {
        let name = files::shown(path);
        let changes = TextDiff::from_lines(before, after);
        let _ = write!(shown, "{}", changes.unified_diff().header(&name, &name));
    }
    screen.say(&shown)?;
    Ok(if shown.is_empty() { Outcome::Fine } else { Outcome::Findings })
}

/// Names the maps that still have errors after fixing; the outcome is wrong input if there are any.
pub(super) fn tell_of_the_rest(
    listed: &[(Input, Arc<Settings>)],
    maps: &[(PathBuf, Mended)],
    root: Option<&Path>,
) -> Outcome {
    let mut outcome = Outcome::Fine;
    for (input, _) in listed {
        let path = input.path();
        let after = maps.iter().find(|(mended, _)| mended == path).map(|(_, mended)| &mended.after);
        let opened = match after {
            Some(text) => {
                let bytes = text.as_bytes().to_vec();
                open::journey(&Input::Bytes { path: path.to_owned(), bytes }, root)
            }
            None => open::journey(input, root),
        };
        if opened.journey.is_none() {
            outcome = Outcome::WrongInput;
            let name = files::shown(path);
            let left = counted(opened.findings.len(), "mistake");
            screen::tell(&format!(
                "`{name}` has {left} that `--fix` does not mend; `ferd check` shows them"
            ));
        }
    }
    outcome
}
