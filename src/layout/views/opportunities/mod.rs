//! Impact by effort, beside the list in order of worth.

mod list;

use super::frame::{self, Room, group};
use super::stack::Stack;
use crate::arrange::views::front::Front;
use crate::arrange::views::opportunities::{Backlog, Item};
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, Piecework, line_between, path, rectangle};
use crate::layout::sheet::{Group, Mark, Sheet};
use crate::layout::trace::Trace;
use list::{Columns, columns, draw_list};

/// Width of a cell of the plot beside the list; there are five, with the axis left of them.
const CELL: f32 = 132.0;
/// The most opportunities in a list beside the plot; longer ones stand under it in two halves.
const BESIDE: usize = 14;
/// Least height of a row of the plot.
const ROW: f32 = 84.0;
/// Height of the names over the plot.
const QUARTER: f32 = 22.0;
/// Width of the axis.
const AXIS: f32 = 72.0;
/// Space between plot and list.
const BETWEEN: f32 = 44.0;

pub(super) fn sheet(front: &Front, backlog: &Backlog, pen: &Pen<'_>) -> Sheet {
    let is_rated = backlog.items.iter().any(is_placed);
    let columns = columns(backlog);
    let list: f32 = columns.iter().sum();
    if is_rated && backlog.items.len() > BESIDE {
        let width = 2.0 * list + BETWEEN;
        return frame::sheet(front, width, pen, |room| under(backlog, (&columns, list), room, pen));
    }
    let plot = if is_rated { AXIS + 5.0 * CELL + BETWEEN } else { 0.0 };
    frame::sheet(front, plot + list, pen, |room| {
        let mut groups = Vec::new();
        let mut bottom = room.top;
        if is_rated {
            let (group, end) = draw_plot(backlog, CELL, room, pen);
            groups.push(group);
            bottom = end;
        }
        let place = (room.left + plot, room.top);
        let (list, end) = draw_list((backlog, &backlog.items), place, &columns, pen);
        groups.extend(list);
        (groups, bottom.max(end))
    })
}

/// The plot over the whole width, and the list under it in two halves.
fn under(
    backlog: &Backlog,
    (columns, list): (&Columns, f32),
    room: Room,
    pen: &Pen<'_>,
) -> (Vec<Group>, f32) {
    let (plot, end) = draw_plot(backlog, (room.width - AXIS) / 5.0, room, pen);
    let mut groups = vec![plot];
    let mut bottom = end;
    let half = backlog.items.len().div_ceil(2);
    for (number, items) in backlog.items.chunks(half).enumerate() {
        let place = (room.left + number as f32 * (list + BETWEEN), end + 32.0);
        let (list, end) = draw_list((backlog, items), place, columns, pen);
        groups.extend(list);
        bottom = bottom.max(end);
    }
    (groups, bottom)
}

fn is_placed(item: &Item) -> bool {
    item.impact.is_some() && item.effort.is_some()
}

/// The plot: effort from left to right, impact from bottom to top, a note an opportunity in the cell of its ratings.
fn draw_plot(backlog: &Backlog, cell: f32, room: Room, pen: &Pen<'_>) -> (Group, f32) {
    let start = room.left + AXIS;
    let mut notes = Vec::new();
    let mut edges = vec![room.top + QUARTER];
    for impact in (1..=5_u8).rev() {
        let y = edges.last().copied().unwrap_or_default();
        let mut height = ROW;
        for effort in 1..=5_u8 {
            let here = |item: &&Item| item.impact == Some(impact) && item.effort == Some(effort);
            let mut stack = Stack::at((0.0, 0.0), cell - 12.0, pen);
            for item in backlog.items.iter().filter(here) {
                stack.gap(6.0);
                stack.piece(note(item, cell - 12.0, pen));
            }
            let x = start + f32::from(effort - 1) * cell + 6.0;
            height = height.max(stack.y + 12.0);
            notes.push((x, y + 6.0, stack.into_piece()));
        }
        edges.push(y + height);
    }
    let bottom = edges.last().copied().unwrap_or_default();
    let mut marks = grounds((start, cell), &edges);
    marks.extend(quarters(backlog, (start, room.top), cell, pen));
    marks.extend(notes.into_iter().flat_map(|(x, y, piece)| piece.at(x, y)));
    let (axes, bottom) = axes(backlog, (room.left, start, cell), (&edges, bottom), pen);
    marks.extend(axes);
    let title = format!("{} × {}", backlog.axes[0], backlog.axes[1]);
    (group("plot", "", &title, marks), bottom)
}

