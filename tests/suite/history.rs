//! `ferd render --history`: what became of each thing of a map over the commits that changed it.

use crate::diff_git::{git, git_at, write};
use crate::program::{code, folder, run_in, run_with, told};
use std::fs;
use std::path::Path;

const MAP: &str = "buying.journey.yaml";

fn map(severity: &str, score: &str) -> String {
    format!(
        "title: Buying\nstages:\n  - title: Wait\n    emotion: {score}\n    pain_points:\n      - {{id: hold, text: Long hold, severity: {severity}, \
         opportunity: {{text: Call back, impact: 4}}}}\n  - {{title: Pay, touchpoints: Desk}}\n"
    )
}

fn commit(here: &Path, day: &str, text: &str) {
    write(here, MAP, text);
    git(here, &["add", "-A"]);
    git_at(here, &["commit", "-q", "-m", "Change"], &format!("{day}T12:00:00+01:00"));
}

fn nothing() -> (String, String) {
    (String::new(), String::new())
}

/// What stands in the page of a thing's past, newest first.
fn past(page: &str, id: &str) -> Vec<String> {
    let thing = page.split(&format!(" id=\"{id}\"")).nth(1).unwrap();
    let thing = thing.split(" id=\"").next().unwrap();
    let Some(known) = thing.split("<dt>History</dt>").nth(1) else { return Vec::new() };
    let lines = known.split("</div>").next().unwrap().split("</dd>");
    let bare = |line: &str| {
        let words = line.replace("<dd>", "").replace("<strong>", "").replace("</strong>", "");
        // The name of a commit is the machine's.
        let (day, rest) = words.split_once(' ').unwrap();
        let what = rest.split_once(": ").map_or(rest, |(_, what)| what);
        format!("{day} {what}")
    };
    lines.filter(|line| !line.is_empty()).map(bare).collect()
}

#[test]
fn a_page_tells_what_became_of_each_thing() {
    let place = folder(&[]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    commit(here, "2026-01-02", &map("low", "-1"));
    commit(here, "2026-02-03", &map("high", "-2").replace("Long hold", "Long wait on hold"));
    commit(here, "2026-03-01", "title: [\n");
    commit(here, "2026-03-04", &map("high", "-2").replace("id: hold", "id: wait, was: hold"));
    let now = map("critical", "-2").replace("id: hold", "id: wait, was: hold");
    write(here, MAP, &now.replace("touchpoints: Desk", "touchpoints: [Desk, Kiosk]"));
    let output = run_in(here, &["render", MAP, "-o", "a.html", "--history"]);
    assert_eq!((code(&output), told(&output)), (0, nothing()));
    let page = fs::read_to_string(here.join("a.html")).unwrap();
    let pain = past(&page, "pain-wait");
    assert_eq!(pain[0], "working severity high → critical");
    assert_eq!(pain[1], "2026-03-04 id hold → wait; reworded");
    assert_eq!(pain[2], "2026-02-03 reworded; severity low → high");
    assert_eq!(pain.len(), 3);
    let stage = past(&page, "stage-wait");
    assert!(stage[2].contains("feeling −1 → −2"), "{stage:?}");
    assert_eq!(past(&page, "touchpoint-kiosk"), ["working added"]);
    assert_eq!(past(&page, "touchpoint-desk"), Vec::<String>::new());
    let again = run_in(here, &["render", MAP, "-o", "b.html", "--history"]);
    assert_eq!(code(&again), 0);
    assert!(page == fs::read_to_string(here.join("b.html")).unwrap());
    let plain = run_in(here, &["render", MAP, "-o", "c.html"]);
    assert_eq!(code(&plain), 0);
    assert!(!fs::read_to_string(here.join("c.html")).unwrap().contains("History"));
}

#[test]
fn fifty_commits_are_gone_through() {
    let place = folder(&[]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    for number in 0..53 {
        let text = map("low", "-1").replace("impact: 4", &format!("impact: {}", number % 2 + 3));
        commit(here, "2026-01-02", &text);
    }
    let output = run_in(here, &["render", MAP, "-o", "a.html", "--history"]);
    assert_eq!((code(&output), told(&output)), (0, nothing()));
    let page = fs::read_to_string(here.join("a.html")).unwrap();
    assert_eq!(past(&page, "opportunity-call-back").len(), 50);
}

#[test]
fn without_a_history_it_says_why() {
    let text = map("low", "-1");
    let place = folder(&[(MAP, &*text)]);
    let here = place.path();
    let refused = |arguments: &[&str], why: &str| {
        let output = run_in(here, arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(told(&output).1.contains(why), "{arguments:?}: {}", told(&output).1);
    };
    let asked = ["render", MAP, "-o", "a.html", "--history"];
    refused(&asked, "error: there is no git repository here");
    refused(&["render", MAP, "--history"], "error: `--history` is told by pages");
    git(here, &["init", "-q", "-b", "main"]);
    refused(&asked, "git knows no commit `HEAD`");
    write(here, "other.md", "x");
    git(here, &["add", "other.md"]);
    git_at(here, &["commit", "-q", "-m", "Begin"], "2026-01-02T12:00:00Z");
    refused(&asked, &format!("no commit here has the file `{MAP}`"));
    let piped = ["render", "-", "-o", "a.html", "--history"];
    let output = run_with(here, &piped, &text);
    assert_eq!(code(&output), 2);
    assert_eq!(told(&output).1, "error: standard input has no history; name a file\n");
    assert!(!here.join("a.html").exists());
}
