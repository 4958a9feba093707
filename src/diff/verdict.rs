//! What all changes come to for the customer.

use super::Thing;
use super::compare::{Compared, thing};
use super::item::Item;
use crate::model::emotion::mean_score;
use crate::model::pain_point::{PainPoint, PainStatus};

/// What all changes come to, as plain data; what got better and worse is told by the changes' own effects.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Open pain points of the new journey without an opportunity, that the old one did not have or had an answer to.
    pub unanswered: Vec<Thing>,
    /// Mean score of the old journey, on its scale; none without scores.
    pub before: Option<f64>,
    /// The same of the new journey.
    pub after: Option<f64>,
}

pub(super) fn of(compared: &Compared) -> Verdict {
    Verdict {
        unanswered: unanswered(compared),
        before: mean_score(compared.old.journey, None),
        after: mean_score(compared.new.journey, None),
    }
}

fn unanswered(compared: &Compared) -> Vec<Thing> {
    let needs_answer =
        |pain: &PainPoint| pain.status == PainStatus::Open && pain.answers.is_empty();
    let pains = compared.new.journey.pain_points.iter();
    let newly = pains.filter(|(key, pain)| {
        let old = compared.old_item(Item::PainPoint(*key));
        let was_so = match old {
            Some(Item::PainPoint(old)) => needs_answer(&compared.old.journey.pain_points[old]),
            _ => false,
        };
        needs_answer(pain) && !was_so
    });
    let positions = newly.filter_map(|(key, _)| compared.new.position(Item::PainPoint(key)));
    positions.map(|position| thing(compared.new, position)).collect()
}
