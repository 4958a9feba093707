//! What ferd ships is what ferd asks for.

use crate::golden::{all_findings, entries};
use ferd::finding::Severity;
use ferd::lint::policy::Policy;
use ferd::open::{self, Input};

#[test]
fn examples_and_starters_have_nothing_to_complain_about() {
    let all = entries("examples").into_iter().chain(entries("templates/starters"));
    for map in all.filter(|path| path.extension().is_none_or(|ending| ending != "svg")) {
        let opened = open::journey(&Input::File(map.clone()), None);
        assert!(opened.journey.is_some(), "{}: {:?}", map.display(), opened.findings);
        let mut found = all_findings(&opened, &Policy::default());
        found.retain(|finding| finding.severity > Severity::Info);
        assert_eq!(found, [], "{}", map.display());
    }
}
