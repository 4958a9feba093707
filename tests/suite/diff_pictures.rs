//! Comparisons as pictures: what changed is marked where it is, and told beside it.

use crate::golden::{self, assert_golden, entries, name};
use crate::render::{files, folder};
use crate::sheets::{fonts, journey_of_file, told};
use crate::{edit_scripts, made_up};
use ferd::arrange::{Shown, compared};
use ferd::diff::{self, Changes, Class, tell};
use ferd::layout;
use ferd::layout::sheet::{Group, Mark, Sheet};
use ferd::model::Journey;
use ferd::model::word::Word;
use ferd::text::Fonts;
use ferd::theme::Metrics;
use proptest::prelude::*;
use std::path::Path;
use std::process::Command;

const CASES: &str = "tests/cases/diff";
/// The cases whose pictures a reviewer reads.
const READ: [&str; 4] = ["emotion", "moves", "pains", "plan"];

/// The two maps of a case with their changes.
struct Case {
    old: Journey,
    new: Journey,
    changes: Changes,
}

impl Case {
    fn of(case: &Path) -> Self {
        let journey = |side: &str| journey_of_file(&case.join(format!("{side}.journey.yaml")));
        let (old, new) = (journey("old"), journey("new"));
        let changes = diff::changes(&old, &new);
        Case { old, new, changes }
    }

    fn shown(&self) -> (Shown<'_>, Shown<'_>) {
        let language = &self.new.language;
        let shown = |journey| Shown { journey, whole: journey, language, lives: None };
        (shown(&self.old), shown(&self.new))
    }

    /// The old map and the new one on common columns.
    fn sides(&self, fonts: &Fonts) -> (Sheet, Sheet) {
        let (old, new) = self.shown();
        let (old, new) = compared::sides(&old, &new, &self.changes);
        layout::sides((&old, &new), &Metrics::NORMAL, fonts)
    }
}

fn drawn(case: &Path, fonts: &Fonts) -> (Sheet, Changes) {
    let case = Case::of(case);
    let (old, new) = case.shown();
    let chart = compared::chart(&old, &new, &case.changes);
    (layout::matrix(&chart, &Metrics::NORMAL, fonts), case.changes)
}

