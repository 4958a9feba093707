//! What the action checks and compares, in real repositories; see `action_clones` for shallow ones.

use crate::code_host::{MAP, NEW, OLD, RISES, Run, UNCHANGED, commit, event, git, repository};
use crate::code_host::{script, tools_without};
use crate::program::folder;
use serde_json::json;
use std::fs;
use std::path::Path;

fn run(folder: &Path, settings: &[(&str, &str)]) -> Run {
    script("github.sh", folder, &[], settings)
}

#[test]
fn a_branch_is_compared_with_its_base() {
    let place = repository();
    let run = |settings: &[(&str, &str)]| run(place.path(), settings);
    let done = run(&[("FERD_BASE", "main")]);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.shown.contains("::notice file=a b.journey.yaml"), "{done:?}");
    assert!(done.report.contains(RISES), "{done:?}");
    assert!(done.outputs.contains("result=changed\n"), "{done:?}");
    assert_eq!(done.summary, done.report);
    let names = ["HEAD", "main"].map(|name| git(place.path(), &["rev-parse", name]));
    let sides = format!("Commit `{}`, compared with `{}`.", &names[0][..10], &names[1][..10]);
    assert!(done.report.contains(&sides), "{done:?}");
    assert!(done.report.starts_with(&format!("<!-- ferd: changed {} -->\n", names[0])));
    assert_eq!(run(&[("FERD_BASE", "main"), ("FERD_FAIL_ON", "substantive")]).code, 1);
    assert_eq!(run(&[("FERD_BASE", "main"), ("FERD_FAIL_ON", "breaking")]).code, 0);
    let silent = run(&[("FERD_BASE", "main"), ("FERD_COMMENT", "false")]);
    assert_eq!((silent.code, silent.summary.as_str()), (0, ""), "{silent:?}");
    // A word that is none of the three: told, and the text is not lost.
    let other = run(&[("FERD_BASE", "main"), ("FERD_COMMENT", "yes")]);
    assert_eq!(other.code, 2, "{other:?}");
    assert!(other.summary.contains(RISES), "{other:?}");
    let drawings = run(&[("FERD_BASE", "main"), ("FERD_RENDER", ".\n")]);
    assert_eq!(drawings.code, 1, "{drawings:?}");
    assert!(drawings.shown.contains("a b.svg is missing"), "{drawings:?}");
}

#[test]
fn without_a_base_the_commit_before_is_compared() {
    let place = repository();
    assert!(run(place.path(), &[]).report.contains(RISES));
    git(place.path(), &["commit", "-q", "--allow-empty", "-m", "three"]);
    let same = run(place.path(), &[]);
    assert_eq!(same.code, 0, "{same:?}");
    assert!(same.report.contains(UNCHANGED) && same.outputs.contains("result=unchanged"));
    // The first commit changes nothing and leaves nothing as it was.
    git(place.path(), &["checkout", "-q", "main"]);
    let first = run(place.path(), &[]);
    assert_eq!(first.code, 0, "{first:?}");
    assert!(first.outputs.contains("result=none"), "{first:?}");
    assert!(first.report.contains("There is no earlier commit"), "{first:?}");
    assert!(!first.report.contains(UNCHANGED), "{first:?}");
}

#[test]
fn whatever_stops_a_comparison_is_told_and_fails() {
    let place = repository();
    for (settings, code, words) in [
        (&[("FERD_BASE", "nowhere")][..], 2, &["`nowhere`", "`fetch-depth: 0`"][..]),
        (&[("FERD_BASE", "main"), ("FERD_FAIL_ON", "big")], 2, &["`ferd diff`", "substantive"]),
        (&[("FERD_BASE", "main"), ("FERD_BINARY", "/no/ferd")], 2, &["/no/ferd", "`binary`"]),
        (&[("FERD_BASE", "main"), ("FERD_BINARY", "true")], 2, &["wrote no comparison"]),
        (&[("FERD_BASE", "main"), ("FERD_PATHS", "gone.journey.yaml")], 2, &["`ferd check`"]),
        (&[("FERD_BASE", "main"), ("GITHUB_EVENT_PATH", "/no/event")], 2, &["the event"]),
    ] {
        let stopped = run(place.path(), settings);
        stopped.assert_failed(code, words);
        assert_eq!(stopped.summary, stopped.report);
        assert!(stopped.outputs.contains("result=failed\n"), "{stopped:?}");
        assert!(stopped.shown.contains("::error title=ferd diff::"), "{stopped:?}");
    }
    let unwritable = run(place.path(), &[("FERD_COMMENT_FILE", "/dev/null/comment.md")]);
    assert_eq!(unwritable.code, 3, "{unwritable:?}");
}

