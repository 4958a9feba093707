//! What is declared once and referred to by id.

use super::{Entry, Value};
use crate::diff::item::{Field, Item, Noun};
use crate::model::Journey;
use crate::model::actor::Actor;
use crate::model::channel::{BUILT_IN, Channel};
use crate::model::metric::{DataBinding, Metric};
use crate::model::opportunity::Opportunity;
use crate::model::pain_point::{Gain, PainPoint};
use crate::model::persona::{Empathy, Persona};
use crate::model::research::Research;
use crate::model::table::Key;
use crate::model::touchpoint::Touchpoint;
use crate::model::word::Word;
use std::borrow::Cow;

pub(super) fn entries<'a>(journey: &'a Journey, list: &mut Vec<Entry<'a>>) {
    list.extend(journey.personas.iter().map(|(key, it)| persona(Item::Persona(key), it)));
    list.extend(journey.channels.iter().map(|(key, it)| channel(Item::Channel(key), it)));
    list.extend(journey.metrics.iter().map(|(key, it)| metric(Item::Metric(key), it)));
    list.extend(journey.sources.iter().map(|(key, it)| source(Item::Source(key), it)));
    list.extend(journey.actors.iter().map(|(key, it)| actor(Item::Actor(key), it)));
    list.extend(journey.touchpoints.iter().map(|(key, it)| touchpoint(Item::Touchpoint(key), it)));
    list.extend(journey.pain_points.iter().map(|(key, it)| pain_point(Item::PainPoint(key), it)));
    list.extend(journey.gains.iter().map(|(key, it)| gain(Item::Gain(key), it)));
    let opportunities = journey.opportunities.iter();
    list.extend(opportunities.map(|(key, it)| opportunity(Item::Opportunity(key), it)));
}

fn sources(keys: &[Key<Research>]) -> impl Iterator<Item = Item> + '_ {
    keys.iter().copied().map(Item::Source)
}

fn persona(item: Item, persona: &Persona) -> Entry<'_> {
    let Persona {
        id,
        name,
        kind,
        is_kind_stated: _,
        primary,
        archetype,
        photo,
        quote,
        about,
        facts,
        goals,
        needs,
        jobs,
        motivations,
        frustrations,
        tasks,
        behaviours,
        values,
        preferred_channels,
        accessibility_needs,
        share,
        basis,
        sources: research,
        validated,
        empathy,
        span,
    } = persona;
    let Empathy { says, thinks, does, feels, pains, gains } = empathy;
    let photo = photo.as_ref().map(|photo| Value::Plain(Cow::Borrowed(&*photo.written)));
    Entry::new(item, Noun::Persona, *span)
        .id(id)
        .named(Field::Name, name)
        .word(Field::Kind, Some(*kind))
        .flag(Field::Primary, *primary)
        .text(Field::Archetype, archetype)
        .maybe(Field::Photo, photo)
        .text(Field::Quote, quote)
        .text(Field::About, about)
        .list(Field::Facts, facts.iter().map(|(label, fact)| Value::Fact(label, fact)).collect())
        .texts(Field::Goals, goals)
        .texts(Field::Needs, needs)
        .texts(Field::Jobs, jobs)
        .texts(Field::Motivations, motivations)
        .texts(Field::Frustrations, frustrations)
        .texts(Field::Tasks, tasks)
        .texts(Field::Behaviours, behaviours)
        .texts(Field::Values, values)
        .things(Field::PreferredChannels, preferred_channels.iter().copied().map(Item::Channel))
        .texts(Field::AccessibilityNeeds, accessibility_needs)
        .number(Field::Share, *share)
        .word(Field::Basis, *basis)
        .things(Field::Sources, sources(research))
        .plain(Field::Validated, validated)
        .texts(Field::Says, says)
        .texts(Field::Thinks, thinks)
        .texts(Field::Does, does)
        .texts(Field::Feels, feels)
        .texts(Field::Pains, pains)
        .texts(Field::Gains, gains)
}

fn channel(item: Item, channel: &Channel) -> Entry<'_> {
    let Channel { id, name, kind, icon, span } = channel;
    let usual = BUILT_IN.iter().find(|(known, _)| *known == id.as_str());
    let usual_icon = usual.map_or(kind.word(), |(id, _)| *id);
    let mut entry = Entry::new(item, Noun::Channel, *span).id(id);
    if let Some(name) = name {
        entry = entry.named(Field::Name, name);
    }
    entry.is_implied = name.is_none() && !id.written;
    let is_usual = |(_, known): &(&str, _)| known == kind;
    entry.word(Field::Kind, (!usual.is_some_and(is_usual)).then_some(*kind)).maybe(
        Field::Icon,
        (icon != usual_icon).then_some(Value::Plain(Cow::Borrowed(icon.as_str()))),
    )
}

