//! Maps that differ between two commits, or between a commit and the working tree.

use super::sides::{Pair, Side};
use crate::cli::outcome::Failure;
use crate::files::{self, Disk, MAP_ENDINGS, Origin};
use crate::git::{Changed, Commit, Repository};
use crate::open::Input;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Endings of files that may hold libraries.
const LIBRARY_ENDINGS: [&str; 2] = [".yaml", ".yml"];

/// Revisions to compare.
pub(super) enum Range<'a> {
    /// A commit with the working tree.
    Since(&'a str),
    /// One commit with another.
    Between(&'a str, &'a str),
    /// The second commit with the one where both parted.
    SinceParting(&'a str, &'a str),
}

impl<'a> Range<'a> {
    /// What `REV`, `REV..REV` or `REV...REV` says; a side that is left out is HEAD.
    pub(super) fn of(words: &'a str) -> Self {
        let side = |words: &'a str| if words.is_empty() { "HEAD" } else { words };
        if let Some((old, new)) = words.split_once("...") {
            return Range::SinceParting(side(old), side(new));
        }
        match words.split_once("..") {
            Some((old, new)) => Range::Between(side(old), side(new)),
            None => Range::Since(words),
        }
    }

    /// How the versions of both sides are called.
    fn names(&self) -> [String; 2] {
        match self {
            Range::Since(old) => [format!("at {old}"), "in the working tree".to_owned()],
            Range::Between(old, new) => [format!("at {old}"), format!("at {new}")],
            Range::SinceParting(old, new) => {
                [format!("where {new} left {old}"), format!("at {new}")]
            }
        }
    }
}

/// Whether a file is taken for a map.
pub(super) fn is_map(path: &str) -> bool {
    MAP_ENDINGS.iter().any(|ending| path.ends_with(ending))
}

/// The maps in the paths that differ, or use what differs.
pub(super) fn pairs(range: &Range, paths: &[PathBuf]) -> Result<Vec<Pair>, Failure> {
    let repository = Repository::of(Path::new("")).map_err(Failure::Input)?;
    let commit = |revision: &str| repository.commit(revision).map_err(Failure::Input);
    let names = range.names();
    let (old, new) = match range {
        Range::Since(old) => (commit(old)?, None),
        Range::Between(old, new) => (commit(old)?, Some(commit(new)?)),
        Range::SinceParting(old, new) => {
            let new = commit(new)?;
            let parting = repository.merge_base(&commit(old)?, &new).map_err(Failure::Input)?;
            (parting, Some(new))
        }
    };
    if new.is_none() && repository.is_bare {
        return Err(Failure::input(
            "a bare repository has no working tree\n  help: name two commits: `ferd diff REV..REV`"
                .to_owned(),
        ));
    }
    let wanted = wanted(&repository, paths)?;
    let versions = Versions {
        old: Arc::new(repository.revision(&old)),
        new: match &new {
            Some(commit) => Arc::new(repository.revision(commit)),
            None => Arc::new(Disk),
        },
        repository: &repository,
        names,
    };
    let changed = repository.changed(&old, new.as_ref()).map_err(Failure::Input)?;
    let mut pairs = versions.maps(&changed, &wanted);
    let is_library = |path: &Option<String>| {
        path.as_ref().is_some_and(|path| {
            !is_map(path) && LIBRARY_ENDINGS.iter().any(|ending| path.ends_with(ending))
        })
    };
    if changed.iter().any(|file| is_library(&file.old) || is_library(&file.new)) {
        let known: BTreeSet<&String> =
            changed.iter().flat_map(|file| file.old.iter().chain(&file.new)).collect();
        for path in all(&repository, new.as_ref())? {
            if is_map(&path) && wanted.has(&path) && !known.contains(&path) {
                pairs.extend(versions.by_use(&path));
            }
        }
    }
    pairs.sort_by(|a, b| path_of(a).cmp(path_of(b)));
    Ok(pairs)
}

fn path_of(pair: &Pair) -> &str {
    pair.new.as_ref().or(pair.old.as_ref()).map_or("", |side| &side.path)
}

fn all(repository: &Repository, commit: Option<&Commit>) -> Result<Vec<String>, Failure> {
    match commit {
        Some(commit) => repository.files(commit, ""),
        None => repository.files_now(),
    }
    .map_err(Failure::Input)
}

/// Where the files of both versions are read from.
struct Versions<'a> {
    old: Arc<dyn Origin + Send>,
    new: Arc<dyn Origin + Send>,
    repository: &'a Repository,
    /// The revisions of both, as they were asked for.
    names: [String; 2],
}

impl Versions<'_> {
    /// The maps among changed files; one that was renamed into or out of being a map is new or gone.
    fn maps(&self, changed: &[Changed], wanted: &Paths) -> Vec<Pair> {
        let maps = changed.iter().filter_map(|file| {
            let map = |path: &Option<String>| path.clone().filter(|path| is_map(path));
            let (old, new) = (map(&file.old), map(&file.new));
            let is_wanted = old.iter().chain(&new).any(|path| wanted.has(path));
            is_wanted.then(|| Pair {
                old: old.map(|path| self.side(&self.old, &self.names[0], &path)),
                new: new.map(|path| self.side(&self.new, &self.names[1], &path)),
                is_by_use: false,
                is_renamed: file.old != file.new && file.old.is_some() && file.new.is_some(),
            })
        });
        maps.collect()
    }

    /// A map that did not change itself, if it may use another file.
    fn by_use(&self, path: &str) -> Option<Pair> {
        let text = self.new.read(&self.repository.place(path)).ok()?;
        let uses = text.windows(3).any(|word| word == b"use");
        uses.then(|| Pair {
            old: Some(self.side(&self.old, &self.names[0], path)),
            new: Some(self.side(&self.new, &self.names[1], path)),
            is_by_use: true,
            is_renamed: false,
        })
    }

    fn side(&self, origin: &Arc<dyn Origin + Send>, revision: &str, path: &str) -> Side {
        let place = self.repository.place(path);
        Side {
            path: files::shown(&place),
            name: format!("{path} {revision}"),
            input: Input::File(place),
            origin: Arc::clone(origin),
        }
    }
}

/// Which paths are wanted, from the top of the repository; none is all.
struct Paths(Vec<String>);

impl Paths {
    fn has(&self, path: &str) -> bool {
        self.0.is_empty()
            || self.0.iter().any(|wanted| {
                wanted.is_empty()
                    || path
                        .strip_prefix(wanted.as_str())
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
    }
}

fn wanted(repository: &Repository, paths: &[PathBuf]) -> Result<Paths, Failure> {
    let paths = paths.iter().map(|path| {
        repository.from_top(path).ok_or_else(|| {
            let name = files::shown(path);
            Failure::input(format!("`{name}` lies outside of the repository"))
        })
    });
    Ok(Paths(paths.collect::<Result<_, Failure>>()?))
}
