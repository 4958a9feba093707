//! A map that nobody answers for.
//!
//! Fires when the head has no `owner`. A map is true on the day it is made; keeping it true is somebody's work. Guides on
//! journey management put an owner first, because without one nobody is asked when the service changes
//! (Rosenbaum, Otalora and Ramírez, "How to create a realistic customer journey map", Business Horizons, 2017,
//! make the responsible unit a part of every touchpoint).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! owner: Shop management
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: name the person, role or team that is asked when the map is wrong.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("no-owner", Group::Governance, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    if view.journey.owner.is_some() {
        return Vec::new();
    }
    let message = "nobody answers for the map";
    let help = "name who keeps it true: `owner: Shop management`";
    vec![view.finding(view.journey, message).help(help)]
}
