//! Findings that are known or put up with: comments in maps, and baselines.

use crate::program::{code, folder, run_in, told};
use std::fs;

const POOR: &str = "title: Ordering a coffee\nstages:\n  - Arrive\n  - Order\n  - Drink\n";

#[test]
fn comments_hide_findings_of_their_line_or_of_the_file() {
    for (map, left) in [
        (POOR.replace("- Order", "- Order # ferd: allow(structure) not yet seen"), 2),
        (
            POOR.replace(
                "  - Order",
                "  # ferd: allow(stage-without-touchpoint) not yet seen\n\n  # and more\n  - Order",
            ),
            2,
        ),
        (
            POOR.replace(
                "- Order\n",
                "- Order # ferd: allow(no-owner, stage-without-touchpoint) not yet seen\n",
            ),
            2,
        ),
        (format!("{POOR}# ferd: allow-file(stage-without-touchpoint) not yet seen\n"), 0),
        (POOR.replace("- Order", "- \"# ferd: allow(structure) not a comment\""), 3),
        (POOR.replace("- Order", "- Order # ferd: allow(stage-without-touchpoint) -"), 3),
    ] {
        let place = folder(&[("a.journey.yaml", &map)]);
        let (report, _) = told(&run_in(place.path(), &["check"]));
        assert_eq!(
            report.matches("error: stage-without-touchpoint").count(),
            left,
            "{map}{report}"
        );
    }
}

#[test]
fn comments_in_a_library_speak_of_the_library() {
    let lib =
        "personas:\n  - {id: a, name: Anna} # ferd: allow(persona-without-goal) she has none\n";
    let map = "title: x\nuse: lib.yaml\npersonas: a\nstages: {title: y, touchpoints: z}\n";
    let place = folder(&[("a.journey.yaml", map), ("lib.yaml", lib)]);
    let check = |arguments: &[&str]| told(&run_in(place.path(), &[&["check"], arguments].concat()));
    let flags = ["--isolated", "--warn", "persona-without-goal"];
    assert_eq!(check(&flags).1, "1 map checked, nothing to complain about\n");
    fs::write(place.path().join("lib.yaml"), lib.split(" #").next().unwrap()).unwrap();
    assert_eq!(check(&flags).1, "1 map checked: 1 warning\n");
}

#[test]
fn a_baseline_knows_findings_wherever_their_lines_move() {
    let place =
        folder(&[("maps/a.journey.yaml", POOR), ("maps/b.journey.yaml", POOR), ("sub/x", "")]);
    let run = |from: &str, arguments: &[&str]| {
        let output = run_in(&place.path().join(from), &[&["check"], arguments].concat());
        (code(&output), told(&output).1)
    };
    let known = ["--baseline", "known.json"];
    assert_eq!(run("", &["maps", "--baseline", "known.json"]).0, 2);
    let written = run("", &["maps", "--baseline", "known.json", "--write-baseline"]);
    assert_eq!(
        written,
        (0, "known.json knows 6 findings\n2 maps checked, nothing to complain about\n".into())
    );
    assert_eq!(run("", &["maps", known[0], known[1]]).0, 0);
    assert_eq!(run("sub", &["../maps", "--baseline", "../known.json"]).0, 0);
    // Moved, mended, and new.
    let moved = POOR.replace("title", "summary: A good cup\ntitle");
    fs::write(place.path().join("maps/a.journey.yaml"), &moved).unwrap();
    assert_eq!(run("", &["maps", known[0], known[1]]).0, 0);
    fs::write(place.path().join("maps/a.journey.yaml"), format!("{moved}  - Leave\n")).unwrap();
    assert_eq!(run("", &["maps", known[0], known[1]]), (1, "2 maps checked: 1 error\n".into()));
    let mended = moved.replace("- Order", "- {title: Order, touchpoints: Counter}");
    fs::write(place.path().join("maps/a.journey.yaml"), &mended).unwrap();
    let stale = run_in(place.path(), &["check", "maps", known[0], known[1]]);
    assert_eq!(code(&stale), 1);
    assert!(
        told(&stale).0.contains(
            "nothing is found any more of `stage-without-touchpoint` at `stage/order` in `maps/"
        ),
        "{}",
        told(&stale).0
    );
    assert_eq!(
        run("", &["maps/b.journey.yaml", known[0], known[1]]).0,
        0,
        "the other map was not looked at"
    );
    let pruned = run("", &["maps", known[0], known[1], "--prune-baseline"]);
    assert_eq!(
        pruned,
        (0, "known.json knows 5 findings\n2 maps checked, nothing to complain about\n".into())
    );
    fs::remove_file(place.path().join("maps/a.journey.yaml")).unwrap();
    assert_eq!(
        run("", &["maps", known[0], known[1]]).0,
        1,
        "what is known of a map that is gone is stale"
    );
    assert_eq!(run("", &["maps", known[0], known[1], "--prune-baseline"]).0, 0);
    let text = fs::read_to_string(place.path().join("known.json")).unwrap();
    assert!(text.contains("\"maps/b.journey.yaml\"") && !text.contains("a.journey.yaml"), "{text}");
}

#[test]
fn a_baseline_hides_no_mistakes_in_the_language() {
    let place =
        folder(&[("a.journey.yaml", "title: x\nstage: []\n"), ("odd.json", "{\"version\": 2}")]);
    let run = |arguments: &[&str]| code(&run_in(place.path(), &[&["check"], arguments].concat()));
    assert_eq!(run(&["--baseline", "k.json", "--write-baseline"]), 2);
    assert_eq!(run(&["--baseline", "odd.json"]), 2);
    assert_eq!(run(&["--write-baseline"]), 2);
}
