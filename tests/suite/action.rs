//! The script of the action, run in real repositories against a host that stands in for the real one.

use crate::program::{code, folder, told};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::thread;

const MAP: &str = "a b.journey.yaml";
const OLD: &str = "title: Calling\nstages:\n  - {title: Wait, emotion: -2, touchpoints: Line}\n";
const NEW: &str = "title: Calling\nstages:\n  - {title: Wait, emotion: 1, touchpoints: Line}\n";
const RISES: &str = "emotion −2 → +1 (+3, crosses zero)";

fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments).env("GIT_CONFIG_GLOBAL", "/dev/null");
    for who in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{who}_NAME"), "A")
            .env(format!("GIT_{who}_EMAIL"), "a@example.org");
    }
    let output = command.output().unwrap();
    assert_eq!(code(&output), 0, "git {arguments:?}: {:?}", told(&output));
    told(&output).0.trim().to_owned()
}

/// A repository whose branch `better` changes the map that `main` has.
fn repository() -> tempfile::TempDir {
    let place = folder(&[(MAP, OLD)]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    git(here, &["add", "-A"]);
    git(here, &["commit", "-q", "-m", "one"]);
    git(here, &["checkout", "-q", "-b", "better"]);
    fs::write(here.join(MAP), NEW).unwrap();
    git(here, &["commit", "-q", "-a", "-m", "two"]);
    place
}

/// Runs the script with these settings; what it writes goes to `out`.
fn script(folder: &Path, out: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/ferd-action.sh");
    let mut command = Command::new("bash");
    command.arg(script).args(arguments).current_dir(folder);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if ["GITHUB_", "FERD_", "RUNNER_"].iter().any(|start| name.starts_with(start)) {
            command.env_remove(name);
        }
    }
    command.env("FERD_BINARY", env!("CARGO_BIN_EXE_ferd")).env("GIT_CONFIG_GLOBAL", "/dev/null");
    command.env("FERD_COMMENT_FILE", out.join("comment.md"));
    command.env("GITHUB_STEP_SUMMARY", out.join("summary.md"));
    command.env("no_proxy", "127.0.0.1").envs(settings.iter().copied());
    command.output().unwrap()
}

fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_default()
}

/// A host that answers what it is asked: requests as `METHOD PATH BODY`, in their order.
struct Host {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

/// Starts a host; `answer` gives status and body of a request.
fn host(answer: impl Fn(&str) -> (u16, String) + Send + 'static) -> Host {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&asked);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap());
            let mut first = String::new();
            lines.read_line(&mut first).unwrap();
            let mut length = 0;
            loop {
                let mut line = String::new();
                lines.read_line(&mut line).unwrap();
                if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap();
                }
                if line.trim().is_empty() {
                    break;
                }
            }
            let mut body = vec![0; length];
            lines.read_exact(&mut body).unwrap();
            let request = first.rsplit_once(' ').unwrap().0;
            let request = format!("{request} {}", String::from_utf8(body).unwrap());
            let (status, body) = answer(&request);
            heard.lock().unwrap().push(request);
            let head = format!(
                "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close",
                body.len()
            );
            write!(stream, "{head}\r\n\r\n{body}").unwrap();
        }
    });
    Host { address, asked }
}

#[test]
fn without_an_event_the_branch_is_compared_with_its_base() {
    let place = repository();
    let out = tempfile::tempdir().unwrap();
    let run = |settings: &[(&str, &str)]| script(place.path(), out.path(), &[], settings);
    let output = run(&[("FERD_BASE", "main")]);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
    assert!(told(&output).0.contains("::notice file=a b.journey.yaml"), "{:?}", told(&output));
    assert!(text(out.path(), "comment.md").contains(RISES));
    assert_eq!(text(out.path(), "summary.md"), text(out.path(), "comment.md"));
    assert_eq!(code(&run(&[("FERD_BASE", "main"), ("FERD_FAIL_ON", "substantive")])), 1);
    assert_eq!(code(&run(&[("FERD_BASE", "main"), ("FERD_FAIL_ON", "breaking")])), 0);
    // The commit before, where nobody says with what.
    assert!(told(&run(&[])).0.contains(RISES));
    let output = run(&[("FERD_BASE", "nowhere")]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).1.contains("`nowhere`"), "{:?}", told(&output));
    assert_eq!(code(&run(&[("FERD_BASE", "main"), ("FERD_COMMENT", "yes")])), 2);
    assert_eq!(code(&run(&[("FERD_BASE", "main"), ("FERD_PATHS", "gone.journey.yaml")])), 2);
    let drawings = [("FERD_BASE", "main"), ("FERD_RENDER", ".\n")];
    let output = run(&drawings);
    assert_eq!(code(&output), 1);
    assert!(told(&output).0.contains("a b.svg is missing"), "{:?}", told(&output));
}

