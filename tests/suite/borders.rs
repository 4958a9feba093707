//! What a repository holds stays within it: what its files name, what links lead to, where drawings go.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const MAP: &str = "title: T\nstages:\n  - {title: A, touchpoints: B, emotion: 1}\n";
/// A text that must not get into anything that is printed or drawn.
const SECRET: &str = "kept-secret";

/// A folder with a repository and what lies beside it.
struct Place {
    whole: TempDir,
    inside: PathBuf,
}

fn place() -> Place {
    let whole = tempfile::tempdir().unwrap();
    let inside = whole.path().join("repo");
    fs::create_dir_all(inside.join(".git")).unwrap();
    let place = Place { whole, inside };
    place.write("repo/a.journey.yaml", MAP);
    place.write(
        "outside/secret.journey.yaml",
        &MAP.replace("title: T", &format!("title: {SECRET}")),
    );
    place.write("outside/slip.journey.yaml", &MAP.replace("touchpoints", "touchpoint"));
    place.write("outside/secret.svg", &format!("<svg><title>{SECRET}</title></svg>"));
    place.write("outside/theme.yaml", &format!("{SECRET}: 1\n"));
    place.write("outside/templates/map.svg", SECRET);
    let font = fs::read("tests/fonts/FerdSans-Part.woff2").unwrap();
    fs::write(place.whole.path().join("outside/font.woff2"), font).unwrap();
    place
}

impl Place {
    fn write(&self, path: &str, text: &str) {
        let path = self.whole.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.whole.path().join(path)).unwrap()
    }

    fn link(&self, aim: &str, path: &str) {
        symlink(aim, self.inside.join(path)).unwrap();
    }

    /// The exit code and all that is printed.
    fn ferd(&self, arguments: &[&str]) -> (i32, String) {
        ferd(&self.inside, arguments)
    }
}

fn ferd(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferd"));
    let output = command.current_dir(folder).args(arguments).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    let words = String::from_utf8(printed).unwrap();
    // Long messages are broken into lines.
    let words: Vec<&str> = words.split_whitespace().filter(|word| *word != "│").collect();
    (output.status.code().unwrap(), words.join(" "))
}

#[test]
fn a_block_of_a_markdown_file_reads_nothing_out_of_the_project() {
    let place = place();
    place.link("../outside/theme.yaml", "linked.yaml");
    place.link("../outside/templates", "linked");
    for options in [
        "--theme ../outside/theme.yaml",
        "--theme linked.yaml",
        "--template ../outside/templates",
        "--template linked",
        "--font ../outside/font.woff2",
        "--font /etc/hostname",
        "-o ../outside/new.svg",
    ] {
        place.write(
            "repo/a.md",
            &format!("<!-- ferd: a.journey.yaml {options} -->\n<!-- /ferd -->\n"),
        );
        let (code, printed) = place.ferd(&["render", "--embed", "a.md"]);
        assert_eq!(code, 2, "{options}: {printed}");
        assert!(printed.contains("lies outside of the project"), "{options}: {printed}");
        assert!(!printed.contains(SECRET), "{options}: {printed}");
        assert!(!place.inside.join("a.svg").exists());
    }
    // What the user names may be anywhere.
    let (code, printed) =
        place.ferd(&["render", "a.journey.yaml", "--font", "../outside/font.woff2"]);
    assert_eq!(code, 0, "{printed}");
}

#[test]
fn a_theme_reads_nothing_out_of_its_project() {
    let place = place();
    place.link("../outside/secret.svg", "logo.svg");
    for theme in [
        "logo: ../outside/secret.svg\n",
        "logo: logo.svg\n",
        "logo: /etc/hostname\n",
        "fonts: ../outside/font.woff2\n",
        "fonts: https://example.org/font.woff2\n",
    ] {
        place.write("repo/brand.yaml", theme);
        let (code, printed) = place.ferd(&["render", "a.journey.yaml", "--theme", "brand.yaml"]);
        assert_eq!(code, 2, "{theme}: {printed}");
        assert!(printed.contains("unsafe-path"), "{theme}: {printed}");
        assert!(!printed.contains(SECRET), "{theme}: {printed}");
    }
    place.write("repo/brand.yaml", "base: dark\n");
    let from_outside = ["render", "repo/a.journey.yaml", "--theme", "repo/brand.yaml"];
    assert_eq!(ferd(place.whole.path(), &from_outside).0, 0);
}

