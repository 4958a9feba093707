//! What in a text looks like it belongs to a real person.

/// The parts of an address that are set aside for examples (RFC 2606).
const EXAMPLE_DOMAINS: [&str; 3] = ["example.org", "example.com", "example.net"];

/// The most digits of an area code.
const LONGEST_PREFIX: usize = 5;

/// What a text holds that looks like personal data, in words with an article.
pub(super) fn personal_data(text: &str) -> Option<&'static str> {
    if text.contains('@') && text.split(is_no_part_of_address).any(is_email) {
        return Some("an e-mail address");
    }
    numbers(text).into_iter().find_map(|number| {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        if is_card(number, &digits) {
            Some("a payment card number")
        } else if is_identity_number(number, &digits) {
            Some("a national identity number")
        } else {
            is_telephone(number, &digits).then_some("a telephone number")
        }
    })
}

fn is_no_part_of_address(character: char) -> bool {
    !(character.is_alphanumeric() || matches!(character, '@' | '.' | '-' | '_' | '+'))
}

fn is_email(word: &str) -> bool {
    let Some((local, domain)) = word.trim_matches(['.', '-']).split_once('@') else { return false };
    let top = domain.rsplit('.').next().unwrap_or_default();
    let example = |known: &str| {
        domain.eq_ignore_ascii_case(known) || domain.to_lowercase().ends_with(&format!(".{known}"))
    };
    !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.contains('@')
        && top.len() >= 2
        && top.chars().all(char::is_alphabetic)
        && !EXAMPLE_DOMAINS.iter().any(|known| example(known))
}

/// The longest stretches of digits with what is written between them in numbers.
fn numbers(text: &str) -> Vec<&str> {
    let part = |c: char| {
        c.is_ascii_digit() || matches!(c, '+' | ' ' | '\u{a0}' | '-' | '/' | '(' | ')' | '.')
    };
    text.split(|c: char| !part(c))
        .map(|run| run.trim_matches(|c: char| !(c.is_ascii_digit() || c == '+')))
        .filter(|run| run.bytes().filter(u8::is_ascii_digit).count() >= 8)
        .collect()
}

/// The lengths of the groups of digits: 6 and 4 for `120365-1234`.
fn groups(number: &str) -> Vec<usize> {
    let groups = number.split(|c: char| !c.is_ascii_digit());
    groups.map(str::len).filter(|length| *length > 0).collect()
}

/// 13 to 19 digits whose check digit is right (Luhn, ISO/IEC 7812-1), written in one or in groups of four.
fn is_card(number: &str, digits: &str) -> bool {
    let groups = groups(number);
    let grouped = groups.len() == 1 || groups.iter().rev().skip(1).all(|length| *length == 4);
    (13..=19).contains(&digits.len()) && grouped && !number.contains('/') && has_luhn_digit(digits)
}

fn has_luhn_digit(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0') << (place % 2);
            if digit > 9 { digit - 9 } else { digit }
        })
        .sum();
    sum > 0 && sum.is_multiple_of(10)
}

/// A Nordic number that begins with a day of birth, or a social security number of the United States.
fn is_identity_number(number: &str, digits: &str) -> bool {
    match *groups(number).as_slice() {
        [3, 2, 4] => number.bytes().filter(|byte| *byte == b'-').count() == 2,
        // Danish, day first; Swedish, year first, with a check digit.
        [6, 4] => {
            number.contains('-')
                && (has_day(digits, 0, 2) || has_day(digits, 4, 2) && has_luhn_digit(digits))
        }
        // Norwegian, with two check digits.
        [11] | [6, 5] => has_day(digits, 0, 2) && has_norwegian_digits(digits),
        _ => false,
    }
}

/// Whether day and month stand at those places, two digits each.
fn has_day(digits: &str, day: usize, month: usize) -> bool {
    let number = |at: usize| digits.get(at..at + 2).and_then(|part| part.parse::<u32>().ok());
    number(day).is_some_and(|day| (1..=31).contains(&day))
        && number(month).is_some_and(|month| (1..=12).contains(&month))
}

/// The two check digits of a Norwegian national identity number, modulo 11.
fn has_norwegian_digits(digits: &str) -> bool {
    const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let sum = |weights: &[u32]| -> u32 {
        weights
            .iter()
            .zip(digits.bytes())
            .map(|(weight, byte)| weight * u32::from(byte - b'0'))
            .sum()
    };
    sum(&FIRST).is_multiple_of(11) && sum(&SECOND).is_multiple_of(11)
}

/// A number with a country code, or one in groups that begins with 0; no day and no amount.
fn is_telephone(number: &str, digits: &str) -> bool {
    let groups = groups(number);
    let is_day = matches!(groups.as_slice(), [4, 2, 2, ..] | [2, 2, 4, ..] | [1 | 2, 1 | 2, 4, ..]);
    let is_written_so = number.starts_with('+')
        || number.starts_with("00")
        || digits.starts_with('0')
            && groups.len() > 1
            && groups[0] <= LONGEST_PREFIX
            && digits.len() >= 9;
    (8..=15).contains(&digits.len()) && is_written_so && !is_day
}

#[cfg(test)]
mod tests {
    use super::personal_data;

    #[test]
    fn data_of_persons_is_told_from_other_numbers() {
        for (text, found) in [
            ("Write to colleen.b@mailbox.test.", Some("an e-mail address")),
            ("Write to cx@example.org or me@mail.example.com", None),
            ("She writes @ten o'clock, price 3@2.50", None),
            ("Call +47 22 33 44 55 before noon", Some("a telephone number")),
            ("Ring 020 7946 0123", Some("a telephone number")),
            ("From 2026-05-12 to 2026-06-12", None),
            ("On 01.02.2026 at 10.30", None),
            ("48 200 000 visits, 1 000 000 000 views", None),
            ("Paid with 4111 1111 1111 1111", Some("a payment card number")),
            ("Order 4111 1111 1111 1112", None),
            ("Parcel 00370123456789012345", None),
            ("Born 120365-1234, it says", Some("a national identity number")),
            ("His number is 078-05-1120", Some("a national identity number")),
            ("Item 010190 12345", None),
            ("n = 1234567890", None),
        ] {
            assert_eq!(personal_data(text), found, "{text}");
        }
    }
}
