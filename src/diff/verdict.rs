//! What all changes come to for the customer.

use super::compare::{Compared, thing};
use super::item::Item;
use super::{Column, Thing};
use crate::model::emotion::EmotionScale;
use crate::model::pain_point::{PainPoint, PainStatus};

/// What all changes come to, as plain data; what got better and worse is told by the changes' own effects.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Open pain points of the new journey without an opportunity, that the old one did not have or had an answer to.
    pub unanswered: Vec<Thing>,
    /// Mean score over the columns of the old journey, on its scale; none without scores.
    pub before: Option<f64>,
    /// The same of the new journey.
    pub after: Option<f64>,
}

pub(super) fn of(compared: &Compared, columns: &[Column]) -> Verdict {
    let mean = |levels: Vec<f64>, scale: &EmotionScale| {
        let mean = levels.iter().sum::<f64>() / levels.len() as f64;
        (!levels.is_empty()).then_some(scale.min + mean * (scale.max - scale.min))
    };
    let before = columns.iter().filter_map(|column| column.before).collect();
    let after = columns.iter().filter_map(|column| column.after).collect();
    Verdict {
        unanswered: unanswered(compared),
        before: mean(before, &compared.old.journey.emotion_scale),
        after: mean(after, &compared.new.journey.emotion_scale),
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
