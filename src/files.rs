//! The only door to the file system: reading with limits, finding maps, writing whole files or none.

use crate::source::MAX_BYTES;
use anyhow::Context;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Endings of the files that are taken for maps when a folder is searched.
pub const MAP_ENDINGS: [&str; 2] = [".journey.yaml", ".journey.yml"];

/// Names that mark the root of a project.
const ROOT_MARKS: [&str; 2] = [".git", "ferd.toml"];

/// Why a file was not read.
#[derive(Debug)]
pub enum Unread {
    /// There is no such file.
    Missing,
    /// It has this many bytes, more than it may have.
    TooLarge(u64),
    /// It is something else than a file, or the system refuses; in words that follow its name.
    Refused(String),
}

impl Unread {
    /// What is wrong, in words that follow the name of the file.
    pub fn words(&self) -> String {
        match self {
            Unread::Missing => "does not exist".into(),
            Unread::TooLarge(bytes) => format!("has {bytes} bytes; a map may have at most 64 MiB"),
            Unread::Refused(words) => words.clone(),
        }
    }

    fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Unread::Missing,
            _ => Unread::Refused(format!("cannot be read: {}", reason(error))),
        }
    }
}

/// The system's words for an error, without its number.
fn reason(error: &io::Error) -> String {
    let words = error.to_string();
    let words = words.split(" (os error").next().unwrap_or_default();
    words.to_lowercase()
}

/// The bytes of a file; its size is looked at before anything is read.
pub fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    read_at_most(path, MAX_BYTES)
}

/// The same for a file that nobody named but that was found in a project: a link out of it is not followed.
pub fn read_found(path: &Path) -> Result<Vec<u8>, Unread> {
    match link_out(path) {
        Some(_) => Err(Unread::Refused(LEADS_OUT.into())),
        None => read(path),
    }
}

/// The link on the way to a path that lies in a project and leads out of it, the path itself included; it need not exist.
///
/// A link that lies in no project, below no `.git` or `ferd.toml`, is somebody's own and may lead anywhere.
pub fn link_out(path: &Path) -> Option<PathBuf> {
    let mut way = PathBuf::new();
    for part in path.components() {
        way.push(part);
        let is_link = fs::symlink_metadata(&way).is_ok_and(|metadata| metadata.is_symlink());
        if is_link && leads_out(&way) {
            return Some(way);
        }
    }
    None
}

/// Whether a link leads out of the project that it lies in, be there something where it leads or not.
fn leads_out(link: &Path) -> bool {
    let folder = canonical(link.parent().unwrap_or(Path::new("")));
    let is_marked = |folder: &&Path| ROOT_MARKS.iter().any(|mark| exists(&folder.join(mark)));
    let folder = folder.unwrap_or_default();
    let Some(nearest) = folder.ancestors().find(is_marked) else { return false };
    // What lies in the same repository may be shared by several projects in it.
    let root = folder.ancestors().find(|folder| exists(&folder.join(".git"))).unwrap_or(nearest);
    let aim = canonical(link).or_else(|| {
        let aim = folder.join(fs::read_link(link).ok()?);
        Some(canonical(aim.parent()?)?.join(aim.file_name()?))
    });
    aim.is_none_or(|aim| !aim.starts_with(root))
}

/// What is said of such a link, behind its name.
pub const LEADS_OUT: &str = "is a link that leads out of the project";

/// The same for a file of at most that many bytes.
pub fn read_at_most(path: &Path, limit: u64) -> Result<Vec<u8>, Unread> {
    let metadata = fs::metadata(path).map_err(|error| Unread::of(&error))?;
    if metadata.is_dir() {
        return Err(Unread::Refused("is a folder, not a file".into()));
    }
    if !metadata.is_file() {
        let words = "is a device or a pipe, not a file; `-` reads standard input";
        return Err(Unread::Refused(words.into()));
    }
    if metadata.len() > limit {
        return Err(Unread::TooLarge(metadata.len()));
    }
    let mut file = fs::File::open(path).map_err(|error| Unread::of(&error))?;
    read_limited(&mut file, metadata.len() as usize, limit)
}

/// Where the files of a project are read from: the disk, or a version of them that is kept elsewhere.
pub trait Origin: Sync {
    /// The bytes of a file.
    fn read(&self, place: &Path) -> Result<Vec<u8>, Unread>;
    /// The one true path of a file or folder, as far as this origin can tell; none if there is none.
    fn canonical(&self, place: &Path) -> Option<PathBuf>;
    /// The project that a folder belongs to.
    fn project_root(&self, folder: &Path) -> PathBuf;
    /// The names of what stands in a folder, sorted; none if they cannot be listed.
    fn names_in(&self, folder: &Path) -> Vec<String>;
}

