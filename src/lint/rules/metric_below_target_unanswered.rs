//! A number that misses its target, and nothing is planned.
//!
//! Fires when a value is worse than its target, and neither that stage has an opportunity nor does any opportunity or item of the plan name the metric.
//! Which way is better follows from the metric's `direction` or kind; where neither says it, the rule is silent. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat, target: 4.2}
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
//!   - {title: Order, metrics: {csat: 3.2}, opportunities: {text: A second till, metrics: csat}}
//! ```
//!
//! Cure: add what shall move it: an opportunity in that stage, or one anywhere with `metrics: csat`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{Measured, View, shortened};

pub(super) const ABOUT: About =
    About::new("metric-below-target-unanswered", Group::Metric, Severity::Warning)
        .softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let told = view.measured().into_iter().filter_map(|one| {
        let (value, target) = missed(&one)?;
        if is_answered(view, &one) {
            return None;
        }
        let name = shortened(&one.metric.name.characters());
        let message = format!("`{name}` misses its target in {} ({value}, aimed at {target}), and no opportunity would move it", one.spot.words());
        let finding = view.finding(&one, message).related(one.spot.span(), "no opportunity here");
        Some(finding.help(format!("add one in that stage, or one with `metrics: {}`", one.metric.id)))
    });
    told.collect()
}

/// Value and target where the value is the worse of the two.
fn missed(one: &Measured<'_>) -> Option<(f64, f64)> {
    let (value, target) = (one.reading.value?, one.reading.target.or(one.metric.target)?);
    let is_missed = !one.metric.direction?.is_met(value, target);
    is_missed.then_some((value, target))
}

fn is_answered(view: &View<'_>, one: &Measured<'_>) -> bool {
    let key = one.reading.metric;
    let mut opportunities = view.journey.opportunities.iter();
    view.is_answered(&one.spot)
        || opportunities.any(|(_, opportunity)| opportunity.metrics.contains(&key))
        || view.journey.plan.iter().any(|item| item.metrics.contains(&key))
}
