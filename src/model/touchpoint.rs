//! Where a customer meets us.

use super::channel::Channel;
use super::id::Id;
use super::table::Key;
use super::text::Text;
use super::word::words;
use crate::source::Span;

words! {
    /// Whose a touchpoint is.
    Ownership, "an ownership" {
        /// Ours.
        Owned = "owned",
        /// Bought.
        Paid = "paid",
        /// Said by others for free.
        Earned = "earned",
        /// Run by somebody else.
        ThirdParty = "third-party",
        /// A competitor's.
        Competitor = "competitor",
    }
}

/// A point of contact; the same one may stand in many moments.
#[derive(Debug, Clone)]
pub struct Touchpoint {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// The channel it belongs to.
    pub channel: Option<Key<Channel>>,
    /// Whose it is.
    pub ownership: Option<Ownership>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// How much it matters, 1 to 5.
    pub importance: Option<u8>,
    /// How content customers are with it, 1 to 5.
    pub satisfaction: Option<u8>,
    /// Its address.
    pub url: Option<String>,
    /// Its state, in free words.
    pub status: Option<Text>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Where it is declared or first named.
    pub span: Span,
}
