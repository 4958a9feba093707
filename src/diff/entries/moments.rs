//! The stages and steps, and what stands in them.

use super::{Entries, Entry, Value};
use crate::diff::item::{Field, Item, Noun, Row, Spot};
use crate::model::Journey;
use crate::model::emotion::Emotion;
use crate::model::lane::{BuiltIn, Lane};
use crate::model::metric::Reading;
use crate::model::stage::{Activity, Image, Moment, MomentOfTruth, Quote, Stage, Step};
use crate::model::text::Text;
use crate::model::transition::Place;
use crate::source::Span;
use std::borrow::Cow;

pub(super) fn entries<'a>(journey: &'a Journey, list: &mut Vec<Entry<'a>>) {
    for (at, stage) in journey.stages.iter().enumerate() {
        let Stage { id, title, goal, question, duration, phase, steps, moment, span } = stage;
        let place = Place { stage: at, step: None };
        list.push(
            Entry::new(Item::Column(place), Noun::Stage, *span)
                .id(id)
                .named(Field::Title, title)
                .text(Field::Goal, goal)
                .text(Field::Question, question)
                .text(Field::Duration, duration)
                .word(Field::Phase, *phase),
        );
        in_moment(journey, place, moment, list);
        for (at, step) in steps.iter().enumerate() {
            let Step { id, title, duration, optional, share, moment, span } = step;
            let place = Place { step: Some(at), ..place };
            list.push(
                Entry::new(Item::Column(place), Noun::Step, *span)
                    .id(id)
                    .named(Field::Title, title)
                    .text(Field::Duration, duration)
                    .flag(Field::Optional, *optional)
                    .number(Field::Share, *share),
            );
            in_moment(journey, place, moment, list);
        }
    }
}

/// What stands in one moment alone.
fn in_moment<'a>(journey: &Journey, at: Place, moment: &'a Moment, list: &mut Vec<Entry<'a>>) {
    let Moment {
        actions,
        thoughts,
        needs,
        questions,
        quotes,
        emotions,
        touchpoints: _,
        moment_of_truth,
        pain_points: _,
        gains: _,
        opportunities: _,
        readings,
        physical_evidence,
        frontstage,
        backstage,
        support,
        images,
        notes,
        custom,
    } = moment;
    let mut cell = Cell { at, list };
    cell.fill(Noun::Image, images, |cell, image| self::image(cell, image));
    cell.fill(Noun::PhysicalEvidence, physical_evidence, activity);
    cell.fill(Noun::Action, actions, activity);
    cell.fill(Noun::Thought, thoughts, text);
    cell.fill(Noun::Question, questions, text);
    cell.fill(Noun::Need, needs, text);
    cell.fill(Noun::Quote, quotes, quote);
    cell.fill(Noun::Emotion, emotions, emotion);
    cell.fill(Noun::MomentOfTruth, moment_of_truth, self::moment_of_truth);
    cell.fill(Noun::Reading, readings, reading);
    cell.fill(Noun::Frontstage, frontstage, activity);
    cell.fill(Noun::Backstage, backstage, activity);
    cell.fill(Noun::Support, support, activity);
    cell.fill(Noun::Note, notes, text);
    for (position, lane) in journey.lanes.iter().enumerate() {
        let Lane::Custom(lane) = lane else { continue };
        let items = custom.iter().filter(|(id, _)| *id == lane.id).flat_map(|(_, items)| items);
        for (index, item) in items.enumerate() {
            let spot = Spot { at, row: Row::Custom(position), index };
            cell.list.push(text((Noun::Custom, spot), item));
        }
    }
}

/// The cells of one moment while their items are told.
struct Cell<'a, 'l> {
    at: Place,
    list: &'l mut Vec<Entry<'a>>,
}

impl<'a> Cell<'a, '_> {
    fn fill<T: 'a>(
        &mut self,
        noun: Noun,
        items: impl IntoIterator<Item = &'a T>,
        tell: impl Fn((Noun, Spot), &'a T) -> Entry<'a>,
    ) {
        let Some(lane) = noun.lane() else { return };
        let row = Row::BuiltIn(lane);
        self.list.extend(
            items
                .into_iter()
                .enumerate()
                .map(|(index, item)| tell((noun, Spot { at: self.at, row, index }), item)),
        );
    }
}

