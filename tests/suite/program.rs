//! The program run as its users run it.

use crate::golden::assert_golden;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const SOUND: &str = "title: Ordering a coffee\nstages:\n  - {title: Order, touchpoints: Counter}\n";
const POOR: &str =
    "title: Ordering a coffee\nstages:\n  - {title: Order, touchpoints: Counter}\n  - Wait\n";
const WRONG: &str = "title: Ordering a coffee\nstages:\n  - {title: Order, touchpoint: Counter}\n";

fn ferd() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferd"));
    for variable in [
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "TERM",
        "RUST_BACKTRACE",
        "SOURCE_DATE_EPOCH",
    ] {
        command.env_remove(variable);
    }
    command
}

/// Runs ferd in a folder.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    ferd().current_dir(folder).args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// Runs ferd with words on standard input.
pub(crate) fn run_with(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = ferd();
    command.current_dir(folder).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().expect("ferd ends by itself")
}

pub(crate) fn told(output: &Output) -> (String, String) {
    let words = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (words(&output.stdout), words(&output.stderr))
}

/// A folder with files in it.
pub(crate) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn exit_codes_tell_what_became_of_a_check() {
    let place = folder(&[
        ("sound.journey.yaml", SOUND),
        ("poor.journey.yaml", POOR),
        ("wrong.journey.yaml", WRONG),
        ("notes/readme.md", "no map"),
    ]);
    for (arguments, expected) in [
        (&["check", "sound.journey.yaml"][..], 0),
        (&["check", "poor.journey.yaml"], 1),
        (&["check", "wrong.journey.yaml"], 2),
        (&["check", "poor.journey.yaml", "wrong.journey.yaml"], 2),
        (&["check", "none.journey.yaml"], 2),
        (&["check", "notes"], 2),
        (&["check", "--format", "xml"], 2),
        (&["check", "--root", "notes", "sound.journey.yaml"], 2),
        (&["check", "--root", "none", "sound.journey.yaml"], 2),
        (&["chekc"], 2),
        (&["explain", "no-such-thing"], 2),
        (&["man", "no-such-thing"], 2),
        (&["--version"], 0),
        (&["rules"], 0),
    ] {
        assert_eq!(code(&run_in(place.path(), arguments)), expected, "{arguments:?}");
    }
}

#[test]
fn folders_are_searched_and_the_summary_counts() {
    let place = folder(&[
        ("b.journey.yaml", POOR),
        ("a/a.journey.yml", WRONG),
        ("a/sound.journey.yaml", SOUND),
        ("out/c.journey.yaml", WRONG),
        (".hidden/d.journey.yaml", WRONG),
        (".gitignore", "out/\n"),
    ]);
    let output = run_in(place.path(), &["check"]);
    let (report, summary) = told(&output);
    assert_eq!(summary, "3 maps checked: 2 errors\n");
    assert!(report.contains("[a/a.journey.yml:3:20]"), "{report}");
    assert!(report.find("a/a.journey.yml") < report.find("b.journey.yaml:4:5"), "{report}");
    let output = run_in(place.path(), &["check", ".", "a", "b.journey.yaml", "./b.journey.yaml"]);
    assert_eq!(told(&output).1, "3 maps checked: 2 errors\n");
    let output = run_in(place.path(), &["check", "a/sound.journey.yaml"]);
    assert_eq!(told(&output), (String::new(), "1 map checked, nothing to complain about\n".into()));
}

#[test]
fn a_mistake_in_a_shared_library_is_told_once() {
    let map = "title: x\nuse: lib.yaml\nstages: {title: Order, touchpoints: Counter}\n";
    let place = folder(&[
        ("a.journey.yaml", map),
        ("b.journey.yaml", map),
        ("lib.yaml", "personas: {nam: Colleen}\n"),
    ]);
    let (report, summary) = told(&run_in(place.path(), &["check"]));
    assert_eq!(report.matches("unknown key").count(), 1, "{report}");
    assert_eq!(summary, "2 maps checked: 1 error\n");
}

#[test]
fn standard_input_is_a_map_of_any_name() {
    let place = folder(&[("maps/lib.yaml", "personas: Curious Colleen\n")]);
    let (report, _) = told(&run_with(place.path(), &["check", "-"], WRONG));
    assert!(report.contains("[<stdin>:3:20]"), "{report}");
    let map = format!("use: lib.yaml\n{SOUND}");
    let named = ["check", "-", "--stdin-filename", "maps/new.journey.yaml"];
    assert_eq!(code(&run_with(place.path(), &named, &map)), 0);
    assert_eq!(code(&run_with(place.path(), &["check", "-"], &map)), 2);
}

