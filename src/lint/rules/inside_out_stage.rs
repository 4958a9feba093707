//! A stage that is named after a part of the organisation.
//!
//! Fires when the title of a stage is the name of a department or a system, or calls itself a department in two words at most, or is the name of one of the map's own `channels` or `actors` of the kind
//! `system`. A team may well be called after what customers do, and is left alone. Customers do not travel through Sales and Billing, they choose and pay. Naming stages by what the
//! customer does is the first rule of outside-in mapping (Richardson, "Using customer journey maps to improve customer
//! experience", Harvard Business Review, 2010). Departments are known in the languages that ferd has words for;
//! in others only the map's own names count.
//!
//! Bad:
//!
//! ```yaml
//! title: Moving house with your electricity
//! stages: [Compare, Customer service, Billing]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Moving house with your electricity
//! stages: [Compare, Ask for help, Pay the first bill]
//! ```
//!
//! Cure: name the stage by what the customer wants or does there.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::lint::vocabulary::{self, plain};
use crate::model::actor::ActorKind;
use crate::model::stage::Stage;
use crate::model::text::Text;
use std::collections::BTreeSet;

pub(super) const ABOUT: About =
    About::new("inside-out-stage", Group::Structure, Severity::Warning);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let ours = own_names(view);
    let known = vocabulary::of(&view.journey.language);
    let is_ours = |stage: &&Stage| {
        let title = plain(&stage.title.characters());
        // In longer titles a customer does something there: `Arrives at the department`.
        let is_short = title.split(' ').count() <= 2;
        let is_unit = |unit: &&str| is_short && (title.ends_with(unit) || title.starts_with(unit));
        let is_known = |words: &vocabulary::Vocabulary| {
            words.departments.contains(&&*title) || words.units.iter().any(is_unit)
        };
        ours.contains(&title) || known.is_some_and(is_known)
    };
    let finding = |stage: &Stage| {
        let title = shortened(&stage.title.characters());
        let message = format!("stage `{title}` is named after a part of the organisation");
        view.finding(stage, message).help("name it by what the customer does or wants there")
    };
    view.journey.stages.iter().filter(is_ours).map(finding).collect()
}

fn own_names(view: &View<'_>) -> BTreeSet<String> {
    let journey = view.journey;
    let actors = journey.actors.iter().filter(|(_, actor)| actor.kind == ActorKind::System);
    let actors = actors.map(|(_, actor)| actor.name.characters());
    let channels = journey.channels.iter().filter_map(|(_, channel)| channel.name.as_ref());
    let names = actors.chain(channels.map(Text::characters));
    names.map(|name| plain(&name)).collect()
}
