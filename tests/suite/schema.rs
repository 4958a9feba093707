//! The schemas for editors: they accept what ferd accepts, and see what they can see.

use crate::golden::{assert_golden, entries, name};
use crate::program::{code, folder, run_in, told};
use boon::{Compiler, SchemaIndex, Schemas};
use ferd::parse::schema::{of_maps, plain_value};
use ferd::source::Source;
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) fn compiled(schema: Value) -> (Schemas, SchemaIndex) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("schema.json", schema).unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    (schemas, index)
}

fn value(path: &Path) -> Option<Value> {
    let bytes = fs::read(path).ok()?;
    plain_value(&Source::new("map", String::from_utf8(bytes).ok()?))
}

/// Every map of the tests, the examples and the starters that ferd takes.
fn sound_maps() -> Vec<PathBuf> {
    let mut maps: Vec<PathBuf> =
        ["examples", "templates/starters", "tests/cases/layout", "tests/cases/svg"]
            .iter()
            .flat_map(|folder| entries(folder))
            .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
            .collect();
    let lint = entries("tests/cases/lint").into_iter();
    maps.extend(
        lint.flat_map(|case| [case.join("bad.journey.yaml"), case.join("good.journey.yaml")]),
    );
    maps
}

#[test]
fn every_sound_map_keeps_to_the_schema() {
    let (schemas, index) = compiled(of_maps());
    let maps = sound_maps();
    assert!(maps.len() > 100);
    for map in maps {
        let value = value(&map).unwrap_or_else(|| panic!("{}", map.display()));
        if let Err(error) = schemas.validate(&value, index) {
            panic!("{}: {error:#}", map.display());
        }
    }
}

/// Which mistakes of the language an editor shows by the schema alone.
#[test]
fn mistakes_that_a_schema_can_see_are_seen() {
    let (schemas, index) = compiled(of_maps());
    let mut list = String::new();
    for case in entries("tests/cases/errors") {
        let seen = match value(&case.join("map.journey.yaml")) {
            None => "no YAML",
            Some(value) if schemas.validate(&value, index).is_err() => "seen",
            Some(_) => "not seen",
        };
        writeln!(list, "{seen:8}  {}", name(&case)).unwrap();
    }
    assert_golden(Path::new("tests/cases/schema/mistakes"), &list);
}

#[test]
fn every_key_has_words_and_every_record_an_example() {
    let schema = of_maps();
    for (name, record) in schema["definitions"].as_object().unwrap() {
        assert_ne!(record["description"], "", "{name}");
        assert!(!record["examples"].as_array().unwrap().is_empty(), "{name}");
        let forms = record["anyOf"].as_array();
        let whole = forms.map_or(record, |forms| forms.last().unwrap());
        for (key, field) in whole["properties"].as_object().unwrap() {
            assert!(
                field["description"].as_str().is_some_and(|words| !words.is_empty()),
                "{name}: {key}"
            );
        }
    }
    assert_golden(Path::new("tests/cases/schema/map.json"), &format!("{schema:#}\n"));
}

#[test]
fn settings_keep_to_their_schema_or_are_mistaken() {
    let (schemas, index) = compiled(ferd::settings::schema::of_settings());
    let sound = serde_json::json!({
        "deny": "warning",
        "exclude": ["drafts/"],
        "rules": {
            "evidence": "allow",
            "too-many-stages": { "level": "info", "most": 9 },
            "claim-without-source": { "share": 0.4 },
        },
        "overrides": [{ "paths": ["old/"], "rules": { "persona": "allow" } }],
    });
    assert!(schemas.validate(&sound, index).is_ok());
    for (place, value) in
        [("deny", "allow".into()), ("rules", serde_json::json!({ "most": 3 })), ("x", Value::Null)]
    {
        let mut wrong = sound.clone();
        wrong[place] = value;
        assert!(schemas.validate(&wrong, index).is_err(), "{place}");
    }
    let place = folder(&[("a.journey.yaml", "title: x\nstages: {title: y, touchpoints: z}\n")]);
    let text = "deny = 'warning'\nexclude = ['drafts/']\n[rules]\nevidence = 'allow'\n\
        too-many-stages = { level = 'info', most = 9 }\nclaim-without-source = { share = 0.4 }\n\
        [[overrides]]\npaths = ['old/']\nrules = { persona = 'allow' }\n";
    fs::write(place.path().join("ferd.toml"), text).unwrap();
    assert_eq!(code(&run_in(place.path(), &["check"])), 0);
}

#[test]
fn themes_keep_to_their_schema_or_are_mistaken() {
    let schema = ferd::parse::schema::of_themes();
    for (key, field) in schema["definitions"]["theme"]["properties"].as_object().unwrap() {
        assert_ne!(field["description"], "", "{key}");
    }
    let (schemas, index) = compiled(schema);
    for (name, is_sound) in [("brand", true), ("wrong", false), ("empty", false)] {
        let path = format!("tests/cases/theme/{name}.yaml");
        let source = Source::new(path.clone(), fs::read_to_string(path).unwrap());
        let value = plain_value(&source).unwrap();
        assert_eq!(schemas.validate(&value, index).is_ok(), is_sound, "{name}");
    }
    let printed = told(&run_in(Path::new("."), &["schema", "--theme"])).0;
    assert!(printed.contains("\"A theme of ferd\""));
}

#[test]
fn the_schema_is_printed_and_stands_beside_what_init_writes() {
    let place = folder(&[]);
    let (printed, _) = told(&run_in(place.path(), &["schema"]));
    assert_eq!(printed, format!("{:#}\n", of_maps()));
    assert!(
        told(&run_in(place.path(), &["schema", "--settings"])).0.contains("\"Settings of ferd\"")
    );
    assert!(
        told(&run_in(place.path(), &["schema", "--diff"])).0.contains("\"Comparison of maps\"")
    );
    assert!(told(&run_in(place.path(), &["schema", "--log"])).0.contains("\"Log of a map\""));
    assert!(told(&run_in(place.path(), &["schema", "--plan"])).0.contains("\"Plan of a map\""));
    assert_eq!(code(&run_in(place.path(), &["init", "maps/a.journey.yaml"])), 0);
    let map = fs::read_to_string(place.path().join("maps/a.journey.yaml")).unwrap();
    assert!(map.starts_with("# yaml-language-server: $schema=ferd.schema.json\n"), "{map}");
    assert_eq!(fs::read_to_string(place.path().join("maps/ferd.schema.json")).unwrap(), printed);
    fs::write(place.path().join("maps/ferd.schema.json"), "mine").unwrap();
    assert_eq!(code(&run_in(place.path(), &["init", "maps/b.journey.yaml"])), 0);
    assert_eq!(fs::read_to_string(place.path().join("maps/ferd.schema.json")).unwrap(), "mine");
}
