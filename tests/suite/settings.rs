//! `ferd.toml`: which rules hold, at which level, for which maps.

use crate::golden::{assert_golden, entries, name};
use crate::program::{code, folder, run_in, told};
use std::fs;

const CASES: &str = "tests/cases/settings";
const POOR: &str = "title: Ordering a coffee\nstages: [Arrive, Order, Drink]\n";

/// The levels of the rules that a `ferd rules` shows.
fn level(list: &str, rule: &str) -> String {
    let line = list.lines().find(|line| line.split_whitespace().next() == Some(rule));
    line.unwrap_or_else(|| panic!("no {rule} in {list}")).to_owned()
}

#[test]
fn every_mistake_in_the_settings_is_told_at_its_place() {
    for case in entries(CASES) {
        let text = fs::read_to_string(case.join("ferd.toml")).unwrap();
        let place = folder(&[("ferd.toml", &text), ("a.journey.yaml", POOR)]);
        let output = run_in(place.path(), &["check"]);
        assert_eq!(code(&output), 2, "{}: {:?}", name(&case), told(&output));
        assert_golden(&case.join("report"), &told(&output).0);
    }
}

#[test]
fn a_rule_goes_before_its_group_and_a_flag_before_the_file() {
    let settings = "rules.structure = 'allow'\nrules.stage-without-touchpoint = 'info'\n\
        [[overrides]]\npaths = ['old/']\nrules.stage-without-touchpoint = 'warning'\n";
    let place =
        folder(&[("ferd.toml", settings), ("a.journey.yaml", POOR), ("old/b.journey.yaml", POOR)]);
    let rules = |arguments: &[&str]| {
        let output = run_in(place.path(), &[&["rules"], arguments].concat());
        assert_eq!(code(&output), 0, "{:?}", told(&output));
        told(&output).0
    };
    let usual = rules(&[]);
    assert!(level(&usual, "too-many-stages").contains(" allow "), "{usual}");
    assert!(level(&usual, "too-many-stages").ends_with("(ferd.toml:1)"));
    assert!(level(&usual, "stage-without-touchpoint").contains(" info "));
    assert!(level(&usual, "stage-without-touchpoint").ends_with("(ferd.toml:2)"));
    assert!(!level(&usual, "no-persona").contains('('), "{usual}");
    let old = level(&rules(&["old/b.journey.yaml"]), "stage-without-touchpoint");
    assert!(old.contains(" warning ") && old.ends_with("(ferd.toml:5)"), "{old}");
    let flags = ["--deny", "structure", "--allow", "stage-without-touchpoint"];
    let flagged = rules(&flags);
    assert!(level(&flagged, "too-many-stages").ends_with("(--deny structure)"), "{flagged}");
    assert!(level(&flagged, "stage-without-touchpoint").contains(" allow "), "{flagged}");
    let isolated = level(&rules(&["--isolated"]), "stage-without-touchpoint");
    assert!(isolated.contains(" error "), "{isolated}");
}

#[test]
fn settings_decide_what_a_check_comes_to() {
    let place = folder(&[("a.journey.yaml", POOR)]);
    let check = |settings: &str, arguments: &[&str]| {
        fs::write(place.path().join("ferd.toml"), settings).unwrap();
        let output = run_in(place.path(), &[&["check"], arguments].concat());
        (code(&output), told(&output).1)
    };
    assert_eq!(check("", &[]), (1, "1 map checked: 3 errors\n".into()));
    let off = "rules.stage-without-touchpoint = 'allow'\n";
    assert_eq!(check(off, &[]), (0, "1 map checked, nothing to complain about\n".into()));
    assert_eq!(check(off, &["--isolated"]).0, 1);
    assert_eq!(check(off, &["--warn", "no-persona"]), (0, "1 map checked: 1 warning\n".into()));
    assert_eq!(check(off, &["--warn", "no-persona", "--deny", "warning"]).0, 1);
    assert_eq!(check(&format!("deny = 'info'\n{off}"), &[]).0, 1);
    assert_eq!(check(&format!("deny = 'info'\n{off}"), &["--deny", "error"]).0, 0);
    let fewer = "rules.stage-without-touchpoint = 'allow'\n\
        [rules.too-many-stages]\nlevel = 'error'\nmost = 2\n";
    assert_eq!(check(fewer, &[]).0, 1);
    assert_eq!(check("", &["--deny", "no-such-rule"]).0, 2);
    assert_eq!(check("", &["--today", "2026-02-30"]).0, 2);
    fs::write(place.path().join("other.toml"), off).unwrap();
    assert_eq!(check("", &["--config", "other.toml"]).0, 0);
    assert_eq!(check("", &["--config", "none.toml"]).0, 2);
}

