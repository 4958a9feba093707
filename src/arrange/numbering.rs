//! P1, P2 … and O1, O2 …: numbers in the order in which a reader meets them.

use crate::model::Journey;
use crate::model::opportunity::Opportunity;
use crate::model::pain_point::PainPoint;
use crate::model::table::Key;

/// The number of every pain point and opportunity, from 1; things placed nowhere come last.
pub(crate) struct Numbering {
    pain_points: Vec<usize>,
    opportunities: Vec<usize>,
    /// Every stage's id with the number of steps before it.
    steps: Vec<(String, usize)>,
}

impl Numbering {
    pub(crate) fn of(journey: &Journey) -> Self {
        let moments = || {
            journey.stages.iter().flat_map(|stage| {
                std::iter::once(&stage.moment).chain(stage.steps.iter().map(|step| &step.moment))
            })
        };
        let pains = moments()
            .flat_map(|moment| moment.pain_points.iter())
            .chain(&journey.overall.pain_points)
            .map(|key| key.index());
        let opportunities = moments()
            .flat_map(|moment| moment.opportunities.iter())
            .chain(&journey.overall.opportunities)
            .map(|key| key.index());
        let mut before = 0;
        let steps = journey.stages.iter().map(|stage| {
            let own = (stage.id.as_str().to_owned(), before);
            before += stage.steps.len();
            own
        });
        Numbering {
            steps: steps.collect(),
            pain_points: numbers(pains, journey.pain_points.len()),
            opportunities: numbers(opportunities, journey.opportunities.len()),
        }
    }

    /// How many steps come before the first of a part of the journey.
    pub(crate) fn steps_before(&self, part: &Journey) -> usize {
        let first = part.stages.first().map(|stage| stage.id.as_str());
        self.steps
            .iter()
            .find(|(id, _)| Some(id.as_str()) == first)
            .map_or(0, |(_, before)| *before)
    }

    pub(crate) fn pain_point(&self, key: Key<PainPoint>) -> String {
        format!("P{}", self.pain_points[key.index()])
    }

    pub(crate) fn opportunity(&self, key: Key<Opportunity>) -> String {
        format!("O{}", self.opportunities[key.index()])
    }
}

fn numbers(order: impl Iterator<Item = usize>, count: usize) -> Vec<usize> {
    let mut numbers = vec![0; count];
    let mut next = 1;
    for index in order.chain(0..count) {
        if numbers[index] == 0 {
            numbers[index] = next;
            next += 1;
        }
    }
    numbers
}
