//! What a lint rule is: its group, its usual level, its settings.

use super::suppress::Comments;
use super::view::View;
use crate::finding::{Finding, Severity};
use crate::model::word::words;

words! {
    /// What a rule is about; a level may be set for all rules of a group.
    Group, "a group of rules" {
        /// Text and pictures that everybody can take in.
        Accessibility = "accessibility",
        /// What happens behind the scenes.
        Blueprint = "blueprint",
        /// What customers feel, and where it matters most.
        Emotion = "emotion",
        /// What the map rests on.
        Evidence = "evidence",
        /// Who answers for the map and keeps it true.
        Governance = "governance",
        /// The words the map is written in.
        Language = "language",
        /// What is measured.
        Metric = "metric",
        /// What could be better, and what is planned.
        Opportunity = "opportunity",
        /// Who travels.
        Persona = "persona",
        /// The parts of the map and how they hang together.
        Structure = "structure",
    }
}

/// A number that the settings may change.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// What it counts, to follow the name.
    pub what: &'static str,
    /// Its value unless the settings say otherwise.
    pub usual: f64,
    /// The least value it may have.
    pub least: f64,
    /// The greatest.
    pub most: f64,
    /// Whether it is a whole number.
    pub whole: bool,
}

impl Setting {
    /// A number of things, from 0 to 1,000,000.
    pub(crate) const fn count(name: &'static str, usual: u32, what: &'static str) -> Self {
        let (least, most) = (0.0, 1_000_000.0);
        Setting { name, what, usual: usual as f64, least, most, whole: true }
    }

    /// A part of a whole, from 0 to 1.
    pub(crate) const fn share(name: &'static str, usual: f64, what: &'static str) -> Self {
        Setting { name, what, usual, least: 0.0, most: 1.0, whole: false }
    }
}

/// What a rule's file says of it besides its page.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// Its id, which names the fault.
    pub id: &'static str,
    /// What it is about.
    pub group: Group,
    /// How bad its findings usually are.
    pub level: Severity,
    /// Whether they are one level milder on maps with `status: draft`.
    pub softer_on_drafts: bool,
    /// The numbers that it goes by.
    pub settings: &'static [Setting],
    /// Whether it is silent where no day is given to count from.
    pub needs_day: bool,
}

impl About {
    pub(crate) const fn new(id: &'static str, group: Group, level: Severity) -> Self {
        About { id, group, level, softer_on_drafts: false, settings: &[], needs_day: false }
    }

    pub(crate) const fn softer_on_drafts(self) -> Self {
        About { softer_on_drafts: true, ..self }
    }

    pub(crate) const fn needs_day(self) -> Self {
        About { needs_day: true, ..self }
    }

    pub(crate) const fn settings(self, settings: &'static [Setting]) -> Self {
        About { settings, ..self }
    }
}

/// One thing that is looked for in a map.
pub struct Rule {
    /// Its id, group, level and settings.
    pub about: About,
    /// The file of the rule; the comment at its top is its manual page.
    pub file: &'static str,
    /// Looks for it.
    pub(crate) check: Check,
}

impl Rule {
    /// The first sentence of its page, without its full stop.
    pub fn summary(&self) -> &'static str {
        let line = self.file.lines().next().unwrap_or("");
        line.trim_start_matches("//! ").trim_end_matches('.')
    }
}

/// How a rule looks for something.
#[derive(Clone, Copy)]
pub(crate) enum Check {
    /// In the journey.
    Journey(fn(&View<'_>) -> Vec<Finding>),
    /// In what came of the comments that hide findings, when all other rules are done.
    Comments(fn(&View<'_>, &Comments) -> Vec<Finding>),
}
