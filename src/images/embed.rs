//! An image → the part of it that fills a frame, in as many pixels as are shown, and nothing that its file told besides.

use super::decode::Image;
use super::file::Flaw;
use crate::pixels::{Embedded, Encoding};
use jpeg_encoder::{ColorType, Encoder};
use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, PremultipliedColorU8, Transform};

/// How good a JPEG is made, of 100.
const QUALITY: u8 = 90;

/// An image cropped to a frame of `size` px around its middle, with `density` pixels a px if it has as many.
pub(super) fn embedded(
    image: &Image,
    (width, height): (f32, f32),
    density: f32,
) -> Result<Embedded, Flaw> {
    let (own_width, own_height) = upright_size(image);
    let cover = (width / own_width).max(height / own_height);
    let density = match image {
        Image::Pixels(..) => density.min(1.0 / cover),
        Image::Shapes(_) => density,
    };
    let pixels = |length: f32| ((length * density).round() as u32).max(1);
    let (columns, rows) = (pixels(width), pixels(height));
    let mut cropped = Pixmap::new(columns, rows).ok_or_else(|| Flaw::broken("it is too large"))?;
    let scale = (columns as f32 / own_width).max(rows as f32 / own_height);
    let aside = (columns as f32 - own_width * scale) / 2.0;
    let down = (rows as f32 - own_height * scale) / 2.0;
    let place = Transform::from_row(scale, 0.0, 0.0, scale, aside, down);
    match image {
        Image::Shapes(tree) => resvg::render(tree, place, &mut cropped.as_mut()),
        Image::Pixels(pixels, turn) => draw(pixels, *turn, place, &mut cropped),
    }
    encoded(&cropped)
}

/// Width and height of an image as it is meant to be seen.
pub(super) fn upright_size(image: &Image) -> (f32, f32) {
    match image {
        Image::Shapes(tree) => (tree.size().width(), tree.size().height()),
        Image::Pixels(pixels, turn) => {
            let (width, height) = (pixels.width() as f32, pixels.height() as f32);
            if *turn >= 5 { (height, width) } else { (width, height) }
        }
    }
}

fn draw(pixels: &Pixmap, turn: u32, place: Transform, onto: &mut Pixmap) {
    // A pixel is mixed from its nearest neighbours alone, so that a large image is made smaller step by step.
    let mut halved: Option<Pixmap> = None;
    let mut rest = place.sx;
    while rest < 0.5 {
        let from = halved.as_ref().unwrap_or(pixels);
        let Some(next) = half(from) else { break };
        halved = Some(next);
        rest *= 2.0;
    }
    let from = halved.as_ref().unwrap_or(pixels);
    let back = Transform::from_scale(
        pixels.width() as f32 / from.width() as f32,
        pixels.height() as f32 / from.height() as f32,
    );
    let turned = upright(turn, pixels.width() as f32, pixels.height() as f32);
    let whole = back.post_concat(turned).post_concat(place);
    let paint = PixmapPaint { quality: FilterQuality::Bicubic, ..PixmapPaint::default() };
    onto.draw_pixmap(0, 0, from.as_ref(), &paint, whole, None);
}

fn half(pixels: &Pixmap) -> Option<Pixmap> {
    let (width, height) = (pixels.width() / 2, pixels.height() / 2);
    let mut half = Pixmap::new(width, height)?;
    let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
    let scale = Transform::from_scale(
        width as f32 / pixels.width() as f32,
        height as f32 / pixels.height() as f32,
    );
    half.draw_pixmap(0, 0, pixels.as_ref(), &paint, scale, None);
    Some(half)
}

/// How an image of that size is turned upright (EXIF 2.32, 4.6.4, tag 274).
fn upright(turn: u32, width: f32, height: f32) -> Transform {
    let row = Transform::from_row;
    match turn {
        2 => row(-1.0, 0.0, 0.0, 1.0, width, 0.0),
        3 => row(-1.0, 0.0, 0.0, -1.0, width, height),
        4 => row(1.0, 0.0, 0.0, -1.0, 0.0, height),
        5 => row(0.0, 1.0, 1.0, 0.0, 0.0, 0.0),
        6 => row(0.0, 1.0, -1.0, 0.0, height, 0.0),
        7 => row(0.0, -1.0, -1.0, 0.0, height, width),
        8 => row(0.0, -1.0, 1.0, 0.0, 0.0, width),
        _ => Transform::identity(),
    }
}

fn encoded(pixels: &Pixmap) -> Result<Embedded, Flaw> {
    let (width, height) = (pixels.width(), pixels.height());
    let is_opaque = pixels.pixels().iter().all(|pixel| pixel.alpha() == u8::MAX);
    let sides = u16::try_from(width).ok().zip(u16::try_from(height).ok());
    let encoding = if let Some((columns, rows)) = sides.filter(|_| is_opaque) {
        let mut file = Vec::new();
        Encoder::new(&mut file, QUALITY)
            .encode(pixels.data(), columns, rows, ColorType::Rgba)
            .map_err(|error| Flaw::broken(&super::file::reason(&error)))?;
        Encoding::Jpeg(file)
    } else {
        let colours = pixels.pixels().iter().map(PremultipliedColorU8::demultiply);
        let rgba = colours.flat_map(|c| [c.red(), c.green(), c.blue(), c.alpha()]).collect();
        let file = pixels.encode_png();
        Encoding::Png {
            file: file.map_err(|error| Flaw::broken(&super::file::reason(&error)))?,
            rgba,
        }
    };
    Ok(Embedded { width, height, encoding })
}
