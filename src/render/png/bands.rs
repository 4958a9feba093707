//! A picture drawn and written a band at a time, so that a large one takes little more memory than a small one.

use super::paint::Painter;
use anyhow::Context;
use resvg::tiny_skia::Pixmap;
use std::io::Write;

/// The memory a band takes, in bytes: what a processor has at hand.
const BAND_BYTES: u32 = 1024 * 1024;
/// The fewest rows of a band: every band goes through the whole drawing.
const BAND_ROWS: u32 = 64;

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
            painter.paint(&mut band, top);
            let drawn = rows.min(self.height - top) as usize;
            for pixels in band.data().chunks_exact(self.width as usize * 4).take(drawn) {
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
fn write_row(pixels: &[u8], colours: png::ColorType, row: &mut Vec<u8>) -> bool {
    if colours == png::ColorType::Rgb { opaque_row(pixels, row) } else { straight_row(pixels, row) }
}

/// Red, green and blue of each pixel; false if some are not opaque.
fn opaque_row(pixels: &[u8], row: &mut Vec<u8>) -> bool {
    row.resize(pixels.len() / 4 * 3, 0);
    let mut alpha = u32::MAX;
    let (fours, rest) = pixels.as_chunks::<16>();
    let (threes, last) = row.as_chunks_mut::<12>();
    // Four pixels at once, as the three words that they become.
    for (to, from) in threes.iter_mut().zip(fours) {
        let pixel =
            |at: usize| u32::from_le_bytes([from[at], from[at + 1], from[at + 2], from[at + 3]]);
        let (a, b, c, d) = (pixel(0), pixel(4), pixel(8), pixel(12));
        alpha &= a & b & c & d;
        let words = [a & 0x00FF_FFFF | b << 24, b >> 8 & 0xFFFF | c << 16, c >> 16 & 0xFF | d << 8];
        for (to, word) in to.as_chunks_mut::<4>().0.iter_mut().zip(words) {
            *to = word.to_le_bytes();
        }
    }
    let mut is_opaque = alpha >> 24 == 255;
    for (to, from) in last.chunks_exact_mut(3).zip(rest.chunks_exact(4)) {
        to.copy_from_slice(&from[..3]);
        is_opaque &= from[3] == 255;
    }
    is_opaque
}

/// The colours of each pixel as they are without their alpha, and that.
fn straight_row(pixels: &[u8], row: &mut Vec<u8>) -> bool {
    row.clear();
    for pixel in pixels.chunks_exact(4) {
        let alpha = u32::from(pixel[3]);
        let straight = |value: u8| match alpha {
            0 => 0,
            alpha => ((u32::from(value) * 255 + alpha / 2) / alpha).min(255) as u8,
        };
        row.extend([straight(pixel[0]), straight(pixel[1]), straight(pixel[2]), pixel[3]]);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_any_width_keep_their_colours() {
        for width in 1..=9_u8 {
            let pixels: Vec<u8> = (0..width).flat_map(|n| [n, n + 50, n + 100, 255]).collect();
            let wanted: Vec<u8> = (0..width).flat_map(|n| [n, n + 50, n + 100]).collect();
            let mut row = Vec::new();
            assert!(write_row(&pixels, png::ColorType::Rgb, &mut row), "{width}");
            assert_eq!(row, wanted);
            for at in 0..usize::from(width) {
                let mut clear = pixels.clone();
                clear[at * 4 + 3] = 254;
                assert!(!write_row(&clear, png::ColorType::Rgb, &mut row), "{width} at {at}");
            }
        }
    }

    #[test]
    fn clear_pixels_are_written_in_their_own_colour() {
        let mut row = Vec::new();
        assert!(write_row(&[0, 0, 0, 0, 64, 32, 0, 128], png::ColorType::Rgba, &mut row));
        assert_eq!(row, [0, 0, 0, 0, 128, 64, 0, 128]);
    }
}
