//! Characters that no font at hand can draw.

use super::svg;
use crate::finding::Finding;
use crate::layout::sheet::Sheet;
use crate::model::Journey;
use crate::source::{FileId, Sources, Span};
use crate::text::Fonts;
use std::collections::BTreeSet;

/// How many characters and lines are named.
const NAMED: usize = 12;

/// The finding for characters of a drawing that no font draws, with the lines they stand on.
pub fn missing(sheet: &Sheet, sources: &Sources, fonts: &Fonts) -> Option<Finding> {
    let mut lacking = BTreeSet::new();
    for (face, used) in svg::used(sheet) {
        let face = fonts.face(face);
        lacking.extend(used.characters.into_iter().filter(|character| !face.covers(*character)));
    }
    missing_of(&lacking, sources, fonts)
}

/// The same of the texts of a map, before it is drawn.
pub fn missing_in(journey: &Journey, sources: &Sources, fonts: &Fonts) -> Option<Finding> {
    // Nearly all texts are of letters that the built-in fonts are known to have.
    let is_rare =
        |c: &char| !matches!(*c, ' '..='~' | '\u{a0}'..='\u{17f}' | '–' | '—' | '‘'..='„' | '…');
    let pieces =
        journey.texts.iter().flat_map(|text| &text.versions).flat_map(|(_, rich)| &rich.pieces);
    let rare: BTreeSet<char> =
        pieces.flat_map(|piece| piece.text.chars().filter(is_rare)).collect();
    if rare.is_empty() { None } else { missing_of(&rare, sources, fonts) }
}

/// The same of some characters.
pub fn missing_of(
    characters: &BTreeSet<char>,
    sources: &Sources,
    fonts: &Fonts,
) -> Option<Finding> {
    let characters: String = characters.iter().collect();
    let missing: BTreeSet<char> = fonts.missing(&characters).into_iter().collect();
    if missing.is_empty() {
        return None;
    }
    let names: Vec<String> = missing
        .iter()
        .take(NAMED)
        .map(|character| format!("{character} (U+{:04X})", *character as u32))
        .collect();
    let (lines, first) = lines(&missing, sources);
    let more = |count: usize| {
        if count > NAMED { format!(" and {} more", count - NAMED) } else { String::new() }
    };
    let numbers: Vec<String> = lines.iter().take(NAMED).map(ToString::to_string).collect();
    let place = match numbers.len() {
        0 => String::new(),
        1 => format!(", on line {}", numbers[0]),
        _ => format!(", on lines {}{}", numbers.join(", "), more(lines.len())),
    };
    let message =
        format!("no font at hand draws {}{}{place}", names.join(", "), more(missing.len()));
    Some(
        Finding::warning("missing-glyph", message, first)
            .help("give a font that has them with `--font FILE`, or allow the installed ones with `--system-fonts`"),
    )
}

/// The lines of the map that hold any of the characters, and the first place of one.
fn lines(missing: &BTreeSet<char>, sources: &Sources) -> (Vec<usize>, Span) {
    let mut lines = Vec::new();
    let mut first = None;
    for (number, source) in sources.iter().enumerate() {
        let file = FileId(number as u32);
        for (at, character) in source.text.char_indices() {
            if !missing.contains(&character) {
                continue;
            }
            first.get_or_insert(Span::new(file, at, at + character.len_utf8()));
            let line = source.position(at).line;
            if number == 0 && lines.last() != Some(&line) {
                lines.push(line);
            }
        }
    }
    (lines, first.unwrap_or_default())
}
