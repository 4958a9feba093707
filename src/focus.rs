//! Journey → a part of it: one persona, some lanes, some stages, as much as its readers need.

use crate::model::Journey;
use crate::model::lane::{BuiltIn, Lane};
use crate::model::persona::Persona;
use crate::model::stage::{Activity, ActivityPlace, Moment};
use crate::model::table::{Key, Table};
use crate::model::transition::Place;
use crate::model::word::{Word, words};
use std::ops::RangeInclusive;

words! {
    /// Whom a drawing is for.
    Audience, "an audience" {
        /// Who decides: the curve, what decides, hurts and could be done, and the metrics.
        Summary = "summary",
        /// Who works on it: everything but metrics, notes, the plan and what stands behind the map.
        Team = "team",
        /// Everybody: all there is.
        Full = "full",
    }
}

/// The lanes that a decision needs.
const SUMMARY: [BuiltIn; 6] = [
    BuiltIn::Emotion,
    BuiltIn::MomentOfTruth,
    BuiltIn::PainPoints,
    BuiltIn::Gains,
    BuiltIn::Opportunities,
    BuiltIn::Metrics,
];
/// The lanes that a workshop does without.
const NOT_TEAM: [BuiltIn; 2] = [BuiltIn::Metrics, BuiltIn::Notes];

/// What is to be shown of a journey; nothing given is everything.
#[derive(Debug, Clone, Default)]
pub struct Focus {
    /// Id of the persona whose journey it is to be.
    pub persona: Option<String>,
    /// Ids of the lanes, in the order in which they are to be drawn.
    pub lanes: Vec<String>,
    /// Ids of the first and the last stage.
    pub stages: Option<(Option<String>, Option<String>)>,
    /// Whom it is for.
    pub audience: Option<Audience>,
}

impl Focus {
    /// Whether it leaves everything as it is.
    pub fn is_whole(&self) -> bool {
        self.persona.is_none()
            && self.lanes.is_empty()
            && self.stages.is_none()
            && matches!(self.audience, None | Some(Audience::Full))
    }
}

/// The part of a journey that is asked for; `Err` says what the journey does not have.
pub fn journey(whole: &Journey, focus: &Focus) -> Result<Journey, String> {
    let mut part = whole.clone();
    match focus.audience {
        Some(Audience::Summary) => for_decision(&mut part),
        Some(Audience::Team) => for_workshop(&mut part),
        Some(Audience::Full) | None => {}
    }
    if !focus.lanes.is_empty() {
        part.lanes = lanes(whole, &focus.lanes)?;
    }
    if let Some((first, last)) = &focus.stages {
        let range = range(whole, first.as_deref(), last.as_deref())?;
        keep_stages(&mut part, &range);
    }
    if let Some(id) = &focus.persona {
        let key = persona(whole, id)?;
        keep_persona(&mut part, key);
    }
    Ok(part)
}

fn for_decision(part: &mut Journey) {
    part.lanes.retain(|lane| matches!(lane, Lane::BuiltIn(lane) if SUMMARY.contains(lane)));
    part.team.clear();
    part.links.clear();
    part.tags.clear();
    part.expectations.clear();
    part.scenario = None;
    part.stages.iter_mut().for_each(|stage| stage.goal = None);
    let keys: Vec<Key<Persona>> = part.personas.iter().map(|(key, _)| key).collect();
    for key in keys {
        let persona = part.personas.get_mut(key);
        let lists = [
            &mut persona.needs,
            &mut persona.jobs,
            &mut persona.motivations,
            &mut persona.frustrations,
            &mut persona.tasks,
            &mut persona.behaviours,
            &mut persona.values,
            &mut persona.accessibility_needs,
        ];
        lists.into_iter().for_each(Vec::clear);
        persona.preferred_channels.clear();
        persona.about = None;
        persona.empathy = crate::model::persona::Empathy::default();
    }
}

fn for_workshop(part: &mut Journey) {
    part.lanes.retain(|lane| !matches!(lane, Lane::BuiltIn(lane) if NOT_TEAM.contains(lane)));
    part.plan.clear();
    part.links.clear();
    part.tags.clear();
    part.team.clear();
}

/// Lanes by their ids, `-` or `_` between words.
fn lanes(whole: &Journey, ids: &[String]) -> Result<Vec<Lane>, String> {
    let name = |lane: &Lane| match lane {
        Lane::BuiltIn(lane) => lane.word().replace('_', "-"),
        Lane::Custom(lane) => lane.id.clone(),
    };
    let mut chosen = Vec::with_capacity(ids.len());
    for id in ids {
        let wanted = id.replace('_', "-");
        let own = whole.lanes.iter().find(|lane| name(lane).replace('_', "-") == wanted).cloned();
        let built_in = BuiltIn::of(&wanted.replace('-', "_")).map(Lane::BuiltIn);
        let Some(lane) = own.or(built_in) else {
            let known: Vec<String> = whole.lanes.iter().map(name).collect();
            return Err(format!("there is no lane `{id}`; lanes: {}", known.join(", ")));
        };
        if !chosen.iter().any(|other| name(other) == name(&lane)) {
            chosen.push(lane);
        }
    }
    Ok(chosen)
}

