//! A journey of nobody in particular.
//!
//! Fires when a map has no persona. A journey is somebody's: what is easy for one is a wall for another, and a map of "the
//! customer" averages both away. Nielsen Norman Group names the actor as the first part of every journey map ("Journey
//! mapping 101", 2018).
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
//! personas: {name: Curious Colleen, goals: A good cup before the train}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: name whose journey it is; a supposed one with `basis: proto` is better than none.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("no-persona", Group::Persona, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    if !view.journey.personas.is_empty() {
        return Vec::new();
    }
    let help = "add `personas: {name: Curious Colleen, goals: A good cup before the train}`, or the id of one from a file under `use`: `personas: colleen`";
    vec![view.finding(view.journey, "the map does not say whose journey it is").help(help)]
}
