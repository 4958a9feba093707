//! Where a change began, found by the action in clones as runners make them.

use crate::code_host::{MAP, NEW, OLD, OTHER, RISES, Run, commit, event, git, script};
use crate::program::folder;
use serde_json::json;
use std::path::{Path, PathBuf};

/// More commits than the first step of deepening brings.
const MANY: usize = 110;

fn run(folder: &Path, settings: &[(&str, &str)]) -> Run {
    script("github.sh", folder, &[], settings)
}

fn empty_commits(folder: &Path, count: usize) {
    for number in 0..count {
        git(folder, &["commit", "-q", "--allow-empty", "-m", &number.to_string()]);
    }
}

/// `main` has another map since `better` left it, whose change is `MANY` commits old; `pull` merges `better` into `main`.
fn repository() -> tempfile::TempDir {
    let place = folder(&[]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    commit(here, MAP, OLD);
    git(here, &["checkout", "-q", "-b", "better"]);
    commit(here, MAP, NEW);
    empty_commits(here, MANY);
    git(here, &["checkout", "-q", "main"]);
    commit(here, "other.journey.yaml", OTHER);
    git(here, &["checkout", "-q", "-b", "pull"]);
    git(here, &["merge", "-q", "--no-ff", "-m", "merge", "better"]);
    place
}

/// A clone of the last commit of a branch.
fn clone(of: &Path, branch: &str, to: &tempfile::TempDir) -> PathBuf {
    let from = format!("file://{}", of.display());
    git(to.path(), &["clone", "-q", "--depth=1", "-b", branch, &from, branch]);
    to.path().join(branch)
}

/// Takes away what a clone is of.
fn cut_off(clone: &Path) {
    git(clone, &["remote", "set-url", "origin", "file:///nowhere"]);
}

/// Holds that the change is told and what others did is not.
fn assert_told(done: &Run) {
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.report.contains(RISES), "{done:?}");
    assert!(!done.report.contains("Other"), "{done:?}");
}

#[test]
fn a_shallow_clone_is_deepened_to_where_both_parted() {
    let place = repository();
    let base = git(place.path(), &["rev-parse", "main"]);
    for name in ["main", base.as_str()] {
        let clones = tempfile::tempdir().unwrap();
        assert_told(&run(&clone(place.path(), "better", &clones), &[("FERD_BASE", name)]));
    }
}

#[test]
fn a_base_out_of_reach_is_told_with_the_way_out() {
    let place = repository();
    let base = git(place.path(), &["rev-parse", "main"]);
    let clones = tempfile::tempdir().unwrap();
    let here = clone(place.path(), "better", &clones);
    cut_off(&here);
    let settings = [("FERD_BASE", base.as_str()), ("FERD_FAIL_ON", "breaking")];
    let words = ["`fetch-depth: 0`", "/nowhere", base.as_str()];
    run(&here, &settings).assert_failed(2, &words);
    // The base is there, but not its history.
    let clones = tempfile::tempdir().unwrap();
    let here = clone(place.path(), "better", &clones);
    git(&here, &["fetch", "-q", "--depth=1", "origin", "main"]);
    cut_off(&here);
    run(&here, &settings).assert_failed(2, &["`fetch-depth: 0`", "this clone is shallow"]);
}

#[test]
fn histories_that_never_met_are_told() {
    let place = repository();
    let here = place.path();
    git(here, &["checkout", "-q", "--orphan", "alone"]);
    git(here, &["commit", "-q", "-m", "alone"]);
    git(here, &["checkout", "-q", "better"]);
    run(here, &[("FERD_BASE", "alone")]).assert_failed(2, &["no common ancestor"]);
    let clones = tempfile::tempdir().unwrap();
    let shallow = clone(here, "better", &clones);
    run(&shallow, &[("FERD_BASE", "alone")]).assert_failed(2, &["no common ancestor"]);
}

