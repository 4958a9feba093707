//! What is declared once and referred to by id.

use super::items::bare;
use super::lent::Thing;
use super::resolver::Resolver;
use crate::finding::Finding;
use crate::model::actor::{Actor, ActorKind};
use crate::model::channel::{BUILT_IN, Channel, ChannelKind};
use crate::model::id::Id;
use crate::model::metric::{DataBinding, Metric, MetricKind};
use crate::model::persona::{Empathy, Persona, PersonaKind};
use crate::model::research::Research;
use crate::model::word::Word;
use crate::parse::draft::{
    ActorDraft, ChannelDraft, EmpathyDraft, Many, MapDraft, MetricDraft, One, PersonaDraft,
    ResearchDraft,
};
use crate::parse::forms::{Address, Date};
use crate::parse::read::{Written, nearest, out_of_range};

/// The bare value of an optional field.
pub(super) fn value<T: Clone>(written: &One<T>) -> Option<T> {
    written.as_ref().map(|written| written.value.clone())
}

pub(super) fn values(written: &Many<String>) -> Vec<String> {
    written.iter().map(|written| written.value.clone()).collect()
}

pub(super) fn date(written: &One<Date>) -> Option<String> {
    written.as_ref().map(|written| written.value.0.clone())
}

pub(super) fn address(written: &One<Address>) -> Option<String> {
    written.as_ref().map(|written| written.value.0.clone())
}

