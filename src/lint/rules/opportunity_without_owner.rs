//! Something that is going to be done, by nobody.
//!
//! Fires when an opportunity with the status `planned` or `in-progress` has no `owner`, and no item of the plan that serves it has one. An
//! idea needs none. Our own rule, after the common remark that unowned actions are the first to die.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, opportunities: {text: A second till, status: planned}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, opportunities: {text: A second till, status: planned, owner: Shop management}}
//! ```
//!
//! Cure: name who takes it on, or make it an `idea` again.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::opportunity::Progress;

pub(super) const ABOUT: About =
    About::new("opportunity-without-owner", Group::Opportunity, Severity::Warning)
        .softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let journey = view.journey;
    let told = journey.opportunities.iter().filter_map(|(key, opportunity)| {
        let is_begun = matches!(opportunity.status, Progress::Planned | Progress::InProgress);
        let mut plan = journey.plan.iter().filter(|item| item.serves.contains(&key));
        let is_owned = opportunity.owner.is_some() || plan.any(|item| item.owner.is_some());
        if !is_begun || is_owned {
            return None;
        }
        let text = shortened(&opportunity.text.characters());
        let message = format!("the opportunity `{text}` is planned, and nobody answers for it");
        Some(view.finding(opportunity, message).help("add its `owner`, or make it an `idea` again"))
    });
    told.collect()
}
