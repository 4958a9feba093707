//! What else is said of things that both journeys have.

use super::{Compared, Found, effect, lists, name, noise, thing};
use crate::diff::entries::{Entries, Entry, Said, Value, evenly_spaced, own_words};
use crate::diff::item::{Field, Item, Noun};
use crate::diff::matching::splits::Split;
use crate::diff::words::runs;
use crate::diff::{Change, Class, Datum, Detail, Edit, Effect, Kind, Thing, class};
use crate::model::metric::Direction;
use crate::model::pain_point::{PainStatus, Severity};
use crate::model::text::{Piece, Rich, Text};
use crate::model::word::Word;
use std::collections::BTreeSet;

/// Below which difference two scores are the same, of 1 from worst to best: what conversion from another scale may come to.
const SAME: f64 = 1e-9;

pub(super) fn find(compared: &Compared, found: &mut Found) {
    for (old, new) in compared.pairs() {
        let (was, is) = (&compared.old.list[old], &compared.new.list[new]);
        if let (Some(before), Some(after)) = (was.id, is.id)
            && (before.written && after.written)
            && before.as_str() != after.as_str()
        {
            let is_declared = |later: &crate::model::id::Id, name: &str| {
                later.was.iter().any(|former| former.name == name)
            };
            let (before, after) = (before.as_str().to_owned(), after.as_str().to_owned());
            let said = is.id.is_some_and(|id| is_declared(id, &before));
            let class =
                if said { Class::Data } else { compared.class_without_id(old, Class::Data) };
            let kind = Kind::Identified { before, after };
            found.list.push(compared.change((old, new), kind, class));
        }
        // Where the kind changed only the text is compared: the other fields belong to the new kind.
        let edits = edits(compared, was, is);
        let is_told = |edit: &Edit| was.noun == is.noun || edit.field == Field::Text;
        for edit in edits.into_iter().filter(is_told) {
            let mut class = class::of_edit(is.noun, &edit);
            let effect = of_edit(compared, is, &edit);
            if effect.is_some() && class == Class::Editorial {
                class = Class::Substantive;
            }
            let change = compared.change((old, new), Kind::Edited(edit), class);
            found.list.push(Change { effect, ..change });
        }
    }
    for split in &compared.matches.splits {
        parted(compared, split, found);
    }
}

/// What is said of stages that split or merged, and was not said of what they come from.
fn parted(compared: &Compared, split: &Split, found: &mut Found) {
    // One that goes on under its title is told of by itself.
    let (mut olds, mut news) = (split.olds(), split.news());
    olds.retain(|at| compared.matches.new_of(*at).is_none());
    news.retain(|at| compared.matches.old_of(*at).is_none());
    let mut told: Vec<Field> = Vec::new();
    for new in &news {
        let is = &compared.new.list[*new];
        let nothing = Entry { fields: Vec::new(), ..bare(is) };
        for mut edit in edits(compared, &nothing, is) {
            let values = olds.iter().filter_map(|at| said(compared, *at, edit.field));
            let values: Vec<String> = values.collect();
            if edit.field == Field::Title || values.contains(&words(edit.after.as_ref())) {
                told.push(edit.field);
                continue;
            }
            // What a merged stage says stands for what its parts said.
            if split.is_merge && !values.is_empty() {
                edit.before = Some(Datum::Text(values.join(" / ")));
                told.push(edit.field);
            }
            let old = edit.before.as_ref().map(|_| thing(compared.old, olds[0]));
            found.list.push(alone(edit, is.noun, old, Some(thing(compared.new, *new))));
        }
    }
    for old in &olds {
        let was = &compared.old.list[*old];
        let nothing = Entry { fields: Vec::new(), ..bare(was) };
        for edit in edits(compared, was, &nothing) {
            if edit.field != Field::Title && !told.contains(&edit.field) {
                found.list.push(alone(edit, was.noun, Some(thing(compared.old, *old)), None));
            }
        }
    }
}

/// A difference in a field of a stage that has no other half.
fn alone(edit: Edit, noun: Noun, old: Option<Thing>, new: Option<Thing>) -> Change {
    Change {
        class: class::of_edit(noun, &edit),
        effect: None,
        kind: Kind::Edited(edit),
        old,
        new,
        left: Vec::new(),
        fingerprint: String::new(),
    }
}

