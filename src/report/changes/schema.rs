//! The JSON Schema of comparisons as JSON.

use super::json::VERSION;
use crate::diff::item::{Field, Noun};
use crate::diff::{Class, Effect};
use crate::model::word::Word;
use serde_json::{Value, json};

/// The schema (draft-07) of what `ferd diff --format json` prints.
pub fn of_changes() -> Value {
    let classes: Vec<&str> = words::<Class>();
    let counts = classes.iter().map(|class| ((*class).to_owned(), json!({ "type": "integer" })));
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Comparison of maps",
        "description": "What `ferd diff --format json` prints",
        "type": "object",
        "required": ["version", "maps", "changes"],
        "additionalProperties": false,
        "properties": {
            "version": { "const": VERSION, "description": "Version of this shape" },
            "maps": { "type": "array", "items": { "$ref": "#/definitions/map" } },
            "changes": {
                "description": "How many changes there are of each class, all maps together",
                "type": "object",
                "required": classes,
                "additionalProperties": false,
                "properties": counts.collect::<serde_json::Map<String, Value>>(),
            },
        },
        "definitions": {
            "map": map(),
            "version": version(),
            "verdict": verdict(),
            "place": place(),
            "column": column(),
            "thing": thing(),
            "value": {
                "description": "What a field says: a text, a word of the language, a number, whether it holds, or another thing",
                "anyOf": [
                    { "type": ["string", "number", "boolean", "null"] },
                    {
                        "type": "object",
                        "required": ["noun", "name"],
                        "additionalProperties": false,
                        "properties": { "noun": { "enum": words::<Noun>() }, "name": { "type": "string" } },
                    },
                ],
            },
            "change": change(),
        },
    })
}

fn words<W: Word>() -> Vec<&'static str> {
    W::ALL.iter().map(|(word, _)| *word).collect()
}

fn object(description: &str, required: &[&str], properties: Value) -> Value {
    let mut object = json!({
        "description": description,
        "type": "object",
        "required": required,
        "additionalProperties": false,
    });
    object["properties"] = properties;
    object
}

fn list(name: &str) -> Value {
    json!({ "type": "array", "items": { "$ref": format!("#/definitions/{name}") } })
}

fn maybe(name: &str) -> Value {
    json!({ "anyOf": [{ "$ref": format!("#/definitions/{name}") }, { "type": "null" }] })
}

fn map() -> Value {
    object(
        "Two versions of a map",
        &["state", "old", "new", "verdict", "columns", "changes"],
        json!({
            "state": { "enum": ["same", "changed", "added", "removed", "unreadable"] },
            "old": maybe("version"),
            "new": maybe("version"),
            "verdict": maybe("verdict"),
            "columns": list("column"),
            "changes": list("change"),
        }),
    )
}

fn version() -> Value {
    object(
        "A version of a map; one without a title cannot be understood",
        &["path", "title", "findings"],
        json!({
            "path": { "type": "string" },
            "title": { "type": ["string", "null"] },
            "findings": {
                "type": "array",
                "items": object(
                    "What is wrong in it",
                    &["rule", "message", "file", "line", "column"],
                    json!({
                        "rule": { "type": "string" },
                        "message": { "type": "string" },
                        "file": { "type": "string" },
                        "line": { "type": "integer", "minimum": 1 },
                        "column": { "type": "integer", "minimum": 1 },
                    }),
                ),
            },
        }),
    )
}

fn verdict() -> Value {
    object(
        "What the changes come to for the customer",
        &["text", "mean_before", "mean_after", "unanswered"],
        json!({
            "text": { "type": "string", "description": "In a paragraph of English" },
            "mean_before": { "type": ["number", "null"], "description": "Mean score of the old columns, on the new scale" },
            "mean_after": { "type": ["number", "null"], "description": "Mean score of the new columns, on the new scale" },
            "unanswered": list("thing"),
        }),
    )
}

fn place() -> Value {
    object(
        "A stage or step by positions from 0; a stage as a whole has no step",
        &["stage", "step"],
        json!({
            "stage": { "type": "integer", "minimum": 0 },
            "step": { "type": ["integer", "null"], "minimum": 0 },
            "title": { "type": "string" },
        }),
    )
}

fn column() -> Value {
    let level = json!({
        "type": ["number", "null"],
        "minimum": 0,
        "maximum": 1,
        "description": "Mean of its scores, from worst (0) to best (1)",
    });
    object(
        "A stage without steps, or a step, in both versions side by side",
        &["old", "new", "before", "after"],
        json!({ "old": maybe("place"), "new": maybe("place"), "before": level, "after": level }),
    )
}

fn thing() -> Value {
    object(
        "A thing as one version has it",
        &["noun", "id", "name", "place", "cells"],
        json!({
            "noun": { "enum": words::<Noun>() },
            "id": { "type": ["string", "null"] },
            "name": { "type": "string" },
            "persona": { "type": "string", "description": "Whose it is" },
            "place": {
                "description": "Titles of the stage and step where it stands first",
                "type": "array",
                "items": { "type": "string" },
            },
            "at": { "$ref": "#/definitions/place" },
            "cells": {
                "description": "The cells that it stands in",
                "type": "array",
                "items": object(
                    "A cell, and the position in it",
                    &["stage", "step", "lane", "index"],
                    json!({
                        "stage": { "type": "integer", "minimum": 0 },
                        "step": { "type": ["integer", "null"], "minimum": 0 },
                        "lane": { "type": "string" },
                        "index": { "type": "integer", "minimum": 0 },
                    }),
                ),
            },
        }),
    )
}

fn change() -> Value {
    object(
        "One difference in meaning",
        &["fingerprint", "kind", "class", "effect", "noun", "place", "text", "old", "new"],
        json!({
            "fingerprint": {
                "type": "string",
                "pattern": "^[0-9a-f]{12}$",
                "description": "Names this change, whichever lines it stands on",
            },
            "kind": {
                "enum": ["added", "removed", "reordered", "moved", "placed", "unplaced", "split", "merged", "turned", "identified", "edited"],
            },
            "class": { "enum": words::<Class>() },
            "effect": { "enum": words::<Effect>().into_iter().map(Value::from).chain([Value::Null]).collect::<Vec<Value>>() },
            "noun": { "enum": words::<Noun>() },
            "place": { "type": "string" },
            "text": { "type": "string", "description": "What changed, in English" },
            "old": maybe("thing"),
            "new": maybe("thing"),
            "contents": list("thing"),
            "parts": list("thing"),
            "field": { "enum": words::<Field>() },
            "before": { "$ref": "#/definitions/value" },
            "after": { "$ref": "#/definitions/value" },
            "words": {
                "type": "array",
                "items": object(
                    "Words that went, came or stayed",
                    &["fate", "words"],
                    json!({ "fate": { "enum": ["kept", "removed", "added"] }, "words": { "type": "string" } }),
                ),
            },
            "aspect": { "enum": ["looks", "order", "translation"], "description": "What differs where the words do not" },
            "language": { "type": "string", "description": "Tag of a translation" },
            "delta": { "type": "number" },
            "crosses_middle": { "type": "boolean" },
            "exceeds_noise": { "type": ["boolean", "null"], "description": "Whether a difference is more than chance makes; null if nobody can say" },
        }),
    )
}
