//! Items of cells as markup.

use super::map::WordsView;
use super::marks::Marks;
use super::parts::{facts, rich, rich_or_empty};
use crate::arrange::cells::{Card, Figure, Item};
use crate::arrange::curve::{Curve, Line, Point};
use crate::arrange::known::{Named, Thing};
use crate::theme::Palette;
use crate::words::Words;
use askama::Template;
use serde::Serialize;

/// How many dots the severity of a pain point is shown in.
const SEVERITIES: usize = 4;

/// What a thing is tied to, by what addresses call it; several are parted by spaces, and what there is not is empty.
#[derive(Serialize, Default)]
struct Ties<'a> {
    /// What addresses call the thing itself; empty where nothing leads to it.
    key: &'a str,
    personas: String,
    channel: &'a str,
    touchpoint: &'a str,
    sources: String,
    tags: String,
    /// What is known of it, where it stands first.
    known: String,
}

/// A sentence.
#[derive(Serialize, Template)]
#[template(path = "parts/sentence.html", config = "templates/askama.toml")]
struct SentenceView<'a> {
    text: String,
    notes: &'a [String],
}

/// What somebody said.
#[derive(Serialize, Template)]
#[template(path = "parts/quote.html", config = "templates/askama.toml")]
struct QuoteView<'a> {
    text: String,
    /// Who said it; empty where that is not told.
    who: &'a str,
    ties: Ties<'a>,
}

/// An image with its caption.
#[derive(Serialize, Template)]
#[template(path = "parts/photo.html", config = "templates/askama.toml")]
struct PhotoView<'a> {
    /// A `data:` address; empty where nothing was read.
    address: &'a str,
    alt: &'a str,
    caption: String,
}

/// A small label.
#[derive(Serialize, Template)]
#[template(path = "parts/chip.html", config = "templates/askama.toml")]
struct ChipView<'a> {
    /// Its icon; empty if there is none of that name.
    icon: &'a str,
    text: String,
    /// The same without emphasis.
    name: String,
    /// Where it leads; empty for nowhere.
    link: &'a str,
    /// Its id in the page, where it stands first.
    anchor: String,
    ties: Ties<'a>,
    words: &'a WordsView,
}

/// A card with what it is linked to.
#[derive(Serialize, Template)]
#[template(path = "parts/card.html", config = "templates/askama.toml")]
struct CardView<'a> {
    card: &'a Card,
    text: String,
    /// Where to read more; empty for nowhere.
    link: &'a str,
    /// Its id in the page; empty where nothing leads to it.
    anchor: String,
    ties: Ties<'a>,
    /// Whether there is more to it than its text.
    has_meta: bool,
    /// The dots of its severity, full or empty.
    dots: Vec<bool>,
    /// Its counterparts.
    links: Vec<LinkView>,
    /// What they are to it, in words.
    relation: String,
    words: &'a WordsView,
}

/// The counterpart of a card.
#[derive(Serialize)]
struct LinkView {
    number: String,
    /// Its id in the page; empty where it is not shown.
    anchor: String,
    /// What it says.
    text: String,
}

/// A measured value with its bar.
#[derive(Serialize, Template)]
#[template(path = "parts/figure.html", config = "templates/askama.toml")]
struct FigureView<'a> {
    figure: &'a Figure,
    name: String,
    /// The target in words; empty where there is none.
    target: &'a str,
    /// Whether there is more to it than its value.
    has_meta: bool,
    /// The class that says how far the bar is full; empty where there is no bar.
    fill: String,
    /// The class that says where the target stands; empty where that cannot be told.
    tick: String,
}

/// A point of the curve in words.
#[derive(Serialize, Template)]
#[template(path = "parts/feeling.html", config = "templates/askama.toml")]
struct FeelingView<'a> {
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
    label: String,
    reason: String,
}

/// An item as markup.
pub(super) fn item<'a>(
    item: &'a Item,
    marks: &mut Marks<'a>,
    words: (&'a WordsView, &Words),
) -> anyhow::Result<String> {
    let ready = marks.ready;
    match item {
        Item::Card(card) => self::card(card, marks, words),
        Item::Figure(figure) => self::figure(figure, marks),
        Item::Chip { icon, text, link, touchpoint } => {
            let thing = touchpoint.and_then(|position| marks.known().touchpoints.get(position));
            let anchor = thing.map(|thing| marks.take_anchor(&thing.anchor)).unwrap_or_default();
            let view = ChipView {
                icon: icon.as_deref().filter(|name| marks.use_icon(name)).unwrap_or_default(),
                text: rich(text, ready)?,
                name: text.characters(),
                link: link.as_deref().unwrap_or_default(),
                ties: Ties::of(thing, !anchor.is_empty(), marks)?,
                anchor,
                words: words.0,
            };
            ready.fill("parts/chip.html", &view)
        }
        Item::Quote { text, who, persona, sources } => {
            let ties = Ties {
                personas: keys(persona.as_slice(), &marks.known().personas),
                sources: keys(sources, &marks.known().sources),
                ..Ties::default()
            };
            let who = who.as_deref().unwrap_or_default();
            ready.fill("parts/quote.html", &QuoteView { text: rich(text, ready)?, who, ties })
        }
        Item::Image { src, alt, caption } => {
            let caption = rich_or_empty(caption.as_ref(), ready)?;
            ready.fill("parts/photo.html", &PhotoView { address: marks.image(src), alt, caption })
        }
        Item::Text { text, notes } => {
            ready.fill("parts/sentence.html", &SentenceView { text: rich(text, ready)?, notes })
        }
    }
}

