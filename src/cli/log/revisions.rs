//! The versions that are told, read one after another.

use super::{Args, shown};
use crate::cli::outcome::Failure;
use crate::diff;
use crate::diff::history::{self, Found, Stamp};
use crate::files::{self, Disk, Origin, Unread};
use crate::git::log::Logged;
use crate::git::{Commit, Repository};
use crate::open::{self, Input, Opened};
use crate::report::changes::Version;
use crate::report::log::{LeftOut, Log};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How many versions are read at a time.
const AT_ONCE: usize = 32;

/// A version that is to be read.
struct Wanted {
    stamp: Stamp,
    /// None is the working tree.
    commit: Option<Commit>,
    /// Whether it has no row where it has no map.
    is_by_the_way: bool,
}

/// Which versions are told.
struct Told {
    versions: Vec<Wanted>,
    /// Whether the first of them is there only to be compared with.
    has_lead: bool,
    left_out: Option<LeftOut>,
}

/// What is asked of a map's commits.
pub(in crate::cli) struct Asked<'a> {
    pub(in crate::cli) map: &'a Path,
    /// REV, REV..REV, or several revisions; or none.
    pub(in crate::cli) revisions: &'a [String],
    pub(in crate::cli) tags: bool,
    /// How many versions at most, the last ones.
    pub(in crate::cli) most: Option<usize>,
    pub(in crate::cli) root: Option<&'a Path>,
}

/// The commits that changed a map, oldest first, with what they made of it; the first is only there to be compared with if
/// there are older ones.
pub(in crate::cli) fn versions(asked: &Asked<'_>) -> Result<Vec<(Stamp, Found)>, Failure> {
    let reading = Reading::of(asked)?;
    let told = reading.commits(None, &reading.commit("HEAD")?)?;
    let found = told.versions.par_iter().map(|one| (one.stamp.clone(), reading.found(one)));
    Ok(found.collect())
}

/// How the map moved.
pub(super) fn log(args: &Args) -> Result<Log, Failure> {
    if files::is_folder(&args.map) {
        let name = shown(&args.map);
        return Err(Failure::input(format!(
            "`{name}` is a folder\n  help: a log is of one map: name its file"
        )));
    }
    let asked = Asked {
        map: &args.map,
        revisions: &args.revisions,
        tags: args.tags,
        most: args.max_count.0,
        root: args.root.as_deref(),
    };
    let reading = Reading::of(&asked)?;
    let told = reading.told()?;
    let found = told.versions.chunks(AT_ONCE).flat_map(|chunk| {
        let found = chunk.par_iter().map(|wanted| (wanted, reading.found(wanted)));
        found.collect::<Vec<(&Wanted, Found)>>()
    });
    let found =
        found.filter(|(wanted, found)| !(wanted.is_by_the_way && matches!(found, Found::Absent)));
    let history = history::of(found.map(|(wanted, found)| (wanted.stamp.clone(), found)));
    let history = if told.has_lead { history.without_first() } else { history };
    if history.rows.is_empty() {
        return Err(reading.never_committed());
    }
    Ok(Log { path: shown(&args.map), history, left_out: told.left_out })
}

/// The map and where it is read from.
struct Reading<'a> {
    repository: Repository,
    asked: &'a Asked<'a>,
    /// The map as seen from the top of the repository.
    path: String,
}

impl<'a> Reading<'a> {
    fn of(asked: &'a Asked<'a>) -> Result<Self, Failure> {
        let repository = Repository::of(Path::new("")).map_err(Failure::Input)?;
        let path = repository.from_top(asked.map).ok_or_else(|| {
            Failure::input(format!("`{}` lies outside of the repository", shown(asked.map)))
        })?;
        Ok(Reading { repository, asked, path })
    }

