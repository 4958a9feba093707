//! Every format of a report: as programs expect it, by their own schemas.

use crate::golden::assert_golden;
use crate::program::{code, folder, run_in, told};
use boon::{Compiler, Schemas};
use serde_json::Value;
use std::fs;
use std::path::Path;

const POOR: &str = "title: Ordering a *coffee*\nowner: Shop\nstages:\n  - title: \"Arrive, see: 100 % | `x`\"\n  - title: Wait\n    emotion: -2\n  - title: Wait\n";
const WRONG: &str = "title: x\nstages: []\nstage: y\npersonas: {nmae: \"a\u{e9}\", goals: 1}\n";
const SOUND: &str = "title: x\nstages: {title: y, touchpoints: z}\n";

fn maps() -> tempfile::TempDir {
    folder(&[
        ("maps/a b.journey.yaml", POOR),
        ("maps/wrong.journey.yaml", WRONG),
        ("sound.journey.yaml", SOUND),
    ])
}

fn report(arguments: &[&str]) -> (i32, String, String) {
    let place = maps();
    let output = run_in(place.path(), &[&["check"], arguments].concat());
    let (report, messages) = told(&output);
    (code(&output), report, messages)
}

fn assert_valid(schema: &str, report: &Value) {
    let path = Path::new("tests/schemas").join(schema);
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("schema.json", schema).unwrap();
    let schema = compiler.compile("schema.json", &mut schemas).unwrap();
    if let Err(error) = schemas.validate(report, schema) {
        panic!("{error:#}");
    }
}

#[test]
fn every_format_is_as_agreed_and_none_changes_the_exit_code() {
    for format in ["concise", "json", "github", "gitlab", "junit", "rdjson", "markdown"] {
        let (code, report, messages) = report(&["--format", format]);
        assert_eq!((code, messages.is_empty()), (2, format != "concise"), "{format}: {messages}");
        assert_golden(&Path::new("tests/cases/formats").join(format), &report);
    }
    assert_eq!(report(&["--format", "human"]).0, 2);
}

#[test]
fn sarif_has_every_rule_and_names_that_outlive_moved_lines() {
    let names = |text: &str| -> Vec<Value> {
        let place = folder(&[("a.journey.yaml", text)]);
        let output = run_in(place.path(), &["check", "--info", "--format", "sarif"]);
        let log: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_valid("sarif-2.1.0.json", &log);
        let results = log["runs"][0]["results"].as_array().unwrap();
        let mut names: Vec<Value> =
            results.iter().map(|one| one["partialFingerprints"].clone()).collect();
        names.sort_by_key(Value::to_string);
        let count = names.len();
        names.dedup();
        assert_eq!(count, names.len());
        names
    };
    assert_eq!(names(POOR), names(&format!("# moved\n\ncreated: 2026-01-01\n{POOR}")));
    assert!(!names(WRONG).is_empty());
    let (code, text, _) = report(&["--format", "sarif"]);
    let log: Value = serde_json::from_str(&text).unwrap();
    assert_valid("sarif-2.1.0.json", &log);
    assert_eq!(code, 2);
    let driver = &log["runs"][0]["tool"]["driver"];
    assert_eq!(driver["rules"].as_array().unwrap().len(), ferd::manual::pages().len());
    let results = log["runs"][0]["results"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(driver["rules"][index]["id"], result["ruleId"]);
    }
    assert_golden(
        Path::new("tests/cases/formats/sarif-results"),
        &format!("{:#}\n", log["runs"][0]["results"]),
    );
}

#[test]
fn reports_keep_to_the_schemas_of_their_readers() {
    let (_, text, _) = report(&["--info", "--format", "rdjson"]);
    assert_valid("rdjson.json", &serde_json::from_str(&text).unwrap());
    let schema = fs::read_to_string("tests/schemas/JUnit.xsd").unwrap();
    let schema = xmlschema::parse_schema(&schema).unwrap();
    let is_valid = |text: &str| {
        let document = oxml::parse(text).unwrap();
        let result = xmlschema::validate(&document, &schema);
        (result.is_valid(), format!("{result:?}"))
    };
    let (_, text, _) = report(&["--info", "--format", "junit"]);
    let (valid, said) = is_valid(&text);
    assert!(valid, "{said}\n{text}");
    assert!(!is_valid(&text.replace("hostname=", "host=")).0);
    let (_, text, _) = report(&["--info", "--format", "gitlab"]);
    let entries: Vec<Value> = serde_json::from_str(&text).unwrap();
    let mut names: Vec<&str> =
        entries.iter().map(|one| one["fingerprint"].as_str().unwrap()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), entries.len());
}

#[test]
fn several_formats_come_of_one_run() {
    let place = maps();
    let run = |arguments: &[&str]| run_in(place.path(), &[&["check"], arguments].concat());
    let output =
        run(&["--format", "human", "--format", "sarif=out/a.sarif", "--format", "junit=j.xml"]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).1.starts_with("3 maps checked: "));
    let log: Value =
        serde_json::from_slice(&fs::read(place.path().join("out/a.sarif")).unwrap()).unwrap();
    assert_valid("sarif-2.1.0.json", &log);
    assert!(place.path().join("j.xml").is_file());
    for wrong in [
        &["--format", "json", "--format", "sarif"][..],
        &["--format", "sarif="],
        &["--format", "text"],
    ] {
        let output = run(wrong);
        assert_eq!((code(&output), told(&output).0), (2, String::new()), "{wrong:?}");
    }
    assert_eq!(code(&run(&["--format", "json=/dev/full"])), 3);
}

#[test]
fn at_most_ten_annotations_of_a_level_are_made() {
    let stages: Vec<String> = (0..14).map(|n| format!("  - s{n}")).collect();
    let place =
        folder(&[("a.journey.yaml", &format!("title: x\nstages:\n{}\n", stages.join("\n")))]);
    let (text, _) = told(&run_in(place.path(), &["check", "--format", "github"]));
    assert_eq!(text.matches("::error ").count(), 10, "{text}");
    assert!(text.ends_with("and 4 errors more, which are no annotations\n"), "{text}");
}

#[test]
fn findings_are_counted_and_forgiven_when_asked() {
    let place = folder(&[("a.journey.yaml", POOR), ("b.journey.yaml", POOR)]);
    let output = run_in(place.path(), &["check", "--statistics", "--exit-zero"]);
    assert_eq!(code(&output), 0);
    assert!(
        told(&output).1.starts_with("     6  stage-without-touchpoint\n     2  "),
        "{}",
        told(&output).1
    );
    let wrong = folder(&[("a.journey.yaml", WRONG)]);
    assert_eq!(code(&run_in(wrong.path(), &["check", "--exit-zero"])), 2);
}
