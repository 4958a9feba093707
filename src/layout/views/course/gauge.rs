//! A metric over the versions, with its target.

use super::lines;
use crate::arrange::course::{Gauge, Version};
use crate::layout::pen::{Align, Pen, Piecework, dot};
use crate::layout::sheet::Mark;
use crate::model::text::Rich;

/// Space around what a card holds.
const INSET: f32 = 14.0;
/// Height of the plot.
const PLOT: f32 = 76.0;
/// Distance of values below which they have no dots.
const DENSE: f32 = 9.0;

/// Name, values and target.
pub(super) fn head(gauge: &Gauge, width: f32, pen: &Pen<'_>) -> Piecework {
    let inner = width - 2.0 * INSET;
    let title = pen.block(&gauge.title, pen.metrics.heading, inner);
    let mut marks = title.marks((INSET, 11.0), inner, Align::Start, "ink");
    let y = 11.0 + title.height + 2.0;
    let from = pen.words(&gauge.from, pen.metrics.body, inner);
    let value = pen.words(&gauge.value, pen.metrics.value, inner);
    let target = pen.words(&gauge.target, pen.metrics.small, inner);
    let drop = pen.metrics.value.line_height - pen.metrics.body.line_height;
    let mut x = INSET;
    if !gauge.from.is_empty() {
        marks.extend(from.marks((x, y + drop), from.width, Align::Start, "muted"));
        x += from.width + 5.0;
    }
    let mut bottom = y + from.height.max(value.height);
    // Long units leave no room beside each other.
    let below = x + value.width > width - INSET;
    let (at, top) = if below { (INSET, y + from.height) } else { (x, y) };
    marks.extend(value.marks((at, top), inner, Align::Start, "ink"));
    bottom = bottom.max(top + value.height);
    let is_beside = at + value.width + 16.0 + target.width <= width - INSET;
    let top = if is_beside { top + 4.0 } else { bottom };
    marks.extend(target.marks(
        (INSET, top),
        inner,
        if is_beside { Align::End } else { Align::Start },
        "muted",
    ));
    bottom = bottom.max(top + target.height);
    Piecework { marks, width, height: bottom + 8.0 }
}

/// The line of values under the head, with the ends of the axis; returns where the card ends.
pub(super) fn plot(
    gauge: &Gauge,
    versions: &[Version],
    (width, top): (f32, f32),
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let (start, end) = (INSET + 5.0, width - INSET - 5.0);
    let step = (end - start) / (gauge.figures.len().max(2) - 1) as f32;
    let x = |at: usize| {
        if gauge.figures.len() > 1 { start + at as f32 * step } else { f32::midpoint(start, end) }
    };
    let values =
        || gauge.figures.iter().flatten().flat_map(|one| [Some(one.value), one.target]).flatten();
    let least = values().fold(f64::INFINITY, f64::min);
    let most = values().fold(f64::NEG_INFINITY, f64::max);
    let y = |value: f64| {
        let part = if most > least { (value - least) / (most - least) } else { 0.5 };
        top + 6.0 + (PLOT - 12.0) * (1.0 - part as f32)
    };
    let targets: Vec<Option<(f32, f32)>> = gauge
        .figures
        .iter()
        .enumerate()
        .map(|(at, one)| Some((x(at), y(one.as_ref()?.target?))))
        .collect();
    let mut marks = steps(&targets, (INSET, width - INSET));
    let places: Vec<Option<(f32, f32)>> = gauge
        .figures
        .iter()
        .enumerate()
        .map(|(at, one)| Some((x(at), y(one.as_ref()?.value))))
        .collect();
    marks.extend(lines(&places, ("line-0", 2.0, "")));
    let last = gauge.figures.iter().rposition(Option::is_some);
    for (at, (figure, place)) in gauge.figures.iter().zip(&places).enumerate() {
        let (Some(figure), Some(place)) = (figure, place) else { continue };
        if step < DENSE && Some(at) != last {
            continue;
        }
        let (fill, stroke) = match figure.is_met {
            Some(true) => ("met", "met"),
            Some(false) => ("background", "missed"),
            None => ("line-0", "line-0"),
        };
        marks.push(dot(*place, 3.5, fill, stroke));
    }
    let (names, bottom) = ends(versions, (width, top + PLOT + 4.0), pen);
    marks.extend(names);
    (marks, bottom + 10.0)
}

/// The target: level as long as it stays, stepping where it changes.
fn steps(targets: &[Option<(f32, f32)>], (left, right): (f32, f32)) -> Vec<Mark> {
    let known: Vec<(f32, f32)> = targets.iter().flatten().copied().collect();
    let mut marks = Vec::new();
    let mut rest = &known[..];
    let mut from = left;
    while let Some(first) = rest.first() {
        let run = rest.iter().take_while(|place| (place.1 - first.1).abs() < 0.01).count();
        let next = rest.get(run).map(|next| f32::midpoint(rest[run - 1].0, next.0));
        let to = next.unwrap_or(right);
        let level = [Some((from, first.1)), Some((to, first.1))];
        marks.extend(lines(&level, ("ink", 1.0, "4 3")));
        from = to;
        rest = &rest[run..];
    }
    marks
}

/// The first and the last version under their ends.
fn ends(versions: &[Version], (width, top): (f32, f32), pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let inner = width - 2.0 * INSET;
    let name = |version: &Version| Rich::plain(version.label.as_str());
    let room = inner / 2.0 - 8.0;
    let (Some(first), Some(last)) = (versions.first(), versions.last()) else {
        return (Vec::new(), top);
    };
    if versions.len() == 1 {
        let only = pen.block(&name(first), pen.metrics.small, inner);
        return (only.marks((INSET, top), inner, Align::Middle, "muted"), top + only.height);
    }
    let (first, last) = (name(first), name(last));
    let first = pen.block(&first, pen.metrics.small, room);
    let last = pen.block(&last, pen.metrics.small, room);
    let mut marks = first.marks((INSET, top), room, Align::Start, "muted");
    marks.extend(last.marks((INSET + inner - room, top), room, Align::End, "muted"));
    (marks, top + first.height.max(last.height))
}
