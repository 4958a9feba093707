//! The pages that explain findings: those of lint rules come from the rules' files, the others from the Markdown files here.

use crate::lint::rule::{About, Group, Setting};
use crate::lint::{RULES, Rule};
use crate::model::word::Word;
use std::fmt::Write;

/// The pages on mistakes in the language, each under a heading that is its id.
const LANGUAGE: &str = include_str!("language.md");

/// The pages on drawings, likewise.
const DRAWING: &str = include_str!("drawing.md");

/// The pages on comparisons, likewise.
const COMPARING: &str = include_str!("comparing.md");

/// The pages on mistakes in `ferd.toml`, likewise.
const SETTINGS: &str = include_str!("settings.md");

/// What a page is about.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    /// A lint rule.
    Rule(&'static About),
    /// A mistake in the settings, which always stops.
    Settings,
    /// A mistake in the language, which always stops.
    Language,
    /// Something that makes a drawing less than it should be; it is drawn all the same.
    Drawing,
    /// Something that keeps a comparison from being what it could be.
    Comparison,
}

/// What there is to say about one kind of finding.
#[derive(Debug, Clone)]
pub struct Page {
    /// The id that findings carry.
    pub id: String,
    /// What it is about.
    pub subject: Subject,
    /// Markdown: a sentence, what it means and why, an example bad and good, the cure.
    pub text: String,
}

impl Page {
    /// The first sentence, without its full stop.
    pub fn summary(&self) -> &str {
        let line = self.text.lines().next().unwrap_or("");
        line.trim_end_matches('.')
    }
}

/// Every page, lint rules first, each part sorted by id.
pub fn pages() -> Vec<Page> {
    let rules = RULES.iter().map(of_rule);
    rules
        .chain(sections(LANGUAGE, Subject::Language))
        .chain(sections(SETTINGS, Subject::Settings))
        .chain(sections(DRAWING, Subject::Drawing))
        .chain(sections(COMPARING, Subject::Comparison))
        .collect()
}

/// The pages on lint rules as one document in Markdown, by group.
pub fn document() -> String {
    let pages: Vec<Page> = RULES.iter().map(of_rule).collect();
    let mut document = String::from(
        "# Lint rules\n\nWhat `ferd check` looks for, by group. `ferd explain RULE` shows the same pages, `ferd rules` the levels in force.\n",
    );
    for (group, _) in Group::ALL {
        let of_group = || {
            let is_in = |page: &&Page| match page.subject {
                Subject::Rule(about) => about.group.word() == *group,
                _ => false,
            };
            pages.iter().filter(is_in)
        };
        let _ = write!(document, "\n## {group}\n\n| rule | level | |\n| --- | --- | --- |\n");
        for page in of_group() {
            let (id, level, summary) = (&page.id, page.level(), page.summary());
            let _ = writeln!(document, "| [`{id}`](#{id}) | {level} | {summary} |");
        }
        for page in of_group() {
            let _ = write!(document, "\n### {}\n\n{}\n", page.id, page.text.trim_end());
        }
    }
    document
}

/// The page of that id.
pub fn page(id: &str) -> Option<Page> {
    pages().into_iter().find(|page| page.id == id)
}

fn of_rule(rule: &'static Rule) -> Page {
    let lines = rule.file.lines().map_while(|line| line.strip_prefix("//!"));
    let mut text: String =
        lines.map(|line| [line.strip_prefix(' ').unwrap_or(line), "\n"].concat()).collect();
    text.push_str(&settings(&rule.about));
    Page { id: rule.about.id.to_owned(), subject: Subject::Rule(&rule.about), text }
}

/// What can be set for a rule, as it stands in `ferd.toml`.
fn settings(about: &About) -> String {
    let line = |setting: &Setting| {
        format!("- `{} = {}`: {}.\n", setting.name, setting.usual, setting.what)
    };
    let lines: String = about.settings.iter().map(line).collect();
    match about.settings.first() {
        None => String::new(),
        Some(first) => format!(
            "\nSettings, with their usual values:\n\n{lines}\nIn `ferd.toml`:\n\n```toml\n[rules.{}]\n{} = {}\n```\n",
            about.id, first.name, first.usual
        ),
    }
}

impl Page {
    /// The usual level in a word or two.
    fn level(&self) -> String {
        match self.subject {
            Subject::Rule(about) if about.softer_on_drafts => {
                format!("{}, milder on drafts", about.level.word())
            }
            Subject::Rule(about) => about.level.word().to_owned(),
            Subject::Language | Subject::Settings => "error".to_owned(),
            Subject::Drawing | Subject::Comparison => "warning".to_owned(),
        }
    }

    /// What it is about and how bad that is: `lint rule of the group structure, level warning`.
    pub fn heading(&self) -> String {
        match self.subject {
            Subject::Rule(about) => {
                let softer = if about.softer_on_drafts { ", milder on drafts" } else { "" };
                let (group, level) = (about.group.word(), about.level.word());
                format!("lint rule of the group {group}, level {level}{softer}")
            }
            Subject::Language => "mistake in the language, always an error".to_owned(),
            Subject::Settings => "mistake in the settings, always an error".to_owned(),
            Subject::Drawing => "said while drawing, a warning".to_owned(),
            Subject::Comparison => "said while comparing, a warning".to_owned(),
        }
    }
}

fn sections(file: &str, subject: Subject) -> impl Iterator<Item = Page> + '_ {
    file.split("\n# ").skip(1).map(move |section| {
        let (id, text) = section.split_once('\n').unwrap_or((section, ""));
        Page { id: id.trim().to_owned(), subject, text: text.trim().to_owned() }
    })
}
