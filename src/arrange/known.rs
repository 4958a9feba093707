//! What is known of the things of a map beyond what its cells say, for a page that can show it on demand.

use super::head::Fact;
use super::{Shown, Teller, past};
use crate::model::Journey;
use crate::model::id::slug;
use crate::model::opportunity::Opportunity;
use crate::model::pain_point::{Gain, PainPoint};
use crate::model::persona::Persona;
use crate::model::research::Research;
use crate::model::table::Key;
use crate::model::text::{Piece, Rich, Text};
use crate::model::touchpoint::Touchpoint;
use crate::model::word::Word;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is known, by the positions of things in the map.
#[derive(Debug, Clone, Serialize)]
pub struct Known {
    /// Pain points.
    pub pain_points: Vec<Thing>,
    /// Opportunities.
    pub opportunities: Vec<Thing>,
    /// Gains.
    pub gains: Vec<Thing>,
    /// Touchpoints.
    pub touchpoints: Vec<Thing>,
    /// The research; what a thing says of its sources stands here.
    pub sources: Vec<Named>,
    /// The personas.
    pub personas: Vec<Named>,
    /// The channels of touchpoints; those of none have no name.
    pub channels: Vec<Named>,
    /// The labels that things bear, in the order of their letters.
    pub tags: Vec<Named>,
    /// What became of each stage; nothing where that is not to be told.
    pub of_stages: Vec<Option<Fact>>,
    /// What became of the step of each column.
    pub of_columns: Vec<Option<Fact>>,
}

/// A thing of the map.
#[derive(Debug, Clone, Serialize)]
pub struct Thing {
    /// What an address calls it: its kind and id, the same in every language, given to no other thing.
    pub anchor: String,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// Positions of the personas it is about; none is all.
    pub personas: Vec<usize>,
    /// Position of its channel.
    pub channel: Option<usize>,
    /// Position of its touchpoint.
    pub touchpoint: Option<usize>,
    /// Positions of the research it rests on.
    pub sources: Vec<usize>,
    /// Positions of its labels.
    pub tags: Vec<usize>,
}

/// Something that things are sorted by or rest on.
#[derive(Debug, Clone, Serialize)]
pub struct Named {
    /// What an address calls it.
    pub anchor: String,
    /// Its name; empty where nothing is to be said of it.
    pub name: Rich,
    /// What is known of it, in short words.
    pub notes: Vec<String>,
}

/// What is known of the things of a map, in the language that is shown.
pub fn known(shown: &Shown<'_>) -> Known {
    let teller = Teller::of(shown);
    let journey = teller.journey;
    let pains = anchors("pain-", journey.pain_points.iter().map(|(_, pain)| &pain.id));
    let opportunities = anchors("opportunity-", journey.opportunities.iter().map(|(_, o)| &o.id));
    let gains = anchors("gain-", journey.gains.iter().map(|(_, gain)| &gain.id));
    let touchpoints = anchors("touchpoint-", journey.touchpoints.iter().map(|(_, t)| &t.id));
    let sources = anchors("source-", journey.sources.iter().map(|(_, source)| &source.id));
    let labels = labels(journey);
    let label = (&teller, &*labels);
    let used: BTreeSet<usize> =
        journey.touchpoints.iter().filter_map(|(_, t)| t.channel.map(Key::index)).collect();
    let mut known = Known {
        pain_points: pains
            .zip(journey.pain_points.iter())
            .map(|(anchor, (_, it))| marked(teller.known_pain(anchor, it), &it.tags, label))
            .collect(),
        opportunities: opportunities
            .zip(journey.opportunities.iter())
            .map(|(anchor, (_, it))| marked(teller.known_opportunity(anchor, it), &it.tags, label))
            .collect(),
        gains: gains
            .zip(journey.gains.iter())
            .map(|(anchor, (_, it))| marked(known_gain(anchor, it), &it.tags, label))
            .collect(),
        touchpoints: touchpoints
            .zip(journey.touchpoints.iter())
            .map(|(anchor, (_, it))| marked(teller.known_touchpoint(anchor, it), &it.tags, label))
            .collect(),
        sources: sources.zip(journey.sources.iter()).map(|s| teller.known_source(s)).collect(),
        personas: journey.personas.iter().map(|persona| teller.known_persona(persona)).collect(),
        channels: journey
            .channels
            .iter()
            .map(|(key, channel)| {
                let is_used = used.contains(&key.index());
                let name = is_used.then(|| Rich::plain(teller.channel_name(key)));
                named(channel.id.to_string(), name.unwrap_or_default())
            })
            .collect(),
        tags: anchors("", labels.iter().map(|label| slug(label)))
            .zip(&labels)
            .map(|(anchor, label)| named(anchor, Rich::plain((*label).to_owned())))
            .collect(),
        of_stages: Vec::new(),
        of_columns: Vec::new(),
    };
    past::add(&mut known, shown, &teller);
    known
}

