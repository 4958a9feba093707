//! Sheets → PDF: a page each, vectors and letters, nothing that changes from run to run.
//!
//! It is drawn from the sheet itself, not by way of the SVG: links and the order of reading are known there.

mod images;
mod letters;
mod page;
mod shapes;
mod structure;

use crate::layout::paper::Leaf;
use crate::text::Fonts;
use crate::theme::Palette;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use images::Images;
use letters::Letters;
use page::Drawn;
use pdf_writer::types::OutlineItemFlags;
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, TextStr};
use std::collections::BTreeMap;
use std::io::Write;
use structure::Structure;

/// What all pages of a document share.
struct Book<'a, 'f> {
    palette: &'a Palette,
    letters: &'a mut Letters<'f>,
    structure: &'a mut Structure,
    images: &'a mut Images,
}

/// The numbers of a document's objects, given out one by one.
struct Numbers(i32);

impl Numbers {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

/// Pages as a document; the first one's title and language are the document's.
///
/// Fails where a letter's font cannot be read.
pub fn document(leaves: &[Leaf], palette: &Palette, fonts: &Fonts) -> anyhow::Result<Vec<u8>> {
    let mut pdf = Pdf::new();
    let mut numbers = Numbers(0);
    let [catalog, tree, info, faces] = std::array::from_fn(|_| numbers.next());
    let mut letters = Letters::new(fonts);
    let mut structure = Structure::new(&mut numbers);
    let mut images = Images::default();
    let mut pages = Vec::with_capacity(leaves.len());
    for (number, leaf) in leaves.iter().enumerate() {
        let book =
            Book { palette, letters: &mut letters, structure: &mut structure, images: &mut images };
        pages.push(page::draw(leaf, (numbers.next(), number == 0), book, &mut numbers));
    }
    let anchors = anchors(&pages);
    for (drawn, leaf) in pages.iter().zip(leaves) {
        drawn.write(&mut pdf, (leaf, tree, faces), &anchors, &mut numbers);
    }
    pdf.pages(tree).count(number(pages.len())).kids(pages.iter().map(|page| page.id));
    letters.write(&mut pdf, faces, &mut numbers)?;
    images.write(&mut pdf, &mut numbers);
    let root = structure.write(&mut pdf, &mut numbers);
    let outline = outline(&mut pdf, &bookmarks(&pages), &mut numbers);
    let first = leaves.first().map(|leaf| &leaf.sheet);
    let title = first.map_or("", |sheet| &sheet.title);
    pdf.document_info(info).title(TextStr(title)).producer(TextStr("ferd"));
    let mut written = pdf.catalog(catalog);
    written.pages(tree);
    written.lang(TextStr(first.map_or("en", |sheet| &sheet.language)));
    written.viewer_preferences().display_doc_title(true);
    written.mark_info().marked(true);
    written.pair(Name(b"StructTreeRoot"), root);
    if let Some(outline) = outline {
        written.outlines(outline);
    }
    written.finish();
    Ok(pdf.finish())
}

/// A place that a reader may jump to.
#[derive(Clone, Copy)]
struct Anchor {
    page: Ref,
    /// Points from the lower edge of the page.
    top: f32,
}

/// Every place that a link may name, by its id; where a thing stands on several pages, the first.
fn anchors(pages: &[Drawn]) -> BTreeMap<&str, Anchor> {
    let mut anchors = BTreeMap::new();
    for (page, (id, top)) in pages.iter().flat_map(|page| page.ids.iter().map(move |id| (page, id)))
    {
        anchors.entry(id.as_str()).or_insert(Anchor { page: page.id, top: *top });
    }
    anchors
}

/// Titles with their places, each once.
fn bookmarks(pages: &[Drawn]) -> Vec<(&str, Anchor)> {
    let mut bookmarks: Vec<(&str, Anchor)> = Vec::new();
    for page in pages {
        for (title, top) in &page.titles {
            if !bookmarks.iter().any(|(known, _)| known == title) {
                bookmarks.push((title, Anchor { page: page.id, top: *top }));
            }
        }
    }
    bookmarks
}

/// The bookmarks; none where there are none.
fn outline(pdf: &mut Pdf, bookmarks: &[(&str, Anchor)], numbers: &mut Numbers) -> Option<Ref> {
    let root = numbers.next();
    let ids: Vec<Ref> = bookmarks.iter().map(|_| numbers.next()).collect();
    let (first, last) = (ids.first()?, ids.last()?);
    pdf.outline(root).first(*first).last(*last).count(number(ids.len()));
    for (number, (title, anchor)) in bookmarks.iter().enumerate() {
        let mut item = pdf.outline_item(ids[number]);
        item.title(TextStr(title)).parent(root).flags(OutlineItemFlags::empty());
        if let Some(before) = number.checked_sub(1) {
            item.prev(ids[before]);
        }
        if let Some(next) = ids.get(number + 1) {
            item.next(*next);
        }
        item.dest().page(anchor.page).xyz(0.0, anchor.top, None);
    }
    Some(root)
}

/// A count as PDF writes it.
fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// A stream's bytes, packed.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes everything")
}

/// Writes a packed stream.
fn stream(pdf: &mut Pdf, id: Ref, bytes: &[u8]) {
    pdf.stream(id, &packed(bytes)).filter(Filter::FlateDecode);
}

/// A rectangle around a box given by its left top corner and its size, the y axis pointing up.
fn upright(leaf: &Leaf, (x, y): (f32, f32), (width, height): (f32, f32)) -> Rect {
    let left = x * leaf.scale;
    let top = leaf.size().1 - y * leaf.scale;
    Rect::new(left, top - height * leaf.scale, left + width * leaf.scale, top)
}

/// A link's target as PDF writes it: ASCII, the rest in percent signs.
fn ascii(link: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(link.len());
    for byte in link.bytes() {
        if byte.is_ascii_graphic() {
            out.push(byte);
        } else {
            out.extend(format!("%{byte:02X}").into_bytes());
        }
    }
    out
}
