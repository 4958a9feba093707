//! Typed reading of a tree: every mistake is collected, none ends the reading.

use super::slips::is_slip_of_value;
use super::tree::{Content, Node};
use crate::finding::{Finding, collect};
use crate::model::word::Word;
use crate::source::Span;
use std::borrow::Cow;

/// A value together with the place where it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Written<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// Collects the mistakes of one file while it is read.
pub(crate) struct Reader {
    /// Whether missing keys are mistakes; not in a torn file, nor in one that only lends its libraries.
    pub(crate) complete: bool,
    /// What was found so far.
    pub(crate) findings: Vec<Finding>,
}

/// A type that can be read from a value of a map.
pub(crate) trait Read: Sized {
    /// What is expected, with its article: `a text`.
    fn expected() -> String;
    /// The right form, as it would stand in a map.
    fn example() -> String;
    /// Reads it, or says why not.
    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;
}

impl Reader {
    pub(crate) fn say(&mut self, finding: Finding) {
        collect(&mut self.findings, finding);
    }

    /// The finding for a value of the wrong type.
    pub(crate) fn wrong<T: Read>(&mut self, node: &Node) {
        let finding = Finding::error(
            "wrong-type",
            format!("expected {}, found {}", T::expected(), describe(node)),
            node.span,
        );
        self.say(finding.help(format!("for example `{}`", T::example())));
    }
}

/// A value in words, for messages.
pub(crate) fn describe(node: &Node) -> String {
    match &node.content {
        Content::Null => "nothing".into(),
        Content::List(items) if items.is_empty() => "an empty list".into(),
        Content::List(_) => "a list".into(),
        Content::Map(entries) => match entries.first().and_then(|(key, _)| key.scalar()) {
            Some(key) => format!("a mapping with the key `{}`", shortened(key)),
            None => "an empty mapping".into(),
        },
        Content::Scalar { text, plain: true } if matches!(&**text, "true" | "false") => {
            format!("the truth value `{text}`")
        }
        Content::Scalar { text, plain: true } if text.parse::<f64>().is_ok() => {
            format!("the number `{text}`")
        }
        Content::Scalar { text, .. } => format!("the text `{}`", shortened(text)),
    }
}

/// A text in the quotes that suit it, shortened.
pub(crate) fn quoted(text: &str) -> String {
    if text.contains('"') {
        return format!("'{}'", shortened(&text.replace('\'', "''")));
    }
    format!("\"{}\"", shortened(text))
}

/// The first words of a text, for messages.
pub(crate) fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    if line.chars().count() <= 40 && line.len() == text.trim_end().len() {
        return line.to_owned();
    }
    let mut short: String = line.chars().take(39).collect();
    short.push('…');
    short
}

/// A text that is no prose: a path, a name of a person, a free label.
impl Read for String {
    fn expected() -> String {
        "a text".into()
    }
    fn example() -> String {
        "CX team".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            Content::Scalar { text, .. } if !text.trim().is_empty() => Some(text.trim().to_owned()),
            _ => {
                reader.wrong::<Self>(node);
                None
            }
        }
    }
}

impl Read for bool {
    fn expected() -> String {
        "`true` or `false`".into()
    }
    fn example() -> String {
        "true".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Content::Scalar { text, plain: true } = &node.content {
            match &**text {
                "true" | "True" | "TRUE" => return Some(true),
                "false" | "False" | "FALSE" => return Some(false),
                _ => {}
            }
        }
        reader.wrong::<Self>(node);
        let meant = match node.scalar().unwrap_or_default().to_lowercase().as_str() {
            "yes" | "y" | "on" | "1" => Some("true"),
            "no" | "n" | "off" | "0" => Some("false"),
            _ => None,
        };
        if let (Some(meant), Some(finding)) = (meant, reader.findings.last_mut()) {
            finding.help = Some(format!("write `{meant}`").into());
        }
        None
    }
}

/// The largest number on either side of 0, so that sums and differences keep their digits.
const MOST: f64 = 999_999_999_999_999.0;

/// The number a plain scalar is in YAML 1.2, finite ones only.
pub(crate) fn number(node: &Node) -> Option<f64> {
    let Content::Scalar { text, plain: true } = &node.content else { return None };
    let first = text.trim_start_matches(['+', '-']).chars().next()?;
    if !first.is_ascii_digit() && first != '.' {
        return None;
    }
    text.parse::<f64>().ok().filter(|value| value.is_finite())
}

impl Read for f64 {
    fn expected() -> String {
        "a number".into()
    }
    fn example() -> String {
        "3.2".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let value = number(node);
        match value {
            Some(value) if value.abs() > MOST => {
                let written = node.scalar().unwrap_or_default();
                reader.say(out_of_range(written, "numbers of at most 15 digits", node.span));
                return None;
            }
            Some(_) => {}
            None => reader.wrong::<Self>(node),
        }
        value
    }
}

