//! A page to decide on.

use super::faces;
use super::frame::{self, Room, group};
use super::stack::Stack;
use crate::arrange::curve::Curve;
use crate::arrange::onward::arrow;
use crate::arrange::views::front::Front;
use crate::arrange::views::opportunities::Item;
use crate::arrange::views::summary::{Summary, Worst};
use crate::geometry::Area;
use crate::layout::grid::Grid;
use crate::layout::head::columns_of_facts;
use crate::layout::lanes::{self, curve};
use crate::layout::pen::{Align, Pen, Piecework, hue, rectangle};
use crate::layout::sheet::{Group, Mark, Sheet};
use crate::model::text::Rich;
use crate::theme::{Metrics, Palette};

/// Width of the page.
const WIDTH: f32 = 1240.0;
/// Width of the names of the scale.
const SCALE: f32 = 76.0;
/// A stage narrower than this has no room for words.
const NARROW: f32 = 64.0;
/// Space between cards.
const GAP: f32 = 20.0;

pub(super) fn sheet(front: &Front, summary: &Summary, pen: &Pen<'_>) -> Sheet {
    frame::sheet(front, WIDTH, pen, |room| draw(summary, room, pen))
}

fn draw(summary: &Summary, room: Room, pen: &Pen<'_>) -> (Vec<Group>, f32) {
    let mut groups = Vec::new();
    let mut y = room.top;
    if !summary.introduction.is_empty() {
        let (marks, bottom) =
            columns_of_facts(&summary.introduction, (room.left, WIDTH), y - 8.0, pen);
        groups.push(group("introduction", "", "", marks));
        y = bottom + 26.0;
    }
    if let Some((marks, bottom)) = feelings(summary, (room.left, y), pen) {
        groups.push(group("curve", "curve", "", marks));
        y = bottom + 32.0;
    }
    let (wide, broad) = (card_width(summary.worst.len()), card_width(summary.best.len()));
    let worst = summary.worst.iter().map(|one| worst(one, wide, pen)).collect();
    let best = summary.best.iter().map(|item| best(item, (summary, broad), pen)).collect();
    let narrow = card_width(summary.metrics.len());
    let metrics = summary.metrics.iter().map(|figure| lanes::figure(figure, narrow, pen));
    let rows: [(_, _, Vec<Piecework>, _); 3] = [
        ("worst", &summary.worst_title, worst, wide),
        ("best", &summary.best_title, best, broad),
        ("metrics", &summary.metrics_title, metrics.collect(), narrow),
    ];
    for (kind, title, pieces, width) in rows {
        if pieces.is_empty() {
            continue;
        }
        let (marks, bottom) = row(title, pieces, (room.left, y), width, pen);
        groups.push(group(kind, "", title, marks));
        y = bottom + 32.0;
    }
    (groups, y - 32.0)
}

/// Width of cards that fill their rows: at most five stand in one, and rows are about as long as each other.
fn card_width(count: usize) -> f32 {
    let rows = count.div_ceil(5).max(1);
    let columns = count.div_ceil(rows).max(1) as f32;
    (WIDTH - (columns - 1.0) * GAP) / columns
}

/// The stages with the curve under them.
fn feelings(summary: &Summary, (left, top): (f32, f32), pen: &Pen<'_>) -> Option<(Vec<Mark>, f32)> {
    let line = summary.curve.as_ref()?;
    let metrics = Metrics { lane_title: SCALE / 0.42, ..pen.metrics.clone() };
    let narrow = Pen { metrics: &metrics, ..*pen };
    let count = summary.columns.len();
    let start = left + SCALE + 8.0;
    let column = (WIDTH - SCALE - 8.0) / count.max(1) as f32;
    let grid = Grid { left, start, column, count };
    let mut marks = Vec::new();
    let mut tallest = 0.0_f32;
    let mut titles = Vec::new();
    for (number, stage) in summary.stages.iter().enumerate() {
        let width = column * stage.span as f32;
        // A stage too narrow for its title bears its number.
        let number = Rich::plain((number + 1).to_string());
        let words = if width < NARROW { &number } else { &stage.title };
        let title = pen.balanced(words, pen.metrics.label, (width - 6.0).max(16.0));
        tallest = tallest.max(title.height);
        titles.push((grid.x(stage.first), width, title));
    }
    for (number, (x, width, title)) in titles.into_iter().enumerate() {
        let area = Area { x: x + 1.0, y: top, width: width - 2.0, height: tallest + 10.0 };
        marks.push(rectangle(area, 3.0, &hue("stage", number, Palette::STAGES), "none"));
        let y = top + (area.height - title.height) / 2.0;
        marks.extend(title.marks((x, y), width, Align::Middle, "stage-ink"));
    }
    let drawn = curve::draw(line, (&grid, top + tallest + 16.0), &narrow);
    marks.extend(drawn.marks);
    let y = top + tallest + 16.0 + drawn.height;
    let (names, bottom) = names(line, (start, y), pen);
    marks.extend(names);
    Some((marks, bottom))
}

