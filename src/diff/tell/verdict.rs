//! All changes in one paragraph.

use super::{listed, quoted, signed, subject, what};
use crate::diff::item::{Field, Item, Noun};
use crate::diff::{Change, Changes, Class, Datum, Detail, Effect, Kind};
use crate::model::pain_point::PainStatus;
use crate::model::word::Word;

/// How many things are told one by one.
const MOST: usize = 3;

/// What got better for the customer, what got worse, what has no answer yet.
pub fn verdict(changes: &Changes) -> String {
    if changes.is_empty() {
        return "Nothing changes.".to_owned();
    }
    let mut sentences = Vec::new();
    let better = told(changes, Effect::Better);
    let worse = told(changes, Effect::Worse);
    if let Some(better) = &better {
        sentences.push(format!("Better for the customer: {better}."));
    }
    if let Some(worse) = &worse {
        sentences.push(format!("Worse: {worse}."));
    }
    if better.is_none() && worse.is_none() {
        sentences.push("No feeling, pain point or figure gets better or worse.".to_owned());
    }
    sentences.extend(mean(changes));
    sentences.extend(unanswered(changes));
    let breaking = changes.count(Class::Breaking);
    if breaking > 0 {
        let ids = if breaking == 1 { "1 id is" } else { &*format!("{breaking} ids are") };
        sentences.push(format!("{ids} gone that something else referred to."));
    }
    sentences.push(format!("{}.", counts(changes)));
    sentences.join(" ")
}

/// How many changes there are, by class: `3 changes: 2 substantive, 1 editorial`.
pub fn counts(changes: &Changes) -> String {
    let all = changes.list.len();
    let of_class: Vec<String> = Class::ALL
        .iter()
        .map(|(word, class)| (word, changes.count(*class)))
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| format!("{count} {word}"))
        .collect();
    let noun = if all == 1 { "change" } else { "changes" };
    match of_class.as_slice() {
        [only] => format!("{only} {noun}"),
        several => format!("{all} {noun}: {}", several.join(", ")),
    }
}

/// The weightiest changes of an effect, and how many more there are.
fn told(changes: &Changes, effect: Effect) -> Option<String> {
    let of_effect = changes.list.iter().filter(|change| change.effect == Some(effect));
    let mut weighty: Vec<&Change> = of_effect.collect();
    weighty.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    // Of a thing of which several things changed, the weightiest is told.
    let mut told: Vec<(bool, Item)> = Vec::new();
    weighty.retain(|change| {
        let name = (change.new.is_some(), change.thing().item);
        let is_first = !told.contains(&name);
        told.push(name);
        is_first
    });
    let mut words: Vec<String> = weighty.iter().take(MOST).map(|change| short(change)).collect();
    match weighty.len().saturating_sub(MOST) {
        0 => {}
        1 => words.push("1 more change".to_owned()),
        more => words.push(format!("{more} more changes")),
    }
    (!words.is_empty()).then(|| listed(&words))
}

/// What to tell first: feelings by how far they moved, then pain points, then the rest.
fn weight(change: &Change) -> f64 {
    match &change.kind {
        Kind::Edited(edit) => match edit.detail {
            Detail::Score { delta, crosses_middle } => {
                10.0 + delta.abs() + if crosses_middle { 1.0 } else { 0.0 }
            }
            _ if edit.field == Field::Status => 12.0,
            Detail::Reading { .. } => 8.0,
            _ => 5.0,
        },
        _ if change.noun() == Noun::PainPoint => 11.0,
        _ => 6.0,
    }
}

/// A change in a few words, its place included.
fn short(change: &Change) -> String {
    let thing = change.thing();
    let place = thing.place.last().map(|title| title.replace('\n', " "));
    let at = place.as_ref().map(|title| format!(" at {title}")).unwrap_or_default();
    match &change.kind {
        Kind::Edited(edit) => match (&edit.detail, &edit.before, &edit.after) {
            (Detail::Score { delta, crosses_middle }, Some(before), Some(after)) => {
                let verb = if *delta > 0.0 { "rises" } else { "falls" };
                let number = |datum: &Datum| match datum {
                    Datum::Number(number) => signed(*number),
                    other => super::value(other),
                };
                let place = place.unwrap_or_default();
                let (before, after) = (number(before), number(after));
                let crosses = if *crosses_middle { " and crosses the middle" } else { "" };
                let whose = thing.whose.as_ref().map(|who| format!(" for {who}"));
                let whose = whose.unwrap_or_default();
                format!("{place}{whose} {verb} from {before} to {after}{crosses}")
            }
            (Detail::Reading { delta, .. }, Some(before), Some(after)) => {
                let verb = if *delta > 0.0 { "rises" } else { "falls" };
                let (before, after) = (super::value(before), super::value(after));
                format!("{} {verb} from {before} to {after}{at}", thing.name)
            }
            (_, before, Some(Datum::Word(after))) if thing.noun == Noun::PainPoint => {
                let name = quoted(&thing.name);
                match (edit.field, before) {
                    (Field::Status, _) if *after == PainStatus::Resolved.word() => {
                        format!("{name} is resolved{at}")
                    }
                    (Field::Status, _) => format!("{name} is no longer resolved{at}"),
                    (_, Some(before)) => {
                        format!("{name}{at} is {after} instead of {}", super::value(before))
                    }
                    _ => format!("{}{at}", what(change)),
                }
            }
            _ => format!("{}{at}", what(change)),
        },
        Kind::Added(_) => format!("the {} is new{at}", subject(thing)),
        Kind::Removed(_) => format!("the {} is gone{at}", subject(thing)),
        _ => format!("{}{at}", what(change)),
    }
}

/// How the experience moved on average, where it did.
fn mean(changes: &Changes) -> Option<String> {
    let (before, after) = (changes.verdict.before?, changes.verdict.after?);
    let round = |number: f64| (number * 10.0).round() / 10.0;
    let (before, after) = (round(before), round(after));
    let verb = if after > before { "rises" } else { "falls" };
    ((after - before).abs() > 0.05).then(|| {
        format!("On average the experience {verb} from {} to {}.", signed(before), signed(after))
    })
}

/// The pain points that newly lack an opportunity.
fn unanswered(changes: &Changes) -> Option<String> {
    let pains = &changes.verdict.unanswered;
    let mut names: Vec<String> = pains.iter().take(MOST).map(|pain| quoted(&pain.name)).collect();
    match pains.len().saturating_sub(MOST) {
        0 => {}
        1 => names.push("1 more pain point".to_owned()),
        more => names.push(format!("{more} more pain points")),
    }
    let lacks = if pains.len() == 1 { "has" } else { "have" };
    (!names.is_empty()).then(|| format!("{} {lacks} no opportunity yet.", listed(&names)))
}
