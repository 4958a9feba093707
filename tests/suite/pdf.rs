//! `ferd render --format pdf`: what a reader of the file finds in it.

use crate::render::{COFFEE, folder, render};
use lopdf::{Document, Object};
use std::collections::BTreeSet;
use std::path::Path;

/// A map of this repository as PDF.
fn drawn(map: &str, arguments: &[&str]) -> (Vec<u8>, Document) {
    let mut all = vec![map, "-o", "-", "--format", "pdf"];
    all.extend(arguments);
    let (code, bytes, told) = render(Path::new(env!("CARGO_MANIFEST_DIR")), &all);
    assert_eq!((code, told.as_str()), (0, ""));
    let document = Document::load_mem(&bytes).unwrap();
    (bytes, document)
}

/// The letters of every page.
fn said(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn name_of(document: &Document, object: &Object) -> String {
    let object = document.dereference(object).unwrap().1;
    lopdf::decode_text_string(object).unwrap()
}

#[test]
fn all_words_can_be_found_and_copied() {
    for map in ["colleen", "colleen.da", "kundereise", "onboarding"] {
        let map = format!("examples/{map}.journey.yaml");
        let (_, document) = drawn(&map, &[]);
        let found = squeezed(&said(&document));
        let (_, sheet, _) =
            render(Path::new(env!("CARGO_MANIFEST_DIR")), &[&map, "-o", "-", "--format", "json"]);
        let sheet: serde_json::Value = serde_json::from_slice(&sheet).unwrap();
        let groups = sheet["sheet"]["groups"].as_array().unwrap();
        let marks = groups.iter().flat_map(|group| group["marks"].as_array().unwrap());
        let mut count = 0;
        for mark in marks.filter(|mark| mark["mark"] == "text") {
            for line in mark["lines"].as_array().unwrap() {
                for run in line["runs"].as_array().unwrap() {
                    let words = squeezed(run["text"].as_str().unwrap());
                    assert!(found.contains(&words), "{map}: {words} is not found");
                    count += 1;
                }
            }
        }
        assert!(count > 100, "{map}: only {count} runs");
    }
}

#[test]
fn the_file_says_what_it_is() {
    let (bytes, document) = drawn("examples/kundereise.journey.yaml", &[]);
    let catalog = document.catalog().unwrap();
    assert_eq!(name_of(&document, catalog.get(b"Lang").unwrap()), "nb");
    let info = document.trailer.get(b"Info").unwrap();
    let info = document.dereference(info).unwrap().1.as_dict().unwrap();
    let title = name_of(&document, info.get(b"Title").unwrap());
    assert!(said(&document).contains(title.split(' ').next().unwrap()), "{title}");
    // Nothing in it knows when it was made.
    assert!(!info.has(b"CreationDate") && !document.trailer.has(b"ID"));
    assert_eq!(bytes, drawn("examples/kundereise.journey.yaml", &[]).0);
}

#[test]
fn what_is_read_aloud_is_in_order() {
    let (_, document) = drawn("examples/colleen.journey.yaml", &[]);
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = document.dereference(root).unwrap().1.as_dict().unwrap();
    let mut parts = Vec::new();
    let mut marked = BTreeSet::new();
    walk(&document, root.get(b"K").unwrap(), &mut parts, &mut marked);
    let place = |title: &str| parts.iter().position(|part| part == title);
    let order = ["Curious Colleen", "Define", "Buy", "Goals", "Experience", "Pain points"];
    let places: Vec<_> = order.iter().map(|title| place(title)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {parts:?}");
    // Every marked stretch of the page is in the tree.
    let page = *document.get_pages().values().next().unwrap();
    let content = String::from_utf8_lossy(&document.get_page_content(page)).into_owned();
    let stretches = content.matches("/MCID").count();
    assert_eq!(marked.len(), stretches);
    assert!(stretches > 300);
}

/// Titles of the parts of a tree in the order of reading, and the numbers of what is marked.
fn walk(document: &Document, kid: &Object, parts: &mut Vec<String>, marked: &mut BTreeSet<i64>) {
    match document.dereference(kid).unwrap().1 {
        Object::Array(kids) => kids.iter().for_each(|kid| walk(document, kid, parts, marked)),
        Object::Dictionary(element) => {
            if let Ok(title) = element.get(b"T") {
                parts.push(name_of(document, title));
            }
            if let Ok(number) = element.get(b"MCID") {
                marked.insert(number.as_i64().unwrap());
            }
            if let Ok(kids) = element.get(b"K") {
                walk(document, kids, parts, marked);
            }
        }
        _ => {}
    }
}

#[test]
fn links_lead_out_and_about() {
    let map = "title: Coffee\nstages:\n  - title: Order\n    touchpoints: Counter\n    actions: '[a study](https://example.org/å%20b)'\n    pain_points: {id: slow, text: Slow, opportunity: fast}\n    opportunities: {id: fast, text: Fast}\n";
    let folder = folder(&[("coffee.journey.yaml", map)]);
    let (code, bytes, told) =
        render(folder.path(), &["coffee.journey.yaml", "-o", "-", "--format", "pdf"]);
    assert_eq!(code, 0, "{told}");
    let document = Document::load_mem(&bytes).unwrap();
    let page = *document.get_pages().values().next().unwrap();
    let mut out = BTreeSet::new();
    for link in document.get_page_annotations(page).unwrap() {
        let action = link.get(b"A").unwrap().as_dict().unwrap();
        if action.get(b"S").unwrap().as_name().unwrap() == b"URI" {
            let target = action.get(b"URI").unwrap().as_str().unwrap();
            out.insert(String::from_utf8(target.to_vec()).unwrap());
        } else {
            let place = action.get(b"D").unwrap().as_array().unwrap();
            assert_eq!(place[0].as_reference().unwrap(), page);
            out.insert("here".to_owned());
        }
    }
    let expected = ["here", "https://example.org/%C3%A5%20b"].map(str::to_owned);
    assert_eq!(out, BTreeSet::from(expected));
}

#[test]
fn pages_have_the_size_asked_for() {
    let colleen = "examples/colleen.journey.yaml";
    let (_, document) = drawn(colleen, &["--page", "a4", "--landscape"]);
    let pages = document.get_pages();
    assert!(pages.len() > 1);
    for page in pages.values() {
        let page = document.get_dictionary(*page).unwrap();
        let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
        let side = |number: usize| sides[number].as_float().unwrap();
        assert!((side(2) - 841.89).abs() < 0.1 && (side(3) - 595.28).abs() < 0.1);
    }
    assert!(said(&document).contains(&format!("{0}\u{a0}/\u{a0}{0}", pages.len())));
    let coffee = folder(&[("coffee.journey.yaml", COFFEE)]);
    let wrong = ["coffee.journey.yaml", "-o", "x.pdf", "--page", "a99"];
    let (code, _, told) = render(coffee.path(), &wrong);
    assert_eq!(code, 2);
    assert!(told.contains("a4, a3, letter, tabloid, fit"), "{told}");
}

#[test]
fn pictures_of_several_pages_are_numbered() {
    let map = std::fs::read_to_string("examples/colleen.journey.yaml").unwrap();
    let folder = folder(&[("colleen.journey.yaml", &map)]);
    let draw = |arguments: &[&str]| {
        let mut all = vec!["colleen.journey.yaml", "--page", "a3", "--landscape"];
        all.extend(arguments);
        render(folder.path(), &all)
    };
    let (code, _, told) = draw(&["--format", "svg,png", "-o", "out/"]);
    assert_eq!((code, told.as_str()), (0, ""));
    let mut names: Vec<String> =
        crate::render::files(&folder.path().join("out")).into_keys().collect();
    names.sort();
    assert_eq!(names, ["colleen-1.png", "colleen-1.svg", "colleen-2.png", "colleen-2.svg"]);
    let (code, _, told) = draw(&["-o", "-"]);
    assert_eq!(code, 2);
    assert!(told.contains("has 2 pages"), "{told}");
    // A page that is small for its letters is drawn, and that is told.
    let (code, _, told) = render(
        folder.path(),
        &["colleen.journey.yaml", "--view", "persona", "--page", "180x180mm", "-o", "p.pdf"],
    );
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("points high on such a page"), "{told}");
    // One on which nobody could read them is refused.
    for view in ["persona", "matrix"] {
        let small = ["colleen.journey.yaml", "--view", view, "--page", "50x50mm", "-o", "q.pdf"];
        let (code, _, told) = render(folder.path(), &small);
        assert_eq!(code, 2, "{told}");
        assert!(told.contains("which nobody can read"), "{told}");
        assert!(!folder.path().join("q.pdf").exists());
    }
}
