//! Maps that differ between two commits, or between a commit and the working tree.

use super::sides::{Pair, Side};
use crate::cli::outcome::Failure;
use crate::cli::screen;
use crate::files::{self, Disk, MAP_ENDINGS, Origin};
use crate::git::{Changed, Commit, MovedSubmodule, Repository};
use crate::open::Input;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Endings that files with libraries usually have.
const LIBRARY_ENDINGS: [&str; 2] = [".yaml", ".yml"];

/// Changed files that maps may use.
struct Libraries<'a> {
    /// Their names without folders.
    names: BTreeSet<&'a str>,
    /// Whether one of them may itself be used by a library, so that a map need not name it.
    may_be_nested: bool,
}

impl<'a> Libraries<'a> {
    fn of(changed: &'a [Changed]) -> Self {
        let paths = changed.iter().flat_map(|file| file.old.iter().chain(&file.new));
        let paths: Vec<&String> = paths.filter(|path| !is_map(path)).collect();
        let is_usual = |path: &&String| LIBRARY_ENDINGS.iter().any(|ending| path.ends_with(ending));
        Libraries {
            may_be_nested: paths.iter().any(is_usual),
            names: paths.iter().filter_map(|path| path.rsplit('/').next()).collect(),
        }
    }

    /// Whether a map with this text may use one of them.
    fn may_serve(&self, text: &[u8]) -> bool {
        let has = |word: &[u8]| text.windows(word.len()).any(|part| part == word);
        has(b"use") && (self.may_be_nested || self.names.iter().any(|name| has(name.as_bytes())))
    }
}

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
        inside: "",
        names,
    };
    let changed = repository.changed(&old, new.as_ref()).map_err(Failure::Input)?;
    let mut pairs = versions.maps(&changed, &wanted);
    let moved = repository.moved_submodules(&old, new.as_ref()).map_err(Failure::Input)?;
    for submodule in moved.iter().filter(|one| wanted.may_have(&one.path)) {
        match in_submodule(&repository, submodule, &wanted) {
            Ok(inner) => pairs.extend(inner),
            Err(why) => screen::tell(&format!(
                "note: the submodule `{}` names another commit, and maps in it are not compared: {why}",
                submodule.path
            )),
        }
    }
    let libraries = Libraries::of(&changed);
    if !libraries.names.is_empty() {
        let known: BTreeSet<&String> =
            changed.iter().flat_map(|file| file.old.iter().chain(&file.new)).collect();
        for path in all(&repository, new.as_ref())? {
            if is_map(&path) && wanted.has(&path) && !known.contains(&path) {
                pairs.extend(versions.by_use(&path, &libraries));
            }
        }
    }
    pairs.sort_by(|a, b| path_of(a).cmp(path_of(b)));
    Ok(pairs)
}

/// The maps of a submodule that differ between the commits that it named and names; or why they cannot be compared.
fn in_submodule(
    outer: &Repository,
    submodule: &MovedSubmodule,
    wanted: &Paths,
) -> Result<Vec<Pair>, String> {
    let path = &submodule.path;
    let inner =
        outer.submodule(path).ok_or("it is not checked out (`git submodule update --init`)")?;
    let named = |commit: &Commit| inner.commit(commit.name());
    let old = named(&submodule.old);
    let new = submodule.new.as_ref().map_or_else(|| inner.commit("HEAD"), named);
    let (old, new) = old
        .and_then(|old| Ok((old, new?)))
        .map_err(|_| format!("a commit is missing in it (`git -C {path} fetch`)"))?;
    let inside = format!("{path}/");
    let versions = Versions {
        old: Arc::new(inner.revision(&old)),
        new: Arc::new(inner.revision(&new)),
        repository: &inner,
        inside: &inside,
        names: [&old, &new].map(|commit| commit.name().chars().take(10).collect()),
    };
    let changed = inner.changed(&old, Some(&new)).map_err(|fault| fault.to_string())?;
    Ok(versions.maps(&changed, wanted))
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
    /// The way to the repository from that of the user, empty or ending with `/`.
    inside: &'a str,
    /// The revisions of both, as they were asked for.
    names: [String; 2],
}

impl Versions<'_> {
    /// The maps among changed files; one that was renamed into or out of being a map is new or gone.
    fn maps(&self, changed: &[Changed], wanted: &Paths) -> Vec<Pair> {
        let maps = changed.iter().filter_map(|file| {
            let map = |path: &Option<String>| path.clone().filter(|path| is_map(path));
            let (old, new) = (map(&file.old), map(&file.new));
            let is_wanted =
                old.iter().chain(&new).any(|path| wanted.has(&format!("{}{path}", self.inside)));
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
    fn by_use(&self, path: &str, libraries: &Libraries<'_>) -> Option<Pair> {
        let text = self.new.read(&self.repository.place(path)).ok()?;
        libraries.may_serve(&text).then(|| Pair {
            old: Some(self.side(&self.old, &self.names[0], path)),
            new: Some(self.side(&self.new, &self.names[1], path)),
            is_by_use: true,
            is_renamed: false,
        })
    }

    fn side(&self, origin: &Arc<dyn Origin + Send>, revision: &str, path: &str) -> Side {
        let inside = self.inside;
        let place = match inside {
            "" => self.repository.place(path),
            _ => self.repository.absolute(path),
        };
        let shown =
            if inside.is_empty() { files::shown(&place) } else { format!("{inside}{path}") };
        Side {
            path: shown,
            name: format!("{inside}{path} {revision}"),
            input: Input::File(place),
            origin: Arc::clone(origin),
        }
    }
}

/// Which paths are wanted, from the top of the repository; none is all.
struct Paths(Vec<String>);

impl Paths {
    /// Whether something in a folder may be wanted.
    fn may_have(&self, folder: &str) -> bool {
        let inside = format!("{folder}/");
        self.has(folder) || self.0.iter().any(|wanted| wanted.starts_with(&inside))
    }

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
