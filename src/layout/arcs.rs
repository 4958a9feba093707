//! Transitions as arcs above the stages, each label in a gap of its line.

use super::changed;
use super::grid::Grid;
use super::pen::{Align, Block, Pen, Piecework, icon, path, rectangle};
use super::sheet::Mark;
use super::trace::Trace;
use crate::arrange::compared::Tab;
use crate::arrange::{Arc, Chart};
use crate::geometry::Area;
use crate::model::text::Rich;

/// Radius of an arc's corners.
const CORNER: f32 = 10.0;
/// Side of the icon before a label.
const ICON: f32 = 13.0;
/// Space between levels of arcs.
const BETWEEN: f32 = 8.0;
/// How far beside the middle of a column arcs leave and arrive, so that several do not meet.
const ASIDE: f32 = 9.0;

/// The arcs and the height they need.
pub(super) struct Arcs {
    pub(super) marks: Vec<Mark>,
    pub(super) height: f32,
}

/// An arc that knows its places but not its level.
struct Flat<'a> {
    arc: &'a Arc,
    from: f32,
    to: f32,
    label: Block,
    /// What changed of it, to stand behind the label.
    flag: Piecework,
    /// Left edge and width of the label with its icon.
    sign: (f32, f32),
    level: usize,
}

/// Draws the arcs with the top edge of the first at `top`.
pub(super) fn draw(chart: &Chart, (grid, top): (&Grid, f32), pen: &Pen<'_>) -> Arcs {
    if chart.arcs.is_empty() {
        return Arcs { marks: Vec::new(), height: 0.0 };
    }
    let mut flats: Vec<Flat<'_>> = chart.arcs.iter().map(|arc| flat(arc, grid, pen)).collect();
    flats.sort_by(|a, b| (a.to - a.from).abs().total_cmp(&(b.to - b.from).abs()));
    let levels = assign_levels(&mut flats);
    let heights: Vec<f32> = (0..levels)
        .map(|level| {
            let own = flats.iter().filter(|flat| flat.level == level);
            own.map(|flat| flat.label.height).fold(ICON, f32::max)
        })
        .collect();
    let height: f32 = heights.iter().map(|height| height + BETWEEN).sum::<f32>() + CORNER;
    let base = top + height;
    let y_of = |flat: &Flat<'_>| {
        let below: f32 = heights[..flat.level].iter().map(|height| height + BETWEEN).sum();
        base - CORNER - below - heights[flat.level] / 2.0
    };
    let mut marks: Vec<Mark> =
        flats.iter().flat_map(|flat| told_lines(flat, y_of(flat), base - 1.0)).collect();
    marks.extend(flats.iter().flat_map(|flat| sign(flat, y_of(flat))));
    Arcs { marks, height: height + 4.0 }
}

fn flat<'a>(arc: &'a Arc, grid: &Grid, pen: &Pen<'_>) -> Flat<'a> {
    let x = |columns: f64| grid.start + columns as f32 * grid.column;
    let from = x(arc.from);
    let out = grid.column * 0.5;
    let to = arc.to.map_or((from + out).min(grid.end() - 4.0), x);
    let forth = if to >= from { ASIDE } else { -ASIDE };
    let (from, to) = if arc.to.is_some_and(|to| (to - arc.from).abs() < 1e-9) {
        (from + grid.column * 0.3, to - grid.column * 0.3)
    } else {
        (from + forth, to - forth)
    };
    let run = (to - from).abs() - 2.0 * CORNER - 12.0;
    let flag = changed::tab(&arc.tab, pen);
    let beside = if flag.width > 0.0 { flag.width + 6.0 } else { 0.0 };
    let room = (run.max(130.0) - ICON - 6.0 - beside).max(80.0);
    let label = pen.balanced(&Rich::plain(arc.label.clone()), pen.metrics.small, room);
    let width = label.width + ICON + 6.0 + beside;
    let middle = f32::midpoint(from, to);
    let left = (middle - width / 2.0).clamp(grid.start, (grid.end() - width).max(grid.start));
    Flat { arc, from, to, label, flag, sign: (left, width), level: 0 }
}

