//! The experience curve alone.

use crate::arrange::{Chart, Content};
use crate::geometry::Px;
use crate::layout::grid::Grid;
use crate::layout::lanes;
use crate::layout::pen::Pen;
use crate::layout::sheet::{Group, Sheet};

/// The curve of a chart, if it has one, without white space around the columns.
pub(in crate::layout) fn sheet(chart: &Chart, pen: &Pen<'_>) -> Option<Sheet> {
    let curve = chart.lanes.iter().find_map(|lane| match &lane.content {
        Content::Curve(curve) => Some((lane, curve)),
        Content::Cells(_) => None,
    });
    let (lane, curve) = curve?;
    let whole = Grid::of(chart.columns.len(), pen.metrics);
    let grid = Grid { left: 0.0, start: 0.0, ..whole };
    let drawn = lanes::curve::draw(curve, (&grid, 0.0), pen);
    Some(Sheet {
        prefix: format!("{}-curve", chart.prefix),
        language: chart.language.clone(),
        title: lane.title.clone(),
        description: chart.story.clone(),
        width: Px(grid.end()),
        height: Px(drawn.height),
        groups: vec![Group {
            kind: "lane",
            id: format!("lane-{}", lane.id),
            label: lane.title.clone(),
            marks: drawn.marks,
        }],
    })
}