#[test]
fn a_pull_request_is_compared_with_what_it_would_be_merged_into() {
    let place = repository();
    let here = place.path();
    // What the event calls the base is older than what the host merged into.
    let event_of = |folder: &tempfile::TempDir| {
        let head = git(here, &["rev-parse", "better"]);
        let base = git(here, &["rev-parse", "main~1"]);
        let request = json!({"number": 7, "base": {"sha": base}, "head": {"sha": head}});
        event(folder, &json!({"pull_request": request}))
    };
    let clones = tempfile::tempdir().unwrap();
    let path = event_of(&clones);
    let settings = [("GITHUB_EVENT_PATH", path.as_str())];
    let merged = clone(here, "pull", &clones);
    let done = run(&merged, &settings);
    assert_told(&done);
    // Two commits are enough for that; the report is about the one that its author knows.
    assert_eq!(git(&merged, &["rev-list", "--count", "--all"]), "1");
    let head = git(here, &["rev-parse", "better"]);
    assert!(done.report.starts_with(&format!("<!-- ferd: changed {head} -->\n")), "{done:?}");
    // The branch itself, as a workflow may check it out.
    assert_told(&run(&clone(here, "better", &clones), &settings));
    let clones = tempfile::tempdir().unwrap();
    let lost = clone(here, "pull", &clones);
    cut_off(&lost);
    run(&lost, &settings).assert_failed(2, &["`fetch-depth: 0`"]);
}

#[test]
fn pushes_and_merge_queues_say_where_they_began() {
    let place = repository();
    let here = place.path();
    let clones = tempfile::tempdir().unwrap();
    let zeros = "0".repeat(40);
    let before = git(here, &["rev-parse", &format!("better~{}", MANY + 1)]);
    let better = clone(here, "better", &clones);
    let path = event(&clones, &json!({"before": before}));
    assert_told(&run(&better, &[("GITHUB_EVENT_PATH", &path)]));
    let path = event(&clones, &json!({"before": "1".repeat(40)}));
    run(&better, &[("GITHUB_EVENT_PATH", &path)]).assert_failed(2, &["could not fetch it"]);
    let base = git(here, &["rev-parse", "main"]);
    let path = event(&clones, &json!({"merge_group": {"base_sha": base}}));
    assert_told(&run(&clone(here, "pull", &clones), &[("GITHUB_EVENT_PATH", &path)]));
    // A branch that is new: the commit before, which a shallow clone has to fetch.
    let path = event(&clones, &json!({"before": zeros}));
    let settings = [("GITHUB_EVENT_PATH", path.as_str())];
    let same = run(&better, &settings);
    assert!(same.outputs.contains("result=unchanged"), "{same:?}");
    let clones = tempfile::tempdir().unwrap();
    let lost = clone(here, "better", &clones);
    cut_off(&lost);
    run(&lost, &settings).assert_failed(2, &["could not fetch it"]);
}

/// `main` is six commits and the merge of an old side branch after the change of the map, `better` one commit after it.
fn crossed() -> tempfile::TempDir {
    let place = folder(&[]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    commit(here, MAP, OLD);
    git(here, &["branch", "side"]);
    commit(here, MAP, NEW);
    git(here, &["branch", "better"]);
    empty_commits(here, 6);
    git(here, &["checkout", "-q", "side"]);
    empty_commits(here, 1);
    git(here, &["checkout", "-q", "main"]);
    git(here, &["merge", "-q", "--no-ff", "-m", "merge", "side"]);
    git(here, &["checkout", "-q", "better"]);
    empty_commits(here, 1);
    place
}

#[test]
fn an_older_common_ancestor_does_not_do() {
    let place = crossed();
    let here = place.path();
    let oldest = git(here, &["rev-parse", "side~1"]);
    let clones = tempfile::tempdir().unwrap();
    let from = format!("file://{}", here.display());
    git(clones.path(), &["clone", "-q", "--depth=3", "-b", "better", &from, "c"]);
    let clone = clones.path().join("c");
    git(&clone, &["fetch", "-q", "--depth=3", "origin", "main"]);
    // What git takes for the nearest one, since it does not see the others.
    assert_eq!(git(&clone, &["merge-base", "FETCH_HEAD", "HEAD"]), oldest);
    let done = run(&clone, &[("FERD_BASE", "FETCH_HEAD")]);
    assert!(done.outputs.contains("result=unchanged"), "{done:?}");
}

#[test]
fn a_whole_clone_stays_whole() {
    let place = repository();
    let clones = tempfile::tempdir().unwrap();
    let from = format!("file://{}", place.path().display());
    let arguments = ["clone", "-q", "--single-branch", "-b", "better", &from, "c"];
    git(clones.path(), &arguments);
    let clone = clones.path().join("c");
    let base = git(place.path(), &["rev-parse", "main"]);
    assert_told(&run(&clone, &[("FERD_BASE", &base)]));
    assert_eq!(git(&clone, &["rev-parse", "--is-shallow-repository"]), "false");
}
