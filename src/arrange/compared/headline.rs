//! All changes in a few lines, in the language of the map: structure, then what gets better and worse, then what is newly known.

use super::wording::Wording;
use crate::diff::item::Noun;
use crate::diff::{Change, Changes, Effect, Kind, Thing, tell};

/// What the changes come to, line by line.
pub(super) fn points(wording: &Wording<'_>, changes: &Changes) -> Vec<String> {
    if wording.words.is_english() {
        return tell::points(changes);
    }
    if changes.is_empty() {
        return vec![wording.words.say("nothing-changes")];
    }
    let mut points = structure(wording, changes);
    for (effect, id) in
        [(Effect::Better, "better-for-customer"), (Effect::Worse, "worse-for-customer")]
    {
        points.extend(for_the_customer(wording, changes, effect, id));
    }
    points.extend(mean(wording, changes));
    points.extend(known(wording, changes));
    let unanswered = changes.verdict.unanswered.len();
    if unanswered > 0 {
        let words = wording.words.count("unanswered-count", unanswered);
        points.push(format!("{}: {words}.", wording.words.say("lane-pain-points")));
    }
    points.push(format!("{}.", wording.counts(changes)));
    points
}

/// The stages, steps and personas that came, went, split, merged and have new names.
fn structure(wording: &Wording<'_>, changes: &Changes) -> Vec<String> {
    let kinds = [(Noun::Stage, "stages"), (Noun::Step, "steps"), (Noun::Persona, "persona")];
    let points = kinds.into_iter().filter_map(|(noun, id)| {
        let of_noun = changes.list.iter().filter(|change| change.noun() == noun);
        let parts: Vec<String> = of_noun.filter_map(|change| part(wording, change)).collect();
        (!parts.is_empty())
            .then(|| format!("{}: {}.", wording.words.say(id), wording.first(&parts)))
    });
    points.collect()
}

/// What happened to a stage, a step or a persona, in signs.
fn part(wording: &Wording<'_>, change: &Change) -> Option<String> {
    let quoted = |thing: &Thing| wording.quoted(&thing.name);
    let (old, new) = (change.old.as_ref(), change.new.as_ref());
    Some(match &change.kind {
        Kind::Added(_) => format!("+ {}", quoted(new?)),
        Kind::Removed(_) => format!("− {}", quoted(old?)),
        Kind::Split(parts) => format!("{} → {}", quoted(old?), joined(wording, parts)),
        Kind::Merged(parts) => format!("{} → {}", joined(wording, parts), quoted(new?)),
        Kind::Moved { .. } if change.noun() != Noun::Persona => {
            format!("{} ({})", quoted(new?), wording.words.say("change-moved"))
        }
        Kind::Edited(_) if change.is_renamed() => {
            format!("{} → {}", quoted(old?), quoted(new?))
        }
        _ => return None,
    })
}

fn joined(wording: &Wording<'_>, things: &[Thing]) -> String {
    let names = things.iter().map(|thing| wording.quoted(&thing.name));
    names.collect::<Vec<String>>().join(" + ")
}

/// The weightiest changes of an effect.
fn for_the_customer(
    wording: &Wording<'_>,
    changes: &Changes,
    effect: Effect,
    id: &str,
) -> Option<String> {
    let of_effect = changes.list.iter().filter(|change| change.effect == Some(effect));
    let mut weighty: Vec<&Change> = of_effect.collect();
    weighty.sort_by(|a, b| tell::weight(b).total_cmp(&tell::weight(a)));
    let told = weighty.iter().map(|change| {
        let place = wording.place(change);
        format!("{place}, {}", wording.what(change))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| format!("{}: {}.", wording.words.say(id), wording.first(&told)))
}

/// How the experience moved on average, where it did.
fn mean(wording: &Wording<'_>, changes: &Changes) -> Option<String> {
    let (before, after) = (changes.verdict.before?, changes.verdict.after?);
    let (before, after) = (wording.words.signed(before), wording.words.signed(after));
    let title = wording.words.say("overall-experience");
    (before != after).then(|| format!("{title}: {before} → {after}."))
}

/// What a map of today says now of what was there all the time, and what it says no longer.
fn known(wording: &Wording<'_>, changes: &Changes) -> Vec<String> {
    if changes.verdict.is_planned {
        return Vec::new();
    }
    let (mut found, mut dropped): (Vec<&Thing>, Vec<&Thing>) = (Vec::new(), Vec::new());
    let tells =
        |thing: &&Thing| matches!(thing.noun, Noun::PainPoint | Noun::Gain) && !thing.is_kept;
    for change in &changes.list {
        let (old, new) = (change.old.iter(), change.new.iter());
        match &change.kind {
            Kind::Added(inside) => found.extend(new.chain(inside).filter(tells)),
            Kind::Removed(inside) => dropped.extend(old.chain(inside).filter(tells)),
            Kind::Turned => {
                found.extend(new.filter(tells));
                dropped.extend(old.filter(tells));
            }
            _ => {}
        }
    }
    let points = [("newly-known", found), ("no-longer-listed", dropped)];
    let points = points.into_iter().filter(|(_, things)| !things.is_empty());
    points
        .map(|(id, things)| {
            let names: Vec<String> = things.iter().map(|thing| wording.named(thing)).collect();
            format!("{}: {}.", wording.words.say(id), wording.first(&names))
        })
        .collect()
}
