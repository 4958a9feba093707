//! The JSON Schema of logs as JSON.

use super::json::VERSION;
use crate::diff::Class;
use crate::model::metric::{Direction, MetricKind};
use crate::model::pain_point::Severity;
use crate::model::word::Word;
use serde_json::{Map, Value, json};

/// The schema (draft-07) of what `ferd log --format json` prints.
pub fn of_logs() -> Value {
    let text = json!({ "type": "string" });
    let mut schema = object(
        "What `ferd log --format json` prints",
        &json!({
            "version": { "const": VERSION, "description": "Version of this shape" },
            "path": text,
            "title": { "type": ["string", "null"], "description": "Title of the newest version that can be understood" },
            "left_out": {
                "enum": ["older", "shallow", null],
                "description": "Why older versions are not told: more than were asked for, or a clone without them",
            },
            "rows": { "type": "array", "items": row() },
            "personas": {
                "description": "Personas that feel differently from each other, over the rows",
                "type": "array",
                "items": object("A persona", &json!({
                    "id": text,
                    "name": text,
                    "means": { "type": "array", "items": { "type": ["number", "null"] } },
                })),
            },
            "metrics": { "type": "array", "items": metric() },
        }),
    );
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = "Log of a map".into();
    schema
}

/// An object with all of these properties and no others.
pub(in crate::report) fn object(description: &str, properties: &Value) -> Value {
    let names = properties.as_object().into_iter().flat_map(Map::keys).cloned();
    json!({
        "description": description,
        "type": "object",
        "required": names.collect::<Vec<String>>(),
        "additionalProperties": false,
        "properties": properties,
    })
}

/// Counts by these words.
fn counts(description: &str, words: impl Iterator<Item = &'static str>) -> Value {
    let counts = words.map(|word| (word.to_owned(), count()));
    object(description, &counts.collect::<Map<String, Value>>().into())
}

fn count() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

/// One of the words, or nothing.
pub(in crate::report) fn words_or_null<W: Word>() -> Value {
    let words = W::ALL.iter().map(|(word, _)| Value::from(*word));
    json!({ "enum": words.chain([Value::Null]).collect::<Vec<Value>>() })
}

fn row() -> Value {
    let text = json!({ "type": "string" });
    let texts = json!({ "type": "array", "items": text });
    let mut row = object(
        "A version of the map; what it comes to is there if it can be understood",
        &json!({
            "label": { "type": "string", "description": "Its tag, what it was asked for by, or its short name" },
            "commit": { "type": ["string", "null"], "description": "Null is the working tree" },
            "tags": texts,
            "date": { "type": ["string", "null"], "description": "When its author made it, as ISO 8601 writes it" },
            "subject": text,
            "path": text,
            "state": { "enum": ["read", "unreadable", "absent"] },
        }),
    );
    for (name, property) in [
        ("title", text.clone()),
        ("complaint", json!({ "type": "string", "description": "Why it cannot be understood" })),
        ("experience", experience()),
        ("pain_points", pain_points()),
        ("opportunities", counts("How many there are", ["open", "done", "rejected"].into_iter())),
        ("since", json!({ "anyOf": [since(), { "type": "null" }] })),
    ] {
        row["properties"][name] = property;
    }
    row
}

fn experience() -> Value {
    let lowest = object(
        "The lowest feeling",
        &json!({
            "score": { "type": "number" },
            "place": {
                "type": "array",
                "items": { "type": "string" },
                "description": "Titles of its stage and step",
            },
            "label": { "type": ["string", "null"] },
            "persona": { "type": ["string", "null"] },
        }),
    );
    object(
        "How it feels",
        &json!({
            "mean": { "type": ["number", "null"], "description": "Mean score of steps, and of stages that stand for theirs" },
            "scale": object("The worst and the best score", &json!({
                "min": { "type": "number" },
                "max": { "type": "number" },
            })),
            "lowest": { "anyOf": [lowest, { "type": "null" }] },
        }),
    )
}

fn pain_points() -> Value {
    let severities = Severity::ALL.iter().map(|(word, _)| *word).chain(["unrated"]);
    object(
        "How many there are",
        &json!({
            "open": count(),
            "open_by_severity": counts("The open ones", severities),
            "unanswered": { "type": "integer", "minimum": 0, "description": "Open ones without an opportunity" },
            "resolved": count(),
            "wont_fix": count(),
        }),
    )
}

fn since() -> Value {
    object(
        "What differs from the version before that can be understood; null of the first one",
        &json!({
            "changes": counts("How many changes there are", Class::ALL.iter().map(|(word, _)| *word)),
            "verdict": { "type": "string", "description": "What they come to for the customer, in English" },
        }),
    )
}

fn metric() -> Value {
    let text = json!({ "type": "string" });
    let value = object(
        "The last value on the way through the map",
        &json!({
            "value": { "type": "number" },
            "target": { "type": ["number", "null"] },
            "is_met": { "type": ["boolean", "null"], "description": "Null without a target or a direction" },
        }),
    );
    object(
        "A metric over the rows, whatever it was called",
        &json!({
            "id": text,
            "name": text,
            "kind": words_or_null::<MetricKind>(),
            "unit": { "type": ["string", "null"] },
            "direction": words_or_null::<Direction>(),
            "values": { "type": "array", "items": { "anyOf": [value, { "type": "null" }] } },
        }),
    )
}
