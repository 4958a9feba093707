//! Chart → one HTML page that needs nothing else: no script, no network.

mod arcs;
mod grid;
mod items;
mod marks;
mod table;
mod view;

use super::svg::FontFile;
use super::templates::Templates;
use crate::arrange::Chart;
use crate::arrange::head::{Fact, Overall, PersonaCard};
use crate::model::text::Rich;
use crate::theme::{Palette, ThemeName};
use crate::words::Words;
use arcs::ArcView;
use items::CardView;
use marks::{IconView, Marks, PairView};
use rustc_hash::FxHashSet;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use table::TableView;
pub use view::{ViewPage, characters_of_view, view_page};

/// What a page is made of.
pub struct Page<'a> {
    /// What is shown, in words.
    pub chart: &'a Chart,
    /// The words of its language.
    pub words: &'a Words,
    /// Colours on a light ground.
    pub light: &'a Palette,
    /// Colours on a dark ground.
    pub dark: &'a Palette,
    /// The experience curve as a drawing, where the chart has one.
    pub curve: Option<InlineCurve<'a>>,
    /// The address of each image by the path of its file.
    pub images: &'a BTreeMap<String, String>,
    /// The faces the page brings along; the first one sets its text.
    pub fonts: &'a [FontFile],
    /// The colours to use whatever the reader prefers; none leaves it to the reader.
    pub theme: Option<ThemeName>,
}

/// The experience curve as `<svg>` markup that names colours as `var(--ferd-…)`.
#[derive(Clone, Copy)]
pub struct InlineCurve<'a> {
    /// The markup; its view box holds the columns, in the direction of reading, and nothing beside them.
    pub markup: &'a str,
    /// Width of one of its columns in px: the page keeps its own columns near it, so that letters stay readable.
    pub column: f32,
}

/// What the templates print; whatever must be reckoned is reckoned here.
#[derive(Serialize)]
struct View<'a> {
    language: &'a str,
    /// `ltr` or `rtl`.
    direction: &'static str,
    /// `light`, `dark`, or `both`: as the reader prefers.
    theme: &'static str,
    colours: Vec<ColourView>,
    fonts: Vec<FontView<'a>>,
    words: WordsView,
    /// Begins every id of the page.
    prefix: String,
    /// The title as characters.
    title: String,
    heading: &'a Rich,
    story: &'a str,
    badges: &'a [String],
    facts: &'a [Fact],
    overall: &'a Overall,
    introduction: &'a [Fact],
    personas: Vec<PersonaView<'a>>,
    arcs: Vec<ArcView<'a>>,
    /// How many levels of arcs lie over each other.
    arc_levels: usize,
    table: TableView<'a>,
    plan_title: &'a str,
    plan: Vec<CardView<'a>>,
    legend: &'a [String],
    footer: &'a str,
    icons: Vec<IconView>,
    pairs: Vec<PairView>,
}

/// A colour by its purpose.
#[derive(Serialize)]
struct ColourView {
    name: &'static str,
    light: String,
    dark: String,
}

/// A face as a style sheet names it.
#[derive(Serialize)]
struct FontView<'a> {
    /// The family without any character that could end its quotation marks.
    family: String,
    weight: u16,
    style: &'static str,
    format: &'static str,
    data: &'a str,
}

/// ferd's own words on a page.
#[derive(Serialize)]
struct WordsView {
    kind: String,
    skip_to_map: String,
    moment_of_truth: String,
    severity: String,
    lane: String,
    stages: String,
    persona: String,
    links: String,
}

/// Who travels.
#[derive(Serialize)]
struct PersonaView<'a> {
    persona: &'a PersonaCard,
    anchor: String,
    /// The colour of its line of the curve; none where all share one.
    hue: Option<usize>,
    /// Address of its portrait; none where initials stand for it.
    photo: Option<&'a str>,
}

