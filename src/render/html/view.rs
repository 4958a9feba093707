//! Picture → one HTML page: the drawing for the eye, and the same as tables.

use super::{ColourView, FontView, colours, theme_name};
use crate::arrange::views::Picture;
use crate::arrange::views::outline::Section;
use crate::render::svg::FontFile;
use crate::render::templates::Templates;
use crate::theme::{Palette, ThemeName};
use serde::Serialize;
use std::collections::BTreeSet;

/// What the page of a view is made of.
pub struct ViewPage<'a> {
    /// What is shown, in words.
    pub picture: &'a Picture,
    /// Colours on a light ground.
    pub light: &'a Palette,
    /// Colours on a dark ground.
    pub dark: &'a Palette,
    /// The drawing as `<svg>` markup that names colours as `var(--ferd-…)`.
    pub drawing: &'a str,
    /// The faces the page brings along; the first one sets its text.
    pub fonts: &'a [FontFile],
    /// The colours to use whatever the reader prefers; none leaves it to the reader.
    pub theme: Option<ThemeName>,
}

/// What the template prints.
#[derive(Serialize)]
struct View<'a> {
    language: &'a str,
    /// `ltr` or `rtl`.
    direction: &'static str,
    /// `light`, `dark`, or `both`: as the reader prefers.
    theme: &'static str,
    colours: Vec<ColourView>,
    fonts: Vec<FontView<'a>>,
    prefix: &'a str,
    /// The map's title with the view's.
    title: String,
    story: &'a str,
    drawing: &'a str,
    in_words: &'a str,
    sections: &'a [Section],
    footer: &'a str,
}

/// The page as a file of its own.
pub fn view_page(page: &ViewPage<'_>, templates: &Templates) -> anyhow::Result<String> {
    let front = &page.picture.front;
    let view = View {
        language: &front.language,
        direction: if front.right_to_left { "rtl" } else { "ltr" },
        theme: theme_name(page.theme),
        colours: colours(page.light, page.dark),
        fonts: page.fonts.iter().map(FontView::of).collect(),
        prefix: &front.prefix,
        title: format!("{} – {}", front.title.characters(), front.view_title),
        story: &front.story,
        drawing: page.drawing,
        in_words: &front.in_words,
        sections: &page.picture.outline,
        footer: &front.footer,
    };
    templates.fill("view.html", &view)
}

/// Every character the page of a view may show, so that a caller can cut fonts down to them.
pub fn characters_of_view(picture: &Picture) -> anyhow::Result<BTreeSet<char>> {
    let words = serde_json::to_string(picture)?;
    let own = (' '..='~').chain("·–−→←↗★…".chars());
    Ok(words.chars().chain(own).filter(|c| !c.is_control()).collect())
}
