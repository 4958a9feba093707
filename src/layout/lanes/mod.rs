//! The rows of the matrix: one file for each shape of item.

mod cards;
mod chips;
pub(crate) mod curve;
mod figures;
mod images;
mod sentences;

use super::changed::{self, Shape};
use super::grid::{self, Grid};
use super::pen::{Pen, Piecework};
use super::sheet::Mark;
use crate::arrange::Chart;
use crate::arrange::cells::{Cell, Item};
use crate::arrange::compared::Tab;
use crate::geometry::Area;

pub(super) use cards::card;
pub(super) use figures::figure;

/// The marks of a lane's cells and the height they need.
pub(super) struct Row {
    pub(super) marks: Vec<Mark>,
    pub(super) height: f32,
    /// The ground of items that span columns, which no line between columns may cross.
    pub(super) spanning: Vec<Area>,
}

/// Places the cells of a lane whose top edge is at `top`; a stage's own cell stands above those of its steps.
pub(super) fn cells(
    chart: &Chart,
    cells: &[Cell],
    (grid, top): (&Grid, f32),
    pen: &Pen<'_>,
) -> Row {
    let padding = pen.metrics.padding;
    let mut floor = vec![top + padding; grid.count];
    let mut marks = Vec::new();
    let mut spanning = Vec::new();
    for cell in cells {
        let columns = cell.first..cell.first + cell.span;
        let y = columns.clone().map(|column| floor[column]).fold(0.0, f32::max);
        let room = Room {
            width: grid.column * cell.span as f32 - 2.0 * padding,
            slot: (grid.column - 2.0 * padding).min(pen.metrics.card_width),
            between: 2.0 * padding,
        };
        let content = content(chart, cell, &room, pen);
        let bottom = y + content.height + pen.metrics.gap;
        columns.for_each(|column| floor[column] = bottom);
        if cell.span > 1 {
            let width = grid.column * cell.span as f32;
            spanning.push(Area {
                x: grid.x(cell.first),
                y: y - padding,
                width,
                height: bottom - y + padding,
            });
        }
        marks.extend(content.at(grid.x(cell.first) + padding, y));
    }
    let bottom = floor.iter().copied().fold(0.0, f32::max) - pen.metrics.gap + padding;
    Row { marks, height: (bottom - top).max(pen.metrics.lane), spanning }
}

/// Places what belongs to the whole journey: one piece after the other over the whole width, whatever columns stand above.
pub(super) fn whole(
    chart: &Chart,
    cells: &[Cell],
    (grid, top): (&Grid, f32),
    pen: &Pen<'_>,
) -> Row {
    let padding = pen.metrics.padding;
    let width = grid.width();
    let (_, slot) = grid::even(width, pen.metrics.card_width, pen.metrics.gap);
    let room = Room { width, slot, between: pen.metrics.gap };
    let mut marks = Vec::new();
    let mut y = top + padding;
    for cell in cells {
        let content = content(chart, cell, &room, pen);
        let bottom = y + content.height;
        marks.extend(content.at(grid.left, y));
        y = bottom + pen.metrics.gap;
    }
    let height = y - pen.metrics.gap + padding - top;
    Row { marks, height: height.max(pen.metrics.lane), spanning: Vec::new() }
}

/// The room a cell offers, in px.
pub(super) struct Room {
    /// All of it.
    pub(super) width: f32,
    /// The part of one column.
    pub(super) slot: f32,
    /// Between two slots.
    pub(super) between: f32,
}

fn content(chart: &Chart, cell: &Cell, room: &Room, pen: &Pen<'_>) -> Piecework {
    let several = cell.items.len() > 1;
    let none = Tab::default();
    let pieces: Vec<Piecework> = cell
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let tab = cell.tabs.get(at).unwrap_or(&none);
            let shape = shape(item);
            let width = room.width - changed::narrowing(tab, shape, pen);
            let piece = match item {
                Item::Text { text, notes } => {
                    let width = width.min(pen.metrics.measure);
                    sentences::sentence(text, notes, (width, several), pen)
                }
                Item::Quote { text, who, .. } => {
                    let width = width.min(pen.metrics.measure);
                    sentences::quote(text, who.as_deref(), width, pen)
                }
                Item::Chip { icon, text, link, .. } => {
                    chips::chip((icon.as_deref(), text, link.as_deref()), width, pen)
                }
                Item::Card(card) => cards::card(&chart.prefix, card, room.slot, pen),
                Item::Figure(figure) => figures::figure(figure, room.slot, pen),
                Item::Image { src, alt, caption } => {
                    images::image((src, alt), caption.as_ref(), room.slot, pen)
                }
            };
            changed::marked(piece, tab, shape, pen)
        })
        .collect();
    match cell.items.first() {
        Some(Item::Chip { .. }) => flow(pieces, room.width, (6.0, 6.0)),
        Some(Item::Card(_) | Item::Figure(_) | Item::Image { .. }) => {
            let slots = pieces.into_iter().map(|piece| Piecework { width: room.slot, ..piece });
            flow(slots.collect(), room.width, (room.between, pen.metrics.gap))
        }
        _ => flow(pieces, 0.0, (0.0, pen.metrics.gap - 2.0)),
    }
}

fn shape(item: &Item) -> Shape {
    match item {
        Item::Text { .. } | Item::Quote { .. } => Shape::Open,
        Item::Chip { .. } => Shape::Label,
        Item::Card(_) | Item::Figure(_) | Item::Image { .. } => Shape::Framed,
    }
}

/// Pieces side by side while the width lasts, then on the next line.
fn flow(pieces: Vec<Piecework>, width: f32, (across, down): (f32, f32)) -> Piecework {
    let mut out = Piecework::default();
    let (mut x, mut y, mut tallest) = (0.0, 0.0, 0.0_f32);
    for piece in pieces {
        if x > 0.0 && x + piece.width > width + 0.01 {
            x = 0.0;
            y += tallest + down;
            tallest = 0.0;
        }
        let (piece_width, piece_height) = (piece.width, piece.height);
        out.marks.extend(piece.at(x, y));
        tallest = tallest.max(piece_height);
        out.width = out.width.max(x + piece_width);
        x += piece_width + across;
    }
    out.height = y + tallest;
    out
}
