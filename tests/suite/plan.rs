//! Maps as they are and as they shall be: what the future answers, told and drawn.

use crate::golden::{assert_golden, opened};
use crate::made_up;
use crate::program::{code, folder, run_in, run_with, told};
use crate::render::files;
use crate::schema::compiled;
use crate::sheets;
use ferd::arrange::{self, Shown};
use ferd::diff::history::{self, Found, Stamp};
use ferd::diff::plan::{self, Fate, Plan, Sides, Turn};
use ferd::files::Disk;
use ferd::layout::sheet::{Mark, Sheet};
use ferd::layout::{self};
use ferd::open::{self, Input};
use ferd::report::Look;
use ferd::report::changes::Version;
use ferd::report::plan::{self as report, Planned, Style};
use ferd::theme::Metrics;
use proptest::prelude::*;
use std::path::Path;

const CASES: &str = "tests/cases/plan";
const READ: [&str; 4] = ["colleen", "left", "nothing", "right-to-left"];

fn version(path: &str, name: &str) -> Version {
    let opened = open::journey_from(&Disk, &Input::File(path.into()), None);
    assert!(opened.journey.is_some(), "{path}: {:?}", opened.findings);
    Version {
        path: name.to_owned(),
        name: name.to_owned(),
        journey: opened.journey,
        findings: opened.findings,
        sources: opened.sources,
    }
}

fn planned(case: &str) -> Planned {
    let place = |side: &str| match (case, side) {
        ("colleen", "today") => "examples/colleen.journey.yaml".to_owned(),
        ("colleen", _) => "examples/colleen.future.journey.yaml".to_owned(),
        _ => format!("{CASES}/{case}/{side}.journey.yaml"),
    };
    let side = |side: &str| version(&place(side), &format!("{side}.journey.yaml"));
    let (today, future) = (side("today"), side("future"));
    let (one, other) = (today.journey.as_ref().unwrap(), future.journey.as_ref().unwrap());
    let (sides, plan) = (Sides::of(one, other), plan::plan(one, other));
    Planned { today, future, sides, plan }
}

