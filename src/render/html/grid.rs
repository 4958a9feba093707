//! Cells → rows of a table in which every column of every row is taken exactly once.

/// A cell with its place, or the empty room between cells.
#[derive(Debug, PartialEq)]
pub(super) struct Placed<T> {
    /// Its first column, from 0.
    pub(super) first: usize,
    /// How many columns it takes.
    pub(super) span: usize,
    /// How many rows it takes.
    pub(super) rows: usize,
    /// What it holds; nothing for empty room.
    pub(super) content: Option<T>,
}

/// Rows in which no cell hides another: of two that share a column, the later one stands below.
///
/// Cells are first column, number of columns and content; they reach down to the next cell below.
pub(super) fn rows<T>(cells: Vec<(usize, usize, T)>, columns: usize) -> Vec<Vec<Placed<T>>> {
    let mut next_free = vec![0; columns];
    let mut placed = Vec::with_capacity(cells.len());
    for (first, span, content) in cells {
        let end = (first + span).min(columns);
        let taken = &mut next_free[first.min(end)..end];
        let Some(row) = taken.iter().copied().max() else { continue };
        taken.fill(row + 1);
        placed.push((row, first, end - first, content));
    }
    let count = next_free.into_iter().max().unwrap_or_default().max(1);
    let mut owners = vec![None; count * columns];
    for (number, (row, first, span, _)) in placed.iter().enumerate() {
        owners[row * columns + first..][..*span].fill(Some(number));
    }
    let mut contents: Vec<Option<T>> = Vec::with_capacity(placed.len());
    let mut spans = Vec::with_capacity(placed.len());
    for (_, _, span, content) in placed {
        contents.push(Some(content));
        spans.push(span);
    }
    let mut covered = vec![false; count * columns];
    let mut table = Vec::with_capacity(count);
    for row in 0..count {
        let mut cells = Vec::new();
        let mut column = 0;
        while column < columns {
            let at = row * columns + column;
            if covered[at] {
                column += 1;
                continue;
            }
            let owner = owners[at];
            let span = owner.map_or(1, |number| spans[number]);
            let is_free = |row: &usize| {
                let at = row * columns + column;
                owners[at..at + span].iter().all(Option::is_none)
            };
            let below = (row + 1..count).take_while(is_free).count();
            for row in row..=row + below {
                covered[row * columns + column..][..span].fill(true);
            }
            let content = owner.and_then(|number| contents[number].take());
            cells.push(Placed { first: column, span, rows: below + 1, content });
            column += span;
        }
        table.push(cells);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn steps_stand_under_their_stage() {
        let table = rows(vec![(0, 2, "stage"), (1, 1, "step"), (2, 1, "alone")], 4);
        let said: Vec<Vec<_>> = table
            .iter()
            .map(|row| row.iter().map(|cell| (cell.first, cell.rows, cell.content)).collect())
            .collect();
        assert_eq!(
            said,
            [
                vec![(0, 1, Some("stage")), (2, 2, Some("alone")), (3, 2, None)],
                vec![(0, 1, None), (1, 1, Some("step"))],
            ]
        );
    }

    proptest! {
        #[test]
        fn every_place_is_taken_once(cells in prop::collection::vec((0_usize..9, 1_usize..9), 0..20)) {
            let columns = 8;
            let kept = cells.iter().filter(|(first, _)| *first < columns).count();
            let cells = cells.into_iter().map(|(first, span)| (first, span, ())).collect();
            let table = rows(cells, columns);
            let mut taken = vec![0; table.len() * columns];
            for (number, row) in table.iter().enumerate() {
                for cell in row {
                    for row in number..number + cell.rows {
                        for column in cell.first..cell.first + cell.span {
                            taken[row * columns + column] += 1;
                        }
                    }
                }
            }
            prop_assert!(taken.iter().all(|times| *times == 1));
            let full = table.iter().flatten().filter(|cell| cell.content.is_some()).count();
            prop_assert_eq!(full, kept);
        }
    }
}
