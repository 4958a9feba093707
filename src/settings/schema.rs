//! What `ferd.toml` may say, as a JSON Schema (draft-07) for editors; it follows from the table of rules.

use crate::lint::RULES;
use crate::lint::policy::Level;
use crate::lint::rule::{Group, Rule, Setting};
use crate::model::word::Word;
use crate::parse::schema::DIALECT;
use serde_json::{Map, Value, json};

/// The schema of the settings.
pub fn of_settings() -> Value {
    let levels: Vec<&str> = Level::ALL.iter().map(|(word, _)| *word).collect();
    json!({
        "$schema": DIALECT,
        "title": "Settings of ferd",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "deny": {
                "description": "The level from which on findings make a check fail; error if nothing is said",
                "enum": ["info", "warning", "error"],
            },
            "exclude": {
                "description": "What is left out where a folder is searched, in patterns as of .gitignore",
                "$ref": "#/definitions/patterns",
            },
            "rules": { "$ref": "#/definitions/rules" },
            "overrides": {
                "description": "What holds for some maps only",
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["paths", "rules"],
                    "properties": {
                        "paths": { "$ref": "#/definitions/patterns" },
                        "rules": { "$ref": "#/definitions/rules" },
                    },
                },
            },
        },
        "definitions": {
            "level": { "enum": levels },
            "patterns": { "type": "array", "items": { "type": "string" } },
            "rules": rules(),
        },
    })
}

fn rules() -> Value {
    let level = || json!({ "$ref": "#/definitions/level" });
    let groups = Group::ALL.iter().map(|(name, _)| {
        let words = format!("All rules of the group {name}");
        let whole = json!({ "type": "object", "properties": { "level": level() }, "additionalProperties": false });
        ((*name).to_owned(), json!({ "description": words, "anyOf": [level(), whole] }))
    });
    let rules = RULES.iter().map(|rule| (rule.about.id.to_owned(), form(rule, &level())));
    json!({
        "type": "object",
        "additionalProperties": false,
        "properties": groups.chain(rules).collect::<Map<String, Value>>(),
    })
}

fn form(rule: &Rule, level: &Value) -> Value {
    let numbers =
        rule.about.settings.iter().map(|setting| (setting.name.to_owned(), number(setting)));
    let mut properties: Map<String, Value> = numbers.collect();
    properties.insert("level".to_owned(), level.clone());
    let whole =
        json!({ "type": "object", "properties": properties, "additionalProperties": false });
    json!({ "description": rule.summary(), "anyOf": [level, whole] })
}

fn number(setting: &Setting) -> Value {
    json!({
        "description": setting.what,
        "type": if setting.whole { "integer" } else { "number" },
        "minimum": setting.least,
        "maximum": setting.most,
        "default": setting.usual,
    })
}
