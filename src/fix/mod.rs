//! A map with slips of the pen → the same map without them; nothing else of its text is touched.

mod id;
mod word;

use crate::diff::{self, Datum, Kind};
use crate::finding::{Finding, Fix, Severity};
use crate::model::Journey;
use crate::open::{self, Input, Opened};
use crate::source::FileId;
use std::path::Path;

/// How often a map is changed to see what comes of it; it is read again each time.
const MOST: usize = 200;
/// A file with more mistakes is no map with slips of the pen.
const HOPELESS: usize = 1000;

/// A map before and after.
#[derive(Debug)]
pub struct Mended {
    /// The text as it was.
    pub before: String,
    /// The text without the slips.
    pub after: String,
    /// How many slips were mended.
    pub slips: usize,
    /// How many ids were written out.
    pub ids: usize,
}

/// A text of a map, with what is read in it.
struct Version {
    text: String,
    opened: Opened,
}

/// Reads a text as the map that it would be.
type Reading<'a> = &'a dyn Fn(String) -> Version;

/// The map in a file with all that can safely be mended; none if there is nothing.
///
/// Another word is kept only if the map has fewer mistakes with it than without and still says all that could be read of it
/// before. Ids are written out where the findings that `shown` gives of a map ask for them, and kept only if the map means the same
/// with them.
pub fn mended(
    input: &Input,
    root: Option<&Path>,
    shown: &dyn Fn(&Opened) -> Vec<Finding>,
) -> Option<Mended> {
    let opened = open::journey(input, root);
    let before = opened.sources.iter().next()?.text.clone();
    if opened.findings.len() > HOPELESS {
        return None;
    }
    let read = |text: String| {
        let bytes = text.as_bytes().to_vec();
        let opened = open::journey(&Input::Bytes { path: input.path().to_owned(), bytes }, root);
        Version { text, opened }
    };
    let (map, slips) = with_words(Version { text: before.clone(), opened }, &read);
    let (map, ids) = with_ids(map, shown, &read);
    (slips + ids > 0).then_some(Mended { before, after: map.text, slips, ids })
}

/// The map with the words that are meant, and how many they are.
fn with_words(mut map: Version, read: Reading<'_>) -> (Version, usize) {
    let (mut count, mut passed_over) = (0, 0);
    for _ in 0..MOST {
        let fixes = own_fixes(&map.opened.findings);
        let Some(fix) = fixes.into_iter().nth(passed_over) else { break };
        let tried = word::replaced(fix, &map.text).map(read);
        let is_better = |tried: &Version| {
            errors(&tried.opened.findings) < errors(&map.opened.findings)
                && says_no_less(&map.opened, &tried.opened)
        };
        match tried.filter(is_better) {
            Some(better) => (map, count) = (better, count + 1),
            None => passed_over += 1,
        }
    }
    (map, count)
}

/// A map with ids written into it that the original text has not.
struct Identified<'a> {
    ids: Vec<&'a Fix>,
    map: Version,
    /// How often more were tried.
    tries: usize,
}

/// The map with ids written out, and how many they are.
fn with_ids(
    map: Version,
    shown: &dyn Fn(&Opened) -> Vec<Finding>,
    read: Reading<'_>,
) -> (Version, usize) {
    let (found, original) = (shown(&map.opened), map.text.clone());
    let done = Identified { ids: Vec::new(), map, tries: 0 };
    let done = with_more(done, &own_fixes(&found), &original, read);
    (done.map, done.ids.len())
}

/// The same with more ids: all at once, or where something is wrong with one of them, in halves.
fn with_more<'a>(
    done: Identified<'a>,
    more: &[&'a Fix],
    original: &str,
    read: Reading<'_>,
) -> Identified<'a> {
    if more.is_empty() || done.tries == MOST {
        return done;
    }
    let (ids, tries) = ([&done.ids, more].concat(), done.tries + 1);
    let tried = id::written(&ids, original).map(read);
    if let Some(map) = tried.filter(|tried| means_the_same(&done.map.opened, &tried.opened)) {
        return Identified { ids, map, tries };
    }
    let done = Identified { tries, ..done };
    if more.len() == 1 {
        return done;
    }
    let (first, last) = more.split_at(more.len() / 2);
    with_more(with_more(done, first, original, read), last, original, read)
}

/// The changes that findings propose in the map itself.
fn own_fixes(findings: &[Finding]) -> Vec<&Fix> {
    let fixes = findings.iter().filter_map(|finding| finding.fix.as_deref());
    fixes.filter(|fix| fix.span().file == FileId(0)).collect()
}

fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// Whether a map still says all that could be read of it before, as far as either could be read.
fn says_no_less(before: &Opened, after: &Opened) -> bool {
    let (Some(before), Some(after)) = (understood(before), understood(after)) else { return true };
    // A map without stages cannot be compared.
    if before.stages.is_empty() || after.stages.is_empty() {
        return true;
    }
    diff::changes(before, after).list.iter().all(|change| !takes_away(&change.kind))
}

/// The journey as far as it could be understood.
fn understood(map: &Opened) -> Option<&Journey> {
    map.journey.as_ref().or(map.partial.as_ref())
}

/// Whether something that was said is gone, or is another.
fn takes_away(kind: &Kind) -> bool {
    match kind {
        Kind::Added(_) | Kind::Placed(..) | Kind::Identified { .. } => false,
        Kind::Removed(_) | Kind::Unplaced(..) | Kind::Split(_) | Kind::Merged(_) | Kind::Turned => {
            true
        }
        Kind::Moved { is_order, .. } => !is_order,
        // Fixed words may have been defaults, as a status that could not be read.
        Kind::Edited(edit) => match &edit.before {
            None | Some(Datum::Word(_) | Datum::Flag(_)) => false,
            Some(Datum::Text(text)) => !text.is_empty(),
            Some(Datum::Number(_) | Datum::Thing(..)) => true,
        },
    }
}

/// Whether nothing else changed than that fewer references follow from words.
fn means_the_same(before: &Opened, after: &Opened) -> bool {
    let (Some(before), Some(after)) = (&before.journey, &after.journey) else { return false };
    after.by_words.len() < before.by_words.len() && diff::changes(before, after).is_empty()
}
