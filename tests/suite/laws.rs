//! What holds for every drawing: nothing is cut off, lost, or laid over something else.

use crate::golden;
use crate::golden::entries;
use crate::made_up;
use crate::sheets::{Drawing, fonts, journey_of_file, views_of};
use ferd::arrange::cells::{Cell, Item};
use ferd::arrange::views::View;
use ferd::arrange::{Chart, Content};
use ferd::focus::{self, Audience, Focus};
use ferd::geometry::Area;
use ferd::layout::sheet::{Group, Mark, Sheet, TextMark};
use ferd::model::Journey;
use ferd::model::text::Rich;
use ferd::render::svg::{self, Letters};
use ferd::render::templates::Templates;
use ferd::text::Fonts;
use ferd::theme::{Metrics, Palette, ThemeName};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use usvg::roxmltree::Document;

/// What sums of roundings may come to, in px.
const NEAR: f32 = 0.1;

#[test]
fn laws_hold_for_everything_that_is_shipped() {
    let fonts = fonts();
    let folders = ["examples", "templates/starters", "tests/cases/layout", "tests/cases/views"];
    for map in folders.into_iter().flat_map(entries) {
        if map.to_string_lossy().ends_with(".journey.yaml") {
            hold(&Drawing::of_file(&map, &fonts), &fonts);
            hold_for_views(&journey_of_file(&map), &fonts);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_for_maps_that_nobody_wrote(map in made_up::map()) {
        let fonts = fonts();
        let drawing = Drawing::of_text(&map, &fonts);
        let again = Drawing::of_text(&map, &fonts);
        prop_assert_eq!(json(&drawing.sheet), json(&again.sheet));
        hold(&drawing, &fonts);
        let journey = golden::opened(&map).journey.unwrap();
        hold_for_views(&journey, &fonts);
        hold_for_part(&journey, map.len() % 5, &fonts);
    }
}

/// The laws of a part of a map; which of five it is does not matter.
fn hold_for_part(journey: &Journey, which: usize, fonts: &Fonts) {
    let middle = journey.stages[journey.stages.len() / 2].id.as_str().to_owned();
    let persona = journey.personas.iter().last().map(|(_, persona)| persona.id.as_str().to_owned());
    let parts = [
        Focus { stages: Some((None, Some(middle.clone()))), ..Focus::default() },
        Focus { stages: Some((Some(middle), None)), persona, ..Focus::default() },
        Focus { audience: Some(Audience::Summary), ..Focus::default() },
        Focus { audience: Some(Audience::Team), ..Focus::default() },
        Focus { lanes: vec!["touchpoints".into(), "pain-points".into()], ..Focus::default() },
    ];
    let part = focus::journey(journey, &parts[which]).unwrap();
    hold(&Drawing::of_part(&part, journey, fonts), fonts);
    for (_, _, sheet) in views_of(&part, fonts) {
        texts_keep_apart(&sheet);
    }
}

/// The laws of every view but the matrix.
fn hold_for_views(journey: &Journey, fonts: &Fonts) {
    for (view, picture, sheet) in views_of(journey, fonts) {
        let marks = || sheet.groups.iter().flat_map(|group| &group.marks);
        for mark in marks() {
            has_size(mark);
            if let Mark::Text(text) = mark {
                stays_on(&sheet, text);
            }
        }
        texts_keep_apart(&sheet);
        let drawn = letters(&sheet.groups.iter().map(drawn).collect::<String>());
        let mut said = String::new();
        gather(&serde_json::to_value(&picture.content).unwrap(), &mut said);
        for (letter, count) in letters(&said) {
            let found = drawn.get(&letter).copied().unwrap_or_default();
            assert!(found >= count, "{letter} is {count} times in {view:?}, drawn {found} times");
        }
        if view == View::Flow {
            ways_keep_off_boxes(&sheet);
        }
        file_is_sound(&sheet, fonts);
    }
}

/// No line of a flow runs through the box of a stage.
fn ways_keep_off_boxes(sheet: &Sheet) {
    let groups = |kind: &'static str| sheet.groups.iter().filter(move |group| group.kind == kind);
    let boxes = groups("stage").filter_map(|group| match &group.marks[0] {
        Mark::Box(mark) => Some(Area {
            x: mark.x.0 + 1.0,
            y: mark.y.0 + 1.0,
            width: mark.width.0 - 2.0,
            height: mark.height.0 - 2.0,
        }),
        _ => None,
    });
    let boxes: Vec<Area> = boxes.collect();
    for mark in groups("ways").flat_map(|group| &group.marks) {
        let Mark::Path(line) = mark else { continue };
        let numbers: Vec<f32> = line
            .d
            .split(|c: char| c.is_ascii_alphabetic() || c == ' ')
            .filter_map(|number| number.parse().ok())
            .collect();
        let places: Vec<(f32, f32)> = numbers
            .chunks_exact(2)
            .map(|place| {
                (if line.mirror == 0 { place[0] } else { line.mirror.0 - place[0] }, place[1])
            })
            .collect();
        for pair in places.windows(2) {
            let stretch = Area {
                x: pair[0].0.min(pair[1].0),
                y: pair[0].1.min(pair[1].1),
                width: (pair[0].0 - pair[1].0).abs().max(0.1),
                height: (pair[0].1 - pair[1].1).abs().max(0.1),
            };
            let crossed = boxes.iter().find(|area| area.meets(&stretch));
            assert!(crossed.is_none(), "{line:?} runs through {crossed:?}");
        }
    }
}

/// What is not drawn a time for each time it is there: titles that stand over several frames, what a curve leaves out.
const SHARED: [&str; 5] = ["stage_title", "stages", "columns", "curve", "chart"];

/// Every text with a look in what a view holds.
fn gather(value: &serde_json::Value, said: &mut String) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                match field.as_str() {
                    Some(text) if name == "text" => said.push_str(text),
                    _ if SHARED.contains(&name.as_str()) => {}
                    _ => gather(field, said),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, said)),
        _ => {}
    }
}