#[test]
fn a_map_that_is_found_is_not_sought_behind_a_link_out_of_the_project() {
    let place = place();
    place.link("../outside/secret.journey.yaml", "b.journey.yaml");
    place.link("../outside/slip.journey.yaml", "c.journey.yaml");
    place.link("a.journey.yaml", "same.journey.yaml");
    let before = place.read("outside/slip.journey.yaml");
    for arguments in [
        &["check", "."][..],
        &["check", ".", "--fix"],
        &["render", ".", "-o", "out/"],
        &["diff", ".", "."],
    ] {
        let (code, printed) = place.ferd(arguments);
        assert_eq!(code, 2, "{arguments:?}: {printed}");
        assert!(printed.contains("b.journey.yaml"), "{arguments:?}: {printed}");
        assert!(printed.contains("leads out of the project"), "{arguments:?}: {printed}");
        assert!(!printed.contains(SECRET), "{arguments:?}: {printed}");
    }
    assert_eq!(place.read("outside/slip.journey.yaml"), before);
    let drawn = fs::read_dir(place.inside.join("out")).unwrap();
    let mut drawn: Vec<_> = drawn.map(|entry| entry.unwrap().file_name()).collect();
    drawn.sort();
    assert_eq!(drawn, ["a.svg"]);
    // A map that is named may be anywhere.
    assert_eq!(place.ferd(&["render", "b.journey.yaml", "-o", "b.svg"]).0, 0);
    assert!(place.read("repo/b.svg").contains(SECRET));
}

#[test]
fn output_does_not_follow_a_link_out_of_the_project() {
    let place = place();
    place.write("outside/aim.svg", SECRET);
    place.link("../outside/aim.svg", "a.svg");
    place.link("../outside/new.png", "a.png");
    place.link("../outside", "out");
    for arguments in [
        &["render", "a.journey.yaml"][..],
        &["render", "a.journey.yaml", "-o", "a.png"],
        &["render", "a.journey.yaml", "-o", "out/"],
        &["render", "a.journey.yaml", "-o", "out/deep/b.svg"],
        &["diff", "a.journey.yaml", "a.journey.yaml", "-o", "a.svg"],
        &["init", "out/new.journey.yaml"],
    ] {
        let (code, printed) = place.ferd(arguments);
        assert_eq!(code, 3, "{arguments:?}: {printed}");
        assert!(printed.contains("is a link that leads out of the project"), "{printed}");
    }
    assert_eq!(place.read("outside/aim.svg"), SECRET);
    let names = fs::read_dir(place.whole.path().join("outside")).unwrap();
    assert_eq!(names.count(), 7);
    // A link within the project stays one, and one of the user's own leads anywhere.
    place.link("b.svg", "c.svg");
    assert_eq!(place.ferd(&["render", "a.journey.yaml", "-o", "c.svg"]).0, 0);
    let is_there = |name: &str| place.inside.join(name).exists();
    assert!(is_there("c.svg") && !is_there("b.svg"), "nothing was where the link led");
    place.write("repo/d.svg", "");
    place.link("d.svg", "e.svg");
    assert_eq!(place.ferd(&["render", "a.journey.yaml", "-o", "e.svg"]).0, 0);
    assert!(place.read("repo/d.svg").contains("<svg"));
    symlink("outside/mine.svg", place.whole.path().join("mine.svg")).unwrap();
    let own = ["render", "repo/a.journey.yaml", "-o", "mine.svg"];
    assert_eq!(ferd(place.whole.path(), &own).0, 0);
}

#[test]
fn settings_and_templates_are_not_sought_behind_a_link_out_of_the_project() {
    let place = place();
    place.link("../outside/theme.yaml", "ferd.toml");
    let (code, printed) = place.ferd(&["check", "."]);
    assert_eq!(code, 2, "{printed}");
    assert!(printed.contains("leads out of the project") && !printed.contains(SECRET), "{printed}");
    fs::remove_file(place.inside.join("ferd.toml")).unwrap();
    fs::create_dir(place.inside.join("own")).unwrap();
    place.link("../../outside/secret.svg", "own/map.svg");
    let (code, printed) = place.ferd(&["render", "a.journey.yaml", "--template", "own"]);
    assert_eq!(code, 2, "{printed}");
    assert!(printed.contains("leads out of the project") && !printed.contains(SECRET), "{printed}");
    place.write(
        "repo/p.journey.yaml",
        &(MAP.to_owned() + "kind: future-state\ncompare_to: q.journey.yaml\n"),
    );
    place.link("../outside/secret.journey.yaml", "q.journey.yaml");
    let (code, printed) = place.ferd(&["diff", "--as", "plan", "p.journey.yaml"]);
    assert_eq!(code, 2, "{printed}");
    assert!(printed.contains("leads out of the project") && !printed.contains(SECRET), "{printed}");
}
