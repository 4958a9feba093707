//! The box of a stage.

use super::NODE;
use crate::arrange::views::flow::Node;
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, Piecework, hue, icon, rectangle};
use crate::layout::sheet::Mark;
use crate::layout::views::faces;
use crate::layout::views::stack::Stack;
use crate::model::text::Rich;
use crate::theme::Palette;

/// Side of the icon of a channel.
const ICON: f32 = 14.0;
/// Space inside the box.
const INSET: f32 = 12.0;

/// What stands in the box of a stage, without its ground.
pub(super) fn draw(number: usize, node: &Node, pen: &Pen<'_>) -> Piecework {
    let inner = NODE - 2.0 * INSET;
    let mut head = Stack::at((0.0, 0.0), inner, pen);
    let star = |is_moment_of_truth| if is_moment_of_truth { "★ " } else { "" };
    let title = pen.behind(star(node.stage.is_moment_of_truth), true, &node.stage.title);
    head.heading(&title, pen.metrics.stage, "stage-ink");
    let mut notes: Vec<String> = node.stage.duration.iter().map(Rich::characters).collect();
    notes.extend(node.stage.phase.clone());
    head.words(&notes.join("\u{a0}· "), pen.metrics.small, "stage-ink");
    let head = head.into_piece();
    let bar = Area { x: 0.0, y: 0.0, width: NODE, height: head.height + 16.0 };
    let colour = hue("stage", number, Palette::STAGES);
    let mut marks = vec![rectangle(bar, pen.metrics.radius, &colour, "none")];
    marks.push(rectangle(Area { y: bar.height - 10.0, height: 10.0, ..bar }, 0.0, &colour, "none"));
    marks.extend(head.at(INSET, 8.0));
    let mut body = Stack::at((INSET, bar.height + 10.0), inner, pen);
    for step in &node.steps {
        let number = pen.words(&step.number.to_string(), pen.metrics.card, 30.0);
        let indent = number.width.max(9.0) + 7.0;
        let title = pen.behind(star(step.is_moment_of_truth), false, &step.title);
        let title = pen.block(&title, pen.metrics.card, inner - indent);
        body.marks.extend(number.marks((INSET, body.y), number.width, Align::Start, "muted"));
        body.marks.extend(title.marks(
            (INSET + indent, body.y),
            inner - indent,
            Align::Start,
            "ink",
        ));
        body.y += title.height + 3.0;
    }
    body.gap(5.0);
    let (channels, y) = channels(node, (INSET, body.y), inner, pen);
    body.marks.extend(channels);
    body.y = y;
    for face in &node.faces {
        body.gap(5.0);
        body.piece(faces::face(face, inner, pen));
    }
    let height = body.y + 12.0;
    marks.extend(body.marks);
    Piecework { marks, width: NODE, height }
}

/// The channels of a stage, each an icon with its name.
fn channels(node: &Node, (left, top): (f32, f32), width: f32, pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let (mut x, mut y) = (left, top);
    for (symbol, name) in &node.channels {
        let words = pen.words(name, pen.metrics.small, width - ICON - 5.0);
        let needed = ICON + 5.0 + words.width;
        if x > left && x + needed > left + width {
            (x, y) = (left, y + 18.0);
        }
        marks.push(icon(symbol, (x, y + 0.5), ICON, "accent"));
        marks.extend(words.marks((x + ICON + 5.0, y), words.width, Align::Start, "muted"));
        x += needed + 12.0;
        y += words.height - 15.0;
    }
    (marks, if node.channels.is_empty() { top } else { y + 18.0 })
}
