//! A map that nobody could tell a success by.
//!
//! Fires when a `validated` or `live` map has no measured metric anywhere. Improvement that is not measured is a matter of taste.
//! Nielsen Norman Group asks for the metrics of each stage among the insights of a map ("Journey mapping 101", 2018).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: validated
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: validated
//! metrics: {id: csat, name: Satisfaction, kind: csat}
//! stages:
//!   - Arrive
//!   - {title: Order, metrics: {csat: 3.2}}
//!   - Drink
//! ```
//!
//! Cure: declare one metric and write its value where it is measured: `metrics: {csat: 3.2}`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;

pub(super) const ABOUT: About = About::new("metric-missing", Group::Metric, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    if !view.is_settled() || !view.measured().is_empty() {
        return Vec::new();
    }
    let help = "declare one under `metrics` and write its value where it is measured: `metrics: {csat: 3.2}`";
    vec![view.finding(view.journey, "nothing is measured in this map").help(help)]
}