    fn told(&self) -> Result<Told, Failure> {
        let head = || self.commit("HEAD");
        match self.asked.revisions {
            [] if self.asked.tags => self.tagged(&head()?),
            [] => {
                let head = head()?;
                let mut told = self.commits(None, &head)?;
                told.versions.extend(self.working_tree(&head, &told));
                Ok(told)
            }
            [one] => match one.split_once("..") {
                None => self.commits(None, &self.commit(one)?),
                Some((_, to)) if to.starts_with('.') => Err(Failure::input(format!(
                    "`{one}` means two branches, and a log follows one\n  help: take two dots: REV..REV"
                ))),
                Some((from, to)) => {
                    let side = |words: &str| {
                        if words.is_empty() { head() } else { self.commit(words) }
                    };
                    let (after, upto) = (side(from)?, side(to)?);
                    let mut told = self.commits(Some((from, &after)), &upto)?;
                    if to.is_empty() || to == "HEAD" {
                        told.versions.extend(self.working_tree(&upto, &told));
                    }
                    Ok(told)
                }
            },
            several => self.named(several),
        }
    }

    fn commit(&self, revision: &str) -> Result<Commit, Failure> {
        self.repository.commit(revision).map_err(Failure::Input)
    }

    /// The commits up to one, after another, that changed the map.
    fn commits(&self, after: Option<(&str, &Commit)>, upto: &Commit) -> Result<Told, Failure> {
        let most = self.asked.most;
        let more = most.map(|most| most + 1);
        let after_commit = after.map(|(_, commit)| commit);
        let path = match self.commit("HEAD") {
            Ok(head) if self.has(&head, &self.path) => self.path_at(upto, &self.path, &head)?,
            _ => self.path.clone(),
        };
        let logged = self.repository.log((after_commit, upto), &path, more);
        let logged = logged.map_err(Failure::Input)?;
        let mut logged = self.with_libraries(logged, (after_commit, upto), more)?;
        let has_more = most.is_some_and(|most| logged.len() > most);
        logged.reverse();
        let mut versions: Vec<Wanted> =
            logged.into_iter().map(|logged| wanted(logged, None)).collect();
        if let Some((words, commit)) = after.filter(|_| !has_more) {
            let path = self.path_at(commit, &path, upto)?;
            let logged = self.repository.told(commit, &path).map_err(Failure::Input)?;
            let first = Wanted { is_by_the_way: true, ..wanted(logged, Some(words)) };
            versions.insert(0, first);
        } else if versions.is_empty() {
            return Err(self.never_committed());
        }
        let left_out = match has_more {
            true => Some(LeftOut::Older),
            false if after.is_none() && self.repository.is_shallow() => Some(LeftOut::Shallow),
            false => None,
        };
        Ok(Told { versions, has_lead: has_more, left_out })
    }

    /// The same commits, newest first, with those between them that changed only a library which the newest or the oldest version
    /// uses.
    fn with_libraries(
        &self,
        logged: Vec<Logged>,
        range: (Option<&Commit>, &Commit),
        most: Option<usize>,
    ) -> Result<Vec<Logged>, Failure> {
        let ends = [logged.first(), logged.last()].into_iter().flatten();
        let mut libraries: Vec<String> = ends.flat_map(|one| self.libraries(one)).collect();
        libraries.sort();
        libraries.dedup();
        if libraries.is_empty() {
            return Ok(logged);
        }
        let others = self.repository.log_of(range, &libraries, most).map_err(Failure::Input)?;
        let known: BTreeSet<String> =
            logged.iter().map(|one| one.commit.name().to_owned()).collect();
        let mut all = logged;
        all.extend(others.into_iter().filter(|one| !known.contains(one.commit.name())));
        let line = self.repository.line(range.1).map_err(Failure::Input)?;
        let places: BTreeMap<&str, usize> =
            line.iter().enumerate().map(|(place, commit)| (commit.name(), place)).collect();
        all.sort_by_key(|one| places.get(one.commit.name()).copied().unwrap_or(usize::MAX));
        // A library changes a map under the path that the commit before left it at; what came before the map is no part of it.
        let mut path = None;
        for one in all.iter_mut().rev() {
            if known.contains(one.commit.name()) {
                path = Some(one.path.clone());
            } else {
                one.path = path.clone().unwrap_or_default();
            }
        }
        all.retain(|one| !one.path.is_empty());
        all.truncate(most.unwrap_or(usize::MAX));
        Ok(all)
    }

