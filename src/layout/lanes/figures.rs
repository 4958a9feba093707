//! Measured values with their targets.

use crate::arrange::cells::Figure;
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, Piecework, rectangle};

/// Height of the bar.
const BAR: f32 = 5.0;

/// A value as wide as its slot: name, value, a bar on its scale with a tick at the target, and facts.
pub(crate) fn figure(figure: &Figure, width: f32, pen: &Pen<'_>) -> Piecework {
    let inset = 9.0;
    let inner = width - 2.0 * inset;
    let value = pen.words(&figure.value, pen.metrics.value, inner);
    let mut y = 7.0;
    let mut marks = Vec::new();
    let beside = inner - value.width - 8.0;
    let name = pen.block(&figure.name, pen.metrics.card, inner);
    if name.width <= beside {
        let dy = pen.metrics.value.line_height - pen.metrics.card.line_height;
        marks.extend(name.marks((inset, y + dy - 1.0), name.width, Align::Start, "ink"));
        let x = inset + inner - value.width;
        marks.extend(value.marks((x, y), value.width, Align::Start, "ink"));
        y += value.height.max(name.height);
    } else {
        marks.extend(name.marks((inset, y), inner, Align::Start, "ink"));
        y += name.height;
        marks.extend(value.marks((inset, y), inner, Align::Start, "ink"));
        y += value.height;
    }
    if let Some(fraction) = figure.fraction {
        let colour = if figure.verdict == "missed" { "missed" } else { "met" };
        let track = Area { x: inset, y: y + 4.0, width: inner, height: BAR };
        marks.push(rectangle(track, BAR / 2.0, "track", "none"));
        let filled = Area { width: (inner * fraction as f32).max(BAR), ..track };
        marks.push(rectangle(filled, BAR / 2.0, colour, "none"));
        if let Some(target) = figure.target_fraction {
            let x = inset + (inner - 2.0) * target as f32;
            let tick = Area { x, y: track.y - 3.0, width: 2.0, height: BAR + 6.0 };
            marks.push(rectangle(tick, 0.0, "ink", "none"));
        }
        y = track.y + BAR + 4.0;
    }
    let mut notes: Vec<&str> = figure.target.iter().map(String::as_str).collect();
    notes.extend(figure.notes.iter().map(String::as_str));
    if !notes.is_empty() {
        let notes = pen.words(&notes.join("\u{a0}· "), pen.metrics.small, inner);
        marks.extend(notes.marks((inset, y), inner, Align::Start, "muted"));
        y += notes.height;
    }
    let size = Area { x: 0.0, y: 0.0, width, height: y + 7.0 };
    marks.insert(0, rectangle(size, pen.metrics.radius, "card", "card-edge"));
    Piecework { marks, width, height: size.height }
}
