//! Maps that nobody wrote, for laws that hold for every map.

use proptest::prelude::*;
use serde_json::{Value, json};

/// Fields of a moment that hold texts.
const FIELDS: [&str; 10] = [
    "actions",
    "thoughts",
    "questions",
    "quotes",
    "touchpoints",
    "pain_points",
    "gains",
    "opportunities",
    "backstage",
    "notes",
];
/// Where words come from: an alphabet each.
const SCRIPTS: [&str; 6] =
    ["aenrstiløåäßæ", "αβγδεζηθ", "бвгджзийк", "ابتثجحخد", "旅客體驗地圖", "WMQ@&<>🧭é"];
/// How ways leave the line, and how stages lie to the core of the service.
const KINDS: [&str; 5] = ["loop", "branch", "skip", "back", "handover"];
const PHASES: [&str; 3] = ["before", "during", "after"];
/// Most items of a cell.
const ITEMS: usize = 4;

/// A stage or a step: its title, its items as a field and a text, its feelings.
type Place = (String, Vec<(usize, String)>, Vec<(i32, Option<String>)>);

/// A map as JSON, which is YAML too.
pub(crate) fn map() -> impl Strategy<Value = String> {
    (journey(), prop::collection::vec(words(), 20)).prop_map(|(mut map, words)| {
        furnish(&mut map, &words);
        serde_json::to_string_pretty(&map).unwrap()
    })
}

/// Title, stages and transitions.
fn journey() -> impl Strategy<Value = Value> {
    let stage = (place(12), prop::collection::vec(place(6), 0..=6));
    let stages = prop::collection::vec(stage, 1..=12);
    let ways = prop::collection::vec((0..12_usize, 0..12_usize, words()), 0..4);
    (words(), stages, ways, prop::sample::select(vec!["en", "ar", "nb", "de"])).prop_map(
        |(title, stages, ways, language)| {
            let ids: Vec<String> = (0..stages.len()).map(|number| format!("s{number}")).collect();
            let stages: Vec<Value> = stages.iter().enumerate().map(stage_of).collect();
            let transitions: Vec<Value> = ways
                .iter()
                .map(|(from, to, label)| {
                    let (from, to) = (&ids[from % ids.len()], &ids[to % ids.len()]);
                    json!({ "from": from, "to": to, "kind": KINDS[label.len() % KINDS.len()], "label": label })
                })
                .collect();
            json!({
                "title": title,
                "language": language,
                "stages": stages,
                "transitions": transitions,
            })
        },
    )
}

/// Everything around the lanes, and the lanes that are filled more rarely, some of it left out.
fn furnish(map: &mut Value, words: &[String]) {
    let extras = json!({
        "summary": words[0],
        "scenario": words[1..4].join(" "),
        "owner": words[4],
        "version": "1.0",
        "expectations": [words[5], words[6]],
        "tags": [words[7], "tag"],
        "scope": { "start": words[0], "end": words[1] },
        "personas": [
            {
                "id": "one", "name": words[2], "quote": words[3], "about": words[4],
                "facts": { "age": words[5] }, "goals": [words[6], words[7]],
            },
            { "id": "two", "name": words[7], "archetype": words[6], "frustrations": [words[5], words[4], words[3]] },
        ],
        "metrics": { "id": "sum", "name": words[0], "kind": "money", "unit": "kr", "target": 5 },
        "lanes": ["actions", "touchpoints", "emotion", "pain_points", "opportunities", "metrics", "images",
            "gains", "backstage", { "id": "own", "title": words[1], "kind": "cards" }],
        "plan": [{ "text": words[2], "owner": words[3], "status": "planned" }, { "text": words[4], "issue": words[5] }, words[6]],
        "opportunities": [{ "text": words[7], "owner": words[0], "status": "done", "impact": 3 }],
    });
    for (number, (key, value)) in extras.as_object().unwrap().iter().enumerate() {
        let is_needed = key == "metrics" || key == "lanes";
        if is_needed || words[8 + number % 12].len().is_multiple_of(2) {
            map[key] = value.clone();
        }
    }
    for (number, stage) in map["stages"].as_array_mut().unwrap().iter_mut().enumerate() {
        let word = &words[number % words.len()];
        let more = json!({
            "duration": if number % 3 == 0 { word.clone() } else { format!("{} days", number + 1) },
            "phase": PHASES[number % 3],
            "goal": word,
            "moment_of_truth": format!("{word} decides"),
            "metrics": [{ "metric": "sum", "value": 12_345.67, "n": 200, "period": word }],
            "images": { "src": "a.png", "alt": word, "caption": word },
            "custom": { "own": [word, "x"] },
        });
        for (at, (key, value)) in more.as_object().unwrap().iter().enumerate() {
            if (word.len() >> at).is_multiple_of(2) {
                stage[key] = value.clone();
            }
        }
        for step in stage["steps"].as_array_mut().into_iter().flatten() {
            if word.len().is_multiple_of(3) {
                step["duration"] = json!(word);
                step["share"] = json!(0.25);
                step["optional"] = json!(true);
            }
        }
    }
}

