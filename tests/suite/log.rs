//! How maps moved over their versions, told and drawn.

use crate::golden::{assert_golden, entries, name};
use crate::schema::compiled;
use crate::sheets::{fonts, told};
use ferd::arrange::course;
use ferd::diff::history::{self, Found, History, Stamp};
use ferd::files::Disk;
use ferd::layout::{self, sheet::Mark, sheet::Sheet};
use ferd::open::{self, Input};
use ferd::report::Look;
use ferd::report::log::{self, LeftOut, Log, Style};
use ferd::theme::Metrics;
use std::path::{Path, PathBuf};

const CASES: &str = "tests/cases/log";

/// The versions of a case, one a day; a number that is left out is a version without the map.
fn versions(case: &Path) -> Vec<(Stamp, Found)> {
    let files: Vec<PathBuf> = entries(&case.to_string_lossy());
    let number = |path: &Path| name(path).split('.').next()?.parse::<usize>().ok();
    let last = files.iter().filter_map(|path| number(path)).max().unwrap();
    let version = |at: usize| {
        let found = match files.iter().find(|path| number(path) == Some(at)) {
            None => Found::Absent,
            Some(path) => match open::journey_from(&Disk, &Input::File(path.clone()), None).journey
            {
                Some(journey) => Found::Journey(Box::new(journey)),
                None => Found::Broken("cannot be understood: map.yaml:1: it is broken".to_owned()),
            },
        };
        let commit = format!("{at:040}");
        let stamp = Stamp {
            label: if at % 2 == 1 { format!("v{at}.0") } else { commit[33..].to_owned() },
            commit: Some(commit),
            tags: Vec::new(),
            date: Some(format!("2026-01-{at:02}T12:00:00+01:00")),
            subject: format!("Endring nr. {at}"),
            path: if at < 2 { "gammel.journey.yaml" } else { "ny.journey.yaml" }.to_owned(),
        };
        (stamp, found)
    };
    (1..=last).map(version).collect()
}

fn log_of(case: &Path) -> Log {
    let history = history::of(versions(case));
    Log { path: "ny.journey.yaml".to_owned(), history, left_out: None }
}

fn written(style: Style, log: &Log) -> String {
    let mut report = Vec::new();
    log::write(style, log, &mut report).unwrap();
    String::from_utf8(report).unwrap()
}

fn drawn(history: &History) -> Sheet {
    let course = course::course(history, history.newest.as_ref().unwrap());
    layout::course(&course, &Metrics::NORMAL, &fonts())
}

#[test]
fn every_log_reads_as_it_should() {
    let (schemas, index) = compiled(log::schema::of_logs());
    for case in entries(CASES) {
        let log = log_of(&case);
        let look = Look { color: false, boxes: true, width: 100 };
        assert_golden(&case.join("terminal.txt"), &written(Style::Terminal(look), &log));
        let text = written(Style::Json, &log);
        assert_golden(&case.join("log.json"), &text);
        let value = serde_json::from_str(&text).unwrap();
        if let Err(error) = schemas.validate(&value, index) {
            panic!("{}: {error:#}", case.display());
        }
        assert_golden(&case.join("picture.sheet"), &told(&drawn(&log.history)));
    }
}

#[test]
fn lines_keep_to_the_width_and_to_ascii_where_asked() {
    for case in ["renamed", "one"] {
        let log = log_of(&Path::new(CASES).join(case));
        for width in [60, 80, 140] {
            let look = Look { color: false, boxes: false, width };
            let text = written(Style::Terminal(look), &log);
            for line in text.lines() {
                assert!(line.chars().count() <= width, "{case} at {width}: {line}");
            }
            let signs = text.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic());
            assert_eq!(signs.collect::<String>(), "", "{text}");
        }
    }
}

