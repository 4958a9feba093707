//! What git runs to compare two versions of a map.

use crate::cli::diff;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen::Screen;
use crate::files;
use crate::git::config;
use crate::report::changes::{self, State, Style};
use crate::report::{Look, printable};
use similar::TextDiff;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What git gives: `PATH OLD OLD-ID OLD-MODE NEW NEW-ID NEW-MODE`, of a renamed file `NEW-PATH HEADER` as well; of a file in a
/// conflict only the path, of a difftool `PATH OLD NEW`.
struct Asked<'a> {
    names: (String, String),
    /// The files with both versions; none in a conflict.
    files: Option<(&'a Path, &'a Path)>,
    /// Both modes; none where git does not tell them.
    modes: Option<(String, String)>,
    /// What git says of a renamed file, with line ends.
    renamed: String,
}

impl<'a> Asked<'a> {
    fn of(words: &'a [PathBuf]) -> Self {
        let word = |at: usize| words.get(at).map(PathBuf::as_path);
        let shown = |at: usize| word(at).map(files::shown);
        let old_name = shown(0).unwrap_or_default();
        let new_name = shown(7).unwrap_or_else(|| old_name.clone());
        let new = if words.len() == 3 { word(2) } else { word(4) };
        Asked {
            names: (old_name, new_name),
            files: word(1).zip(new),
            modes: shown(3).zip(shown(6)),
            renamed: shown(8).unwrap_or_default(),
        }
    }

    /// What git itself says above the lines of a file, but for the numbers of its contents.
    fn head(&self) -> String {
        let (old, new) = &self.names;
        let mut head = format!("diff --ferd a/{old} b/{new}\n");
        // A version that is not there has the mode `.`.
        match &self.modes {
            Some((old, new)) if old == "." => {
                let _ = writeln!(head, "new file mode {new}");
            }
            Some((old, new)) if new == "." => {
                let _ = writeln!(head, "deleted file mode {old}");
            }
            Some((old, new)) if old != new => {
                let _ = writeln!(head, "old mode {old}\nnew mode {new}");
            }
            _ => {}
        }
        for line in self.renamed.lines().filter(|line| !line.starts_with("index ")) {
            let _ = writeln!(head, "{line}");
        }
        printable(&head)
    }
}

/// Prints what changed between two versions.
///
/// What a map uses is read from the working tree for both: git does not tell which commits they are of.
pub(super) fn run(words: &[PathBuf], screen: Screen) -> Result<Outcome, Failure> {
    let asked = Asked::of(words);
    let (old_name, new_name) = (&asked.names.0, &asked.names.1);
    let Some((old, new)) = asked.files else {
        screen.say(&format!("* Unmerged path {old_name}\n"))?;
        return Ok(Outcome::Fine);
    };
    let (old, new) = (version(old)?, version(new)?);
    let screen = screen.in_color(config::wants_color(Screen::is_terminal()));
    let map = diff::of_bytes(Path::new(new_name), old.clone(), new.clone());
    let mut report = painted(&asked.head(), screen.look()).into_bytes();
    match map.state() {
        State::Unreadable => {
            report.extend(printable(&lines_of((old_name, old), (new_name, new))).bytes());
        }
        State::Same if old != new => {
            report.extend(b"its text changed, what it says did not\n");
        }
        State::Same => {}
        _ => changes::write(Style::Terminal(screen.look()), &[map], &mut report)
            .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?,
    }
    screen.print(&report)?;
    Ok(Outcome::Fine)
}

/// Lines as git paints those above a file.
fn painted(head: &str, look: Look) -> String {
    head.lines().map(|line| look.bold(line) + "\n").collect()
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
