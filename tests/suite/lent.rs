//! What a library lends: a map draws, counts and judges of it only what it refers to.

use crate::program::{code, folder, run_in, told};
use crate::sheets::journey_of_file;

const LIBRARY: &str = "\
personas:
  - {id: ann, name: Ann Tenant, sources: interviews, preferred_channels: kiosk}
  - {id: bo, name: Bo Landlord}
  - {id: cleo, name: Cleo Caretaker}
channels: [{id: kiosk, name: Kiosk, kind: physical}, {id: fax, name: Fax, kind: digital}]
sources: [{id: interviews, title: Twelve interviews}, {id: logs, title: Server logs}]
actors: [{id: housing, name: Housing team}, {id: bank, name: Bank}]
metrics: [{id: nps, name: Recommendation, kind: nps}, {id: csat, name: Satisfaction, kind: csat}]
touchpoints: [{id: desk, name: Front desk, channel: kiosk}, {id: fax-line, name: Fax line, channel: fax}]
pain_points:
  - {id: forms, text: Three forms, personas: bo, opportunity: One form}
  - {id: keys, text: The keys are late, touchpoint: Locksmith, sources: logs}
gains: [{id: calm, text: A calm flat}, {id: view, text: A view}]
";

const MAP: &str = "\
title: Moving house
use: library.yaml
personas: Ann Tenant
metrics: nps
stages:
  - {title: Search, touchpoints: desk, pain_points: forms}
  - {title: Move in, touchpoints: Front desk, gains: calm, actions: {text: Sign, actor: housing}}
";

fn names<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    names.collect()
}

#[test]
fn a_map_has_of_a_library_what_it_refers_to() {
    let place = folder(&[("map.journey.yaml", MAP), ("library.yaml", LIBRARY)]);
    let journey = journey_of_file(&place.path().join("map.journey.yaml"));
    assert_eq!(names(journey.personas.iter().map(|(_, one)| one.id.as_str())), ["ann", "bo"]);
    assert_eq!(names(journey.channels.iter().map(|(_, one)| one.id.as_str())), ["kiosk"]);
    assert_eq!(names(journey.sources.iter().map(|(_, one)| one.id.as_str())), ["interviews"]);
    assert_eq!(names(journey.actors.iter().map(|(_, one)| one.id.as_str())), ["housing"]);
    assert_eq!(names(journey.metrics.iter().map(|(_, one)| one.id.as_str())), ["nps"]);
    assert_eq!(names(journey.touchpoints.iter().map(|(_, one)| one.id.as_str())), ["desk"]);
    assert_eq!(names(journey.pain_points.iter().map(|(_, one)| one.id.as_str())), ["forms"]);
    assert_eq!(names(journey.gains.iter().map(|(_, one)| one.id.as_str())), ["calm"]);
    let texts: Vec<String> =
        journey.texts.iter().map(ferd::model::text::Text::characters).collect();
    assert!(!texts.contains(&"Server logs".to_owned()), "{texts:?}");
}

#[test]
fn mistakes_in_what_is_not_used_are_told_all_the_same() {
    let library = LIBRARY.replace("actors: [", "actors: [{nam: Postman}, ");
    let place = folder(&[("map.journey.yaml", MAP), ("library.yaml", &library)]);
    let checked = run_in(place.path(), &["check"]);
    assert_eq!(code(&checked), 2);
    assert!(told(&checked).0.contains("unknown key `nam` in an actor"), "{}", told(&checked).0);
}

#[test]
fn a_library_of_many_things_is_not_judged_with_every_map() {
    let place = folder(&[("map.journey.yaml", MAP), ("library.yaml", LIBRARY)]);
    let findings = told(&run_in(place.path(), &["check", "--info", "--format", "concise"])).0;
    for foreign in ["Cleo", "Server logs", "Fax line", "The keys are late", "A view"] {
        assert!(!findings.contains(foreign), "{foreign} in {findings}");
    }
}
