//! A journey that is remembered badly, and nobody does anything about it.
//!
//! Fires when the last score of a curve is in the lower half of the scale and that stage has no opportunity; and likewise for the lowest score.
//! People judge an experience by its peak and its end, hardly by its average or its length (Kahneman, Fredrickson,
//! Schreiber and Redelmeier, "When more pain is preferred to less: adding a better end", Psychological Science, 1993).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, emotion: 1}
//!   - {title: Leave, emotion: -1}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, emotion: 1}
//!   - {title: Leave, emotion: -1, opportunities: A farewell at the door}
//! ```
//!
//! Cure: begin with the end and the lowest point when looking for opportunities.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{Point, View};

pub(super) const ABOUT: About = About::new("bad-ending", Group::Emotion, Severity::Warning);

/// The middle of the scale.
const MIDDLE: f64 = 0.5;

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    view.curves().into_values().flat_map(|points| judged(view, &points)).collect()
}

fn judged(view: &View<'_>, points: &[Point<'_>]) -> Vec<Finding> {
    // A map of one moment has no end.
    let [_, .., last] = points else { return Vec::new() };
    let is_bad = |point: &Point<'_>| point.height < MIDDLE && !view.is_answered(&point.spot);
    let lowest = points.iter().min_by(|a, b| a.height.total_cmp(&b.height));
    let lowest = lowest.filter(|point| point.spot.place != last.spot.place && is_bad(point));
    let told = |point: &Point<'_>, what: &str| {
        let (score, place) = (point.score, point.spot.words());
        let message = format!("{what} of the journey is bad ({score} in {place}), and no opportunity is there");
        view.finding(point, message).help("add what would make it better under `opportunities` or in a pain point")
    };
    let last = is_bad(last).then(|| told(last, "the end"));
    last.into_iter().chain(lowest.map(|point| told(point, "the lowest moment"))).collect()
}
