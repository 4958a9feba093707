//! What marks a change in a drawing: tabs with signs and numbers, outlines, bars, ghosts.

use super::pen::{Align, Pen, Piecework, path, rectangle};
use super::sheet::{Mark, Paint};
use super::trace::Trace;
use crate::arrange::compared::Tab;
use crate::diff::tell::Sign;
use crate::geometry::Area;

/// Space between two signs of a tab.
const APART: f32 = 3.0;
/// Room that an outline or a bar needs beside a text.
const BESIDE: f32 = 8.0;
/// Width of the line of outlines.
const LINE: f32 = 1.5;

/// How an item meets its mark.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// A text without a ground.
    Open,
    /// A card, with an edge of its own.
    Framed,
    /// A small label, which has its tab beside it.
    Label,
}

/// The colour of a sort of change.
pub(super) fn paint(sign: Sign) -> &'static str {
    match sign {
        Sign::Added => "added",
        Sign::Removed => "removed",
        Sign::Moved => "moved",
        Sign::Up | Sign::Down | Sign::Status | Sign::Edited => "edited",
    }
}

/// The signs of a tab with their numbers.
pub(super) fn tab(tab: &Tab, pen: &Pen<'_>) -> Piecework {
    let mut out = Piecework::default();
    for (sign, numbers) in &tab.0 {
        let words: Vec<String> = std::iter::once(sign.glyph().to_string())
            .chain(numbers.iter().map(ToString::to_string))
            .collect();
        let words = pen.words(&words.join("\u{a0}"), pen.metrics.label, f32::INFINITY);
        let x = if out.width > 0.0 { out.width + APART } else { 0.0 };
        let area = Area { x, y: 0.0, width: words.width + 9.0, height: words.height };
        out.marks.push(rectangle(area, 3.0, paint(*sign), "background"));
        out.marks.extend(words.marks((x + 4.5, 0.0), words.width, Align::Start, "change-ink"));
        out.width = x + area.width;
        out.height = area.height;
    }
    out
}

/// How much narrower an item gets by its mark.
pub(super) fn narrowing(tab: &Tab, shape: Shape, pen: &Pen<'_>) -> f32 {
    match shape {
        _ if tab.is_empty() => 0.0,
        Shape::Open if outlined(tab) => 2.0 * BESIDE,
        Shape::Open => BESIDE,
        Shape::Framed => 0.0,
        Shape::Label => self::tab(tab, pen).width + APART,
    }
}

fn outlined(tab: &Tab) -> bool {
    tab.is_new() || tab.is_ghost()
}

/// An item with its mark: outlined if it is new or gone, else with a bar beside it.
pub(super) fn marked(piece: Piecework, tab: &Tab, shape: Shape, pen: &Pen<'_>) -> Piecework {
    if tab.is_empty() {
        return piece;
    }
    let mut piece = piece;
    if tab.is_ghost() {
        fade(&mut piece.marks);
    }
    let flag = self::tab(tab, pen);
    let (tab_width, tab_height) = (flag.width, flag.height);
    let mut out = Piecework::default();
    let (inset, around) = match shape {
        Shape::Open if outlined(tab) => (BESIDE, 4.0),
        Shape::Open => (BESIDE, 0.0),
        Shape::Framed | Shape::Label => (0.0, 0.0),
    };
    let top = if shape == Shape::Label { 0.0 } else { tab_height + 1.0 };
    let area = Area {
        x: 0.0,
        y: top,
        width: piece.width + if outlined(tab) { 2.0 * inset } else { inset },
        height: piece.height + 2.0 * around,
    };
    out.marks.extend(piece.at(inset, top + around));
    let colour = tab.0.first().map_or("edited", |(sign, _)| paint(*sign));
    if outlined(tab) {
        let radius = if shape == Shape::Framed { pen.metrics.radius } else { 6.0 };
        let colour = if tab.is_ghost() { "removed" } else { "added" };
        out.marks.push(outline(area, radius, colour, tab.is_ghost()));
    } else if shape != Shape::Label {
        let bar = Area { x: 0.0, width: 3.0, ..area };
        out.marks.push(rectangle(bar, 1.5, colour, "none"));
    }
    if shape == Shape::Label {
        let y = (area.height - tab_height) / 2.0;
        out.marks.extend(flag.at(area.width + APART, y));
        out.width = area.width + APART + tab_width;
    } else {
        out.marks.extend(flag.at(0.0, 0.0));
        out.width = area.width.max(tab_width);
    }
    out.height = area.y + area.height;
    out
}

/// A line around an area, dashed around what is gone.
pub(super) fn outline(area: Area, radius: f32, colour: &str, is_dashed: bool) -> Mark {
    let (left, right) = (area.x, area.x + area.width);
    let (top, bottom) = (area.y, area.y + area.height);
    let r = radius.min(area.height / 2.0);
    let trace = Trace::from(left + r, top)
        .across(right - r)
        .corner((right, top), (right, top + r))
        .upright(bottom - r)
        .corner((right, bottom), (right - r, bottom))
        .across(left + r)
        .corner((left, bottom), (left, bottom - r))
        .upright(top + r)
        .corner((left, top), (left + r, top));
    path(trace.close(), "none", colour, (LINE, if is_dashed { "4 3" } else { "" }))
}

/// Makes marks those of something that is gone: without grounds and hues, its words struck.
pub(super) fn fade(marks: &mut Vec<Mark>) {
    let mut strokes = Vec::new();
    let quiet = |paint: &mut Paint| {
        if paint != "none" {
            "muted".clone_into(paint);
        }
    };
    for mark in marks.iter_mut() {
        match mark {
            Mark::Box(mark) => {
                "none".clone_into(&mut mark.fill);
                "none".clone_into(&mut mark.stroke);
            }
            Mark::Text(text) => {
                "muted".clone_into(&mut text.fill);
                for line in &text.lines {
                    let (Some(first), Some(last)) = (line.runs.first(), line.runs.last()) else {
                        continue;
                    };
                    let y = line.y.0 - text.size.0 * 0.32;
                    let trace = Trace::from(first.x.0, y).across(last.x.0 + last.width.0);
                    strokes.push(path(trace.open(), "none", "muted", (1.0, "")));
                }
            }
            Mark::Icon(mark) => "muted".clone_into(&mut mark.stroke),
            Mark::Dot(mark) => {
                quiet(&mut mark.fill);
                quiet(&mut mark.stroke);
            }
            Mark::Path(mark) => quiet(&mut mark.stroke),
            Mark::Image(_) => {}
        }
    }
    marks.append(&mut strokes);
}
