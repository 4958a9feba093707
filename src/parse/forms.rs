//! Values that may be written in more than one form.

use super::draft::{Many, ReadingDraft};
use super::read::{Read, Reader, Written, nearest, quoted, shortened};
use super::record::Field;
use super::tree::{Content, Node};
use crate::finding::Finding;
use crate::model::day::Day;
use crate::source::Span;

/// A text: a string, or one for each of several languages.
#[derive(Debug, Clone, PartialEq)]
pub enum TextDraft {
    /// In the map's own language.
    Own(String),
    /// By language tag.
    ByLanguage(Vec<(Written<String>, Written<String>)>),
}

impl Read for TextDraft {
    fn expected() -> String {
        "a text".into()
    }
    fn example() -> String {
        "Finds the door, joins the queue".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            Content::Scalar { text, .. } if !text.trim().is_empty() => {
                Some(TextDraft::Own(text.trim().to_owned()))
            }
            Content::Map(entries) if !entries.is_empty() => {
                if let Some(finding) = unquoted_colon(entries) {
                    reader.say(finding);
                    return None;
                }
                Some(TextDraft::ByLanguage(pairs(entries, reader)))
            }
            Content::Scalar { .. } => {
                reader.say(
                    Finding::error("wrong-type", "expected a text, found an empty one", node.span)
                        .help("write the text, or leave the key out"),
                );
                None
            }
            _ => {
                reader.wrong::<Self>(node);
                None
            }
        }
    }
}

/// `Note: this` where a text is expected: YAML takes the colon for a key's.
fn unquoted_colon(entries: &[(Node, Node)]) -> Option<Finding> {
    let [(key, value)] = entries else { return None };
    let name = key.scalar()?;
    if !name.contains(' ') && !name.starts_with(char::is_uppercase) {
        return None;
    }
    let rest = value.scalar().unwrap_or("…");
    let span = Span { end: value.span.end.max(key.span.end), ..key.span };
    let quoted = quoted(&format!("{name}: {rest}"));
    Some(
        Finding::error("wrong-type", "expected a text, but its colon makes it a mapping", span)
            .help(format!("put the text in quotes: `{quoted}`")),
    )
}

/// The pairs of a mapping whose keys the author chooses.
fn pairs<T: Read>(
    entries: &[(Node, Node)],
    reader: &mut Reader,
) -> Vec<(Written<String>, Written<T>)> {
    entries
        .iter()
        .filter_map(|(key, value)| {
            let name = String::read(key, reader);
            let read = T::read(value, reader);
            Some((
                Written { value: name?, span: key.span },
                Written { value: read?, span: value.span },
            ))
        })
        .collect()
}

/// Facts with labels of the author's own.
#[derive(Debug, Clone)]
pub struct Facts(pub Vec<(Written<String>, Written<TextDraft>)>);

impl Read for Facts {
    fn expected() -> String {
        "facts by label".into()
    }
    fn example() -> String {
        "{age: 32, work: self-employed}".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Content::Map(entries) = &node.content {
            return Some(Facts(pairs(entries, reader)));
        }
        reader.wrong::<Self>(node);
        None
    }
}

/// Items by the id of a lane of the map's own.
#[derive(Debug, Clone)]
pub struct Custom(pub Vec<(Written<String>, Many<TextDraft>)>);

impl Read for Custom {
    fn expected() -> String {
        "items by the id of a lane".into()
    }
    fn example() -> String {
        "{systems: [Till, Stock]}".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Content::Map(entries) = &node.content else {
            reader.wrong::<Self>(node);
            return None;
        };
        let lanes = entries.iter().filter_map(|(key, value)| {
            let lane = Written { value: String::read(key, reader)?, span: key.span };
            Some((lane, Many::of(Some(value), reader)))
        });
        Some(Custom(lanes.collect()))
    }
}

/// What a map covers.
#[derive(Debug, Clone)]
pub enum ScopeDraft {
    /// In free words.
    Words(TextDraft),
    /// From here to there.
    Between(BetweenDraft),
}

super::record::record! {
    /// From here to there.
    BetweenDraft = "a scope", example "{start: The old one breaks, end: The review}" {
        start: Option<Written<TextDraft>>,
        end: Option<Written<TextDraft>>,
    }
}

impl Read for ScopeDraft {
    fn expected() -> String {
        "a scope (a text, or `{start, end}`)".into()
    }
    fn example() -> String {
        "{start: The old one breaks, end: The review}".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            Content::Map(entries)
                if entries.iter().any(|(key, _)| speaks_of(key, &["start", "end"])) =>
            {
                BetweenDraft::read(node, reader).map(ScopeDraft::Between)
            }
            Content::Map(_) | Content::Scalar { .. } => {
                TextDraft::read(node, reader).map(ScopeDraft::Words)
            }
            _ => {
                reader.wrong::<Self>(node);
                None
            }
        }
    }
}

pub(super) fn speaks_of(key: &Node, known: &[&'static str]) -> bool {
    key.scalar().is_some_and(|name| nearest(name, known.iter().copied()).is_some())
}

fn is_like_flag(text: &str) -> bool {
    let words = ["true", "false", "yes", "no", "on", "off", "y", "n"];
    words.iter().any(|word| text.trim().eq_ignore_ascii_case(word))
}

/// Whether the journey is won or lost here, or the reason why it is.
#[derive(Debug, Clone)]
pub enum MomentOfTruthDraft {
    /// `true` or `false`
    Flag(bool),
    /// The reason.
    Why(TextDraft),
}

impl Read for MomentOfTruthDraft {
    fn expected() -> String {
        "`true`, or a text that says why".into()
    }
    fn example() -> String {
        "true".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            // Some write a truth value in another way; `no` is no reason.
            Content::Scalar { text, plain: true } if is_like_flag(text) => {
                bool::read(node, reader).map(MomentOfTruthDraft::Flag)
            }
            Content::Scalar { .. } | Content::Map(_) => {
                TextDraft::read(node, reader).map(MomentOfTruthDraft::Why)
            }
            _ => {
                reader.wrong::<Self>(node);
                None
            }
        }
    }
}

