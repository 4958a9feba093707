//! Lists of values: which came, which went, which say the same in other words.

use super::fields::{datum, text_of, values};
use super::{Compared, Entries};
use crate::diff::entries::Value;
use crate::diff::item::{Field, Noun};
use crate::diff::matching::order::stays;
use crate::diff::{Detail, Edit, grams};

/// From which likeness on an entry is the same in other words, of 0 to 1.
const THRESHOLD: f64 = 0.45;

/// The differences of two sets of things.
pub(super) fn sets(compared: &Compared, field: Field, old: &[Value], new: &[Value]) -> Vec<Edit> {
    let is_same = |old: &Value, new: &Value| match (old, new) {
        (Value::Thing(old), Value::Thing(new)) => compared.new_item(*old) == Some(*new),
        _ => false,
    };
    let gone = old.iter().filter(|old| !new.iter().any(|new| is_same(old, new)));
    let come = new.iter().filter(|new| !old.iter().any(|old| is_same(old, new)));
    let gone = gone.map(|old| only(compared.old, field, Some(old), None));
    gone.chain(come.map(|new| only(compared.new, field, None, Some(new)))).collect()
}

/// An entry that only one side has.
fn only(entries: &Entries, field: Field, before: Option<&Value>, after: Option<&Value>) -> Edit {
    Edit {
        field,
        before: before.map(|value| datum(entries, value)),
        after: after.map(|value| datum(entries, value)),
        detail: Detail::None,
    }
}

/// The differences of two lists.
pub(super) fn lists(
    compared: &Compared,
    about: (Noun, Field),
    (old, new): (&[Value], &[Value]),
    edits: &mut Vec<Edit>,
) {
    let mut pairs = equal(compared, old, new);
    let is_free = |pairs: &[(usize, usize)], old: usize| pairs.iter().all(|pair| pair.0 != old);
    pairs.extend(alike(compared, (old, new), &pairs));
    pairs.sort_unstable_by_key(|(_, new)| *new);
    for (old_at, value) in old.iter().enumerate() {
        if is_free(&pairs, old_at) {
            edits.push(only(compared.old, about.1, Some(value), None));
        }
    }
    for (new_at, value) in new.iter().enumerate() {
        match pairs.iter().find(|pair| pair.1 == new_at) {
            None => edits.push(only(compared.new, about.1, None, Some(value))),
            Some((old_at, _)) => edits.extend(values(compared, about, &old[*old_at], value)),
        }
    }
    let row: Vec<usize> = pairs.iter().map(|(old, _)| *old).collect();
    if stays(&row).contains(&false) {
        edits.push(Edit { field: about.1, before: None, after: None, detail: Detail::Order });
    }
}

/// Entries that say the same, or have the same name, address or label.
fn equal(compared: &Compared, old: &[Value], new: &[Value]) -> Vec<(usize, usize)> {
    let mut free: Vec<bool> = vec![true; new.len()];
    let mut pairs = Vec::new();
    for (old_at, value) in old.iter().enumerate() {
        let wanted = name(compared.old, value);
        let found = new
            .iter()
            .enumerate()
            .position(|(new_at, other)| free[new_at] && name(compared.new, other) == wanted);
        if let Some(new_at) = found {
            free[new_at] = false;
            pairs.push((old_at, new_at));
        }
    }
    pairs
}

/// What tells an entry from the others of its list.
fn name(entries: &Entries, value: &Value) -> String {
    match value {
        Value::Link(link) => link.url.clone(),
        Value::Fact(label, _) => (*label).to_owned(),
        Value::Member(member) => member.name.clone(),
        value => text_of(entries, value),
    }
}

/// Further entries that say the same in other words, the most alike first.
fn alike(
    compared: &Compared,
    (old, new): (&[Value], &[Value]),
    known: &[(usize, usize)],
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (old_at, value) in old.iter().enumerate() {
        for (new_at, other) in new.iter().enumerate() {
            let is_known = known.iter().any(|pair| pair.0 == old_at || pair.1 == new_at);
            if is_known || matches!(value, Value::Word(_)) {
                continue;
            }
            let words = (text_of(compared.old, value), text_of(compared.new, other));
            let likeness = grams::likeness(&words.0, &words.1);
            if likeness >= THRESHOLD {
                pairs.push((likeness, old_at, new_at));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1 + a.2, a.1).cmp(&(b.1 + b.2, b.1))));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (_, old_at, new_at) in pairs {
        if taken.iter().all(|pair| pair.0 != old_at && pair.1 != new_at) {
            taken.push((old_at, new_at));
        }
    }
    taken
}
