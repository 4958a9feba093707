//! Photos and images of the storyboard: where they are drawn, which way up, and what is said of bad ones.

use crate::hungry::{self, svg_of};
use jpeg_encoder::{ColorType, Encoder};
use lopdf::{Document, Object};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const RED: [u8; 3] = [220, 30, 30];
const GREEN: [u8; 3] = [30, 180, 30];
const BLUE: [u8; 3] = [30, 30, 220];
const WHITE: [u8; 3] = [250, 250, 250];
/// What is to be seen in the quarters of every test image: upper left, upper right, lower left, lower right.
const QUARTERS: [[u8; 3]; 4] = [RED, GREEN, BLUE, WHITE];
const WIDE: usize = 96;
const HIGH: usize = 64;

const MAP: &str = "title: Market day
personas:
  - {id: ida, name: Ida, photo: faces/ida.jpg, empathy: {says: Fresh}}
stages:
  - title: Queue
    actions: Waits
    images:
      - {src: shots/queue.png, alt: Ten people in a queue}
      - {src: shots/glass.png, alt: A pane of glass}
  - title: Buy
    images:
      - {src: shots/stall.webp, alt: A stall}
      - {src: shots/plan.svg, alt: The plan of the hall, caption: Where to go}
";

/// The colour of an upright test image.
fn colour(x: usize, y: usize) -> [u8; 3] {
    QUARTERS[usize::from(x >= WIDE / 2) + 2 * usize::from(y >= HIGH / 2)]
}

/// A JPEG that a camera wrote turned that way, with its place in it.
fn jpeg(turn: u8) -> Vec<u8> {
    let (columns, rows) = if turn >= 5 { (HIGH, WIDE) } else { (WIDE, HIGH) };
    let mut pixels = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            // Where row 0 and column 0 are to be seen: EXIF 2.32, 4.6.4, tag 274.
            let (x, y) = match turn {
                1 => (column, row),
                2 => (WIDE - 1 - column, row),
                3 => (WIDE - 1 - column, HIGH - 1 - row),
                4 => (column, HIGH - 1 - row),
                5 => (row, column),
                6 => (WIDE - 1 - row, column),
                7 => (WIDE - 1 - row, HIGH - 1 - column),
                _ => (row, HIGH - 1 - column),
            };
            pixels.extend(colour(x, y));
        }
    }
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([turn, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"at home in Bergen");
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 95);
    encoder.add_app_segment(1, exif).unwrap();
    encoder.encode(&pixels, columns as u16, rows as u16, ColorType::Rgb).unwrap();
    file
}

/// A PNG of that opacity.
pub(crate) fn png(alpha: u8) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, WIDE as u32, HIGH as u32);
    encoder.set_color(png::ColorType::Rgba);
    let pixels: Vec<u8> = (0..WIDE * HIGH)
        .flat_map(|at| {
            let [r, g, b] = colour(at % WIDE, at / WIDE);
            [r, g, b, alpha]
        })
        .collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    file
}

fn webp() -> Vec<u8> {
    let mut file = Vec::new();
    let pixels: Vec<u8> = (0..WIDE * HIGH).flat_map(|at| colour(at % WIDE, at / WIDE)).collect();
    image_webp::WebPEncoder::new(&mut file)
        .encode(&pixels, WIDE as u32, HIGH as u32, image_webp::ColorType::Rgb8)
        .unwrap();
    file
}

/// The same as shapes, with what must not get into a drawing.
fn svg() -> Vec<u8> {
    let places = [(0, 0), (1, 0), (0, 1), (1, 1)];
    let mut quarters = String::new();
    for ((x, y), [r, g, b]) in places.iter().zip(QUARTERS) {
        let (x, y) = (x * WIDE / 2, y * HIGH / 2);
        write!(
            quarters,
            "<rect x=\"{x}\" y=\"{y}\" width=\"48\" height=\"32\" fill=\"rgb({r},{g},{b})\"/>"
        )
        .unwrap();
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDE}\" height=\"{HIGH}\">{quarters}\
         <script>alert(1)</script><image href=\"secret.png\" width=\"96\" height=\"64\"/></svg>"
    )
    .into_bytes()
}

/// A project with the map and all of its images; a second `secret.png` would cover the plan.
fn project() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let black = black_dot();
    for (name, bytes) in [
        ("market.journey.yaml", MAP.as_bytes()),
        ("faces/ida.jpg", &jpeg(6)),
        ("shots/queue.png", &png(255)),
        ("shots/glass.png", &png(128)),
        ("shots/stall.webp", &webp()),
        ("shots/plan.svg", &svg()),
        ("shots/secret.png", &black),
        ("secret.png", &black),
    ] {
        write(folder.path(), name, bytes);
    }
    folder
}

