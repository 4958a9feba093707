//! Says, thinks, does and feels around a persona; pains and gains below.

use super::frame::{self, Room, group};
use super::stack::Stack;
use crate::arrange::head::Fact;
use crate::arrange::views::empathy::EmpathyMap;
use crate::arrange::views::front::Front;
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, Piecework, dot, line_between, rectangle};
use crate::layout::pictures;
use crate::layout::sheet::{Group, Sheet};
use crate::model::text::Rich;

/// Width of the map.
const WIDTH: f32 = 1180.0;
/// Width of the middle, where the persona stands.
const MIDDLE: f32 = 208.0;
/// Side of the portrait.
const PORTRAIT: f32 = 108.0;
/// Space inside the frame.
const INSET: f32 = 26.0;

pub(super) fn sheet(front: &Front, maps: &[EmpathyMap], pen: &Pen<'_>) -> Sheet {
    frame::sheet(front, WIDTH, pen, |room| {
        let mut groups = Vec::with_capacity(maps.len());
        let mut y = room.top;
        for map in maps {
            let (group, bottom) = draw(map, Room { top: y, ..room }, pen);
            groups.push(group);
            y = bottom + 32.0;
        }
        (groups, y - 32.0)
    })
}

fn draw(map: &EmpathyMap, room: Room, pen: &Pen<'_>) -> (Group, f32) {
    let column = (WIDTH - MIDDLE) / 2.0 - INSET;
    let quarters: Vec<Piecework> =
        map.quarters.iter().map(|field| notes(field, "accent", column, pen)).collect();
    let who = persona(map, pen);
    let least = who.height / 2.0 + 16.0;
    let upper = quarters[0].height.max(quarters[1].height).max(least - INSET) + 2.0 * INSET;
    let lower = quarters[2].height.max(quarters[3].height).max(least - INSET) + 2.0 * INSET;
    let (left, top) = (room.left, room.top);
    let middle = top + upper;
    let size = Area { x: left, y: top, width: WIDTH, height: upper + lower };
    let mut marks = vec![rectangle(size, 14.0, "card", "card-edge")];
    let centre = left + WIDTH / 2.0;
    let (from, to) = (centre - MIDDLE / 2.0, centre + MIDDLE / 2.0);
    let half = who.height / 2.0 + 14.0;
    marks.push(line_between((left, middle), (from, middle), "divider", ""));
    marks.push(line_between((to, middle), (left + WIDTH, middle), "divider", ""));
    marks.push(line_between((centre, top), (centre, middle - half), "divider", ""));
    marks.push(line_between((centre, middle + half), (centre, top + upper + lower), "divider", ""));
    marks.extend(who.at(from, middle - half + 14.0));
    let places = [
        (left + INSET, top + INSET),
        (to, top + INSET),
        (left + INSET, middle + INSET),
        (to, middle + INSET),
    ];
    for (piece, (x, y)) in quarters.into_iter().zip(places) {
        marks.extend(piece.at(x, y));
    }
    let (below, bottom) = below(map, (left, top + upper + lower + 16.0), pen);
    marks.extend(below);
    (group("empathy", &map.id, &map.name.characters(), marks), bottom)
}

/// Portrait and name, in the middle of their width.
fn persona(map: &EmpathyMap, pen: &Pen<'_>) -> Piecework {
    let mut stack = Stack::at((0.0, 0.0), MIDDLE - 24.0, pen);
    let mut portrait = pictures::portrait(map.photo.as_deref(), &map.initials, PORTRAIT, pen);
    let aside = (MIDDLE - 24.0 - PORTRAIT) / 2.0;
    portrait.marks.iter_mut().for_each(|mark| mark.shift(aside, 0.0));
    stack.piece(portrait);
    stack.gap(8.0);
    stack.aligned(&map.name, pen.metrics.name, (Align::Middle, "ink"));
    let piece = stack.into_piece();
    let height = piece.height;
    Piecework { marks: piece.at(12.0, 0.0), width: MIDDLE, height }
}

/// Pains and gains side by side; none where nothing is said.
fn below(
    map: &EmpathyMap,
    (left, top): (f32, f32),
    pen: &Pen<'_>,
) -> (Vec<crate::layout::sheet::Mark>, f32) {
    let panels: Vec<(&Fact, &str)> = map.below.iter().zip(["pain", "gain"]).collect();
    let panels: Vec<_> = panels.into_iter().filter(|(fact, _)| !fact.texts.is_empty()).collect();
    if panels.is_empty() {
        return (Vec::new(), top - 16.0);
    }
    let gap = 16.0;
    let width = (WIDTH - gap * (panels.len() as f32 - 1.0)) / panels.len() as f32;
    let inner = width - 2.0 * INSET;
    let pieces: Vec<Piecework> =
        panels.iter().map(|(fact, kind)| notes(fact, &format!("{kind}-ink"), inner, pen)).collect();
    let height = pieces.iter().map(|piece| piece.height).fold(0.0, f32::max) + 2.0 * 20.0;
    let mut marks = Vec::new();
    for (number, ((_, kind), piece)) in panels.iter().zip(pieces).enumerate() {
        let x = left + number as f32 * (width + gap);
        let area = Area { x, y: top, width, height };
        marks.push(rectangle(area, 14.0, kind, &format!("{kind}-edge")));
        marks.extend(piece.at(x + INSET, top + 20.0));
    }
    (marks, top + height)
}

/// A heading with its texts, in two columns where they are many.
fn notes(fact: &Fact, colour: &str, width: f32, pen: &Pen<'_>) -> Piecework {
    let mut out = Stack::at((0.0, 0.0), width, pen);
    out.heading(&Rich::plain(fact.label.as_str()), pen.metrics.name, colour);
    out.gap(8.0);
    let columns = if fact.texts.len() > 5 { 2 } else { 1 };
    let gap = 24.0;
    let column = (width - gap * (columns as f32 - 1.0)) / columns as f32;
    let per_column = fact.texts.len().div_ceil(columns).max(1);
    let mut tallest = 0.0_f32;
    let mut marks = Vec::new();
    for (number, texts) in fact.texts.chunks(per_column).enumerate() {
        let mut list = Stack::at((0.0, 0.0), column - 12.0, pen);
        for text in texts {
            list.gap(6.0);
            let middle = list.y + pen.metrics.body.line_height / 2.0;
            list.marks.push(dot((-9.0, middle), 1.75, colour, "none"));
            list.text(text, pen.metrics.body, "ink");
        }
        let piece = list.into_piece();
        tallest = tallest.max(piece.height);
        marks.extend(piece.at(12.0 + number as f32 * (column + gap), 0.0));
    }
    out.piece(Piecework { marks, width, height: tallest });
    out.into_piece()
}
