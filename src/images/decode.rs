//! Bytes of an image → its pixels, or its shapes where it is an SVG.

use super::file::{Flaw, Kind, reason};
use super::svg;
use crate::text::Fonts;
use exif::{In, Tag};
use image_webp::WebPDecoder;
use resvg::tiny_skia::{ColorU8, IntSize, Pixmap};
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The longest side of a JPEG: the format has no longer ones.
const MAX_SIDE: usize = 65_535;

/// An image that can be drawn.
pub(super) enum Image {
    /// Pixels, with the way they are to be turned: 1 to 8, as EXIF counts.
    Pixels(Pixmap, u32),
    /// Shapes.
    Shapes(Box<usvg::Tree>),
}

/// The image in a file's bytes; letters in an SVG are set in the fonts.
pub(super) fn decoded(kind: Kind, bytes: &[u8], fonts: &Fonts) -> Result<Image, Flaw> {
    let pixels = match kind {
        Kind::Svg => return svg::shapes(bytes, fonts).map(Image::Shapes),
        Kind::Png => Pixmap::decode_png(bytes).map_err(|error| reason(&error)),
        Kind::Jpeg => jpeg(bytes),
        Kind::WebP => webp(bytes),
    };
    let pixels = pixels.map_err(|reason| Flaw::broken(&reason))?;
    Ok(Image::Pixels(pixels, orientation(bytes)))
}

fn jpeg(bytes: &[u8]) -> Result<Pixmap, String> {
    let options = DecoderOptions::default()
        .jpeg_set_out_colorspace(ColorSpace::RGBA)
        .set_max_width(MAX_SIDE)
        .set_max_height(MAX_SIDE)
        .set_strict_mode(true);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    let pixels = decoder.decode().map_err(|error| reason(&error))?;
    let (width, height) = decoder.dimensions().ok_or("it has no size")?;
    pixmap(pixels, (width as u32, height as u32))
}

fn webp(bytes: &[u8]) -> Result<Pixmap, String> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|error| reason(&error))?;
    let mut pixels = vec![0; decoder.output_buffer_size().ok_or("it is too large")?];
    decoder.read_image(&mut pixels).map_err(|error| reason(&error))?;
    let rgba = if decoder.has_alpha() {
        let colours = pixels.chunks_exact(4).map(|p| ColorU8::from_rgba(p[0], p[1], p[2], p[3]));
        colours
            .map(|colour| colour.premultiply())
            .flat_map(|p| [p.red(), p.green(), p.blue(), p.alpha()])
            .collect()
    } else {
        pixels.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], u8::MAX]).collect()
    };
    pixmap(rgba, decoder.dimensions())
}

fn pixmap(rgba: Vec<u8>, (width, height): (u32, u32)) -> Result<Pixmap, String> {
    let size = IntSize::from_wh(width, height).ok_or("it has no pixels")?;
    Ok(Pixmap::from_vec(rgba, size).ok_or("its colours are of a kind that is not known")?)
}

/// How a camera says that its image is to be turned; 1 where nothing is said.
fn orientation(bytes: &[u8]) -> u32 {
    let read = exif::Reader::new().read_from_container(&mut Cursor::new(bytes));
    let said =
        read.ok().and_then(|exif| exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0));
    said.filter(|turn| (1..=8).contains(turn)).unwrap_or(1)
}
