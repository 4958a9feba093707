//! Research that is older than the service it speaks of.
//!
//! Fires when a source is dated more than `months` months before the day of the check. What customers met two years ago may be gone.
//! Needs a day: `--today 2026-05-12` or the environment's `SOURCE_DATE_EPOCH`; without one it is silent, so that the same map
//! gives the same findings tomorrow. The year is our own rule of thumb.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! sources: {title: Interviews, method: interview, n: 14, date: 2024-03-01}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! sources: {title: Interviews, method: interview, n: 14, date: 2026-03-01}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: repeat the research, or find newer that still says so.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::{View, shortened};

pub(super) const ABOUT: About = About::new("source-stale", Group::Evidence, Severity::Warning).needs_day()
    .settings(&[Setting::count("months", 12, "months that research holds")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let months = view.count("months");
    let sources = view.journey.sources.iter().map(|(_, source)| source);
    let stale = sources.filter_map(|source| {
        let date = source.date.as_ref()?;
        if !view.is_older(date, months) {
            return None;
        }
        let title = shortened(&source.title.characters());
        let message = format!("the source `{title}` is of {date}, more than {months} months ago");
        Some(view.finding(source, message).help("repeat it, or find newer research that still says so"))
    });
    stale.collect()
}
