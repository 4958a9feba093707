//! A code host that stands in for the real ones, and runs of the scripts in `hosts` that ask it.

use crate::program::{code, folder, told};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;

pub(crate) const MAP: &str = "a b.journey.yaml";
pub(crate) const OLD: &str =
    "title: Calling\nstages:\n  - {title: Wait, emotion: -2, touchpoints: Line}\n";
pub(crate) const NEW: &str =
    "title: Calling\nstages:\n  - {title: Wait, emotion: 1, touchpoints: Line}\n";
/// What the change from the one to the other is told as.
pub(crate) const RISES: &str = "feeling −2 → +1";
/// A map that others change.
pub(crate) const OTHER: &str = "title: Other\nstages:\n  - {title: Pay, touchpoints: Till}\n";

/// How a comment of ferd begins.
pub(crate) const MARKER: &str = "<!-- comment of ferd -->";
/// Who writes with the token.
pub(crate) const OWN: &str = "github-actions[bot]";
/// The sentence of a comparison without a difference.
pub(crate) const UNCHANGED: &str = "What the maps say did not change.";

pub(crate) fn git(folder: &Path, arguments: &[&str]) -> String {
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

/// Writes a file and commits all there is.
pub(crate) fn commit(folder: &Path, name: &str, text: &str) -> String {
    fs::write(folder.join(name), text).unwrap();
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "-m", name]);
    git(folder, &["rev-parse", "HEAD"])
}

/// A repository whose branch `better` changes the map that `main` has.
pub(crate) fn repository() -> tempfile::TempDir {
    let place = folder(&[]);
    let here = place.path();
    git(here, &["init", "-q", "-b", "main"]);
    commit(here, MAP, OLD);
    git(here, &["checkout", "-q", "-b", "better"]);
    commit(here, MAP, NEW);
    place
}

/// The outcome of a script.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) shown: String,
    pub(crate) messages: String,
    /// The text for reviewers.
    pub(crate) report: String,
    /// The summary of the job.
    pub(crate) summary: String,
    /// The outputs of the step.
    pub(crate) outputs: String,
}

impl Run {
    /// Holds that there was no comparison, that the job fails, and that the report says why.
    pub(crate) fn assert_failed(&self, expected: i32, words: &[&str]) {
        assert_eq!(self.code, expected, "{self:?}");
        assert!(self.report.starts_with("<!-- ferd: failed "), "{self:?}");
        assert!(self.report.contains("### ⚠ The maps were not compared"), "{self:?}");
        assert!(!self.report.contains(UNCHANGED), "{self:?}");
        for word in words {
            assert!(self.report.contains(word), "no {word}: {self:?}");
        }
    }
}

/// Runs a script of `hosts` with these settings, which may replace those of the run.
pub(crate) fn script(
    name: &str,
    folder: &Path,
    arguments: &[&str],
    settings: &[(&str, &str)],
) -> Run {
    let out = tempfile::tempdir().unwrap();
    let out = out.path();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts").join(name);
    let mut command = Command::new("bash");
    command.arg(script).args(arguments).current_dir(folder);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if ["GITHUB_", "FERD_", "RUNNER_", "CI_"].iter().any(|start| name.starts_with(start)) {
            command.env_remove(name);
        }
    }
    command.env("FERD_BINARY", env!("CARGO_BIN_EXE_ferd")).env("GIT_CONFIG_GLOBAL", "/dev/null");
    command.env("FERD_COMMENT_FILE", out.join("comment.md"));
    command.env("GITHUB_STEP_SUMMARY", out.join("summary.md"));
    command.env("GITHUB_OUTPUT", out.join("output"));
    command.env("no_proxy", "127.0.0.1").envs(settings.iter().copied());
    let output = command.output().unwrap();
    let (shown, messages) = told(&output);
    let text = |name: &str| fs::read_to_string(out.join(name)).unwrap_or_default();
    Run {
        // A script that was killed has no code.
        code: output.status.code().unwrap_or(-1),
        shown,
        messages,
        report: text("comment.md"),
        summary: text("summary.md"),
        outputs: text("output"),
    }
}

