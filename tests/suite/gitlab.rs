//! The job for GitLab: what a merge request is compared with, its note, and the pages.

use crate::code_host::{Answer, Host, MARKER, OTHER, OWN, RISES, Run, commit, git, note};
use crate::code_host::{repository, script};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Runs the job of a merge request of the branch `better`.
fn run(here: &Path, host: Option<&Host>, more: &[(&str, &str)]) -> Run {
    let base = git(here, &["merge-base", "main", "better"]);
    let mut settings = vec![
        ("CI_MERGE_REQUEST_IID", "4"),
        ("CI_MERGE_REQUEST_PROJECT_ID", "12"),
        ("CI_MERGE_REQUEST_DIFF_BASE_SHA", base.as_str()),
    ];
    let address = host.map(|host| format!("{}/api/v4", host.address));
    if let Some(address) = &address {
        settings.extend([("CI_API_V4_URL", address.as_str()), ("FERD_TOKEN", "t")]);
    }
    settings.extend(more);
    script("gitlab.sh", here, &[], &settings)
}

/// A note of a stranger, and two pages of others.
fn notes() -> Vec<Value> {
    let others = (0..150).map(|number| note(100 + number, "somebody", "words"));
    std::iter::once(note(1, "mallory", MARKER)).chain(others).collect()
}

#[test]
fn a_merge_request_has_one_note_that_is_kept_up_to_date() {
    let place = repository();
    let here = place.path();
    let host = Host::usual(&notes());
    let done = run(here, Some(&host), &[]);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.shown.contains(RISES), "{done:?}");
    let asked = host.asked();
    let address = "/api/v4/projects/12/merge_requests/4/notes";
    assert!(asked.last().unwrap().starts_with(&format!("POST {address} ")), "{asked:?}");
    let first = host.own().unwrap();
    assert!(first.contains(RISES), "{first}");
    assert!(here.join("code-quality.json").is_file());
    let failed = run(here, Some(&host), &[("FERD_BASE", "nowhere")]);
    failed.assert_failed(2, &["`nowhere`", "`GIT_DEPTH: 0`"]);
    let asked = host.asked();
    assert!(asked.last().unwrap().starts_with(&format!("PUT {address}/")), "{asked:?}");
    let text = host.own().unwrap();
    assert!(text.contains("Out of date") && text.contains(RISES), "{text}");
    run(here, Some(&host), &[]);
    assert_eq!((host.count(), host.own().unwrap()), (152, first));
}

#[test]
fn where_no_note_can_be_written_the_job_says_why() {
    let place = repository();
    let here = place.path();
    let done = run(here, None, &[("CI_API_V4_URL", "http://127.0.0.1:9")]);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.messages.contains("there is no FERD_TOKEN"), "{done:?}");
    assert!(done.report.contains(RISES), "{done:?}");
    for (status, answer, code) in [
        (403, r#"{"error": "insufficient_scope"}"#, 0),
        (401, r#"{"message": "401 Unauthorized"}"#, 3),
    ] {
        let host = Host::start(&[], move |asked| {
            asked.contains("/notes").then(|| Answer::new(status, answer))
        });
        let done = run(here, Some(&host), &[]);
        assert_eq!(done.code, code, "{done:?}");
        assert!(done.messages.contains(&format!("HTTP {status}: ")), "{done:?}");
    }
    let missing = run(here, None, &[("FERD_BINARY", "/no/ferd")]);
    missing.assert_failed(2, &["`/no/ferd`"]);
    let baseless = run(here, None, &[("CI_MERGE_REQUEST_DIFF_BASE_SHA", "")]);
    baseless.assert_failed(2, &["`FERD_BASE`"]);
}

#[test]
fn ferd_is_found_by_its_name() {
    let place = repository();
    let program = Path::new(env!("CARGO_BIN_EXE_ferd"));
    let folder = program.parent().unwrap().display();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap());
    let done = run(place.path(), None, &[("FERD_BINARY", ""), ("PATH", &path)]);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.report.contains(RISES), "{done:?}");
}

#[test]
fn merged_results_leave_out_what_others_changed() {
    let place = repository();
    let here = place.path();
    let source = git(here, &["rev-parse", "better"]);
    git(here, &["checkout", "-q", "main"]);
    let target = commit(here, "other.journey.yaml", OTHER);
    git(here, &["checkout", "-q", "--detach"]);
    git(here, &["merge", "-q", "--no-ff", "-m", "merge", "better"]);
    let both = [
        ("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", source.as_str()),
        ("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", target.as_str()),
    ];
    for settings in [&both[..], &both[1..]] {
        let done = run(here, None, settings);
        assert_eq!(done.code, 0, "{done:?}");
        assert!(done.report.contains(RISES) && !done.report.contains("Other"), "{done:?}");
    }
    // With the base of the merge request's diff alone it would be told.
    assert!(run(here, None, &[]).report.contains("Other"));
}

#[test]
fn another_pipeline_checks_alone() {
    let place = repository();
    let done = script("gitlab.sh", place.path(), &[], &[]);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.messages.contains("no merge request to compare"), "{done:?}");
    assert!(done.report.starts_with("<!-- ferd: none "), "{done:?}");
}

#[test]
fn lines_of_a_note_are_no_commands() {
    let place = repository();
    let here = place.path();
    let host = Host::usual(&[]);
    run(here, Some(&host), &[("FERD_BINARY", "/no/ferd\n/close")]).assert_failed(2, &[]);
    let text = host.own().unwrap();
    assert!(text.contains("/close") && !text.contains("\n/close"), "{text}");
}

#[test]
fn pages_have_every_map_and_an_index() {
    let place = repository();
    let here = place.path();
    commit(here, "index.journey.yaml", OTHER);
    let done = script("gitlab.sh", here, &["pages"], &[]);
    assert_eq!(done.code, 0, "{done:?}");
    let index = fs::read_to_string(here.join("public/index.html")).unwrap();
    for (name, address) in [("a b", "maps/a%20b.html"), ("index", "maps/index.html")] {
        let entry = format!("<li><a href=\"{address}\">{name}</a></li>\n");
        assert!(index.contains(&entry), "{index}");
        let page = here.join(format!("public/maps/{name}.html"));
        assert!(fs::read_to_string(page).unwrap().contains("</html>"));
    }
    // A map that cannot be drawn: nothing to publish.
    fs::remove_dir_all(here.join("public")).unwrap();
    commit(here, "x.journey.yaml", "title: [X\n");
    assert_eq!(script("gitlab.sh", here, &["pages"], &[]).code, 2);
    assert!(!here.join("public/index.html").exists());
}

#[test]
fn a_note_of_a_stranger_is_left_alone() {
    let place = repository();
    let here = place.path();
    // Two notes that begin as ours do; only the second is ours.
    let strange = note(1, "mallory", MARKER);
    let host = Host::usual(&[strange, note(2, OWN, &format!("{MARKER}\n\nold"))]);
    assert_eq!(run(here, Some(&host), &[]).code, 0);
    let asked = host.asked();
    assert!(asked.last().unwrap().contains("/notes/2 "), "{asked:?}");
}
