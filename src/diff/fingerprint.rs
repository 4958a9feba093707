//! Names of changes that stay the same when lines move.

use super::{Change, Datum, Kind, Thing};
use crate::model::word::Word;
use siphasher::sip::SipHasher24;
use std::collections::BTreeMap;
use std::hash::Hasher;

/// The lower 48 bits: 12 hexadecimal digits.
const BITS: u64 = 0xffff_ffff_ffff;

/// Gives every change its name; equal ones are told apart by their order.
pub(super) fn name(changes: &mut [Change]) {
    let mut seen: BTreeMap<u64, u32> = BTreeMap::new();
    for change in changes {
        let mut hasher = SipHasher24::new();
        describe(change, &mut |words| {
            hasher.write(words.as_bytes());
            hasher.write_u8(0);
        });
        let count = seen.entry(hasher.finish()).or_default();
        if *count > 0 {
            hasher.write(&count.to_le_bytes());
        }
        *count += 1;
        change.fingerprint = format!("{:012x}", hasher.finish() & BITS);
    }
}

/// What makes a change this one: what it is about, where, and what differs.
fn describe(change: &Change, to: &mut dyn FnMut(&str)) {
    for thing in [&change.old, &change.new] {
        match thing {
            None => to("-"),
            Some(thing) => describe_thing(thing, to),
        }
    }
    match &change.kind {
        Kind::Added(_) => to("added"),
        Kind::Removed(_) => to("removed"),
        Kind::Moved { is_order, .. } => to(if *is_order { "reordered" } else { "moved" }),
        Kind::Placed(_, place) | Kind::Unplaced(_, place) => {
            to(if matches!(change.kind, Kind::Placed(..)) { "placed" } else { "unplaced" });
            for title in place {
                to(title);
            }
        }
        Kind::Split(things) | Kind::Merged(things) => {
            to(if matches!(change.kind, Kind::Split(_)) { "split" } else { "merged" });
            for thing in things {
                describe_thing(thing, to);
            }
        }
        Kind::Turned => to("turned"),
        Kind::Identified { before, after } => {
            to(before);
            to(after);
        }
        Kind::Edited(edit) => {
            to(edit.field.word());
            for value in [&edit.before, &edit.after] {
                to(&value.as_ref().map_or(String::new(), words));
            }
        }
    }
}

fn describe_thing(thing: &Thing, to: &mut dyn FnMut(&str)) {
    to(thing.noun.word());
    to(thing.id.as_deref().unwrap_or(&thing.name));
    for title in &thing.place {
        to(title);
    }
}

fn words(value: &Datum) -> String {
    match value {
        Datum::Text(text) => text.clone(),
        Datum::Word(word) => (*word).to_owned(),
        Datum::Number(number) => number.to_string(),
        Datum::Flag(flag) => flag.to_string(),
        Datum::Thing(noun, name) => format!("{} {name}", noun.word()),
    }
}
