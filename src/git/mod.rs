//! The only door to git: the program of that name is run, and changes nothing but its [`config`], when asked to.

pub mod config;
pub mod log;
mod names;
mod places;

use crate::files::{Origin, Unread};
use crate::source::MAX_BYTES;
use anyhow::{Context, bail};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

/// A repository, as seen from a folder.
#[derive(Debug, Clone)]
pub struct Repository {
    /// The folder that git runs in.
    folder: PathBuf,
    /// The top of the working tree; of a bare repository, its own folder.
    pub top: PathBuf,
    /// Whether it has no working tree.
    pub is_bare: bool,
    /// The way from the top to the folder, empty or ending with `/`.
    pub prefix: String,
}

/// A commit, by its full name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit(String);

/// A file that differs between two versions; paths are those from the top, with `/` between folders. Bytes of a name that are no
/// UTF-8 stand as private characters; [`Repository::place`] gives the very file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The file in the old version; none if it is new.
    pub old: Option<String>,
    /// The file in the new version; none if it is gone.
    pub new: Option<String>,
}

/// A submodule that names another commit than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedSubmodule {
    /// Its folder from the top.
    pub path: String,
    /// The commit that it named.
    pub old: Commit,
    /// The commit that it names; none where that is the one which is checked out in it.
    pub new: Option<Commit>,
}

impl Repository {
    /// The repository that a folder lies in.
    pub fn of(folder: &Path) -> anyhow::Result<Self> {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let told = run(folder, &["rev-parse", "--is-bare-repository", "--show-prefix"])
            .context("there is no git repository here")?;
        let told = String::from_utf8(told).context("git answers in no UTF-8")?;
        let mut lines = told.lines();
        let is_bare = lines.next() == Some("true");
        let prefix = lines.next().unwrap_or_default().to_owned();
        let question = if is_bare { "--absolute-git-dir" } else { "--show-toplevel" };
        let top = String::from_utf8(run(folder, &["rev-parse", question])?)?;
        let top = PathBuf::from(top.strip_suffix('\n').unwrap_or(&top));
        Ok(Repository { folder: folder.to_owned(), top, is_bare, prefix })
    }

    /// The commit that a revision names.
    pub fn commit(&self, revision: &str) -> anyhow::Result<Commit> {
        let wanted = format!("{revision}^{{commit}}");
        let found =
            run(&self.folder, &["rev-parse", "--quiet", "--verify", "--end-of-options", &wanted]);
        match found {
            Ok(name) => Ok(Commit(String::from_utf8_lossy(&name).trim().to_owned())),
            Err(_) if self.is_shallow() => bail!(
                "git knows no commit `{revision}`\n  help: this clone is shallow; `git fetch --unshallow` brings all \
                 commits, `git fetch --depth=1 origin {revision}` this one"
            ),
            Err(_) => bail!(
                "git knows no commit `{revision}`\n  help: `git log --oneline` lists commits; `git fetch` brings those of others"
            ),
        }
    }

    /// Whether older commits were left behind when it was cloned.
    pub fn is_shallow(&self) -> bool {
        run(&self.folder, &["rev-parse", "--is-shallow-repository"])
            .is_ok_and(|told| told.starts_with(b"true"))
    }

    /// The best common ancestor of two commits.
    pub fn merge_base(&self, one: &Commit, other: &Commit) -> anyhow::Result<Commit> {
        let found = run(&self.folder, &["merge-base", "--end-of-options", &one.0, &other.0]);
        let help = if self.is_shallow() {
            "this clone is shallow; `git fetch --unshallow` brings what is missing"
        } else {
            "compare them with `..` instead of `...`"
        };
        let found = found.map_err(|_| {
            anyhow::anyhow!("the two commits have no common ancestor here\n  help: {help}")
        })?;
        Ok(Commit(String::from_utf8_lossy(&found).trim().to_owned()))
    }

    /// The files that differ between a commit and a later one, or the working tree with its untracked files.
    pub fn changed(&self, old: &Commit, new: Option<&Commit>) -> anyhow::Result<Vec<Changed>> {
        let mut arguments =
            vec!["diff", "--no-ext-diff", "--name-status", "-z", "-M", "--end-of-options", &old.0];
        arguments.extend(new.map(|new| new.0.as_str()));
        arguments.push("--");
        let told = run(&self.top, &arguments)?;
        let mut changed = statuses(&told)?;
        if new.is_none() {
            let others = run(
                &self.top,
                &["ls-files", "--others", "--exclude-standard", "-z", "--full-name"],
            )?;
            changed.extend(
                words(&others).into_iter().map(|path| Changed { old: None, new: Some(path) }),
            );
        }
        Ok(changed)
    }

