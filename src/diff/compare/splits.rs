//! Stages that split or merged, as changes.

use super::{Compared, Found, thing};
use crate::diff::{Change, Class, Kind};

pub(super) fn find(compared: &Compared, found: &mut Found) {
    let Compared { old, new, matches, .. } = compared;
    for split in &matches.splits {
        found.gone.extend(split.olds().into_iter().filter(|at| matches.new_of(*at).is_none()));
        found.born.extend(split.news().into_iter().filter(|at| matches.old_of(*at).is_none()));
        let things = |entries, positions: &[usize]| -> Vec<_> {
            positions.iter().map(|at| thing(entries, *at)).collect()
        };
        let (olds, news) = (things(old, &split.olds()), things(new, &split.news()));
        let (first_old, first_new) = (olds[0].clone(), news[0].clone());
        found.list.push(Change {
            kind: if split.is_merge { Kind::Merged(olds) } else { Kind::Split(news) },
            class: Class::Substantive,
            effect: None,
            old: Some(first_old),
            new: Some(first_new),
            left: Vec::new(),
            fingerprint: String::new(),
        });
    }
}