fn written(style: Style, planned: &Planned) -> String {
    let mut text = Vec::new();
    report::write(style, planned, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn drawn(planned: &Planned) -> Sheet {
    let (today, future) =
        (planned.today.journey.as_ref().unwrap(), planned.future.journey.as_ref().unwrap());
    let language = future.language.as_str();
    let shown = |journey| Shown { journey, whole: journey, language, lives: None };
    let chart = arrange::plan::chart((&shown(today), &shown(future)), &planned.plan);
    layout::matrix(&chart, &Metrics::NORMAL, &sheets::fonts())
}

#[test]
fn every_plan_reads_as_it_should() {
    let (schemas, index) = compiled(report::schema::of_plans());
    for case in READ {
        let (planned, place) = (planned(case), Path::new(CASES).join(case));
        let look = Look { color: false, boxes: true, width: 100 };
        assert_golden(&place.join("terminal.txt"), &written(Style::Terminal(look), &planned));
        assert_golden(&place.join("plan.md"), &written(Style::Markdown, &planned));
        let text = written(Style::Json, &planned);
        assert_golden(&place.join("plan.json"), &text);
        if let Err(error) = schemas.validate(&serde_json::from_str(&text).unwrap(), index) {
            panic!("{case}: {error:#}");
        }
        let sheet = drawn(&planned);
        assert_golden(&place.join("picture.sheet"), &sheets::told(&sheet));
        for mark in sheet.groups.iter().flat_map(|group| &group.marks) {
            let Mark::Text(text) = mark else { continue };
            for run in text.lines.iter().flat_map(|line| &line.runs) {
                assert!(
                    run.x.0 >= 0.0 && run.x.0 + run.width.0 <= sheet.width.0,
                    "{case}: {run:?}"
                );
            }
        }
    }
}

#[test]
fn screens_without_signs_are_told_in_ascii() {
    let look = Look { color: false, boxes: false, width: 60 };
    let text = written(Style::Terminal(look), &planned("left"));
    assert!(text.is_ascii(), "{text}");
    let is_long = |line: &&str| line.len() > 60 && line.trim().contains(' ');
    assert_eq!(text.lines().filter(is_long).collect::<Vec<_>>(), Vec::<&str>::new());
}

fn of(today: &str, future: &str) -> Plan {
    let journey = |text: &str| {
        let opened = opened(text);
        opened.journey.unwrap_or_else(|| panic!("{:?}\n{text}", opened.findings))
    };
    plan::plan(&journey(today), &journey(future))
}

const TODAY: &str = "title: A\nstages:\n  - title: S\n    steps:\n      - {title: One, emotion: -1, pain_points: {id: p, text: It hurts, opportunity: {id: o, text: A cure, status: planned}}}\n      - {title: Two, emotion: 0}\n";

#[test]
fn a_pain_point_has_the_fate_that_the_future_gives_it() {
    let open = TODAY.replace("planned", "in-progress");
    for (future, fate) in [
        (open.clone(), Fate::Left),
        (open.replace("emotion: -1", "emotion: 1"), Fate::Eased),
        (open.replace("in-progress", "done"), Fate::Eased),
        (open.replace("in-progress", "rejected"), Fate::Unanswered),
        (open.replace("It hurts,", "It hurts, status: resolved,"), Fate::Resolved),
        (open.replace("It hurts,", "It hurts, status: wont-fix, why: no,"), Fate::Accepted),
        ("title: A\nstages: S\n".to_owned(), Fate::Gone),
    ] {
        let plan = of(TODAY, &future);
        assert_eq!(plan.pains[0].fate, fate, "{future}");
        assert_eq!(plan.answered() == 1, fate.is_answer());
    }
}

#[test]
fn a_rise_is_explained_only_by_what_can_have_caused_it() {
    let rises = |future: &str| -> Vec<(String, Vec<String>)> {
        let plan = of(TODAY, future);
        let told = plan.turning(Turn::Rise).map(|moment| {
            let causes = moment.causes.iter().map(|at| plan.chances[*at].id.clone());
            (moment.place.last().unwrap().clone(), causes.collect())
        });
        told.collect()
    };
    let rise = |place: &str, causes: &[&str]| {
        (place.to_owned(), causes.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>())
    };
    let better = TODAY.replace("emotion: -1", "emotion: 1").replace("emotion: 0", "emotion: 2");
    assert_eq!(rises(&better), [rise("One", &["o"]), rise("Two", &[])]);
    let rejected = better.replace("planned", "rejected");
    assert_eq!(rises(&rejected)[0], rise("One", &[]));
    // What only answers a pain that is new lifts nothing; what stands in the stage lifts all its steps.
    let new = better.replace(
        "emotion: 2",
        "emotion: 2, pain_points: {id: n, text: Something else entirely, opportunity: {id: later, text: Another cure}}",
    );
    assert_eq!(rises(&new)[1], rise("Two", &[]));
    let whole = better
        .replace("title: S\n", "title: S\n    opportunities: {id: whole, text: For all of it}\n");
    assert_eq!(rises(&whole), [rise("One", &["o", "whole"]), rise("Two", &["whole"])]);
    // What was done already is no cause of what is yet to come.
    let done = of(&TODAY.replace("planned", "done"), &better.replace("planned", "done"));
    assert!(done.turning(Turn::Rise).all(|moment| moment.causes.is_empty()));
}

#[test]
fn opportunities_without_a_plan_item_are_told() {
    let better = TODAY.replace("emotion: -1", "emotion: 1");
    assert_eq!(
        of(TODAY, &better).without_task().map(|one| one.id.as_str()).collect::<Vec<_>>(),
        ["o"]
    );
    let planned = format!("{better}plan: {{text: Do it, for: o}}\n");
    assert_eq!(of(TODAY, &planned).without_task().count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, max_shrink_iters: 100, ..ProptestConfig::default() })]

    #[test]
    fn any_two_maps_have_a_plan_and_a_log(today in made_up::map(), future in made_up::map()) {
        let journey = |text: &str| opened(text).journey.unwrap();
        let (today, future) = (journey(&today), journey(&future));
        let plan = plan::plan(&today, &future);
        let shown = |journey| Shown { journey, whole: journey, language: "en", lives: None };
        let chart = arrange::plan::chart((&shown(&today), &shown(&future)), &plan);
        prop_assert_eq!(chart.columns.len(), plan.moments.len());
        prop_assert!(plan.pains.iter().chain(&plan.new_pains).all(|pain| !pain.at.is_empty() || pain.place.is_empty()));
        let fonts = ferd::text::Fonts::builtin();
        layout::matrix(&chart, &Metrics::NORMAL, &fonts);
        let found = |journey: &ferd::model::Journey| {
            (Stamp::default(), Found::Journey(Box::new(journey.clone())))
        };
        let history = history::of([found(&today), found(&future), found(&today)]);
        prop_assert!(history.metrics.iter().all(|line| line.figures.len() == 3));
        let course = arrange::course::course(&history, history.newest.as_ref().unwrap());
        layout::course(&course, &Metrics::NORMAL, &fonts);
    }
}

