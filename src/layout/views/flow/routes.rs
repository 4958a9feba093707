//! Where the ways run: in channels between the rows of boxes, each on a track of its own, so that no line meets a box.
//!
//! A journey gives the order of its boxes, so nothing is left to choose but tracks. Short ways take the tracks next to
//! their boxes and longer ones those beyond, as in the left-edge algorithm of Hashimoto and Stevens (1971).

use super::lines::Frame;
use super::{BETWEEN, NODE, sign, tracks};
use crate::arrange::views::flow::{Flow, Way};
use crate::geometry::Area;
use crate::layout::pen::{Block, Pen};
use crate::layout::views::frame::Room;
use crate::model::text::Rich;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Side of the icon before a label.
pub(super) const ICON: f32 = 13.0;
/// Space between a row and the tracks beside it.
pub(super) const EDGE: f32 = 14.0;
/// Space between lines that run side by side down the margin.
const LANE: f32 = 14.0;
/// About how far a way out of the journey reaches, label included.
const OUT: f32 = 260.0;

/// Where the boxes stand.
pub(super) struct Places<'a> {
    /// How many stand in a row.
    pub(super) columns: usize,
    /// Left edge of the first.
    pub(super) left: f32,
    /// Heights of the rows.
    pub(super) heights: &'a [f32],
}

impl Places<'_> {
    /// Left edge of a box.
    pub(super) fn x(&self, number: usize) -> f32 {
        self.left + (number % self.columns) as f32 * (NODE + BETWEEN)
    }

    fn middle(&self, number: usize) -> f32 {
        self.x(number) + NODE / 2.0
    }
}

/// A way with its line and its label.
pub(super) struct Route {
    pub(super) kind: &'static str,
    /// The corners of the line, from its beginning to its tip.
    pub(super) points: Vec<(f32, f32)>,
    pub(super) sign: Option<Sign>,
}

/// A label with the place it takes.
pub(super) struct Sign {
    pub(super) area: Area,
    pub(super) words: Block,
}

/// The ways, and where the rows of boxes begin.
pub(super) struct Plan {
    pub(super) routes: Vec<Route>,
    pub(super) tops: Vec<f32>,
    pub(super) bottom: f32,
}

/// A way under way: from one end to the other through a channel, or through two and the margin between them.
pub(super) struct Wire {
    pub(super) kind: &'static str,
    pub(super) from: End,
    pub(super) to: End,
    pub(super) hops: Vec<Hop>,
    pub(super) label: Option<Block>,
}

/// Where a wire begins or ends.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum End {
    /// At the upper or lower edge of a box.
    Port { node: usize, is_below: bool, x: f32 },
    /// At the side of a box, where the order of the journey goes on in another row.
    Door { node: usize, x: f32 },
    /// Out of the journey.
    Out { x: f32 },
}

impl End {
    pub(super) fn x(self) -> f32 {
        match self {
            End::Port { x, .. } | End::Door { x, .. } | End::Out { x } => x,
        }
    }
}

/// A level stretch in a channel.
#[derive(Clone, Copy)]
pub(super) struct Hop {
    /// The channel: 0 above the first row, and so on to the one below the last.
    pub(super) channel: usize,
    pub(super) from: f32,
    pub(super) to: f32,
    /// The track in the channel, from the top.
    pub(super) track: usize,
}

/// The room beside the boxes that ways take which run past rows.
pub(super) fn side(flow: &Flow, columns: usize) -> f32 {
    if flow.nodes.len() <= columns {
        return 0.0;
    }
    let row = |node: usize| node / columns;
    let is_far = |way: &&Way| way.to.is_some_and(|to| row(to).abs_diff(row(way.from)) > 1);
    30.0 + flow.ways.iter().filter(is_far).count() as f32 * LANE
}

