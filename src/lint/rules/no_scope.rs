//! A map that does not say where its journey begins and ends.
//!
//! Fires when the head has no `scope`. A journey has no natural ends: somebody has to decide whether waiting for the parcel
//! belongs to it. If that is not written down, two readers compare two different journeys (Kalbach, "Mapping
//! Experiences", 2016, makes point of view, scope and focus the first decisions about a map).
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
//! scope: {start: She sees the café, end: She puts the cup away}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: name the first and the last thing that happens, or the boundaries in your own words.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("no-scope", Group::Structure, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    if view.journey.scope.is_some() {
        return Vec::new();
    }
    let message = "the map does not say where the journey begins and ends";
    let help = "add `scope: {start: She sees the café, end: She puts the cup away}`";
    vec![view.finding(view.journey, message).help(help)]
}
