//! How much there is to an SVG, before anything interprets it: what `use`, masks, patterns and markers repeat is counted each time.

use super::too_much;
use crate::images::file::Flaw;
use std::collections::BTreeMap;
use usvg::roxmltree::{Document, Node};

/// Most elements, repeated ones included.
pub(super) const ELEMENTS: u64 = 50_000;
/// Most lines and curves of all paths.
pub(super) const SEGMENTS: u64 = 500_000;
/// Most letters of all texts.
pub(super) const LETTERS: u64 = 5_000;
/// Most bytes of images in it, as they are written.
const DATA: u64 = 32 * 1024 * 1024;
/// Most elements within each other.
const DEPTH: usize = 128;
/// Most attributes of an element, and declarations in its `style`.
const ATTRIBUTES: usize = 200;
/// Most comparisons of a rule of a style sheet with an element.
const RULES: usize = 5_000_000;
/// Curves that an arc is made of, at most.
const CURVES_OF_ARC: u64 = 4;
/// Lines and curves of a rectangle with round corners.
const ROUND_RECTANGLE: u64 = 8;

/// Filter primitives whose work does not grow with the picture alone.
const COSTLY: [&str; 8] = [
    "feTurbulence",
    "feMorphology",
    "feConvolveMatrix",
    "feDisplacementMap",
    "feDiffuseLighting",
    "feSpecularLighting",
    "feImage",
    "feTile",
];

/// What has to be interpreted.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    elements: u64,
    segments: u64,
    letters: u64,
    data: u64,
}

impl Weight {
    fn add(&mut self, other: Weight, times: u64) {
        let add = |sum: &mut u64, more: u64| *sum = sum.saturating_add(more.saturating_mul(times));
        add(&mut self.elements, other.elements);
        add(&mut self.segments, other.segments);
        add(&mut self.letters, other.letters);
        add(&mut self.data, other.data);
    }
}

/// Refuses a document that would take too long to interpret.
pub(super) fn check(document: &Document) -> Result<(), Flaw> {
    let mut scales = Scales::new(document)?;
    let mut whole = scales.weigh(document.root_element(), 0)?;
    // A style sheet may give each of its references to any element.
    for target in std::mem::take(&mut scales.of_sheets) {
        let times = whole.elements;
        scales.refer(&mut whole, &target, times)?;
    }
    let has_path_of_text = document.descendants().any(|node| is(node, "textPath"));
    let along = if has_path_of_text { whole.letters.saturating_mul(whole.segments) } else { 0 };
    for (count, most, of) in [
        (whole.elements, ELEMENTS, "elements"),
        (whole.segments, SEGMENTS, "lines and curves"),
        (whole.letters, LETTERS, "letters"),
        (whole.data, DATA, "bytes of images"),
        (along, LETTERS * 1_000, "letters times curves that they follow"),
    ] {
        if count > most {
            return Err(too_much(&format!("{of}: at most {most} can be drawn")));
        }
    }
    Ok(())
}

/// Weighs elements, each that others refer to once.
struct Scales<'a, 'input> {
    by_id: BTreeMap<&'a str, Node<'a, 'input>>,
    /// Weights of elements by their ids; none while one is being weighed.
    known: BTreeMap<String, Option<Weight>>,
    /// What style sheets refer to.
    of_sheets: Vec<String>,
}

impl<'a, 'input> Scales<'a, 'input> {
    fn new(document: &'a Document<'input>) -> Result<Self, Flaw> {
        let mut by_id = BTreeMap::new();
        let mut of_sheets = Vec::new();
        let (mut elements, mut rules) = (0_usize, 0_usize);
        for node in document.descendants().filter(Node::is_element) {
            elements += 1;
            let name = node.tag_name().name();
            if COSTLY.contains(&name) {
                return Err(unbearable(name));
            }
            if node.attributes().len() > ATTRIBUTES {
                return Err(too_much("attributes of one element"));
            }
            if let Some(id) = node.attribute("id") {
                by_id.entry(id).or_insert(node);
            }
            if name == "style" {
                for text in node.children().filter_map(|child| child.text()) {
                    rules += text.matches(['{', ',']).count();
                    of_sheets.extend(references(text).map(str::to_owned));
                }
            }
        }
        if rules.saturating_mul(elements) > RULES {
            return Err(too_much("rules of style sheets"));
        }
        of_sheets.sort();
        of_sheets.dedup();
        Ok(Scales { by_id, known: BTreeMap::new(), of_sheets })
    }

