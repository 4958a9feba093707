//! A line of the blueprint that ends in nothing.
//!
//! Fires when something is done in the customer's sight (`frontstage`) in a column where the customer does nothing; and when something is done
//! backstage or in support that neither says what it `supports` nor has an action, a touchpoint or a frontstage above it. In a blueprint
//! everything hangs from the customer's actions (Shostack, "Designing services that deliver", Harvard Business Review,
//! 1984; Bitner, Ostrom and Morgan, "Service blueprinting", California Management Review, 2008).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, frontstage: Greets and asks}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, actions: Orders, frontstage: Greets and asks}
//! ```
//!
//! Cure: add the `actions` of the customer in that column, or say what the activity `supports`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::view::{Spot, View, shortened};
use crate::model::stage::Activity;

pub(super) const ABOUT: About = About::new("blueprint-gap", Group::Blueprint, Severity::Warning);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    view.spots().iter().flat_map(|spot| gaps(view, spot)).collect()
}

fn gaps(view: &View<'_>, spot: &Spot<'_>) -> Vec<Finding> {
    let around = spot.around();
    let acts = around.iter().any(|moment| !moment.actions.is_empty());
    let is_met = acts
        || around.iter().any(|one| !one.frontstage.is_empty() || !one.touchpoints.is_empty());
    let moment = spot.moment;
    let seen = moment.frontstage.iter().filter(|activity| !acts && activity.supports.is_empty());
    let unseen = moment.backstage.iter().chain(&moment.support);
    let unseen = unseen.filter(|activity| !is_met && activity.supports.is_empty());
    let told = |activity: &Activity, gap: &str, help: &str| {
        let text = shortened(&activity.text.characters());
        let key = format!("{}/{}", Subject::from(spot).key, activity.id);
        let finding = view.finding(Subject::new(key, activity.span), format!("`{text}` {gap}"));
        finding.related(spot.span(), format!("in {}", spot.words())).help(help.to_owned())
    };
    let front = "add what the customer does meanwhile: `actions: Orders and pays`";
    let back = "say what it makes possible (`supports: id`), or add what customers see and do there";
    seen.map(|one| told(one, "is done before the customer, who does nothing there", front))
        .chain(unseen.map(|one| told(one, "supports nothing that customers see or do", back)))
        .collect()
}
