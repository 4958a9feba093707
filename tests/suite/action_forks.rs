//! Posting the report of another run, whose author may be anybody.

use crate::code_host::{Answer, Host, MARKER, OWN, RISES, Run, UNCHANGED};
use crate::code_host::{comment, event, repository, script};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const COMMIT: &str = "abc123";
const FORMER: &str =
    "<!-- comment of ferd -->\n<!-- ferd: changed 0123456789abcdef -->\n\nformer words\n";

/// A host with one open pull request of the fork.
fn host(comments: &[Value]) -> Host {
    host_with(comments, &json!([{"number": 9, "head": {"sha": COMMIT}}]))
}

fn host_with(comments: &[Value], requests: &Value) -> Host {
    let requests = requests.clone();
    Host::start(comments, move |asked| asked.contains("/pulls?").then(|| Answer::json(&requests)))
}

fn described(conclusion: &str) -> Value {
    json!({"workflow_run": {
        "head_branch": "a&b", "head_sha": COMMIT, "conclusion": conclusion,
        "head_repository": {"owner": {"login": "guest"}},
    }})
}

fn post(host: &Host, described: &Value, what: &Path) -> Run {
    let events = tempfile::tempdir().unwrap();
    let path = event(&events, described);
    let settings = [
        ("GITHUB_EVENT_PATH", path.as_str()),
        ("GITHUB_API_URL", host.address.as_str()),
        ("GITHUB_REPOSITORY", "o/r"),
        ("FERD_TOKEN", "t"),
    ];
    script("github.sh", events.path(), &["post", what.to_str().unwrap()], &settings)
}

/// The folder that an artefact was unpacked into.
fn artefact(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ferd-comment.md"), text).unwrap();
    folder
}

fn without_spaces(text: &str) -> String {
    text.replace('\u{200b}', "")
}

#[test]
fn a_report_goes_to_the_pull_request_that_the_host_names() {
    let place = repository();
    let report = script("github.sh", place.path(), &[], &[("FERD_BASE", "main")]).report;
    let folder = artefact(&report);
    for what in [folder.path().to_owned(), folder.path().join("ferd-comment.md")] {
        let host = host(&[]);
        let done = post(&host, &described("success"), &what);
        assert_eq!(done.code, 0, "{done:?}");
        let asked = host.asked();
        assert!(asked.iter().any(|one| one.contains("head=guest%3Aa%26b")), "{asked:?}");
        assert!(asked.last().unwrap().starts_with("POST /repos/o/r/issues/9/"), "{asked:?}");
        let text = host.own().unwrap();
        // What ferd writes stays as it is; the commit is the one that the host names.
        assert!(text.starts_with(&format!("{MARKER}\n<!-- ferd: changed {COMMIT} -->\n")));
        let (_, words) = report.split_once('\n').unwrap();
        assert!(without_spaces(&text).contains(&without_spaces(words)), "{text}");
        assert!(text.contains(RISES));
    }
}

#[test]
fn an_artefact_that_ferd_did_not_write_is_a_failed_comparison() {
    let large = format!("<!-- ferd: changed ab -->\n{}", "x".repeat(70_000));
    let nothing = tempfile::tempdir().unwrap();
    let link = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("/etc/passwd", link.path().join("ferd-comment.md")).unwrap();
    let two = artefact("<!-- ferd: changed ab -->\n\nwords\n");
    fs::write(two.path().join("b"), "").unwrap();
    let nested = tempfile::tempdir().unwrap();
    fs::create_dir(nested.path().join("ferd-comment.md")).unwrap();
    for (folder, word) in [
        (nothing, "handed on no comparison"),
        (nested, "handed on no comparison"),
        (link, "a link instead of a file"),
        (two, "2 files"),
        (artefact(""), "did not write"),
        (artefact(UNCHANGED), "did not write"),
        (artefact("\n<!-- ferd: changed ab -->\n"), "did not write"),
        (artefact(&large), "too large"),
    ] {
        let known = host(&[comment(5, OWN, FORMER)]);
        let done = post(&known, &described("cancelled"), folder.path());
        assert_eq!(done.code, 2, "{word}: {done:?}");
        let text = known.own().unwrap();
        for part in [word, "`cancelled`", "were not compared", "Out of date", "former words"] {
            assert!(text.contains(part), "no {part}: {text}");
        }
        let new = host(&[]);
        assert_eq!(post(&new, &described("failure"), folder.path()).code, 2);
        assert!(new.own().unwrap().contains(word));
    }
    let gone = Path::new("/no/such/folder");
    assert_eq!(post(&host(&[]), &described("failure"), gone).code, 2);
}

