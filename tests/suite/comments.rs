//! The comment on a pull request: what matters most stays, libraries are told once, and words of authors do nothing.

use crate::program::{code, folder, run_in, told};
use std::fmt::Write;
use std::path::Path;

/// Two folders, `old` and `new`, of maps and libraries: path, old text, new text.
fn folders(files: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let all: Vec<(String, &str)> = files
        .iter()
        .flat_map(|(path, old, new)| [(format!("old/{path}"), *old), (format!("new/{path}"), *new)])
        .collect();
    let all: Vec<(&str, &str)> = all.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    folder(&all)
}

fn comment(here: &Path, max_bytes: usize) -> String {
    let max = max_bytes.to_string();
    let output = run_in(here, &["diff", "old", "new", "--format", "markdown", "--max-bytes", &max]);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
    told(&output).0
}

#[test]
fn what_is_cut_is_what_matters_least_whatever_its_path() {
    let reworded = ["title: A\nstages:\n  - {title: Buy, actions: Pays at the till}\n", ""];
    let new = reworded[0].replace("Pays at", "Pays quickly at");
    let (before, after) = (
        "title: Z\nstages:\n  - {title: Buy, emotion: 1}\n  - {title: Use, emotion: 1}\n",
        "title: Z\nstages:\n  - {title: Buy, emotion: -2}\n",
    );
    let place = folders(&[
        ("a.journey.yaml", reworded[0], &new),
        ("m.journey.yaml", reworded[0], &new),
        ("z.journey.yaml", before, after),
    ]);
    let whole = comment(place.path(), 60_000);
    let at = |text: &str, path: &str| text.find(&format!("`{path}.journey.yaml`"));
    assert!(at(&whole, "z") < at(&whole, "a"), "{whole}");
    let short = comment(place.path(), 300);
    assert!(short.len() <= 300, "{}", short.len());
    assert!(at(&short, "z").is_some() && at(&short, "m").is_none(), "{short}");
    assert!(short.contains("Stage “Use” removed.") && short.contains("left out"), "{short}");
}

#[test]
fn rows_that_have_no_room_are_those_that_matter_least() {
    let mut old = String::from(
        "title: Long\nstages:\n  - {title: Ask, emotion: 1}\n  - title: Buy\n    actions:\n",
    );
    let mut new = old.replace("emotion: 1", "emotion: -2");
    for at in 0..60 {
        writeln!(old, "      - Does thing number {at} in the shop").unwrap();
        writeln!(
            new,
            "      - Does thing number {at} in the large shop, and then thing {}",
            at * 7
        )
        .unwrap();
    }
    let place = folders(&[("a.journey.yaml", &old, &new)]);
    let short = comment(place.path(), 2_500);
    assert!(short.contains("feeling +1 → −2") && short.contains("more changes."), "{short}");
}

#[test]
fn a_change_of_a_library_is_told_once_with_how_many_maps_it_reaches() {
    let library = "personas: {id: ann, name: Ann, goals: A quiet seat}\n";
    let map = |title: &str| {
        format!(
            "title: {title}\nuse: people.yaml\nstages:\n  - {{title: Go, quotes: {{text: Hm, persona: ann}}}}\n"
        )
    };
    let maps: Vec<String> = ["A", "B", "C"].map(map).to_vec();
    let changed = maps[2].replace("title: Go", "title: Leave");
    let place = folders(&[
        ("people.yaml", library, &library.replace("quiet", "very quiet")),
        ("a.journey.yaml", &maps[0], &maps[0]),
        ("b.journey.yaml", &maps[1], &maps[1]),
        ("c.journey.yaml", &maps[2], &changed),
    ]);
    let text = comment(place.path(), 60_000);
    assert_eq!(text.matches("goals reworded").count(), 1, "{text}");
    assert!(text.contains("used by 3 maps") && text.contains("in 3 maps"), "{text}");
    assert!(text.contains("### C") && !text.contains("### A"), "{text}");
    assert!(text.contains("1 change of a library is told above."), "{text}");
    let output = run_in(place.path(), &["diff", "old", "new"]);
    let text = told(&output).0;
    assert_eq!(text.matches("goals reworded").count(), 1, "{text}");
    assert!(text.contains("used by 3 maps"), "{text}");
}

#[test]
fn what_a_map_says_calls_nobody_and_leads_nowhere() {
    let old = "title: Calm\nstages:\n  - {title: Buy, actions: Pays}\n";
    let new = "title: \"Ask @owner\"\nstages:\n  - {title: \"Buy <img src=x onerror=alert(1)>\", actions: \"See https://evil.example and www.evil.example, #1, ![a](b), [c](d)\"}\n";
    let place = folders(&[("a.journey.yaml", old, new)]);
    let text = comment(place.path(), 60_000);
    for live in ["@owner", "<img", "https://evil", "www.evil", "#1", "](b)", "](d)", "![a"] {
        let inert = text.replace("\\]", "\u{0}");
        assert!(!inert.contains(live), "{live}: {text}");
    }
}

#[test]
fn a_picture_and_a_page_are_the_same_wherever_they_are_made() {
    let map = |score: &str| format!("title: A\nstages:\n  - {{title: Go, emotion: {score}}}\n");
    let place = folder(&[
        ("ferd.toml", ""),
        ("maps/old.journey.yaml", &map("1")),
        ("maps/new.journey.yaml", &map("2")),
    ]);
    let (here, below) = (place.path(), place.path().join("maps"));
    for ending in ["svg", "html"] {
        let (one, other) = (format!("one.{ending}"), format!("../other.{ending}"));
        let far = ["diff", "maps/old.journey.yaml", "./maps/new.journey.yaml", "-o", &one];
        let near = ["diff", "old.journey.yaml", "../maps/new.journey.yaml", "-o", &other];
        assert_eq!(code(&run_in(here, &far)), 0);
        assert_eq!(code(&run_in(&below, &near)), 0);
        let read = |name: &str| std::fs::read_to_string(here.join(name)).unwrap();
        assert_eq!(read(&one), read(&format!("other.{ending}")));
        assert!(read(&one).contains("maps/old.journey.yaml"), "{}", read(&one));
    }
}
