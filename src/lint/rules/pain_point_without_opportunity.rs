//! An open pain point that nothing is planned against.
//!
//! Fires for every pain point that stands in a stage or a step, is open, and is addressed by no opportunity, neither one
//! written inside it nor one that names it under `addresses`. Fires too for a pain point that is `wont-fix` and
//! does not say why. Resolved ones are silent. A pain point that is only declared, at the top of the map or in a file it
//! uses, hurts nobody in this map until it is placed: it counts where it is placed, and once.
//!
//! A map that lists what hurts and stops there changes nothing: turning pains into opportunities is what maps are made
//! for (Nielsen Norman Group, "Journey mapping 101": opportunities are the insights that a map must end in).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     touchpoints: Counter
//!     pain_points: No time to read the menu
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     touchpoints: Counter
//!     pain_points:
//!       - text: No time to read the menu
//!         opportunity: Menu readable from the queue
//!       - text: The card reader is slow
//!         status: wont-fix
//!         why: The bank replaces it next year
//! ```
//!
//! Cure: write an `opportunity` inside the pain point, or name the pain point's id under `addresses` of one that is
//! written elsewhere. If it will be lived with, write `status: wont-fix` and `why`.

use crate::finding::{Finding, Severity};
use crate::lint::shortened;
use crate::model::Journey;
use crate::model::pain_point::{PainPoint, PainStatus};
use crate::model::stage::{Moment, Stage};
use crate::model::table::Key;
use std::collections::BTreeSet;

pub(crate) const ID: &str = "pain-point-without-opportunity";
pub(crate) const LEVEL: Severity = Severity::Error;

pub(crate) fn check(journey: &Journey) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let placed = journey.stages.iter().flat_map(|stage| {
        let pains = moments(stage).flat_map(|moment| moment.pain_points.iter().copied());
        pains.map(move |pain| (stage, pain))
    });
    let first: Vec<(&Stage, Key<PainPoint>)> =
        placed.filter(|(_, pain)| seen.insert(*pain)).collect();
    let told = first.into_iter().filter_map(|(stage, pain)| {
        let pain = &journey.pain_points[pain];
        let stage_said = format!("in stage `{}`", shortened(&stage.title.characters()));
        finding(pain).map(|finding| finding.related(stage.span, stage_said))
    });
    told.collect()
}

fn moments(stage: &Stage) -> impl Iterator<Item = &Moment> {
    std::iter::once(&stage.moment).chain(stage.steps.iter().map(|step| &step.moment))
}

fn finding(pain: &PainPoint) -> Option<Finding> {
    let text = shortened(&pain.text.characters());
    let (message, help) = match pain.status {
        PainStatus::Open if pain.answers.is_empty() => (
            format!("no opportunity addresses the pain point `{text}`"),
            "write an `opportunity:` inside it, name its id under `addresses` of one elsewhere, or say \
             `status: wont-fix` and `why`",
        ),
        PainStatus::WontFix if pain.why.is_none() => (
            format!("the pain point `{text}` will not be fixed, and nobody says why"),
            "add the reason: `why: The bank replaces it next year`",
        ),
        _ => return None,
    };
    Some(Finding::new(ID, LEVEL, message, pain.span).help(help))
}
