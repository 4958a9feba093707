//! Pictures, and what stands in their place: one place for every photo and every image of the storyboard.

use super::pen::{Align, Pen, Piecework, icon, rectangle};
use crate::geometry::Area;
use crate::model::text::Rich;

/// Side of the icon in an empty frame.
const ICON: f32 = 26.0;

/// A frame of that width that says what is to be seen in it, three fifths as high or as high as the words need; without
/// words it holds an icon.
pub(super) fn frame(alt: &str, symbol: Option<&str>, width: f32, pen: &Pen<'_>) -> Piecework {
    let inset = 9.0;
    let inner = width - 2.0 * inset;
    let words = pen.balanced(&Rich::plain(alt), pen.metrics.small, inner);
    let height = (width * 0.6).max(words.height + 2.0 * inset).round();
    let size = Area { x: 0.0, y: 0.0, width, height };
    let mut marks = vec![rectangle(size, pen.metrics.radius, "lane-tint", "card-edge")];
    if let Some(symbol) = symbol.filter(|_| alt.is_empty()) {
        let place = ((width - ICON) / 2.0, (height - ICON) / 2.0);
        marks.push(icon(symbol, place, ICON, "divider"));
    }
    let y = (height - words.height) / 2.0;
    marks.extend(words.marks((inset, y), inner, Align::Middle, "muted"));
    Piecework { marks, width, height }
}

/// A round portrait of that size, or the letters that stand for it.
pub(super) fn portrait(initials: &str, size: f32, pen: &Pen<'_>) -> Piecework {
    let ground = Area { x: 0.0, y: 0.0, width: size, height: size };
    let kind = if size >= 90.0 { pen.metrics.title } else { pen.metrics.figure };
    let letters = pen.words(initials, kind, size);
    let mut marks = vec![rectangle(ground, size / 2.0, "avatar", "none")];
    let y = (size - letters.height) / 2.0;
    marks.extend(letters.marks((0.0, y), size, Align::Middle, "avatar-ink"));
    Piecework { marks, width: size, height: size }
}