fn told<'a>((noun, spot): (Noun, Spot), span: Span) -> Entry<'a> {
    Entry::new(Item::InMoment(spot), noun, span).in_cell(spot)
}

fn text(cell: (Noun, Spot), text: &Text) -> Entry<'_> {
    told(cell, text.span).named(Field::Text, text)
}

fn activity(cell: (Noun, Spot), activity: &Activity) -> Entry<'_> {
    let Activity { id, text, actor, duration, supports, span } = activity;
    let supported = supports.iter().map(|place| {
        Item::InMoment(Spot {
            at: Place { stage: place.stage, step: place.step },
            row: Row::BuiltIn(place.lane),
            index: place.index,
        })
    });
    told(cell, *span)
        .id(id)
        .named(Field::Text, text)
        .thing(Field::Actor, actor.map(Item::Actor))
        .text(Field::Duration, duration)
        .things(Field::Supports, supported)
}

fn quote(cell: (Noun, Spot), quote: &Quote) -> Entry<'_> {
    let Quote { text, persona, sources } = quote;
    told(cell, text.span)
        .named(Field::Text, text)
        .thing(Field::Persona, persona.map(Item::Persona))
        .things(Field::Sources, sources.iter().copied().map(Item::Source))
}

fn emotion(cell: (Noun, Spot), emotion: &Emotion) -> Entry<'_> {
    let Emotion { score, label, reason, persona, sources, confidence, span } = emotion;
    let mut entry = told(cell, *span)
        .number(Field::Score, *score)
        .text(Field::Label, label)
        .text(Field::Reason, reason)
        .thing(Field::Persona, persona.map(Item::Persona))
        .things(Field::Sources, sources.iter().copied().map(Item::Source))
        .number(Field::Confidence, *confidence);
    entry.name = label.as_ref();
    entry
}

fn moment_of_truth(cell: (Noun, Spot), moment: &MomentOfTruth) -> Entry<'_> {
    let MomentOfTruth { why, span } = moment;
    told(cell, *span).text(Field::Why, why)
}

fn reading(cell: (Noun, Spot), reading: &Reading) -> Entry<'_> {
    let Reading { metric, value, target, n, period, measured, source, span } = reading;
    told(cell, *span)
        .thing(Field::Metric, Some(Item::Metric(*metric)))
        .number(Field::Value, *value)
        .number(Field::Target, *target)
        .count(Field::N, *n)
        .text(Field::Period, period)
        .plain(Field::Measured, measured)
        .thing(Field::Source, source.map(Item::Source))
}

fn image(cell: (Noun, Spot), image: &Image) -> Entry<'_> {
    let Image { src, alt, caption, span } = image;
    let mut entry = told(cell, *span)
        .said(Field::Src, Value::Plain(Cow::Borrowed(&*src.written)))
        .text(Field::Alt, alt)
        .text(Field::Caption, caption);
    entry.name = caption.as_ref().or(alt.as_ref());
    entry
}

/// Notes in which cells the things stand that may stand in several.
pub(super) fn placements(journey: &Journey, entries: &mut Entries) {
    for (stage, whole) in journey.stages.iter().enumerate() {
        let steps = whole.steps.iter().enumerate().map(|(at, step)| (Some(at), &step.moment));
        for (step, moment) in std::iter::once((None, &whole.moment)).chain(steps) {
            let at = Place { stage, step };
            let touchpoints = moment.touchpoints.iter().copied().map(Item::Touchpoint);
            place(entries, at, BuiltIn::Touchpoints, touchpoints);
            let pains = moment.pain_points.iter().copied().map(Item::PainPoint);
            place(entries, at, BuiltIn::PainPoints, pains);
            let gains = moment.gains.iter().copied().map(Item::Gain);
            place(entries, at, BuiltIn::Gains, gains);
            let opportunities = moment.opportunities.iter().copied().map(Item::Opportunity);
            place(entries, at, BuiltIn::Opportunities, opportunities);
        }
    }
}

fn place(entries: &mut Entries, at: Place, lane: BuiltIn, items: impl Iterator<Item = Item>) {
    for (index, item) in items.enumerate() {
        if let Some(position) = entries.position(item) {
            let spot = Spot { at, row: Row::BuiltIn(lane), index };
            entries.list[position].spots.push(spot);
        }
    }
}
