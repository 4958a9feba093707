//! Who works backstage.

use super::id::Id;
use super::text::Text;
use super::word::words;
use crate::source::Span;

words! {
    /// What sort of actor it is.
    ActorKind, "a kind of actor" {
        /// People.
        Team = "team",
        /// Software or machines.
        System = "system",
        /// Another organisation.
        Partner = "partner",
    }
}

/// A team, system or partner that does something in the service.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// What sort it is.
    pub kind: ActorKind,
    /// Where it is declared.
    pub span: Span,
}
