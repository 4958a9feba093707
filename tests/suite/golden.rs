//! Golden files: what a test shows is held against a file beside its input; `UPDATE=1` rewrites them.

use ferd::finding::{Finding, in_order};
use ferd::lint::{self, policy::Policy};
use ferd::open::{self, Input, Opened};
use ferd::report::{self, Checked, Look, Style};
use std::fs;
use std::path::{Path, PathBuf};

/// Fails if the file does not hold the text; with `UPDATE` set it is made to.
pub(crate) fn assert_golden(path: &Path, text: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, text).unwrap();
        return;
    }
    let golden = fs::read_to_string(path).unwrap_or_default();
    assert!(
        golden == text,
        "{} differs (UPDATE=1 cargo test rewrites it); now it is:\n{text}",
        path.display()
    );
}

/// What a folder holds, by name.
pub(crate) fn entries(folder: &str) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

/// The name of a file or folder.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// Opens a text as if it were a map in the folder of the tests.
pub(crate) fn opened(text: &str) -> Opened {
    let path = PathBuf::from("tests/cases/map.journey.yaml");
    open::journey(&Input::Bytes { path, bytes: text.as_bytes().to_vec() }, None)
}

/// Everything that is found in a map, language and lint.
pub(crate) fn all_findings(opened: &Opened, policy: &Policy) -> Vec<Finding> {
    let mut findings = opened.findings.clone();
    findings.extend(
        opened
            .journey
            .iter()
            .flat_map(|journey| lint::findings(journey, policy, &opened.remarks, &opened.sources)),
    );
    in_order(findings)
}

/// The report for people, without colours, 100 columns wide.
pub(crate) fn plain_report(opened: Opened, policy: &Policy) -> String {
    let findings = all_findings(&opened, policy);
    let map = Checked { findings, sources: opened.sources, map: Some("map.journey.yaml".into()) };
    let mut text = Vec::new();
    let look = Look { color: false, boxes: true, width: 100 };
    report::write(Style::Human(look), &[map], &mut text).unwrap();
    String::from_utf8(text).unwrap()
}
