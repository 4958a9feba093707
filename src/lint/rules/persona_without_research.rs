//! A persona of which nobody says whether it was found or made up.
//!
//! Fires when a persona has no `basis` and no `sources`; and when one with `basis: proto` stands in a map that is `validated` or `live`.
//! Assumed personas are a fine start, as long as everybody knows that they are assumed (Pruitt and Adlin, "The Persona
//! Lifecycle", 2006, on assumption personas and their validation).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: {name: Curious Colleen}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: {name: Curious Colleen, basis: proto}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: write `basis: research` and name the `sources`, or `basis: proto` until there are any.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::persona::{Basis, Persona};

pub(super) const ABOUT: About =
    About::new("persona-without-research", Group::Persona, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let personas = view.journey.personas.iter();
    personas.filter_map(|(_, persona)| finding(view, persona)).collect()
}

fn finding(view: &View<'_>, persona: &Persona) -> Option<Finding> {
    let name = shortened(&persona.name.characters());
    let (message, help) = match persona.basis {
        None if persona.sources.is_empty() => (
            format!("nobody says what the persona `{name}` is drawn from"),
            "write `basis: research` and its `sources`, or `basis: proto` while it is assumed",
        ),
        Some(Basis::Proto) if view.is_settled() => (
            format!("the persona `{name}` is only assumed, in a map with `status: {}`", view.status()),
            "hold it against research and write `basis: research`, or make the map a draft again",
        ),
        _ => return None,
    };
    Some(view.finding(persona, message).help(help))
}
