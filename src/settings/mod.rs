//! `ferd.toml` → what holds for the maps below it.

mod read;
pub mod schema;

use crate::files::{self, Patterns, Unread};
use crate::finding::{Finding, Severity};
use crate::lint::policy::{Level, Origin, Policy, Scope};
use crate::source::{FileId, Source, Sources, Span};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The name of the file.
pub const FILE_NAME: &str = "ferd.toml";

/// What a file of settings says.
#[derive(Debug, Default)]
pub struct Settings {
    /// The level from which on findings make a check fail, if it says so.
    pub deny: Option<Severity>,
    /// What is left out where a folder is searched.
    exclude: Option<Patterns>,
    rules: Vec<Entry>,
    overrides: Vec<Override>,
}

/// What is set for one rule or one group.
#[derive(Debug, Clone)]
struct Entry {
    scope: Scope,
    level: Option<Level>,
    numbers: Vec<(&'static str, f64)>,
    origin: Origin,
}

/// What is set for the maps that some patterns match.
#[derive(Debug)]
struct Override {
    paths: Patterns,
    rules: Vec<Entry>,
}

/// Settings that cannot be used: what is wrong, and the file.
#[derive(Debug)]
pub struct Refused {
    /// The mistakes, in the order of the file.
    pub findings: Vec<Finding>,
    /// The file.
    pub sources: Sources,
}

impl Settings {
    /// What a file says, or all of its mistakes.
    pub fn read(path: &Path) -> Result<Self, Refused> {
        Self::of(path, files::read(path))
    }

    /// The same with the bytes of a file.
    pub fn of_bytes(path: &Path, bytes: Vec<u8>) -> Result<Self, Refused> {
        Self::of(path, Ok(bytes))
    }

    fn of(path: &Path, bytes: Result<Vec<u8>, Unread>) -> Result<Self, Refused> {
        let name = files::shown(path);
        let mut sources = Sources::default();
        let (source, findings) = match bytes {
            Ok(bytes) => Source::of_bytes(name, bytes, FileId(0)),
            Err(unread) => (Source::new(name, ""), vec![unreadable(&unread)]),
        };
        if !findings.is_empty() {
            sources.add(source);
            return Err(Refused { findings, sources });
        }
        let folder = path.parent().unwrap_or(Path::new(""));
        match read::settings(&source, folder) {
            Ok(settings) => Ok(settings),
            Err(findings) => {
                sources.add(source);
                Err(Refused { findings, sources })
            }
        }
    }

    /// Whether a file that was found in a folder is to be left out.
    pub fn excludes(&self, path: &Path) -> bool {
        self.exclude.as_ref().is_some_and(|patterns| patterns.matches(path))
    }

    /// What holds for the map at a path. A rule's own level goes before that of its group, and an override before both.
    pub fn policy(&self, map: &Path) -> Policy {
        let mut policy = Policy::default();
        let overrides = self.overrides.iter().filter(|one| one.paths.matches(map));
        for rules in std::iter::once(&self.rules).chain(overrides.map(|one| &one.rules)) {
            let (groups, single): (Vec<_>, Vec<_>) =
                rules.iter().partition(|entry| matches!(entry.scope, Scope::Group(_)));
            for entry in groups.into_iter().chain(single) {
                if let Some(level) = entry.level {
                    policy.set_level(entry.scope, level, &entry.origin);
                }
                if let Scope::Rule(rule) = entry.scope {
                    for (name, value) in &entry.numbers {
                        policy.set_number(rule, name, *value);
                    }
                }
            }
        }
        policy
    }
}

fn unreadable(unread: &Unread) -> Finding {
    let message = format!("the settings: the file {}", unread.words());
    Finding::error("unreadable-file", message, Span::whole(FileId(0)))
        .help("name another one with `--config FILE`, or take none with `--isolated`")
}

/// Where settings come from.
#[derive(Debug, Clone)]
pub enum Choice {
    /// The nearest `ferd.toml` upwards of each map.
    Nearest,
    /// This file for all maps.
    File(PathBuf),
    /// None: every rule as it usually is.
    Isolated,
}

/// Finds the settings of maps, reading every file of settings once.
#[derive(Debug)]
pub struct Finder {
    choice: Choice,
    known: BTreeMap<Option<PathBuf>, Arc<Settings>>,
}

impl Finder {
    /// One that goes by a choice.
    pub fn new(choice: Choice) -> Self {
        Finder { choice, known: BTreeMap::new() }
    }

    /// The settings for what lies in a folder.
    pub fn of_folder(&mut self, folder: &Path) -> Result<Arc<Settings>, Refused> {
        let file = match &self.choice {
            Choice::Nearest => files::nearest_upwards(folder, FILE_NAME),
            Choice::File(path) => Some(path.clone()),
            Choice::Isolated => None,
        };
        if let Some(known) = self.known.get(&file) {
            return Ok(Arc::clone(known));
        }
        let settings = match (&file, &self.choice) {
            (Some(path), Choice::Nearest) => Settings::of(path, files::read_found(path))?,
            (Some(path), _) => Settings::read(path)?,
            (None, _) => Settings::default(),
        };
        let settings = Arc::new(settings);
        self.known.insert(file, Arc::clone(&settings));
        Ok(settings)
    }

    /// The settings for a map.
    pub fn of_map(&mut self, map: &Path) -> Result<Arc<Settings>, Refused> {
        self.of_folder(map.parent().unwrap_or(Path::new("")))
    }
}