/// A program that stands for ferd.
fn stand_in(folder: &tempfile::TempDir, text: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.path().join("stand-in");
    fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_ferd_that_breaks_down_found_no_sameness() {
    let place = repository();
    let programs = tempfile::tempdir().unwrap();
    for (text, words) in [
        ("echo 'it stopped at `x`' >&2; exit 101", &["it stopped at 'x'", "exit code 101"][..]),
        ("case $1 in diff) kill -9 $$;; esac", &["exit code 137"]),
        ("case $1 in diff) : >\"${3#markdown=}\"; exit 3;; esac", &["exit code 3"]),
        ("case $1 in diff) echo x >\"${3#markdown=}\"; exit 3;; esac", &["exit code 3"]),
        ("case $1 in check) exit 3;; diff) : >\"${3#markdown=}\";; esac", &["exit code 3"]),
    ] {
        let program = stand_in(&programs, text);
        let stopped = run(place.path(), &[("FERD_BASE", "main"), ("FERD_BINARY", &program)]);
        stopped.assert_failed(3, words);
    }
    // The run itself ends, as a runner that has no memory left ends it: what it left behind is no comparison.
    let program = stand_in(&programs, "kill -9 $PPID");
    let cut = run(place.path(), &[("FERD_BASE", "main"), ("FERD_BINARY", &program)]);
    cut.assert_failed(-1, &["the run ended before the comparison did"]);
}

#[test]
fn where_git_or_its_repository_is_missing_that_is_told() {
    let place = folder(&[(MAP, NEW)]);
    let here = place.path();
    run(here, &[("FERD_BASE", "main")]).assert_failed(2, &["not a git repository"]);
    git(here, &["init", "-q"]);
    run(here, &[("FERD_BASE", "main")]).assert_failed(2, &["no commit"]);
    let place = repository();
    for tool in ["git", "jq"] {
        let tools = tools_without(tool);
        let path = tools.path().to_str().unwrap();
        let stopped = run(place.path(), &[("FERD_BASE", "main"), ("PATH", path)]);
        stopped.assert_failed(2, &[&format!("{tool} is not installed")]);
    }
}

#[test]
fn an_event_that_says_too_little_is_no_comparison() {
    let place = repository();
    let events = tempfile::tempdir().unwrap();
    let path = event(&events, &json!({"pull_request": {"number": 7}}));
    let settings = [("GITHUB_EVENT_PATH", path.as_str())];
    run(place.path(), &settings).assert_failed(2, &["based on", "`base`"]);
    fs::write(&path, "{").unwrap();
    run(place.path(), &settings).assert_failed(2, &["the event of this run cannot be read"]);
}

#[test]
fn what_is_checked_out_must_be_what_the_run_is_about() {
    let place = repository();
    let here = place.path();
    let [base, head] = ["main", "better"].map(|name| git(here, &["rev-parse", name]));
    git(here, &["checkout", "-q", "main"]);
    let events = tempfile::tempdir().unwrap();
    let request = json!({"number": 7, "base": {"sha": base}, "head": {"sha": head}});
    for described in [json!({"pull_request": request}), json!({"before": base, "after": head})] {
        let path = event(&events, &described);
        for more in ["", "main"] {
            let settings = [("GITHUB_EVENT_PATH", path.as_str()), ("FERD_BASE", more)];
            run(here, &settings).assert_failed(2, &[&head[..10], "`pull_request_target`"]);
        }
        // A commit on top of it, made by an earlier step, does.
        git(here, &["checkout", "-q", "--detach", "better"]);
        git(here, &["commit", "-q", "--allow-empty", "-m", "made here"]);
        assert!(run(here, &[("GITHUB_EVENT_PATH", &path)]).report.contains(RISES));
        git(here, &["checkout", "-q", "main"]);
    }
}

#[test]
fn a_map_that_cannot_be_understood_is_told_beside_the_others() {
    let place = repository();
    let here = place.path();
    commit(here, "x.journey.yaml", "title: [X\n");
    let done = run(here, &[("FERD_BASE", "main")]);
    assert_eq!(done.code, 2, "{done:?}");
    assert!(done.report.starts_with("<!-- ferd: changed "), "{done:?}");
    for word in [RISES, "x.journey.yaml", "⚠ `ferd check` failed (exit code 2)"] {
        assert!(done.report.contains(word), "no {word}: {done:?}");
    }
    // Nothing changes in what can be read: no reason to say that nothing does.
    git(here, &["commit", "-q", "--allow-empty", "-m", "three"]);
    run(here, &[("FERD_BASE", "HEAD~1")]).assert_failed(2, &["not everything could be read"]);
    git(here, &["rm", "-q", "x.journey.yaml"]);
    commit(here, "ferd.toml", "nonsense");
    git(here, &["commit", "-q", "--allow-empty", "-m", "four"]);
    run(here, &[("FERD_BASE", "HEAD~1")]).assert_failed(2, &["not everything could be read"]);
    // Without the flaw it says so.
    commit(here, "ferd.toml", "");
    let same = run(here, &[("FERD_BASE", "HEAD~1")]);
    assert_eq!(same.code, 0, "{same:?}");
    assert!(same.report.contains(UNCHANGED), "{same:?}");
}

#[test]
fn addresses_in_messages_lose_their_passwords() {
    let place = repository();
    git(place.path(), &["remote", "add", "origin", "http://x:secret@127.0.0.1:9/r.git"]);
    let stopped = run(place.path(), &[("FERD_BASE", "nowhere")]);
    stopped.assert_failed(2, &["127.0.0.1"]);
    assert!(!stopped.report.contains("secret"), "{stopped:?}");
}

#[test]
fn a_force_push_tells_what_it_takes_away() {
    let place = repository();
    let here = place.path();
    let lost = git(here, &["rev-parse", "better"]);
    git(here, &["checkout", "-q", "main"]);
    commit(here, "notes.md", "x");
    let events = tempfile::tempdir().unwrap();
    let path = event(&events, &json!({"before": lost}));
    let done = run(here, &[("GITHUB_EVENT_PATH", &path)]);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.report.contains("feeling +1 → −2"), "{done:?}");
    assert_eq!(fs::read_to_string(here.join(MAP)).unwrap(), OLD);
}
