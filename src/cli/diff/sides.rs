//! What is compared with what, as the command line names it.

use super::Args;
use super::revisions::{self, Range};
use crate::cli::outcome::Failure;
use crate::files::{self, Disk, Origin};
use crate::git::Repository;
use crate::open::Input;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One side of a comparison.
#[derive(Clone)]
pub(super) struct Side {
    /// How the file is called.
    pub(super) path: String,
    /// How it is called in drawings and pages, wherever they are made.
    pub(super) name: String,
    pub(super) input: Input,
    /// Where it and what it uses are read from.
    pub(super) origin: Arc<dyn Origin + Send>,
}

impl Side {
    pub(super) fn on_disk(path: &Path) -> Self {
        Side {
            path: files::shown(path),
            name: in_project(path),
            input: Input::File(path.to_owned()),
            origin: Arc::new(Disk),
        }
    }
}

/// A file by its path in its project, whatever folder it is named from.
pub(super) fn in_project(path: &Path) -> String {
    let whole = files::canonical(path).unwrap_or_else(|| path.to_owned());
    let folder = whole.parent().unwrap_or(Path::new(""));
    let root = files::project_root(folder);
    files::shown(whole.strip_prefix(&root).unwrap_or(&whole))
}

/// Two versions of a map, or only one.
pub(super) struct Pair {
    pub(super) old: Option<Side>,
    pub(super) new: Option<Side>,
    /// Whether it is looked at only because a library changed, which it may use.
    pub(super) is_by_use: bool,
    /// Whether git says that the one was renamed to the other.
    pub(super) is_renamed: bool,
}

impl Pair {
    fn of(old: Option<Side>, new: Option<Side>) -> Self {
        Pair { old, new, is_by_use: false, is_renamed: false }
    }
}

/// One of two places named.
enum Place {
    Map(Box<Side>),
    Folder(BTreeMap<String, Side>),
}

/// The pairs that the command line names.
pub(super) fn named(args: &Args) -> Result<Vec<Pair>, Failure> {
    let is_place = |side: &str| side == "-" || files::exists(Path::new(side)) || side.contains(':');
    match args.sides.as_slice() {
        [revision, path] if !is_place(revision) && files::exists(Path::new(path)) => {
            let mut paths = args.paths.clone();
            paths.push(PathBuf::from(path));
            revisions::pairs(&Range::of(revision), &paths)
        }
        [old, new] if is_place(old) || is_place(new) => {
            if !args.paths.is_empty() {
                let words = "paths behind `--` go with revisions, not with two sides";
                return Err(Failure::input(words.to_owned()));
            }
            places(args, old, new)
        }
        [old, new] => {
            let pairs = revisions::pairs(&Range::Between(old, new), &args.paths);
            pairs.map_err(|failure| unknown(old, failure))
        }
        [one] if files::exists(Path::new(one)) => {
            let mut paths = args.paths.clone();
            paths.push(PathBuf::from(one));
            revisions::pairs(&Range::Since("HEAD"), &paths)
        }
        [one] => {
            let pairs = revisions::pairs(&Range::of(one), &args.paths);
            pairs.map_err(|failure| unknown(one, failure))
        }
        _ => revisions::pairs(&Range::Since("HEAD"), &args.paths),
    }
}

/// What is wrong with a side that is no file: where there is no repository, it cannot be a commit either.
fn unknown(side: &str, failure: Failure) -> Failure {
    if Repository::of(Path::new(".")).is_ok() {
        return failure;
    }
    let words = "there is no such file, and no git repository here that could know it as a commit";
    Failure::input(format!("`{side}`: {words}"))
}

fn places(args: &Args, old: &str, new: &str) -> Result<Vec<Pair>, Failure> {
    if old == "-" && new == "-" {
        return Err(Failure::input("only one side can come from standard input".to_owned()));
    }
    let name = args.stdin_filename.clone();
    match (place(old, name.clone().or_else(|| file(new)))?, place(new, name.or_else(|| file(old)))?)
    {
        (Place::Map(old), Place::Map(new)) => Ok(vec![Pair::of(Some(*old), Some(*new))]),
        (Place::Folder(old), Place::Folder(new)) => Ok(folders(old, new)),
        (Place::Map(_), Place::Folder(_)) => Err(mixed(old, new)),
        (Place::Folder(_), Place::Map(_)) => Err(mixed(new, old)),
    }
}

/// A side that is one map.
pub(super) fn map(args: &Args, side: &str) -> Result<Side, Failure> {
    match place(side, args.stdin_filename.clone())? {
        Place::Map(map) => Ok(*map),
        Place::Folder(_) => Err(Failure::input(format!("`{side}` is a folder, not a map"))),
    }
}

