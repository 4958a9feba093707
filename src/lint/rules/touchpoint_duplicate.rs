//! Two touchpoints that are most likely one.
//!
//! Fires when the names of two touchpoints differ only in case, punctuation, a plural or a single letter, and their channels do not tell them apart.
//! Whatever is counted of touchpoints is then counted wrongly. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, touchpoints: Menu board}
//!   - {title: Order, touchpoints: Menu-Board}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, touchpoints: Menu board}
//!   - {title: Order, touchpoints: Menu board}
//! ```
//!
//! Cure: write the same name in both places, or declare the touchpoint once under `touchpoints` and use its id.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::id::slug;
use crate::model::table::Key;
use crate::model::touchpoint::Touchpoint;
use std::collections::BTreeMap;
use strsim::osa_distance;

pub(super) const ABOUT: About =
    About::new("touchpoint-duplicate", Group::Structure, Severity::Warning);

/// Shorter names may well be a letter apart.
const SHORTEST: usize = 6;
/// So many names are compared with each other; the time for it grows with their square.
const MOST: usize = 1000;

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    // By the numbers in their names, which tell things apart, then by the names.
    let mut known: BTreeMap<(String, String), Key<Touchpoint>> = BTreeMap::new();
    let mut found = Vec::new();
    for (_, key) in view.met_touchpoints() {
        let touchpoint = &view.journey.touchpoints[key];
        let name = slug(&touchpoint.name.characters());
        let digits: String = name.chars().filter(char::is_ascii_digit).collect();
        let is_twin = |other: Key<Touchpoint>| {
            channels_allow(&view.journey.touchpoints[other], touchpoint)
        };
        let place = (digits.clone(), name.clone());
        let same = known.get(&place).copied().filter(|other| is_twin(*other));
        let near = || {
            let others = known.range((digits.clone(), String::new())..).take(MOST);
            let mut others = others.take_while(|((own, _), _)| *own == digits);
            let near = others.find(|((_, other), key)| are_near(other, &name) && is_twin(**key));
            near.map(|(_, key)| *key)
        };
        if let Some(first) = same.or_else(near) {
            let first = &view.journey.touchpoints[first];
            let (name, other) = (touchpoint.name.characters(), first.name.characters());
            let (name, other) = (shortened(&name), shortened(&other));
            let message = format!("the touchpoints `{name}` and `{other}` are most likely one");
            let finding = view.finding(touchpoint, message).related(first.span, "the first one");
            found.push(finding.help(format!("write `{other}` in both places")));
        } else {
            known.entry(place).or_insert(key);
        }
    }
    found
}

/// Two of the same name in different channels, or with different owners, are two.
fn channels_allow(a: &Touchpoint, b: &Touchpoint) -> bool {
    let agree = a.channel.is_none() || b.channel.is_none() || a.channel == b.channel;
    agree && a.ownership == b.ownership && !(a.id.written && b.id.written && a.name.characters() == b.name.characters())
}

/// Whether two names differ in one letter.
fn are_near(a: &str, b: &str) -> bool {
    a.len() >= SHORTEST
        && a.len().abs_diff(b.len()) <= 1
        && a.chars().next() == b.chars().next()
        && osa_distance(a, b) == 1
}
