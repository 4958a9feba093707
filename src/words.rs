//! ferd's own words in the language of a map, and how that language writes numbers.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::sync::OnceLock;

/// The languages ferd has words for, with their words.
static LANGUAGES: &[(&str, &str)] = &[
    ("en", include_str!("../templates/words/en.ftl")),
    ("nb", include_str!("../templates/words/nb.ftl")),
    ("nn", include_str!("../templates/words/nn.ftl")),
    ("sv", include_str!("../templates/words/sv.ftl")),
    ("da", include_str!("../templates/words/da.ftl")),
    ("de", include_str!("../templates/words/de.ftl")),
    ("fr", include_str!("../templates/words/fr.ftl")),
    ("es", include_str!("../templates/words/es.ftl")),
    ("fi", include_str!("../templates/words/fi.ftl")),
    ("nl", include_str!("../templates/words/nl.ftl")),
    ("ar", include_str!("../templates/words/ar.ftl")),
    ("ja", include_str!("../templates/words/ja.ftl")),
];

/// The words of each language once they have been read.
static READ: [OnceLock<FluentResource>; LANGUAGES.len()] =
    [const { OnceLock::new() }; LANGUAGES.len()];

/// ferd's own words in one language.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<&'static FluentResource>,
}

impl Words {
    /// The words of a language; English where ferd has none for it.
    pub fn of(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default().to_lowercase();
        let primary = if primary == "no" { "nb" } else { &*primary };
        let place = LANGUAGES.iter().position(|(known, _)| *known == primary).unwrap_or_default();
        let (language, words) = LANGUAGES[place];
        let resource = READ[place].get_or_init(|| {
            FluentResource::try_new(words.to_owned()).unwrap_or_else(|(resource, _)| resource)
        });
        let mut bundle = FluentBundle::new(language.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Words { language, bundle }
    }

    /// The tag of the language that they are in.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Whether these are the English ones.
    pub fn is_english(&self) -> bool {
        self.language == "en"
    }

    /// Whether there is a word of that id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The word of that id; an id without a word is told as it is, which a test rules out.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The word of that id, filled with values.
    pub fn say_with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A word that counts things.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.say_with(id, &[("count", FluentValue::from(count))])
    }

    /// A number as the language writes it, with at most `decimals` places and a true minus sign.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let mut digits = format!("{:.decimals$}", value.abs());
        if digits.contains('.') {
            digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
        }
        let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
        let mut out = String::new();
        if value < 0.0 && digits != "0" {
            out.push_str(&self.say("minus"));
        }
        let group = if whole.len() > 4 { self.say("group-sign") } else { String::new() };
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                out.push_str(&group);
            }
            out.push(digit);
        }
        if !part.is_empty() {
            out.push_str(&self.say("decimal-sign"));
            out.push_str(part);
        }
        out
    }

    /// A score with its sign: `−1`, `+2`, `0`.
    pub fn signed(&self, value: f64) -> String {
        let number = self.number(value, 1);
        if value > 0.0 && number != "0" { format!("+{number}") } else { number }
    }

    /// The same with two decimals where it has them.
    pub fn signed_exactly(&self, value: f64) -> String {
        let number = self.number(value, 2);
        if value > 0.0 && number != "0" { format!("+{number}") } else { number }
    }

    /// A percentage as the language writes it.
    pub fn percent(&self, value: f64) -> String {
        let number = self.number(value, 4);
        self.say_with("percent", &[("value", FluentValue::from(number))])
    }

    /// The same text in the language's quotation marks.
    pub fn quoted(&self, text: &str) -> String {
        format!("{}{text}{}", self.say("quote-open"), self.say("quote-close"))
    }
}

/// Whether a language is written from right to left.
pub fn is_right_to_left(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    matches!(primary, "ar" | "fa" | "he" | "ur" | "ps" | "yi" | "dv" | "ckb")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn ids(words: &str) -> BTreeSet<&str> {
        words
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
            .collect()
    }

    #[test]
    fn every_language_has_every_word() {
        let english = ids(LANGUAGES[0].1);
        for (tag, words) in LANGUAGES {
            assert_eq!(ids(words), english, "{tag}");
            assert!(FluentResource::try_new((*words).to_owned()).is_ok(), "{tag}");
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let english = Words::of("en-GB");
        assert_eq!(english.number(-1.25, 1), "−1.2");
        assert_eq!(english.number(48200.0, 1), "48,200");
        assert_eq!(english.number(-0.04, 1), "0");
        assert_eq!(english.signed(2.0), "+2");
        assert_eq!(english.percent(61.0), "61%");
        let norwegian = Words::of("nb");
        assert_eq!(norwegian.number(2.4, 1), "2,4");
        assert_eq!(norwegian.percent(2.5), "2,5\u{a0}%");
        assert_eq!(Words::of("tlh").say("owner"), "Owner");
    }
}
