//! Items of cells as the page's templates print them.

use super::marks::Marks;
use crate::arrange::cells::{Card, Figure, Item};
use crate::arrange::curve::{Curve, Line, Point};
use crate::arrange::head::Fact;
use crate::arrange::known::{Named, Thing};
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
    /// A sentence, as the chart has it.
    Plain(&'a Item),
    Quote(QuoteView<'a>),
    Chip(ChipView<'a>),
    Card(CardView<'a>),
    Figure(FigureView<'a>),
    Feeling(FeelingView<'a>),
    Image(ImageView<'a>),
}

/// What a thing is tied to, by what addresses call it; several are parted by spaces.
#[derive(Serialize, Default)]
pub(super) struct Ties<'a> {
    /// What addresses call the thing itself; empty where nothing leads to it.
    key: &'a str,
    personas: String,
    channel: &'a str,
    touchpoint: &'a str,
    sources: String,
    /// What is known of it, where it stands first.
    facts: &'a [Fact],
}

/// What somebody said.
#[derive(Serialize)]
pub(super) struct QuoteView<'a> {
    item: &'static str,
    text: &'a Rich,
    who: Option<&'a str>,
    ties: Ties<'a>,
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
    /// Its id in the page, where it stands first.
    anchor: Option<String>,
    ties: Ties<'a>,
}

/// A card with what it is linked to.
#[derive(Serialize)]
pub(super) struct CardView<'a> {
    item: &'static str,
    #[serde(flatten)]
    card: &'a Card,
    /// Its id in the page; none where nothing leads to it.
    anchor: Option<String>,
    ties: Ties<'a>,
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
    /// The class that says how far the bar is full.
    fill: Option<String>,
    /// The class that says where the target stands.
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
    /// What addresses call the persona; empty for everybody.
    persona_key: &'a str,
    /// The score as the language writes it; empty where there is none.
    score: &'a str,
    /// The class that says where it lies between worst and best.
    level: String,
    label: Option<&'a Rich>,
    reason: Option<&'a Rich>,
    is_lowest: bool,
}

/// An item as the templates print it.
pub(super) fn item<'a>(item: &'a Item, marks: &mut Marks<'a>, words: &Words) -> ItemView<'a> {
    match item {
        Item::Card(card) => ItemView::Card(self::card(card, marks, words)),
        Item::Figure(figure) => ItemView::Figure(FigureView {
            item: "figure",
            figure,
            fill: figure.fraction.map(|part| marks.class(length("inline-size", part))),
            tick: figure
                .target_fraction
                .map(|part| marks.class(length("inset-inline-start", part))),
        }),
        Item::Chip { icon, text, link, touchpoint } => {
            let thing = touchpoint.and_then(|position| marks.known().touchpoints.get(position));
            let anchor = thing.and_then(|thing| marks.take_anchor(&thing.anchor));
            ItemView::Chip(ChipView {
                item: "chip",
                icon: icon.as_deref().filter(|name| marks.use_icon(name)),
                text,
                link: link.as_deref(),
                ties: thing.map(|t| Ties::of(t, anchor.is_some(), marks)).unwrap_or_default(),
                anchor,
            })
        }
        Item::Quote { text, who, persona, sources } => ItemView::Quote(QuoteView {
            item: "quote",
            text,
            who: who.as_deref(),
            ties: Ties {
                personas: keys(persona.as_slice(), &marks.known().personas),
                sources: keys(sources, &marks.known().sources),
                ..Ties::default()
            },
        }),
        Item::Image { src, alt, caption } => ItemView::Image(ImageView {
            item: "image",
            address: marks.image(src),
            alt,
            caption: caption.as_ref(),
        }),
        plain @ Item::Text { .. } => ItemView::Plain(plain),
    }
}

/// A card as the templates print it.
pub(super) fn card<'a>(card: &'a Card, marks: &mut Marks<'a>, words: &Words) -> CardView<'a> {
    if card.link.is_some() {
        marks.use_icon("link");
    }
    let links = card.references.iter().map(|reference| LinkView {
        number: reference.number.clone(),
        anchor: marks.anchor_of(&reference.id),
        text: marks.text_of(&reference.id),
    });
    let links = links.collect();
    let thing = marks.thing(card);
    let anchor = marks.take_anchor(thing.map_or(&*card.id, |thing| &thing.anchor));
    CardView {
        item: "card",
        links,
        ties: thing.map(|t| Ties::of(t, anchor.is_some(), marks)).unwrap_or_default(),
        relation: words.say(if card.kind == "pain-point" { "answered-by" } else { "addresses" }),
        dots: match card.severity {
            0 => Vec::new(),
            severity => (0..SEVERITIES).map(|number| number < severity).collect(),
        },
        anchor,
        card,
    }
}

/// The feelings of a curve by the columns they stand for, whole stages first.
pub(super) fn feelings<'a>(
    curve: &'a Curve,
    marks: &mut Marks<'a>,
) -> Vec<(usize, usize, Vec<ItemView<'a>>)> {
    let mut placed: Vec<(usize, usize, FeelingView<'a>)> = Vec::new();
    for (number, line) in curve.lines.iter().enumerate() {
        for level in &line.levels {
            placed.push((level.first, level.span, feeling(&level.feeling, line, number, marks)));
        }
        for point in &line.points {
            placed.push((point.column, point.span, feeling(point, line, number, marks)));
        }
    }
    for unscored in &curve.unscored {
        let view = FeelingView {
            item: "feeling",
            persona: "",
            persona_key: "",
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

fn feeling<'a>(
    point: &'a Point,
    line: &'a Line,
    number: usize,
    marks: &mut Marks<'a>,
) -> FeelingView<'a> {
    let persona = marks.known().personas.get(line.position).filter(|_| !line.persona.is_empty());
    FeelingView {
        item: "feeling",
        persona: &line.persona,
        persona_key: persona.map_or("", |persona| &persona.anchor),
        hue: number % Palette::LINES,
        score: &point.score,
        level: marks.class(length("inset-inline-start", point.level)),
        label: point.label.as_ref(),
        reason: point.reason.as_ref(),
        is_lowest: point.is_lowest,
    }
}

/// A part of one as a declaration.
fn length(property: &str, part: f64) -> String {
    format!("{property}:{:.1}%", part.clamp(0.0, 1.0) * 100.0)
}

impl<'a> Ties<'a> {
    fn of(thing: &'a Thing, is_first: bool, marks: &Marks<'a>) -> Self {
        let known = marks.known();
        let touchpoint = thing.touchpoint.and_then(|position| known.touchpoints.get(position));
        let channel = thing.channel.and_then(|position| known.channels.get(position));
        Ties {
            key: &thing.anchor,
            personas: keys(&thing.personas, &known.personas),
            channel: channel.map_or("", |channel| &channel.anchor),
            touchpoint: touchpoint.map_or("", |touchpoint| &touchpoint.anchor),
            sources: keys(&thing.sources, &known.sources),
            facts: if is_first { &thing.facts } else { &[] },
        }
    }
}

/// What addresses call some things.
fn keys(positions: &[usize], named: &[Named]) -> String {
    let keys = positions.iter().filter_map(|position| named.get(*position));
    keys.map(|named| named.anchor.as_str()).collect::<Vec<_>>().join(" ")
}
