//! Another word in the place of one.

use crate::finding::Fix;

/// The text with the word that is meant; none where something else stands there than was read, as in a text over several
/// lines.
pub(super) fn replaced(fix: &Fix, text: &str) -> Option<String> {
    let Fix::Word { span, from, to } = fix else { return None };
    let range = span.range();
    let written = text.get(range.clone())?;
    let is_quoted =
        |quote: char| written.len() >= 2 && written.starts_with(quote) && written.ends_with(quote);
    let quotes = usize::from(is_quoted('"') || is_quoted('\''));
    let (start, end) = (range.start + quotes, range.end - quotes);
    (text[start..end] == **from).then(|| [&text[..start], to, &text[end..]].concat())
}
