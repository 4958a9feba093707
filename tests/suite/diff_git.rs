//! `ferd diff` as its users run it, in repositories and beside them.

use crate::program::{code, folder, run_in, run_with, told};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const OLD: &str = "title: Calling\nstages:\n  - {title: Wait, emotion: -2, touchpoints: Line}\n";
const NEW: &str = "title: Calling\nstages:\n  - {title: Wait, emotion: 1, touchpoints: Line}\n";
const MAP: &str = "maps/å b.journey.yaml";

/// Runs git, whatever the settings of this machine are.
pub(crate) fn git(folder: &Path, arguments: &[&str]) {
    git_at(folder, arguments, "2026-01-01T00:00:00Z");
}

/// Runs git as if it were that time.
pub(crate) fn git_at(folder: &Path, arguments: &[&str], time: &str) {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    for (name, value) in [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_SYSTEM", "/dev/null"),
        ("GIT_AUTHOR_NAME", "A"),
        ("GIT_AUTHOR_EMAIL", "a@example.org"),
        ("GIT_COMMITTER_NAME", "A"),
        ("GIT_COMMITTER_EMAIL", "a@example.org"),
        ("GIT_AUTHOR_DATE", time),
        ("GIT_COMMITTER_DATE", time),
    ] {
        command.env(name, value);
    }
    assert!(command.status().unwrap().success(), "git {arguments:?}");
}

pub(crate) fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn commit(folder: &Path, tag: &str) {
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "-m", tag]);
    git(folder, &["tag", tag]);
}

/// A repository with a map at `v1` and a better one at `v2`.
fn repository() -> tempfile::TempDir {
    let place = folder(&[(MAP, OLD)]);
    git(place.path(), &["init", "-q", "-b", "main"]);
    commit(place.path(), "v1");
    write(place.path(), MAP, NEW);
    commit(place.path(), "v2");
    place
}

const RISES: &str = "feeling −2 → +1 (+3, turns positive)";

fn printed(folder: &Path, arguments: &[&str]) -> String {
    let output = run_in(folder, arguments);
    assert_eq!(code(&output), 0, "{arguments:?}: {:?}", told(&output));
    told(&output).0
}

#[test]
fn commits_and_the_working_tree_are_compared() {
    let place = repository();
    let here = place.path();
    assert_eq!(printed(here, &["diff"]), "");
    for sides in [
        &["diff", "v1"][..],
        &["diff", "v1..v2"],
        &["diff", "v1", "v2"],
        &["diff", "v1...v2"],
        &["diff", "v1..", "--", "maps"],
        &["diff", "v1", "maps"],
        &["diff", "v1..v2", MAP],
        &["diff", "v1..v2", "--", MAP],
        &["diff", &format!("v1:{MAP}"), MAP],
        &["diff", "v1:maps", "maps"],
        &["diff", "v1:", "v2:"],
    ] {
        let text = printed(here, sides);
        assert!(text.contains(RISES) && text.contains("å b.journey.yaml"), "{sides:?}: {text}");
    }
    assert_eq!(printed(here, &["diff", "v1..v2", "--", "elsewhere"]), "");
    // From a folder below, paths count from there.
    let below = here.join("maps");
    for sides in [
        &["diff", "v1"][..],
        &["diff", "v1", "--", "å b.journey.yaml"],
        &["diff", "v1:./å b.journey.yaml", "å b.journey.yaml"],
        &["diff", "v1", "--", "."],
    ] {
        assert!(printed(&below, sides).contains(RISES), "{sides:?}");
    }
    write(here, MAP, &NEW.replace("emotion: 1", "emotion: 0"));
    assert!(printed(here, &["diff"]).contains("feeling +1 → 0 (−1)"));
    write(here, "new one.journey.yaml", &OLD.replace("Calling", "Another"));
    assert!(printed(here, &["diff"]).contains("New map: Another."));
    fs::remove_file(here.join(MAP)).unwrap();
    assert!(printed(here, &["diff"]).contains("Map removed: Calling."));
}

