//! Slips of the pen: mended in place, everything else kept byte for byte.

use crate::golden::{assert_golden, entries, name};
use crate::program::{code, folder, run_in, told};
use std::fs;

const CASES: &str = "tests/cases/fixes";

#[test]
fn slips_are_mended_and_nothing_else_is_touched() {
    for case in entries(CASES) {
        let text = fs::read_to_string(case.join("map.journey.yaml")).unwrap();
        let place = folder(&[("map.journey.yaml", &text)]);
        let (diff, _) = told(&run_in(place.path(), &["check", "--diff"]));
        assert_golden(&case.join("diff"), &diff);
        let file = place.path().join("map.journey.yaml");
        assert_eq!(
            fs::read_to_string(&file).unwrap(),
            text,
            "{}: --diff writes nothing",
            name(&case)
        );
        let fixed = run_in(place.path(), &["check", "--fix"]);
        let mended = fs::read_to_string(&file).unwrap();
        assert_eq!(mended.lines().count(), text.lines().count());
        let changed = mended.lines().zip(text.lines()).filter(|(a, b)| a != b).count();
        assert_eq!(
            changed,
            diff.lines().filter(|line| line.starts_with('-')).count().saturating_sub(1)
        );
        assert_eq!(
            diff.is_empty(),
            !told(&fixed).1.contains(" mended in 1 map"),
            "{:?}",
            told(&fixed)
        );
        let again = run_in(place.path(), &["check", "--diff"]);
        // What is left is told, and is no success.
        let is_left = code(&run_in(place.path(), &["check"])) == 2;
        let expected = if is_left { 2 } else { 0 };
        assert_eq!((code(&again), told(&again).0), (expected, String::new()), "{}", name(&case));
        assert_eq!(told(&again).1.contains("that `--fix` does not mend"), is_left);
    }
}

#[test]
fn what_is_shown_would_be_changed() {
    let place = folder(&[("a.journey.yaml", "titel: x\nstages: {title: y, touchpoints: z}\n")]);
    let run = |arguments: &[&str]| run_in(place.path(), &[&["check"], arguments].concat());
    let shown = run(&["--diff"]);
    assert_eq!(code(&shown), 1);
    let both = run(&["--fix", "--diff"]);
    assert_eq!((code(&both), told(&both).0), (1, told(&shown).0), "--diff writes nothing");
    let fixed = run(&["--fix"]);
    assert_eq!((code(&fixed), told(&fixed).1.lines().next()), (0, Some("1 slip mended in 1 map")));
    assert_eq!(code(&run(&["--fix"])), 0);
    assert_eq!(code(&run(&["--fix", "--diff"])), 0, "nothing is left to be shown");
    assert_eq!(code(&run(&["--fix", "-"])), 2);
    let missing = run(&["--diff", "nowhere.journey.yaml"]);
    assert_eq!(code(&missing), 2, "{:?}", told(&missing));
    assert!(
        told(&missing).1.contains("`nowhere.journey.yaml` has 1 mistake"),
        "{:?}",
        told(&missing)
    );
}
