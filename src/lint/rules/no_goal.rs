//! A map of which nobody says what it is for.
//!
//! Fires when the head has no `goal`, which is the team's: the question that the map shall answer. Maps without one collect
//! everything and decide nothing. Nielsen Norman Group asks for the business goal that a map supports before
//! anything is drawn ("When and how to create customer journey maps", 2016).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! goal: Find out where the morning queue comes from
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: write the decision that the map shall help with.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("no-goal", Group::Structure, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    if view.journey.goal.is_some() {
        return Vec::new();
    }
    let message = "the map does not say why the team made it";
    let help = "add the question that it shall answer: `goal: Find out where the morning queue comes from`";
    vec![view.finding(view.journey, message).help(help)]
}
