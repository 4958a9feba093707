//! The storyboard: a frame that says what is to be seen.

use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, Piecework, rectangle};
use crate::model::text::Rich;

/// A frame with what is to be seen in it, and the caption under it.
pub(super) fn frame(alt: &str, caption: Option<&Rich>, width: f32, pen: &Pen<'_>) -> Piecework {
    let inset = 9.0;
    let inner = width - 2.0 * inset;
    let words = pen.balanced(&Rich::plain(alt), pen.metrics.small, inner);
    let height = (width * 0.6).max(words.height + 2.0 * inset).round();
    let size = Area { x: 0.0, y: 0.0, width, height };
    let mut marks = vec![rectangle(size, pen.metrics.radius, "lane-tint", "card-edge")];
    let y = (height - words.height) / 2.0;
    marks.extend(words.marks((inset, y), inner, Align::Middle, "muted"));
    let mut bottom = height;
    if let Some(caption) = caption {
        let caption = pen.block(caption, pen.metrics.small, width);
        marks.extend(caption.marks((0.0, height + 4.0), width, Align::Start, "ink"));
        bottom += 4.0 + caption.height;
    }
    Piecework { marks, width, height: bottom }
}
