//! What a change can be about, and where a journey keeps it.

use crate::model::Journey;
use crate::model::actor::Actor;
use crate::model::channel::Channel;
use crate::model::lane::{BuiltIn, Lane};
use crate::model::metric::Metric;
use crate::model::opportunity::Opportunity;
use crate::model::pain_point::{Gain, PainPoint};
use crate::model::persona::Persona;
use crate::model::research::Research;
use crate::model::table::Key;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Place;
use crate::model::word::words;

words! {
    /// What sort of thing a change is about.
    Noun, "a kind of thing" {
        /// The map as a whole.
        Map = "map",
        /// A lane that is drawn.
        Lane = "lane",
        /// A persona.
        Persona = "persona",
        /// A channel.
        Channel = "channel",
        /// What is measured.
        Metric = "metric",
        /// A piece of research.
        Source = "source",
        /// Who works backstage.
        Actor = "actor",
        /// A stage.
        Stage = "stage",
        /// A step.
        Step = "step",
        /// A touchpoint.
        Touchpoint = "touchpoint",
        /// A pain point.
        PainPoint = "pain-point",
        /// A gain.
        Gain = "gain",
        /// An opportunity.
        Opportunity = "opportunity",
        /// A picture of the storyboard.
        Image = "image",
        /// Something the customer sees and touches.
        PhysicalEvidence = "physical-evidence",
        /// Something the customer does.
        Action = "action",
        /// Something the customer thinks.
        Thought = "thought",
        /// Something the customer asks.
        Question = "question",
        /// Something the customer needs.
        Need = "need",
        /// Something customers said.
        Quote = "quote",
        /// A feeling.
        Emotion = "emotion",
        /// Where the journey is won or lost.
        MomentOfTruth = "moment-of-truth",
        /// A value of a metric at one moment.
        Reading = "reading",
        /// Something we do in sight.
        Frontstage = "frontstage",
        /// Something we do out of sight.
        Backstage = "backstage",
        /// Something others do.
        Support = "support",
        /// A remark of the team.
        Note = "note",
        /// An item of a lane of the map's own.
        Custom = "custom",
        /// A way that leaves the line of the journey.
        Transition = "transition",
        /// An item of the action plan.
        PlanItem = "plan-item",
    }
}

impl Noun {
    /// The thing in English words, one of it.
    pub fn one(self) -> &'static str {
        match self {
            Noun::Emotion => "feeling",
            Noun::PainPoint => "pain point",
            Noun::PhysicalEvidence => "physical evidence",
            Noun::MomentOfTruth => "moment of truth",
            Noun::Reading => "metric value",
            Noun::Frontstage => "frontstage action",
            Noun::Backstage => "backstage action",
            Noun::Support => "support action",
            Noun::Custom => "item",
            Noun::PlanItem => "plan item",
            noun => crate::model::word::Word::word(noun),
        }
    }

    /// The thing in English words with its article: `an action`.
    pub fn with_article(self) -> String {
        let word = self.one();
        match (self, word.starts_with(['a', 'e', 'i', 'o'])) {
            (Noun::PhysicalEvidence, _) => word.to_owned(),
            (_, true) => format!("an {word}"),
            (_, false) => format!("a {word}"),
        }
    }

    /// The thing in English words, several of it.
    pub fn many(self) -> String {
        match self {
            Noun::PhysicalEvidence => "pieces of physical evidence".to_owned(),
            Noun::MomentOfTruth => "moments of truth".to_owned(),
            Noun::Opportunity => "opportunities".to_owned(),
            noun => format!("{}s", noun.one()),
        }
    }

    /// The lane in which it is drawn; none for what stands in no lane.
    pub fn lane(self) -> Option<BuiltIn> {
        Some(match self {
            Noun::Touchpoint => BuiltIn::Touchpoints,
            Noun::PainPoint => BuiltIn::PainPoints,
            Noun::Gain => BuiltIn::Gains,
            Noun::Opportunity => BuiltIn::Opportunities,
            Noun::Image => BuiltIn::Images,
            Noun::PhysicalEvidence => BuiltIn::PhysicalEvidence,
            Noun::Action => BuiltIn::Actions,
            Noun::Thought => BuiltIn::Thoughts,
            Noun::Question => BuiltIn::Questions,
            Noun::Need => BuiltIn::Needs,
            Noun::Quote => BuiltIn::Quotes,
            Noun::Emotion => BuiltIn::Emotion,
            Noun::MomentOfTruth => BuiltIn::MomentOfTruth,
            Noun::Metric | Noun::Reading => BuiltIn::Metrics,
            Noun::Frontstage => BuiltIn::Frontstage,
            Noun::Backstage => BuiltIn::Backstage,
            Noun::Support => BuiltIn::Support,
            Noun::Note => BuiltIn::Notes,
            Noun::Map
            | Noun::Lane
            | Noun::Persona
            | Noun::Channel
            | Noun::Source
            | Noun::Actor
            | Noun::Stage
            | Noun::Step
            | Noun::Custom
            | Noun::Transition
            | Noun::PlanItem => return None,
        })
    }
}

