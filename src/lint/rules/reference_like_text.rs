//! An item that looks like a reference to something which the map does not declare.
//!
//! Fires when a new pain point, gain, opportunity or touchpoint is called like an id: letters with a number behind them (`o9`,
//! `pain-12`), or several words joined by `-` (`slow-card-reader`). Where no such id is declared the text is taken for the words of a new
//! item, and is drawn as one. It does not ask anything of single words and of `e-mail` or `check-in`. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Pay, pain_points: {text: The card reader is slow, opportunity: o9}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Pay, pain_points: {text: The card reader is slow, opportunity: o9}}
//! opportunities: {id: o9, text: Pay in the app}
//! ```
//!
//! Cure: declare the thing that is meant with this `id`, correct the id, or write words that people read.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::view::View;
use crate::model::id::Id;
use crate::model::text::Text;

pub(super) const ABOUT: About =
    About::new("reference-like-text", Group::Structure, Severity::Warning);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let journey = view.journey;
    let pains = journey.pain_points.iter().map(|(_, one)| ("pain point", &one.id, &one.text));
    let gains = journey.gains.iter().map(|(_, one)| ("gain", &one.id, &one.text));
    let opportunities = journey.opportunities.iter().map(|(_, one)| ("opportunity", &one.id, &one.text));
    let touchpoints = journey.touchpoints.iter().map(|(_, one)| ("touchpoint", &one.id, &one.name));
    let items = pains.chain(gains).chain(opportunities).chain(touchpoints);
    items.filter_map(|(sort, id, text)| finding(view, (sort, id), text)).collect()
}

fn finding(view: &View<'_>, (sort, id): (&'static str, &Id), text: &Text) -> Option<Finding> {
    let words = text.characters();
    if id.written || !is_like_id(&words) {
        return None;
    }
    let subject = Subject::new(format!("{}/{id}", sort.replace(' ', "-")), text.span);
    let message = format!("`{words}` looks like an id, and no {sort} has it: it is taken for a new {sort} of that name");
    let help = format!("declare `{{id: {words}, …}}`, correct the id, or write the words of the {sort}");
    Some(view.finding(subject, message).help(help))
}

/// Whether a text is letters with a number behind them, or at least three words joined by `-`, all in small letters.
fn is_like_id(text: &str) -> bool {
    let is_small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !text.starts_with(|c: char| c.is_ascii_lowercase()) || !text.chars().all(is_small) {
        return false;
    }
    let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_numbered = letters.len() < text.len() && letters.trim_end_matches('-').chars().all(|c| c.is_ascii_lowercase());
    is_numbered || text.split('-').filter(|word| !word.is_empty()).count() > 2
}

#[cfg(test)]
mod tests {
    use super::is_like_id;

    #[test]
    fn ids_are_told_from_words() {
        for id in ["o9", "p12", "pain-12", "slow-card-reader"] {
            assert!(is_like_id(id), "{id}");
        }
        for words in ["website", "e-mail", "check-in", "Q3", "24-7", "web shop", "5g", "é1"] {
            assert!(!is_like_id(words), "{words}");
        }
    }
}
