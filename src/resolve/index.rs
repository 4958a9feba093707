//! What can be referred to, and finding it.

use crate::finding::Finding;
use crate::model::id::{ByWords, Former, Id, is_id};
use crate::model::stage::ActivityPlace;
use crate::model::table::Key;
use crate::model::transition::Place;
use crate::parse::read::{Written, likest, ranked, shortened};
use crate::parse::slips::is_slip;
use crate::source::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many known ids a message lists.
const LISTED: usize = 8;

/// One thing that an id may mean.
#[derive(Debug, Clone)]
struct Candidate<T> {
    thing: T,
    id: Id,
    /// Ids of the stage and step it stands in.
    place: Vec<Id>,
}

/// What a reference means.
#[derive(Debug)]
pub(super) struct Found<T> {
    pub(super) thing: T,
    /// What of the reference follows from words.
    pub(super) by_words: Vec<ByWords>,
}

/// What an id can mean.
pub(super) trait Refer: Copy + PartialEq {
    /// What sort of thing it is, where its kind has several.
    fn sort(self, what: &What) -> &'static str {
        what.one
    }
}

impl<T> Refer for Key<T> {}
impl Refer for ActivityPlace {}
impl Refer for Place {
    fn sort(self, _: &What) -> &'static str {
        if self.step.is_some() { "step" } else { "stage" }
    }
}

/// A kind of thing in words, without an article.
#[derive(Debug, Clone, Copy)]
pub(super) struct What {
    pub(super) one: &'static str,
    pub(super) many: &'static str,
    /// Where it is declared.
    pub(super) under: &'static str,
    /// The field that holds its words.
    pub(super) field: &'static str,
}

/// All things of one kind by their ids.
#[derive(Debug)]
pub(super) struct Index<T> {
    what: What,
    by_id: BTreeMap<String, Vec<Candidate<T>>>,
    former: Vec<Former>,
}

impl<T: Refer> Index<T> {
    pub(super) fn new(what: What) -> Self {
        Index { what, by_id: BTreeMap::new(), former: Vec::new() }
    }

    /// Adds a thing; a written id that another thing has written too is a finding.
    pub(super) fn add(&mut self, id: &Id, place: &[Id], thing: T) -> Option<Finding> {
        self.former.extend(id.was.iter().cloned());
        let candidates = self.by_id.entry(id.as_str().to_owned()).or_default();
        let first = candidates.iter().find(|other| other.id.written && id.written);
        let finding = first.map(|first| clash(&self.what, id, first.id.span));
        candidates.push(Candidate { thing, id: id.clone(), place: place.to_vec() });
        finding
    }

    /// Findings for former ids that a thing still has, or that two things had.
    pub(super) fn taken(&self) -> Vec<Finding> {
        former_taken(&self.what, &self.former, |id| {
            self.by_id.get(id).and_then(|candidates| candidates.first()).map(|first| first.id.span)
        })
    }

