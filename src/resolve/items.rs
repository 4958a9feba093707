//! Pain points, gains, opportunities and touchpoints: declared in one place, placed in several.

use super::libraries::{address, date, value, values};
use super::resolver::{Addressed, Resolver};
use crate::finding::Finding;
use crate::model::id::{Id, slug};
use crate::model::opportunity::{Opportunity, Progress};
use crate::model::pain_point::{Gain, PainPoint, PainStatus};
use crate::model::table::Key;
use crate::model::touchpoint::Touchpoint;
use crate::parse::draft::{
    GainDraft, MapDraft, MomentDraft, One, OpportunityDraft, PainPointDraft, TouchpointDraft,
};
use crate::parse::forms::TextDraft;
use crate::parse::read::Written;
use std::collections::{BTreeMap, BTreeSet};

/// An item as placed: a new thing, or the name of one that is declared somewhere.
#[derive(Debug, Clone)]
pub(super) enum Slot<T> {
    Is(Key<T>),
    Named(Written<String>),
}

/// The ids under which items are declared anywhere in a map.
#[derive(Default)]
pub(super) struct Declared {
    pain_points: BTreeSet<String>,
    gains: BTreeSet<String>,
    opportunities: BTreeSet<String>,
}

impl Declared {
    /// Collects them from every file; those of libraries also by the ids that derive from their texts.
    pub(super) fn of<'a>(
        maps: impl Iterator<Item = &'a MapDraft>,
        moments: impl Iterator<Item = &'a MomentDraft>,
    ) -> Self {
        let mut declared = Declared::default();
        for map in maps {
            for pain in &map.pain_points {
                declared.pain(&pain.value);
                note(&mut declared.pain_points, &pain.value.id, Some(&pain.value.text));
            }
            for gain in &map.gains {
                note(&mut declared.gains, &gain.value.id, Some(&gain.value.text));
            }
            for item in &map.opportunities {
                note(&mut declared.opportunities, &item.value.id, Some(&item.value.text));
            }
        }
        for moment in moments {
            moment.pain_points.iter().for_each(|pain| declared.pain(&pain.value));
            for gain in &moment.gains {
                note(&mut declared.gains, &gain.value.id, None);
            }
            for item in &moment.opportunities {
                note(&mut declared.opportunities, &item.value.id, None);
            }
        }
        declared
    }

    fn pain(&mut self, pain: &PainPointDraft) {
        note(&mut self.pain_points, &pain.id, None);
        for item in pain.opportunity.iter().chain(&pain.opportunities) {
            note(&mut self.opportunities, &item.value.id, None);
        }
    }
}

fn note(ids: &mut BTreeSet<String>, id: &One<String>, text: Option<&One<TextDraft>>) {
    match (id, text.and_then(|text| text.as_ref())) {
        (Some(id), _) => ids.extend([id.value.clone()]),
        (None, Some(Written { value: TextDraft::Own(text), .. })) => ids.extend([slug(text)]),
        _ => {}
    }
}

/// The string that stands where a record could, if one does.
pub(super) fn bare<T>(item: &Written<T>, text: &One<TextDraft>) -> Option<Written<String>> {
    match text {
        Some(Written { value: TextDraft::Own(words), span }) if *span == item.span => {
            Some(Written { value: words.clone(), span: *span })
        }
        _ => None,
    }
}

/// What items bring along that can only be settled when everything is declared.
#[derive(Default)]
pub(super) struct Pending {
    /// Opportunities written inside a pain point.
    pub(super) nested: BTreeMap<Key<PainPoint>, Vec<Slot<Opportunity>>>,
    /// The touchpoint at which a pain point hurts.
    pub(super) touchpoints: Vec<(Key<PainPoint>, Slot<Touchpoint>)>,
    /// What an opportunity says that it addresses.
    pub(super) addresses: Vec<(Key<Opportunity>, Vec<Written<String>>)>,
}

/// Where an item is placed, by ids, and what is declared elsewhere.
pub(super) struct Around<'a> {
    pub(super) declared: &'a Declared,
    pub(super) place: &'a [Id],
}

