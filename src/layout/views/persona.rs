//! A persona's card, one under the other.

use super::frame::{self, Room, group};
use super::stack::Stack;
use crate::arrange::views::front::Front;
use crate::arrange::views::persona::Portrait;
use crate::geometry::Area;
use crate::layout::grid::Grid;
use crate::layout::head::columns_of_facts;
use crate::layout::lanes::curve;
use crate::layout::pen::{Align, Pen, line_between, rectangle};
use crate::layout::pictures;
use crate::layout::sheet::{Group, Mark, Sheet};
use crate::model::text::Rich;
use crate::theme::Metrics;

/// Width of a card.
const WIDTH: f32 = 1080.0;
/// Width of the side with portrait and facts.
const SIDE: f32 = 280.0;
/// Side of the portrait.
const PORTRAIT: f32 = 132.0;
/// Least and most height of the curve.
const LEAST: f32 = 112.0;
const HIGHEST: f32 = 208.0;
/// Space inside the card.
const INSET: f32 = 32.0;

pub(super) fn sheet(front: &Front, portraits: &[Portrait], pen: &Pen<'_>) -> Sheet {
    frame::sheet(front, WIDTH, pen, |room| {
        let mut groups = Vec::with_capacity(portraits.len());
        let mut y = room.top;
        for portrait in portraits {
            let (group, bottom) = draw(portrait, Room { top: y, ..room }, pen);
            groups.push(group);
            y = bottom + 28.0;
        }
        (groups, y - 28.0)
    })
}

fn draw(portrait: &Portrait, room: Room, pen: &Pen<'_>) -> (Group, f32) {
    let top = room.top + INSET;
    let (side, side_bottom) = who(portrait, (room.left + INSET, top), pen);
    let x = room.left + SIDE + INSET;
    let width = WIDTH - SIDE - 2.0 * INSET;
    let mut words = Stack::at((x, top), width, pen);
    if let Some(quote) = &portrait.card.quote {
        let kind = crate::theme::Type { bold: false, italic: true, ..pen.metrics.figure };
        words.heading(&Rich::plain(quote.as_str()), kind, "ink");
        words.gap(14.0);
    }
    if let Some(about) = &portrait.card.about {
        words.text(about, pen.metrics.body, "ink");
        words.gap(20.0);
    }
    let mut y = words.y;
    let mut marks = words.marks;
    if !portrait.card.lists.is_empty() {
        let (lists, bottom) = columns_of_facts(&portrait.card.lists, (x, width), y, pen);
        marks.extend(lists);
        y = bottom + 12.0;
    }
    let (line, bottom) = feelings(portrait, (x, width), (y + 8.0, side_bottom), pen);
    marks.extend(line);
    y = bottom.unwrap_or(y).max(side_bottom);
    let size = Area { x: room.left, y: room.top, width: WIDTH, height: y + INSET - room.top };
    let ground = Area { width: SIDE, ..size };
    let edge = room.left + SIDE;
    let mut all = vec![
        rectangle(size, 14.0, "card", "card-edge"),
        rectangle(
            Area { x: ground.x + 0.5, y: ground.y + 0.5, width: SIDE, height: ground.height - 1.0 },
            13.5,
            "lane-tint",
            "none",
        ),
        rectangle(
            Area { x: edge - 14.0, y: ground.y + 0.5, width: 14.5, height: ground.height - 1.0 },
            0.0,
            "lane-tint",
            "none",
        ),
        line_between((edge, size.y), (edge, size.y + size.height), "hairline", ""),
    ];
    all.extend(side);
    all.extend(marks);
    let name = portrait.card.name.characters();
    (group("persona", &portrait.card.id, &name, all), size.y + size.height)
}

/// Portrait, name and facts.
fn who(portrait: &Portrait, (x, top): (f32, f32), pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let width = SIDE - 2.0 * INSET;
    let mut stack = Stack::at((x, top), width, pen);
    stack.piece(pictures::portrait(
        portrait.card.photo.as_deref(),
        &portrait.card.initials,
        PORTRAIT,
        pen,
    ));
    stack.gap(18.0);
    stack.heading(&portrait.card.name, pen.metrics.figure, "ink");
    for fact in &portrait.card.facts {
        stack.gap(2.0);
        stack.words(fact, pen.metrics.body, "muted");
    }
    stack.gap(16.0);
    for fact in &portrait.facts {
        let line = stack.y;
        stack.marks.push(line_between((x, line), (x + width, line), "hairline", ""));
        stack.gap(7.0);
        stack.words(&fact.label, pen.metrics.label, "muted");
        for text in &fact.texts {
            stack.text(text, pen.metrics.body, "ink");
        }
        stack.gap(7.0);
    }
    (stack.marks, stack.y)
}

/// How the journey feels to it: its line of the curve, small.
fn feelings(
    portrait: &Portrait,
    (x, width): (f32, f32),
    (top, floor): (f32, f32),
    pen: &Pen<'_>,
) -> (Vec<Mark>, Option<f32>) {
    let Some(line) = &portrait.curve else { return (Vec::new(), None) };
    // As high as there is room beside the facts, labels included.
    let height = (floor - top - 64.0).clamp(LEAST, HIGHEST);
    let metrics = Metrics { curve: height, lane_title: 64.0, ..pen.metrics.clone() };
    let small = Pen { metrics: &metrics, ..*pen };
    let title = small.words(&portrait.curve_title, small.metrics.label, width);
    let mut marks = title.marks((x, top), width, Align::Start, "muted");
    let scale = 40.0;
    let grid = Grid {
        left: x,
        start: x + scale,
        column: (width - scale) / portrait.columns.max(1) as f32,
        count: portrait.columns,
    };
    let drawn = curve::draw(line, (&grid, top + title.height + 6.0), &small);
    marks.extend(drawn.marks);
    (marks, Some(top + title.height + 6.0 + drawn.height))
}
