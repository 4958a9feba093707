//! `ferd render` with a part of a map: personas, lanes, stages, audiences, tags and languages.

use crate::render::{COFFEE, files, folder, render};
use std::fs;

const BOTH: &str = "title: {en: Coffee, nb: Kaffe}\nlanguage: en\nlanguages: [nb]\ntags: [shop]\nstages:\n  - {title: {en: Order, nb: Bestilling}, touchpoints: Counter}\n";

/// The drawing of an example as text, so that what is said in it can be looked for.
fn drawn(map: &str, arguments: &[&str]) -> String {
    let text = fs::read_to_string(map).unwrap();
    let place = folder(&[("a.journey.yaml", &text)]);
    let all = [&["a.journey.yaml", "-o", "-"], arguments].concat();
    let (code, out, told) = render(place.path(), &all);
    assert_eq!((code, &*told), (0, ""), "{arguments:?}");
    String::from_utf8(out).unwrap()
}

#[test]
fn a_persona_travels_alone() {
    let whole = drawn("examples/clinic.journey.yaml", &[]);
    let daniel = drawn("examples/clinic.journey.yaml", &["--persona", "daniel"]);
    for theirs in ["Powerless", "I called four times.", "Discharge is announced"] {
        assert!(daniel.contains(theirs) && whole.contains(theirs), "{theirs}");
    }
    for others in ["Overwhelmed", "They said it all once", "Too much information", "Large print"] {
        assert!(!daniel.contains(others) && whole.contains(others), "{others}");
    }
    let card = drawn("examples/clinic.journey.yaml", &["--persona", "daniel", "--view", "persona"]);
    assert!(card.contains("The relative") && !card.contains("The patient"));
}

#[test]
fn stages_keep_their_numbers_and_leave_nothing_that_leads_out() {
    let part = drawn("examples/colleen.journey.yaml", &["--stages", "negotiate..buy"]);
    for kept in [">5<", "Hunts for deals", ">P7<", "id=\"a-o8\"", "Buy"] {
        assert!(part.contains(kept), "{kept}");
    }
    for gone in ["Skims sites", "Lost", "deal not good enough", "href=\"#a-o3\""] {
        assert!(!part.contains(gone), "{gone}");
    }
    let one = drawn("examples/colleen.journey.yaml", &["--stages", "compare"]);
    assert_eq!(one, drawn("examples/colleen.journey.yaml", &["--stages", "compare..compare"]));
    let open = drawn("examples/colleen.journey.yaml", &["--stages", "..compare"]);
    assert!(open.contains("Reads reviews") && !open.contains("Calls old brand"));
}

#[test]
fn lanes_come_in_the_order_asked_for() {
    let lanes = "--lanes=pain-points,actions,moment_of_truth";
    let part = drawn("examples/colleen.journey.yaml", &[lanes]);
    let at = |lane: &str| part.find(&format!("id=\"a-lane-{lane}\"")).unwrap();
    assert!(at("pain-points") < at("actions") && at("actions") < at("moment-of-truth"));
    assert!(!part.contains("a-lane-touchpoints") && !part.contains("href=\"#a-o1\""));
}

#[test]
fn audiences_see_what_they_need() {
    let lanes = |audience: &str| {
        let part = drawn("examples/colleen.journey.yaml", &["--audience", audience]);
        ["actions", "emotion", "metrics", "pain-points"]
            .map(|lane| part.contains(&format!("id=\"a-lane-{lane}\"")))
    };
    assert_eq!(lanes("summary"), [false, true, true, true]);
    assert_eq!(lanes("team"), [true, true, false, true]);
    assert_eq!(lanes("full"), [true; 4]);
    let full = drawn("examples/colleen.journey.yaml", &["--audience", "full"]);
    assert_eq!(full, drawn("examples/colleen.journey.yaml", &[]));
}

#[test]
fn maps_are_drawn_in_their_languages() {
    let place = folder(&[("a.journey.yaml", BOTH)]);
    let draw = |lang: &str| render(place.path(), &["a.journey.yaml", "-o", "-", "--lang", lang]);
    let (code, out, _) = draw("nb");
    let svg = String::from_utf8(out).unwrap();
    assert!(code == 0 && svg.contains("lang=\"nb\"") && svg.contains("Kontaktpunkter"), "{svg}");
    assert!(svg.contains("Bestilling") && !svg.contains("Order"));
    let (code, _, told) = draw("fr");
    assert_eq!(
        (code, &*told),
        (2, "error: `a.journey.yaml` is not written in `fr`; languages: en, nb\n")
    );
}

#[test]
fn tags_choose_maps() {
    let place = folder(&[("a.journey.yaml", BOTH), ("b.journey.yaml", COFFEE)]);
    let draw = |tag: &str| {
        render(place.path(), &["a.journey.yaml", "b.journey.yaml", "-o", "out/", "--tag", tag])
    };
    assert_eq!(draw("none"), (2, Vec::new(), "error: no map has the tag `none`\n".to_owned()));
    assert_eq!(draw("shop").0, 0);
    let drawn: Vec<String> = files(place.path()).into_keys().collect();
    assert_eq!(drawn, ["a.journey.yaml", "b.journey.yaml", "out/a.svg"]);
}

#[test]
fn what_a_map_does_not_have_is_named_with_what_it_has() {
    let place = folder(&[("a.journey.yaml", COFFEE)]);
    for (arguments, told) in [
        (["--persona", "ida"], "`a.journey.yaml`: there is no persona `ida`: the map has none"),
        (["--stages", "pay.."], "there is no stage `pay`; stages: order, drink"),
        (["--stages", "drink..order"], "the stage `drink` comes after `order`: turn them round"),
        (["--lanes", "actions,paint"], "there is no lane `paint`; lanes: "),
        (["--audience", "boss"], "invalid value 'boss'"),
    ] {
        let (code, _, words) =
            render(place.path(), &[&["a.journey.yaml"], &arguments[..]].concat());
        assert!(code == 2 && words.contains(told), "{arguments:?}: {words}");
    }
    assert_eq!(files(place.path()).len(), 1);
}
