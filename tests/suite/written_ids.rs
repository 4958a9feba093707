//! Ids that references take from words: written out where that is asked for, and the map means the same.

use crate::golden::{assert_golden, name};
use crate::lint::only;
use crate::made_up;
use crate::program::{code, folder, run_in, told};
use ferd::diff;
use ferd::fix;
use ferd::lint;
use ferd::model::id::slug;
use ferd::open::{self, Input, Opened};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

#[test]
fn ids_are_written_out_where_remarks_are_shown() {
    for case in ["tests/cases/fixes/doubtful-ids", "tests/cases/fixes/written-ids"] {
        let case = Path::new(case);
        let text = fs::read_to_string(case.join("map.journey.yaml")).unwrap();
        for line_end in ["\n", "\r\n"] {
            let text = text.replace('\n', line_end);
            let place = folder(&[("map.journey.yaml", &text)]);
            let file = place.path().join("map.journey.yaml");
            let before = open::journey(&Input::File(file.clone()), None).journey.unwrap();
            let (shown, _) = told(&run_in(place.path(), &["check", "--diff", "--info"]));
            assert_golden(&case.join("diff-with-info"), &shown.replace("\r\n", "\n"));
            assert_eq!(fs::read_to_string(&file).unwrap(), text, "{}", name(case));
            let (_, said) = told(&run_in(place.path(), &["check", "--fix", "--info"]));
            assert_eq!(said.contains(" written out in 1 map"), !shown.is_empty(), "{said}");
            let mended = fs::read_to_string(&file).unwrap();
            assert_eq!(mended.matches('\n').count(), mended.matches(line_end).count());
            assert!(contains_in_order(&mended, &text), "{}", name(case));
            let after = open::journey(&Input::File(file), None).journey.unwrap();
            assert!(diff::changes(&before, &after).is_empty(), "{}", name(case));
            let again = run_in(place.path(), &["check", "--diff", "--info"]);
            assert_eq!((code(&again), told(&again).0), (0, String::new()), "{}", name(case));
        }
    }
}

const WAIT: &str = "title: x\nuse: lib.yaml\nstages: {title: Wait, touchpoints: y, pain_points: Long queue}\n\
    opportunities: {text: Order ahead, addresses: [long-queue, cold-coffee]}\n";
const LIBRARY: &str = "pain_points: [Cold coffee]\n";

