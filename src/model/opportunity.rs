//! What could be better, and what is planned.

use super::id::Id;
use super::metric::Metric;
use super::pain_point::{Gain, PainPoint};
use super::table::Key;
use super::text::Text;
use super::word::words;
use crate::source::Span;

words! {
    /// How far an opportunity or a planned action has come.
    Progress, "a status" {
        /// Thought of.
        Idea = "idea",
        /// Decided.
        Planned = "planned",
        /// Being done.
        InProgress = "in-progress",
        /// Done.
        Done = "done",
        /// Decided against.
        Rejected = "rejected",
    }
}

/// A chance to make the journey better.
#[derive(Debug, Clone)]
pub struct Opportunity {
    /// Its id.
    pub id: Id,
    /// What could be done.
    pub text: Text,
    /// The question it answers.
    pub how_might_we: Option<Text>,
    /// Pain points it would ease.
    pub addresses: Vec<Key<PainPoint>>,
    /// Gains it would build on.
    pub builds_on: Vec<Key<Gain>>,
    /// How much it would change, 1 to 5.
    pub impact: Option<u8>,
    /// How much work it is, 1 to 5.
    pub effort: Option<u8>,
    /// How surely it can be done, 1 to 5.
    pub feasibility: Option<u8>,
    /// How many it would reach, in free words.
    pub reach: Option<Text>,
    /// How sure the team is, 0 to 1.
    pub confidence: Option<f64>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// How far it has come.
    pub status: Progress,
    /// Whether the map says so, or it is the default.
    pub is_status_stated: bool,
    /// The day it is due, as `YYYY-MM-DD`.
    pub due: Option<String>,
    /// Metrics it should move.
    pub metrics: Vec<Key<Metric>>,
    /// Where to read more.
    pub links: Vec<Link>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Where it is declared.
    pub span: Span,
}

/// A named address.
#[derive(Debug, Clone)]
pub struct Link {
    /// What is there.
    pub title: Option<Text>,
    /// http, https, mailto or a relative path.
    pub url: String,
}

/// One item of the action plan.
#[derive(Debug, Clone)]
pub struct PlanItem {
    /// Its id.
    pub id: Id,
    /// What will be done.
    pub text: Text,
    /// The opportunities it takes up.
    pub serves: Vec<Key<Opportunity>>,
    /// Who does it.
    pub owner: Option<String>,
    /// The day it is due, as `YYYY-MM-DD`.
    pub due: Option<String>,
    /// How far it has come.
    pub status: Option<Progress>,
    /// Address or number of its issue.
    pub issue: Option<String>,
    /// Metrics it should move.
    pub metrics: Vec<Key<Metric>>,
    /// Where it stands.
    pub span: Span,
}
