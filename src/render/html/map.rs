//! The matrix as a table, with everything around it.

use super::Shared;
use super::arcs::{self, ArcView};
use super::items;
use super::marks::Marks;
use super::parts::{facts, rich, rich_or_empty};
use super::table::{self, TableView};
use crate::arrange::cells::{Card, Item};
use crate::arrange::head::{Overall, PersonaCard};
use crate::arrange::known::{Known, Named};
use crate::arrange::{Chart, Content};
use crate::render::templates::{ROOM, Ready};
use crate::theme::Palette;
use crate::words::Words;
use askama::Template;
use serde::Serialize;
use std::collections::BTreeMap;

/// The matrix of a map, as a leaf of a page.
pub struct Map<'a> {
    /// What is shown, in words.
    pub chart: &'a Chart,
    /// What is known besides.
    pub known: &'a Known,
    /// The experience curve as a drawing, where the chart has one.
    pub curve: Option<InlineCurve<'a>>,
    /// The address of each image by the path of its file.
    pub images: &'a BTreeMap<String, String>,
    /// What the theme's logo is called among them.
    pub logo: Option<&'a str>,
}

/// The experience curve as `<svg>` markup that names colours as `var(--ferd-…)` and has no icons.
#[derive(Clone, Copy)]
pub struct InlineCurve<'a> {
    /// The markup; its view box holds the columns, in the direction of reading, and nothing beside them.
    pub markup: &'a str,
    /// Width of one of its columns in px: the page keeps its own columns near it, so that letters stay readable.
    pub column: f32,
}

/// What the template prints; whatever must be reckoned is reckoned here.
#[derive(Serialize, Template)]
#[template(path = "map.html", config = "templates/askama.toml")]
struct View<'a> {
    words: &'a WordsView,
    /// Begins every id of the edition.
    prefix: &'a str,
    /// The title as characters.
    title: String,
    heading: String,
    /// Address of the theme's logo; empty where there is none.
    logo: &'a str,
    story: &'a str,
    badges: &'a [String],
    facts: String,
    overall: &'a Overall,
    has_overall: bool,
    /// The mean of all scores; empty if there are none.
    score: &'a str,
    introduction: String,
    personas: Vec<PersonaView<'a>>,
    arcs: Vec<ArcView<'a>>,
    /// The class that makes room for arcs over each other.
    arcs_class: String,
    table: TableView<'a>,
    plan_title: &'a str,
    plan: Vec<String>,
    sources: Vec<SourceView<'a>>,
    legend: &'a [String],
    footer: &'a str,
}

/// What the style sheet of the table is given; it is the same in every language.
#[derive(Serialize)]
pub(super) struct Measures {
    /// From which width of the window nothing needs to be scrolled sideways, in px.
    pub(super) fits_from: u32,
    /// Whether it can be printed as a table.
    pub(super) prints_as_table: bool,
    /// How large letters are in print, in px.
    pub(super) print_size: &'static str,
}

/// ferd's own words in a map.
#[derive(Serialize)]
pub(super) struct WordsView {
    kind: String,
    moment_of_truth: String,
    pub(super) severity: String,
    pub(super) links: String,
    pub(super) details: String,
    sources: String,
    collapse: String,
}

/// Who travels.
#[derive(Serialize)]
struct PersonaView<'a> {
    anchor: String,
    /// The class of its line's colour; empty where all share one.
    line: String,
    /// Address of its portrait; empty where initials stand for it.
    photo: &'a str,
    initials: &'a str,
    name: String,
    facts: &'a [String],
    quote: &'a str,
    about: String,
    lists: String,
}

/// Research that claims rest on.
#[derive(Serialize)]
struct SourceView<'a> {
    anchor: &'a str,
    name: String,
    notes: &'a [String],
}

