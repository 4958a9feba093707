//! A smooth line through points that never leaves the range of its neighbours.

/// A stretch between two points as a cubic Bézier curve.
pub(super) struct Segment {
    /// Where it begins.
    pub(super) from: (f32, f32),
    /// Its two handles and its end.
    pub(super) bend: [(f32, f32); 3],
    /// Whether columns without a feeling lie between its points.
    pub(super) is_gap: bool,
}

/// A point of a line: x, y, first column and number of columns.
pub(super) type Stop = (f32, f32, isize, usize);

/// The stretches through points, which are in the order of x.
///
/// Slopes are limited after Fritsch and Carlson, Monotone Piecewise Cubic Interpolation (1980), so that the line rises
/// and falls only where its points do.
pub(super) fn segments(points: &[Stop]) -> Vec<Segment> {
    let slopes = slopes(points);
    points
        .windows(2)
        .enumerate()
        .map(|(number, pair)| {
            let ((x0, y0, column, span), (x1, y1, next, _)) = (pair[0], pair[1]);
            let third = (x1 - x0) / 3.0;
            Segment {
                from: (x0, y0),
                bend: [
                    (x0 + third, y0 + slopes[number] * third),
                    (x1 - third, y1 - slopes[number + 1] * third),
                    (x1, y1),
                ],
                is_gap: next > column + span.cast_signed(),
            }
        })
        .collect()
}

fn slopes(points: &[Stop]) -> Vec<f32> {
    let secants: Vec<f32> = points
        .windows(2)
        .map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0).max(0.01))
        .collect();
    let mut slopes: Vec<f32> = (0..points.len())
        .map(|at| match (at.checked_sub(1).map(|before| secants[before]), secants.get(at)) {
            (Some(before), Some(after)) if before * after > 0.0 => f32::midpoint(before, *after),
            (Some(_), Some(_)) | (None, None) => 0.0,
            (Some(only), None) => only * 0.6,
            (None, Some(only)) => only * 0.6,
        })
        .collect();
    for (at, secant) in secants.iter().enumerate() {
        if secant.abs() < 1e-6 {
            slopes[at] = 0.0;
            slopes[at + 1] = 0.0;
            continue;
        }
        let (a, b) = (slopes[at] / secant, slopes[at + 1] / secant);
        let length = a.hypot(b);
        if length > 3.0 {
            slopes[at] = 3.0 / length * a * secant;
            slopes[at + 1] = 3.0 / length * b * secant;
        }
    }
    slopes
}

impl Segment {
    /// Places along the stretch, close enough together that no label fits between two.
    pub(super) fn samples(&self) -> impl Iterator<Item = (f32, f32)> + '_ {
        let count = ((self.bend[2].0 - self.from.0) / 5.0).ceil().clamp(4.0, 400.0) as usize;
        (0..=count).map(move |step| self.at(step as f32 / count as f32))
    }

    /// As much of it as lies between two heights of x; none if nothing does.
    pub(super) fn within(&self, left: f32, right: f32) -> Option<Segment> {
        let (start, end) = (self.from.0, self.bend[2].0);
        if end <= left || start >= right {
            return None;
        }
        // The handles stand at thirds, so x grows evenly along it.
        let part = |x: f32| ((x - start) / (end - start)).clamp(0.0, 1.0);
        let (first, last) = (part(left), part(right));
        let ends = (self.blossom([first; 3]), self.blossom([last; 3]));
        let handles = (self.blossom([first, first, last]), self.blossom([first, last, last]));
        Some(Segment { from: ends.0, bend: [handles.0, handles.1, ends.1], is_gap: self.is_gap })
    }

    /// The place that far along, 0 to 1.
    fn at(&self, part: f32) -> (f32, f32) {
        self.blossom([part; 3])
    }

    /// The curve's polar form, by de Casteljau's steps with a part each: Ramshaw, Blossoming (1987).
    fn blossom(&self, parts: [f32; 3]) -> (f32, f32) {
        let between = |from: (f32, f32), to: (f32, f32), part: f32| {
            (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
        };
        let mut places = [self.from, self.bend[0], self.bend[1], self.bend[2]];
        for (count, part) in [3, 2, 1].into_iter().zip(parts) {
            for place in 0..count {
                places[place] = between(places[place], places[place + 1], part);
            }
        }
        places[0]
    }
}

#[cfg(test)]
mod tests {
    use super::segments;
    use proptest::prelude::*;

    #[test]
    fn a_stretch_that_is_cut_goes_where_the_whole_one_does() {
        let points = [(0.0, 10.0, 0, 1), (100.0, 60.0, 1, 1), (200.0, 20.0, 2, 1)];
        let whole = &segments(&points)[0];
        let cut = whole.within(30.0, 70.0).unwrap();
        assert!((cut.from.0 - 30.0).abs() < 1e-3 && (cut.bend[2].0 - 70.0).abs() < 1e-3);
        for step in 0..=8 {
            let (x, y) = cut.at(step as f32 / 8.0);
            let (_, other) = whole.at(x / 100.0);
            assert!((y - other).abs() < 1e-2, "{y} and {other} at {x}");
        }
        assert!(whole.within(100.0, 200.0).is_none() && whole.within(-50.0, 0.0).is_none());
    }

    proptest! {
        #[test]
        fn the_line_never_leaves_the_range_of_its_neighbours(heights in prop::collection::vec(0.0f32..200.0, 2..12)) {
            let points: Vec<_> =
                (0..).zip(&heights).map(|(n, y)| (n as f32 * 170.0, *y, n, 1)).collect();
            for (segment, pair) in segments(&points).iter().zip(points.windows(2)) {
                let (low, high) = (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1));
                for (_, y) in segment.samples() {
                    prop_assert!(y >= low - 0.05 && y <= high + 0.05, "{y} is outside {low}..{high}");
                }
            }
        }
    }
}