    /// The libraries that the map uses in a commit, as seen from the top of the repository.
    fn libraries(&self, logged: &Logged) -> Vec<String> {
        let origin = self.repository.revision(&logged.commit);
        let place = self.repository.place(&logged.path);
        let opened = open::journey_from(&origin, &Input::File(place.clone()), self.asked.root);
        let files = opened.files.iter().filter_map(|file| self.repository.from_top(file));
        files.filter(|file| *file != logged.path).collect()
    }

    /// The named revisions in the order in which they are named.
    fn named(&self, revisions: &[String]) -> Result<Told, Failure> {
        if let Some(range) = revisions.iter().find(|words| words.contains("..")) {
            return Err(Failure::input(format!(
                "`{range}` stands among several revisions\n  help: name one range, or revisions one after another"
            )));
        }
        let commits: Vec<(&String, Commit)> = revisions
            .iter()
            .map(|words| Ok((words, self.commit(words)?)))
            .collect::<Result<_, Failure>>()?;
        let head = self.repository.commit("HEAD").ok();
        let known = head.iter().chain(commits.iter().rev().map(|(_, commit)| commit));
        let named_so = known.into_iter().find(|commit| self.has(commit, &self.path));
        let named_so = named_so.ok_or_else(|| self.never_committed())?;
        let versions = commits.iter().map(|(words, commit)| {
            let path = self.path_at(commit, &self.path, named_so)?;
            let logged = self.repository.told(commit, &path).map_err(Failure::Input)?;
            Ok(wanted(logged, Some(words)))
        });
        let versions = versions.collect::<Result<Vec<Wanted>, Failure>>()?;
        Ok(self.cut(versions))
    }

    /// The tags behind a commit.
    fn tagged(&self, head: &Commit) -> Result<Told, Failure> {
        let tags = self.repository.tags(head).map_err(Failure::Input)?;
        if tags.is_empty() {
            let help = "`git tag` lists tags; `git fetch --tags` brings those of others";
            return Err(Failure::input(format!("no tag leads to HEAD\n  help: {help}")));
        }
        let mut versions = Vec::new();
        for tag in &tags {
            let commit = self.commit(&format!("refs/tags/{tag}"))?;
            let path = self.path_at(&commit, &self.path, head)?;
            let logged = self.repository.told(&commit, &path).map_err(Failure::Input)?;
            versions.push(Wanted { is_by_the_way: true, ..wanted(logged, Some(tag)) });
        }
        versions.retain(|one| {
            one.commit.as_ref().is_some_and(|commit| self.has(commit, &one.stamp.path))
        });
        Ok(self.cut(versions))
    }

    /// The last ones of them, as many as are wanted.
    fn cut(&self, mut versions: Vec<Wanted>) -> Told {
        let most = self.asked.most.unwrap_or(usize::MAX);
        let surplus = versions.len().saturating_sub(most);
        if surplus == 0 {
            return Told { versions, has_lead: false, left_out: None };
        }
        versions.drain(..surplus - 1);
        Told { versions, has_lead: true, left_out: Some(LeftOut::Older) }
    }

