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
use crate::lint::rule::{About, Group};
use crate::lint::view::{View, shortened};
use crate::model::pain_point::{PainPoint, PainStatus};

pub(super) const ABOUT: About =
    About::new("pain-point-without-opportunity", Group::Opportunity, Severity::Error);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let pains = view.pains().into_iter();
    let told = pains.filter_map(|(spot, _, pain)| {
        let (message, help) = complaint(view, pain)?;
        let stage = format!("in stage `{}`", shortened(&spot.stage.title.characters()));
        Some(view.finding(pain, message).help(help).related(spot.stage.span, stage))
    });
    let overall = view.journey.overall.pain_points.iter().filter_map(|key| {
        let pain = &view.journey.pain_points[*key];
        let (message, help) = complaint(view, pain)?;
        Some(view.finding(pain, message).help(help))
    });
    told.chain(overall).collect()
}

fn complaint(view: &View<'_>, pain: &PainPoint) -> Option<(String, &'static str)> {
    let text = shortened(&pain.text.characters());
    match pain.status {
        PainStatus::Open if view.journey.is_unanswered(pain) => Some((
            if pain.answers.is_empty() {
                format!("no opportunity addresses the pain point `{text}`")
            } else {
                format!("only rejected opportunities address the pain point `{text}`")
            },
            "write an `opportunity:` inside it, name its id under `addresses` of one elsewhere, or say \
             `status: wont-fix` and `why`",
        )),
        PainStatus::WontFix if pain.why.is_none() => Some((
            format!("the pain point `{text}` will not be fixed, and nobody says why"),
            "add the reason: `why: The bank replaces it next year`",
        )),
        _ => None,
    }
}