#[test]
fn json_says_the_same_to_programs() {
    let place = folder(&[("a.journey.yaml", WRONG), ("b.journey.yaml", POOR)]);
    let output = run_in(place.path(), &["check", "--format", "json"]);
    assert_eq!((code(&output), told(&output).1), (2, String::new()));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(
        report["summary"],
        serde_json::json!({ "files": 2, "errors": 2, "warnings": 0, "infos": 0 })
    );
    let finding = serde_json::json!({
        "rule": "unknown-key",
        "severity": "error",
        "message": "unknown key `touchpoint` in a stage",
        "help": "did you mean `touchpoints`?",
        "file": "a.journey.yaml",
        "span": {
            "start": { "byte": 52, "line": 3, "column": 20 },
            "end": { "byte": 62, "line": 3, "column": 30 },
        },
        "related": [],
    });
    assert_eq!(report["findings"][0], finding);
    assert_eq!(report["findings"][1]["rule"], "stage-without-touchpoint");
    let rules: serde_json::Value =
        serde_json::from_slice(&run_in(place.path(), &["rules", "--format", "json"]).stdout)
            .unwrap();
    let listed = rules["rules"].as_array().unwrap();
    let rule = listed.iter().find(|rule| rule["id"] == "stage-without-touchpoint").unwrap();
    assert_eq!((&rule["level"], &rule["set_by"]), (&"error".into(), &"usual".into()));
    assert_eq!(rule["group"], "structure");
}

#[test]
fn colours_come_when_asked_for() {
    let place = folder(&[("a.journey.yaml", WRONG)]);
    let plain = run_in(place.path(), &["check"]).stdout;
    assert!(!plain.contains(&0x1B));
    let colored = run_in(place.path(), &["check", "--color", "always"]).stdout;
    assert!(colored.contains(&0x1B));
    let refused = ferd().current_dir(place.path()).env("NO_COLOR", "1").arg("check").output();
    assert_eq!(refused.unwrap().stdout, plain);
    let dumb = ferd().current_dir(place.path()).env("TERM", "dumb").arg("check").output();
    assert!(dumb.unwrap().stdout.is_ascii());
}

#[test]
fn escapes_in_a_map_do_not_reach_the_terminal() {
    let place = folder(&[("a.journey.yaml", "title: \"x\"\n\u{1b}[2Jstages: y\n\"k\\e[2J\": 1\n")]);
    let output = run_in(place.path(), &["check"]);
    assert!(!output.stdout.contains(&0x1B), "{}", told(&output).0);
}

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let many: Vec<String> = (0..5000).map(|n| format!("key{n}: 1")).collect();
    let many = many.join("\n");
    let place = folder(&[("a.journey.yaml", &many)]);
    let mut command = ferd();
    command.current_dir(place.path()).arg("check").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), 2);
    let said = told(&output).1;
    assert!(said.starts_with("1 map checked: ") && said.lines().count() == 1, "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_of_the_machine() {
    let place = folder(&[("a.journey.yaml", WRONG)]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = ferd().current_dir(place.path()).arg("check").stdout(full).output().unwrap();
    assert_eq!(code(&output), 3);
    assert!(told(&output).1.starts_with("error: cannot write to standard output: "));
}

#[test]
fn init_writes_a_map_and_overwrites_none() {
    let place = folder(&[]);
    let output = run_in(place.path(), &["init"]);
    assert_eq!((code(&output), told(&output).0), (0, String::new()));
    assert_eq!(code(&run_in(place.path(), &["check"])), 0);
    fs::write(place.path().join("my.journey.yaml"), "mine").unwrap();
    let output = run_in(place.path(), &["init"]);
    assert_eq!(code(&output), 2);
    assert_eq!(
        told(&output).1,
        "error: `my.journey.yaml` exists already\n  help: name another file, or overwrite it with `--force`\n"
    );
    assert_eq!(fs::read_to_string(place.path().join("my.journey.yaml")).unwrap(), "mine");
    assert_eq!(code(&run_in(place.path(), &["init", "--force"])), 0);
    fs::create_dir(place.path().join("taken.journey.yaml")).unwrap();
    let output = run_in(place.path(), &["init", "--force", "taken.journey.yaml"]);
    assert_eq!(code(&output), 3);
    assert_eq!(told(&output).1, "error: cannot write `taken.journey.yaml`: it is a folder\n");
    let output = run_in(place.path(), &["init", "--template", "b2c"]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).1.contains("did you mean `b2b`?"));
}