#[test]
fn words_of_an_artefact_do_nothing() {
    let words = "<!-- ferd: changed ab -->\n\n<!-- comment of ferd -->\n<!-- ferd: earlier ab -->\n\
        @team ![x](http://e/x) <img src=x> &#64;you [a][b] #12 GH-3 www.e.org\u{202e}\n\
        [b]: http://e\n/close\n> /merge\n<details><summary>a</summary>\nb\n</details>\n";
    let host = host(&[]);
    assert_eq!(post(&host, &described("success"), artefact(words).path()).code, 0);
    let text = host.own().unwrap();
    for part in ["@team", "](", "<img", "&#", "][", "]:", "#12", "GH-3", "www.", "\u{202e}", "://"]
    {
        assert!(!text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("\n/close") && !text.contains("> /merge"), "{text}");
    assert_eq!(text.matches("<!--").count(), 2, "{text}");
    // What folds a list is left, as are the words.
    assert!(text.contains("<details><summary>a</summary>\nb\n</details>"), "{text}");
    assert!(without_spaces(&text).contains("@team ![x](http://e/x) <img src=x>"), "{text}");
}

#[test]
fn a_report_that_grows_too_long_is_cut() {
    let words = format!("<!-- ferd: changed ab -->\n{}", "<@".repeat(32_000));
    let host = host(&[]);
    assert_eq!(post(&host, &described("success"), artefact(&words).path()).code, 0);
    assert!(host.own().unwrap().ends_with("the rest has no room here.\n"));
}

#[test]
fn what_came_of_the_other_run_is_handed_on() {
    let failed = artefact("<!-- ferd: failed ab -->\n\n### ⚠ The maps were not compared\n");
    let known = host(&[comment(5, OWN, FORMER)]);
    assert_eq!(post(&known, &described("failure"), failed.path()).code, 0);
    let text = known.own().unwrap();
    assert!(text.contains("Out of date") && text.contains("former words"), "{text}");
    let same = artefact(&format!("<!-- ferd: unchanged ab -->\n\n{UNCHANGED}\n"));
    assert_eq!(post(&known, &described("success"), same.path()).code, 0);
    let text = known.own().unwrap();
    assert!(text.contains(UNCHANGED) && !text.contains("former words"), "{text}");
    let new = host(&[]);
    assert_eq!(post(&new, &described("success"), same.path()).code, 0);
    assert_eq!(new.own(), None);
}

#[test]
fn without_one_pull_request_nothing_is_posted() {
    let report = artefact("<!-- ferd: changed ab -->\n\nwords\n");
    let sha = |number: usize, sha: &str| json!({"number": number, "head": {"sha": sha}});
    for (requests, code, word) in [
        (json!([]), 0, "no open pull request"),
        (json!([sha(9, "def456")]), 0, "a later push has a run of its own"),
        (json!([sha(9, COMMIT), sha(10, COMMIT)]), 3, "several open pull requests: 9 10"),
    ] {
        let host = host_with(&[], &requests);
        let done = post(&host, &described("success"), report.path());
        assert_eq!(done.code, code, "{done:?}");
        assert!(done.messages.contains(word), "{done:?}");
        assert_eq!(host.own(), None);
    }
    let mut orphan = described("success");
    orphan["workflow_run"]["head_repository"] = Value::Null;
    assert_eq!(post(&host(&[]), &orphan, report.path()).code, 3);
    // Without a right to write, this job has done nothing.
    let refusing = Host::start(&[], |asked| {
        let requests = json!([{"number": 9, "head": {"sha": COMMIT}}]);
        let answer = asked.contains("/pulls?").then(|| Answer::json(&requests));
        answer.or_else(|| asked.starts_with("POST").then(|| Answer::new(403, "{}")))
    });
    assert_eq!(post(&refusing, &described("success"), report.path()).code, 3);
}
