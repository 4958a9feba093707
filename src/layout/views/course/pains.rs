//! Open pain points above a line, resolved ones below it.

use super::axis::Axis;
use super::experience::HEAD;
use super::head;
use crate::arrange::course::{Bar, Hurts};
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, line_between, rectangle};
use crate::layout::sheet::Mark;

/// Height of the plot without its numbers.
const PLOT: f32 = 96.0;
/// Height of a pain point where there are few.
const TALLEST: f32 = 12.0;
/// Most width of a bar.
const WIDEST: f32 = 38.0;
/// Distance of versions below which bars touch and have no edges.
const DENSE: f32 = 8.0;
/// Room for a number above or below a bar.
const NUMBER: f32 = 18.0;

/// How the three sorts are drawn, open ones without an opportunity first.
const LOOKS: [(&str, &str); 3] =
    [("pain-ink", "pain-ink"), ("pain", "pain-ink"), ("opportunity", "opportunity-ink")];

pub(super) fn draw(
    hurts: &Hurts,
    (axis, left, top): (&Axis<'_>, f32, f32),
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let mut marks = head((&hurts.title, &hurts.told), samples(hurts), (left, top), pen);
    let bars = || hurts.bars.iter().flatten();
    let most = |count: fn(&Bar) -> usize| bars().map(count).max().unwrap_or(0) as f32;
    let (up, down) = (most(|bar| bar.unanswered + bar.answered), most(|bar| bar.resolved));
    let unit = (PLOT / (up + down).max(1.0)).min(TALLEST);
    let below = if down > 0.0 { down * unit + NUMBER } else { 0.0 };
    let zero = top + HEAD + NUMBER + up * unit;
    // Where versions stand close together their bars make steps.
    let is_dense = axis.step() < DENSE;
    let width = if is_dense { axis.step() } else { (axis.step() * 0.62).min(WIDEST) };
    let mut free = [axis.start; 2];
    let mut last = [None; 2];
    for (at, bar) in hurts.bars.iter().enumerate() {
        let Some(bar) = bar else { continue };
        let x = axis.x(at) - width / 2.0;
        marks.extend(one(bar, (x, width), (zero, unit), is_dense));
        let open = bar.unanswered + bar.answered;
        let counts = [
            (open, zero - open as f32 * unit - NUMBER),
            (bar.resolved, zero + bar.resolved as f32 * unit + 3.0),
        ];
        for (side, (count, y)) in counts.into_iter().enumerate() {
            let block = pen.words(&count.to_string(), pen.metrics.label, 60.0);
            let left = axis.x(at) - block.width / 2.0;
            let is_new = last[side] != Some(count);
            let is_told = side == 0 || count > 0;
            if is_told && is_new && left >= free[side] {
                marks.extend(block.marks((left, y), block.width, Align::Start, "ink"));
                free[side] = left + block.width + 5.0;
                last[side] = Some(count);
            }
        }
    }
    for at in axis.unread() {
        let sign = pen.words("✗", pen.metrics.heading, WIDEST);
        let place = (axis.x(at) - sign.width / 2.0, zero - sign.height - 1.0);
        marks.extend(sign.marks(place, sign.width, Align::Start, "missed"));
    }
    marks.push(line_between((axis.start, zero), (axis.end, zero), "divider", ""));
    (marks, zero + below + 6.0)
}

/// The bar of a version.
fn one(bar: &Bar, (x, width): (f32, f32), (zero, unit): (f32, f32), is_dense: bool) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut put = |from: f32, count: usize, (fill, stroke): (&str, &str)| {
        if count > 0 {
            let height = count as f32 * unit;
            marks.push(rectangle(Area { x, y: from, width, height }, 0.0, fill, stroke));
        }
    };
    let solid = bar.unanswered as f32 * unit;
    put(zero - solid, bar.unanswered, look(0, is_dense));
    put(zero - solid - bar.answered as f32 * unit, bar.answered, look(1, is_dense));
    put(zero, bar.resolved, look(2, is_dense));
    if bar.resolved > 0 {
        dash(&mut marks);
    }
    marks
}

/// Dashes the edge of the last mark, that of what is resolved: without colours nothing else tells it from the rest.
fn dash(marks: &mut [Mark]) {
    if let Some(Mark::Box(mark)) = marks.last_mut() {
        mark.is_dashed = true;
    }
}

/// A sort as it is drawn: where bars are too narrow for edges, it takes the edge's colour.
fn look(sort: usize, is_dense: bool) -> (&'static str, &'static str) {
    let narrow = ["pain-ink", "pain-edge", "opportunity-edge"];
    if is_dense { (narrow[sort], "none") } else { LOOKS[sort] }
}

fn samples(hurts: &Hurts) -> Vec<(Vec<Mark>, String)> {
    let occurs = |count: fn(&Bar) -> usize| hurts.bars.iter().flatten().any(|bar| count(bar) > 0);
    let counts: [fn(&Bar) -> usize; 3] =
        [|bar| bar.unanswered, |bar| bar.answered, |bar| bar.resolved];
    let sorts = LOOKS.into_iter().zip(&hurts.words).zip(counts).enumerate();
    let sorts = sorts.filter(|(_, (_, count))| occurs(*count));
    sorts
        .map(|(sort, (((fill, stroke), words), _))| {
            let area = Area { x: 10.0, y: -5.5, width: 11.0, height: 11.0 };
            let mut sample = vec![rectangle(area, 2.0, fill, stroke)];
            if sort == 2 {
                dash(&mut sample);
            }
            (sample, words.clone())
        })
        .collect()
}
