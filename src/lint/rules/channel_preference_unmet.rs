//! A channel that a persona prefers and the map does not offer.
//!
//! Fires when a persona prefers a channel and no touchpoint that customers meet comes by it, in a map whose touchpoints have channels. Either it is
//! missing in the map, or in the service. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: {name: Curious Colleen, preferred_channels: app}
//! stages:
//!   - {title: Order, touchpoints: {name: Counter, channel: store}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: {name: Curious Colleen, preferred_channels: app}
//! stages:
//!   - {title: Order, touchpoints: [{name: Counter, channel: store}, {name: Order ahead, channel: app}]}
//! ```
//!
//! Cure: add the touchpoint if it exists; if not, the gap is an opportunity.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::view::{View, shortened};
use std::collections::BTreeSet;

pub(super) const ABOUT: About =
    About::new("channel-preference-unmet", Group::Persona, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let journey = view.journey;
    let met = view.met_touchpoints().into_iter();
    let offered: BTreeSet<_> =
        met.filter_map(|(_, key)| journey.touchpoints[key].channel).collect();
    if offered.is_empty() {
        return Vec::new();
    }
    let told = journey.personas.iter().flat_map(|(_, persona)| {
        let missing = persona.preferred_channels.iter().filter(|key| !offered.contains(key));
        missing.map(move |key| {
            let (name, channel) = (shortened(&persona.name.characters()), &journey.channels[*key].id);
            let message = format!("the persona `{name}` prefers `{channel}`, which is nowhere in the map");
            let about = Subject::new(format!("{}/{channel}", Subject::from(persona).key), persona.span);
            view.finding(about, message).help("add the touchpoint if there is one; if not, it may be an opportunity")
        })
    });
    told.collect()
}
