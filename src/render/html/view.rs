//! Another view than the matrix: the drawing for the eye, and the same as tables.

use super::Shared;
use super::lean::lean;
use super::marks::icon;
use super::parts::all_rich;
use crate::arrange::views::Picture;
use crate::arrange::views::outline::Section;
use crate::render::templates::Ready;
use askama::Template;
use serde::Serialize;
use std::collections::BTreeSet;

/// A view of a map, as a leaf of a page.
pub struct PicturePage<'a> {
    /// What is shown, in words.
    pub picture: &'a Picture,
    /// The drawing as `<svg>` markup that names colours as `var(--ferd-…)` and icons as `#icon_…`.
    pub drawing: &'a str,
    /// The icons in it.
    pub icons: &'a BTreeSet<String>,
}

/// What the template prints.
#[derive(Serialize, Template)]
#[template(path = "view.html", config = "templates/askama.toml")]
struct View<'a> {
    prefix: String,
    /// The map's title with the view's.
    title: String,
    story: &'a str,
    drawing: String,
    in_words: &'a str,
    sections: Vec<SectionView<'a>>,
    footer: &'a str,
}

/// A table that says what the drawing shows.
#[derive(Serialize)]
struct SectionView<'a> {
    title: &'a str,
    head: &'a [String],
    rows: Vec<Vec<CellView<'a>>>,
}

#[derive(Serialize)]
struct CellView<'a> {
    /// The title of its column; empty where it says nothing.
    title: &'a str,
    texts: Vec<String>,
}

/// The view as the body of a leaf.
pub(super) fn markup(
    page: &PicturePage<'_>,
    prefix: &str,
    ready: &Ready,
    shared: &mut Shared,
) -> anyhow::Result<String> {
    shared.icons.extend(page.icons.iter().filter_map(|name| icon(name)));
    let front = &page.picture.front;
    let view = View {
        prefix: format!("{prefix}{}", front.view),
        title: format!("{} – {}", front.title.characters(), front.view_title),
        story: &front.story,
        drawing: lean(page.drawing, &mut shared.looks),
        in_words: &front.in_words,
        sections: page
            .picture
            .outline
            .iter()
            .map(|section| SectionView::of(section, ready))
            .collect::<anyhow::Result<_>>()?,
        footer: &front.footer,
    };
    ready.fill("view.html", &view)
}

impl<'a> SectionView<'a> {
    fn of(section: &'a Section, ready: &Ready) -> anyhow::Result<Self> {
        let rows = section.rows.iter().map(|row| {
            let titles = section.head.iter().map(String::as_str).chain(std::iter::repeat(""));
            let cells = row.iter().zip(titles).map(|(cell, title)| {
                let title = if cell.is_empty() { "" } else { title };
                Ok(CellView { title, texts: all_rich(cell, ready)? })
            });
            cells.collect()
        });
        let rows = rows.collect::<anyhow::Result<_>>()?;
        Ok(SectionView { title: &section.title, head: &section.head, rows })
    }
}
