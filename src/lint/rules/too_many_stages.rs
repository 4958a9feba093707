//! A journey with more stages than anybody can hold in mind.
//!
//! Fires when a map has more stages than `most`. Stages are the few chapters by which people tell the journey to each other;
//! what is finer belongs into steps, and what is a journey of its own into a map of its own. Common guidance asks for four to eight.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [See, Enter, Queue, Read, Order, Pay, Wait, Collect, Drink, Leave]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, steps: [See, Enter, Queue]}
//!   - {title: Order, steps: [Read, Order, Pay]}
//!   - {title: Enjoy, steps: [Wait, Collect, Drink, Leave]}
//! ```
//!
//! Cure: join stages that share a goal of the customer, and make the old ones `steps`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("too-many-stages", Group::Structure, Severity::Warning)
        .settings(&[Setting::count("most", 8, "stages that a journey has at most")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let (stages, most) = (&view.journey.stages, view.count("most"));
    let Some(first_over) = stages.get(most) else { return Vec::new() };
    let message = format!("the journey has {} stages", stages.len());
    let help = format!("keep to {most}: join those that share a goal, and write the parts as `steps`");
    let finding = view.finding(view.journey, message).help(help);
    vec![finding.related(first_over.span, format!("stage {}", most + 1))]
}
