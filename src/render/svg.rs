//! Sheet → SVG that stands alone.

use super::icons;
use super::images::{self, Image};
use super::templates::Templates;
use crate::geometry::Px;
use crate::layout::sheet::{Mark, PathMark, Sheet, TextMark};
use crate::text::{Face, FaceId, Fonts, subset};
use crate::theme::Palette;
use anyhow::Context;
use base64::Engine;
use rustc_hash::FxHashSet;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How letters come into the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Letters {
    /// As text, with the part of the fonts that it needs.
    #[default]
    Embedded,
    /// As text, for a program that has the fonts.
    Named,
    /// As shapes.
    Outlines,
}

/// A face as templates name it.
#[derive(Debug, Clone, Serialize)]
pub struct FontName {
    /// The family.
    pub family: String,
    /// 100 to 900.
    pub weight: u16,
    /// `normal` or `italic`.
    pub style: &'static str,
    /// What says so on an element, with a space before each attribute.
    pub attributes: String,
}

/// A face that travels with a drawing.
#[derive(Debug, Clone, Serialize)]
pub struct FontFile {
    /// The family.
    pub family: String,
    /// 100 to 900.
    pub weight: u16,
    /// `normal` or `italic`.
    pub style: &'static str,
    /// `ttf` or `otf`.
    pub format: &'static str,
    /// The file in base64.
    pub data: String,
}

#[derive(Serialize)]
struct Icon<'a> {
    name: &'a str,
    markup: &'static str,
}

/// What every template is given.
#[derive(Serialize)]
struct Common<'a> {
    prefix: &'a str,
    colour: BTreeMap<String, String>,
    fonts: Vec<FontName>,
}

/// What the template of the whole drawing is given besides.
#[derive(Serialize)]
struct Whole<'a> {
    language: &'a str,
    title: &'a str,
    description: &'a str,
    width: Px,
    height: Px,
    embedded: Vec<FontFile>,
    icons: Vec<Icon<'a>>,
    images: Vec<Image>,
    has_ground: bool,
    groups: Vec<Filled<'a>>,
}

/// A group whose marks are drawn.
#[derive(Serialize)]
struct Filled<'a> {
    kind: &'a str,
    id: &'a str,
    label: &'a str,
    markup: String,
}

/// What the template of marks is given besides.
#[derive(Serialize)]
struct Marks<'a> {
    marks: &'a [Mark],
}

/// How many marks are handed to a template at once, so that a large drawing takes little memory.
const AT_ONCE: usize = 400;

/// A drawing as a file of its own.
pub fn markup(
    sheet: &Sheet,
    palette: &Palette,
    (fonts, letters): (&Fonts, Letters),
    templates: &Templates,
) -> anyhow::Result<String> {
    let outlined;
    let sheet = if letters == Letters::Outlines {
        outlined = outlines(sheet.clone(), fonts);
        &outlined
    } else {
        sheet
    };
    let embedded = match letters {
        Letters::Embedded => embedded(&characters(sheet), fonts)?,
        Letters::Named | Letters::Outlines => Vec::new(),
    };
    let colour = palette.iter().map(|(name, colour)| (name.to_owned(), colour.to_owned()));
    fill(sheet, colour.collect(), (fonts, embedded), (true, templates))
}

/// A drawing to stand in a page that brings the fonts, and the colours as custom properties.
pub fn inline(
    sheet: &Sheet,
    palette: &Palette,
    fonts: &Fonts,
    templates: &Templates,
) -> anyhow::Result<String> {
    let variable = |name: &str| match name {
        "none" => "none".to_owned(),
        name => format!("var(--ferd-{name})"),
    };
    let colour = palette.iter().map(|(name, _)| (name.to_owned(), variable(name)));
    fill(sheet, colour.collect(), (fonts, Vec::new()), (false, templates))
}

/// What the templates are given, as JSON.
pub fn context(sheet: &Sheet, palette: &Palette, fonts: &Fonts) -> anyhow::Result<String> {
    #[derive(Serialize)]
    struct All<'a> {
        colour: BTreeMap<String, String>,
        fonts: Vec<FontName>,
        sheet: &'a Sheet,
    }
    let colour =
        palette.iter().map(|(name, colour)| (name.to_owned(), colour.to_owned())).collect();
    let all = All { colour, fonts: names(sheet, fonts), sheet };
    Ok(serde_json::to_string_pretty(&all)? + "\n")
}

fn fill(
    sheet: &Sheet,
    colour: BTreeMap<String, String>,
    (fonts, embedded): (&Fonts, Vec<FontFile>),
    (has_ground, templates): (bool, &Templates),
) -> anyhow::Result<String> {
    let common = Common { prefix: &sheet.prefix, colour, fonts: names(sheet, fonts) };
    let ready = templates.ready(&common)?;
    let mut groups = Vec::with_capacity(sheet.groups.len());
    for group in &sheet.groups {
        let mut markup = String::new();
        for marks in group.marks.chunks(AT_ONCE) {
            markup.push_str(&ready.fill("parts/marks.svg", &Marks { marks })?);
        }
        groups.push(Filled { kind: group.kind, id: &group.id, label: &group.label, markup });
    }
    let whole = Whole {
        language: &sheet.language,
        title: &sheet.title,
        description: &sheet.description,
        width: sheet.width,
        height: sheet.height,
        embedded,
        icons: used_icons(sheet),
        images: images::used(sheet),
        has_ground,
        groups,
    };
    ready.fill("map.svg", &whole)
}

