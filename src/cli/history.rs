//! What became of the things of a map over its commits, for its page.

use super::log::revisions::{self, Asked};
use super::outcome::Failure;
use crate::diff::history::{Lives, Stamp};
use crate::model::Journey;
use crate::open::Input;
use std::path::Path;

/// How many commits are gone through.
const MOST: usize = 50;

/// The lives of a map's things; the map as it is now is the last version, and has no name of a commit.
pub(super) fn lives(
    (input, root): (&Input, Option<&Path>),
    journey: &Journey,
) -> Result<Lives, Failure> {
    let (Input::File(map) | Input::Found(map)) = input else {
        return Err(Failure::input("standard input has no history; name a file".to_owned()));
    };
    let asked = Asked { map, revisions: &[], tags: false, most: Some(MOST), root };
    let versions = revisions::versions(&asked)?;
    let now = Stamp { label: "working tree".to_owned(), ..Stamp::default() };
    Ok(Lives::of(versions, (now, journey)))
}
