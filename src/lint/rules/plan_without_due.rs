//! A plan without days, or without a word on how far it has come.
//!
//! Fires when an item of the `plan` has no `due` or no `status`. A list of intentions is no plan. Our own rule, after what action plans
//! in journey tools ask for.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Drink]
//! plan:
//!   - {text: Test the new menu, owner: Shop management}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Drink]
//! plan:
//!   - {text: Test the new menu, owner: Shop management, due: 2026-09-01, status: planned}
//! ```
//!
//! Cure: add the day by which it shall be done, and the status.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::opportunity::Progress;

pub(super) const ABOUT: About =
    About::new("plan-without-due", Group::Governance, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let told = view.journey.plan.iter().filter_map(|item| {
        let is_over = matches!(item.status, Some(Progress::Done | Progress::Rejected));
        let missing = match (&item.due, item.status) {
            (Some(_), Some(_)) => return None,
            (None, _) if is_over => return None,
            (None, Some(_)) => "due date",
            (Some(_), None) => "status",
            (None, None) => "due date and no status",
        };
        let text = shortened(&item.text.characters());
        let message = format!("the planned item `{text}` has no {missing}");
        Some(view.finding(item, message).help("for example `due: 2026-09-01, status: planned`"))
    });
    told.collect()
}
