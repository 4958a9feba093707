//! Chart → Sheet: every box placed, every text in lines; it cannot fail.

mod arcs;
mod grid;
mod head;
mod lanes;
mod pen;
pub mod sheet;
mod views;

use crate::arrange::Chart;
use crate::text::Fonts;
use crate::theme::Metrics;
use pen::Pen;
use sheet::Sheet;

/// The matrix: stages and steps across, lanes down.
pub fn matrix(chart: &Chart, metrics: &Metrics, fonts: &Fonts) -> Sheet {
    views::matrix::sheet(chart, &Pen { fonts, metrics })
}

/// The experience curve alone, its columns `column` px wide, for a page that prints the rest as text.
pub fn curve(chart: &Chart, metrics: &Metrics, fonts: &Fonts) -> Option<Sheet> {
    views::curve::sheet(chart, &Pen { fonts, metrics })
}