/// Finds a line for every way, and the room between the rows that lines and labels need.
pub(super) fn plan(flow: &Flow, places: &Places<'_>, room: Room, pen: &Pen<'_>) -> Plan {
    let mut wires = wires(flow, places);
    spread(&mut wires, places, room);
    connect(&mut wires, places, flow, (room, pen));
    let rows = places.heights.len();
    let channels: Vec<Vec<f32>> =
        (0..=rows).map(|channel| tracks::assign(&mut wires, channel, places)).collect();
    let mut tops = Vec::with_capacity(rows);
    let mut y = room.top;
    for (row, height) in places.heights.iter().enumerate() {
        y += depth(&channels[row], row > 0);
        tops.push(y);
        y += height;
    }
    let bottom = y + depth(&channels[rows], false);
    let frame = Frame { places, channels: &channels, tops: &tops };
    let mut routes = frame.straight(flow.nodes.len());
    let lines: Vec<Vec<(f32, f32)>> = wires.iter().map(|wire| frame.points(wire)).collect();
    for (number, wire) in wires.into_iter().enumerate() {
        let sign = wire.label.map(|words| sign::place(words, number, &lines, room));
        routes.push(Route { kind: wire.kind, points: lines[number].clone(), sign });
    }
    Plan { routes, tops, bottom }
}

/// Height of a channel.
pub(super) fn depth(tracks: &[f32], is_between: bool) -> f32 {
    match tracks {
        [] if is_between => 2.0 * EDGE,
        [] => 0.0,
        tracks => tracks.iter().sum::<f32>() + 2.0 * EDGE,
    }
}

/// The ways with the edges of the boxes they leave and reach; where a row ends, the order goes on in the next.
fn wires(flow: &Flow, places: &Places<'_>) -> Vec<Wire> {
    let wire = |kind, from, to| Wire { kind, from, to, hops: Vec::new(), label: None };
    let rows = 1..places.heights.len();
    let turns = rows.map(|row| {
        let (last, first) = (row * places.columns - 1, row * places.columns);
        let right = places.x(last) + NODE + 16.0;
        let left = places.x(first) - 16.0;
        wire("next", End::Door { node: last, x: right }, End::Door { node: first, x: left })
    });
    let port = |node, is_below| End::Port { node, is_below, x: places.middle(node) };
    let ways = flow.ways.iter().map(|way| {
        let Some(to) = way.to else {
            return wire(way.kind, port(way.from, true), End::Out { x: places.middle(way.from) });
        };
        let (from_row, to_row) = (way.from / places.columns, to / places.columns);
        let (leaves_below, reaches_below) = match from_row.cmp(&to_row) {
            Ordering::Equal if to == way.from => {
                let is_below = is_freer_below(flow, way);
                (is_below, is_below)
            }
            Ordering::Equal => (to < way.from, to < way.from),
            Ordering::Less => (true, false),
            Ordering::Greater => (false, true),
        };
        wire(way.kind, port(way.from, leaves_below), port(to, reaches_below))
    });
    turns.chain(ways).collect()
}

/// Whether fewer ways meet the lower edge of a box than its upper one: there a way back to itself has room for its label.
fn is_freer_below(flow: &Flow, own: &Way) -> bool {
    let node = own.from;
    let others = || flow.ways.iter().filter(|way| way.to != Some(way.from));
    let forth = |way: &&Way| way.to.is_some_and(|to| to > way.from);
    let back = |way: &&Way| way.to.is_none_or(|to| to < way.from);
    let meets = |way: &&Way| way.from == node || way.to == Some(node);
    let above = others().filter(meets).filter(forth).count();
    let below = others().filter(meets).filter(back).count();
    let is_back = matches!(own.kind, "loop" | "back");
    below < above || (below == above && is_back)
}