/// What a field of an old stage says, in words.
fn said(compared: &Compared, at: usize, field: Field) -> Option<String> {
    let (_, said) = compared.old.list[at].fields.iter().find(|(known, _)| *known == field)?;
    entries_of(Some(said)).first().map(|value| words(Some(&datum(compared.old, value))))
}

fn words(datum: Option<&Datum>) -> String {
    match datum {
        Some(Datum::Text(text)) => text.clone(),
        Some(Datum::Word(word)) => (*word).to_owned(),
        Some(Datum::Number(number)) => number.to_string(),
        Some(Datum::Flag(flag)) => flag.to_string(),
        Some(Datum::Thing(_, name)) => name.clone(),
        None => String::new(),
    }
}

/// The same thing with nothing said of it.
fn bare<'a>(entry: &Entry<'a>) -> Entry<'a> {
    Entry {
        item: entry.item,
        noun: entry.noun,
        id: None,
        name: None,
        fields: Vec::new(),
        spots: Vec::new(),
        is_implied: false,
        span: entry.span,
    }
}

/// The differences in all fields of a thing.
fn edits(compared: &Compared, old: &Entry, new: &Entry) -> Vec<Edit> {
    let mut edits = Vec::new();
    if old.fields.is_empty() && new.fields.is_empty() {
        return edits;
    }
    for (field, said) in &new.fields {
        let before = old.fields.iter().find(|(known, _)| known == field).map(|(_, said)| said);
        said_differently(compared, (new.noun, *field), before, Some(said), &mut edits);
        if let (Noun::Reading, Field::Value, Some(Detail::Delta(delta))) =
            (new.noun, *field, edits.last().map(|edit| edit.detail.clone()))
            && let Some(edit) = edits.last_mut()
        {
            edit.detail = reading(compared, old, new, delta);
        }
    }
    for (field, said) in &old.fields {
        if !new.fields.iter().any(|(known, _)| known == field) {
            said_differently(compared, (old.noun, *field), Some(said), None, &mut edits);
        }
    }
    edits
}

/// The differences in one field; at least one side says something.
fn said_differently(
    compared: &Compared,
    about: (Noun, Field),
    old: Option<&Said>,
    new: Option<&Said>,
    edits: &mut Vec<Edit>,
) {
    let (_, field) = about;
    match (old, new) {
        (Some(Said::One(old)), Some(Said::One(new))) => {
            edits.extend(values(compared, about, old, new));
        }
        (Some(Said::Set(_)) | None, Some(Said::Set(_))) | (Some(Said::Set(_)), None) => {
            edits.extend(lists::sets(compared, field, entries_of(old), entries_of(new)));
        }
        (old, new) if is_list(old) || is_list(new) => {
            if field == Field::Lanes && (old.is_none() || new.is_none()) {
                let joined = |entries: &Entries, said| {
                    let ids: Vec<String> =
                        entries_of(said).iter().map(|lane| text_of(entries, lane)).collect();
                    (!ids.is_empty()).then(|| Datum::Text(ids.join(", ")))
                };
                let before = joined(compared.old, old);
                let after = joined(compared.new, new);
                edits.push(Edit { field, before, after, detail: Detail::None });
            } else {
                lists::lists(compared, about, (entries_of(old), entries_of(new)), edits);
            }
        }
        (old, new) => edits.push(Edit {
            field,
            before: entries_of(old).first().map(|value| datum(compared.old, value)),
            after: entries_of(new).first().map(|value| datum(compared.new, value)),
            detail: Detail::None,
        }),
    }
}

fn is_list(said: Option<&Said>) -> bool {
    matches!(said, Some(Said::List(_)))
}

fn entries_of<'a, 'j>(said: Option<&'a Said<'j>>) -> &'a [Value<'j>] {
    match said {
        None => &[],
        Some(Said::One(value)) => std::slice::from_ref(value),
        Some(Said::List(values) | Said::Set(values)) => values,
    }
}

