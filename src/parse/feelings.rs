//! Feelings, which may be written in many forms: a number, a word, fields, several of them, by persona.

use super::draft::EmotionDraft;
use super::read::{Read, Reader, Written, nearest, number};
use super::record::plain;
use super::tree::{Content, Node};

/// A score: a number, or a word of the scale.
#[derive(Debug, Clone, PartialEq)]
pub enum Score {
    /// As a number on the map's scale.
    Number(f64),
    /// As one of its words.
    Word(String),
}

impl Read for Score {
    fn expected() -> String {
        "a score (a number, or a word of the scale)".into()
    }
    fn example() -> String {
        "-1` or `negative".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Some(value) = number(node) {
            return Some(Score::Number(value));
        }
        match &node.content {
            Content::Scalar { text, plain } if !(*plain && is_no_finite_number(text)) => {
                Some(Score::Word(text.trim().to_owned()))
            }
            _ => {
                reader.wrong::<Self>(node);
                None
            }
        }
    }
}

/// Whether a plain scalar is one of YAML's numbers without a value.
fn is_no_finite_number(text: &str) -> bool {
    let word = text.trim_start_matches(['+', '-']).to_ascii_lowercase();
    matches!(&*word, ".inf" | ".nan")
}

/// The feelings of one moment.
#[derive(Debug, Clone)]
pub enum Emotions {
    /// Everybody's, or with their personas named in each.
    Shared(Vec<EmotionDraft>),
    /// By the id of a persona.
    ByPersona(Vec<(Written<String>, Vec<EmotionDraft>)>),
}

impl Read for Emotions {
    fn expected() -> String {
        "a feeling".into()
    }
    fn example() -> String {
        "{score: -1, label: Rushed, reason: People wait behind her}".into()
    }
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Content::Map(entries) = &node.content {
            // Any other word may be the id of a persona, even one that is almost a field: `persona-1`, `labels`. Which
            // personas there are is known only when the whole map has been read.
            if !entries.iter().any(|(key, _)| key.scalar().is_some_and(is_field)) {
                let by_persona = entries.iter().filter_map(|(key, value)| {
                    let persona = Written { value: String::read(key, reader)?, span: key.span };
                    Some((persona, feelings(value, reader)))
                });
                return Some(Emotions::ByPersona(by_persona.collect()));
            }
        }
        Some(Emotions::Shared(feelings(node, reader)))
    }
}

/// Whether a word is a field of a feeling.
fn is_field(word: &str) -> bool {
    EmotionDraft::SHAPE.own.iter().any(|key| plain(key) == word)
}

/// The field of a feeling that a word is almost.
pub(crate) fn field_like(word: &str) -> Option<&'static str> {
    nearest(word, EmotionDraft::SHAPE.own.iter().map(|key| plain(key)))
}

fn feelings(node: &Node, reader: &mut Reader) -> Vec<EmotionDraft> {
    match &node.content {
        Content::List(items) => items.iter().filter_map(|item| feeling(item, reader)).collect(),
        _ => feeling(node, reader).into_iter().collect(),
    }
}

fn feeling(node: &Node, reader: &mut Reader) -> Option<EmotionDraft> {
    match &node.content {
        Content::Scalar { .. } => Some(EmotionDraft {
            score: Some(Written { value: Score::read(node, reader)?, span: node.span }),
            label: None,
            reason: None,
            persona: None,
            sources: Vec::new(),
            confidence: None,
        }),
        Content::Map(_) => EmotionDraft::read(node, reader),
        _ => {
            reader.wrong::<Emotions>(node);
            None
        }
    }
}
