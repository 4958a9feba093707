//! Transitions as arcs over the table, on a grid of two tracks a column.

use super::marks::Marks;
use crate::arrange::{Arc, Chart};
use crate::words::Words;
use serde::Serialize;

/// About how wide a letter of a label is, and how wide a label gets before it breaks, in px.
const LETTER: f32 = 6.4;
const LABEL: f32 = 300.0;

/// A transition with its place in the grid: lines across, rows down, both from 1.
#[derive(Serialize)]
pub(super) struct ArcView<'a> {
    pub(super) arc: &'a Arc,
    /// Title of where it arrives; empty where customers drop off.
    pub(super) to_title: &'a str,
    /// What sort it is, in words; empty where the label begins with that.
    pub(super) kind: String,
    /// The class of its place.
    pub(super) class: String,
    /// The grid lines it runs between.
    start: usize,
    end: usize,
    /// The grid lines its label stands between.
    words_start: usize,
    words_end: usize,
    words_row: usize,
    /// The row it bends in; its ends reach down from there.
    row: usize,
    /// Whether it arrives before where it leaves.
    pub(super) is_back: bool,
}

/// The arcs in the chart's order, short ones under long ones, and the class that makes room for them.
///
/// `column` is the least width of a column in px.
pub(super) fn arcs<'a>(
    chart: &'a Chart,
    words: &Words,
    column: f32,
    marks: &mut Marks<'_>,
) -> (Vec<ArcView<'a>>, String) {
    let last = chart.columns.len() * 2 + 1;
    let view = |arc| view(arc, words, (column / 2.0, last));
    let mut arcs: Vec<ArcView<'a>> = chart.arcs.iter().map(view).collect();
    let mut order: Vec<usize> = (0..arcs.len()).collect();
    order.sort_by_key(|number| arcs[*number].end - arcs[*number].start);
    let mut levels: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut level_of = vec![0; arcs.len()];
    for number in order {
        let arc = &arcs[number];
        let (start, end) = (arc.start.min(arc.words_start), arc.end.max(arc.words_end));
        let is_free =
            |level: &Vec<(usize, usize)>| level.iter().all(|(s, e)| *e < start || end < *s);
        let level = levels.iter().position(is_free).unwrap_or(levels.len());
        if level == levels.len() {
            levels.push(Vec::new());
        }
        levels[level].push((start, end));
        level_of[number] = level;
    }
    for (arc, level) in arcs.iter_mut().zip(level_of) {
        arc.row = (levels.len() - level) * 2;
        arc.words_row = arc.row - 1;
        arc.class = marks.class(format!(
            "--from:{};--to:{};--words-from:{};--words-to:{};--words-row:{};--row:{}",
            arc.start, arc.end, arc.words_start, arc.words_end, arc.words_row, arc.row
        ));
    }
    let room = format!("--levels:{};--columns:{}", levels.len(), chart.columns.len());
    (arcs, marks.class(room))
}

/// An arc on its own; `track` is the least width of a track in px, `last` the last grid line.
fn view<'a>(arc: &'a Arc, words: &Words, (track, last): (f32, usize)) -> ArcView<'a> {
    let line = |place: f64| ((place * 2.0).round() as usize + 1).min(last);
    let (from, to) = (line(arc.from), line(arc.to.unwrap_or(arc.from + 0.5)));
    let (mut start, mut end) = (from.min(to), from.max(to));
    if start == end {
        start = start.saturating_sub(1).max(1);
        end = (end + 1).min(last);
    }
    let width = (arc.label.chars().count() as f32 * LETTER).min(LABEL);
    let tracks = ((width / track).ceil() as usize).max(end - start).min(last - 1);
    let words_start = (start + end).saturating_sub(tracks) / 2;
    let words_start = words_start.clamp(1, last - tracks);
    let kind = words.say(&format!("transition-{}", arc.kind));
    ArcView {
        arc,
        to_title: arc.to_title.as_deref().unwrap_or_default(),
        class: String::new(),
        kind: if arc.label.starts_with(&kind) { String::new() } else { kind },
        start,
        end,
        words_start,
        words_end: words_start + tracks,
        words_row: 1,
        row: 2,
        is_back: to < from,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrange::compared::Tab;

    fn arc(from: f64, to: Option<f64>, label: &str) -> Arc {
        Arc {
            kind: "loop",
            from,
            to,
            from_title: String::new(),
            to_title: None,
            label: label.to_owned(),
            tab: Tab::default(),
        }
    }

    #[test]
    fn arcs_and_their_labels_stay_on_the_grid() {
        let words = Words::of("en");
        let long = "a label that is far longer than the columns of this map are wide".repeat(9);
        for columns in 1..4 {
            for from in 0..columns {
                for to in (0..columns).map(Some).chain([None]) {
                    let middle = |column: usize| column as f64 + 0.5;
                    let arc = arc(middle(from), to.map(middle), &long);
                    let view = view(&arc, &words, (86.0, columns * 2 + 1));
                    let lines = 1..=columns * 2 + 1;
                    assert!(view.start < view.end && view.words_start < view.words_end);
                    for line in [view.start, view.end, view.words_start, view.words_end] {
                        assert!(lines.contains(&line), "{line} of {columns} columns");
                    }
                }
            }
        }
    }

    #[test]
    fn a_label_says_once_what_sort_of_arc_it_is() {
        let words = Words::of("en");
        let said = |label: &str| view(&arc(0.5, Some(1.5), label), &words, (86.0, 5)).kind;
        assert_eq!(said("Loop · 20%"), "");
        assert_eq!(said("deal not good enough"), "Loop");
    }
}