/// The differences of two values of one field.
pub(super) fn values(
    compared: &Compared,
    (noun, field): (Noun, Field),
    old: &Value,
    new: &Value,
) -> Vec<Edit> {
    let detail = match (old, new) {
        (Value::Text(old), Value::Text(new)) => return texts(field, old, new),
        (Value::Fact(label, old), Value::Fact(other, new))
            if label == other && texts(field, old, new).is_empty() =>
        {
            return Vec::new();
        }
        (Value::Link(old), Value::Link(new)) if old.url == new.url => {
            match (&old.title, &new.title) {
                (None, None) => return Vec::new(),
                (Some(old), Some(new)) if texts(field, old, new).is_empty() => return Vec::new(),
                _ => Detail::None,
            }
        }
        (Value::Number(old), Value::Number(new)) => {
            return number(compared, noun, field, *old, *new).into_iter().collect();
        }
        (Value::Thing(old), Value::Thing(new)) if compared.new_item(*old) == Some(*new) => {
            return Vec::new();
        }
        (Value::Plain(old), Value::Plain(new)) if old == new => return Vec::new(),
        (Value::Word(old), Value::Word(new)) if old == new => return Vec::new(),
        (Value::Flag(old), Value::Flag(new)) if old == new => return Vec::new(),
        (Value::Member(old), Value::Member(new))
            if old.name == new.name && old.department == new.department =>
        {
            return Vec::new();
        }
        _ => Detail::None,
    };
    let (before, after) = (datum(compared.old, old), datum(compared.new, new));
    vec![Edit { field, before: Some(before), after: Some(after), detail }]
}

/// The differences of two texts: their words, their looks, their translations.
fn texts(field: Field, old: &Text, new: &Text) -> Vec<Edit> {
    let mut edits = Vec::new();
    let (before, after) = (own_words(old), own_words(new));
    let both = |detail| Edit {
        field,
        before: Some(Datum::Text(before.clone().into_owned())),
        after: Some(Datum::Text(after.clone().into_owned())),
        detail,
    };
    if before != after {
        edits.push(both(Detail::Words(runs(&before, &after))));
    } else if looks(old) != looks(new) {
        edits.push(both(Detail::Looks));
    }
    if old.versions.len() < 2 && new.versions.len() < 2 {
        return edits;
    }
    let further = |text: &Text| text.versions.iter().skip(1).cloned().collect::<Vec<_>>();
    let (old, new) = (further(old), further(new));
    let tags: BTreeSet<&String> = old.iter().chain(&new).map(|(tag, _)| tag).collect();
    for tag in tags {
        let of = |versions: &[(String, Rich)]| {
            versions.iter().find(|(known, _)| known == tag).map(|(_, rich)| rich.clone())
        };
        let (before, after) = (of(&old), of(&new));
        if before.as_ref().map(evenly) != after.as_ref().map(evenly) {
            let words = |rich: Option<Rich>| {
                rich.map(|rich| Datum::Text(evenly_spaced(&rich.characters()).into_owned()))
            };
            let detail = Detail::Translation(tag.clone());
            edits.push(Edit { field, before: words(before), after: words(after), detail });
        }
    }
    edits
}

/// The pieces of a text in the map's own language, evenly spaced.
fn looks(text: &Text) -> Option<Vec<(String, Piece)>> {
    text.versions.first().map(|(_, rich)| evenly(rich))
}

/// The words of each piece, evenly spaced, with its looks; spaces at its ends are kept apart from the next one by being one.
fn evenly(rich: &Rich) -> Vec<(String, Piece)> {
    let pieces = rich.pieces.iter().map(|piece| {
        let words = evenly_spaced(&piece.text).into_owned();
        (words, Piece { text: String::new(), ..piece.clone() })
    });
    pieces.collect()
}

/// What can be told of two numbers; nothing if they are the same.
fn number(compared: &Compared, noun: Noun, field: Field, old: f64, new: f64) -> Option<Edit> {
    let edit = |before, detail| Edit {
        field,
        before: Some(Datum::Number(before)),
        after: Some(Datum::Number(new)),
        detail,
    };
    if (noun, field) != (Noun::Emotion, Field::Score) {
        #[expect(clippy::float_cmp, reason = "a number that was not touched is the very same")]
        let is_same = old == new;
        return (!is_same).then(|| edit(old, Detail::Delta(new - old)));
    }
    let (before, after) =
        (&compared.old.journey.emotion_scale, &compared.new.journey.emotion_scale);
    let (from, to) = (before.fraction(old), after.fraction(new));
    if (to - from).abs() < SAME {
        return None;
    }
    let was = after.convert(old, before);
    let crosses_middle = (from - 0.5) * (to - 0.5) < 0.0;
    Some(edit(was, Detail::Score { delta: new - was, crosses_middle }))
}

