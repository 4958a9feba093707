//! `ferd serve` and `ferd watch` run as their users run them.
#![cfg(unix)]

use crate::program::folder;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const MAP: &str = "title: Ordering a coffee\nstages:\n  - {title: Order, touchpoints: Counter}\n";
const PATIENCE: Duration = Duration::from_secs(20);

/// A running ferd, which a test that fails does not leave behind.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn started(folder: &Path, arguments: &[&str]) -> Running {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferd"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    Running(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
}

impl Running {
    /// Ends it as Ctrl-C does; its exit code.
    fn stopped(&mut self) -> Option<i32> {
        let id = self.0.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.0.wait().unwrap().code()
    }

    /// The port that it says it listens on.
    fn port(&mut self) -> u16 {
        let mut line = String::new();
        BufReader::new(self.0.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().strip_prefix("http://127.0.0.1:").and_then(|l| l.strip_suffix('/'));
        port.and_then(|port| port.parse().ok()).unwrap_or_else(|| panic!("no address: {line}"))
    }
}

/// What is answered to a request with this host.
fn answer(port: u16, start: &str, host: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(stream, "{start} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn only_this_machine_by_its_own_name_is_answered() {
    let place = folder(&[("a.journey.yaml", MAP)]);
    let mut serving = started(place.path(), &["serve", "--port", "0"]);
    let port = serving.port();
    for own in [format!("127.0.0.1:{port}"), format!("localhost:{port}")] {
        let page = answer(port, "GET /", &own);
        assert!(page.starts_with("HTTP/1.1 200") && page.contains("connect-src"), "{page}");
    }
    for other in ["127.0.0.1", "localhost:1", "example.org", &format!("example.org:{port}"), ""] {
        let refused = answer(port, "GET /", other);
        assert!(refused.starts_with("HTTP/1.1 403") && !refused.contains("coffee"), "{refused}");
    }
    let own = format!("127.0.0.1:{port}");
    assert!(answer(port, "POST /", &own).starts_with("HTTP/1.1 405"));
    assert!(answer(port, "GET /../a.journey.yaml", &own).starts_with("HTTP/1.1 404"));
    let outside = TcpStream::connect(("127.0.0.2", port));
    assert!(outside.is_err(), "it listens on other addresses too");
    assert_eq!(serving.stopped(), Some(0));
}

/// Sends bytes and returns all that is answered.
fn exchange(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_request_is_understood_in_one_way_or_refused() {
    let place = folder(&[("a.journey.yaml", MAP)]);
    let mut serving = started(place.path(), &["serve", "--port", "0"]);
    let port = serving.port();
    let own = format!("Host: 127.0.0.1:{port}\r\n");
    let inner = format!("GET /inner HTTP/1.1\r\n{own}\r\n");
    for (headers, code) in [
        (format!("{own}Origin: http://example.org\r\n"), "403"),
        (format!("{own}Origin: null\r\n"), "403"),
        (format!("{own}Host: example.org\r\n"), "403"),
        (format!("{own}Origin: http://127.0.0.1:{port}\r\n"), "200"),
        (format!("{own}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), ""),
        (format!("{own}Content-Length: 5\r\nContent-Length: 6\r\n"), "400"),
        (format!("{own}Transfer-Encoding: x\r\n"), "400"),
        (format!("{own}A : b\r\n"), "400"),
        (format!("{own}{}", "A: b\r\n".repeat(1_000)), "431"),
        (format!("{own}A: {}\r\n", "b".repeat(100_000)), "431"),
    ] {
        let answer = exchange(port, &format!("GET / HTTP/1.1\r\n{headers}\r\n{inner}"));
        assert!(answer.starts_with(&format!("HTTP/1.1 {code}")), "{headers}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{headers}: {answer}");
    }
    let elsewhere = format!("GET http://example.org/ HTTP/1.1\r\n{own}\r\n");
    assert!(exchange(port, &elsewhere).starts_with("HTTP/1.1 403"));
    assert_eq!(serving.stopped(), Some(0));
}

#[test]
fn clients_that_do_not_read_keep_nobody_waiting() {
    let steps: Vec<String> = (0..3_000).map(|at| format!("    - Step {at}\n")).collect();
    let large = format!("title: Large\nstages:\n- title: A\n  steps:\n{}", steps.concat());
    let place = folder(&[("a.journey.yaml", &large)]);
    let mut serving = started(place.path(), &["serve", "--port", "0"]);
    let port = serving.port();
    let own = format!("127.0.0.1:{port}");
    let silent: Vec<TcpStream> = (0..100)
        .map(|at| {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
            let path = ["GET / HTTP/1.1", "GET /events/ HTTP/1.1", "GET /"][at % 3];
            write!(stream, "{path}\r\nHost: {own}\r\n").unwrap();
            if at % 3 < 2 {
                write!(stream, "\r\n").unwrap();
            }
            stream
        })
        .collect();
    let start = Instant::now();
    assert!(answer(port, "GET /", &own).contains("Step 2999"));
    for number in 1..=40 {
        let text = large.replace("title: Large", &format!("title: Large {number}"));
        fs::write(place.path().join("a.journey.yaml"), text).unwrap();
        std::thread::sleep(Duration::from_millis(30));
    }
    while !answer(port, "GET /", &own).contains("Large 40") {
        assert!(start.elapsed() < 3 * PATIENCE, "a silent client holds up the others");
    }
    drop(silent);
    assert_eq!(serving.stopped(), Some(0));
}

#[test]
fn a_burst_of_saves_is_pushed_in_few_builds_and_the_last_one_wins() {
    let place = folder(&[("a.journey.yaml", MAP)]);
    let file = place.path().join("a.journey.yaml");
    let mut serving = started(place.path(), &["serve", "a.journey.yaml", "--port", "0"]);
    let port = serving.port();
    let mut events = TcpStream::connect(("127.0.0.1", port)).unwrap();
    events.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(events, "GET /events/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").unwrap();
    let mut events = BufReader::new(events);
    let mut state = || loop {
        let mut line = String::new();
        assert!(events.read_line(&mut line).unwrap() > 0, "the server hung up");
        if let Some(data) = line.strip_prefix("data: ") {
            break serde_json::from_str::<serde_json::Value>(data).unwrap();
        }
    };
    assert_eq!(state()["build"], 1);
    for number in 1..=100 {
        fs::write(&file, MAP.replace("coffee", &format!("coffee {number}"))).unwrap();
    }
    let own = format!("127.0.0.1:{port}");
    let start = Instant::now();
    let mut last = serde_json::Value::Null;
    while !answer(port, "GET /", &own).contains("Ordering a coffee 100") {
        assert!(start.elapsed() < PATIENCE, "the last save is not shown");
        last = state();
    }
    assert!(last["build"].as_u64().unwrap() < 20, "{last}");
    fs::write(&file, MAP.replace("touchpoints", "touchpoint")).unwrap();
    let behind = loop {
        let next = state();
        if next["is_behind"] == true {
            break next;
        }
    };
    assert_eq!(behind["findings"][0]["place"], "a.journey.yaml:3:20");
    assert!(answer(port, "GET /", &own).contains("Ordering a coffee 100"), "the last good page");
    assert_eq!(serving.stopped(), Some(0));
}

/// Memory of a process, in pages.
#[cfg(target_os = "linux")]
fn resident(running: &Running) -> usize {
    let numbers = fs::read_to_string(format!("/proc/{}/statm", running.0.id())).unwrap();
    numbers.split(' ').nth(1).unwrap().parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn memory_stays_flat_over_many_builds() {
    let place = folder(&[("a.journey.yaml", MAP)]);
    let mut serving = started(place.path(), &["serve", "--port", "0"]);
    let port = serving.port();
    let own = format!("127.0.0.1:{port}");
    let mut build = |number: usize| {
        let title = format!("coffee {number}.");
        fs::write(place.path().join("a.journey.yaml"), MAP.replace("coffee", &title)).unwrap();
        let start = Instant::now();
        while !answer(port, "GET /", &own).contains(&title) {
            assert!(start.elapsed() < PATIENCE, "build {number} is not shown");
        }
    };
    (0..40).for_each(&mut build);
    let before = resident(&serving);
    (40..160).for_each(&mut build);
    let after = resident(&serving);
    assert!(after < before + 1_000, "{before} pages, then {after}");
    assert_eq!(serving.stopped(), Some(0));
}

#[test]
fn several_maps_are_listed() {
    let place = folder(&[("a.journey.yaml", MAP), ("b/c d.journey.yaml", MAP)]);
    let mut serving = started(place.path(), &["serve", "--port", "0"]);
    let port = serving.port();
    let own = format!("127.0.0.1:{port}");
    let list = answer(port, "GET /", &own);
    for (url, name) in
        [("/a-journey-yaml", "a.journey.yaml"), ("/b-c-d-journey-yaml", "b/c d.journey.yaml")]
    {
        assert!(list.contains(&format!("<a href=\"{url}\">{name}</a>")), "{list}");
        assert!(answer(port, &format!("GET {url}"), &own).contains("Ordering a coffee"));
    }
}

#[test]
fn what_changes_is_drawn_again() {
    let place = folder(&[
        ("a.journey.yaml", &format!("use: who.yaml\npersonas: p\n{MAP}")),
        ("who.yaml", "personas: {id: p, name: First}\n"),
        ("b.journey.yaml", MAP),
    ]);
    let drawn = |name: &str| fs::read_to_string(place.path().join(name)).unwrap_or_default();
    let wait = |name: &str, words: &str| {
        let start = Instant::now();
        while !drawn(name).contains(words) {
            assert!(start.elapsed() < PATIENCE, "{name} never says {words}");
            std::thread::sleep(Duration::from_millis(5));
        }
    };
    let mut watching = started(place.path(), &["watch", "."]);
    wait("a.svg", "First");
    wait("b.svg", "coffee");
    fs::write(place.path().join("who.yaml"), "personas: {id: p, name: Second}\n").unwrap();
    wait("a.svg", "Second");
    fs::write(place.path().join("c.journey.yaml"), MAP.replace("coffee", "tea")).unwrap();
    wait("c.svg", "tea");
    fs::write(place.path().join("b.journey.yaml"), "title: [\n").unwrap();
    std::thread::sleep(Duration::from_millis(200));
    assert!(drawn("b.svg").contains("coffee"), "a map with mistakes keeps its drawing");
    fs::write(place.path().join("b.journey.yaml"), MAP.replace("coffee", "cake")).unwrap();
    wait("b.svg", "cake");
    assert_eq!(watching.stopped(), Some(0));
    let left: Vec<_> = fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}
