//! Theme files: what is read of them, what is said of them, and what they do to a drawing.

use crate::golden::{assert_golden, entries, name};
use crate::render::{COFFEE, folder, render};
use ferd::open;
use ferd::report::{self, Checked, Look, Style};
use ferd::theme::{Density, Metrics, Palette, ThemeName};
use std::fs;
use std::path::Path;

#[test]
fn every_theme_file_is_judged() {
    let files = entries("tests/cases/theme");
    let files: Vec<_> = files.iter().filter(|path| path.extension().unwrap() == "yaml").collect();
    assert!(files.len() >= 4);
    for path in files {
        let opened = open::theme(path);
        let usable = opened.theme.is_some();
        let file = Checked { findings: opened.findings, sources: opened.sources, map: None };
        let look = Look { color: false, boxes: true, width: 100 };
        let mut told = Vec::new();
        report::write(Style::Human(look), &[file], &mut told).unwrap();
        let told = String::from_utf8(told).unwrap();
        let told = format!("usable: {usable}\n{told}");
        assert_golden(&path.with_extension("txt"), &told);
        assert_eq!(usable, name(path).starts_with("brand"), "{}", path.display());
    }
}

#[test]
fn a_theme_of_ones_own_is_drawn() {
    let (theme, brand) = open::theme(Path::new("tests/cases/theme/brand.yaml")).theme.unwrap();
    assert!(brand.fonts.is_empty() && brand.logo.is_none());
    assert_eq!(theme.metrics.body, Metrics::of(Density::Airy).body);
    assert!((theme.metrics.radius - 2.0).abs() < f32::EPSILON);
    let colour = |purpose: &str| theme.palette.colour(purpose).unwrap();
    assert_eq!([colour("badge"), colour("accent")], ["#ffffff", "#005b5c"]);
    // Hues are taken in turn.
    assert_eq!(
        [colour("stage-3"), colour("stage-4"), colour("line-3")],
        ["#005b5c", "#7a2048", "#004c6d"]
    );
    // The rest is as in the base.
    assert_eq!(colour("ink"), Palette::of(ThemeName::Light).colour("ink").unwrap());
    let brand = fs::read_to_string("tests/cases/theme/brand.yaml").unwrap();
    let folder = folder(&[("coffee.journey.yaml", COFFEE), ("brand.yaml", &brand)]);
    let map = "coffee.journey.yaml";
    for format in ["svg", "html", "png", "pdf"] {
        let draw = |theme: &str| {
            let (code, bytes, told) =
                render(folder.path(), &[map, "-o", "-", "--format", format, "--theme", theme]);
            assert_eq!((code, told.as_str()), (0, ""), "{format}");
            bytes
        };
        let drawn = draw("brand.yaml");
        assert_ne!(drawn, draw("light"), "{format}");
        if format == "svg" {
            assert!(String::from_utf8(drawn).unwrap().contains("#7a2048"));
        }
    }
}

#[test]
fn every_theme_and_density_is_drawn_in_its_own_way() {
    let folder = folder(&[("coffee.journey.yaml", COFFEE)]);
    let mut drawn = Vec::new();
    for theme in ["light", "dark", "contrast", "print"] {
        for density in ["compact", "normal", "airy"] {
            let arguments =
                ["coffee.journey.yaml", "-o", "-", "--theme", theme, "--density", density];
            let (code, bytes, told) = render(folder.path(), &arguments);
            assert_eq!((code, told.as_str()), (0, ""), "{theme} {density}");
            assert!(!drawn.contains(&bytes), "{theme} {density} is drawn like another");
            drawn.push(bytes);
        }
    }
}

#[test]
fn a_theme_may_bring_its_font() {
    let theme = "fonts: [fonts/Brand.ttf]\n";
    let folder = folder(&[("coffee.journey.yaml", COFFEE), ("brand.yaml", theme)]);
    let fonts = folder.path().join("fonts");
    fs::create_dir(&fonts).unwrap();
    fs::copy("templates/fonts/FerdSans-SemiBoldItalic.ttf", fonts.join("Brand.ttf")).unwrap();
    let arguments = ["coffee.journey.yaml", "-o", "-", "--theme", "brand.yaml"];
    let (code, svg, told) = render(folder.path(), &arguments);
    assert_eq!((code, told.as_str()), (0, ""));
    let svg = String::from_utf8(svg).unwrap();
    assert_eq!(svg.matches("@font-face").count(), 1, "one face sets everything");
    assert!(svg.contains("font-weight:600;font-style:italic"));
    fs::write(fonts.join("Brand.ttf"), "no font").unwrap();
    let (code, _, told) = render(folder.path(), &arguments);
    assert_eq!(code, 2);
    assert!(told.contains("brand.yaml:1:9") && told.contains("no TTF, OTF, TTC or WOFF"), "{told}");
}

#[test]
fn a_theme_may_bring_a_logo() {
    let theme = "density: airy\nradius: 1\nlogo: sign.svg\n";
    let coffee = fs::read_to_string("examples/coffee.journey.yaml").unwrap();
    let folder = folder(&[
        ("coffee.journey.yaml", &*coffee),
        ("brand.yaml", theme),
        (
            "sign.svg",
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="60" height="30" fill="#005b5c"/></svg>"##,
        ),
    ]);
    let arguments =
        |format| ["coffee.journey.yaml", "-o", "-", "--theme", "brand.yaml", "--format", format];
    for format in ["svg", "html"] {
        let (code, drawing, told) = render(folder.path(), &arguments(format));
        assert_eq!((code, told.as_str()), (0, ""));
        let drawing = String::from_utf8(drawing).unwrap();
        assert_eq!(drawing.matches("data:image/png;base64,").count(), 1, "{format}");
    }
    // What the theme says beside the density stays where a flag says another density.
    let mut compact = arguments("svg").to_vec();
    compact.extend(["--density", "compact"]);
    let svg = String::from_utf8(render(folder.path(), &compact).1).unwrap();
    assert!(svg.contains("data:image/png") && svg.contains("rx=\"1\""), "{svg}");
    let (code, _, told) =
        render(folder.path(), &["coffee.journey.yaml", "-o", "a.pdf", "--theme", "brand.yaml"]);
    assert_eq!((code, told.as_str()), (0, ""));
    fs::write(folder.path().join("sign.svg"), "<svg").unwrap();
    let (code, _, told) = render(folder.path(), &arguments("svg"));
    assert_eq!(code, 2);
    assert!(told.contains("brand.yaml:3:7") && told.contains("`sign.svg`"), "{told}");
}

#[test]
fn what_is_no_theme_is_refused() {
    let folder = folder(&[("coffee.journey.yaml", COFFEE)]);
    for (theme, words) in
        [("lite", "themes are light, dark, contrast, print"), ("no.yaml", "the theme")]
    {
        let (code, _, told) = render(folder.path(), &["coffee.journey.yaml", "--theme", theme]);
        assert_eq!(code, 2, "{told}");
        assert!(told.contains(words), "{told}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
