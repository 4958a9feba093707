//! Every change in words, numbered, in columns under the map.

use super::changed;
use super::pen::{Align, Pen, Piecework, line_between};
use super::sheet::{Group, Mark};
use crate::arrange::compared::{Entry, Ledger, Tab};
use crate::model::text::{Piece, Rich};

/// Least width of a column in px.
const COLUMN: f32 = 400.0;
/// Space between columns.
const BETWEEN: f32 = 36.0;
/// Space above the title of a class.
const ABOVE: f32 = 12.0;

/// The ledger and its bottom edge.
pub(super) fn draw(
    ledger: &Ledger,
    (left, width, top): (f32, f32, f32),
    pen: &Pen<'_>,
) -> (Group, f32) {
    let mut marks = vec![line_between((left - 8.0, top), (left + width, top), "divider", "")];
    let title = pen.words(&ledger.title, pen.metrics.stage, width);
    marks.extend(title.marks((left, top + 16.0), title.width, Align::Start, "ink"));
    let mut y = top + 16.0 + title.height + 4.0;
    for point in &ledger.verdict {
        let point = pen.words(point, pen.metrics.body, width.min(900.0));
        marks.extend(point.marks((left, y), width, Align::Start, "ink"));
        y += point.height;
    }
    y += 8.0;
    let count = ((width + BETWEEN) / (COLUMN + BETWEEN)).floor().clamp(1.0, 4.0);
    let column = (width - (count - 1.0) * BETWEEN) / count;
    let pieces = pieces(ledger, column, pen);
    let all: f32 = pieces.iter().map(|(above, piece)| above + piece.height).sum();
    let share = all / count;
    let (mut x, mut at, mut bottom) = (left, y, y);
    let last = left + (count - 1.0) * (column + BETWEEN);
    for (above, piece) in pieces {
        let height = piece.height;
        // The last column takes what is left.
        let is_full = at > y && at + above + height / 2.0 > y + share;
        if is_full && x + 1.0 < last {
            x += column + BETWEEN;
            at = y;
        }
        at += if at > y { above } else { 0.0 };
        marks.extend(piece.at(x, at));
        at += height;
        bottom = bottom.max(at);
    }
    let group = Group { kind: "ledger", id: "ledger".into(), label: ledger.title.clone(), marks };
    (group, bottom + 12.0)
}

/// Entries with the space above them, the first of each class with the title of the class.
fn pieces(ledger: &Ledger, width: f32, pen: &Pen<'_>) -> Vec<(f32, Piecework)> {
    let mut pieces = Vec::new();
    for section in &ledger.sections {
        for (number, entry) in section.entries.iter().enumerate() {
            let (mut y, mut above) = (0.0, 0.0);
            let mut marks = Vec::new();
            if number == 0 {
                let title = pen.words(&section.title, pen.metrics.heading, width);
                marks.extend(title.marks((0.0, 0.0), width, Align::Start, "muted"));
                y = title.height + 4.0;
                above = ABOVE;
            }
            let piece = self::entry(entry, width, pen);
            let height = y + piece.height;
            marks.extend(piece.at(0.0, y));
            pieces.push((above, Piecework { marks, width, height }));
        }
    }
    pieces
}

fn entry(entry: &Entry, width: f32, pen: &Pen<'_>) -> Piecework {
    let tab = changed::tab(&Tab(vec![(entry.sign, vec![entry.number])]), pen);
    let indent = tab.width.max(34.0) + 8.0;
    let room = width - indent;
    let place = Piece { text: format!("{}: ", entry.place), bold: true, ..Piece::default() };
    let what = Piece { text: entry.what.clone(), ..Piece::default() };
    let words = pen.block(&Rich { pieces: vec![place, what] }, pen.metrics.card, room);
    let mut marks: Vec<Mark> = tab.at(0.0, 1.0);
    if let Some(Mark::Box(ground)) = marks.first_mut() {
        ground.id = format!("change-{}", entry.number);
    }
    marks.extend(words.marks((indent, 0.0), room, Align::Start, "ink"));
    let mut y = words.height;
    if let Some((before, after)) = entry.words() {
        let before = pen.words(&before, pen.metrics.card, room);
        let mut struck = before.marks((indent, y), room, Align::Start, "muted");
        changed::fade(&mut struck);
        marks.append(&mut struck);
        y += before.height;
        let after = pen.words(&after, pen.metrics.card, room);
        marks.extend(after.marks((indent, y), room, Align::Start, "ink"));
        y += after.height;
    }
    Piecework { marks, width, height: y + 6.0 }
}
