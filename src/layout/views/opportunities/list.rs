//! The list in order of worth.

use super::is_placed;
use crate::arrange::onward::arrow;
use crate::arrange::views::opportunities::{Backlog, Item};
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, line_between, rectangle};
use crate::layout::sheet::{Group, Mark};
use crate::layout::views::frame::group;
use crate::model::text::Rich;

/// Widths of the columns of the list: number, text, impact, effort, owner, status, due.
const COLUMNS: [f32; 7] = [44.0, 300.0, 64.0, 64.0, 140.0, 96.0, 84.0];

/// The columns of the list; those of which nothing is said have no width.
pub(super) type Columns = [f32; 7];

pub(super) fn columns(backlog: &Backlog) -> Columns {
    let says = |said: fn(&Item) -> bool| backlog.items.iter().any(said);
    let is_said = [
        true,
        true,
        says(|item| item.impact.is_some()),
        says(|item| item.effort.is_some()),
        says(|item| !item.owner.is_empty()),
        true,
        says(|item| !item.due.is_empty()),
    ];
    let mut columns = COLUMNS;
    for (width, is_said) in columns.iter_mut().zip(is_said) {
        *width = if is_said { *width } else { 0.0 };
    }
    // A list alone is as wide as a page that has little else.
    let whole: f32 = columns.iter().sum();
    columns[1] += (620.0 - whole).max(0.0);
    columns
}

/// The list in order of worth, those without ratings last.
pub(super) fn draw_list(
    (backlog, items): (&Backlog, &[Item]),
    (left, top): (f32, f32),
    columns: &Columns,
    pen: &Pen<'_>,
) -> (Vec<Group>, f32) {
    let width: f32 = columns.iter().sum();
    let is_first = items.first().map(|item| &item.id) == backlog.items.first().map(|item| &item.id);
    let title = if is_first { &*backlog.title } else { "" };
    let title = pen.words(title, pen.metrics.name, width);
    let mut marks = title.marks((left, top - 4.0), width, Align::Start, "ink");
    let mut y = top + pen.metrics.name.line_height + 6.0;
    let mut tallest = 0.0_f32;
    for (number, word) in
        backlog.head.iter().enumerate().filter(|(number, _)| columns[*number] > 0.0)
    {
        let room = columns[number] - 10.0;
        let block = pen.words(word, pen.metrics.label, room);
        tallest = tallest.max(block.height);
        let x = left + x_of(columns, number);
        marks.extend(block.marks((x, y), room, Align::Start, "muted"));
    }
    y += tallest + 6.0;
    let mut groups = vec![group("list", "", &backlog.title, marks)];
    let mut was_placed = backlog.items.iter().any(is_placed);
    for item in items {
        if was_placed && !is_placed(item) && !item.is_closed {
            let block = pen.words(&backlog.unrated, pen.metrics.label, width);
            let marks = block.marks((left, y + 14.0), width, Align::Start, "muted");
            groups.push(group("list", "", "", marks));
            y += 14.0 + block.height + 6.0;
            was_placed = false;
        }
        let (row, bottom) = draw_row(item, (left, y), columns, pen);
        groups.push(row);
        y = bottom;
    }
    (groups, y)
}

/// Where a column begins, from the left edge of the list.
fn x_of(columns: &Columns, column: usize) -> f32 {
    columns[..column].iter().sum()
}

fn draw_row(
    item: &Item,
    (left, top): (f32, f32),
    columns: &Columns,
    pen: &Pen<'_>,
) -> (Group, f32) {
    let width: f32 = columns.iter().sum();
    let mut marks = vec![line_between((left, top), (left + width, top), "hairline", "")];
    let y = top + 9.0;
    let mut bottom = y;
    let ink = if item.is_closed { "muted" } else { "ink" };
    let mut cell = |column: usize, text: &Rich, kind: crate::theme::Type, fill: &str, down: f32| {
        let room = columns[column] - 14.0;
        let block = pen.block(text, kind, room);
        marks.extend(block.marks(
            (left + x_of(columns, column), y + down),
            room,
            Align::Start,
            fill,
        ));
        bottom = bottom.max(y + down + block.height);
        down + block.height
    };
    let card = pen.metrics.card;
    let bold = crate::theme::Type { bold: true, ..card };
    cell(0, &Rich::plain(item.number.as_str()), bold, "opportunity-ink", 0.0);
    let mut down = cell(1, &item.text, card, ink, 0.0);
    if let Some(how) = &item.how_might_we {
        down = cell(
            1,
            how,
            crate::theme::Type { italic: true, ..pen.metrics.small },
            "muted",
            down + 1.0,
        );
    }
    if !item.addresses.is_empty() {
        let addresses = Rich::plain(format!("{} {}", arrow(pen.mirrors), item.addresses.join(" ")));
        cell(1, &addresses, pen.metrics.small, "pain-ink", down + 1.0);
    }
    cell(4, &Rich::plain(item.owner.as_str()), card, ink, 0.0);
    cell(5, &Rich::plain(item.status.as_str()), card, ink, 0.0);
    cell(6, &Rich::plain(item.due.as_str()), card, ink, 0.0);
    for (column, rating) in [(2, item.impact), (3, item.effort)] {
        marks.extend(rated(rating, (left + x_of(columns, column), y), pen));
    }
    let bottom = bottom + 9.0;
    (group("opportunity", &item.id, &item.text.characters(), marks), bottom)
}

/// A rating from 1 to 5 as a number with as many bars.
fn rated(rating: Option<u8>, (x, y): (f32, f32), pen: &Pen<'_>) -> Vec<Mark> {
    let Some(rating) = rating else { return Vec::new() };
    let number = pen.words(&rating.to_string(), pen.metrics.card, 20.0);
    let mut marks = number.marks((x, y), number.width, Align::Start, "ink");
    for bar in 0..5_u8 {
        let height = 3.0 + f32::from(bar) * 1.75;
        let area =
            Area { x: x + 13.0 + f32::from(bar) * 5.0, y: y + 13.0 - height, width: 3.5, height };
        let fill = if bar < rating { "opportunity-ink" } else { "track" };
        marks.push(rectangle(area, 1.0, fill, "none"));
    }
    marks
}
