//! How surely things are known again: maps without ids, edited by chance, and what comparing them finds.

use ferd::diff::item::{Item, Row, Spot};
use ferd::diff::{self, Changes};
use ferd::model::Journey;
use ferd::model::lane::BuiltIn;
use ferd::model::transition::Place;
use ferd::open::{self, Input};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

/// What came of a number of trials.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Score {
    /// Pairs that were found and are right.
    pub(crate) right: usize,
    /// Pairs that were found.
    pub(crate) found: usize,
    /// Pairs that there are.
    pub(crate) all: usize,
    /// Pairs that there are of things which were reworded or moved.
    pub(crate) touched: usize,
    /// Of these, the ones that were found.
    pub(crate) touched_found: usize,
}

impl Score {
    /// Which part of what was found is right.
    pub(crate) fn precision(&self) -> f64 {
        self.right as f64 / self.found as f64
    }
    /// Which part of all pairs was found.
    pub(crate) fn recall(&self) -> f64 {
        self.right as f64 / self.all as f64
    }
    /// The same of things that were reworded or moved.
    pub(crate) fn touched_recall(&self) -> f64 {
        self.touched_found as f64 / self.touched as f64
    }
}

/// Numbers that follow from a seed (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }
    fn one<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

const WHO: [&str; 12] = [
    "the agent",
    "the shop",
    "our site",
    "the app",
    "a friend",
    "the courier",
    "the clerk",
    "the newsletter",
    "the chat",
    "her partner",
    "the bank",
    "the neighbour",
];
const DOES: [&str; 16] = [
    "asks for",
    "forgets",
    "compares",
    "looks for",
    "confirms",
    "loses",
    "explains",
    "delays",
    "hides",
    "repeats",
    "sends",
    "cancels",
    "checks",
    "promises",
    "charges",
    "translates",
];
const WHAT: [&str; 18] = [
    "the price with shipping",
    "a second address",
    "the warranty",
    "old invoices",
    "the delivery day",
    "a spare part",
    "the long form",
    "every review",
    "a new password",
    "the opening hours",
    "the size chart",
    "a discount code",
    "the return label",
    "two similar models",
    "the energy label",
    "an unknown fee",
    "the waiting time",
    "the battery life",
];
const WHEN: [&str; 12] = [
    "before lunch",
    "on the way home",
    "twice",
    "without a reason",
    "at the last moment",
    "by phone",
    "in the evening",
    "for the third time",
    "while waiting",
    "on a small screen",
    "after a week",
    "in a hurry",
];
const LANES: [&str; 4] = ["actions", "thoughts", "needs", "pain_points"];

/// A text with a name that stays through all edits.
#[derive(Debug, Clone)]
struct Entry {
    name: usize,
    text: String,
}

#[derive(Debug, Clone)]
struct Step {
    title: Entry,
    lanes: [Vec<Entry>; 4],
}

#[derive(Debug, Clone)]
struct Stage {
    title: Entry,
    steps: Vec<Step>,
}

struct Maker {
    chance: Chance,
    next: usize,
    texts: BTreeSet<String>,
}

impl Maker {
    fn item(&mut self) -> Entry {
        loop {
            let chance = &mut self.chance;
            let words = [chance.one(&WHO), chance.one(&DOES), chance.one(&WHAT), chance.one(&WHEN)];
            let text = words.join(" ");
            if self.texts.insert(text.clone()) {
                self.next += 1;
                return Entry { name: self.next, text };
            }
        }
    }

    fn step(&mut self) -> Step {
        let title = self.item();
        let lanes = std::array::from_fn(|_| {
            let count = self.chance.below(3);
            (0..count).map(|_| self.item()).collect()
        });
        Step { title, lanes }
    }

    fn stage(&mut self) -> Stage {
        let title = self.item();
        let steps = (0..2 + self.chance.below(4)).map(|_| self.step()).collect();
        Stage { title, steps }
    }

