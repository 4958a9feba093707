//! Small labels: touchpoints, and the items of a lane of chips.

use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, Piecework, icon, rectangle};
use crate::layout::sheet::Mark;
use crate::model::text::Rich;

/// Width and height of the icon.
const ICON: f32 = 14.0;

/// A label with its icon; a link makes the whole of it lead there.
pub(super) fn chip(
    (name, text, link): (Option<&str>, &Rich, Option<&str>),
    width: f32,
    pen: &Pen<'_>,
) -> Piecework {
    let kind = pen.metrics.card;
    let inset = 8.0;
    let indent = if name.is_some() { ICON + 6.0 } else { 0.0 };
    let block = pen.balanced(text, kind, width - 2.0 * inset - indent);
    let size = Area {
        x: 0.0,
        y: 0.0,
        width: (block.width + 2.0 * inset + indent).min(width),
        height: block.height + 8.0,
    };
    let mut ground = rectangle(size, 6.0, "card", "card-edge");
    if let (Mark::Box(ground), Some(link)) = (&mut ground, link) {
        link.clone_into(&mut ground.link);
    }
    let mut marks = vec![ground];
    if let Some(name) = name {
        let y = 4.0 + (kind.line_height - ICON) / 2.0;
        marks.push(icon(name, (inset, y), ICON, "accent"));
    }
    let inner = size.width - 2.0 * inset - indent;
    marks.extend(block.marks((inset + indent, 4.0), inner, Align::Start, "ink"));
    Piecework { marks, width: size.width, height: size.height }
}
