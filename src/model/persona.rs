//! Who travels.

use super::Journey;
use super::channel::Channel;
use super::id::Id;
use super::image_file::ImageFile;
use super::research::Research;
use super::table::Key;
use super::text::Text;
use super::word::words;
use crate::source::Span;
use std::collections::BTreeSet;

words! {
    /// In which role a persona meets us.
    PersonaKind, "a kind of persona" {
        /// Buys and uses.
        Customer = "customer",
        /// Uses, may not pay.
        User = "user",
        /// Decides on the purchase.
        Buyer = "buyer",
        /// Works for us.
        Employee = "employee",
        /// Has rights and duties towards a public body.
        Citizen = "citizen",
        /// Is cared for.
        Patient = "patient",
        /// Works with us.
        Partner = "partner",
    }
}

words! {
    /// What a persona is drawn from.
    Basis, "a basis" {
        /// From research.
        Research = "research",
        /// Assumed, to be tested.
        Proto = "proto",
    }
}

/// Whose journey a map shows.
#[derive(Debug, Clone)]
pub struct Persona {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// Role towards us.
    pub kind: PersonaKind,
    /// Whether the map says so, or it is the default.
    pub is_kind_stated: bool,
    /// Whether it is the one the map is made for.
    pub primary: bool,
    /// The type of person it stands for.
    pub archetype: Option<Text>,
    /// Its portrait.
    pub photo: Option<ImageFile>,
    /// What it would say.
    pub quote: Option<Text>,
    /// A few sentences on it.
    pub about: Option<Text>,
    /// Facts with their labels, in the order written.
    pub facts: Vec<(String, Text)>,
    /// What it wants to reach.
    pub goals: Vec<Text>,
    /// What it needs.
    pub needs: Vec<Text>,
    /// Its jobs to be done.
    pub jobs: Vec<Text>,
    /// What drives it.
    pub motivations: Vec<Text>,
    /// What it struggles with.
    pub frustrations: Vec<Text>,
    /// What it has to do.
    pub tasks: Vec<Text>,
    /// How it tends to act.
    pub behaviours: Vec<Text>,
    /// What it holds dear.
    pub values: Vec<Text>,
    /// Channels it likes best.
    pub preferred_channels: Vec<Key<Channel>>,
    /// What it needs to be able to take part.
    pub accessibility_needs: Vec<Text>,
    /// Its part of all customers, 0 to 1.
    pub share: Option<f64>,
    /// What it is drawn from.
    pub basis: Option<Basis>,
    /// The research it is drawn from.
    pub sources: Vec<Key<Research>>,
    /// The day it was last held against research, as `YYYY-MM-DD`.
    pub validated: Option<String>,
    /// Its empathy map.
    pub empathy: Empathy,
    /// Where it is declared.
    pub span: Span,
}

/// The six fields of an empathy map.
#[derive(Debug, Clone, Default)]
pub struct Empathy {
    /// Says.
    pub says: Vec<Text>,
    /// Thinks.
    pub thinks: Vec<Text>,
    /// Does.
    pub does: Vec<Text>,
    /// Feels.
    pub feels: Vec<Text>,
    /// Pains.
    pub pains: Vec<Text>,
    /// Gains.
    pub gains: Vec<Text>,
}

/// The persona that a journey is about: the primary one, or else the first.
pub fn main_persona(journey: &Journey) -> Option<Key<Persona>> {
    let primary = journey.personas.iter().find(|(_, one)| one.primary);
    primary.or_else(|| journey.personas.iter().next()).map(|(key, _)| key)
}

/// The personas that a journey is of: the primary one, or else the first, and those to whom a feeling, a quote or a pain point
/// belongs. What is said of nobody in particular holds for these alone.
pub fn travellers(journey: &Journey) -> BTreeSet<Key<Persona>> {
    let mut travellers: BTreeSet<_> = main_persona(journey).into_iter().collect();
    let stages = journey.stages.iter();
    let moments = stages.flat_map(|stage| {
        std::iter::once(&stage.moment).chain(stage.steps.iter().map(|step| &step.moment))
    });
    let mut pains: BTreeSet<_> = journey.overall.pain_points.iter().copied().collect();
    for moment in moments {
        travellers.extend(moment.emotions.iter().filter_map(|emotion| emotion.persona));
        travellers.extend(moment.quotes.iter().filter_map(|quote| quote.persona));
        pains.extend(moment.pain_points.iter().copied());
    }
    travellers
        .extend(pains.iter().flat_map(|pain| journey.pain_points[*pain].personas.iter().copied()));
    travellers
}
