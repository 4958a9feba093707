//! What became of the things of a map over earlier versions, as facts about them.

use super::head::Fact;
use super::known::Known;
use super::{Shown, Teller};
use crate::diff::history::{Event, Lives};
use crate::diff::item::Item;
use crate::model::text::{Piece, Rich};
use crate::model::transition::Place;

/// Adds it to what is known besides.
pub(super) fn add(known: &mut Known, shown: &Shown<'_>, teller: &Teller<'_>) {
    let Some(lives) = shown.lives else { return };
    let journey = shown.journey;
    let past = |item| past(lives, item, teller);
    let pains = journey.pain_points.iter().map(|(key, _)| Item::PainPoint(key));
    let opportunities = journey.opportunities.iter().map(|(key, _)| Item::Opportunity(key));
    let gains = journey.gains.iter().map(|(key, _)| Item::Gain(key));
    let touchpoints = journey.touchpoints.iter().map(|(key, _)| Item::Touchpoint(key));
    let things = known.pain_points.iter_mut().zip(pains);
    let things = things.chain(known.opportunities.iter_mut().zip(opportunities));
    let things = things.chain(known.gains.iter_mut().zip(gains));
    for (thing, item) in things.chain(known.touchpoints.iter_mut().zip(touchpoints)) {
        thing.facts.extend(past(item));
    }
    // What is shown may begin behind the first stage of the whole.
    let first = journey.stages.first().map(|stage| stage.span);
    let before = shown.whole.stages.iter().position(|stage| Some(stage.span) == first);
    for (at, stage) in journey.stages.iter().enumerate() {
        let place = Place { stage: at + before.unwrap_or_default(), step: None };
        known.of_stages.push(past(Item::Column(place)));
        if stage.steps.is_empty() {
            known.of_columns.push(None);
        }
        let steps = (0..stage.steps.len()).map(|step| Place { step: Some(step), ..place });
        known.of_columns.extend(steps.map(|step| past(Item::Column(step))));
    }
}

/// The newest versions first; nothing of what is as it was in the first one.
fn past(lives: &Lives, item: Item, teller: &Teller<'_>) -> Option<Fact> {
    let events = lives.events(item).iter().rev();
    teller.fact("history", events.map(|event| line(event, lives)))
}

fn line(event: &Event, lives: &Lives) -> Rich {
    let stamp = &lives.versions[event.version];
    let version = format!("{} {}", stamp.day(), stamp.label);
    let version = Piece { text: version.trim().to_owned(), bold: true, ..Piece::default() };
    let what = Piece { text: format!(": {}", event.what.join("; ")), ..Piece::default() };
    Rich { pieces: vec![version, what] }
}
