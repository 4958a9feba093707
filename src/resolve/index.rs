//! What can be referred to, and finding it.

use crate::finding::Finding;
use crate::model::id::{Former, Id, is_id};
use crate::parse::read::{Written, ranked, shortened};
use crate::source::Span;
use std::collections::BTreeMap;

/// One thing that an id may mean.
#[derive(Debug, Clone)]
struct Candidate<T> {
    thing: T,
    written: bool,
    span: Span,
    /// Ids of the stage and step it stands in.
    place: Vec<String>,
}

/// A kind of thing in words, without an article.
#[derive(Debug, Clone, Copy)]
pub(super) struct What {
    pub(super) one: &'static str,
    pub(super) many: &'static str,
    /// Where it is declared.
    pub(super) under: &'static str,
}

/// All things of one kind by their ids.
#[derive(Debug)]
pub(super) struct Index<T> {
    what: What,
    by_id: BTreeMap<String, Vec<Candidate<T>>>,
    former: Vec<Former>,
}

impl<T: Copy + PartialEq> Index<T> {
    pub(super) fn new(what: What) -> Self {
        Index { what, by_id: BTreeMap::new(), former: Vec::new() }
    }

    /// Adds a thing; a written id that another thing has written too is a finding.
    pub(super) fn add(&mut self, id: &Id, place: &[String], thing: T) -> Option<Finding> {
        self.former.extend(id.was.iter().cloned());
        let candidates = self.by_id.entry(id.as_str().to_owned()).or_default();
        let first = candidates.iter().find(|other| other.written && id.written);
        let finding = first.map(|first| clash(&self.what, id, first.span));
        candidates.push(Candidate {
            thing,
            written: id.written,
            span: id.span,
            place: place.to_vec(),
        });
        finding
    }

    /// Findings for former ids that a thing still has, or that two things had.
    pub(super) fn taken(&self) -> Vec<Finding> {
        former_taken(&self.what, &self.former, |id| {
            self.by_id.get(id).and_then(|candidates| candidates.first()).map(|first| first.span)
        })
    }

    /// Whether something has this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// Every id.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// The thing that a reference means, or why it means none.
    pub(super) fn find(&self, reference: &Written<String>) -> Result<T, Finding> {
        self.find_among(reference, std::iter::empty())
    }

    /// The same, with further names to suggest.
    pub(super) fn find_among<'a>(
        &'a self,
        reference: &Written<String>,
        further: impl Iterator<Item = &'a str>,
    ) -> Result<T, Finding> {
        let mut path: Vec<&str> = reference.value.split('/').collect();
        let id = path.pop().unwrap_or_default();
        let candidates: Vec<&Candidate<T>> = self
            .by_id
            .get(id)
            .into_iter()
            .flatten()
            .filter(|candidate| narrows(&path, &candidate.place))
            .collect();
        if let Some(written) = candidates.iter().find(|candidate| candidate.written) {
            return Ok(written.thing);
        }
        match candidates.as_slice() {
            [] => Err(self.dangling(reference, further)),
            [only] => Ok(only.thing),
            [first, second, ..] => Err(Finding::error(
                "ambiguous-reference",
                format!("`{}` may mean {} {}", reference.value, candidates.len(), self.what.many),
                reference.span,
            )
            .related(first.span, "this one")
            .related(second.span, "or this one")
            .help(if first.place == second.place || first.place.is_empty() {
                "give the one that is meant an `id`, and write that here".to_owned()
            } else {
                let narrow = narrower(first, id);
                format!("give the one that is meant an `id`, or narrow it: {narrow}")
            })),
        }
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
        if let Some((near, is_sure)) = ranked(name, known.iter().copied()) {
            let finding = finding.fix_if(is_sure, name, near);
            return finding.help(format!("did you mean `{near}`?"));
        }
        let slug = crate::model::id::slug(name);
        if !is_id(name) && known.contains(&&*slug) {
            return finding.fix(name, &slug).help(format!("write its id: `{slug}`"));
        }
        match known.len() {
            0 => finding.help(format!(
                "the map has no {} yet; declare it under `{}:`",
                self.what.many, self.what.under
            )),
            1..=12 => finding.help(format!("known: {}", known.join(", "))),
            _ => finding.help(format!("known: {}, …", known[..12].join(", "))),
        }
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

fn narrows(path: &[&str], place: &[String]) -> bool {
    path.len() <= place.len()
        && place[place.len() - path.len()..].iter().map(String::as_str).eq(path.iter().copied())
        || path.len() < place.len()
            && place.iter().map(String::as_str).take(path.len()).eq(path.iter().copied())
}

fn narrower<T>(candidate: &Candidate<T>, id: &str) -> String {
    let mut path = candidate.place.clone();
    path.push(id.to_owned());
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
