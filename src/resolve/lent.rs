//! What a library lends: a map has of it only what it refers to.

use super::index::Found;
use super::resolver::{Resolver, Shelf};
use crate::finding::Finding;
use crate::model::Journey;
use crate::model::actor::Actor;
use crate::model::channel::Channel;
use crate::model::id::Id;
use crate::model::metric::Metric;
use crate::model::opportunity::Opportunity;
use crate::model::pain_point::{Gain, PainPoint};
use crate::model::persona::Persona;
use crate::model::research::Research;
use crate::model::stage::Moment;
use crate::model::table::{Key, Table};
use crate::model::text::Text;
use crate::model::touchpoint::Touchpoint;
use crate::parse::draft::Draft;
use crate::parse::read::Written;
use crate::source::{FileId, Span};
use std::collections::BTreeSet;

/// Something that a map can refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    Channel(Key<Channel>),
    Source(Key<Research>),
    Actor(Key<Actor>),
    Metric(Key<Metric>),
    Persona(Key<Persona>),
    Touchpoint(Key<Touchpoint>),
    PainPoint(Key<PainPoint>),
    Gain(Key<Gain>),
    Opportunity(Key<Opportunity>),
}

/// What libraries declare.
pub(super) trait Declared {
    /// What it is called.
    fn words(&self) -> Option<&Text>;
    /// Its id.
    fn id(&self) -> &Id;
    /// Where it is declared.
    fn span(&self) -> Span;
}

macro_rules! declared {
    ($($type:ty: $words:expr),+ $(,)?) => {$(
        impl Declared for $type {
            fn words(&self) -> Option<&Text> {
                let words: fn(&$type) -> Option<&Text> = $words;
                words(self)
            }
            fn id(&self) -> &Id {
                &self.id
            }
            fn span(&self) -> Span {
                self.span
            }
        }
    )+};
}
declared! {
    Channel: |channel| channel.name.as_ref(),
    Research: |source| Some(&source.title),
    Actor: |actor| Some(&actor.name),
    Metric: |metric| Some(&metric.name),
    Persona: |persona| Some(&persona.name),
    Touchpoint: |touchpoint| Some(&touchpoint.name),
    PainPoint: |pain| Some(&pain.text),
    Gain: |gain| Some(&gain.text),
    Opportunity: |opportunity| Some(&opportunity.text),
}

impl<T: Declared> Shelf<T> {
    /// What a reference means. Where it is the name of a thing, and not its id, the finding says so.
    pub(super) fn find(&self, reference: &Written<String>) -> Result<Found<Key<T>>, Finding> {
        self.index.find(reference).map_err(|finding| {
            let is_named =
                |thing: &T| thing.words().is_some_and(|own| own.characters() == reference.value);
            let mut named = self.table.iter().filter(|(_, thing)| is_named(thing));
            let (Some((_, thing)), None) = (named.next(), named.next()) else { return finding };
            let id = thing.id().as_str();
            let help = format!("that is a name: write the id of what is called so, `{id}`");
            finding.fix(&reference.value, id).help(help)
        })
    }

    /// What a file used before declares under an id or a name; none if the file itself declares it.
    pub(super) fn lent(&self, name: &Written<String>) -> Option<Key<T>> {
        let by_id = self.index.find(name).ok().map(|found| found.thing);
        let is_named = |thing: &T| thing.words().is_some_and(|own| own.characters() == name.value);
        let by_name = || self.table.iter().find(|(_, thing)| is_named(thing)).map(|(key, _)| key);
        by_id.or_else(by_name).filter(|key| self.table[*key].span().file != name.span.file)
    }
}

impl Resolver<'_> {
    /// Notes that the map lists a thing which a library declares.
    pub(super) fn list(&mut self, thing: Thing, at: Span) {
        if at.file == self.own {
            self.listed.push(thing);
        }
    }
}

/// Where things are declared that a map has no use for, by kind: file and first byte.
#[derive(Default)]
pub(super) struct Unused {
    channels: Places,
    sources: Places,
    actors: Places,
    metrics: Places,
    personas: Places,
    touchpoints: Places,
    pain_points: Places,
    gains: Places,
}

type Places = BTreeSet<(FileId, u32)>;

impl Unused {
    /// What libraries declare and neither the map nor anything that it refers to names; `listed` is what it names under `personas:`
    /// and the like.
    pub(super) fn of(journey: &Journey, listed: &[Thing]) -> Self {
        let mut walk = Walk { journey, reached: BTreeSet::new(), next: Vec::new() };
        walk.begin(listed);
        while let Some(thing) = walk.next.pop() {
            walk.follow(thing);
        }
        let Walk { reached, .. } = walk;
        Unused {
            channels: unused(&journey.channels, Thing::Channel, &reached),
            sources: unused(&journey.sources, Thing::Source, &reached),
            actors: unused(&journey.actors, Thing::Actor, &reached),
            metrics: unused(&journey.metrics, Thing::Metric, &reached),
            personas: unused(&journey.personas, Thing::Persona, &reached),
            touchpoints: unused(&journey.touchpoints, Thing::Touchpoint, &reached),
            pain_points: unused(&journey.pain_points, Thing::PainPoint, &reached),
            gains: unused(&journey.gains, Thing::Gain, &reached),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        [
            &self.channels,
            &self.sources,
            &self.actors,
            &self.metrics,
            &self.personas,
            &self.touchpoints,
            &self.pain_points,
            &self.gains,
        ]
        .into_iter()
        .all(BTreeSet::is_empty)
    }

    /// Takes these things out of libraries.
    pub(super) fn leave_out(&self, libraries: &mut [Draft]) {
        for library in libraries.iter_mut().map(|library| &mut library.map) {
            keep(&mut library.channels, &self.channels);
            keep(&mut library.sources, &self.sources);
            keep(&mut library.actors, &self.actors);
            keep(&mut library.metrics, &self.metrics);
            keep(&mut library.personas, &self.personas);
            keep(&mut library.touchpoints, &self.touchpoints);
            keep(&mut library.pain_points, &self.pain_points);
            keep(&mut library.gains, &self.gains);
        }
    }
}

fn unused<T: Declared>(
    table: &Table<T>,
    thing: fn(Key<T>) -> Thing,
    reached: &BTreeSet<Thing>,
) -> Places {
    let unused = table.iter().filter(|(key, _)| !reached.contains(&thing(*key)));
    unused.map(|(_, one)| (one.span().file, one.span().start)).collect()
}

/// Keeps what declares none of these; a thing's place lies within what declares it.
fn keep<T>(drafts: &mut Vec<Written<T>>, unused: &Places) {
    drafts.retain(|draft| {
        let Span { file, start, end, .. } = draft.span;
        unused.range((file, start)..=(file, end)).next().is_none()
    });
}

/// The walk from what is the map's own to all that it refers to.
struct Walk<'a> {
    journey: &'a Journey,
    reached: BTreeSet<Thing>,
    next: Vec<Thing>,
}

