//! The rows of a map.

use super::Kind;
use super::text::Text;
use super::word::words;
use crate::source::Span;

words! {
    /// A lane every map may have.
    BuiltIn, "a lane" {
        /// The storyboard.
        Images = "images",
        /// What can be seen and touched.
        PhysicalEvidence = "physical_evidence",
        /// What the customer does.
        Actions = "actions",
        /// Where the customer meets us.
        Touchpoints = "touchpoints",
        /// What the customer thinks.
        Thoughts = "thoughts",
        /// What the customer asks.
        Questions = "questions",
        /// What the customer needs.
        Needs = "needs",
        /// What customers said.
        Quotes = "quotes",
        /// What the customer feels: the curve.
        Emotion = "emotion",
        /// Where the journey is won or lost.
        MomentOfTruth = "moment_of_truth",
        /// What hurts.
        PainPoints = "pain_points",
        /// What pleases.
        Gains = "gains",
        /// What could be better.
        Opportunities = "opportunities",
        /// What is measured.
        Metrics = "metrics",
        /// What we do in sight.
        Frontstage = "frontstage",
        /// What we do out of sight.
        Backstage = "backstage",
        /// What others do.
        Support = "support",
        /// Remarks of the team.
        Notes = "notes",
    }
}

words! {
    /// How the items of a lane of the map's own are drawn.
    CustomKind, "a kind of lane" {
        /// As sentences.
        Text = "text",
        /// As small labels.
        Chips = "chips",
        /// As cards.
        Cards = "cards",
    }
}

/// A lane of the map's own.
#[derive(Debug, Clone)]
pub struct CustomLane {
    /// Its id, by which `custom` fills it.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// How its items are drawn.
    pub kind: CustomKind,
    /// Where it is declared.
    pub span: Span,
}

/// One lane in the order in which lanes are drawn.
#[derive(Debug, Clone)]
pub enum Lane {
    /// A lane every map may have.
    BuiltIn(BuiltIn),
    /// A lane of the map's own.
    Custom(CustomLane),
}

/// The lanes that go without saying in a map of that kind, in their order.
pub fn usual(kind: Kind) -> &'static [BuiltIn] {
    if kind == Kind::ServiceBlueprint { BLUEPRINT_LANES } else { USUAL_LANES }
}

/// The lanes drawn where a map names none.
const USUAL_LANES: &[BuiltIn] = &[
    BuiltIn::Images,
    BuiltIn::Actions,
    BuiltIn::Touchpoints,
    BuiltIn::Thoughts,
    BuiltIn::Questions,
    BuiltIn::Needs,
    BuiltIn::Quotes,
    BuiltIn::Emotion,
    BuiltIn::MomentOfTruth,
    BuiltIn::PainPoints,
    BuiltIn::Gains,
    BuiltIn::Opportunities,
    BuiltIn::Metrics,
    BuiltIn::PhysicalEvidence,
    BuiltIn::Frontstage,
    BuiltIn::Backstage,
    BuiltIn::Support,
    BuiltIn::Notes,
];

/// The same for a service blueprint, whose own lanes come first, in the order of the craft.
const BLUEPRINT_LANES: &[BuiltIn] = &[
    BuiltIn::Images,
    BuiltIn::PhysicalEvidence,
    BuiltIn::Actions,
    BuiltIn::Touchpoints,
    BuiltIn::Frontstage,
    BuiltIn::Backstage,
    BuiltIn::Support,
    BuiltIn::Thoughts,
    BuiltIn::Questions,
    BuiltIn::Needs,
    BuiltIn::Quotes,
    BuiltIn::Emotion,
    BuiltIn::MomentOfTruth,
    BuiltIn::PainPoints,
    BuiltIn::Gains,
    BuiltIn::Opportunities,
    BuiltIn::Metrics,
    BuiltIn::Notes,
];
