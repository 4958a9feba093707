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
    /// Whether the new journey shows an experience that is yet to come: what is new in it is no news of today.
    pub is_planned: bool,
    /// Mean score of the steps of the old journey, and of stages that stand for theirs, on the scale of the new journey; none without
    /// scores.
    pub before: Option<f64>,
    /// The same of the new journey.
    pub after: Option<f64>,
}

pub(super) fn of(compared: &Compared) -> Verdict {
    let (old, new) = (compared.old.journey, compared.new.journey);
    let on_new_scale = |score| new.emotion_scale.convert(score, &old.emotion_scale);
    Verdict {
        unanswered: unanswered(compared),
        is_planned: compared.new.journey.is_planned(),
        before: mean_score(old, None).map(on_new_scale),
        after: mean_score(new, None),
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
