//! Keys that stand twice in one mapping, and `<<`, which merges another mapping in.

use super::tree::{Content, Node};
use crate::finding::{Finding, collect};
use crate::source::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// Entries of a mapping that are looked through one by one.
const SHORT: usize = 24;

/// Expands merge keys and drops keys written twice, with a finding.
pub(super) fn unique(node: Node, findings: &mut Vec<Finding>) -> Node {
    let content = match node.content {
        Content::List(items) => {
            Content::List(items.into_iter().map(|item| unique(item, findings)).collect())
        }
        Content::Map(entries) => {
            let mut kept: Vec<(Node, Node)> = Vec::with_capacity(entries.len());
            // Few mappings are long, and to look through a short one is faster than to keep a table of it.
            let mut table: Option<FxHashMap<String, Span>> =
                (entries.len() > SHORT).then(FxHashMap::default);
            let mut merged = Vec::new();
            for (key, value) in entries {
                let value = unique(value, findings);
                if key.scalar() == Some("<<") {
                    merge(value, &mut merged, findings);
                    continue;
                }
                if let Some(name) = key.scalar() {
                    if let Some(before) = first(name, &kept, table.as_ref()) {
                        collect(
                            findings,
                            Finding::error(
                                "duplicate-key",
                                format!("`{name}` is written twice"),
                                key.span,
                            )
                            .related(before, "first here")
                            .help("keep one; a list takes several items under one key"),
                        );
                        continue;
                    }
                    if let Some(table) = &mut table {
                        table.insert(name.to_owned(), key.span);
                    }
                }
                kept.push((key, value));
            }
            // What is merged in may be long too.
            let mut known: FxHashSet<String> = FxHashSet::default();
            if !merged.is_empty() {
                known.extend(kept.iter().filter_map(|(key, _)| key.scalar()).map(str::to_owned));
            }
            for (key, value) in merged {
                if key.scalar().is_none_or(|name| known.insert(name.to_owned())) {
                    kept.push((key, value));
                }
            }
            Content::Map(kept)
        }
        content => content,
    };
    Node { content, span: node.span }
}

/// Where a name stood before among keys.
fn first(
    name: &str,
    kept: &[(Node, Node)],
    table: Option<&FxHashMap<String, Span>>,
) -> Option<Span> {
    match table {
        Some(table) => table.get(name).copied(),
        None => kept.iter().find(|(key, _)| key.scalar() == Some(name)).map(|(key, _)| key.span),
    }
}

fn merge(value: Node, merged: &mut Vec<(Node, Node)>, findings: &mut Vec<Finding>) {
    match value.content {
        Content::Map(entries) => merged.extend(entries),
        Content::List(items) => items.into_iter().for_each(|item| merge(item, merged, findings)),
        _ => collect(
            findings,
            Finding::error("wrong-type", "`<<` merges a mapping, and this is none", value.span)
                .help("name a mapping marked with `&name`: `<<: *name`"),
        ),
    }
}
