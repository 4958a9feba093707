//! Every rule with a map it objects to and one it does not.

use crate::golden::{all_findings, assert_golden, entries, name, plain_report};
use ferd::lint::RULES;
use ferd::lint::policy::{Level, Origin, Policy, Scope};
use ferd::model::day::Day;
use ferd::open::{self, Input};

const CASES: &str = "tests/cases/lint";

/// The day that the cases of rules about age count from.
const TODAY: &str = "2026-06-01";

/// Nothing but one rule, on a fixed day.
pub(crate) fn only(rule: &str) -> Policy {
    let mut policy = Policy::only(rule);
    policy.today = Day::of(TODAY);
    if rule == "unused-suppression" {
        // What is switched off cannot be hidden.
        let hidden = Scope::of("bad-ending").unwrap();
        policy.set_level(hidden, Level::Warning, &Origin::Usual);
    }
    policy
}

#[test]
fn every_rule_fires_on_bad_maps_and_is_silent_on_good_ones() {
    for case in entries(CASES) {
        let rule = name(&case);
        let bad = open::journey(&Input::File(case.join("bad.journey.yaml")), None);
        assert!(bad.findings.is_empty(), "{rule}: {:?}", bad.findings);
        let found = all_findings(&bad, &only(&rule));
        assert!(!found.is_empty(), "{rule} says nothing");
        assert!(found.iter().all(|one| one.help.is_some() && one.subject.is_some()), "{found:?}");
        assert_golden(&case.join("bad.report"), &plain_report(bad, &only(&rule)));
        let good = open::journey(&Input::File(case.join("good.journey.yaml")), None);
        assert_eq!(all_findings(&good, &only(&rule)), [], "{rule}");
        assert!(good.journey.is_some(), "{rule}: {:?}", good.findings);
        assert_eq!(entries(&case.to_string_lossy()).len(), 3, "{rule}: files of no test");
    }
}

#[test]
fn every_rule_has_a_case_and_the_table_is_sorted() {
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.about.id).collect();
    let cases: Vec<String> = entries(CASES).iter().map(|case| name(case)).collect();
    assert_eq!(rules, cases);
    assert!(rules.is_sorted());
}
