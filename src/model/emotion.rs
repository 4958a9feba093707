//! How it feels.

use super::persona::Persona;
use super::research::Research;
use super::table::Key;
use super::text::Text;
use crate::source::Span;

/// The scale that scores are written on.
#[derive(Debug, Clone)]
pub struct EmotionScale {
    /// The worst score.
    pub min: f64,
    /// The best score.
    pub max: f64,
    /// Names of the marks, spread evenly from worst to best.
    pub labels: Vec<Text>,
}

impl Default for EmotionScale {
    fn default() -> Self {
        EmotionScale { min: -2.0, max: 2.0, labels: Vec::new() }
    }
}

impl EmotionScale {
    /// Where a score falls between worst (0) and best (1).
    pub fn fraction(&self, score: f64) -> f64 {
        (score - self.min) / (self.max - self.min)
    }

    /// The score that lies that far between worst (0) and best (1).
    pub fn score(&self, fraction: f64) -> f64 {
        self.min + fraction * (self.max - self.min)
    }

    /// A score of another scale on this one; of an equal scale it stays as it is written.
    pub fn convert(&self, score: f64, from: &EmotionScale) -> f64 {
        let is_equal = (self.min, self.max) == (from.min, from.max);
        if is_equal { score } else { self.score(from.fraction(score)) }
    }

    /// The score halfway between worst and best.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.min, self.max)
    }
}

/// The words for scores, from worst to best, spread evenly over any scale.
pub const SCALE_WORDS: [&str; 5] =
    ["very-negative", "negative", "neutral", "positive", "very-positive"];

/// A feeling at one moment.
#[derive(Debug, Clone)]
pub struct Emotion {
    /// The score on the map's scale, as written; a feeling without one has no point on the curve.
    pub score: Option<f64>,
    /// What the feeling is called.
    pub label: Option<Text>,
    /// Why it is felt.
    pub reason: Option<Text>,
    /// Whose it is; `None` is every persona's.
    pub persona: Option<Key<Persona>>,
    /// The research it rests on.
    pub sources: Vec<Key<Research>>,
    /// How sure the team is, 0 to 1.
    pub confidence: Option<f64>,
    /// Where it stands.
    pub span: Span,
}