/// Two sides that are one map each.
pub(super) fn maps(args: &Args, one: &str, other: &str) -> Result<(Side, Side), Failure> {
    if one == "-" && other == "-" {
        return Err(Failure::input("only one side can come from standard input".to_owned()));
    }
    Ok((map(args, one)?, map(args, other)?))
}

fn mixed(map: &str, folder: &str) -> Failure {
    Failure::input(format!(
        "`{map}` is a map and `{folder}` a folder\n  help: compare two maps, or two folders"
    ))
}

/// The path of a side that is a file on the disk.
fn file(side: &str) -> Option<PathBuf> {
    (side != "-" && files::exists(Path::new(side))).then(|| PathBuf::from(side))
}

fn place(side: &str, stdin_name: Option<PathBuf>) -> Result<Place, Failure> {
    let path = Path::new(side);
    if side == "-" {
        let bytes = files::read_stream(&mut std::io::stdin().lock())
            .map_err(|unread| Failure::input(format!("standard input {}", unread.words())))?;
        let path = stdin_name.unwrap_or_else(|| PathBuf::from("<stdin>"));
        let input = Input::Bytes { path: path.clone(), bytes };
        let path = files::shown(&path);
        let side = Side { name: path.clone(), path, input, origin: Arc::new(Disk) };
        return Ok(Place::Map(Box::new(side)));
    }
    if files::is_folder(path) {
        let maps = files::maps_in(path).map_err(Failure::Input)?;
        let maps = maps.into_iter().map(|map| {
            // Maps of `.` are found without it.
            let inside = map.strip_prefix(path).unwrap_or(&map);
            let (path, input) = (files::shown(inside), Input::Found(map.clone()));
            (path.clone(), Side { path, input, ..Side::on_disk(&map) })
        });
        return Ok(Place::Folder(maps.collect()));
    }
    if files::exists(path) {
        return Ok(Place::Map(Box::new(Side::on_disk(path))));
    }
    match side.split_once(':') {
        Some((revision, path)) if !revision.is_empty() => of_revision(revision, path),
        _ => Err(Failure::input(format!(
            "there is no file or folder `{side}`\n  help: a file of a commit is named `REV:PATH`"
        ))),
    }
}

/// A map or a folder of a commit; its path counts from the top of the repository, or with `./` from here.
fn of_revision(revision: &str, path: &str) -> Result<Place, Failure> {
    let repository = Repository::of(Path::new("")).map_err(Failure::Input)?;
    let commit = repository.commit(revision).map_err(Failure::Input)?;
    let path = match path {
        "." | "./" => repository.prefix.clone(),
        path if path.starts_with("./") || path.starts_with("../") => repository
            .from_top(Path::new(path))
            .ok_or_else(|| Failure::input(format!("`{path}` lies outside of the repository")))?,
        path => path.to_owned(),
    };
    let path = path.trim_matches('/');
    let origin: Arc<dyn Origin + Send> = Arc::new(repository.revision(&commit));
    let side = |path: &str, shown: &str| Side {
        path: shown.to_owned(),
        name: format!("{path} at {revision}"),
        input: Input::File(repository.top.join(path)),
        origin: Arc::clone(&origin),
    };
    let all = repository.files(&commit, path).map_err(Failure::Input)?;
    let inside = |file: &str| {
        let rest = if path.is_empty() { Some(file) } else { file.strip_prefix(path) };
        rest.map(|rest| rest.trim_start_matches('/').to_owned())
    };
    let is_folder = path.is_empty() || !all.is_empty();
    if is_folder {
        let maps = all.iter().filter(|file| revisions::is_map(file));
        let maps = maps.filter_map(|file| {
            let inside = inside(file)?;
            let side = side(file, &inside);
            Some((inside, side))
        });
        return Ok(Place::Folder(maps.collect()));
    }
    Ok(Place::Map(Box::new(side(path, path))))
}

/// Maps of the same path below two folders.
fn folders(mut old: BTreeMap<String, Side>, new: BTreeMap<String, Side>) -> Vec<Pair> {
    let mut pairs: Vec<(String, Pair)> = Vec::new();
    for (path, new) in new {
        let old = old.remove(&path);
        pairs.push((path, Pair::of(old, Some(new))));
    }
    pairs.extend(old.into_iter().map(|(path, old)| (path, Pair::of(Some(old), None))));
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    pairs.into_iter().map(|(_, pair)| pair).collect()
}
