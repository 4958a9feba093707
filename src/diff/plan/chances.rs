//! Opportunities of both maps, each once, and the plan items that take them up.

use super::Both;
use crate::diff::item::Item;
use crate::model::opportunity::{Opportunity, PlanItem, Progress};
use crate::model::table::Key;
use std::collections::BTreeMap;

/// An opportunity as both maps have it.
#[derive(Debug)]
pub struct Chance {
    /// Its id.
    pub id: String,
    /// What could be done.
    pub text: String,
    /// How far it has come today; none if today's map does not have it.
    pub today: Option<Progress>,
    /// How far it has come in the future; none if the future map does not have it.
    pub future: Option<Progress>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The day it is due.
    pub due: Option<String>,
}

impl Chance {
    /// Whether it was done already.
    pub fn was_done(&self) -> bool {
        self.today == Some(Progress::Done)
    }

    /// Whether the future has it done.
    pub fn will_be_done(&self) -> bool {
        self.future == Some(Progress::Done)
    }

    /// How far it comes, in the map that says it last.
    fn progress(&self) -> Option<Progress> {
        self.future.or(self.today)
    }

    /// Whether nobody has decided on it.
    pub fn is_idea(&self) -> bool {
        self.progress() == Some(Progress::Idea)
    }

    fn is_rejected(&self) -> bool {
        self.progress() == Some(Progress::Rejected)
    }
}

/// An item of the action plan.
#[derive(Debug)]
pub struct Task {
    /// What will be done.
    pub text: String,
    /// The opportunities it takes up, by their positions.
    pub serves: Vec<usize>,
    /// Who does it.
    pub owner: Option<String>,
    /// The day it is due.
    pub due: Option<String>,
    /// How far it has come, as today's map says if it has the item.
    pub status: Option<Progress>,
}

/// The opportunities of both maps, with where each map keeps them.
pub(super) struct Chances {
    pub(super) list: Vec<Chance>,
    today: BTreeMap<usize, usize>,
    future: BTreeMap<usize, usize>,
}

impl Chances {
    pub(super) fn of(both: &Both<'_>) -> Self {
        let mut chances =
            Chances { list: Vec::new(), today: BTreeMap::new(), future: BTreeMap::new() };
        let pairs: Vec<(usize, usize)> = both
            .changes
            .pairs
            .iter()
            .filter_map(|pair| match pair {
                (Item::Opportunity(old), Item::Opportunity(new)) => {
                    Some((old.index(), new.index()))
                }
                _ => None,
            })
            .collect();
        for (key, new) in both.future.opportunities.iter() {
            let before = pairs.iter().find(|(_, new)| *new == key.index()).map(|(old, _)| *old);
            let old = both.today.opportunities.iter().find(|(key, _)| Some(key.index()) == before);
            let at = chances.list.len();
            chances.future.insert(key.index(), at);
            chances.today.extend(before.map(|before| (before, at)));
            let old = old.map(|(_, old)| old);
            chances.list.push(Chance {
                today: old.map(|old| old.status),
                future: Some(new.status),
                owner: new.owner.clone().or_else(|| old?.owner.clone()),
                due: new.due.clone().or_else(|| old?.due.clone()),
                ..chance(new)
            });
        }
        for (key, old) in both.today.opportunities.iter() {
            if !chances.today.contains_key(&key.index()) {
                chances.today.insert(key.index(), chances.list.len());
                chances.list.push(Chance { today: Some(old.status), ..chance(old) });
            }
        }
        chances
    }

    /// The position of an opportunity of today's map, unless it was decided against.
    pub(super) fn of_today(&self, key: Key<Opportunity>) -> Option<usize> {
        self.kept(self.today.get(&key.index()))
    }

    /// The position of an opportunity of the future map, unless it was decided against.
    pub(super) fn of_future(&self, key: Key<Opportunity>) -> Option<usize> {
        self.kept(self.future.get(&key.index()))
    }

    fn kept(&self, at: Option<&usize>) -> Option<usize> {
        at.copied().filter(|at| !self.list[*at].is_rejected())
    }

    /// Puts those first that come furthest.
    pub(super) fn sort(&self, positions: &mut [usize]) {
        positions.sort_by_key(|at| std::cmp::Reverse(self.list[*at].progress()));
    }

    /// The items of both action plans.
    pub(super) fn tasks(&self, both: &Both<'_>) -> Vec<Task> {
        let pairs = || {
            both.changes.pairs.iter().filter_map(|pair| match pair {
                (Item::PlanItem(old), Item::PlanItem(new)) => Some((*old, *new)),
                _ => None,
            })
        };
        let future = both.future.plan.iter().enumerate().map(|(at, new)| {
            let before = pairs().find(|(_, new)| *new == at);
            let old = before.map(|(old, _)| &both.today.plan[old]);
            Task {
                owner: new.owner.clone().or_else(|| old?.owner.clone()),
                due: new.due.clone().or_else(|| old?.due.clone()),
                status: old.map_or(new.status, |old| old.status),
                serves: served(new, |key| self.of_future(key)),
                ..task(new)
            }
        });
        let is_kept = |at: usize| pairs().any(|(old, _)| old == at);
        let today = both.today.plan.iter().enumerate().filter(|(at, _)| !is_kept(*at));
        let today = today
            .map(|(_, old)| Task { serves: served(old, |key| self.of_today(key)), ..task(old) });
        future.chain(today).collect()
    }
}

/// The positions of the opportunities that an item takes up.
fn served(item: &PlanItem, position: impl Fn(Key<Opportunity>) -> Option<usize>) -> Vec<usize> {
    item.serves.iter().filter_map(|key| position(*key)).collect()
}

fn chance(opportunity: &Opportunity) -> Chance {
    Chance {
        id: opportunity.id.as_str().to_owned(),
        text: opportunity.text.characters(),
        today: None,
        future: None,
        owner: opportunity.owner.clone(),
        due: opportunity.due.clone(),
    }
}

fn task(item: &PlanItem) -> Task {
    Task {
        text: item.text.characters(),
        serves: Vec::new(),
        owner: item.owner.clone(),
        due: item.due.clone(),
        status: item.status,
    }
}