    /// The same in other words: one part of the sentence is another.
    fn reword(&mut self, item: &mut Entry) {
        loop {
            let parts = [&WHO[..], &DOES[..], &WHAT[..], &WHEN[..]];
            let which = parts[self.chance.below(4)];
            let Some(old) = which.iter().find(|words| item.text.contains(**words)) else {
                continue;
            };
            let text = item.text.replacen(old, self.chance.one(which), 1);
            if self.texts.insert(text.clone()) {
                item.text = text;
                return;
            }
        }
    }
}

/// A made-up map and an edited copy.
pub(crate) struct Edited {
    old: Vec<Stage>,
    new: Vec<Stage>,
    /// What was reworded or moved.
    touched: BTreeSet<usize>,
    /// What the first one means.
    pub(crate) before: Journey,
    /// What the copy means.
    pub(crate) after: Journey,
}

/// Makes a map, edits it, compares both, and counts what was known again.
pub(crate) fn trial(seed: u64) -> Score {
    let Edited { old, new, touched, before, after } = edited(seed);
    let changes = diff::changes(&before, &after);
    score(&changes, (&named(&old, &before), &named(&new, &after)), &touched)
}

/// Makes a map and edits it.
pub(crate) fn edited(seed: u64) -> Edited {
    let chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut maker = Maker { chance, next: 0, texts: BTreeSet::new() };
    let count = 3 + maker.chance.below(4);
    let old: Vec<Stage> = (0..count).map(|_| maker.stage()).collect();
    let mut new = old.clone();
    let mut touched = BTreeSet::new();
    for _ in 0..4 + maker.chance.below(8) {
        edit(&mut maker, &mut new, &mut touched);
    }
    let (before, after) = (journey(&written(&old)), journey(&written(&new)));
    Edited { old, new, touched, before, after }
}

fn edit(maker: &mut Maker, map: &mut Vec<Stage>, touched: &mut BTreeSet<usize>) {
    let stage = maker.chance.below(map.len());
    if map[stage].steps.is_empty() {
        return;
    }
    let step = maker.chance.below(map[stage].steps.len());
    let lane = maker.chance.below(4);
    match maker.chance.below(12) {
        0 | 1 => {
            if let Some(item) = map[stage].steps[step].lanes[lane].first_mut() {
                maker.reword(item);
                touched.insert(item.name);
            }
        }
        2 => {
            let title = &mut map[stage].steps[step].title;
            maker.reword(title);
            touched.insert(title.name);
        }
        3 => {
            let title = &mut map[stage].title;
            maker.reword(title);
            touched.insert(title.name);
        }
        4 if map[stage].steps.len() > 1 => {
            let moved = map[stage].steps.remove(step);
            touched.insert(moved.title.name);
            let to = maker.chance.below(map.len());
            let at = maker.chance.below(map[to].steps.len() + 1);
            map[to].steps.insert(at, moved);
        }
        5 => {
            if let Some(item) = map[stage].steps[step].lanes[lane].pop() {
                touched.insert(item.name);
                let to = maker.chance.below(map.len());
                if let Some(step) = map[to].steps.first_mut() {
                    step.lanes[lane].push(item);
                }
            }
        }
        6 if map[stage].steps.len() > 3 => {
            let steps = map[stage].steps.split_off(2);
            let title = maker.item();
            map.insert(stage + 1, Stage { title, steps });
        }
        7 => {
            map[stage].steps[step].lanes[lane].pop();
        }
        8 => {
            let item = maker.item();
            map[stage].steps[step].lanes[lane].push(item);
            let step = maker.step();
            map[stage].steps.push(step);
        }
        which => restructure(maker, map, (stage, step, which), touched),
    }
}

/// Renames and merges stages, and renames steps, so that no word of the title stays.
fn restructure(
    maker: &mut Maker,
    map: &mut Vec<Stage>,
    (stage, step, which): (usize, usize, usize),
    touched: &mut BTreeSet<usize>,
) {
    match which {
        9 => rewrite(maker, &mut map[stage], touched),
        10 if stage + 1 < map.len() => {
            let next = map.remove(stage + 1);
            map[stage].title = maker.item();
            map[stage].steps.extend(next.steps);
        }
        11 => {
            let step = &mut map[stage].steps[step];
            if step.lanes.iter().any(|items| !items.is_empty()) {
                step.title.text = maker.item().text;
                touched.insert(step.title.name);
            }
        }
        _ => {}
    }
}

