//! How a map moved over its versions: experience and pain points on one axis, a small panel for each metric.

mod axis;
mod experience;
mod gauge;
mod pains;

use super::frame::{self, Room, group};
use crate::arrange::course::Course;
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, Piecework, line_between, rectangle};
use crate::layout::sheet::{Group, Mark, Sheet};
use axis::Axis;

/// Width of the drawing.
const WIDTH: f32 = 1240.0;
/// Width of the names of the scale.
const SCALE: f32 = 92.0;
/// Space between panels.
const GAP: f32 = 20.0;

pub(in crate::layout) fn sheet(course: &Course, pen: &Pen<'_>) -> Sheet {
    frame::sheet(&course.front, WIDTH, pen, |room| draw(course, room, pen))
}

fn draw(course: &Course, room: Room, pen: &Pen<'_>) -> (Vec<Group>, f32) {
    let axis = Axis::of(&course.versions, (room.left + SCALE, room.left + WIDTH), pen);
    let mut groups = Vec::new();
    let (feelings, y) = experience::draw(&course.experience, (&axis, room.left, room.top), pen);
    let (hurts, bottom) = pains::draw(&course.pains, (&axis, room.left, y + GAP), pen);
    let (names, end) = axis.names(bottom, pen);
    groups.push(group("curve", "experience", &course.experience.title, feelings));
    groups.push(group("pains", "pain-points", &course.pains.title, hurts));
    groups.push(group("axis", "", "", names));
    if course.metrics.is_empty() {
        return (groups, end);
    }
    let heading = pen.words(&course.metrics_title, pen.metrics.name, WIDTH);
    let top = end + 28.0;
    let marks = heading.marks((room.left, top), WIDTH, Align::Start, "ink");
    groups.push(group("metrics", "", &course.metrics_title, marks));
    let (panels, bottom) = panels(course, (room.left, top + heading.height + 8.0), pen);
    groups.extend(panels);
    (groups, bottom)
}

/// The metrics in rows; cards of a row are equally tall.
fn panels(course: &Course, (left, top): (f32, f32), pen: &Pen<'_>) -> (Vec<Group>, f32) {
    let columns = match course.metrics.len() {
        1 | 2 | 4 => 2,
        _ => 3,
    };
    let width = (WIDTH - GAP * (columns as f32 - 1.0)) / columns as f32;
    let mut groups = Vec::new();
    let mut y = top;
    for row in course.metrics.chunks(columns) {
        let heads: Vec<Piecework> = row.iter().map(|one| gauge::head(one, width, pen)).collect();
        let tallest = heads.iter().map(|head| head.height).fold(0.0, f32::max);
        let mut height = 0.0;
        for (number, (metric, head)) in row.iter().zip(heads).enumerate() {
            let x = left + number as f32 * (width + GAP);
            let (plot, bottom) = gauge::plot(metric, &course.versions, (width, tallest), pen);
            height = bottom;
            let area = Area { x, y, width, height };
            let mut marks = vec![rectangle(area, pen.metrics.radius, "card", "card-edge")];
            marks.extend(head.at(x, y));
            marks.extend(Piecework { marks: plot, width, height }.at(x, y));
            groups.push(group("metric", "", &metric.title.characters(), marks));
        }
        y += height + GAP;
    }
    (groups, y - GAP)
}

/// The head of a panel: its title, what is told of it, and samples of its marks with their words at the right edge.
fn head(
    (title, told): (&str, &str),
    samples: Vec<(Vec<Mark>, String)>,
    (left, top): (f32, f32),
    pen: &Pen<'_>,
) -> Vec<Mark> {
    let title = pen.words(title, pen.metrics.name, WIDTH);
    let mut marks = title.marks((left, top), title.width, Align::Start, "ink");
    let told = pen.words(told, pen.metrics.body, WIDTH);
    let x = left + title.width + 12.0;
    marks.extend(told.marks((x, top + 2.0), told.width, Align::Start, "muted"));
    let mut right = left + WIDTH;
    for (sample, words) in samples.into_iter().rev() {
        let words = pen.words(&words, pen.metrics.small, 320.0);
        right -= words.width;
        marks.extend(words.marks((right, top + 4.0), words.width, Align::Start, "muted"));
        right -= 28.0;
        let piece = Piecework { marks: sample, width: 22.0, height: 0.0 };
        marks.extend(piece.at(right, top + 4.0 + words.height / 2.0));
        right -= 18.0;
    }
    marks
}

/// Straight lines through the places that there are; what lies between others is dotted.
fn lines(places: &[Option<(f32, f32)>], (stroke, width, dashes): (&str, f32, &str)) -> Vec<Mark> {
    let known: Vec<(usize, (f32, f32))> =
        places.iter().enumerate().filter_map(|(at, place)| Some((at, (*place)?))).collect();
    let mut marks = Vec::new();
    for pair in known.windows(2) {
        let ((a, from), (b, to)) = (pair[0], pair[1]);
        let (width, dashes) = if b > a + 1 { (1.5, "1.5 5") } else { (width, dashes) };
        let mut mark = line_between(from, to, stroke, dashes);
        if let Mark::Path(path) = &mut mark {
            path.width.0 = width;
        }
        marks.push(mark);
    }
    marks
}
