//! What drawings look like: sheets as text, a few as SVG, fewer as pictures.

use crate::golden::{assert_golden, entries, name};
use crate::sheets::{Drawing, fonts, journey_of_file, told, views_of};
use ferd::geometry::Px;
use ferd::model::word::Word;
use ferd::render::png;
use ferd::render::svg::{self, Letters};
use ferd::render::templates::Templates;
use ferd::theme::{Palette, ThemeName};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use usvg::fontdb;

/// Pictures are half as large as drawings, so that their goldens stay small.
const SCALE: f32 = 0.5;
/// How far the channels of two pictures may be apart in the mean, of 255: letters are smoothed a little differently on
/// other processors.
const TOLERANCE: f64 = 0.5;

/// The maps in a folder of cases, each with the file that shows it; no other files may stand there.
fn cases(folder: &str, ending: &str) -> Vec<(PathBuf, PathBuf)> {
    let maps: Vec<(PathBuf, PathBuf)> = entries(folder)
        .into_iter()
        .filter(|path| name(path).ends_with(".journey.yaml"))
        .map(|map| {
            let golden = map.to_string_lossy().replace(".journey.yaml", ending);
            (map, PathBuf::from(golden))
        })
        .collect();
    for file in entries(folder) {
        let is_known = maps.iter().any(|(map, golden)| file == *map || file == *golden);
        assert!(is_known, "{} belongs to no test", file.display());
    }
    assert!(!maps.is_empty(), "{folder} has no maps");
    maps
}

#[test]
fn sheets_are_as_agreed() {
    let fonts = fonts();
    for (map, golden) in cases("tests/cases/layout", ".sheet") {
        assert_golden(&golden, &told(&Drawing::of_file(&map, &fonts).sheet));
    }
}

#[test]
fn views_are_as_agreed() {
    let fonts = fonts();
    let folder = "tests/cases/views";
    let mut known = Vec::new();
    for map in entries(folder).into_iter().filter(|path| name(path).ends_with(".journey.yaml")) {
        let views = views_of(&journey_of_file(&map), &fonts);
        assert!(!views.is_empty(), "{} has nothing for any view", map.display());
        for (view, _, sheet) in views {
            let ending = format!(".{}.sheet", view.word());
            let golden = PathBuf::from(map.to_string_lossy().replace(".journey.yaml", &ending));
            assert_golden(&golden, &told(&sheet));
            known.push(golden);
        }
        known.push(map);
    }
    for file in entries(folder) {
        assert!(known.contains(&file), "{} belongs to no test", file.display());
    }
}

#[test]
fn files_are_as_agreed() {
    let fonts = fonts();
    for (map, golden) in cases("tests/cases/svg", ".svg") {
        let sheet = Drawing::of_file(&map, &fonts).sheet;
        let palette = Palette::of(ThemeName::Light);
        let letters = (&fonts, Letters::Embedded);
        let markup = svg::markup(&sheet, &palette, letters, &Templates::built_in()).unwrap();
        assert_golden(&golden, &without_fonts(&markup));
    }
}

/// The same file with an ellipsis for the bytes of each font.
fn without_fonts(markup: &str) -> String {
    let mut parts = markup.split(";base64,");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let end = part.find(')').expect("the font ends");
        assert!(end > 1000, "a font of {end} letters");
        out.push_str(";base64,…");
        out.push_str(&part[end..]);
    }
    out
}

#[test]
fn pictures_are_as_agreed() {
    let fonts = fonts();
    for (map, golden) in cases("tests/cases/png", ".png") {
        let sheet = Drawing::of_file(&map, &fonts).sheet;
        let theme = if name(&map).contains("dark") { ThemeName::Dark } else { ThemeName::Light };
        let templates = Templates::built_in();
        let bytes = png::picture(&sheet, &Palette::of(theme), (&fonts, SCALE), &templates).unwrap();
        assert!(bytes.len() < 200_000, "{} is too large for a golden", golden.display());
        assert_picture(&golden, &bytes);
    }
}

/// Its last pixels are no exception where its size in pixels is no whole number.
#[test]
fn a_picture_is_opaque_at_every_scale() {
    let fonts = fonts();
    let sheet = Drawing::of_file(Path::new("tests/cases/png/light.journey.yaml"), &fonts).sheet;
    let other = vec![("parts/box.svg".to_owned(), "<rect width=\"9\" height=\"9\"/>".to_owned())];
    for templates in [Templates::built_in(), Templates::with(other).unwrap()] {
        for scale in [0.137, 0.5, 1.0, 1.3] {
            let palette = Palette::of(ThemeName::Dark);
            let bytes = png::picture(&sheet, &palette, (&fonts, scale), &templates).unwrap();
            let reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
            assert_eq!(reader.info().color_type, ::png::ColorType::Rgb, "{scale}");
        }
    }
}

