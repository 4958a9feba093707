//! The map as a table: heads of stages and steps, lanes in rows.

use super::grid::{self, Placed};
use super::items::{self, ItemView};
use super::map::{InlineCurve, Map, Measures};
use super::marks::Marks;
use crate::arrange::{Chart, Column, Content, Lane, StageHead, StepHead};
use crate::theme::Palette;
use crate::words::Words;
use serde::Serialize;

/// Width of the lane titles in px.
const TITLES: f32 = 152.0;
/// Least and most width of a column in px where no curve says better.
const COLUMN: (f32, f32) = (172.0, 420.0);
/// How much smaller and larger than drawn the curve may become.
const SCALE: (f32, f32) = (0.92, 1.3);
/// White space beside the table and a scroll bar, in px.
const BESIDE: f32 = 80.0;
/// With more columns than this the printed page goes step by step.
const MOST_PRINTED: usize = 12;

/// The table.
#[derive(Serialize)]
pub(super) struct TableView<'a> {
    /// How many columns stages and steps take.
    columns: usize,
    /// The class that says how narrow and how wide it may become.
    class: String,
    /// Whether there is a row of steps.
    has_steps: bool,
    stages: Vec<StageView<'a>>,
    steps: Vec<StepView<'a>>,
    lanes: Vec<LaneView<'a>>,
    curve: Option<&'a str>,
}

#[derive(Serialize)]
struct StageView<'a> {
    stage: &'a StageHead,
    anchor: String,
    hue: usize,
    /// How many rows its head takes.
    rows: usize,
    /// The class of its place when stages and steps are shown one after the other.
    class: String,
}

#[derive(Serialize)]
struct StepView<'a> {
    step: &'a StepHead,
    anchor: String,
    /// Id of the head of its stage.
    stage: String,
    hue: usize,
    is_first: bool,
    /// Its column, from 0.
    column: usize,
    /// The class of its place when stages and steps are shown one after the other.
    class: String,
}

#[derive(Serialize)]
struct LaneView<'a> {
    lane: LaneHead<'a>,
    anchor: String,
    is_tinted: bool,
    /// Whether the curve is drawn here.
    has_curve: bool,
    /// How many rows its title stands beside.
    rows_of_title: usize,
    rows: Vec<Vec<CellView<'a>>>,
}

#[derive(Serialize)]
struct LaneHead<'a> {
    id: &'a str,
    title: &'a str,
    hint: &'a str,
    line: Option<&'a str>,
}

/// A cell, or the room between cells.
#[derive(Serialize)]
struct CellView<'a> {
    span: usize,
    rows: usize,
    /// Ids of the heads it stands under and beside.
    headers: String,
    /// Its first column, from 0.
    column: usize,
    /// The class of its place when stages and steps are shown one after the other.
    class: String,
    /// Whether a stage begins at its left edge.
    begins_stage: bool,
    items: Vec<ItemView<'a>>,
}

impl<'a> TableView<'a> {
    pub(super) fn of(map: &Map<'a>, marks: &mut Marks<'a>, words: &Words) -> Self {
        let chart = map.chart;
        let columns = chart.columns.len();
        let has_steps = chart.columns.iter().any(|column| column.step.is_some());
        let has_curve = map.curve.is_some();
        let (least, most) = column(map.curve);
        let (least, most) = (TITLES + columns as f32 * least, TITLES + columns as f32 * most);
        let sides = format!("--least:{}px;--most:{}px", least.ceil(), most.floor());
        let heads = Heads {
            stages: chart
                .stages
                .iter()
                .map(|stage| marks.own_place(&format!("stage-{}", stage.id)))
                .collect(),
            columns: chart
                .columns
                .iter()
                .map(|column| match column.step {
                    Some(_) => marks.own_place(&format!("step-{}", column.id)),
                    None => String::new(),
                })
                .collect(),
        };
        let lanes = chart.lanes.iter().enumerate();
        TableView {
            columns,
            class: marks.class(sides),
            has_steps,
            stages: stages(chart, &heads, marks, has_steps),
            steps: steps(chart, &heads, marks),
            lanes: lanes
                .map(|at| LaneView::of(at, (chart, &heads), has_curve, (marks, words)))
                .collect(),
            curve: map.curve.map(|curve| curve.markup),
        }
    }
}

/// The ids of stages and of steps, by position; a column without a step has none.
struct Heads {
    stages: Vec<String>,
    columns: Vec<String>,
}

/// What the style sheet needs to know of a table of so many columns.
pub(super) fn measures(columns: usize, curve: Option<InlineCurve<'_>>) -> Measures {
    let least = TITLES + columns as f32 * column(curve).0;
    Measures::new(columns, least + BESIDE, MOST_PRINTED)
}

/// Least and most width of a column in px.
pub(super) fn column(curve: Option<InlineCurve<'_>>) -> (f32, f32) {
    curve.map_or(COLUMN, |curve| (curve.column * SCALE.0, curve.column * SCALE.1))
}

