//! The pages that explain findings: those of lint rules come from the rules' files, the others from the Markdown files here.

use crate::finding::Severity;
use crate::lint::{RULES, Rule};

/// The pages on mistakes in the language, each under a heading that is its id.
const LANGUAGE: &str = include_str!("language.md");

/// The pages on drawings, likewise.
const DRAWING: &str = include_str!("drawing.md");

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A lint rule with its usual level.
    Rule(Severity),
    /// A mistake in the language, which always stops.
    Language,
    /// Something that makes a drawing less than it should be; it is drawn all the same.
    Drawing,
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
        .chain(sections(DRAWING, Subject::Drawing))
        .collect()
}

/// The page of that id.
pub fn page(id: &str) -> Option<Page> {
    pages().into_iter().find(|page| page.id == id)
}

fn of_rule(rule: &Rule) -> Page {
    let lines = rule.file.lines().map_while(|line| line.strip_prefix("//!"));
    let text: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    Page { id: rule.id.to_owned(), subject: Subject::Rule(rule.level), text: text.join("\n") }
}

fn sections(file: &str, subject: Subject) -> impl Iterator<Item = Page> + '_ {
    file.split("\n# ").skip(1).map(move |section| {
        let (id, text) = section.split_once('\n').unwrap_or((section, ""));
        Page { id: id.trim().to_owned(), subject, text: text.trim().to_owned() }
    })
}
