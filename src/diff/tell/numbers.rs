//! Numbers as people write them.

/// A number with a true minus sign.
pub fn plain(number: f64) -> String {
    number.to_string().replace('-', "−")
}

/// A difference or a score with its sign, to at most three decimals; none at zero.
pub fn signed(number: f64) -> String {
    let rounded = (number * 1000.0).round() / 1000.0;
    if rounded > 0.0 { format!("+{rounded}") } else { plain(rounded + 0.0) }
}

#[cfg(test)]
mod tests {
    use super::signed;

    #[test]
    fn differences_have_their_signs_and_few_decimals() {
        for (number, words) in
            [(3.0, "+3"), (-2.5, "−2.5"), (0.1 + 0.2, "+0.3"), (0.0, "0"), (-0.000_01, "0")]
        {
            assert_eq!(signed(number), words);
        }
    }
}
