//! Maps on pages: every page holds the laws of a drawing, and together they say all that the map says.

use crate::laws::{has_size, nothing_is_lost, stays_on, texts_keep_apart, texts_stay_in_boxes};
use crate::made_up;
use crate::sheets::{Drawing, fonts};
use ferd::arrange::Chart;
use ferd::arrange::part::Part;
use ferd::layout::paper::{LEAST_TYPE, Leaf, Paper, matrix_on};
use ferd::layout::sheet::{Mark, Sheet};
use ferd::text::Fonts;
use ferd::theme::Metrics;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

const A4: Paper = Paper { width: 841.89, height: 595.276 };
const A3: Paper = Paper { width: 1190.55, height: 841.89 };

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn pages_hold_the_laws_and_all_words(map in made_up::map(), is_large: bool) {
        let fonts = fonts();
        let drawing = Drawing::of_text(&map, &fonts);
        let paper = if is_large { A3 } else { A4 };
        let leaves = matrix_on(&drawing.chart, paper, &Metrics::NORMAL, &fonts);
        for leaf in &leaves {
            let (width, height) = leaf.size();
            prop_assert!((width - paper.width).abs() < 0.1 && (height - paper.height).abs() < 0.1);
            holds(&leaf.sheet);
        }
        let said: BTreeSet<String> = leaves.iter().flat_map(|leaf| cells(&leaf.sheet)).collect();
        for cell in cells(&drawing.sheet) {
            prop_assert!(said.contains(&cell), "{cell:?} is on no page");
        }
    }
}

fn holds(sheet: &Sheet) {
    for group in &sheet.groups {
        texts_stay_in_boxes(group);
        for mark in &group.marks {
            has_size(mark);
            if let Mark::Text(text) = mark {
                stays_on(sheet, text);
            }
        }
    }
    texts_keep_apart(sheet);
}

/// The letters of every text of the lanes, however its lines break and in whichever direction they run.
fn cells(sheet: &Sheet) -> Vec<String> {
    let lanes = sheet.groups.iter().filter(|group| group.kind == "lane");
    let texts = lanes.flat_map(|group| &group.marks).filter_map(|mark| match mark {
        Mark::Text(text) => Some(text),
        _ => None,
    });
    texts
        .map(|text| {
            let runs = text.lines.iter().flat_map(|line| &line.runs);
            let letters = runs.flat_map(|run| run.text.chars());
            let mut letters: Vec<char> = letters.filter(|c| c.is_alphanumeric()).collect();
            letters.sort_unstable();
            letters.into_iter().collect()
        })
        .collect()
}

fn pages(map: &str, paper: Paper, fonts: &Fonts) -> (Chart, Vec<Leaf>) {
    let chart = Drawing::of_file(Path::new(map), fonts).chart;
    let leaves = matrix_on(&chart, paper, &Metrics::NORMAL, fonts);
    (chart, leaves)
}

#[test]
fn shipped_maps_are_cut_at_stages_and_lanes() {
    let fonts = fonts();
    let mut told = String::new();
    for map in ["colleen", "colleen.da", "kundereise", "onboarding"] {
        for (name, paper) in [("a4", A4), ("a3", A3)] {
            let path = format!("examples/{map}.journey.yaml");
            let (_, leaves) = pages(&path, paper, &fonts);
            writeln!(told, "{map} on {name}").unwrap();
            for leaf in &leaves {
                assert!(leaf.least_type() >= LEAST_TYPE - 0.001, "{map}: {}", leaf.least_type());
                let named = |kind: &str| {
                    let groups = leaf.sheet.groups.iter().filter(|group| group.kind == kind);
                    groups.map(|group| group.label.as_str()).collect::<Vec<_>>().join(", ")
                };
                writeln!(told, "  {} | {}", named("stage"), named("lane")).unwrap();
            }
        }
    }
    crate::golden::assert_golden(Path::new("tests/cases/paper/shipped.txt"), &told);
}

#[test]
fn a_part_keeps_what_reaches_into_it() {
    let fonts = fonts();
    let chart = Drawing::of_file(Path::new("examples/colleen.journey.yaml"), &fonts).chart;
    let part = Part { columns: 4..6, lanes: 0..chart.lanes.len(), is_first: false, is_last: true };
    let part = chart.part(&part);
    let titles: Vec<String> = part.stages.iter().map(|stage| stage.title.characters()).collect();
    assert_eq!(titles, ["Negotiate"]);
    assert_eq!((part.stages[0].first, part.stages[0].span, part.stages[0].position), (0, 2, 2));
    // The loop back to `Compare` leaves the page, and says where it goes.
    assert_eq!(part.arcs.len(), 1);
    assert!(part.arcs[0].label.ends_with("→ Compare"), "{}", part.arcs[0].label);
    assert!(part.personas.is_empty() && !part.plan.is_empty());
    nothing_is_lost(&part, &ferd::layout::matrix(&part, &Metrics::NORMAL, &fonts));
}

/// The ends of the curve of a page, in px of the drawing, each with its height below the lane's ground.
fn ends_of_curve(sheet: &Sheet) -> [(f32, f32); 2] {
    let marks = || sheet.groups.iter().flat_map(|group| &group.marks);
    let ground = marks().find_map(|mark| match mark {
        Mark::Box(mark) if mark.fill == "band" => Some(mark.y.0),
        _ => None,
    });
    let line = marks().find_map(|mark| match mark {
        Mark::Path(path) if path.stroke == "line-0" && path.width.0 > 2.0 => Some(&path.d),
        _ => None,
    });
    let numbers: Vec<f32> = line
        .expect("a curve")
        .split(|c: char| c == ' ' || c.is_ascii_alphabetic())
        .filter_map(|number| number.parse().ok())
        .collect();
    let last = numbers.len() - 2;
    [0, last].map(|at| (numbers[at], numbers[at + 1] - ground.expect("a ground")))
}

#[test]
fn the_curve_goes_on_where_the_page_before_left_it() {
    let fonts = fonts();
    let feelings = [1, -1, 2, 0, -2, 1, 2, -1, 1, 0, 2, -2];
    let mut map = "title: Long\nstages:\n".to_owned();
    for (number, feeling) in feelings.iter().enumerate() {
        writeln!(map, "  - {{title: Stage {number}, actions: Goes on, emotion: {feeling}}}")
            .unwrap();
    }
    let chart = Drawing::of_text(&map, &fonts).chart;
    let leaves = matrix_on(&chart, A4, &Metrics::NORMAL, &fonts);
    assert!(leaves.len() > 1, "{}", leaves.len());
    for pair in leaves.windows(2) {
        let ([_, left], [right, _]) =
            (ends_of_curve(&pair[0].sheet), ends_of_curve(&pair[1].sheet));
        assert!((left.1 - right.1).abs() < 0.5, "{left:?} goes on at {right:?}");
        assert!(left.0 > right.0, "{left:?} is the right end of a page, {right:?} a left one");
    }
}
