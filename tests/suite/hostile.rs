//! Input that nobody wrote in good faith: it is refused, quickly, and nothing falls over.

use crate::golden::opened;
use proptest::prelude::*;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Maps to begin with.
const SEEDS: [&str; 4] = [
    include_str!("../../examples/coffee.journey.yaml"),
    include_str!("../../examples/cafe.journey.yaml"),
    include_str!("../../templates/starters/minimal.journey.yaml"),
    include_str!("../../templates/starters/b2b.journey.yaml"),
];

/// What is put where it does not belong.
const SPLINTERS: [&str; 30] = [
    ":", ": ", "- ", "\n", "\t", "\"", "'", "[", "]", "{", "}", "&a", "*a", "#", "|", ">", "---\n",
    "<<: ", "!x ", "\\", "\0", "\u{202E}", "\u{FEFF}", "é", "🧭", "title: ", "stages: ", "1e999",
    "~", "\r",
];

/// A change to a text: at which share of it, how much is taken out, what is put in.
type Change = (f64, usize, usize);

fn changed(seed: &str, changes: &[Change]) -> String {
    let mut text = seed.to_owned();
    for (share, out, splinter) in changes {
        let mut start = (text.len() as f64 * share) as usize;
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (start + out).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        text.replace_range(start..end, SPLINTERS[*splinter]);
    }
    text
}

/// Reads a text and reports on it; a text that is refused must be told why.
fn survives(text: &str) {
    let start = Instant::now();
    let opened = opened(text);
    assert!(
        opened.journey.is_some() || !opened.findings.is_empty(),
        "refused in silence: {text:?}"
    );
    for finding in &opened.findings {
        let source = opened.sources.get(finding.span.file);
        assert!(finding.span.end as usize <= source.text.len() + 3, "{finding:?} is nowhere");
        assert!(!finding.message.is_empty() && !finding.message.ends_with('.'), "{finding:?}");
    }
    crate::golden::plain_report(opened, &ferd::lint::policy::Policy::default());
    let took = start.elapsed();
    assert!(took < Duration::from_secs(5), "{took:?} for {text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_maps_are_told_what_is_wrong(
        seed in 0..SEEDS.len(),
        changes in prop::collection::vec((0.0..1.0, 0..40_usize, 0..SPLINTERS.len()), 1..8),
    ) {
        survives(&changed(SEEDS[seed], &changes));
    }

    #[test]
    fn splinters_alone_do_no_harm(parts in prop::collection::vec(0..SPLINTERS.len(), 0..60)) {
        survives(&parts.into_iter().map(|part| SPLINTERS[part]).collect::<String>());
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        survives(&text);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let path = std::path::PathBuf::from("tests/cases/map.journey.yaml");
        let opened = ferd::open::journey(&ferd::open::Input::Bytes { path, bytes }, None);
        prop_assert!(opened.journey.is_some() || !opened.findings.is_empty());
        crate::golden::plain_report(opened, &ferd::lint::policy::Policy::default());
    }
}

/// A line for each number.
fn lines(numbers: std::ops::Range<usize>, line: impl Fn(usize) -> String) -> String {
    let lines: Vec<String> = numbers.map(line).collect();
    lines.join("\n")
}

#[test]
fn deep_and_wide_input_is_refused_quickly() {
    for (what, text) in [
        ("brackets", format!("title: {}", "[".repeat(100_000))),
        ("braces", format!("title: {}", "{a: ".repeat(100_000))),
        ("dashes", format!("stages: \n{}", lines(1..2000, |n| " ".repeat(n) + "-"))),
        ("anchors", format!("title: x\nnotes: {}", "&a ".repeat(100_000))),
        ("quotes", format!("title: x\nstages: {}", "\"".repeat(100_001))),
        ("keys", format!("title: x\n{}", lines(0..20_000, |n| format!("k{n}: 1")))),
        ("same keys", format!("title: x\n{}", "title: x\n".repeat(20_000))),
        ("errors", format!("title: x\n{}", "a: \"\nb: ]\n".repeat(20_000))),
        ("stars", format!("title: {}\nstages: [a]", "*a".repeat(50_000))),
        ("emphasis", format!("title: \"{}\"\nstages: [a]", "*a **b ".repeat(5_000))),
        ("links", format!("title: \"{}\"\nstages: [a]", "[a](".repeat(5_000))),
    ] {
        let start = Instant::now();
        let opened = opened(&text);
        let took = start.elapsed();
        assert!(took < Duration::from_secs(10), "{what}: {took:?}");
        assert!(opened.journey.is_some() || !opened.findings.is_empty(), "{what}: no word of it");
    }
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut text = "title: x\na0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for level in 1..40 {
        let before = level - 1;
        let aliases = vec![format!("*a{before}"); 9].join(", ");
        writeln!(text, "a{level}: &a{level} [{aliases}]").unwrap();
    }
    let rules: Vec<&str> = opened(&text).findings.iter().map(|finding| finding.rule).collect();
    assert!(rules.contains(&"too-many-aliases"), "{rules:?}");
}
