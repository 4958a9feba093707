//! The faces of a drawing: what templates call them, what is used of them, the files that travel with it.

use crate::layout::sheet::{Mark, Sheet};
use crate::text::{Face, FaceId, Fonts, Pairs, Used, cut, packed};
use base64::Engine;
use serde::Serialize;
use std::collections::BTreeMap;

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
    /// `ttf`, `otf` or `woff`.
    pub format: &'static str,
    /// The file in base64.
    pub data: String,
}

/// The names of the faces by number.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub(super) struct FontNames(pub(super) Vec<FontName>);

impl std::ops::Index<FaceId> for FontNames {
    type Output = FontName;

    fn index(&self, face: FaceId) -> &FontName {
        &self.0[usize::from(face.number())]
    }
}

/// The faces up to the last one used, by number.
pub(super) fn names(sheet: &Sheet, fonts: &Fonts) -> FontNames {
    let last = runs(sheet).map(|(_, face)| face).max().unwrap_or_default();
    let base = fonts.face(FaceId::default());
    let names = last
        .and_before()
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
        .collect();
    FontNames(names)
}

fn style(face: &Face) -> &'static str {
    if face.italic { "italic" } else { "normal" }
}

fn runs(sheet: &Sheet) -> impl Iterator<Item = (&str, FaceId)> {
    let marks = sheet.groups.iter().flat_map(|group| &group.marks);
    let lines = marks.flat_map(|mark| match mark {
        Mark::Text(text) => &*text.lines,
        _ => &[],
    });
    lines.flat_map(|line| &line.runs).map(|run| (&*run.text, run.face))
}

/// What a drawing sets in each face.
pub fn used(sheet: &Sheet) -> BTreeMap<FaceId, Used> {
    let mut found: BTreeMap<FaceId, Pairs> = BTreeMap::new();
    for (text, face) in runs(sheet) {
        found.entry(face).or_default().note(text.chars());
    }
    found.into_iter().map(|(face, pairs)| (face, pairs.used())).collect()
}

/// The faces, each cut down to what is used of it.
pub fn embedded(used: &BTreeMap<FaceId, Used>, fonts: &Fonts) -> anyhow::Result<Vec<FontFile>> {
    files(used, fonts, |bytes| {
        let format = if bytes.starts_with(b"OTTO") { "otf" } else { "ttf" };
        (format, bytes)
    })
}

/// The same in a form that only browsers read, in three quarters of the bytes.
pub fn packed_faces(used: &BTreeMap<FaceId, Used>, fonts: &Fonts) -> anyhow::Result<Vec<FontFile>> {
    files(used, fonts, |bytes| match packed(&bytes) {
        Some(packed) => ("woff", packed),
        None => ("ttf", bytes),
    })
}

fn files(
    used: &BTreeMap<FaceId, Used>,
    fonts: &Fonts,
    form: fn(Vec<u8>) -> (&'static str, Vec<u8>),
) -> anyhow::Result<Vec<FontFile>> {
    used.iter()
        .map(|(id, used)| {
            let face = fonts.face(*id);
            let (format, bytes) = form(cut(fonts, *id, used)?);
            Ok(FontFile {
                family: face.family.clone(),
                weight: face.weight,
                style: style(face),
                format,
                data: base64::engine::general_purpose::STANDARD.encode(bytes),
            })
        })
        .collect()
}
