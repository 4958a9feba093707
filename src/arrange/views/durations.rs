//! How long things take, from the words in which people say it.

use crate::words::Words;

/// The units that words stand for, with their minutes; a month is a twelfth of 365.25 days.
const UNITS: [(&str, f64); 6] = [
    ("minute", 1.0),
    ("hour", 60.0),
    ("day", 1_440.0),
    ("week", 10_080.0),
    ("month", 43_830.0),
    ("year", 525_960.0),
];

/// Steps between the ticks of an axis: how many of which unit.
const STEPS: [(f64, usize); 22] = [
    (5.0, 0),
    (10.0, 0),
    (15.0, 0),
    (30.0, 0),
    (1.0, 1),
    (2.0, 1),
    (4.0, 1),
    (8.0, 1),
    (1.0, 2),
    (2.0, 2),
    (1.0, 3),
    (2.0, 3),
    (1.0, 4),
    (2.0, 4),
    (3.0, 4),
    (6.0, 4),
    (1.0, 5),
    (2.0, 5),
    (5.0, 5),
    (10.0, 5),
    (20.0, 5),
    (50.0, 5),
];

/// The most ticks on an axis.
const MOST_TICKS: f64 = 8.0;

/// How many minutes a text such as `2 days` or `1–2 hours` stands for; a range is its middle.
///
/// Nothing if it names no unit, or no length above 0.
pub(super) fn minutes(text: &str, words: &Words) -> Option<f64> {
    let mut total = 0.0;
    let mut numbers: Vec<f64> = Vec::new();
    let mut has_unit = false;
    for token in tokens(text) {
        if let Some(number) = number(&token) {
            numbers.push(number);
        } else if let Some(unit) = unit(&token, words) {
            let count = match &numbers[..] {
                [] => 1.0,
                [only] => *only,
                [first, .., last] => f64::midpoint(*first, *last),
            };
            if !(numbers.is_empty() && has_unit) {
                total += count * unit;
            }
            has_unit = true;
            numbers.clear();
        }
    }
    (has_unit && total > 0.0 && total.is_finite()).then_some(total)
}

/// Numbers and words, in order.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut is_number = false;
    let mut is_open = false;
    let characters: Vec<char> = text.to_lowercase().chars().map(western).collect();
    for (at, c) in characters.iter().enumerate() {
        let next = characters.get(at + 1);
        let in_number = c.is_ascii_digit()
            || (is_number
                && is_open
                && matches!(c, '.' | ',')
                && next.is_some_and(char::is_ascii_digit));
        if in_number || c.is_alphabetic() {
            match tokens.last_mut() {
                Some(last) if is_open && in_number == is_number => last.push(*c),
                _ => tokens.push(c.to_string()),
            }
            (is_open, is_number) = (true, in_number);
        } else {
            is_open = false;
        }
    }
    tokens
}

/// Arabic-Indic and full-width digits as those of ASCII.
fn western(c: char) -> char {
    let digit = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        '\u{ff10}'..='\u{ff19}' => u32::from(c) - 0xff10,
        _ => return c,
    };
    char::from_digit(digit, 10).unwrap_or(c)
}

fn number(token: &str) -> Option<f64> {
    token.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// The minutes of a unit's word in the language of the map, or in English.
fn unit(token: &str, words: &Words) -> Option<f64> {
    let english =
        "minute minutes min mins hour hours h hr hrs day days d week weeks month months year years";
    let by_english = english.split(' ').any(|word| word == token);
    let own = UNITS.iter().find(|(unit, _)| {
        words.say(&format!("units-{unit}")).to_lowercase().split(' ').any(|word| {
            let joined = !word.is_ascii() && token.chars().count() <= 4 && token.starts_with(word);
            word == token || (joined && is_ideographic(word))
        })
    });
    own.map(|(_, minutes)| *minutes).or_else(|| {
        let first = |letters: &str| token.starts_with(letters);
        by_english.then(|| match token {
            _ if first("mi") => 1.0,
            _ if first("h") => 60.0,
            _ if first("d") => 1_440.0,
            _ if first("w") => 10_080.0,
            _ if first("mo") => 43_830.0,
            _ => 525_960.0,
        })
    })
}

/// Whether a word is written without spaces around it.
fn is_ideographic(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'))
}

/// Where ticks stand on an axis of that many minutes, as parts of it, with what they say.
pub(super) fn ticks(total: f64, words: &Words) -> Vec<(f64, String)> {
    let fits = |(count, unit): &&(f64, usize)| total / (count * UNITS[*unit].1) <= MOST_TICKS;
    let Some((count, unit)) = STEPS.iter().find(fits) else { return Vec::new() };
    let step = count * UNITS[*unit].1;
    let last = (total / step + 1e-9).floor() as usize;
    (1..=last)
        .map(|number| {
            let label = words.count(&format!("{}-count", UNITS[*unit].0), number * *count as usize);
            (number as f64 * step / total, label)
        })
        .collect()
}

/// A length of time in its largest unit that fits, rounded to whole ones.
pub(super) fn told(minutes: f64, words: &Words) -> String {
    let fitting = UNITS.iter().rev().find(|(_, unit)| minutes / unit >= 1.95);
    let (unit, length) = fitting.unwrap_or(&UNITS[0]);
    words.count(&format!("{unit}-count"), (minutes / length).round() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_people_write_them() {
        let days = |text: &str, language: &str| {
            minutes(text, &Words::of(language)).map(|minutes| minutes / 1_440.0)
        };
        for (text, language, expected) in [
            ("2 days", "en", Some(2.0)),
            ("about a week", "en", Some(7.0)),
            ("1–3 days", "en", Some(2.0)),
            ("1 day 12 hours", "en", Some(1.5)),
            ("36h", "en", Some(1.5)),
            ("1,5 døgn", "nb", Some(1.5)),
            ("2 uker", "nb", Some(14.0)),
            ("3日", "ja", Some(3.0)),
            ("٣ أيام", "ar", Some(3.0)),
            ("2 days", "de", Some(2.0)),
            ("a while", "en", None),
            ("soon", "en", None),
            ("0 days", "en", None),
            ("", "en", None),
        ] {
            assert_eq!(days(text, language), expected, "{text} in {language}");
        }
    }

    #[test]
    fn ticks_are_round_and_few() {
        let words = Words::of("en");
        for days in [0.01, 0.5, 1.0, 9.0, 13.0, 100.0, 4_000.0] {
            let ticks = ticks(days * 1_440.0, &words);
            assert!((1..=8).contains(&ticks.len()), "{days}: {ticks:?}");
            assert!(ticks.iter().all(|(place, _)| *place <= 1.0 + 1e-9), "{days}: {ticks:?}");
        }
        assert_eq!(ticks(13.0 * 1_440.0, &words)[0].1, "2 days");
        assert_eq!(told(13.0 * 1_440.0, &words), "13 days");
    }
}
