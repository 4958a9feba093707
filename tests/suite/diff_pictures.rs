//! Comparisons as pictures: what changed is marked where it is, and told beside it.

use crate::golden::{assert_golden, entries, name};
use crate::render::{files, folder};
use crate::sheets::{fonts, journey_of_file, told};
use ferd::arrange::{Shown, compared};
use ferd::diff::{self, Changes};
use ferd::layout;
use ferd::layout::sheet::{Group, Mark, Sheet};
use ferd::text::Fonts;
use ferd::theme::Metrics;
use std::path::Path;
use std::process::Command;

const CASES: &str = "tests/cases/diff";
/// The cases whose pictures a reviewer reads.
const READ: [&str; 3] = ["emotion", "moves", "pains"];

fn drawn(case: &Path, fonts: &Fonts) -> (Sheet, Changes) {
    let journey = |side: &str| journey_of_file(&case.join(format!("{side}.journey.yaml")));
    let (old, new) = (journey("old"), journey("new"));
    let changes = diff::changes(&old, &new);
    let language = &new.language;
    let before = Shown { journey: &old, whole: &old, language };
    let now = Shown { journey: &new, whole: &new, language };
    let chart = compared::chart(&before, &now, &changes);
    (layout::matrix(&chart, &Metrics::NORMAL, fonts), changes)
}

/// The numbers in the tabs of groups: every text in the ink of tabs.
fn numbers<'a>(groups: impl Iterator<Item = &'a Group>) -> Vec<usize> {
    let mut numbers = Vec::new();
    for mark in groups.flat_map(|group| &group.marks) {
        let Mark::Text(text) = mark else { continue };
        if text.fill == "change-ink" {
            let runs = text.lines.iter().flat_map(|line| &line.runs);
            let words: String = runs.map(|run| run.text.as_str()).collect();
            numbers.extend(words.split('\u{a0}').filter_map(|word| word.parse::<usize>().ok()));
        }
    }
    numbers.sort_unstable();
    numbers
}

#[test]
fn every_change_has_its_number_in_the_ledger() {
    let fonts = fonts();
    for case in entries(CASES).iter().filter(|case| name(case) != "broken") {
        let (sheet, changes) = drawn(case, &fonts);
        let in_ledger = numbers(sheet.groups.iter().filter(|group| group.kind == "ledger"));
        let all: Vec<usize> = (1..=changes.list.len()).collect();
        assert_eq!(in_ledger, all, "{}", case.display());
        let in_map = numbers(sheet.groups.iter().filter(|group| group.kind != "ledger"));
        assert!(in_map.iter().all(|number| all.contains(number)), "{}", case.display());
    }
}

#[test]
fn what_stands_in_a_lane_is_marked_there() {
    let fonts = fonts();
    for case in READ {
        let case = Path::new(CASES).join(case);
        let (sheet, changes) = drawn(&case, &fonts);
        let mut in_map = numbers(sheet.groups.iter().filter(|group| group.kind != "ledger"));
        in_map.dedup();
        // A feeling without a score has no point on the curve.
        let least = changes.list.len() - usize::from(name(&case) == "emotion");
        assert_eq!(in_map.len(), least, "{}: {in_map:?}", case.display());
        assert_golden(&case.join("picture.sheet"), &told(&sheet));
    }
}

#[test]
fn no_mark_leaves_the_sheet() {
    let fonts = fonts();
    for case in entries(CASES).iter().filter(|case| name(case) != "broken") {
        let (sheet, _) = drawn(case, &fonts);
        for mark in sheet.groups.iter().flat_map(|group| &group.marks) {
            if let Mark::Text(text) = mark {
                for (line, run) in
                    text.lines.iter().flat_map(|l| l.runs.iter().map(move |r| (l, r)))
                {
                    let fits = run.x.0 >= 0.0 && run.x.0 + run.width.0 <= sheet.width.0;
                    let is_in = line.y.0 > 0.0 && line.y.0 < sheet.height.0;
                    assert!(fits && is_in, "{}: {:?}", case.display(), run.text);
                }
            }
        }
    }
}

fn compare(place: &Path, arguments: &[&str]) -> (i32, Vec<u8>, String) {
    let program = env!("CARGO_BIN_EXE_ferd");
    let run =
        Command::new(program).arg("diff").args(arguments).current_dir(place).output().unwrap();
    let told = String::from_utf8(run.stderr).unwrap();
    (run.status.code().unwrap(), run.stdout, told)
}

#[test]
fn pictures_go_where_they_are_sent() {
    let side = |side: &str| std::fs::read_to_string(format!("{CASES}/moves/{side}.journey.yaml"));
    let (old, new) = (side("old").unwrap(), side("new").unwrap());
    let place = folder(&[
        ("a/one.journey.yaml", &*old),
        ("a/two.journey.yaml", &*old),
        ("b/one.journey.yaml", &*new),
        ("b/two.journey.yaml", &*new),
        ("broken.journey.yaml", "title: [\n"),
    ]);
    let sides = ["a/one.journey.yaml", "b/one.journey.yaml"];
    let of = |arguments: &[&str]| compare(place.path(), &[&sides[..], arguments].concat());
    assert_eq!(of(&["-o", "one.svg"]).0, 0);
    assert_eq!(of(&["--format", "png", "-o", "one.png", "--theme", "dark", "--scale", "0.5"]).0, 0);
    let (code, picture, _) = of(&["--format", "png"]);
    assert!(code == 0 && picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    let written = files(place.path());
    assert!(written["one.svg"].starts_with(b"<svg") && written["one.png"].starts_with(b"\x89PNG"));
    assert_eq!(of(&["--format", "svg"]).1, written["one.svg"]);

    let (code, _, told) = of(&["-o", "one.doc"]);
    assert!(code == 2 && told.contains("names no format"), "{told}");
    let (code, _, told) = compare(place.path(), &["a", "b", "-o", "all.svg"]);
    assert!(code == 2 && told.contains("a picture shows one map, and 2 changed"), "{told}");
    let (code, _, told) =
        compare(place.path(), &["a/one.journey.yaml", "broken.journey.yaml", "-o", "no.svg"]);
    assert!(code == 2 && told.contains("the new version cannot be understood"), "{told}");
    assert!(
        !files(place.path()).contains_key("no.svg") && !files(place.path()).contains_key("all.svg")
    );
}
