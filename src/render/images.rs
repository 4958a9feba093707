//! The images of a drawing as addresses that hold them whole.

use crate::geometry::Px;
use crate::layout::sheet::{ImageMark, Mark, Sheet};
use crate::pixels::{Embedded, Encoding};
use base64::Engine;
use serde::Serialize;
use std::collections::BTreeMap;

/// An image as templates embed it.
#[derive(Debug, Clone, Serialize)]
pub struct Image {
    /// Its number in the drawing, from 1.
    pub number: usize,
    /// Width in px.
    pub width: Px,
    /// Height in px.
    pub height: Px,
    /// Corner radius in px.
    pub radius: Px,
    /// A `data:` address.
    pub address: String,
}

/// The images that a drawing shows, each once, by their numbers.
pub fn used(sheet: &Sheet) -> Vec<Image> {
    let mut used = BTreeMap::new();
    for (mark, data) in embedded(sheet) {
        used.entry(mark.number).or_insert_with(|| Image {
            number: mark.number,
            width: mark.width,
            height: mark.height,
            radius: mark.radius,
            address: address(data),
        });
    }
    used.into_values().collect()
}

/// The address of each image that a drawing shows by the path of its file, in its largest size.
pub fn addresses(sheet: &Sheet) -> BTreeMap<String, String> {
    let mut largest: BTreeMap<&str, &Embedded> = BTreeMap::new();
    for (mark, data) in embedded(sheet) {
        let known = largest.entry(&mark.src).or_insert(data);
        if data.width > known.width {
            *known = data;
        }
    }
    largest.into_iter().map(|(src, data)| (src.to_owned(), address(data))).collect()
}

fn embedded(sheet: &Sheet) -> impl Iterator<Item = (&ImageMark, &Embedded)> {
    let marks = sheet.groups.iter().flat_map(|group| &group.marks);
    marks.filter_map(|mark| match mark {
        Mark::Image(mark) => Some((mark, mark.data.as_deref()?)),
        _ => None,
    })
}

/// The address that holds an image.
pub fn address(data: &Embedded) -> String {
    let (kind, file) = match &data.encoding {
        Encoding::Jpeg(file) => ("jpeg", file),
        Encoding::Png { file, .. } => ("png", file),
    };
    format!("data:image/{kind};base64,{}", base64::engine::general_purpose::STANDARD.encode(file))
}
