//! The templates: built in, each replaceable by a file of the same name in a folder of the user's.

use anyhow::{Context, bail};
use serde::Serialize;
use tera::Tera;

/// Every built-in template by its name.
const BUILT_IN: &[(&str, &str)] = &[
    ("map.svg", include_str!("../../templates/map.svg")),
    ("parts/box.svg", include_str!("../../templates/parts/box.svg")),
    ("parts/dot.svg", include_str!("../../templates/parts/dot.svg")),
    ("parts/image.svg", include_str!("../../templates/parts/image.svg")),
    ("parts/icon.svg", include_str!("../../templates/parts/icon.svg")),
    ("parts/marks.svg", include_str!("../../templates/parts/marks.svg")),
    ("parts/path.svg", include_str!("../../templates/parts/path.svg")),
    ("parts/text.svg", include_str!("../../templates/parts/text.svg")),
    ("page.html", include_str!("../../templates/page.html")),
    ("view.html", include_str!("../../templates/view.html")),
    ("parts/looks.css", include_str!("../../templates/parts/looks.css")),
    ("parts/view.css", include_str!("../../templates/parts/view.css")),
    ("parts/page.css", include_str!("../../templates/parts/page.css")),
    ("parts/item.html", include_str!("../../templates/parts/item.html")),
    ("parts/rich.html", include_str!("../../templates/parts/rich.html")),
];

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
            let is_known = BUILT_IN.iter().any(|(known, _)| known == name);
            if !is_known {
                let known: Vec<&str> = BUILT_IN.iter().map(|(known, _)| *known).collect();
                bail!("there is no template `{name}` to replace; templates: {}", known.join(", "));
            }
        }
        Ok(Templates { replaced })
    }

    /// The templates of drawings, read, where a user gave some of them; none where the compiled ones serve.
    pub(crate) fn given(&self, root: &str) -> anyhow::Result<Option<Ready>> {
        let is_given = self.replaced.iter().any(|(name, _)| ending_of(name) == ending_of(root));
        is_given.then(|| self.ready(root)).transpose()
    }

    /// The templates of drawings or of pages, read.
    fn ready(&self, root: &str) -> anyhow::Result<Ready> {
        // To read the other sort of page takes time, and only a user's template could ask for parts of it.
        let other: &[&str] = match root {
            "page.html" if self.replaced.is_empty() => &["view.html", "parts/view.css"],
            "view.html" if self.replaced.is_empty() => &["page.html", "parts/page.css"],
            _ => &[],
        };
        let wanted = |known: &&(&str, &str)| {
            (ending_of(known.0) == "svg") == (ending_of(root) == "svg") && !other.contains(&known.0)
        };
        let templates = BUILT_IN.iter().filter(wanted).map(|(known, text)| {
            let own = self.replaced.iter().find(|(name, _)| name == known);
            let text = own.map_or(*text, |(_, text)| text.as_str());
            // The line of a compiled template that ends its file is not part of it either.
            (*known, text.strip_suffix('\n').unwrap_or(text))
        });
        let mut tera = Tera::new();
        tera.autoescape_on([".svg", ".html"]);
        tera.add_raw_templates(templates).map_err(|error| plain(&error))?;
        Ok(Ready { tera })
    }

    /// A template filled with what it is given.
    pub(crate) fn fill<T: Serialize>(&self, name: &str, values: &T) -> anyhow::Result<String> {
        self.ready(name)?.fill(name, values)
    }
}

/// Templates that have been read.
pub(crate) struct Ready {
    tera: Tera,
}

impl Ready {
    /// A template filled with what it is given.
    pub(crate) fn fill<T: Serialize>(&self, name: &str, values: &T) -> anyhow::Result<String> {
        let context = tera::Context::from_serialize(values).map_err(|error| plain(&error))?;
        let filled = self.tera.render(name, &context).map_err(|error| plain(&error));
        filled.with_context(|| format!("cannot fill the template `{name}`"))
    }
}

/// What stands behind the last dot of a template's name.
fn ending_of(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// Tera's report, which names template, line and column.
fn plain(error: &tera::Error) -> anyhow::Error {
    anyhow::anyhow!("{error}")
}
