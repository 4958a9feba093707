//! A number of which nobody says whether it is good.
//!
//! Fires when a metric is measured in the map and has no `target`, neither of its own nor at any value. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat}
//! stages:
//!   - {title: Order, metrics: {csat: 3.2}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat, target: 4.2}
//! stages:
//!   - {title: Order, metrics: {csat: 3.2}}
//! ```
//!
//! Cure: agree on a `target`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};

pub(super) const ABOUT: About =
    About::new("metric-without-target", Group::Metric, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let measured = view.measured();
    let metrics = view.journey.metrics.iter();
    let told = metrics.filter_map(|(key, metric)| {
        let mut readings = measured.iter().filter(|one| one.reading.metric == key);
        let first = readings.next()?;
        let has_target = metric.target.is_some()
            || first.reading.target.is_some()
            || readings.any(|one| one.reading.target.is_some());
        if has_target {
            return None;
        }
        let name = shortened(&metric.name.characters());
        let finding = view.finding(metric, format!("the metric `{name}` has no target"));
        let finding = finding.related(first.reading.span, format!("measured in {}", first.spot.words()));
        Some(finding.help("agree on one: `target: 4.2`"))
    });
    told.collect()
}
