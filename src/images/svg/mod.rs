//! An SVG that somebody else drew: its shapes, if drawing them takes no more than an image may take.
//!
//! The bounds are counts of work, so that an image is refused on every machine or on none. An image within them takes at most
//! about a second and 256 MB.

mod cost;
mod weight;

use super::file::{Flaw, MAX_PIXELS, reason};
use crate::text::{FaceId, Fonts};
use std::sync::Arc;
use usvg::roxmltree::{Document, ParsingOptions};
use usvg::{ImageHrefResolver, fontdb};

/// Most nodes of a document: elements, and texts and comments between them.
const NODES: u32 = 200_000;
/// Most bytes of declarations before the drawing, where they declare entities; and most places in which these may stand.
const ENTITIES: (usize, usize) = (8 * 1024, 2_000);

/// The shapes of an SVG; its letters are set in the fonts.
pub(super) fn shapes(bytes: &[u8], fonts: &Fonts) -> Result<Box<usvg::Tree>, Flaw> {
    let text = std::str::from_utf8(bytes).map_err(|_| Flaw::broken("it is not UTF-8 text"))?;
    check_entities(text)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: NODES, ..Default::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        usvg::roxmltree::Error::NodesLimitReached => too_much("elements"),
        error => Flaw::broken(&reason(&error)),
    })?;
    weight::check(&document)?;
    let tree = usvg::Tree::from_xmltree(&document, &options_with(fonts));
    let tree = tree.map_err(|error| Flaw::broken(&reason(&error)))?;
    cost::check(&tree)?;
    Ok(Box::new(tree))
}

/// Entities are put in before elements can be counted; few and short ones do no harm.
fn check_entities(text: &str) -> Result<(), Flaw> {
    let Some(first) = text.find("<!ENTITY") else { return Ok(()) };
    let last = text.rfind("<!ENTITY").unwrap_or(first);
    let end = text[last..].find(']').map_or(text.len(), |end| last + end);
    let (most, places) = ENTITIES;
    let refers = text[first..end].contains('&');
    if end - first > most || refers || text.matches('&').count() > places {
        return Err(too_much("entities"));
    }
    Ok(())
}

fn options_with(fonts: &Fonts) -> usvg::Options<'static> {
    let face = fonts.face(FaceId::default());
    let mut database = fontdb::Database::new();
    for (_, face) in fonts.faces() {
        database.load_font_source(fontdb::Source::Binary(face.shared()));
    }
    // A font that an SVG names is not there; any of its letters are set in ours.
    database.set_serif_family(&face.family);
    database.set_sans_serif_family(&face.family);
    database.set_monospace_family(&face.family);
    let by_default = ImageHrefResolver::default_data_resolver();
    usvg::Options {
        fontdb: Arc::new(database),
        font_family: face.family.clone(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(move |mime, data, options| {
                let size = imagesize::blob_size(&data).ok();
                let fits = |size: imagesize::ImageSize| {
                    size.width.saturating_mul(size.height) <= MAX_PIXELS
                };
                if size.is_some_and(fits) { by_default(mime, data, options) } else { None }
            }),
            // An SVG may name any file of the machine.
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    }
}

/// What is said of an SVG with too much of something.
fn too_much(what: &str) -> Flaw {
    Flaw::new(
        format!("has too many {what}"),
        "simplify it, or save it as PNG: twice the size at which it is drawn is enough",
    )
}
