//! The curve of an older version under that of the new one, and the area between both.

use super::line::{Segment, Stop, segments};
use super::{colour, x_of};
use crate::arrange::curve::{Curve, Line};
use crate::geometry::Area;
use crate::layout::grid::Grid;
use crate::layout::pen::{Align, Pen, dot, path};
use crate::layout::sheet::Mark;
use crate::layout::trace::Trace;

/// Distance of the places at which both lines are compared.
const STEP: f32 = 8.0;
/// The least distance of both lines that is shaded.
const LEAST: f32 = 0.75;

/// A line of the older version.
pub(super) struct Before {
    /// Number of the line of the new version that it belongs to, if any.
    line: Option<usize>,
    points: Vec<(f32, f32)>,
    pub(super) segments: Vec<Segment>,
}

/// The lines of the older version.
pub(super) fn lines(curve: &Curve, grid: &Grid, y_of: &dyn Fn(f64) -> f32) -> Vec<Before> {
    let only = |lines: &[Line]| lines.len() == 1;
    let are_single = only(&curve.lines) && only(&curve.before);
    curve
        .before
        .iter()
        .map(|line| {
            let same = curve.lines.iter().position(|own| own.persona == line.persona);
            let points = line.points.iter();
            let places: Vec<Stop> = points
                .map(|point| {
                    let x = x_of(point, point.column.cast_signed(), grid);
                    (x, y_of(point.level), point.column.cast_signed(), point.span)
                })
                .collect();
            Before {
                line: if are_single { Some(0) } else { same },
                points: places.iter().map(|(x, y, ..)| (*x, *y)).collect(),
                segments: segments(&places),
            }
        })
        .collect()
}

impl Before {
    /// The dashed line with its points.
    pub(super) fn marks(&self, zero: f32) -> Vec<Mark> {
        let colour = self.line.map_or_else(|| "muted".to_owned(), colour);
        let lower = |(x, y): (f32, f32)| (x, y + zero);
        let mut marks = Vec::new();
        if let Some(first) = self.segments.first() {
            let start = Trace::from(first.from.0, first.from.1 + zero);
            let bends = self.segments.iter().map(|segment| segment.bend.map(lower));
            let trace = bends.fold(start, Trace::bend);
            marks.push(path(trace.open(), "none", &colour, (1.5, "5 4")));
        }
        let dots =
            self.points.iter().map(|(x, y)| dot((*x, *y + zero), 3.0, "background", &colour));
        marks.extend(dots);
        marks
    }

    /// The areas between this line and the new one that goes with it.
    pub(super) fn areas<'a>(
        &'a self,
        lines: &'a [Vec<Segment>],
    ) -> impl Iterator<Item = Between> + 'a {
        let now = self.line.and_then(|line| lines.get(line));
        now.into_iter().flat_map(|now| between(&self.segments, now))
    }
}

/// A stretch in which one of two lines is above the other.
pub(super) struct Between {
    /// Places with the heights of the old and of the new line.
    places: Vec<(f32, f32, f32)>,
    is_better: bool,
}

fn between(old: &[Segment], new: &[Segment]) -> Vec<Between> {
    let ends = |line: &[Segment]| Some((line.first()?.from.0, line.last()?.bend[2].0));
    let (Some(a), Some(b)) = (ends(old), ends(new)) else { return Vec::new() };
    let (start, end) = (a.0.max(b.0), a.1.min(b.1));
    let steps = ((end - start) / STEP).ceil().max(0.0) as usize;
    let mut areas: Vec<Between> = Vec::new();
    let (mut old, mut new) = (Heights::of(old), Heights::of(new));
    let mut last: Option<(f32, f32, f32)> = None;
    for step in 0..=steps {
        let x = (start + step as f32 * STEP).min(end);
        let place = (x, old.at(x), new.at(x));
        let gap = place.1 - place.2;
        if gap.abs() > LEAST {
            let is_better = gap > 0.0;
            match areas.last_mut() {
                Some(area)
                    if area.is_better == is_better && area.places.last().copied() == last =>
                {
                    area.places.push(place);
                }
                _ => {
                    let places = last.into_iter().chain([place]).collect();
                    areas.push(Between { places, is_better });
                }
            }
        }
        last = Some(place);
    }
    areas
}

/// The heights of a line, asked from left to right.
struct Heights {
    places: Vec<(f32, f32)>,
    at: usize,
}

impl Heights {
    fn of(line: &[Segment]) -> Self {
        Heights { places: line.iter().flat_map(Segment::samples).collect(), at: 0 }
    }

    fn at(&mut self, x: f32) -> f32 {
        while self.at + 2 < self.places.len() && self.places[self.at + 1].0 < x {
            self.at += 1;
        }
        let (from, to) = (self.places[self.at], self.places[self.at + 1]);
        let part = ((x - from.0) / (to.0 - from.0).max(0.01)).clamp(0.0, 1.0);
        from.1 + (to.1 - from.1) * part
    }
}

impl Between {
    /// The shaded area.
    pub(super) fn shade(&self, zero: f32) -> Mark {
        let (x, y, _) = self.places[0];
        let there = self.places[1..].iter().map(|(x, old, _)| (*x, *old));
        let back = self.places.iter().rev().map(|(x, _, new)| (*x, *new));
        let start = Trace::from(x, y + zero);
        let trace = there.chain(back).fold(start, |trace, (x, y)| trace.line(x, y + zero));
        let fill = if self.is_better { "better" } else { "worse" };
        path(trace.close(), fill, "none", (1.0, ""))
    }

    /// The word for it and its place, where there is room between the lines.
    pub(super) fn label(&self, turns: &[String; 2], pen: &Pen<'_>) -> Option<(Area, Vec<Mark>)> {
        let [better, worse] = turns;
        let words = if self.is_better { format!("▲ {better}") } else { format!("▼ {worse}") };
        let words = pen.words(&words, pen.metrics.label, f32::INFINITY);
        // The band that is free of both lines over the whole width of the words.
        let room = |at: usize| {
            let (x, ..) = self.places[at];
            let left = x - words.width / 2.0 - 3.0;
            let right = x + words.width / 2.0 + 3.0;
            let (first, last) = (self.places.first()?.0, self.places.last()?.0);
            let near = self.places.iter().filter(|(x, ..)| (left..=right).contains(x));
            let band = near.fold((f32::MIN, f32::MAX), |(top, bottom), (_, old, new)| {
                (top.max(old.min(*new)), bottom.min(old.max(*new)))
            });
            (left >= first && right <= last).then_some((x, band))
        };
        let height = |band: (f32, f32)| band.1 - band.0;
        let (x, band) = (0..self.places.len())
            .filter_map(room)
            .reduce(|best, one| if height(one.1) > height(best.1) { one } else { best })
            .filter(|(_, band)| height(*band) > words.height + 6.0)?;
        let area = Area {
            x: x - words.width / 2.0,
            y: f32::midpoint(band.0, band.1) - words.height / 2.0,
            width: words.width,
            height: words.height,
        };
        let marks = words.marks((area.x, area.y), area.width, Align::Middle, "ink");
        Some((area, marks))
    }
}
