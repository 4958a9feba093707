//! The experience curve: band, lines, points, and labels that collide with nothing.

mod before;
pub(in crate::layout) mod labels;
mod line;

use crate::arrange::compared::Tab;
use crate::arrange::curve::{Curve, Level, Line, Point};
use crate::geometry::{Area, Px};
use crate::layout::changed;
use crate::layout::grid::Grid;
use crate::layout::pen::{Align, Block, Pen, dot, hue, line_between, path, rectangle};
use crate::layout::sheet::{Mark, Paint};
use crate::layout::trace::Trace;
use crate::model::text::{Piece, Rich};
use crate::theme::Palette;
use labels::Placer;
use std::collections::BTreeMap;

/// What has not changed.
const NO_TAB: &Tab = &Tab(Vec::new());
/// Radius of a point.
const POINT: f32 = 5.5;
/// Width that a label may take where columns are narrower.
const LABEL: f32 = 92.0;
/// Space between several feelings of one step.
const APART: f32 = 30.0;
/// Space between the band's edge and the best and worst score.
const INSET: f32 = 16.0;

/// The lane's marks and height.
pub(crate) struct Drawn {
    pub(crate) marks: Vec<Mark>,
    pub(crate) height: f32,
    /// How far labels reach above and below the plot.
    pub(crate) beyond: (f32, f32),
}

/// A point with its place, relative to the top of the plot.
struct Dot<'a> {
    point: &'a Point,
    line: usize,
    x: f32,
    y: f32,
}

/// Draws the curve with the lane's top edge at `top`.
pub(crate) fn draw(curve: &Curve, place: (&Grid, f32), pen: &Pen<'_>) -> Drawn {
    draw_within(curve, place, (0.0, 0.0), pen)
}

/// The same with at least that much room above and below the plot.
pub(crate) fn draw_within(
    curve: &Curve,
    (grid, top): (&Grid, f32),
    room: (f32, f32),
    pen: &Pen<'_>,
) -> Drawn {
    let plot = pen.metrics.curve;
    let y_of = |level: f64| INSET + (plot - 2.0 * INSET) * (1.0 - level as f32);
    let mut dots: Vec<Vec<Dot<'_>>> = curve
        .lines
        .iter()
        .enumerate()
        .map(|(line, of)| {
            let dots = of.points.iter().map(|point| Dot {
                point,
                line,
                x: x_of(point, point.column.cast_signed(), grid),
                y: y_of(point.level),
            });
            dots.collect()
        })
        .collect();
    part(&mut dots);
    let paths = paths(curve, &dots, (grid, &y_of));
    let mut placer = placer(&dots, &paths, grid);
    let earlier = before::lines(curve, grid, &y_of);
    for segment in earlier.iter().flat_map(|line| &line.segments) {
        placer.avoid(segment.samples());
    }
    let areas: Vec<before::Between> = earlier.iter().flat_map(|line| line.areas(&paths)).collect();
    let named = names((&areas, &curve.turns), &mut placer, pen);
    let mut labelled = place_levels(curve, (grid, &y_of), (&mut placer, pen));
    labelled.extend(place_labels(curve, &dots, (grid, &y_of), (&mut placer, pen)));
    let beyond = placer.overshoot(plot);
    let (above, below) = (beyond.0.max(room.0), beyond.1.max(room.1));
    let height = plot + above + below;
    let zero = top + above;
    let mut marks = band(curve, grid, (top, height, zero), &y_of, pen);
    marks.extend(areas.iter().map(|area| area.shade(zero)));
    marks.extend(mixed(&dots, zero));
    marks.extend(levels(curve, grid, zero, &y_of));
    marks.extend(earlier.iter().flat_map(|line| line.marks(zero)));
    for (_, mut words) in named {
        for mark in &mut words {
            mark.shift(0.0, zero);
        }
        marks.append(&mut words);
    }
    for (number, segments) in paths.iter().enumerate() {
        marks.extend(lines(segments, zero, number));
    }
    for dot in dots.iter().flatten() {
        marks.push(point(dot, zero));
    }
    marks.extend(labelled.into_iter().flat_map(|label| words(label, zero, pen)));
    Drawn { marks, height, beyond: (above, below) }
}

/// A label with the tab under it.
fn words((block, area, fill, tab): Labelled<'_>, zero: f32, pen: &Pen<'_>) -> Vec<Mark> {
    let area = Area { y: area.y + zero, ..area };
    let words = block.marks((area.x, area.y), area.width, Align::Middle, &fill);
    let flag = changed::tab(tab, pen);
    let x = area.x + (area.width - flag.width) / 2.0;
    changed::told(tab, area, words, flag.at(x, area.y + block.height + 1.0))
}

