//! Findings that are known already: `--baseline FILE`.

use crate::cli::outcome::Failure;
use crate::files::{self, Existing};
use crate::finding::Finding;
use crate::report::Checked;
use crate::source::{FileId, Source, Sources, Span};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[group(id = "baselines", multiple = true)]
pub(super) struct Args {
    /// Leave out the findings that this file knows already; entries that nothing needs any more are an error
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Write all findings of this run into the baseline
    #[arg(long, requires = "baseline", conflicts_with = "prune_baseline")]
    pub(super) write_baseline: bool,
    /// Take out of the baseline what is no longer found
    #[arg(long, requires = "baseline")]
    pub(super) prune_baseline: bool,
}

/// The version of the file's shape.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    findings: Vec<Entry>,
}

/// Findings of one rule about one thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    file: String,
    rule: String,
    subject: String,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    count: usize,
}

fn one() -> usize {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_one(count: &usize) -> bool {
    *count == 1
}

/// File, rule and subject.
type Name = (String, String, String);

/// What is known already, by names that survive moved lines.
pub(super) struct Baseline {
    path: PathBuf,
    known: BTreeMap<Name, usize>,
}

/// What a run leaves of a baseline.
pub(super) struct Compared {
    /// Entries of maps that were looked at, and of maps that are gone, which no finding needs any more.
    stale: BTreeMap<Name, usize>,
}

impl Baseline {
    /// Reads a file; one that is not there yet knows nothing, if it is about to be written.
    pub(super) fn read(path: &Path, may_be_missing: bool) -> Result<Self, Failure> {
        let name = files::shown(path);
        let wrong = |what: String| {
            Failure::input(format!("`{name}` {what}\n  help: `--write-baseline` writes it anew"))
        };
        let known = match files::read(path) {
            Err(files::Unread::Missing) if may_be_missing => BTreeMap::new(),
            Err(unread) => return Err(wrong(unread.words())),
            Ok(bytes) => {
                let file: File = serde_json::from_slice(&bytes)
                    .map_err(|error| wrong(format!("is no baseline: {error}")))?;
                if file.version != VERSION {
                    return Err(wrong(format!(
                        "has the version {}, known is {VERSION}",
                        file.version
                    )));
                }
                let entries = file.findings.into_iter();
                entries.map(|one| ((one.file, one.rule, one.subject), one.count)).collect()
            }
        };
        Ok(Baseline { path: path.to_owned(), known })
    }

    /// Takes out of the maps what is known.
    pub(super) fn subtract(&self, maps: &mut [Checked], looked_at: &[PathBuf]) -> Compared {
        let mut left = self.known.clone();
        for map in &mut *maps {
            let sources = &map.sources;
            map.findings.retain(|finding| match self.name_of(finding, sources) {
                Some(name) => match left.get_mut(&name) {
                    Some(count) if *count > 0 => {
                        *count -= 1;
                        false
                    }
                    _ => true,
                },
                None => true,
            });
        }
        let looked_at: BTreeSet<String> = looked_at.iter().map(|path| self.called(path)).collect();
        let is_judged =
            |file: &str| looked_at.contains(file) || !files::exists(&self.folder().join(file));
        left.retain(|(file, ..), count| *count > 0 && is_judged(file));
        Compared { stale: left }
    }

    /// Writes all findings as known; entries of maps that were not looked at stay.
    pub(super) fn write(&self, maps: &[Checked], looked_at: &[PathBuf]) -> Result<usize, Failure> {
        let looked_at: BTreeSet<String> = looked_at.iter().map(|path| self.called(path)).collect();
        let mut known = self.known.clone();
        known.retain(|(file, ..), _| {
            !looked_at.contains(file) && files::exists(&self.folder().join(file))
        });
        for map in maps {
            for name in
                map.findings.iter().filter_map(|finding| self.name_of(finding, &map.sources))
            {
                *known.entry(name).or_default() += 1;
            }
        }
        self.save(known)
    }

    /// Writes what is known without what is stale.
    pub(super) fn prune(&self, compared: &Compared) -> Result<usize, Failure> {
        let mut known = self.known.clone();
        for (name, stale) in &compared.stale {
            if let Some(count) = known.get_mut(name) {
                *count -= stale;
            }
        }
        known.retain(|_, count| *count > 0);
        self.save(known)
    }

    fn save(&self, known: BTreeMap<Name, usize>) -> Result<usize, Failure> {
        let count = known.values().sum();
        let entries = known.into_iter();
        let findings =
            entries.map(|((file, rule, subject), count)| Entry { file, rule, subject, count });
        let file = File { version: VERSION, findings: findings.collect() };
        let mut text =
            serde_json::to_string_pretty(&file).map_err(|e| Failure::Machine(e.into()))?;
        text.push('\n');
        files::write(&self.path, text.as_bytes(), Existing::Replace).map_err(Failure::Machine)?;
        Ok(count)
    }

    /// The name of a finding of a rule; mistakes in the language are never put up with.
    fn name_of(&self, finding: &Finding, sources: &Sources) -> Option<Name> {
        let subject = finding.subject.as_ref()?;
        let file = self.called(Path::new(&sources.get(finding.span.file).name));
        Some((file, finding.rule.to_owned(), subject.to_string()))
    }

    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    /// A file by its path from the folder of the baseline, wherever ferd is run.
    fn called(&self, file: &Path) -> String {
        let from = files::canonical(self.folder());
        let inside = files::canonical(file).zip(from);
        let inside = inside.and_then(|(file, from)| file.strip_prefix(from).ok().map(files::shown));
        inside.unwrap_or_else(|| files::shown(file))
    }
}

impl Compared {
    /// A finding of the baseline file where entries are stale.
    pub(super) fn complaint(&self, baseline: &Baseline) -> Option<Checked> {
        let ((file, rule, subject), _) = self.stale.first_key_value()?;
        let message = match self.stale.len() {
            1 => format!("nothing is found any more of `{rule}` at `{subject}` in `{file}`"),
            count => format!(
                "{count} entries are stale, the first is `{rule}` at `{subject}` in `{file}`"
            ),
        };
        let mut sources = Sources::default();
        sources.add(Source::new(files::shown(&baseline.path), ""));
        let finding = Finding::error("stale-baseline", message, Span::whole(FileId(0)))
            .help("well done; `--prune-baseline` takes out what is no longer needed");
        Some(Checked { findings: vec![finding], sources, map: None })
    }
}
