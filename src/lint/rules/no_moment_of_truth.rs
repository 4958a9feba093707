//! A living map in which nothing decides.
//!
//! Fires when a map with `status: live` marks no moment of truth. Where everything is equally important, work goes to what is
//! easy. The term is Jan Carlzon's ("Moments of Truth", 1987): the encounters in which customers make up their minds.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: live
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: live
//! stages:
//!   - Arrive
//!   - {title: Order, moment_of_truth: The first word tells whether she is welcome}
//!   - Drink
//! ```
//!
//! Cure: mark the one or two moments that decide whether customers come back: `moment_of_truth: why`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;
use crate::model::Status;

pub(super) const ABOUT: About = About::new("no-moment-of-truth", Group::Emotion, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let has_one = view.spots().iter().any(|spot| spot.moment.moment_of_truth.is_some());
    if has_one || view.journey.status != Status::Live {
        return Vec::new();
    }
    let help = "mark what decides: `moment_of_truth: The first word tells whether she is welcome`";
    vec![view.finding(view.journey, "no moment of truth is marked in a living map").help(help)]
}
