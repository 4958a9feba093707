//! What a map may say, as a JSON Schema (draft-07) for editors; it follows from the records that maps are read into.

mod keys;
mod values;

use super::draft::MapDraft;
use super::record::{Shape, plain};
use super::theme::ThemeDraft;
use super::tree::{self, Content, Node};
use crate::model::id::KEPT;
use crate::source::{FileId, Source};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The newest version of JSON Schema that YAML editors understand.
pub const DIALECT: &str = "http://json-schema.org/draft-07/schema#";

/// The schema of maps.
pub fn of_maps() -> Value {
    let mut definitions = Definitions::default();
    let map = MapDraft::schema(&mut definitions);
    json!({
        "$schema": DIALECT,
        "title": "A customer journey map of ferd",
        "allOf": [map],
        "definitions": definitions.records,
    })
}

/// The schema of theme files.
pub fn of_themes() -> Value {
    let mut definitions = Definitions::default();
    let theme = ThemeDraft::schema(&mut definitions);
    json!({
        "$schema": DIALECT,
        "title": "A theme of ferd",
        "allOf": [theme],
        "definitions": definitions.records,
    })
}

/// A file as tools see it that know YAML and nothing of maps; none where it is no YAML.
pub fn plain_value(source: &Source) -> Option<Value> {
    let tree = tree::tree(source, FileId(0));
    (!tree.torn && tree.findings.is_empty()).then(|| json_of(&tree.root))
}

fn json_of(node: &Node) -> Value {
    match &node.content {
        Content::Null => Value::Null,
        Content::List(items) => items.iter().map(json_of).collect(),
        Content::Map(entries) => {
            let entries = entries.iter();
            let named =
                entries.map(|(key, value)| (key.scalar().unwrap_or("").to_owned(), json_of(value)));
            Value::Object(named.collect::<Map<String, Value>>())
        }
        Content::Scalar { text, plain: false } => text.clone().into(),
        Content::Scalar { text, plain: true } => match (&**text, super::read::number(node)) {
            ("true" | "True" | "TRUE", _) => true.into(),
            ("false" | "False" | "FALSE", _) => false.into(),
            (_, Some(number)) if number.fract() == 0.0 && number.abs() < 9e15 => {
                (number as i64).into()
            }
            (_, Some(number)) => number.into(),
            (text, None) => text.into(),
        },
    }
}

/// A type whose values have a form in a map.
pub(crate) trait Described {
    /// The form.
    fn schema(definitions: &mut Definitions) -> Value;
    /// The form where the value must be there.
    fn needed(definitions: &mut Definitions) -> Value {
        Self::schema(definitions)
    }
}

/// A field of a record.
pub(crate) struct FieldForm {
    pub(crate) key: &'static str,
    pub(crate) form: fn(&mut Definitions) -> Value,
    pub(crate) is_required: bool,
}

/// The records that the schema speaks of, each under its name.
#[derive(Default)]
pub(crate) struct Definitions {
    records: BTreeMap<String, Value>,
}

impl Definitions {
    /// A reference to a record, which is described when it is first spoken of.
    pub(crate) fn record(&mut self, shape: &Shape, fields: &[&[FieldForm]]) -> Value {
        let name = shape.what.split_once(' ').map_or(shape.what, |(_, name)| name);
        let reference =
            json!({ "$ref": format!("#/definitions/{}", name.replace(['\'', ' '], "-")) });
        let key = name.replace(['\'', ' '], "-");
        if !self.records.contains_key(&key) {
            self.records.insert(key.clone(), Value::Null);
            let described = self.described(name, shape, fields);
            self.records.insert(key, described);
        }
        reference
    }

    fn described(&mut self, name: &str, shape: &Shape, fields: &[&[FieldForm]]) -> Value {
        let mut properties = Map::new();
        let mut short = None;
        for field in fields.iter().flat_map(|part| part.iter()) {
            let key = plain(field.key);
            let form = narrowed(name, key, (field.form)(self));
            if shape.short.is_some_and(|short| plain(short) == key) {
                short = Some(form.clone());
            }
            properties.insert(key.to_owned(), with_words(form, keys::words(name, key)));
        }
        let required: Vec<&str> = fields
            .iter()
            .flat_map(|part| part.iter())
            .filter(|field| field.is_required)
            .map(|field| plain(field.key))
            .collect();
        let mut whole = json!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        if !required.is_empty() {
            whole["required"] = required.into();
        }
        let example = plain_value(&Source::new("example", shape.example));
        let mut described = match short {
            Some(short) => json!({ "anyOf": [short, whole] }),
            None => whole,
        };
        described["description"] = keys::record_words(name).into();
        described["examples"] = example.into_iter().collect();
        described
    }
}

/// The form of a field whose type says less than resolving asks for.
fn narrowed(record: &str, key: &str, form: Value) -> Value {
    let id = format!("^[a-z0-9{KEPT}]([a-z0-9{KEPT}-]*[a-z0-9{KEPT}])?$");
    let pattern = match (record, key) {
        // A lane is named like its key: `pain_points`.
        ("lane", "id") => return form,
        ("map", "ferd") => return json!({ "const": 1 }),
        (_, "id") => &id,
        ("map", "review_every") => "^([1-9][0-9]{0,2}|1000) +(day|week|month|year)s?$",
        _ => return form,
    };
    json!({ "anyOf": [{ "type": "string", "pattern": pattern }, { "type": ["integer", "null"] }] })
}

/// A form with a description.
fn with_words(form: Value, words: &str) -> Value {
    // Whatever stands beside a `$ref` is passed over.
    let mut form = if form.get("$ref").is_some() { json!({ "allOf": [form] }) } else { form };
    form["description"] = words.into();
    form
}
