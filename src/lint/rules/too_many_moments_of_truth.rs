//! So many moments of truth that none is one.
//!
//! Fires when a map marks more than `most` moments of truth. The mark is there to choose what to get right first (Carlzon, "Moments of
//! Truth", 1987). The number is our own.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: See, moment_of_truth: true}
//!   - {title: Enter, moment_of_truth: true}
//!   - {title: Order, moment_of_truth: true}
//!   - {title: Pay, moment_of_truth: true}
//!   - {title: Drink, moment_of_truth: true}
//!   - {title: Leave, moment_of_truth: true}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - See
//!   - {title: Order, moment_of_truth: true}
//!   - {title: Drink, moment_of_truth: true}
//! ```
//!
//! Cure: keep those after which customers stay or leave.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::subject::Subject;
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("too-many-moments-of-truth", Group::Emotion, Severity::Warning)
        .settings(&[Setting::count("most", 5, "moments of truth that a map marks at most")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let spots = view.spots();
    let marked = spots.iter().filter_map(|spot| spot.moment.moment_of_truth.as_ref());
    let marked: Vec<_> = marked.collect();
    let most = view.count("most");
    let Some(over) = marked.get(most) else { return Vec::new() };
    let message = format!("{} moments of truth are marked", marked.len());
    let finding = view.finding(Subject::from(view.journey).at(over.span), message);
    vec![finding.help(format!("keep the {most} at most after which customers stay or leave"))]
}
