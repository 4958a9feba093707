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
use crate::model::persona::Persona;
use crate::model::table::Key;
use std::collections::BTreeSet;

pub(super) const ABOUT: About =
    About::new("persona-unused", Group::Persona, Severity::Warning).softer_on_drafts();

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let personas = &view.journey.personas;
    let primary = personas.iter().find(|(_, one)| one.primary).or_else(|| personas.iter().next());
    let Some((primary, _)) = primary else { return Vec::new() };
    let travelling = travelling(view);
    let idle = personas.iter().filter(|(key, persona)| {
        // What a library lends is used by other maps.
        let is_own = persona.span.file == view.journey.span.file;
        *key != primary && is_own && !travelling.contains(key)
    });
    let told = idle.map(|(_, persona)| {
        let name = shortened(&persona.name.characters());
        let finding = view.finding(persona, format!("the persona `{name}` has no part in the map"));
        finding.help("give it feelings, quotes or pain points of its own, or leave it out")
    });
    told.collect()
}

fn travelling(view: &View<'_>) -> BTreeSet<Key<Persona>> {
    let mut named = BTreeSet::new();
    for spot in view.spots() {
        named.extend(spot.moment.emotions.iter().filter_map(|emotion| emotion.persona));
        named.extend(spot.moment.quotes.iter().filter_map(|quote| quote.persona));
    }
    named.extend(view.pains().iter().flat_map(|(_, _, pain)| pain.personas.iter().copied()));
    named
}