/// A thing of one journey, by where the model keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// The journey itself.
    Map,
    /// A lane, by its position in [`Journey::lanes`].
    Lane(usize),
    /// A persona.
    Persona(Key<Persona>),
    /// A channel.
    Channel(Key<Channel>),
    /// A metric.
    Metric(Key<Metric>),
    /// A piece of research.
    Source(Key<Research>),
    /// An actor.
    Actor(Key<Actor>),
    /// A stage or a step.
    Column(Place),
    /// A touchpoint.
    Touchpoint(Key<Touchpoint>),
    /// A pain point.
    PainPoint(Key<PainPoint>),
    /// A gain.
    Gain(Key<Gain>),
    /// An opportunity.
    Opportunity(Key<Opportunity>),
    /// What stands in one moment alone: an action, a thought, a feeling, a metric's value …
    InMoment(Spot),
    /// A transition, by its position in [`Journey::transitions`].
    Transition(usize),
    /// An item of the plan, by its position in [`Journey::plan`].
    PlanItem(usize),
}

/// A row of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// A lane every map may have.
    BuiltIn(BuiltIn),
    /// A lane of the map's own, by its position in [`Journey::lanes`].
    Custom(usize),
}

impl Row {
    /// The id of the lane.
    pub fn id(self, journey: &Journey) -> &str {
        match self {
            Row::BuiltIn(lane) => crate::model::word::Word::word(lane),
            Row::Custom(position) => match &journey.lanes[position] {
                Lane::Custom(lane) => &lane.id,
                Lane::BuiltIn(lane) => crate::model::word::Word::word(*lane),
            },
        }
    }
}

/// Where a thing stands in the drawing: a cell, and which of its items it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The stage or step; a stage as a whole has no step.
    pub at: Place,
    /// The lane.
    pub row: Row,
    /// Position in the cell, from 0.
    pub index: usize,
}

