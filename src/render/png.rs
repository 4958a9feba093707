//! Sheet → PNG, by way of the same SVG.

use super::svg::{self, Letters};
use super::templates::Templates;
use crate::layout::sheet::Sheet;
use crate::text::{FaceId, Fonts};
use crate::theme::Palette;
use anyhow::{Context, bail, ensure};
use resvg::tiny_skia::{Color, Pixmap, PremultipliedColorU8, Transform};
use std::io::Write;
use std::sync::Arc;
use usvg::fontdb;

/// The largest picture that is drawn, in pixels; four bytes each.
pub const MAX_PIXELS: u64 = 400_000_000;
/// The memory a band of a picture takes, in bytes.
const BAND_BYTES: u32 = 8 * 1024 * 1024;
/// The fewest rows of a band: every band goes through the whole drawing.
const BAND_ROWS: u32 = 256;
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
    let bands = Bands { tree: &tree, width, height, scale };
    match bands.encode(png::ColorType::Rgb)? {
        Some(picture) => Ok(picture),
        None => bands.encode(png::ColorType::Rgba)?.context("a picture with alpha is always drawn"),
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

fn tree(markup: &str, sheet: &Sheet, fonts: &Fonts) -> anyhow::Result<usvg::Tree> {
    let mut database = fontdb::Database::new();
    for face in svg::used(sheet).into_keys() {
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

/// A picture drawn a band at a time, so that a large one takes little more memory than a small one.
struct Bands<'a> {
    tree: &'a usvg::Tree,
    width: u32,
    height: u32,
    scale: f32,
}

impl Bands<'_> {
    /// The picture in these colours; none if it is not opaque and they know no alpha.
    fn encode(&self, colours: png::ColorType) -> anyhow::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_color(colours);
        encoder.set_filter(png::Filter::Up);
        encoder.set_deflate_compression(png::DeflateCompression::Level(2));
        let mut writer = encoder.write_header()?;
        let mut stream = writer.stream_writer()?;
        let rows = (BAND_BYTES / (self.width * 4)).max(BAND_ROWS).min(self.height);
        let mut band = Pixmap::new(self.width, rows)
            .with_context(|| format!("there is no memory for {} pixels in a row", self.width))?;
        let mut row = Vec::new();
        for top in (0..self.height).step_by(rows as usize) {
            band.fill(Color::TRANSPARENT);
            let place = Transform::from_scale(self.scale, self.scale);
            resvg::render(self.tree, place.post_translate(0.0, -(top as f32)), &mut band.as_mut());
            let drawn = rows.min(self.height - top) as usize;
            for pixels in band.pixels().chunks_exact(self.width as usize).take(drawn) {
                if !write_row(pixels, colours, &mut row) {
                    return Ok(None);
                }
                stream.write_all(&row)?;
            }
        }
        stream.finish()?;
        writer.finish()?;
        Ok(Some(bytes))
    }
}

/// The bytes of a row of pixels; false if some are not opaque and the colours know no alpha.
fn write_row(pixels: &[PremultipliedColorU8], colours: png::ColorType, row: &mut Vec<u8>) -> bool {
    if colours == png::ColorType::Rgb {
        let mut alpha = 255;
        row.resize(pixels.len() * 3, 0);
        for (to, pixel) in row.chunks_exact_mut(3).zip(pixels) {
            alpha &= pixel.alpha();
            to.copy_from_slice(&[pixel.red(), pixel.green(), pixel.blue()]);
        }
        return alpha == 255;
    }
    row.clear();
    for pixel in pixels {
        let straight = pixel.demultiply();
        row.extend_from_slice(&[
            straight.red(),
            straight.green(),
            straight.blue(),
            straight.alpha(),
        ]);
    }
    true
}
