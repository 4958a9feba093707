//! A stage in which the customer meets nothing.
//!
//! Fires when neither a stage nor any of its steps has a touchpoint. A stage is a part of the journey because
//! something happens there between the customer and somebody: a site, a shop, a letter, a friend. Without a
//! touchpoint nobody can be asked to make it better, and the stage is either not researched yet or does
//! not belong in the map. Nielsen Norman Group names touchpoints among the parts that every journey map has.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Arrive
//!     touchpoints: Shop window
//!   - title: Wait
//!     actions: Looks at the phone
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Arrive
//!     touchpoints: Shop window
//!   - title: Wait
//!     actions: Looks at the phone
//!     touchpoints: Pick-up counter
//! ```
//!
//! Cure: ask what the customer sees, hears or holds in this stage, and write it under `touchpoints`. What does not belong
//! to you counts too: a competitor's site, a friend's advice. A wait that is only a pause can be a step of the stage before.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::stage::Stage;

pub(super) const ABOUT: About =
    About::new("stage-without-touchpoint", Group::Structure, Severity::Error);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let stages = view.journey.stages.iter().filter(|stage| !has_touchpoint(stage));
    stages.map(|stage| finding(view, stage)).collect()
}

fn has_touchpoint(stage: &Stage) -> bool {
    let steps = stage.steps.iter().map(|step| &step.moment);
    steps.chain([&stage.moment]).any(|moment| !moment.touchpoints.is_empty())
}

fn finding(view: &View<'_>, stage: &Stage) -> Finding {
    let message = format!("stage `{}` has no touchpoints", shortened(&stage.title.characters()));
    let place = if stage.steps.is_empty() { "" } else { " to the stage or to one of its steps" };
    view.finding(stage, message).help(format!(
        "add{place} what the customer sees, hears or holds here: `touchpoints: [Website, Counter]`"
    ))
}
