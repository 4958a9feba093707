//! The curve before and after in a comment: as bars of text, and as a chart.

use crate::diff::tell::signed;
use crate::diff::{Changes, Column};
use crate::model::Journey;
use crate::model::transition::Place;
use std::fmt::Write;

/// Columns up to which the curve is drawn.
const COLUMNS: usize = 40;

/// The curve; nothing where it is the same, or too long to be read.
pub(super) fn curve(
    changes: &Changes,
    (old, new): (&Journey, &Journey),
    with_chart: bool,
) -> String {
    let columns = &changes.columns;
    let is_same = |column: &Column| match (column.before, column.after) {
        (Some(before), Some(after)) => (before - after).abs() < 1e-9,
        (before, after) => before.is_none() && after.is_none(),
    };
    if columns.iter().all(is_same) || columns.len() > COLUMNS {
        return String::new();
    }
    let bars = |level: fn(&Column) -> Option<f64>| -> String {
        columns.iter().map(|column| level(column).map_or('·', bar)).collect()
    };
    let mut text = format!(
        "\n```text\nbefore  {}\nafter   {}\n```\n",
        bars(|column| column.before),
        bars(|column| column.after)
    );
    if with_chart {
        text.push_str(&chart(columns, (old, new)));
    }
    text
}

/// Every step with its feelings before and after; where one side has none, it has no face.
fn chart(columns: &[Column], (old, new): (&Journey, &Journey)) -> String {
    let mut text = String::from(
        "\n<details>\n<summary>Experience before and after, step by step</summary>\n\n```mermaid\njourney\n    \
         title Experience before and after\n",
    );
    let scale = &new.emotion_scale;
    for (at, column) in columns.iter().enumerate() {
        if column.before.is_none() && column.after.is_none() {
            continue;
        }
        let title = match (column.new, column.old) {
            (Some(place), _) => label(new, place),
            (None, Some(place)) => label(old, place),
            (None, None) => String::new(),
        };
        // Equal titles would be one section.
        let _ = writeln!(text, "    section {} {title}", at + 1);
        for (side, level) in [("Before", column.before), ("After", column.after)] {
            let Some(level) = level else { continue };
            let score = signed(scale.score(level));
            // A face stands between 1 and 5.
            let height = ((1.0 + 4.0 * level) * 100.0).round() / 100.0;
            let _ = writeln!(text, "      {} {score}: {height}: {side}", side.to_lowercase());
        }
    }
    text.push_str("```\n\n</details>\n");
    text
}

/// A bar as high as a level from worst (0) to best (1).
fn bar(level: f64) -> char {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    BARS[((level * 7.0).round().clamp(0.0, 7.0)) as usize]
}

/// The title of a column as a chart takes it: what its language uses as a sign is left out.
fn label(journey: &Journey, place: Place) -> String {
    let stage = &journey.stages[place.stage];
    let title = place.step.map_or(&stage.title, |step| &stage.steps[step].title).characters();
    let is_harmless = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.');
    let title: String = title.replace('\n', " ").chars().filter(is_harmless).take(24).collect();
    title.trim().to_owned()
}
