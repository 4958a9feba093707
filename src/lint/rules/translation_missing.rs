//! A text that is not there in one of the map's languages.
//!
//! Fires when a map lists further `languages` and a text that is written by language lacks one of them; and when a text of at least `words` words is written once for all
//! languages. Shorter ones are taken for names, which need no translation. Readers of the other language get the map's own
//! words there, most often without noticing that something is missing.
//!
//! Bad:
//!
//! ```yaml
//! title: {en: Ordering a coffee, nb: Å bestille kaffe}
//! languages: nb
//! stages:
//!   - {title: {en: Order, nb: Bestille}, actions: Joins the queue and reads}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: {en: Ordering a coffee, nb: Å bestille kaffe}
//! languages: nb
//! stages:
//!   - {title: {en: Order, nb: Bestille}, actions: {en: Joins the queue and reads, nb: Stiller seg i kø og leser}}
//! ```
//!
//! Cure: write the text by language: `{en: Buy, nb: Kjøp}`; or take the language out of `languages`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::{View, shortened};
use crate::model::text::Text;
use unicode_segmentation::UnicodeSegmentation;

pub(super) const ABOUT: About =
    About::new("translation-missing", Group::Language, Severity::Warning)
        .settings(&[Setting::count("words", 3, "words from which on a text written once needs translation")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let journey = view.journey;
    let own_file = |text: &&Text| text.span.file == journey.span.file;
    let told = journey.texts.iter().filter(own_file).filter_map(|text| {
        let missing: Vec<String> = journey
            .languages
            .iter()
            .filter(|tag| !text.versions.iter().any(|(known, _)| known == *tag))
            .map(|tag| format!("`{tag}`"))
            .collect();
        if missing.is_empty() {
            return None;
        }
        let words = text.characters();
        if text.versions.len() == 1 && words.unicode_words().count() < view.count("words") {
            return None;
        }
        let message = format!("`{}` lacks its words in {}", shortened(&words), missing.join(", "));
        Some(view.finding(text, message).help(format!("write it by language: `{{{}: …, {}: …}}`", journey.language, missing[0].trim_matches('`'))))
    });
    told.collect()
}