    /// Whether something has this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// Every id.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        // What could not be read has no words to take an id from.
        self.by_id.keys().map(String::as_str).filter(|id| !id.is_empty())
    }

    /// The thing that a reference means, or why it means none.
    pub(super) fn find(&self, reference: &Written<String>) -> Result<Found<T>, Finding> {
        self.find_among(reference, std::iter::empty())
    }

    /// The same, with further names to suggest.
    pub(super) fn find_among<'a>(
        &'a self,
        reference: &Written<String>,
        further: impl Iterator<Item = &'a str>,
    ) -> Result<Found<T>, Finding> {
        let mut path: Vec<&str> = reference.value.split('/').collect();
        let id = path.pop().unwrap_or_default();
        let candidates: Vec<&Candidate<T>> = self
            .by_id
            .get(id)
            .into_iter()
            .flatten()
            .filter(|candidate| narrowed(&path, &candidate.place).is_some())
            .collect();
        if let Some(written) = candidates.iter().find(|candidate| candidate.id.written) {
            return Ok(self.found(written, &path, reference.span));
        }
        match candidates.as_slice() {
            [] => Err(self.dangling(reference, further)),
            [only] => Ok(self.found(only, &path, reference.span)),
            [first, second, ..] => Err(Finding::error(
                "ambiguous-reference",
                format!("`{}` may mean {} {}", reference.value, candidates.len(), self.what.many),
                reference.span,
            )
            .related(first.id.span, "this one")
            .related(second.id.span, "or this one")
            .help(
                if narrower(first, id) == narrower(second, id) || first.place.is_empty() {
                    "give the one that is meant an `id`, and write that here".to_owned()
                } else {
                    let narrow = narrower(first, id);
                    format!("give the one that is meant an `id`, or narrow it: {narrow}")
                },
            )),
        }
    }

    /// What a reference with that path before its id means, with what of both follows from words.
    fn found(&self, candidate: &Candidate<T>, path: &[&str], at: Span) -> Found<T> {
        let own = (!candidate.id.written).then(|| ByWords {
            sort: candidate.thing.sort(&self.what),
            field: self.what.field,
            id: candidate.id.clone(),
            is_shared: self.by_id[candidate.id.as_str()].len() > 1,
            at,
        });
        let way = narrowed(path, &candidate.place).unwrap_or_default();
        let around = way.filter(|position| !candidate.place[*position].written).map(|position| {
            let id = candidate.place[position].clone();
            let sort = if position == 0 { "stage" } else { "step" };
            ByWords { sort, field: "title", id, is_shared: false, at }
        });
        Found { thing: candidate.thing, by_words: own.into_iter().chain(around).collect() }
    }

    fn dangling<'a>(
        &'a self,
        reference: &Written<String>,
        further: impl Iterator<Item = &'a str>,
    ) -> Finding {
        let known: Vec<&str> = self.ids().chain(further).collect();
        let name = &reference.value;
        let finding = Finding::error(
            "unknown-reference",
            format!("there is no {} `{}`", self.what.one, shortened(name)),
            reference.span,
        );
        if let Some((near, is_only)) = ranked(name, known.iter().copied()) {
            let finding = finding.fix_if(is_only && is_slip(name, near), name, near);
            return finding.help(format!("did you mean `{near}`?"));
        }
        let slug = crate::model::id::slug(name);
        if !is_id(name) && known.contains(&&*slug) {
            return finding.fix(name, &slug).help(format!("write its id: `{slug}`"));
        }
        let declare = self.how_to_declare(name);
        if known.is_empty() {
            return finding
                .help(format!("the map has no {} yet; declare one {declare}", self.what.many));
        }
        let shown = likest(name, &known, LISTED);
        let more = match known.len() - shown.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        finding.help(format!("known: {}{more}; declare a new one {declare}", shown.join(", ")))
    }

    /// Where and how to declare a thing of that id.
    fn how_to_declare(&self, name: &str) -> String {
        let What { under, field, .. } = self.what;
        let id = crate::model::id::slug(name.rsplit('/').next().unwrap_or(name));
        format!("under `{under}:` as `{{id: {}, {field}: …}}`", shortened(&id))
    }
}

/// Findings for former ids of one kind of thing that something `has`, or that two things had.
pub(super) fn former_taken(
    what: &What,
    former: &[Former],
    has: impl Fn(&str) -> Option<Span>,
) -> Vec<Finding> {
    let mut claims: BTreeMap<&str, Span> = BTreeMap::new();
    let mut findings = Vec::new();
    for Former { name, span } in former {
        let first = claims.insert(name, *span);
        let (message, other, words) = match (has(name), first) {
            (Some(other), _) => {
                (format!("a {} still has the id `{name}`", what.one), other, "this one")
            }
            (None, Some(first)) => {
                (format!("two {} had the id `{name}`", what.many), first, "the first one")
            }
            (None, None) => continue,
        };
        let help = "`was` names an id that only this thing had and nothing has any more";
        let finding = Finding::error("former-id-taken", message, *span).related(other, words);
        findings.push(finding.help(help));
    }
    findings
}

/// Which of the ids of a place a path names: the last ones or the first ones.
fn narrowed(path: &[&str], place: &[Id]) -> Option<Range<usize>> {
    let last = place.len().checked_sub(path.len())?..place.len();
    let parts = [last, 0..path.len()];
    parts
        .into_iter()
        .find(|part| place[part.clone()].iter().map(Id::as_str).eq(path.iter().copied()))
}

fn narrower<T>(candidate: &Candidate<T>, id: &str) -> String {
    let path: Vec<&str> = candidate.place.iter().map(Id::as_str).chain([id]).collect();
    format!("`{}`", path.join("/"))
}

fn clash(what: &What, id: &Id, first: Span) -> Finding {
    if id.span.file == first.file {
        return Finding::error(
            "duplicate-id",
            format!("two {} have the id `{id}`", what.many),
            id.span,
        )
        .related(first, "the first one")
        .help("give one of them another id");
    }
    Finding::error(
        "library-clash",
        format!("two files have {} with the id `{id}`", what.many),
        id.span,
    )
    .related(first, "the other one")
    .help("rename one of them, or declare it in one file only")
}
