//! A number from another time.
//!
//! Fires when a value was measured more than `months` months before the day of the check. Needs a day: `--today 2026-05-12` or the environment's
//! `SOURCE_DATE_EPOCH`; without one it is silent. The year is our own rule of thumb.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat}
//! stages:
//!   - {title: Order, metrics: {metric: csat, value: 3.2, measured: 2024-01-31}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat}
//! stages:
//!   - {title: Order, metrics: {metric: csat, value: 3.2, measured: 2026-01-31}}
//! ```
//!
//! Cure: measure again, or leave the value out.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::{View, shortened};

pub(super) const ABOUT: About = About::new("metric-stale", Group::Metric, Severity::Warning).needs_day()
    .settings(&[Setting::count("months", 12, "months that a value holds")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let months = view.count("months");
    let told = view.measured().into_iter().filter_map(|one| {
        let day = one.reading.measured.as_ref().filter(|day| view.is_older(day, months))?;
        let name = shortened(&one.metric.name.characters());
        let message = format!("`{name}` in {} was measured on {day}, more than {months} months ago", one.spot.words());
        Some(view.finding(&one, message).help("measure it again, or leave the value out"))
    });
    told.collect()
}
