//! All changes in a few sentences, what weighs most first: structure, then what gets better and worse for the customer, then what is
//! newly known.

use super::{counted, listed, plain, quoted, signed, subject, value, what};
use crate::diff::item::{Field, Item, Noun};
use crate::diff::{Change, Changes, Class, Datum, Detail, Edit, Effect, Kind, Thing};
use crate::model::pain_point::PainStatus;
use crate::model::word::Word;

/// How many things are told one by one.
const MOST: usize = 3;
/// The longest name that is quoted, in characters; of longer ones the kind and the place are told.
const LONGEST: usize = 60;

/// What the changes come to, in a paragraph.
pub fn headline(changes: &Changes) -> String {
    points(changes).join(" ")
}

/// What the changes come to, sentence by sentence, what weighs most first.
pub fn points(changes: &Changes) -> Vec<String> {
    if changes.is_empty() {
        return vec!["Nothing changes.".to_owned()];
    }
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(structure(changes));
    sentences.extend(for_the_customer(changes));
    let known = known(changes);
    if sentences.is_empty() && known.is_empty() {
        sentences.push(super::summary::summary(changes));
    }
    sentences.extend(mean(changes));
    sentences.extend(known);
    sentences.extend(progress(changes));
    sentences.extend(unanswered(changes));
    let breaking = changes.count(Class::Breaking);
    if breaking > 0 {
        let ids = if breaking == 1 { "1 id is" } else { &*format!("{breaking} ids are") };
        sentences.push(format!("{ids} gone that something else referred to."));
    }
    sentences.push(format!("{}.", counts(changes)));
    sentences
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

/// What the map as a whole is now, and which stages, steps and personas came, went and changed.
fn structure(changes: &Changes) -> Option<String> {
    let mut parts: Vec<String> = changes.list.iter().filter_map(of_map).collect();
    for noun in [Noun::Stage, Noun::Step, Noun::Persona] {
        let of_noun = || changes.list.iter().filter(move |change| change.noun() == noun);
        let parted = |change: &&Change| matches!(change.kind, Kind::Split(_) | Kind::Merged(_));
        parts.extend(of_noun().filter(parted).map(what));
        parts.extend(renamed(
            noun,
            &of_noun().filter(|change| change.is_renamed()).collect::<Vec<&Change>>(),
        ));
        for verb in ["added", "removed", "moved"] {
            let is_wanted = |change: &&Change| match (&change.kind, verb) {
                (Kind::Added(_), "added") | (Kind::Removed(_), "removed") => true,
                (Kind::Moved { .. }, "moved") => noun != Noun::Persona,
                _ => false,
            };
            let things: Vec<&Thing> = of_noun().filter(is_wanted).map(Change::thing).collect();
            parts.extend(told_together(noun, &things, verb));
        }
    }
    (!parts.is_empty()).then(|| format!("{}.", capital(&parts.join("; "))))
}

/// What the map as a whole is now.
fn of_map(change: &Change) -> Option<String> {
    let Kind::Edited(Edit { field, before, after, .. }) = &change.kind else { return None };
    if change.noun() != Noun::Map {
        return None;
    }
    let bare = |datum: &Option<Datum>| match datum {
        Some(Datum::Text(text)) => text.clone(),
        Some(datum) => value(datum),
        None => String::new(),
    };
    let (before, after) = (bare(before), bare(after));
    match field {
        Field::Title if is_short(&after) => {
            Some(format!("the map is now called {}", quoted(&after)))
        }
        Field::Title => Some("the map has another title".to_owned()),
        Field::Kind | Field::State | Field::Status => {
            Some(format!("the map’s {} is now {after}, not {before}", field.label()))
        }
        Field::EmotionScale => Some(format!("the emotion scale is now {after}, not {before}")),
        _ => None,
    }
}

fn renamed(noun: Noun, changes: &[&Change]) -> Option<String> {
    let pairs = changes.iter().map(|change| {
        let (old, new) = (change.old.as_ref()?, change.new.as_ref()?);
        let is_short = is_short(&old.name) && is_short(&new.name);
        is_short.then(|| format!("{} renamed to {}", quoted(&old.name), quoted(&new.name)))
    });
    let pairs: Option<Vec<String>> = pairs.collect();
    match (changes.len(), pairs) {
        (0, _) => None,
        (1, Some(pairs)) => Some(format!("{} {}", noun.one(), pairs[0])),
        (2..=MOST, Some(pairs)) => Some(format!("{} {}", noun.many(), listed(&pairs))),
        (count, _) => Some(format!("{} renamed", counted(count, noun))),
    }
}

/// Things of one kind to which the same happened.
fn told_together(noun: Noun, things: &[&Thing], verb: &str) -> Option<String> {
    let can_be_named = things.len() <= MOST && things.iter().all(|thing| is_short(&thing.name));
    let names: Vec<String> = things.iter().map(|thing| quoted(&thing.name)).collect();
    match (things.len(), can_be_named) {
        (0, _) => None,
        (1, true) => Some(format!("{} {} {verb}", noun.one(), names[0])),
        (_, true) => Some(format!("{} {} {verb}", noun.many(), listed(&names))),
        (count, false) => Some(format!("{} {verb}", counted(count, noun))),
    }
}

/// What gets better and what gets worse.
fn for_the_customer(changes: &Changes) -> Vec<String> {
    let better = weightiest(changes, Effect::Better);
    let worse = weightiest(changes, Effect::Worse);
    let better = better.map(|better| format!("Better for the customer: {better}."));
    let worse = worse.map(|worse| format!("Worse for the customer: {worse}."));
    better.into_iter().chain(worse).collect()
}

/// The weightiest changes of an effect, and how many more there are.
fn weightiest(changes: &Changes, effect: Effect) -> Option<String> {
    let of_effect = changes.list.iter().filter(|change| change.effect == Some(effect));
    let mut weighty: Vec<&Change> = of_effect.collect();
    weighty.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    // Of a thing of which several things changed, the weightiest is told.
    let mut told = std::collections::BTreeSet::new();
    weighty.retain(|change| told.insert((change.new.is_some(), change.thing().item)));
    let inside = planned_pains(changes, effect);
    let words = weighty.iter().map(|change| short(change)).chain(inside);
    let words: Vec<String> = words.collect();
    let mut first: Vec<String> = words.iter().take(MOST).cloned().collect();
    match words.len().saturating_sub(MOST) {
        0 => {}
        more => first.push(format!("{more} more")),
    }
    (!first.is_empty()).then(|| listed(&first))
}

/// In a map of what shall be, the pain points and gains of the stages and steps that came or went.
fn planned_pains(changes: &Changes, effect: Effect) -> Vec<String> {
    if !changes.verdict.is_planned {
        return Vec::new();
    }
    let mut told = Vec::new();
    for change in &changes.list {
        let (inside, is_new) = match &change.kind {
            Kind::Added(inside) => (inside, true),
            Kind::Removed(inside) => (inside, false),
            _ => continue,
        };
        for thing in inside.iter().filter(|thing| !thing.is_kept) {
            let is_good = match thing.noun {
                Noun::PainPoint => false,
                Noun::Gain => true,
                _ => continue,
            };
            if (is_good == is_new) == (effect == Effect::Better) {
                let verb = if is_new { "comes with" } else { "goes with" };
                told.push(format!("{} {verb} {}", named(thing), subject(change.thing())));
            }
        }
    }
    told
}

/// How much a change matters to the customer: feelings by how far they moved, then pain points, then the rest.
pub fn weight(change: &Change) -> f64 {
    if change.effect.is_none() && change.noun() != Noun::PainPoint {
        return 1.0;
    }
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
    let place = thing.place.last().filter(|title| is_short(title)).map(|title| quoted(title));
    let at = place.as_ref().map(|title| format!(" at {title}")).unwrap_or_default();
    let Kind::Edited(edit) = &change.kind else {
        return match &change.kind {
            Kind::Added(_) => format!("{} is new{at}", named(thing)),
            Kind::Removed(_) => format!("{} is gone{at}", named(thing)),
            _ => format!("{}{at}", what(change)),
        };
    };
    match (&edit.detail, &edit.before, &edit.after) {
        (Detail::Score { delta, crosses_middle }, Some(before), Some(after)) => {
            let verb = if *delta > 0.0 { "rises" } else { "falls" };
            let number = |datum: &Datum| match datum {
                Datum::Number(number) => signed(*number),
                other => value(other),
            };
            let place = place.unwrap_or_else(|| "a feeling".to_owned());
            let turns = match (crosses_middle, *delta > 0.0) {
                (false, _) => "",
                (true, true) => " and turns positive",
                (true, false) => " and turns negative",
            };
            let whose = thing.whose.as_ref().map(|who| format!(" for {who}")).unwrap_or_default();
            format!("{place}{whose} {verb} from {} to {}{turns}", number(before), number(after))
        }
        (Detail::Reading { delta, .. } | Detail::Delta(delta), Some(before), Some(after)) => {
            let verb = if *delta > 0.0 { "rises" } else { "falls" };
            let name = match thing.noun {
                Noun::Reading => thing.name.clone(),
                noun => format!("{} of {}", super::edit::field(noun, edit.field), named(thing)),
            };
            format!("{name} {verb} from {} to {}{at}", value(before), value(after))
        }
        (_, before, Some(after @ Datum::Word(word))) if thing.noun == Noun::PainPoint => {
            let name = named(thing);
            match (edit.field, before) {
                (Field::Status, _) if PainStatus::of(word) == Some(PainStatus::Resolved) => {
                    format!("{name} is resolved{at}")
                }
                (Field::Status, _) => format!("{name} is reopened{at}"),
                (_, Some(before)) => {
                    format!("{name}{at} is now {}, not {}", value(after), value(before))
                }
                _ => format!("{}{at}", what(change)),
            }
        }
        _ => format!("{}{at}", what(change)),
    }
}

/// A thing by its kind and its name; by its kind alone where the name is too long to be read in passing.
fn named(thing: &Thing) -> String {
    if is_short(&thing.name) { subject(thing) } else { thing.noun.with_article() }
}

fn is_short(name: &str) -> bool {
    name.chars().count() <= LONGEST
}

/// How the experience moved on average, where it did, and what moved it where no feeling did.
fn mean(changes: &Changes) -> Option<String> {
    let (before, after) = (changes.verdict.before?, changes.verdict.after?);
    let round = |number: f64| (number * 10.0).round() / 10.0;
    let (before, after) = (round(before), round(after));
    if (after - before).abs() < 0.05 {
        return None;
    }
    let verb = if after > before { "rises" } else { "falls" };
    let has_moved = changes.list.iter().any(|change| match &change.kind {
        Kind::Edited(edit) => matches!(edit.detail, Detail::Score { .. }),
        _ => false,
    });
    let why = if has_moved { "" } else { ", by feelings that were added, removed or moved" };
    Some(format!(
        "On average the experience {verb} from {} to {}{why}.",
        signed(before),
        signed(after)
    ))
}

/// What a map of today says now of what was there all the time, and what it says no longer.
fn known(changes: &Changes) -> Vec<String> {
    let mut sentences = Vec::new();
    if !changes.verdict.is_planned {
        let mut found: Vec<&Thing> = Vec::new();
        let mut dropped: Vec<&Thing> = Vec::new();
        for change in &changes.list {
            let tells = |thing: &&Thing| {
                matches!(thing.noun, Noun::PainPoint | Noun::Gain) && !thing.is_kept
            };
            match &change.kind {
                Kind::Added(inside) => {
                    found.extend(change.new.iter().chain(inside).filter(tells));
                }
                Kind::Removed(inside) => {
                    dropped.extend(change.old.iter().chain(inside).filter(tells));
                }
                Kind::Turned => {
                    found.extend(change.new.iter().filter(tells));
                    dropped.extend(change.old.iter().filter(tells));
                }
                _ => {}
            }
        }
        for (word, things) in [("Newly known", found), ("No longer listed", dropped)] {
            if !things.is_empty() {
                sentences.push(format!("{word}: {}.", enumerated(&things)));
            }
        }
    }
    sentences
}

/// What is done about it: opportunities and items of the plan that have another status.
fn progress(changes: &Changes) -> Option<String> {
    let moved = changes.list.iter().filter_map(|change| match &change.kind {
        Kind::Edited(Edit { field: Field::Status, after: Some(after), .. }) => {
            let thing = change.thing();
            let is_work = matches!(thing.noun, Noun::Opportunity | Noun::PlanItem);
            is_work.then_some((thing, value(after)))
        }
        _ => None,
    });
    let moved: Vec<(&Thing, String)> = moved.collect();
    let can_be_named = moved.len() <= MOST && moved.iter().all(|(thing, _)| is_short(&thing.name));
    if can_be_named {
        let told =
            moved.iter().map(|(thing, status)| format!("{} is now {status}", subject(thing)));
        let told: Vec<String> = told.collect();
        return (!told.is_empty()).then(|| format!("{}.", capital(&listed(&told))));
    }
    Some(format!("{} opportunities and plan items have another status.", moved.len()))
}

/// Pain points and gains by name, as long as they are few and their names short.
fn enumerated(things: &[&Thing]) -> String {
    let mut parts = Vec::new();
    for noun in [Noun::PainPoint, Noun::Gain] {
        let mut unique = std::collections::BTreeSet::<Item>::new();
        let of_noun = things.iter().filter(|thing| thing.noun == noun && unique.insert(thing.item));
        let of_noun: Vec<&Thing> = of_noun.copied().collect();
        let names = of_noun.iter().map(|thing| {
            let degree = match &thing.degree {
                Some(degree @ Datum::Word(_)) => format!(" ({})", value(degree)),
                _ => String::new(),
            };
            is_short(&thing.name).then(|| format!("{}{degree}", quoted(&thing.name)))
        });
        let names: Option<Vec<String>> = names.collect();
        match (of_noun.len(), names) {
            (0, _) => {}
            (1, Some(names)) => parts.push(format!("{} {}", noun.one(), names[0])),
            (2..=MOST, Some(names)) => parts.push(format!("{} {}", noun.many(), listed(&names))),
            (count, _) => parts.push(counted(count, noun)),
        }
    }
    listed(&parts)
}

/// The pain points that lack an opportunity and did not before.
fn unanswered(changes: &Changes) -> Option<String> {
    let pains = &changes.verdict.unanswered;
    let names: Vec<String> = pains.iter().map(|pain| quoted(&pain.name)).collect();
    let can_be_named = pains.len() <= 2 && pains.iter().all(|pain| is_short(&pain.name));
    let who = match (pains.len(), can_be_named) {
        (0, _) => return None,
        (_, true) => listed(&names),
        (count, false) => counted(count, Noun::PainPoint),
    };
    let lacks = if pains.len() == 1 { "has" } else { "have" };
    Some(format!("{who} {lacks} no opportunity."))
}

/// A sentence begins with a capital letter.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// A number of texts.
pub(super) fn texts(count: usize) -> String {
    if count == 1 { "1 text".to_owned() } else { format!("{} texts", plain(count as f64)) }
}