/// The lowest level on which nothing is in an arc's way; returns how many levels there are.
fn assign_levels(flats: &mut [Flat<'_>]) -> usize {
    let mut levels: Vec<Vec<(f32, f32)>> = Vec::new();
    for flat in flats {
        let (left, width) = flat.sign;
        let reach = (
            flat.from.min(flat.to).min(left) - 6.0,
            flat.from.max(flat.to).max(left + width) + 6.0,
        );
        let is_free = |taken: &Vec<(f32, f32)>| {
            taken.iter().all(|other| reach.1 < other.0 || other.1 < reach.0)
        };
        let level = levels.iter().position(is_free).unwrap_or(levels.len());
        if level == levels.len() {
            levels.push(Vec::new());
        }
        levels[level].push(reach);
        flat.level = level;
    }
    levels.len()
}

/// The lines of an arc; those of one that came or went tell so.
fn told_lines(flat: &Flat<'_>, y: f32, base: f32) -> Vec<Mark> {
    let lines = lines(flat, y, base);
    let (left, right) = (flat.from.min(flat.to), flat.from.max(flat.to));
    let area = Area { x: left, y, width: right - left, height: base - y };
    let tab = &flat.arc.tab;
    if !tab.is_new() && !tab.is_ghost() {
        return lines;
    }
    changed::told(tab, area, Vec::new(), lines)
}

fn lines(flat: &Flat<'_>, y: f32, base: f32) -> Vec<Mark> {
    let forth = if flat.to >= flat.from { CORNER } else { -CORNER };
    let up = Trace::from(flat.from, base)
        .upright(y + CORNER)
        .corner((flat.from, y), (flat.from + forth, y));
    let (line, arrow) = if flat.arc.to.is_none() {
        let tip = flat.to;
        (up.across(tip), Trace::from(tip, y).line(tip - 6.0, y - 4.0).line(tip - 6.0, y + 4.0))
    } else {
        let down = up
            .across(flat.to - forth)
            .corner((flat.to, y), (flat.to, y + CORNER))
            .upright(base - 5.0);
        let (left, right) = (flat.to - 4.0, flat.to + 4.0);
        (down, Trace::from(flat.to, base).line(left, base - 6.0).line(right, base - 6.0))
    };
    let dashes = match flat.arc.kind {
        "handover" => "",
        "drop-off" => "2 3",
        _ => "4 3",
    };
    let colour = colour(&flat.arc.tab);
    let line = path(line.open(), "none", colour, (1.25, dashes));
    let arrow = path(arrow.close(), colour, "none", (0.0, ""));
    vec![line, arrow]
}

/// The colour of the line, which says whether it is new or gone.
fn colour(tab: &Tab) -> &'static str {
    match tab {
        tab if tab.is_ghost() => "removed",
        tab if tab.is_new() => "added",
        _ => "muted",
    }
}

fn sign(flat: &Flat<'_>, y: f32) -> Vec<Mark> {
    let (left, width) = flat.sign;
    let (height, flag) = (flat.label.height, &flat.flag);
    let top = y - height / 2.0;
    let gap = Area { x: left - 5.0, y: top, width: width + 10.0, height };
    let mut marks = vec![rectangle(gap, 0.0, "background", "none")];
    let mut words = vec![icon(flat.arc.kind, (left, top + (15.0 - ICON) / 2.0), ICON, "muted")];
    let x = left + ICON + 6.0;
    words.extend(flat.label.marks((x, top), flat.label.width, Align::Start, "muted"));
    if flat.arc.tab.is_ghost() {
        changed::fade(&mut words);
    }
    let place = (left + width - flag.width, y - flag.height / 2.0);
    let flag = Piecework { marks: flag.marks.clone(), ..*flag }.at(place.0, place.1);
    marks.extend(changed::told(&flat.arc.tab, gap, words, flag));
    marks
}
