//! `ferd render --view` as its users run it: which views, which files, and what a map has nothing for.

use crate::render::{COFFEE, files, folder, render};
use std::fs;

/// An image is told by what is in its file, not by its name.
const QUEUE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><path d=\"M0 0h4v4z\"/></svg>";

fn market() -> String {
    fs::read_to_string("tests/cases/views/market.journey.yaml").unwrap()
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let names =
        files(folder).into_keys().filter(|name| !name.contains(".journey.") && name != "queue.png");
    names.collect()
}

#[test]
fn all_views_are_a_file_each_or_one_page() {
    let place = folder(&[("market.journey.yaml", &market()), ("queue.png", QUEUE)]);
    let all = ["market.journey.yaml", "--view", "all", "--format", "svg,html"];
    assert_eq!(render(place.path(), &all), (0, Vec::new(), String::new()));
    let views =
        ["blueprint", "empathy", "flow", "opportunities", "persona", "storyboard", "summary"];
    let mut expected = vec!["market.svg".to_owned(), "market.html".to_owned()];
    expected.extend(views.into_iter().chain(["timeline"]).map(|view| format!("market.{view}.svg")));
    expected.sort();
    assert_eq!(names(place.path()), expected);
}

#[test]
fn views_go_where_they_are_sent() {
    let place = folder(&[("market.journey.yaml", &market()), ("queue.png", QUEUE)]);
    let draw = |arguments: &[&str]| {
        let all = [&["market.journey.yaml"], arguments].concat();
        assert_eq!(render(place.path(), &all).0, 0, "{arguments:?}");
    };
    draw(&["--view", "flow"]);
    draw(&["--view", "flow", "-o", "one.svg"]);
    draw(&["--view", "flow,matrix", "-o", "two.svg"]);
    draw(&["--view", "summary", "-o", "page.html"]);
    let written =
        ["market.flow.svg", "one.svg", "page.html", "two.flow.svg", "two.svg"].map(str::to_owned);
    assert_eq!(names(place.path()), written);
    let all = ["market.journey.yaml", "--view", "flow,summary", "-o", "-"];
    let (code, _, told) = render(place.path(), &all);
    assert_eq!(code, 2);
    assert!(told.contains("standard output takes one drawing"), "{told}");
}

#[test]
fn a_map_says_what_it_lacks_for_a_view() {
    let place = folder(&[("coffee.journey.yaml", COFFEE)]);
    for (view, lack) in [
        ("timeline", "no `duration` that says how many"),
        ("flow", "no `transitions`"),
        ("blueprint", "no physical evidence, frontstage, backstage or support"),
        ("empathy", "nothing that anybody says, thinks, does or feels"),
        ("persona", "no personas"),
        ("opportunities", "no opportunities"),
    ] {
        let (code, _, told) = render(place.path(), &["coffee.journey.yaml", "--view", view]);
        let start =
            format!("error: `coffee.journey.yaml` has nothing for the view `{view}`: {lack}");
        assert!(code == 2 && told.starts_with(&start), "{view}: {code} {told}");
    }
    assert_eq!(names(place.path()), Vec::<String>::new());
    let (code, _, told) = render(place.path(), &["coffee.journey.yaml", "--view", "all"]);
    assert_eq!(code, 0);
    assert_eq!(told.matches("note: `coffee.journey.yaml` has nothing for the view ").count(), 6);
    let drawn = ["coffee.storyboard.svg", "coffee.summary.svg", "coffee.svg"];
    assert_eq!(names(place.path()), drawn.map(str::to_owned));
    let (code, _, told) = render(place.path(), &["coffee.journey.yaml", "--view", "matrrix"]);
    assert!(code == 2 && told.contains("matrix"), "{told}");
}

#[test]
fn a_page_of_a_view_says_the_same_as_tables() {
    let place = folder(&[("market.journey.yaml", &market()), ("queue.png", QUEUE)]);
    let all = ["market.journey.yaml", "--view", "all", "--format", "html"];
    assert_eq!(render(place.path(), &all).0, 0);
    let page = fs::read_to_string(place.path().join("market.html")).unwrap();
    for (view, said) in [
        ("timeline", "Queues|Cycles to the hall"),
        ("flow", "closed already|Hand-over|Drop-off"),
        ("blueprint", "Morning delivery|Stall staff"),
        ("empathy", "Which one came in today?|Is this the end of the queue?"),
        ("persona", "Cooks for four.|Fresh fish"),
        ("opportunities", "A screen with the waiting time|2026-12-01|Addresses P1"),
        ("storyboard", "A queue of ten in front of a stall|Saturday at ten"),
        ("summary", "Impatient −1.5|A screen with the waiting time|3.9"),
    ] {
        let leaf = page.split(&format!(" id=\"{view}\"")).nth(1).unwrap();
        let words = leaf.split("<section class=\"words\"").nth(1).unwrap();
        let words = words.split("</section>").next().unwrap();
        assert!(words.contains("scope=\"row\"") && words.contains("scope=\"col\""), "{view}");
        for text in said.split('|') {
            assert!(words.contains(text), "{view}: {text}");
        }
        assert!(page.contains(&format!("<a href=\"#{view}\"")), "{view}");
    }
}

#[test]
fn the_page_of_all_views_stays_small() {
    let place = folder(&[]);
    let map = fs::canonicalize("examples/colleen.journey.yaml").unwrap();
    let map = map.to_str().unwrap();
    for (file, view) in [("whole.html", "all"), ("map.html", "matrix")] {
        assert_eq!(render(place.path(), &[map, "--view", view, "-o", file]).0, 0);
        let bytes = fs::metadata(place.path().join(file)).unwrap().len();
        assert!(bytes < 300_000, "{view}: {bytes} bytes");
    }
}
