//! How it feels.

use super::Journey;
use super::persona::Persona;
use super::research::Research;
use super::stage::Moment;
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

/// The mean score of a journey, on its scale; none without scores.
///
/// The mean of its steps, each of which counts once however many feelings it has. A stage's own feeling counts where none of its
/// steps has one. With a persona only feelings that are its, or everybody's.
pub fn mean_score(journey: &Journey, persona: Option<Key<Persona>>) -> Option<f64> {
    let level = |moment: &Moment| {
        let felt = moment.emotions.iter().filter(|feeling| feeling.is_felt_by(persona));
        average(felt.filter_map(|feeling| feeling.score))
    };
    let levels = journey.stages.iter().flat_map(|stage| {
        let steps: Vec<f64> = stage.steps.iter().filter_map(|step| level(&step.moment)).collect();
        if steps.is_empty() { level(&stage.moment).into_iter().collect() } else { steps }
    });
    average(levels)
}

fn average(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = numbers.fold((0.0, 0), |(sum, count), number| (sum + number, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

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

impl Emotion {
    /// Whether it is that persona's, or everybody's; without a persona any feeling is.
    pub fn is_felt_by(&self, persona: Option<Key<Persona>>) -> bool {
        persona.is_none() || self.persona.is_none() || self.persona == persona
    }
}
