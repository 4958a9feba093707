//! Every field of the language: a difference in it is told as such, and as nothing else.

use crate::golden::opened;
use ferd::diff::item::{Field, Noun};
use ferd::diff::{self, Change, Kind, tell};
use ferd::model::day::Day;
use ferd::model::word::Word;
use ferd::parse::schema::plain_value;
use ferd::source::Source;
use serde_json::Value;
use std::fmt::Write;
use std::fs;

/// A map that says something in every field of the language.
const FULL: &str = "tests/cases/diff-fields/full.journey.yaml";

#[test]
fn every_field_that_differs_is_named_and_nothing_else() {
    let text = fs::read_to_string(FULL).unwrap();
    let whole = plain_value(&Source::new("full", text)).unwrap();
    let mut leaves = Vec::new();
    gather(&whole, &mut String::new(), &mut leaves);
    let before = opened(&whole.to_string()).journey.expect("the map is sound");
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for place in &leaves {
        let mut other = whole.clone();
        let leaf = other.pointer_mut(place).unwrap();
        let Some(value) = another(place, leaf) else { continue };
        *leaf = value;
        let Some(after) = opened(&other.to_string()).journey else {
            wrong.push(format!("{place}: {} is no map", other.pointer(place).unwrap()));
            continue;
        };
        compared += 1;
        let changes = diff::changes(&before, &after);
        let told: Vec<String> = changes.list.iter().map(tell::what).collect();
        let key = key_of(place);
        let is_named = |change: &Change| match &change.kind {
            Kind::Edited(edit) => {
                let noun = change.noun();
                let mut names = vec![edit.field.word()];
                match (edit.field, noun.lane()) {
                    // An item that is but a text stands in its lane, or in its list.
                    (Field::Text | Field::Why, Some(lane)) => names.push(lane.word()),
                    (Field::Text, None) if noun == Noun::Custom => names.push("systems"),
                    _ => {}
                }
                names.contains(&key) || key_above(place).is_some_and(|key| names.contains(&key))
            }
            Kind::Identified { .. } => key == "id",
            _ => false,
        };
        // Scores that stay as they are written on another scale are others on it.
        let is_rescaled = |change: &Change| {
            place.starts_with("/emotion_scale/m") && change.field() == Some(Field::Score)
        };
        let told_of: Vec<&Change> = changes.list.iter().filter(|one| !is_rescaled(one)).collect();
        if told_of.len() != 1 || !is_named(told_of[0]) {
            wrong.push(format!("{place}: {told:?}"));
        }
    }
    assert!(compared > 140, "{compared}");
    assert!(wrong.is_empty(), "{} of {compared}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Pointers to everything that is neither a list nor a mapping.
fn gather(value: &Value, place: &mut String, leaves: &mut Vec<String>) {
    let length = place.len();
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                place.push('/');
                place.push_str(key);
                gather(value, place, leaves);
                place.truncate(length);
            }
        }
        Value::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                write!(place, "/{at}").unwrap();
                gather(value, place, leaves);
                place.truncate(length);
            }
        }
        _ => leaves.push(place.clone()),
    }
}

/// The last part of a place that is a key.
fn key_of(place: &str) -> &str {
    keys(place).next().unwrap_or_default()
}

/// The key above the last one: `facts` of `facts/age`.
fn key_above(place: &str) -> Option<&str> {
    keys(place).nth(1)
}

fn keys(place: &str) -> impl Iterator<Item = &str> {
    place.rsplit('/').filter(|part| part.parse::<usize>().is_err())
}

/// Another value that may stand at a place; none where any other would break a reference.
fn another(place: &str, value: &Value) -> Option<Value> {
    match value {
        Value::Bool(flag) => Some((!flag).into()),
        Value::Number(number) => Some(match number.as_i64() {
            None => (number.as_f64()? / 2.0).into(),
            Some(number) if (2..=5).contains(&number) => (number - 1).into(),
            Some(number) => (number + 1).into(),
        }),
        Value::String(text) => other_words(place, text).map(Value::from),
        _ => None,
    }
}

/// Keys whose values are one of a few words, with another of them.
const WORDS: [(&str, &str); 10] = [
    ("state", "planned"),
    ("severity", "low"),
    ("phase", "after"),
    ("ownership", "paid"),
    ("direction", "higher-is-better"),
    ("method", "survey"),
    ("basis", "proto"),
    ("icon", "web"),
    ("language", "de"),
    ("review_every", "3 months"),
];

/// Keys whose values are ids of other things, or whose other values change more than themselves.
const FIXED: [&str; 20] = [
    "personas",
    "persona",
    "channel",
    "preferred_channels",
    "sources",
    "source",
    "metric",
    "metrics",
    "touchpoint",
    "touchpoints",
    "actor",
    "supports",
    "addresses",
    "for",
    "from",
    "to",
    "lanes",
    "kind",
    "was",
    "languages",
];

fn other_words(place: &str, text: &str) -> Option<String> {
    let key = key_of(place);
    let is_own_id = key == "id" && place.starts_with("/plan");
    if let Some((_, word)) = WORDS.iter().find(|(known, _)| *known == key) {
        return Some((*word).to_owned());
    }
    if FIXED.contains(&key) || key == "id" && !is_own_id {
        return None;
    }
    Some(match key {
        "status" if place == "/status" => "live".to_owned(),
        "status" if place.contains("pain_points") => "resolved".to_owned(),
        "status" if place.contains("opportunities") || place.starts_with("/plan") => {
            "done".to_owned()
        }
        _ if Day::of(text).is_some() => "2026-02-03".to_owned(),
        "file" | "src" | "photo" | "url" => format!("{text}x"),
        "id" => format!("{text}-x"),
        _ => format!("{text} more"),
    })
}

#[test]
fn scores_of_what_is_gone_are_told_on_the_new_scale() {
    let old = "title: A\nemotion_scale: {min: 1, max: 5}\nstages:\n  - {title: x, touchpoints: t, emotion: 4}\n  - {title: y, touchpoints: t, emotion: 3}\n";
    let new = "title: A\nstages:\n  - {title: x, touchpoints: t, emotion: 1}\n";
    let place = crate::program::folder(&[("old.yaml", old), ("new.yaml", new)]);
    let output = crate::program::run_in(place.path(), &["diff", "old.yaml", "new.yaml"]);
    let told = crate::program::told(&output).0;
    assert!(told.contains("stage “y” removed: feeling 0"), "{told}");
}
