//! What is called with any bytes at all: the same for the fuzzer and for the tests with fixed seeds.
//!
//! Each entry fails where the program would: it panics, or breaks a law that holds for every input.

use ferd::arrange::views::{self, View};
use ferd::arrange::{self, Shown};
use ferd::diff;
use ferd::files::{Origin, Unread};
use ferd::fix;
use ferd::images;
use ferd::layout::paper::{Leaf, Paper, matrix_on};
use ferd::layout::{self, sheet::Sheet};
use ferd::lint::{self, policy::Policy};
use ferd::model::Journey;
use ferd::model::image_file::ImageFile;
use ferd::model::word::Word;
use ferd::open::{self, Input, Opened};
use ferd::parse;
use ferd::render::svg::{self, Letters};
use ferd::render::templates::Templates;
use ferd::render::{pdf, png};
use ferd::report::{self, Checked, Look, Style};
use ferd::resolve;
use ferd::settings::Settings;
use ferd::source::{FileId, Source, Span};
use ferd::text::Fonts;
use ferd::theme::{Metrics, Palette, ThemeName};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What is called with bytes.
pub(crate) type Entry = fn(&[u8]);

/// Every entry with its name.
pub(crate) const ENTRIES: [(&str, Entry); 9] = [
    ("parse", parse),
    ("resolve", resolve),
    ("draw", draw),
    ("diff", diff),
    ("fix", fix),
    ("theme", theme),
    ("settings", settings),
    ("templates", templates),
    ("image", image),
];

/// The line between two maps that are compared.
pub(crate) const BETWEEN: &str = "\n=====\n";

/// A project without other files.
struct Nothing;

impl Origin for Nothing {
    fn read(&self, _: &Path) -> Result<Vec<u8>, Unread> {
        Err(Unread::Missing)
    }
    fn canonical(&self, place: &Path) -> Option<PathBuf> {
        Some(Path::new("/project").join(place))
    }
    fn project_root(&self, _: &Path) -> PathBuf {
        PathBuf::from("/project")
    }
    fn names_in(&self, _: &Path) -> Vec<String> {
        Vec::new()
    }
}

fn opened(bytes: &[u8]) -> Opened {
    let path = PathBuf::from("map.journey.yaml");
    open::journey_from(&Nothing, &Input::Bytes { path, bytes: bytes.to_vec() }, None)
}

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(Fonts::builtin)
}

/// A map is read, or it is told why not; every report of that can be written.
pub(crate) fn parse(bytes: &[u8]) {
    let opened = opened(bytes);
    assert!(opened.journey.is_some() || !opened.findings.is_empty(), "refused in silence");
    let checked = Checked { findings: opened.findings, sources: opened.sources, map: None };
    written(Style::Human(Look { color: true, boxes: true, width: 80 }), checked);
}

fn written(style: Style, checked: Checked) {
    let mut words = Vec::new();
    report::write(style, &[checked], &mut words).expect("nothing fails in memory");
    assert!(!words.contains(&7), "a bell in {}", String::from_utf8_lossy(&words));
}

/// A map is judged by every rule.
pub(crate) fn resolve(bytes: &[u8]) {
    let Opened { journey, remarks, sources, .. } = opened(bytes);
    let Some(journey) = journey else { return };
    let findings = lint::findings(&journey, &Policy::default(), &remarks, &sources);
    written(Style::Concise, Checked { findings, sources, map: None });
}

/// A map is drawn in every view, on one page and on several.
pub(crate) fn draw(bytes: &[u8]) {
    let Some(journey) = opened(bytes).journey else { return };
    let language = &*journey.language;
    let shown = Shown { journey: &journey, whole: &journey, language, lives: None };
    let chart = arrange::chart_of(&shown);
    let mut sheets = vec![layout::matrix(&chart, &Metrics::NORMAL, fonts())];
    for (_, view) in View::ALL.iter().filter(|(_, view)| *view != View::Matrix) {
        let picture = views::picture(&shown, *view).ok();
        sheets.extend(picture.map(|it| layout::view(&it, &Metrics::NORMAL, fonts())));
    }
    // Each of them in some format, all of them over many inputs.
    let which = bytes.len();
    drawn(&sheets[which % sheets.len()], which);
    if which.is_multiple_of(8) {
        let paper = Paper { width: 595.0, height: 842.0 };
        let leaves = matrix_on(&chart, paper, &Metrics::NORMAL, fonts());
        let palette = Palette::of(ThemeName::Light);
        pdf::document(&leaves, &palette, fonts()).expect("what is laid out can be written");
    }
}

