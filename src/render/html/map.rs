//! The matrix as a table, with everything around it.

use super::arcs::{self, ArcView};
use super::items::{self, CardView};
use super::marks::Marks;
use super::table::{self, TableView};
use super::{Shared, distinct};
use crate::arrange::cells::{Card, Item};
use crate::arrange::head::{Fact, Overall, PersonaCard};
use crate::arrange::known::{Known, Named};
use crate::arrange::{Chart, Content};
use crate::model::text::Rich;
use crate::render::templates::Ready;
use crate::theme::Palette;
use crate::words::Words;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
}

/// The experience curve as `<svg>` markup that names colours as `var(--ferd-…)`.
#[derive(Clone, Copy)]
pub struct InlineCurve<'a> {
    /// The markup; its view box holds the columns, in the direction of reading, and nothing beside them.
    pub markup: &'a str,
    /// Width of one of its columns in px: the page keeps its own columns near it, so that letters stay readable.
    pub column: f32,
}

/// What the template prints; whatever must be reckoned is reckoned here.
#[derive(Serialize)]
struct View<'a> {
    words: WordsView,
    /// Begins every id of the edition.
    prefix: &'a str,
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
    /// The class that makes room for arcs over each other.
    arcs_class: String,
    table: TableView<'a>,
    plan_title: &'a str,
    plan: Vec<CardView<'a>>,
    sources: &'a [Named],
    legend: &'a [String],
    footer: &'a str,
}

/// What the style sheet of the table is given; it is the same in every language.
#[derive(Serialize)]
pub(super) struct Measures {
    /// From which width of the window nothing needs to be scrolled sideways, in px.
    fits_from: u32,
    /// Whether it can be printed as a table.
    prints_as_table: bool,
    /// `1` to `3`: how small letters must be in print.
    print_size: usize,
}

/// ferd's own words in a map.
#[derive(Serialize)]
struct WordsView {
    kind: String,
    moment_of_truth: String,
    severity: String,
    lane: String,
    stages: String,
    persona: String,
    links: String,
    details: String,
    sources: String,
    collapse: String,
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

/// The map as the body of a leaf.
pub(super) fn markup(
    map: &Map<'_>,
    (prefix, words): (&str, &Words),
    ready: &Ready,
    shared: &mut Shared,
) -> anyhow::Result<String> {
    let chart = map.chart;
    let mut marks = Marks::of(map, prefix, shared);
    let table = TableView::of(map, &mut marks, words);
    let plan = chart.plan.iter().map(|item| items::card(item, &mut marks, words)).collect();
    for arc in &chart.arcs {
        marks.use_icon(arc.kind);
    }
    let column = table::column(map.curve).0;
    let (arcs, arcs_class) = arcs::arcs(chart, words, column, &mut marks);
    let view = View {
        words: WordsView::of(words),
        prefix,
        title: chart.title.characters(),
        heading: &chart.title,
        story: &chart.story,
        badges: &chart.badges,
        facts: &chart.facts,
        overall: &chart.overall,
        introduction: &chart.introduction,
        personas: personas(map, &marks),
        arcs,
        arcs_class,
        table,
        plan_title: &chart.plan_title,
        plan,
        sources: &map.known.sources,
        legend: &chart.legend,
        footer: &chart.footer,
    };
    let markup = ready.fill("map.html", &view)?;
    marks.keep_pairs();
    Ok(markup)
}

/// Every character that a map may show, so that a caller can cut fonts down to them.
pub fn characters_of_map(
    chart: &Chart,
    known: &Known,
    words: &Words,
) -> anyhow::Result<BTreeSet<char>> {
    let said = serde_json::to_string(&(chart, known, WordsView::of(words)))?;
    Ok(distinct(&said, "·–−→←↗★●○↑↓"))
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
            print_size: columns.div_ceil(most_printed / 3).clamp(1, 3),
        }
    }
}

fn personas<'a>(map: &Map<'a>, marks: &Marks<'_>) -> Vec<PersonaView<'a>> {
    let view = |persona: &'a PersonaCard| PersonaView {
        persona,
        anchor: marks.place(&persona.id),
        hue: persona.line.map(|line| line % Palette::LINES),
        photo: persona.photo.as_ref().and_then(|src| Some(map.images.get(src)?.as_str())),
    };
    map.chart.personas.iter().map(view).collect()
}

impl WordsView {
    fn of(words: &Words) -> Self {
        WordsView {
            kind: words.say("customer-journey-map"),
            moment_of_truth: words.say("lane-moment-of-truth"),
            severity: words.say("severity"),
            lane: words.say("lane"),
            stages: words.say("stages"),
            persona: words.say("persona"),
            links: words.say("links"),
            details: words.say("details"),
            sources: words.say("sources"),
            collapse: words.say("collapse"),
        }
    }
}
