//! The versions from left to right, and their names under the panels.

use crate::arrange::course::Version;
use crate::layout::pen::{Align, Block, Pen, line_between};
use crate::layout::sheet::Mark;

/// Least space between two names.
const APART: f32 = 14.0;
/// Most width of a name.
const NAME: f32 = 150.0;

/// Where versions stand.
pub(super) struct Axis<'a> {
    versions: &'a [Version],
    pub(super) start: f32,
    pub(super) end: f32,
    /// The versions whose names have room, with their names and where they begin.
    named: Vec<(usize, Block, f32)>,
}

impl<'a> Axis<'a> {
    pub(super) fn of(versions: &'a [Version], (start, end): (f32, f32), pen: &Pen<'_>) -> Self {
        let mut axis = Axis { versions, start, end, named: Vec::new() };
        let last = versions.len().saturating_sub(1);
        // The ends first, then what has a name of its own.
        let mut order: Vec<usize> = (0..versions.len()).collect();
        order.sort_by_key(|at| {
            let at = *at;
            (at != last, at != 0, !versions[at].is_named, usize::MAX - at)
        });
        for at in order {
            let version = &versions[at];
            let name = pen.words(&version.label, pen.metrics.label, NAME);
            let day = pen.words(&version.day, pen.metrics.small, NAME);
            let width = name.width.max(day.width);
            let x = (axis.x(at) - width / 2.0).min(end - width).max(start);
            let is_free = axis.named.iter().all(|(other, block, left)| {
                let taken = block.width.max(axis.day(*other, pen).width);
                x + width + APART < *left || *left + taken + APART < x
            });
            if is_free {
                axis.named.push((at, name, x));
            }
        }
        axis.named.sort_by_key(|(at, ..)| *at);
        axis
    }

    fn day(&self, at: usize, pen: &Pen<'_>) -> Block {
        pen.words(&self.versions[at].day, pen.metrics.small, NAME)
    }

    /// The middle of a version.
    pub(super) fn x(&self, at: usize) -> f32 {
        self.start + (at as f32 + 0.5) * self.step()
    }

    /// The versions that cannot be understood.
    pub(super) fn unread(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.versions.len()).filter(|at| !self.versions[*at].is_read)
    }

    /// Distance of two versions.
    pub(super) fn step(&self) -> f32 {
        (self.end - self.start) / self.versions.len().max(1) as f32
    }

    /// Ticks and names under the panels, which end at a height; returns where the names end.
    pub(super) fn names(&self, bottom: f32, pen: &Pen<'_>) -> (Vec<Mark>, f32) {
        let mut marks = Vec::new();
        let mut end = bottom;
        for (at, name, left) in &self.named {
            let x = self.x(*at);
            marks.push(line_between((x, bottom), (x, bottom + 5.0), "divider", ""));
            let day = self.day(*at, pen);
            let width = name.width.max(day.width);
            let fill = if self.versions[*at].is_named { "ink" } else { "muted" };
            marks.extend(name.marks((*left, bottom + 8.0), width, Align::Middle, fill));
            let y = bottom + 8.0 + name.height;
            marks.extend(day.marks((*left, y), width, Align::Middle, "muted"));
            end = end.max(y + day.height);
        }
        (marks, end)
    }
}
