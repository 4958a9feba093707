//! Slips of the pen: which misspelt word may be replaced without asking its author.

use super::read::plain;
use super::schema;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Keys that mean the same: what a thing is called. Each thing has one of them.
const NAMES: [&str; 4] = ["title", "name", "text", "label"];

/// Whether two keys are names for the same thing, as `name` and `title` are.
pub(crate) fn are_synonyms(one: &str, other: &str) -> bool {
    one != other && NAMES.contains(&&*plain(one)) && NAMES.contains(&&*plain(other))
}

/// Whether a written word is another one but for one slip: a letter too many, too few, wrong or swapped, upper case, a hyphen.
///
/// Digits are never slips: `p1` is not `p2`. Nor are words of one or two letters, which all resemble each other.
pub(crate) fn is_slip(written: &str, meant: &str) -> bool {
    let (written, meant) = (plain(written), plain(meant));
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    let shorter = written.chars().count().min(meant.chars().count());
    written == meant
        || shorter > 2
            && strsim::osa_distance(&written, &meant) == 1
            && digits(&written) == digits(&meant)
}

/// Whether a key that stands where none such may stand is surely meant to be another: by one slip or as a synonym, and unless it
/// is a key of something else (`actors` on a step is not `actions`).
pub(crate) fn is_slip_of_key(written: &str, meant: &str) -> bool {
    let is_plural = |many: &str, one: &str| many.strip_suffix('s') == Some(one);
    let (word, other) = (&*plain(written), &*plain(meant));
    are_synonyms(word, other)
        || word == other
        || is_slip(word, other)
            && (!language().keys.contains_key(word)
                || is_plural(word, other)
                || is_plural(other, word))
}

/// The same of one of a few words, unless it is a word of another vocabulary.
pub(crate) fn is_slip_of_value(written: &str, meant: &str) -> bool {
    is_slip(written, meant) && !language().values.contains(written.trim())
}

/// What has a key, in words with an article; none where nothing has it, or so many that to name them helps nobody.
pub(crate) fn owners_of_key(key: &str) -> Option<String> {
    let owners = language().keys.get(key)?;
    let named: Vec<String> = owners.iter().map(|owner| with_article(owner)).collect();
    (named.len() <= 3).then(|| named.join(" or "))
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// The words of the map language.
#[derive(Default)]
struct Language {
    /// Every key, with the records that have it.
    keys: BTreeMap<String, BTreeSet<String>>,
    values: BTreeSet<String>,
}

fn language() -> &'static Language {
    static LANGUAGE: OnceLock<Language> = OnceLock::new();
    LANGUAGE.get_or_init(|| {
        let mut language = Language::default();
        let schema = schema::of_maps();
        language.take_values(&schema);
        let records = schema["definitions"].as_object();
        for (record, form) in records.into_iter().flatten() {
            language.take_keys(&record.replace('-', " "), form);
        }
        language
    })
}

impl Language {
    /// Takes up the keys of a record; it may also be written in a shorter form.
    fn take_keys(&mut self, record: &str, form: &Value) {
        let forms = form["anyOf"].as_array().into_iter().flatten().chain([form]);
        for properties in forms.filter_map(|form| form["properties"].as_object()) {
            for key in properties.keys() {
                self.keys.entry(key.clone()).or_default().insert(record.to_owned());
            }
        }
    }

    /// Takes up the fixed words of a part of the schema.
    fn take_values(&mut self, schema: &Value) {
        match schema {
            Value::Array(parts) => parts.iter().for_each(|part| self.take_values(part)),
            Value::Object(parts) => {
                if let Some(Value::Array(words)) = parts.get("enum") {
                    self.values.extend(words.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                parts.values().for_each(|part| self.take_values(part));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_slip, is_slip_of_key, is_slip_of_value, owners_of_key};

    #[test]
    fn one_letter_case_or_hyphen_is_a_slip() {
        for (written, meant) in [
            ("titel", "title"),
            ("Title", "title"),
            ("pain-points", "pain_points"),
            ("toucpoints", "touchpoints"),
            ("criticl", "critical"),
            ("curious-coleen", "curious-colleen"),
        ] {
            assert!(is_slip(written, meant), "{written} {meant}");
        }
        for (written, meant) in [
            ("p1", "p2"),
            ("persona-1", "persona-2"),
            ("desc", "description"),
            ("ad", "ads"),
            ("actors", "actions"),
        ] {
            assert!(!is_slip(written, meant), "{written} {meant}");
        }
    }

    #[test]
    fn keys_are_told_with_what_has_them() {
        assert_eq!(owners_of_key("severity").as_deref(), Some("a pain point"));
        assert_eq!(owners_of_key("how_might_we").as_deref(), Some("an opportunity"));
        assert_eq!(owners_of_key("id"), None);
        assert_eq!(owners_of_key("qwerty"), None);
    }

    #[test]
    fn a_word_of_the_language_is_no_slip_for_another() {
        assert!(!is_slip_of_key("actors", "actions"));
        assert!(!is_slip_of_key("gains", "pains"), "both are keys");
        assert!(is_slip_of_key("goals", "goal"), "the same in the plural");
        assert!(is_slip_of_key("name", "title"), "what a thing is called");
        assert!(is_slip_of_key("emotions", "emotion"));
        assert!(is_slip_of_value("opne", "open"));
        assert!(!is_slip_of_value("done", "one"));
    }
}
