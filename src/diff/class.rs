//! How much a change matters, and what it means for the customer.

use super::item::{Field, Noun};
use super::{Class, Datum, Detail, Edit, grams};

/// Below which likeness of two texts the new one says something else.
const OTHER_WORDS: f64 = 0.3;

/// The class of a thing that comes, goes or stands elsewhere.
pub(super) fn of_presence(noun: Noun) -> Class {
    match noun {
        Noun::Metric | Noun::Reading | Noun::Source | Noun::Actor | Noun::Channel => Class::Data,
        Noun::Image | Noun::Note => Class::Editorial,
        Noun::Lane => Class::Cosmetic,
        Noun::Map
        | Noun::Persona
        | Noun::Stage
        | Noun::Step
        | Noun::Touchpoint
        | Noun::PainPoint
        | Noun::Gain
        | Noun::Opportunity
        | Noun::PhysicalEvidence
        | Noun::Action
        | Noun::Thought
        | Noun::Question
        | Noun::Need
        | Noun::Quote
        | Noun::Emotion
        | Noun::MomentOfTruth
        | Noun::Frontstage
        | Noun::Backstage
        | Noun::Support
        | Noun::Custom
        | Noun::Transition
        | Noun::PlanItem => Class::Substantive,
    }
}

/// The class of a difference in a field.
pub(super) fn of_edit(noun: Noun, edit: &Edit) -> Class {
    match &edit.detail {
        Detail::Looks | Detail::Order => Class::Cosmetic,
        Detail::Translation(_) => Class::Editorial,
        // Other words about the same are no more than that; words that have little in common say something else.
        Detail::Words(_) => match (&edit.before, &edit.after, of_field(noun, edit.field)) {
            (Some(Datum::Text(old)), Some(Datum::Text(new)), class)
                if edit.field.is_value() || grams::likeness(old, new) < OTHER_WORDS =>
            {
                class
            }
            _ => Class::Editorial,
        },
        Detail::None | Detail::Delta(_) | Detail::Score { .. } | Detail::Reading { .. } => {
            of_field(noun, edit.field)
        }
    }
}

#[expect(clippy::too_many_lines, reason = "a table of every field, so that none is forgotten")]
fn of_field(noun: Noun, field: Field) -> Class {
    match (noun, field) {
        (Noun::Lane, _) => return Class::Cosmetic,
        (Noun::Note | Noun::Image, _) => return Class::Editorial,
        (Noun::Metric | Noun::Reading | Noun::Source | Noun::Actor | Noun::Channel, _)
        | (Noun::Map, Field::Status)
        | (Noun::Persona, Field::Share) => return Class::Data,
        (Noun::Transition, _) => return Class::Substantive,
        _ => {}
    }
    match field {
        Field::Lanes | Field::Icon | Field::Photo => Class::Cosmetic,
        Field::About | Field::Summary | Field::Alt | Field::Caption | Field::Src => {
            Class::Editorial
        }
        Field::Id
        | Field::Language
        | Field::Languages
        | Field::Owner
        | Field::Team
        | Field::Version
        | Field::Created
        | Field::Reviewed
        | Field::ReviewEvery
        | Field::Segment
        | Field::Regions
        | Field::Tags
        | Field::CompareTo
        | Field::Parent
        | Field::Children
        | Field::Links
        | Field::Min
        | Field::Max
        | Field::EmotionScale
        | Field::Labels
        | Field::Facts
        | Field::Basis
        | Field::Sources
        | Field::Validated
        | Field::Ownership
        | Field::Importance
        | Field::Satisfaction
        | Field::Url
        | Field::Direction
        | Field::Unit
        | Field::Target
        | Field::Baseline
        | Field::From
        | Field::To
        | Field::Column
        | Field::Method
        | Field::N
        | Field::Date
        | Field::Impact
        | Field::Effort
        | Field::Feasibility
        | Field::Reach
        | Field::Confidence
        | Field::Due
        | Field::Metrics
        | Field::Metric
        | Field::Value
        | Field::Period
        | Field::Measured
        | Field::Source
        | Field::Issue => Class::Data,
        Field::Title
        | Field::Name
        | Field::Text
        | Field::Kind
        | Field::Status
        | Field::State
        | Field::Scenario
        | Field::Goal
        | Field::Expectations
        | Field::Scope
        | Field::Start
        | Field::End
        | Field::Primary
        | Field::Archetype
        | Field::Quote
        | Field::Goals
        | Field::Needs
        | Field::Jobs
        | Field::Motivations
        | Field::Frustrations
        | Field::Tasks
        | Field::Behaviours
        | Field::Values
        | Field::PreferredChannels
        | Field::AccessibilityNeeds
        | Field::Share
        | Field::Says
        | Field::Thinks
        | Field::Does
        | Field::Feels
        | Field::Pains
        | Field::Gains
        | Field::Channel
        | Field::Question
        | Field::Duration
        | Field::Phase
        | Field::Optional
        | Field::Cause
        | Field::Workaround
        | Field::Severity
        | Field::Frequency
        | Field::Affected
        | Field::Cost
        | Field::Personas
        | Field::Touchpoint
        | Field::Why
        | Field::HowMightWe
        | Field::Addresses
        | Field::For
        | Field::Actor
        | Field::Supports
        | Field::Persona
        | Field::Score
        | Field::Label
        | Field::Reason
        | Field::ContextCarried => Class::Substantive,
    }
}
