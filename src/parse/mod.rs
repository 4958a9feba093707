//! Source → Draft: the only folder that knows YAML.

mod conflict;
pub mod draft;
mod explain;
pub mod feelings;
pub mod forms;
mod keys;
pub mod read;
mod record;
pub mod schema;
pub(crate) mod slips;
mod syntax;
pub mod theme;
mod tree;

use crate::finding::Finding;
use crate::source::{FileId, Source, Span};
use draft::{Draft, MapDraft};
use read::{Read, Reader};
use theme::ThemeDraft;
use tree::Content;

/// How many stages and steps a map may have.
const MAX_STAGES: usize = 20_000;

/// What a file is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It is a map.
    Map,
    /// A map uses its libraries; title and stages may be missing.
    Library,
}

/// Reads a file as it is written; all its mistakes come in one run, and what could be read comes with them.
pub fn draft(source: &Source, file: FileId, purpose: Purpose) -> (Option<Draft>, Vec<Finding>) {
    let undecided = conflict::undecided(&source.text, file);
    if !undecided.is_empty() {
        return (None, undecided);
    }
    let tree = tree::tree(source, file);
    if tree.findings.iter().any(|finding| finding.rule == "file-too-large") {
        return (None, tree.findings);
    }
    let complete = purpose == Purpose::Map && !tree.torn;
    let mut reader = Reader { complete, findings: tree.findings };
    if matches!(tree.root.content, Content::Null) {
        if reader.findings.is_empty() {
            let help = match purpose {
                Purpose::Map => "a map needs at least `title` and `stages`; `ferd init` writes one",
                Purpose::Library => {
                    "write libraries such as `personas:` into it, or remove it from `use`"
                }
            };
            reader.say(
                Finding::error("missing-key", "the file is empty", Span::whole(file)).help(help),
            );
        }
        return (None, reader.findings);
    }
    let mut map = None;
    if matches!(tree.root.content, Content::Map(_)) {
        map = MapDraft::read(&tree.root, &mut reader);
    } else if !tree.torn {
        reader.say(no_map(&tree.root, purpose));
    }
    if let Some(finding) = map.as_ref().and_then(too_long) {
        reader.say(finding);
        map = None;
    }
    if tree.torn {
        forget_echoes(&mut reader.findings);
    }
    let (span, torn, remarks) = (Span::whole(file), tree.torn, tree.remarks);
    let draft = map.map(|map| Draft { map, span, torn, remarks });
    (draft, reader.findings)
}

/// Drops what is said of a value that a syntax error tore apart: it is no empty list only because its bracket is never closed.
fn forget_echoes(findings: &mut Vec<Finding>) {
    let torn = findings.iter().filter(|finding| finding.rule == "yaml-syntax");
    let torn: Vec<u32> = torn.map(|finding| finding.span.start).collect();
    findings.retain(|finding| finding.rule == "yaml-syntax" || !torn.contains(&finding.span.start));
}

/// Reads a theme file as it is written, with all its mistakes.
pub fn theme(source: &Source, file: FileId) -> (Option<ThemeDraft>, Vec<Finding>) {
    let tree = tree::tree(source, file);
    let mut reader = Reader { complete: !tree.torn, findings: tree.findings };
    if matches!(tree.root.content, Content::Null) && reader.findings.is_empty() {
        let empty = Finding::error("missing-key", "the file is empty", Span::whole(file));
        reader.say(empty.help(format!("for example `{}`", ThemeDraft::example())));
    }
    let theme = match tree.root.content {
        Content::Null => None,
        _ => ThemeDraft::read(&tree.root, &mut reader),
    };
    (theme, reader.findings)
}

/// The finding for a map of more stages and steps than can be drawn and compared in seconds.
fn too_long(map: &MapDraft) -> Option<Finding> {
    let mut count = 0;
    let first = map.stages.iter().find(|stage| {
        count += 1 + stage.value.steps.len();
        count > MAX_STAGES
    })?;
    let message = "a map may have at most 20,000 stages and steps, and here is one more";
    let help = "split the map into sub-journeys, and share their libraries with `use`";
    Some(Finding::error("file-too-large", message, first.span).help(help))
}

/// The finding for a file that holds something else than keys and values.
fn no_map(root: &tree::Node, purpose: Purpose) -> Finding {
    let (what, help) = match purpose {
        Purpose::Map => {
            ("a map", "begin with `title: …`, and put what stands here under `stages:`")
        }
        Purpose::Library => ("libraries", "put what stands here under a key such as `personas:`"),
    };
    let found = read::describe(root);
    Finding::error("wrong-type", format!("expected {what}, found {found}"), root.span).help(help)
}
