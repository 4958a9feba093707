//! Another view than the matrix: the drawing for the eye, and the same as tables.

use super::distinct;
use crate::arrange::views::Picture;
use crate::arrange::views::outline::Section;
use crate::render::templates::Ready;
use serde::Serialize;
use std::collections::BTreeSet;

/// A view of a map, as a leaf of a page.
pub struct PicturePage<'a> {
    /// What is shown, in words.
    pub picture: &'a Picture,
    /// The drawing as `<svg>` markup that names colours as `var(--ferd-…)`.
    pub drawing: &'a str,
}

/// What the template prints.
#[derive(Serialize)]
struct View<'a> {
    prefix: String,
    /// The map's title with the view's.
    title: String,
    story: &'a str,
    drawing: &'a str,
    in_words: &'a str,
    sections: &'a [Section],
    footer: &'a str,
}

/// The view as the body of a leaf.
pub(super) fn markup(
    page: &PicturePage<'_>,
    prefix: &str,
    ready: &Ready,
) -> anyhow::Result<String> {
    let front = &page.picture.front;
    let view = View {
        prefix: format!("{prefix}{}", front.view),
        title: format!("{} – {}", front.title.characters(), front.view_title),
        story: &front.story,
        drawing: page.drawing,
        in_words: &front.in_words,
        sections: &page.picture.outline,
        footer: &front.footer,
    };
    ready.fill("view.html", &view)
}

/// Every character that a view may show, so that a caller can cut fonts down to them.
pub fn characters_of_view(picture: &Picture) -> anyhow::Result<BTreeSet<char>> {
    let words = serde_json::to_string(picture)?;
    Ok(distinct(&words, "·–−→←↗★…"))
}