/// Gives a stage another title with no word in common, and puts every second text in it in other words.
fn rewrite(maker: &mut Maker, stage: &mut Stage, touched: &mut BTreeSet<usize>) {
    stage.title.text = maker.item().text;
    touched.insert(stage.title.name);
    let lanes = stage.steps.iter_mut().flat_map(|step| &mut step.lanes);
    for item in lanes.flatten().step_by(2) {
        maker.reword(item);
        touched.insert(item.name);
    }
}

fn written(map: &[Stage]) -> String {
    let mut text = String::from("title: A map\nstages:\n");
    for stage in map {
        writeln!(text, "  - title: {}\n    steps:", stage.title.text).expect("a string takes all");
        for step in &stage.steps {
            writeln!(text, "      - title: {}", step.title.text).expect("a string takes all");
            for (lane, items) in LANES.iter().zip(&step.lanes) {
                if !items.is_empty() {
                    writeln!(text, "        {lane}:").expect("a string takes all");
                }
                for item in items {
                    writeln!(text, "          - {}", item.text).expect("a string takes all");
                }
            }
        }
    }
    text
}

fn journey(text: &str) -> Journey {
    let input = Input::Bytes {
        path: PathBuf::from("tests/cases/map.journey.yaml"),
        bytes: text.as_bytes().to_vec(),
    };
    let opened = open::journey(&input, None);
    opened.journey.unwrap_or_else(|| panic!("{:?}\n{text}", opened.findings))
}

/// The name behind every thing of a map.
fn named(map: &[Stage], journey: &Journey) -> BTreeMap<Item, usize> {
    let mut names = BTreeMap::new();
    for (stage, of) in map.iter().enumerate() {
        names.insert(Item::Column(Place { stage, step: None }), of.title.name);
        for (step, of) in of.steps.iter().enumerate() {
            let at = Place { stage, step: Some(step) };
            names.insert(Item::Column(at), of.title.name);
            let lanes = [BuiltIn::Actions, BuiltIn::Thoughts, BuiltIn::Needs];
            for (lane, items) in lanes.into_iter().zip(&of.lanes) {
                for (index, item) in items.iter().enumerate() {
                    let spot = Spot { at, row: Row::BuiltIn(lane), index };
                    names.insert(Item::InMoment(spot), item.name);
                }
            }
            let moment = &journey.stages[stage].steps[step].moment;
            for (key, item) in moment.pain_points.iter().zip(&of.lanes[3]) {
                names.insert(Item::PainPoint(*key), item.name);
            }
        }
    }
    names
}

fn score(
    changes: &Changes,
    (old, new): (&BTreeMap<Item, usize>, &BTreeMap<Item, usize>),
    touched: &BTreeSet<usize>,
) -> Score {
    let old_names: BTreeSet<usize> = old.values().copied().collect();
    let both: BTreeSet<usize> =
        new.values().copied().filter(|name| old_names.contains(name)).collect();
    let mut score =
        Score { all: both.len(), touched: both.intersection(touched).count(), ..Score::default() };
    for (was, is) in &changes.pairs {
        if let (Some(was), Some(is)) = (old.get(was), new.get(is)) {
            score.found += 1;
            if was == is {
                score.right += 1;
                score.touched_found += usize::from(touched.contains(is));
            }
        }
    }
    score
}

/// The sum of many trials.
pub(crate) fn trials(count: u64) -> Score {
    (1..=count).map(trial).fold(Score::default(), |sum, one| Score {
        right: sum.right + one.right,
        found: sum.found + one.found,
        all: sum.all + one.all,
        touched: sum.touched + one.touched,
        touched_found: sum.touched_found + one.touched_found,
    })
}
