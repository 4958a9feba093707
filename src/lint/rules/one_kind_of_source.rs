//! Research that tells only why, or only how many.
//!
//! Fires when a map has at least two sources whose kind is known, and all are qualitative, or all are quantitative. Interviews tell
//! why and not how often; counts tell how often and not why. Combining them is triangulation (Denzin, "The Research Act",
//! 1970). A source's kind follows from its `method` where it is not written.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! sources:
//!   - {title: Interviews, method: interview}
//!   - {title: Observation, method: observation}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! sources:
//!   - {title: Interviews, method: interview}
//!   - {title: Till data, method: sales-data}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: hold the finding against the other kind: count what the interviews tell, or ask why the numbers are so.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;
use crate::lint::vocabulary::research_kind;
use crate::model::research::ResearchKind;
use crate::model::word::Word;

pub(super) const ABOUT: About = About::new("one-kind-of-source", Group::Evidence, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let sources = view.journey.sources.iter();
    let kinds: Vec<ResearchKind> =
        sources.filter_map(|(_, source)| research_kind(source)).collect();
    let Some(first) = kinds.first().filter(|first| kinds.iter().all(|kind| kind == *first)) else {
        return Vec::new();
    };
    if kinds.len() < 2 {
        return Vec::new();
    }
    let help = match first {
        ResearchKind::Qualitative => "count how many it concerns: a survey, analytics, support tickets",
        ResearchKind::Quantitative => "ask why it is so: interviews, observation, usability tests",
    };
    let all = if kinds.len() == 2 { "both".to_owned() } else { format!("all {}", kinds.len()) };
    let message = format!("{all} sources are {}", first.word());
    vec![view.finding(view.journey, message).help(help)]
}
