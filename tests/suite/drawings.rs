//! What drawings look like: sheets as text, a few as SVG, fewer as pictures.

use crate::golden::{assert_golden, entries, name};
use crate::sheets::{Drawing, fonts, journey_of_file, told, views_of};
use ferd::model::word::Word;
use ferd::render::png;
use ferd::render::svg::{self, Letters};
use ferd::render::templates::Templates;
use ferd::theme::{Palette, ThemeName};
use std::fs;
use std::path::{Path, PathBuf};

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
