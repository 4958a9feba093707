//! What the style sheets of a page are given: colours, fonts, and the places and lengths that only one map has.

use crate::render::svg::FontFile;
use crate::theme::{Palette, ThemeName};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A colour by its purpose.
#[derive(Serialize)]
pub(super) struct ColourView {
    pub(super) name: &'static str,
    pub(super) light: String,
    pub(super) dark: String,
}

/// A face as a style sheet names it.
#[derive(Serialize)]
pub(super) struct FontView<'a> {
    /// The family without any character that could end its quotation marks.
    pub(super) family: String,
    pub(super) weight: u16,
    pub(super) style: &'static str,
    pub(super) format: &'static str,
    pub(super) data: &'a str,
}

/// Declarations that elements need beyond the style sheets, each with the class that brings it.
///
/// They are classes because a page whose policy knows its style sheet by its hash cannot have `style` attributes.
#[derive(Default)]
pub(super) struct Looks {
    classes: BTreeMap<String, usize>,
}

impl Looks {
    /// The class that brings declarations, which are made of numbers and names that ferd knows.
    pub(super) fn class(&mut self, declarations: String) -> String {
        let next = self.classes.len();
        format!("x{}", self.classes.entry(declarations).or_insert(next))
    }

    /// The rules of all classes.
    pub(super) fn rules(&self) -> String {
        let mut rules = String::new();
        for (declarations, number) in &self.classes {
            let _ = writeln!(rules, ".x{number}{{{declarations}}}");
        }
        rules
    }
}

/// The theme as templates know it.
pub(super) fn theme_name(theme: Option<ThemeName>) -> &'static str {
    match theme {
        Some(ThemeName::Dark) => "dark",
        Some(ThemeName::Light | ThemeName::Contrast | ThemeName::Print) => "light",
        None => "both",
    }
}

pub(super) fn colours(light: &Palette, dark: &Palette) -> Vec<ColourView> {
    let pairs = light.iter().filter(|(_, light)| *light != "none");
    pairs
        .map(|(name, light)| {
            let dark = dark.colour(name).unwrap_or(light).to_owned();
            ColourView { name, light: light.to_owned(), dark }
        })
        .collect()
}

impl<'a> FontView<'a> {
    pub(super) fn of(font: &'a FontFile) -> Self {
        let is_safe = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
        FontView {
            family: font.family.chars().filter(is_safe).collect(),
            weight: font.weight,
            style: font.style,
            format: font.format,
            data: &font.data,
        }
    }
}
