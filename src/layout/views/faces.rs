//! Feelings as faces with their names.

use crate::arrange::views::storyboard::Face;
use crate::layout::pen::{Align, Pen, Piecework, icon};

/// Side of a face.
const FACE: f32 = 18.0;

/// The colour of a feeling; the mouth of the face says the same.
pub(super) fn colour(face: &Face) -> &'static str {
    match face.level {
        level if level < 0.4 => "pain-ink",
        level if level > 0.6 => "opportunity-ink",
        _ => "muted",
    }
}

/// A face with what the feeling is called, and whose it is.
pub(super) fn face(face: &Face, width: f32, pen: &Pen<'_>) -> Piecework {
    let indent = FACE + 7.0;
    let room = width - indent;
    let kind = pen.metrics.label;
    let mut marks = vec![icon(&face.icon, (0.0, 0.0), FACE, colour(face))];
    let words = pen.words(&face.words, kind, room);
    let mut y = ((FACE - kind.line_height) / 2.0).max(0.0);
    marks.extend(words.marks((indent, y), room, Align::Start, colour(face)));
    y += words.height;
    if !face.persona.is_empty() {
        let persona = pen.words(&face.persona, pen.metrics.small, room);
        marks.extend(persona.marks((indent, y), room, Align::Start, "muted"));
        y += persona.height;
    }
    Piecework { marks, width, height: y.max(FACE) }
}