fn metric(item: Item, metric: &Metric) -> Entry<'_> {
    let Metric { id, name, kind, scale, direction, unit, target, baseline, from, span } = metric;
    let usual_scale = kind.and_then(crate::model::metric::MetricKind::scale);
    let usual_direction = kind.and_then(crate::model::metric::MetricKind::direction);
    let scale = scale.filter(|scale| Some(*scale) != usual_scale);
    let entry = Entry::new(item, Noun::Metric, *span)
        .id(id)
        .named(Field::Name, name)
        .word(Field::Kind, *kind)
        .number(Field::Min, scale.map(|(min, _)| min))
        .number(Field::Max, scale.map(|(_, max)| max))
        .word(Field::Direction, direction.filter(|way| Some(*way) != usual_direction))
        .text(Field::Unit, unit)
        .number(Field::Target, *target)
        .number(Field::Baseline, *baseline);
    match from {
        None => entry,
        Some(DataBinding { file, column }) => {
            entry.said(Field::From, Value::Plain(Cow::Borrowed(file))).plain(Field::Column, column)
        }
    }
}

fn source(item: Item, source: &Research) -> Entry<'_> {
    let Research { id, title, method, kind, n, date, url, span } = source;
    Entry::new(item, Noun::Source, *span)
        .id(id)
        .named(Field::Title, title)
        .word(Field::Method, *method)
        .word(Field::Kind, *kind)
        .count(Field::N, *n)
        .plain(Field::Date, date)
        .plain(Field::Url, url)
}

fn actor(item: Item, actor: &Actor) -> Entry<'_> {
    let Actor { id, name, kind, span } = actor;
    Entry::new(item, Noun::Actor, *span)
        .id(id)
        .named(Field::Name, name)
        .word(Field::Kind, Some(*kind))
}

fn touchpoint(item: Item, touchpoint: &Touchpoint) -> Entry<'_> {
    let Touchpoint {
        id,
        name,
        channel,
        ownership,
        owner,
        importance,
        satisfaction,
        url,
        status,
        tags,
        span,
    } = touchpoint;
    Entry::new(item, Noun::Touchpoint, *span)
        .id(id)
        .named(Field::Name, name)
        .thing(Field::Channel, channel.map(Item::Channel))
        .word(Field::Ownership, *ownership)
        .plain(Field::Owner, owner)
        .number(Field::Importance, *importance)
        .number(Field::Satisfaction, *satisfaction)
        .plain(Field::Url, url)
        .text(Field::Status, status)
        .plains(Field::Tags, tags)
}

fn pain_point(item: Item, pain: &PainPoint) -> Entry<'_> {
    // What answers a pain point is told by the opportunities that address it.
    let PainPoint {
        id,
        text,
        cause,
        workaround,
        severity,
        frequency,
        affected,
        cost,
        personas,
        touchpoint,
        sources: research,
        status,
        why,
        tags,
        answers: _,
        is_status_stated: _,
        span,
    } = pain;
    Entry::new(item, Noun::PainPoint, *span)
        .id(id)
        .named(Field::Text, text)
        .text(Field::Cause, cause)
        .text(Field::Workaround, workaround)
        .word(Field::Severity, *severity)
        .text(Field::Frequency, frequency)
        .number(Field::Affected, *affected)
        .text(Field::Cost, cost)
        .things(Field::Personas, personas.iter().copied().map(Item::Persona))
        .thing(Field::Touchpoint, touchpoint.map(Item::Touchpoint))
        .things(Field::Sources, sources(research))
        .word(Field::Status, Some(*status))
        .text(Field::Why, why)
        .plains(Field::Tags, tags)
}

fn gain(item: Item, gain: &Gain) -> Entry<'_> {
    let Gain { id, text, sources: research, tags, answers: _, span } = gain;
    Entry::new(item, Noun::Gain, *span)
        .id(id)
        .named(Field::Text, text)
        .things(Field::Sources, sources(research))
        .plains(Field::Tags, tags)
}

fn opportunity(item: Item, opportunity: &Opportunity) -> Entry<'_> {
    let Opportunity {
        id,
        text,
        how_might_we,
        addresses,
        builds_on,
        impact,
        effort,
        feasibility,
        reach,
        confidence,
        owner,
        status,
        due,
        metrics,
        links,
        tags,
        is_status_stated: _,
        span,
    } = opportunity;
    let addressed = addresses.iter().copied().map(Item::PainPoint);
    Entry::new(item, Noun::Opportunity, *span)
        .id(id)
        .named(Field::Text, text)
        .text(Field::HowMightWe, how_might_we)
        .things(Field::Addresses, addressed.chain(builds_on.iter().copied().map(Item::Gain)))
        .number(Field::Impact, *impact)
        .number(Field::Effort, *effort)
        .number(Field::Feasibility, *feasibility)
        .text(Field::Reach, reach)
        .number(Field::Confidence, *confidence)
        .plain(Field::Owner, owner)
        .word(Field::Status, Some(*status))
        .plain(Field::Due, due)
        .things(Field::Metrics, metrics.iter().copied().map(Item::Metric))
        .list(Field::Links, links.iter().map(Value::Link).collect())
        .plains(Field::Tags, tags)
}
