//! A change of channel that hurts, and the map does not say what is handed over.
//!
//! Fires between two neighbouring columns when all channels of the second are of another kind than those of the first (digital, physical, human), the feeling
//! falls below the middle of the scale, and no `handover` transition stands there. Customers who repeat their story to the next
//! channel are the classic break of a journey (Rawson, Duncan and Jones, "The truth about customer experience", Harvard
//! Business Review, 2013). Changes that do not hurt are not told: most journeys are full of them.
//!
//! Bad:
//!
//! ```yaml
//! title: A refund
//! stages:
//!   - {title: Fill in the form, touchpoints: {name: Form, channel: web}, emotion: 1}
//!   - {title: Call about it, touchpoints: {name: Hotline, channel: phone}, emotion: -1}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: A refund
//! stages:
//!   - {title: Fill in the form, touchpoints: {name: Form, channel: web}, emotion: 1}
//!   - {title: Call about it, touchpoints: {name: Hotline, channel: phone}, emotion: -1}
//! transitions:
//!   - {from: fill-in-the-form, to: call-about-it, kind: handover, context_carried: false}
//! ```
//!
//! Cure: find out whether the next channel knows what the customer has told already, and say so with a `handover` transition.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{Spot, View};
use crate::model::channel::ChannelKind;
use crate::model::transition::{Place, TransitionKind};
use crate::model::word::Word;
use std::collections::BTreeSet;

pub(super) const ABOUT: About =
    About::new("channel-switch-without-handover", Group::Blueprint, Severity::Warning)
        .softer_on_drafts();

/// The middle of the scale.
const MIDDLE: f64 = 0.5;

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let columns = view.columns();
    let pairs = columns.windows(2).filter_map(|pair| match pair {
        [before, after] => finding(view, before, after),
        _ => None,
    });
    pairs.collect()
}

fn finding(view: &View<'_>, before: &Spot<'_>, after: &Spot<'_>) -> Option<Finding> {
    let (from, to) = (kinds(view, before), kinds(view, after));
    let is_vague = |kinds: &BTreeSet<ChannelKind>| kinds.is_empty() || kinds.contains(&ChannelKind::Hybrid);
    let (height_before, height_after) = (height(view, before)?, height(view, after)?);
    let falls = height_after < height_before && height_after < MIDDLE;
    if is_vague(&from) || is_vague(&to) || !from.is_disjoint(&to) || !falls || is_handed_over(view, before, after) {
        return None;
    }
    let words = |kinds: &BTreeSet<ChannelKind>| {
        kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>().join(" and ")
    };
    let message = format!("on the way from {} to {} channels change ({} to {}) and the feeling falls", before.words(), after.words(), words(&from), words(&to));
    let finding = view.finding(after, message).related(before.span(), "from here");
    Some(finding.help("say what is known on the other side: `{from: a, to: b, kind: handover, context_carried: false}`"))
}

fn kinds(view: &View<'_>, spot: &Spot<'_>) -> BTreeSet<ChannelKind> {
    let journey = view.journey;
    let channels = spot.moment.touchpoints.iter().filter_map(|key| journey.touchpoints[*key].channel);
    channels.map(|channel| journey.channels[channel].kind).collect()
}

/// The mean height of what is felt in a column.
fn height(view: &View<'_>, spot: &Spot<'_>) -> Option<f64> {
    let scores = spot.moment.emotions.iter().filter_map(|emotion| emotion.score);
    let heights: Vec<f64> = scores.map(|score| view.journey.emotion_scale.fraction(score)).collect();
    (!heights.is_empty()).then(|| heights.iter().sum::<f64>() / heights.len() as f64)
}

fn is_handed_over(view: &View<'_>, before: &Spot<'_>, after: &Spot<'_>) -> bool {
    let is_at = |place: Place, spot: &Spot<'_>| {
        place.stage == spot.place.stage && (place.step.is_none() || place.step == spot.place.step)
    };
    view.journey.transitions.iter().any(|transition| {
        transition.kind == TransitionKind::Handover
            && is_at(transition.from, before)
            && transition.to.is_some_and(|to| is_at(to, after))
    })
}
