//! A name that is almost a persona's.
//!
//! Fires when a capitalised word of the map begins like a persona's name and differs from it by a letter, or by two where the name is
//! long. Maps are written by several hands, and Colleen becomes Coleen; readers and searches then see two people.
//! Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: Curious Colleen
//! stages:
//!   - {title: Order, actions: Coleen reads the menu}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! personas: Curious Colleen
//! stages:
//!   - {title: Order, actions: Colleen reads the menu}
//! ```
//!
//! Cure: write the name as it is declared under `personas`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::view::View;
use crate::model::text::Text;
use std::collections::BTreeSet;
use strsim::osa_distance;
use unicode_segmentation::UnicodeSegmentation;

pub(super) const ABOUT: About = About::new("persona-name-drift", Group::Persona, Severity::Info);

/// Shorter names are too often a letter away from some other word.
const SHORTEST: usize = 4;
/// From this length on, two letters may differ.
const LONG: usize = 9;

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let names = names(view);
    if names.is_empty() {
        return Vec::new();
    }
    // Few texts hold a capital letter that a name begins with, and to part a text into words takes long.
    let starts: BTreeSet<char> = names.iter().filter_map(|name| name.chars().next()).collect();
    let texts = view.journey.texts.iter().filter_map(|text| {
        let words = text.characters();
        words.contains(|c| starts.contains(&c)).then_some((text, words))
    });
    let mut drifted = Vec::new();
    for (text, words) in texts {
        for word in words.unicode_words() {
            if let Some(name) = names.iter().find(|name| is_drifted(word, name))
                && !names.contains(word)
            {
                drifted.push((text, word.to_owned(), name));
            }
        }
    }
    if drifted.is_empty() {
        return Vec::new();
    }
    // A word that is written small somewhere is a word of the language, not a name.
    let small: BTreeSet<String> = view.journey.texts.iter().flat_map(small_words).collect();
    let names = drifted.into_iter().filter(|(_, word, _)| !small.contains(&word.to_lowercase()));
    let said = names.map(|(text, word, name)| {
        let message = format!("`{word}` is almost the persona `{name}`");
        view.finding(text, message).help(format!("write `{name}` if it is meant"))
    });
    said.collect()
}

fn small_words(text: &Text) -> Vec<String> {
    let text = text.characters();
    let words = text.unicode_words();
    let small = words.filter(|word| word.chars().next().is_some_and(char::is_lowercase));
    small.map(str::to_owned).collect()
}

/// The capitalised words of all personas' names.
fn names(view: &View<'_>) -> BTreeSet<String> {
    let personas = view.journey.personas.iter().map(|(_, persona)| persona.name.characters());
    let words = personas.flat_map(|name| {
        let words = name.unicode_words().map(str::to_owned);
        words.collect::<Vec<String>>()
    });
    words.filter(|word| is_name(word)).collect()
}

fn is_name(word: &str) -> bool {
    word.chars().count() >= SHORTEST
        && word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().skip(1).all(char::is_lowercase)
}

fn is_drifted(word: &str, name: &str) -> bool {
    let limit = if name.chars().count() >= LONG { 2 } else { 1 };
    // A name with an ending is inflected, not misspelt.
    let is_inflected = word.starts_with(name) || name.starts_with(word);
    let same_start = word.chars().next() == name.chars().next();
    let similar_length = word.chars().count().abs_diff(name.chars().count()) <= limit;
    is_name(word)
        && same_start
        && similar_length
        && !is_inflected
        && (1..=limit).contains(&osa_distance(word, name))
}
