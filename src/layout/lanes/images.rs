//! The storyboard: a frame with its image.

use crate::layout::pen::{Align, Pen, Piecework};
use crate::layout::pictures;
use crate::model::text::Rich;

/// An image in its frame, and the caption under it.
pub(super) fn image(
    (src, alt): (&str, &str),
    caption: Option<&Rich>,
    width: f32,
    pen: &Pen<'_>,
) -> Piecework {
    let mut frame = pictures::image(src, alt, width, pen);
    if let Some(caption) = caption {
        let caption = pen.block(caption, pen.metrics.small, width);
        let place = (0.0, frame.height + 4.0);
        frame.marks.extend(caption.marks(place, width, Align::Start, "ink"));
        frame.height += 4.0 + caption.height;
    }
    frame
}
