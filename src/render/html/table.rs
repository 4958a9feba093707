//! The map as a table: heads of stages and steps, lanes in rows.

use super::grid::{self, Placed};
use super::items;
use super::map::{InlineCurve, Map, Measures, WordsView};
use super::marks::Marks;
use super::parts::{facts, rich, rich_or_empty};
use crate::arrange::head::Fact;
use crate::arrange::{Chart, Column, Content, Lane, StageHead};
use crate::theme::Palette;
use crate::words::Words;
use serde::Serialize;
use std::fmt::Write as _;

/// Width of the lane titles in px.
const TITLES: f32 = 152.0;
/// Least and most width of a column in px where no curve says better.
const COLUMN: (f32, f32) = (172.0, 420.0);
/// How much smaller and larger than drawn the curve may become.
const SCALE: (f32, f32) = (0.92, 1.3);
/// White space beside the table and a scroll bar, in px.
const BESIDE: f32 = 80.0;
/// What a cell can span at most in HTML: <https://html.spec.whatwg.org/multipage/tables.html#attr-tdth-colspan>.
const MOST_SPANNED: usize = 1000;
/// With more columns than this a browser sets only those in the window.
const MOST_SET: usize = 150;
/// With more columns than this only those near the window stand in the table of a page that has scripts.
const MOST_SHOWN: usize = 400;
/// With more columns than this the printed page goes step by step.
const MOST_PRINTED: usize = 12;

/// The table.
#[derive(Serialize)]
pub(super) struct TableView<'a> {
    /// How many columns stages and steps take.
    pub(super) columns: usize,
    /// The same in parts that one cell can span.
    pub(super) whole: Vec<usize>,
    /// The same with the column of the titles.
    pub(super) whole_with_titles: Vec<usize>,
    /// The class that says how narrow and how wide it may become.
    pub(super) class: String,
    /// Whether there is a row of steps.
    pub(super) has_steps: bool,
    pub(super) stages: Vec<StageView<'a>>,
    pub(super) steps: Vec<StepView<'a>>,
    pub(super) lanes: Vec<LaneView<'a>>,
    pub(super) curve: String,
}

#[derive(Serialize)]
pub(super) struct StageView<'a> {
    pub(super) title: String,
    /// Before, during or after, in words; empty where it is not said.
    pub(super) phase: &'a str,
    pub(super) duration: String,
    pub(super) is_moment_of_truth: bool,
    /// Its first column, from 0.
    pub(super) first: usize,
    pub(super) span: usize,
    /// What more it spans than one cell can.
    pub(super) more: Vec<usize>,
    pub(super) anchor: String,
    pub(super) hue: usize,
    /// How many rows its head takes.
    pub(super) rows: usize,
    /// The class of its place when stages and steps are shown one after the other.
    pub(super) class: String,
    /// What is known of it besides.
    pub(super) known: String,
}

#[derive(Serialize)]
pub(super) struct StepView<'a> {
    /// Its number in the map, from 1.
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) notes: &'a [String],
    pub(super) is_moment_of_truth: bool,
    pub(super) anchor: String,
    /// Id of the head of its stage.
    pub(super) stage: String,
    pub(super) hue: usize,
    pub(super) is_first: bool,
    /// Its column, from 0.
    pub(super) column: usize,
    /// The class of its place when stages and steps are shown one after the other.
    pub(super) class: String,
    /// What is known of it besides.
    pub(super) known: String,
}

#[derive(Serialize)]
pub(super) struct LaneView<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    /// What it is about; empty where nothing is said.
    pub(super) hint: &'a str,
    /// The line that it stands under, in words; empty where there is none.
    pub(super) line: &'a str,
    pub(super) anchor: String,
    pub(super) is_tinted: bool,
    /// Whether the curve is drawn here.
    pub(super) has_curve: bool,
    /// How many rows its title stands beside.
    pub(super) rows_of_title: usize,
    pub(super) rows: Vec<Vec<CellView>>,
}

/// A cell, or the room between cells.
#[derive(Serialize)]
pub(super) struct CellView {
    pub(super) span: usize,
    /// What more it spans than one cell can.
    pub(super) more: Vec<usize>,
    pub(super) rows: usize,
    /// Ids of the heads it stands under and beside; empty for room between cells.
    pub(super) headers: String,
    /// Its first column, from 0.
    pub(super) column: usize,
    /// The classes of its place when stages and steps are shown one after the other, and of a stage that begins here.
    pub(super) class: String,
    pub(super) items: Vec<String>,
}