fn stages<'a>(
    chart: &'a Chart,
    heads: &Heads,
    marks: &mut Marks<'_>,
    has_steps: bool,
) -> Vec<StageView<'a>> {
    let view = |(number, stage): (usize, &'a StageHead)| {
        let is_column = chart.columns.get(stage.first).is_some_and(|column| column.step.is_none());
        StageView {
            stage,
            anchor: heads.stages[number].clone(),
            hue: number % Palette::STAGES,
            rows: if has_steps && is_column { 2 } else { 1 },
            class: order(stage_slot(number, stage), marks),
        }
    };
    chart.stages.iter().enumerate().map(view).collect()
}

fn steps<'a>(chart: &'a Chart, heads: &Heads, marks: &mut Marks<'_>) -> Vec<StepView<'a>> {
    let view = |(number, column): (usize, &'a Column)| {
        Some(StepView {
            step: column.step.as_ref()?,
            anchor: heads.columns[number].clone(),
            stage: heads.stages[column.stage].clone(),
            hue: column.stage % Palette::STAGES,
            is_first: begins_stage(number, chart),
            column: number,
            class: order(column_slot(number, column), marks),
        })
    };
    chart.columns.iter().enumerate().filter_map(view).collect()
}

impl<'a> LaneView<'a> {
    fn of(
        (number, lane): (usize, &'a Lane),
        (chart, heads): (&'a Chart, &Heads),
        page_has_curve: bool,
        (marks, words): (&mut Marks<'a>, &Words),
    ) -> Self {
        let cells: Vec<(usize, usize, Vec<ItemView<'a>>)> = match &lane.content {
            Content::Cells(cells) => cells
                .iter()
                .map(|cell| {
                    let items = cell.items.iter().map(|item| items::item(item, marks, words));
                    (cell.first, cell.span, items.collect())
                })
                .collect(),
            Content::Curve(curve) => items::feelings(curve, marks),
        };
        let anchor = marks.own_place(&format!("lane-{}", lane.id));
        let rows = grid::rows(cells, chart.columns.len());
        let has_curve = page_has_curve && matches!(lane.content, Content::Curve(_));
        let mut view = |cell| CellView::of(cell, (chart, heads), (&anchor, marks));
        LaneView {
            is_tinted: number % 2 == 1,
            has_curve,
            rows_of_title: rows.len() + usize::from(has_curve),
            rows: rows.into_iter().map(|row| row.into_iter().map(&mut view).collect()).collect(),
            lane: LaneHead {
                id: &lane.id,
                title: &lane.title,
                hint: &lane.hint,
                line: lane.line.as_deref(),
            },
            anchor,
        }
    }
}

impl<'a> CellView<'a> {
    fn of(
        cell: Placed<Vec<ItemView<'a>>>,
        (chart, heads): (&Chart, &Heads),
        (lane, marks): (&str, &mut Marks<'_>),
    ) -> CellView<'a> {
        let Placed { first, span, rows, content } = cell;
        CellView {
            span,
            rows,
            headers: match &content {
                Some(_) => headers((first, span), chart, (lane, heads)),
                None => String::new(),
            },
            column: first,
            class: match &content {
                Some(_) => order(slot((first, span), chart), marks),
                None => String::new(),
            },
            begins_stage: begins_stage(first, chart),
            items: content.unwrap_or_default(),
        }
    }
}

/// Ids of the heads a cell stands beside and under; one that spans all stages stands under none.
fn headers((first, span): (usize, usize), chart: &Chart, (lane, heads): (&str, &Heads)) -> String {
    let mut ids = vec![lane.to_owned()];
    let Some(column) = chart.columns.get(first) else { return ids.concat() };
    let stage = chart.stages.get(column.stage);
    if stage.is_some_and(|stage| first + span <= stage.first + stage.span) {
        ids.push(heads.stages[column.stage].clone());
    }
    if span == 1 && column.step.is_some() {
        ids.push(heads.columns[first].clone());
    }
    ids.join(" ")
}

/// Where a cell stands when stages and steps are shown one after the other: 0 is before all stages.
fn slot((first, span): (usize, usize), chart: &Chart) -> usize {
    let Some(column) = chart.columns.get(first) else { return 0 };
    let Some(stage) = chart.stages.get(column.stage) else { return 0 };
    if first + span > stage.first + stage.span {
        0
    } else if span == 1 && column.step.is_some() {
        column_slot(first, column)
    } else {
        stage_slot(column.stage, stage)
    }
}

/// The class that puts something at its place when stages and steps are shown one after the other.
fn order(slot: usize, marks: &mut Marks<'_>) -> String {
    marks.class(format!("order:{slot}"))
}

fn stage_slot(number: usize, stage: &StageHead) -> usize {
    stage.first + number + 1
}

fn column_slot(number: usize, column: &Column) -> usize {
    number + column.stage + 2
}

fn begins_stage(column: usize, chart: &Chart) -> bool {
    let stage = chart.columns.get(column).and_then(|column| chart.stages.get(column.stage));
    stage.is_some_and(|stage| stage.first == column)
}
