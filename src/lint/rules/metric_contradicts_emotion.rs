//! The number says the opposite of the curve.
//!
//! Fires when a satisfaction metric (`csat`, `nps`, `rating`) lies in the top quarter of its scale while every score of that step or stage lies in the lowest
//! quarter, or the other way round. One of the two is wrong, or they speak of different people. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat}
//! stages:
//!   - {title: Order, emotion: -2, metrics: {csat: 4.8}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! metrics: {id: csat, name: Satisfaction, kind: csat}
//! stages:
//!   - {title: Order, emotion: -2, metrics: {csat: 1.8}}
//! ```
//!
//! Cure: look who was asked for each of them, and where; then correct one, or say in the feeling's `reason` why both hold.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{Measured, View, shortened};
use crate::model::metric::MetricKind;

pub(super) const ABOUT: About =
    About::new("metric-contradicts-emotion", Group::Metric, Severity::Warning);

const LOW: f64 = 0.25;
const HIGH: f64 = 0.75;

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let points = view.points();
    let told = view.measured().into_iter().filter_map(|one| {
        let height = satisfaction(&one)?;
        let here = points.iter().filter(|point| point.spot.place == one.spot.place);
        let here: Vec<_> = here.collect();
        let first = here.first()?;
        let words = match height {
            HIGH.. if here.iter().all(|point| point.height <= LOW) => "high, and the feeling there is bad",
            ..=LOW if here.iter().all(|point| point.height >= HIGH) => "low, and the feeling there is good",
            _ => return None,
        };
        let name = shortened(&one.metric.name.characters());
        let message = format!("`{name}` in {} is {words}", one.spot.words());
        let finding = view.finding(&one, message).related(first.emotion.span, "the feeling");
        Some(finding.help("look who was asked for each, and correct one of them"))
    });
    told.collect()
}

/// Where a value of a satisfaction metric falls on its scale, from 0 to 1.
fn satisfaction(one: &Measured<'_>) -> Option<f64> {
    let is_satisfaction =
        matches!(one.metric.kind?, MetricKind::Csat | MetricKind::Nps | MetricKind::Rating);
    let (least, most) = one.metric.scale.filter(|(least, most)| is_satisfaction && least < most)?;
    Some((one.reading.value? - least) / (most - least))
}
