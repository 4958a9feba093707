//! A source of which nobody can judge how far it carries.
//!
//! Fires when a source lacks its `method`, its `date` or, where people or events were counted, its `n`. "Interviews" may be two
//! or twenty, last month or before the redesign. Our own rule, after what research repositories ask for.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! sources: Interviews
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
//! Cure: add what is missing; round numbers and the last day of the work will do.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::research::{Method, Research};

pub(super) const ABOUT: About = About::new("source-thin", Group::Evidence, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let sources = view.journey.sources.iter().map(|(_, source)| source);
    let thin = sources.filter_map(|source| {
        let missing = missing(source);
        let title = shortened(&source.title.characters());
        let message = format!("the source `{title}` does not say its {}", missing.join(", "));
        let finding = view.finding(source, message);
        (!missing.is_empty()).then(|| finding.help("for example `{title: Interviews, method: interview, n: 14, date: 2026-03-01}`"))
    });
    thin.collect()
}

fn missing(source: &Research) -> Vec<&'static str> {
    // These have nobody to count.
    let is_counted = !matches!(
        source.method,
        Some(Method::Assumption | Method::CompetitorAnalysis | Method::Workshop)
    );
    let lacks = [
        (source.method.is_none(), "`method`"),
        (source.n.is_none() && is_counted, "`n`"),
        (source.date.is_none(), "`date`"),
    ];
    lacks.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, what)| what).collect()
}