impl Resolver<'_> {
    pub(super) fn pain_slot(
        &mut self,
        draft: &Written<PainPointDraft>,
        around: &Around<'_>,
        pending: &mut Pending,
    ) -> Slot<PainPoint> {
        if let Some(name) = bare(draft, &draft.value.text)
            && around.declared.pain_points.contains(&name.value)
        {
            return Slot::Named(name);
        }
        Slot::Is(self.declare_pain(draft, around, pending))
    }

    pub(super) fn declare_pain(
        &mut self,
        draft: &Written<PainPointDraft>,
        around: &Around<'_>,
        pending: &mut Pending,
    ) -> Key<PainPoint> {
        let fields = &draft.value;
        let text = self.needed_text(&fields.text, draft.span);
        let id = self.id((&fields.id, &fields.was), &text);
        let pain = PainPoint {
            id: id.clone(),
            span: text.span,
            text,
            cause: self.maybe_text(&fields.cause),
            workaround: self.maybe_text(&fields.workaround),
            severity: fields.severity.as_ref().map(|severity| severity.value.0),
            frequency: self.maybe_text(&fields.frequency),
            affected: fields.affected.as_ref().map(|affected| affected.value.0),
            cost: self.maybe_text(&fields.cost),
            personas: self.persona_list(&fields.personas),
            touchpoint: None,
            sources: self.research(&fields.sources),
            status: fields.status.as_ref().map_or(PainStatus::Open, |status| status.value.0),
            is_status_stated: fields.status.is_some(),
            why: self.maybe_text(&fields.why),
            tags: values(&fields.tags),
            answers: Vec::new(),
        };
        let key = self.pain_points.table.add(pain);
        let clash = self.pain_points.index.add(&id, around.place, key);
        self.say_if(clash);
        self.addressed.add(&id, around.place, Addressed::Pain(key));
        if let Some(touchpoint) = &fields.touchpoint {
            let slot = self.touchpoint_slot(touchpoint, around);
            pending.touchpoints.push((key, slot));
        }
        let nested = fields.opportunity.iter().chain(&fields.opportunities);
        let nested: Vec<_> =
            nested.map(|item| self.opportunity_slot(item, around, pending)).collect();
        pending.nested.insert(key, nested);
        key
    }

    pub(super) fn gain_slot(
        &mut self,
        draft: &Written<GainDraft>,
        around: &Around<'_>,
    ) -> Slot<Gain> {
        if let Some(name) = bare(draft, &draft.value.text)
            && around.declared.gains.contains(&name.value)
        {
            return Slot::Named(name);
        }
        Slot::Is(self.declare_gain(draft, around))
    }

    pub(super) fn declare_gain(
        &mut self,
        draft: &Written<GainDraft>,
        around: &Around<'_>,
    ) -> Key<Gain> {
        let text = self.needed_text(&draft.value.text, draft.span);
        let id = self.id((&draft.value.id, &draft.value.was), &text);
        let sources = self.research(&draft.value.sources);
        let span = text.span;
        let tags = values(&draft.value.tags);
        let gain = Gain { id: id.clone(), text, sources, tags, answers: Vec::new(), span };
        let key = self.gains.table.add(gain);
        let clash = self.gains.index.add(&id, around.place, key);
        self.say_if(clash);
        self.addressed.add(&id, around.place, Addressed::Gain(key));
        key
    }

    pub(super) fn opportunity_slot(
        &mut self,
        draft: &Written<OpportunityDraft>,
        around: &Around<'_>,
        pending: &mut Pending,
    ) -> Slot<Opportunity> {
        if let Some(name) = bare(draft, &draft.value.text)
            && around.declared.opportunities.contains(&name.value)
        {
            return Slot::Named(name);
        }
        Slot::Is(self.declare_opportunity(draft, around, pending))
    }

    pub(super) fn declare_opportunity(
        &mut self,
        draft: &Written<OpportunityDraft>,
        around: &Around<'_>,
        pending: &mut Pending,
    ) -> Key<Opportunity> {
        let fields = &draft.value;
        let text = self.needed_text(&fields.text, draft.span);
        let id = self.id((&fields.id, &fields.was), &text);
        let opportunity = Opportunity {
            id: id.clone(),
            span: text.span,
            text,
            how_might_we: self.maybe_text(&fields.how_might_we),
            addresses: Vec::new(),
            builds_on: Vec::new(),
            impact: fields.impact.as_ref().map(|rating| rating.value.0),
            effort: fields.effort.as_ref().map(|rating| rating.value.0),
            feasibility: fields.feasibility.as_ref().map(|rating| rating.value.0),
            reach: self.maybe_text(&fields.reach),
            confidence: fields.confidence.as_ref().map(|share| share.value.0),
            owner: value(&fields.owner),
            status: fields.status.as_ref().map_or(Progress::Idea, |status| status.value.0),
            is_status_stated: fields.status.is_some(),
            due: date(&fields.due),
            metrics: self.metric_list(&fields.metrics),
            links: self.links(&fields.links),
            tags: values(&fields.tags),
        };
        let key = self.opportunities.table.add(opportunity);
        let clash = self.opportunities.index.add(&id, around.place, key);
        self.say_if(clash);
        if !fields.addresses.is_empty() {
            pending.addresses.push((key, fields.addresses.clone()));
        }
        key
    }

    pub(super) fn touchpoint_slot(
        &mut self,
        draft: &Written<TouchpointDraft>,
        around: &Around<'_>,
    ) -> Slot<Touchpoint> {
        match bare(draft, &draft.value.name) {
            Some(name) => Slot::Named(name),
            None => Slot::Is(self.declare_touchpoint(draft, around.place)),
        }
    }

    /// A touchpoint as written; the very same one written again is the first.
    pub(super) fn declare_touchpoint(
        &mut self,
        draft: &Written<TouchpointDraft>,
        place: &[Id],
    ) -> Key<Touchpoint> {
        let fields = &draft.value;
        let name = self.needed_text(&fields.name, draft.span);
        let id = self.id((&fields.id, &fields.was), &name);
        let touchpoint = Touchpoint {
            id: id.clone(),
            span: name.span,
            name,
            channel: fields.channel.as_ref().and_then(|channel| self.channel(channel)),
            ownership: fields.ownership.as_ref().map(|ownership| ownership.value.0),
            owner: value(&fields.owner),
            importance: fields.importance.as_ref().map(|rating| rating.value.0),
            satisfaction: fields.satisfaction.as_ref().map(|rating| rating.value.0),
            url: address(&fields.url),
            status: self.maybe_text(&fields.status),
            tags: values(&fields.tags),
        };
        let same = self.touchpoints.table.iter().find(|(_, other)| is_same(other, &touchpoint));
        if let Some((key, _)) = same
            && !id.written
        {
            return key;
        }
        let key = self.touchpoints.table.add(touchpoint);
        let clash = self.touchpoints.index.add(&id, place, key);
        self.say_if(clash);
        key
    }

    /// The touchpoint of that id or name; what is declared nowhere is declared by its use.
    pub(super) fn touchpoint_named(&mut self, name: &Written<String>) -> Option<Key<Touchpoint>> {
        if self.touchpoints.index.has(&name.value) {
            let found = self.touchpoints.index.find(name);
            return self.settle(found);
        }
        let named: Vec<_> = self
            .touchpoints
            .table
            .iter()
            .filter(|(_, other)| other.name.characters() == name.value)
            .map(|(key, other)| (key, other.span))
            .collect();
        match named.as_slice() {
            [] => {
                let text = Written { value: TextDraft::Own(name.value.clone()), span: name.span };
                let fields = TouchpointDraft {
                    id: None,
                    was: Vec::new(),
                    name: Some(text),
                    channel: None,
                    ownership: None,
                    owner: None,
                    importance: None,
                    satisfaction: None,
                    url: None,
                    status: None,
                    tags: Vec::new(),
                };
                Some(self.declare_touchpoint(&Written { value: fields, span: name.span }, &[]))
            }
            [(key, _)] => Some(*key),
            [(_, first), (_, second), ..] => {
                self.say(
                    Finding::error(
                        "ambiguous-reference",
                        format!("`{}` may mean {} touchpoints", name.value, named.len()),
                        name.span,
                    )
                    .related(*first, "this one")
                    .related(*second, "or this one")
                    .help("give the one that is meant an `id`, and write that here"),
                );
                None
            }
        }
    }
}

fn is_same(a: &Touchpoint, b: &Touchpoint) -> bool {
    a.name.versions == b.name.versions
        && (a.channel, a.ownership, &a.owner) == (b.channel, b.ownership, &b.owner)
        && (a.importance, a.satisfaction, &a.url) == (b.importance, b.satisfaction, &b.url)
        && a.tags == b.tags
        && a.status.as_ref().map(|s| &s.versions) == b.status.as_ref().map(|s| &s.versions)
}