/// The stretches of each line as far as the page reaches.
fn paths(
    curve: &Curve,
    dots: &[Vec<Dot<'_>>],
    (grid, y_of): (&Grid, &dyn Fn(f64) -> f32),
) -> Vec<Vec<line::Segment>> {
    // A column that only the other version has is no gap.
    let present = |column| column - curve.absent.partition_point(|at| *at < column);
    let path = |(dots, line): (&Vec<Dot<'_>>, &Line)| {
        let own = dots.iter().map(|dot| {
            let (column, span) = (dot.point.column, dot.point.span);
            let first = present(column);
            (dot.x, dot.y, first.cast_signed(), present(column + span) - first)
        });
        let beyond = line.beyond.iter().map(|(column, point)| {
            (x_of(point, *column, grid), y_of(point.level), *column, point.span)
        });
        let mut stops: Vec<line::Stop> = own.chain(beyond).collect();
        stops.sort_by(|a, b| a.0.total_cmp(&b.0));
        let segments = line::segments(&stops);
        segments.iter().filter_map(|one| one.within(grid.start, grid.end())).collect()
    };
    dots.iter().zip(&curve.lines).map(path).collect()
}

/// Keeps points and lines free of labels.
fn placer(dots: &[Vec<Dot<'_>>], paths: &[Vec<line::Segment>], grid: &Grid) -> Placer {
    let mut placer = Placer::new((grid.start, grid.end()));
    for dot in dots.iter().flatten() {
        placer.block(Area {
            x: dot.x - POINT,
            y: dot.y - POINT,
            width: 2.0 * POINT,
            height: 2.0 * POINT,
        });
    }
    for segment in paths.iter().flatten() {
        placer.avoid(segment.samples());
    }
    placer
}

/// The words for areas between lines, as far as they cover nothing.
fn names(
    (areas, turns): (&[before::Between], &[String; 2]),
    placer: &mut Placer,
    pen: &Pen<'_>,
) -> Vec<(Area, Vec<Mark>)> {
    let mut named: Vec<(Area, Vec<Mark>)> = Vec::new();
    for (area, words) in areas.iter().filter_map(|area| area.label(turns, pen)) {
        if placer.is_free(&area) {
            placer.block(area);
            named.push((area, words));
        }
    }
    named
}

/// Moves points of different lines that would cover each other beside one another.
fn part(dots: &mut [Vec<Dot<'_>>]) {
    let mut taken: BTreeMap<(i32, i32), f32> = BTreeMap::new();
    for dot in dots.iter_mut().flatten() {
        let beside = taken.entry((dot.x as i32, dot.y as i32)).or_insert(0.0);
        dot.x += *beside;
        *beside += 2.0 * POINT + 3.0;
    }
}

/// Where a point stands whose columns begin with that one.
fn x_of(point: &Point, column: isize, grid: &Grid) -> f32 {
    let middle = grid.start + grid.column * (column as f32 + point.span as f32 / 2.0);
    let apart = APART.min(grid.column * point.span as f32 / (point.of as f32 + 1.0));
    middle + (point.order as f32 - (point.of as f32 - 1.0) / 2.0) * apart
}

/// The colour of a line.
fn colour(line: usize) -> Paint {
    hue("line", line, Palette::LINES)
}

/// Width of the widest name of the scale; long ones take two lines.
pub(crate) fn scale_width(curve: &Curve, pen: &Pen<'_>) -> f32 {
    let room = pen.metrics.lane_title * 0.42;
    let names = curve.marks.iter().map(|mark| pen.words(&mark.name, pen.metrics.small, room).width);
    names.fold(0.0, f32::max)
}

/// The ground that shades from good to bad, the marks of the scale and their names.
fn band(
    curve: &Curve,
    grid: &Grid,
    (top, height, zero): (f32, f32, f32),
    y_of: &dyn Fn(f64) -> f32,
    pen: &Pen<'_>,
) -> Vec<Mark> {
    let area = Area { x: grid.start, y: top, width: grid.end() - grid.start, height };
    let mut marks = vec![rectangle(area, 0.0, "band", "none")];
    for mark in &curve.marks {
        let y = zero + y_of(mark.level);
        let (stroke, dashes) = if mark.is_middle { ("divider", "3 3") } else { ("hairline", "") };
        marks.push(line_between((grid.start, y), (grid.end(), y), stroke, dashes));
        if !mark.name.is_empty() {
            let room = pen.metrics.lane_title * 0.42;
            let name = pen.words(&mark.name, pen.metrics.small, room);
            let (x, align) = match grid.start - room - 8.0 {
                x if x >= 0.0 => (x, Align::End),
                _ => (grid.start + 6.0, Align::Start),
            };
            marks.extend(name.marks((x, y - name.height / 2.0), room, align, "muted"));
        }
    }
    marks
}

/// Bars around several feelings in one step.
fn mixed(dots: &[Vec<Dot<'_>>], zero: f32) -> Vec<Mark> {
    let mut marks = Vec::new();
    for line in dots {
        for (at, first) in line.iter().enumerate() {
            if first.point.of < 2 || first.point.order > 0 {
                continue;
            }
            let (mut left, mut right) = (first.x, first.x);
            let (mut high, mut low) = (first.y, first.y);
            for dot in &line[at..at + first.point.of] {
                (left, right) = (left.min(dot.x), right.max(dot.x));
                (high, low) = (high.min(dot.y), low.max(dot.y));
            }
            let around = POINT + 4.0;
            let area = Area {
                x: left - around,
                y: zero + high - around,
                width: right - left + 2.0 * around,
                height: low - high + 2.0 * around,
            };
            marks.push(rectangle(area, around, "mixed", "none"));
        }
    }
    marks
}

/// The lines of the feelings of whole stages whose steps have their own.
fn levels(curve: &Curve, grid: &Grid, zero: f32, y_of: &dyn Fn(f64) -> f32) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (number, line) in curve.lines.iter().enumerate() {
        for level in &line.levels {
            let y = zero + y_of(level.feeling.level);
            let (left, right) = ends(level, grid);
            marks.push(line_between((left, y), (right, y), &colour(number), "2 4"));
        }
    }
    marks
}

fn ends(level: &Level, grid: &Grid) -> (f32, f32) {
    (grid.x(level.first) + 6.0, grid.x(level.first + level.span) - 6.0)
}

fn lines(segments: &[line::Segment], zero: f32, number: usize) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut rest = segments;
    while let Some(first) = rest.first() {
        let run = rest.iter().take_while(|segment| segment.is_gap == first.is_gap).count();
        let lower = |(x, y): (f32, f32)| (x, y + zero);
        let trace = rest[..run]
            .iter()
            .fold(Trace::from(first.from.0, first.from.1 + zero), |trace, segment| {
                trace.bend(segment.bend.map(lower))
            });
        let dashes = if first.is_gap { "1.5 5" } else { dashes(number) };
        let width = if first.is_gap { 1.5 } else { 2.5 };
        marks.push(path(trace.open(), "none", &colour(number), (width, dashes)));
        rest = &rest[run..];
    }
    marks
}

/// How the line of a persona is broken.
pub(crate) fn dashes(line: usize) -> &'static str {
    match line % Palette::LINES {
        0 => "",
        1 => "9 4",
        2 => "5 3",
        _ => "10 3 2 3",
    }
}

/// A short stretch of a line with one of its points, that long, its left end at a place: for a legend.
pub(crate) fn sample(line: usize, (x, y): (f32, f32), length: f32) -> [Mark; 2] {
    let stretch = Trace::from(x, y).across(x + length).open();
    let stretch = path(stretch, "none", &colour(line), (2.5, dashes(line)));
    [stretch, shape(line, (x + length / 2.0, y), "background")]
}

/// A point in the shape of its line, filled where the journey is won or lost.
fn point(at: &Dot<'_>, zero: f32) -> Mark {
    let colour = colour(at.line);
    let fill = if at.point.is_moment_of_truth { &*colour } else { "background" };
    shape(at.line, (at.x, at.y + zero), fill)
}

fn shape(line: usize, (x, y): (f32, f32), fill: &str) -> Mark {
    let colour = colour(line);
    let r = POINT;
    let (left, right, top, bottom) = (x - r, x + r, y - r, y + r);
    let trace = match line % Palette::LINES {
        0 => {
            let mut round = dot((x, y), r, fill, &colour);
            if let Mark::Dot(round) = &mut round {
                round.width = Px(2.25);
            }
            return round;
        }
        1 => Trace::from(left, top).across(right).upright(bottom).across(left),
        2 => Trace::from(x, top).line(right, y).line(x, bottom).line(left, y),
        _ => Trace::from(x, top).line(right, bottom).across(left),
    };
    path(trace.close(), fill, &colour, (2.25, ""))
}

/// What stands beside a point: its name or its score, with a star where the journey is won or lost.
fn label(point: &Point) -> Rich {
    let mut words = point.label.clone().unwrap_or_else(|| Rich::plain(point.score.clone()));
    if point.is_lowest && point.label.is_some() {
        words.pieces.push(Piece { text: format!(" {}", point.score), ..Piece::default() });
    }
    if point.is_moment_of_truth {
        words.pieces.insert(0, Piece { text: "★ ".into(), ..Piece::default() });
    }
    words
}

type Labelled<'a> = (Block, Area, Paint, &'a Tab);

