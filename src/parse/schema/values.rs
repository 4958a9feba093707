//! The forms of single values.

use super::{Definitions, Described};
use crate::model::word::Word;
use crate::parse::draft::{EmotionDraft, ReadingDraft};
use crate::parse::feelings::{Emotions, Score};
use crate::parse::forms::{
    Address, BetweenDraft, Custom, Date, Facts, MomentOfTruthDraft, ReadingList, ScopeDraft,
    TextDraft,
};
use crate::parse::read::{OneOf, Rating, Share, Written};
use crate::parse::theme::{Colour, Colours};
use crate::theme::Palette;
use serde_json::{Value, json};

/// What a language tag looks like.
const TAG: &str = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$";

/// A field that may be left out, or left empty.
impl<T: Described> Described for Option<Written<T>> {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({ "anyOf": [T::schema(definitions), { "type": "null" }] })
    }
    fn needed(definitions: &mut Definitions) -> Value {
        T::schema(definitions)
    }
}

/// A list, or one item without its list.
impl<T: Described> Described for Vec<Written<T>> {
    fn schema(definitions: &mut Definitions) -> Value {
        let item = T::schema(definitions);
        json!({ "anyOf": [item, { "type": "array", "items": item }, { "type": "null" }] })
    }
    fn needed(definitions: &mut Definitions) -> Value {
        let item = T::schema(definitions);
        json!({ "anyOf": [item, { "type": "array", "items": item, "minItems": 1 }] })
    }
}

/// Declares types whose form is always the same.
macro_rules! forms {
    ($($thing:ty => $form:tt),+ $(,)?) => { $(
        impl Described for $thing {
            fn schema(_: &mut Definitions) -> Value {
                json!($form)
            }
        }
    )+ };
}

forms! {
    // Whatever stands alone is a text: `title: 2026`.
    String => { "type": ["string", "number", "boolean"], "minLength": 1 },
    bool => { "type": "boolean" },
    f64 => { "type": "number", "minimum": -999_999_999_999_999_i64, "maximum": 999_999_999_999_999_i64 },
    u64 => { "type": "integer", "minimum": 0 },
    Rating => { "type": "integer", "minimum": 1, "maximum": 5 },
    Share => { "anyOf": [
        { "type": "number", "minimum": 0, "maximum": 1 },
        { "type": "string", "pattern": r"^\s*(100(\.0+)?|\d{1,2}(\.\d+)?)\s*%\s*$" },
    ] },
    Date => { "type": "string", "pattern": r"^\s*\d{4}-\d{2}-\d{2}\s*$" },
    Address => { "type": "string", "minLength": 1 },
    Score => { "type": ["number", "string"], "examples": [-1, "negative", "very-positive"] },
}

impl<T: Word> Described for OneOf<T> {
    fn schema(_: &mut Definitions) -> Value {
        let words: Vec<&str> = T::ALL.iter().map(|(word, _)| *word).collect();
        json!({ "enum": words })
    }
}

impl Described for TextDraft {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({ "anyOf": [String::schema(definitions), {
            "type": "object",
            "minProperties": 1,
            "propertyNames": { "pattern": TAG },
            "additionalProperties": String::schema(definitions),
        }] })
    }
}

impl Described for Facts {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({ "type": "object", "additionalProperties": TextDraft::schema(definitions) })
    }
}

impl Described for Custom {
    fn schema(definitions: &mut Definitions) -> Value {
        let items = Vec::<Written<TextDraft>>::schema(definitions);
        json!({ "type": "object", "additionalProperties": items })
    }
}

impl Described for ScopeDraft {
    fn schema(definitions: &mut Definitions) -> Value {
        let (text, between) = (TextDraft::schema(definitions), BetweenDraft::schema(definitions));
        json!({ "anyOf": [text, between] })
    }
}

impl Described for MomentOfTruthDraft {
    fn schema(definitions: &mut Definitions) -> Value {
        json!({ "anyOf": [{ "type": "boolean" }, TextDraft::schema(definitions)] })
    }
}

/// Pairs whose keys are the author's, and none of the fields of a record.
fn pairs_beside(keys: &[&str], value: &Value) -> Value {
    json!({
        "type": "object",
        "propertyNames": { "not": { "enum": keys } },
        "additionalProperties": value,
    })
}

impl Described for ReadingList {
    fn schema(definitions: &mut Definitions) -> Value {
        let reading = ReadingDraft::schema(definitions);
        let pairs = pairs_beside(&["metric"], &json!({ "type": "number" }));
        let one = json!({ "anyOf": [reading, pairs] });
        json!({ "anyOf": [reading, pairs, { "type": "array", "items": one }] })
    }
}

impl Described for Emotions {
    fn schema(definitions: &mut Definitions) -> Value {
        let (score, feeling) = (Score::schema(definitions), EmotionDraft::schema(definitions));
        let one = json!({ "anyOf": [score, feeling] });
        let some = json!({ "anyOf": [score, feeling, { "type": "array", "items": one }] });
        let by_persona = pairs_beside(EmotionDraft::SHAPE.own, &some);
        json!({ "anyOf": [score, feeling, { "type": "array", "items": one }, by_persona] })
    }
}

impl Described for Colour {
    fn schema(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$" })
    }
}

impl Described for Colours {
    fn schema(definitions: &mut Definitions) -> Value {
        let purposes: Vec<&str> = Palette::purposes().collect();
        json!({
            "type": "object",
            "propertyNames": { "enum": purposes },
            "additionalProperties": Colour::schema(definitions),
        })
    }
}
