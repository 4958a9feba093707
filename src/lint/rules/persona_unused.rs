//! A persona who does not travel.
//!
//! Fires when a map has several personas and one of them feels, says and suffers nothing in it: no feeling, no quote and no pain point
//! names it. The primary persona, or else the first, is the one that the map is about and needs no mention.
//! Personas without a part make readers look for what is not there.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas:
//!   - {id: colleen, name: Curious Colleen}
//!   - {id: hans, name: Hurried Hans}
//! stages:
//!   - {title: Order, emotion: {colleen: 1}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas:
//!   - {id: colleen, name: Curious Colleen}
//!   - {id: hans, name: Hurried Hans}
//! stages:
//!   - {title: Order, emotion: {colleen: 1, hans: -1}}
//! ```
//!
//! Cure: show how the journey is for that persona (`emotion: {colleen: 1, hans: -1}`), or move it into a map of its own.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::persona::travellers;

pub(super) const ABOUT: About =
    About::new("persona-unused", Group::Persona, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let travelling = travellers(view.journey);
    let idle = view.journey.personas.iter().filter(|(key, persona)| {
        // What a library lends is used by other maps.
        let is_own = persona.span.file == view.journey.span.file;
        is_own && !travelling.contains(key)
    });
    let told = idle.map(|(_, persona)| {
        let name = shortened(&persona.name.characters());
        let finding = view.finding(persona, format!("the persona `{name}` has no part in the map"));
        finding.help("give it feelings, quotes or pain points of its own, or leave it out")
    });
    told.collect()
}
