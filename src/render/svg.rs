//! Sheet → SVG that stands alone.

use super::icons;
use super::templates::Templates;
use crate::layout::sheet::{Mark, Sheet};
use crate::text::{Face, FaceId, Fonts, subset};
use crate::theme::Palette;
use anyhow::Context;
use base64::Engine;
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

#[derive(Serialize)]
struct Values<'a> {
    sheet: &'a Sheet,
    colour: BTreeMap<String, String>,
    fonts: Vec<FontName>,
    embedded: Vec<FontFile>,
    icons: Vec<Icon<'a>>,
    has_ground: bool,
}

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

/// What the template is given, as JSON; the fonts themselves are left out.
pub fn context(sheet: &Sheet, palette: &Palette, fonts: &Fonts) -> anyhow::Result<String> {
    let colour = palette.iter().map(|(name, colour)| (name.to_owned(), colour.to_owned()));
    let values = values(sheet, colour.collect(), (fonts, Vec::new()), true);
    Ok(serde_json::to_string_pretty(&values)? + "\n")
}

fn fill(
    sheet: &Sheet,
    colour: BTreeMap<String, String>,
    fonts: (&Fonts, Vec<FontFile>),
    (has_ground, templates): (bool, &Templates),
) -> anyhow::Result<String> {
    templates.fill("map.svg", &values(sheet, colour, fonts, has_ground))
}

fn values<'a>(
    sheet: &'a Sheet,
    colour: BTreeMap<String, String>,
    (fonts, embedded): (&Fonts, Vec<FontFile>),
    has_ground: bool,
) -> Values<'a> {
    let last = runs(sheet).map(|(_, face)| face).max().unwrap_or_default();
    let names = last.and_before().map(|face| {
        let face = fonts.face(face);
        FontName { family: face.family.clone(), weight: face.weight, style: style(face) }
    });
    Values { sheet, colour, fonts: names.collect(), embedded, icons: used_icons(sheet), has_ground }
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
    let mut used: BTreeMap<FaceId, BTreeSet<char>> = BTreeMap::new();
    for (text, face) in runs(sheet) {
        used.entry(face).or_default().extend(text.chars());
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
    for mark in sheet.groups.iter_mut().flat_map(|group| &mut group.marks) {
        if let Mark::Text(text) = mark {
            for line in &mut text.lines {
                for run in &mut line.runs {
                    let place = (run.x.0, line.y.0);
                    run.outline = fonts.outline(&run.text, run.face, text.size.0, place);
                }
            }
        }
    }
    sheet
}
