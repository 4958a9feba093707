//! What git shows of maps once ferd is its driver, in real repositories.

use crate::program::{code, folder, run_in, told};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const MAP: &str = "a b.journey.yaml";
const OLD: &str = "title: Calling\nstages:\n  - {title: Wait, emotion: -2, touchpoints: Line}\n";
const NEW: &str = "title: Calling\nstages:\n  - {title: Wait, emotion: 1, touchpoints: Line}\n";
const RISES: &str = "feeling −2 → +1 (+3, turns positive)";

/// The folder of the program, and the path with it in front.
fn path_with_ferd() -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_ferd"));
    format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap())
}

/// Git with a home of its own.
fn git_with(folder: &Path, path: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments).env("PATH", path).env("HOME", folder);
    command.env_remove("XDG_CONFIG_HOME").env("GIT_CONFIG_SYSTEM", "/dev/null");
    for who in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{who}_NAME"), "A")
            .env(format!("GIT_{who}_EMAIL"), "a@example.org");
    }
    command.output().unwrap()
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = git_with(folder, &path_with_ferd(), arguments);
    assert_eq!(code(&output), 0, "git {arguments:?}: {:?}", told(&output));
    told(&output).0
}

fn repository() -> tempfile::TempDir {
    let place = folder(&[(MAP, OLD), ("notes.md", "one\n")]);
    git(place.path(), &["init", "-q", "-b", "main"]);
    git(place.path(), &["add", "-A"]);
    git(place.path(), &["commit", "-q", "-m", "one"]);
    place
}

fn ferd(folder: &Path, arguments: &[&str]) {
    let output = run_in(folder, arguments);
    assert_eq!(code(&output), 0, "{arguments:?}: {:?}", told(&output));
}

#[test]
fn installing_twice_is_once_and_uninstalling_leaves_the_rest() {
    let place = repository();
    let here = place.path();
    let settings = here.join(".git/config");
    let attributes = here.join(".gitattributes");
    let before = fs::read(&settings).unwrap();
    ferd(here, &["git", "install"]);
    ferd(here, &["git", "uninstall"]);
    assert!(!attributes.exists());
    assert_eq!(fs::read(&settings).unwrap(), before);
    let rest = "*.png  binary\r\n# mine\n\n*.md text";
    fs::write(&attributes, rest).unwrap();
    git(here, &["config", "diff.ferd.algorithm", "histogram"]);
    let before = fs::read(&settings).unwrap();
    fs::create_dir(here.join("sub")).unwrap();
    ferd(&here.join("sub"), &["git", "install"]);
    let once = (fs::read_to_string(&attributes).unwrap(), fs::read(&settings).unwrap());
    assert_eq!(once.0, format!("{rest}\n*.journey.yaml diff=ferd\n*.journey.yml diff=ferd\n"));
    ferd(here, &["git", "install"]);
    assert_eq!((fs::read_to_string(&attributes).unwrap(), fs::read(&settings).unwrap()), once);
    ferd(here, &["git", "uninstall"]);
    ferd(here, &["git", "uninstall"]);
    assert_eq!(fs::read_to_string(&attributes).unwrap(), format!("{rest}\n"));
    assert_eq!(fs::read(&settings).unwrap(), before);
}

#[test]
fn git_tells_what_changed_in_maps_and_shows_other_files_as_ever() {
    let place = repository();
    let here = place.path();
    ferd(here, &["git", "install"]);
    fs::write(here.join(MAP), NEW).unwrap();
    fs::write(here.join("notes.md"), "two\n").unwrap();
    let shown = git(here, &["diff"]);
    assert!(shown.contains(RISES) && shown.contains("-one\n+two"), "{shown}");
    let text = git(here, &["diff", "--no-ext-diff"]);
    assert!(text.contains("+  - {title: Wait, emotion: 1, touchpoints: Line}"), "{text}");
    let tool = git(here, &["difftool", "-y", "-t", "ferd"]);
    assert!(tool.contains(RISES), "{tool}");
    let all = git(here, &["difftool", "-d", "-t", "ferd"]);
    assert!(all.contains(RISES), "{all}");
    // Only the form: told as such by the driver, shown in lines.
    fs::write(here.join(MAP), OLD.replace("title: Calling", "# why\ntitle: \"Calling\"")).unwrap();
    let shown = git(here, &["diff", "--", MAP]);
    assert!(shown.contains("its text changed, what it says did not"), "{shown}");
    assert!(git(here, &["diff", "--no-ext-diff", "--", MAP]).contains("+# why"));
    // No map any more: the lines.
    fs::write(here.join(MAP), "title: [Calling\n").unwrap();
    let shown = git(here, &["diff", "--", MAP]);
    assert!(shown.contains("+title: [Calling\n"), "{shown}");
    git(here, &["commit", "-q", "-a", "-m", "two"]);
    let log = git(here, &["log", "-p"]);
    assert!(log.contains("+title: [Calling") && log.contains("+  - {title: Wait"), "{log}");
    git(here, &["mv", MAP, "c.journey.yaml"]);
    fs::write(here.join("new.journey.yaml"), NEW).unwrap();
    git(here, &["add", "-A"]);
    let moved = git(here, &["diff", "--cached", "-M"]);
    let head = "similarity index 100%\nrename from a b.journey.yaml\nrename to c.journey.yaml\n";
    assert!(moved.contains(head) && moved.contains("new file mode 100644"), "{moved}");
    assert!(git(here, &["log", "-p", "--ext-diff"]).contains("diff --ferd"));
}

