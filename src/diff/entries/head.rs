//! The head of a map, its plan and its transitions.

use super::{Entry, Value};
use crate::diff::item::{Field, Item, Noun};
use crate::diff::tell::plain;
use crate::model::emotion::EmotionScale;
use crate::model::lane::{CustomLane, Lane, usual};
use crate::model::opportunity::PlanItem;
use crate::model::transition::Transition;
use crate::model::word::Word;
use crate::model::{Interval, Journey, Kind, Scope};
use std::borrow::Cow;

#[expect(clippy::too_many_lines, reason = "the whole type is taken apart in one place")]
pub(super) fn entries<'a>(journey: &'a Journey, list: &mut Vec<Entry<'a>>) {
    let Journey {
        id: _,
        file_name: _,
        title,
        kind,
        status,
        state,
        stated: _,
        language,
        languages,
        summary,
        scenario,
        goal,
        expectations,
        scope,
        owner,
        team,
        version,
        created,
        reviewed,
        review_every,
        segment,
        regions,
        tags,
        compare_to,
        parent,
        children,
        links,
        emotion_scale,
        lanes,
        personas: _,
        channels: _,
        touchpoints: _,
        metrics: _,
        sources: _,
        actors: _,
        pain_points: _,
        gains: _,
        opportunities: _,
        overall: _,
        stages: _,
        transitions,
        plan,
        texts: _,
        by_words: _,
        span,
    } = journey;
    let mut map = Entry::new(Item::Map, Noun::Map, *span)
        .named(Field::Title, title)
        .word(Field::Kind, Some(*kind))
        .word(Field::Status, Some(*status))
        .word(Field::State, Some(*state))
        .said(Field::Language, Value::Plain(Cow::Borrowed(language)))
        .plains(Field::Languages, languages)
        .text(Field::Summary, summary)
        .text(Field::Scenario, scenario)
        .text(Field::Goal, goal)
        .texts(Field::Expectations, expectations);
    map = match scope {
        None => map,
        Some(Scope::Words(words)) => map.said(Field::Scope, Value::Text(words)),
        Some(Scope::Between(start, end)) => map.text(Field::Start, start).text(Field::End, end),
    };
    let every = review_every.map(|Interval { count, unit }| format!("{count} {}", unit.word()));
    map = map
        .plain(Field::Owner, owner)
        .list(Field::Team, team.iter().map(Value::Member).collect())
        .plain(Field::Version, version)
        .plain(Field::Created, created)
        .plain(Field::Reviewed, reviewed)
        .maybe(Field::ReviewEvery, every.map(|every| Value::Plain(Cow::Owned(every))))
        .text(Field::Segment, segment)
        .texts(Field::Regions, regions)
        .plains(Field::Tags, tags)
        .plain(Field::CompareTo, compare_to)
        .plain(Field::Parent, parent)
        .plains(Field::Children, children)
        .list(Field::Links, links.iter().map(Value::Link).collect());
    let EmotionScale { min, max, labels } = emotion_scale;
    let scale = format!("{} to {}", plain(*min), plain(*max));
    map =
        map.said(Field::EmotionScale, Value::Plain(Cow::Owned(scale))).texts(Field::Labels, labels);
    list.push(map.list(Field::Lanes, drawn(lanes, *kind)));
    list.extend(lanes.iter().enumerate().filter_map(|(at, lane)| own_lane(at, lane)));
    list.extend(plan.iter().enumerate().map(|(at, item)| plan_item(at, item)));
    list.extend(transitions.iter().enumerate().map(|(at, way)| transition(at, way)));
}

/// The lanes that the map itself says shall be drawn; none where they follow from its kind.
fn drawn(lanes: &[Lane], kind: Kind) -> Vec<Value<'_>> {
    let is_usual = lanes.len() == usual(kind).len()
        && lanes
            .iter()
            .zip(usual(kind))
            .all(|(lane, usual)| matches!(lane, Lane::BuiltIn(built_in) if built_in == usual));
    let lanes = lanes.iter().filter(|_| !is_usual).map(|lane| match lane {
        Lane::BuiltIn(lane) => Value::Word(lane.word()),
        Lane::Custom(lane) => Value::Plain(Cow::Borrowed(&*lane.id)),
    });
    lanes.collect()
}

/// A lane of the map's own; that it is there at all is told by the list of lanes.
fn own_lane(at: usize, lane: &Lane) -> Option<Entry<'_>> {
    let Lane::Custom(CustomLane { id, title, kind, span }) = lane else { return None };
    let mut entry = Entry::new(Item::Lane(at), Noun::Lane, *span)
        .named(Field::Title, title)
        .said(Field::Id, Value::Plain(Cow::Borrowed(id)))
        .word(Field::Kind, Some(*kind));
    entry.is_implied = true;
    Some(entry)
}

fn plan_item(at: usize, item: &PlanItem) -> Entry<'_> {
    let PlanItem { id, text, serves, owner, due, status, issue, metrics, span } = item;
    Entry::new(Item::PlanItem(at), Noun::PlanItem, *span)
        .id(id)
        .named(Field::Text, text)
        .things(Field::For, serves.iter().copied().map(Item::Opportunity))
        .plain(Field::Owner, owner)
        .plain(Field::Due, due)
        .word(Field::Status, *status)
        .plain(Field::Issue, issue)
        .things(Field::Metrics, metrics.iter().copied().map(Item::Metric))
}

fn transition(at: usize, way: &Transition) -> Entry<'_> {
    let Transition { from, to, kind, label, share, context_carried, span } = way;
    let mut entry = Entry::new(Item::Transition(at), Noun::Transition, *span)
        .thing(Field::From, Some(Item::Column(*from)))
        .thing(Field::To, to.map(Item::Column))
        .word(Field::Kind, Some(*kind))
        .text(Field::Label, label)
        .number(Field::Share, *share)
        .maybe(Field::ContextCarried, context_carried.map(Value::Flag));
    entry.name = label.as_ref();
    entry
}
