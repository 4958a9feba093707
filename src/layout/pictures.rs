//! Pictures, and what stands in their place: one place for every photo and every image of the storyboard.

use super::pen::{Align, Pen, Piecework, icon, rectangle};
use super::sheet::{ImageMark, Mark};
use crate::geometry::{Area, Px};
use crate::theme::Logo;
use std::sync::Arc;

/// Side of the icon in an empty frame.
const ICON: f32 = 26.0;

/// A frame of that width that holds an image, three fifths as high.
pub(super) fn image(src: &str, alt: &str, width: f32, pen: &Pen<'_>) -> Piecework {
    let size = Area { x: 0.0, y: 0.0, width, height: (width * 0.6).round() };
    let radius = pen.metrics.radius;
    // The ground shows through an image that is not opaque.
    let marks =
        vec![rectangle(size, radius, "lane-tint", "card-edge"), filling(size, radius, src, alt)];
    Piecework { marks, width, height: size.height }
}

fn filling(size: Area, radius: f32, src: &str, alt: &str) -> Mark {
    Mark::Image(ImageMark {
        src: src.to_owned(),
        alt: alt.to_owned(),
        x: Px(size.x),
        y: Px(size.y),
        width: Px(size.width),
        height: Px(size.height),
        radius: Px(radius),
        number: 0,
        data: None,
    })
}

/// The logo of whoever makes the drawing; it says nothing of the map.
pub(super) fn logo(logo: &Logo) -> Piecework {
    let size = Area { x: 0.0, y: 0.0, width: logo.width, height: logo.height };
    let mut mark = filling(size, 0.0, &logo.src, "");
    if let Mark::Image(mark) = &mut mark {
        mark.data = Some(Arc::clone(&logo.image));
    }
    Piecework { marks: vec![mark], width: logo.width, height: logo.height }
}

/// A frame of the same shape for what has no image, with an icon in its middle.
pub(super) fn frame(symbol: &str, width: f32, pen: &Pen<'_>) -> Piecework {
    let size = Area { x: 0.0, y: 0.0, width, height: (width * 0.6).round() };
    let place = ((width - ICON) / 2.0, (size.height - ICON) / 2.0);
    let marks = vec![
        rectangle(size, pen.metrics.radius, "lane-tint", "card-edge"),
        icon(symbol, place, ICON, "divider"),
    ];
    Piecework { marks, width, height: size.height }
}

/// A round portrait of that size, or the letters that stand for it.
pub(super) fn portrait(photo: Option<&str>, initials: &str, size: f32, pen: &Pen<'_>) -> Piecework {
    let ground = Area { x: 0.0, y: 0.0, width: size, height: size };
    if let Some(photo) = photo {
        // The name stands beside it.
        let marks = vec![
            rectangle(ground, size / 2.0, "avatar", "none"),
            filling(ground, size / 2.0, photo, ""),
        ];
        return Piecework { marks, width: size, height: size };
    }
    let kind = if size >= 90.0 { pen.metrics.title } else { pen.metrics.figure };
    let letters = pen.words(initials, kind, size);
    let mut marks = vec![rectangle(ground, size / 2.0, "avatar", "none")];
    let y = (size - letters.height) / 2.0;
    marks.extend(letters.marks((0.0, y), size, Align::Middle, "avatar-ink"));
    Piecework { marks, width: size, height: size }
}
