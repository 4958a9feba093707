//! `ferd git install` and `uninstall`.

use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen;
use crate::files::{self, Existing, Unread};
use crate::git::Repository;
use crate::git::config::{self, Scope};
use std::path::{Path, PathBuf};

/// The lines that make git ask ferd.
const LINES: [&str; 2] = ["*.journey.yaml diff=ferd", "*.journey.yml diff=ferd"];

/// What git runs, and by which lines it names the place of a change. Where ferd is missing or fails, the text is shown: git would
/// stop in the middle of a log.
///
/// No `textconv`: git uses it for blame, conflicts, `range-diff` and the numbers of lines as well, and none of these would be those of
/// the file.
const SETTINGS: [(&str, &str); 3] = [
    (
        "diff.ferd.command",
        "f() { ferd git driver -- \"$@\" 2>/dev/null || git --no-pager diff --no-ext-diff --no-textconv --no-index -- \"$2\" \"$5\" || :; }; f",
    ),
    ("diff.ferd.xfuncname", r"^([a-z_]+:.*|[ ]*(- +)?\{?title:.*)$"),
    (
        "difftool.ferd.cmd",
        // The folder of `git difftool -d` holds links to the working tree.
        "f() { if test -d \"$REMOTE\"; then d=$(mktemp -d) && cp -RL \"$REMOTE/.\" \"$d\" && ferd diff \"$LOCAL\" \"$d\"; r=$?; rm -rf \"$d\"; return $r; fi; ferd git driver -- \"$MERGED\" \"$LOCAL\" \"$REMOTE\"; }; f",
    ),
];

/// What former versions set, which harms git.
const FORMER: &str = "diff.ferd.textconv";

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// In all of your repositories, not only in this one
    #[arg(long)]
    global: bool,
}

/// Where attributes and settings are.
struct Place {
    scope: Scope,
    attributes: PathBuf,
}

impl Place {
    fn of(args: &Args) -> anyhow::Result<Self> {
        if args.global {
            return Ok(Place { scope: Scope::Global, attributes: config::global_attributes()? });
        }
        let repository = Repository::of(Path::new(""))?;
        anyhow::ensure!(
            !repository.is_bare,
            "a bare repository has no working tree\n  help: `--global` does it for all of yours"
        );
        let attributes = repository.top.join(".gitattributes");
        Ok(Place { scope: Scope::Local, attributes })
    }

    /// The attributes as they are; empty if there is no file.
    fn text(&self) -> Result<Vec<u8>, Failure> {
        match files::read(&self.attributes) {
            Ok(text) => Ok(text),
            Err(Unread::Missing) => Ok(Vec::new()),
            Err(unread) => {
                let name = files::shown(&self.attributes);
                Err(Failure::input(format!("`{name}` {}", unread.words())))
            }
        }
    }

    fn write(&self, text: &[u8]) -> Result<(), Failure> {
        files::write(&self.attributes, text, Existing::Replace).map_err(Failure::Machine)
    }
}

pub(super) fn install(args: &Args) -> Result<Outcome, Failure> {
    let place = Place::of(args).map_err(Failure::Input)?;
    let before = place.text()?;
    let mut after = before.clone();
    for line in LINES.iter().filter(|line| !before.split(|b| *b == b'\n').any(|l| is(l, line))) {
        if after.last().is_some_and(|byte| *byte != b'\n') {
            after.push(b'\n');
        }
        after.extend_from_slice(line.as_bytes());
        after.push(b'\n');
    }
    if after != before {
        place.write(&after)?;
    }
    config::unset(Path::new("."), place.scope, FORMER).map_err(Failure::Machine)?;
    for (key, value) in SETTINGS {
        config::set(Path::new("."), place.scope, key, value).map_err(Failure::Machine)?;
    }
    let name = files::shown(&place.attributes);
    screen::tell(&format!("git asks ferd about maps now, by `{name}` and its settings"));
    Ok(Outcome::Fine)
}

pub(super) fn uninstall(args: &Args) -> Result<Outcome, Failure> {
    let place = Place::of(args).map_err(Failure::Input)?;
    let before = place.text()?;
    let lines = before.split_inclusive(|byte| *byte == b'\n');
    let kept = lines.filter(|text| !LINES.iter().any(|line| is(text, line)));
    let after = kept.collect::<Vec<_>>().concat();
    if after.is_empty() && !before.is_empty() {
        files::remove(&place.attributes).map_err(Failure::Machine)?;
    } else if after != before {
        place.write(&after)?;
    }
    for key in SETTINGS.iter().map(|(key, _)| *key).chain([FORMER]) {
        config::unset(Path::new("."), place.scope, key).map_err(Failure::Machine)?;
    }
    screen::tell("git shows the text of maps now");
    Ok(Outcome::Fine)
}

/// Whether a line is one of ours, whatever it ends with.
fn is(text: &[u8], line: &str) -> bool {
    text.trim_ascii() == line.as_bytes()
}
