//! What is said differently, in English.

use super::{signed, subject, value};
use crate::diff::item::{Field, Noun};
use crate::diff::{Change, Class, Datum, Detail, Edit};
use crate::model::pain_point::PainStatus;
use crate::model::word::Word;

/// The longest text that is told with what it was, in characters.
const SHORT: usize = 60;

pub(super) fn what(change: &Change, edit: &Edit) -> String {
    let thing = change.thing();
    // What is told of a field is told of the thing as it was called.
    let subject =
        subject(change.old.as_ref().filter(|_| is_renamed(thing.noun, edit)).unwrap_or(thing));
    let field = field(thing.noun, edit.field);
    match (&edit.detail, &edit.before, &edit.after) {
        (Detail::Score { delta, crosses_middle }, Some(before), Some(after)) => {
            let turns = match (crosses_middle, *delta > 0.0) {
                (false, _) => "",
                (true, true) => ", turns positive",
                (true, false) => ", turns negative",
            };
            let (before, after) = (score(before), score(after));
            format!("{subject} {before} → {after} ({}{turns})", signed(*delta))
        }
        (Detail::Reading { delta, exceeds_noise }, Some(before), Some(after)) => {
            let noise = match exceeds_noise {
                Some(true) => ", beyond sampling error",
                Some(false) => ", within sampling error",
                None => "",
            };
            let (before, after) = (value(before), value(after));
            format!("{} {before} → {after} ({}{noise})", thing.name, signed(*delta))
        }
        (Detail::Delta(delta), Some(before), Some(after)) => {
            format!("{subject}: {field} {} → {} ({})", value(before), value(after), signed(*delta))
        }
        (Detail::Words(_), Some(before), Some(after)) => {
            words(change, (&subject, &field), edit, (before, after))
        }
        (Detail::Looks, ..) => format!("{subject}: formatting or links of the {field} changed"),
        (Detail::Order, ..) => format!("{subject}: {field} reordered"),
        (Detail::Translation(tag), before, after) => {
            let how = match (before, after) {
                (None, _) => "added",
                (_, None) => "removed",
                _ => "reworded",
            };
            format!("{subject}: {field} ({tag}) {how}")
        }
        (_, before, after) => {
            plainly(&subject, (thing.noun, edit.field), before.as_ref(), after.as_ref())
        }
    }
}

/// A text that changed.
fn words(
    change: &Change,
    (subject, field): (&str, &str),
    edit: &Edit,
    (before, after): (&Datum, &Datum),
) -> String {
    let noun = change.noun();
    let how = if change.class == Class::Substantive { "rewritten" } else { "reworded" };
    if is_renamed(noun, edit) && noun != Noun::Map {
        return format!("{subject} renamed to {}", value(after));
    }
    if (noun, edit.field) == (Noun::Emotion, Field::Label) {
        let was = change.old.as_ref().map_or_else(|| subject.to_owned(), super::subject);
        return format!("{was} is now {}", value(after));
    }
    match is_told_whole(noun, edit) {
        true => format!("{subject}: {field} {} → {}", value(before), value(after)),
        false if edit.field == main_field(noun) => format!("{subject} {how}"),
        false => format!("{subject}: {field} {how}"),
    }
}

/// Whether a difference gives a thing another name.
pub(in crate::diff) fn is_renamed(noun: Noun, edit: &Edit) -> bool {
    let is_name = matches!(
        noun,
        Noun::Map
            | Noun::Lane
            | Noun::Stage
            | Noun::Step
            | Noun::Persona
            | Noun::Channel
            | Noun::Metric
            | Noun::Source
            | Noun::Actor
            | Noun::Touchpoint
    );
    is_name && edit.field == main_field(noun) && matches!(edit.detail, Detail::Words(_))
}

/// Whether a text is told with what it was: a name, or a value in few words.
pub(super) fn is_told_whole(noun: Noun, edit: &Edit) -> bool {
    let is_short = |datum: &Option<Datum>| match datum {
        Some(Datum::Text(text)) => text.chars().count() <= SHORT,
        _ => true,
    };
    let is_short = is_short(&edit.before) && is_short(&edit.after);
    is_short && (edit.field.is_value() || is_renamed(noun, edit))
}

