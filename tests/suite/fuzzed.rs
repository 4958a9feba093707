//! The entries of the fuzzer with inputs that are made of fixed seeds: they are the same in every run.

#[path = "../../fuzz/entries.rs"]
mod entries;

use rayon::prelude::*;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

/// What is put where it does not belong.
const SPLINTERS: [&str; 44] = [
    ":",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\t",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "#",
    "|",
    ">",
    "---\n",
    "<<: ",
    "!x ",
    "\\",
    "\0",
    "\u{202E}",
    "\u{FEFF}",
    "é",
    "🧭",
    "أ",
    "日本",
    "title: ",
    "stages: ",
    "emotion: 1e999",
    "-2",
    "1e15",
    "0.1",
    "~",
    "\r",
    "2026-02-30",
    "100%",
    "{{ sheet",
    "}}",
    "{% for a in b %}",
    "{% endfor %}",
    "</svg>",
    "url(#a)",
];

/// Numbers that look random and are the same everywhere: `SplitMix64` (Steele, Lea and Flood, 2014).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }
}

/// A seed with a few changes: parts taken out, put in twice, or replaced by a splinter or by a part of another seed.
fn changed(seeds: &[Vec<u8>], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = seeds[numbers.below(seeds.len())].clone();
    for _ in 0..=numbers.below(4) {
        let start = numbers.below(bytes.len() + 1);
        let end = (start + numbers.below(24)).min(bytes.len());
        let other = &seeds[numbers.below(seeds.len())];
        let from = numbers.below(other.len());
        let new = match numbers.below(8) {
            0 => Vec::new(),
            1 => bytes[start..end].repeat(2),
            2 => other[from..(from + numbers.below(60)).min(other.len())].to_vec(),
            3 => vec![numbers.below(256) as u8],
            _ => SPLINTERS[numbers.below(SPLINTERS.len())].as_bytes().to_vec(),
        };
        bytes.splice(start..end, new);
    }
    bytes
}

/// Words that values are replaced by.
const WORDS: [&str; 20] = [
    "a",
    "Waits",
    "Donaudampfschifffahrtsgesellschaft",
    "أب",
    "日本語",
    "🧭",
    "-2",
    "0",
    "1",
    "2",
    "5",
    "0.5",
    "999999",
    "high",
    "low",
    "web",
    "two words",
    "*bold*",
    "(a [b])",
    "ﷺ",
];

/// A seed in which words that are no keys are replaced: most of what comes of it is still a map.
fn reworded(seeds: &[Vec<u8>], numbers: &mut Numbers) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(&seeds[numbers.below(seeds.len())]).into_owned();
    for _ in 0..=numbers.below(3) {
        let is_word = |c: char| c.is_ascii_alphanumeric();
        let mut from = numbers.below(text.len());
        while !text.is_char_boundary(from) {
            from -= 1;
        }
        let Some(found) = text[from..].find(is_word) else { continue };
        let before = text[..from + found].char_indices().rev().find(|(_, c)| !is_word(*c));
        let start = before.map_or(0, |(at, c)| at + c.len_utf8());
        let end = text[start..].find(|c| !is_word(c)).map_or(text.len(), |end| start + end);
        if !text[end..].starts_with([':', '_']) && !text[..start].ends_with(['_', '-']) {
            text.replace_range(start..end, WORDS[numbers.below(WORDS.len())]);
        }
    }
    text.into_bytes()
}

/// The files in folders that end like one of these, small ones only: they have what is to be broken close together.
fn seeds(folders: &[&str], endings: &[&str], most: u64) -> Vec<Vec<u8>> {
    let mut folders: Vec<PathBuf> = folders.iter().map(PathBuf::from).collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending))
                && path.metadata().unwrap().len() <= most
            {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "no seeds");
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Calls an entry with that many inputs.
fn hold(name: &str, cases: usize, seeds: &[Vec<u8>]) {
    hold_made(name, cases, |numbers| changed(seeds, numbers));
}

/// The same with inputs that are made in a certain way.
fn hold_made(name: &str, cases: usize, made: impl Fn(&mut Numbers) -> Vec<u8> + Sync) {
    let (_, entry) = entries::ENTRIES.iter().find(|(entry, _)| *entry == name).unwrap();
    (0..cases).into_par_iter().for_each(|case| {
        let mut numbers = Numbers(case as u64);
        let bytes = made(&mut numbers);
        let held = panic::catch_unwind(AssertUnwindSafe(|| entry(&bytes))).is_ok();
        assert!(held, "{name}, case {case}: b\"{}\"", bytes.escape_ascii());
    });
}

fn maps() -> Vec<Vec<u8>> {
    seeds(&["tests/cases", "templates/starters"], &[".yaml"], 1_200)
}

#[test]
fn any_map_is_read() {
    hold("parse", 10_000, &maps());
}

#[test]
fn any_map_is_judged() {
    let maps = maps();
    hold_made("resolve", 10_000, |numbers| reworded(&maps, numbers));
}

#[test]
fn any_map_is_drawn() {
    let seeds = seeds(&["tests/cases/views", "tests/cases/diff"], &[".yaml"], 600);
    hold_made("draw", 10_000, |numbers| reworded(&seeds, numbers));
}

#[test]
fn any_two_maps_are_compared() {
    let seeds = seeds(&["tests/cases/diff"], &[".yaml"], 500);
    hold_made("diff", 10_000, |numbers| {
        let old = reworded(&seeds, numbers);
        let new = reworded(
            if numbers.below(2) == 0 { &seeds } else { std::slice::from_ref(&old) },
            numbers,
        );
        [&old, entries::BETWEEN.as_bytes(), &new].concat()
    });
}

#[test]
fn any_map_is_mended() {
    hold("fix", 10_000, &seeds(&["tests/cases/errors", "tests/cases/fixes"], &[".yaml"], 500));
}

#[test]
fn any_theme_is_read() {
    hold("theme", 10_000, &seeds(&["fuzz/seeds/theme"], &[".yaml"], 4_000));
}

#[test]
fn any_settings_are_read() {
    hold("settings", 10_000, &seeds(&["tests/cases/settings"], &[".toml"], 4_000));
}

#[test]
fn any_template_is_filled() {
    hold("templates", 10_000, &seeds(&["templates"], &[".svg"], 4_000));
}

#[test]
fn any_image_is_drawn() {
    hold("image", 10_000, &seeds(&["fuzz/seeds/image"], &[".svg"], 3_000));
}