/// A day, as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq)]
pub struct Date(pub String);

impl Read for Date {
    fn expected() -> String {
        "a day as YYYY-MM-DD".into()
    }
    fn example() -> String {
        "2026-05-12".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let format = time::macros::format_description!("[year]-[month]-[day]");
        let text = node.scalar().map(str::trim);
        if let Some(text) = text
            && text.len() == 10
            && time::Date::parse(text, &format).is_ok()
        {
            return Some(Date(text.to_owned()));
        }
        reader.wrong::<Self>(node);
        if let (Some(text), Some(finding)) = (text, reader.findings.last_mut())
            && let Some(day) = meant_day(text)
        {
            *finding = finding.clone().fix(text, &day);
        }
        let is_day = |text: &str| {
            text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        };
        if let (Some(text), Some(finding)) =
            (text.filter(|text| is_day(text)), reader.findings.last_mut())
        {
            finding.message = format!("there is no day {text}");
        }
        None
    }
}

/// The day that is meant by another order or other signs, where only one can be: `12.5.2026`, `2026/05/12`.
fn meant_day(text: &str) -> Option<String> {
    let sign = text.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = text.split(sign).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u16>().ok();
    let (year, month, day) = match (sign, first.len(), third.len()) {
        ('-' | '/' | '.', 4, 1 | 2) => (number(first)?, number(second)?, number(third)?),
        // With full stops the day comes first in every language; with strokes it depends.
        ('.', 1 | 2, 4) => (number(third)?, number(second)?, number(first)?),
        ('-' | '/', 1 | 2, 4) if number(first)? > 12 => {
            (number(third)?, number(second)?, number(first)?)
        }
        _ => return None,
    };
    let day = format!("{year:04}-{month:02}-{day:02}");
    Day::of(&day).map(|_| day)
}

/// An address that a drawing may link to.
#[derive(Debug, Clone, PartialEq)]
pub struct Address(pub String);

/// Whether a link may be drawn: http, https, mailto, or a path relative to the map.
pub fn is_safe_link(link: &str) -> bool {
    if link.trim().is_empty() || link.contains(char::is_whitespace) || link.starts_with("//") {
        return false;
    }
    let end = link.find(['/', '?', '#']).unwrap_or(link.len());
    match link[..end].split_once(':') {
        Some((scheme, _)) => {
            ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        }
        None => !link.starts_with(['/', '\\']),
    }
}

impl Read for Address {
    fn expected() -> String {
        "an address".into()
    }
    fn example() -> String {
        "https://example.org/report".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(text) = node.scalar() else {
            reader.wrong::<Self>(node);
            return None;
        };
        if is_safe_link(text.trim()) {
            return Some(Address(text.trim().to_owned()));
        }
        reader.say(unsafe_link(text, node.span));
        None
    }
}

/// The finding for a link that may not be drawn.
pub(crate) fn unsafe_link(link: &str, span: Span) -> Finding {
    Finding::error(
        "unsafe-link",
        format!("`{}` is no address a map may link to", shortened(link)),
        span,
    )
    .help("links may begin with https://, http:// or mailto:, or be paths relative to the map")
}

/// Values of metrics: a list of records, or pairs of metric and value.
#[derive(Debug, Clone)]
pub struct ReadingList(pub Many<ReadingDraft>);

impl Read for ReadingList {
    fn expected() -> String {
        "values of metrics".into()
    }
    fn example() -> String {
        "{csat: 3.2, nps: -12}".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let items = match &node.content {
            Content::List(items) => items.iter().collect(),
            Content::Map(_) => vec![node],
            _ => {
                reader.wrong::<Self>(node);
                return None;
            }
        };
        Some(ReadingList(items.into_iter().flat_map(|item| readings(item, reader)).collect()))
    }
}

fn readings(node: &Node, reader: &mut Reader) -> Many<ReadingDraft> {
    let Content::Map(entries) = &node.content else {
        reader.wrong::<ReadingList>(node);
        return Vec::new();
    };
    let own = ReadingDraft::SHAPE.own;
    let is_record = entries.iter().any(|(key, _)| key.scalar() == Some("metric"))
        || entries.iter().all(|(key, _)| key.scalar().is_some_and(|name| own.contains(&name)));
    if is_record {
        let read = ReadingDraft::read(node, reader);
        return read.map(|value| Written { value, span: node.span }).into_iter().collect();
    }
    pairs::<f64>(entries, reader)
        .into_iter()
        .map(|(metric, value)| {
            let span = metric.span;
            let value = ReadingDraft {
                metric: Some(metric),
                value: Some(value),
                target: None,
                n: None,
                period: None,
                measured: None,
                source: None,
            };
            Written { value, span }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::is_safe_link;

    #[test]
    fn only_harmless_links_are_drawn() {
        for link in [
            "https://a.example/b?c#d",
            "HTTP://a.example",
            "mailto:cx@example.org",
            "maps/b.html",
            "../b",
            "#pain",
        ] {
            assert!(is_safe_link(link), "{link}");
        }
        for link in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "data:text/html,x",
            "//a.example",
            "/etc/passwd",
            "",
            "java\tscript:x",
            "vbscript:x",
        ] {
            assert!(!is_safe_link(link), "{link}");
        }
    }
}
