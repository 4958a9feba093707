//! A journey that begins and ends with our own service.
//!
//! Fires as a warning when stages say their `phase`, and none is `before` or none `after` the core; as a remark when no stage says it
//! at all. Customers decide before they meet us and remember afterwards; maps drawn from the inside tend to leave
//! both out (Lemon and Verhoef, "Understanding customer experience throughout the customer journey", Journal of
//! Marketing, 2016: prepurchase, purchase and postpurchase).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Choose a café, phase: before}
//!   - {title: Order, phase: during}
//!   - {title: Drink, phase: during}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Choose a café, phase: before}
//!   - {title: Order, phase: during}
//!   - {title: Tell a friend, phase: after}
//! ```
//!
//! Cure: add what customers do before they know you, or after they have paid; or give the stages you have their `phase`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;
use crate::model::stage::Phase;

pub(super) const ABOUT: About =
    About::new("nothing-before-or-after", Group::Structure, Severity::Warning);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    if view.journey.parent.is_some() {
        return Vec::new();
    }
    let phases: Vec<Phase> = view.journey.stages.iter().filter_map(|stage| stage.phase).collect();
    if phases.is_empty() {
        let message = "no stage says whether it lies before, in or after the core of the service";
        let finding = view.finding(view.journey, message);
        let finding = finding.help("write `phase: before`, `during` or `after` at the stages");
        return vec![Finding { severity: Severity::Info, ..finding }];
    }
    let missing = match (phases.contains(&Phase::Before), phases.contains(&Phase::After)) {
        (true, true) => return Vec::new(),
        (false, true) => "before",
        (true, false) => "after",
        (false, false) => "before or after",
    };
    let message = format!("no stage lies {missing} the core of the service");
    let help = "what do customers do before they meet you, and when they are done?";
    vec![view.finding(view.journey, message).help(help)]
}
