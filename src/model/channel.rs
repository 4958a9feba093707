//! How a customer and we reach each other.

use super::id::Id;
use super::text::Text;
use super::word::words;
use crate::source::Span;

words! {
    /// What sort of channel it is.
    ChannelKind, "a kind of channel" {
        /// On a screen.
        Digital = "digital",
        /// A place or a thing.
        Physical = "physical",
        /// From person to person.
        Human = "human",
        /// Several at once.
        Hybrid = "hybrid",
    }
}

/// A channel: declared in the map, or one of [`BUILT_IN`] by its use.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its id.
    pub id: Id,
    /// Its name; a built-in channel is named by the words of the map's language.
    pub name: Option<Text>,
    /// What sort it is.
    pub kind: ChannelKind,
    /// The icon drawn for it: the id of a built-in channel or a kind.
    pub icon: String,
    /// Where it is declared or first used.
    pub span: Span,
}

/// The channels that may be used undeclared, with their kinds.
pub const BUILT_IN: &[(&str, ChannelKind)] = &[
    ("web", ChannelKind::Digital),
    ("app", ChannelKind::Digital),
    ("email", ChannelKind::Digital),
    ("sms", ChannelKind::Digital),
    ("chat", ChannelKind::Human),
    ("chatbot", ChannelKind::Digital),
    ("phone", ChannelKind::Human),
    ("social", ChannelKind::Digital),
    ("search", ChannelKind::Digital),
    ("ads", ChannelKind::Digital),
    ("store", ChannelKind::Physical),
    ("mail", ChannelKind::Physical),
    ("event", ChannelKind::Physical),
    ("partner", ChannelKind::Human),
    ("device", ChannelKind::Physical),
    ("word-of-mouth", ChannelKind::Human),
];