#[test]
fn personas_and_metrics_are_followed_by_their_former_ids() {
    let history = history::of(versions(&Path::new(CASES).join("renamed")));
    let metrics: Vec<(&str, Vec<Option<f64>>)> = history
        .metrics
        .iter()
        .map(|one| (one.id.as_str(), one.figures.iter().map(|f| Some(f.as_ref()?.value)).collect()))
        .collect();
    assert_eq!(
        metrics,
        [
            ("leaving", vec![Some(18.0), Some(18.0), None, None, Some(11.0)]),
            ("wait", vec![Some(14.0), Some(9.0), None, None, Some(4.0)]),
        ]
    );
    let kari = &history.personas[0];
    let means: Vec<Option<f64>> = kari.levels.iter().map(|one| Some(one.as_ref()?.mean)).collect();
    assert_eq!(kari.name, "Kari N.");
    assert_eq!(means, [Some(-1.5), Some(-1.0), None, None, Some(0.0)]);
    let cut = history.without_first();
    assert_eq!((cut.rows.len(), cut.metrics[0].figures.len()), (4, 4));
}

#[test]
fn what_comes_back_goes_on_with_its_line() {
    let with = "title: A\nmetrics: [{id: m, name: M}]\nstages: {title: S, metrics: {m: 1}}\n";
    let without = "title: A\nstages: {title: S}\n";
    let versions = [with, without, with].map(|text| {
        let journey = crate::golden::opened(text).journey.unwrap();
        (Stamp::default(), Found::Journey(Box::new(journey)))
    });
    let history = history::of(versions);
    let there: Vec<bool> = history.metrics[0].figures.iter().map(Option::is_some).collect();
    assert_eq!((history.metrics.len(), there), (1, vec![true, false, true]));
}

/// Every text of a sheet as an area: left, right, top and bottom.
fn texts(sheet: &Sheet) -> Vec<(f32, f32, f32, f32, String)> {
    let mut all = Vec::new();
    for mark in sheet.groups.iter().flat_map(|group| &group.marks) {
        let Mark::Text(text) = mark else { continue };
        for line in &text.lines {
            let (Some(first), Some(last)) = (line.runs.first(), line.runs.last()) else { continue };
            let words: String = line.runs.iter().map(|run| run.text.as_str()).collect();
            let (top, bottom) = (line.y.0 - text.size.0 * 0.75, line.y.0);
            all.push((first.x.0, last.x.0 + last.width.0, top, bottom, words));
        }
    }
    all
}

#[test]
fn words_of_two_hundred_versions_cover_nothing() {
    let base = std::fs::read_to_string(format!("{CASES}/renamed/1.journey.yaml")).unwrap();
    for count in [1, 2, 7, 200] {
        let versions = (0..count).map(|at| {
            let score = format!("score: {}", -3.0 + f64::from(at * 7 % 60) / 10.0);
            let text =
                base.replace("score: -3", &score).replace("wait: 14", &format!("wait: {at}"));
            let journey = crate::golden::opened(&text).journey.unwrap();
            let stamp = Stamp {
                label: format!("utgave-{}-med-et-langt-navn", at * at),
                date: Some("2026-02-03T00:00:00Z".to_owned()),
                ..Stamp::default()
            };
            (stamp, Found::Journey(Box::new(journey)))
        });
        let sheet = drawn(&history::of(versions));
        let texts = texts(&sheet);
        for (at, one) in texts.iter().enumerate() {
            let fits = one.0 >= 0.0 && one.1 <= sheet.width.0 && one.3 <= sheet.height.0;
            assert!(fits, "{count}: {one:?} leaves the sheet");
            for other in &texts[at + 1..] {
                let meet = one.0 < other.1 && other.0 < one.1 && one.2 < other.3 && other.2 < one.3;
                assert!(!meet, "{count}: {one:?} covers {other:?}");
            }
        }
    }
}

#[test]
fn what_is_left_out_is_told() {
    let log = Log { left_out: Some(LeftOut::Older), ..log_of(&Path::new(CASES).join("one")) };
    assert!(written(Style::Json, &log).contains("\"left_out\": \"older\""));
}
