//! Claims that rest on nothing that anybody could read.
//!
//! Counts pain points, gains, quotes and scored feelings. As a remark, tells for every stage how many of them name a source; as an
//! error, when a map that calls itself `validated` or `live` has sources for less than `share` of its claims. A map
//! without research shows what the team believes, and looks exactly like one that shows what customers said (Nielsen Norman
//! Group, "When and how to create customer journey maps", 2016: maps must be built on research). The share is our own.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: validated
//! stages:
//!   - title: Order
//!     pain_points: No time to read the menu
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: validated
//! sources: {id: interviews, title: Interviews in May}
//! stages:
//!   - title: Order
//!     pain_points: {text: No time to read the menu, sources: interviews}
//! ```
//!
//! Cure: declare the research under `sources` and name it where a claim rests on it; a claim that nobody can back is an
//! assumption, and a source with `method: assumption` says so.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::model::word::Word;
use crate::lint::view::{Spot, View, shortened};

pub(super) const ABOUT: About =
    About::new("claim-without-source", Group::Evidence, Severity::Error)
        .settings(&[Setting::share("share", 0.5, "part of all claims that names a source, in validated and live maps")]);

/// How many claims there are, and how many of them name a source.
#[derive(Clone, Copy, Default)]
struct Coverage {
    claims: usize,
    backed: usize,
}

impl Coverage {
    fn of(sources: impl Iterator<Item = bool>) -> Self {
        sources.fold(Coverage::default(), |sum, backed| Coverage {
            claims: sum.claims + 1,
            backed: sum.backed + usize::from(backed),
        })
    }

    fn words(self, place: &str) -> String {
        match (self.backed, self.claims) {
            (_, 1) => format!("the only claim {place} names no source"),
            (0, claims) => format!("none of the {claims} claims {place} names a source"),
            (1, claims) => format!("only 1 of {claims} claims {place} names a source"),
            (backed, claims) => format!("only {backed} of {claims} claims {place} name a source"),
        }
    }
}

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let spots = view.spots();
    let whole = Coverage::of(spots.iter().flat_map(|spot| claims(view, spot)));
    let mut found = Vec::new();
    let share = whole.backed as f64 / whole.claims.max(1) as f64;
    if view.is_settled() && whole.claims > 0 && share < view.number("share") {
        let status = view.journey.status.word();
        let finding = view.finding(view.journey, whole.words(&format!("of a {status} map")));
        found.push(finding.help("name `sources` at pain points, gains, quotes and feelings, or make the map a draft again"));
    }
    // The spots of one stage stand together.
    for own in spots.chunk_by(|a, b| a.place.stage == b.place.stage) {
        let stage = own[0].stage;
        let coverage = Coverage::of(own.iter().flat_map(|spot| claims(view, spot)));
        if coverage.backed < coverage.claims {
            let title = shortened(&stage.title.characters());
            let finding = view.finding(stage, coverage.words(&format!("in stage `{title}`")));
            let finding = finding.help("name the research: `{text: No time to read the menu, sources: interviews}`");
            found.push(Finding { severity: Severity::Info, ..finding });
        }
    }
    found
}

/// For every claim of a moment whether it names a source.
fn claims<'a>(view: &View<'a>, spot: &Spot<'a>) -> Vec<bool> {
    let (journey, moment) = (view.journey, spot.moment);
    let pains = moment.pain_points.iter().map(|pain| &journey.pain_points[*pain].sources);
    let gains = moment.gains.iter().map(|gain| &journey.gains[*gain].sources);
    let quotes = moment.quotes.iter().map(|quote| &quote.sources);
    let feelings = moment.emotions.iter().filter(|emotion| emotion.score.is_some());
    let feelings = feelings.map(|emotion| &emotion.sources);
    pains.chain(gains).chain(quotes).chain(feelings).map(|sources| !sources.is_empty()).collect()
}
