//! What there is to compare of things that have not been matched yet.

use super::{key, parent};
use crate::diff::entries::{Entries, Said, Value, own_words};
use crate::diff::grams::{Grams, marks};
use crate::diff::item::{Field, Item};
use crate::model::transition::Place;
use rustc_hash::FxHashMap;

/// How many things of a side, besides those to be matched, tell which content is common.
const SAMPLE: usize = 64;

/// What there is to compare of a thing.
pub(super) struct Portrait {
    pub(super) position: usize,
    pub(super) name: Grams,
    /// What stands in it; of stages and steps only.
    pub(super) content: Content,
    /// The words of its name, and the whole texts of its content, as numbers: what shares a rare one may be the same.
    pub(super) marks: Vec<u64>,
    pub(super) parent: Option<usize>,
}

/// The texts that stand in a stage or step, as short runs of characters with how much each of them tells.
#[derive(Default)]
pub(super) struct Content {
    /// Sorted by the run.
    runs: Vec<(u64, f64)>,
    sum: f64,
}

impl Content {
    /// Which part of both is common, by weight; none if neither holds any text.
    pub(super) fn likeness(&self, other: &Content) -> Option<f64> {
        let all = self.sum + other.sum;
        let (mut common, mut at, mut by) = (0.0, 0, 0);
        while let (Some(one), Some(two)) = (self.runs.get(at), other.runs.get(by)) {
            match one.0.cmp(&two.0) {
                std::cmp::Ordering::Less => at += 1,
                std::cmp::Ordering::Greater => by += 1,
                std::cmp::Ordering::Equal => {
                    common += one.1.min(two.1);
                    at += 1;
                    by += 1;
                }
            }
        }
        (all > 0.0).then(|| 2.0 * common / all)
    }

    /// Weighs each run by how few columns have it; counts of runs become weights.
    fn weigh(&mut self, commonness: &Commonness) {
        for (run, weight) in &mut self.runs {
            *weight *= commonness.weight(*run);
        }
        self.sum = self.runs.iter().map(|(_, weight)| weight).sum();
    }
}

/// In how many columns of either side each run occurs, the larger of both.
struct Commonness {
    counts: FxHashMap<u64, [u32; 2]>,
    most: [u32; 2],
}

impl Commonness {
    fn note(&mut self, side: usize, content: &Content) {
        self.most[side] += 1;
        for (run, _) in &content.runs {
            self.counts.entry(*run).or_default()[side] += 1;
        }
    }

    /// The inverse document frequency: what stands in every column tells next to nothing.
    fn weight(&self, run: u64) -> f64 {
        let [old, new] = self.counts.get(&run).copied().unwrap_or([1, 1]);
        let all = f64::from(self.most[0].max(self.most[1]) + 1);
        (all / f64::from(old.max(new).max(1))).ln()
    }
}

/// Portraits of things of both sides, by position in the lists of their sides.
pub(super) fn portraits(
    (old, old_group): (&Entries, &[usize]),
    (new, new_group): (&Entries, &[usize]),
) -> [Vec<Portrait>; 2] {
    let sides = [(old, old_group), (new, new_group)];
    let mut made = sides.map(|(entries, group)| {
        group.iter().map(|at| portrait(entries, *at)).collect::<Vec<Portrait>>()
    });
    let first = old_group.first().map(|at| &old.list[*at]);
    if !first.is_some_and(|entry| matches!(entry.item, Item::Column(_))) {
        return made;
    }
    let noun = first.map(|entry| entry.noun);
    let mut commonness = Commonness { counts: FxHashMap::default(), most: [0, 0] };
    for (side, (entries, group)) in sides.into_iter().enumerate() {
        made[side].iter().for_each(|one| commonness.note(side, &one.content));
        let is_other = |at: &usize| group.binary_search(at).is_err();
        let all = entries.list.iter().enumerate().filter(|(_, entry)| Some(entry.noun) == noun);
        let others = all.map(|(at, _)| at).filter(is_other).take(SAMPLE);
        for at in others {
            commonness.note(side, &content(entries, at).0);
        }
    }
    made.iter_mut().flatten().for_each(|one| one.content.weigh(&commonness));
    made
}

fn portrait(entries: &Entries, position: usize) -> Portrait {
    let entry = &entries.list[position];
    let name = key(entry);
    let (content, mut texts) = content(entries, position);
    texts.extend(marks(&name));
    Portrait {
        position,
        name: Grams::new(&name),
        content,
        marks: texts,
        parent: parent(entries, entry),
    }
}

/// All that stands in a stage, its steps included, or in a step: its runs with their counts, and its whole texts as numbers.
fn content(entries: &Entries, position: usize) -> (Content, Vec<u64>) {
    let Item::Column(place) = entries.list[position].item else { return Default::default() };
    let mut runs: Vec<u64> = Vec::new();
    let mut whole = Vec::new();
    for text in texts(entries, position, place) {
        runs.extend(Grams::new(&text).numbers());
        whole.push(crate::diff::grams::whole(&text));
    }
    runs.sort_unstable();
    let mut counted: Vec<(u64, f64)> = Vec::new();
    for run in runs {
        match counted.last_mut().filter(|(last, _)| *last == run) {
            Some((_, count)) => *count += 1.0,
            None => counted.push((run, 1.0)),
        }
    }
    (Content { runs: counted, sum: 0.0 }, whole)
}

/// The texts in a stage or step, and what is said of it besides its title.
fn texts(entries: &Entries, position: usize, place: Place) -> Vec<String> {
    let is_inside = |other: Place| {
        other.stage == place.stage && (place.step.is_none() || place.step == other.step)
    };
    let said = entries.list[position].fields.iter().filter_map(|(field, said)| match said {
        Said::One(Value::Text(text)) if *field != Field::Title => {
            Some(own_words(text).into_owned())
        }
        _ => None,
    });
    // Entries of a column follow it; what may stand in several places is found by the list of its moment.
    let own = entries.list[position + 1..].iter().take_while(|entry| match entry.item {
        Item::Column(other) => is_inside(other),
        Item::InMoment(spot) => is_inside(spot.at),
        _ => false,
    });
    let named = own.filter(|entry| entry.name.is_some()).map(|entry| entry.words().into_owned());
    said.chain(named).chain(shared(entries, place)).collect()
}

/// The words of the shared things that stand in a stage or step.
fn shared(entries: &Entries, place: Place) -> impl Iterator<Item = String> {
    let journey = entries.journey;
    let stage = &journey.stages[place.stage];
    let steps = stage.steps.iter().enumerate().filter(move |(at, _)| match place.step {
        None => true,
        Some(step) => *at == step,
    });
    let whole = place.step.is_none().then_some(&stage.moment);
    let moments = whole.into_iter().chain(steps.map(|(_, step)| &step.moment));
    moments.flat_map(move |moment| {
        let touchpoints = moment.touchpoints.iter().map(|key| &journey.touchpoints[*key].name);
        let pains = moment.pain_points.iter().map(|key| &journey.pain_points[*key].text);
        let gains = moment.gains.iter().map(|key| &journey.gains[*key].text);
        let opportunities =
            moment.opportunities.iter().map(|key| &journey.opportunities[*key].text);
        let texts = touchpoints.chain(pains).chain(gains).chain(opportunities);
        texts.map(|text| own_words(text).into_owned())
    })
}
