//! A journey as it is and as it shall be → what answers today's pain points, what lifts the curve, what is left.

mod chances;
mod moments;
mod pains;

pub use chances::{Chance, Task};
pub use moments::{Felt, Moment, Turn};
pub use pains::{Fate, Pain};

use super::verdict::Verdict;
use super::{Changes, changes};
use crate::model::Journey;
use chances::Chances;

/// How the way from one map to the other is told.
#[derive(Debug)]
pub struct Plan {
    /// Today's open pain points, in the order of today's map.
    pub pains: Vec<Pain>,
    /// Open pain points that only the future has.
    pub new_pains: Vec<Pain>,
    /// The columns of both maps side by side.
    pub moments: Vec<Moment>,
    /// The opportunities of both maps: those of the future in its order, then those that only today's map has.
    pub chances: Vec<Chance>,
    /// What it takes: the items of both action plans, those of the future first.
    pub tasks: Vec<Task>,
    /// The differences that all this is told from.
    pub changes: Changes,
}

/// Which of two maps is the one as it shall be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// The second one says so, or the first one does and they were taken the other way round.
    ByKind {
        /// Whether it was the first one.
        is_swapped: bool,
    },
    /// Both or neither of them say so: the second one, by their order.
    ByOrder,
}

impl Sides {
    /// What two maps say of themselves.
    pub fn of(first: &Journey, second: &Journey) -> Self {
        match (first.is_planned(), second.is_planned()) {
            (true, false) => Sides::ByKind { is_swapped: true },
            (false, true) => Sides::ByKind { is_swapped: false },
            _ => Sides::ByOrder,
        }
    }
}

/// Both maps, and what is the same in them.
struct Both<'a> {
    today: &'a Journey,
    future: &'a Journey,
    changes: &'a Changes,
}

/// The way from today's map to the future one.
pub fn plan(today: &Journey, future: &Journey) -> Plan {
    let changes = changes(today, future);
    let both = Both { today, future, changes: &changes };
    let chances = Chances::of(&both);
    let moments = moments::moments(&both, &chances);
    let pains = pains::of_today(&both, &moments, &chances);
    let new_pains = pains::new(&both, &moments, &chances);
    let tasks = chances.tasks(&both);
    Plan { pains, new_pains, moments, chances: chances.list, tasks, changes }
}

impl Plan {
    /// What all changes come to on average.
    pub fn verdict(&self) -> &Verdict {
        &self.changes.verdict
    }

    /// How many of today's pain points the future answers.
    pub fn answered(&self) -> usize {
        self.pains.iter().filter(|pain| pain.fate.is_answer()).count()
    }

    /// The moments at which the curve turns that way.
    pub fn turning(&self, turn: Turn) -> impl Iterator<Item = &Moment> {
        self.moments.iter().filter(move |moment| moment.turn() == turn)
    }

    /// Opportunities that answer or lift something and that no item of a plan takes up.
    pub fn without_task(&self) -> impl Iterator<Item = &Chance> {
        let is_used = |at: &usize| {
            self.pains.iter().any(|pain| pain.fate.is_answer() && pain.by.contains(at))
                || self.turning(Turn::Rise).any(|moment| moment.causes.contains(at))
        };
        let has_task = |at: &usize| self.tasks.iter().any(|task| task.serves.contains(at));
        let all = self.chances.iter().enumerate();
        all.filter(move |(at, chance)| is_used(at) && !has_task(at) && !chance.was_done())
            .map(|(_, chance)| chance)
    }
}
