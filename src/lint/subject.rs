//! What a finding is about, by a name that outlives edits elsewhere in the file.

use super::view::{Measured, Point, Spot, shortened};
use crate::model::Journey;
use crate::model::id::slug;
use crate::model::metric::Metric;
use crate::model::opportunity::{Opportunity, PlanItem};
use crate::model::pain_point::PainPoint;
use crate::model::persona::Persona;
use crate::model::research::Research;
use crate::model::stage::Stage;
use crate::model::text::Text;
use crate::model::touchpoint::Touchpoint;
use crate::source::Span;

/// A thing of a map: its kind and id, and where it stands.
pub(crate) struct Subject {
    pub(crate) key: String,
    pub(crate) span: Span,
}

impl Subject {
    /// The thing of that key at that place.
    pub(crate) fn new(key: impl Into<String>, span: Span) -> Self {
        Subject { key: key.into(), span }
    }

    /// The same thing, told of at another place.
    pub(crate) fn at(self, span: Span) -> Self {
        Subject { span, ..self }
    }
}

impl From<&Journey> for Subject {
    fn from(journey: &Journey) -> Self {
        Subject::new("map", journey.span)
    }
}

impl From<&Stage> for Subject {
    fn from(stage: &Stage) -> Self {
        Subject::new(format!("stage/{}", stage.id), stage.span)
    }
}

impl From<&Spot<'_>> for Subject {
    fn from(spot: &Spot<'_>) -> Self {
        match spot.step {
            Some(step) => Subject::new(format!("step/{}/{}", spot.stage.id, step.id), step.span),
            None => spot.stage.into(),
        }
    }
}

impl From<&Point<'_>> for Subject {
    fn from(point: &Point<'_>) -> Self {
        let place = Subject::from(&point.spot);
        Subject::new(format!("{}/emotion", place.key), point.emotion.span)
    }
}

impl From<&Measured<'_>> for Subject {
    fn from(one: &Measured<'_>) -> Self {
        let place = Subject::from(&one.spot);
        Subject::new(format!("{}/{}", place.key, one.metric.id), one.reading.span)
    }
}

/// By the words, since a text has no id.
impl From<&Text> for Subject {
    fn from(text: &Text) -> Self {
        Subject::new(format!("text/{}", slug(&shortened(&text.characters()))), text.span)
    }
}

/// Things with an id of their own.
macro_rules! subjects {
    ($($kind:literal: $thing:ty),+ $(,)?) => { $(
        impl From<&$thing> for Subject {
            fn from(thing: &$thing) -> Self {
                Subject::new(format!(concat!($kind, "/{}"), thing.id), thing.span)
            }
        }
    )+ };
}
subjects! {
    "metric": Metric,
    "opportunity": Opportunity,
    "pain-point": PainPoint,
    "persona": Persona,
    "plan": PlanItem,
    "source": Research,
    "touchpoint": Touchpoint,
}