/// The files as they lie on the disk.
#[derive(Debug, Clone, Copy)]
pub struct Disk;

impl Origin for Disk {
    fn read(&self, place: &Path) -> Result<Vec<u8>, Unread> {
        read(place)
    }
    fn canonical(&self, place: &Path) -> Option<PathBuf> {
        canonical(place)
    }
    fn project_root(&self, folder: &Path) -> PathBuf {
        project_root(folder)
    }
    fn names_in(&self, folder: &Path) -> Vec<String> {
        names_in(folder)
    }
}

/// Everything that comes in, up to the limit for files.
pub fn read_stream(stream: &mut impl Read) -> Result<Vec<u8>, Unread> {
    read_limited(stream, 0, MAX_BYTES)
}

fn read_limited(stream: &mut impl Read, expected: usize, limit: u64) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::with_capacity(expected);
    let mut limited = stream.take(limit + 1);
    limited.read_to_end(&mut bytes).map_err(|error| Unread::of(&error))?;
    if bytes.len() as u64 > limit {
        return Err(Unread::TooLarge(bytes.len() as u64));
    }
    Ok(bytes)
}

/// How a file is: what differs after it was written, replaced or taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp(Option<(u64, u64, i64, i64)>);

/// How a file is now.
pub fn stamp(path: &Path) -> Stamp {
    Stamp(fs::metadata(path).ok().map(|metadata| of_metadata(&metadata)))
}

/// Number, size, and the time of the last change.
#[cfg(unix)]
fn of_metadata(metadata: &fs::Metadata) -> (u64, u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ino(), metadata.len(), metadata.mtime(), metadata.mtime_nsec())
}

/// Size and the time of the last change.
#[cfg(windows)]
fn of_metadata(metadata: &fs::Metadata) -> (u64, u64, i64, i64) {
    use std::os::windows::fs::MetadataExt;
    (0, metadata.len(), metadata.last_write_time().cast_signed(), 0)
}

/// Whether a path is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether anything stands at a path.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The one true path of a file or folder that exists, every link followed.
pub fn canonical(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(if path.as_os_str().is_empty() { Path::new(".") } else { path }).ok()
}

/// The names of what stands in a folder, sorted; none if it cannot be looked into.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// The project that a folder belongs to: the nearest folder upwards with `.git` or `ferd.toml`, else itself.
pub fn project_root(folder: &Path) -> PathBuf {
    let is_root = |folder: &&Path| ROOT_MARKS.iter().any(|mark| exists(&folder.join(mark)));
    folder.ancestors().find(is_root).unwrap_or(folder).to_owned()
}

/// The nearest file of that name in a folder or upwards of it; called by a relative path where the folder is.
pub fn nearest_upwards(folder: &Path, name: &str) -> Option<PathBuf> {
    let from = canonical(folder)?;
    let (depth, found) = from
        .ancestors()
        .enumerate()
        .map(|(depth, above)| (depth, above.join(name)))
        .find(|(_, file)| file.is_file())?;
    let parts = || folder.components().filter(|part| *part != Component::CurDir);
    let count = parts().count();
    let down: PathBuf = parts().take(count.saturating_sub(depth)).collect();
    let up = std::iter::repeat_n("..", depth.saturating_sub(count));
    let called = up.collect::<PathBuf>().join(down).join(name);
    // A link among the folders, or `..` in their names, can make the two part ways.
    let is_same = canonical(&called) == canonical(&found);
    Some(if is_same { called } else { found })
}

/// Patterns of paths as in `.gitignore`, relative to a folder.
#[derive(Debug)]
pub struct Patterns {
    folder: PathBuf,
    builder: ignore::gitignore::GitignoreBuilder,
    built: ignore::gitignore::Gitignore,
}

impl Patterns {
    /// None yet, for paths in a folder.
    pub fn in_folder(folder: &Path) -> Self {
        let folder = canonical(folder).unwrap_or_else(|| folder.to_owned());
        let builder = ignore::gitignore::GitignoreBuilder::new(&folder);
        Patterns { folder, builder, built: ignore::gitignore::Gitignore::empty() }
    }