fn json(sheet: &Sheet) -> String {
    serde_json::to_string(sheet).unwrap()
}

fn hold(drawing: &Drawing, fonts: &Fonts) {
    let Drawing { chart, sheet } = drawing;
    for mark in sheet.groups.iter().flat_map(|group| &group.marks) {
        has_size(mark);
        if let Mark::Text(text) = mark {
            stays_on(sheet, text);
        }
    }
    for group in &sheet.groups {
        texts_stay_in_boxes(group);
    }
    texts_keep_apart(sheet);
    columns_fill_the_grid(chart, sheet);
    nothing_is_lost(chart, sheet);
    file_is_sound(sheet, fonts);
}

/// No length is negative or none at all.
pub(crate) fn has_size(mark: &Mark) {
    let (places, lengths) = match mark {
        Mark::Box(mark) => (vec![mark.x, mark.y], vec![mark.width, mark.height, mark.radius]),
        Mark::Icon(mark) => (vec![mark.x, mark.y], vec![mark.size]),
        Mark::Image(mark) => (vec![mark.x, mark.y], vec![mark.width, mark.height, mark.radius]),
        Mark::Change(_) => (Vec::new(), Vec::new()),
        Mark::Dot(mark) => (vec![mark.x, mark.y], vec![mark.radius, mark.width]),
        Mark::Path(mark) => {
            let is_number = !mark.d.contains("NaN") && !mark.d.contains("inf");
            assert!(is_number && mark.d.starts_with('M'), "{mark:?}");
            (Vec::new(), vec![mark.width])
        }
        Mark::Text(mark) => {
            let runs = mark.lines.iter().flat_map(|line| &line.runs);
            (runs.clone().map(|run| run.x).collect(), runs.map(|run| run.width).collect())
        }
    };
    assert!(places.iter().all(|place| place.0.is_finite()), "{mark:?}");
    assert!(lengths.iter().all(|length| length.0.is_finite() && length.0 >= 0.0), "{mark:?}");
}

