//! Charts and pictures → one HTML page that needs nothing else, and asks nobody for anything.
//!
//! A page holds an edition for each language, an edition a leaf for each view. Without scripts all of them can be read one
//! below the other; the page's own script shows one at a time.

mod arcs;
mod changes;
mod edition;
mod folded;
mod grid;
mod items;
mod lean;
mod letters;
mod looks;
mod map;
mod marks;
mod parts;
mod policy;
mod table;
mod view;

use super::svg::FontFile;
use super::templates::{ROOM, Ready, Templates};
use crate::text::{FaceId, Fonts, Used};
use crate::theme::{Palette, ThemeName};
use crate::words::Words;
use askama::Template;
pub use changes::{Comparison, changes};
use edition::EditionView;
use letters::Letters;
use looks::{ColourView, FontView, Looks, colours, theme_name};
pub use map::{InlineCurve, Map};
use marks::{IconView, PairView};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
pub use view::PicturePage;

/// What a page is made of.
pub struct Page<'a> {
    /// The same in one language or several; there is at least one, and the first is the page's own.
    pub editions: &'a [Edition<'a>],
    /// Colours on a light ground.
    pub light: &'a Palette,
    /// Colours on a dark ground.
    pub dark: &'a Palette,
    /// What it is set in; it brings along what it uses of them.
    pub fonts: &'a Fonts,
    /// What its drawings set in each face.
    pub drawn: BTreeMap<FaceId, Used>,
    /// The colours to use whatever the reader prefers; none leaves it to the reader.
    pub theme: Option<ThemeName>,
    /// Which build this is of a page that is shown while its map is written; none for a page that stands alone.
    pub live: Option<u64>,
}

/// The views of a map in one language.
pub struct Edition<'a> {
    /// BCP 47 tag.
    pub language: &'a str,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// ferd's own words in it.
    pub words: &'a Words,
    /// The views, at least one.
    pub leaves: Vec<Leaf<'a>>,
}

/// A view of a map.
pub enum Leaf<'a> {
    /// The matrix, as a table.
    Map(Map<'a>),
    /// Another view: a drawing, and the same as tables.
    Picture(PicturePage<'a>),
}

impl Leaf<'_> {
    /// Which view it is, as in the command line.
    fn view(&self) -> &str {
        match self {
            Leaf::Map(_) => "matrix",
            Leaf::Picture(page) => page.picture.front.view,
        }
    }
}

/// What the leaves of a page have in common while it is put together.
#[derive(Default)]
struct Shared {
    looks: Looks,
    icons: BTreeMap<String, &'static str>,
    pairs: Vec<PairView>,
}

/// What the template of the page prints.
#[derive(Serialize, Template)]
#[template(path = "page.html", config = "templates/askama.toml")]
struct View<'a> {
    language: &'a str,
    /// `ltr` or `rtl`.
    direction: &'static str,
    /// `light`, `dark`, or `both`: as the reader prefers.
    theme: &'static str,
    title: &'a str,
    story: &'a str,
    /// The Content-Security-Policy.
    policy: String,
    style: &'a str,
    script: &'a str,
    icons: Vec<IconView>,
    editions: Vec<EditionView<'a>>,
    /// Which build it is; empty for a page that stands alone.
    live: String,
}

/// What the style sheet of every page is given.
#[derive(Serialize, Template)]
#[template(path = "parts/looks.css", config = "templates/askama.toml")]
struct LooksStyle<'a> {
    theme: &'static str,
    colours: Vec<ColourView>,
    fonts: Vec<FontView<'a>>,
    /// The families that set its texts, the first one wherever it can.
    families: Vec<String>,
}

