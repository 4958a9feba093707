//! Every rule with a map it objects to and one it does not.

use crate::golden::{all_findings, assert_golden, entries, name, plain_report};
use ferd::open::{self, Input};

const CASES: &str = "tests/cases/lint";

#[test]
fn every_rule_fires_on_bad_maps_and_is_silent_on_good_ones() {
    for case in entries(CASES) {
        let rule = name(&case);
        let bad = open::journey(&Input::File(case.join("bad.journey.yaml")), None);
        assert!(bad.findings.is_empty(), "{rule}: {:?}", bad.findings);
        let found = all_findings(&bad);
        assert!(!found.is_empty() && found.iter().all(|finding| finding.rule == rule), "{found:?}");
        assert_golden(&case.join("bad.report"), &plain_report(bad));
        let good = open::journey(&Input::File(case.join("good.journey.yaml")), None);
        assert_eq!(all_findings(&good), [], "{rule}");
        assert_eq!(entries(&case.to_string_lossy()).len(), 3, "{rule}: files of no test");
    }
}

#[test]
fn every_rule_has_a_case_and_the_table_is_sorted() {
    let rules: Vec<&str> = ferd::lint::RULES.iter().map(|rule| rule.id).collect();
    let cases: Vec<String> = entries(CASES).iter().map(|case| name(case)).collect();
    assert_eq!(rules, cases);
    assert!(rules.is_sorted());
}
