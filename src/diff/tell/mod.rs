//! Changes in English: where something changed, and what.

mod edit;
mod numbers;
mod verdict;

pub use numbers::{plain, signed};
pub use verdict::{counts, verdict};

use super::item::{Field, Item, Noun};
use super::{Change, Datum, Detail, Effect, Kind, Thing};
use crate::model::transition::Place;
use std::fmt::Write;

/// The sort of a change at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// Its feelings or figures got better.
    Up,
    /// Its feelings or figures got worse.
    Down,
    /// It has another status.
    Status,
    /// Something else is said of it.
    Edited,
}

impl Sign {
    /// The sign of a change.
    pub fn of(change: &Change) -> Self {
        match &change.kind {
            Kind::Added(_) | Kind::Placed(..) => Sign::Added,
            Kind::Removed(_) | Kind::Unplaced(..) => Sign::Removed,
            Kind::Moved { .. } | Kind::Split(_) | Kind::Merged(_) => Sign::Moved,
            Kind::Edited(edit) if edit.field == Field::Status => Sign::Status,
            Kind::Identified { .. } | Kind::Edited(_) => match change.effect {
                Some(Effect::Better) => Sign::Up,
                Some(Effect::Worse) => Sign::Down,
                None => Sign::Edited,
            },
        }
    }

    /// One character for it.
    pub fn glyph(self) -> char {
        match self {
            Sign::Added => '+',
            Sign::Removed => '−',
            Sign::Moved => '→',
            Sign::Up => '▲',
            Sign::Down => '▼',
            Sign::Status => '◆',
            Sign::Edited => '~',
        }
    }
}

/// Where a change is to be found: the titles of stage and step, or the part of the map that is no stage.
pub fn place(change: &Change) -> String {
    let thing = change.thing();
    let own = |thing: &Thing| match thing.item {
        Item::Column(Place { step: None, .. }) => thing.name.clone(),
        Item::Column(_) => format!("{} › {}", thing.place.join(" › "), thing.name),
        _ => thing.place.join(" › "),
    };
    let place = match (&change.kind, &change.old) {
        (Kind::Placed(_, place) | Kind::Unplaced(_, place), _) => place.join(" › "),
        // What moved is sought where it is now, what merged where it is one.
        (Kind::Split(_), Some(old)) => own(old),
        _ => own(thing),
    };
    if !place.is_empty() {
        return place;
    }
    match thing.noun {
        Noun::PlanItem => "Plan",
        Noun::Transition => "Transitions",
        Noun::Map | Noun::Lane => "Map",
        Noun::Persona => "Personas",
        Noun::Channel => "Channels",
        Noun::Metric => "Metrics",
        Noun::Source => "Sources",
        Noun::Actor => "Actors",
        _ => "Whole journey",
    }
    .to_owned()
}

/// What changed, in words that follow the place: ``pain point “Long hold” resolved``.
pub fn what(change: &Change) -> String {
    let thing = change.thing();
    let subject = subject(thing);
    match &change.kind {
        Kind::Added(inside) => format!("{subject} added{}", contents(inside)),
        Kind::Removed(inside) => format!("{subject} removed{}", contents(inside)),
        Kind::Moved { is_order, .. } => moved(change, &subject, *is_order),
        Kind::Placed(..) => format!("{subject} now stands here too"),
        Kind::Unplaced(..) => format!("{subject} no longer stands here"),
        Kind::Split(parts) => {
            let whole = change.old.as_ref().unwrap_or(thing);
            format!("{} split into {}", self::subject(whole), listed(&names(parts)))
        }
        Kind::Merged(parts) => format!("stages {} merged into {subject}", listed(&names(parts))),
        Kind::Identified { before, after } => format!("{subject}: id {before} → {after}"),
        Kind::Edited(edit) => {
            let what = edit::what(change, edit);
            // The place says already that it is the map.
            what.strip_prefix("map: ").map(str::to_owned).unwrap_or(what)
        }
    }
}

fn names(things: &[Thing]) -> Vec<String> {
    things.iter().map(|thing| quoted(&thing.name)).collect()
}

/// A thing by its kind and name: ``stage “Wait”``.
pub fn subject(thing: &Thing) -> String {
    let whose = thing.whose.as_ref().map(|whose| format!(" of {whose}")).unwrap_or_default();
    match thing.noun {
        Noun::Map => "map".to_owned(),
        Noun::Transition => format!("transition {}", thing.name),
        noun if thing.name.is_empty() => format!("{}{whose}", noun.one()),
        noun => format!("{} {}{whose}", noun.one(), quoted(&thing.name)),
    }
}

/// Where something went to.
fn moved(change: &Change, subject: &str, is_order: bool) -> String {
    let (Some(old), Some(new)) = (&change.old, &change.new) else { return subject.to_owned() };
    let position = |thing: &Thing| match thing.item {
        Item::Column(Place { stage, step: None }) => Some(stage),
        Item::Column(Place { step, .. }) => step,
        Item::PlanItem(at) => Some(at),
        Item::Persona(key) => Some(key.index()),
        _ => None,
    };
    let (from, to) = match &change.kind {
        Kind::Moved { from: Some(from), to: Some(to), .. } => (Some(from.index), Some(to.index)),
        _ => (position(old), position(new)),
    };
    match (is_order, from, to) {
        (true, Some(from), Some(to)) if from != to => {
            format!("{subject} moved from position {} to {}", from + 1, to + 1)
        }
        (true, ..) => format!("{subject} moved among its like"),
        (false, ..) => {
            let from = if old.place.is_empty() {
                "the whole journey".to_owned()
            } else {
                quoted(&old.place.join(" › "))
            };
            format!("{subject} moved here from {from}")
        }
    }
}

/// What stands in a stage or step that came or went: `` with 2 actions and 1 feeling``.
fn contents(inside: &[Thing]) -> String {
    let mut counts: Vec<(Noun, usize)> = Vec::new();
    for thing in inside {
        match counts.iter_mut().find(|(noun, _)| *noun == thing.noun) {
            Some((_, count)) => *count += 1,
            None => counts.push((thing.noun, 1)),
        }
    }
    let counts: Vec<String> = counts.iter().map(|(noun, n)| counted(*n, *noun)).collect();
    if counts.is_empty() { String::new() } else { format!(", with {}", listed(&counts)) }
}

/// A number of things: `2 pain points`.
pub fn counted(count: usize, noun: Noun) -> String {
    if count == 1 { format!("1 {}", noun.one()) } else { format!("{count} {}", noun.many()) }
}

/// `a`, `a and b`, `a, b and c`.
pub fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The longest name that is quoted whole, in characters.
const LONGEST: usize = 80;

/// Words of an author in quotation marks; long ones are cut.
pub fn quoted(words: &str) -> String {
    let mut quoted = String::from("“");
    for (count, character) in words.chars().enumerate() {
        if count == LONGEST {
            quoted.push('…');
            break;
        }
        quoted.push(if character == '\n' { ' ' } else { character });
    }
    let _ = write!(quoted, "”");
    quoted
}

/// A value in words.
pub fn value(datum: &Datum) -> String {
    match datum {
        Datum::Text(text) => quoted(text),
        Datum::Word(word) => (*word).to_owned(),
        Datum::Number(number) => plain(*number),
        Datum::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Datum::Thing(_, name) => quoted(name),
    }
}

/// Whether the words of a text can be shown with what went and what came.
pub fn runs(change: &Change) -> Option<&[super::words::Run]> {
    match &change.kind {
        Kind::Edited(edit) => match &edit.detail {
            Detail::Words(runs) => Some(runs),
            _ => None,
        },
        _ => None,
    }
}
