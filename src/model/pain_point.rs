//! What hurts.

use super::Journey;
use super::id::Id;
use super::opportunity::{Opportunity, Progress};
use super::persona::Persona;
use super::research::Research;
use super::table::Key;
use super::text::Text;
use super::touchpoint::Touchpoint;
use super::word::words;
use crate::source::Span;

words! {
    /// How much it hurts.
    Severity, "a severity" {
        /// A nuisance.
        Low = "low",
        /// It slows people down.
        Medium = "medium",
        /// Many give up.
        High = "high",
        /// Nobody gets past.
        Critical = "critical",
    }
}

words! {
    /// What has become of a pain point.
    PainStatus, "a status of a pain point" {
        /// It still hurts.
        Open = "open",
        /// It is gone.
        Resolved = "resolved",
        /// It will be lived with; `why` says the reason.
        WontFix = "wont-fix",
    }
}

/// Something that hurts; the same one may stand in several moments.
#[derive(Debug, Clone)]
pub struct PainPoint {
    /// Its id.
    pub id: Id,
    /// What hurts.
    pub text: Text,
    /// Why it happens.
    pub cause: Option<Text>,
    /// How people get by.
    pub workaround: Option<Text>,
    /// How much it hurts.
    pub severity: Option<Severity>,
    /// How often, in free words.
    pub frequency: Option<Text>,
    /// The part of customers it hurts, 0 to 1.
    pub affected: Option<f64>,
    /// What it costs, in free words.
    pub cost: Option<Text>,
    /// Whom it hurts; none written is everybody.
    pub personas: Vec<Key<Persona>>,
    /// Where it happens.
    pub touchpoint: Option<Key<Touchpoint>>,
    /// The research it rests on.
    pub sources: Vec<Key<Research>>,
    /// What has become of it.
    pub status: PainStatus,
    /// Whether the map says so, or it is the default.
    pub is_status_stated: bool,
    /// The reason for the status.
    pub why: Option<Text>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Opportunities that address it, written inside it or naming it, in the order of the journey.
    pub answers: Vec<Key<Opportunity>>,
    /// Where it is declared.
    pub span: Span,
}

/// Something that pleases; the same one may stand in several moments.
#[derive(Debug, Clone)]
pub struct Gain {
    /// Its id.
    pub id: Id,
    /// What pleases.
    pub text: Text,
    /// The research it rests on.
    pub sources: Vec<Key<Research>>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Opportunities that build on it.
    pub answers: Vec<Key<Opportunity>>,
    /// Where it is declared.
    pub span: Span,
}

impl Journey {
    /// Whether an opportunity that was not rejected addresses a pain point.
    pub fn is_answered(&self, pain: &PainPoint) -> bool {
        pain.answers.iter().any(|answer| self.opportunities[*answer].status != Progress::Rejected)
    }

    /// Whether a pain point is open and nothing answers it.
    pub fn is_unanswered(&self, pain: &PainPoint) -> bool {
        pain.status == PainStatus::Open && !self.is_answered(pain)
    }
}
