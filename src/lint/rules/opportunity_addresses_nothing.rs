//! A solution that looks for its problem.
//!
//! Fires when an opportunity addresses neither a pain point nor a gain, by `addresses` or by standing inside a pain point. Ideas
//! that answer no need are how maps turn into wish lists (Torres, "Continuous Discovery Habits", 2021: solutions hang
//! below opportunities, opportunities below needs).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, pain_points: No time to read the menu, opportunities: A new espresso machine}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     pain_points: {id: no-time, text: No time to read the menu}
//!     opportunities: {text: Menu readable from the queue, addresses: no-time}
//! ```
//!
//! Cure: name what it would ease or build on: `addresses: no-time`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::opportunity::Progress;

pub(super) const ABOUT: About =
    About::new("opportunity-addresses-nothing", Group::Opportunity, Severity::Warning)
        .softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let opportunities = view.journey.opportunities.iter().map(|(_, opportunity)| opportunity);
    let adrift = opportunities.filter(|one| {
        one.addresses.is_empty() && one.builds_on.is_empty() && one.status != Progress::Rejected
    });
    let told = adrift.map(|opportunity| {
        let text = shortened(&opportunity.text.characters());
        let message = format!("the opportunity `{text}` addresses no pain point or gain");
        view.finding(opportunity, message).help("name what it would ease or build on: `addresses: slow-till`")
    });
    told.collect()
}