#[test]
fn only_what_is_shown_is_written_out_and_only_in_the_map() {
    let run = |arguments: &[&str]| {
        let place = folder(&[("a.journey.yaml", WAIT), ("lib.yaml", LIBRARY)]);
        let arguments = [&["check", "--fix"], arguments].concat();
        let (_, said) = told(&run_in(place.path(), &arguments));
        assert_eq!(fs::read_to_string(place.path().join("lib.yaml")).unwrap(), LIBRARY);
        let map = fs::read_to_string(place.path().join("a.journey.yaml")).unwrap();
        (map.contains("{id: long-queue, text: Long queue}"), said)
    };
    for asked in [&["--info"][..], &["--warn", "reference-by-words"], &["--deny", "info"]] {
        let (is_written, said) = run(asked);
        assert!(is_written && said.starts_with("1 id written out in 1 map\n"), "{asked:?}: {said}");
    }
    for not_asked in [&[][..], &["--info", "--allow", "reference-by-words"]] {
        assert!(!run(not_asked).0, "{not_asked:?}");
    }
    let place =
        folder(&[("a.journey.yaml", &WAIT.replace("title: x", "titel: x")), ("lib.yaml", LIBRARY)]);
    let (_, said) = told(&run_in(place.path(), &["check", "--fix", "--info"]));
    assert!(said.starts_with("1 slip mended and 1 id written out in 1 map\n"), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn maps_that_nobody_wrote_mean_the_same_with_ids(map in made_up::map(), seed in 0..1000_usize) {
        let text = written(&by_words(serde_json::from_str(&map).unwrap()), seed);
        let place = folder(&[("a.journey.yaml", &text)]);
        let file = place.path().join("a.journey.yaml");
        let before = open::journey(&Input::File(file.clone()), None);
        let journey = before.journey.as_ref();
        let journey = journey.unwrap_or_else(|| panic!("{:?}\n{text}", before.findings));
        let mended = fix::mended(&Input::File(file.clone()), None, &shown);
        let Some(mended) = mended else {
            prop_assert!(journey.by_words.is_empty(), "{text}");
            return Ok(());
        };
        prop_assert!(contains_in_order(&mended.after, &text), "{text}\n{}", mended.after);
        fs::write(&file, &mended.after).unwrap();
        let after = open::journey(&Input::File(file.clone()), None).journey.unwrap();
        prop_assert!(diff::changes(journey, &after).is_empty(), "{text}\n{}", mended.after);
        prop_assert!(after.by_words.is_empty(), "{text}\n{}\n{:?}", mended.after, after.by_words);
        prop_assert!(fix::mended(&Input::File(file.clone()), None, &shown).is_none(), "{text}\n{}", mended.after);
    }
}

fn shown(opened: &Opened) -> Vec<ferd::finding::Finding> {
    let Some(journey) = &opened.journey else { return Vec::new() };
    lint::findings(journey, &only("reference-by-words"), &[], &opened.sources)
}

/// Whether all characters of a text stand in another one, in their order.
fn contains_in_order(whole: &str, part: &str) -> bool {
    let mut left = whole.chars();
    part.chars().all(|wanted| left.any(|one| one == wanted))
}

/// A map without ids of stages, steps and opportunities, in which everything is referred to that only one thing is called.
fn by_words(mut map: Value) -> Value {
    let mut named: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut pains = Vec::new();
    for stage in map["stages"].as_array_mut().unwrap() {
        let mut places = vec![stage.as_object_mut().unwrap()];
        let steps = places[0].remove("steps");
        let mut steps: Vec<Value> =
            steps.and_then(|steps| steps.as_array().cloned()).unwrap_or_default();
        places.extend(steps.iter_mut().map(|step| step.as_object_mut().unwrap()));
        for place in &mut places {
            place.remove("id");
            *named.entry(("place", slug(place["title"].as_str().unwrap()))).or_default() += 1;
            for item in ["pain_points", "gains"].iter().filter_map(|kind| place.get(*kind)) {
                pains.extend(
                    item.as_array()
                        .unwrap()
                        .iter()
                        .map(|pain| slug(pain["text"].as_str().unwrap())),
                );
            }
        }
        stage["steps"] = Value::Array(steps);
    }
    let places: Vec<String> =
        named.into_iter().filter(|(_, count)| *count == 1).map(|((_, id), _)| id).collect();
    let ways = places.windows(2).map(|pair| json!({ "from": pair[0], "to": pair[1] }));
    map["transitions"] = Value::Array(ways.collect());
    let unique: Vec<&String> = pains
        .iter()
        .filter(|pain| pains.iter().filter(|other| other == pain).count() == 1)
        .collect();
    map["opportunities"] = json!([{ "text": "all of it", "addresses": unique }]);
    map["plan"] = json!([{ "text": "do it", "for": "all-of-it" }]);
    map
}

/// A value as YAML in all sorts of forms, with comments.
fn written(value: &Value, seed: usize) -> String {
    let mut form = seed;
    let mut text = String::new();
    put(value, 0, &mut form, &mut text);
    text
}

fn put(value: &Value, depth: usize, form: &mut usize, text: &mut String) {
    *form = (*form * 31 + 7) % 1009;
    let indent = "  ".repeat(depth);
    let comment = if form.is_multiple_of(3) { "  # a remark" } else { "" };
    match value {
        Value::Object(fields) if depth == 0 || !form.is_multiple_of(4) && !fields.is_empty() => {
            for (number, (key, value)) in fields.iter().enumerate() {
                if number > 0 || depth == 0 {
                    text.push_str(&indent);
                }
                text.push_str(key);
                text.push(':');
                if is_block(value) {
                    write!(text, "{comment}\n{indent}  ").unwrap();
                    put(value, depth + 1, form, text);
                } else {
                    text.push(' ');
                    put(value, depth, form, text);
                }
            }
        }
        Value::Array(items) if !form.is_multiple_of(4) && !items.is_empty() => {
            for (number, item) in items.iter().enumerate() {
                if number > 0 {
                    text.push_str(&indent);
                }
                text.push_str("- ");
                let bare = item.get("text").filter(|_| item.as_object().unwrap().len() == 1);
                put(bare.unwrap_or(item), depth + 1, form, text);
            }
        }
        Value::String(words)
            if words.starts_with(char::is_alphabetic) && !form.is_multiple_of(5) =>
        {
            writeln!(text, "{words}{comment}").unwrap();
        }
        Value::String(words) if form.is_multiple_of(2) => {
            writeln!(text, "'{}'{comment}", words.replace('\'', "''")).unwrap();
        }
        other => writeln!(text, "{other}{comment}").unwrap(),
    }
}

/// Whether a value is written on lines of its own.
fn is_block(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| !fields.is_empty())
        || value.as_array().is_some_and(|items| !items.is_empty())
}
