//! `ferd render` run as its users run it: what is drawn, and where it goes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

pub(crate) const COFFEE: &str = "title: Ordering a coffee\nstages:\n  - {title: Order, touchpoints: Counter, emotion: 1}\n  - {title: Drink, touchpoints: Cup}\n";
pub(crate) const BROKEN: &str =
    "title: Ordering a coffee\nstages:\n  - {title: Order, touchpoint: Counter}\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The program, with nothing in its surroundings that a test did not put there.
pub(crate) fn ferd(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferd"));
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM", "RUST_BACKTRACE"]
    {
        command.env_remove(variable);
    }
    command.current_dir(folder).arg("render").stdin(Stdio::null());
    command
}

/// Exit code, standard output as bytes, and what is told on standard error.
pub(crate) type Ended = (i32, Vec<u8>, String);

fn ended(output: Output) -> Ended {
    let told = String::from_utf8(output.stderr).unwrap();
    (output.status.code().expect("ferd ends by itself"), output.stdout, told)
}

/// Draws in a folder.
pub(crate) fn render(folder: &Path, arguments: &[&str]) -> Ended {
    ended(ferd(folder).args(arguments).output().unwrap())
}

/// Draws what comes in on standard input.
fn pipe(folder: &Path, arguments: &[&str], map: &str) -> Ended {
    let mut command = ferd(folder);
    command.args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(map.as_bytes()).unwrap();
    ended(child.wait_with_output().unwrap())
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

/// Every file below a folder with what it holds, by its path.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).into_keys().collect()
}

/// What sort of file the bytes are.
fn sort(bytes: &[u8]) -> &'static str {
    match bytes {
        bytes if bytes.starts_with(PNG) && bytes.ends_with(b"IEND\xAE\x42\x60\x82") => "png",
        bytes if bytes.starts_with(b"<svg ") => "svg",
        bytes if bytes.to_ascii_lowercase().starts_with(b"<!doctype html>") => "html",
        bytes if serde_json::from_slice::<serde_json::Value>(bytes).is_ok() => "json",
        _ => "nothing known",
    }
}

#[test]
fn a_drawing_stands_beside_its_map() {
    let place = folder(&[("maps/coffee.journey.yaml", COFFEE), ("tea.yml", COFFEE)]);
    let (code, out, told) = render(place.path(), &["maps/coffee.journey.yaml", "tea.yml"]);
    assert_eq!((code, out.as_slice(), &*told), (0, &b""[..], ""));
    let files = files(place.path());
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["maps/coffee.journey.yaml", "maps/coffee.svg", "tea.svg", "tea.yml"]);
    assert_eq!(sort(&files["tea.svg"]), "svg");
}

#[test]
fn the_ending_says_what_is_drawn() {
    for ending in ["svg", "png", "html", "json"] {
        let place = folder(&[("coffee.journey.yaml", COFFEE)]);
        let name = format!("deep/drawn.{ending}");
        let (code, _, told) = render(place.path(), &["coffee.journey.yaml", "-o", &name]);
        assert_eq!((code, &*told), (0, ""), "{ending}");
        let files = files(place.path());
        assert_eq!(files.len(), 2, "{:?}", files.keys());
        assert_eq!(sort(&files[&name]), ending);
    }
    let place = folder(&[("coffee.journey.yaml", COFFEE)]);
    assert_eq!(render(place.path(), &["coffee.journey.yaml", "-o", "SHOUT.PNG"]).0, 0);
    assert_eq!(sort(&files(place.path())["SHOUT.PNG"]), "png");
}

#[test]
fn folders_take_many_drawings() {
    let place = folder(&[("coffee.journey.yaml", COFFEE), ("tea.journey.yaml", COFFEE)]);
    assert_eq!(render(place.path(), &["coffee.journey.yaml", "-o", "new/"]).0, 0);
    assert!(place.path().join("new/coffee.svg").is_file());
    let all = [".", "-o", "out/", "--format", "svg,png,html"];
    assert_eq!(render(place.path(), &all), (0, Vec::new(), String::new()));
    let drawn = files(&place.path().join("out"));
    let names: Vec<&str> = drawn.keys().map(String::as_str).collect();
    let expected = ["coffee.html", "coffee.png", "coffee.svg", "tea.html", "tea.png", "tea.svg"];
    assert_eq!(names, expected);
    for (name, bytes) in &drawn {
        assert!(name.ends_with(sort(bytes)), "{name}");
    }
}

#[test]
fn a_format_named_twice_is_drawn_once() {
    let place = folder(&[("coffee.journey.yaml", COFFEE)]);
    let twice = ["coffee.journey.yaml", "--format", "svg,json,svg"];
    assert_eq!(render(place.path(), &twice), (0, Vec::new(), String::new()));
    assert_eq!(names(place.path()), ["coffee.journey.yaml", "coffee.json", "coffee.svg"]);
}

#[test]
fn standard_streams_carry_maps_and_drawings_as_they_are() {
    let place = folder(&[("coffee.journey.yaml", COFFEE)]);
    for format in ["svg", "png", "html", "json"] {
        let (code, piped, told) = pipe(place.path(), &["-", "-o", "-", "--format", format], COFFEE);
        assert_eq!((code, &*told), (0, ""), "{format}");
        assert_eq!(sort(&piped), format);
    }
    let name = ["-", "--stdin-filename", "coffee.journey.yaml", "--format", "png", "-o"];
    let (_, piped, _) = pipe(place.path(), &[&name[..], &["-"]].concat(), COFFEE);
    assert_eq!(pipe(place.path(), &[&name[..], &["named.png"]].concat(), COFFEE).0, 0);
    assert!(files(place.path())["named.png"] == piped);
    let (code, unnamed, _) = pipe(place.path(), &["-"], COFFEE);
    assert_eq!((code, sort(&unnamed)), (0, "svg"));
    assert_eq!(names(place.path()), ["coffee.journey.yaml", "named.png"]);
}

