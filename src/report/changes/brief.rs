//! A line for each map.

use super::{Comparison, State, complaint};
use crate::diff::tell;
use std::io;

pub(super) fn write(maps: &[Comparison], to: &mut dyn io::Write) -> io::Result<()> {
    for map in maps {
        let path = crate::report::harmless(&map.head());
        let from =
            map.moved_from().map(|old| format!("moved from {}", crate::report::harmless(old)));
        let counts = map.changes.as_ref().filter(|changes| !changes.is_empty()).map(tell::counts);
        let words: Vec<String> = match map.state() {
            State::Same => continue,
            State::Added => vec!["new map".to_owned()],
            State::Removed => vec!["map removed".to_owned()],
            State::Unreadable => {
                map.broken().map(|(side, version)| complaint(side, version)).collect()
            }
            State::Changed => from.into_iter().chain(counts).collect(),
        };
        writeln!(to, "{path}: {}", crate::report::harmless(&words.join("; ")))?;
    }
    Ok(())
}
