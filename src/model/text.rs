//! What an author says, in one or several languages, with inline emphasis and links.

use crate::source::Span;

/// A run of characters of one look.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct Piece {
    /// The characters; a `\n` is a line break the author asked for.
    pub text: String,
    /// `**bold**`
    pub bold: bool,
    /// `*italic*`
    pub italic: bool,
    /// `` `code` ``
    pub code: bool,
    /// Where `[text](link)` leads: http, https, mailto or a relative path.
    pub link: Option<String>,
}

/// A text in one language: its pieces in reading order, none of them empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct Rich {
    /// The pieces.
    pub pieces: Vec<Piece>,
}

impl Rich {
    /// A text without any emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            return Rich::default();
        }
        Rich { pieces: vec![Piece { text, ..Piece::default() }] }
    }

    /// The characters without their looks.
    pub fn characters(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// A text of a map in every language it is given in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Language tag and words; the map's own language comes first.
    pub versions: Vec<(String, Rich)>,
    /// Where it stands.
    pub span: Span,
}

impl Text {
    /// The words in a language, or in the map's own where there is no translation.
    pub fn in_language(&self, tag: &str) -> &Rich {
        let own = &self.versions[0].1;
        self.versions.iter().find(|(language, _)| language == tag).map_or(own, |(_, rich)| rich)
    }

    /// The characters in the map's own language.
    pub fn characters(&self) -> String {
        self.versions[0].1.characters()
    }
}
