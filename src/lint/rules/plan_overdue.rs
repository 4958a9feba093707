//! A promise whose day has passed.
//!
//! Fires when an item of the `plan` was due before the day of the check and is neither `done` nor `rejected`. Needs a day: `--today 2026-05-12` or
//! the environment's `SOURCE_DATE_EPOCH`; without one it is silent.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Drink]
//! plan:
//!   - {text: Test the new menu, due: 2025-09-01, status: planned}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Drink]
//! plan:
//!   - {text: Test the new menu, due: 2025-09-01, status: done}
//! ```
//!
//! Cure: say that it is done, give it up, or agree on another day.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::day::Day;
use crate::model::opportunity::Progress;

pub(super) const ABOUT: About =
    About::new("plan-overdue", Group::Governance, Severity::Warning).needs_day();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let Some(today) = view.today() else { return Vec::new() };
    let open = view
        .journey
        .plan
        .iter()
        .filter(|item| !matches!(item.status, Some(Progress::Done | Progress::Rejected)));
    let told = open.filter_map(|item| {
        let due = item.due.as_deref().and_then(Day::of).filter(|due| *due < today)?;
        let text = shortened(&item.text.characters());
        let message = format!("the planned item `{text}` was due on {due}");
        Some(view.finding(item, message).help("write `status: done`, `status: rejected`, or another day"))
    });
    told.collect()
}