/// A whole number from 0.
impl Read for u64 {
    fn expected() -> String {
        "a whole number".into()
    }
    fn example() -> String {
        "214".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let value = number(node).filter(|value| {
            value.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(value)
        });
        if value.is_none() {
            reader.wrong::<Self>(node);
        }
        value.map(|value| value as u64)
    }
}

/// A judgement from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rating(pub u8);

impl Read for Rating {
    fn expected() -> String {
        "a whole number from 1 to 5".into()
    }
    fn example() -> String {
        "4".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match number(node) {
            Some(value) if value.fract() == 0.0 && (1.0..=5.0).contains(&value) => {
                Some(Rating(value as u8))
            }
            Some(value) => {
                reader.say(out_of_range(&value.to_string(), "1 to 5, whole numbers", node.span));
                None
            }
            None => {
                reader.wrong::<Self>(node);
                None
            }
        }
    }
}

/// A part of a whole, 0 to 1; written so or as `40 %`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share(pub f64);

impl Read for Share {
    fn expected() -> String {
        "a share from 0 to 1 or in percent".into()
    }
    fn example() -> String {
        "0.4` or `40%".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let percent = node.scalar().and_then(|text| text.trim().strip_suffix('%'));
        let value = match percent {
            Some(percent) => percent.trim().parse::<f64>().ok().map(|value| value / 100.0),
            None => number(node),
        };
        match value {
            Some(value) if (0.0..=1.0).contains(&value) => Some(Share(value)),
            Some(value) => {
                let written = node.scalar().unwrap_or_default();
                let mut finding = out_of_range(written, "0 to 1, or 0% to 100%", node.span);
                if percent.is_none() && (1.0..=100.0).contains(&value) {
                    finding = finding.help(format!("write `{value}%` if percent is meant"));
                }
                reader.say(finding);
                None
            }
            None => {
                reader.wrong::<Self>(node);
                None
            }
        }
    }
}

/// The finding for a number outside its range.
pub(crate) fn out_of_range(value: &str, allowed: &str, span: Span) -> Finding {
    Finding::error("out-of-range", format!("`{value}` is out of range"), span)
        .help(format!("allowed: {allowed}"))
}

/// Any closed vocabulary.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OneOf<T>(pub T);

impl<T: Word> Read for OneOf<T> {
    fn expected() -> String {
        T::WHAT.into()
    }
    fn example() -> String {
        T::ALL[0].0.into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(text) = node.scalar() else {
            reader.wrong::<Self>(node);
            return None;
        };
        let value = T::of(text.trim());
        if value.is_none() {
            let words: Vec<&str> = T::ALL.iter().map(|(word, _)| *word).collect();
            let finding = Finding::error(
                "unknown-value",
                format!("`{}` is not {}", shortened(text), T::WHAT),
                node.span,
            );
            let near = ranked(text, words.iter().copied());
            let allowed = words.join(", ");
            reader.say(match near {
                Some((near, is_sure)) => finding
                    .fix_if(is_sure && is_slip_of_value(text, near), text, near)
                    .help(format!("did you mean `{near}`? Allowed: {allowed}")),
                None => finding.help(format!("allowed: {allowed}")),
            });
        }
        value.map(OneOf)
    }
}

/// The known word that a misspelt or shortened one most likely means.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    ranked(word, known).map(|(near, _)| near)
}

/// The same, with whether no other known word is as near, so that there is no doubt.
pub(crate) fn ranked<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<(&'a str, bool)> {
    let word = plain(word);
    let length = word.chars().count();
    let limit = (length / 3).clamp(1, 4);
    let judged = known.into_iter().filter_map(|candidate| {
        let plain = plain(candidate);
        // No fewer letters differ than the lengths do; reckoning is slow where thousands of keys are unknown.
        let is_far = plain.chars().count().abs_diff(length) > limit && !plain.contains(&*word);
        if is_far {
            return None;
        }
        let distance = strsim::osa_distance(&word, &plain);
        let is_end = length >= 4 && plain.ends_with(&*word);
        let rank = if length >= 4 && plain.starts_with(&*word) {
            Some(1)
        } else if distance <= limit {
            Some(distance)
        } else {
            is_end.then_some(limit + distance)
        };
        rank.map(|rank| (rank, candidate))
    });
    let judged: Vec<(usize, &str)> = judged.collect();
    let (best, near) = *judged.iter().min_by_key(|(rank, _)| *rank)?;
    Some((near, judged.iter().filter(|(rank, _)| *rank == best).count() == 1))
}

/// The words most like one, the likest first, at most `count` of them.
pub(crate) fn likest<'a>(word: &str, known: &[&'a str], count: usize) -> Vec<&'a str> {
    let word = plain(word);
    let likeness = |other: &str| strsim::jaro_winkler(&word, &plain(other));
    let mut judged: Vec<_> = known.iter().map(|other| (likeness(other), *other)).collect();
    judged.sort_by(|a, b| b.0.total_cmp(&a.0));
    judged.into_iter().map(|(_, word)| word).take(count).collect()
}

/// A word as it is compared: in lower case, `-` and spaces as `_`. Keys are written so already.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase().replace(['-', ' '], "_"))
}
