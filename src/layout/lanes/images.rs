//! The storyboard: a frame that says what is to be seen.

use crate::layout::pen::{Align, Pen, Piecework};
use crate::layout::pictures;
use crate::model::text::Rich;

/// A frame with what is to be seen in it, and the caption under it.
pub(super) fn frame(alt: &str, caption: Option<&Rich>, width: f32, pen: &Pen<'_>) -> Piecework {
    let mut frame = pictures::frame(alt, None, width, pen);
    if let Some(caption) = caption {
        let caption = pen.block(caption, pen.metrics.small, width);
        let place = (0.0, frame.height + 4.0);
        frame.marks.extend(caption.marks(place, width, Align::Start, "ink"));
        frame.height += 4.0 + caption.height;
    }
    frame
}