/// The page as a file of its own.
pub fn page(page: &Page<'_>, templates: &Templates) -> anyhow::Result<String> {
    templates.fill("page.html", &View::of(page))
}

/// Every character a page of this chart may show, so that a caller can cut fonts down to them.
pub fn characters(chart: &Chart, words: &Words) -> anyhow::Result<BTreeSet<char>> {
    let said = serde_json::to_string(&(chart, WordsView::of(words)))?;
    let own = (' '..='~').chain("·–−→←↗★●○↑↓".chars());
    let distinct: FxHashSet<char> = said.chars().chain(own).filter(|c| !c.is_control()).collect();
    Ok(distinct.into_iter().collect())
}

impl<'a> View<'a> {
    fn of(page: &Page<'a>) -> Self {
        let chart = page.chart;
        let words = page.words;
        let mut marks = Marks::of(chart, page.images);
        let table = TableView::of(page, &mut marks, words);
        let plan = chart.plan.iter().map(|item| items::card(item, &mut marks, words)).collect();
        for arc in &chart.arcs {
            marks.use_icon(arc.kind);
        }
        let (arcs, arc_levels) = arcs::arcs(chart, words, table::column(page.curve).0);
        View {
            language: &chart.language,
            direction: if chart.right_to_left { "rtl" } else { "ltr" },
            theme: theme_name(page.theme),
            colours: colours(page.light, page.dark),
            fonts: page.fonts.iter().map(FontView::of).collect(),
            words: WordsView::of(words),
            prefix: marks.place("").trim_end_matches('-').to_owned(),
            title: chart.title.characters(),
            heading: &chart.title,
            story: &chart.story,
            badges: &chart.badges,
            facts: &chart.facts,
            overall: &chart.overall,
            introduction: &chart.introduction,
            personas: personas(page, &marks),
            arc_levels,
            arcs,
            table,
            plan_title: &chart.plan_title,
            plan,
            legend: &chart.legend,
            footer: &chart.footer,
            icons: marks.icons(),
            pairs: marks.pairs(),
        }
    }
}

/// The theme as templates know it.
fn theme_name(theme: Option<ThemeName>) -> &'static str {
    match theme {
        Some(ThemeName::Dark) => "dark",
        Some(ThemeName::Light | ThemeName::Contrast | ThemeName::Print) => "light",
        None => "both",
    }
}

fn personas<'a>(page: &Page<'a>, marks: &Marks) -> Vec<PersonaView<'a>> {
    let view = |persona: &'a PersonaCard| PersonaView {
        persona,
        anchor: marks.place(&persona.id),
        hue: persona.line.map(|line| line % Palette::LINES),
        photo: persona.photo.as_ref().and_then(|src| Some(page.images.get(src)?.as_str())),
    };
    page.chart.personas.iter().map(view).collect()
}

fn colours(light: &Palette, dark: &Palette) -> Vec<ColourView> {
    let pairs = light.iter().filter(|(_, light)| *light != "none");
    pairs
        .map(|(name, light)| {
            let dark = dark.colour(name).unwrap_or(light).to_owned();
            ColourView { name, light: light.to_owned(), dark }
        })
        .collect()
}

impl<'a> FontView<'a> {
    fn of(font: &'a FontFile) -> Self {
        let is_safe = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
        FontView {
            family: font.family.chars().filter(is_safe).collect(),
            weight: font.weight,
            style: font.style,
            format: font.format,
            data: &font.data,
        }
    }
}

impl WordsView {
    fn of(words: &Words) -> Self {
        WordsView {
            kind: words.say("customer-journey-map"),
            skip_to_map: words.say("skip-to-map"),
            moment_of_truth: words.say("lane-moment-of-truth"),
            severity: words.say("severity"),
            lane: words.say("lane"),
            stages: words.say("stages"),
            persona: words.say("persona"),
            links: words.say("links"),
        }
    }
}

#[cfg(test)]
mod tests;
