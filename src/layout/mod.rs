//! Chart → Sheet: every box placed, every text in lines; it cannot fail.

mod arcs;
mod changed;
mod grid;
mod head;
mod lanes;
mod ledger;
mod pace;
pub mod paper;
mod pen;
mod pictures;
pub mod sheet;
mod trace;
mod views;

use crate::arrange::Chart;
use crate::arrange::course::Course;
use crate::arrange::views::Picture;
use crate::text::{Fonts, Hyphens, Region};
use crate::theme::Metrics;
pub(crate) use changed::paint;
use pace::Pace;
use pen::Pen;
use sheet::Sheet;

/// The matrix: stages and steps across, lanes down.
pub fn matrix(chart: &Chart, metrics: &Metrics, fonts: &Fonts) -> Sheet {
    let pen = pen((&chart.language, chart.right_to_left), metrics, fonts);
    turned(views::matrix::sheet(chart, &pen), chart.right_to_left)
}

/// The matrices of two maps on common columns and lanes, every part of one as high as the same part of the other.
pub fn sides((one, other): (&Chart, &Chart), metrics: &Metrics, fonts: &Fonts) -> (Sheet, Sheet) {
    let drawn = |chart: &Chart, mut pace: Pace| {
        let pen = pen((&chart.language, chart.right_to_left), metrics, fonts);
        let sheet = views::matrix::sheet_at(chart, &mut pace, &pen);
        (turned(sheet, chart.right_to_left), pace)
    };
    let pace = |chart| drawn(chart, Pace::default()).1;
    let (first, second) = (pace(one), pace(other));
    let both = || Pace::of_both(&first, &second);
    (drawn(one, both()).0, drawn(other, both()).0)
}

/// A view other than the matrix.
pub fn view(picture: &Picture, metrics: &Metrics, fonts: &Fonts) -> Sheet {
    let front = &picture.front;
    let pen = pen((&front.language, front.right_to_left), metrics, fonts);
    turned(views::sheet(picture, &pen), picture.front.right_to_left)
}

/// How a map moved over its versions.
pub fn course(course: &Course, metrics: &Metrics, fonts: &Fonts) -> Sheet {
    let front = &course.front;
    let pen = pen((&front.language, front.right_to_left), metrics, fonts);
    turned(views::course::sheet(course, &pen), front.right_to_left)
}

/// The experience curve alone, its columns `column` px wide, for a page that prints the rest as text.
pub fn curve(chart: &Chart, metrics: &Metrics, fonts: &Fonts) -> Option<Sheet> {
    let pen = pen((&chart.language, chart.right_to_left), metrics, fonts);
    views::curve::sheet(chart, &pen).map(|sheet| turned(sheet, chart.right_to_left))
}

fn pen<'a>((language, mirrors): (&str, bool), metrics: &'a Metrics, fonts: &'a Fonts) -> Pen<'a> {
    Pen { fonts, metrics, mirrors, region: Region::of(language), hyphens: Hyphens::of(language) }
}

/// The drawing as it is read: mirrored where the language runs from right to left.
fn turned(mut sheet: Sheet, right_to_left: bool) -> Sheet {
    if right_to_left {
        let width = sheet.width.0;
        sheet
            .groups
            .iter_mut()
            .flat_map(|group| &mut group.marks)
            .for_each(|mark| mark.mirror(width));
    }
    sheet
}