#[test]
fn two_drawings_never_go_to_one_place() {
    let place = folder(&[
        ("a/coffee.journey.yaml", COFFEE),
        ("c/coffee.journey.yaml", COFFEE),
        ("c/coffee.journey.yml", COFFEE),
        ("b/coffee.journey.yaml", COFFEE),
        ("out/a/coffee.svg", "older"),
    ]);
    let before = files(place.path());
    let (code, _, told) = render(place.path(), &["c", "-o", "out/"]);
    assert_eq!(code, 2);
    assert!(
        told.starts_with("error: `c/coffee.journey.yaml` and `c/coffee.journey.yml`"),
        "{told}"
    );
    let (code, _, told) = render(place.path(), &["a", "b", "-o", "one.svg"]);
    assert_eq!(code, 2, "{told}");
    for arguments in [&["a", "b", "-o", "-"][..], &["a", "-o", "-", "--format", "svg,png"]] {
        let (code, out, told) = render(place.path(), arguments);
        assert_eq!((code, out.len()), (2, 0), "{told}");
        assert!(told.starts_with("error: standard output takes one drawing"), "{told}");
    }
    assert_eq!(files(place.path()), before);
    assert_eq!(render(place.path(), &["a", "b"]).0, 0);
}

#[test]
fn a_broken_map_does_not_stop_the_others() {
    let place = folder(&[
        ("a.journey.yaml", COFFEE),
        ("b.journey.yaml", BROKEN),
        ("c.journey.yaml", COFFEE),
        ("out/b.svg", "older"),
    ]);
    let all = ["a.journey.yaml", "b.journey.yaml", "c.journey.yaml", "-o", "out/", "--format"];
    let (code, out, told) = render(place.path(), &[&all[..], &["svg,html"]].concat());
    assert_eq!((code, out.len()), (2, 0));
    assert!(told.contains("unknown-key") && told.contains("[b.journey.yaml:3:20]"), "{told}");
    let drawn = files(&place.path().join("out"));
    let names: Vec<&str> = drawn.keys().map(String::as_str).collect();
    assert_eq!(names, ["a.html", "a.svg", "b.svg", "c.html", "c.svg"]);
    assert_eq!(drawn["b.svg"], b"older");
}

#[test]
fn what_cannot_be_written_leaves_nothing_behind() {
    let place = folder(&[
        ("coffee.journey.yaml", COFFEE),
        ("tea.journey.yaml", COFFEE),
        ("out/coffee.svg/in-the-way", ""),
        ("file", "no folder"),
    ]);
    let both = ["coffee.journey.yaml", "tea.journey.yaml", "-o", "out/"];
    let (code, _, told) = render(place.path(), &both);
    assert_eq!((code, &*told), (3, "error: cannot write `out/coffee.svg`: it is a folder\n"));
    let found = names(&place.path().join("out"));
    assert_eq!(found, ["coffee.svg/in-the-way", "tea.svg"]);
    let (code, _, told) = render(place.path(), &["coffee.journey.yaml", "-o", "file/drawn.svg"]);
    assert_eq!(code, 3, "{told}");
    assert!(told.starts_with("error: cannot "), "{told}");
    assert_eq!(files(place.path())["file"], b"no folder");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let place = folder(&[("coffee.journey.yaml", COFFEE)]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = ferd(place.path());
    let output = command.args(["coffee.journey.yaml", "-o", "-"]).stdout(full).output().unwrap();
    let (code, _, told) = ended(output);
    assert_eq!(code, 3);
    assert!(told.starts_with("error: cannot write to standard output: "), "{told}");
}

#[test]
fn a_place_that_contradicts_its_format_is_refused() {
    let folder = folder(&[("a.journey.yaml", COFFEE)]);
    for (arguments, told) in [
        (&["a.journey.yaml", "-o", "a.txt"][..], "`.txt` is no format"),
        (&["a.journey.yaml", "-o", "a.svg", "--format", "png"], "not named like the format png"),
        (&["a.journey.yaml", "-o", "a.svg", "--scale", "0"], "the scale must be a number above 0"),
    ] {
        let (code, _, words) = render(folder.path(), arguments);
        assert_eq!(code, 2, "{arguments:?}: {words}");
        assert!(words.contains(told), "{arguments:?}: {words}");
    }
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn a_map_that_cannot_be_drawn_in_one_format_is_drawn_in_none() {
    let folder = folder(&[("a.journey.yaml", COFFEE)]);
    let arguments = ["a.journey.yaml", "-o", "out/", "--format", "svg,png", "--scale", "1000"];
    let (code, _, words) = render(folder.path(), &arguments);
    assert_eq!(code, 2, "{words}");
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn maps_of_equal_names_keep_their_folders() {
    let place = folder(&[
        ("ferd.toml", ""),
        ("maps/a/x.journey.yaml", COFFEE),
        ("maps/b/deep/x.journey.yaml", COFFEE),
        ("maps/b/y.journey.yaml", COFFEE),
    ]);
    assert_eq!(render(place.path(), &[".", "-o", "pages/"]).0, 0);
    let drawn: Vec<String> = files(&place.path().join("pages")).into_keys().collect();
    assert_eq!(drawn, ["a/x.svg", "b/deep/x.svg", "y.svg"]);
}
