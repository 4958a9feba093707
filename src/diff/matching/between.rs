//! Stages and steps that are the same because what stands before and after them is, and what stands in them is known again.

use super::likeness::take_best;
use super::order::stays;
use super::portrait::{Portrait, portraits};
use super::{Group, Sides};
use crate::diff::entries::Entries;
use crate::diff::item::{Field, Item, Noun};
use crate::model::transition::Place;

/// What the title and what the content count for.
const TITLE: f64 = 0.35;
const CONTENT: f64 = 0.65;
/// From which likeness on the only unmatched one between two neighbours is the same.
const ALONE: f64 = 0.12;
/// The same where there are several.
const AMONG_SEVERAL: f64 = 0.25;
/// How many pairs are looked at between two neighbours.
const MOST: usize = 2_000;

/// Stages or steps with no match that stand between the same neighbours.
struct Gap {
    old: Vec<usize>,
    new: Vec<usize>,
    /// Whether a neighbour on one side at least is matched.
    is_held: bool,
}

/// Pairs stages, or steps of stages that are matched.
pub(super) fn neighbours(sides: &mut Sides, group: &mut Group, noun: Noun) {
    if group.old.is_empty() || group.new.is_empty() {
        return;
    }
    for (old, new) in rows(sides, noun) {
        for gap in gaps(sides, &old, &new) {
            fill(sides, &gap);
        }
    }
    sides.leave_out_matched(group);
}

/// The stages of both journeys, or the steps of each stage that both have, in their order.
fn rows(sides: &Sides, noun: Noun) -> Vec<(Vec<usize>, Vec<usize>)> {
    let stages = |entries: &Entries| {
        let stages = 0..entries.journey.stages.len();
        let places = stages.map(|stage| Place { stage, step: None });
        places.filter_map(|place| entries.position(Item::Column(place))).collect::<Vec<usize>>()
    };
    if noun == Noun::Stage {
        return vec![(stages(sides.old), stages(sides.new))];
    }
    let steps = |entries: &Entries, at: usize| {
        let Item::Column(whole) = entries.list[at].item else { return Vec::new() };
        let steps = 0..entries.journey.stages[whole.stage].steps.len();
        let places = steps.map(|step| Place { step: Some(step), ..whole });
        places.filter_map(|place| entries.position(Item::Column(place))).collect::<Vec<usize>>()
    };
    let both = stages(sides.old).into_iter().filter_map(|old| {
        let new = sides.matches.new_of(old)?;
        Some((steps(sides.old, old), steps(sides.new, new)))
    });
    both.collect()
}

/// The stretches between what is matched in the same order.
fn gaps(sides: &Sides, old: &[usize], new: &[usize]) -> Vec<Gap> {
    let matched = old.iter().enumerate().filter_map(|(at, position)| {
        let other = sides.matches.new_of(*position)?;
        Some((at, new.binary_search(&other).ok()?))
    });
    let matched: Vec<(usize, usize)> = matched.collect();
    let order: Vec<usize> = matched.iter().map(|(_, new)| *new).collect();
    let kept = matched.iter().zip(stays(&order)).filter(|(_, stays)| *stays);
    let mut ends: Vec<(usize, usize)> = kept.map(|(pair, _)| *pair).collect();
    let is_held = !ends.is_empty();
    ends.push((old.len(), new.len()));
    let mut from = (0, 0);
    let mut gaps = Vec::new();
    for (old_end, new_end) in ends {
        let is_free = |at: &&usize| sides.matches.new_of(**at).is_none();
        let is_new = |at: &&usize| sides.matches.old_of(**at).is_none();
        gaps.push(Gap {
            old: old[from.0..old_end].iter().filter(is_free).copied().collect(),
            new: new[from.1..new_end].iter().filter(is_new).copied().collect(),
            is_held,
        });
        from = (old_end + 1, new_end + 1);
    }
    gaps.retain(|gap| !gap.old.is_empty() && !gap.new.is_empty());
    gaps
}

fn fill(sides: &mut Sides, gap: &Gap) {
    if gap.old.len() * gap.new.len() > MOST {
        return;
    }
    let [old, new] = portraits((sides.old, &gap.old), (sides.new, &gap.new));
    let is_alone = old.len() == 1 && new.len() == 1 && gap.is_held;
    let least = if is_alone { ALONE } else { AMONG_SEVERAL };
    let mut pairs = Vec::new();
    for (old_at, was) in old.iter().enumerate() {
        for (new_at, is) in new.iter().enumerate() {
            let likeness = likeness(sides, was, is, is_alone);
            if likeness >= least {
                pairs.push((likeness, old_at, new_at));
            }
        }
    }
    take_best(sides, (&old, &new), pairs);
}

/// How alike two of them are, from 0 to 1.
fn likeness(sides: &Sides, old: &Portrait, new: &Portrait, is_alone: bool) -> f64 {
    let title = old.name.likeness(&new.name);
    match old.content.likeness(&new.content) {
        Some(content) => TITLE * title + CONTENT * content,
        // Of two that hold no words the place is all there is, as long as they feel the same.
        None if is_alone && feels(sides.old, old) == feels(sides.new, new) => 1.0,
        None => title,
    }
}

/// The scores in a stage or step, from worst (0) to best (1), in thousandths.
fn feels(entries: &Entries, portrait: &Portrait) -> Vec<i64> {
    let scale = &entries.journey.emotion_scale;
    let following = entries.list[portrait.position + 1..].iter();
    let own = following.take_while(|entry| matches!(entry.item, Item::InMoment(_)));
    let scores = own.filter_map(|entry| entry.a_number(Field::Score));
    scores.map(|score| (scale.fraction(score) * 1000.0).round() as i64).collect()
}