/// A card as markup.
pub(super) fn card<'a>(
    card: &'a Card,
    marks: &mut Marks<'a>,
    (view, words): (&'a WordsView, &Words),
) -> anyhow::Result<String> {
    if card.link.is_some() {
        marks.use_icon("link");
    }
    let links = card.references.iter().map(|reference| LinkView {
        number: reference.number.clone(),
        anchor: marks.anchor_of(&reference.id),
        text: marks.text_of(&reference.id),
    });
    let links: Vec<LinkView> = links.collect();
    let thing = marks.thing(card);
    let anchor = marks.take_anchor(thing.map_or(&*card.id, |thing| &thing.anchor));
    let has_words = !card.number.is_empty() || !card.notes.is_empty() || !links.is_empty();
    let view = CardView {
        text: rich(&card.text, marks.ready)?,
        link: card.link.as_deref().unwrap_or_default(),
        has_meta: has_words || card.severity > 0 || card.is_unanswered,
        links,
        ties: Ties::of(thing, !anchor.is_empty(), marks)?,
        relation: words.say(if card.kind == "pain-point" { "answered-by" } else { "addresses" }),
        dots: (0..SEVERITIES).map(|number| number < card.severity).collect(),
        anchor,
        card,
        words: view,
    };
    marks.ready.fill("parts/card.html", &view)
}

fn figure<'a>(figure: &'a Figure, marks: &mut Marks<'a>) -> anyhow::Result<String> {
    let mut class = |property: &str, part: Option<f64>| {
        part.map(|part| marks.class(length(property, part))).unwrap_or_default()
    };
    let view = FigureView {
        fill: class("inline-size", figure.fraction),
        tick: class("inset-inline-start", figure.target_fraction),
        figure,
        name: rich(&figure.name, marks.ready)?,
        target: figure.target.as_deref().unwrap_or_default(),
        has_meta: figure.target.is_some()
            || !figure.direction.is_empty()
            || !figure.notes.is_empty(),
    };
    marks.ready.fill("parts/figure.html", &view)
}

/// The feelings of a curve by the columns they stand for, whole stages first.
pub(super) fn feelings<'a>(
    curve: &'a Curve,
    marks: &mut Marks<'a>,
) -> anyhow::Result<Vec<(usize, usize, Vec<String>)>> {
    let mut placed: Vec<(usize, usize, FeelingView<'a>)> = Vec::new();
    for (number, line) in curve.lines.iter().enumerate() {
        for level in &line.levels {
            placed.push((level.first, level.span, feeling(&level.feeling, line, number, marks)?));
        }
        for point in &line.points {
            placed.push((point.column, point.span, feeling(point, line, number, marks)?));
        }
    }
    for unscored in &curve.unscored {
        let view = FeelingView {
            persona: "",
            persona_key: "",
            hue: 0,
            score: "",
            level: String::new(),
            label: rich(&unscored.label, marks.ready)?,
            reason: String::new(),
        };
        placed.push((unscored.column, unscored.span, view));
    }
    placed.sort_by_key(|(first, span, _)| (*first, usize::MAX - span));
    let mut cells: Vec<(usize, usize, Vec<String>)> = Vec::new();
    for (first, span, view) in placed {
        let markup = marks.ready.fill("parts/feeling.html", &view)?;
        match cells.last_mut() {
            Some(cell) if (cell.0, cell.1) == (first, span) => cell.2.push(markup),
            _ => cells.push((first, span, vec![markup])),
        }
    }
    Ok(cells)
}

fn feeling<'a>(
    point: &'a Point,
    line: &'a Line,
    number: usize,
    marks: &mut Marks<'a>,
) -> anyhow::Result<FeelingView<'a>> {
    let persona = marks.known().personas.get(line.position).filter(|_| !line.persona.is_empty());
    Ok(FeelingView {
        persona: &line.persona,
        persona_key: persona.map_or("", |persona| &persona.anchor),
        hue: number % Palette::LINES,
        score: &point.score,
        level: marks.class(length("inset-inline-start", point.level)),
        label: rich_or_empty(point.label.as_ref(), marks.ready)?,
        reason: rich_or_empty(point.reason.as_ref(), marks.ready)?,
    })
}

/// A part of one as a declaration.
fn length(property: &str, part: f64) -> String {
    format!("{property}:{:.1}%", part.clamp(0.0, 1.0) * 100.0)
}

impl<'a> Ties<'a> {
    fn of(thing: Option<&'a Thing>, is_first: bool, marks: &Marks<'a>) -> anyhow::Result<Self> {
        let Some(thing) = thing else { return Ok(Ties::default()) };
        let known = marks.known();
        let touchpoint = thing.touchpoint.and_then(|position| known.touchpoints.get(position));
        let channel = thing.channel.and_then(|position| known.channels.get(position));
        Ok(Ties {
            key: &thing.anchor,
            personas: keys(&thing.personas, &known.personas),
            channel: channel.map_or("", |channel| &channel.anchor),
            touchpoint: touchpoint.map_or("", |touchpoint| &touchpoint.anchor),
            sources: keys(&thing.sources, &known.sources),
            tags: keys(&thing.tags, &known.tags),
            known: if is_first { facts(&thing.facts, marks.ready)? } else { String::new() },
        })
    }
}

/// What addresses call some things.
fn keys(positions: &[usize], named: &[Named]) -> String {
    let keys = positions.iter().filter_map(|position| named.get(*position));
    keys.map(|named| named.anchor.as_str()).collect::<Vec<_>>().join(" ")
}
