//! Comparisons: what differs in meaning is told, and nothing else.

use crate::edit_scripts;
use crate::golden::{assert_golden, entries, name, opened};
use crate::made_up;
use crate::schema::compiled;
use ferd::diff::item::Noun;
use ferd::diff::{self, Change, Changes, Kind};
use ferd::files::Disk;
use ferd::model::Journey;
use ferd::open::{self, Input};
use ferd::report::Look;
use ferd::report::changes::{self, Comparison, Style, Version};
use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::Path;

const CASES: &str = "tests/cases/diff";

fn version(case: &Path, side: &str) -> Version {
    let path = case.join(format!("{side}.journey.yaml"));
    let opened = open::journey_from(&Disk, &Input::File(path), None);
    Version {
        path: format!("{side}.journey.yaml"),
        name: format!("{side}.journey.yaml"),
        journey: opened.journey,
        findings: opened.findings,
        sources: opened.sources,
    }
}

fn comparison(case: &Path) -> Comparison {
    let (old, new) = (version(case, "old"), version(case, "new"));
    let changes = old.journey.as_ref().zip(new.journey.as_ref()).map(|(o, n)| diff::changes(o, n));
    Comparison { old: Some(old), new: Some(new), is_renamed: false, changes }
}

fn report(style: Style, map: Comparison) -> (String, Comparison) {
    let mut report = Vec::new();
    let maps = [map];
    changes::write(style, &maps, &mut report).unwrap();
    let [map] = maps;
    (String::from_utf8(report).unwrap(), map)
}

#[test]
fn every_case_reads_as_it_should() {
    let (schemas, index) = compiled(changes::schema::of_changes());
    for case in entries(CASES) {
        let look = Look { color: false, boxes: true, width: 100 };
        let (text, map) = report(Style::Terminal(look), comparison(&case));
        assert_golden(&case.join("terminal.txt"), &text);
        let (text, map) = report(Style::Markdown { max_bytes: 60_000 }, map);
        assert_golden(&case.join("comment.md"), &text);
        let (text, _) = report(Style::Json, map);
        assert_golden(&case.join("changes.json"), &text);
        let value: Value = serde_json::from_str(&text).unwrap();
        if let Err(error) = schemas.validate(&value, index) {
            panic!("{}: {error:#}", case.display());
        }
        let known = ["changes.json", "comment.md", "picture.sheet", "sides.sheet", "terminal.txt"];
        for file in entries(&case.to_string_lossy()) {
            let name = name(&file);
            assert!(
                name.ends_with(".journey.yaml") || known.contains(&&*name),
                "{}: a file of no test",
                file.display()
            );
        }
    }
}

#[test]
fn colours_say_nothing_that_signs_do_not() {
    for case in entries(CASES) {
        let plain = Look { color: false, boxes: true, width: 80 };
        let (text, map) = report(Style::Terminal(plain), comparison(&case));
        let (coloured, _) = report(Style::Terminal(Look { color: true, ..plain }), map);
        let mut bare = String::new();
        let mut rest = coloured.as_str();
        while let Some((before, after)) = rest.split_once("\x1b[") {
            bare.push_str(before);
            rest = after.split_once('m').unwrap().1;
        }
        bare.push_str(rest);
        assert_eq!(bare, text, "{}", case.display());
    }
}

#[test]
fn lines_keep_to_the_width_and_to_ascii_where_asked() {
    for case in entries(CASES) {
        let look = Look { color: false, boxes: false, width: 60 };
        let (text, _) = report(Style::Terminal(look), comparison(&case));
        let map = |side: &str| fs::read_to_string(case.join(format!("{side}.journey.yaml")));
        let authors = map("old").unwrap() + &map("new").unwrap();
        let other = text.chars().find(|c| !c.is_ascii() && !authors.contains(*c));
        assert_eq!(other, None, "{text}");
        for line in text.lines() {
            let has_one_word = !line.trim().contains(' ');
            assert!(line.chars().count() <= 60 || has_one_word, "{}: {line}", case.display());
        }
    }
}

#[test]
fn fingerprints_stay_when_lines_move() {
    let names = |changes: &Changes| -> Vec<String> {
        changes.list.iter().map(|change| change.fingerprint.clone()).collect()
    };
    let text = |case: &str, side: &str| {
        fs::read_to_string(format!("{CASES}/{case}/{side}.journey.yaml")).unwrap()
    };
    for case in ["emotion", "pains", "moves", "ids", "metrics", "head"] {
        let (old, new) = (text(case, "old"), text(case, "new"));
        let moved = format!("# A remark\n\n{}", new.replace("\nstages:", "\n\n# Another\nstages:"));
        let before = names(&of(&old, &new));
        assert!(!before.is_empty() && before == names(&of(&old, &moved)), "{case}");
    }
}

