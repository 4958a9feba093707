//! Stages as boxes in rows, and the ways between them as lines that run between the rows.

mod lines;
mod node;
mod routes;
mod sign;
mod tracks;

use super::frame::{self, Room, group};
use crate::arrange::views::flow::Flow;
use crate::arrange::views::front::Front;
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, icon, path, rectangle};
use crate::layout::sheet::{Group, Mark, Sheet};
use crate::layout::trace::Trace;
use routes::{Places, Route};

/// Width of a box, and the space between two in a row.
const NODE: f32 = 232.0;
const BETWEEN: f32 = 40.0;
/// The most boxes in a row.
const MOST: usize = 6;

pub(super) fn sheet(front: &Front, flow: &Flow, pen: &Pen<'_>) -> Sheet {
    let rows = flow.nodes.len().div_ceil(MOST);
    let columns = flow.nodes.len().div_ceil(rows);
    let boxes = columns as f32 * (NODE + BETWEEN) - BETWEEN;
    let width = (boxes + 2.0 * routes::side(flow, columns)).max(780.0);
    frame::sheet(front, width, pen, |room| {
        let aside = (width - boxes) / 2.0;
        draw(flow, (columns, aside), room, pen)
    })
}

fn draw(
    flow: &Flow,
    (columns, aside): (usize, f32),
    room: Room,
    pen: &Pen<'_>,
) -> (Vec<Group>, f32) {
    let nodes: Vec<_> =
        flow.nodes.iter().enumerate().map(|(n, node)| node::draw(n, node, pen)).collect();
    let heights: Vec<f32> = nodes
        .chunks(columns)
        .map(|row| row.iter().map(|node| node.height).fold(0.0, f32::max))
        .collect();
    let places = Places { columns, left: room.left + aside, heights: &heights };
    let plan = routes::plan(flow, &places, room, pen);
    let mut groups = vec![group("ways", "", "", lines(&plan.routes))];
    for (number, (node, piece)) in flow.nodes.iter().zip(nodes).enumerate() {
        let (x, y) = (places.x(number), plan.tops[number / columns]);
        let height = heights[number / columns];
        let ground = Area { x: 0.0, y: 0.0, width: NODE, height };
        let mut piece = piece;
        piece.marks.insert(0, rectangle(ground, pen.metrics.radius, "card", "card-edge"));
        groups.push(group("stage", &node.id, &node.stage.title.characters(), piece.at(x, y)));
    }
    groups.push(group("signs", "", "", signs(&plan.routes)));
    let (legend, bottom) = legend(flow, (room.left, plan.bottom + 22.0), room.width, pen);
    groups.push(group("kinds", "", "", legend));
    (groups, bottom)
}

/// How the line of a way is broken.
fn dashes(kind: &str) -> &'static str {
    match kind {
        "drop-off" => "2 3",
        "loop" | "back" => "5 4",
        "skip" => "8 4",
        _ => "",
    }
}

/// The colour of a way.
fn colour(kind: &str) -> &'static str {
    match kind {
        "drop-off" => "pain-ink",
        "next" => "divider",
        "handover" => "accent",
        _ => "muted",
    }
}

fn lines(routes: &[Route]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for route in routes {
        let colour = colour(route.kind);
        let width = if route.kind == "next" { 2.0 } else { 1.5 };
        marks.push(path(route.line(), "none", colour, (width, dashes(route.kind))));
        marks.extend(tip(route, colour));
    }
    marks
}

/// The arrow at the end of a line.
fn tip(route: &Route, colour: &str) -> Option<Mark> {
    let [.., (from_x, from_y), (x, y)] = route.points[..] else { return None };
    let is_level = (y - from_y).abs() < 0.01;
    let back = if is_level { (x - from_x).signum() } else { (y - from_y).signum() } * 7.0;
    let head = if is_level {
        Trace::from(x, y).line(x - back, y - 4.5).line(x - back, y + 4.5)
    } else {
        Trace::from(x, y).line(x - 4.5, y - back).line(x + 4.5, y - back)
    };
    Some(path(head.close(), colour, "none", (0.0, "")))
}

/// The labels, each in a gap of its line.
fn signs(routes: &[Route]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for route in routes {
        let Some(sign) = &route.sign else { continue };
        let area = sign.area;
        let gap = Area { x: area.x - 5.0, width: area.width + 10.0, ..area };
        marks.push(rectangle(gap, 0.0, "background", "none"));
        marks.push(icon(route.kind, (area.x, area.y + 1.0), routes::ICON, colour(route.kind)));
        let x = area.x + routes::ICON + 6.0;
        let fill = if route.kind == "drop-off" { "pain-ink" } else { "ink" };
        marks.extend(sign.words.marks(
            (x, area.y),
            area.width - routes::ICON - 6.0,
            Align::Start,
            fill,
        ));
    }
    marks
}

/// What the lines mean.
fn legend(flow: &Flow, (left, top): (f32, f32), width: f32, pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let (mut x, mut y) = (left, top);
    for (kind, words) in &flow.kinds {
        let words = pen.words(words, pen.metrics.small, width - 40.0);
        let needed = 36.0 + words.width + 22.0;
        if x > left && x + needed > left + width {
            (x, y) = (left, y + 20.0);
        }
        let line = Trace::from(x, y + 7.5).across(x + 28.0);
        marks.push(path(line.open(), "none", colour(kind), (1.5, dashes(kind))));
        marks.extend(words.marks((x + 36.0, y), words.width, Align::Start, "muted"));
        x += needed;
    }
    (marks, y + 16.0)
}
