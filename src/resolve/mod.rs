//! Draft → Journey: the only folder with defaults and references.

#![allow(
    clippy::ref_option,
    reason = "optional fields of a draft are handed on as they were written"
)]

mod head;
mod index;
mod items;
mod lent;
mod libraries;
mod moments;
pub mod paths;
mod resolver;
mod settle;
mod text;
pub mod theme;

use crate::finding::{Finding, Severity, in_order};
use crate::model::id::Id;
use crate::model::table::Table;
use crate::model::{Journey, Kind, Overall, State, Stated, Status};
use crate::parse::draft::{Draft, MapDraft};
use crate::source::Sources;
use head::member;
use items::{Around, Declared, Pending, bare};
use lent::{Thing, Unused};
use libraries::{date, value};
use moments::Rough;
use resolver::Resolver;

/// A map and what it uses, read but not yet understood.
pub struct Read {
    /// The map.
    pub map: Draft,
    /// The files whose libraries it uses, each before the files that use it.
    pub libraries: Vec<Draft>,
    /// Every file.
    pub sources: Sources,
    /// For every file the folders from the project's root to it.
    pub folders: Vec<Vec<String>>,
    /// What was found while reading.
    pub findings: Vec<Finding>,
}

/// The journey that is meant, with everything that is wrong with it; with errors it is only what could be understood.
///
/// What libraries declare and the map has no use for is taken out of them: it may belong to other maps.
pub fn journey(read: &mut Read) -> (Journey, Vec<Finding>) {
    let (journey, findings, listed) = resolved(read);
    let is_wrong = findings.iter().any(|finding| finding.severity == Severity::Error);
    if read.libraries.is_empty() || is_wrong {
        return (journey, findings);
    }
    let unused = Unused::of(&journey, &listed);
    if unused.is_empty() {
        return (journey, findings);
    }
    unused.leave_out(&mut read.libraries);
    (resolved(read).0, findings)
}

/// The journey, its findings, and the library items that the map lists by id or name.
fn resolved(read: &Read) -> (Journey, Vec<Finding>, Vec<Thing>) {
    let map = &read.map.map;
    let mut findings = read.findings.clone();
    let (own, further) = head::languages(map, &mut findings);
    let languages = text::Languages { own, further, sources: &read.sources };
    let torn = read.map.torn || read.libraries.iter().any(|library| library.torn);
    let mut resolver = Resolver::new(languages, &read.folders, torn);
    resolver.own = read.map.span.file;
    resolver.findings = findings;
    let journey = resolver.journey(read);
    (journey, in_order(resolver.findings), resolver.listed)
}

