//! A map that is several journeys.
//!
//! Fires when a map has more columns than `most`; every step is one, and every stage without steps. A map of fifty columns is neither
//! printed nor discussed. Journeys come in levels, and a stage with fifteen steps is a journey of its own
//! (journey hierarchies: Kalbach, "Mapping Experiences", 2016). The threshold is our own.
//!
//! Bad:
//!
//! ```yaml
//! title: Forty-one things to do
//! stages:
//!   - title: Do
//!     steps: [a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, b4, b5, b6, b7, b8, b9, c1, c2, c3, c4, c5, c6, c7, c8, c9,
//!       d1, d2, d3, d4, d5, d6, d7, d8, d9, e1, e2, e3, e4, e5]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Five things to do
//! stages:
//!   - {title: Do, steps: [a1, a2, a3, a4, a5]}
//! ```
//!
//! Cure: give the stages with most steps maps of their own, and name those under `children`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::{View, shortened};

pub(super) const ABOUT: About = About::new("too-many-steps", Group::Structure, Severity::Info)
    .settings(&[Setting::count("most", 40, "columns that a map has at most")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let (columns, most) = (view.columns().len(), view.count("most"));
    let longest = view.journey.stages.iter().rev().max_by_key(|stage| stage.steps.len());
    let Some(longest) = longest.filter(|_| columns > most) else { return Vec::new() };
    let message = format!("the map has {columns} columns");
    let title = shortened(&longest.title.characters());
    let help = format!("keep to {most}: give a stage such as `{title}` a map of its own, named under `children`");
    let finding = view.finding(view.journey, message).help(help);
    vec![finding.related(longest.span, format!("{} steps", longest.steps.len()))]
}
