//! Which of several things changed their order: as few as possible.

/// For each of a row of distinct numbers, whether it may stay when the others move so that the row rises.
pub(crate) fn stays(row: &[usize]) -> Vec<bool> {
    let mut last_of_length: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(row.len());
    for (at, number) in row.iter().enumerate() {
        let length = last_of_length.partition_point(|other| row[*other] < *number);
        before.push(length.checked_sub(1).map(|shorter| last_of_length[shorter]));
        match last_of_length.get_mut(length) {
            Some(last) => *last = at,
            None => last_of_length.push(at),
        }
    }
    let mut stays = vec![false; row.len()];
    let mut at = last_of_length.last().copied();
    while let Some(here) = at {
        stays[here] = true;
        at = before[here];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::stays;

    #[test]
    fn one_thing_that_moves_is_one_move() {
        let moved = |row: &[usize]| stays(row).iter().filter(|stays| !**stays).count();
        for (row, count) in [
            (vec![], 0),
            (vec![0, 1, 2], 0),
            (vec![4, 0, 1, 2, 3], 1),
            (vec![1, 2, 3, 4, 0], 1),
            (vec![1, 0, 3, 2], 2),
            (vec![3, 2, 1, 0], 3),
        ] {
            assert_eq!(moved(&row), count, "{row:?}");
        }
        assert_eq!(stays(&[4, 0, 1, 2, 3]), [false, true, true, true, true]);
    }
}