/// Whose line is whose, where there are several.
fn names(feelings: &Curve, (left, top): (f32, f32), pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    if feelings.lines.len() < 2 {
        return (marks, top);
    }
    let (mut x, mut y) = (left, top + 9.0);
    for (number, line) in feelings.lines.iter().enumerate() {
        let words = pen.words(&line.persona, pen.metrics.small, WIDTH - SCALE - 70.0);
        if x > left && x + words.width + 50.0 > left + WIDTH - SCALE - 8.0 {
            (x, y) = (left, y + 19.0);
        }
        marks.extend(curve::sample(number, (x, y + 7.5), 40.0));
        marks.extend(words.marks((x + 49.0, y), words.width, Align::Start, "muted"));
        x += words.width + 75.0;
    }
    (marks, y + 15.0)
}

/// Cards side by side under a heading, all of one height.
fn row(
    title: &str,
    pieces: Vec<Piecework>,
    (left, top): (f32, f32),
    width: f32,
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let heading = pen.words(title, pen.metrics.name, WIDTH);
    let mut marks = heading.marks((left, top), WIDTH, Align::Start, "ink");
    let mut y = top + heading.height + 8.0;
    let fit = ((WIDTH + GAP) / (width + GAP) + 0.01) as usize;
    let mut pieces = pieces.into_iter().peekable();
    while pieces.peek().is_some() {
        let line: Vec<Piecework> = pieces.by_ref().take(fit).collect();
        let tallest = line.iter().map(|piece| piece.height).fold(0.0, f32::max);
        for (number, mut piece) in line.into_iter().enumerate() {
            if let Some(Mark::Box(ground)) = piece.marks.first_mut() {
                ground.height.0 = tallest;
            }
            marks.extend(piece.at(left + number as f32 * (width + GAP), y));
        }
        y += tallest + GAP;
    }
    (marks, y - GAP)
}

/// A card on a ground of its own.
fn card(stack: Stack<'_>, width: f32, (ground, edge): (&str, &str), pen: &Pen<'_>) -> Piecework {
    let piece = stack.into_piece();
    let height = piece.height + 14.0;
    let size = Area { x: 0.0, y: 0.0, width, height };
    let mut marks = vec![rectangle(size, pen.metrics.radius, ground, edge)];
    marks.extend(piece.at(16.0, 0.0));
    Piecework { marks, width, height }
}

fn worst(worst: &Worst, width: f32, pen: &Pen<'_>) -> Piecework {
    let inner = width - 32.0;
    let mut stack = Stack::at((0.0, 14.0), inner, pen);
    stack.heading(&Rich::plain(worst.place.as_str()), pen.metrics.stage, "ink");
    stack.gap(5.0);
    stack.piece(faces::face(&worst.face, inner, pen));
    if let Some(reason) = &worst.reason {
        stack.gap(6.0);
        stack.text(reason, pen.metrics.body, "ink");
    }
    for pain in &worst.pain_points {
        stack.gap(6.0);
        let text = pen.behind(&format!("{}\u{a0} ", pain.number), true, &pain.text);
        stack.text(&text, pen.metrics.card, "pain-ink");
    }
    card(stack, width, ("pain", "pain-edge"), pen)
}

fn best(item: &Item, (summary, width): (&Summary, f32), pen: &Pen<'_>) -> Piecework {
    let mut stack = Stack::at((0.0, 14.0), width - 32.0, pen);
    let text = pen.behind(&format!("{}\u{a0} ", item.number), true, &item.text);
    stack.heading(&text, pen.metrics.stage, "ink");
    if let Some(how) = &item.how_might_we {
        stack.gap(4.0);
        stack.text(how, pen.metrics.quote, "ink");
    }
    stack.gap(6.0);
    let rating = |number: usize, rating: Option<u8>| {
        rating.map(|rating| format!("{}\u{a0}{rating}", summary.ratings[number]))
    };
    let mut facts: Vec<String> =
        rating(0, item.impact).into_iter().chain(rating(1, item.effort)).collect();
    facts.extend(
        [&item.owner, &item.status, &item.due].into_iter().filter(|fact| !fact.is_empty()).cloned(),
    );
    stack.words(&facts.join("\u{a0}· "), pen.metrics.card, "muted");
    if !item.addresses.is_empty() {
        stack.gap(4.0);
        let addresses = format!("{} {}", arrow(pen.mirrors), item.addresses.join(" "));
        stack.words(&addresses, pen.metrics.label, "pain-ink");
    }
    card(stack, width, ("opportunity", "opportunity-edge"), pen)
}
