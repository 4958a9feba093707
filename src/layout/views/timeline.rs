//! Stages and steps on an axis in proportion to how long they take; what happens above it, how it feels below.

use super::faces;
use super::frame::{self, Room, group};
use super::stack::Stack;
use crate::arrange::views::front::Front;
use crate::arrange::views::timeline::{Span, Timeline};
use crate::geometry::Area;
use crate::layout::lanes;
use crate::layout::pen::{Align, Pen, Piecework, hue, line_between, path, rectangle};
use crate::layout::sheet::{BoxMark, Group, Mark, Sheet};
use crate::layout::trace::Trace;
use crate::theme::Palette;

/// Least and most width of a column of events, and the space between two.
const COLUMN: (f32, f32) = (176.0, 420.0);
const BETWEEN: f32 = 16.0;
/// Width that the columns share while they can.
const WIDTH: f32 = 1440.0;
/// Height of the axis.
const AXIS: f32 = 22.0;
/// Height in which lines lead from the axis to its events.
const LEADERS: f32 = 52.0;
/// Least space between two ticks' words.
const APART: f32 = 14.0;

pub(super) fn sheet(front: &Front, timeline: &Timeline, pen: &Pen<'_>) -> Sheet {
    let count = timeline.spans.len() as f32;
    let column = ((WIDTH + BETWEEN) / count - BETWEEN).clamp(COLUMN.0, COLUMN.1).floor();
    let width = ((column + BETWEEN) * count - BETWEEN).max(COLUMN.1 * 2.0);
    let column = (width + BETWEEN) / count - BETWEEN;
    frame::sheet(front, width, pen, |room| draw(timeline, column, room, pen))
}

fn draw(timeline: &Timeline, column: f32, room: Room, pen: &Pen<'_>) -> (Vec<Group>, f32) {
    let events: Vec<Piecework> =
        timeline.spans.iter().map(|span| event(span, column, pen)).collect();
    let tallest = events.iter().map(|piece| piece.height).fold(0.0, f32::max);
    let floor = room.top + tallest;
    let top = floor + 8.0 + LEADERS;
    let slot = (room.width + BETWEEN) / timeline.spans.len() as f32;
    let mut ties = Vec::new();
    let mut groups = vec![group("axis", "", &timeline.total, Vec::new())];
    let has_feelings =
        timeline.spans.iter().any(|span| !span.faces.is_empty() || !span.cards.is_empty());
    let (ticks, under) = ticks(timeline, (room, top + AXIS), pen);
    let (bands, under) = bands(timeline, (room, under), pen);
    let below = under + LEADERS + 8.0;
    let mut bottom = under;
    for (number, (span, piece)) in timeline.spans.iter().zip(events).enumerate() {
        let x = room.left + number as f32 * slot;
        let middle = x + column / 2.0;
        let place = room.left + f32::midpoint(span.part.0 as f32, span.part.1 as f32) * room.width;
        let colour = hue("stage", span.stage, Palette::STAGES);
        ties.push(tie((middle, floor + 11.0), (place, top - 1.0), &colour));
        let rule = |y: f32| Area { x, y, width: column, height: 3.0 };
        let mut marks = piece.at(x, room.top);
        marks.push(rectangle(rule(floor + 8.0), 1.5, &colour, "none"));
        let felt = feelings(span, column, pen);
        if has_feelings && felt.height > 0.0 {
            ties.push(line_between((place, top + AXIS), (place, under), &colour, ""));
            ties.push(tie((place, under), (middle, below - 13.0), &colour));
            marks.push(rectangle(rule(below - 13.0), 1.5, &colour, "none"));
            bottom = bottom.max(below + felt.height);
            marks.extend(felt.at(x, below));
        }
        groups.push(group("span", "", &span.title.characters(), marks));
    }
    let mut axis = ties;
    axis.extend(segments(timeline, (room, top)));
    axis.extend(ticks);
    axis.extend(bands);
    groups[0].marks = axis;
    (groups, bottom)
}

/// A curve from one place down to another, leaving and arriving upright.
fn tie(from: (f32, f32), to: (f32, f32), colour: &str) -> Mark {
    let middle = f32::midpoint(from.1, to.1);
    let line = Trace::from(from.0, from.1).bend([(from.0, middle), (to.0, middle), to]);
    path(line.open(), "none", colour, (1.25, ""))
}