#[test]
fn a_picture_is_clear_where_a_template_draws_nothing() {
    let fonts = fonts();
    let mut sheet = Drawing::of_file(Path::new("tests/cases/png/light.journey.yaml"), &fonts).sheet;
    (sheet.width, sheet.height) = (Px(64.0), Px(64.0));
    for (shape, filled, clear) in [
        ("M32 0H48V64H32Z", (40, 9), (0, 0)),
        ("M32 8H48V64H32Z", (40, 9), (40, 0)),
        ("M0 0Q64 0 64 64L0 64Z", (2, 60), (63, 1)),
        ("M0 0H64M64 64H0M2 2H9V9H2Z", (4, 4), (30, 30)),
    ] {
        let drawing = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"64\"><path d=\"{shape}\" fill=\"#f00\"/></svg>"
        );
        let templates = Templates::with(vec![("map.svg".to_owned(), drawing)]).unwrap();
        let palette = Palette::of(ThemeName::Light);
        let bytes = png::picture(&sheet, &palette, (&fonts, 1.0), &templates).unwrap();
        let (size, channels) = pixels(&bytes);
        assert_eq!((size, channels.len()), ((64, 64), 64 * 64 * 4), "{shape}");
        let pixel = |(x, y): (usize, usize)| channels[(y * 64 + x) * 4..][..4].to_vec();
        assert_eq!(pixel(clear), [0, 0, 0, 0], "{shape}");
        assert_eq!(pixel(filled), [255, 0, 0, 255], "{shape}");
    }
}

/// A picture takes the texts that it knows how to place out of the drawing; those of a user's template it does not know.
#[test]
fn a_picture_heeds_templates_of_texts() {
    let fonts = fonts();
    let sheet = Drawing::of_file(Path::new("tests/cases/png/light.journey.yaml"), &fonts).sheet;
    let red_in = |template: &str| {
        let replaced = vec![("parts/text.svg".to_owned(), template.to_owned())];
        let templates = Templates::with(replaced).unwrap();
        let palette = Palette::of(ThemeName::Light);
        let bytes = png::picture(&sheet, &palette, (&fonts, 1.0), &templates).unwrap();
        pixels(&bytes).1.chunks_exact(3).filter(|pixel| **pixel == [255, 0, 0]).count()
    };
    let line = "{% for line in mark.lines %}<text x=\"9\" y=\"{{ line.y }}\" fill=\"#f00\">{{ line.runs[0].text }}</text>{% endfor %}";
    assert!(red_in(line) > 100);
    assert_eq!(red_in(""), 0);
}

/// Letters are laid down as masks, a quarter of a pixel exact: that must not be seen beside resvg's own.
#[test]
fn pictures_are_as_resvg_draws_them() {
    let fonts = fonts();
    let templates = Templates::built_in();
    for (map, theme, scale) in [
        ("colleen", ThemeName::Light, 1.0),
        ("clinic", ThemeName::Dark, 1.3),
        ("cafe", ThemeName::Print, 1.0),
    ] {
        let path = PathBuf::from(format!("examples/{map}.journey.yaml"));
        let (sheet, palette) = (Drawing::of_file(&path, &fonts).sheet, Palette::of(theme));
        let bytes = png::picture(&sheet, &palette, (&fonts, scale), &templates).unwrap();
        let ((width, height), own) = pixels(&bytes);
        let letters = (&fonts, Letters::Named);
        let markup = svg::markup(&sheet, &palette, letters, &templates).unwrap();
        let theirs = drawn_by_resvg(&markup, (width, height), scale, &fonts);
        let samples = own.len() / (width * height) as usize;
        let theirs: Vec<u8> =
            theirs.chunks_exact(4).flat_map(|pixel| pixel[..samples].to_vec()).collect();
        let mean = difference(&own, &theirs);
        let most = own.iter().zip(&theirs).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(mean < 0.8, "{map}: {mean:.3} in the mean");
        assert!(most < Some(110), "{map}: {most:?} at the most");
    }
}

fn drawn_by_resvg(
    markup: &str,
    (width, height): (u32, u32),
    scale: f32,
    fonts: &ferd::text::Fonts,
) -> Vec<u8> {
    let mut database = fontdb::Database::new();
    for (_, face) in fonts.faces() {
        database.load_font_source(fontdb::Source::Binary(face.shared()));
    }
    let options = usvg::Options {
        fontdb: Arc::new(database),
        font_family: "Ferd Sans".to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(markup, &options).unwrap();
    let mut picture = resvg::tiny_skia::Pixmap::new(width, height).unwrap();
    let place = resvg::tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(&tree, place, &mut picture.as_mut());
    picture.take_demultiplied()
}

/// Fails if two pictures differ more than smoothing does; what was drawn is then left in `target`.
fn assert_picture(golden: &Path, bytes: &[u8]) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(golden, bytes).unwrap();
        return;
    }
    let (expected, actual) = (pixels(&fs::read(golden).unwrap_or_default()), pixels(bytes));
    let difference =
        if expected.0 == actual.0 { difference(&expected.1, &actual.1) } else { 255.0 };
    if difference > TOLERANCE {
        let left = Path::new("target").join(name(golden).replace(".png", ".actual.png"));
        fs::write(&left, bytes).unwrap();
        panic!(
            "{} differs by {difference:.2} in the mean (UPDATE=1 cargo test rewrites it); see {}",
            golden.display(),
            left.display()
        );
    }
}

/// Size and channels of a picture; nothing of what is none.
fn pixels(bytes: &[u8]) -> ((u32, u32), Vec<u8>) {
    let Ok(mut reader) = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info() else {
        return ((0, 0), Vec::new());
    };
    let mut channels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut channels).unwrap();
    channels.truncate(info.buffer_size());
    ((info.width, info.height), channels)
}

fn difference(a: &[u8], b: &[u8]) -> f64 {
    if a.len() != b.len() {
        return 255.0;
    }
    let sum: f64 = a.iter().zip(b).map(|(a, b)| f64::from(a.abs_diff(*b))).sum();
    sum / a.len().max(1) as f64
}
