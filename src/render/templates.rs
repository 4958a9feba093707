//! The templates: built in, each replaceable by a file of the same name in a folder of the user's.

use anyhow::{Context, bail};
use askama::Template;
use serde::Serialize;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use std::{io, thread};
use tera::Tera;

/// Every built-in template by its name.
static BUILT_IN: &[(&str, &str)] = &[
    ("map.svg", include_str!("../../templates/map.svg")),
    ("parts/box.svg", include_str!("../../templates/parts/box.svg")),
    ("parts/change.svg", include_str!("../../templates/parts/change.svg")),
    ("parts/dot.svg", include_str!("../../templates/parts/dot.svg")),
    ("parts/image.svg", include_str!("../../templates/parts/image.svg")),
    ("parts/icon.svg", include_str!("../../templates/parts/icon.svg")),
    ("parts/marks.svg", include_str!("../../templates/parts/marks.svg")),
    ("parts/path.svg", include_str!("../../templates/parts/path.svg")),
    ("parts/text.svg", include_str!("../../templates/parts/text.svg")),
    ("page.html", include_str!("../../templates/page.html")),
    ("changes.html", include_str!("../../templates/changes.html")),
    ("map.html", include_str!("../../templates/map.html")),
    ("view.html", include_str!("../../templates/view.html")),
    ("parts/looks.css", include_str!("../../templates/parts/looks.css")),
    ("parts/view.css", include_str!("../../templates/parts/view.css")),
    ("parts/map.css", include_str!("../../templates/parts/map.css")),
    ("parts/explore.css", include_str!("../../templates/parts/explore.css")),
    ("parts/card.html", include_str!("../../templates/parts/card.html")),
    ("parts/chip.html", include_str!("../../templates/parts/chip.html")),
    ("parts/facts.html", include_str!("../../templates/parts/facts.html")),
    ("parts/feeling.html", include_str!("../../templates/parts/feeling.html")),
    ("parts/figure.html", include_str!("../../templates/parts/figure.html")),
    ("parts/lane-title.html", include_str!("../../templates/parts/lane-title.html")),
    ("parts/photo.html", include_str!("../../templates/parts/photo.html")),
    ("parts/quote.html", include_str!("../../templates/parts/quote.html")),
    ("parts/rich.html", include_str!("../../templates/parts/rich.html")),
    ("parts/sentence.html", include_str!("../../templates/parts/sentence.html")),
    ("parts/ties.html", include_str!("../../templates/parts/ties.html")),
];

/// The scripts of a page, in the order in which they stand in it. They are no templates: they are taken as they are.
static SCRIPTS: &[(&str, &str)] = &[
    FIND,
    ("page/state.js", include_str!("../../templates/page/state.js")),
    ("page/map.js", include_str!("../../templates/page/map.js")),
    ("page/views.js", include_str!("../../templates/page/views.js")),
    ("page/filter.js", include_str!("../../templates/page/filter.js")),
    ("page/search.js", include_str!("../../templates/page/search.js")),
    ("page/light.js", include_str!("../../templates/page/light.js")),
    ("page/panel.js", include_str!("../../templates/page/panel.js")),
    ("page/collapse.js", include_str!("../../templates/page/collapse.js")),
    ("page/zoom.js", include_str!("../../templates/page/zoom.js")),
    ("page/narrow.js", include_str!("../../templates/page/narrow.js")),
    ("page/present.js", include_str!("../../templates/page/present.js")),
    ("page/window.js", include_str!("../../templates/page/window.js")),
    ("page/start.js", include_str!("../../templates/page/start.js")),
    ("page/live.js", include_str!("../../templates/page/live.js")),
];

/// What all scripts find elements with.
const FIND: (&str, &str) = ("page/find.js", include_str!("../../templates/page/find.js"));

/// The scripts of the page of a comparison.
static SCRIPTS_OF_CHANGES: &[(&str, &str)] = &[
    FIND,
    ("page/swipe.js", include_str!("../../templates/page/swipe.js")),
    ("page/changes.js", include_str!("../../templates/page/changes.js")),
];

/// The style sheet of the page of a comparison, taken as it is.
const STYLE_OF_CHANGES: (&str, &str) =
    ("parts/changes.css", include_str!("../../templates/parts/changes.css"));

/// The script that only a page has that is shown while its map is written.
const LIVE: &str = "page/live.js";
/// The script that only the page of a very long map has.
const WINDOW: &str = "page/window.js";

