//! What git runs: the driver that compares, and the one that makes text of a map.

use crate::cli::diff;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen::Screen;
use crate::files;
use crate::parse;
use crate::report::changes::{self, State, Style};
use crate::report::printable;
use crate::source::{FileId, Source};
use similar::TextDiff;
use std::path::{Path, PathBuf};

/// Prints a map as lines that stand for themselves; anything else as it is.
pub(super) fn textconv(file: &Path, screen: Screen) -> Result<Outcome, Failure> {
    let bytes = read(file)?;
    let name = files::shown(file);
    let outline = std::str::from_utf8(&bytes)
        .ok()
        .and_then(|text| parse::outline(&Source::new(name, text), FileId(0)));
    screen.pour(&outline.map_or(bytes, String::into_bytes))?;
    Ok(Outcome::Fine)
}

/// Prints what changed between two versions.
///
/// What a map uses is read from the working tree for both: git does not tell which commits they are of.
pub(super) fn run(words: &[PathBuf], screen: Screen) -> Result<Outcome, Failure> {
    let path = |at: usize| words.get(at).map(PathBuf::as_path);
    let (old, new) = match words.len() {
        3 => (path(1), path(2)),
        _ => (path(1), path(4)),
    };
    let old_name = files::shown(&words[0]);
    let new_name = path(7).map_or(old_name.clone(), files::shown);
    let (Some(old), Some(new)) = (old, new) else {
        screen.say(&format!("* Unmerged path {old_name}\n"))?;
        return Ok(Outcome::Fine);
    };
    let (old, new) = (version(old)?, version(new)?);
    let map = diff::of_bytes(Path::new(&new_name), old.clone(), new.clone());
    let head = format!("diff --ferd a/{old_name} b/{new_name}\n");
    let mut report = printable(&head).into_bytes();
    match map.state() {
        State::Unreadable => {
            report.extend(printable(&lines_of((&old_name, old), (&new_name, new))).bytes());
        }
        State::Same if old != new => {
            report.extend(b"its text changed, what it says did not\n");
        }
        _ => changes::write(Style::Terminal(screen.look()), &[map], &mut report)
            .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?,
    }
    screen.print(&report)?;
    Ok(Outcome::Fine)
}

/// The bytes of a version; none if git says that there is none.
fn version(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let is_none = path == Path::new("/dev/null") || path == Path::new("nul");
    if is_none { Ok(None) } else { read(path).map(Some) }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    files::read(path)
        .map_err(|unread| Failure::input(format!("`{}` {}", files::shown(path), unread.words())))
}

/// The lines that differ, for what is no map before or after.
fn lines_of(old: (&str, Option<Vec<u8>>), new: (&str, Option<Vec<u8>>)) -> String {
    let text =
        |bytes: Option<Vec<u8>>| String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned();
    let (before, after) = (text(old.1), text(new.1));
    let names = (format!("a/{}", old.0), format!("b/{}", new.0));
    let changes = TextDiff::from_lines(&before, &after);
    changes.unified_diff().header(&names.0, &names.1).to_string()
}
