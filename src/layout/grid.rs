//! Where columns begin and end.

use crate::theme::Metrics;

/// The columns of a drawing, all of one width.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grid {
    /// Left edge of the lane titles.
    pub(crate) left: f32,
    /// Left edge of the first column.
    pub(crate) start: f32,
    /// Width of a column.
    pub(crate) column: f32,
    /// Number of columns.
    pub(crate) count: usize,
}

impl Grid {
    /// Columns as wide as fits the width they share, but not narrower than can be read.
    pub(crate) fn of(count: usize, metrics: &Metrics) -> Self {
        let (least, most) = metrics.column;
        let column = (metrics.columns / count.max(1) as f32).clamp(least, most).floor();
        let start = metrics.margin + metrics.lane_title;
        Grid { left: metrics.margin, start, column, count }
    }

    /// Left edge of a column.
    pub(crate) fn x(&self, column: usize) -> f32 {
        self.start + column as f32 * self.column
    }

    /// Right edge of the last column.
    pub(crate) fn end(&self) -> f32 {
        self.x(self.count)
    }

    /// Width from the lane titles to the last column.
    pub(crate) fn width(&self) -> f32 {
        self.end() - self.left
    }
}

/// How many equal slots fill a width, none wider than `most`, and how wide each is; all in px.
pub(super) fn even(width: f32, most: f32, gap: f32) -> (usize, f32) {
    let count = ((width + gap) / (most + gap)).ceil().max(1.0);
    (count as usize, (width + gap) / count - gap)
}
