//! What marks a change in a drawing: tabs with signs and numbers, outlines, bars, ghosts.

use super::pen::{Align, Pen, Piecework, path, rectangle};
use super::sheet::{ChangeMark, Group, Mark, Paint};
use super::trace::Trace;
use crate::arrange::compared::Tab;
use crate::diff::tell::Sign;
use crate::geometry::Area;

/// Space between two signs of a tab.
const APART: f32 = 3.0;
/// Room that an outline or a bar needs beside a text.
const BESIDE: f32 = 8.0;
/// Space between what changed and the box around it.
const AROUND: f32 = 4.0;
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
pub(crate) fn paint(sign: Sign) -> &'static str {
    match sign {
        Sign::Added => "added",
        Sign::Removed => "removed",
        Sign::Moved => "moved",
        Sign::Up | Sign::Down | Sign::Status | Sign::Filled | Sign::Emptied | Sign::Edited => {
            "edited"
        }
    }
}

/// The signs of a tab with their numbers.
pub(super) fn tab(tab: &Tab, pen: &Pen<'_>) -> Piecework {
    let mut out = Piecework::default();
    for (sign, numbers) in &tab.0 {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let words = format!("{}\u{a0}{}", sign.glyph(), numbers.join(",\u{a0}"));
        let words = pen.words(words.trim_end(), pen.metrics.label, f32::INFINITY);
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
    let item = piece.at(inset, top + around);
    let mut telling: Vec<Mark> = border(tab, area, shape, pen).into_iter().collect();
    let mut out = Piecework { height: area.y + area.height, ..Piecework::default() };
    if shape == Shape::Label {
        let y = (area.height - tab_height) / 2.0;
        telling.extend(flag.at(area.width + APART, y));
        out.width = area.width + APART + tab_width;
    } else {
        telling.extend(flag.at(0.0, 0.0));
        out.width = area.width.max(tab_width);
    }
    out.marks = told(tab, area, item, telling);
    out
}

/// The outline of what is new or gone, or the bar beside what is another.
fn border(tab: &Tab, area: Area, shape: Shape, pen: &Pen<'_>) -> Option<Mark> {
    if outlined(tab) {
        let radius = if shape == Shape::Framed { pen.metrics.radius } else { 6.0 };
        let colour = if tab.is_ghost() { "removed" } else { "added" };
        return Some(outline(area, radius, colour, tab.is_ghost()));
    }
    let colour = tab.0.first().map_or("edited", |(sign, _)| paint(*sign));
    let bar = Area { width: 3.0, ..area };
    (shape != Shape::Label).then(|| rectangle(bar, 1.5, colour, "none"))
}

/// Marks of a thing over an area, and those that tell what changed of it; of what is gone, all of them tell that.
pub(super) fn told(tab: &Tab, area: Area, thing: Vec<Mark>, telling: Vec<Mark>) -> Vec<Mark> {
    let mut numbers: Vec<usize> = tab.0.iter().flat_map(|(_, own)| own).copied().collect();
    numbers.sort_unstable();
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    if numbers.is_empty() {
        return thing.into_iter().chain(telling).collect();
    }
    let (before, inside) = if tab.is_ghost() { (Vec::new(), thing) } else { (thing, Vec::new()) };
    let around = Area {
        x: area.x - AROUND,
        y: area.y - AROUND,
        width: area.width + 2.0 * AROUND,
        height: area.height + 2.0 * AROUND,
    };
    let id = format!("at-{}", numbers.join("-"));
    let has_words = inside.iter().chain(&telling).any(|mark| matches!(mark, Mark::Text(_)));
    let label = if has_words { String::new() } else { numbers.join(", ") };
    let start = ChangeMark { id, numbers: numbers.join(" "), label, link: String::new() };
    let opening = [Mark::Change(start), rectangle(around, 8.0, "none", "none")];
    let end = Mark::Change(ChangeMark::default());
    before.into_iter().chain(opening).chain(inside).chain(telling).chain([end]).collect()
}

/// Leads from the marks of every change to where it is told, whose id begins with `prefix`.
pub(super) fn lead(groups: &mut [Group], prefix: &str) {
    for mark in groups.iter_mut().flat_map(|group| &mut group.marks) {
        if let Mark::Change(mark) = mark
            && let Some(first) = mark.numbers.split(' ').next().filter(|first| !first.is_empty())
        {
            mark.link = format!("#{prefix}change-{first}");
        }
    }
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
                mark.link.clear();
            }
            Mark::Text(text) => {
                "muted".clone_into(&mut text.fill);
                for line in &mut text.lines {
                    line.runs.iter_mut().for_each(|run| run.link.clear());
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
            Mark::Image(_) | Mark::Change(_) => {}
        }
    }
    marks.append(&mut strokes);
}
