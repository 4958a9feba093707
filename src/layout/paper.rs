//! A map on pages of paper: wide ones are cut between stages, tall ones between lanes, and every page has its heads.

use super::pen::Pen;
use super::sheet::{Mark, Sheet};
use super::{Fonts, Metrics, matrix, views};
use crate::arrange::Chart;
use crate::arrange::part::Part;
use crate::geometry::Px;
use std::ops::Range;

/// The least size of letters on paper, in points.
pub const LEAST_TYPE: f32 = 7.0;
/// Points of a px where nothing asks for another: CSS has 96 px to the inch, PDF 72 points.
pub const POINTS_PER_PX: f32 = 0.75;
/// How far a small drawing is enlarged at most, in points of a px.
const MOST: f32 = 1.0;

/// How many times the least size is tried, from the largest down.
const ENLARGED: [f32; 4] = [1.4, 1.3, 1.2, 1.1];
/// Steps of halving when rows are made about as high: finer than a pixel for any page.
const HALVINGS: usize = 14;

/// The size of a page in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A sheet on paper.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// What is drawn, as large as the page.
    pub sheet: Sheet,
    /// Points of a px of the sheet.
    pub scale: f32,
}

impl Leaf {
    /// A page as large as its sheet.
    pub fn fitted(sheet: Sheet) -> Self {
        Leaf { sheet, scale: POINTS_PER_PX }
    }

    /// Width and height of the page in points.
    pub fn size(&self) -> (f32, f32) {
        (self.sheet.width.0 * self.scale, self.sheet.height.0 * self.scale)
    }

    /// Size in points of the smallest letters on the page; infinite where there are none.
    pub fn least_type(&self) -> f32 {
        let marks = self.sheet.groups.iter().flat_map(|group| &group.marks);
        let sizes = marks.filter_map(|mark| match mark {
            Mark::Text(text) => Some(text.size.0 * self.scale),
            _ => None,
        });
        sizes.fold(f32::INFINITY, f32::min)
    }
}

/// The matrix on as few pages as hold it in letters of at least [`LEAST_TYPE`].
///
/// Pages lie beside and under each other like tiles: first the upper lanes of the whole journey, then the next ones.
pub fn matrix_on(chart: &Chart, paper: Paper, metrics: &Metrics, fonts: &Fonts) -> Vec<Leaf> {
    let whole = matrix(chart, metrics, fonts);
    let scale = LEAST_TYPE / metrics.small.size;
    if fit(&whole, paper) >= scale {
        return vec![on(whole, paper)];
    }
    let small = Tiles::of(chart, paper, scale, (metrics, fonts));
    // What fills as many pages at a larger size is easier to read there.
    let larger = ENLARGED.iter().map(|times| scale * times).filter(|scale| *scale <= MOST);
    let fits_beside = |scale: &f32| {
        slices(chart, most_columns(paper.width / scale, metrics)).len() == small.slices.len()
    };
    let mut larger =
        larger.filter(fits_beside).map(|scale| Tiles::of(chart, paper, scale, (metrics, fonts)));
    let best = larger.find(|tiles| tiles.count() == small.count()).unwrap_or(small);
    best.leaves(chart, paper, fonts)
}

/// How many columns a page of that width has room for, in px.
fn most_columns(width: f32, metrics: &Metrics) -> usize {
    ((width - beside(metrics)) / metrics.column.0).floor().max(1.0) as usize
}

/// What stands beside the columns, in px.
fn beside(metrics: &Metrics) -> f32 {
    2.0 * metrics.margin + metrics.lane_title + metrics.chevron
}

/// A map cut into pages: every row of lanes times every slice of columns.
struct Tiles {
    metrics: Metrics,
    rows: Vec<Range<usize>>,
    slices: Vec<Range<usize>>,
}

impl Tiles {
    fn of(chart: &Chart, paper: Paper, scale: f32, (metrics, fonts): (&Metrics, &Fonts)) -> Self {
        let (width, room) = (paper.width / scale, paper.height / scale);
        let metrics = Metrics { columns: width - beside(metrics), ..metrics.clone() };
        let slices = slices(chart, most_columns(width, &metrics));
        let pen = super::pen((&chart.language, chart.right_to_left), &metrics, fonts);
        let rows = rows(&Heights::of(chart, &slices, &pen), room);
        Tiles { metrics, rows, slices }
    }

    fn count(&self) -> usize {
        self.rows.len() * self.slices.len()
    }

    fn leaves(&self, chart: &Chart, paper: Paper, fonts: &Fonts) -> Vec<Leaf> {
        let count = self.count();
        let mut leaves = Vec::with_capacity(count);
        for lanes in &self.rows {
            for columns in &self.slices {
                let number = leaves.len() + 1;
                let mut chart = chart.part(&Part {
                    columns: columns.clone(),
                    lanes: lanes.clone(),
                    is_first: number == 1,
                    is_last: number == count,
                });
                chart.footer = format!("{} · {number}\u{a0}/\u{a0}{count}", chart.footer);
                leaves.push(on(matrix(&chart, &self.metrics, fonts), paper));
            }
        }
        leaves
    }
}