/// The labels of whole stages, each close to the end of its line.
fn place_levels<'a>(
    curve: &'a Curve,
    (grid, y_of): (&Grid, &dyn Fn(f64) -> f32),
    (placer, pen): (&mut Placer, &Pen<'_>),
) -> Vec<Labelled<'a>> {
    let mut labelled = Vec::new();
    for level in curve.lines.iter().flat_map(|line| &line.levels) {
        let (left, right) = ends(level, grid);
        let block = pen.block(&label(&level.feeling), pen.metrics.small, right - left);
        // The placer keeps a label as far away as from a point, and a line is thinner than that.
        let beside = (right - block.width / 2.0, y_of(level.feeling.level) - 8.0);
        let tab = &level.feeling.tab;
        let area = placer.place(beside, with_tab(&block, tab, pen), false);
        labelled.push((block, area, "muted".to_owned(), tab));
    }
    labelled
}

/// Width and height of a label over its tab.
fn with_tab(block: &Block, tab: &Tab, pen: &Pen<'_>) -> (f32, f32) {
    let tab = changed::tab(tab, pen);
    let below = if tab.height > 0.0 { tab.height + 1.0 } else { 0.0 };
    (block.width.max(tab.width), block.height + below)
}

fn place_labels<'a>(
    curve: &'a Curve,
    dots: &[Vec<Dot<'a>>],
    (grid, y_of): (&Grid, &dyn Fn(f64) -> f32),
    (placer, pen): (&mut Placer, &Pen<'_>),
) -> Vec<Labelled<'a>> {
    let mut order: Vec<(usize, &Dot<'_>)> =
        dots.iter().flat_map(|line| line.iter().enumerate()).collect();
    order.sort_by(|(_, a), (_, b)| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let several = curve.lines.len() > 1;
    let mut labelled = Vec::new();
    for (at, dot) in order {
        let room = grid.column * dot.point.span as f32 - 12.0;
        let stands_out = dot.point.is_moment_of_truth || dot.point.is_lowest;
        let kind = if stands_out { pen.metrics.label } else { pen.metrics.small };
        let block = pen.balanced(&label(dot.point), kind, room.clamp(LABEL, 220.0));
        if block.height == 0.0 {
            continue;
        }
        let upwards = prefers_above(&dots[dot.line], at);
        let tab = &dot.point.tab;
        let area = placer.place((dot.x, dot.y), with_tab(&block, tab, pen), upwards);
        let fill = if several { colour(dot.line) } else { "ink".to_owned() };
        labelled.push((block, area, fill, tab));
    }
    for point in curve.before.iter().flat_map(|line| &line.points) {
        if !point.tab.is_empty() {
            let block = pen.words("", pen.metrics.small, LABEL);
            let place = (x_of(point, point.column.cast_signed(), grid), y_of(point.level));
            let area = placer.place(place, with_tab(&block, &point.tab, pen), true);
            labelled.push((block, area, "muted".to_owned(), &point.tab));
        }
    }
    for feeling in &curve.unscored {
        let room = grid.column * feeling.span as f32 - 12.0;
        let mut words = feeling.label.clone();
        words.pieces.insert(0, Piece { text: "◆ ".into(), ..Piece::default() });
        let block = pen.balanced(&words, pen.metrics.small, room.clamp(LABEL, 220.0));
        let x = grid.x(feeling.column) + grid.column * feeling.span as f32 / 2.0;
        let area = placer.place((x, y_of(0.5)), (block.width, block.height), true);
        labelled.push((block, area, "muted".to_owned(), NO_TAB));
    }
    labelled
}

/// A label stands on the outer side of a bend: above a height, below a depth.
fn prefers_above(line: &[Dot<'_>], at: usize) -> bool {
    let y = line[at].y;
    let before = at.checked_sub(1).map_or(y, |before| line[before].y);
    let after = line.get(at + 1).map_or(y, |after| after.y);
    y <= f32::midpoint(before, after) + 1.0
}
