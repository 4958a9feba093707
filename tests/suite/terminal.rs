//! What is printed steers no terminal, whatever files are called and whatever stands in them.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::Command;

/// Clears the screen, sets the window's title, rings, goes to the start of the line, turns reading round.
const TRICK: &str = "a\u{1b}[2J\u{1b}]0;x\u{7}\r\u{202e}b";

fn git(folder: &Path, arguments: &[&str]) {
    let status = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=A\u{1b}[8mB", "-c", "user.email=a@example.org"])
        .args(arguments)
        .status()
        .unwrap();
    assert!(status.success());
}

/// Standard output and standard error.
fn printed(folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferd"));
    let output = command.current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.code().is_some_and(|code| code < 3), "{arguments:?}: {output:?}");
    [output.stdout, output.stderr].concat()
}

fn steers(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.contains(['\u{1b}', '\u{7}', '\r', '\u{202e}'])
}

#[test]
fn names_of_files_are_made_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let name = format!("{TRICK}.journey.yaml");
    let markdown = format!("{TRICK}.md");
    let sound = "title: T\nstages:\n  - {title: A, touchpoints: B, emotion: 1}\n";
    let slips = "title: T\nstages:\n  - {title: A, pain_point: B}\n";
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    git(folder, &["init", "-q", "."]);
    write(&name, sound);
    git(folder, &["add", "."]);
    git(folder, &["commit", "-q", "-m", TRICK]);
    write(&name, &sound.replace("emotion: 1", "emotion: -1"));
    git(folder, &["commit", "-q", "-am", TRICK]);
    let ways = |ways: &[&[&str]]| {
        for way in ways {
            let printed = printed(folder, way);
            assert!(
                !steers(&printed),
                "{way:?}: {}",
                String::from_utf8_lossy(&printed).escape_debug()
            );
        }
    };
    ways(&[
        &["log"],
        &["log", &name],
        &["diff", "HEAD~1"],
        &["diff", "HEAD~1", "--stat"],
        &["render", ".", "--check"],
        &["render", "."],
        &["render", &name, "--page", "10x10mm"],
        &["git", "driver", &name],
        &[TRICK],
        &["render", &name, "-o", TRICK],
        &["render", &name, "--theme", &format!("{TRICK}.yaml")],
        &["render", &name, "--template", TRICK],
        &["render", &name, "--stages", TRICK],
    ]);
    write(&markdown, &format!("<!-- ferd: \"{TRICK}\" -->\n<!-- /ferd -->\n"));
    ways(&[&["render", "--embed", &markdown]]);
    write(&name, slips);
    ways(&[&["check", "--fix", "--diff"], &["check", "--format", "concise"], &["check"]]);
    ways(&[&["check", "--fix"]]);
    for text in
        ["title: \"\\e[2J\\a\"\nstages: [a]\n", "title: \u{1b}[2J\nstages: [a]\n", "a\u{1b}[2J: \n"]
    {
        write(&name, text);
        ways(&[&["check"], &["check", "--format", "concise"], &["diff", "HEAD"], &["render", "."]]);
    }
    fs::write(folder.join(std::ffi::OsStr::from_bytes(b"\xff\x1b[2J.journey.yaml")), sound)
        .unwrap();
    ways(&[&["check"], &["render", "."], &["diff", "HEAD"]]);
    write("ferd.toml", &(TRICK.to_owned() + " = 1\n"));
    ways(&[&["check"]]);
}
