//! A moment that decides, and nobody is there to answer for it.
//!
//! Fires when a moment of truth has neither a measured metric, nor a touchpoint or an opportunity with an `owner`, nor something done in the
//! customer's sight (`frontstage`) by an `actor`, in its step or stage.
//! What everybody calls decisive should have a name and a number behind it. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, moment_of_truth: true, touchpoints: Counter}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, moment_of_truth: true, touchpoints: {name: Counter, owner: Shift lead}}
//! ```
//!
//! Cure: give its touchpoint or an opportunity an `owner`, or measure it with a metric.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::view::{Spot, View};

pub(super) const ABOUT: About =
    About::new("moment-of-truth-without-owner", Group::Emotion, Severity::Warning)
        .softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let spots = view.spots().into_iter();
    let told = spots.filter_map(|spot| {
        let marked = spot.moment.moment_of_truth.as_ref()?;
        if is_owned(view, &spot) {
            return None;
        }
        let message = format!("nobody answers for the moment of truth in {}", spot.words());
        let finding = view.finding(Subject::from(&spot).at(marked.span), message);
        let finding = finding.related(spot.span(), "no metric, and no touchpoint or opportunity with an owner");
        Some(finding.help("name an `owner` of its touchpoint or of an opportunity there, or measure it"))
    });
    told.collect()
}

fn is_owned(view: &View<'_>, spot: &Spot<'_>) -> bool {
    let journey = view.journey;
    spot.around().into_iter().any(|moment| {
        let touchpoints = moment.touchpoints.iter().map(|key| &journey.touchpoints[*key].owner);
        let opportunities = moment.opportunities.iter().map(|key| &journey.opportunities[*key].owner);
        let mut shown = moment.frontstage.iter();
        !moment.readings.is_empty() || shown.any(|activity| activity.actor.is_some()) || touchpoints.chain(opportunities).any(Option::is_some)
    })
}