/// Spreads the ends at each edge of each box, so that lines leave in the order in which they part.
fn spread(wires: &mut [Wire], places: &Places<'_>, room: Room) {
    type Meeting = (i8, f32, usize, bool);
    let mut edges: BTreeMap<(usize, bool), Vec<Meeting>> = BTreeMap::new();
    for (number, wire) in wires.iter().enumerate() {
        for (end, other, is_from) in [(wire.from, wire.to, true), (wire.to, wire.from, false)] {
            let End::Port { node, is_below, .. } = end else { continue };
            let away = other.x() - places.middle(node);
            let is_loop = matches!(other, End::Port { node: other, .. } if other == node);
            let meeting = match () {
                // Above, the order of the journey goes on; below, it is gone back.
                () if is_loop => (if is_from == is_below { 3 } else { -3 }, 0.0, number, is_from),
                () if matches!(other, End::Out { .. }) => {
                    let is_room = places.middle(node) + OUT <= room.left + room.width;
                    (if is_room { 4 } else { -4 }, 0.0, number, is_from)
                }
                () if away < 0.0 => (-1, -away, number, is_from),
                () if away > 0.0 => (1, -away, number, is_from),
                () => (0, 0.0, number, is_from),
            };
            edges.entry((node, is_below)).or_default().push(meeting);
        }
    }
    for ((node, is_below), mut meetings) in edges {
        meetings.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        let has_loop = meetings.iter().any(|meeting| meeting.0.abs() == 3);
        let widest = (NODE - 36.0) / (meetings.len() as f32 - 1.0).max(1.0);
        let apart = if has_loop { widest } else { widest.min(34.0) };
        let first = places.middle(node) - apart * (meetings.len() as f32 - 1.0) / 2.0;
        // Lines from above and from below that share a channel never lie over each other.
        let aside = if is_below { 5.0 } else { -5.0 };
        for (place, (_, _, number, is_from)) in meetings.into_iter().enumerate() {
            let x = first + place as f32 * apart + aside;
            let wire = &mut wires[number];
            *(if is_from { &mut wire.from } else { &mut wire.to }) =
                End::Port { node, is_below, x };
        }
    }
}

/// Lays the level stretches, and breaks labels to the room they have on them.
fn connect(wires: &mut [Wire], places: &Places<'_>, flow: &Flow, (room, pen): (Room, &Pen<'_>)) {
    let turns = places.heights.len() - 1;
    let mut lanes = 0;
    let widest = room.width - 60.0;
    for (number, wire) in wires.iter_mut().enumerate() {
        let words = number.checked_sub(turns).map(|way| flow.ways[way].label.as_str());
        let set = |space: f32| {
            let words = words.filter(|words| !words.is_empty())?;
            let space = space.min(360.0).min(widest) - ICON - 6.0;
            Some(pen.balanced(&Rich::plain(words), pen.metrics.small, space))
        };
        let (from, to) = (wire.from.x(), wire.to.x());
        let start = places.channel(wire.from);
        let hop = |channel, from, to| Hop { channel, from, to, track: 0 };
        if matches!(wire.to, End::Out { .. }) {
            wire.label = set(150.0);
            let length = wire.label.as_ref().map_or(0.0, |label| label.width) + ICON + 58.0;
            let is_room = from + length <= room.left + room.width;
            let out = if is_room { from + length } else { from - length };
            wire.to = End::Out { x: out };
            wire.hops = vec![hop(start, from, out)];
            continue;
        }
        let end = places.channel(wire.to);
        if start == end {
            wire.label = set(((from - to).abs() - 36.0).max(110.0));
            wire.hops = vec![hop(start, from, to)];
        } else {
            let lane = places.left - 28.0 - LANE * lanes as f32;
            lanes += 1;
            wire.label = set(((from - lane).abs() - 44.0).max(110.0));
            wire.hops = vec![hop(start, from, lane), hop(end, lane, to)];
        }
    }
}

impl Places<'_> {
    /// The channel that an end opens into.
    fn channel(&self, end: End) -> usize {
        match end {
            End::Port { node, is_below, .. } => node / self.columns + usize::from(is_below),
            End::Door { node, x } => node / self.columns + usize::from(x > self.x(node)),
            End::Out { .. } => 0,
        }
    }
}
