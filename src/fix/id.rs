//! An id, written into the thing that has it.

use crate::finding::Fix;
use std::ops::Range;
use yaml_edit::{Mapping, Sequence, YamlFile, YamlNode};

/// Where the words of a thing stand.
enum Place {
    /// In a field of the thing.
    Field(Mapping),
    /// In a list, where the thing is nothing but these words.
    Item(Sequence, usize, YamlNode),
    /// Behind a key, likewise.
    Value(Mapping, YamlNode, YamlNode),
}

/// The text with ids; none where that cannot be done without touching anything else.
pub(super) fn written(fixes: &[&Fix], text: &str) -> Option<String> {
    let file = YamlFile::parse(text).to_result().ok()?;
    let root = YamlNode::Mapping(file.document()?.as_mapping()?);
    let ids = fixes.iter().map(|fix| match fix {
        Fix::Id { span, field, id } => {
            Some((place(&root, span.start as usize, field)?, *field, id))
        }
        Fix::Word { .. } => None,
    });
    let ids: Vec<_> = ids.collect::<Option<_>>()?;
    ids.into_iter().try_fold(text.to_owned(), |before, (place, field, id)| {
        let touched = place.touched()?;
        let is_free = matches!(place, Place::Field(_)) || !is_anchored(&before[..touched.start]);
        place.identify(id, field);
        let after = file.to_string();
        (is_free && keeps(&before, touched, &after)).then_some(after)
    })
}

impl Place {
    /// What of the text may be written anew.
    fn touched(&self) -> Option<Range<usize>> {
        Some(match self {
            Place::Field(thing) => {
                let first = start(&thing.iter().next()?.0);
                first..first
            }
            Place::Item(.., node) | Place::Value(.., node) => {
                start(node)..node.byte_range().end as usize
            }
        })
    }

    fn identify(self, id: &str, field: &str) {
        match self {
            Place::Field(thing) => thing.insert_at_index(0, "id", id),
            Place::Item(list, index, node) => {
                list.set(index, thing(id, field, &node));
            }
            Place::Value(mapping, key, node) => mapping.set(key, thing(id, field, &node)),
        }
    }
}

/// What the words that begin at a byte stand in.
fn place(node: &YamlNode, words: usize, field: &str) -> Option<Place> {
    let holds = |node: &YamlNode| {
        let range = node.byte_range();
        (range.start as usize..range.end as usize).contains(&words)
    };
    // A text of many lines begins behind its `|`, words in several languages are a mapping.
    let is_thing = |node: &YamlNode| node.is_scalar() || start(node) == words;
    match node {
        YamlNode::Mapping(mapping) => {
            let (key, value) = mapping.iter().find(|(_, value)| holds(value))?;
            if !is_thing(&value) {
                return place(&value, words, field);
            }
            let is_field = key.as_scalar().is_some_and(|key| key.as_string() == field);
            Some(if is_field {
                Place::Field(mapping.clone())
            } else {
                Place::Value(mapping.clone(), key, value)
            })
        }
        YamlNode::Sequence(list) => {
            let (index, item) = list.values().enumerate().find(|(_, item)| holds(item))?;
            if !is_thing(&item) {
                return place(&item, words, field);
            }
            Some(Place::Item(list.clone(), index, item))
        }
        _ => None,
    }
}

fn start(node: &YamlNode) -> usize {
    node.byte_range().start as usize
}

/// Whether an anchor stands before words: it would be one of the whole thing, which its aliases do not mean.
fn is_anchored(before: &str) -> bool {
    before.split_whitespace().next_back().is_some_and(|token| token.contains('&'))
}

/// A thing in full that was nothing but its words.
fn thing(id: &str, field: &str, words: &YamlNode) -> Mapping {
    let thing = Mapping::new_flow();
    thing.set("id", id);
    thing.set(field, words);
    thing
}

/// Whether a text is the same before and behind a place, and what stood there still does, on one line and in whatever quotes.
fn keeps(before: &str, place: Range<usize>, after: &str) -> bool {
    let rest = after.strip_prefix(&before[..place.start]);
    let rest = rest.and_then(|rest| rest.strip_suffix(&before[place.end..]));
    let words = &before[place];
    !words.contains(['\n', '\r']) && rest.is_some_and(|rest| rest.contains(words))
}
