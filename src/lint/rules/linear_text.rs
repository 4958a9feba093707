//! Words that tell of a way back which the map does not show.
//!
//! Fires when an action says that the customer starts over or goes back to something earlier, and no `loop` or `back` transition
//! touches that stage. Loops are where customers lose time, and a map that tells them in passing draws them as a straight line (our
//! own rule). Works in the languages that ferd has words for.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     actions: The card is refused, she starts over
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     actions: The card is refused, she starts over
//! transitions:
//!   - {from: order, to: order, kind: loop}
//! ```
//!
//! Cure: draw the way back: `transitions: [{from: pay, to: order, kind: loop}]`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{Spot, View};
use crate::lint::vocabulary::{self, phrase_in};
use crate::model::transition::TransitionKind;

pub(super) const ABOUT: About = About::new("linear-text", Group::Structure, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let Some(words) = vocabulary::of(&view.journey.language) else { return Vec::new() };
    let spots = view.spots().into_iter().filter(|spot| !has_way_back(view, spot));
    let told = spots.flat_map(|spot| {
        spot.moment.actions.iter().filter_map(move |action| {
            let phrase = phrase_in(&action.text.characters(), words.back)?;
            let message = format!("{} tells of a way back (`{phrase}`) that is not drawn", spot.words());
            let finding = view.finding(&action.text, message);
            Some(finding.help("add a transition: `{from: pay, to: order, kind: loop}`"))
        })
    });
    told.collect()
}

fn has_way_back(view: &View<'_>, spot: &Spot<'_>) -> bool {
    view.journey.transitions.iter().any(|transition| {
        let places = [Some(transition.from), transition.to];
        matches!(transition.kind, TransitionKind::Loop | TransitionKind::Back)
            && places.iter().flatten().any(|place| place.stage == spot.place.stage)
    })
}