/// The faces up to the last one used, by number.
fn names(sheet: &Sheet, fonts: &Fonts) -> Vec<FontName> {
    let last = runs(sheet).map(|(_, face)| face).max().unwrap_or_default();
    let base = fonts.face(FaceId::default());
    last.and_before()
        .map(|id| {
            let face = fonts.face(id);
            let mut attributes = String::new();
            if id == FaceId::default() || face.family != base.family {
                let family =
                    face.family.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
                attributes = format!(" font-family=\"{family}, sans-serif\"");
            }
            if id == FaceId::default() || face.weight != base.weight {
                attributes = format!("{attributes} font-weight=\"{}\"", face.weight);
            }
            if face.italic {
                attributes.push_str(" font-style=\"italic\"");
            }
            FontName {
                family: face.family.clone(),
                weight: face.weight,
                style: style(face),
                attributes,
            }
        })
        .collect()
}

fn style(face: &Face) -> &'static str {
    if face.italic { "italic" } else { "normal" }
}

fn used_icons(sheet: &Sheet) -> Vec<Icon<'_>> {
    let marks = sheet.groups.iter().flat_map(|group| &group.marks);
    let names: BTreeSet<&str> = marks
        .filter_map(|mark| match mark {
            Mark::Icon(icon) => Some(&*icon.name),
            _ => None,
        })
        .collect();
    let icons = names.into_iter();
    icons.filter_map(|name| Some(Icon { name, markup: icons::markup(name)? })).collect()
}

fn runs(sheet: &Sheet) -> impl Iterator<Item = (&str, FaceId)> {
    let marks = sheet.groups.iter().flat_map(|group| &group.marks);
    let lines = marks.flat_map(|mark| match mark {
        Mark::Text(text) => &*text.lines,
        _ => &[],
    });
    lines.flat_map(|line| &line.runs).map(|run| (&*run.text, run.face))
}

/// The characters that a drawing sets in each face.
pub fn characters(sheet: &Sheet) -> BTreeMap<FaceId, BTreeSet<char>> {
    let mut used: BTreeMap<FaceId, FxHashSet<char>> = BTreeMap::new();
    for (text, face) in runs(sheet) {
        used.entry(face).or_default().extend(text.chars());
    }
    used.into_iter().map(|(face, characters)| (face, characters.into_iter().collect())).collect()
}

/// The same with everything that a page says in addition, in the faces of the drawing and in plain and bold ones.
pub fn widened(
    mut used: BTreeMap<FaceId, BTreeSet<char>>,
    words: &BTreeSet<char>,
    fonts: &Fonts,
) -> BTreeMap<FaceId, BTreeSet<char>> {
    let needed = [fonts.plain(false, false), fonts.plain(true, false)];
    for (id, face) in fonts.faces() {
        if needed.contains(&id) || used.contains_key(&id) {
            used.entry(id).or_default().extend(words.iter().filter(|c| face.covers(**c)));
        }
    }
    used
}

/// The faces, each cut down to the characters used.
pub fn embedded(
    used: &BTreeMap<FaceId, BTreeSet<char>>,
    fonts: &Fonts,
) -> anyhow::Result<Vec<FontFile>> {
    used.iter()
        .map(|(face, characters)| {
            let face = fonts.face(*face);
            let bytes = subset(face, characters)
                .with_context(|| format!("cannot cut down the font `{}`", face.family))?;
            Ok(FontFile {
                family: face.family.clone(),
                weight: face.weight,
                style: style(face),
                format: if bytes.starts_with(b"OTTO") { "otf" } else { "ttf" },
                data: base64::engine::general_purpose::STANDARD.encode(bytes),
            })
        })
        .collect()
}

/// The same drawing with its letters as shapes.
fn outlines(mut sheet: Sheet, fonts: &Fonts) -> Sheet {
    for group in &mut sheet.groups {
        let marks = std::mem::take(&mut group.marks);
        group.marks = marks
            .into_iter()
            .flat_map(|mark| match mark {
                Mark::Text(text) => shapes(&text, fonts),
                mark => vec![mark],
            })
            .collect();
    }
    sheet
}

/// The shapes of a text, one a run.
fn shapes(text: &TextMark, fonts: &Fonts) -> Vec<Mark> {
    let mut shapes = Vec::new();
    for line in &text.lines {
        for run in &line.runs {
            let fill = if run.link.is_empty() { &text.fill } else { "accent" };
            shapes.push(Mark::Path(PathMark {
                d: fonts.outline(&run.text, run.face, text.size.0, (run.x.0, line.y.0)),
                fill: fill.to_owned(),
                stroke: "none".to_owned(),
                width: Px(0.0),
                dashes: String::new(),
                mirror: None,
                label: run.text.clone(),
            }));
        }
    }
    shapes
}
