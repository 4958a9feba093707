//! Sheet → PNG, by way of the same SVG.

mod bands;
mod letters;
mod paint;
mod shade;

use super::svg::{self, Letters};
use super::templates::Templates;
use crate::layout::sheet::Sheet;
use crate::text::{FaceId, Fonts};
use crate::theme::Palette;
use anyhow::{Context, bail, ensure};
use bands::Bands;
use paint::Painter;
use std::sync::Arc;
use usvg::fontdb;

/// The largest picture that is drawn, in pixels; four bytes each.
pub const MAX_PIXELS: u64 = 400_000_000;
/// The longest side of a picture, in pixels.
pub const MAX_SIDE: u32 = 65_535;

/// A picture of a drawing with `scale` pixels a px.
pub fn picture(
    sheet: &Sheet,
    palette: &Palette,
    (fonts, scale): (&Fonts, f32),
    templates: &Templates,
) -> anyhow::Result<Vec<u8>> {
    let (width, height) = size(sheet, scale)?;
    // What a user's template does with texts is not known.
    let is_known = !templates.of_drawings()?.is_read();
    let (rest, letters) =
        is_known.then(|| letters::taken_out(sheet, palette, (fonts, scale))).unzip();
    let tree = tree(rest.as_ref().unwrap_or(sheet), palette, fonts, templates)?;
    let painter = Painter::of(&tree, scale, letters);
    let bands = Bands { width, height };
    match bands.encode(&painter, png::ColorType::Rgb)? {
        Some(picture) => Ok(picture),
        None => bands
            .encode(&painter, png::ColorType::Rgba)?
            .context("a picture with alpha is always drawn"),
    }
}

/// Width and height in pixels, or why they are too much.
fn size(sheet: &Sheet, scale: f32) -> anyhow::Result<(u32, u32)> {
    ensure!(scale.is_finite() && scale > 0.0, "the scale must be a number above 0");
    let side = |length: f32| (f64::from(length) * f64::from(scale)).ceil().max(1.0);
    let (width, height) = (side(sheet.width.0), side(sheet.height.0));
    let pixels = width * height;
    if width > f64::from(MAX_SIDE) || height > f64::from(MAX_SIDE) || pixels > MAX_PIXELS as f64 {
        let fits = (f64::from(MAX_SIDE) / f64::from(sheet.width.0))
            .min(f64::from(MAX_SIDE) / f64::from(sheet.height.0))
            .min((MAX_PIXELS as f64 / f64::from(sheet.width.0 * sheet.height.0)).sqrt());
        bail!(
            "the picture would have {width} × {height} pixels and take {:.1} GB; draw it with `--scale {:.2}` or less, or as SVG",
            pixels * 4.0 / 1e9,
            (fits * 100.0).floor() / 100.0
        );
    }
    Ok((width as u32, height as u32))
}

/// The drawing as resvg takes it.
fn tree(
    sheet: &Sheet,
    palette: &Palette,
    fonts: &Fonts,
    templates: &Templates,
) -> anyhow::Result<usvg::Tree> {
    let markup = svg::markup(sheet, palette, (fonts, Letters::Named), templates)?;
    let mut database = fontdb::Database::new();
    for id in svg::used(sheet).into_keys() {
        database.load_font_source(fontdb::Source::Binary(fonts.face(id).shared()));
    }
    let options = usvg::Options {
        fontdb: Arc::new(database),
        font_family: fonts.face(FaceId::default()).family.clone(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(&markup, &options);
    tree.context("the template `map.svg` gives no drawable SVG")
}