/// What the rows of a map take of a page's height, in px; always the most that any slice of columns takes.
struct Heights {
    /// The head of the first page.
    first: f32,
    /// The head of any other page with the first lanes, and with later ones.
    others: (f32, f32),
    lanes: Vec<f32>,
    plan: f32,
}

impl Heights {
    fn of(chart: &Chart, slices: &[Range<usize>], pen: &Pen<'_>) -> Self {
        let count = chart.lanes.len();
        let part = |columns: &Range<usize>, lanes: Range<usize>| Part {
            columns: columns.clone(),
            lanes,
            is_first: false,
            is_last: false,
        };
        let height = |part: &Part| views::matrix::sheet(&chart.part(part), pen).height.0;
        let mut lanes = vec![0.0_f32; count];
        let (mut upper, mut lower) = (0.0_f32, 0.0_f32);
        for columns in slices {
            let own = views::matrix::lane_heights(&chart.part(&part(columns, 0..count)), pen);
            lanes.iter_mut().zip(own).for_each(|(most, own)| *most = most.max(own));
            upper = upper.max(height(&part(columns, 0..0)));
            lower = lower.max(height(&part(columns, count..count)));
        }
        let first = slices.first().cloned().unwrap_or_default();
        let last = part(&slices.last().cloned().unwrap_or_default(), count..count);
        Heights {
            first: height(&Part { is_first: true, ..part(&first, 0..0) }),
            others: (upper, lower),
            lanes,
            plan: height(&Part { is_last: true, ..last.clone() }) - height(&last),
        }
    }

    /// Height of the page with these lanes.
    fn page(&self, lanes: &Range<usize>) -> f32 {
        let head = if lanes.start > 0 { self.others.1 } else { self.first.max(self.others.0) };
        let plan = if lanes.end == self.lanes.len() { self.plan } else { 0.0 };
        head + self.lanes[lanes.clone()].iter().sum::<f32>() + plan
    }
}

/// The lanes of each row of pages: as few rows as fit, about as high as each other.
fn rows(heights: &Heights, room: f32) -> Vec<Range<usize>> {
    let cut = |room: f32| {
        let mut rows: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        while start < heights.lanes.len() || rows.is_empty() {
            // The head of the whole map may fill a page; any other page has a lane, be it too high.
            let least = if rows.is_empty() { 0 } else { start + 1 };
            let ends = least..=heights.lanes.len();
            let end = ends.rev().find(|end| heights.page(&(start..*end)) <= room);
            let end = end.unwrap_or(start + 1).min(heights.lanes.len());
            rows.push(start..end);
            start = end;
        }
        rows
    };
    let count = cut(room).len();
    let (mut low, mut high) = (0.0, room);
    for _ in 0..HALVINGS {
        let middle = f32::midpoint(low, high);
        if cut(middle).len() > count { low = middle } else { high = middle }
    }
    cut(high)
}

/// A drawing on one page, as large as fits.
pub fn on(mut sheet: Sheet, paper: Paper) -> Leaf {
    let scale = fit(&sheet, paper);
    let (width, height) = (paper.width / scale, paper.height / scale);
    let dx = ((width - sheet.width.0) / 2.0).max(0.0);
    let down = height - sheet.height.0;
    for group in &mut sheet.groups {
        let dy = if group.kind == "footer" { down } else { 0.0 };
        group.marks.iter_mut().for_each(|mark| mark.shift(dx, dy));
    }
    (sheet.width, sheet.height) = (Px(width), Px(height));
    Leaf { sheet, scale }
}

/// Points of a px at which a drawing fits on paper.
fn fit(sheet: &Sheet, paper: Paper) -> f32 {
    (paper.width / sheet.width.0).min(paper.height / sheet.height.0).min(MOST)
}

/// The columns of each page: whole stages while they fit, about as many on each.
fn slices(chart: &Chart, most: usize) -> Vec<Range<usize>> {
    let cut = |most: usize| {
        let mut slices: Vec<Range<usize>> = Vec::new();
        for stage in &chart.stages {
            let (mut first, end) = (stage.first, stage.first + stage.span);
            if let Some(last) = slices.last_mut().filter(|last| end - last.start <= most) {
                last.end = end;
                continue;
            }
            while first < end {
                let next = end.min(first + most);
                slices.push(first..next);
                first = next;
            }
        }
        slices
    };
    let count = cut(most).len();
    let evenest = (1..=most).find(|most| cut(*most).len() <= count).unwrap_or(most);
    cut(evenest)
}