fn maps() -> tempfile::TempDir {
    let side =
        |side: &str| std::fs::read_to_string(format!("{CASES}/left/{side}.journey.yaml")).unwrap();
    folder(&[
        ("maps/today.journey.yaml", &*side("today")),
        ("maps/future.journey.yaml", &*side("future")),
        ("broken.journey.yaml", "title: [\n"),
        ("alone.journey.yaml", "title: A\nstages: S\n"),
        ("lost.journey.yaml", "title: A\ncompare_to: nowhere.yaml\nstages: S\n"),
    ])
}

#[test]
fn the_future_is_known_by_its_kind_or_its_place() {
    let place = maps();
    let here = place.path();
    let (today, future) = ("maps/today.journey.yaml", "maps/future.journey.yaml");
    let lines = |arguments: &[&str]| -> Vec<String> {
        let output = run_in(here, &[&["diff", "--as", "plan"], arguments].concat());
        assert_eq!(code(&output), 0, "{:?}", told(&output));
        told(&output).0.lines().take(3).map(str::to_owned).collect()
    };
    let usual = lines(&[today, future]);
    assert!(usual[0].contains(today) && usual[1].contains(future), "{usual:?}");
    assert_eq!(usual[2], "The second map is marked as the future.");
    assert_eq!(lines(&[future]), usual);
    let swapped = lines(&[future, today]);
    assert_eq!(
        (&swapped[..2], &*swapped[2]),
        (&usual[..2], "The first map is marked as the future.")
    );
    let by_order = lines(&[today, "alone.journey.yaml"]);
    assert!(by_order[2].contains("the second one is taken as it"), "{by_order:?}");
    let input = std::fs::read_to_string(here.join(future)).unwrap();
    let output =
        run_with(here, &["diff", "--as", "plan", "-", "--stdin-filename", "maps/x.yaml"], &input);
    assert!(code(&output) == 0 && told(&output).0.contains(today), "{:?}", told(&output));
}

#[test]
fn what_is_no_plan_is_an_error_with_its_cure() {
    let place = maps();
    let here = place.path();
    let (today, future) = ("maps/today.journey.yaml", "maps/future.journey.yaml");
    for (arguments, words) in [
        (&[][..], "a plan is of two maps"),
        (&["alone.journey.yaml"], "does not say which map to compare it with"),
        (&["lost.journey.yaml"], "`nowhere.yaml` cannot be understood"),
        (
            &[today, "broken.journey.yaml"],
            "`broken.journey.yaml` cannot be understood: broken.journey.yaml:1:",
        ),
        (&["maps"], "is a folder, not a map"),
        (&["-", "-"], "only one side"),
        (&[today, "absent.yaml"], "there is no file or folder `absent.yaml`"),
        (&[today, future, "--format", "github"], "terminal, json, markdown, svg or png"),
        (&[today, future, "--only", "emotion"], "tells of two maps as a whole"),
    ] {
        let output = run_in(here, &[&["diff", "--as", "plan"], arguments].concat());
        let (out, said) = told(&output);
        assert_eq!((code(&output), out.as_str()), (2, ""), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
}

#[test]
fn plans_go_where_they_are_sent() {
    let place = maps();
    let here = place.path();
    for arguments in [
        &["-o", "a.svg"][..],
        &["--format", "png=b.png", "--format", "markdown=c.md", "--format", "json", "-o", "d.json"],
        &["-o", "e.png", "--theme", "dark", "--scale", "0.5"],
    ] {
        let all = [&["diff", "--as", "plan", "maps/future.journey.yaml"], arguments].concat();
        let output = run_in(here, &all);
        assert_eq!((code(&output), told(&output)), (0, Default::default()), "{arguments:?}");
    }
    let written = files(here);
    assert!(written["a.svg"].starts_with(b"<svg") && written["e.png"].starts_with(b"\x89PNG"));
    assert!(written["b.png"].starts_with(b"\x89PNG") && written["c.md"].starts_with(b"### "));
    let (schemas, index) = compiled(report::schema::of_plans());
    assert!(schemas.validate(&serde_json::from_slice(&written["d.json"]).unwrap(), index).is_ok());
}