#[test]
fn init_offers_every_starter() {
    let place = folder(&[]);
    let (list, _) = told(&run_in(place.path(), &["init", "--list"]));
    let starters = crate::golden::entries("templates/starters");
    assert_eq!(list.lines().count(), starters.len());
    for starter in starters {
        let name = crate::golden::name(&starter).replace(".journey.yaml", "");
        assert!(list.lines().any(|line| line.split(' ').next() == Some(&name)), "{name}: {list}");
        let (text, _) = told(&run_in(place.path(), &["init", "--template", &name, "-"]));
        assert_eq!(text, fs::read_to_string(starter).unwrap());
    }
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_the_project_are_not_followed() {
    let outside = folder(&[("secret.yaml", "personas: Curious Colleen\n")]);
    let map = format!("use: [lib.yaml, below/lib.yaml]\n{SOUND}");
    let place = folder(&[("a.journey.yaml", &map), (".git/HEAD", "")]);
    let link = |aim: &Path, at: &Path| std::os::unix::fs::symlink(aim, at);
    link(&outside.path().join("secret.yaml"), &place.path().join("lib.yaml")).unwrap();
    link(outside.path(), &place.path().join("below")).unwrap();
    fs::write(outside.path().join("lib.yaml"), "personas: Hans\n").unwrap();
    let (report, summary) = told(&run_in(place.path(), &["check", "a.journey.yaml"]));
    assert_eq!(summary, "1 map checked: 2 errors\n");
    assert_eq!(report.matches("is a link that leads out of the project").count(), 2, "{report}");
}

#[test]
fn files_are_used_once_however_they_are_named() {
    let map = format!("use: [../lib/a.yaml, ../lib/./b.yaml, ../maps/../lib/a.yaml]\n{SOUND}");
    let place = folder(&[
        ("ferd.toml", ""),
        ("maps/a.journey.yaml", &map),
        ("lib/a.yaml", "personas: {id: guest, name: Colleen}\n"),
        ("lib/b.yaml", "use: a.yaml\nchannels: {id: kiosk, name: Kiosk}\n"),
    ]);
    let output = run_in(&place.path().join("maps"), &["check"]);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
    let long: Vec<(String, String)> = (0..500)
        .map(|n| (format!("l{n}.yaml"), format!("use: l{}.yaml\n", n + 1)))
        .chain([("l500.yaml".to_owned(), "personas: Colleen\n".to_owned())])
        .collect();
    let mut files: Vec<(&str, &str)> = long.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    let map = format!("use: l0.yaml\n{SOUND}");
    files.push(("a.journey.yaml", &map));
    let output = run_in(folder(&files).path(), &["check", "."]);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
}

#[test]
fn places_locales_and_homes_change_nothing() {
    let place = folder(&[("a.journey.yaml", WRONG), ("sub/b.journey.yaml", POOR)]);
    let check = || {
        let mut command = ferd();
        command.current_dir(place.path()).arg("check");
        command
    };
    let usual = check().output().unwrap();
    for (name, value) in
        [("LC_ALL", "nb_NO.UTF-8"), ("LANG", "C"), ("HOME", "/nowhere"), ("TZ", "Asia/Tokyo")]
    {
        assert_eq!(check().env(name, value).output().unwrap(), usual, "{name}={value}");
    }
    let elsewhere = run_in(&place.path().join("sub"), &["check", "b.journey.yaml"]);
    let (report, _) = told(&elsewhere);
    assert!(told(&usual).0.replace("sub/b.journey", "b.journey").ends_with(&report));
}

#[test]
fn help_texts_are_as_agreed() {
    let place = folder(&[]);
    let mut all = told(&run_in(place.path(), &["--help"])).0;
    for command in
        ["check", "diff", "log", "git", "explain", "rules", "init", "schema", "completions", "man"]
    {
        let output = run_in(place.path(), &[command, "--help"]);
        assert_eq!(code(&output), 0);
        all += &["\n##### ferd ", command, " --help\n\n", &told(&output).0].concat();
    }
    let commands = all.split("\nCommands:\n").nth(1).unwrap();
    assert!(commands.contains("  check "), "{commands}");
    assert_golden(Path::new("tests/cases/help"), &all);
}

#[test]
fn completions_and_manual_pages_are_printed() {
    let place = folder(&[]);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let (script, _) = told(&run_in(place.path(), &["completions", shell]));
        assert!(script.contains("ferd") && script.contains("check"), "{shell}");
    }
    for arguments in [&["man"][..], &["man", "check"]] {
        let (page, _) = told(&run_in(place.path(), arguments));
        assert!(page.contains(".TH ferd"), "{page}");
    }
}

#[test]
fn many_maps_are_told_in_their_order_however_many_work_on_them() {
    let names: Vec<String> = (0..150).map(|n| format!("m{n:03}.journey.yaml")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), POOR)).collect();
    let place = folder(&files);
    let run = |threads: &str| {
        let mut command = ferd();
        command.current_dir(place.path()).args(["check", "--format", "concise"]);
        command.env("RAYON_NUM_THREADS", threads).output().unwrap()
    };
    let one = run("1");
    assert_eq!(one, run("4"));
    let (report, summary) = told(&one);
    assert_eq!(summary, "150 maps checked: 150 errors\n");
    let told: Vec<&str> = report.lines().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(told, names);
}

#[cfg(unix)]
#[test]
fn a_map_keeps_its_name_whatever_it_begins_with() {
    let place = folder(&[("<a.journey.yaml", "title: T\nstages: [A]\n")]);
    let output = run_in(place.path(), &["render", "<a.journey.yaml"]);
    assert_eq!(code(&output), 0);
    assert!(place.path().join("<a.svg").exists());
}