words! {
    /// What is said of a thing; the word is the key in the map language.
    Field, "a field" {
        /// `id`
        Id = "id",
        /// `title`
        Title = "title",
        /// `name`
        Name = "name",
        /// `text`
        Text = "text",
        /// `kind`
        Kind = "kind",
        /// `status`
        Status = "status",
        /// `state`
        State = "state",
        /// `language`
        Language = "language",
        /// `languages`
        Languages = "languages",
        /// `summary`
        Summary = "summary",
        /// `scenario`
        Scenario = "scenario",
        /// `goal`
        Goal = "goal",
        /// `expectations`
        Expectations = "expectations",
        /// `scope` in free words
        Scope = "scope",
        /// `start` of a scope
        Start = "start",
        /// `end` of a scope
        End = "end",
        /// `owner`
        Owner = "owner",
        /// `team`
        Team = "team",
        /// `version`
        Version = "version",
        /// `created`
        Created = "created",
        /// `reviewed`
        Reviewed = "reviewed",
        /// `review_every`
        ReviewEvery = "review_every",
        /// `segment`
        Segment = "segment",
        /// `regions`
        Regions = "regions",
        /// `tags`
        Tags = "tags",
        /// `compare_to`
        CompareTo = "compare_to",
        /// `parent`
        Parent = "parent",
        /// `children`
        Children = "children",
        /// `links`
        Links = "links",
        /// `lanes`
        Lanes = "lanes",
        /// `min` of a scale
        Min = "min",
        /// `max` of a scale
        Max = "max",
        /// `emotion_scale`, its worst and its best score
        EmotionScale = "emotion_scale",
        /// `labels` of a scale
        Labels = "labels",
        /// `primary`
        Primary = "primary",
        /// `archetype`
        Archetype = "archetype",
        /// `photo`
        Photo = "photo",
        /// `quote`
        Quote = "quote",
        /// `about`
        About = "about",
        /// `facts`
        Facts = "facts",
        /// `goals`
        Goals = "goals",
        /// `needs`
        Needs = "needs",
        /// `jobs`
        Jobs = "jobs",
        /// `motivations`
        Motivations = "motivations",
        /// `frustrations`
        Frustrations = "frustrations",
        /// `tasks`
        Tasks = "tasks",
        /// `behaviours`
        Behaviours = "behaviours",
        /// `values`
        Values = "values",
        /// `preferred_channels`
        PreferredChannels = "preferred_channels",
        /// `accessibility_needs`
        AccessibilityNeeds = "accessibility_needs",
        /// `share`
        Share = "share",
        /// `basis`
        Basis = "basis",
        /// `sources`
        Sources = "sources",
        /// `validated`
        Validated = "validated",
        /// `says` of an empathy map
        Says = "says",
        /// `thinks` of an empathy map
        Thinks = "thinks",
        /// `does` of an empathy map
        Does = "does",
        /// `feels` of an empathy map
        Feels = "feels",
        /// `pains` of an empathy map
        Pains = "pains",
        /// `gains` of an empathy map
        Gains = "gains",
        /// `icon`
        Icon = "icon",
        /// `channel`
        Channel = "channel",
        /// `ownership`
        Ownership = "ownership",
        /// `importance`
        Importance = "importance",
        /// `satisfaction`
        Satisfaction = "satisfaction",
        /// `url`
        Url = "url",
        /// `direction`
        Direction = "direction",
        /// `unit`
        Unit = "unit",
        /// `target`
        Target = "target",
        /// `baseline`
        Baseline = "baseline",
        /// `from`
        From = "from",
        /// `column` of a data binding
        Column = "column",
        /// `method`
        Method = "method",
        /// `n`
        N = "n",
        /// `date`
        Date = "date",
        /// `question`
        Question = "question",
        /// `duration`
        Duration = "duration",
        /// `phase`
        Phase = "phase",
        /// `optional`
        Optional = "optional",
        /// `cause`
        Cause = "cause",
        /// `workaround`
        Workaround = "workaround",
        /// `severity`
        Severity = "severity",
        /// `frequency`
        Frequency = "frequency",
        /// `affected`
        Affected = "affected",
        /// `cost`
        Cost = "cost",
        /// `personas`
        Personas = "personas",
        /// `touchpoint`
        Touchpoint = "touchpoint",
        /// `why`
        Why = "why",
        /// `how_might_we`
        HowMightWe = "how_might_we",
        /// `addresses`
        Addresses = "addresses",
        /// `impact`
        Impact = "impact",
        /// `effort`
        Effort = "effort",
        /// `feasibility`
        Feasibility = "feasibility",
        /// `reach`
        Reach = "reach",
        /// `confidence`
        Confidence = "confidence",
        /// `due`
        Due = "due",
        /// `metrics`
        Metrics = "metrics",
        /// `for`
        For = "for",
        /// `issue`
        Issue = "issue",
        /// `actor`
        Actor = "actor",
        /// `supports`
        Supports = "supports",
        /// `persona`
        Persona = "persona",
        /// `score`
        Score = "score",
        /// `label`
        Label = "label",
        /// `reason`
        Reason = "reason",
        /// `metric`
        Metric = "metric",
        /// `value`
        Value = "value",
        /// `period`
        Period = "period",
        /// `measured`
        Measured = "measured",
        /// `source`
        Source = "source",
        /// `src`
        Src = "src",
        /// `alt`
        Alt = "alt",
        /// `caption`
        Caption = "caption",
        /// `to`
        To = "to",
        /// `context_carried`
        ContextCarried = "context_carried",
    }
}

impl Field {
    /// Whether its text is a value in few words, as a duration is, and no prose: other words are another value.
    pub fn is_value(self) -> bool {
        matches!(
            self,
            Field::Duration
                | Field::Frequency
                | Field::Cost
                | Field::Unit
                | Field::Period
                | Field::Segment
                | Field::Reach
                | Field::Archetype
                | Field::Start
                | Field::End
                | Field::Status
                | Field::Label
                | Field::Labels
                | Field::Regions
        )
    }

    /// The field in English words.
    pub fn label(self) -> String {
        crate::model::word::Word::word(self).replace('_', " ")
    }
}