/// The bytes that most texts of a page have room in. Memory that is not written to costs nothing.
pub(crate) const ROOM: usize = 256 * 1024;

/// How long filling a template of a user's may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The bytes that it may make.
const MOST: usize = 256 * 1024 * 1024;
/// The bytes that templates within templates may take of the stack.
const STACK: usize = 64 * 1024 * 1024;

/// The templates in force.
pub struct Templates {
    /// Templates that replace built-in ones: name and text.
    replaced: Vec<(String, String)>,
}

impl Templates {
    /// The built-in ones.
    pub fn built_in() -> Self {
        Templates { replaced: Vec::new() }
    }

    /// The built-in ones with some replaced; a name that is not one of theirs is an error.
    pub fn with(replaced: Vec<(String, String)>) -> anyhow::Result<Self> {
        for (name, _) in &replaced {
            let scripts = || SCRIPTS.iter().chain(&SCRIPTS_OF_CHANGES[1..]);
            let all = BUILT_IN.iter().chain(scripts()).chain([&STYLE_OF_CHANGES]);
            let known: Vec<&str> = all.map(|(known, _)| *known).collect();
            if !known.contains(&&**name) {
                bail!("there is no template `{name}` to replace; templates: {}", known.join(", "));
            }
        }
        Ok(Templates { replaced })
    }

    /// The templates of drawings.
    pub(crate) fn of_drawings(&self) -> anyhow::Result<Ready> {
        self.ready(|name| ending_of(name) == "svg")
    }

    /// The templates of pages.
    pub(crate) fn of_pages(&self) -> anyhow::Result<Ready> {
        self.ready(|name| ending_of(name) != "svg")
    }

    /// The style sheet of the page of a comparison.
    pub(crate) fn style_of_changes(&self) -> &str {
        self.text(STYLE_OF_CHANGES.0, STYLE_OF_CHANGES.1)
    }

    /// The script of the page of a comparison.
    pub(crate) fn script_of_changes(&self) -> String {
        self.joined(SCRIPTS_OF_CHANGES.iter())
    }

    /// The script of a page, without lines that only comment.
    pub(crate) fn script(&self, is_live: bool, is_very_long: bool) -> String {
        let is_wanted = |(name, _): &&(&str, &str)| match *name {
            LIVE => is_live,
            WINDOW => is_very_long,
            _ => true,
        };
        self.joined(SCRIPTS.iter().filter(is_wanted))
    }

    fn joined<'a>(&'a self, parts: impl Iterator<Item = &'a (&'a str, &'a str)>) -> String {
        let lines = parts.flat_map(|(name, text)| self.text(name, text).lines());
        // A third of the scripts is said to those who write them.
        let is_comment = |line: &str| {
            let is_begun = ["//", "/**", "*/", "* "].iter().any(|sign| line.starts_with(sign));
            // Behind a comment that says its type, code may stand.
            is_begun && line.split_once("*/").is_none_or(|(_, code)| code.is_empty())
        };
        let mut script = String::with_capacity(ROOM);
        script.push_str("(() => {\n\"use strict\";\n");
        for line in lines.map(str::trim).filter(|line| !line.is_empty() && !is_comment(line)) {
            script.push_str(line);
            script.push('\n');
        }
        script + "})();\n"
    }

    /// What stands in a template of that name: the user's text or the built-in one.
    fn text<'a>(&'a self, name: &str, built_in: &'a str) -> &'a str {
        let own = self.replaced.iter().find(|(replaced, _)| replaced == name);
        own.map_or(built_in, |(_, text)| text.as_str())
    }

    /// The templates that are wanted: read where a user replaced some of them.
    fn ready(&self, is_wanted: impl Fn(&str) -> bool) -> anyhow::Result<Ready> {
        if !self.replaced.iter().any(|(name, _)| is_wanted(name)) {
            return Ok(Ready { read: None });
        }
        let wanted = BUILT_IN.iter().filter(|(known, _)| is_wanted(known));
        let templates = wanted.map(|(known, text)| {
            let text = self.text(known, text);
            // The line of a compiled template that ends its file is not part of it either.
            (*known, text.strip_suffix('\n').unwrap_or(text))
        });
        let mut tera = Tera::new();
        tera.autoescape_on([".svg", ".html"]);
        tera.add_raw_templates(templates).map_err(|error| plain(&error))?;
        Ok(Ready { read: Some(Arc::new(tera)) })
    }
}

