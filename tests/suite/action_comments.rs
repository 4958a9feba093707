//! The comment of the action on a pull request, at a host that stands in for the real one.

use crate::code_host::{Answer, Host, MARKER, OWN, RISES, Run, UNCHANGED};
use crate::code_host::{comment, event, git, repository, script, tools_without};
use serde_json::{Value, json};
use std::path::Path;

/// A pull request of the branch `better`.
struct Request {
    place: tempfile::TempDir,
    event: String,
    _events: tempfile::TempDir,
}

impl Request {
    fn new() -> Self {
        let place = repository();
        let events = tempfile::tempdir().unwrap();
        let event = event(&events, &described(place.path()));
        Request { place, event, _events: events }
    }

    /// Runs the action with settings besides the usual ones.
    fn run(&self, host: &Host, more: &[(&str, &str)]) -> Run {
        let graphql = format!("{}/graphql", host.address);
        let mut settings = vec![
            ("GITHUB_EVENT_PATH", self.event.as_str()),
            ("GITHUB_API_URL", host.address.as_str()),
            ("GITHUB_GRAPHQL_URL", graphql.as_str()),
            ("GITHUB_REPOSITORY", "o/r"),
            ("FERD_TOKEN", "t"),
            ("FERD_COMMENT", "true"),
        ];
        settings.extend(more);
        script("github.sh", self.place.path(), &[], &settings)
    }
}

fn described(here: &Path) -> Value {
    let [base, head] = ["main", "HEAD"].map(|name| git(here, &["rev-parse", name]));
    json!({"pull_request": {"number": 7, "base": {"sha": base}, "head": {"sha": head}}})
}

/// A comment that somebody else wrote, who knows how ours begin.
fn strange() -> Value {
    comment(1, "mallory", &format!("{MARKER}\n\nwords of a stranger"))
}

/// Three pages of comments, the first of them by a stranger.
fn many() -> Vec<Value> {
    let others = (0..250).map(|number| comment(100 + number, "somebody", "words"));
    std::iter::once(strange()).chain(others).collect()
}

#[test]
fn a_pull_request_has_one_comment_that_is_kept_up_to_date() {
    let request = Request::new();
    let host = Host::usual(&many());
    let done = request.run(&host, &[]);
    assert_eq!((done.code, done.summary.as_str()), (0, ""), "{done:?}");
    let asked = host.asked();
    assert!(asked.last().unwrap().starts_with("POST /repos/o/r/issues/7/comments {"), "{asked:?}");
    let first = host.own().unwrap();
    assert_eq!(first, format!("{MARKER}\n{}", done.report));
    assert!(first.contains(RISES));
    // The next run finds it behind all others, and not what the stranger wrote.
    assert_eq!(request.run(&host, &[]).code, 0);
    let asked = host.asked();
    assert!(asked.last().unwrap().starts_with("PATCH /repos/o/r/issues/comments/"), "{asked:?}");
    assert_eq!((host.count(), host.own().unwrap()), (252, first));
    // Nothing changes any more.
    let same = [("FERD_BASE", "HEAD")];
    assert_eq!(request.run(&host, &same).code, 0);
    assert!(host.own().unwrap().contains(UNCHANGED), "{:?}", host.own());
    // Nothing to say and nothing said yet.
    let host = Host::usual(&[strange()]);
    assert_eq!(request.run(&host, &same).code, 0);
    assert_eq!(host.count(), 1);
}

#[test]
fn a_token_is_known_by_its_user_where_there_is_no_other_way() {
    let request = Request::new();
    let host = Host::usual(&[strange()]);
    assert_eq!(request.run(&host, &[("GITHUB_GRAPHQL_URL", "")]).code, 0);
    assert!(host.asked()[0].starts_with("GET /user "));
    assert!(host.own().unwrap().contains(RISES));
}

#[test]
fn a_failed_comparison_keeps_the_comment_and_marks_it_as_out_of_date() {
    let request = Request::new();
    let host = Host::usual(&[strange()]);
    request.run(&host, &[]);
    let first = host.own().unwrap();
    let failed = request.run(&host, &[("FERD_FAIL_ON", "big")]);
    failed.assert_failed(2, &["substantive"]);
    let marked = host.own().unwrap();
    let head = git(request.place.path(), &["rev-parse", "HEAD"]);
    assert!(marked.starts_with(&format!("{MARKER}\n<!-- ferd: failed {head} -->\n")), "{marked}");
    let line = format!("**Out of date:** what follows was written for commit `{}`", &head[..10]);
    let (above, below) = marked.split_once(&line).unwrap();
    assert!(above.contains("for '--fail-on <CLASS>'") && !above.contains(RISES), "{marked}");
    assert!(below.contains(RISES), "{marked}");
    assert!(!marked.contains(UNCHANGED), "{marked}");
    // Failing again, for another reason, does not stack.
    request.run(&host, &[("FERD_BASE", "nowhere")]).assert_failed(2, &["`nowhere`"]);
    let again = host.own().unwrap();
    assert!(again.contains("`nowhere`") && !again.contains("--fail-on"), "{again}");
    assert_eq!(again.split_once(&line).unwrap().1, below);
    // Once it works, the mark is gone.
    request.run(&host, &[]);
    assert_eq!(host.own().unwrap(), first);
    assert_eq!(host.count(), 2);
}

