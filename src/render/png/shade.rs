//! Grounds that shade from top to bottom, a row at a time: every pixel of a row has the same colour.

use resvg::tiny_skia::{Color, Path, PathSegment, Pixmap, Point, Transform};

/// How far from the edge of a pixel a side may be, in pixels.
const NEAR: f32 = 1.0 / 256.0;

/// Draws a rectangle whose ground shades from top to bottom; false, and nothing is drawn, if the path is anything else.
pub(super) fn shade(path: &usvg::Path, at: Transform, band: &mut Pixmap) -> bool {
    let Some(ground) = ground(path, at) else { return false };
    let (wide, high) = (band.width() as usize, band.height().cast_signed());
    let [left, right] = ground.columns.map(|column| (column.max(0) as usize).min(wide));
    for row in ground.rows[0].max(0)..ground.rows[1].min(high) {
        let colour = ground.colour(row as f32 + 0.5).premultiply().to_color_u8();
        let start = row as usize * wide;
        band.pixels_mut()[start + left..start + right.max(left)].fill(colour);
    }
    true
}

/// A rectangle of whole pixels, and the colours at heights of it.
struct Ground {
    columns: [i32; 2],
    rows: [i32; 2],
    /// Height and colour of each stop, from top to bottom.
    stops: Vec<(f32, Color)>,
}

fn ground(path: &usvg::Path, at: Transform) -> Option<Ground> {
    let fill = path.fill().filter(|_| path.is_visible() && path.stroke().is_none())?;
    let usvg::Paint::LinearGradient(gradient) = fill.paint() else { return None };
    let place = |x: f32, y: f32| {
        let mut point = Point::from_xy(x, y);
        at.pre_concat(gradient.transform()).map_point(&mut point);
        point
    };
    let (from, to) = (place(gradient.x1(), gradient.y1()), place(gradient.x2(), gradient.y2()));
    let is_upright = (from.x - to.x).abs() < NEAR && from.y < to.y && !at.has_skew();
    let is_padded = gradient.spread_method() == usvg::SpreadMethod::Pad;
    if !is_upright || !is_padded || fill.opacity() != usvg::Opacity::ONE {
        return None;
    }
    if !is_rectangle(path.data()) {
        return None;
    }
    let bounds = path.data().bounds().transform(at)?;
    let whole = |side: f32| ((side - side.round()).abs() < NEAR).then(|| side.round() as i32);
    let stops = gradient.stops().iter().map(|stop| {
        let (colour, height) = (stop.color(), from.y + (to.y - from.y) * stop.offset().get());
        (stop.opacity() == usvg::Opacity::ONE)
            .then(|| (height, Color::from_rgba8(colour.red, colour.green, colour.blue, 255)))
    });
    Some(Ground {
        columns: [whole(bounds.left())?, whole(bounds.right())?],
        rows: [whole(bounds.top())?, whole(bounds.bottom())?],
        stops: stops.collect::<Option<_>>()?,
    })
}

/// Whether a path is an upright rectangle: one line from corner to corner of its bounds, and never aslant.
pub(super) fn is_rectangle(path: &Path) -> bool {
    let bounds = path.bounds();
    let near = |a: f32, b: f32| (a - b).abs() < NEAR;
    let is_corner = |point: &Point| {
        (near(point.x, bounds.left()) || near(point.x, bounds.right()))
            && (near(point.y, bounds.top()) || near(point.y, bounds.bottom()))
    };
    let is_straight = |pair: &[Point]| near(pair[0].x, pair[1].x) || near(pair[0].y, pair[1].y);
    let is_line = |part: PathSegment| matches!(part, PathSegment::LineTo(_) | PathSegment::Close);
    let points = path.points();
    let is_around = (4..=5).contains(&points.len()) && points.windows(2).all(is_straight);
    is_around && points.iter().all(is_corner) && path.segments().skip(1).all(is_line)
}

impl Ground {
    /// The colour at a height, between those of the stops around it.
    fn colour(&self, height: f32) -> Color {
        let below = self.stops.partition_point(|(place, _)| *place <= height);
        let Some((end, last)) = self.stops.get(below) else {
            return self.stops.last().map_or(Color::TRANSPARENT, |(_, colour)| *colour);
        };
        let Some((start, first)) = below.checked_sub(1).map(|above| self.stops[above]) else {
            return *last;
        };
        let part = (height - start) / (end - start);
        let mix = |from: f32, to: f32| (from + (to - from) * part).clamp(0.0, 1.0);
        Color::from_rgba(
            mix(first.red(), last.red()),
            mix(first.green(), last.green()),
            mix(first.blue(), last.blue()),
            1.0,
        )
        .unwrap_or(first)
    }
}
