//! A map that is written on another emotion scale says the same: in comparisons, plans, logs and pages with a history.

use crate::diff_git::{git, git_at, write};
use crate::program::{code, folder, run_in, told};

const MAP: &str = "a.journey.yaml";

/// The same feelings on a scale from `min` to `max`, of which they are quarters from worst to best.
fn map(min: f64, max: f64) -> String {
    let score = |quarters: f64| min + quarters / 4.0 * (max - min);
    format!(
        "title: Bike\nemotion_scale: {{min: {min}, max: {max}}}\nstages:\n  - {{title: Find, emotion: {}}}\n  - {{title: Ride, emotion: {}}}\n",
        score(1.0),
        score(4.0)
    )
}

#[test]
fn the_same_feelings_on_another_scale_are_no_change_but_that_of_the_scale() {
    let place = folder(&[(MAP, &map(-2.0, 2.0))]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    git(here, &["add", "-A"]);
    git_at(here, &["commit", "-q", "-m", "One"], "2026-01-02T00:00:00Z");
    write(here, MAP, &map(1.0, 5.0));
    let said = |arguments: &[&str]| {
        let output = run_in(here, arguments);
        assert_eq!(code(&output), 0, "{arguments:?}: {:?}", told(&output));
        told(&output).0
    };
    let changes = said(&["diff"]);
    assert!(changes.contains("emotion scale −2 to 2 → 1 to 5"), "{changes}");
    assert!(changes.contains("1 data change."), "{changes}");
    write(here, "old.journey.yaml", &map(-2.0, 2.0));
    let plan = said(&["diff", "--as", "plan", "old.journey.yaml", MAP]);
    assert!(plan.contains("stays at 3.5") && plan.contains("neither rises nor falls"), "{plan}");
    let log = said(&["log", MAP]);
    let means = |row: &str| log.lines().any(|line| line.starts_with(row) && line.contains(" 3.5 "));
    assert!(means("working"), "{log}");
    assert_eq!(log.matches(" 3.5 ").count(), 2, "{log}");
    assert!(!log.contains("0.5") && log.contains("1 data change"), "{log}");
}
