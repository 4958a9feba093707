//! Drawings that are kept in a repository: whether they are fresh, and those that Markdown files show.

use crate::program::{code, folder, run_in, told};
use std::fs;
use std::path::Path;

const MAP: &str =
    "title: Calling [us]\nstages:\n  - {title: Wait, emotion: -2, touchpoints: Line}\n";
const OTHER: &str =
    "title: Calling [us]\nstages:\n  - {title: Wait, emotion: 1, touchpoints: Line}\n";
const PAGE: &str = "# Maps\n\n<!-- ferd: maps/a b.journey.yaml -->\n<!-- /ferd -->\n";

fn page(words: &str) -> String {
    format!("# Maps\n\n<!-- ferd: {words} -->\n<!-- /ferd -->\n\nThe end.\n")
}

fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn stale_and_missing_drawings_are_named_and_nothing_is_written() {
    let place = folder(&[("a.journey.yaml", MAP), ("b.journey.yaml", OTHER)]);
    let here = place.path();
    let check = |arguments: &[&str]| {
        let output = run_in(here, arguments);
        (code(&output), told(&output).0)
    };
    assert_eq!(code(&run_in(here, &["render", "a.journey.yaml"])), 0);
    assert_eq!(check(&["render", ".", "--check"]), (1, "b.svg is missing\n".into()));
    assert!(!here.join("b.svg").exists());
    assert_eq!(code(&run_in(here, &["render", "."])), 0);
    assert_eq!(check(&["render", ".", "--check"]), (0, String::new()));
    fs::write(here.join("a.journey.yaml"), OTHER).unwrap();
    let before = text(here, "a.svg");
    assert_eq!(check(&["render", ".", "--check"]), (1, "a.svg is stale\n".into()));
    assert_eq!(text(here, "a.svg"), before);
    fs::write(here.join("b.svg"), text(here, "b.svg") + "\n").unwrap();
    assert_eq!(check(&["render", ".", "--check"]), (1, "a.svg is stale\nb.svg is stale\n".into()));
    assert_eq!(check(&["render", "a.journey.yaml", "-o", "-", "--check"]).0, 2);
    fs::write(here.join("b.journey.yaml"), "stages: []\n").unwrap();
    assert_eq!(check(&["render", ".", "--check"]), (2, "a.svg is stale\n".into()));
}

#[test]
fn blocks_of_markdown_are_filled_once_and_kept_fresh() {
    let asked = page("\"maps/a b.journey.yaml\" --view matrix,summary -o ../img/");
    let place = folder(&[("maps/a b.journey.yaml", MAP), ("docs/x.md", ""), (".git/HEAD", "")]);
    let here = place.path();
    let asked = asked.replace("maps/", "../maps/");
    fs::write(here.join("docs/x.md"), &asked).unwrap();
    let check = || run_in(here, &["render", "--embed", "docs/x.md", "--check"]);
    let output = check();
    assert_eq!(code(&output), 1);
    let (named, help) = told(&output);
    assert_eq!(
        named,
        "docs/../img/a b.svg is missing\ndocs/../img/a b.summary.svg is missing\ndocs/x.md is stale\n"
    );
    assert!(help.contains("--check"), "{help}");
    assert_eq!(text(here, "docs/x.md"), asked);
    for _ in 0..2 {
        let output = run_in(here, &["render", "--embed", "docs/x.md"]);
        assert_eq!(code(&output), 0, "{:?}", told(&output));
        let filled = text(here, "docs/x.md");
        assert!(filled.contains("![Calling \\[us\\]](../img/a%20b.svg)\n\n!["), "{filled}");
        assert!(
            filled.contains("(../img/a%20b.summary.svg)\n<!-- /ferd -->\n\nThe end.\n"),
            "{filled}"
        );
        assert!(filled.starts_with(asked.split("\n<!-- /ferd").next().unwrap()), "{filled}");
        assert!(text(here, "img/a b.svg").starts_with("<svg"));
        assert_eq!(code(&check()), 0);
    }
    fs::write(here.join("maps/a b.journey.yaml"), OTHER).unwrap();
    let output = check();
    assert_eq!(code(&output), 1);
    assert_eq!(
        told(&output).0,
        "docs/../img/a b.svg is stale\ndocs/../img/a b.summary.svg is stale\n"
    );
}

#[test]
fn mistakes_in_blocks_are_told_at_their_line_and_nothing_is_written() {
    let good = "a.journey.yaml";
    for (asked, words) in [
        (page("b.journey.yaml"), "b.journey.yaml"),
        (page("a.journey.yaml --veiw summary"), "x.md:3: unexpected argument '--veiw'"),
        (
            page("a.journey.yaml -o ../../a.svg"),
            "x.md:3: `../../a.svg` lies outside of the project",
        ),
        (page("a.journey.yaml -o -"), "x.md:3: `-o -` means nothing in a block"),
        (page("a.journey.yaml --check"), "x.md:3: `--check` means nothing in a block"),
        (page("a.journey.yaml --view flow"), "x.md:3: "),
        (page("a.journey.yaml b.journey.yaml"), "x.md:3: a block draws one map"),
        (page(""), "x.md:3: "),
        ("<!-- ferd: a.journey.yaml -->\n".to_owned(), "x.md:1: `<!-- ferd: … -->` has no"),
        (
            page(good) + &page("a.journey.yaml --theme dark"),
            "x.md:9: a block above draws the same file",
        ),
    ] {
        let place = folder(&[("a.journey.yaml", MAP), ("x.md", &asked), (".git/HEAD", "")]);
        let output = run_in(place.path(), &["render", "--embed", "x.md"]);
        assert_eq!(code(&output), 2, "{asked}: {:?}", told(&output));
        assert!(told(&output).1.contains(words), "{asked}: {}", told(&output).1);
        assert_eq!(text(place.path(), "x.md"), asked);
        assert!(!place.path().join("a.svg").exists(), "{asked}");
    }
    // A map with a space in its name needs quotation marks.
    let place = folder(&[("maps/a b.journey.yaml", MAP), ("x.md", PAGE)]);
    assert_eq!(code(&run_in(place.path(), &["render", "--embed", "x.md"])), 2);
}
