//! A touchpoint that comes by no channel.
//!
//! Fires when a touchpoint that customers meet has no `channel`, in a map where others have one. Channels show where customers have to
//! change over; one that is missing hides a change. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, touchpoints: [{name: Counter, channel: store}, Menu]}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, touchpoints: [{name: Counter, channel: store}, {name: Menu, channel: store}]}
//! ```
//!
//! Cure: add its channel: a built-in one such as `web`, `app`, `phone` or `store`, or one of your own.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};

pub(super) const ABOUT: About =
    About::new("touchpoint-without-channel", Group::Structure, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let touchpoints = &view.journey.touchpoints;
    if touchpoints.iter().all(|(_, touchpoint)| touchpoint.channel.is_none()) {
        return Vec::new();
    }
    let met = view.met_touchpoints().into_iter().map(|(_, key)| &touchpoints[key]);
    let told = met.filter(|touchpoint| touchpoint.channel.is_none()).map(|touchpoint| {
        let name = shortened(&touchpoint.name.characters());
        let finding = view.finding(touchpoint, format!("the touchpoint `{name}` has no channel"));
        finding.help("write it out: `{name: Counter, channel: store}`")
    });
    told.collect()
}