/// The axis: a stretch a span, as long as it lasts.
fn segments(timeline: &Timeline, (room, top): (Room, f32)) -> Vec<Mark> {
    let mut marks = Vec::new();
    for span in &timeline.spans {
        let x = room.left + span.part.0 as f32 * room.width;
        let width = ((span.part.1 - span.part.0) as f32 * room.width - 1.5).max(1.5);
        let colour = hue("stage", span.stage, Palette::STAGES);
        let area = Area { x, y: top, width, height: AXIS };
        if span.is_guess {
            let mut dashed = rectangle(area, 2.0, "background", &colour);
            if let Mark::Box(BoxMark { is_dashed, .. }) = &mut dashed {
                *is_dashed = true;
            }
            marks.push(dashed);
        } else {
            marks.push(rectangle(area, 2.0, &colour, "none"));
        }
    }
    marks
}

/// Before, during and after under the axis, where they have room; returns where they end.
fn bands(timeline: &Timeline, (room, top): (Room, f32), pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let mut bottom = top;
    let mut free = room.left;
    for (words, from, to) in &timeline.bands {
        let x = room.left + *from as f32 * room.width;
        let width = (to - from) as f32 * room.width - 2.0;
        let words = pen.words(words, pen.metrics.label, room.width);
        let line = Area { x, y: top + 6.0, width: width.max(1.5), height: 3.0 };
        marks.push(rectangle(line, 1.5, "divider", "none"));
        let most = room.left + room.width - words.width;
        let at = (x + (width - words.width) / 2.0).max(free).min(most);
        if at >= free {
            let ground =
                Area { x: at - 4.0, y: top + 12.0, width: words.width + 8.0, height: words.height };
            marks.push(rectangle(ground, 0.0, "background", "none"));
            marks.extend(words.marks((at, top + 12.0), words.width, Align::Start, "muted"));
            free = at + words.width + APART;
            bottom = bottom.max(top + 14.0 + words.height);
        }
    }
    (marks, bottom)
}

/// Ticks under the axis with the time since the beginning; those without room say nothing.
fn ticks(timeline: &Timeline, (room, top): (Room, f32), pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let mut free = room.left;
    let mut bottom = top + 8.0;
    for (part, words) in &timeline.ticks {
        let x = room.left + *part as f32 * room.width;
        marks.push(line_between((x, top + 2.0), (x, top + 7.0), "muted", ""));
        let words = pen.words(words, pen.metrics.small, 160.0);
        let left = (x - words.width / 2.0).min(room.left + room.width - words.width);
        if left >= free {
            let ground = Area {
                x: left - 4.0,
                y: top + 8.0,
                width: words.width + 8.0,
                height: words.height,
            };
            marks.push(rectangle(ground, 0.0, "background", "none"));
            marks.extend(words.marks((left, top + 8.0), words.width, Align::Start, "muted"));
            free = left + words.width + APART;
            bottom = bottom.max(top + 10.0 + words.height);
        }
    }
    (marks, bottom)
}

/// What happens in a span, with its title and how long it takes.
fn event(span: &Span, width: f32, pen: &Pen<'_>) -> Piecework {
    let mut stack = Stack::at((0.0, 0.0), width, pen);
    if let Some(stage) = &span.stage_title {
        stack.text(stage, pen.metrics.small, "muted");
        stack.gap(1.0);
    }
    let star = if span.is_moment_of_truth { "★ " } else { "" };
    let number = span.number.map(|number| format!("{number}\u{a0} ")).unwrap_or_default();
    let title = pen.behind(&format!("{number}{star}"), true, &span.title);
    stack.heading(&title, pen.metrics.stage, "ink");
    if let Some(duration) = &span.duration {
        stack.gap(1.0);
        stack.text(duration, pen.metrics.card, "muted");
    }
    for event in &span.events {
        stack.gap(5.0);
        stack.text(event, pen.metrics.card, "ink");
    }
    stack.into_piece()
}

/// How a span feels, what hurts and what pleases.
fn feelings(span: &Span, width: f32, pen: &Pen<'_>) -> Piecework {
    let mut stack = Stack::at((0.0, 0.0), width, pen);
    for face in &span.faces {
        stack.gap(6.0);
        stack.piece(faces::face(face, width, pen));
    }
    for card in &span.cards {
        stack.gap(8.0);
        stack.piece(lanes::card("", card, width.min(pen.metrics.card_width), pen));
    }
    stack.into_piece()
}
