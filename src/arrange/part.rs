//! A part of a map, as it stands on one of several pages.

use super::cells::Cell;
use super::curve::{Curve, Feeling, Level, Line, Point};
use super::onward::arrow;
use super::{Arc, Chart, Column, Content, Lane, StageHead};
use std::ops::Range;

/// Which part of a map a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its columns, from 0.
    pub columns: Range<usize>,
    /// Its lanes, from 0.
    pub lanes: Range<usize>,
    /// Whether it is the first, which says all that is said of the map as a whole.
    pub is_first: bool,
    /// Whether it is the last, which has the action plan.
    pub is_last: bool,
}

impl Chart {
    /// The map with only a part of its columns and lanes; what reaches beyond them is cut to them, and its words are
    /// on every page it reaches.
    #[must_use]
    pub fn part(&self, part: &Part) -> Chart {
        let Range { start, end } = part.columns;
        let first_stage = self.columns.get(start).map_or(0, |column| column.stage);
        let columns: Vec<Column> = self.columns[part.columns.clone()]
            .iter()
            .map(|column| Column { stage: column.stage - first_stage, ..column.clone() })
            .collect();
        let stages = self.stages.iter().filter_map(|stage| {
            let (first, span) = within(stage.first, stage.span, &part.columns)?;
            Some(StageHead { first, span, ..stage.clone() })
        });
        let mut chart = Chart {
            stages: stages.collect(),
            columns,
            lanes: self.lanes[part.lanes.clone()].iter().map(|l| lane(l, &part.columns)).collect(),
            arcs: Vec::new(),
            ..self.clone()
        };
        if part.lanes.start == 0 {
            let onward = arrow(self.right_to_left);
            let cut = |one| arc(one, (start as f64, end as f64), onward);
            chart.arcs = self.arcs.iter().filter_map(cut).collect();
        }
        if !part.is_first {
            chart.badges.clear();
            chart.facts.clear();
            chart.introduction.clear();
            chart.personas.clear();
            chart.overall.clear();
        }
        if !part.is_last {
            chart.plan.clear();
        }
        chart
    }
}

/// First column and span of what is left within columns, counted from the first of them; none if nothing is.
fn within(first: usize, span: usize, columns: &Range<usize>) -> Option<(usize, usize)> {
    let start = first.max(columns.start);
    let end = (first + span).min(columns.end);
    (start < end).then(|| (start - columns.start, end - start))
}

fn lane(lane: &Lane, columns: &Range<usize>) -> Lane {
    let content = match &lane.content {
        Content::Cells(cells) => Content::Cells(
            cells
                .iter()
                .filter_map(|cell| {
                    let (first, span) = within(cell.first, cell.span, columns)?;
                    Some(Cell { first, span, ..cell.clone() })
                })
                .collect(),
        ),
        Content::Curve(curve) => Content::Curve(Curve {
            lines: curve.lines.iter().map(|line| cut(line, columns)).collect(),
            unscored: curve
                .unscored
                .iter()
                .filter_map(|feeling| {
                    let (column, span) = within(feeling.column, feeling.span, columns)?;
                    Some(Feeling { column, span, ..feeling.clone() })
                })
                .collect(),
            marks: curve.marks.clone(),
            before: Vec::new(),
            absent: Vec::new(),
        }),
    };
    Lane { content, ..lane.clone() }
}

fn cut(line: &Line, columns: &Range<usize>) -> Line {
    let point = |point: &Point| {
        let (column, span) = within(point.column, point.span, columns)?;
        Some(Point { column, span, ..point.clone() })
    };
    let level = |level: &Level| {
        let (first, span) = within(level.first, level.span, columns)?;
        let feeling = Point { column: first, span, ..level.feeling.clone() };
        Some(Level { first, span, feeling })
    };
    let is_beyond = |point: &&Point| within(point.column, point.span, columns).is_none();
    let beyond = line
        .points
        .iter()
        .filter(is_beyond)
        .map(|point| (point.column.cast_signed() - columns.start.cast_signed(), point.clone()));
    Line {
        points: line.points.iter().filter_map(point).collect(),
        beyond: beyond.collect(),
        levels: line.levels.iter().filter_map(level).collect(),
        ..line.clone()
    }
}

/// An arc as far as it runs over columns; what leaves the page says where it goes, or where it comes from.
fn arc(arc: &Arc, (start, end): (f64, f64), onward: &str) -> Option<Arc> {
    let is_here = |place: f64| (start..end).contains(&place);
    let to = arc.to.unwrap_or(arc.from);
    if !is_here(arc.from) && !is_here(to) {
        return None;
    }
    let mut label = arc.label.clone();
    if !is_here(arc.from) {
        label = format!("{} {onward} {label}", arc.from_title);
    } else if let Some(title) = arc.to_title.as_ref().filter(|_| !is_here(to)) {
        label = format!("{label} {onward} {title}");
    }
    let place = |place: f64| place.clamp(start, end) - start;
    Some(Arc { from: place(arc.from), to: arc.to.map(place), label, ..arc.clone() })
}