#[test]
fn a_pull_request_gets_one_comment_that_is_kept_up_to_date() {
    let place = repository();
    let here = place.path();
    let out = tempfile::tempdir().unwrap();
    let event = out.path().join("event.json");
    let base = git(here, &["rev-parse", "main"]);
    fs::write(
        &event,
        format!("{{\"pull_request\": {{\"number\": 7, \"base\": {{\"sha\": \"{base}\"}}}}}}"),
    )
    .unwrap();
    let known = Arc::new(Mutex::new("[]".to_owned()));
    let listed = Arc::clone(&known);
    let host = host(move |request| {
        let is_list = request.starts_with("GET");
        (200, if is_list { listed.lock().unwrap().clone() } else { "{}".into() })
    });
    let settings = [
        ("GITHUB_EVENT_PATH", event.to_str().unwrap()),
        ("GITHUB_API_URL", &host.address),
        ("GITHUB_REPOSITORY", "o/r"),
        ("FERD_TOKEN", "t"),
        ("FERD_COMMENT", "true"),
    ];
    let run = || {
        let output = script(here, out.path(), &[], &settings);
        assert_eq!(code(&output), 0, "{:?}", told(&output));
        std::mem::take(&mut *host.asked.lock().unwrap())
    };
    let asked = run();
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert!(asked[1].starts_with("POST /repos/o/r/issues/7/comments {"), "{asked:?}");
    let (_, body) = asked[1].split_once("comments ").unwrap();
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    let body = body["body"].as_str().unwrap().to_owned();
    assert!(body.contains(RISES), "{body}");
    assert!(!out.path().join("summary.md").exists());
    // The next run finds it and writes another text into it; nothing changed any more.
    let other = serde_json::json!([{"id": 1, "body": "x"}, {"id": 5, "body": body}]);
    *known.lock().unwrap() = other.to_string();
    git(here, &["revert", "--no-edit", "HEAD"]);
    let asked = run();
    assert!(asked[1].starts_with("PATCH /repos/o/r/issues/comments/5 "), "{asked:?}");
    assert!(asked[1].contains("did not change"), "{asked:?}");
    // Nothing to say and nothing said yet.
    *known.lock().unwrap() = "[]".to_owned();
    assert_eq!(run().len(), 1);
}

#[test]
fn where_the_token_may_not_write_the_summary_has_the_comment() {
    let place = repository();
    let out = tempfile::tempdir().unwrap();
    let event = out.path().join("event.json");
    fs::write(&event, "{\"pull_request\": {\"number\": 7}, \"before\": \"main\"}").unwrap();
    let host =
        host(
            |request| {
                if request.starts_with("GET") { (200, "[]".into()) } else { (403, "{}".into()) }
            },
        );
    let settings = [
        ("GITHUB_EVENT_PATH", event.to_str().unwrap()),
        ("GITHUB_API_URL", &host.address),
        ("GITHUB_REPOSITORY", "o/r"),
        ("FERD_TOKEN", "t"),
        ("FERD_COMMENT", "true"),
    ];
    let output = script(place.path(), out.path(), &[], &settings);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
    assert!(told(&output).1.contains("summary of the job"), "{:?}", told(&output));
    assert!(text(out.path(), "summary.md").contains(RISES));
    let file = out.path().join("comment.md");
    let output = script(place.path(), out.path(), &["post", file.to_str().unwrap()], &settings);
    assert_eq!(code(&output), 3, "{:?}", told(&output));
}

#[test]
fn a_run_that_another_set_off_asks_the_host_whose_comment_it_posts() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("comment.md");
    fs::write(&file, "words").unwrap();
    let event = place.path().join("event.json");
    let run = serde_json::json!({"workflow_run": {
        "head_branch": "a&b", "head_sha": "abc", "head_repository": {"owner": {"login": "guest"}}
    }});
    fs::write(&event, run.to_string()).unwrap();
    for (head, expected) in [("abc", 0), ("def", 3)] {
        let pulls = format!("[{{\"number\": 9, \"head\": {{\"sha\": \"{head}\"}}}}]");
        let host = host(move |request| {
            let is_pulls = request.contains("/pulls?");
            (200, if is_pulls { pulls.clone() } else { "[]".into() })
        });
        let settings = [
            ("GITHUB_EVENT_PATH", event.to_str().unwrap()),
            ("GITHUB_API_URL", &host.address),
            ("GITHUB_REPOSITORY", "o/r"),
            ("FERD_TOKEN", "t"),
        ];
        let arguments = ["post", file.to_str().unwrap()];
        let output = script(place.path(), place.path(), &arguments, &settings);
        assert_eq!(code(&output), expected, "{:?}", told(&output));
        let asked = host.asked.lock().unwrap().clone();
        assert!(
            asked[0].contains("head=guest%3aa%26b") || asked[0].contains("head=guest%3Aa%26b"),
            "{asked:?}"
        );
        assert_eq!(asked.iter().any(|request| request.contains("/issues/9/")), expected == 0);
    }
}

#[test]
fn a_shallow_clone_fetches_what_it_compares_with() {
    let place = repository();
    let here = place.path();
    let base = git(here, &["rev-parse", "main"]);
    let out = tempfile::tempdir().unwrap();
    let clone = out.path().join("clone");
    let from = format!("file://{}", here.display());
    git(out.path(), &["clone", "-q", "--depth=1", "-b", "better", &from, "clone"]);
    let output = script(&clone, out.path(), &[], &[("FERD_BASE", &base)]);
    assert_eq!(code(&output), 0, "{:?}", told(&output));
    assert!(text(out.path(), "comment.md").contains(RISES), "{:?}", told(&output));
}
