//! A file as lines that each stand for themselves, for comparing it line by line.

use super::tree::{self, Content, Node};
use crate::source::{FileId, Source};

/// Keys that name what they stand in, first of all the others.
const NAMES: [&str; 4] = ["id", "title", "name", "text"];

/// Every value on a line of its own behind the names of what it stands in: `stages › Wait › emotion: -2`.
///
/// Comments, quotation marks, forms of writing and the order of keys do not show. None if the file has mistakes in its
/// syntax or holds no keys.
pub fn outline(source: &Source, file: FileId) -> Option<String> {
    let tree = tree::tree(source, file);
    let is_map = matches!(tree.root.content, Content::Map(_));
    if tree.torn || !tree.findings.is_empty() || !is_map {
        return None;
    }
    let mut lines = String::new();
    put(&tree.root, "", &mut lines);
    Some(lines)
}

fn put(node: &Node, place: &str, lines: &mut String) {
    let mut line = |value: &str| {
        lines.push_str(place);
        lines.push(':');
        if !value.is_empty() {
            lines.push(' ');
            lines.push_str(value);
        }
        lines.push('\n');
    };
    match &node.content {
        Content::Null => line(""),
        Content::Scalar { text, .. } if text.is_empty() => line("\"\""),
        Content::Scalar { text, .. } => text.lines().for_each(line),
        Content::List(items) if items.is_empty() => line("[]"),
        Content::Map(entries) if entries.is_empty() => line("{}"),
        Content::List(items) => {
            for (number, item) in items.iter().enumerate() {
                match &item.content {
                    Content::Map(_) | Content::List(_) => {
                        let name = name(item).unwrap_or_else(|| (number + 1).to_string());
                        put(item, &format!("{place} › {name}"), lines);
                    }
                    _ => put(item, place, lines),
                }
            }
        }
        Content::Map(entries) => {
            let mut entries: Vec<(&str, &Node)> = entries
                .iter()
                .map(|(key, value)| (key.scalar().unwrap_or_default(), value))
                .collect();
            entries.sort_by_key(|(key, _)| {
                (NAMES.iter().position(|name| name == key).unwrap_or(9), *key)
            });
            for (key, value) in entries {
                let inside =
                    if place.is_empty() { key.to_owned() } else { format!("{place} › {key}") };
                put(value, &inside, lines);
            }
        }
    }
}

/// What a thing calls itself.
fn name(node: &Node) -> Option<String> {
    let Content::Map(entries) = &node.content else { return None };
    let value = |wanted: &str| {
        let of_key = |(key, value): &(Node, Node)| {
            (key.scalar() == Some(wanted)).then(|| value.scalar().map(str::to_owned)).flatten()
        };
        entries.iter().find_map(of_key)
    };
    let found = NAMES.iter().find_map(|name| value(name))?;
    found.lines().next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<String> {
        outline(&Source::new("a", text), FileId(0))
    }

    #[test]
    fn lines_stand_for_themselves_however_they_are_written() {
        let written = "stages:\n- emotion: -2 # low\n  title: Wait\n  actions:\n  - One\n  - Two\n- {emotion: {score: 1}}\ntitle: >\n  A\n  b\n";
        let other = "title: \"A b\\n\"\nstages: [{title: Wait, actions: [One, Two], emotion: -2}, {emotion: {score: 1}}]\n";
        let lines = "title: A b\nstages › Wait › title: Wait\nstages › Wait › actions: One\nstages › Wait › actions: Two\n\
                     stages › Wait › emotion: -2\nstages › 2 › emotion › score: 1\n";
        assert_eq!(of(written).as_deref(), Some(lines));
        assert_eq!(of(other).as_deref(), Some(lines));
    }

    #[test]
    fn what_is_no_map_has_none() {
        for text in ["", "- a\n", "a: [b\n", "a: *b\n"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