    /// The weight of an element and its children.
    fn weigh(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<Weight, Flaw> {
        if depth > DEPTH {
            return Err(too_much(&format!("elements within each other: at most {DEPTH}")));
        }
        let mut weight = own(node);
        for child in node.children().filter(Node::is_element) {
            weight.add(self.weigh(child, depth + 1)?, 1);
        }
        for attribute in node.attributes() {
            let value = attribute.value();
            if attribute.name() == "href" {
                if let Some(target) = value.trim().strip_prefix('#') {
                    self.refer(&mut weight, target, 1)?;
                } else if is(node, "image") {
                    weight.data = weight.data.saturating_add(value.len() as u64);
                }
                continue;
            }
            if attribute.name() == "style" && value.matches(';').count() > ATTRIBUTES {
                return Err(too_much("declarations of one element"));
            }
            let is_style = attribute.name() == "style";
            for declaration in value.split(if is_style { ';' } else { '\0' }) {
                let name = declaration.split(':').next().filter(|_| is_style);
                let name = name.unwrap_or(attribute.name()).trim();
                // Paints and markers are handed down.
                let is_own = matches!(name, "mask" | "clip-path" | "filter");
                for target in references(declaration) {
                    let times = if is_own { 1 } else { weight.elements };
                    self.refer(&mut weight, target, times)?;
                }
            }
        }
        Ok(weight)
    }

    /// Adds what an element refers to, for so many elements; a marker stands at each point of a path.
    fn refer(&mut self, weight: &mut Weight, target: &str, times: u64) -> Result<(), Flaw> {
        let Some(node) = self.by_id.get(target).copied() else { return Ok(()) };
        let known = match self.known.get(target) {
            Some(Some(known)) => *known,
            Some(None) => {
                let words = format!("refers to itself: `{}`", target.escape_debug());
                return Err(Flaw::new(words, "draw it without that"));
            }
            None => {
                self.known.insert(target.to_owned(), None);
                let known = self.weigh(node, node.ancestors().count())?;
                self.known.insert(target.to_owned(), Some(known));
                known
            }
        };
        let times = if is(node, "marker") {
            times.saturating_mul(2).saturating_add(weight.segments)
        } else {
            times
        };
        weight.add(known, times);
        Ok(())
    }
}

/// An element without what is in it.
fn own(node: Node) -> Weight {
    let count = |name: &str| {
        let points = svgtypes::PointsParser::from(node.attribute(name).unwrap_or_default());
        points.count() as u64
    };
    let segments = match node.tag_name().name() {
        "path" => node.attribute("d").map_or(0, segments),
        "polygon" | "polyline" => count("points"),
        "rect" | "circle" | "ellipse" | "line" => ROUND_RECTANGLE,
        _ => 0,
    };
    let is_text = node.ancestors().any(|above| is(above, "text"));
    let texts = node.children().filter(|child| is_text && child.is_text());
    let letters = texts.filter_map(|text| text.text()).map(|text| text.chars().count() as u64);
    Weight { elements: 1, segments, letters: letters.sum(), data: 0 }
}

fn segments(d: &str) -> u64 {
    let path = svgtypes::PathParser::from(d).map_while(Result::ok);
    path.map(|segment| match segment {
        svgtypes::PathSegment::EllipticalArc { .. } => CURVES_OF_ARC,
        _ => 1,
    })
    .sum()
}

fn is(node: Node, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// Ids in `url(#id)`, with or without quotation marks.
fn references(value: &str) -> impl Iterator<Item = &str> {
    value.split("url(").skip(1).filter_map(|rest| {
        let (inside, _) = rest.split_once(')')?;
        inside.trim().trim_matches(['"', '\'']).strip_prefix('#')
    })
}

fn unbearable(filter: &str) -> Flaw {
    Flaw::new(
        format!("uses the filter `{filter}`, which is not drawn"),
        "draw it without that filter, or save it as PNG",
    )
}
