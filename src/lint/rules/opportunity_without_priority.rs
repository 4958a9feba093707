//! An opportunity of which nobody says whether it is worth it.
//!
//! Fires when an open opportunity has no `impact` or no `effort`, in a map where others have them, or which is `validated` or `live`.
//! Impact against effort is the simplest way to choose, and it needs both. Common in prioritisation workshops (Gibbons, Nielsen Norman
//! Group, "Using prioritization matrices to inform UX decisions", 2018).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: validated
//! stages:
//!   - {title: Order, opportunities: A second till}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: validated
//! stages:
//!   - {title: Order, opportunities: {text: A second till, impact: 4, effort: 2}}
//! ```
//!
//! Cure: judge both from 1 to 5, together with who would have to do it.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::opportunity::Progress;

pub(super) const ABOUT: About =
    About::new("opportunity-without-priority", Group::Opportunity, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let opportunities = || view.journey.opportunities.iter().map(|(_, one)| one);
    let is_judged = opportunities().any(|one| one.impact.is_some() && one.effort.is_some());
    if !is_judged && !view.is_settled() {
        return Vec::new();
    }
    let open = opportunities().filter(|one| !matches!(one.status, Progress::Done | Progress::Rejected));
    let told = open.filter_map(|opportunity| {
        let missing = match (opportunity.impact, opportunity.effort) {
            (Some(_), Some(_)) => return None,
            (None, Some(_)) => "impact",
            (Some(_), None) => "effort",
            (None, None) => "impact and effort",
        };
        let text = shortened(&opportunity.text.characters());
        let message = format!("the opportunity `{text}` has no {missing}");
        Some(view.finding(opportunity, message).help("judge them from 1 to 5: `impact: 4, effort: 2`"))
    });
    told.collect()
}