/// Up to six words of up to sixty letters, each of one script.
fn words() -> impl Strategy<Value = String> {
    let letters = |length: std::ops::Range<usize>| {
        prop::collection::vec(any::<prop::sample::Index>(), length)
    };
    let word = (0..SCRIPTS.len(), prop_oneof![8 => letters(1..12), 1 => letters(12..61)]);
    prop::collection::vec(word, 1..6).prop_map(|words| {
        let spelt = words.into_iter().map(|(script, letters)| {
            let alphabet: Vec<char> = SCRIPTS[script].chars().collect();
            letters.into_iter().map(|letter| alphabet[letter.index(alphabet.len())]).collect()
        });
        spelt.collect::<Vec<String>>().join(" ")
    })
}

fn place(items: usize) -> impl Strategy<Value = Place> {
    let items = prop::collection::vec((0..FIELDS.len(), words()), 0..items);
    let feelings = prop::collection::vec((-2..=2, prop::option::of(words())), 0..3);
    (words(), items, feelings)
}

fn stage_of((number, (place, steps)): (usize, &(Place, Vec<Place>))) -> Value {
    let mut stage = moment(place);
    stage["id"] = json!(format!("s{number}"));
    stage["steps"] = steps
        .iter()
        .enumerate()
        .map(|(step, place)| {
            let mut moment = moment(place);
            moment["id"] = json!(format!("s{number}-{step}"));
            moment
        })
        .collect();
    stage
}

fn moment((title, items, feelings): &Place) -> Value {
    let mut moment = json!({ "title": title });
    for (field, text) in items {
        let cell = &mut moment[FIELDS[*field]];
        match cell {
            Value::Array(texts) if texts.len() < ITEMS => texts.push(json!({ "text": text })),
            Value::Array(_) => {}
            _ => *cell = json!([{ "text": text }]),
        }
    }
    for touchpoint in moment["touchpoints"].as_array_mut().into_iter().flatten() {
        *touchpoint = json!({ "name": touchpoint["text"], "channel": "web" });
    }
    for pain_point in moment["pain_points"].as_array_mut().into_iter().flatten() {
        pain_point["severity"] = json!("high");
    }
    for text in ["thoughts", "questions", "notes"] {
        for item in moment[text].as_array_mut().into_iter().flatten() {
            *item = item["text"].clone();
        }
    }
    let feelings: Vec<Value> = feelings
        .iter()
        .map(|(score, label)| match label {
            Some(label) => json!({ "score": score, "label": label }),
            None => json!(score),
        })
        .collect();
    if !feelings.is_empty() {
        moment["emotion"] = json!(feelings);
    }
    let moment = moment.as_object().unwrap().iter().filter(|(_, value)| !value.is_null());
    Value::Object(moment.map(|(key, value)| (key.clone(), value.clone())).collect())
}
