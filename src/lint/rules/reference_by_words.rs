//! A reference that breaks as soon as somebody finds better words.
//!
//! Fires when something is referred to by an id that nobody wrote, the one that follows from its name or text: `long-hold` for
//! "Long hold". Whoever rewords it breaks the reference, and comparisons have only its likeness to know it again by. It fires
//! once for each thing. What is referred to by its very name, as touchpoints often are, is left alone. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Wait, pain_points: Long queue}
//! opportunities: {text: Order ahead, addresses: long-queue}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Wait, pain_points: {id: long-queue, text: Long queue}}
//! opportunities: {text: Order ahead, addresses: long-queue}
//! ```
//!
//! Cure: write the id out, which `ferd check --fix --info` does for a whole map.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::view::{View, shortened};
use crate::model::id::ByWords;
use crate::model::text::Text;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const ABOUT: About =
    About::new("reference-by-words", Group::Structure, Severity::Info);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let references = &view.journey.by_words;
    if references.is_empty() {
        return Vec::new();
    }
    let texts = view.journey.texts.iter().map(|text| (text.span, text)).collect();
    let mut told = BTreeSet::new();
    let first = references.iter().filter(|one| told.insert((one.id.span, one.sort)));
    first.map(|reference| finding(view, reference, &texts)).collect()
}

fn finding(view: &View<'_>, reference: &ByWords, texts: &BTreeMap<Span, &Text>) -> Finding {
    let ByWords { sort, field, id, is_shared, at } = reference;
    let words = texts.get(&id.span).map_or_else(|| id.to_string(), |text| text.characters());
    let subject = Subject::new(format!("{}/{id}", sort.replace(' ', "-")), id.span);
    let message = format!(
        "the {sort} `{}` is referred to by its words: with other words the reference breaks",
        shortened(&words)
    );
    let finding = view.finding(subject, message).related(*at, "the reference");
    if *is_shared {
        return finding.help("write an `id` that only it has, and refer to it by that");
    }
    finding.help(format!("write its id out: `id: {id}`")).identified(id.as_str(), field)
}
