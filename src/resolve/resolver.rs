//! What is known while a journey is being resolved.

use super::index::{Found, Index, Refer, What};
use super::lent::Thing;
use super::paths;
use super::text::Languages;
use crate::finding::{Finding, collect};
use crate::model::actor::Actor;
use crate::model::channel::{self, Channel};
use crate::model::emotion::EmotionScale;
use crate::model::id::{ByWords, Former, Id, is_id, slug};
use crate::model::image_file::ImageFile;
use crate::model::metric::Metric;
use crate::model::opportunity::{Link, Opportunity};
use crate::model::pain_point::{Gain, PainPoint};
use crate::model::persona::Persona;
use crate::model::research::Research;
use crate::model::stage::ActivityPlace;
use crate::model::table::{Key, Table};
use crate::model::text::{Rich, Text};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Place;
use crate::parse::draft::{LinkDraft, Many, One};
use crate::parse::forms::TextDraft;
use crate::parse::read::Written;
use crate::source::{FileId, Span};

/// One kind of thing: its table and its ids.
pub(super) struct Shelf<T> {
    pub(super) table: Table<T>,
    pub(super) index: Index<Key<T>>,
}

impl<T> Shelf<T> {
    fn new(what: What) -> Self {
        Shelf { table: Table::default(), index: Index::new(what) }
    }
}

fn what([one, many, under, field]: [&'static str; 4]) -> What {
    What { one, many, under, field }
}

/// A pain point or a gain: what an opportunity can address.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Addressed {
    Pain(Key<PainPoint>),
    Gain(Key<Gain>),
}

impl Refer for Addressed {
    fn sort(self, _: &What) -> &'static str {
        match self {
            Addressed::Pain(_) => "pain point",
            Addressed::Gain(_) => "gain",
        }
    }
}

