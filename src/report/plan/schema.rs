//! The JSON Schema of plans as JSON.

use super::json::VERSION;
use crate::model::opportunity::Progress;
use crate::model::pain_point::Severity;
use crate::report::log::schema::{object, words_or_null};
use serde_json::{Value, json};

/// The schema (draft-07) of what `ferd diff --as plan --format json` prints.
pub fn of_plans() -> Value {
    let text = json!({ "type": "string" });
    let side = object("A map", &json!({ "path": text, "title": text }));
    let mean = json!({ "type": ["number", "null"], "description": "Mean score of its steps, on the scale of the future map" });
    let mut schema = object(
        "What `ferd diff --as plan --format json` prints",
        &json!({
            "version": { "const": VERSION, "description": "Version of this shape" },
            "today": side,
            "future": side,
            "told_by": {
                "enum": ["kind", "order"],
                "description": "Whether the maps say which of them is the future, or their order does",
            },
            "verdict": { "type": "string", "description": "What it comes to, in English" },
            "mean_today": mean,
            "mean_future": mean,
            "pain_points": { "type": "array", "items": pain("An open pain point of today") },
            "new_pain_points": { "type": "array", "items": pain("An open pain point that only the future has") },
            "moments": { "type": "array", "items": moment() },
            "opportunities": { "type": "array", "items": opportunity() },
            "plan": { "type": "array", "items": task() },
        }),
    );
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = "Plan of a map".into();
    schema
}

/// Positions in another list of the same object.
fn positions(of: &str) -> Value {
    json!({
        "type": "array",
        "items": { "type": "integer", "minimum": 0 },
        "description": format!("Positions in `{of}`, from 0"),
    })
}

fn titles() -> Value {
    let words = "Titles of the stage and the step";
    json!({ "type": "array", "items": { "type": "string" }, "description": words })
}

fn pain(description: &str) -> Value {
    object(
        description,
        &json!({
            "id": { "type": "string" },
            "text": { "type": "string" },
            "severity": words_or_null::<Severity>(),
            "place": titles(),
            "moments": positions("moments"),
            "fate": {
                "enum": ["gone", "resolved", "eased", "left", "unanswered", "accepted"],
                "description": "eased: still open, and an opportunity for it is done or it feels better there; left: its opportunity is not done",
            },
            "by": positions("opportunities"),
        }),
    )
}

fn moment() -> Value {
    let score = json!({ "type": ["number", "null"], "description": "Mean of its scores, on the scale of the future map" });
    object(
        "A step, or a stage without steps, of both maps",
        &json!({
            "place": titles(),
            "is_in_today": { "type": "boolean" },
            "is_in_future": { "type": "boolean" },
            "today": score,
            "future": score,
            "turn": { "enum": ["rise", "fall", "level", "new", "gone", "unfelt"] },
            "causes": positions("opportunities"),
            "changes": {
                "type": "array",
                "items": { "type": "string" },
                "description": "What else changes here, in English; it is told and taken for no cause",
            },
        }),
    )
}

fn opportunity() -> Value {
    object(
        "An opportunity of either map",
        &json!({
            "id": { "type": "string" },
            "text": { "type": "string" },
            "status_today": words_or_null::<Progress>(),
            "status_future": words_or_null::<Progress>(),
            "owner": { "type": ["string", "null"] },
            "due": { "type": ["string", "null"] },
        }),
    )
}

fn task() -> Value {
    object(
        "An item of either action plan",
        &json!({
            "text": { "type": "string" },
            "for": positions("opportunities"),
            "owner": { "type": ["string", "null"] },
            "due": { "type": ["string", "null"] },
            "status": words_or_null::<Progress>(),
        }),
    )
}