    /// The submodules that name another commit than before.
    pub fn moved_submodules(
        &self,
        old: &Commit,
        new: Option<&Commit>,
    ) -> anyhow::Result<Vec<MovedSubmodule>> {
        let mut arguments =
            vec!["diff", "--no-ext-diff", "--raw", "--no-abbrev", "--no-renames", "-z"];
        arguments.extend(["--ignore-submodules=dirty", "--end-of-options", &old.0]);
        arguments.extend(new.map(|new| new.0.as_str()));
        arguments.push("--");
        let told = words(&run(&self.top, &arguments)?);
        let moved = told.chunks_exact(2).filter_map(|pair| {
            // `:160000 160000 OLD NEW M`, then the path; only submodules have that mode on both sides.
            let fields: Vec<&str> = pair[0].trim_start_matches(':').split(' ').collect();
            let [mode, same, old, new, _] = fields.as_slice() else { return None };
            let commit = |name: &str| Commit(name.to_owned());
            let is_named = new.chars().any(|digit| digit != '0');
            (*mode == "160000" && mode == same).then(|| MovedSubmodule {
                path: pair[1].clone(),
                old: commit(old),
                new: is_named.then(|| commit(new)),
            })
        });
        Ok(moved.collect())
    }

    /// The repository of a submodule; none where it is not checked out.
    pub fn submodule(&self, path: &str) -> Option<Repository> {
        let place = self.top.join(names::path(path));
        let inner = Repository::of(&place).ok()?;
        (inner.top != self.top).then_some(inner)
    }

    /// Every file of a commit, or below one folder of it.
    pub fn files(&self, commit: &Commit, folder: &str) -> anyhow::Result<Vec<String>> {
        let mut arguments = vec!["ls-tree", "-r", "-z", "--name-only", "--full-tree", &commit.0];
        let spec = format!("{}/", folder.trim_end_matches('/'));
        if !folder.is_empty() {
            arguments.extend(["--", &spec]);
        }
        Ok(words(&run(&self.folder, &arguments)?))
    }

    /// Every file of the working tree that git tracks, and those it does not ignore.
    pub fn files_now(&self) -> anyhow::Result<Vec<String>> {
        let mut files = words(&run(
            &self.top,
            &["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--full-name"],
        )?);
        files.sort();
        files.dedup();
        files.retain(|file| crate::files::exists(&self.top.join(names::path(file))));
        Ok(files)
    }

    /// The files of a commit, to be read like those of the disk; their places are those they have below [`Self::top`].
    pub fn revision(&self, commit: &Commit) -> Revision {
        Revision { repository: self.clone(), commit: commit.clone(), reader: Mutex::new(None) }
    }
}

/// What git prints; what it complains about is the error.
fn run(folder: &Path, arguments: &[&str]) -> anyhow::Result<Vec<u8>> {
    let output = git(folder)
        .args(arguments.iter().map(|argument| names::os(argument)))
        .stdin(Stdio::null())
        .output()
        .context("cannot run git; is it installed?")?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let words = words.trim().trim_start_matches("fatal: ");
    bail!("git says: {}", if words.is_empty() { "no reason" } else { words })
}

/// Git in a folder, as quiet and as harmless as it can be.
fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args([
        "--no-pager",
        "--literal-pathspecs",
        "--no-optional-locks",
    ]);
    command.env("LC_ALL", "C");
    command
}

/// Words that each end with a zero byte.
fn words(told: &[u8]) -> Vec<String> {
    let words = told.split(|byte| *byte == 0).filter(|word| !word.is_empty());
    words.map(names::text).collect()
}

/// What `--name-status -z` tells.
fn statuses(told: &[u8]) -> anyhow::Result<Vec<Changed>> {
    let mut words = words(told).into_iter();
    let mut changed = Vec::new();
    while let Some(status) = words.next() {
        let path = words.next().context("git ends within its answer")?;
        changed.push(match status.as_bytes().first() {
            Some(b'A') => Changed { old: None, new: Some(path) },
            Some(b'D') => Changed { old: Some(path), new: None },
            Some(b'R') => Changed {
                old: Some(path),
                new: Some(words.next().context("git ends within its answer")?),
            },
            Some(b'C') => Changed { old: None, new: words.next() },
            _ => Changed { old: Some(path.clone()), new: Some(path) },
        });
    }
    Ok(changed)
}

/// The files of a commit.
#[derive(Debug)]
pub struct Revision {
    repository: Repository,
    commit: Commit,
    reader: Mutex<Option<Reader>>,
}