/// Templates that can be filled: the compiled ones, which takes a tenth of the time, or those that have been read.
pub(crate) struct Ready {
    read: Option<Arc<Tera>>,
}

impl Ready {
    /// Whether a user replaced some of them.
    pub(crate) fn is_read(&self) -> bool {
        self.read.is_some()
    }

    /// A template filled with what it is given; its name is that of the compiled one.
    pub(crate) fn fill<T: Serialize + Template>(
        &self,
        name: &str,
        values: &T,
    ) -> anyhow::Result<String> {
        match &self.read {
            Some(_) => self.fill_read(name, values),
            None => Ok(values.render()?),
        }
    }

    /// The same behind what has been written, for what is large: a text that has room for it is not copied as it grows.
    pub(crate) fn add<T: Serialize + Template>(
        &self,
        name: &str,
        values: &T,
        written: &mut String,
    ) -> anyhow::Result<()> {
        match &self.read {
            Some(_) => written.push_str(&self.fill_read(name, values)?),
            None => values.render_into(written)?,
        }
        Ok(())
    }

    /// A template that has been read, filled with what it is given.
    pub(crate) fn fill_read<T: Serialize>(&self, name: &str, values: &T) -> anyhow::Result<String> {
        let tera = self.read.as_ref().context("the built-in templates are compiled")?;
        let context = tera::Context::from_serialize(values).map_err(|error| plain(&error))?;
        let filled = filled_within(PATIENCE, tera, name, context);
        filled.with_context(|| format!("cannot fill the template `{name}`"))
    }
}

/// A template filled in a time and with as much text as a drawing can need; one that goes on for ever is left to itself.
fn filled_within(
    patience: Duration,
    tera: &Arc<Tera>,
    name: &str,
    context: tera::Context,
) -> anyhow::Result<String> {
    let (tera, name) = (Arc::clone(tera), name.to_owned());
    let (done, wait) = mpsc::channel();
    thread::Builder::new().stack_size(STACK).spawn(move || {
        let mut text = Bounded(Vec::new());
        let filled = tera.render_to(&name, &context, &mut text);
        let _ = done.send(filled.map(|()| text.0).map_err(|error| plain(&error)));
    })?;
    let text = wait.recv_timeout(patience);
    let text = text.map_err(|_| anyhow::anyhow!("it takes longer than {patience:?}"))??;
    Ok(String::from_utf8(text)?)
}

/// Text up to a length.
struct Bounded(Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MOST {
            return Err(io::Error::other("it makes more than 256 MiB of text"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What stands behind the last dot of a template's name.
fn ending_of(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// Tera's report, which names template, line and column.
fn plain(error: &tera::Error) -> anyhow::Error {
    match std::error::Error::source(error) {
        Some(source) => anyhow::anyhow!("{error}: {source}"),
        None => anyhow::anyhow!("{error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str, seconds: u64) -> String {
        let mut tera = Tera::new();
        tera.add_raw_template("a.svg", text).expect("it is a template");
        let tera = Arc::new(tera);
        let patience = Duration::from_secs(seconds);
        let filled = filled_within(patience, &tera, "a.svg", tera::Context::new());
        filled.unwrap_or_else(|error| format!("{error:#}"))
    }

    #[test]
    fn a_template_without_end_is_given_up() {
        let (open, close) = ("{% for a in range(end=9999) %}".repeat(5), "{% endfor %}".repeat(5));
        assert_eq!(filled(&format!("{open}{close}"), 1), "it takes longer than 1s");
        let words = "words ".repeat(100);
        let long = filled(&format!("{open}{words}{close}"), 60);
        assert!(long.contains("more than 256 MiB"), "{long}");
        assert_eq!(filled("{% for a in range(end=3) %}{{ a }}{% endfor %}", 60), "012");
    }

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let lines = "/** Words. */\n// Words.\n/**\n * @param {Node} a\n */\nlet a; // Kept.\n  /** @type {B} */ (a).b = 1;";
        let own = vec![("page/find.js".to_owned(), lines.to_owned())];
        let templates = Templates::with(own).expect("it is a template");
        let script = templates.joined([&FIND].into_iter());
        let code = "let a; // Kept.\n/** @type {B} */ (a).b = 1;\n";
        assert_eq!(script, format!("(() => {{\n\"use strict\";\n{code}}})();\n"));
    }
}
