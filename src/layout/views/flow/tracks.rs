//! Which stretch runs on which track of a channel.

use super::routes::{End, ICON, Places, Wire};

/// Least height of a track.
const TRACK: f32 = 18.0;
/// Space between a label and the tracks beside it.
const AROUND: f32 = 10.0;
/// Space between two stretches on one track.
const APART: f32 = 16.0;

/// Which row a stretch belongs to: the one above its channel, both, or the one below.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Above,
    Both,
    Below,
}

/// A stretch: its wire and hop, and what it takes of the channel's length.
struct Stretch {
    wire: usize,
    hop: usize,
    side: Side,
    from: f32,
    to: f32,
    height: f32,
}

/// Gives every stretch in a channel its track; returns the heights of the tracks, top to bottom.
///
/// Short stretches lie next to the row they belong to, so that the ends of longer ones pass beside them.
pub(super) fn assign(wires: &mut [Wire], channel: usize, places: &Places<'_>) -> Vec<f32> {
    let mut stretches = stretches(wires, channel, places);
    stretches.sort_by(|a, b| {
        let length = |stretch: &Stretch| match stretch.side {
            Side::Below => stretch.from - stretch.to,
            _ => stretch.to - stretch.from,
        };
        a.side.cmp(&b.side).then(length(a).total_cmp(&length(b))).then(a.wire.cmp(&b.wire))
    });
    let mut heights = Vec::new();
    for side in [Side::Above, Side::Both, Side::Below] {
        let own: Vec<&Stretch> = stretches.iter().filter(|stretch| stretch.side == side).collect();
        let first = heights.len();
        let levels = levels(&own, side);
        let count = levels.iter().map(|level| level + 1).max().unwrap_or(0);
        heights.resize(first + count, TRACK);
        for (stretch, level) in own.iter().zip(levels) {
            let track = first + level;
            heights[track] = heights[track].max(stretch.height);
            wires[stretch.wire].hops[stretch.hop].track = track;
        }
    }
    heights
}

/// The lowest level on which nothing is in a stretch's way; stretches of the row below are counted from it upwards.
fn levels(stretches: &[&Stretch], side: Side) -> Vec<usize> {
    let mut taken: Vec<Vec<(f32, f32)>> = Vec::new();
    let mut levels = vec![0; stretches.len()];
    let order: Vec<usize> = match side {
        Side::Below => (0..stretches.len()).rev().collect(),
        _ => (0..stretches.len()).collect(),
    };
    for at in order {
        let stretch = stretches[at];
        let is_free = |taken: &Vec<(f32, f32)>| {
            taken.iter().all(|(from, to)| stretch.to + APART < *from || to + APART < stretch.from)
        };
        let level = taken.iter().position(is_free).unwrap_or(taken.len());
        if level == taken.len() {
            taken.push(Vec::new());
        }
        taken[level].push((stretch.from, stretch.to));
        levels[at] = level;
    }
    if side == Side::Below {
        let last = taken.len().saturating_sub(1);
        return levels.into_iter().map(|level| last - level).collect();
    }
    levels
}

fn stretches(wires: &[Wire], channel: usize, places: &Places<'_>) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    for (number, wire) in wires.iter().enumerate() {
        for (at, hop) in wire.hops.iter().enumerate().filter(|(_, hop)| hop.channel == channel) {
            let is_above = |end: End| match end {
                End::Port { node, .. } | End::Door { node, .. } => node / places.columns < channel,
                End::Out { .. } => true,
            };
            let (starts, ends) = (at == 0, at + 1 == wire.hops.len());
            let side = match (starts.then(|| is_above(wire.from)), ends.then(|| is_above(wire.to)))
            {
                (Some(true), Some(true) | None) | (None, Some(true)) => Side::Above,
                (Some(false), Some(false) | None) | (None, Some(false)) => Side::Below,
                _ => Side::Both,
            };
            let (mut from, mut to) = (hop.from.min(hop.to), hop.from.max(hop.to));
            let mut height = TRACK;
            if let Some(label) = wire.label.as_ref().filter(|_| at == 0) {
                let width = label.width + ICON + 6.0;
                let middle = f32::midpoint(from, to);
                from = from.min(middle - width / 2.0 - 6.0);
                to = to.max(middle + width / 2.0 + 6.0);
                height = height.max(label.height + AROUND);
            }
            stretches.push(Stretch { wire: number, hop: at, side, from, to, height });
        }
    }
    stretches
}
