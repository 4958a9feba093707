//! Settings of git: the only thing of it that is ever changed, and only when that is asked for.

use super::git;
use anyhow::{Context, bail};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

/// Whose settings are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those of the repository.
    Local,
    /// Those of the user.
    Global,
}

/// What git answers where nothing is set.
const NOTHING_SET: [i32; 2] = [1, 5];

fn config(folder: &Path, scope: Scope, arguments: &[&str]) -> anyhow::Result<Output> {
    let scope = match scope {
        Scope::Local => "--local",
        Scope::Global => "--global",
    };
    let output = git(folder).args(["config", scope]).args(arguments).stdin(Stdio::null()).output();
    let output = output.context("cannot run git; is it installed?")?;
    if output.status.success()
        || output.status.code().is_some_and(|code| NOTHING_SET.contains(&code))
    {
        return Ok(output);
    }
    bail!("git says: {}", String::from_utf8_lossy(&output.stderr).trim())
}

/// Gives a setting its only value.
pub fn set(folder: &Path, scope: Scope, key: &str, value: &str) -> anyhow::Result<()> {
    let output = config(folder, scope, &["--replace-all", key, value])?;
    anyhow::ensure!(output.status.success(), "git does not take the setting `{key}`");
    Ok(())
}

/// Takes a setting away, if it is there.
pub fn unset(folder: &Path, scope: Scope, key: &str) -> anyhow::Result<()> {
    config(folder, scope, &["--unset-all", key]).map(|_| ())
}

/// The file with the attributes of all of a user's repositories.
pub fn global_attributes() -> anyhow::Result<PathBuf> {
    let here = Path::new(".");
    let told = config(here, Scope::Global, &["--type=path", "--get", "core.attributesFile"])?;
    let told = String::from_utf8(told.stdout).context("git answers in no UTF-8")?;
    if !told.trim_end().is_empty() {
        return Ok(PathBuf::from(told.trim_end()));
    }
    let folder =
        |name: &str| std::env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
    let settings = folder("XDG_CONFIG_HOME").or_else(|| Some(folder("HOME")?.join(".config")));
    let settings = settings.context("no home folder is known; set HOME")?;
    Ok(settings.join("git/attributes"))
}

/// Whether git would print a comparison in colours; `is_terminal` says whether standard output is one, or a pager that shows them.
/// Not where git does not say.
pub fn wants_color(is_terminal: bool) -> bool {
    let terminal = if is_terminal { "true" } else { "false" };
    let asked = git(Path::new("."))
        .args(["config", "--get-colorbool", "color.diff", terminal])
        .stdin(Stdio::null())
        .output();
    asked.is_ok_and(|output| output.stdout.starts_with(b"true"))
}
