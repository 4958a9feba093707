//! Noticing that files change: by looking at them many times a second.
//!
//! A look costs microseconds, sees saves that rename a file into place, works on every file system, and forgets nothing: what
//! counts is how a file is now.

use crate::files::{self, Stamp};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(20);
/// A file that keeps changing is read after so long all the same.
const PATIENCE: Duration = Duration::from_millis(200);

/// Files, as they were when they were last looked at.
pub struct Watch {
    seen: BTreeMap<PathBuf, Stamp>,
    stop: Arc<AtomicBool>,
}

impl Watch {
    /// Of no files yet; ends when `stop` is set.
    pub fn new(stop: Arc<AtomicBool>) -> Self {
        Watch { seen: BTreeMap::new(), stop }
    }

    /// Watches these files from now on, those that do not exist included; what was seen of them before still counts.
    pub fn look_at(&mut self, paths: BTreeSet<PathBuf>) {
        let before = std::mem::take(&mut self.seen);
        for path in paths {
            let stamp = before.get(&path).cloned().unwrap_or_else(|| files::stamp(&path));
            self.seen.insert(path, stamp);
        }
    }

    /// Takes files that were not watched as they are now: before they are read, so that no later change is missed.
    pub fn note<'a>(&mut self, paths: impl IntoIterator<Item = &'a Path>) {
        for path in paths {
            self.seen.entry(path.to_owned()).or_insert_with(|| files::stamp(path));
        }
    }

    /// Takes some of the files as they are now.
    pub fn look_anew(&mut self, paths: &BTreeSet<PathBuf>) {
        for (path, seen) in self.seen.iter_mut().filter(|(path, _)| paths.contains(*path)) {
            *seen = files::stamp(path);
        }
    }

    /// Waits until files have changed and are at rest, and says which; none when it is to stop.
    pub fn changed(&mut self) -> Option<BTreeSet<PathBuf>> {
        let mut changed = BTreeSet::new();
        let mut first_change: Option<Instant> = None;
        loop {
            if self.stop.load(Ordering::Relaxed) {
                return None;
            }
            let now = self.differing();
            let is_at_rest = now.is_empty();
            changed.extend(now);
            if !changed.is_empty() {
                let since = *first_change.get_or_insert_with(Instant::now);
                if is_at_rest || since.elapsed() > PATIENCE {
                    return Some(changed);
                }
            }
            thread::sleep(PAUSE);
        }
    }

    /// Files that are no longer as they were seen, and are seen now.
    fn differing(&mut self) -> Vec<PathBuf> {
        let mut differing = Vec::new();
        for (path, seen) in &mut self.seen {
            let now = files::stamp(path);
            if now != *seen {
                *seen = now;
                differing.push(path.clone());
            }
        }
        differing
    }

    /// Whether a file is watched.
    pub fn knows(&self, path: &Path) -> bool {
        self.seen.contains_key(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Existing;

    #[test]
    fn a_burst_of_saves_is_noticed_once_and_as_it_ends() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.journey.yaml");
        files::write(&path, b"0", Existing::Replace).unwrap();
        let mut watch = Watch::new(Arc::default());
        watch.look_at(BTreeSet::from([path.clone()]));
        assert!(watch.knows(&path));
        let saving = {
            let path = path.clone();
            thread::spawn(move || {
                for number in 1..=100 {
                    files::write(&path, format!("{number}").as_bytes(), Existing::Replace).unwrap();
                }
            })
        };
        let mut builds = 0;
        let mut last = Vec::new();
        while last != b"100" {
            assert_eq!(watch.changed(), Some(BTreeSet::from([path.clone()])));
            last = files::read(&path).unwrap();
            builds += 1;
        }
        saving.join().unwrap();
        assert!(builds < 30, "{builds} builds");
    }

    #[test]
    fn files_that_come_and_go_are_changes_and_stopping_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("late.yaml");
        let stop = Arc::new(AtomicBool::new(false));
        let mut watch = Watch::new(Arc::clone(&stop));
        watch.look_at(BTreeSet::from([path.clone()]));
        files::write(&path, b"", Existing::Replace).unwrap();
        assert_eq!(watch.changed(), Some(BTreeSet::from([path.clone()])));
        folder.close().unwrap();
        assert_eq!(watch.changed(), Some(BTreeSet::from([path])));
        stop.store(true, Ordering::Relaxed);
        assert_eq!(watch.changed(), None);
    }
}
