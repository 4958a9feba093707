//! Which maps a command line names.

use super::outcome::Failure;
use crate::files;
use crate::open::Input;
use crate::settings::{Finder, Refused};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Why the maps could not be listed.
pub(super) enum Unlisted {
    /// There are none, or they cannot be reached.
    Failure(Failure),
    /// The settings, which say what to leave out, are wrong.
    Settings(Refused),
}

impl From<Unlisted> for Failure {
    fn from(unlisted: Unlisted) -> Self {
        match unlisted {
            Unlisted::Failure(failure) => failure,
            Unlisted::Settings(refused) => {
                let name = refused.sources.iter().next().map_or("", |source| &source.name);
                Failure::input(format!("`{name}` has mistakes\n  help: `ferd check` shows them"))
            }
        }
    }
}

/// What paths name, each map once; in folders, what the settings exclude is left out.
pub(super) fn inputs(
    paths: &[PathBuf],
    stdin_name: &Path,
    settings: &mut Finder,
) -> Result<Vec<Input>, Unlisted> {
    let mut inputs = Vec::new();
    let mut seen = BTreeSet::new();
    let mut excluded = 0;
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.push(stdin(stdin_name).map_err(Unlisted::Failure)?);
        } else if files::is_folder(path) {
            let here = settings.of_folder(path).map_err(Unlisted::Settings)?;
            let found = files::maps_in(path).map_err(|e| Unlisted::Failure(Failure::Input(e)))?;
            for map in found {
                if here.excludes(&map) {
                    excluded += 1;
                } else if is_new(&map, &mut seen) {
                    inputs.push(Input::Found(map));
                }
            }
        } else if is_new(path, &mut seen) {
            inputs.push(Input::File(path.clone()));
        }
    }
    if inputs.is_empty() {
        return Err(Unlisted::Failure(none(paths, excluded)));
    }
    Ok(inputs)
}

fn none(paths: &[PathBuf], excluded: usize) -> Failure {
    let names: Vec<String> = paths.iter().map(|p| format!("`{}`", files::shown(p))).collect();
    let help = match excluded {
        0 => "maps are files named NAME.journey.yaml; `ferd init` writes one".to_owned(),
        1 => "ferd.toml excludes the only one; name the file itself to have it read".to_owned(),
        count => format!("ferd.toml excludes all {count}; name files themselves to have them read"),
    };
    Failure::input(format!("no maps found in {}\n  help: {help}", names.join(", ")))
}

fn is_new(path: &Path, seen: &mut BTreeSet<PathBuf>) -> bool {
    seen.insert(files::canonical(path).unwrap_or_else(|| path.to_owned()))
}

fn stdin(name: &Path) -> Result<Input, Failure> {
    let bytes = files::read_stream(&mut std::io::stdin().lock())
        .map_err(|unread| Failure::input(format!("standard input {}", unread.words())))?;
    Ok(Input::Bytes { path: name.to_owned(), bytes })
}
