//! A persona who wants nothing.
//!
//! Fires when a persona has neither `goals` nor `jobs` nor `needs`. Age and profession explain little; what somebody wants to
//! get done explains why she leaves. Goals are what makes a persona (Cooper, "The Inmates Are Running the Asylum", 1999).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: {name: Curious Colleen, facts: {age: 32}}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: {name: Curious Colleen, facts: {age: 32}, goals: A good cup before the train}
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: write what the persona wants to reach in this journey.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};

pub(super) const ABOUT: About =
    About::new("persona-without-goal", Group::Persona, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let personas = view.journey.personas.iter().map(|(_, persona)| persona);
    let aimless = personas
        .filter(|one| one.goals.is_empty() && one.jobs.is_empty() && one.needs.is_empty());
    let finding = aimless.map(|persona| {
        let name = shortened(&persona.name.characters());
        let finding = view.finding(persona, format!("the persona `{name}` has no goals"));
        finding.help("write what it wants to reach: `goals: A good cup before the train`")
    });
    finding.collect()
}