impl<'a> LooksStyle<'a> {
    fn of(
        theme: Option<ThemeName>,
        (light, dark): (&Palette, &Palette),
        fonts: &'a [FontFile],
    ) -> Self {
        let fonts: Vec<FontView<'_>> = fonts.iter().map(FontView::of).collect();
        let mut families: Vec<String> = Vec::new();
        for font in &fonts {
            if !families.contains(&font.family) {
                families.push(font.family.clone());
            }
        }
        LooksStyle { theme: theme_name(theme), colours: colours(light, dark), fonts, families }
    }
}

/// What the style sheet of the table is given.
#[derive(Serialize, Template)]
#[template(path = "parts/map.css", config = "templates/askama.toml")]
struct MapStyle<'a> {
    table: map::Measures,
    pairs: &'a [PairView],
}

#[derive(Serialize, Template)]
#[template(path = "parts/view.css", config = "templates/askama.toml")]
struct ViewStyle {}

#[derive(Serialize, Template)]
#[template(path = "parts/explore.css", config = "templates/askama.toml")]
struct ToolStyle {}

/// A page as a file of its own.
pub struct Made {
    /// The file.
    pub file: String,
    /// Every character that it may show.
    pub said: BTreeSet<char>,
}

/// The page as a file of its own.
pub fn page(page: Page<'_>, templates: &Templates) -> anyhow::Result<Made> {
    let leaves = || page.editions.iter().flat_map(|edition| &edition.leaves);
    let map = leaves().find_map(|leaf| match leaf {
        Leaf::Map(map) => Some(map),
        Leaf::Picture(_) => None,
    });
    let has_pictures = leaves().any(|leaf| matches!(leaf, Leaf::Picture(_)));
    let ready = templates.of_pages()?;
    let mut shared = Shared::default();
    let mut editions = Vec::with_capacity(page.editions.len());
    let mut letters = Letters::new();
    for (number, edition) in page.editions.iter().enumerate() {
        let is_first = number == 0;
        let view = EditionView::of((edition, is_first), page.editions, &ready, &mut shared)?;
        view.spell(&mut letters);
        editions.push(view);
    }
    let is_large = leaves().count() > 1;
    let (said, used) = letters.used(page.drawn, (page.fonts, page.editions[0].language));
    let fonts = letters::files(&used, page.fonts, is_large)?;
    let script = match (map.is_some() || is_large, page.live) {
        (false, None) => String::new(),
        (_, live) => templates.script(live.is_some(), map.is_some_and(table::is_very_long)),
    };
    let looks = LooksStyle::of(page.theme, (page.light, page.dark), &fonts);
    let style = style(&looks, (map, has_pictures), &ready, &shared)?;
    let Some(first) = editions.first() else { anyhow::bail!("a page without editions") };
    let view = View {
        language: first.language,
        direction: first.direction,
        theme: theme_name(page.theme),
        title: &first.title.clone(),
        story: &first.story.clone(),
        policy: policy::policy(&style, &script, page.live.is_some()),
        style: &style,
        script: &script,
        icons: marks::icons(&shared.icons),
        live: page.live.map(|build| build.to_string()).unwrap_or_default(),
        editions,
    };
    let mut file = String::with_capacity(ROOM);
    ready.add("page.html", &view, &mut file)?;
    Ok(Made { file, said })
}

/// All rules of a page.
fn style(
    looks: &LooksStyle<'_>,
    (map, has_pictures): (Option<&Map<'_>>, bool),
    ready: &Ready,
    shared: &Shared,
) -> anyhow::Result<String> {
    let mut style = String::with_capacity(ROOM);
    ready.add("parts/looks.css", looks, &mut style)?;
    if let Some(map) = map {
        let own = MapStyle { table: map::Measures::of(map), pairs: &shared.pairs };
        ready.add("parts/map.css", &own, &mut style)?;
    }
    if has_pictures {
        ready.add("parts/view.css", &ViewStyle {}, &mut style)?;
    }
    ready.add("parts/explore.css", &ToolStyle {}, &mut style)?;
    style.push_str(&shared.looks.rules());
    Ok(style)
}

#[cfg(test)]
mod tests;