    /// Adds a pattern, or says why it is none.
    pub fn add(&mut self, pattern: &str) -> Result<(), String> {
        let added = self.builder.add_line(None, pattern);
        added.map(|_| ()).map_err(|error| match error {
            ignore::Error::Glob { err, .. } => err,
            other => other.to_string(),
        })
    }

    /// The same, ready to match.
    #[must_use]
    pub fn built(mut self) -> Self {
        self.built = self.builder.build().unwrap_or_else(|_| ignore::gitignore::Gitignore::empty());
        self
    }

    /// Whether a file, or a folder that it lies in, matches.
    pub fn matches(&self, path: &Path) -> bool {
        let folder = canonical(path.parent().unwrap_or(Path::new("")));
        let path = folder.unwrap_or_default().join(path.file_name().unwrap_or_default());
        path.starts_with(&self.folder)
            && self.built.matched_path_or_any_parents(&path, false).is_ignore()
    }
}

/// The maps in a folder and below it, sorted by path; what git ignores and what is hidden is left out.
pub fn maps_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut walk = ignore::WalkBuilder::new(folder);
    walk.require_git(false).git_global(false).follow_links(false);
    let mut maps = Vec::new();
    for entry in walk.build() {
        let entry = entry.with_context(|| format!("cannot look into `{}`", shown(folder)))?;
        let name = entry.file_name().to_string_lossy();
        if MAP_ENDINGS.iter().any(|ending| name.ends_with(ending)) && entry.path().is_file() {
            let path = entry.into_path();
            maps.push(path.strip_prefix("./").map(Path::to_owned).unwrap_or(path));
        }
    }
    maps.sort();
    Ok(maps)
}

/// The texts of all files in a folder and below it, by their paths in it with `/` between parts, sorted; hidden ones are
/// left out.
pub fn texts_in(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    anyhow::ensure!(is_folder(folder), "`{}` is not a folder", shown(folder));
    let mut texts = Vec::new();
    for entry in ignore::WalkBuilder::new(folder).standard_filters(false).hidden(true).build() {
        let entry = entry.with_context(|| format!("cannot look into `{}`", shown(folder)))?;
        if !entry.path().is_file() {
            continue;
        }
        let name = shown(entry.path().strip_prefix(folder).unwrap_or(entry.path()));
        let bytes = read_found(entry.path())
            .map_err(|unread| anyhow::anyhow!("`{}` {}", shown(entry.path()), unread.words()))?;
        let text = String::from_utf8(bytes)
            .map_err(|_| anyhow::anyhow!("`{}` is not UTF-8 text", shown(entry.path())))?;
        texts.push((name, text));
    }
    texts.sort();
    Ok(texts)
}

/// How a path is shown: with `/` between its parts on every system, and bytes that are no UTF-8 as `\\xF8`.
pub fn shown(path: &Path) -> String {
    let mut words = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        words.push_str(chunk.valid());
        words.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02X}")));
    }
    if std::path::MAIN_SEPARATOR == '/' { words } else { words.replace('\\', "/") }
}

/// What to do where a file to be written exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Put the new one in its place.
    Replace,
    /// Leave it and fail.
    Keep,
}

/// Writes a file whole or not at all: beside its place first, then renamed into it.
///
/// Missing folders on the way are made. A file that is replaced passes on its mode, a link its aim, but none is followed out
/// of the project that it lies in.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> anyhow::Result<()> {
    let name = || shown(path);
    if let Some(link) = link_out(path) {
        anyhow::bail!(
            "cannot write `{}`: `{}` {LEADS_OUT}\n  help: take the link away, or name the place itself",
            name(),
            shown(&link)
        );
    }
    let target = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => fs::canonicalize(path).unwrap_or(path.to_owned()),
        _ => path.to_owned(),
    };
    let before = fs::metadata(&target).ok();
    match &before {
        Some(metadata) if metadata.is_dir() => {
            anyhow::bail!("cannot write `{}`: it is a folder", name())
        }
        Some(metadata) if !metadata.is_file() => {
            return write_device(&target, bytes).with_context(|| failed(path));
        }
        _ => {}
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)
        .map_err(|error| plain(&error))
        .with_context(|| format!("cannot make the folder `{}`", shown(folder)))?;
    write_beside(&target, folder, bytes, before.map(|metadata| metadata.permissions()), existing)
        .map_err(|error| plain(&error))
        .with_context(|| failed(path))
}

/// Takes a file away.
pub fn remove(path: &Path) -> anyhow::Result<()> {
    fs::remove_file(path)
        .map_err(|error| plain(&error))
        .with_context(|| format!("cannot remove `{}`", shown(path)))
}

