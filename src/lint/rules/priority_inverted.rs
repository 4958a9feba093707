//! The worst pain waits while smaller ones are eased.
//!
//! Fires when an open pain point of the highest severity in the map (`high` or `critical`) is answered only by opportunities of an impact up to
//! `low`, while a less severe one has an answer of an impact of at least `great`. Most often it shows that severity or impact
//! was judged in two different meetings. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     pain_points:
//!       - {text: Cannot pay with cash, severity: critical, opportunity: {text: A sign at the door, impact: 1}}
//!       - {text: The cup is ugly, severity: low, opportunity: {text: New cups, impact: 5}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     pain_points:
//!       - {text: Cannot pay with cash, severity: critical, opportunity: {text: Take cash again, impact: 5}}
//!       - {text: The cup is ugly, severity: low, opportunity: {text: New cups, impact: 2}}
//! ```
//!
//! Cure: judge severity and impact side by side, or find a better answer to the worst pain.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::{View, shortened};
use crate::model::opportunity::Progress;
use crate::model::pain_point::{PainPoint, PainStatus, Severity as Hurt};

pub(super) const ABOUT: About = About::new("priority-inverted", Group::Opportunity, Severity::Info)
    .settings(&[
        Setting::count("low", 2, "impact up to which an answer is a small one"),
        Setting::count("great", 4, "impact from which on an answer is a great one"),
    ]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let pains: Vec<&PainPoint> =
        view.pains().into_iter().map(|(_, _, pain)| pain).filter(|pain| pain.status == PainStatus::Open).collect();
    let worst = pains.iter().filter_map(|pain| pain.severity).max().filter(|worst| *worst >= Hurt::High);
    let (low, great) = (view.number("low"), view.number("great"));
    let best = |pain: &PainPoint| best_impact(view, pain).map(f64::from);
    let milder = pains.iter().find(|pain| {
        pain.severity.is_some() && pain.severity < worst && best(pain).is_some_and(|impact| impact >= great)
    });
    let Some(milder) = milder else { return Vec::new() };
    let waiting = pains.iter().filter(|pain| {
        pain.severity == worst && best(pain).is_some_and(|impact| impact <= low)
    });
    let told = waiting.map(|pain| {
        let text = shortened(&pain.text.characters());
        let message = format!("the worst pain point, `{text}`, has only answers of little impact");
        let finding = view.finding(*pain, message).related(milder.span, "this milder one has a better answer");
        finding.help("find a better answer to it, or judge severity and impact again side by side")
    });
    told.collect()
}

/// The greatest impact of what answers a pain point; none if it is unknown or nothing does.
fn best_impact(view: &View<'_>, pain: &PainPoint) -> Option<u8> {
    let answers = pain.answers.iter().map(|key| &view.journey.opportunities[*key]);
    let open = answers.filter(|one| one.status != Progress::Rejected);
    open.map(|one| one.impact).collect::<Option<Vec<u8>>>()?.into_iter().max()
}
