//! Several personas on one curve.
//!
//! Fires when a map has more personas than `most`, and no feeling says whose it is. One curve for three people is the
//! curve of nobody. Guides ask for one point of view per map (Nielsen Norman Group, "Journey mapping 101", 2018); two that are
//! told apart can be compared.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: [Curious Colleen, Hurried Hans, Patient Pia]
//! stages:
//!   - {title: Order, emotion: 1}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: [Curious Colleen, Hurried Hans, Patient Pia]
//! stages:
//!   - {title: Order, emotion: {curious-colleen: 1, hurried-hans: -1, patient-pia: 2}}
//! ```
//!
//! Cure: write feelings by persona (`emotion: {colleen: 1, hans: -1}`), or make a map for each.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("too-many-personas", Group::Persona, Severity::Warning)
        .softer_on_drafts()
        .settings(&[Setting::count("most", 2, "personas that may share one curve")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let own = |file| file == view.journey.span.file;
    let personas: Vec<_> =
        view.journey.personas.iter().filter(|(_, one)| own(one.span.file)).collect();
    let mut emotions = view.spots().into_iter().flat_map(|spot| &spot.moment.emotions);
    let most = view.count("most");
    if personas.len() <= most || emotions.any(|emotion| emotion.persona.is_some()) {
        return Vec::new();
    }
    let (_, extra) = personas[most];
    let message = format!("{} personas share one curve", personas.len());
    let finding = view.finding(view.journey, message).related(extra.span, "one too many");
    vec![finding.help("write feelings by persona (`emotion: {colleen: 1, hans: -1}`), or make a map for each")]
}