/// Writes an event where a script looks for it.
pub(crate) fn event(folder: &tempfile::TempDir, event: &Value) -> String {
    let path = folder.path().join("event.json");
    fs::write(&path, event.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

/// What a host answers.
pub(crate) struct Answer {
    status: u16,
    /// Lines of the head besides the usual ones.
    head: &'static str,
    body: String,
    /// How many bytes are promised and never sent.
    missing: usize,
}

impl Answer {
    pub(crate) fn new(status: u16, body: &str) -> Self {
        Answer { status, head: "", body: body.to_owned(), missing: 0 }
    }

    pub(crate) fn json(body: &Value) -> Self {
        Answer::new(200, &body.to_string())
    }

    /// With a line of the head.
    pub(crate) fn with(self, head: &'static str) -> Self {
        Answer { head, ..self }
    }

    /// Cut off in the middle.
    pub(crate) fn torn(self) -> Self {
        Answer { missing: 100, ..self }
    }
}

/// A host with the comments of one request.
pub(crate) struct Host {
    pub(crate) address: String,
    asked: Arc<Mutex<Vec<String>>>,
    comments: Arc<Mutex<Vec<Value>>>,
}

impl Host {
    /// Starts a host that has these comments; `instead` answers what is to be answered in another way than usual.
    pub(crate) fn start(
        comments: &[Value],
        instead: impl Fn(&str) -> Option<Answer> + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let comments = Arc::new(Mutex::new(comments.to_vec()));
        let (heard, kept) = (Arc::clone(&asked), Arc::clone(&comments));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let request = request(&stream);
                let answer =
                    instead(&request).unwrap_or_else(|| usual(&request, &mut kept.lock().unwrap()));
                heard.lock().unwrap().push(request);
                let Answer { status, head, body, missing } = answer;
                let length = body.len() + missing;
                let _ = write!(
                    stream,
                    "HTTP/1.1 {status} X\r\nContent-Length: {length}\r\nConnection: close\r\n{head}\r\n{body}"
                );
            }
        });
        Host { address, asked, comments }
    }

    /// A host where all goes well.
    pub(crate) fn usual(comments: &[Value]) -> Self {
        Self::start(comments, |_| None)
    }

    /// The requests since this was asked last, as `METHOD PATH BODY`.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }

    /// The text of the comment that the token wrote.
    pub(crate) fn own(&self) -> Option<String> {
        let comments = self.comments.lock().unwrap();
        let is_own = |comment: &&Value| {
            comment["user"]["login"] == OWN || comment["author"]["username"] == OWN
        };
        comments.iter().find(is_own).map(|one| one["body"].as_str().unwrap().to_owned())
    }

    pub(crate) fn count(&self) -> usize {
        self.comments.lock().unwrap().len()
    }
}

/// A comment as it is listed on a pull request.
pub(crate) fn comment(id: usize, author: &str, body: &str) -> Value {
    json!({"id": id, "user": {"login": author}, "body": body})
}

/// A note as it is listed on a merge request.
pub(crate) fn note(id: usize, author: &str, body: &str) -> Value {
    json!({"id": id, "author": {"username": author}, "body": body})
}

/// Reads a request: `METHOD PATH BODY`.
fn request(stream: &TcpStream) -> String {
    let mut lines = BufReader::new(stream);
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
    format!("{request} {}", String::from_utf8(body).unwrap())
}

/// What a host answers that knows the token: who it is, the comments by hundreds, a new one, another text of one.
fn usual(request: &str, comments: &mut Vec<Value>) -> Answer {
    let (method, rest) = request.split_once(' ').unwrap();
    let (path, body) = rest.split_once(' ').unwrap();
    let text = || {
        let body: Value = serde_json::from_str(body).unwrap();
        body["body"].as_str().unwrap().to_owned()
    };
    if path == "/graphql" {
        return Answer::json(&json!({"data": {"viewer": {"login": OWN}}}));
    }
    if path.ends_with("/user") {
        return Answer::json(&json!({"login": OWN, "username": OWN}));
    }
    match method {
        "GET" => {
            let page: usize = path.rsplit_once("page=").unwrap().1.parse().unwrap();
            let page: Vec<Value> =
                comments.iter().skip((page - 1) * 100).take(100).cloned().collect();
            Answer::json(&json!(page))
        }
        "POST" => {
            let new = if path.ends_with("/notes") { note } else { comment };
            comments.push(new(900 + comments.len(), OWN, &text()));
            Answer::new(201, "{}")
        }
        _ => {
            let id: usize = path.rsplit_once('/').unwrap().1.parse().unwrap();
            let known = comments.iter_mut().find(|comment| comment["id"] == id).unwrap();
            known["body"] = json!(text());
            Answer::new(200, "{}")
        }
    }
}

/// A folder with the tools that the scripts use, without one of them; to be the whole path.
pub(crate) fn tools_without(missing: &str) -> tempfile::TempDir {
    let tools = tempfile::tempdir().unwrap();
    for tool in [
        "awk", "bash", "cat", "curl", "dirname", "find", "git", "grep", "jq", "mkdir", "mktemp",
        "rm", "sed", "sh", "sort", "tail", "tr", "wc",
    ] {
        if tool == missing {
            continue;
        }
        let found = std::env::split_paths(&std::env::var("PATH").unwrap())
            .map(|folder| folder.join(tool))
            .find(|path| path.is_file())
            .unwrap();
        std::os::unix::fs::symlink(found, tools.path().join(tool)).unwrap();
    }
    tools
}
