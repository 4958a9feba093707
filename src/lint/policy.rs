//! Which rules hold for a map, at which level, by which numbers, and who said so.

use super::RULES;
use super::rule::Group;
use crate::finding::{Finding, Severity};
use crate::model::Status;
use crate::model::day::Day;
use crate::model::word::{Word, words};
use std::collections::BTreeMap;
use std::fmt;

words! {
    /// How bad the findings of a rule shall be.
    Level, "a level" {
        /// Not looked for.
        Allow = "allow",
        /// Worth knowing.
        Info = "info",
        /// Probably a mistake.
        Warning = "warning",
        /// Must be mended.
        Error = "error",
    }
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Info => Level::Info,
            Severity::Warning => Level::Warning,
            Severity::Error => Level::Error,
        }
    }
}

impl Level {
    /// The severity of findings at this level; none where they are not looked for.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Level::Allow => None,
            Level::Info => Some(Severity::Info),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}

/// One rule, or all rules of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All rules of a group.
    Group(Group),
    /// The rule at that position of [`RULES`].
    Rule(usize),
}

impl Scope {
    /// The rule or group of that name.
    pub fn of(name: &str) -> Option<Self> {
        let rule = RULES.iter().position(|rule| rule.about.id == name).map(Scope::Rule);
        rule.or_else(|| Group::of(name).map(Scope::Group))
    }

    /// Every name that is known, rules first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let groups = Group::ALL.iter().map(|(name, _)| *name);
        RULES.iter().map(|rule| rule.about.id).chain(groups)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Scope::Group(group) => group.word(),
            Scope::Rule(rule) => RULES[rule].about.id,
        }
    }
}

impl Scope {
    /// Whether it is a rule or holds it, by its position in [`RULES`].
    pub(super) fn covers(self, rule: usize) -> bool {
        match self {
            Scope::Group(group) => RULES[rule].about.group == group,
            Scope::Rule(one) => one == rule,
        }
    }
}

/// Who set a level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origin {
    /// Nobody: it is the rule's usual one.
    #[default]
    Usual,
    /// A line of a file of settings.
    File {
        /// Its name.
        name: String,
        /// The line, from 1.
        line: usize,
    },
    /// A flag of the command line, as written there.
    CommandLine(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Usual => f.write_str("usual"),
            Origin::File { name, line } => write!(f, "{name}:{line}"),
            Origin::CommandLine(flag) => f.write_str(flag),
        }
    }
}

/// What holds for one map.
#[derive(Debug, Clone)]
pub struct Policy {
    levels: Vec<Option<(Level, Origin)>>,
    numbers: BTreeMap<(usize, &'static str), f64>,
    /// The day that rules about age count from; without it they are silent.
    pub today: Option<Day>,
}

impl Default for Policy {
    fn default() -> Self {
        Policy { levels: vec![None; RULES.len()], numbers: BTreeMap::new(), today: None }
    }
}

impl Policy {
    /// What holds if nothing is looked for but one rule, at its usual level.
    pub fn only(rule: &str) -> Self {
        let level =
            |other: &super::Rule| (other.about.id != rule).then_some((Level::Allow, Origin::Usual));
        Policy { levels: RULES.iter().map(level).collect(), ..Policy::default() }
    }

    /// Sets the level of a rule or of all rules of a group.
    pub fn set_level(&mut self, scope: Scope, level: Level, origin: &Origin) {
        for position in (0..RULES.len()).filter(|position| scope.covers(*position)) {
            self.levels[position] = Some((level, origin.clone()));
        }
    }

    /// Sets a number that a rule goes by.
    pub fn set_number(&mut self, rule: usize, name: &'static str, value: f64) {
        self.numbers.insert((rule, name), value);
    }

    /// The level of the rule at that position of [`RULES`], and who set it.
    pub fn level(&self, rule: usize) -> (Level, Origin) {
        let usual = || (RULES[rule].about.level.into(), Origin::Usual);
        self.levels[rule].clone().unwrap_or_else(usual)
    }

    /// The number that a rule goes by under that name.
    pub(super) fn number(&self, rule: usize, name: &str) -> f64 {
        let setting = RULES[rule].about.settings.iter().find(|setting| setting.name == name);
        let setting = setting.expect("rules ask for settings that they declare");
        self.numbers.get(&(rule, setting.name)).copied().unwrap_or(setting.usual)
    }

    /// Whether a rule is looked for at all.
    pub(super) fn holds(&self, rule: usize) -> bool {
        !matches!(self.levels[rule], Some((Level::Allow, _)))
    }

    /// Whether a rule could have found something: it holds, and has the day that it needs.
    pub(super) fn is_able(&self, rule: usize) -> bool {
        self.holds(rule) && (self.today.is_some() || !RULES[rule].about.needs_day)
    }

    /// A finding of a rule with the severity it has in a map of that status.
    pub(super) fn judged(&self, rule: usize, status: Status, finding: Finding) -> Finding {
        let about = &RULES[rule].about;
        let own = match finding.severity {
            Severity::Error if about.softer_on_drafts && status == Status::Draft => {
                Severity::Warning
            }
            Severity::Warning if about.softer_on_drafts && status == Status::Draft => {
                Severity::Info
            }
            own => own,
        };
        let set = self.levels[rule].as_ref().and_then(|(level, _)| level.severity());
        Finding { rule: about.id, severity: set.unwrap_or(own), ..finding }
    }
}
