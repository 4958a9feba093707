//! Paths and icons as PDF draws them.

use pdf_writer::Content;
use svgtypes::{SimplePathSegment, SimplifyingPathParser};
use usvg::tiny_skia_path::PathSegment;

/// How far the handles of a quarter of a circle lie from its ends, in radii: 4/3 × (√2 − 1).
const HANDLE: f32 = 0.552_284_8;

/// Adds a path as SVG writes it; what cannot be read ends it, as in a browser.
pub(super) fn path(content: &mut Content, d: &str) {
    let mut at = (0.0, 0.0);
    for segment in SimplifyingPathParser::from(d) {
        let Ok(segment) = segment else { return };
        match segment {
            SimplePathSegment::MoveTo { x, y } => {
                at = (x as f32, y as f32);
                content.move_to(at.0, at.1);
            }
            SimplePathSegment::LineTo { x, y } => {
                at = (x as f32, y as f32);
                content.line_to(at.0, at.1);
            }
            SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y } => {
                at = (x as f32, y as f32);
                content.cubic_to(x1 as f32, y1 as f32, x2 as f32, y2 as f32, at.0, at.1);
            }
            SimplePathSegment::Quadratic { x1, y1, x, y } => {
                let to = (x as f32, y as f32);
                quadratic(content, at, (x1 as f32, y1 as f32), to);
                at = to;
            }
            SimplePathSegment::ClosePath => {
                content.close_path();
            }
        }
    }
}

/// A curve with one handle as one with two.
fn quadratic(content: &mut Content, from: (f32, f32), by: (f32, f32), to: (f32, f32)) {
    let towards = |end: f32, handle: f32| end + (handle - end) * 2.0 / 3.0;
    content.cubic_to(
        towards(from.0, by.0),
        towards(from.1, by.1),
        towards(to.0, by.0),
        towards(to.1, by.1),
        to.0,
        to.1,
    );
}

/// Adds a rectangle with round corners.
pub(super) fn rounded(content: &mut Content, (x, y, width, height): (f32, f32, f32, f32), r: f32) {
    let r = r.min(width / 2.0).min(height / 2.0);
    if r <= 0.0 {
        content.rect(x, y, width, height);
        return;
    }
    let (right, bottom, h) = (x + width, y + height, r * (1.0 - HANDLE));
    content.move_to(x + r, y);
    content.line_to(right - r, y);
    content.cubic_to(right - h, y, right, y + h, right, y + r);
    content.line_to(right, bottom - r);
    content.cubic_to(right, bottom - h, right - h, bottom, right - r, bottom);
    content.line_to(x + r, bottom);
    content.cubic_to(x + h, bottom, x, bottom - h, x, bottom - r);
    content.line_to(x, y + r);
    content.cubic_to(x, y + h, x + h, y, x + r, y);
    content.close_path();
}

/// Adds a circle.
pub(super) fn circle(content: &mut Content, (x, y): (f32, f32), r: f32) {
    rounded(content, (x - r, y - r, 2.0 * r, 2.0 * r), r);
}

/// Draws an icon's markup, which lies on a ground of 24 by 24, in the colours that are set.
pub(super) fn icon(content: &mut Content, markup: &str) {
    let file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\" \
         stroke=\"#000\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\" \
         color=\"#000\">{markup}</svg>"
    );
    if let Ok(tree) = usvg::Tree::from_str(&file, &usvg::Options::default()) {
        nodes(content, tree.root());
    }
}

fn nodes(content: &mut Content, group: &usvg::Group) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => nodes(content, group),
            usvg::Node::Path(path) => {
                outline(content, path.data());
                match (path.fill(), path.stroke()) {
                    (Some(_), None) => content.fill_nonzero(),
                    (Some(_), Some(_)) => content.fill_nonzero_and_stroke(),
                    (None, _) => {
                        content.set_line_width(path.stroke().map_or(1.75, |s| s.width().get()));
                        content.stroke()
                    }
                };
            }
            usvg::Node::Image(_) | usvg::Node::Text(_) => {}
        }
    }
}

fn outline(content: &mut Content, path: &usvg::tiny_skia_path::Path) {
    let mut at = (0.0, 0.0);
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => {
                content.move_to(to.x, to.y);
                at = (to.x, to.y);
            }
            PathSegment::LineTo(to) => {
                content.line_to(to.x, to.y);
                at = (to.x, to.y);
            }
            PathSegment::QuadTo(by, to) => {
                quadratic(content, at, (by.x, by.y), (to.x, to.y));
                at = (to.x, to.y);
            }
            PathSegment::CubicTo(a, b, to) => {
                content.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y);
                at = (to.x, to.y);
            }
            PathSegment::Close => {
                content.close_path();
            }
        }
    }
}