/// Positions of the first and the last stage.
fn range(
    whole: &Journey,
    first: Option<&str>,
    last: Option<&str>,
) -> Result<RangeInclusive<usize>, String> {
    let position = |id: &str| {
        whole.stages.iter().position(|stage| stage.id.as_str() == id).ok_or_else(|| {
            let known: Vec<&str> = whole.stages.iter().map(|stage| stage.id.as_str()).collect();
            format!("there is no stage `{id}`; stages: {}", known.join(", "))
        })
    };
    let start = first.map_or(Ok(0), position)?;
    let end = last.map_or(Ok(whole.stages.len() - 1), position)?;
    if start > end {
        let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
        return Err(format!("the stage `{first}` comes after `{last}`: turn them round"));
    }
    Ok(start..=end)
}

/// Keeps some stages; ways to others go, and what supports an activity of others supports nothing.
fn keep_stages(part: &mut Journey, range: &RangeInclusive<usize>) {
    part.stages = part.stages.drain(range.clone()).collect();
    let start = *range.start();
    let moved = |place: Place| {
        range.contains(&place.stage).then(|| Place { stage: place.stage - start, ..place })
    };
    part.transitions = std::mem::take(&mut part.transitions)
        .into_iter()
        .filter_map(|mut transition| {
            transition.from = moved(transition.from)?;
            transition.to = match transition.to {
                Some(to) => Some(moved(to)?),
                None => None,
            };
            Some(transition)
        })
        .collect();
    let moved = |place: &mut ActivityPlace| {
        let is_kept = range.contains(&place.stage);
        place.stage = place.stage.saturating_sub(start);
        is_kept
    };
    for moment in moments(part) {
        for activity in activities(moment) {
            activity.supports.retain_mut(moved);
        }
    }
}

fn moments(part: &mut Journey) -> impl Iterator<Item = &mut Moment> {
    part.stages.iter_mut().flat_map(|stage| {
        std::iter::once(&mut stage.moment)
            .chain(stage.steps.iter_mut().map(|step| &mut step.moment))
    })
}

fn activities(moment: &mut Moment) -> impl Iterator<Item = &mut Activity> {
    [
        &mut moment.actions,
        &mut moment.physical_evidence,
        &mut moment.frontstage,
        &mut moment.backstage,
        &mut moment.support,
    ]
    .into_iter()
    .flatten()
}

fn persona(whole: &Journey, id: &str) -> Result<Key<Persona>, String> {
    let found = whole.personas.iter().find(|(_, persona)| persona.id.as_str() == id);
    found.map(|(key, _)| key).ok_or_else(|| {
        let known: Vec<&str> =
            whole.personas.iter().map(|(_, persona)| persona.id.as_str()).collect();
        match known[..] {
            [] => format!("there is no persona `{id}`: the map has none"),
            _ => format!("there is no persona `{id}`; personas: {}", known.join(", ")),
        }
    })
}

/// Keeps one persona; what is felt, said or suffered by others alone goes.
fn keep_persona(part: &mut Journey, key: Key<Persona>) {
    let mut personas = Table::default();
    let own = personas.add(part.personas[key].clone());
    let is_theirs = |whose: &mut Option<Key<Persona>>| match whose {
        Some(other) if *other != key => false,
        Some(other) => {
            *other = own;
            true
        }
        None => true,
    };
    let suffers: Vec<bool> = part
        .pain_points
        .iter()
        .map(|(_, pain)| pain.personas.is_empty() || pain.personas.contains(&key))
        .collect();
    for moment in moments(part) {
        moment.emotions.retain_mut(|feeling| is_theirs(&mut feeling.persona));
        moment.quotes.retain_mut(|quote| is_theirs(&mut quote.persona));
        moment.pain_points.retain(|pain| suffers[pain.index()]);
    }
    part.overall.pain_points.retain(|pain| suffers[pain.index()]);
    let pains: Vec<_> = part.pain_points.iter().map(|(pain, _)| pain).collect();
    for pain in pains {
        let whose = &mut part.pain_points.get_mut(pain).personas;
        *whose = if whose.contains(&key) { vec![own] } else { Vec::new() };
    }
    part.personas = personas;
}
