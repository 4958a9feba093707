//! What is said differently, in English.

use super::{signed, subject, value};
use crate::diff::item::{Field, Noun};
use crate::diff::{Change, Datum, Detail, Edit};
use crate::model::pain_point::PainStatus;
use crate::model::word::Word;

pub(super) fn what(change: &Change, edit: &Edit) -> String {
    let thing = change.thing();
    let subject = subject(thing);
    let field = field(thing.noun, edit.field);
    match (&edit.detail, &edit.before, &edit.after) {
        (Detail::Score { delta, crosses_middle }, Some(before), Some(after)) => {
            score(&subject, (before, after), *delta, *crosses_middle)
        }
        (Detail::Reading { delta, exceeds_noise }, Some(before), Some(after)) => {
            let noise = match exceeds_noise {
                Some(true) => ", more than by chance",
                Some(false) => ", may be chance",
                None => "",
            };
            let (before, after) = (value(before), value(after));
            format!("{} {before} → {after} ({}{noise})", thing.name, signed(*delta))
        }
        (Detail::Delta(delta), Some(before), Some(after)) => {
            format!("{subject}: {field} {} → {} ({})", value(before), value(after), signed(*delta))
        }
        (Detail::Words(_), _, _) if edit.field == main_field(thing.noun) => {
            format!("{subject} reworded")
        }
        (Detail::Words(_), _, _) => format!("{subject}: {field} reworded"),
        (Detail::Looks, ..) => format!("{subject}: {field} with other emphasis or links"),
        (Detail::Order, ..) => format!("{subject}: {field} in another order"),
        (Detail::Translation(tag), before, after) => {
            let how = match (before, after) {
                (None, _) => "added",
                (_, None) => "removed",
                _ => "reworded",
            };
            format!("{subject}: {field} in {tag} {how}")
        }
        (_, before, after) => {
            plainly(&subject, (thing.noun, edit.field), before.as_ref(), after.as_ref())
        }
    }
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
fn field(noun: Noun, field: Field) -> String {
    match (noun, field) {
        (Noun::Map, Field::Min) => "least score".to_owned(),
        (Noun::Map, Field::Max) => "best score".to_owned(),
        (Noun::Map, Field::Start) => "start of the scope".to_owned(),
        (Noun::Map, Field::End) => "end of the scope".to_owned(),
        (_, Field::N) => "sample size".to_owned(),
        (_, Field::Issue) => "issue".to_owned(),
        (_, field) => field.label(),
    }
}

fn score(
    subject: &str,
    (before, after): (&Datum, &Datum),
    delta: f64,
    crosses_middle: bool,
) -> String {
    let number = |datum: &Datum| match datum {
        Datum::Number(number) => *number,
        _ => 0.0,
    };
    let (before, after) = (number(before), number(after));
    let crosses = match (crosses_middle, before * after < 0.0) {
        (false, _) => "",
        (true, true) => ", crosses zero",
        (true, false) => ", crosses the middle",
    };
    format!("{subject} {} → {} ({}{crosses})", signed(before), signed(after), signed(delta))
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
        (Noun::PainPoint, Field::Status, _, Some(Datum::Word(word))) => {
            match PainStatus::of(word) {
                Some(PainStatus::Resolved) => format!("{subject} resolved"),
                Some(PainStatus::WontFix) => format!("{subject} will not be fixed"),
                _ => format!("{subject} open again"),
            }
        }
        (_, Field::Addresses, None, Some(after)) => {
            format!("{subject} now addresses {}", value(after))
        }
        (_, Field::Addresses, Some(before), None) => {
            format!("{subject} no longer addresses {}", value(before))
        }
        (_, _, None, Some(Datum::Flag(flag))) => {
            format!("{subject}: {field} {}", if *flag { "set" } else { "denied" })
        }
        (_, _, Some(Datum::Flag(_)), None) => format!("{subject}: {field} no longer set"),
        (_, _, None, Some(Datum::Word(word))) => format!("{subject}: {field} now {word}"),
        (_, _, None, Some(after)) => format!("{subject}: {field} {} added", value(after)),
        (_, _, Some(before), None) => format!("{subject}: {field} {} removed", value(before)),
        (_, _, Some(before), Some(after)) => {
            format!("{subject}: {field} {} → {}", value(before), value(after))
        }
        (_, _, None, None) => format!("{subject}: {field}"),
    }
}
