//! Items of cells as the page's templates print them.

use super::marks::Marks;
use crate::arrange::cells::{Card, Figure, Item};
use crate::arrange::curve::{Curve, Line, Point};
use crate::model::text::Rich;
use crate::theme::Palette;
use crate::words::Words;
use serde::Serialize;

/// How many dots the severity of a pain point is shown in.
const SEVERITIES: usize = 4;

/// One item of a cell; `item` says which.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum ItemView<'a> {
    /// A sentence or a quote, as the chart has it.
    Plain(&'a Item),
    Chip(ChipView<'a>),
    Card(CardView<'a>),
    Figure(FigureView<'a>),
    Feeling(FeelingView<'a>),
    Image(ImageView<'a>),
}

/// An image with its caption.
#[derive(Serialize)]
pub(super) struct ImageView<'a> {
    item: &'static str,
    /// A `data:` address; none where nothing was read.
    address: Option<String>,
    alt: &'a str,
    caption: Option<&'a Rich>,
}

/// A small label.
#[derive(Serialize)]
pub(super) struct ChipView<'a> {
    item: &'static str,
    /// Its icon, if there is one of that name.
    icon: Option<&'a str>,
    text: &'a Rich,
    link: Option<&'a str>,
}

/// A card with what it is linked to.
#[derive(Serialize)]
pub(super) struct CardView<'a> {
    item: &'static str,
    #[serde(flatten)]
    card: &'a Card,
    /// Its id in the page; none where nothing leads to it.
    anchor: Option<String>,
    /// The dots of its severity, full or empty; none where it is not said.
    dots: Vec<bool>,
    /// Its counterparts.
    links: Vec<LinkView>,
    /// What they are to it, in words.
    relation: String,
}

/// The counterpart of a card.
#[derive(Serialize)]
struct LinkView {
    number: String,
    /// Its id in the page; none where it is not shown.
    anchor: Option<String>,
    /// What it says.
    text: String,
}

/// A measured value with its bar.
#[derive(Serialize)]
pub(super) struct FigureView<'a> {
    item: &'static str,
    #[serde(flatten)]
    figure: &'a Figure,
    /// How far the bar is full, in percent.
    fill: Option<String>,
    /// Where the target stands, in percent.
    tick: Option<String>,
}

/// A point of the curve in words.
#[derive(Serialize)]
pub(super) struct FeelingView<'a> {
    item: &'static str,
    /// Whose it is; empty for everybody's.
    persona: &'a str,
    /// The colour of its line.
    hue: usize,
    /// The score as the language writes it; empty where there is none.
    score: &'a str,
    /// Where it lies between worst and best, in percent.
    level: String,
    label: Option<&'a Rich>,
    reason: Option<&'a Rich>,
    is_lowest: bool,
}

/// An item as the templates print it.
pub(super) fn item<'a>(item: &'a Item, marks: &mut Marks, words: &Words) -> ItemView<'a> {
    match item {
        Item::Card(card) => ItemView::Card(self::card(card, marks, words)),
        Item::Figure(figure) => ItemView::Figure(FigureView {
            item: "figure",
            figure,
            fill: figure.fraction.map(percent),
            tick: figure.target_fraction.map(percent),
        }),
        Item::Chip { icon, text, link } => ItemView::Chip(ChipView {
            item: "chip",
            icon: icon.as_deref().filter(|name| marks.use_icon(name)),
            text,
            link: link.as_deref(),
        }),
        Item::Image { src, alt, caption } => ItemView::Image(ImageView {
            item: "image",
            address: marks.image(src),
            alt,
            caption: caption.as_ref(),
        }),
        plain => ItemView::Plain(plain),
    }
}

/// A card as the templates print it.
pub(super) fn card<'a>(card: &'a Card, marks: &mut Marks, words: &Words) -> CardView<'a> {
    if card.link.is_some() {
        marks.use_icon("link");
    }
    let links = card.references.iter().map(|reference| LinkView {
        number: reference.number.clone(),
        anchor: marks.anchor_of(&reference.id),
        text: marks.text_of(&reference.id),
    });
    CardView {
        item: "card",
        links: links.collect(),
        relation: words.say(if card.kind == "pain-point" { "answered-by" } else { "addresses" }),
        dots: match card.severity {
            0 => Vec::new(),
            severity => (0..SEVERITIES).map(|number| number < severity).collect(),
        },
        anchor: marks.take_anchor(&card.id),
        card,
    }
}

/// The feelings of a curve by the columns they stand for, whole stages first.
pub(super) fn feelings(curve: &Curve) -> Vec<(usize, usize, Vec<ItemView<'_>>)> {
    let mut placed: Vec<(usize, usize, FeelingView<'_>)> = Vec::new();
    for (number, line) in curve.lines.iter().enumerate() {
        for level in &line.levels {
            placed.push((level.first, level.span, feeling(&level.feeling, line, number)));
        }
        for point in &line.points {
            placed.push((point.column, point.span, feeling(point, line, number)));
        }
    }
    for unscored in &curve.unscored {
        let view = FeelingView {
            item: "feeling",
            persona: "",
            hue: 0,
            score: "",
            level: String::new(),
            label: Some(&unscored.label),
            reason: None,
            is_lowest: false,
        };
        placed.push((unscored.column, unscored.span, view));
    }
    placed.sort_by_key(|(first, span, _)| (*first, usize::MAX - span));
    let mut cells: Vec<(usize, usize, Vec<ItemView<'_>>)> = Vec::new();
    for (first, span, view) in placed {
        let view = ItemView::Feeling(view);
        match cells.last_mut() {
            Some(cell) if (cell.0, cell.1) == (first, span) => cell.2.push(view),
            _ => cells.push((first, span, vec![view])),
        }
    }
    cells
}

fn feeling<'a>(point: &'a Point, line: &'a Line, number: usize) -> FeelingView<'a> {
    FeelingView {
        item: "feeling",
        persona: &line.persona,
        hue: number % Palette::LINES,
        score: &point.score,
        level: percent(point.level),
        label: point.label.as_ref(),
        reason: point.reason.as_ref(),
        is_lowest: point.is_lowest,
    }
}

/// A part of one as CSS writes it.
fn percent(part: f64) -> String {
    format!("{:.1}%", part.clamp(0.0, 1.0) * 100.0)
}