    /// The path that a file of a later commit has in an earlier one.
    fn path_at(&self, commit: &Commit, path: &str, later: &Commit) -> Result<String, Failure> {
        if self.has(commit, path) {
            return Ok(path.to_owned());
        }
        let since = self.repository.log((Some(commit), later), path, None);
        let oldest = since.map_err(Failure::Input)?.into_iter().last();
        let former = oldest.map(|oldest| oldest.former.unwrap_or(oldest.path));
        if let Some(former) = former.filter(|former| self.has(commit, former)) {
            return Ok(former);
        }
        let changed = self.repository.changed(commit, Some(later)).map_err(Failure::Input)?;
        let mut same = changed.into_iter().filter(|file| file.new.as_deref() == Some(path));
        Ok(same.find_map(|file| file.old).unwrap_or_else(|| path.to_owned()))
    }

    fn has(&self, commit: &Commit, path: &str) -> bool {
        let place = self.repository.top.join(path);
        !matches!(self.repository.revision(commit).read(&place), Err(Unread::Missing))
    }

    /// The working tree, if it says something else than a commit.
    fn working_tree(&self, head: &Commit, told: &Told) -> Option<Wanted> {
        if self.repository.is_bare {
            return None;
        }
        let path = told.versions.last().map_or(&*self.path, |last| &last.stamp.path).to_owned();
        let stamp = Stamp { label: "working tree".to_owned(), path, ..Stamp::default() };
        let tree = Wanted { stamp, commit: None, is_by_the_way: false };
        let committed =
            Wanted { stamp: tree.stamp.clone(), commit: Some(head.clone()), is_by_the_way: false };
        let differs = match (self.found(&committed), self.found(&tree)) {
            (Found::Journey(old), Found::Journey(new)) => !diff::changes(&old, &new).is_empty(),
            (Found::Broken(old), Found::Broken(new)) => old != new,
            (Found::Absent, Found::Absent) => false,
            _ => true,
        };
        differs.then_some(tree)
    }

    /// The map in a version.
    fn found(&self, wanted: &Wanted) -> Found {
        let origin: Box<dyn Origin> = match &wanted.commit {
            Some(commit) => Box::new(self.repository.revision(commit)),
            None => Box::new(Disk),
        };
        let place = self.repository.place(&wanted.stamp.path);
        let bytes = match origin.read(&place) {
            Ok(bytes) => bytes,
            Err(Unread::Missing) => return Found::Absent,
            Err(unread) => return Found::Broken(format!("the map {}", unread.words())),
        };
        let input = Input::Bytes { path: place.clone(), bytes };
        let opened = open::journey_from(&*origin, &input, self.asked.root);
        let Opened { journey, findings, sources, .. } = opened;
        let path = shown(&place);
        let version = Version { name: path.clone(), path, journey: None, findings, sources };
        match (journey, version.mistake()) {
            (Some(journey), _) => Found::Journey(Box::new(journey)),
            (None, Some((file, line, finding))) => {
                Found::Broken(format!("cannot be understood: {file}:{line}: {}", finding.message))
            }
            (None, None) => Found::Broken("cannot be understood".to_owned()),
        }
    }

    fn never_committed(&self) -> Failure {
        let name = shown(self.asked.map);
        let help = if self.repository.is_shallow() {
            "this clone is shallow; `git fetch --unshallow` brings all commits"
        } else {
            "`git log --stat` shows which files commits changed; paths count from here"
        };
        Failure::input(format!("no commit here has the file `{name}`\n  help: {help}"))
    }
}

/// A commit that is to be read, called as it was asked for.
fn wanted(logged: Logged, words: Option<&str>) -> Wanted {
    let Logged { commit, short, date, tags, subject, path, .. } = logged;
    let is_name = |words: &&str| !words.is_empty() && !commit.name().starts_with(*words);
    let label = words.filter(is_name).map(str::to_owned);
    let label = label.or_else(|| tags.last().cloned()).unwrap_or_else(|| short.clone());
    let stamp = Stamp {
        label,
        commit: Some(commit.name().to_owned()),
        tags,
        date: Some(date),
        subject,
        path,
    };
    Wanted { stamp, commit: Some(commit), is_by_the_way: false }
}