pub(super) struct Resolver<'a> {
    pub(super) languages: Languages<'a>,
    /// Folders from the project's root to each file.
    pub(super) folders: &'a [Vec<String>],
    /// Whether a part of the map could not be read, so that what is missing is no mistake.
    pub(super) torn: bool,
    /// The map itself among its files.
    pub(super) own: FileId,
    /// What the map names of what libraries declare, where it could declare it itself.
    pub(super) listed: Vec<Thing>,
    pub(super) findings: Vec<Finding>,
    pub(super) texts: Vec<Text>,
    pub(super) by_words: Vec<ByWords>,
    pub(super) scale: EmotionScale,
    pub(super) custom_lanes: Vec<String>,
    pub(super) channels: Shelf<Channel>,
    pub(super) sources: Shelf<Research>,
    pub(super) actors: Shelf<Actor>,
    pub(super) metrics: Shelf<Metric>,
    pub(super) personas: Shelf<Persona>,
    pub(super) touchpoints: Shelf<Touchpoint>,
    pub(super) pain_points: Shelf<PainPoint>,
    pub(super) gains: Shelf<Gain>,
    pub(super) opportunities: Shelf<Opportunity>,
    pub(super) addressed: Index<Addressed>,
    pub(super) places: Index<Place>,
    pub(super) activities: Index<ActivityPlace>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(languages: Languages<'a>, folders: &'a [Vec<String>], torn: bool) -> Self {
        Resolver {
            languages,
            folders,
            torn,
            own: FileId(0),
            listed: Vec::new(),
            findings: Vec::new(),
            texts: Vec::new(),
            by_words: Vec::new(),
            scale: EmotionScale::default(),
            custom_lanes: Vec::new(),
            channels: Shelf::new(what(["channel", "channels", "channels", "name"])),
            sources: Shelf::new(what(["source", "sources", "sources", "title"])),
            actors: Shelf::new(what(["actor", "actors", "actors", "name"])),
            metrics: Shelf::new(what(["metric", "metrics", "metrics", "name"])),
            personas: Shelf::new(what(["persona", "personas", "personas", "name"])),
            touchpoints: Shelf::new(what(["touchpoint", "touchpoints", "touchpoints", "name"])),
            pain_points: Shelf::new(what(["pain point", "pain points", "pain_points", "text"])),
            gains: Shelf::new(what(["gain", "gains", "gains", "text"])),
            opportunities: Shelf::new(what([
                "opportunity",
                "opportunities",
                "opportunities",
                "text",
            ])),
            addressed: Index::new(what([
                "pain point or gain",
                "pain points or gains",
                "pain_points",
                "text",
            ])),
            places: Index::new(what(["stage or step", "stages or steps", "stages", "title"])),
            activities: Index::new(what(["activity", "activities", "actions", "text"])),
        }
    }

    pub(super) fn say(&mut self, finding: Finding) {
        collect(&mut self.findings, finding);
    }

    pub(super) fn say_if(&mut self, finding: Option<Finding>) {
        if let Some(finding) = finding {
            self.say(finding);
        }
    }

    /// What a reference means; in a torn map its aim may stand in the unread part, and nothing is said.
    pub(super) fn settle<T>(&mut self, found: Result<Found<T>, Finding>) -> Option<T> {
        match found {
            Ok(found) => {
                let sources = self.languages.sources;
                // What is referred to by its very name is not referred to by an id.
                let is_name = |id: &Id| {
                    sources.get(id.span.file).slice(id.span).trim_matches(['"', '\''])
                        == id.as_str()
                };
                self.by_words.extend(found.by_words.into_iter().filter(|one| !is_name(&one.id)));
                Some(found.thing)
            }
            Err(finding) => {
                if !self.torn {
                    self.say(finding);
                }
                None
            }
        }
    }

    pub(super) fn text(&mut self, draft: &Written<TextDraft>) -> Text {
        let mut text = self.languages.text(draft, &mut self.findings);
        if text.versions.is_empty() {
            text.versions.push((self.languages.own.clone(), Rich::default()));
        }
        self.texts.push(text.clone());
        text
    }

    pub(super) fn maybe_text(&mut self, draft: &One<TextDraft>) -> Option<Text> {
        draft.as_ref().map(|draft| self.text(draft))
    }

    /// A text that must be there; where it is missing that has been said already.
    pub(super) fn needed_text(&mut self, draft: &One<TextDraft>, span: Span) -> Text {
        match draft {
            Some(draft) => self.text(draft),
            None => Text { versions: vec![(self.languages.own.clone(), Rich::default())], span },
        }
    }

    pub(super) fn text_list(&mut self, drafts: &Many<TextDraft>) -> Vec<Text> {
        drafts.iter().map(|draft| self.text(draft)).collect()
    }

    /// The written id, or the one that follows from the thing's name, with those that it had before.
    pub(super) fn id(&mut self, (id, was): (&One<String>, &Many<String>), name: &Text) -> Id {
        let was = self.former(was);
        let Some(written) = id else {
            return Id::derived(&name.characters(), name.span).formerly(was);
        };
        self.check_id(written);
        Id::written(written.value.clone(), written.span).formerly(was)
    }

    /// Ids that a thing had before.
    pub(super) fn former(&mut self, was: &Many<String>) -> Vec<Former> {
        for written in was {
            self.check_id(written);
        }
        let former = was.iter().map(|was| Former { name: was.value.clone(), span: was.span });
        former.collect()
    }

    fn check_id(&mut self, written: &Written<String>) {
        if !is_id(&written.value) {
            let slug = slug(&written.value);
            self.say(
                Finding::error(
                    "invalid-id",
                    format!("`{}` is not an id", written.value),
                    written.span,
                )
                .fix(&written.value, &slug)
                .help(format!("an id has the letters a to z, digits and `-`: write `{slug}`")),
            );
        }
    }

    /// Says so when a former id is that of another thing of its kind, which would mix the two up.
    pub(super) fn check_former_ids(&mut self) {
        let taken = [
            self.channels.index.taken(),
            self.sources.index.taken(),
            self.actors.index.taken(),
            self.metrics.index.taken(),
            self.personas.index.taken(),
            self.touchpoints.index.taken(),
            self.pain_points.index.taken(),
            self.gains.index.taken(),
            self.opportunities.index.taken(),
            self.places.taken(),
            self.activities.taken(),
        ];
        taken.into_iter().flatten().for_each(|finding| self.say(finding));
    }

    /// A relative path that stays inside the project.
    pub(super) fn path(&mut self, written: &Written<String>) -> String {
        self.inside(written);
        written.value.clone()
    }

    /// Where a relative path leads from the project's root, if it stays inside.
    fn inside(&mut self, written: &Written<String>) -> Option<Vec<String>> {
        let folder = &self.folders[written.span.file.0 as usize];
        match paths::inside(folder, &written.value) {
            Ok(place) => Some(place),
            Err(refusal) => {
                let (what, cure) = refusal.words();
                let message = format!("`{}` {what}", written.value);
                self.say(Finding::error("unsafe-path", message, written.span).help(cure));
                None
            }
        }
    }

    /// The file of an image, inside the project.
    pub(super) fn image_file(&mut self, written: &One<String>) -> Option<ImageFile> {
        let written = written.as_ref()?;
        let path = self.inside(written)?.join("/");
        Some(ImageFile { written: written.value.clone(), path, span: written.span })
    }

    pub(super) fn maybe_path(&mut self, written: &One<String>) -> Option<String> {
        written.as_ref().map(|written| self.path(written))
    }

    pub(super) fn links(&mut self, drafts: &Many<LinkDraft>) -> Vec<Link> {
        drafts
            .iter()
            .filter_map(|draft| {
                let title = self.maybe_text(&draft.value.title);
                let url = draft.value.url.as_ref()?.value.0.clone();
                Some(Link { title, url })
            })
            .collect()
    }

    /// A channel by id: declared, or a built-in one, which its first use declares.
    pub(super) fn channel(&mut self, reference: &Written<String>) -> Option<Key<Channel>> {
        let built_in = channel::BUILT_IN.iter().find(|(id, _)| *id == reference.value);
        if let Some((id, kind)) = built_in
            && !self.channels.index.has(id)
        {
            let id = Id::derived(id, reference.span);
            let key = self.channels.table.add(Channel {
                id: id.clone(),
                name: None,
                kind: *kind,
                icon: id.as_str().to_owned(),
                span: reference.span,
            });
            self.channels.index.add(&id, &[], key);
            return Some(key);
        }
        let names = channel::BUILT_IN.iter().map(|(id, _)| *id);
        let found = self.channels.index.find_among(reference, names);
        self.settle(found)
    }

    pub(super) fn research(&mut self, references: &Many<String>) -> Vec<Key<Research>> {
        let found: Vec<_> = references.iter().map(|r| self.sources.find(r)).collect();
        found.into_iter().filter_map(|found| self.settle(found)).collect()
    }

    pub(super) fn persona(&mut self, reference: &Written<String>) -> Option<Key<Persona>> {
        let found = self.personas.find(reference);
        self.settle(found)
    }

    pub(super) fn persona_list(&mut self, references: &Many<String>) -> Vec<Key<Persona>> {
        references.iter().filter_map(|reference| self.persona(reference)).collect()
    }

    pub(super) fn metric(&mut self, reference: &Written<String>) -> Option<Key<Metric>> {
        let found = self.metrics.find(reference);
        self.settle(found)
    }

    pub(super) fn metric_list(&mut self, references: &Many<String>) -> Vec<Key<Metric>> {
        references.iter().filter_map(|reference| self.metric(reference)).collect()
    }
}
