//! The page of a map: its views, in each of its languages, in one file.

use super::desk::Desk;
use super::drawing::{Drawing, Told};
use crate::arrange::known::{self, Known};
use crate::arrange::views::Picture;
use crate::arrange::{Chart, Shown};
use crate::layout;
use crate::layout::sheet::Sheet;
use crate::render::html::{self, Edition, InlineCurve, Map, Page, PicturePage};
use crate::render::{images, svg};
use crate::text::{FaceId, Used};
use crate::words::{Words, is_right_to_left};
use std::collections::{BTreeMap, BTreeSet};

/// The views of a map in one language.
pub(super) struct Volume {
    /// BCP 47 tag.
    pub(super) language: String,
    pub(super) leaves: Vec<Leaf>,
}

/// A view as a page shows it.
pub(super) enum Leaf {
    /// The matrix, which the browser lays out, with the address of each image by the path of its file.
    Map { chart: Box<Chart>, images: BTreeMap<String, String> },
    /// Another view, laid out.
    Picture { picture: Box<Picture>, sheet: Box<Sheet> },
}

/// A leaf with all that it borrows while the page is put together.
struct Made<'a> {
    leaf: &'a Leaf,
    known: Option<Known>,
    /// The curve of a matrix, or the whole drawing of another view.
    markup: Option<String>,
    icons: BTreeSet<String>,
    /// Width of a column of the curve in px.
    column: f32,
}

impl Leaf {
    /// A matrix without images, but for the logo of its theme.
    pub(super) fn of_chart(chart: Chart, desk: &Desk) -> Self {
        let logo = desk.metrics.logo.iter();
        let images = logo.map(|logo| (logo.src.clone(), images::address(&logo.image))).collect();
        Leaf::Map { chart: Box::new(chart), images }
    }

    /// Title of the map, and of the view if it is not the matrix.
    pub(super) fn title(&self) -> String {
        match self {
            Leaf::Map { chart, .. } => chart.title.characters(),
            Leaf::Picture { sheet, .. } => sheet.title.clone(),
        }
    }
}

impl From<Drawing> for Leaf {
    fn from(Drawing { told, sheet, .. }: Drawing) -> Self {
        match told {
            Told::Matrix(chart) => Leaf::Map { chart, images: images::addresses(&sheet) },
            Told::Picture(picture) => Leaf::Picture { picture, sheet: Box::new(sheet) },
        }
    }
}

/// The page; `live` says which build it is of one that is shown while its map is written.
pub(super) fn page(
    volumes: &[Volume],
    shown: &Shown<'_>,
    desk: &Desk,
    live: Option<u64>,
) -> anyhow::Result<html::Made> {
    let words: Vec<Words> = volumes.iter().map(|volume| Words::of(&volume.language)).collect();
    let mut drawn = BTreeMap::new();
    let mut made = Vec::with_capacity(volumes.len());
    for (number, volume) in volumes.iter().enumerate() {
        let shown = Shown { language: &volume.language, ..*shown };
        let leaves =
            volume.leaves.iter().map(|leaf| make(leaf, (&shown, number), desk, &mut drawn));
        made.push(leaves.collect::<anyhow::Result<Vec<_>>>()?);
    }
    let editions: Vec<Edition<'_>> = volumes
        .iter()
        .zip(&words)
        .zip(&made)
        .map(|((volume, words), made)| Edition {
            language: &volume.language,
            right_to_left: is_right_to_left(&volume.language),
            words,
            leaves: made.iter().filter_map(|made| made.leaf(desk)).collect(),
        })
        .collect();
    let (light, dark) = desk.grounds();
    let page = Page {
        editions: &editions,
        light: &light,
        dark: &dark,
        fonts: &desk.fonts,
        drawn,
        theme: desk.theme,
        live,
    };
    html::page(page, &desk.templates)
}

/// A leaf of the volume of that number, with what its drawing sets in each face noted.
fn make<'a>(
    leaf: &'a Leaf,
    (shown, number): (&Shown<'_>, usize),
    desk: &Desk,
    drawn: &mut BTreeMap<FaceId, Used>,
) -> anyhow::Result<Made<'a>> {
    let mut inline = |sheet: Sheet, name: &str| {
        for (face, used) in svg::used(&sheet) {
            drawn.entry(face).or_default().join(used);
        }
        let sheet = sheet.renamed(&format!("{name}_{number}"));
        svg::bare(&sheet, &desk.palette, &desk.fonts, &desk.templates)
    };
    Ok(match leaf {
        Leaf::Map { chart, .. } => {
            let known = Some(known::known(shown));
            let (curve, column) = curve(chart, desk);
            let markup = curve.map(|sheet| inline(sheet, "curve")).transpose()?;
            Made { leaf, known, markup, icons: BTreeSet::new(), column }
        }
        Leaf::Picture { picture, sheet } => {
            let name = format!("{}_drawing", picture.front.view);
            let markup = Some(inline(Sheet::clone(sheet), &name)?);
            let icons = svg::icons(sheet).into_iter().map(str::to_owned).collect();
            Made { leaf, known: None, markup, icons, column: 0.0 }
        }
    })
}

/// The curve alone, and the width of its columns in px.
fn curve(chart: &Chart, desk: &Desk) -> (Option<Sheet>, f32) {
    let metrics = desk.metrics.for_page(chart.columns.len());
    (layout::curve(chart, &metrics, &desk.fonts), metrics.column.0)
}

impl Made<'_> {
    fn leaf<'a>(&'a self, desk: &'a Desk) -> Option<html::Leaf<'a>> {
        let markup = self.markup.as_deref();
        Some(match self.leaf {
            Leaf::Map { chart, images } => html::Leaf::Map(Map {
                chart,
                known: self.known.as_ref()?,
                curve: markup.map(|markup| InlineCurve { markup, column: self.column }),
                images,
                logo: desk.metrics.logo.as_ref().map(|logo| &*logo.src),
            }),
            Leaf::Picture { picture, .. } => {
                html::Leaf::Picture(PicturePage { picture, drawing: markup?, icons: &self.icons })
            }
        })
    }
}