/// A running git that hands out files.
#[derive(Debug)]
struct Reader {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Drop for Reader {
    fn drop(&mut self) {
        // It waits for the next name, and nobody will ask again.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Reader {
    fn start(folder: &Path) -> std::io::Result<Self> {
        let mut process = git(folder)
            .args(["cat-file", "--batch", "--follow-symlinks"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let ended = || std::io::Error::other("git closed its pipes");
        let to = process.stdin.take().ok_or_else(ended)?;
        let from = BufReader::new(process.stdout.take().ok_or_else(ended)?);
        Ok(Reader { process, to, from })
    }

    /// The file of that name: what it is and what it holds; none if there is none.
    fn read(&mut self, name: &str) -> std::io::Result<Option<(String, Vec<u8>)>> {
        self.to.write_all(&names::bytes(name))?;
        self.to.write_all(b"\n")?;
        self.to.flush()?;
        let mut line = Vec::new();
        self.from.read_until(b'\n', &mut line)?;
        let line = names::text(&line);
        let words: Vec<&str> = line.trim_end().rsplitn(3, ' ').collect();
        let (sort, size) = match words.as_slice() {
            [size, sort, _] if size.parse::<u64>().is_ok() => ((*sort).to_owned(), *size),
            // A link that leads nowhere or out is followed by where it leads.
            [size, sort] if ["symlink", "dangling", "loop", "notdir"].contains(sort) => {
                ((*sort).to_owned(), *size)
            }
            _ if line.is_empty() => return Err(std::io::Error::other("git ended")),
            _ => return Ok(None),
        };
        let size: u64 = size.parse().map_err(std::io::Error::other)?;
        let mut bytes = Vec::new();
        (&mut self.from).take(size.min(MAX_BYTES + 1)).read_to_end(&mut bytes)?;
        let rest = size.saturating_sub(MAX_BYTES + 1) + 1;
        std::io::copy(&mut (&mut self.from).take(rest), &mut std::io::sink())?;
        Ok(Some((sort, bytes)))
    }
}

impl Revision {
    /// A place as seen from the root; a relative one is meant from the folder that git runs in.
    fn absolute(&self, place: &Path) -> PathBuf {
        self.repository.top.join(&self.repository.prefix).join(place)
    }
}

impl Origin for Revision {
    fn read(&self, place: &Path) -> Result<Vec<u8>, Unread> {
        let place = self.absolute(place);
        let inside = place.strip_prefix(&self.repository.top).map_err(|_| Unread::Missing)?;
        let path = names::of_path(inside);
        if path.contains('\n') {
            return Err(Unread::Refused("has a line break in its name".into()));
        }
        let refused = |fault: std::io::Error| Unread::Refused(format!("git fails: {fault}"));
        let mut reader = self.reader.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if reader.is_none() {
            *reader = Some(Reader::start(&self.repository.folder).map_err(refused)?);
        }
        let Some(open) = reader.as_mut() else { return Err(Unread::Missing) };
        match open.read(&format!("{}:{path}", self.commit.0)).map_err(refused)? {
            None => Err(Unread::Missing),
            Some((sort, bytes)) => match &*sort {
                "blob" if bytes.len() as u64 > MAX_BYTES => {
                    Err(Unread::TooLarge(bytes.len() as u64))
                }
                "blob" => Ok(bytes),
                "tree" => Err(Unread::Refused("is a folder, not a file".into())),
                _ => Err(Unread::Refused("is a link that leads to no file of the commit".into())),
            },
        }
    }

    fn canonical(&self, place: &Path) -> Option<PathBuf> {
        let mut parts = PathBuf::new();
        for part in self.absolute(place).components() {
            match part {
                std::path::Component::CurDir => {}
                std::path::Component::ParentDir => {
                    parts.pop();
                }
                part => parts.push(part),
            }
        }
        Some(parts)
    }

    fn project_root(&self, folder: &Path) -> PathBuf {
        let within = folder.ancestors().take_while(|above| above.starts_with(&self.repository.top));
        let mut marked = within.filter(|above| self.read(&above.join("ferd.toml")).is_ok());
        marked.next().unwrap_or(&self.repository.top).to_owned()
    }

    fn names_in(&self, _: &Path) -> Vec<String> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{Changed, statuses};

    #[test]
    fn answers_of_git_are_understood_whatever_a_file_is_called() {
        let told = "M\0a b.yaml\0A\0kjøp.yaml\0R087\0old\nname\0new\0D\0gone\0".as_bytes();
        let path = |path: &str| Some(path.to_owned());
        assert_eq!(
            statuses(told).unwrap(),
            [
                Changed { old: path("a b.yaml"), new: path("a b.yaml") },
                Changed { old: None, new: path("kjøp.yaml") },
                Changed { old: path("old\nname"), new: path("new") },
                Changed { old: path("gone"), new: None },
            ]
        );
    }
}
