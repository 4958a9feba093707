//! The manual: a page for every finding, and examples that do what they say.

use crate::golden::{all_findings, assert_golden, opened};
use crate::lint::only;
use ferd::lint::policy::Policy;
use ferd::manual::{self, Subject};
use std::collections::BTreeSet;
use std::path::Path;

/// The first block of YAML behind a heading of a page.
fn example<'a>(page: &'a str, heading: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("\n{heading}:\n"))?;
    let (_, rest) = rest.split_once("```yaml\n")?;
    rest.split("```").next()
}

#[test]
fn examples_of_the_manual_do_what_they_say() {
    for page in manual::pages() {
        let (bad, good) = (example(&page.text, "Bad"), example(&page.text, "Good"));
        assert_eq!(bad.is_some(), good.is_some(), "{} has half an example", page.id);
        let is_rule = matches!(page.subject, Subject::Rule(_));
        assert!(!is_rule || bad.is_some(), "{} needs examples", page.id);
        if let (Some(bad), Some(good)) = (bad, good) {
            // On mistakes in the language, no rule has a say.
            let policy: Policy = only(&page.id);
            let found = all_findings(&opened(bad), &policy);
            let ids: BTreeSet<&str> = found.iter().map(|finding| finding.rule).collect();
            assert!(ids.contains(&*page.id), "the bad example of {} gives {ids:?}", page.id);
            let good = opened(good);
            assert_eq!(all_findings(&good, &policy), [], "the good example of {}", page.id);
            assert!(good.journey.is_some(), "the good example of {} is no map", page.id);
        }
    }
}

#[test]
fn the_document_of_the_rules_is_fresh() {
    assert_golden(Path::new("docs/rules.md"), &manual::document());
}

#[test]
fn pages_are_sorted_and_have_a_summary_and_a_cure() {
    let pages = manual::pages();
    let kind = |page: &manual::Page| std::mem::discriminant(&page.subject);
    let kinds: Vec<_> = pages.chunk_by(|a, b| kind(a) == kind(b)).collect();
    assert_eq!(kinds.len(), 5);
    for of_kind in kinds {
        let ids: Vec<&str> = of_kind.iter().map(|page| &*page.id).collect();
        assert!(ids.is_sorted(), "{ids:?}");
    }
    for page in &pages {
        assert!(page.text.lines().next().unwrap().ends_with('.'), "{}", page.id);
        assert!(page.text.contains("\nCure: "), "{}", page.id);
    }
}

#[test]
fn every_finding_of_the_sources_has_a_page() {
    let mut ids = BTreeSet::new();
    sources(Path::new("src"), &mut |text| {
        for part in text.split("Finding::error(").chain(text.split("Finding::warning(")).skip(1) {
            let start = part.trim_start();
            if let Some(rest) = start.strip_prefix('"') {
                ids.insert(rest.split('"').next().unwrap().to_owned());
            }
        }
    });
    assert!(ids.len() > 15, "{ids:?}");
    for id in ids {
        assert!(manual::page(&id).is_some(), "{id} has no page in src/manual/language.md");
    }
}

fn sources(folder: &Path, see: &mut dyn FnMut(&str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, see);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            see(&std::fs::read_to_string(path).unwrap());
        }
    }
}