impl<'a> TableView<'a> {
    pub(super) fn of(
        map: &Map<'a>,
        marks: &mut Marks<'a>,
        words: (&'a WordsView, &Words),
    ) -> anyhow::Result<Self> {
        let chart = map.chart;
        let columns = chart.columns.len();
        let has_steps = chart.columns.iter().any(|column| column.step.is_some());
        let has_curve = map.curve.is_some();
        let (least, most) = column(map.curve);
        let (least, most) = (TITLES + columns as f32 * least, TITLES + columns as f32 * most);
        let mut sides = format!("--least:{}px;--most:{}px", least.ceil(), most.floor());
        if columns > MOST_SPANNED {
            let _ = write!(sides, ";--curve:{}%", columns as f32 / MOST_SPANNED as f32 * 100.0);
        }
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
        Ok(TableView {
            columns,
            whole: parts(columns),
            whole_with_titles: parts(columns + 1),
            class: marks.class(sides) + if columns > MOST_SET { " long" } else { "" },
            has_steps,
            stages: stages(chart, &heads, marks, has_steps)?,
            steps: steps(chart, &heads, marks)?,
            lanes: lanes
                .map(|at| LaneView::of(at, (chart, &heads), has_curve, (marks, words)))
                .collect::<anyhow::Result<_>>()?,
            curve: map.curve.map(|curve| spread(&marks.lean(curve.markup))).unwrap_or_default(),
        })
    }
}

/// The ids of stages and of steps, by position; a column without a step has none.
struct Heads {
    stages: Vec<String>,
    columns: Vec<String>,
}

/// A span in parts that one cell can take each.
fn parts(span: usize) -> Vec<usize> {
    let whole = std::iter::repeat_n(MOST_SPANNED, span.saturating_sub(1) / MOST_SPANNED);
    let rest = span - whole.len() * MOST_SPANNED;
    whole.chain([rest]).collect()
}

/// Whether a map is too long for a browser to change all of it without a pause that is felt.
pub(super) fn is_very_long(map: &Map<'_>) -> bool {
    map.chart.columns.len() > MOST_SHOWN
}

/// A drawing that fills its frame: the height of a frame is rounded, and what a long drawing lost by that stood beside it.
fn spread(drawing: &str) -> String {
    drawing.replacen("<svg ", "<svg preserveAspectRatio=\"none\" ", 1)
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
) -> anyhow::Result<Vec<StageView<'a>>> {
    let view = |(number, stage): (usize, &'a StageHead)| {
        let is_column = chart.columns.get(stage.first).is_some_and(|column| column.step.is_none());
        Ok(StageView {
            title: rich(&stage.title, marks.ready)?,
            phase: stage.phase.as_deref().unwrap_or_default(),
            duration: rich_or_empty(stage.duration.as_ref(), marks.ready)?,
            is_moment_of_truth: stage.is_moment_of_truth,
            first: stage.first,
            span: stage.span,
            more: parts(stage.span).split_off(1),
            anchor: heads.stages[number].clone(),
            hue: number % Palette::STAGES,
            rows: if has_steps && is_column { 2 } else { 1 },
            class: order(stage_slot(number, stage), marks),
            known: known(&marks.known().of_stages, number, marks)?,
        })
    };
    chart.stages.iter().enumerate().map(view).collect()
}

fn steps<'a>(
    chart: &'a Chart,
    heads: &Heads,
    marks: &mut Marks<'_>,
) -> anyhow::Result<Vec<StepView<'a>>> {
    let mut steps = Vec::new();
    for (number, column) in chart.columns.iter().enumerate() {
        let Some(step) = &column.step else { continue };
        steps.push(StepView {
            number: step.number,
            title: rich(&step.title, marks.ready)?,
            notes: &step.notes,
            is_moment_of_truth: step.is_moment_of_truth,
            anchor: heads.columns[number].clone(),
            stage: heads.stages[column.stage].clone(),
            hue: column.stage % Palette::STAGES,
            is_first: begins_stage(number, chart),
            column: number,
            class: order(column_slot(number, column), marks),
            known: known(&marks.known().of_columns, number, marks)?,
        });
    }
    Ok(steps)
}

/// What is known of the head of that number, as markup.
fn known(of: &[Option<Fact>], number: usize, marks: &Marks<'_>) -> anyhow::Result<String> {
    let fact = of.get(number).and_then(Option::as_ref);
    fact.map_or(Ok(String::new()), |fact| facts(std::slice::from_ref(fact), marks.ready))
}

impl<'a> LaneView<'a> {
    fn of(
        (number, lane): (usize, &'a Lane),
        (chart, heads): (&'a Chart, &Heads),
        page_has_curve: bool,
        (marks, words): (&mut Marks<'a>, (&'a WordsView, &Words)),
    ) -> anyhow::Result<Self> {
        let cells = match &lane.content {
            Content::Cells(cells) => {
                let cells = cells.iter().map(|cell| {
                    let items = cell.items.iter().map(|item| items::item(item, marks, words));
                    Ok((cell.first, cell.span, items.collect::<anyhow::Result<_>>()?))
                });
                cells.collect::<anyhow::Result<_>>()?
            }
            Content::Curve(curve) => items::feelings(curve, marks)?,
        };
        let anchor = marks.own_place(&format!("lane-{}", lane.id));
        let rows = grid::rows(cells, chart.columns.len());
        let has_curve = page_has_curve && matches!(lane.content, Content::Curve(_));
        let mut view = |cell| CellView::of(cell, (chart, heads), (&anchor, marks));
        Ok(LaneView {
            id: &lane.id,
            title: &lane.title,
            hint: &lane.hint,
            line: lane.line.as_deref().unwrap_or_default(),
            is_tinted: number % 2 == 1,
            has_curve,
            rows_of_title: rows.len() + usize::from(has_curve),
            rows: rows.into_iter().map(|row| row.into_iter().map(&mut view).collect()).collect(),
            anchor,
        })
    }
}

impl CellView {
    fn of(
        cell: Placed<Vec<String>>,
        (chart, heads): (&Chart, &Heads),
        (lane, marks): (&str, &mut Marks<'_>),
    ) -> CellView {
        let Placed { first, span, rows, content } = cell;
        let is_room = content.is_none();
        let place = (!is_room).then(|| order(slot((first, span), chart), marks));
        let begins = begins_stage(first, chart).then(|| "begins".to_owned());
        CellView {
            span,
            more: parts(span).split_off(1),
            rows,
            headers: if is_room {
                String::new()
            } else {
                headers((first, span), chart, (lane, heads))
            },
            column: first,
            class: place.into_iter().chain(begins).collect::<Vec<_>>().join(" "),
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
