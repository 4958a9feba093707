//! A drawing whose letters are shapes.

use crate::geometry::Px;
use crate::layout::sheet::{Mark, PathMark, Sheet, TextMark};
use crate::text::Fonts;

/// The same drawing with its letters as shapes.
pub(super) fn outlines(mut sheet: Sheet, fonts: &Fonts) -> Sheet {
    for group in &mut sheet.groups {
        let marks = std::mem::take(&mut group.marks);
        group.marks = marks
            .into_iter()
            .flat_map(|mark| match mark {
                Mark::Text(text) => shapes(&text, fonts),
                mark => vec![mark],
            })
            .collect();
    }
    sheet
}

/// The shapes of a text, one a run.
fn shapes(text: &TextMark, fonts: &Fonts) -> Vec<Mark> {
    let mut shapes = Vec::new();
    for line in &text.lines {
        for run in &line.runs {
            let fill = if run.link.is_empty() { &text.fill } else { "accent" };
            shapes.push(Mark::Path(PathMark {
                d: fonts.outline(&run.text, run.face, text.size.0, (run.x.0, line.y.0)),
                fill: fill.to_owned(),
                stroke: "none".to_owned(),
                width: Px(0.0),
                dashes: String::new(),
                mirror: Px(0.0),
                label: run.text.clone(),
            }));
        }
    }
    shapes
}