fn failed(path: &Path) -> String {
    format!("cannot write `{}`", shown(path))
}

fn plain(error: &io::Error) -> anyhow::Error {
    anyhow::anyhow!(reason(error))
}

fn write_beside(
    target: &Path,
    folder: &Path,
    bytes: &[u8],
    mode: Option<fs::Permissions>,
    existing: Existing,
) -> io::Result<()> {
    sweep(folder);
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEGUN.0).suffix(BEGUN.1);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut beside = builder.tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.flush()?;
    if let Some(mode) = mode {
        beside.as_file().set_permissions(mode)?;
    }
    match existing {
        Existing::Replace => beside.persist(target)?,
        Existing::Keep => beside.persist_noclobber(target)?,
    };
    Ok(())
}

/// How a file is called that is being written, before it gets its name.
const BEGUN: (&str, &str) = (".ferd-", ".tmp");
/// After so long nobody writes it any more: the program was killed.
const ABANDONED: Duration = Duration::from_secs(600);

/// Takes away what an earlier run began to write in a folder and did not end; a folder is looked through once a run.
fn sweep(folder: &Path) {
    static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    if !SWEPT.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned()) {
        return;
    }
    let is_begun = |name: &String| name.starts_with(BEGUN.0) && name.ends_with(BEGUN.1);
    for name in names_in(folder).into_iter().filter(is_begun) {
        let path = folder.join(name);
        let age = fs::symlink_metadata(&path)
            .ok()
            .and_then(|begun| begun.modified().ok()?.elapsed().ok());
        if age.is_some_and(|age| age > ABANDONED) {
            let _ = fs::remove_file(path);
        }
    }
}

fn write_device(target: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::OpenOptions::new().write(true).open(target)?.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_with_its_mode_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/map.svg");
        write(&path, b"one", Existing::Replace).unwrap();
        write(&path, b"two", Existing::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert!(write(&path, b"three", Existing::Keep).is_err());
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names_in(path.parent().unwrap()), ["map.svg"]);
    }

    #[test]
    fn what_a_killed_run_left_is_taken_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let names = [".ferd-abc.tmp", ".ferd-notes", ".ferd-new.tmp", "x.tmp"];
        for name in names {
            let file = fs::File::create(folder.path().join(name)).unwrap();
            if !name.contains("new") {
                file.set_modified(std::time::UNIX_EPOCH).unwrap();
            }
        }
        write(&folder.path().join("a.svg"), b"", Existing::Replace).unwrap();
        assert_eq!(names_in(folder.path()), [".ferd-new.tmp", ".ferd-notes", "a.svg", "x.tmp"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_mode_stays_a_mode() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (aim, link) = (folder.path().join("aim"), folder.path().join("link"));
        fs::write(&aim, "one").unwrap();
        fs::set_permissions(&aim, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("aim", &link).unwrap();
        write(&link, b"two", Existing::Replace).unwrap();
        assert_eq!(fs::read(&aim).unwrap(), b"two");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&aim).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[test]
    fn folders_are_searched_in_order_without_what_is_ignored_or_hidden() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["b.journey.yaml", "a/z.journey.yml", "a/x.yaml", ".h/c.journey.yaml"] {
            write(&at(name), b"", Existing::Replace).unwrap();
        }
        write(&at("out/d.journey.yaml"), b"", Existing::Replace).unwrap();
        write(&at(".gitignore"), b"/out\n", Existing::Replace).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("..", at("a/up")).unwrap();
        let found = maps_in(folder.path()).unwrap();
        assert_eq!(found, [at("a/z.journey.yml"), at("b.journey.yaml")]);
    }

    #[test]
    fn patterns_are_those_of_gitignore() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["old/a.journey.yaml", "b/old/x.journey.yaml", "b/c.old.journey.yaml"] {
            write(&at(name), b"", Existing::Replace).unwrap();
        }
        let mut patterns = Patterns::in_folder(folder.path());
        patterns.add("/old").unwrap();
        patterns.add("*.old.journey.yaml").unwrap();
        assert!(patterns.add("a\\").is_err());
        let patterns = patterns.built();
        assert!(patterns.matches(&at("old/a.journey.yaml")));
        assert!(patterns.matches(&at("b/c.old.journey.yaml")));
        assert!(!patterns.matches(&at("b/old/x.journey.yaml")));
        assert!(!patterns.matches(Path::new("elsewhere/old/a.journey.yaml")));
    }
}
