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
pub use faces::{FontFile, FontName, embedded, packed_faces, used};
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
    icon_prefix: &'a str,
    colour: &'a Colours,
    fonts: &'a [FontName],
    language: &'a str,
    title: &'a str,
    description: &'a str,
    width: Px,
    height: Px,
    embedded: Vec<FontFile>,
    icons: Vec<Icon<'a>>,
    has_band: bool,
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
    fill(sheet, &colour, (fonts, templates), Around::Nothing(embedded))
}

/// A drawing to stand in a page that brings the fonts, and the colours as custom properties.
pub fn inline(
    sheet: &Sheet,
    palette: &Palette,
    fonts: &Fonts,
    templates: &Templates,
) -> anyhow::Result<String> {
    let colour = Colours::by_name(palette, &sheet.prefix);
    fill(sheet, &colour, (fonts, templates), Around::Page)
}

/// The same for a page that says in words what is drawn, and has the [`icons`] as `icon_…`.
pub fn bare(
    sheet: &Sheet,
    palette: &Palette,
    fonts: &Fonts,
    templates: &Templates,
) -> anyhow::Result<String> {
    let colour = Colours::by_name(palette, &sheet.prefix);
    fill(sheet, &colour, (fonts, templates), Around::Words)
}

/// The names of the icons in a drawing.
pub fn icons(sheet: &Sheet) -> BTreeSet<&str> {
    let marks = sheet.groups.iter().flat_map(|group| &group.marks);
    let icons = marks.filter_map(|mark| match mark {
        Mark::Icon(icon) => Some(&*icon.name),
        _ => None,
    });
    icons.collect()
}

/// What stands around a drawing.
enum Around {
    /// Nothing: it is a file, with these fonts in it.
    Nothing(Vec<FontFile>),
    /// A page with fonts and colours.
    Page,
    /// A page with icons besides, and the same in words.
    Words,
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

fn fill<'a>(
    sheet: &'a Sheet,
    colour: &Colours,
    (fonts, templates): (&Fonts, &Templates),
    around: Around,
) -> anyhow::Result<String> {
    let names = faces::names(sheet, fonts);
    let ready = templates.of_drawings()?;
    let is_told = matches!(around, Around::Words);
    let unless_told = |words: &'a str| if is_told { "" } else { words };
    let icon_prefix = if is_told { "icon_".to_owned() } else { format!("{}-icon-", sheet.prefix) };
    let pen =
        parts::Pen { prefix: &sheet.prefix, icon_prefix: &icon_prefix, colour, fonts: &names };
    let groups = sheet.groups.iter().map(|group| {
        let markup = if ready.is_read() {
            pen.drawn_by(&ready, &group.marks)
        } else {
            pen.drawn(&group.marks)
        };
        let label = unless_told(&group.label);
        Ok(Filled { kind: group.kind, id: &group.id, label, markup: markup? })
    });
    let (has_ground, embedded) = match around {
        Around::Nothing(embedded) => (true, embedded),
        Around::Page | Around::Words => (false, Vec::new()),
    };
    let whole = Whole {
        prefix: &sheet.prefix,
        icon_prefix: &icon_prefix,
        colour,
        fonts: &names.0,
        language: &sheet.language,
        title: unless_told(&sheet.title),
        description: unless_told(&sheet.description),
        width: sheet.width,
        height: sheet.height,
        embedded,
        icons: if is_told { Vec::new() } else { used_icons(sheet) },
        has_band: has_band(sheet),
        images: images::used(sheet),
        has_ground,
        groups: groups.collect::<anyhow::Result<_>>()?,
    };
    ready.fill("map.svg", &whole)
}

fn used_icons(sheet: &Sheet) -> Vec<Icon<'_>> {
    let icons = icons(sheet).into_iter();
    icons.filter_map(|name| Some(Icon { name, markup: icons::markup(name)? })).collect()
}

/// Whether the ground of a curve is in a drawing.
fn has_band(sheet: &Sheet) -> bool {
    let mut marks = sheet.groups.iter().flat_map(|group| &group.marks);
    marks.any(|mark| matches!(mark, Mark::Box(mark) if mark.fill == "band"))
}