/// The numbers in the tabs of groups: every text in the ink of tabs.
fn numbers<'a>(groups: impl Iterator<Item = &'a Group>) -> Vec<usize> {
    let mut numbers = Vec::new();
    for mark in groups.flat_map(|group| &group.marks) {
        let Mark::Text(text) = mark else { continue };
        if text.fill == "change-ink" {
            let runs = text.lines.iter().flat_map(|line| &line.runs);
            let words: String = runs.map(|run| run.text.as_str()).collect();
            let words = words.split([',', '\u{a0}']);
            numbers.extend(words.filter_map(|word| word.parse::<usize>().ok()));
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
        // What is alike is told as one.
        let of_class =
            |class: &Class| tell::rows(changes.list.iter().filter(|one| one.class == *class)).len();
        let rows: usize = Class::ALL.iter().map(|(_, class)| of_class(class)).sum();
        let all: Vec<usize> = (1..=rows).collect();
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

/// The line above every lane.
fn lanes(sheet: &Sheet) -> Vec<(String, String)> {
    let lanes = sheet.groups.iter().filter(|group| group.kind == "lane");
    let lanes = lanes.map(|group| {
        let Mark::Path(line) = &group.marks[0] else { panic!("a lane begins with a line") };
        (group.id.clone(), line.d.clone())
    });
    lanes.collect()
}

/// The words in the heads of steps and stages with their left edges.
fn heads(sheet: &Sheet) -> Vec<(String, f32)> {
    let heads = sheet.groups.iter().filter(|group| matches!(group.kind, "steps" | "stage"));
    let texts = heads.flat_map(|group| &group.marks).filter_map(|mark| match mark {
        Mark::Text(text) if text.fill != "change-ink" => Some(text),
        _ => None,
    });
    let runs = texts.flat_map(|text| text.lines.iter().flat_map(|line| &line.runs));
    let runs = runs.filter(|run| run.text.parse::<usize>().is_err());
    runs.map(|run| (run.text.clone(), run.x.0)).collect()
}

#[test]
fn both_maps_stand_on_the_same_columns_and_lanes() {
    let fonts = fonts();
    for case in entries(CASES).iter().filter(|case| name(case) != "broken") {
        let compared = Case::of(case);
        let (old, new) = compared.sides(&fonts);
        assert_eq!((old.width, old.height), (new.width, new.height), "{}", case.display());
        assert_eq!(lanes(&old), lanes(&new), "{}", case.display());
        let (old_heads, new_heads) = (heads(&old), heads(&new));
        if name(case) == "moves" {
            // Behind another number a title begins a little further.
            let is_there = |(words, x): &&(String, f32)| {
                new_heads.iter().any(|(own, at)| own == words && (at - x).abs() < 4.0)
            };
            let moved = old_heads.iter().filter(|head| !is_there(head));
            let moved: Vec<&str> = moved.map(|(words, _)| words.as_str()).collect();
            assert_eq!(moved, ["Use", "Pay"], "what moved stands elsewhere, the rest does not");
        }
    }
    let (old, new) = Case::of(&Path::new(CASES).join("moves")).sides(&fonts);
    let told = format!("{}\n{}", told(&old), told(&new));
    assert_golden(&Path::new(CASES).join("moves/sides.sheet"), &told);
}

#[test]
fn every_mark_of_a_picture_is_on_one_of_the_sides() {
    let fonts = fonts();
    for case in entries(CASES).iter().filter(|case| name(case) != "broken") {
        let (sheet, _) = drawn(case, &fonts);
        let mut in_map = numbers(sheet.groups.iter().filter(|group| group.kind != "ledger"));
        in_map.dedup();
        let (old, new) = Case::of(case).sides(&fonts);
        let on_sides = numbers(old.groups.iter().chain(&new.groups));
        let lost: Vec<&usize> = in_map.iter().filter(|number| !on_sides.contains(number)).collect();
        assert!(lost.is_empty(), "{}: {lost:?}", case.display());
    }
}

/// Whether both maps are whole, each in its order, and share columns and lanes.
fn hold(case: &Case, fonts: &Fonts) {
    let (old, new) = case.shown();
    let (before, now) = compared::sides(&old, &new, &case.changes);
    for (chart, journey) in [(&before, &case.old), (&now, &case.new)] {
        let ids: Vec<&str> = chart.columns.iter().map(|column| &*column.id).collect();
        let own: Vec<&str> = ids.iter().copied().filter(|id| !id.is_empty()).collect();
        let written = journey.stages.iter().flat_map(|stage| {
            let steps = stage.steps.iter().map(|step| step.id.as_str());
            let stage = stage.steps.is_empty().then_some(stage.id.as_str());
            stage.into_iter().chain(steps)
        });
        assert_eq!(own, written.collect::<Vec<&str>>(), "every column once, in its order");
        let mut end = 0;
        for stage in &chart.stages {
            assert!(stage.first >= end && stage.span > 0, "stages stand beside one another");
            end = stage.first + stage.span;
        }
        assert!(end <= ids.len() && chart.stages.len() == journey.stages.len());
    }
    let both = before.columns.iter().zip(&now.columns);
    assert!(both.clone().all(|(old, new)| !old.id.is_empty() || !new.id.is_empty()));
    assert_eq!(before.columns.len(), now.columns.len());
    let (old, new) = layout::sides((&before, &now), &Metrics::NORMAL, fonts);
    assert_eq!((old.width, old.height), (new.width, new.height));
    assert_eq!(lanes(&old), lanes(&new));
}

#[test]
fn maps_edited_by_chance_can_be_laid_side_by_side() {
    let fonts = fonts();
    for seed in 0..40 {
        let edited = edit_scripts::edited(seed);
        let changes = diff::changes(&edited.before, &edited.after);
        hold(&Case { old: edited.before, new: edited.after, changes }, &fonts);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_two_maps_can_be_laid_side_by_side(old in made_up::map(), new in made_up::map()) {
        let journey = |text: &str| golden::opened(text).journey.unwrap();
        let (old, new) = (journey(&old), journey(&new));
        let changes = diff::changes(&old, &new);
        let case = Case { old, new, changes };
        let fonts = fonts();
        hold(&case, &fonts);
        let (old, new) = case.shown();
        layout::matrix(&compared::chart(&old, &new, &case.changes), &Metrics::NORMAL, &fonts);
    }
}

/// What leads from marks to entries and back, of a page or a drawing: links within it, and its ids.
fn leads(markup: &str) -> (Vec<&str>, Vec<&str>) {
    let all = |start: &str| -> Vec<&str> {
        let places = markup.match_indices(start);
        places.filter_map(|(at, _)| markup[at + start.len()..].split('"').next()).collect()
    };
    (all(" href=\"#"), all(" id=\""))
}

#[test]
fn links_of_pages_and_drawings_lead_somewhere() {
    for case in entries(CASES).iter().filter(|case| !["broken", "same"].contains(&&*name(case))) {
        for format in ["svg", "html"] {
            let sides = ["old", "new"].map(|side| case.join(format!("{side}.journey.yaml")));
            let sides = sides.each_ref().map(|side| side.to_str().unwrap());
            let (code, markup, told) =
                compare(Path::new("."), &[sides[0], sides[1], "--format", format]);
            assert_eq!(code, 0, "{told}");
            let markup = String::from_utf8(markup).unwrap();
            let (links, ids) = leads(&markup);
            let lost: Vec<&&str> = links.iter().filter(|link| !ids.contains(link)).collect();
            assert!(lost.is_empty(), "{}: {lost:?}", case.display());
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "{}: ids are doubled", case.display());
        }
    }
}

#[test]
fn words_of_authors_stay_words_on_a_page() {
    let case = Path::new(CASES).join("hostile");
    let side = |side: &str| case.join(format!("{side}.journey.yaml")).display().to_string();
    let (code, page, told) =
        compare(Path::new("."), &[&side("old"), &side("new"), "--format", "html"]);
    assert_eq!(code, 0, "{told}");
    let page = String::from_utf8(page).unwrap();
    for (tag, count) in [("<script", 1), ("</script", 1), ("<style", 1), ("<img", 0)] {
        assert_eq!(page.matches(tag).count(), count, "{tag}");
    }
    assert!(page.contains("&lt;img"), "the case has no markup in its words any more");
}

#[test]
fn a_template_of_the_page_can_be_replaced() {
    let case = Path::new(CASES).join("plan");
    let side = |side: &str| std::fs::read_to_string(case.join(format!("{side}.journey.yaml")));
    let (old, new) = (side("old").unwrap(), side("new").unwrap());
    let own = std::fs::read_to_string("templates/changes.html").unwrap();
    let place = folder(&[
        ("old.journey.yaml", &*old),
        ("new.journey.yaml", &*new),
        ("same/changes.html", &*own),
        ("other/changes.html", "{{ title }}, {{ count }} changes"),
        ("looks/parts/changes.css", ".mine { color: red }"),
    ]);
    let page = |flags: &[&str]| {
        let sides = ["old.journey.yaml", "new.journey.yaml", "--format", "html"];
        let (code, page, told) = compare(place.path(), &[&sides[..], flags].concat());
        assert_eq!(code, 0, "{told}");
        String::from_utf8(page).unwrap()
    };
    let built_in = page(&[]);
    assert_eq!(page(&["--template", "same"]).trim_end(), built_in.trim_end());
    assert_eq!(page(&["--template", "other"]), "Moving house, 9 changes");
    assert!(page(&["--template", "looks"]).contains(".mine { color: red }"));
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

    assert_eq!(of(&["-o", "one.html"]).0, 0);
    assert_eq!(of(&["--format", "html"]).1, files(place.path())["one.html"]);
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
