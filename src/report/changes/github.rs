//! Changes as workflow commands, which GitHub Actions turns into annotations.

use super::{Comparison, State, complaint, importance};
use crate::diff::{Change, Class, tell};
use crate::model::word::Word;
use crate::report::github::{data, property};
use std::io;

/// How many annotations of one level GitHub shows for a step.
const MOST: usize = 10;

pub(super) fn write(maps: &[Comparison], to: &mut dyn io::Write) -> io::Result<()> {
    let mut left_out = 0;
    let (mut warnings, mut notices) = (0, 0);
    for map in maps {
        for (side, version) in map.broken() {
            let (file, line) = version
                .mistake()
                .map_or_else(|| (version.path.clone(), 1), |(file, line, _)| (file, line));
            let text = data(&complaint(side, version));
            writeln!(to, "::error file={},line={line},title=ferd diff::{text}", property(&file))?;
        }
        if map.state() == State::Removed {
            writeln!(
                to,
                "::notice title=ferd diff::{}",
                data(&format!("the map {} is removed", map.path()))
            )?;
        }
    }
    let changes = maps.iter().flat_map(|map| {
        map.changes.iter().flat_map(move |changes| changes.list.iter().map(move |one| (map, one)))
    });
    let mut changes: Vec<(&Comparison, &Change)> = changes.collect();
    changes.sort_by_key(|(_, change)| (change.class, importance::of_change(change)));
    for (map, change) in changes {
        let count = if change.class == Class::Breaking { &mut warnings } else { &mut notices };
        *count += 1;
        if *count > MOST {
            left_out += 1;
        } else {
            writeln!(to, "{}", command(map, change))?;
        }
    }
    if left_out > 0 {
        let changes = if left_out == 1 { "change is" } else { "changes are" };
        writeln!(to, "{left_out} more {changes} not annotated")?;
    }
    Ok(())
}

/// A change at the line of its thing; what is gone stands at the first line of its map.
fn command(map: &Comparison, change: &Change) -> String {
    let level = if change.class == Class::Breaking { "warning" } else { "notice" };
    let place = match (&change.new, &map.new) {
        (Some(thing), Some(version)) => {
            let file = &version.sources.get(thing.span.file).name;
            let at =
                crate::report::position(&version.sources, thing.span.file, thing.span.start).line;
            format!("file={},line={at}", property(file))
        }
        _ => format!("file={},line=1", property(map.path())),
    };
    let words = format!("{}: {}", tell::place(change), tell::what(change));
    format!("::{level} {place},title={} change::{}", change.class.word(), data(&words))
}