/// The words a thing is called by.
fn main_field(noun: Noun) -> Field {
    match noun {
        Noun::Map | Noun::Lane | Noun::Stage | Noun::Step | Noun::Source => Field::Title,
        Noun::Persona | Noun::Channel | Noun::Metric | Noun::Actor | Noun::Touchpoint => {
            Field::Name
        }
        Noun::Emotion | Noun::Transition => Field::Label,
        _ => Field::Text,
    }
}

/// A field in words.
pub(super) fn field(noun: Noun, field: Field) -> String {
    match (noun, field) {
        (Noun::Map, Field::Start) => "start of the scope".to_owned(),
        (Noun::Map, Field::End) => "end of the scope".to_owned(),
        (Noun::Map, Field::Labels) => "labels of the emotion scale".to_owned(),
        (_, Field::N) => "sample size".to_owned(),
        (_, field) => field.label(),
    }
}

fn score(datum: &Datum) -> String {
    match datum {
        Datum::Number(number) => signed(*number),
        other => value(other),
    }
}

/// A value that came, went or is another.
fn plainly(
    subject: &str,
    (noun, which): (Noun, Field),
    before: Option<&Datum>,
    after: Option<&Datum>,
) -> String {
    let field = field(noun, which);
    match (noun, which, before, after) {
        (Noun::PainPoint, Field::Status, before, Some(Datum::Word(word))) => {
            let was = before.and_then(|before| match before {
                Datum::Word(word) => PainStatus::of(word),
                _ => None,
            });
            match (PainStatus::of(word), was) {
                (Some(PainStatus::Resolved), _) => format!("{subject} resolved"),
                (Some(PainStatus::WontFix), _) => format!("{subject} will not be fixed"),
                (_, Some(PainStatus::Resolved)) => format!("{subject} reopened"),
                _ => format!("{subject} open again"),
            }
        }
        (_, Field::Addresses, None, Some(after)) => {
            format!("{subject} now addresses {}", value(after))
        }
        (_, Field::Addresses, Some(before), None) => {
            format!("{subject} no longer addresses {}", value(before))
        }
        (Noun::Emotion, Field::Label, None, Some(after)) => {
            format!("{} labelled {}", noun.one(), value(after))
        }
        (Noun::Emotion, Field::Score, None, Some(after)) => {
            format!("{subject} scored {}", score(after))
        }
        (Noun::Emotion, Field::Score, Some(before), None) => {
            format!("{subject}: score {} removed", score(before))
        }
        (_, _, Some(Datum::Flag(true)), None) => format!("{subject}: {field} yes → no"),
        (_, _, None, Some(Datum::Flag(_) | Datum::Word(_))) => {
            format!("{subject}: {field} set to {}", after.map(value).unwrap_or_default())
        }
        (Noun::Map, Field::Lanes, None, Some(after)) => {
            format!("{subject}: {field} set to {}", shown(which, after))
        }
        (Noun::Map, Field::Lanes, Some(before), None) => {
            format!("{subject}: {field} {} → the usual ones", shown(which, before))
        }
        (_, _, None, Some(after)) => format!("{subject}: {field} {} added", shown(which, after)),
        (_, _, Some(before), None) => {
            format!("{subject}: {field} {} removed", shown(which, before))
        }
        (_, _, Some(before), Some(after)) => {
            format!("{subject}: {field} {} → {}", shown(which, before), shown(which, after))
        }
        (_, _, None, None) => format!("{subject}: {field} changed"),
    }
}

/// A value beside its field: days, names of people and the like need no quotation marks.
fn shown(field: Field, datum: &Datum) -> String {
    let is_bare = matches!(
        field,
        Field::EmotionScale
            | Field::Due
            | Field::Created
            | Field::Reviewed
            | Field::ReviewEvery
            | Field::Date
            | Field::Measured
            | Field::Validated
            | Field::Language
            | Field::Languages
            | Field::Version
            | Field::Owner
            | Field::Lanes
            | Field::Icon
    );
    match datum {
        Datum::Text(text) if is_bare => text.replace('\n', " "),
        other => value(other),
    }
}
