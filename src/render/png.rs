//! Sheet → PNG, by way of the same SVG.

use super::svg::{self, Letters};
use super::templates::Templates;
use crate::layout::sheet::Sheet;
use crate::text::{FaceId, Fonts};
use crate::theme::Palette;
use anyhow::{Context, bail, ensure};
use resvg::tiny_skia::{Pixmap, Transform};
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
    let markup = svg::markup(sheet, palette, (fonts, Letters::Named), templates)?;
    let tree = tree(&markup, sheet, fonts)?;
    let mut pixmap = Pixmap::new(width, height)
        .with_context(|| format!("there is no memory for {width} × {height} pixels"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    encode(&pixmap)
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

fn tree(markup: &str, sheet: &Sheet, fonts: &Fonts) -> anyhow::Result<usvg::Tree> {
    let mut database = fontdb::Database::new();
    for face in svg::characters(sheet).into_keys() {
        let face = fonts.face(face);
        database.load_font_source(fontdb::Source::Binary(face.shared()));
    }
    let options = usvg::Options {
        fontdb: Arc::new(database),
        font_family: fonts.face(FaceId::default()).family.clone(),
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(markup, &options).context("the template `map.svg` gives no drawable SVG")
}

fn encode(pixmap: &Pixmap) -> anyhow::Result<Vec<u8>> {
    let opaque = pixmap.pixels().iter().all(resvg::tiny_skia::PremultipliedColorU8::is_opaque);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_color(if opaque { png::ColorType::Rgb } else { png::ColorType::Rgba });
    encoder.set_filter(png::Filter::Up);
    encoder.set_deflate_compression(png::DeflateCompression::Level(2));
    let mut writer = encoder.write_header()?;
    let data: Vec<u8> = if opaque {
        let mut rgb = vec![0; pixmap.data().len() / 4 * 3];
        for (to, from) in rgb.chunks_exact_mut(3).zip(pixmap.data().chunks_exact(4)) {
            to.copy_from_slice(&from[..3]);
        }
        rgb
    } else {
        let straight =
            pixmap.pixels().iter().map(resvg::tiny_skia::PremultipliedColorU8::demultiply);
        straight
            .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
            .collect()
    };
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}