impl Resolver<'_> {
    /// Takes up the libraries of one file, in an order in which each may refer to those before it.
    pub(super) fn libraries(&mut self, map: &MapDraft) {
        map.channels.iter().for_each(|draft| self.declare_channel(draft));
        map.sources.iter().for_each(|draft| self.declare_research(draft));
        map.actors.iter().for_each(|draft| self.declare_actor(draft));
        map.metrics.iter().for_each(|draft| self.declare_metric(draft));
    }

    /// Takes up the personas of one file; they may refer to the libraries of every file.
    pub(super) fn personas(&mut self, map: &MapDraft) {
        map.personas.iter().for_each(|draft| self.declare_persona(draft));
    }

    fn declare_channel(&mut self, draft: &Written<ChannelDraft>) {
        let fields = &draft.value;
        let name = self.maybe_text(&fields.name);
        let id = match (&name, &fields.id) {
            (Some(name), written) => self.id((written, &fields.was), name),
            (None, Some(written)) => {
                Id::written(written.value.clone(), written.span).formerly(self.former(&fields.was))
            }
            (None, None) => {
                self.say(
                    Finding::error("missing-key", "a channel needs `name`", draft.span)
                        .help("for example `{id: kiosk, name: Kiosk, kind: physical}`"),
                );
                return;
            }
        };
        let built_in = BUILT_IN.iter().find(|(known, _)| *known == id.as_str());
        let kind = fields.kind.as_ref().map(|kind| kind.value.0);
        let kind = kind.or(built_in.map(|(_, kind)| *kind)).unwrap_or(ChannelKind::Hybrid);
        let icon = match &fields.icon {
            Some(icon) => self.icon(icon).to_owned(),
            None => built_in.map_or(kind.word(), |(id, _)| id).to_owned(),
        };
        let key =
            self.channels.table.add(Channel { id: id.clone(), name, kind, icon, span: draft.span });
        let clash = self.channels.index.add(&id, &[], key);
        self.say_if(clash);
    }

    fn icon<'b>(&mut self, written: &'b Written<String>) -> &'b str {
        let kinds = ChannelKind::ALL.iter().map(|(word, _)| *word);
        let known: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).chain(kinds).collect();
        if !known.contains(&&*written.value) {
            let near = nearest(&written.value, known.iter().copied());
            let help = near.map_or_else(String::new, |near| format!("did you mean `{near}`? "));
            self.say(
                Finding::error(
                    "unknown-value",
                    format!("`{}` is not an icon", written.value),
                    written.span,
                )
                .help(format!("{help}icons: {}", known.join(", "))),
            );
        }
        &written.value
    }

    fn declare_research(&mut self, draft: &Written<ResearchDraft>) {
        if let Some(key) = bare(draft, &draft.value.title).and_then(|name| self.sources.lent(&name))
        {
            return self.list(Thing::Source(key), draft.span);
        }
        let fields = &draft.value;
        let title = self.needed_text(&fields.title, draft.span);
        let id = self.id((&fields.id, &fields.was), &title);
        let key = self.sources.table.add(Research {
            id: id.clone(),
            title,
            method: fields.method.as_ref().map(|method| method.value.0),
            kind: fields.kind.as_ref().map(|kind| kind.value.0),
            n: value(&fields.n),
            date: date(&fields.date),
            url: address(&fields.url),
            span: draft.span,
        });
        let clash = self.sources.index.add(&id, &[], key);
        self.say_if(clash);
    }

    fn declare_actor(&mut self, draft: &Written<ActorDraft>) {
        if let Some(key) = bare(draft, &draft.value.name).and_then(|name| self.actors.lent(&name)) {
            return self.list(Thing::Actor(key), draft.span);
        }
        let fields = &draft.value;
        let name = self.needed_text(&fields.name, draft.span);
        let id = self.id((&fields.id, &fields.was), &name);
        let kind = fields.kind.as_ref().map_or(ActorKind::Team, |kind| kind.value.0);
        let key = self.actors.table.add(Actor { id: id.clone(), name, kind, span: draft.span });
        let clash = self.actors.index.add(&id, &[], key);
        self.say_if(clash);
    }

    fn declare_metric(&mut self, draft: &Written<MetricDraft>) {
        if let Some(key) = bare(draft, &draft.value.name).and_then(|name| self.metrics.lent(&name))
        {
            return self.list(Thing::Metric(key), draft.span);
        }
        let fields = &draft.value;
        let name = self.needed_text(&fields.name, draft.span);
        let id = self.id((&fields.id, &fields.was), &name);
        let kind = fields.kind.as_ref().map(|kind| kind.value.0);
        let scale = self.metric_scale(fields, kind);
        let direction = fields.direction.as_ref().map(|direction| direction.value.0);
        if kind == Some(MetricKind::Ces) && direction.is_none() {
            self.say(
                Finding::error(
                    "missing-key",
                    "a customer effort score needs `direction`",
                    fields.kind.as_ref().map_or(draft.span, |kind| kind.span),
                )
                .help("scales differ: write `direction: higher-is-better` or `direction: lower-is-better`"),
            );
        }
        for number in [&fields.target, &fields.baseline].into_iter().flatten() {
            self.check_scale(number, scale);
        }
        let from = fields.from.as_ref().and_then(|from| {
            let file = self.path(from.value.file.as_ref()?);
            Some(DataBinding { file, column: value(&from.value.column) })
        });
        let unit = self.maybe_text(&fields.unit);
        let key = self.metrics.table.add(Metric {
            id: id.clone(),
            name,
            kind,
            scale,
            direction: direction.or(kind.and_then(MetricKind::direction)),
            unit,
            target: value(&fields.target),
            baseline: value(&fields.baseline),
            from,
            span: draft.span,
        });
        let clash = self.metrics.index.add(&id, &[], key);
        self.say_if(clash);
    }

    fn metric_scale(
        &mut self,
        fields: &MetricDraft,
        kind: Option<MetricKind>,
    ) -> Option<(f64, f64)> {
        let Some(written) = &fields.scale else { return kind.and_then(MetricKind::scale) };
        let (min, max) = (value(&written.value.min)?, value(&written.value.max)?);
        if min >= max {
            self.say(
                Finding::error("out-of-range", "the scale ends before it begins", written.span)
                    .help("`min` must be less than `max`"),
            );
            return None;
        }
        Some((min, max))
    }

    /// Says so when a number lies outside its metric's scale.
    pub(super) fn check_scale(&mut self, number: &Written<f64>, scale: Option<(f64, f64)>) {
        if let Some((min, max)) = scale
            && !(min..=max).contains(&number.value)
        {
            let finding =
                out_of_range(&number.value.to_string(), &format!("{min} to {max}"), number.span);
            self.say(finding);
        }
    }

    fn declare_persona(&mut self, draft: &Written<PersonaDraft>) {
        if let Some(key) = bare(draft, &draft.value.name).and_then(|name| self.personas.lent(&name))
        {
            return self.list(Thing::Persona(key), draft.span);
        }
        let fields = &draft.value;
        let name = self.needed_text(&fields.name, draft.span);
        let id = self.id((&fields.id, &fields.was), &name);
        let facts = fields.facts.iter().flat_map(|facts| &facts.value.0);
        let facts = facts.map(|(label, fact)| (label.value.clone(), self.text(fact))).collect();
        let channels = fields.preferred_channels.iter();
        let preferred_channels = channels.filter_map(|channel| self.channel(channel)).collect();
        let persona = Persona {
            id: id.clone(),
            name,
            kind: fields.kind.as_ref().map_or(PersonaKind::Customer, |kind| kind.value.0),
            is_kind_stated: fields.kind.is_some(),
            primary: value(&fields.primary).unwrap_or(false),
            archetype: self.maybe_text(&fields.archetype),
            photo: self.image_file(&fields.photo),
            quote: self.maybe_text(&fields.quote),
            about: self.maybe_text(&fields.about),
            facts,
            goals: self.text_list(&fields.goals),
            needs: self.text_list(&fields.needs),
            jobs: self.text_list(&fields.jobs),
            motivations: self.text_list(&fields.motivations),
            frustrations: self.text_list(&fields.frustrations),
            tasks: self.text_list(&fields.tasks),
            behaviours: self.text_list(&fields.behaviours),
            values: self.text_list(&fields.values),
            preferred_channels,
            accessibility_needs: self.text_list(&fields.accessibility_needs),
            share: fields.share.as_ref().map(|share| share.value.0),
            basis: fields.basis.as_ref().map(|basis| basis.value.0),
            sources: self.research(&fields.sources),
            validated: date(&fields.validated),
            empathy: fields.empathy.as_ref().map(|e| self.empathy(&e.value)).unwrap_or_default(),
            span: draft.span,
        };
        let key = self.personas.table.add(persona);
        let clash = self.personas.index.add(&id, &[], key);
        self.say_if(clash);
    }

    fn empathy(&mut self, fields: &EmpathyDraft) -> Empathy {
        Empathy {
            says: self.text_list(&fields.says),
            thinks: self.text_list(&fields.thinks),
            does: self.text_list(&fields.does),
            feels: self.text_list(&fields.feels),
            pains: self.text_list(&fields.pains),
            gains: self.text_list(&fields.gains),
        }
    }
}