/// Two repositories of the same history, of which only the first asks ferd.
fn both() -> [tempfile::TempDir; 2] {
    let made = [repository(), repository()];
    ferd(made[0].path(), &["git", "install"]);
    made
}

#[test]
fn what_git_computes_of_maps_is_as_it_would_be_without_ferd() {
    let commands: [&[&str]; 9] = [
        &["blame", "-s", MAP],
        &["blame", "-L", "3,3", "--porcelain", MAP],
        &["log", "-p", "--format=%s", "--", MAP],
        &["show", "--format=%s", "HEAD", "--", MAP],
        &["log", "-S", "# why", "--format=%s"],
        &["diff-tree", "-p", "HEAD~1", "HEAD", "--", MAP],
        &["range-diff", "main~2..main~1", "main~1..main"],
        &["diff", "--stat", "HEAD~1", "--", MAP],
        &["format-patch", "--stdout", "-1"],
    ];
    let shown = both().map(|place| {
        let here = place.path();
        for text in [NEW.to_owned(), format!("# why\n{NEW}")] {
            fs::write(here.join(MAP), text).unwrap();
            let dated = ["-c", "user.useConfigOnly=false", "commit", "-q", "-m", "more", "--", MAP];
            let command = |path: &str| {
                let mut git = Command::new("git");
                git.current_dir(here).args(dated).env("PATH", path).env("HOME", here);
                for who in ["AUTHOR", "COMMITTER"] {
                    git.env(format!("GIT_{who}_NAME"), "A").env(format!("GIT_{who}_EMAIL"), "a@b");
                    git.env(format!("GIT_{who}_DATE"), "2026-05-12T12:00:00Z");
                }
                git.output().unwrap()
            };
            assert_eq!(code(&command(&path_with_ferd())), 0);
        }
        let told = commands.map(|command| git(here, command));
        // Names of places in hunks are ferd's own, names of commits differ with the first one's date.
        told.map(|text| {
            let lines = text.lines().filter(|line| !line.contains("index ") && !line.is_empty());
            let hunks = lines.map(|line| match line.rsplit_once(" @@") {
                Some((numbers, _)) if line.starts_with("@@") => format!("{numbers} @@"),
                _ => line.to_owned(),
            });
            let is_name = |word: &&str| {
                let word = word.trim_matches(['^', ':', '(', ')']);
                word.len() >= 7 && word.chars().all(|c| c.is_ascii_hexdigit())
            };
            let words = |line: String| {
                let kept = line.split(' ').filter(|word| !is_name(word));
                kept.collect::<Vec<_>>().join(" ")
            };
            hunks.map(words).collect::<Vec<_>>()
        })
    });
    let [ours, plain] = shown;
    for (command, (ours, plain)) in commands.iter().zip(ours.iter().zip(&plain)) {
        assert_eq!(ours, plain, "git {command:?}");
    }
}

#[test]
fn a_conflict_is_shown_as_git_does_and_named_by_check() {
    let told = both().map(|place| {
        let here = place.path();
        git(here, &["checkout", "-q", "-b", "other"]);
        fs::write(here.join(MAP), NEW).unwrap();
        git(here, &["commit", "-q", "-a", "-m", "two"]);
        git(here, &["checkout", "-q", "main"]);
        fs::write(here.join(MAP), OLD.replace("-2", "-1")).unwrap();
        git(here, &["commit", "-q", "-a", "-m", "three"]);
        git_with(here, &path_with_ferd(), &["merge", "-q", "other"]);
        let checked = run_in(here, &["check"]);
        assert_eq!(code(&checked), 2);
        let (found, _) = crate::program::told(&checked);
        assert!(found.contains("a merge conflict is still to be decided"), "{found}");
        assert!(found.contains("line 4 is of `HEAD`"), "{found}");
        assert!(found.contains("line 6 is of `other`"), "{found}");
        let shown = git(here, &["diff"]);
        shown.lines().filter(|line| !line.starts_with("index ")).count()
    });
    assert_eq!(told[0], told[1], "lines of the conflict with and without ferd");
}

