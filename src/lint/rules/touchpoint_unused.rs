//! A touchpoint that is declared and never met.
//!
//! Fires when a touchpoint stands under `touchpoints` of the map itself and neither a stage nor a pain point names it. Those of files that the map `use`s
//! are left alone: other maps may need them.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! touchpoints: [Counter, Loyalty card]
//! stages:
//!   - {title: Order, touchpoints: Counter}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! touchpoints: Counter
//! stages:
//!   - {title: Order, touchpoints: Counter}
//! ```
//!
//! Cure: place it where customers meet it, or take it out.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use std::collections::BTreeSet;

pub(super) const ABOUT: About =
    About::new("touchpoint-unused", Group::Structure, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let journey = view.journey;
    let mut used: BTreeSet<_> = view.met_touchpoints().into_iter().map(|(_, key)| key).collect();
    used.extend(journey.pain_points.iter().filter_map(|(_, pain)| pain.touchpoint));
    let unused = journey.touchpoints.iter().filter(|(key, touchpoint)| {
        touchpoint.span.file == journey.span.file && !used.contains(key)
    });
    let told = unused.map(|(_, touchpoint)| {
        let name = shortened(&touchpoint.name.characters());
        let finding = view.finding(touchpoint, format!("customers never meet the touchpoint `{name}`"));
        finding.help("place it in the stage where they do, or take it out")
    });
    told.collect()
}
