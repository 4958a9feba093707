//! A picture drawn and written a band at a time, so that a large one takes little more memory than a small one.

use super::paint::Painter;
use anyhow::Context;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use resvg::tiny_skia::Pixmap;
use std::io::Write;

/// The memory a band takes, in bytes: what a processor has at hand.
const BAND_BYTES: u32 = 1024 * 1024;
/// The fewest rows of a band: every band goes through the whole drawing.
const BAND_ROWS: u32 = 64;
/// How hard a picture is packed, from 0 to 9: more takes longer and gives little.
const PACKING: u32 = 2;
/// What PNG calls the filter that takes from each byte the one above it.
const UP: u8 = 2;

/// Width and height of a picture in pixels.
pub(super) struct Bands {
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Bands {
    /// The picture in these colours; none if it is not opaque and they know no alpha.
    pub(super) fn encode(
        &self,
        painter: &Painter<'_>,
        colours: png::ColorType,
    ) -> anyhow::Result<Option<Vec<u8>>> {
        let rows = (BAND_BYTES / (self.width * 4)).max(BAND_ROWS).min(self.height);
        let mut band = Pixmap::new(self.width, rows)
            .with_context(|| format!("there is no memory for {} pixels in a row", self.width))?;
        // A guess that is seldom too small: memory that is not used costs nothing, memory that grows is copied.
        let mut bytes = Vec::with_capacity((self.width * self.height / 8) as usize);
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_color(colours);
        let mut writer = encoder.write_header()?;
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::new(PACKING));
        let length = self.width as usize * 4;
        // Above the first row PNG takes all bytes for 0; that it has alpha where the colours know none finds a clear row.
        let nothing = if colours == png::ColorType::Rgb { [0, 0, 0, 255] } else { [0; 4] };
        let mut above = nothing.repeat(self.width as usize);
        let mut filtered = Vec::new();
        for top in (0..self.height).step_by(rows as usize) {
            painter.paint(&mut band, top);
            let drawn = rows.min(self.height - top) as usize;
            let mut over = &*above;
            for row in band.data().chunks_exact(length).take(drawn) {
                if !filter(row, over, colours, &mut filtered) {
                    return Ok(None);
                }
                packer.write_all(&filtered)?;
                over = row;
            }
            let last = (drawn - 1) * length;
            above.copy_from_slice(&band.data()[last..last + length]);
            if !packer.get_ref().is_empty() {
                writer.write_chunk(png::chunk::IDAT, packer.get_ref())?;
                packer.get_mut().clear();
            }
        }
        writer.write_chunk(png::chunk::IDAT, &packer.finish()?)?;
        writer.finish()?;
        Ok(Some(bytes))
    }
}

/// A row as it is packed: how its pixels differ from those above them; false if some are not opaque and the colours know no alpha.
fn filter(row: &[u8], above: &[u8], colours: png::ColorType, filtered: &mut Vec<u8>) -> bool {
    filtered.clear();
    filtered.push(UP);
    if colours == png::ColorType::Rgb {
        filter_opaque(row, above, filtered)
    } else {
        filter_straight(row, above, filtered);
        true
    }
}

/// How red, green and blue of each pixel differ; false if some pixels are not opaque. Those above must be.
fn filter_opaque(row: &[u8], above: &[u8], filtered: &mut Vec<u8>) -> bool {
    filtered.resize(1 + row.len() / 4 * 3, 0);
    let mut alpha = u8::MAX;
    // Nearly all pixels of a map are as those above them.
    let (rows, rest) = row.as_chunks::<64>();
    let (aboves, rest_above) = above.as_chunks::<64>();
    let (tos, rest_to) = filtered[1..].as_chunks_mut::<48>();
    for (to, (row, above)) in tos.iter_mut().zip(rows.iter().zip(aboves)) {
        if is_other(row, above) {
            alpha &= write_change(row, above, to);
        }
    }
    alpha &= write_change(rest, rest_above, rest_to);
    alpha == u8::MAX
}

/// Whether some pixels are not as those above; so written, a processor compares them all at once.
fn is_other(pixels: &[u8; 64], above: &[u8; 64]) -> bool {
    pixels.iter().zip(above).fold(0, |other, (own, over)| other | (own ^ over)) != 0
}

/// Writes how red, green and blue of pixels differ; the bits that the alpha of all of them has.
fn write_change(row: &[u8], above: &[u8], to: &mut [u8]) -> u8 {
    let mut alpha = u8::MAX;
    let pixels = row.as_chunks::<4>().0.iter().zip(above.as_chunks::<4>().0);
    for (to, (own, over)) in to.as_chunks_mut::<3>().0.iter_mut().zip(pixels) {
        *to = [0, 1, 2].map(|at| own[at].wrapping_sub(over[at]));
        alpha &= own[3];
    }
    alpha
}

/// How the colours of each pixel, as they are without its alpha, and that differ.
fn filter_straight(row: &[u8], above: &[u8], filtered: &mut Vec<u8>) {
    let straight = |pixel: &[u8; 4]| {
        let alpha = u32::from(pixel[3]);
        let part = |value: u8| match alpha {
            0 => 0,
            alpha => ((u32::from(value) * 255 + alpha / 2) / alpha).min(255) as u8,
        };
        [part(pixel[0]), part(pixel[1]), part(pixel[2]), pixel[3]]
    };
    for (pixel, over) in row.as_chunks::<4>().0.iter().zip(above.as_chunks::<4>().0) {
        let (pixel, over) = (straight(pixel), straight(over));
        filtered.extend([0, 1, 2, 3].map(|at| pixel[at].wrapping_sub(over[at])));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader of the file makes of a row.
    fn read(filtered: &[u8], above: &[u8]) -> Vec<u8> {
        assert_eq!(filtered[0], UP);
        filtered[1..].iter().zip(above).map(|(change, over)| over.wrapping_add(*change)).collect()
    }

    #[test]
    fn rows_of_any_width_keep_their_colours() {
        for width in (1..=40_u8).chain([64, 65]) {
            let row = |by: u8, to: u8| -> Vec<[u8; 4]> {
                let other = |n: u8| if n < to { n.wrapping_mul(by) } else { n };
                (0..width).map(|n| [other(n), n + 50, other(n + 100), 255]).collect()
            };
            let plain = |row: &[[u8; 4]]| -> Vec<u8> {
                row.iter().flat_map(|pixel| pixel[..3].to_vec()).collect()
            };
            let (own, mut filtered) = (row(7, width), Vec::new());
            for same in [0, width / 2, width] {
                let above = row(201, same);
                let (own, over) = (own.as_flattened(), above.as_flattened());
                assert!(filter(own, over, png::ColorType::Rgb, &mut filtered), "{width}");
                assert_eq!(read(&filtered, &plain(&above)), plain(&row(7, width)), "{width}");
            }
            for at in 0..usize::from(width) {
                let mut clear = own.clone();
                clear[at][3] = 254;
                let (clear, over) = (clear.as_flattened(), own.as_flattened());
                assert!(!filter(clear, over, png::ColorType::Rgb, &mut filtered), "{width}: {at}");
            }
        }
    }

    #[test]
    fn clear_pixels_are_written_in_their_own_colour() {
        let (own, above) = ([0, 0, 0, 0, 64, 32, 0, 128], [64, 32, 0, 128, 9, 8, 7, 255]);
        let mut filtered = Vec::new();
        assert!(filter(&own, &above, png::ColorType::Rgba, &mut filtered));
        let read = read(&filtered, &[128, 64, 0, 128, 9, 8, 7, 255]);
        assert_eq!(read, [0, 0, 0, 0, 128, 64, 0, 128]);
    }
}