#[test]
fn odd_names_modes_and_colours_are_told() {
    let place = repository();
    let here = place.path();
    ferd(here, &["git", "install"]);
    let odd = "-dash.journey.yaml";
    fs::write(here.join(odd), OLD).unwrap();
    git(here, &["add", "--", odd]);
    git(here, &["commit", "-q", "-m", "two"]);
    fs::write(here.join(odd), NEW).unwrap();
    assert!(git(here, &["diff", "--", odd]).contains(RISES));
    assert!(git(here, &["difftool", "-y", "-t", "ferd", "--", odd]).contains(RISES));
    let painted = git(here, &["-c", "color.ui=always", "diff", "--", odd]);
    assert!(painted.contains("\u{1b}["), "{painted}");
    assert!(!git(here, &["diff", "--", odd]).contains('\u{1b}'), "not into a file");
    git(here, &["update-index", "--chmod=+x", "--", odd]);
    let modes = git(here, &["diff", "--cached", "--", odd]);
    assert!(modes.contains("old mode 100644\nnew mode 100755\n"), "{modes}");
}

#[test]
fn the_place_of_a_change_is_named_by_its_stage() {
    let place = repository();
    let here = place.path();
    ferd(here, &["git", "install"]);
    let stage = |title: &str, more: &str| {
        format!(
            "  - title: {title}\n    touchpoints: Line\n    actions:\n      - Ask\n      - Wait\n      - Go\n{more}"
        )
    };
    let map = format!("title: A\nstages:\n{}{}", stage("Call", ""), stage("Pay", ""));
    fs::write(here.join(MAP), &map).unwrap();
    git(here, &["commit", "-q", "-a", "-m", "two"]);
    fs::write(here.join(MAP), map + "      - Leave\n").unwrap();
    let shown = git(here, &["diff", "--no-ext-diff", "-U1"]);
    assert!(shown.contains("@@   - title: Pay"), "{shown}");
}

#[test]
fn conflicts_and_a_missing_ferd_do_not_stop_git() {
    let place = repository();
    let here = place.path();
    ferd(here, &["git", "install"]);
    git(here, &["checkout", "-q", "-b", "other"]);
    fs::write(here.join(MAP), NEW).unwrap();
    git(here, &["commit", "-q", "-a", "-m", "two"]);
    git(here, &["checkout", "-q", "main"]);
    fs::write(here.join(MAP), OLD.replace("-2", "-1")).unwrap();
    git(here, &["commit", "-q", "-a", "-m", "three"]);
    let merged = git_with(here, &path_with_ferd(), &["merge", "-q", "other"]);
    assert_eq!(code(&merged), 1, "{:?}", told(&merged));
    assert!(git(here, &["diff"]).contains(MAP));
    git(here, &["merge", "--abort"]);
    // A path with git and a shell, but without ferd.
    let tools = tempfile::tempdir().unwrap();
    for tool in ["git", "sh", "cat"] {
        let found = std::env::split_paths(&std::env::var("PATH").unwrap())
            .map(|folder| folder.join(tool))
            .find(|path: &PathBuf| path.is_file())
            .unwrap();
        std::os::unix::fs::symlink(found, tools.path().join(tool)).unwrap();
    }
    let path = tools.path().to_str().unwrap();
    for arguments in [&["log", "-p"][..], &["log", "-p", "--ext-diff"], &["diff", "HEAD~1"]] {
        let output = git_with(here, path, arguments);
        assert_eq!(code(&output), 0, "{arguments:?}: {:?}", told(&output));
        assert!(told(&output).0.contains("emotion: -1"), "{arguments:?}: {:?}", told(&output));
    }
}

#[test]
fn all_repositories_of_a_user_can_be_taught_at_once() {
    let place = repository();
    let here = place.path();
    let run = |what: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_ferd"))
            .args(["git", what, "--global"])
            .current_dir(here)
            .env("HOME", here)
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("GIT_CONFIG_GLOBAL")
            .output()
            .unwrap();
        assert_eq!(code(&output), 0, "{:?}", told(&output));
    };
    run("install");
    assert!(here.join(".config/git/attributes").is_file());
    assert!(!here.join(".gitattributes").exists());
    fs::write(here.join(MAP), NEW).unwrap();
    assert!(git(here, &["diff", "--", MAP]).contains(RISES));
    run("uninstall");
    assert!(!git(here, &["diff", "--", MAP]).contains(RISES));
}

#[test]
fn where_there_is_no_repository_it_is_said() {
    let place = folder(&[("a.yaml", "")]);
    let output = run_in(place.path(), &["git", "install"]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).1.contains("git"), "{:?}", told(&output));
}