#[test]
fn files_folders_and_standard_input_are_compared() {
    let place = folder(&[("a/x.journey.yaml", OLD), ("b/x.journey.yaml", NEW)]);
    let here = place.path();
    for sides in [&["diff", "a", "b"][..], &["diff", "a/x.journey.yaml", "b/x.journey.yaml"]] {
        assert!(printed(here, sides).contains(RISES), "{sides:?}");
    }
    let output = run_with(here, &["diff", "a/x.journey.yaml", "-"], NEW);
    assert!(told(&output).0.contains(RISES));
    write(here, "b/sub/y.journey.yaml", NEW);
    fs::remove_file(here.join("b/x.journey.yaml")).unwrap();
    let text = printed(here, &["diff", "a", "b"]);
    assert!(
        text.contains("sub/y.journey.yaml (was x.journey.yaml)") && text.contains(RISES),
        "{text}"
    );
    assert_eq!(code(&run_in(here, &["diff", "a", "b/sub/y.journey.yaml"])), 2);
    assert_eq!(code(&run_in(here, &["diff", "-", "-"])), 2);
    let output = run_in(here, &["diff", "a/none.journey.yaml", "a/x.journey.yaml"]);
    assert_eq!(code(&output), 2);
}

#[test]
fn codes_say_what_was_asked() {
    let place = repository();
    let here = place.path();
    let ends = |arguments: &[&str]| code(&run_in(here, arguments));
    assert_eq!(ends(&["diff", "v1..v2"]), 0);
    assert_eq!(ends(&["diff", "v1..v2", "--exit-code"]), 1);
    assert_eq!(ends(&["diff", "v2..v2", "--exit-code"]), 0);
    assert_eq!(ends(&["diff", "v1..v2", "--fail-on", "substantive"]), 1);
    assert_eq!(ends(&["diff", "v1..v2", "--fail-on", "breaking"]), 0);
    assert_eq!(ends(&["diff", "v1..v2", "--only", "breaking", "--exit-code"]), 0);
    assert_eq!(ends(&["diff", "v1..v2", "--only", "emotion", "--exit-code"]), 1);
    assert_eq!(ends(&["diff", "v1..v2", "--ignore", "score", "--exit-code"]), 0);
    assert_eq!(ends(&["diff", "v1..v2", "--only", "emotions"]), 2);
    assert_eq!(ends(&["diff", "v9"]), 2);
    assert_eq!(ends(&["diff", "--output=x"]), 2);
    assert!(told(&run_in(here, &["diff", "v1..v2", "--only", "emotoin"])).1.contains("`emotion`"));
    assert_eq!(printed(here, &["diff", "v2..v2", "--format", "markdown"]), "");
}

#[test]
fn a_map_that_cannot_be_understood_keeps_no_other_from_being_compared() {
    let place = repository();
    let here = place.path();
    write(here, "broken.journey.yaml", OLD);
    commit(here, "v3");
    write(
        here,
        "broken.journey.yaml",
        "title: Broken\nstages:\n  - {title: Wait, touchpoin: Line}\n",
    );
    let output = run_in(here, &["diff", "v1"]);
    let text = told(&output).0;
    assert_eq!(code(&output), 2);
    assert!(text.contains("broken.journey.yaml:3:") && text.contains(RISES), "{text}");
}