#[test]
fn what_is_excluded_is_left_out_of_folders_only() {
    let place = folder(&[
        ("ferd.toml", "exclude = ['tests/', '*.old.journey.yaml']\n"),
        ("tests/a.journey.yaml", "title: [\n"),
        ("b.old.journey.yaml", "title: [\n"),
        ("sub/c.journey.yaml", "title: x\nstages: {title: y, touchpoints: z}\n"),
    ]);
    let output = run_in(place.path(), &["check"]);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
    assert_eq!(told(&output).1, "1 map checked, nothing to complain about\n");
    assert_eq!(code(&run_in(place.path(), &["check", "tests/a.journey.yaml"])), 2);
    let output = run_in(place.path(), &["check", "tests"]);
    assert!(told(&output).1.contains("ferd.toml excludes the only one"), "{:?}", told(&output));
    let output = run_in(place.path(), &["render", ".", "-o", "out/"]);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
    assert!(place.path().join("out/c.svg").is_file());
}

#[test]
fn the_nearest_settings_hold_and_are_called_as_the_map_is() {
    let place = folder(&[
        ("ferd.toml", "rules.stage-without-touchpoint = 'allow'\n"),
        ("a/b/x.journey.yaml", POOR),
        ("c/ferd.toml", "rules.stage-without-touchpoint = 'warning'\nrules.persona = 'erorr'\n"),
        ("c/y.journey.yaml", POOR),
    ]);
    assert_eq!(code(&run_in(place.path(), &["check", "a"])), 0);
    assert_eq!(code(&run_in(&place.path().join("a/b"), &["check"])), 0);
    let rules = told(&run_in(&place.path().join("a/b"), &["rules"])).0;
    assert!(level(&rules, "stage-without-touchpoint").ends_with("(../../ferd.toml:1)"), "{rules}");
    let (report, summary) = told(&run_in(place.path(), &["check"]));
    assert!(report.contains("[c/ferd.toml:2:17]"), "{report}");
    assert_eq!(summary, "the settings have mistakes: no map was checked\n");
}

#[test]
fn ages_count_from_a_day_that_is_given() {
    let map = "title: x\nreviewed: 2026-01-01\nstages: {title: y, touchpoints: z}\n";
    let place = folder(&[("a.journey.yaml", map)]);
    let check = |arguments: &[&str]| {
        told(&run_in(place.path(), &[&["check", "--info"], arguments].concat())).0
    };
    assert!(!check(&[]).contains("map-not-reviewed"));
    assert!(!check(&["--today", "2026-06-30"]).contains("map-not-reviewed"));
    let late = check(&["--today", "2026-07-02"]);
    assert!(
        late.contains("the map was last reviewed on 2026-01-01, more than 6 months ago"),
        "{late}"
    );
}

/// What the repository's own settings leave out is what tests are made of.
#[test]
fn the_repository_checks_its_own_maps_only() {
    let output = run_in(std::path::Path::new("."), &["check"]);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
    assert!(
        told(&output).1.ends_with("checked, nothing to complain about\n"),
        "{:?}",
        told(&output)
    );
}
