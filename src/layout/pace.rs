//! How high the parts of a map are, so that two maps can be drawn with every part at the same height.

/// The heights of the parts of a map from top to bottom, while it is laid out.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// Least heights, where another map sets them.
    least: Vec<f32>,
    taken: Vec<f32>,
    /// Least room above and below the plot of the curve.
    curve: (f32, f32),
}

impl Pace {
    /// The bottom edge of the next part, which needs the room from `top` to `bottom`.
    pub(super) fn bottom(&mut self, top: f32, bottom: f32) -> f32 {
        let least = self.least.get(self.taken.len()).copied().unwrap_or_default();
        let height = (bottom - top).max(least);
        self.taken.push(height);
        top + height
    }

    /// Room above and below the plot of the curve.
    pub(super) fn around_curve(&self) -> (f32, f32) {
        self.curve
    }

    /// Notes how far labels reach above and below the plot of the curve.
    pub(super) fn note_curve(&mut self, beyond: (f32, f32)) {
        self.curve = (self.curve.0.max(beyond.0), self.curve.1.max(beyond.1));
    }

    /// A pace at which there is room for both of two maps that were laid out.
    pub(super) fn of_both(one: &Self, other: &Self) -> Self {
        let count = one.taken.len().max(other.taken.len());
        let taken = |pace: &Self, at: usize| pace.taken.get(at).copied().unwrap_or_default();
        let mut both = Pace {
            least: (0..count).map(|at| taken(one, at).max(taken(other, at))).collect(),
            ..Pace::default()
        };
        both.note_curve(one.curve);
        both.note_curve(other.curve);
        both
    }
}
