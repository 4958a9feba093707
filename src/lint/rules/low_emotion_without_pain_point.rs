//! A low that nobody explains.
//!
//! Fires where a score lies in the lowest part of the scale (`height`, from 0 at the bottom to 1 at the top) and neither the step nor its
//! stage has a pain point. The curve shows that something hurts; without a pain point nobody can mend it. Nielsen Norman Group ties every
//! low of the curve to a pain point and to an opportunity ("Journey mapping 101", 2018). The height is our own.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, emotion: -2}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, emotion: -2, pain_points: No time to read the menu}
//! ```
//!
//! Cure: write under `pain_points` what pulls the curve down.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("low-emotion-without-pain-point", Group::Emotion, Severity::Warning)
        .settings(&[Setting::share("height", 0.25, "height on the scale up to which a score is low")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let height = view.number("height");
    let low = view.points().into_iter().filter(|point| {
        let mut around = point.spot.around().into_iter();
        point.height <= height && !around.any(|moment| !moment.pain_points.is_empty())
    });
    let told = low.map(|point| {
        let message = format!("the score {} in {} comes without a pain point", point.score, point.spot.words());
        let finding = view.finding(&point, message).related(point.spot.span(), "no pain point here");
        finding.help("write what hurts: `pain_points: {text: No time to read the menu, severity: high}`")
    });
    told.collect()
}
