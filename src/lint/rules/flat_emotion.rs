//! A curve without ups and downs.
//!
//! Fires when the journey of one persona has at least `least` scores and all are the same. Experience is not even; a flat line most often
//! means that feelings were guessed in one go. Our own rule.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, emotion: 1}
//!   - {title: Order, emotion: 1}
//!   - {title: Wait, emotion: 1}
//!   - {title: Drink, emotion: 1}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, emotion: 1}
//!   - {title: Order, emotion: -1}
//!   - {title: Wait, emotion: 0}
//!   - {title: Drink, emotion: 2}
//! ```
//!
//! Cure: ask customers for the best and the worst moment first; the others find their height between them.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::subject::Subject;
use crate::lint::view::View;

pub(super) const ABOUT: About = About::new("flat-emotion", Group::Emotion, Severity::Warning)
    .softer_on_drafts()
    .settings(&[Setting::count("least", 4, "scores from which on a curve is judged")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let curves = view.curves().into_iter();
    let flat = curves.filter_map(|(persona, points)| {
        let first = points.first()?;
        // Scores that are equal are written with the same digits.
        let is_flat = points.iter().all(|point| (point.score - first.score).abs() < f64::EPSILON);
        if points.len() < view.count("least").max(2) || !is_flat {
            return None;
        }
        let whose = persona.map(|key| view.journey.personas[key].id.to_string());
        let key = format!("curve/{}", whose.unwrap_or_default());
        let message = format!("all {} scores are {}", points.len(), first.score);
        let finding = view.finding(Subject::new(key, first.emotion.span), message);
        let last = points.last().unwrap_or(first);
        let finding = finding.related(last.emotion.span, "still the same here");
        Some(finding.help("ask for the best and the worst moment; the others find their height between them"))
    });
    flat.collect()
}