/// The map as the body of a leaf.
pub(super) fn markup(
    map: &Map<'_>,
    (prefix, words): (&str, &Words),
    ready: &Ready,
    shared: &mut Shared,
) -> anyhow::Result<String> {
    let chart = map.chart;
    let own = WordsView::of(words);
    let mut marks = Marks::of(map, prefix, (ready, shared));
    let table = TableView::of(map, &mut marks, (&own, words))?;
    let plan = chart.plan.iter().map(|item| items::card(item, &mut marks, (&own, words)));
    let plan = plan.collect::<anyhow::Result<_>>()?;
    for arc in &chart.arcs {
        marks.use_icon(arc.kind);
    }
    let column = table::column(map.curve).0;
    let (arcs, arcs_class) = arcs::arcs(chart, words, column, &mut marks);
    let view = View {
        words: &own,
        prefix,
        title: chart.title.characters(),
        heading: rich(&chart.title, ready)?,
        logo: map.logo.and_then(|logo| map.images.get(logo)).map_or("", String::as_str),
        story: &chart.story,
        badges: &chart.badges,
        facts: facts(&chart.facts, ready)?,
        overall: &chart.overall,
        has_overall: chart.overall.score.is_some() || !chart.overall.counts.is_empty(),
        score: chart.overall.score.as_deref().unwrap_or_default(),
        introduction: facts(&chart.introduction, ready)?,
        personas: personas(map, &marks)?,
        arcs,
        arcs_class,
        table,
        plan_title: &chart.plan_title,
        plan,
        sources: sources(map, ready)?,
        legend: &chart.legend,
        footer: &chart.footer,
    };
    let mut markup = String::with_capacity(ROOM);
    ready.add("map.html", &view, &mut markup)?;
    marks.keep_pairs();
    Ok(markup)
}

/// All cards in the cells of a chart.
pub(super) fn cards(chart: &Chart) -> impl Iterator<Item = &Card> {
    let cells = chart.lanes.iter().flat_map(|lane| match &lane.content {
        Content::Cells(cells) => &**cells,
        Content::Curve(_) => &[],
    });
    cells.flat_map(|cell| &cell.items).filter_map(|item| match item {
        Item::Card(card) => Some(card),
        _ => None,
    })
}

impl Measures {
    pub(super) fn of(map: &Map<'_>) -> Self {
        table::measures(map.chart.columns.len(), map.curve)
    }

    pub(super) fn new(columns: usize, fits_from: f32, most_printed: usize) -> Self {
        Measures {
            fits_from: fits_from.ceil() as u32,
            prints_as_table: columns <= most_printed,
            print_size: match (columns <= most_printed, columns.div_ceil(most_printed / 3)) {
                (false, _) => "13",
                (true, 0 | 1) => "14",
                (true, 2) => "11.5",
                (true, _) => "10",
            },
        }
    }
}

fn personas<'a>(map: &Map<'a>, marks: &Marks<'_>) -> anyhow::Result<Vec<PersonaView<'a>>> {
    let view = |persona: &'a PersonaCard| {
        let photo = persona.photo.as_ref().and_then(|src| map.images.get(src));
        let line = persona.line.map(|line| format!("line-{}", line % Palette::LINES));
        Ok(PersonaView {
            anchor: marks.place(&persona.id),
            line: line.unwrap_or_default(),
            photo: photo.map_or("", String::as_str),
            initials: &persona.initials,
            name: rich(&persona.name, marks.ready)?,
            facts: &persona.facts,
            quote: persona.quote.as_deref().unwrap_or_default(),
            about: rich_or_empty(persona.about.as_ref(), marks.ready)?,
            lists: facts(&persona.lists, marks.ready)?,
        })
    };
    map.chart.personas.iter().map(view).collect()
}

fn sources<'a>(map: &Map<'a>, ready: &Ready) -> anyhow::Result<Vec<SourceView<'a>>> {
    let view = |source: &'a Named| {
        Ok(SourceView {
            anchor: &source.anchor,
            name: rich(&source.name, ready)?,
            notes: &source.notes,
        })
    };
    map.known.sources.iter().map(view).collect()
}

impl WordsView {
    fn of(words: &Words) -> Self {
        WordsView {
            kind: words.say("customer-journey-map"),
            moment_of_truth: words.say("lane-moment-of-truth"),
            severity: words.say("severity"),
            links: words.say("links"),
            details: words.say("details"),
            sources: words.say("sources"),
            collapse: words.say("collapse"),
        }
    }
}
