//! A part of a map, as it stands on one of several pages.

use super::cells::Cell;
use super::curve::{Curve, Feeling, Level, Line, Point};
use super::onward::arrow;
use super::{Arc, Chart, Column, Content, Lane, StageHead, head};
use std::ops::Range;

/// How many points on other pages, on each side, bend a curve where it leaves a page: more than can be seen to.
const NEIGHBOURS: usize = 16;

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
    ///
    /// What it costs grows with the part, not with the map.
    #[must_use]
    pub fn part(&self, part: &Part) -> Chart {
        let Range { start, end } = part.columns;
        let first_stage = self.columns.get(start).map_or(0, |column| column.stage);
        let columns: Vec<Column> = self.columns[part.columns.clone()]
            .iter()
            .map(|column| Column { stage: column.stage - first_stage, ..column.clone() })
            .collect();
        // Nothing reaches out of its stage, so that all that is on this page begins here or later.
        let stage = self.stages.partition_point(|stage| stage.first + stage.span <= start);
        let from = self.stages.get(stage).map_or(start, |stage| stage.first.min(start));
        let reach = Reach { from, columns: part.columns.clone() };
        let stages = reach.of(&self.stages, |stage| stage.first).iter().filter_map(|stage| {
            let (first, span) = within(stage.first, stage.span, &part.columns)?;
            Some(StageHead { first, span, ..stage.clone() })
        });
        let mut chart = Chart {
            prefix: self.prefix.clone(),
            language: self.language.clone(),
            right_to_left: self.right_to_left,
            title: self.title.clone(),
            badges: Vec::new(),
            facts: Vec::new(),
            introduction: Vec::new(),
            overall: head::Overall::default(),
            personas: Vec::new(),
            stages: stages.collect(),
            columns,
            lanes: self.lanes[part.lanes.clone()].iter().map(|l| lane(l, &reach)).collect(),
            arcs: Vec::new(),
            plan: Vec::new(),
            plan_tabs: Vec::new(),
            plan_title: self.plan_title.clone(),
            legend: self.legend.clone(),
            footer: self.footer.clone(),
            story: self.story.clone(),
            ledger: self.ledger.clone(),
        };
        if part.lanes.start == 0 {
            let onward = arrow(self.right_to_left);
            let cut = |one| arc(one, (start as f64, end as f64), onward);
            chart.arcs = self.arcs.iter().filter_map(cut).collect();
        }
        if part.is_first {
            chart.badges.clone_from(&self.badges);
            chart.facts.clone_from(&self.facts);
            chart.introduction.clone_from(&self.introduction);
            chart.personas.clone_from(&self.personas);
            chart.overall.clone_from(&self.overall);
        }
        if part.is_last {
            chart.plan.clone_from(&self.plan);
            chart.plan_tabs.clone_from(&self.plan_tabs);
        }
        chart
    }
}

/// The columns of a page, with where the first of their stages begins.
struct Reach {
    from: usize,
    columns: Range<usize>,
}

impl Reach {
    /// What can stand on the page, of a list in the order of first columns.
    fn of<'a, T>(&self, all: &'a [T], first: impl Fn(&T) -> usize) -> &'a [T] {
        debug_assert!(all.is_sorted_by_key(&first), "lists are in the order of columns");
        let start = all.partition_point(|one| first(one) < self.from);
        let end = all.partition_point(|one| first(one) < self.columns.end);
        &all[start..end.max(start)]
    }
}

/// First column and span of what is left within columns, counted from the first of them; none if nothing is.
fn within(first: usize, span: usize, columns: &Range<usize>) -> Option<(usize, usize)> {
    let start = first.max(columns.start);
    let end = (first + span).min(columns.end);
    (start < end).then(|| (start - columns.start, end - start))
}

fn lane(lane: &Lane, reach: &Reach) -> Lane {
    let columns = &reach.columns;
    let content = match &lane.content {
        Content::Cells(cells) => Content::Cells(
            reach
                .of(cells, |cell| cell.first)
                .iter()
                .filter_map(|cell| {
                    let (first, span) = within(cell.first, cell.span, columns)?;
                    Some(Cell { first, span, ..cell.clone() })
                })
                .collect(),
        ),
        Content::Curve(curve) => Content::Curve(Curve {
            lines: curve.lines.iter().map(|line| cut(line, reach)).collect(),
            unscored: reach
                .of(&curve.unscored, |feeling| feeling.column)
                .iter()
                .filter_map(|feeling| {
                    let (column, span) = within(feeling.column, feeling.span, columns)?;
                    Some(Feeling { column, span, ..feeling.clone() })
                })
                .collect(),
            marks: curve.marks.clone(),
            before: Vec::new(),
            absent: Vec::new(),
            turns: curve.turns.clone(),
        }),
    };
    Lane {
        id: lane.id.clone(),
        title: lane.title.clone(),
        hint: lane.hint.clone(),
        line: lane.line.clone(),
        is_whole: lane.is_whole,
        content,
    }
}

fn cut(line: &Line, reach: &Reach) -> Line {
    let columns = &reach.columns;
    let point = |point: &Point| {
        let (column, span) = within(point.column, point.span, columns)?;
        Some(Point { column, span, ..point.clone() })
    };
    let level = |level: &Level| {
        let (first, span) = within(level.first, level.span, columns)?;
        let feeling = Point { column: first, span, ..level.feeling.clone() };
        Some(Level { first, span, feeling })
    };
    let beyond = |points: &[Point]| -> Vec<(isize, Point)> {
        let is_beyond = |point: &&Point| within(point.column, point.span, columns).is_none();
        let from_here = |point: &Point| point.column.cast_signed() - columns.start.cast_signed();
        points.iter().filter(is_beyond).map(|point| (from_here(point), point.clone())).collect()
    };
    let start = line.points.partition_point(|point| point.column < columns.start);
    let end = line.points.partition_point(|point| point.column < columns.end);
    let near = start.saturating_sub(NEIGHBOURS)..line.points.len().min(end + NEIGHBOURS);
    Line {
        persona: line.persona.clone(),
        position: line.position,
        points: reach.of(&line.points, |p| p.column).iter().filter_map(point).collect(),
        beyond: beyond(&line.points[near]),
        levels: reach.of(&line.levels, |l| l.first).iter().filter_map(level).collect(),
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