impl Resolver<'_> {
    fn journey(&mut self, read: &Read) -> Journey {
        let map = &read.map.map;
        self.check_version(&map.ferd);
        self.scale = self.emotion_scale(&map.emotion_scale);
        let kind = map.kind.as_ref().map_or(Kind::CurrentState, |kind| kind.value.0);
        let lanes = self.lanes(&map.lanes, kind);
        let files = || read.libraries.iter().map(|draft| &draft.map).chain([map]);
        files().for_each(|file| self.libraries(file));
        files().for_each(|file| self.personas(file));
        let moments = map.stages.iter().flat_map(|stage| {
            let steps = stage.value.steps.iter().map(|step| &step.value.moment);
            std::iter::once(&stage.value.moment).chain(steps)
        });
        let declared = Declared::of(files(), moments);
        let mut rough = Rough::default();
        let around = Around { declared: &declared, place: &[] };
        let mut overall = Vec::new();
        for file in files() {
            self.shared_items(file, &around, &mut rough.pending);
        }
        self.stages(&map.stages, &declared, &mut rough);
        for draft in &map.opportunities {
            overall.push(self.opportunity_slot(draft, &around, &mut rough.pending));
        }
        self.check_stages(map);
        let (stages, overall_opportunities) = self.place(rough, overall);
        let overall = self.overall(&stages, overall_opportunities);
        let transitions = self.transitions(&map.transitions);
        let plan = self.plan(&map.plan);
        self.check_former_ids();
        let head = self.head(map, read);
        Journey {
            kind,
            lanes,
            emotion_scale: self.scale.clone(),
            personas: std::mem::take(&mut self.personas.table),
            channels: std::mem::take(&mut self.channels.table),
            touchpoints: std::mem::take(&mut self.touchpoints.table),
            metrics: std::mem::take(&mut self.metrics.table),
            sources: std::mem::take(&mut self.sources.table),
            actors: std::mem::take(&mut self.actors.table),
            pain_points: std::mem::take(&mut self.pain_points.table),
            gains: std::mem::take(&mut self.gains.table),
            opportunities: std::mem::take(&mut self.opportunities.table),
            overall,
            stages,
            transitions,
            plan,
            texts: std::mem::take(&mut self.texts),
            by_words: std::mem::take(&mut self.by_words),
            ..head
        }
    }

    /// Takes up what several moments can share; the map may also list what a library declares.
    fn shared_items(&mut self, file: &MapDraft, around: &Around<'_>, pending: &mut Pending) {
        for draft in &file.touchpoints {
            let name = bare(draft, &draft.value.name);
            match name.and_then(|name| self.touchpoints.lent(&name)) {
                Some(key) => self.list(Thing::Touchpoint(key), draft.span),
                None => {
                    self.declare_touchpoint(draft, &[]);
                }
            }
        }
        for draft in &file.gains {
            let name = bare(draft, &draft.value.text);
            match name.and_then(|name| self.gains.lent(&name)) {
                Some(key) => self.list(Thing::Gain(key), draft.span),
                None => {
                    self.declare_gain(draft, around);
                }
            }
        }
        for draft in &file.pain_points {
            let name = bare(draft, &draft.value.text);
            match name.and_then(|name| self.pain_points.lent(&name)) {
                Some(key) => self.list(Thing::PainPoint(key), draft.span),
                None => {
                    self.declare_pain(draft, around, pending);
                }
            }
        }
    }

    fn check_stages(&mut self, map: &MapDraft) {
        if map.stages.is_empty() && !self.torn {
            let said = self.findings.iter().any(|f| f.message.contains("`stages`"));
            if !said {
                self.say(
                    Finding::error("missing-key", "a map needs at least one stage", read_span(map))
                        .help("for example `stages: [Arrive, Order, Leave]`"),
                );
            }
        }
    }

    /// The journey as its head tells it, with empty tables.
    fn head(&mut self, map: &MapDraft, read: &Read) -> Journey {
        let title = self.needed_text(&map.title, read.map.span);
        let file_name = read.sources.get(read.map.span.file).name.clone();
        let file_name = file_name.rsplit('/').next().unwrap_or_default().to_owned();
        let stem = file_name.split(".journey.").next().unwrap_or_default();
        let stem = stem.trim_end_matches(".yaml").trim_end_matches(".yml");
        let named_by_file = !stem.is_empty() && !stem.starts_with('<');
        let own = title.characters();
        Journey {
            id: Id::derived(if named_by_file { stem } else { &own }, title.span),
            file_name,
            span: title.span,
            title,
            kind: Kind::CurrentState,
            status: map.status.as_ref().map_or(Status::Draft, |status| status.value.0),
            state: map.state.as_ref().map_or(State::Actual, |state| state.value.0),
            stated: Stated {
                kind: map.kind.is_some(),
                status: map.status.is_some(),
                state: map.state.is_some(),
            },
            language: self.languages.own.clone(),
            languages: self.languages.further.clone(),
            summary: self.maybe_text(&map.summary),
            scenario: self.maybe_text(&map.scenario),
            goal: self.maybe_text(&map.goal),
            expectations: self.text_list(&map.expectations),
            scope: self.scope(&map.scope),
            owner: value(&map.owner),
            team: map.team.iter().filter_map(member).collect(),
            version: value(&map.version),
            created: date(&map.created),
            reviewed: date(&map.reviewed),
            review_every: self.interval(&map.review_every),
            segment: self.maybe_text(&map.segment),
            regions: self.text_list(&map.regions),
            tags: map.tags.iter().map(|tag| tag.value.clone()).collect(),
            compare_to: self.maybe_path(&map.compare_to),
            parent: self.maybe_path(&map.parent),
            children: map.children.iter().map(|child| self.path(child)).collect(),
            links: self.links(&map.links),
            emotion_scale: crate::model::emotion::EmotionScale::default(),
            lanes: Vec::new(),
            personas: Table::default(),
            channels: Table::default(),
            touchpoints: Table::default(),
            metrics: Table::default(),
            sources: Table::default(),
            actors: Table::default(),
            pain_points: Table::default(),
            gains: Table::default(),
            opportunities: Table::default(),
            overall: Overall::default(),
            stages: Vec::new(),
            transitions: Vec::new(),
            plan: Vec::new(),
            texts: Vec::new(),
            by_words: Vec::new(),
        }
    }
}

fn read_span(map: &MapDraft) -> crate::source::Span {
    map.title.as_ref().map_or_else(crate::source::Span::default, |title| title.span)
}
