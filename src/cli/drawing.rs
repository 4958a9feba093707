//! A view of a map, laid out: what is drawn of it in every format but HTML.

use super::desk::Desk;
use super::outcome::Failure;
use super::screen;
use super::targets::Format;
use crate::arrange::views::{self, Picture, View};
use crate::arrange::{self, Chart, Shown};
use crate::layout;
use crate::layout::paper::{self, Leaf};
use crate::layout::sheet::Sheet;
use crate::render::{pdf, png, svg};

/// A view that is laid out.
pub(super) struct Drawing {
    pub(super) told: Told,
    pub(super) sheet: Sheet,
    /// The same on the pages that were asked for; none where one page is to be as large as the drawing.
    leaves: Vec<Leaf>,
}

/// The height of letters, in points, below which a page is refused.
const LEGIBLE: f32 = 4.0;

/// What a drawing shows, in words.
pub(super) enum Told {
    Matrix(Box<Chart>),
    Picture(Box<Picture>),
}

impl Drawing {
    /// The view; `Err` says what the map lacks for it.
    pub(super) fn of(shown: &Shown<'_>, view: View, desk: &Desk) -> Result<Self, &'static str> {
        if view == View::Matrix {
            let chart = arrange::chart_of(shown);
            let sheet = layout::matrix(&chart, &desk.metrics, &desk.fonts);
            let pages = |paper| paper::matrix_on(&chart, paper, &desk.metrics, &desk.fonts);
            let leaves = desk.paper.map(pages).unwrap_or_default();
            return Ok(Drawing { told: Told::Matrix(Box::new(chart)), sheet, leaves });
        }
        let picture = views::picture(shown, view)?;
        let sheet = layout::view(&picture, &desk.metrics, &desk.fonts);
        let leaves = desk.paper.iter().map(|paper| paper::on(sheet.clone(), *paper)).collect();
        Ok(Drawing { told: Told::Picture(Box::new(picture)), sheet, leaves })
    }

    /// The drawing, whole and on its pages.
    pub(super) fn sheets(&mut self) -> impl Iterator<Item = &mut Sheet> {
        std::iter::once(&mut self.sheet).chain(self.leaves.iter_mut().map(|leaf| &mut leaf.sheet))
    }

    /// Says so where a page makes letters smaller than they should be; fails where nobody could read them.
    pub(super) fn check_letters(&self, name: &str) -> Result<(), Failure> {
        let least = self.leaves.iter().map(Leaf::least_type).fold(f32::INFINITY, f32::min);
        if least < LEGIBLE {
            return Err(Failure::input(format!(
                "the smallest letters of `{name}` would be {least:.1} points high on such a page, which nobody can read\n  \
                 help: give a larger page, `--landscape`, or fewer stages and lanes"
            )));
        }
        if least < paper::LEAST_TYPE - 0.01 {
            screen::tell(&format!(
                "note: the smallest letters of `{name}` are {least:.1} points high on such a page; a larger one, or \
                 `--landscape`, makes them larger"
            ));
        }
        Ok(())
    }

    /// The files of a format that is no page: one, or one a leaf.
    pub(super) fn files(&self, format: Format, desk: &Desk) -> anyhow::Result<Vec<Vec<u8>>> {
        let sheets = match &*self.leaves {
            [] => vec![&self.sheet],
            leaves => leaves.iter().map(|leaf| &leaf.sheet).collect(),
        };
        match format {
            Format::Svg => sheets
                .into_iter()
                .map(|sheet| {
                    let fonts = (&desk.fonts, desk.letters);
                    let svg = svg::markup(sheet, &desk.palette, fonts, &desk.templates);
                    svg.map(String::into_bytes)
                })
                .collect(),
            Format::Png => sheets
                .into_iter()
                .map(|sheet| {
                    let fonts = (&desk.fonts, desk.scale);
                    png::picture(sheet, &desk.palette, fonts, &desk.templates)
                })
                .collect(),
            Format::Pdf if self.leaves.is_empty() => {
                let leaf = Leaf::fitted(self.sheet.clone());
                Ok(vec![pdf::document(&[leaf], &desk.palette, &desk.fonts)?])
            }
            Format::Pdf => Ok(vec![pdf::document(&self.leaves, &desk.palette, &desk.fonts)?]),
            Format::Json => {
                Ok(vec![svg::context(&self.sheet, &desk.palette, &desk.fonts)?.into_bytes()])
            }
            Format::Html => anyhow::bail!("a page is made of all its views at once"),
        }
    }
}
