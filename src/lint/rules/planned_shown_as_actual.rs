//! What is only planned, shown as if it were there; or what was measured, in a map of what is not.
//!
//! Fires in maps that say they show what is (`kind: current-state` or `state: actual`) where an action or something backstage is told in future
//! words, or where customers meet a touchpoint whose `status` says that it is planned; and in maps of a future or planned state where
//! a feeling rests on counted facts (surveys, analytics, logs), which cannot have been counted yet. Maps that mix the two are read
//! as promises kept (Stickdorn and others, "This Is Service Design Doing", 2018, keep current-state and future-state
//! maps apart). Works in the languages that ferd has words for.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! kind: current-state
//! stages:
//!   - title: Order
//!     actions: Will be able to order in the app
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! kind: future-state
//! stages:
//!   - title: Order
//!     actions: Will be able to order in the app
//! ```
//!
//! Cure: move what is planned into `opportunities` or a map of the future state, or say `state: planned` for the whole map.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::view::{Spot, View, shortened};
use crate::lint::vocabulary::{self, Vocabulary, phrase_in};
use crate::model::emotion::Emotion;
use crate::model::research::ResearchKind;
use crate::model::{Kind, State};

pub(super) const ABOUT: About =
    About::new("planned-shown-as-actual", Group::Structure, Severity::Warning);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let journey = view.journey;
    if journey.is_planned() {
        return measured_feelings(view);
    }
    // A default is no claim.
    let is_claimed = journey.stated.state || journey.stated.kind && journey.kind == Kind::CurrentState;
    if journey.state != State::Actual || !is_claimed {
        return Vec::new();
    }
    let Some(words) = vocabulary::of(&journey.language) else { return Vec::new() };
    let mut found: Vec<Finding> =
        view.spots().iter().flat_map(|spot| future_words(view, spot, words)).collect();
    found.extend(planned_touchpoints(view, words));
    found
}

fn future_words(view: &View<'_>, spot: &Spot<'_>, words: &Vocabulary) -> Vec<Finding> {
    let moment = spot.moment;
    let ours = moment.frontstage.iter().chain(&moment.backstage).chain(&moment.support);
    let told = moment.actions.iter().chain(ours).filter_map(|activity| {
        let phrase = phrase_in(&activity.text.characters(), words.future)?;
        let message = format!("this speaks of the future (`{phrase}`) in a map of what is");
        let finding = view.finding(&activity.text, message);
        Some(finding.help("make it an opportunity, or move it into a map with `kind: future-state`"))
    });
    told.collect()
}

fn planned_touchpoints(view: &View<'_>, words: &Vocabulary) -> Vec<Finding> {
    let met = view.met_touchpoints().into_iter();
    let told = met.filter_map(|(spot, key)| {
        let touchpoint = &view.journey.touchpoints[key];
        let status = touchpoint.status.as_ref()?;
        phrase_in(&status.characters(), words.planned)?;
        let name = shortened(&touchpoint.name.characters());
        let message = format!("customers meet the touchpoint `{name}`, which is only planned");
        let finding = view.finding(Subject::from(touchpoint).at(status.span), message);
        let finding = finding.related(spot.span(), format!("met in {}", spot.words()));
        Some(finding.help("leave it out of the stages until it is there, or say `state: planned` for the map"))
    });
    told.collect()
}

fn measured_feelings(view: &View<'_>) -> Vec<Finding> {
    let counted = |emotion: &Emotion| {
        let mut sources = emotion.sources.iter().map(|source| &view.journey.sources[*source]);
        sources.find(|source| vocabulary::research_kind(source) == Some(ResearchKind::Quantitative))
    };
    let told = view.points().into_iter().filter_map(|point| {
        let source = counted(point.emotion)?;
        let message = "a feeling in a map of what is planned rests on counted facts";
        let finding = view.finding(&point, message).related(source.span, "counted already");
        Some(finding.help("keep what was measured in the map of the current state"))
    });
    told.collect()
}