/// Grounds and lines of the cells.
fn grounds((start, cell): (f32, f32), edges: &[f32]) -> Vec<Mark> {
    let (top, bottom) = (edges[0], edges[edges.len() - 1]);
    let end = start + 5.0 * cell;
    let best = Area {
        x: start,
        y: top,
        width: 2.5 * cell,
        height: edges[2] - top + (edges[3] - edges[2]) / 2.0,
    };
    let frame = Area { x: start, y: top, width: 5.0 * cell, height: bottom - top };
    let mut marks =
        vec![rectangle(frame, 0.0, "lane-tint", "none"), rectangle(best, 0.0, "band-good", "none")];
    for y in &edges[1..edges.len() - 1] {
        marks.push(line_between((start, *y), (end, *y), "hairline", "2 4"));
    }
    for column in 1..5_u8 {
        let x = start + f32::from(column) * cell;
        marks.push(line_between((x, top), (x, bottom), "hairline", "2 4"));
    }
    let (x, y) = (start + 2.5 * cell, best.y + best.height);
    marks.push(line_between((start, y), (end, y), "divider", ""));
    marks.push(line_between((x, top), (x, bottom), "divider", ""));
    marks
}

/// The names of the two upper quarters over the plot.
fn quarters(backlog: &Backlog, (start, top): (f32, f32), cell: f32, pen: &Pen<'_>) -> Vec<Mark> {
    let half = 2.5 * cell;
    let names =
        backlog.quarters[..2].iter().zip([(start, Align::Start), (start + half, Align::End)]);
    let named = names.flat_map(|(name, (x, align))| {
        let colour = if align == Align::Start { "opportunity-ink" } else { "muted" };
        pen.words(name, pen.metrics.label, half).marks((x, top), half, align, colour)
    });
    named.collect()
}

/// The names of the two lower quarters, the ratings along both sides, and what they measure.
fn axes(
    backlog: &Backlog,
    (left, start, cell): (f32, f32, f32),
    (edges, bottom): (&[f32], f32),
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    for (row, pair) in edges.windows(2).enumerate() {
        let number = pen.words(&(5 - row).to_string(), pen.metrics.label, AXIS);
        let y = f32::midpoint(pair[0], pair[1]) - number.height / 2.0;
        marks.extend(number.marks((left, y), AXIS - 10.0, Align::End, "muted"));
    }
    for column in 0..5_u8 {
        let number = pen.words(&(column + 1).to_string(), pen.metrics.label, cell);
        let x = start + f32::from(column) * cell;
        marks.extend(number.marks((x, bottom + 5.0), cell, Align::Middle, "muted"));
    }
    let half = 2.5 * cell;
    let y = bottom + 25.0;
    let [.., fill_ins, think_twice] = &backlog.quarters;
    for (name, x, align) in
        [(fill_ins, start, Align::Start), (think_twice, start + half, Align::End)]
    {
        let words = pen.words(name, pen.metrics.label, half - 70.0);
        let x = if align == Align::End { x + 70.0 } else { x };
        marks.extend(words.marks((x, y + 1.0), half - 70.0, align, "muted"));
    }
    let impact = pen.words(&backlog.axes[0], pen.metrics.heading, AXIS + 2.0 * cell);
    marks.extend(impact.marks((left, edges[0] - QUARTER - 2.0), AXIS - 6.0, Align::Start, "ink"));
    let effort = pen.words(&backlog.axes[1], pen.metrics.heading, 140.0);
    marks.extend(effort.marks((start, y), 5.0 * cell, Align::Middle, "ink"));
    let reach = start + 2.5 * cell + effort.width / 2.0 + 10.0;
    marks.extend(arrow((reach, y + 9.0), (reach + 28.0, y + 9.0)));
    (marks, y + effort.height)
}

fn arrow(from: (f32, f32), to: (f32, f32)) -> Vec<Mark> {
    let head = Trace::from(to.0, to.1).line(to.0 - 6.0, to.1 - 4.0).line(to.0 - 6.0, to.1 + 4.0);
    vec![line_between(from, to, "muted", ""), path(head.close(), "muted", "none", (0.0, ""))]
}

/// An opportunity on the plot.
fn note(item: &Item, width: f32, pen: &Pen<'_>) -> Piecework {
    let inset = 7.0;
    let text = pen.behind(&format!("{}\u{a0} ", item.number), true, &item.text);
    let mut stack = Stack::at((0.0, 5.0), width - 2.0 * inset, pen);
    stack.text(&text, pen.metrics.small, if item.is_closed { "muted" } else { "ink" });
    stack.y += 5.0;
    let piece = stack.into_piece();
    let height = piece.height;
    let size = Area { x: 0.0, y: 0.0, width, height };
    let (ground, edge) = colours(item);
    let mut marks = vec![rectangle(size, 5.0, ground, edge)];
    marks.extend(piece.at(inset, 0.0));
    Piecework { marks, width, height }
}

fn colours(item: &Item) -> (&'static str, &'static str) {
    if item.is_closed { ("card", "card-edge") } else { ("opportunity", "opportunity-edge") }
}
