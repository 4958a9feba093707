//! A number that a few people more would turn around.
//!
//! Fires when a value of a metric that is an average or a percentage of people (`csat`, `nps`, `ces`, `rating`, `retention`, `churn`, `conversion`, `bounce`) rests on fewer
//! than `least` of them (`n`). Thirty is the customary smallest sample for an average; for percentages it is still very
//! coarse: of thirty people, one is three percent.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat}
//! stages:
//!   - {title: Order, metrics: {metric: csat, value: 3.2, n: 6}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat}
//! stages:
//!   - {title: Order, metrics: {metric: csat, value: 3.2, n: 214}}
//! ```
//!
//! Cure: ask more people, or tell it as a quote instead of a number.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::{View, shortened};
use crate::model::metric::MetricKind;

pub(super) const ABOUT: About = About::new("metric-small-sample", Group::Metric, Severity::Info)
    .settings(&[Setting::count("least", 30, "people that a value rests on at least")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let least = view.number("least");
    let told = view.measured().into_iter().filter_map(|one| {
        let is_of_people = !matches!(
            one.metric.kind?,
            MetricKind::Duration | MetricKind::Money | MetricKind::Count | MetricKind::Percent
        );
        let n = one.reading.n.filter(|n| is_of_people && (*n as f64) < least)?;
        let name = shortened(&one.metric.name.characters());
        let message = format!("`{name}` in {} rests on {n}", one.spot.words());
        Some(view.finding(&one, message).help(format!("ask {least} at least, or tell it as a quote")))
    });
    told.collect()
}
