//! A cell that holds more than anybody reads.
//!
//! Fires when one lane of one stage or step holds more than `items` items or more than `characters` characters. A map is read from a
//! distance; a cell with a list of nine is a document in disguise. The thresholds are our own.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     thoughts: [One, Two, Three, Four, Five, Six, Seven, Eight]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - title: Order
//!     thoughts: [One, Two, Three]
//! ```
//!
//! Cure: keep what changes a decision and move the rest into a note, a source or a map of that stage alone.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::subject::Subject;
use crate::lint::view::{Spot, View};
use crate::model::lane::BuiltIn;
use crate::model::stage::Activity;
use crate::model::text::Text;
use crate::model::word::Word;

pub(super) const ABOUT: About = About::new("overfull-cell", Group::Structure, Severity::Info)
    .settings(&[
        Setting::count("items", 7, "items of one lane in one stage or step"),
        Setting::count("characters", 300, "characters of one lane in one stage or step"),
    ]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    view.spots().iter().flat_map(|spot| overfull(view, spot)).collect()
}

fn overfull(view: &View<'_>, spot: &Spot<'_>) -> Vec<Finding> {
    let (items, characters) = (view.count("items"), view.count("characters"));
    let cells = cells(view, spot).into_iter().filter_map(|(lane, texts)| {
        let length: usize = texts.iter().map(|text| text.characters().chars().count()).sum();
        let amount = match texts.len() {
            count if count > items => format!("{count} items"),
            _ if length > characters => format!("{length} characters"),
            _ => return None,
        };
        let place = texts.first()?.span;
        let message = format!("`{}` of {} holds {amount}", lane.word(), spot.words());
        let key = format!("{}/{}", Subject::from(spot).key, lane.word());
        let help = format!("keep to {items} items and {characters} characters: the rest is for a note or a map of its own");
        Some(view.finding(Subject::new(key, place), message).help(help))
    });
    cells.collect()
}

fn cells<'a>(view: &View<'a>, spot: &Spot<'a>) -> Vec<(BuiltIn, Vec<&'a Text>)> {
    let (journey, moment) = (view.journey, spot.moment);
    let said = |list: &'a [Activity]| list.iter().map(|activity| &activity.text).collect();
    vec![
        (BuiltIn::Actions, said(&moment.actions)),
        (BuiltIn::Thoughts, moment.thoughts.iter().collect()),
        (BuiltIn::Needs, moment.needs.iter().collect()),
        (BuiltIn::Questions, moment.questions.iter().collect()),
        (BuiltIn::Quotes, moment.quotes.iter().map(|quote| &quote.text).collect()),
        (BuiltIn::Touchpoints, moment.touchpoints.iter().map(|t| &journey.touchpoints[*t].name).collect()),
        (BuiltIn::PainPoints, moment.pain_points.iter().map(|p| &journey.pain_points[*p].text).collect()),
        (BuiltIn::Gains, moment.gains.iter().map(|g| &journey.gains[*g].text).collect()),
        (BuiltIn::Opportunities, moment.opportunities.iter().map(|o| &journey.opportunities[*o].text).collect()),
        (BuiltIn::Frontstage, said(&moment.frontstage)),
        (BuiltIn::Backstage, said(&moment.backstage)),
        (BuiltIn::Support, said(&moment.support)),
        (BuiltIn::Notes, moment.notes.iter().collect()),
    ]
}
