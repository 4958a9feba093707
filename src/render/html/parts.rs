//! Texts and facts as markup, which stand in all parts of a page.

use crate::arrange::head::Fact;
use crate::model::text::Rich;
use crate::render::templates::Ready;
use askama::Template;
use serde::Serialize;

/// A text with its emphasis.
#[derive(Serialize, Template)]
#[template(path = "parts/rich.html", config = "templates/askama.toml")]
struct RichView<'a> {
    pieces: Vec<PieceView<'a>>,
}

#[derive(Serialize)]
struct PieceView<'a> {
    /// The characters, line by line.
    lines: Vec<&'a str>,
    bold: bool,
    italic: bool,
    code: bool,
    /// Where it leads; empty for nowhere.
    link: &'a str,
}

/// Labels with what is said under them.
#[derive(Serialize, Template)]
#[template(path = "parts/facts.html", config = "templates/askama.toml")]
struct FactsView<'a> {
    facts: Vec<FactView<'a>>,
}

#[derive(Serialize)]
struct FactView<'a> {
    label: &'a str,
    texts: Vec<String>,
}

/// A text as markup.
pub(super) fn rich(text: &Rich, ready: &Ready) -> anyhow::Result<String> {
    let pieces = text.pieces.iter().map(|piece| PieceView {
        lines: piece.text.split('\n').collect(),
        bold: piece.bold,
        italic: piece.italic,
        code: piece.code,
        link: piece.link.as_deref().unwrap_or_default(),
    });
    ready.fill("parts/rich.html", &RichView { pieces: pieces.collect() })
}

/// A text as markup; empty where there is none.
pub(super) fn rich_or_empty(text: Option<&Rich>, ready: &Ready) -> anyhow::Result<String> {
    text.map_or_else(|| Ok(String::new()), |text| rich(text, ready))
}

/// Several texts as markup.
pub(super) fn all_rich(texts: &[Rich], ready: &Ready) -> anyhow::Result<Vec<String>> {
    texts.iter().map(|text| rich(text, ready)).collect()
}

/// Facts as markup; empty where there are none.
pub(super) fn facts(facts: &[Fact], ready: &Ready) -> anyhow::Result<String> {
    if facts.is_empty() {
        return Ok(String::new());
    }
    let facts = facts
        .iter()
        .map(|fact| Ok(FactView { label: &fact.label, texts: all_rich(&fact.texts, ready)? }));
    let facts = facts.collect::<anyhow::Result<_>>()?;
    ready.fill("parts/facts.html", &FactsView { facts })
}
