//! A touchpoint that matters, disappoints, and is left alone.
//!
//! Fires when a touchpoint has an `importance` of at least `importance`, a `satisfaction` of at most `satisfaction`, and no opportunity stands where
//! customers meet it or answers a pain point of it. Important and unsatisfied is where improvement pays most (Ulwick, "What
//! Customers Want", 2005: the opportunity algorithm). The thresholds are our own.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, touchpoints: {name: Menu board, importance: 5, satisfaction: 2}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     touchpoints: {name: Menu board, importance: 5, satisfaction: 2}
//!     opportunities: Menu readable from the queue
//! ```
//!
//! Cure: add an opportunity where the touchpoint is met, or one inside a pain point with that `touchpoint`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::{View, shortened};
use crate::model::table::Key;
use crate::model::touchpoint::Touchpoint;

pub(super) const ABOUT: About =
    About::new("important-touchpoint-neglected", Group::Opportunity, Severity::Warning).settings(&[
        Setting::count("importance", 4, "importance from which on a touchpoint is judged"),
        Setting::count("satisfaction", 2, "satisfaction up to which it disappoints"),
    ]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let (important, poor) = (view.number("importance"), view.number("satisfaction"));
    let met = view.met_touchpoints().into_iter();
    let told = met.filter_map(|(spot, key)| {
        let touchpoint = &view.journey.touchpoints[key];
        let (importance, satisfaction) = (touchpoint.importance?, touchpoint.satisfaction?);
        let is_poor = f64::from(importance) >= important && f64::from(satisfaction) <= poor;
        if !is_poor || is_cared_for(view, key) {
            return None;
        }
        let name = shortened(&touchpoint.name.characters());
        let message = format!("the touchpoint `{name}` matters ({importance} of 5), disappoints ({satisfaction} of 5), and has no opportunity");
        let finding = view.finding(touchpoint, message).related(spot.span(), format!("met in {}", spot.words()));
        Some(finding.help("add an opportunity where customers meet it"))
    });
    told.collect()
}

fn is_cared_for(view: &View<'_>, touchpoint: Key<Touchpoint>) -> bool {
    let mut pains = view.journey.pain_points.iter().map(|(_, pain)| pain);
    let mut spots = view.spots().into_iter().filter(|spot| spot.moment.touchpoints.contains(&touchpoint));
    pains.any(|pain| pain.touchpoint == Some(touchpoint) && view.journey.is_answered(pain))
        || spots.any(|spot| view.is_answered(&spot))
}
