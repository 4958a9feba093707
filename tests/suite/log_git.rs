//! `ferd log` as its users run it, in repositories of every sort.

use crate::diff_git::{git, git_at, write};
use crate::program::{code, folder, run_in, told};
use crate::render::files;
use serde_json::Value;
use std::fs;
use std::path::Path;

const MAP: &str = "kart/Å bestille.journey.yaml";
const BEFORE: &str = "kart/gammel.journey.yaml";

fn map(emotion: &str) -> String {
    format!(
        "title: Å bestille\nuse: ../felles.yaml\nstages:\n  - {{title: Vente, emotion: {emotion}, metrics: {{csat: 3}}}}\n"
    )
}

const LIBRARY: &str = "metrics:\n  - {id: csat, name: Tilfredshet, kind: csat, target: 4}\n";

fn commit(here: &Path, day: &str, subject: &str) {
    git(here, &["add", "-A"]);
    git_at(here, &["commit", "-q", "-m", subject], &format!("{day}T23:30:00-05:00"));
}

/// A repository in which a map changes on main and on a branch, is broken, mended, renamed and left alone.
fn repository() -> tempfile::TempDir {
    let place = folder(&[(BEFORE, &map("-2")), ("felles.yaml", LIBRARY)]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    commit(here, "2026-01-01", "Begynn");
    git(here, &["tag", "v1"]);
    git(here, &["checkout", "-q", "-b", "side"]);
    write(here, BEFORE, &map("-1"));
    commit(here, "2026-01-02", "På siden, første");
    write(here, BEFORE, &map("0"));
    commit(here, "2026-01-03", "På siden, andre");
    git(here, &["checkout", "-q", "main"]);
    write(here, "les.md", "x");
    commit(here, "2026-01-04", "Ikke kartet");
    let merge = &["merge", "-q", "--no-ff", "side", "-m", "Flett"];
    git_at(here, merge, "2026-01-05T10:00:00+01:00");
    git(here, &["tag", "v2"]);
    write(here, BEFORE, "title: [\n");
    commit(here, "2026-01-06", "Knekt");
    write(here, BEFORE, &map("0"));
    write(here, "felles.yaml", &LIBRARY.replace("target: 4", "target: 5"));
    commit(here, "2026-01-07", "Hel");
    git(here, &["mv", BEFORE, MAP]);
    commit(here, "2026-01-08", "Nytt navn");
    write(here, MAP, &map("2"));
    commit(here, "2026-01-09", "Bedre");
    git(here, &["tag", "v3"]);
    place
}

/// The log as JSON.
fn log(here: &Path, arguments: &[&str]) -> Value {
    let arguments = [&["log"], arguments, &["--format", "json"]].concat();
    let output = run_in(here, &arguments);
    assert_eq!(code(&output), 0, "{arguments:?}: {:?}", told(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Label and mean of every row; the state of those that cannot be read.
fn rows(log: &Value) -> Vec<String> {
    let row = |row: &Value| {
        let what = match row["state"].as_str() {
            Some("read") => row["experience"]["mean"].to_string(),
            state => state.unwrap().to_owned(),
        };
        let name = match row["subject"].as_str() {
            Some("") | None => row["label"].as_str().unwrap(),
            Some(subject) => subject,
        };
        format!("{name}: {what}")
    };
    log["rows"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn commits_that_changed_the_map_are_rows_in_their_order() {
    let place = repository();
    let here = place.path();
    let all = log(here, &[MAP]);
    let told = [
        "Begynn: -2.0",
        "Flett: 0.0",
        "Knekt: unreadable",
        "Hel: 0.0",
        "Nytt navn: 0.0",
        "Bedre: 2.0",
    ];
    assert_eq!(rows(&all), told);
    assert_eq!(all["rows"][0]["date"], "2026-01-01T23:30:00-05:00");
    assert_eq!(all["rows"][0]["path"], BEFORE);
    assert_eq!(all["rows"][0]["label"], "v1");
    let broken = all["rows"][2]["complaint"].as_str().unwrap();
    assert!(broken.contains(&format!("{BEFORE}:")), "{broken}");
    // What a map uses is read as it was then.
    let targets: Vec<&Value> =
        all["metrics"][0]["values"].as_array().unwrap().iter().map(|one| &one["target"]).collect();
    assert_eq!(
        targets,
        [4, 4, 0, 5, 5, 5]
            .map(|n| if n == 0 { Value::Null } else { (f64::from(n)).into() })
            .iter()
            .collect::<Vec<_>>()
    );
    assert_eq!(all["rows"][3]["since"]["changes"]["data"], 1);
    // From a folder below, and by a whole path.
    assert_eq!(rows(&log(&here.join("kart"), &["Å bestille.journey.yaml"])), told);
    let whole = here.canonicalize().unwrap().join(MAP);
    assert_eq!(rows(&log(here, &[&whole.to_string_lossy()])), told);
}

#[test]
fn revisions_are_named_in_every_way() {
    let place = repository();
    let here = place.path();
    let of = |arguments: &[&str]| rows(&log(here, &[&[MAP], arguments].concat()));
    assert_eq!(of(&["v2"]), ["Begynn: -2.0", "Flett: 0.0"]);
    assert_eq!(of(&["v1..v2"]), ["Begynn: -2.0", "Flett: 0.0"]);
    assert_eq!(
        of(&["v2.."]),
        ["Flett: 0.0", "Knekt: unreadable", "Hel: 0.0", "Nytt navn: 0.0", "Bedre: 2.0"]
    );
    assert_eq!(of(&["v3", "v1"]), ["Bedre: 2.0", "Begynn: -2.0"]);
    assert_eq!(of(&["side", "main~2", "v3"]), ["På siden, andre: 0.0", "Hel: 0.0", "Bedre: 2.0"]);
    // A branch of the same name makes short names ambiguous.
    git(here, &["branch", "v2", "v1"]);
    assert_eq!(of(&["--tags"]), ["Begynn: -2.0", "Flett: 0.0", "Bedre: 2.0"]);
    git(here, &["branch", "-D", "v2"]);
    assert_eq!(of(&["--tags", "-n", "2"]), ["Flett: 0.0", "Bedre: 2.0"]);
    let labels = log(here, &[MAP, "v1", "HEAD~1", "v3"]);
    let labels: Vec<&Value> =
        labels["rows"].as_array().unwrap().iter().map(|row| &row["label"]).collect();
    assert_eq!(labels, ["v1", "HEAD~1", "v3"]);
}

#[test]
fn older_versions_are_left_out_and_compared_with() {
    let place = repository();
    let here = place.path();
    let last = log(here, &[MAP, "-n", "1"]);
    assert_eq!(rows(&last), ["Bedre: 2.0"]);
    assert_eq!(
        (&last["left_out"], &last["rows"][0]["since"]["changes"]["substantive"]),
        (&"older".into(), &1.into())
    );
    let (_, words) = told(&run_in(here, &["log", MAP, "-n", "1"]));
    assert!(words.contains("note: older versions are left out"), "{words}");
    assert_eq!(log(here, &[MAP, "-n", "6"])["left_out"], Value::Null);
    assert_eq!(rows(&log(here, &[MAP, "-n", "all"])).len(), 6);
    assert_eq!(code(&run_in(here, &["log", MAP, "-n", "0"])), 2);
}

#[test]
fn the_working_tree_is_the_last_row_if_it_says_something_else() {
    let place = repository();
    let here = place.path();
    write(here, MAP, &format!("# A remark\n{}", map("2")));
    assert_eq!(rows(&log(here, &[MAP])).len(), 6);
    write(here, MAP, &map("1"));
    assert_eq!(rows(&log(here, &[MAP])).last().unwrap(), "working tree: 1.0");
    assert_eq!(rows(&log(here, &[MAP, "v3.."])), ["Bedre: 2.0", "working tree: 1.0"]);
    assert_eq!(rows(&log(here, &[MAP, "v1", "v3"])), ["Begynn: -2.0", "Bedre: 2.0"]);
    write(here, MAP, "title: [\n");
    assert_eq!(rows(&log(here, &[MAP])).last().unwrap(), "working tree: unreadable");
    fs::remove_file(here.join(MAP)).unwrap();
    assert_eq!(rows(&log(here, &[MAP])).last().unwrap(), "working tree: absent");
    commit(here, "2026-01-10", "Borte");
    let rows = rows(&log(here, &[MAP]));
    assert_eq!(rows.last().unwrap(), "Borte: absent");
}

#[test]
fn bare_shallow_and_further_working_trees_have_logs_too() {
    let place = repository();
    let here = place.path();
    let beside = tempfile::tempdir().unwrap();
    let other = beside.path().join("et annet tre");
    git(here, &["worktree", "add", "-q", &other.to_string_lossy(), "v3"]);
    assert_eq!(rows(&log(&other, &[MAP])).len(), 6);
    let url = format!("file://{}", here.display());
    git(beside.path(), &["clone", "-q", "--bare", &url, "bare.git"]);
    assert_eq!(rows(&log(&beside.path().join("bare.git"), &[MAP])).len(), 6);
    git(beside.path(), &["clone", "-q", "--depth=2", "--no-tags", &url, "shallow"]);
    let shallow = beside.path().join("shallow");
    let short = log(&shallow, &[MAP]);
    assert_eq!((rows(&short).len(), &short["left_out"]), (2, &"shallow".into()));
    assert!(told(&run_in(&shallow, &["log", MAP])).1.contains("git fetch --unshallow"));
    let output = run_in(&shallow, &["log", MAP, "v1.."]);
    assert!(code(&output) == 2 && told(&output).1.contains("git fetch"), "{:?}", told(&output));
}

#[test]
fn what_cannot_be_told_is_an_error_with_its_cure() {
    let place = repository();
    let here = place.path();
    write(here, "ny.journey.yaml", &map("1"));
    for (arguments, words) in [
        (&["ny.journey.yaml"][..], "no commit here has the file `ny.journey.yaml`"),
        (&["kart"], "a log is of one map"),
        (&[MAP, "v9"], "git knows no commit `v9`"),
        (&[MAP, "v1", "v1..v2"], "name one range, or revisions one after another"),
        (&[MAP, "v1...v2"], "take two dots"),
        (&["../utenfor.yaml"], "lies outside of the repository"),
        (&[MAP, "-o", "log.doc"], "endings are svg, png, json and txt"),
    ] {
        let output = run_in(here, &[&["log"], arguments].concat());
        let (out, said) = told(&output);
        assert_eq!((code(&output), out.as_str()), (2, ""), "{arguments:?}: {said}");
        assert!(
            said.contains(words) && said.contains("help:") || said.contains("outside"),
            "{said}"
        );
    }
    let alone = tempfile::tempdir().unwrap();
    let output = run_in(alone.path(), &["log", "a.yaml"]);
    assert!(code(&output) == 2 && told(&output).1.contains("no git repository"));
    // Nothing that can be understood is wrong input; the rows are told all the same.
    let output = run_in(here, &["log", MAP, "v2~0^0", "v2"]);
    assert_eq!(code(&output), 0);
    write(here, "x.journey.yaml", "title: [\n");
    commit(here, "2026-01-11", "Bare knekt");
    let output = run_in(here, &["log", "x.journey.yaml"]);
    assert!(code(&output) == 2 && told(&output).0.contains("cannot be understood"));
    let output = run_in(here, &["log", "x.journey.yaml", "-o", "x.svg"]);
    assert!(code(&output) == 2 && !here.join("x.svg").exists());
}

#[test]
fn settings_of_the_user_change_nothing() {
    let place = repository();
    let here = place.path();
    let below = here.join("kart");
    let usual = log(&below, &["Å bestille.journey.yaml"]);
    for (key, value) in [
        ("color.ui", "always"),
        ("log.showSignature", "true"),
        ("log.decorate", "full"),
        ("log.date", "relative"),
        ("diff.renames", "false"),
        ("diff.relative", "true"),
        ("i18n.logOutputEncoding", "ISO-8859-1"),
        ("core.quotePath", "true"),
    ] {
        git(here, &["config", key, value]);
        assert_eq!(log(&below, &["Å bestille.journey.yaml"])["rows"], usual["rows"], "{key}");
    }
}

#[test]
fn pictures_go_where_they_are_sent() {
    let place = repository();
    let here = place.path();
    for arguments in [
        &["-o", "a.svg"][..],
        &[
            "--format",
            "png=b.png",
            "--format",
            "terminal=c.txt",
            "--format",
            "json",
            "-o",
            "d.json",
        ],
        &["-o", "e.png", "--theme", "dark", "--scale", "0.5"],
    ] {
        let output = run_in(here, &[&["log", MAP], arguments].concat());
        assert_eq!((code(&output), told(&output)), (0, Default::default()), "{arguments:?}");
    }
    let written = files(here);
    assert!(written["a.svg"].starts_with(b"<svg") && written["e.png"].starts_with(b"\x89PNG"));
    assert!(written["b.png"].starts_with(b"\x89PNG") && written["d.json"].starts_with(b"{"));
    assert!(String::from_utf8_lossy(&written["c.txt"]).contains("Flett"));
}

#[test]
fn commits_that_changed_only_a_library_are_rows_too() {
    let place = crate::program::folder(&[
        (
            "a.journey.yaml",
            "title: A\nuse: lib/who.yaml\npersonas: ann\nstages: {title: x, touchpoints: y}\n",
        ),
        ("lib/who.yaml", "personas: {id: ann, name: Ann}\n"),
        ("other.yaml", "personas: []\n"),
    ]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    commit(here, "2026-01-01", "one");
    write(here, "lib/who.yaml", "personas: {id: ann, name: Anna}\n");
    commit(here, "2026-01-02", "two");
    write(here, "other.yaml", "personas: {id: x, name: X}\n");
    commit(here, "2026-01-03", "three");
    git(here, &["mv", "a.journey.yaml", "b.journey.yaml"]);
    commit(here, "2026-01-04", "four");
    write(here, "lib/who.yaml", "personas: {id: ann, name: Anne}\n");
    commit(here, "2026-01-05", "five");
    let subjects = |log: &Value| -> Vec<String> {
        let rows = log["rows"].as_array().unwrap().iter();
        rows.map(|row| row["subject"].as_str().unwrap().to_owned()).collect()
    };
    let log = self::log(here, &["b.journey.yaml"]);
    assert_eq!(subjects(&log), ["one", "two", "four", "five"], "{log}");
    let last = self::log(here, &["b.journey.yaml", "-n", "1"]);
    assert_eq!(subjects(&last), ["five"], "{last}");
}