fn black_dot() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 1, 1);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[0, 0, 0]).unwrap();
    file
}

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Runs the program in a folder: exit code, standard output, standard error.
fn ferd(folder: &Path, arguments: &[&str]) -> (i32, Vec<u8>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferd"));
    command.current_dir(folder).args(arguments).env("NO_COLOR", "1").env_remove("COLUMNS");
    let output = command.output().unwrap();
    (output.status.code().unwrap(), output.stdout, String::from_utf8(output.stderr).unwrap())
}

fn drawn(folder: &Path, view: &str, format: &str) -> Vec<u8> {
    let arguments =
        ["render", "market.journey.yaml", "--view", view, "--format", format, "-o", "-"];
    let (code, bytes, told) = ferd(folder, &arguments);
    assert_eq!((code, &*told), (0, ""), "{view} {format}");
    bytes
}

/// The images of a view: file, left edge, top edge, width, height.
fn placed(folder: &Path, view: &str) -> Vec<(String, [f64; 4])> {
    let sheet: serde_json::Value = serde_json::from_slice(&drawn(folder, view, "json")).unwrap();
    let groups = sheet["sheet"]["groups"].as_array().unwrap();
    let marks = groups.iter().flat_map(|group| group["marks"].as_array().unwrap());
    marks
        .filter(|mark| mark["mark"] == "image")
        .map(|mark| {
            let area = ["x", "y", "width", "height"].map(|key| mark[key].as_f64().unwrap());
            (mark["src"].as_str().unwrap().to_owned(), area)
        })
        .collect()
}

/// Fails unless an image stands upright in a drawing, behind so much of the ground.
fn assert_upright(folder: &Path, view: &str, src: &str) {
    let images = placed(folder, view);
    let image = images.iter().find(|(file, _)| file == src);
    let (_, [x, y, width, height]) = image.unwrap_or_else(|| panic!("{view} has no {src}"));
    let bytes = drawn(folder, view, "png");
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    for (quarter, expected) in QUARTERS.into_iter().enumerate() {
        let across = if quarter % 2 == 0 { 0.3 } else { 0.7 };
        let down = if quarter < 2 { 0.3 } else { 0.7 };
        let (px, py) = ((x + across * width) as usize, (y + down * height) as usize);
        let at = (py * info.width as usize + px) * info.color_type.samples();
        let near = pixels[at..at + 3].iter().zip(expected).all(|(a, b)| a.abs_diff(b) < 24);
        assert!(near, "{view}, {src}, quarter {quarter}: {:?}", &pixels[at..at + 3]);
    }
}

#[test]
fn every_view_shows_its_images() {
    let folder = project();
    let folder = folder.path();
    for view in ["matrix", "persona", "empathy"] {
        assert_upright(folder, view, "faces/ida.jpg");
    }
    for view in ["matrix", "storyboard"] {
        for src in ["shots/queue.png", "shots/stall.webp", "shots/plan.svg"] {
            assert_upright(folder, view, src);
        }
    }
}

#[test]
fn photos_are_turned_as_their_camera_says() {
    let folder = project();
    for turn in 1..=8 {
        write(folder.path(), "faces/ida.jpg", &jpeg(turn));
        assert_upright(folder.path(), "persona", "faces/ida.jpg");
    }
}

