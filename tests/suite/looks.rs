//! `ferd render` run as its users run it: scale, theme, templates and fonts, and that nothing else changes a drawing.

use crate::golden::assert_golden;
use crate::render::{COFFEE, ferd, files, folder, render};
use std::fs;
use std::path::Path;

const ARABIC: &str =
    "title: طلب قهوة\nlanguage: ar\nstages:\n  - {title: Order, touchpoints: Counter}\n";

/// The one drawing of a map on standard output.
fn drawn(arguments: &[&str]) -> String {
    let place = folder(&[("coffee.journey.yaml", COFFEE)]);
    let all = [&["coffee.journey.yaml", "-o", "-"], arguments].concat();
    let (code, out, told) = render(place.path(), &all);
    assert_eq!((code, &*told), (0, ""), "{arguments:?}");
    String::from_utf8(out).unwrap()
}

#[test]
fn a_picture_too_large_to_draw_is_refused_with_a_way_out() {
    let place = folder(&[("coffee.journey.yaml", COFFEE)]);
    let before = files(place.path());
    let draw = |scale: &str| {
        render(place.path(), &["coffee.journey.yaml", "-o", "a.png", &format!("--scale={scale}")])
    };
    let (code, _, told) = draw("1000");
    assert_eq!(code, 2);
    assert!(told.contains(" pixels and take ") && told.contains(" GB; draw it with "), "{told}");
    let way_out = told.split("`--scale ").nth(1).unwrap().split('`').next().unwrap();
    let scale: f32 = way_out.parse().unwrap();
    assert!(scale > 1.0 && scale < 1000.0, "{told}");
    for scale in ["0", "-1", "nan", "inf", "-0", "1e-320", "much"] {
        let (code, _, told) = draw(scale);
        assert_eq!(code, 2, "{scale}: {told}");
        assert!(told.contains("error: "), "{scale}: {told}");
    }
    assert_eq!(files(place.path()), before);
}

#[test]
fn a_picture_has_as_many_pixels_as_its_scale_asks_for() {
    let place = folder(&[("coffee.journey.yaml", COFFEE)]);
    let size = |scale: &str| {
        let all = ["coffee.journey.yaml", "-o", "a.png", "--scale", scale];
        assert_eq!(render(place.path(), &all).0, 0, "{scale}");
        let bytes = fs::read(place.path().join("a.png")).unwrap();
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        (side(16), side(20))
    };
    let (width, height) = size("1");
    let (half_width, half_height) = size("0.5");
    assert!(half_width.abs_diff(width / 2) <= 1 && half_height.abs_diff(height / 2) <= 1);
    assert_eq!(size("0.0001"), (1, 1));
}

#[test]
fn templates_replace_their_namesakes() {
    let box_part = "<rect class=\"own\" x=\"{{ mark.x }}\" fill=\"{{ colour.ink }}\"/>";
    let place = folder(&[
        ("coffee.journey.yaml", COFFEE),
        ("own/parts/box.svg", box_part),
        ("unknown/parts/bax.svg", box_part),
        ("mistake/parts/box.svg", "<rect\n  x=\"{{ mark.x \"/>"),
        ("lacking/parts/dot.svg", "<circle r=\"1\"\n  cx=\"{{ mark.middle }}\"/>"),
        ("no-xml/map.svg", "<svg><g></svg>"),
        ("parts.txt", ""),
    ]);
    let draw = |folder: &str, file: &str| {
        let before = files(place.path());
        let all = ["coffee.journey.yaml", "--template", folder, "-o", file];
        let (code, _, told) = render(place.path(), &all);
        assert!(code == 0 || before == files(place.path()), "{folder}: something is written");
        (code, told)
    };
    assert_eq!(draw("own", "own.svg"), (0, String::new()));
    assert!(fs::read_to_string(place.path().join("own.svg")).unwrap().contains("class=\"own\""));
    let (code, told) = draw("unknown", "unknown.svg");
    assert_eq!(code, 2);
    assert!(told.contains("`parts/bax.svg`") && told.contains("parts/box.svg, "), "{told}");
    for (name, part, line) in [("mistake", "parts/box.svg", "2"), ("lacking", "parts/dot.svg", "2")]
    {
        let (code, told) = draw(name, "drawn.svg");
        assert_eq!(code, 2, "{told}");
        assert!(told.contains(part) && told.contains(&format!("{line}:")), "{told}");
    }
    let (code, told) = draw("no-xml", "no-xml.png");
    assert_eq!(code, 2, "{told}");
    assert!(told.contains("`map.svg`"), "{told}");
    for absent in ["none", "parts.txt"] {
        let (code, told) = draw(absent, "drawn.svg");
        assert_eq!((code, told), (2, format!("error: `{absent}` is not a folder\n")));
    }
}

#[test]
fn compiled_templates_draw_what_they_say() {
    let place = folder(&[("own/parts/keep", "")]);
    // The templates of drawings are read where one of them is given, those of pages likewise.
    for name in ["map.svg", "map.html"] {
        fs::copy(format!("templates/{name}"), place.path().join("own").join(name)).unwrap();
    }
    fs::remove_file(place.path().join("own/parts/keep")).unwrap();
    let own: std::path::PathBuf = "tests/cases/svg/signs-and-links.journey.yaml".into();
    let folders = ["examples", "tests/cases/layout"].into_iter().flat_map(crate::golden::entries);
    let maps: Vec<String> = folders
        .chain([own])
        .map(|path| fs::canonicalize(path).unwrap().to_string_lossy().into_owned())
        .filter(|path| path.ends_with(".journey.yaml"))
        .collect();
    let draw = |out: &str, more: &[&str]| {
        let maps = maps.iter().map(String::as_str);
        let all: Vec<&str> = maps
            .chain(["--view", "all", "--format", "svg,html", "-o", out])
            .chain(more.iter().copied())
            .collect();
        let (code, _, told) = render(place.path(), &all);
        assert_eq!(code, 0, "{told}");
    };
    draw("compiled/", &[]);
    draw("read/", &["--template", "own"]);
    let drawn = files(&place.path().join("compiled"));
    assert!(drawn.len() > 50, "{}", drawn.len());
    assert!(
        drawn == files(&place.path().join("read")),
        "a compiled template is not what its file says"
    );
}

