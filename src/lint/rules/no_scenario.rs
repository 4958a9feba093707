//! A map without the situation that it is about.
//!
//! Fires when the head has no `scenario`. The same customer lives through a service differently when she is in a hurry, buys
//! for the first time or comes back with a complaint. Nielsen Norman Group names actor and scenario as the first
//! two parts of every journey map ("Journey mapping 101", 2018).
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
//! scenario: She has ten minutes before her train, and the café is full
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: write in a sentence or two who comes with what in mind, and under which circumstances.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("no-scenario", Group::Structure, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    if view.journey.scenario.is_some() {
        return Vec::new();
    }
    let message = "the map does not say in which situation the customer is";
    let help = "add `scenario: She has ten minutes before her train, and the café is full`";
    vec![view.finding(view.journey, message).help(help)]
}
