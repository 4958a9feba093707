//! Changes in English: where something changed, and what.

mod contents;
mod edit;
mod groups;
mod headline;
mod numbers;
mod summary;

pub(in crate::diff) use edit::is_renamed;
pub use groups::{Group, Row, rows};
pub use headline::{counts, headline, points, weight};
pub use numbers::{plain, signed};

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
    /// Something is said of it that was not.
    Filled,
    /// Something is no longer said of it.
    Emptied,
    /// Something else is said of it.
    Edited,
}

impl Sign {
    /// The sign of a change.
    pub fn of(change: &Change) -> Self {
        match &change.kind {
            Kind::Added(_) | Kind::Placed(..) => Sign::Added,
            Kind::Removed(_) | Kind::Unplaced(..) => Sign::Removed,
            Kind::Moved { .. } | Kind::Split(_) | Kind::Merged(_) | Kind::Turned => Sign::Moved,
            Kind::Edited(edit) if edit.field == Field::Status => Sign::Status,
            Kind::Identified { .. } => Sign::Edited,
            Kind::Edited(edit) => match (change.effect, &edit.before, &edit.after) {
                (Some(Effect::Better), ..) => Sign::Up,
                (Some(Effect::Worse), ..) => Sign::Down,
                (None, None, Some(_)) => Sign::Filled,
                (None, Some(_), None) => Sign::Emptied,
                (None, ..) => Sign::Edited,
            },
        }
    }

    /// One character for it.
    pub fn glyph(self) -> char {
        match self {
            Sign::Added | Sign::Filled => '+',
            Sign::Removed | Sign::Emptied => '−',
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
    let titles = titles(change);
    if !titles.is_empty() {
        return titles;
    }
    match change.noun() {
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

/// The titles of the stage and step where a change is to be found; nothing outside of them.
pub fn titles(change: &Change) -> String {
    let thing = change.thing();
    let own = |thing: &Thing| match thing.item {
        Item::Column(Place { step: None, .. }) => thing.name.clone(),
        Item::Column(_) => format!("{} › {}", thing.place.join(" › "), thing.name),
        _ => thing.place.join(" › "),
    };
    match (&change.kind, &change.old) {
        _ if !change.left.is_empty() => change.left.join(" › "),
        (Kind::Placed(_, place) | Kind::Unplaced(_, place), _) => place.join(" › "),
        // What moved is sought where it is now, what merged where it is one.
        (Kind::Split(_), Some(old)) => own(old),
        _ => own(thing),
    }
}

/// What changed, in words that follow the place: ``pain point “Long hold” resolved``.
pub fn what(change: &Change) -> String {
    let thing = change.thing();
    let subject = subject(thing);
    match &change.kind {
        Kind::Added(inside) => {
            let position = position(thing).map(|at| format!(" at position {}", at + 1));
            let inside = contents::contents(inside);
            let (position, degree) = (position.unwrap_or_default(), degree(thing));
            format!("{subject}{degree} added{position}{}{inside}", further(thing))
        }
        Kind::Removed(inside) => {
            let degree = degree(thing);
            format!("{subject}{degree} removed{}{}", further(thing), contents::contents(inside))
        }
        Kind::Moved { is_order, .. } => moved(change, &subject, *is_order),
        Kind::Placed(..) => match &change.old {
            Some(old) if old.spots.is_empty() => format!("{subject} placed here"),
            _ => format!("{subject} is now here too"),
        },
        Kind::Unplaced(..) => format!("{subject} is no longer here"),
        Kind::Turned => turned(change),
        Kind::Split(parts) => {
            let whole = change.old.as_ref().unwrap_or(thing);
            format!("{} split into {}", self::subject(whole), listed(&names(parts)))
        }
        Kind::Merged(parts) => format!("stages {} merged into {subject}", listed(&names(parts))),
        Kind::Identified { before, after } => format!("{subject}: id {before} → {after}"),
        Kind::Edited(edit) => {
            let what = edit::what(change, edit);
            // The place says already which stage or step it is, or that it is the map.
            match thing.item {
                Item::Map | Item::Column(_) => {
                    let rest = what.strip_prefix(&format!("{subject}: "));
                    rest.map(str::to_owned).unwrap_or(what)
                }
                _ => what,
            }
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
        noun => {
            let lane = thing.lane.as_ref().map(|lane| format!(" in lane {}", quoted(lane)));
            let lane = lane.unwrap_or_default();
            format!("{} {}{whose}{lane}", noun.one(), quoted(&thing.name))
        }
    }
}

/// Where else something stands: `, here and at “Buy”`.
fn further(thing: &Thing) -> String {
    let places: Vec<String> =
        thing.further.iter().map(|place| quoted(&place.join(" › "))).collect();
    if places.is_empty() { String::new() } else { format!(", here and at {}", listed(&places)) }
}

/// What became something else, and what that is.
fn turned(change: &Change) -> String {
    let (Some(old), Some(new)) = (&change.old, &change.new) else { return String::new() };
    if old.noun == new.noun {
        let lane = new.lane.as_ref().map(|lane| quoted(lane)).unwrap_or_default();
        return format!("{} moved to lane {lane}", subject(old));
    }
    format!("{} became {}{}", subject(old), new.noun.with_article(), degree(new))
}

/// How good a feeling is, or how bad a pain point: ` (−2)`, ` (high)`.
fn degree(thing: &Thing) -> String {
    match &thing.degree {
        Some(Datum::Number(score)) => format!(" ({})", signed(*score)),
        Some(degree) => format!(" ({})", value(degree)),
        None => String::new(),
    }
}

/// The position of a stage or a step, or of an item of a list of the whole map, from 0.
fn position(thing: &Thing) -> Option<usize> {
    match thing.item {
        Item::Column(Place { stage, step: None }) => Some(stage),
        Item::Column(Place { step, .. }) => step,
        _ => None,
    }
}

/// Where something went to.
fn moved(change: &Change, subject: &str, is_order: bool) -> String {
    let (Some(old), Some(new)) = (&change.old, &change.new) else { return subject.to_owned() };
    let position = |thing: &Thing| match thing.item {
        Item::PlanItem(at) => Some(at),
        Item::Persona(key) => Some(key.index()),
        _ => position(thing),
    };
    let (from, to) = match &change.kind {
        Kind::Moved { from: Some(from), to: Some(to), .. } => (Some(from.index), Some(to.index)),
        _ => (position(old), position(new)),
    };
    match (is_order, from, to) {
        (true, Some(from), Some(to)) if from != to => {
            format!("{subject} moved from position {} to {}", from + 1, to + 1)
        }
        (true, ..) => format!("{subject} reordered"),
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

/// A number of things: `2 pain points`.
pub fn counted(count: usize, noun: Noun) -> String {
    match (count, noun) {
        (1, Noun::PhysicalEvidence) => "1 piece of physical evidence".to_owned(),
        (1, noun) => format!("1 {}", noun.one()),
        (count, noun) => format!("{count} {}", noun.many()),
    }
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
        Datum::Word(word) => word.replace('-', " "),
        Datum::Number(number) => plain(*number),
        Datum::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Datum::Thing(_, name) => quoted(name),
    }
}

/// Words that went, came and stayed, where a line of their own shows them; what is told with both values needs none.
pub fn runs(change: &Change) -> Option<&[super::words::Run]> {
    match &change.kind {
        Kind::Edited(edit) => match &edit.detail {
            Detail::Words(runs) if !edit::is_told_whole(change.noun(), edit) => Some(runs),
            _ => None,
        },
        _ => None,
    }
}