#[test]
fn letters_that_no_font_draws_are_named_until_one_does() {
    let place = folder(&[("a.journey.yaml", ARABIC), ("no.ttf", "no font"), ("empty.otf", "")]);
    let (code, _, told) = render(place.path(), &["a.journey.yaml"]);
    assert_eq!(code, 0);
    assert!(told.starts_with("warning: missing-glyph"), "{told}");
    assert!(told.contains("ط (U+0637)") && told.contains(", on line 1"), "{told}");
    assert!(told.contains("[a.journey.yaml:1:8]") && told.contains("--font FILE"), "{told}");
    let (code, _, told) = render(place.path(), &["a.journey.yaml", "-o", "lacking.html"]);
    assert_eq!(code, 0);
    assert!(told.starts_with("warning: missing-glyph") && told.contains(", on line 1"), "{told}");
    let font = Path::new("tests/fonts/NotoSansArabic-Regular.ttf").canonicalize().unwrap();
    let font = font.to_str().unwrap();
    for file in ["a.svg", "a.png", "a.html"] {
        let with = render(place.path(), &["a.journey.yaml", "--font", font, "-o", file]);
        assert_eq!(with, (0, Vec::new(), String::new()));
    }
    let svg = fs::read_to_string(place.path().join("a.svg")).unwrap();
    assert!(svg.contains("font-family:\"Noto Sans Arabic\""));
    let html = fs::read_to_string(place.path().join("a.html")).unwrap();
    assert!(html.contains("html { font: 100%/1.45 \"Ferd Sans\", \"Noto Sans Arabic\", "));
    for (file, name) in
        [("no.ttf", "`no.ttf`"), ("empty.otf", "`empty.otf`"), ("none.ttf", "`none.ttf`")]
    {
        let (code, _, told) =
            render(place.path(), &["a.journey.yaml", "--font", file, "-o", "refused.svg"]);
        assert_eq!(code, 2, "{told}");
        assert!(told.starts_with("error: ") && told.contains(name), "{told}");
    }
    assert!(!place.path().join("refused.svg").exists());
}

#[test]
fn letters_come_as_text_or_as_shapes() {
    let embedded = drawn(&[]);
    assert!(embedded.contains("<text") && embedded.contains("@font-face"));
    let outlined = drawn(&["--text", "outlines"]);
    assert!(!outlined.contains("<text") && !outlined.contains("@font-face"));
    assert!(outlined.contains("aria-label=\"Counter\""));
}

#[test]
fn themes_change_colours_and_nothing_else() {
    let bare = |svg: &str| {
        let mut parts = svg.split('#');
        let mut out = parts.next().unwrap().to_owned();
        for part in parts {
            let digits = part.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(part.len());
            out.push_str(if digits >= 6 { &part[digits..] } else { part });
        }
        out
    };
    let (light, dark) = (drawn(&["--theme", "light"]), drawn(&["--theme", "dark"]));
    assert_eq!(drawn(&[]), light);
    assert_ne!(light, dark);
    assert_eq!(bare(&light), bare(&dark));
    let page = |theme: &str| drawn(&["--format", "html", "--theme", theme]);
    assert_ne!(page("light"), page("dark"));
}

#[test]
fn places_locales_and_homes_change_no_drawing() {
    let place = folder(&[("maps/coffee.journey.yaml", COFFEE), ("home/x", ""), ("else/x", "")]);
    let map = place.path().join("maps/coffee.journey.yaml");
    let home = place.path().join("home");
    let mut mode = fs::metadata(&home).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&home, mode).unwrap();
    for format in ["svg", "png", "html", "json"] {
        let draw = |from: &str, locale: &str, home: &Path| {
            let mut command = ferd(&place.path().join(from));
            command.args(["--format", format, "-o", "-"]).arg(&map);
            command.env("LANG", locale).env("LC_ALL", locale).env("HOME", home);
            let output = command.output().unwrap();
            assert!(output.status.success(), "{output:?}");
            output.stdout
        };
        let usual = draw("maps", "C", Path::new("/nowhere"));
        assert!(!usual.is_empty());
        assert!(usual == draw("maps", "C", Path::new("/nowhere")), "{format}: the second time");
        assert!(usual == draw("maps", "nb_NO.UTF-8", &home), "{format}: another locale and home");
        assert!(usual == draw("else", "C", &home), "{format}: from another folder");
    }
}

#[test]
fn drawings_of_examples_are_fresh() {
    for file in crate::golden::entries("examples") {
        if file.extension().is_none_or(|ending| ending != "svg") {
            continue;
        }
        let map = file.with_extension("journey.yaml");
        let (code, out, told) = render(Path::new("."), &[map.to_str().unwrap(), "-o", "-"]);
        assert_eq!((code, &*told), (0, ""));
        assert_golden(&file, &String::from_utf8(out).unwrap());
    }
    assert!(Path::new("examples/colleen.svg").is_file(), "the README shows it");
}
