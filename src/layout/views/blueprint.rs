//! A service blueprint: the lanes of the matrix as cards, with arrows from what supports to what is supported.

use super::{frame, matrix};
use crate::arrange::views::blueprint::Blueprint;
use crate::arrange::views::front::Front;
use crate::geometry::Area;
use crate::layout::grid::Grid;
use crate::layout::pen::{Pen, path};
use crate::layout::sheet::{Group, Mark, Sheet};
use crate::layout::trace::Trace;
use std::collections::BTreeMap;

/// How far from the side of a card arrows leave and arrive.
const DOOR: f32 = 16.0;
/// How far from a card's edge an arrow runs across.
const STUB: f32 = 5.0;
/// Space between arrows that run side by side.
const APART: f32 = 3.0;

pub(super) fn sheet(front: &Front, blueprint: &Blueprint, pen: &Pen<'_>) -> Sheet {
    let mut chart = blueprint.chart.clone();
    chart.badges.clone_from(&front.badges);
    chart.facts.clone_from(&front.facts);
    chart.prefix.clone_from(&front.prefix);
    chart.story.clone_from(&front.story);
    let mut sheet = matrix::sheet(&chart, pen);
    sheet.title = format!("{} – {}", sheet.title, front.view_title);
    let cards = cards(&sheet.groups);
    let obstacles = obstacles(&sheet.groups);
    let grid = Grid::of(chart.columns.len(), pen.metrics);
    let mut arrows = Vec::new();
    for (number, (from, to)) in blueprint.supports.iter().enumerate() {
        if let (Some(from), Some(to)) = (cards.get(from), cards.get(to)) {
            arrows.extend(arrow(*from, *to, (number, &grid), &obstacles));
        }
    }
    let feet = sheet.groups.len().saturating_sub(1);
    sheet.groups.insert(feet, frame::group("supports", "", "", arrows));
    sheet
}

/// Where the cards stand, by their ids.
fn cards(groups: &[Group]) -> BTreeMap<String, Area> {
    let boxes = groups.iter().flat_map(|group| &group.marks).filter_map(|mark| match mark {
        Mark::Box(mark) if !mark.id.is_empty() => {
            let (x, y) = (mark.x.0, mark.y.0);
            Some((mark.id.clone(), Area { x, y, width: mark.width.0, height: mark.height.0 }))
        }
        _ => None,
    });
    boxes.collect()
}

/// Everything framed, which no arrow may cross.
fn obstacles(groups: &[Group]) -> Vec<Area> {
    let lanes = groups.iter().filter(|group| group.kind == "lane");
    let boxes = lanes.flat_map(|group| &group.marks).filter_map(|mark| match mark {
        Mark::Box(mark) if mark.stroke != "none" => {
            let (x, y) = (mark.x.0, mark.y.0);
            Some(Area { x, y, width: mark.width.0, height: mark.height.0 })
        }
        _ => None,
    });
    boxes.collect()
}

/// An arrow from the edge of a card to that of another: straight where nothing is in the way, else beside the cards.
fn arrow(from: Area, to: Area, (number, grid): (usize, &Grid), obstacles: &[Area]) -> Vec<Mark> {
    let up = to.y + to.height <= from.y;
    let aside = (number % 4) as f32 * APART;
    let out = from.x + DOOR + aside;
    let entry = to.x + DOOR + aside;
    let (leave, arrive) =
        if up { (from.y, to.y + to.height) } else { (from.y + from.height, to.y) };
    let forth = if up { -1.0 } else { 1.0 };
    let way = Area {
        x: out - 2.0,
        y: leave.min(arrive) + 1.0,
        width: 4.0,
        height: ((leave - arrive).abs() - 2.0).max(0.0),
    };
    let is_straight = (out - entry).abs() < 0.5 && !obstacles.iter().any(|area| area.meets(&way));
    let line = if is_straight {
        Trace::from(out, leave).upright(arrive - forth * 5.0)
    } else {
        let column = ((to.x - grid.start) / grid.column).floor();
        let gutter = grid.start + column * grid.column + 3.0 + aside / 2.0;
        Trace::from(out, leave)
            .upright(leave + forth * STUB)
            .across(gutter)
            .upright(arrive - forth * (STUB + 4.0))
            .across(entry)
            .upright(arrive - forth * 5.0)
    };
    let back = arrive - forth * 6.0;
    let head = Trace::from(entry, arrive).line(entry - 3.5, back).line(entry + 3.5, back);
    vec![
        path(line.open(), "none", "accent", (1.25, "")),
        path(head.close(), "accent", "none", (0.0, "")),
    ]
}