#[test]
fn comments_keep_to_their_size_by_leaving_out_what_matters_least() {
    let case = Path::new(CASES).join("moves");
    let (whole, mut map) = report(Style::Markdown { max_bytes: 60_000 }, comparison(&case));
    let mut before = whole.len();
    for max_bytes in [whole.len() - 1, 600, 300, 160, 60, 10] {
        let (text, same) = report(Style::Markdown { max_bytes }, map);
        map = same;
        assert!(text.len() <= max_bytes && text.len() < before, "{max_bytes}: {text}");
        before = text.len() + 1;
        let open = text.matches("<details>").count();
        assert_eq!(open, text.matches("</details>").count(), "{text}");
    }
}

fn of(old: &str, new: &str) -> Changes {
    let journey = |text: &str| -> Journey {
        let opened = opened(text);
        opened.journey.unwrap_or_else(|| panic!("{:?}\n{text}", opened.findings))
    };
    diff::changes(&journey(old), &journey(new))
}

fn count(changes: &Changes, noun: Noun, is_wanted: fn(&Change) -> bool) -> usize {
    changes.list.iter().filter(|one| one.noun() == noun && is_wanted(one)).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_map_is_the_same_as_itself_however_it_is_written(map in made_up::map()) {
        prop_assert_eq!(of(&map, &map).list, []);
        let value: Value = serde_json::from_str(&map).unwrap();
        // Without line breaks, and with the keys in another order.
        let written = backwards(&value).to_string();
        prop_assert_eq!(of(&map, &written).list, []);
        let remarked = map.replace(",\n", ", # a remark\n\n");
        prop_assert_eq!(of(&remarked, &map).list, []);
    }

    #[test]
    fn what_is_new_one_way_is_gone_the_other_way(old in made_up::map(), new in made_up::map()) {
        let (forth, back) = (of(&old, &new), of(&new, &old));
        for noun in [Noun::Stage, Noun::Step, Noun::PainPoint, Noun::Touchpoint, Noun::Persona, Noun::Action] {
            let is_new: fn(&Change) -> bool = |one| matches!(one.kind, Kind::Added(_));
            let is_gone: fn(&Change) -> bool = |one| matches!(one.kind, Kind::Removed(_));
            prop_assert_eq!(count(&forth, noun, is_new), count(&back, noun, is_gone), "{:?}", noun);
            prop_assert_eq!(count(&forth, noun, is_gone), count(&back, noun, is_new), "{:?}", noun);
        }
        let mut names: Vec<&str> = forth.list.iter().map(|one| one.fingerprint.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(names.len(), forth.list.len());
    }
}

/// The same value with every mapping's keys in the reverse order, as text.
struct Backwards<'a>(&'a Value);

fn backwards(value: &Value) -> Backwards<'_> {
    Backwards(value)
}

impl std::fmt::Display for Backwards<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Value::Object(fields) => {
                write!(f, "{{")?;
                for (at, (key, value)) in fields.iter().rev().enumerate() {
                    let comma = if at == 0 { "" } else { ", " };
                    write!(f, "{comma}{}: {}", Value::from(key.as_str()), Backwards(value))?;
                }
                write!(f, "}}")
            }
            Value::Array(items) => {
                write!(f, "[")?;
                for (at, value) in items.iter().enumerate() {
                    let comma = if at == 0 { "" } else { ", " };
                    write!(f, "{comma}{}", Backwards(value))?;
                }
                write!(f, "]")
            }
            value => write!(f, "{value}"),
        }
    }
}

#[test]
fn edited_maps_without_ids_are_known_again() {
    let score = edit_scripts::trials(300);
    let (precision, recall) = (score.precision(), score.recall());
    assert!(precision >= 0.995 && recall >= 0.995, "{precision} {recall} {score:?}");
    assert!(score.touched_recall() >= 0.98, "{} {score:?}", score.touched_recall());
}

#[test]
fn brief_lines_and_annotations_are_as_agreed() {
    let mut all = String::new();
    for case in entries(CASES) {
        let (brief, map) = report(Style::Brief, comparison(&case));
        let (annotations, map) = report(Style::Github, map);
        all += &["##### ", &name(&case), "\n", &brief, &annotations].concat();
        assert_eq!(brief.is_empty(), map.state() == changes::State::Same);
        for line in annotations.lines() {
            assert!(line.starts_with("::") || line.ends_with(" not annotated"), "{line}");
        }
    }
    assert_golden(Path::new("tests/cases/formats/changes"), &all);
}
