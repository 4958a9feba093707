//! A gap in the curve.
//!
//! Fires for a step (or a stage without steps) without a feeling, when at least half of the others have one. A curve with holes
//! looks as if nothing was felt there; most often nobody asked. The experience curve is the core of the map (Stickdorn and
//! others, "This Is Service Design Doing", 2018).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, emotion: 1}
//!   - {title: Order}
//!   - {title: Drink, emotion: 2}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, emotion: 1}
//!   - {title: Order, emotion: -1}
//!   - {title: Drink, emotion: 2}
//! ```
//!
//! Cure: add `emotion`; if it is not known, ask. One written at the stage counts for all of its steps.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{Spot, View};

pub(super) const ABOUT: About =
    About::new("step-without-emotion", Group::Emotion, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let columns = view.columns();
    let (felt, silent): (Vec<Spot<'_>>, Vec<Spot<'_>>) = columns
        .into_iter()
        .partition(|spot| !spot.moment.emotions.is_empty() || !spot.stage.moment.emotions.is_empty());
    if felt.len() < silent.len() {
        return Vec::new();
    }
    let told = silent.iter().map(|spot| {
        let finding = view.finding(spot, format!("{} has no emotion, most others have", spot.words()));
        finding.help("add how it feels: `emotion: {score: -1, label: Rushed, reason: People wait behind her}`")
    });
    told.collect()
}
