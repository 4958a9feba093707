//! Every mistake an author can make, and what is said to it.

use crate::golden::{assert_golden, entries, name, plain_report};
use ferd::lint::policy::Policy;
use ferd::manual::{self, Subject};
use ferd::open::{self, Input};
use std::collections::BTreeSet;

const CASES: &str = "tests/cases/errors";

#[test]
fn every_mistake_is_told_at_its_place_with_its_cure() {
    for case in entries(CASES) {
        let map = case.join("map.journey.yaml");
        let opened = open::journey(&Input::File(map.clone()), Some(&case));
        assert!(opened.journey.is_none(), "{} is a sound map", map.display());
        assert!(!opened.findings.is_empty(), "nothing is said of {}", map.display());
        let used: BTreeSet<String> = opened.sources.iter().map(|s| s.name.clone()).collect();
        assert_golden(&case.join("report"), &plain_report(opened, &Policy::default()));
        for file in entries(&case.to_string_lossy()) {
            let is_known = name(&file) == "report"
                || used.contains(&*file.to_string_lossy())
                || OFFERED.contains(&(&*name(&case), &*name(&file)));
            assert!(is_known, "{} belongs to no test", file.display());
        }
    }
}

/// Files that stand in a case without being read.
const OFFERED: [(&str, &str); 2] = [("use-missing", "personas.yaml"), ("use-folder", "lib")];

#[test]
fn every_mistake_of_the_manual_has_a_case() {
    let reports =
        entries(CASES).into_iter().map(|case| std::fs::read_to_string(case.join("report")));
    let reports: String = reports.map(Result::unwrap).collect();
    for page in manual::pages().into_iter().filter(|page| matches!(page.subject, Subject::Language))
    {
        let told = format!("error: {}\n", page.id);
        let by_hand = ["file-too-large", "font-unusable", "image-unusable", "too-many-mistakes"];
        assert!(
            by_hand.contains(&&*page.id) || reports.contains(&told),
            "no case shows {}",
            page.id
        );
    }
}
