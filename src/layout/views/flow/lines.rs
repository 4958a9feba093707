//! The corners of ways, once rows and tracks have their places, and lines through them.

use super::NODE;
use super::routes::{EDGE, End, Hop, Places, Route, Wire, depth};
use crate::layout::trace::Trace;

/// How far below its upper edge a box is left and entered from the side.
const SIDE_DOOR: f32 = 22.0;
/// Radius of a line's corners.
const CORNER: f32 = 9.0;

/// Everything placed but the lines.
pub(super) struct Frame<'a> {
    pub(super) places: &'a Places<'a>,
    pub(super) channels: &'a [Vec<f32>],
    pub(super) tops: &'a [f32],
}

impl Frame<'_> {
    /// The order of the journey within the rows.
    pub(super) fn straight(&self, count: usize) -> Vec<Route> {
        let within = (1..count).filter(|node| node % self.places.columns > 0);
        within
            .map(|node| {
                let y = self.tops[node / self.places.columns] + SIDE_DOOR;
                let (from, to) = (self.places.x(node - 1) + NODE, self.places.x(node));
                Route { kind: "next", points: vec![(from, y), (to, y)], sign: None }
            })
            .collect()
    }

    /// The corners of a wire.
    pub(super) fn points(&self, wire: &Wire) -> Vec<(f32, f32)> {
        let mut points = self.end(wire.from);
        for hop in &wire.hops {
            let y = self.track(hop);
            points.extend([(hop.from, y), (hop.to, y)]);
        }
        points.extend(self.end(wire.to).into_iter().rev());
        points.dedup_by(|a, b| (a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() < 0.01);
        points
    }

    fn end(&self, end: End) -> Vec<(f32, f32)> {
        match end {
            End::Port { node, is_below, x } => {
                let row = node / self.places.columns;
                let height = if is_below { self.places.heights[row] } else { 0.0 };
                vec![(x, self.tops[row] + height)]
            }
            End::Door { node, x } => {
                let left = self.places.x(node);
                let y = self.tops[node / self.places.columns] + SIDE_DOOR;
                vec![(if x > left { left + NODE } else { left }, y), (x, y)]
            }
            End::Out { .. } => Vec::new(),
        }
    }

    /// The middle of a track.
    fn track(&self, hop: &Hop) -> f32 {
        let tracks = &self.channels[hop.channel];
        let top = match hop.channel.checked_sub(1) {
            Some(row) => self.tops[row] + self.places.heights[row],
            None => self.tops[0] - depth(tracks, false),
        };
        let above: f32 = tracks[..hop.track].iter().sum();
        top + EDGE + above + tracks[hop.track] / 2.0
    }
}

impl Route {
    /// The line, with round corners, up to where its arrow begins.
    pub(super) fn line(&self) -> String {
        let points = &self.points;
        let Some(first) = points.first() else { return Trace::from(0.0, 0.0).open() };
        let mut trace = Trace::from(first.0, first.1);
        for corner in points.windows(3) {
            let [before, at, after] = [corner[0], corner[1], corner[2]];
            let enter = towards(at, before);
            let leave = towards(at, after);
            trace = trace.line(enter.0, enter.1).corner(at, leave);
        }
        if let [.., before, last] = points[..] {
            let length = (last.0 - before.0).hypot(last.1 - before.1).max(0.01);
            let part = ((length - 5.0) / length).max(0.0);
            trace = trace
                .line(before.0 + (last.0 - before.0) * part, before.1 + (last.1 - before.1) * part);
        }
        trace.open()
    }
}

/// The place a corner's radius away from it, or halfway where the other place is near.
fn towards(at: (f32, f32), other: (f32, f32)) -> (f32, f32) {
    let length = (other.0 - at.0).hypot(other.1 - at.1).max(0.01);
    let part = (CORNER / length).min(0.5);
    (at.0 + (other.0 - at.0) * part, at.1 + (other.1 - at.1) * part)
}