/// A value on its own.
pub(super) fn datum(entries: &Entries, value: &Value) -> Datum {
    match value {
        Value::Word(word) => Datum::Word(word),
        Value::Number(number) => Datum::Number(*number),
        Value::Flag(flag) => Datum::Flag(*flag),
        Value::Thing(item) => {
            let entry = entries.get(*item);
            let noun = entry.map_or(Noun::Map, |entry| entry.noun);
            Datum::Thing(noun, entry.map_or_else(String::new, |entry| name(entries, entry)))
        }
        value => Datum::Text(text_of(entries, value)),
    }
}

/// A value in words.
pub(super) fn text_of(entries: &Entries, value: &Value) -> String {
    match value {
        Value::Text(text) => own_words(text).into_owned(),
        Value::Plain(words) => words.clone().into_owned(),
        Value::Word(word) => (*word).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Thing(item) => {
            entries.get(*item).map_or_else(String::new, |entry| name(entries, entry))
        }
        Value::Link(link) => match &link.title {
            Some(title) => format!("{} ({})", own_words(title), link.url),
            None => link.url.clone(),
        },
        Value::Fact(label, fact) => format!("{label}: {}", own_words(fact)),
        Value::Member(member) => match &member.department {
            Some(department) => format!("{} ({department})", member.name),
            None => member.name.clone(),
        },
    }
}

/// What an edit means for the customer.
fn of_edit(compared: &Compared, new: &Entry, edit: &Edit) -> Option<Effect> {
    let rank = |datum: &Option<Datum>| match datum {
        Some(Datum::Word(word)) => Severity::of(word),
        _ => None,
    };
    match (new.noun, edit.field, &edit.detail) {
        (_, _, Detail::Score { delta, .. })
        | (Noun::Touchpoint, Field::Satisfaction, Detail::Delta(delta)) => {
            Some(effect(*delta > 0.0))
        }
        (Noun::PainPoint, Field::Severity, _) => {
            let (before, after) = (rank(&edit.before)?, rank(&edit.after)?);
            Some(effect(after < before))
        }
        (Noun::PainPoint, Field::Status, _) => {
            let resolved = Some(Datum::Word(PainStatus::Resolved.word()));
            let (was, is) = (edit.before == resolved, edit.after == resolved);
            (was != is).then(|| effect(is))
        }
        (Noun::PainPoint, Field::Affected, Detail::Delta(delta)) => Some(effect(*delta < 0.0)),
        (Noun::Transition, Field::ContextCarried, _) => match edit.after {
            Some(Datum::Flag(is_carried)) => Some(effect(is_carried)),
            _ => None,
        },
        (Noun::Reading, Field::Value, Detail::Reading { delta, exceeds_noise }) => {
            let Item::Metric(metric) = new.a_thing(Field::Metric)? else { return None };
            let direction = compared.new.journey.metrics[metric].direction?;
            (*exceeds_noise != Some(false))
                .then(|| effect((*delta > 0.0) == (direction == Direction::HigherIsBetter)))
        }
        _ => None,
    }
}

/// What a metric's value is worth knowing of besides.
fn reading(compared: &Compared, old: &Entry, new: &Entry, delta: f64) -> Detail {
    let scale = match new.a_thing(Field::Metric) {
        Some(Item::Metric(metric)) => compared.new.journey.metrics[metric].scale,
        _ => None,
    };
    let sample = |entry: &Entry| Some((entry.a_number(Field::Value)?, entry.a_number(Field::N)?));
    let exceeds_noise = match (sample(old), sample(new)) {
        (Some(old), Some(new)) => noise::exceeds(scale, old, new),
        _ => None,
    };
    Detail::Reading { delta, exceeds_noise }
}
