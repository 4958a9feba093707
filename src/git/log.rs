//! Commits as git's log tells them.

use super::{Commit, Repository, names, run};
use anyhow::Context;

/// A commit with what git tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The commit.
    pub commit: Commit,
    /// Its name, as short as is unique.
    pub short: String,
    /// When its author made it, as ISO 8601 writes it, in the author's time zone.
    pub date: String,
    /// The tags it has.
    pub tags: Vec<String>,
    /// The first line of its message.
    pub subject: String,
    /// The path of the file that was asked about, from the top, as the commit left it.
    pub path: String,
    /// The path that it had before, if the commit gave it another one.
    pub former: Option<String>,
}

/// What is asked of each commit, each answer behind a zero byte.
const FORMAT: &str = "--format=tformat:%x00%H%x00%h%x00%aI%x00%D%x00%s";
/// Settings of the user that would change the answers.
const PLAIN: [&str; 5] = [
    "--no-color",
    "--no-show-signature",
    "--encoding=UTF-8",
    "--decorate=short",
    "--decorate-refs=refs/tags/",
];

impl Commit {
    /// Its full name.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl Repository {
    /// The commits that changed a file, newest first, at most so many; of a merge its first parent is followed, and what the
    /// merge brought is told as its own.
    pub fn log(
        &self,
        (after, upto): (Option<&Commit>, &Commit),
        path: &str,
        most: Option<usize>,
    ) -> anyhow::Result<Vec<Logged>> {
        let mut arguments = vec!["log", "-z", FORMAT, "--name-status", "-M", "--follow"];
        arguments.extend(["--first-parent", "-m"]);
        arguments.extend(PLAIN);
        let most = most.map(|most| format!("--max-count={most}"));
        arguments.extend(most.as_deref());
        let before = after.map(|after| format!("^{}", after.0));
        arguments.push(&upto.0);
        arguments.extend(before.as_deref());
        arguments.extend(["--", path]);
        logged(&run(&self.top, &arguments)?, path)
    }

    /// The commits that changed any of several files, newest first, at most so many; renames are not followed.
    pub fn log_of(
        &self,
        (after, upto): (Option<&Commit>, &Commit),
        paths: &[String],
        most: Option<usize>,
    ) -> anyhow::Result<Vec<Logged>> {
        let mut arguments = vec!["log", "-z", FORMAT, "--first-parent", "-m", "--no-patch"];
        arguments.extend(PLAIN);
        let most = most.map(|most| format!("--max-count={most}"));
        arguments.extend(most.as_deref());
        let before = after.map(|after| format!("^{}", after.0));
        arguments.push(&upto.0);
        arguments.extend(before.as_deref());
        arguments.push("--");
        arguments.extend(paths.iter().map(String::as_str));
        logged(&run(&self.top, &arguments)?, "")
    }

    /// The commits from one back, newest first, of a merge its first parent.
    pub fn line(&self, upto: &Commit) -> anyhow::Result<Vec<Commit>> {
        let told = run(&self.top, &["rev-list", "--first-parent", &upto.0])?;
        let names = String::from_utf8_lossy(&told);
        Ok(names.lines().map(|name| Commit(name.to_owned())).collect())
    }

    /// What git tells of one commit.
    pub fn told(&self, commit: &Commit, path: &str) -> anyhow::Result<Logged> {
        let mut arguments = vec!["log", "-z", FORMAT, "--no-walk"];
        arguments.extend(PLAIN);
        arguments.extend([commit.0.as_str(), "--"]);
        let told = logged(&run(&self.top, &arguments)?, path)?;
        told.into_iter().next().context("git tells nothing of a commit")
    }

    /// The tags that a commit has behind it, oldest first.
    pub fn tags(&self, commit: &Commit) -> anyhow::Result<Vec<String>> {
        let by_date = ["--sort=v:refname", "--sort=creatordate", "--format=%(refname:lstrip=2)"];
        let mut arguments = vec!["tag", "--no-color", "--merged", &commit.0];
        arguments.extend(by_date);
        let told = run(&self.top, &arguments)?;
        Ok(String::from_utf8_lossy(&told).lines().map(str::to_owned).collect())
    }
}

/// What the log tells, with `--name-status` or without.
fn logged(told: &[u8], path: &str) -> anyhow::Result<Vec<Logged>> {
    let mut words = told.split(|byte| *byte == 0).peekable();
    let mut all: Vec<Logged> = Vec::new();
    // A commit begins with an empty word; so does what follows the last one.
    while words.next().is_some() && words.peek().is_some() {
        let mut field = || {
            let word = words.next().context("git ends within its answer")?;
            anyhow::Ok(String::from_utf8_lossy(word).into_owned())
        };
        let commit = Commit(field()?.trim().to_owned());
        let (short, date, tags) = (field()?, field()?, field()?);
        let subject = field()?;
        let mut tags: Vec<String> = tags
            .split(", ")
            .filter_map(|name| name.strip_prefix("tag: "))
            .map(str::to_owned)
            .collect();
        // Git names the last one first.
        tags.reverse();
        let mut logged = Logged {
            commit,
            short,
            date,
            tags,
            subject: subject.trim_end_matches('\n').to_owned(),
            former: None,
            path: all.last().map_or(path, |newer| &newer.path).to_owned(),
        };
        // Behind the status stands the path, or the old and the new one.
        if words.peek().is_some_and(|word| !word.is_empty()) {
            words.next();
        }
        let mut paths = Vec::new();
        while let Some(word) = words.next_if(|word| !word.is_empty()) {
            paths.push(names::text(word));
        }
        match <[String; 2]>::try_from(paths) {
            Ok([former, path]) => (logged.former, logged.path) = (Some(former), path),
            Err(paths) => logged.path = paths.into_iter().next().unwrap_or(logged.path),
        }
        all.push(logged);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{Logged, logged};

    #[test]
    fn what_git_tells_is_understood_whatever_was_written() {
        let told = "|c2|c2|2026-02-01T08:00:00+01:00|tag: v2, tag: v1.9|Kjøp, \u{1}odd|\nR090|old\nname|å b.yaml|\
                    |c1|c1|2026-01-01T00:00:00Z|||\nA|old\nname|";
        let all = logged(told.replace('|', "\0").as_bytes(), "x").unwrap();
        let brief = |one: &Logged| {
            (one.short.clone(), one.tags.join(" "), one.subject.clone(), one.path.clone())
        };
        let brief: Vec<_> = all.iter().map(brief).collect();
        let owned = |a: &str, b: &str, c: &str, d: &str| {
            (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned())
        };
        assert_eq!(
            brief,
            [
                owned("c2", "v1.9 v2", "Kjøp, \u{1}odd", "å b.yaml"),
                owned("c1", "", "", "old\nname")
            ]
        );
        assert_eq!(logged(b"", "x").unwrap(), []);
        assert!(logged(b"\0c1\0c1", "x").is_err());
    }
}
