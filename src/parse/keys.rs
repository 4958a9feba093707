//! Keys that stand twice in one mapping, and `<<`, which merges another mapping in.

use super::tree::{Content, Node};
use crate::finding::{Finding, collect};
use crate::source::Span;
use rustc_hash::FxHashMap;

/// Expands merge keys and drops keys written twice, with a finding.
pub(super) fn unique(node: Node, findings: &mut Vec<Finding>) -> Node {
    let content = match node.content {
        Content::List(items) => {
            Content::List(items.into_iter().map(|item| unique(item, findings)).collect())
        }
        Content::Map(entries) => {
            let mut first: FxHashMap<String, Span> = FxHashMap::default();
            let mut kept = Vec::with_capacity(entries.len());
            let mut merged = Vec::new();
            for (key, value) in entries {
                let value = unique(value, findings);
                if key.scalar() == Some("<<") {
                    merge(value, &mut merged, findings);
                    continue;
                }
                if let Some(name) = key.scalar() {
                    if let Some(before) = first.get(name) {
                        collect(
                            findings,
                            Finding::error(
                                "duplicate-key",
                                format!("`{name}` is written twice"),
                                key.span,
                            )
                            .related(*before, "first here")
                            .help("keep one; a list takes several items under one key"),
                        );
                        continue;
                    }
                    first.insert(name.to_owned(), key.span);
                }
                kept.push((key, value));
            }
            for (key, value) in merged {
                if key.scalar().is_none_or(|name| !first.contains_key(name)) {
                    first.insert(key.scalar().unwrap_or_default().to_owned(), key.span);
                    kept.push((key, value));
                }
            }
            Content::Map(kept)
        }
        content => content,
    };
    Node { content, span: node.span }
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