#[test]
fn a_first_comparison_that_fails_makes_a_comment() {
    let request = Request::new();
    let host = Host::usual(&[strange()]);
    for _ in 0..2 {
        request.run(&host, &[("FERD_BASE", "nowhere")]).assert_failed(2, &["`nowhere`"]);
        let text = host.own().unwrap();
        assert!(text.contains("`nowhere`") && !text.contains("Out of date"), "{text}");
    }
}

#[test]
fn comments_of_former_versions_and_long_ones_are_kept_too() {
    let request = Request::new();
    let former = comment(5, OWN, &format!("{MARKER}\r\n\r\nold words"));
    let host = Host::usual(&[former]);
    for _ in 0..2 {
        request.run(&host, &[("FERD_BASE", "nowhere")]);
        let text = host.own().unwrap();
        assert!(text.contains("written for an earlier commit") && text.ends_with("\nold words"));
        assert_eq!(text.matches("Out of date").count(), 1, "{text}");
    }
    let words = "é".repeat(65_000);
    let long = format!("{MARKER}\n<!-- ferd: changed 0123456789abcdef -->\n\n{words}");
    let host = Host::usual(&[comment(5, OWN, &long)]);
    request.run(&host, &[("FERD_BASE", "nowhere")]);
    let text = host.own().unwrap();
    assert!(text.chars().count() <= 65_536, "{}", text.chars().count());
    assert!(text.contains("`0123456789`") && text.contains("`nowhere`"));
    assert!(text.ends_with("the rest has no room here.\n"));
}

/// An answer to requests that begin and go on like this.
fn where_asked(
    start: &'static str,
    part: &'static str,
    answer: impl Fn() -> Answer + Send + 'static,
) -> impl Fn(&str) -> Option<Answer> + Send + 'static {
    move |request| (request.starts_with(start) && request.contains(part)).then(&answer)
}

#[test]
fn where_the_token_may_not_write_the_summary_has_the_text() {
    let request = Request::new();
    let refused = || Answer::new(403, r#"{"message": "Resource not accessible"}"#);
    let host = Host::start(&[strange()], where_asked("POST /repos", "", refused));
    let done = request.run(&host, &[]);
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.messages.contains("HTTP 403: Resource not accessible"), "{done:?}");
    assert!(done.summary.contains(RISES), "{done:?}");
    let failed = request.run(&host, &[("FERD_BASE", "nowhere")]);
    failed.assert_failed(2, &["`nowhere`"]);
    assert_eq!(failed.summary, failed.report);
    let host = Host::usual(&[]);
    for (name, word) in [("FERD_TOKEN", "no token"), ("GITHUB_EVENT_PATH", "no pull request")] {
        let done = request.run(&host, &[(name, ""), ("FERD_BASE", "main")]);
        assert_eq!(done.code, 0, "{done:?}");
        assert!(done.messages.contains(word) && done.summary.contains(RISES), "{done:?}");
    }
    assert_eq!(host.count(), 0);
}

#[test]
fn a_host_that_fails_makes_the_job_fail_and_gets_no_second_comment() {
    let request = Request::new();
    let error = |status: u16, message: &'static str| move || Answer::new(status, message);
    let limit = || Answer::new(403, "{}").with("X-RateLimit-Remaining: 0\r\n");
    let later = || Answer::new(429, "{}").with("Retry-After: 3600\r\n");
    let torn = || Answer::new(200, "[{\"id\": ").torn();
    for (host, word) in [
        (Host::start(&many(), where_asked("POST /repos", "", limit)), "HTTP 403"),
        (Host::start(&many(), where_asked("GET /repos", "page=2", later)), "HTTP 429"),
        (Host::start(&many(), where_asked("GET /repos", "page=2", torn)), "does not answer"),
        (Host::start(&many(), where_asked("GET /repos", "", error(500, "oops"))), "HTTP 500"),
        (Host::start(&many(), where_asked("GET /repos", "", error(200, "<html>"))), "be read"),
        (
            Host::start(&many(), where_asked("", "", error(401, "{\"message\": \"Bad\"}"))),
            "401: Bad",
        ),
    ] {
        let done = request.run(&host, &[]);
        assert_eq!(done.code, 3, "{word}: {done:?}");
        assert!(done.messages.contains(word), "{word}: {done:?}");
        assert_eq!(done.summary, done.report);
        assert_eq!(host.own(), None);
    }
    let nobody = [("GITHUB_API_URL", "http://127.0.0.1:9"), ("GITHUB_GRAPHQL_URL", "")];
    let done = request.run(&Host::usual(&[]), &nobody);
    assert_eq!(done.code, 3, "{done:?}");
    assert!(done.summary.contains(RISES), "{done:?}");
    let tools = tools_without("curl");
    let done = request.run(&Host::usual(&[]), &[("PATH", tools.path().to_str().unwrap())]);
    assert_eq!(done.code, 3, "{done:?}");
    assert!(done.messages.contains("curl is not installed") && done.summary.contains(RISES));
}

#[test]
fn an_answer_that_fails_once_is_asked_for_again() {
    let request = Request::new();
    let failures = std::sync::atomic::AtomicUsize::new(1);
    let host = Host::start(&many(), move |asked| {
        let has_failed =
            asked.contains("page=2") && failures.swap(0, std::sync::atomic::Ordering::SeqCst) == 1;
        has_failed.then(|| Answer::new(502, "<html>"))
    });
    assert_eq!(request.run(&host, &[]).code, 0);
    assert!(host.own().unwrap().contains(RISES));
}