/// The room that the letters of a text take.
fn area(text: &TextMark) -> Area {
    let runs = || text.lines.iter().flat_map(|line| &line.runs);
    let left = runs().map(|run| run.x.0).fold(f32::MAX, f32::min);
    let right = runs().map(|run| run.x.0 + run.width.0).fold(f32::MIN, f32::max);
    let top = text.lines.first().map_or(0.0, |line| line.y.0) - text.size.0 * 0.73;
    let bottom = text.lines.last().map_or(0.0, |line| line.y.0) + text.size.0 * 0.2;
    Area { x: left, y: top, width: right - left, height: bottom - top }
}

pub(crate) fn stays_on(sheet: &Sheet, text: &TextMark) {
    let area = area(text);
    let is_on = area.x >= 0.0
        && area.x + area.width <= sheet.width.0
        && area.y >= 0.0
        && area.y + area.height <= sheet.height.0;
    assert!(is_on, "{text:?} leaves the sheet of {:?} x {:?}", sheet.width, sheet.height);
}

/// A card or a chip is its frame, and after it what it holds.
pub(crate) fn texts_stay_in_boxes(group: &Group) {
    let mut frame: Option<Area> = None;
    for mark in &group.marks {
        match mark {
            Mark::Box(mark) if mark.stroke.ends_with("-edge") || mark.stroke.ends_with("-ink") => {
                let (x, y) = (mark.x.0, mark.y.0);
                let is_framed = matches!(group.kind, "lane" | "plan") && mark.fill != "lane-tint";
                let area = Area { x, y, width: mark.width.0, height: mark.height.0 };
                frame = is_framed.then_some(area);
            }
            Mark::Text(text) => {
                let Some(frame) = frame else { continue };
                let area = area(text);
                let is_inside = area.x >= frame.x - NEAR
                    && area.x + area.width <= frame.x + frame.width + NEAR
                    && area.y >= frame.y
                    && area.y + area.height <= frame.y + frame.height;
                assert!(is_inside, "{text:?} leaves its box {frame:?}");
            }
            _ => {}
        }
    }
}

/// No two texts share a point, labels of the curve least of all.
pub(crate) fn texts_keep_apart(sheet: &Sheet) {
    let marks = sheet.groups.iter().flat_map(|group| &group.marks);
    let texts = marks.filter_map(|mark| match mark {
        Mark::Text(text) => Some((area(text), text)),
        _ => None,
    });
    let mut texts: Vec<(Area, &TextMark)> = texts.collect();
    texts.sort_by(|(a, _), (b, _)| a.y.total_cmp(&b.y));
    for (at, (area, text)) in texts.iter().enumerate() {
        let below = texts[at + 1..].iter().take_while(|(other, _)| other.y < area.y + area.height);
        for (other, words) in below {
            assert!(!area.meets(other), "{text:?} lies over {words:?}");
        }
    }
}

/// The spans of the stages add up to the columns, and lines between columns stand where one begins.
fn columns_fill_the_grid(chart: &Chart, sheet: &Sheet) {
    let mut next = 0;
    for stage in &chart.stages {
        assert_eq!(stage.first, next, "{stage:?}");
        next += stage.span;
    }
    assert_eq!(next, chart.columns.len());
    let metrics = Metrics::NORMAL;
    let start = metrics.margin + metrics.lane_title;
    let end = sheet.width.0 - metrics.margin - metrics.chevron;
    let column = (end - start) / chart.columns.len() as f32;
    assert!(metrics.column.0 <= column && column <= metrics.column.1, "{column}");
    let grid = sheet.groups.iter().find(|group| group.kind == "grid").unwrap();
    for mark in &grid.marks {
        let Mark::Path(line) = mark else { continue };
        let x: f32 = line.d[1..].split(' ').next().unwrap().parse().unwrap();
        let number = (x - start) / column;
        assert!((number - number.round()).abs() * column < NEAR, "{line:?} in columns of {column}");
    }
}