#[test]
fn every_format_takes_images_into_itself() {
    let folder = project();
    let folder = folder.path();
    for (view, format) in
        [("matrix", "svg"), ("storyboard", "svg"), ("matrix", "html"), ("storyboard", "html")]
    {
        let text = String::from_utf8(drawn(folder, view, format)).unwrap();
        assert!(text.contains("\"data:image/jpeg;base64,"), "{view} {format}");
        assert!(text.contains("\"data:image/png;base64,"), "{view} {format}");
        assert!(text.contains("Ten people in a queue"), "{view} {format}");
        assert!(!text.contains("shots/") && !text.contains("faces/"), "{view} {format}");
    }
    let text = String::from_utf8(drawn(folder, "matrix", "json")).unwrap();
    assert!(text.contains("shots/queue.png") && !text.contains("base64"));
    let bytes = drawn(folder, "storyboard", "pdf");
    assert_eq!(bytes, drawn(folder, "storyboard", "pdf"));
    let document = Document::load_mem(&bytes).unwrap();
    let images: Vec<&lopdf::Dictionary> = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .map(|stream| &stream.dict)
        .filter(|dict| dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Image"))
        .collect();
    // Four images; the pane of glass has a second one, which says how opaque it is.
    assert_eq!(images.len(), 5);
    assert_eq!(images.iter().filter(|image| image.has(b"SMask")).count(), 1);
}

#[test]
fn nothing_of_a_file_but_what_is_shown_gets_into_a_drawing() {
    let folder = project();
    let large = vec![120; 3000 * 2000 * 3];
    let mut file = Vec::new();
    Encoder::new(&mut file, 100).encode(&large, 3000, 2000, ColorType::Rgb).unwrap();
    write(folder.path(), "shots/queue.png", &file);
    let pdf = drawn(folder.path(), "persona", "pdf");
    assert!(!pdf.windows(6).any(|six| six == b"Bergen"));
    let document = Document::load_mem(&drawn(folder.path(), "matrix", "pdf")).unwrap();
    let widths = document.objects.values().filter_map(|object| object.as_stream().ok());
    let widths =
        widths.filter_map(|stream| stream.dict.get(b"Width").and_then(Object::as_i64).ok());
    let widest = widths.max().unwrap();
    assert!((200..1000).contains(&widest), "{widest} pixels");
}

/// Fails unless both commands say this of the photo, at its place, and draw nothing.
fn assert_refused(folder: &Path, rule: &str, words: &str, commands: &[&str]) {
    for command in commands {
        let (code, out, told) = ferd(folder, &[command, "market.journey.yaml"]);
        let said = String::from_utf8(out).unwrap() + &told;
        assert_eq!(code, 2, "{command}: {said}");
        assert!(said.contains(rule) && said.contains(words), "{command}: {said}");
        assert!(said.contains("market.journey.yaml:3:33"), "{command}: {said}");
        assert!(!folder.join("market.svg").exists(), "{command}");
    }
}

#[test]
fn a_bad_image_is_told_at_its_line() {
    let folder = project();
    let folder = folder.path();
    let both = &["check", "render"];
    let photo = |bytes: &[u8]| write(folder, "faces/ida.jpg", bytes);
    photo(b"GIF89a and more");
    assert_refused(folder, "image-unusable", "is no PNG, JPEG, WebP or SVG", both);
    photo(b"");
    assert_refused(folder, "image-unusable", "is no PNG, JPEG, WebP or SVG", both);
    let mut huge = png(255);
    huge[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
    photo(&huge);
    assert_refused(folder, "image-unusable", "has 100000 × 100000 pixels", both);
    fs::File::create(folder.join("faces/ida.jpg")).unwrap().set_len(10 * 1024 * 1024 + 1).unwrap();
    assert_refused(folder, "image-unusable", "has 10485761 bytes", both);
    for whole in [png(255), webp(), jpeg(1), svg()] {
        photo(&whole[..whole.len() * 2 / 3]);
        assert_refused(folder, "image-unusable", "cannot be decoded", &["render"]);
    }
    fs::remove_file(folder.join("faces/ida.jpg")).unwrap();
    assert_refused(folder, "image-unusable", "does not exist", both);
    fs::create_dir(folder.join("faces/ida.jpg")).unwrap();
    assert_refused(folder, "image-unusable", "is a folder", both);
}

#[test]
fn an_image_that_would_take_too_long_is_refused_by_every_command() {
    let folder = project();
    let images = [hungry::layered(), hungry::long(), hungry::repeated()].concat();
    for (what, image, words) in images {
        write(folder.path(), "faces/ida.jpg", image.as_bytes());
        assert_refused(folder.path(), "image-unusable", words, &["check", "render"]);
        assert!(image.len() < 10_000_000, "{what}");
    }
}

#[test]
fn an_image_with_shadows_masks_and_gradients_is_drawn() {
    let folder = project();
    let image = svg_of(
        "<defs><filter id=\"f\"><feGaussianBlur stdDeviation=\"4\"/><feOffset dy=\"2\"/></filter>\
         <linearGradient id=\"g\"><stop stop-color=\"#fff\"/><stop offset=\"1\"/></linearGradient>\
         <mask id=\"m\"><rect width=\"300\" height=\"200\" fill=\"url(#g)\"/></mask>\
         <pattern id=\"p\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\"><circle r=\"3\"/></pattern>\
         <marker id=\"a\" orient=\"auto\"><path d=\"M0 0L9 4L0 8z\"/></marker></defs>\
         <rect width=\"300\" height=\"200\" fill=\"url(#p)\" mask=\"url(#m)\"/>\
         <g filter=\"url(#f)\" opacity=\".5\"><rect x=\"20\" y=\"20\" width=\"90\" height=\"60\"/></g>\
         <path d=\"M20 150C80 20 200 20 280 150\" fill=\"none\" stroke=\"#123\" stroke-dasharray=\"4 2\" marker-end=\"url(#a)\"/>\
         <text x=\"20\" y=\"180\">Counter</text>",
    );
    write(folder.path(), "faces/ida.jpg", image.as_bytes());
    assert!(!drawn(folder.path(), "persona", "svg").is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_project_is_not_followed() {
    let (folder, other) = (project(), project());
    let place = folder.path().join("faces/ida.jpg");
    fs::remove_file(&place).unwrap();
    std::os::unix::fs::symlink(other.path().join("faces/ida.jpg"), &place).unwrap();
    let words = "leads out of the project";
    assert_refused(folder.path(), "unsafe-path", words, &["check", "render"]);
}