#[test]
fn maps_change_with_the_libraries_they_use() {
    let map = "title: Calling\nuse: ../people.yaml\nstages:\n  - {title: Wait, quotes: {text: Oh, persona: anna}}\n";
    let place = folder(&[
        ("people.yaml", "personas:\n  - {id: anna, name: Anna, goals: Peace}\n"),
        ("maps/x.journey.yaml", map),
        ("maps/y.journey.yaml", OLD),
    ]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    commit(here, "v1");
    write(here, "people.yaml", "personas:\n  - {id: anna, name: Anna, goals: Peace and quiet}\n");
    let text = printed(here, &["diff"]);
    assert!(text.contains("maps/x.journey.yaml") && text.contains("goals reworded"), "{text}");
    assert!(!text.contains("y.journey.yaml"), "{text}");
    commit(here, "v2");
    assert!(printed(here, &["diff", "v1..v2"]).contains("goals reworded"));
}

#[test]
fn bare_shallow_and_further_working_trees_are_repositories_too() {
    let place = repository();
    let here = place.path();
    let beside = tempfile::tempdir().unwrap();
    let other = beside.path().join("other");
    let way = other.to_string_lossy().into_owned();
    git(here, &["worktree", "add", "-q", &way, "v1"]);
    assert!(printed(&other, &["diff", "HEAD..v2"]).contains(RISES));
    let clones = tempfile::tempdir().unwrap();
    let url = format!("file://{}", here.display());
    git(clones.path(), &["clone", "-q", "--bare", &url, "bare.git"]);
    let bare = clones.path().join("bare.git");
    assert!(printed(&bare, &["diff", "v1..v2"]).contains(RISES));
    assert!(told(&run_in(&bare, &["diff"])).1.contains("no working tree"));
    git(clones.path(), &["clone", "-q", "--depth=1", "--no-tags", &url, "shallow"]);
    let output = run_in(&clones.path().join("shallow"), &["diff", "v1"]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).1.contains("git fetch"), "{:?}", told(&output));
    let alone = tempfile::tempdir().unwrap();
    assert!(told(&run_in(alone.path(), &["diff"])).1.contains("no git repository"));
    for sides in [&["diff", "absent.yaml"][..], &["diff", "absent.yaml", "other.yaml"]] {
        let (_, words) = told(&run_in(alone.path(), sides));
        assert!(words.contains("`absent.yaml`: there is no such file"), "{words}");
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_bytes() {
    use std::os::unix::ffi::OsStrExt;
    let place = repository();
    let here = place.path();
    let name = |bytes: &[u8]| here.join(std::ffi::OsStr::from_bytes(bytes));
    fs::write(name(b"notes-\xf8.txt"), "no map").unwrap();
    fs::write(name(b"k\xf8p.journey.yaml"), OLD).unwrap();
    commit(here, "v3");
    assert!(
        printed(here, &["diff", "v1..v3", "--", "maps"]).contains(RISES),
        "others are no matter"
    );
    fs::write(name(b"k\xf8p.journey.yaml"), NEW).unwrap();
    let now = printed(here, &["diff"]);
    assert!(now.contains("k\\xF8p.journey.yaml") && now.contains(RISES), "{now}");
    commit(here, "v4");
    let then = printed(here, &["diff", "v3..v4"]);
    assert!(then.contains("k\\xF8p.journey.yaml") && then.contains(RISES), "{then}");
}

#[test]
fn a_library_may_be_called_anything() {
    let place = folder(&[
        (
            "a.journey.yaml",
            "title: A\nuse: lib.txt\npersonas: ann\nstages: {title: x, touchpoints: y}\n",
        ),
        ("b.journey.yaml", "title: B\nstages: {title: x, touchpoints: y}\n"),
        ("lib.txt", "personas: {id: ann, name: Ann}\n"),
    ]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    commit(here, "v1");
    write(here, "lib.txt", "personas: {id: ann, name: Anna}\n");
    let told = printed(here, &["diff"]);
    assert!(told.contains("a.journey.yaml") && told.contains("Anna"), "{told}");
    assert!(!told.contains("b.journey.yaml"), "{told}");
}

#[test]
fn maps_of_a_submodule_are_compared_between_the_commits_it_names() {
    let inner = folder(&[("s.journey.yaml", OLD)]);
    git(inner.path(), &["init", "-q", "-b", "main"]);
    commit(inner.path(), "v1");
    let outer = folder(&[("readme.md", "x")]);
    let here = outer.path();
    git(here, &["init", "-q", "-b", "main"]);
    let from = inner.path().to_str().unwrap();
    git(here, &["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", from, "design"]);
    commit(here, "v1");
    write(&here.join("design"), "s.journey.yaml", NEW);
    git(&here.join("design"), &["commit", "-q", "-a", "-m", "v2"]);
    let tree = printed(here, &["diff"]);
    assert!(tree.contains("design/s.journey.yaml") && tree.contains(RISES), "{tree}");
    commit(here, "v2");
    let commits = printed(here, &["diff", "v1..v2", "--", "design"]);
    assert!(commits.contains("design/s.journey.yaml") && commits.contains(RISES), "{commits}");
    assert_eq!(printed(here, &["diff", "v1..v2", "--", "readme.md"]), "");
    // Not checked out: told, since nothing can be said of the maps in it.
    let cloned = tempfile::tempdir().unwrap();
    git(cloned.path(), &["clone", "-q", here.to_str().unwrap(), "."]);
    let shown = run_in(cloned.path(), &["diff", "v1..v2"]);
    assert!(
        told(&shown).1.contains("the submodule `design` names another commit"),
        "{:?}",
        told(&shown)
    );
}
