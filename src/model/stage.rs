//! The parts of a journey and what happens in them.

use super::actor::Actor;
use super::emotion::Emotion;
use super::id::Id;
use super::image_file::ImageFile;
use super::metric::Reading;
use super::opportunity::Opportunity;
use super::pain_point::{Gain, PainPoint};
use super::persona::Persona;
use super::research::Research;
use super::table::Key;
use super::text::Text;
use super::touchpoint::Touchpoint;
use super::word::words;
use crate::source::Span;

words! {
    /// Where a stage lies to the core of the service.
    Phase, "a phase" {
        /// Ahead of it.
        Before = "before",
        /// In it.
        During = "during",
        /// Behind it.
        After = "after",
    }
}

/// A stage of the journey.
#[derive(Debug, Clone)]
pub struct Stage {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// What the customer wants here.
    pub goal: Option<Text>,
    /// What the customer asks here.
    pub question: Option<Text>,
    /// How long it takes, in free words.
    pub duration: Option<Text>,
    /// Where it lies to the core of the service.
    pub phase: Option<Phase>,
    /// Its steps; none makes the stage a column of its own.
    pub steps: Vec<Step>,
    /// What happens in the stage as a whole.
    pub moment: Moment,
    /// Where its title stands.
    pub span: Span,
}

/// A step of a stage.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// How long it takes, in free words.
    pub duration: Option<Text>,
    /// Whether it can be left out.
    pub optional: bool,
    /// The part of customers who take it, 0 to 1.
    pub share: Option<f64>,
    /// What happens in it.
    pub moment: Moment,
    /// Where its title stands.
    pub span: Span,
}

/// What happens in a stage or a step.
#[derive(Debug, Clone, Default)]
pub struct Moment {
    /// What the customer does.
    pub actions: Vec<Activity>,
    /// What the customer thinks.
    pub thoughts: Vec<Text>,
    /// What the customer needs.
    pub needs: Vec<Text>,
    /// What the customer asks.
    pub questions: Vec<Text>,
    /// What customers said.
    pub quotes: Vec<Quote>,
    /// What the customer feels, in order.
    pub emotions: Vec<Emotion>,
    /// Where the customer meets us.
    pub touchpoints: Vec<Key<Touchpoint>>,
    /// Whether the journey is won or lost here, and why.
    pub moment_of_truth: Option<MomentOfTruth>,
    /// What hurts.
    pub pain_points: Vec<Key<PainPoint>>,
    /// What pleases.
    pub gains: Vec<Key<Gain>>,
    /// What could be better, those written inside pain points included.
    pub opportunities: Vec<Key<Opportunity>>,
    /// What was measured.
    pub readings: Vec<Reading>,
    /// Things the customer sees and touches.
    pub physical_evidence: Vec<Activity>,
    /// What we do in the customer's sight.
    pub frontstage: Vec<Activity>,
    /// What we do out of sight.
    pub backstage: Vec<Activity>,
    /// What others do so that we can.
    pub support: Vec<Activity>,
    /// The storyboard.
    pub images: Vec<Image>,
    /// Remarks of the team.
    pub notes: Vec<Text>,
    /// Items of the map's own lanes, by lane id, in the order written.
    pub custom: Vec<(String, Vec<Text>)>,
}

/// Something done or seen, in one of the lanes of a service blueprint.
#[derive(Debug, Clone)]
pub struct Activity {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub text: Text,
    /// Who does it.
    pub actor: Option<Key<Actor>>,
    /// How long it takes, in free words.
    pub duration: Option<Text>,
    /// What it makes possible.
    pub supports: Vec<ActivityPlace>,
    /// Where it stands.
    pub span: Span,
}

/// Which activity of a map is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActivityPlace {
    /// Position of the stage, from 0.
    pub stage: usize,
    /// Position of the step in it, or `None` for the stage itself.
    pub step: Option<usize>,
    /// The lane.
    pub lane: super::lane::BuiltIn,
    /// Position in the lane, from 0.
    pub index: usize,
}

/// What a customer said.
#[derive(Debug, Clone)]
pub struct Quote {
    /// The words.
    pub text: Text,
    /// Who said it.
    pub persona: Option<Key<Persona>>,
    /// Where it was heard.
    pub sources: Vec<Key<Research>>,
}

/// A moment in which the journey is won or lost.
#[derive(Debug, Clone)]
pub struct MomentOfTruth {
    /// Why it is one.
    pub why: Option<Text>,
    /// Where it is said.
    pub span: Span,
}

/// A picture of the storyboard.
#[derive(Debug, Clone)]
pub struct Image {
    /// The file.
    pub src: ImageFile,
    /// What is to be seen, for who cannot see it.
    pub alt: Option<Text>,
    /// What stands under it.
    pub caption: Option<Text>,
    /// Where it stands.
    pub span: Span,
}
