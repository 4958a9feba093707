//! The page of a map: its views, in each of its languages, in one file.

use super::desk::Desk;
use super::drawing::{Drawing, Told};
use crate::arrange::known::{self, Known};
use crate::arrange::{Chart, Shown};
use crate::layout;
use crate::render::html::{self, Edition, InlineCurve, Leaf, Map, Page, PicturePage};
use crate::render::{images, svg};
use crate::text::{FaceId, Used};
use crate::words::{Words, is_right_to_left};
use std::collections::{BTreeMap, BTreeSet};

/// The views of a map in one language.
pub(super) struct Volume {
    /// BCP 47 tag.
    pub(super) language: String,
    pub(super) drawings: Vec<Drawing>,
}

/// A view with all that its leaf of the page borrows.
struct Made<'a> {
    told: &'a Told,
    known: Option<Known>,
    images: BTreeMap<String, String>,
    /// The curve of a matrix, or the whole drawing of another view.
    markup: Option<String>,
    icons: BTreeSet<String>,
    /// Width of a column of the curve in px.
    column: f32,
}

/// What is set in each face, and characters that a page says besides.
#[derive(Default)]
struct Letters {
    drawn: BTreeMap<FaceId, Used>,
    said: BTreeSet<char>,
}

/// The page; `live` says which build it is of one that is shown while its map is written.
pub(super) fn page(
    volumes: &[Volume],
    shown: &Shown<'_>,
    desk: &Desk,
    live: Option<u64>,
) -> anyhow::Result<String> {
    let words: Vec<Words> = volumes.iter().map(|volume| Words::of(&volume.language)).collect();
    let mut letters = Letters::default();
    let mut made = Vec::with_capacity(volumes.len());
    for (number, (volume, words)) in volumes.iter().zip(&words).enumerate() {
        let shown = Shown { language: &volume.language, ..*shown };
        let mut leaves = Vec::with_capacity(volume.drawings.len());
        for drawing in &volume.drawings {
            leaves.push(make(drawing, (&shown, words, number), desk, &mut letters)?);
        }
        letters.said.extend(html::characters(words));
        made.push(leaves);
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
    let used = svg::widened(letters.drawn, &letters.said, &desk.fonts);
    // To pack its fonts takes as long as all else of a page: one with many views is large enough for that.
    let is_large = volumes.iter().map(|volume| volume.drawings.len()).sum::<usize>() > 1;
    let faces = if is_large { svg::packed_faces } else { svg::embedded };
    let fonts = faces(&used, &desk.fonts)?;
    let page = Page {
        editions: &editions,
        light: &light,
        dark: &dark,
        fonts: &fonts,
        theme: desk.theme,
        live,
    };
    html::page(&page, &desk.templates)
}

/// A leaf of the volume of that number, with its letters noted.
fn make<'a>(
    drawing: &'a Drawing,
    (shown, words, number): (&Shown<'_>, &Words, usize),
    desk: &Desk,
    letters: &mut Letters,
) -> anyhow::Result<Made<'a>> {
    for (face, used) in svg::used(&drawing.sheet) {
        letters.drawn.entry(face).or_default().join(used);
    }
    let inline = |sheet: layout::sheet::Sheet, name: &str| {
        let sheet = sheet.renamed(&format!("{name}_{number}"));
        svg::bare(&sheet, &desk.palette, &desk.fonts, &desk.templates)
    };
    Ok(match &drawing.told {
        Told::Matrix(chart) => {
            let known = known::known(shown);
            letters.said.extend(html::characters_of_map(chart, &known, words)?);
            let (curve, column) = curve(chart, desk);
            let markup = curve.map(|sheet| inline(sheet, "curve")).transpose()?;
            let images = images::addresses(&drawing.sheet);
            let icons = BTreeSet::new();
            Made { told: &drawing.told, known: Some(known), images, markup, icons, column }
        }
        Told::Picture(picture) => {
            letters.said.extend(html::characters_of_view(picture)?);
            let markup = inline(drawing.sheet.clone(), &format!("{}_drawing", picture.front.view))?;
            let images = BTreeMap::new();
            let icons = svg::icons(&drawing.sheet).into_iter().map(str::to_owned).collect();
            let markup = Some(markup);
            Made { told: &drawing.told, known: None, images, markup, icons, column: 0.0 }
        }
    })
}

/// The curve alone, and the width of its columns in px.
fn curve(chart: &Chart, desk: &Desk) -> (Option<layout::sheet::Sheet>, f32) {
    let metrics = desk.metrics.for_page(chart.columns.len());
    (layout::curve(chart, &metrics, &desk.fonts), metrics.column.0)
}

impl Made<'_> {
    fn leaf<'a>(&'a self, desk: &'a Desk) -> Option<Leaf<'a>> {
        Some(match self.told {
            Told::Matrix(chart) => Leaf::Map(Map {
                chart,
                known: self.known.as_ref()?,
                curve: self
                    .markup
                    .as_deref()
                    .map(|markup| InlineCurve { markup, column: self.column }),
                images: &self.images,
                logo: desk.metrics.logo.as_ref().map(|logo| &*logo.src),
            }),
            Told::Picture(picture) => {
                let drawing = self.markup.as_deref()?;
                Leaf::Picture(PicturePage { picture, drawing, icons: &self.icons })
            }
        })
    }
}
