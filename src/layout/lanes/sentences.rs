//! Sentences and quotes.

use crate::geometry::Area;
use crate::layout::pen::{Pen, Piecework, dot, rectangle};
use crate::model::text::Rich;

/// A sentence with the short words under it; one of several begins with a dot.
pub(super) fn sentence(
    text: &Rich,
    notes: &[String],
    (width, several): (f32, bool),
    pen: &Pen<'_>,
) -> Piecework {
    let indent = if several { 11.0 } else { 0.0 };
    let body = pen.metrics.body;
    let block = pen.block(text, body, width - indent);
    let mut out = Piecework { width, height: block.height, marks: Vec::new() };
    if several {
        out.marks.push(dot((3.0, body.line_height / 2.0), 1.75, "muted", "none"));
    }
    out.marks.extend(block.marks(
        (indent, 0.0),
        width - indent,
        crate::layout::pen::Align::Start,
        "ink",
    ));
    if !notes.is_empty() {
        let notes = pen.words(&notes.join("\u{a0}· "), pen.metrics.small, width - indent);
        let mut notes_piece = notes.piece("muted", width - indent);
        out.height += 1.0;
        notes_piece.marks.iter_mut().for_each(|mark| mark.shift(indent, out.height));
        out.height += notes.height;
        out.marks.append(&mut notes_piece.marks);
    }
    out
}

/// What somebody said, with a line beside it.
pub(super) fn quote(text: &Rich, who: Option<&str>, width: f32, pen: &Pen<'_>) -> Piecework {
    let indent = 10.0;
    let block = pen.block(text, pen.metrics.quote, width - indent);
    let mut out = Piecework { width, height: block.height, marks: Vec::new() };
    let words = block.piece("ink", width - indent);
    out.marks.extend(words.at(indent, 0.0));
    if let Some(who) = who {
        let who = pen.words(who, pen.metrics.small, width - indent);
        out.marks.extend(who.piece("muted", width - indent).at(indent, out.height));
        out.height += who.height;
    }
    let bar = Area { x: 0.0, y: 1.0, width: 2.0, height: out.height - 2.0 };
    out.marks.insert(0, rectangle(bar, 1.0, "divider", "none"));
    out
}
