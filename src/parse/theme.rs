//! A theme file as written.

use super::read::{OneOf, Read, Reader, Written};
use super::record::record;
use super::tree::{Content, Node};
use crate::theme::{Density, ThemeName};

record! {
    /// The looks of drawings: what is left out is as in the theme it is based on.
    ThemeDraft = "a theme", example "{base: light, colours: {accent: \"#005b5c\"}}" {
        base: Option<Written<OneOf<ThemeName>>>,
        density: Option<Written<OneOf<Density>>>,
        radius: Option<Written<f64>>,
        colours: Option<Written<Colours>>,
        stages: Vec<Written<Colour>>,
        lines: Vec<Written<Colour>>,
        fonts: Vec<Written<String>>,
        logo: Option<Written<String>>,
    }
}

/// A colour as `#rrggbb`.
#[derive(Debug, Clone, PartialEq)]
pub struct Colour(pub String);

/// Colours by what they are for.
#[derive(Debug, Clone)]
pub struct Colours(pub Vec<(Written<String>, Written<Colour>)>);

impl Read for Colour {
    fn expected() -> String {
        "a colour".into()
    }
    fn example() -> String {
        "\"#1f5fb0\"".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let colour = node.scalar().and_then(|text| text.strip_prefix('#')).and_then(|digits| {
            if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return None;
            }
            match digits.len() {
                6 => Some(format!("#{}", digits.to_lowercase())),
                3 => Some(digits.to_lowercase().chars().fold("#".to_owned(), |mut all, digit| {
                    all.extend([digit, digit]);
                    all
                })),
                _ => None,
            }
        });
        if colour.is_none() {
            reader.wrong::<Self>(node);
        }
        colour.map(Colour)
    }
}

impl Read for Colours {
    fn expected() -> String {
        "colours by what they are for".into()
    }
    fn example() -> String {
        "{accent: \"#005b5c\"}".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Content::Map(entries) = &node.content else {
            reader.wrong::<Self>(node);
            return None;
        };
        let colours = entries.iter().filter_map(|(key, value)| {
            let purpose = Written { value: String::read(key, reader)?, span: key.span };
            let colour = Written { value: Colour::read(value, reader)?, span: value.span };
            Some((purpose, colour))
        });
        Some(Colours(colours.collect()))
    }
}
