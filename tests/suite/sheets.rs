//! Drawings as tests see them: a map laid out, and a sheet as text that a reviewer can read.

use crate::golden;
use ferd::arrange::views::{self, Picture, View};
use ferd::arrange::{self, Chart, Shown};
use ferd::geometry::Px;
use ferd::layout;
use ferd::layout::sheet::{BoxMark, Mark, Sheet, TextMark, TextRun};
use ferd::model::Journey;
use ferd::model::word::Word;
use ferd::open::{self, Input};
use ferd::text::{FaceId, Fonts};
use ferd::theme::Metrics;
use std::fmt::Write;
use std::path::Path;

/// The built-in fonts and the one for Arabic that lies with the tests.
pub(crate) fn fonts() -> Fonts {
    let mut fonts = Fonts::builtin();
    fonts.add(std::fs::read("tests/fonts/NotoSansArabic-Regular.ttf").unwrap()).unwrap();
    fonts
}

/// A map laid out.
pub(crate) struct Drawing {
    pub(crate) chart: Chart,
    pub(crate) sheet: Sheet,
}

impl Drawing {
    /// The drawing of a map in a file.
    pub(crate) fn of_file(map: &Path, fonts: &Fonts) -> Self {
        Self::of(&journey_of_file(map), fonts)
    }

    /// The drawing of a map that is given as text.
    pub(crate) fn of_text(text: &str, fonts: &Fonts) -> Self {
        let opened = golden::opened(text);
        let journey = opened.journey;
        let journey = journey.unwrap_or_else(|| panic!("{:?} in {text}", opened.findings));
        Self::of(&journey, fonts)
    }

    fn of(journey: &Journey, fonts: &Fonts) -> Self {
        Self::of_part(journey, journey, fonts)
    }

    /// The drawing of a part of a journey.
    pub(crate) fn of_part(part: &Journey, whole: &Journey, fonts: &Fonts) -> Self {
        let chart = arrange::chart_of(&Shown {
            journey: part,
            whole,
            language: &whole.language,
            lives: None,
        });
        let sheet = layout::matrix(&chart, &Metrics::NORMAL, fonts);
        Drawing { chart, sheet }
    }
}

/// The journey of a map in a file.
pub(crate) fn journey_of_file(map: &Path) -> Journey {
    let opened = open::journey(&Input::File(map.to_owned()), None);
    let journey = opened.journey;
    journey.unwrap_or_else(|| panic!("{}: {:?}", map.display(), opened.findings))
}

/// Every view but the matrix that a journey has something for, laid out.
pub(crate) fn views_of(journey: &Journey, fonts: &Fonts) -> Vec<(View, Picture, Sheet)> {
    let shown = Shown { journey, whole: journey, language: &journey.language, lives: None };
    let others = View::ALL.iter().map(|(_, view)| *view).filter(|view| *view != View::Matrix);
    let pictures = others.filter_map(|view| Some((view, views::picture(&shown, view).ok()?)));
    pictures
        .map(|(view, picture)| {
            let sheet = layout::view(&picture, &Metrics::NORMAL, fonts);
            (view, picture, sheet)
        })
        .collect()
}

/// A sheet as text: a line for each mark, under its group.
pub(crate) fn told(sheet: &Sheet) -> String {
    let mut out = format!("sheet {}x{} {:?}\n", n(sheet.width), n(sheet.height), sheet.title);
    for group in &sheet.groups {
        if group.marks.is_empty() {
            continue;
        }
        let label =
            if group.label.is_empty() { String::new() } else { format!(" {:?}", group.label) };
        let id = if group.id.is_empty() { String::new() } else { format!(" {}", group.id) };
        writeln!(out, "\n# {}{id}{label}", group.kind).unwrap();
        for mark in &group.marks {
            out.push_str(&line(mark));
            out.push('\n');
        }
    }
    out
}

fn line(mark: &Mark) -> String {
    match mark {
        Mark::Box(mark) => rectangle(mark),
        Mark::Text(mark) => text(mark),
        Mark::Icon(mark) => {
            format!(
                "icon {} @{},{} {} {}",
                mark.name,
                n(mark.x),
                n(mark.y),
                n(mark.size),
                mark.stroke
            )
        }
        Mark::Path(mark) => {
            let mut line = format!("path {}", paints(&mark.fill, &mark.stroke));
            if mark.stroke != "none" {
                write!(line, " {}", n(mark.width)).unwrap();
            }
            if !mark.dashes.is_empty() {
                write!(line, " dashes {}", mark.dashes).unwrap();
            }
            if mark.mirror != 0 {
                line.push_str(" mirrored");
            }
            format!("{line} {}", mark.d)
        }
        Mark::Change(mark) if mark.numbers.is_empty() => "end of change".to_owned(),
        Mark::Change(mark) => {
            let id = if mark.id.is_empty() { String::new() } else { format!(" #{}", mark.id) };
            format!("change {}{id} -> {}", mark.numbers, mark.link)
        }
        Mark::Image(mark) => {
            let (x, y, width, height) = (n(mark.x), n(mark.y), n(mark.width), n(mark.height));
            let radius = n(mark.radius);
            format!("image {x},{y} {width}x{height} r{radius} {} {:?}", mark.src, mark.alt)
        }
        Mark::Dot(mark) => {
            let at = format!("dot @{},{} r{}", n(mark.x), n(mark.y), n(mark.radius));
            format!("{at} {}", paints(&mark.fill, &mark.stroke))
        }
    }
}

fn rectangle(mark: &BoxMark) -> String {
    let (x, y, width, height) = (n(mark.x), n(mark.y), n(mark.width), n(mark.height));
    let mut line = format!("box {x},{y} {width}x{height} {}", paints(&mark.fill, &mark.stroke));
    if mark.is_dashed {
        line.push_str(" dashed");
    }
    if !mark.id.is_empty() {
        write!(line, " #{}", mark.id).unwrap();
    }
    if !mark.link.is_empty() {
        write!(line, " -> {}", mark.link).unwrap();
    }
    line
}

fn text(mark: &TextMark) -> String {
    let lines: Vec<String> = mark
        .lines
        .iter()
        .map(|line| {
            let y = n(line.y);
            line.runs.iter().map(|one| run(one, &y)).collect::<Vec<_>>().join(" + ")
        })
        .collect();
    format!("text {} {} {}", n(mark.size), mark.fill, lines.join(" | "))
}

fn run(run: &TextRun, y: &str) -> String {
    let face = if run.face == FaceId::default() {
        String::new()
    } else {
        format!(" face{}", serde_json::to_string(&run.face).unwrap())
    };
    let link = if run.link.is_empty() { String::new() } else { format!(" -> {}", run.link) };
    format!("@{},{y}{face} \"{}\"{link}", n(run.x), run.text)
}

fn paints(fill: &str, stroke: &str) -> String {
    if stroke == "none" { fill.to_owned() } else { format!("{fill}/{stroke}") }
}

/// A length with at most one decimal.
fn n(length: Px) -> String {
    let rounded = (f64::from(length.0) * 10.0).round() / 10.0;
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}