impl<'a> Walk<'a> {
    fn reach(&mut self, things: impl IntoIterator<Item = Thing>) {
        for thing in things {
            if self.reached.insert(thing) {
                self.next.push(thing);
            }
        }
    }

    fn own<T: Declared>(&mut self, table: &'a Table<T>, thing: fn(Key<T>) -> Thing) {
        let file = self.journey.span.file;
        let own = table.iter().filter(|(_, one)| one.span().file == file);
        self.reach(own.map(|(key, _)| thing(key)));
    }

    fn begin(&mut self, listed: &[Thing]) {
        let journey = self.journey;
        self.reach(listed.iter().copied());
        self.own(&journey.channels, Thing::Channel);
        self.own(&journey.sources, Thing::Source);
        self.own(&journey.actors, Thing::Actor);
        self.own(&journey.metrics, Thing::Metric);
        self.own(&journey.personas, Thing::Persona);
        self.own(&journey.touchpoints, Thing::Touchpoint);
        self.own(&journey.pain_points, Thing::PainPoint);
        self.own(&journey.gains, Thing::Gain);
        self.own(&journey.opportunities, Thing::Opportunity);
        for stage in &journey.stages {
            self.moment(&stage.moment);
            stage.steps.iter().for_each(|step| self.moment(&step.moment));
        }
        for item in &journey.plan {
            self.reach(item.serves.iter().copied().map(Thing::Opportunity));
            self.reach(item.metrics.iter().copied().map(Thing::Metric));
        }
    }

    fn moment(&mut self, moment: &'a Moment) {
        self.reach(moment.touchpoints.iter().copied().map(Thing::Touchpoint));
        self.reach(moment.pain_points.iter().copied().map(Thing::PainPoint));
        self.reach(moment.gains.iter().copied().map(Thing::Gain));
        self.reach(moment.opportunities.iter().copied().map(Thing::Opportunity));
        for feeling in &moment.emotions {
            self.reach(feeling.persona.map(Thing::Persona));
            self.reach(feeling.sources.iter().copied().map(Thing::Source));
        }
        for quote in &moment.quotes {
            self.reach(quote.persona.map(Thing::Persona));
            self.reach(quote.sources.iter().copied().map(Thing::Source));
        }
        for reading in &moment.readings {
            self.reach([Thing::Metric(reading.metric)]);
            self.reach(reading.source.map(Thing::Source));
        }
        let activities = [
            &moment.actions,
            &moment.physical_evidence,
            &moment.frontstage,
            &moment.backstage,
            &moment.support,
        ];
        let actors = activities.into_iter().flatten().filter_map(|activity| activity.actor);
        self.reach(actors.map(Thing::Actor));
    }

    /// What a thing refers to.
    fn follow(&mut self, thing: Thing) {
        let journey = self.journey;
        match thing {
            Thing::Channel(_) | Thing::Source(_) | Thing::Actor(_) | Thing::Metric(_) => {}
            Thing::Persona(key) => {
                let persona = &journey.personas[key];
                self.reach(persona.preferred_channels.iter().copied().map(Thing::Channel));
                self.reach(persona.sources.iter().copied().map(Thing::Source));
            }
            Thing::Touchpoint(key) => {
                self.reach(journey.touchpoints[key].channel.map(Thing::Channel));
            }
            Thing::PainPoint(key) => {
                let pain = &journey.pain_points[key];
                self.reach(pain.personas.iter().copied().map(Thing::Persona));
                self.reach(pain.touchpoint.map(Thing::Touchpoint));
                self.reach(pain.sources.iter().copied().map(Thing::Source));
                self.reach(pain.answers.iter().copied().map(Thing::Opportunity));
            }
            Thing::Gain(key) => {
                let gain = &journey.gains[key];
                self.reach(gain.sources.iter().copied().map(Thing::Source));
                self.reach(gain.answers.iter().copied().map(Thing::Opportunity));
            }
            Thing::Opportunity(key) => {
                let opportunity = &journey.opportunities[key];
                self.reach(opportunity.addresses.iter().copied().map(Thing::PainPoint));
                self.reach(opportunity.builds_on.iter().copied().map(Thing::Gain));
                self.reach(opportunity.metrics.iter().copied().map(Thing::Metric));
            }
        }
    }
}
