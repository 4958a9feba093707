//! A drawing is written whole or not at all, however many write it and whenever one is killed.
#![cfg(unix)]

use crate::program::folder;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const MAP: &str = "title: T\nstages:\n  - {title: A, touchpoints: B, emotion: 1}\n";

fn begun(place: &Path, map: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_ferd"))
        .current_dir(place)
        .args(["render", map, "-o", "out.svg"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Two maps and what is drawn of each.
fn two(place: &Path) -> [Vec<u8>; 2] {
    ["a.journey.yaml", "b.journey.yaml"].map(|map| {
        assert!(begun(place, map).wait().unwrap().success());
        fs::read(place.join("out.svg")).unwrap()
    })
}

#[test]
fn many_writers_leave_one_whole_file() {
    let place = folder(&[("a.journey.yaml", MAP), ("b.journey.yaml", &MAP.replace('T', "Other"))]);
    let expected = two(place.path());
    let maps = ["a.journey.yaml", "b.journey.yaml"];
    let writers: Vec<Child> = (0..40).map(|at| begun(place.path(), maps[at % 2])).collect();
    for mut writer in writers {
        assert!(writer.wait().unwrap().success());
    }
    assert!(expected.contains(&fs::read(place.path().join("out.svg")).unwrap()));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 3, "nothing is left behind");
}

#[test]
fn a_kill_leaves_the_old_file_or_the_new_one() {
    let place = folder(&[("a.journey.yaml", MAP), ("b.journey.yaml", &MAP.replace('T', "Other"))]);
    let expected = two(place.path());
    for at in 0..120_u64 {
        let map = ["a.journey.yaml", "b.journey.yaml"][at as usize % 2];
        let mut writer = begun(place.path(), map);
        std::thread::sleep(Duration::from_micros(at * 397 % 24_000));
        writer.kill().unwrap();
        writer.wait().unwrap();
        let file = fs::read(place.path().join("out.svg")).unwrap();
        assert!(expected.contains(&file), "kill {at}: {} bytes", file.len());
    }
}
