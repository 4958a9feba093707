//! A score of which nobody says what it means.
//!
//! Fires when a score has no `label`, no `reason` and no `sources`. A bare number invites every reader to their own story, and
//! cannot be checked by anybody. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, emotion: -1}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, emotion: {score: -1, label: Rushed, reason: People wait behind her}}
//! ```
//!
//! Cure: add what the feeling is called, why it is felt, or the research that found it.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("emotion-without-reason", Group::Emotion, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let bare = view.points().into_iter().filter(|point| {
        let emotion = point.emotion;
        emotion.label.is_none() && emotion.reason.is_none() && emotion.sources.is_empty()
    });
    let told = bare.map(|point| {
        let message = format!("the score {} in {} has no reason", point.score, point.spot.words());
        view.finding(&point, message).help("say more: `{score: -1, label: Rushed, reason: People wait behind her}`")
    });
    told.collect()
}
