//! What a journey is: no YAML, no pixels.

pub mod actor;
pub mod channel;
pub mod day;
pub mod emotion;
pub mod id;
pub mod image_file;
pub mod lane;
pub mod metric;
pub mod opportunity;
pub mod pain_point;
pub mod persona;
pub mod research;
pub mod stage;
pub mod table;
pub mod text;
pub mod touchpoint;
pub mod transition;
pub mod word;

use crate::source::Span;
use actor::Actor;
use channel::Channel;
use emotion::EmotionScale;
use id::{ByWords, Id};
use lane::Lane;
use metric::Metric;
use opportunity::{Link, Opportunity, PlanItem};
use pain_point::{Gain, PainPoint};
use persona::Persona;
use research::Research;
use stage::Stage;
use table::{Key, Table};
use text::Text;
use touchpoint::Touchpoint;
use transition::Transition;
use word::words;

words! {
    /// What sort of map it is.
    Kind, "a kind of map" {
        /// As it is.
        CurrentState = "current-state",
        /// As it shall be.
        FutureState = "future-state",
        /// A day, whatever product it meets.
        DayInTheLife = "day-in-the-life",
        /// With what happens behind the scenes.
        ServiceBlueprint = "service-blueprint",
        /// What a persona says, thinks, does and feels.
        EmpathyMap = "empathy-map",
    }
}

words! {
    /// How far the map itself has come.
    Status, "a status of a map" {
        /// Being worked on.
        Draft = "draft",
        /// Held against research.
        Validated = "validated",
        /// Kept up to date.
        Live = "live",
        /// Kept for memory.
        Archived = "archived",
    }
}

words! {
    /// Whether the experience was observed.
    State, "a state" {
        /// Observed.
        Actual = "actual",
        /// Designed.
        Planned = "planned",
        /// Supposed.
        Hypothesis = "hypothesis",
    }
}

/// A map as meant: every default filled in, every reference held, every value in its range.
#[derive(Debug, Clone)]
pub struct Journey {
    /// Its id, from its file name; the prefix of every id in a drawing.
    pub id: Id,
    /// How the file is named in a footer.
    pub file_name: String,
    /// Its title.
    pub title: Text,
    /// What sort of map it is.
    pub kind: Kind,
    /// How far it has come.
    pub status: Status,
    /// Whether the experience was observed.
    pub state: State,
    /// Which of these the map says itself; a default is never shown as a fact nor judged as a claim.
    pub stated: Stated,
    /// BCP 47 tag of the texts.
    pub language: String,
    /// Further languages that texts may be given in.
    pub languages: Vec<String>,
    /// What the map shows.
    pub summary: Option<Text>,
    /// The customer's situation.
    pub scenario: Option<Text>,
    /// Why the team made it.
    pub goal: Option<Text>,
    /// What the customer arrives with.
    pub expectations: Vec<Text>,
    /// What the map covers.
    pub scope: Option<Scope>,
    /// Who answers for the map.
    pub owner: Option<String>,
    /// Who made it.
    pub team: Vec<Member>,
    /// Its version, in free words.
    pub version: Option<String>,
    /// The day it was made, as `YYYY-MM-DD`.
    pub created: Option<String>,
    /// The day it was last gone through, as `YYYY-MM-DD`.
    pub reviewed: Option<String>,
    /// How often it should be gone through.
    pub review_every: Option<Interval>,
    /// The part of the market it holds for.
    pub segment: Option<Text>,
    /// The regions it holds for.
    pub regions: Vec<Text>,
    /// Free labels.
    pub tags: Vec<String>,
    /// The map to compare it with, as a relative path.
    pub compare_to: Option<String>,
    /// The map it is a part of, as a relative path.
    pub parent: Option<String>,
    /// The maps that are parts of it, as relative paths.
    pub children: Vec<String>,
    /// Where to read more.
    pub links: Vec<Link>,
    /// The scale of scores.
    pub emotion_scale: EmotionScale,
    /// Lanes in the order in which they are drawn.
    pub lanes: Vec<Lane>,
    /// Who travels; the primary persona is drawn first.
    pub personas: Table<Persona>,
    /// Channels declared or used.
    pub channels: Table<Channel>,
    /// Touchpoints declared or used.
    pub touchpoints: Table<Touchpoint>,
    /// What is measured.
    pub metrics: Table<Metric>,
    /// What claims rest on.
    pub sources: Table<Research>,
    /// Who works backstage.
    pub actors: Table<Actor>,
    /// What hurts, in the order of the journey.
    pub pain_points: Table<PainPoint>,
    /// What pleases, in the order of the journey.
    pub gains: Table<Gain>,
    /// What could be better, in the order of the journey.
    pub opportunities: Table<Opportunity>,
    /// What belongs to no one stage.
    pub overall: Overall,
    /// The stages in order, at least one.
    pub stages: Vec<Stage>,
    /// What is not linear.
    pub transitions: Vec<Transition>,
    /// What will be done.
    pub plan: Vec<PlanItem>,
    /// Every text of the map, its place included, in the order of the file.
    pub texts: Vec<Text>,
    /// References that hold only as long as words stay as they are.
    pub by_words: Vec<ByWords>,
    /// Where the title stands.
    pub span: Span,
}

impl Journey {
    /// Whether it shows an experience that is yet to come.
    pub fn is_planned(&self) -> bool {
        self.kind == Kind::FutureState || self.state == State::Planned
    }
}

/// What a map says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stated {
    /// Its `kind`.
    pub kind: bool,
    /// Its `status`.
    pub status: bool,
    /// Its `state`.
    pub state: bool,
}

/// What belongs to the whole journey: declared in the map, and placed in no stage or step.
#[derive(Debug, Clone, Default)]
pub struct Overall {
    /// Pain points.
    pub pain_points: Vec<Key<PainPoint>>,
    /// Gains.
    pub gains: Vec<Key<Gain>>,
    /// Opportunities.
    pub opportunities: Vec<Key<Opportunity>>,
    /// Metrics of which no stage or step has a value.
    pub metrics: Vec<Key<Metric>>,
}

/// What a map covers.
#[derive(Debug, Clone)]
pub enum Scope {
    /// In free words.
    Words(Text),
    /// From here to there.
    Between(Option<Text>, Option<Text>),
}

/// Somebody who took part in making a map.
#[derive(Debug, Clone)]
pub struct Member {
    /// Name.
    pub name: String,
    /// Department.
    pub department: Option<String>,
}

/// A span of time between reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// How many units, at least 1.
    pub count: u32,
    /// The unit.
    pub unit: IntervalUnit,
}

words! {
    /// A unit of time.
    IntervalUnit, "a unit of time" {
        /// Days.
        Days = "days",
        /// Weeks.
        Weeks = "weeks",
        /// Months.
        Months = "months",
        /// Years.
        Years = "years",
    }
}
