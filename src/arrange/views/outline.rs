//! A view told as tables, for who reads and does not look.

use crate::model::text::Rich;
use serde::Serialize;

/// A table under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// Titles of the columns.
    pub head: Vec<String>,
    /// The rows; the first cell of each is its title.
    pub rows: Vec<Vec<Vec<Rich>>>,
}

impl Section {
    /// A table without rows yet.
    pub(super) fn new(title: impl Into<String>, head: impl IntoIterator<Item = String>) -> Self {
        Section { title: title.into(), head: head.into_iter().collect(), rows: Vec::new() }
    }
}

/// A cell of one plain text; no text makes it empty.
pub(super) fn plain(text: impl Into<String>) -> Vec<Rich> {
    let rich = Rich::plain(text);
    if rich.pieces.is_empty() { Vec::new() } else { vec![rich] }
}
