//! Words in columns of a terminal, by the room that they take there.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Space between two columns.
const BETWEEN: usize = 2;

/// A column of a table.
pub(super) struct Column {
    pub(super) title: String,
    /// Whether its cells stand at its right edge, as numbers do.
    pub(super) is_number: bool,
    /// The width it may shrink to where room is short; none if it may not.
    pub(super) least: Option<usize>,
    /// How soon it goes where room is short, the highest first; 0 is never.
    pub(super) spare: u8,
}

impl Column {
    pub(super) fn number(title: &str) -> Self {
        Column { title: title.to_owned(), is_number: true, least: None, spare: 0 }
    }

    pub(super) fn text(title: &str, least: Option<usize>) -> Self {
        Column { title: title.to_owned(), is_number: false, least, spare: 0 }
    }
}

/// How many columns of a terminal words take.
pub(super) fn width(words: &str) -> usize {
    words.width()
}

/// Words cut to a width; what is cut ends in an ellipsis.
pub(super) fn cut(words: &str, room: usize) -> String {
    if width(words) <= room {
        return words.to_owned();
    }
    let mut out = String::new();
    let mut taken = 1;
    for character in words.chars() {
        taken += character.width().unwrap_or(0);
        if taken > room {
            break;
        }
        out.push(character);
    }
    out.push('…');
    out
}

/// Words with space around them that fills a width.
pub(super) fn filled(words: &str, room: usize, is_number: bool) -> String {
    let space = " ".repeat(room.saturating_sub(width(words)));
    if is_number { format!("{space}{words}") } else { format!("{words}{space}") }
}

/// Takes columns away until the others have room.
pub(super) fn spare(columns: &mut Vec<Column>, rows: &mut [Vec<String>], room: usize) {
    let taken = |columns: &[Column], rows: &[Vec<String>]| {
        let widths = widths(columns, rows, 0);
        widths.iter().sum::<usize>() + BETWEEN * widths.len().saturating_sub(1)
    };
    while taken(columns, rows) > room {
        let dearest = columns.iter().enumerate().max_by_key(|(_, column)| column.spare);
        let Some((at, _)) = dearest.filter(|(_, column)| column.spare > 0) else { return };
        columns.remove(at);
        for row in rows.iter_mut().filter(|row| at < row.len()) {
            row.remove(at);
        }
    }
}

/// The widths of columns that hold these cells, shrunk to a room where they may be.
pub(super) fn widths(columns: &[Column], rows: &[Vec<String>], room: usize) -> Vec<usize> {
    let cells = |at: usize| rows.iter().filter_map(move |row| row.get(at)).map(|cell| width(cell));
    let mut widths: Vec<usize> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| cells(at).chain([width(&column.title)]).max().unwrap_or(0))
        .collect();
    let all =
        |widths: &[usize]| widths.iter().sum::<usize>() + BETWEEN * widths.len().saturating_sub(1);
    let mut surplus = all(&widths).saturating_sub(room);
    for (column, width) in columns.iter().zip(&mut widths).rev() {
        let Some(least) = column.least else { continue };
        let by = surplus.min(width.saturating_sub(least));
        *width -= by;
        surplus -= by;
    }
    widths
}

/// A line of cells under each other's columns.
pub(super) fn line(columns: &[Column], cells: &[String], widths: &[usize]) -> String {
    let cells = columns
        .iter()
        .zip(cells)
        .zip(widths)
        .map(|((column, cell), width)| filled(&cut(cell, *width), *width, column.is_number));
    cells.collect::<Vec<String>>().join(&" ".repeat(BETWEEN)).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{cut, filled, width};

    #[test]
    fn words_are_cut_by_the_room_they_take() {
        assert_eq!(cut("Bounce rate", 6), "Bounc…");
        assert_eq!(cut("直帰率の推移", 6), "直帰…");
        assert_eq!(width(&cut("直帰率の推移", 6)), 5);
        assert_eq!(filled("7", 3, true), "  7");
        assert_eq!(filled("å", 3, false), "å  ");
    }
}
