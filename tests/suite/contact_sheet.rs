//! The contact sheet: every view of every example in every theme, small, on one picture, for who judges how they look.

use crate::golden::{entries, name};
use crate::sheets::{Drawing, fonts, journey_of_file, views_of};
use ferd::layout::sheet::Sheet;
use ferd::render::png;
use ferd::render::templates::Templates;
use ferd::text::Fonts;
use ferd::theme::{Palette, ThemeName};
use std::fs;
use std::io::BufWriter;

/// The themes, side by side in this order.
const THEMES: [ThemeName; 4] =
    [ThemeName::Light, ThemeName::Dark, ThemeName::Contrast, ThemeName::Print];
/// Width and height of the place of one drawing, in pixels, its border included.
const CELL: (usize, usize) = (460, 380);
const BORDER: usize = 10;
/// What lies between the drawings, as red, green and blue.
const GROUND: u8 = 0x80;

#[test]
#[ignore = "draws for half a minute; run it to see everything at once: cargo test contact_sheet -- --ignored"]
fn contact_sheet_of_every_view_of_every_example() {
    let fonts = fonts();
    let maps: Vec<_> = entries("examples")
        .into_iter()
        .filter(|path| name(path).ends_with(".journey.yaml"))
        .collect();
    let rows: Vec<Vec<Sheet>> = maps
        .iter()
        .map(|map| {
            let views = views_of(&journey_of_file(map), &fonts).into_iter().map(|(_, _, s)| s);
            std::iter::once(Drawing::of_file(map, &fonts).sheet).chain(views).collect()
        })
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap();
    let mut picture = Picture::new(columns * CELL.0, rows.len() * THEMES.len() * CELL.1);
    for (row, sheets) in rows.iter().enumerate() {
        for (theme, palette) in THEMES.map(Palette::of).iter().enumerate() {
            for (column, sheet) in sheets.iter().enumerate() {
                let y = (row * THEMES.len() + theme) * CELL.1;
                picture.lay(&Small::of(sheet, palette, &fonts), column * CELL.0, y);
            }
        }
    }
    fs::create_dir_all("target").unwrap();
    picture.write("target/contact-sheet.png");
}

/// A drawing as small as its place.
struct Small {
    width: usize,
    channels: Vec<u8>,
}

impl Small {
    fn of(sheet: &Sheet, palette: &Palette, fonts: &Fonts) -> Self {
        let room = |side: usize| (side - 2 * BORDER) as f32;
        let scale = (room(CELL.0) / sheet.width.0).min(room(CELL.1) / sheet.height.0).min(1.0);
        let bytes = png::picture(sheet, palette, (fonts, scale), &Templates::built_in()).unwrap();
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut channels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut channels).unwrap();
        // At some scales the last row of pixels is covered in part, and so has alpha.
        let samples = info.color_type.samples();
        let pixels = channels[..info.buffer_size()].chunks_exact(samples);
        let channels = pixels.flat_map(|pixel| pixel[..3].to_vec()).collect();
        Small { width: info.width as usize, channels }
    }
}

/// The picture that the drawings are laid on.
struct Picture {
    width: usize,
    height: usize,
    channels: Vec<u8>,
}

impl Picture {
    fn new(width: usize, height: usize) -> Self {
        Picture { width, height, channels: vec![GROUND; width * height * 3] }
    }

    fn lay(&mut self, small: &Small, x: usize, y: usize) {
        for (row, line) in small.channels.chunks_exact(small.width * 3).enumerate() {
            let start = ((y + BORDER + row) * self.width + x + BORDER) * 3;
            let end = start + line.len().min((CELL.0 - 2 * BORDER) * 3);
            self.channels[start..end].copy_from_slice(&line[..end - start]);
        }
    }

    fn write(&self, path: &str) {
        let file = BufWriter::new(fs::File::create(path).unwrap());
        let mut encoder = ::png::Encoder::new(file, self.width as u32, self.height as u32);
        encoder.set_color(::png::ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(&self.channels).unwrap();
    }
}