/// A sheet becomes a file of one format; which does not matter.
fn drawn(sheet: &Sheet, which: usize) {
    assert!(sheet.width.0.is_finite() && sheet.height.0.is_finite(), "no size");
    let json = serde_json::to_value(sheet).expect("a sheet is data");
    assert!(!has_null(&json), "a number of the drawing is none");
    let (palette, templates) = (Palette::of(ThemeName::Light), Templates::built_in());
    let made = match which % 16 {
        1 => pdf::document(&[Leaf::fitted(sheet.clone())], &palette, fonts()),
        2 => png::picture(sheet, &palette, (fonts(), 0.1), &templates),
        3 => svg::markup(sheet, &palette, (fonts(), Letters::Outlines), &templates)
            .map(String::into_bytes),
        _ => svg::markup(sheet, &palette, (fonts(), Letters::Named), &templates)
            .map(String::into_bytes),
    };
    made.expect("what is laid out can be written");
}

/// Whether a number stands in a drawing that is none: data has no word for it.
fn has_null(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Null => true,
        serde_json::Value::Array(all) => all.iter().any(has_null),
        serde_json::Value::Object(all) => all.values().any(has_null),
        _ => false,
    }
}

/// Two maps are compared, each with the other and with itself.
pub(crate) fn diff(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (old, new) = text.split_once(BETWEEN).unwrap_or((&text, &text));
    let (old, new) = (opened(old.as_bytes()).journey, opened(new.as_bytes()).journey);
    let equal = |map: &Journey| assert!(diff::changes(map, map).is_empty(), "equals differ");
    old.iter().chain(&new).for_each(equal);
    if let (Some(old), Some(new)) = (&old, &new) {
        diff::changes(old, new);
        diff::changes(new, old);
        diff::plan::plan(old, new);
    }
}

/// A map is mended, and what is mended has no more mistakes than before.
pub(crate) fn fix(bytes: &[u8]) {
    let path = PathBuf::from("fuzzed.journey.yaml");
    let input = Input::Bytes { path, bytes: bytes.to_vec() };
    let Some(mended) = fix::mended(&input, None, &|_: &Opened| Vec::new()) else { return };
    let mistakes = |text: &str| opened(text.as_bytes()).findings.len();
    assert!(mistakes(&mended.after) <= mistakes(&mended.before), "{}", mended.after);
    let comments = |text: &str| {
        let begun = |(at, _): &(usize, &str)| at == &0 || text[..*at].ends_with([' ', '\n']);
        text.match_indices('#').filter(begun).count()
    };
    assert_eq!(comments(&mended.after), comments(&mended.before), "{}", mended.after);
}

/// A theme is read.
pub(crate) fn theme(bytes: &[u8]) {
    let (source, findings) = Source::of_bytes("theme.yaml", bytes.to_vec(), FileId(0));
    if !findings.is_empty() {
        return;
    }
    let (draft, findings) = parse::theme(&source, FileId(0));
    assert!(draft.is_some() || !findings.is_empty(), "refused in silence");
    if let Some((theme, _)) = draft.as_ref().map(resolve::theme::theme) {
        assert!(theme.metrics.radius.is_finite(), "a radius that is no number");
    }
}

/// Settings are read, or it is told why not.
pub(crate) fn settings(bytes: &[u8]) {
    if let Err(refused) = Settings::of_bytes(Path::new("ferd.toml"), bytes.to_vec()) {
        assert!(!refused.findings.is_empty(), "refused in silence");
        let (findings, sources) = (refused.findings, refused.sources);
        written(Style::Concise, Checked { findings, sources, map: None });
    }
}

/// A template of the user's is filled, or it is told why not.
pub(crate) fn templates(bytes: &[u8]) {
    static SHEET: OnceLock<Sheet> = OnceLock::new();
    let sheet = SHEET.get_or_init(|| {
        let map = opened(b"title: T\nstages:\n  - {title: A, touchpoints: B, emotion: 1}\n");
        let chart = arrange::chart(&map.journey.expect("a sound map"), "en");
        layout::matrix(&chart, &Metrics::NORMAL, fonts())
    });
    let text = String::from_utf8_lossy(bytes).into_owned();
    let templates = Templates::with(vec![("map.svg".to_owned(), text)]).expect("a known name");
    let palette = Palette::of(ThemeName::Light);
    let _ = svg::markup(sheet, &palette, (fonts(), Letters::Named), &templates);
}

/// An image is drawn as a logo, or it is told why not.
pub(crate) fn image(bytes: &[u8]) {
    let name = || "logo".to_owned();
    let file = ImageFile { written: name(), path: name(), span: Span::default() };
    if let Ok(logo) = images::logo(&file, bytes, (fonts(), 1.0)) {
        assert!(logo.width.is_finite() && logo.height.is_finite(), "no size");
    }
}
