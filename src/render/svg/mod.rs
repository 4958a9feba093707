//! Sheet → SVG that stands alone.

mod faces;
mod outlines;
mod parts;

use super::icons;
use super::images::{self, Image};
use super::templates::Templates;
use crate::geometry::Px;
use crate::layout::sheet::{Mark, Sheet};
use crate::text::Fonts;
use crate::theme::Palette;
use askama::Template;
use faces::FontNames;
pub use faces::{FontFile, FontName, embedded, used, widened};
use outlines::outlines;
use parts::Colours;
use serde::Serialize;
use std::collections::BTreeSet;

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

#[derive(Serialize)]
struct Icon<'a> {
    name: &'a str,
    markup: &'static str,
}

/// What the template of the whole drawing is given.
#[derive(Serialize, Template)]
#[template(path = "map.svg", config = "templates/askama.toml")]
struct Whole<'a> {
    prefix: &'a str,
    colour: &'a Colours,
    fonts: &'a [FontName],
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
        Letters::Embedded => embedded(&used(sheet), fonts)?,
        Letters::Named | Letters::Outlines => Vec::new(),
    };
    let colour = Colours::of(palette, &sheet.prefix);
    fill(sheet, &colour, (fonts, embedded), (true, templates))
}

/// A drawing to stand in a page that brings the fonts, and the colours as custom properties.
pub fn inline(
    sheet: &Sheet,
    palette: &Palette,
    fonts: &Fonts,
    templates: &Templates,
) -> anyhow::Result<String> {
    let colour = Colours::by_name(palette, &sheet.prefix);
    fill(sheet, &colour, (fonts, Vec::new()), (false, templates))
}

/// What the templates are given, as JSON.
pub fn context(sheet: &Sheet, palette: &Palette, fonts: &Fonts) -> anyhow::Result<String> {
    #[derive(Serialize)]
    struct All<'a> {
        colour: Colours,
        fonts: FontNames,
        sheet: &'a Sheet,
    }
    let colour = Colours::of(palette, &sheet.prefix);
    let all = All { colour, fonts: faces::names(sheet, fonts), sheet };
    Ok(serde_json::to_string_pretty(&all)? + "\n")
}

fn fill(
    sheet: &Sheet,
    colour: &Colours,
    (fonts, embedded): (&Fonts, Vec<FontFile>),
    (has_ground, templates): (bool, &Templates),
) -> anyhow::Result<String> {
    let names = faces::names(sheet, fonts);
    let ready = templates.of_drawings()?;
    let pen = parts::Pen { prefix: &sheet.prefix, colour, fonts: &names };
    let groups = sheet.groups.iter().map(|group| {
        let markup = if ready.is_read() {
            pen.drawn_by(&ready, &group.marks)
        } else {
            pen.drawn(&group.marks)
        };
        Ok(Filled { kind: group.kind, id: &group.id, label: &group.label, markup: markup? })
    });
    let whole = Whole {
        prefix: &sheet.prefix,
        colour,
        fonts: &names.0,
        language: &sheet.language,
        title: &sheet.title,
        description: &sheet.description,
        width: sheet.width,
        height: sheet.height,
        embedded,
        icons: used_icons(sheet),
        images: images::used(sheet),
        has_ground,
        groups: groups.collect::<anyhow::Result<_>>()?,
    };
    ready.fill("map.svg", &whole)
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