/// How often each character occurs that leaves ink.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut letters = BTreeMap::new();
    let is_ink = |c: &char| !c.is_whitespace() && !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}');
    text.chars().filter(is_ink).for_each(|c| *letters.entry(c).or_default() += 1);
    letters
}

/// Every character that a lane holds is drawn in it.
pub(crate) fn nothing_is_lost(chart: &Chart, sheet: &Sheet) {
    let mut groups = sheet.groups.iter().filter(|group| group.kind == "lane");
    for lane in &chart.lanes {
        let group = groups.next().unwrap();
        assert_eq!(group.id, format!("lane-{}", lane.id));
        let said = match &lane.content {
            Content::Cells(cells) => cells.iter().map(words_of).collect::<String>(),
            Content::Curve(curve) => {
                let points = curve.lines.iter().flat_map(|line| &line.points);
                let labels = points.filter_map(|point| point.label.as_ref());
                let unscored = curve.unscored.iter().map(|feeling| &feeling.label);
                labels.chain(unscored).map(Rich::characters).collect()
            }
        };
        let drawn = letters(&drawn(group));
        for (letter, count) in letters(&format!("{said}{}{}", lane.title, lane.hint)) {
            let found = drawn.get(&letter).copied().unwrap_or_default();
            assert!(
                found >= count,
                "{letter} is {count} times in {}, drawn {found} times",
                lane.id
            );
        }
    }
}

fn drawn(group: &Group) -> String {
    let lines = group.marks.iter().flat_map(|mark| match mark {
        Mark::Text(text) => &*text.lines,
        _ => &[],
    });
    let words = lines.flat_map(|line| &line.runs).map(|run| run.text.as_str());
    let shown = group.marks.iter().filter_map(|mark| match mark {
        Mark::Image(image) => Some(image.alt.as_str()),
        _ => None,
    });
    words.chain(shown).collect()
}

fn words_of(cell: &Cell) -> String {
    let words = |item: &Item| match item {
        Item::Text { text, notes } => text.characters() + &notes.concat(),
        Item::Quote { text, who, .. } => text.characters() + who.as_deref().unwrap_or_default(),
        Item::Chip { text, .. } => text.characters(),
        Item::Card(card) => card.text.characters() + &card.number + &card.notes.concat(),
        Item::Figure(figure) => {
            let target = figure.target.as_deref().unwrap_or_default();
            figure.name.characters() + &figure.value + target + &figure.notes.concat()
        }
        Item::Image { alt, caption, .. } => {
            alt.clone() + &caption.as_ref().map(Rich::characters).unwrap_or_default()
        }
    };
    cell.items.iter().map(words).collect()
}

/// The file is XML and SVG, no id is there twice, and every reference within it leads somewhere.
fn file_is_sound(sheet: &Sheet, fonts: &Fonts) {
    let palette = Palette::of(ThemeName::Light);
    let templates = Templates::built_in();
    let markup = svg::markup(sheet, &palette, (fonts, Letters::Named), &templates).unwrap();
    let document = Document::parse(&markup).unwrap();
    let mut ids = BTreeSet::new();
    for id in document.descendants().filter_map(|node| node.attribute("id")) {
        assert!(ids.insert(id), "{id} is there twice");
    }
    for link in document.descendants().filter_map(|node| node.attribute("href")) {
        let leads = link.strip_prefix('#').is_none_or(|id| ids.contains(id));
        assert!(leads, "{link} leads nowhere");
    }
    let tree = usvg::Tree::from_str(&markup, &usvg::Options::default()).unwrap();
    assert!((tree.size().width() - sheet.width.0).abs() < NEAR);
}
