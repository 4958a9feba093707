//! A journey with hardly any stages.
//!
//! Fires when a map has fewer stages than `least`. With one or two stages a map shows a moment, not a journey: there is no before
//! and no after to compare with. Common guidance asks for four to eight; three is our own lowest bound.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: ask what happened before and what comes after; a stage that holds many steps may be two. A map of one stage of a longer
//! journey names that one as its `parent`, and is not complained about.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("too-few-stages", Group::Structure, Severity::Warning)
        .softer_on_drafts()
        .settings(&[Setting::count("least", 3, "stages that a journey has at least")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let (count, least) = (view.journey.stages.len(), view.count("least"));
    if count >= least || view.journey.parent.is_some() {
        return Vec::new();
    }
    let stages = if count == 1 { "a single stage".to_owned() } else { format!("only {count} stages") };
    let help = format!("show at least {least}: what happens before, and what after?");
    vec![view.finding(view.journey, format!("the journey has {stages}")).help(help)]
}
