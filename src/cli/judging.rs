//! How strictly maps are judged: flags about rules and levels, which win over the settings.

use super::outcome::Failure;
use crate::finding::Severity;
use crate::lint::policy::{Level, Origin, Policy, Scope};
use crate::model::day::Day;
use crate::model::word::Word;
use crate::parse::read::nearest;
use crate::settings::{Choice, Finder};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
#[group(id = "judging", multiple = true)]
pub(super) struct Args {
    /// Fail from this level on (error unless the settings say otherwise), or make a rule or a group an error
    #[arg(long, value_name = "LEVEL|RULE|GROUP")]
    deny: Vec<String>,
    /// Make a rule or a group a warning
    #[arg(long, value_name = "RULE|GROUP")]
    warn: Vec<String>,
    /// Do not look for a rule or a group
    #[arg(long, value_name = "RULE|GROUP")]
    allow: Vec<String>,
    /// Take the settings of this file instead of the nearest ferd.toml upwards of each map
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Take no settings from files
    #[arg(long, conflicts_with = "config")]
    isolated: bool,
    /// The day that rules about age count from; without it and without `SOURCE_DATE_EPOCH` they are silent
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
}

/// What the flags ask for.
pub(super) struct Demands {
    deny: Option<Severity>,
    levels: Vec<(Scope, Level, Origin)>,
    today: Option<Day>,
}

impl Args {
    /// Where settings come from.
    pub(super) fn finder(&self) -> Finder {
        Finder::new(match &self.config {
            Some(file) => Choice::File(file.clone()),
            None if self.isolated => Choice::Isolated,
            None => Choice::Nearest,
        })
    }

    pub(super) fn demands(&self) -> Result<Demands, Failure> {
        let mut demands = Demands { deny: None, levels: Vec::new(), today: self.day()? };
        let flags = [
            ("allow", Level::Allow, &self.allow),
            ("warn", Level::Warning, &self.warn),
            ("deny", Level::Error, &self.deny),
        ];
        for (flag, level, names) in flags {
            for name in names {
                let severity = Level::of(name).and_then(Level::severity);
                if flag == "deny" && severity.is_some() {
                    demands.deny = demands.deny.min(severity).or(severity);
                    continue;
                }
                let scope = Scope::of(name).ok_or_else(|| unknown(flag, name))?;
                let origin = Origin::CommandLine(format!("--{flag} {name}"));
                demands.levels.push((scope, level, origin));
            }
        }
        demands.levels.sort_by_key(|(scope, ..)| matches!(scope, Scope::Rule(_)));
        Ok(demands)
    }

    fn day(&self) -> Result<Option<Day>, Failure> {
        if let Some(text) = &self.today {
            let day = Day::of(text);
            let wrong = || format!("there is no day `{text}`\n  help: write `--today 2026-05-12`");
            return day.map(Some).ok_or_else(|| Failure::input(wrong()));
        }
        let Some(epoch) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
        let seconds = epoch.to_str().and_then(|text| text.parse().ok());
        let day = seconds.and_then(Day::of_unix_seconds);
        day.map(Some).ok_or_else(|| {
            Failure::input("SOURCE_DATE_EPOCH is not a number of seconds since 1970".to_owned())
        })
    }
}

impl Demands {
    /// A policy with what the flags ask for on top.
    pub(super) fn on(&self, mut policy: Policy) -> Policy {
        for (scope, level, origin) in &self.levels {
            policy.set_level(*scope, *level, origin);
        }
        policy.today = self.today;
        policy
    }

    /// The level from which on findings stop, where the settings say that.
    pub(super) fn deny(&self, settings: Option<Severity>) -> Severity {
        self.deny.or(settings).unwrap_or(Severity::Error)
    }
}

fn unknown(flag: &str, name: &str) -> Failure {
    let levels = if flag == "deny" { &["info", "warning", "error"][..] } else { &[] };
    let help = match nearest(name, Scope::names().chain(levels.iter().copied())) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`ferd rules` lists the rules and their groups".to_owned(),
    };
    Failure::input(format!("`--{flag} {name}`: there is no such rule or group\n  help: {help}"))
}