fn named(anchor: String, name: Rich) -> Named {
    Named { anchor, name, notes: Vec::new() }
}

/// Every label that a thing bears, once.
fn labels(journey: &Journey) -> Vec<&str> {
    let pains = journey.pain_points.iter().flat_map(|(_, it)| &it.tags);
    let gains = journey.gains.iter().flat_map(|(_, it)| &it.tags);
    let opportunities = journey.opportunities.iter().flat_map(|(_, it)| &it.tags);
    let touchpoints = journey.touchpoints.iter().flat_map(|(_, it)| &it.tags);
    let all = pains.chain(gains).chain(opportunities).chain(touchpoints).map(String::as_str);
    all.collect::<BTreeSet<_>>().into_iter().collect()
}

/// A thing with its labels.
fn marked(thing: Thing, tags: &[String], (teller, labels): (&Teller<'_>, &[&str])) -> Thing {
    let mut facts = thing.facts;
    facts.extend(teller.fact("tags", tags.iter().map(|tag| Rich::plain(tag.clone()))));
    let tags = tags.iter().filter_map(|tag| labels.binary_search(&&**tag).ok()).collect();
    Thing { facts, tags, ..thing }
}

/// What addresses call things: of several with one id, the later ones get numbers.
fn anchors(kind: &str, ids: impl Iterator<Item = impl ToString>) -> std::vec::IntoIter<String> {
    let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    let mut taken: BTreeSet<String> = ids.iter().cloned().collect();
    let mut given: BTreeSet<String> = BTreeSet::new();
    // The last number that was tried behind an id.
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut anchors = Vec::with_capacity(ids.len());
    for id in ids {
        let number = numbers.entry(id.clone()).or_insert(1);
        let mut name = if *number == 1 { id.clone() } else { format!("{id}-{number}") };
        while given.contains(&name) || (*number > 1 && taken.contains(&name)) {
            *number += 1;
            name = format!("{id}-{number}");
        }
        taken.insert(name.clone());
        anchors.push(format!("{kind}{name}"));
        given.insert(name);
    }
    anchors.into_iter()
}

/// Positions in the map.
fn positions<T>(keys: &[Key<T>]) -> Vec<usize> {
    keys.iter().map(|key| key.index()).collect()
}

fn known_gain(anchor: String, gain: &Gain) -> Thing {
    let sources = positions(&gain.sources);
    Thing {
        anchor,
        facts: Vec::new(),
        personas: Vec::new(),
        channel: None,
        touchpoint: None,
        sources,
        tags: Vec::new(),
    }
}

impl<'a> Teller<'a> {
    fn known_pain(&self, anchor: String, pain: &'a PainPoint) -> Thing {
        let affected = pain.affected.map(|share| self.words.percent(share * 100.0));
        let names = pain.personas.iter().map(|key| &self.journey.personas[*key].name);
        let touchpoint = pain.touchpoint.map(|key| &self.journey.touchpoints[key]);
        let status = pain
            .is_status_stated
            .then(|| self.words.say(&format!("pain-status-{}", pain.status.word())));
        let facts = [
            self.fact(
                "severity",
                pain.severity.map(|severity| {
                    Rich::plain(self.words.say(&format!("severity-{}", severity.word())))
                }),
            ),
            self.told("cause", pain.cause.as_ref()),
            self.told("workaround", pain.workaround.as_ref()),
            self.told("frequency", pain.frequency.as_ref()),
            self.fact("affected", affected.map(Rich::plain)),
            self.told("cost", pain.cost.as_ref()),
            self.fact("persona", names.map(|name| self.rich(name).clone())),
            self.told("touchpoint", touchpoint.map(|touchpoint| &touchpoint.name)),
            self.fact("status", status.map(Rich::plain)),
            self.told("reason", pain.why.as_ref()),
        ];
        Thing {
            anchor,
            facts: facts.into_iter().flatten().collect(),
            personas: positions(&pain.personas),
            channel: touchpoint.and_then(|touchpoint| touchpoint.channel).map(Key::index),
            touchpoint: pain.touchpoint.map(Key::index),
            sources: positions(&pain.sources),
            tags: Vec::new(),
        }
    }

    fn known_opportunity(&self, anchor: String, opportunity: &'a Opportunity) -> Thing {
        let rating = |rating: Option<u8>| rating.map(|of| Rich::plain(format!("{of} / 5")));
        let confidence = opportunity.confidence.map(|sure| self.words.percent(sure * 100.0));
        let status = opportunity
            .is_status_stated
            .then(|| self.words.say(&format!("opportunity-status-{}", opportunity.status.word())));
        let metrics = opportunity.metrics.iter().map(|key| &self.journey.metrics[*key].name);
        let facts = [
            self.told("how-might-we", opportunity.how_might_we.as_ref()),
            self.fact("impact", rating(opportunity.impact)),
            self.fact("effort", rating(opportunity.effort)),
            self.fact("feasibility", rating(opportunity.feasibility)),
            self.told("reach", opportunity.reach.as_ref()),
            self.fact("confidence", confidence.map(Rich::plain)),
            self.fact("owner", opportunity.owner.clone().map(Rich::plain)),
            self.fact("status", status.map(Rich::plain)),
            self.fact("due", opportunity.due.clone().map(Rich::plain)),
            self.fact("lane-metrics", metrics.map(|name| self.rich(name).clone())),
            self.fact("links", opportunity.links.iter().map(|link| self.link(link))),
        ];
        Thing {
            anchor,
            facts: facts.into_iter().flatten().collect(),
            personas: Vec::new(),
            channel: None,
            touchpoint: None,
            sources: Vec::new(),
            tags: Vec::new(),
        }
    }

    fn known_touchpoint(&self, anchor: String, touchpoint: &'a Touchpoint) -> Thing {
        let rating = |rating: Option<u8>| rating.map(|of| Rich::plain(format!("{of} / 5")));
        let ownership = touchpoint.ownership.map(Word::word);
        let ownership = ownership.map(|word| self.words.say(&format!("ownership-{word}")));
        let url = touchpoint.url.as_ref().map(|url| linked(url.clone(), url));
        let channel = touchpoint.channel.map(|key| self.channel_name(key));
        let facts = [
            self.fact("channel", channel.map(Rich::plain)),
            self.fact("ownership", ownership.map(Rich::plain)),
            self.fact("owner", touchpoint.owner.clone().map(Rich::plain)),
            self.fact("importance", rating(touchpoint.importance)),
            self.fact("satisfaction", rating(touchpoint.satisfaction)),
            self.told("status", touchpoint.status.as_ref()),
            self.fact("links", url),
        ];
        Thing {
            anchor,
            facts: facts.into_iter().flatten().collect(),
            personas: Vec::new(),
            channel: touchpoint.channel.map(Key::index),
            touchpoint: None,
            sources: Vec::new(),
            tags: Vec::new(),
        }
    }

    fn known_source(
        &self,
        (anchor, (_, source)): (String, (Key<Research>, &'a Research)),
    ) -> Named {
        let method = source.method.map(|m| self.words.say(&format!("method-{}", m.word())));
        let n = source.n.map(|n| {
            let n = self.words.number(n as f64, 0);
            self.words.say_with("sample", &[("n", n.into())]).replace(' ', "\u{a0}")
        });
        let mut name = self.rich(&source.title).clone();
        if let Some(url) = &source.url
            && name.pieces.iter().all(|piece| piece.link.is_none())
        {
            name.pieces.iter_mut().for_each(|piece| piece.link = Some(url.clone()));
        }
        Named {
            anchor,
            name,
            notes: method.into_iter().chain(n).chain(source.date.clone()).collect(),
        }
    }

    fn known_persona(&self, (_, persona): (Key<Persona>, &'a Persona)) -> Named {
        named(persona.id.to_string(), self.rich(&persona.name).clone())
    }

    fn told(&self, label: &str, text: Option<&'a Text>) -> Option<Fact> {
        self.fact(label, text.map(|text| self.rich(text).clone()))
    }

    pub(super) fn fact(&self, label: &str, texts: impl IntoIterator<Item = Rich>) -> Option<Fact> {
        let texts: Vec<Rich> = texts.into_iter().collect();
        (!texts.is_empty()).then(|| Fact { label: self.words.say(label), texts })
    }
}

/// A text that leads somewhere.
fn linked(text: String, url: &str) -> Rich {
    let piece = Piece { text, link: Some(url.to_owned()), ..Piece::default() };
    Rich { pieces: vec![piece] }
}
