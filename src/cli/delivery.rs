//! What becomes of finished files: they are written, or compared with what is there.

use super::outcome::{Failure, Outcome};
use super::screen::Screen;
use super::targets::Target;
use crate::files::{self, Existing, Unread};
use std::path::Path;

/// A file that is ready to be written.
pub(super) struct Finished {
    pub(super) target: Target,
    pub(super) bytes: Vec<u8>,
    /// What it shows, in words.
    pub(super) title: String,
}

/// Whether files are to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// They are.
    Write,
    /// They are to be there already, and to be the same.
    Check,
}

/// Writes files; or names those that are missing or different, and writes none.
pub(super) fn hand_over(
    files: &[Finished],
    purpose: Purpose,
    screen: Screen,
) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::Fine;
    for Finished { target, bytes, .. } in files {
        match (target, purpose) {
            (Target::Stdout, Purpose::Write) => screen.pour(bytes)?,
            (Target::Stdout, Purpose::Check) => {
                let words = "`--check` looks at files, and standard output is none";
                return Err(Failure::input(words.to_owned()));
            }
            (Target::File(path), Purpose::Write) => {
                files::write(path, bytes, Existing::Replace).map_err(Failure::Machine)?;
            }
            (Target::File(path), Purpose::Check) => {
                if let Some(lack) = lack(path, bytes)? {
                    screen.say(&format!("{} {lack}\n", files::shown(path)))?;
                    outcome = Outcome::Findings;
                }
            }
        }
    }
    Ok(outcome)
}

/// What is wrong with a file that should hold these bytes.
fn lack(path: &Path, bytes: &[u8]) -> Result<Option<&'static str>, Failure> {
    match files::read_at_most(path, bytes.len() as u64) {
        Ok(there) if there == bytes => Ok(None),
        Ok(_) | Err(Unread::TooLarge(_)) => Ok(Some("is stale")),
        Err(Unread::Missing) => Ok(Some("is missing")),
        Err(unread) => Err(Failure::input(format!("`{}` {}", files::shown(path), unread.words()))),
    }
}
