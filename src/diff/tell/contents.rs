//! What a stage or step brings or takes along, in English.

use super::{counted, listed, quoted, signed, value};
use crate::diff::item::Noun;
use crate::diff::{Datum, Thing};

/// How many things of a kind are named; of more, the others are counted.
const NAMED: usize = 3;

/// What stands in a stage or step that came or went, kind by kind: `: actions “A” and “B”; feeling −1 “Unsure”`.
pub(super) fn contents(inside: &[Thing]) -> String {
    let mut kinds: Vec<(Noun, Vec<&Thing>)> = Vec::new();
    for thing in inside {
        match kinds.iter_mut().find(|(noun, _)| *noun == thing.noun) {
            Some((_, things)) => things.push(thing),
            None => kinds.push((thing.noun, vec![thing])),
        }
    }
    let parts: Vec<String> = kinds.iter().map(|(noun, things)| of_kind(*noun, things)).collect();
    if parts.is_empty() { String::new() } else { format!(": {}", parts.join("; ")) }
}

fn of_kind(noun: Noun, things: &[&Thing]) -> String {
    let names: Vec<String> = things.iter().filter_map(|thing| name(thing)).collect();
    if names.len() < things.len() {
        return counted(things.len(), noun);
    }
    let mut told: Vec<String> = names.iter().take(NAMED).cloned().collect();
    if let Some(more) = names.len().checked_sub(NAMED).filter(|more| *more > 0) {
        told.push(format!("{more} more"));
    }
    let word = if things.len() == 1 { noun.one().to_owned() } else { noun.many() };
    format!("{word} {}", listed(&told))
}

/// What a thing is called, with how strong it is.
fn name(thing: &Thing) -> Option<String> {
    let words = (!thing.name.is_empty()).then(|| quoted(&thing.name));
    match (&thing.degree, words) {
        (Some(Datum::Number(score)), None) => Some(signed(*score)),
        (Some(Datum::Number(score)), Some(words)) => Some(format!("{} {words}", signed(*score))),
        (Some(degree), Some(words)) => Some(format!("{words} ({})", value(degree))),
        (_, words) => words,
    }
}
