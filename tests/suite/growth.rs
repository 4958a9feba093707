//! Work that grows with a map, not with its square; and counts beyond which a map is refused.

use crate::golden::opened;
use std::fs;
use std::path::Path;
use std::process::Command;

/// How much more work four times as much may be: four times in even proportion, sixteen times in its square.
const MOST: f64 = 9.0;

/// Processor time of the program in a folder with these arguments, in seconds.
fn work(folder: &Path, arguments: &[&str]) -> f64 {
    let timed = "TIMEFORMAT=%U; time { \"$@\" >/dev/null 2>&1 || code=$?; }; exit ${code:-0}";
    let output = Command::new("bash")
        .current_dir(folder)
        .args(["-c", timed, "bash", env!("CARGO_BIN_EXE_ferd")])
        .args(arguments)
        .output()
        .unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {output:?}");
    String::from_utf8(output.stderr).unwrap().trim().replace(',', ".").parse().unwrap()
}

/// Maps of which a part is repeated that often.
fn maps(count: usize) -> [(&'static str, String); 5] {
    let lines = |line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<String>();
    let places: Vec<usize> = (0..count.isqrt() / 2).collect();
    let ways = places.iter().flat_map(|from| places.iter().map(move |to| (from, to)));
    let way = |(from, to)| format!("  - {{from: s{from}, to: s{to}, kind: branch, label: {to}}}\n");
    let ways = ways.filter(|(from, to)| from != to).map(way).collect::<Vec<String>>().concat();
    let end = |at: &usize| format!("  - {{id: s{at}, title: Stage {at}}}\n");
    let ends = places.iter().map(end).collect::<Vec<String>>().concat();
    [
        (
            "steps",
            format!(
                "title: T\nstages:\n  - title: A\n    steps:\n{}",
                lines(&|at| format!(
                    "      - {{title: Step {at}, emotion: {}, actions: Does {at}}}\n",
                    at % 5
                ))
                .replace("emotion: 3", "emotion: -1")
                .replace("emotion: 4", "emotion: -2")
            ),
        ),
        ("equal titles", format!("title: T\nstages:\n{}", lines(&|_| "  - Same\n".into()))),
        (
            "equal pain points",
            format!(
                "title: T\nstages:\n  - title: A\n    pain_points:\n{}",
                lines(&|_| { "      - Waits\n".into() })
            ),
        ),
        ("both directions", format!("title: T\nstages: [\"{}\"]\n", "(אa) ".repeat(count))),
        ("transitions", format!("title: T\nstages:\n{ends}transitions:\n{ways}")),
    ]
}

#[cfg(unix)]
#[test]
fn work_grows_in_proportion() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("none.journey.yaml"), "title: T\nstages:\n  - title: A\n").unwrap();
    for (number, (what, _)) in maps(1).into_iter().enumerate() {
        let mut ways: Vec<(&str, &[&str])> = vec![
            ("check", &["check", "a.journey.yaml", "--exit-zero"]),
            ("page", &["render", "a.journey.yaml", "-o", "a.html"]),
            ("changes", &["diff", "none.journey.yaml", "a.journey.yaml", "-o", "d.html"]),
        ];
        // What stands in one cell or in the head cannot be cut, and is refused on paper.
        if matches!(what, "steps" | "equal titles") {
            ways.push(("paper", &["render", "a.journey.yaml", "-o", "a.pdf", "--page", "a4"]));
        }
        let spent = |count: usize| -> Vec<f64> {
            fs::write(folder.join("a.journey.yaml"), &maps(count)[number].1).unwrap();
            ways.iter().map(|(_, arguments)| work(folder, arguments)).collect()
        };
        let (few, many) = (spent(500), spent(2_000));
        for ((way, _), (few, many)) in ways.iter().zip(few.iter().zip(many)) {
            // What every run takes is no part of it.
            let ratio = many / few.max(0.05);
            assert!(ratio < MOST, "{what}, {way}: {few} s, then {many} s");
        }
    }
}

#[test]
fn a_map_beyond_measure_is_refused_with_one_finding() {
    for text in [
        format!("title: T\nstages:\n{}", "  - Same\n".repeat(20_001)),
        format!("title: T\nstages:\n  - title: A\n    steps:\n{}", "      - B\n".repeat(20_000)),
        format!("title: T\nstages:\n{}", "  - a\n".repeat(1_000_001)),
    ] {
        let opened = opened(&text);
        assert!(opened.journey.is_none());
        let found: Vec<&str> = opened.findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(found, ["file-too-large"], "{}", &text[..30]);
        assert!(opened.findings[0].help.is_some());
    }
    let most = format!("title: T\nstages:\n{}", "  - Same\n".repeat(20_000));
    assert!(opened(&most).journey.is_some());
}
