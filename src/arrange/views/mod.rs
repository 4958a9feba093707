//! The other ways to tell one journey: a file a view, each with what its drawing holds, in words.

pub mod blueprint;
pub mod durations;
pub mod empathy;
pub mod flow;
pub mod front;
pub mod opportunities;
pub mod outline;
pub mod persona;
pub mod storyboard;
pub mod summary;

pub mod timeline;

use super::{Chart, Shown, Teller};
use crate::model::word::words;
use front::Front;
use outline::Section;
use serde::Serialize;

words! {
    /// A way to draw a map.
    View, "a view" {
        /// Stages and steps across, lanes down.
        Matrix = "matrix",
        /// Stages on an axis in proportion to how long they take.
        Timeline = "timeline",
        /// Stages as boxes, ways between them as arrows.
        Flow = "flow",
        /// Front stage and back stage with what supports what.
        Blueprint = "blueprint",
        /// What personas say, think, do and feel.
        Empathy = "empathy",
        /// Cards of the personas.
        Persona = "persona",
        /// Opportunities by impact and effort, and their order.
        Opportunities = "opportunities",
        /// A picture a step.
        Storyboard = "storyboard",
        /// A page to decide on.
        Summary = "summary",
    }
}

/// What a view other than the matrix shows.
#[derive(Debug, Clone, Serialize)]
pub struct Picture {
    /// What stands around it.
    pub front: Front,
    /// What it holds.
    pub content: Content,
    /// The same as tables, for who reads and does not look.
    pub outline: Vec<Section>,
}

/// What a view holds, by view.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// The timeline.
    Timeline(timeline::Timeline),
    /// The flow.
    Flow(flow::Flow),
    /// The service blueprint: a chart of its lanes.
    Blueprint(blueprint::Blueprint),
    /// An empathy map for each persona.
    Empathy(Vec<empathy::EmpathyMap>),
    /// A card for each persona.
    Persona(Vec<persona::Portrait>),
    /// The opportunities.
    Opportunities(opportunities::Backlog),
    /// The frames.
    Storyboard(Vec<storyboard::Scene>),
    /// The page to decide on.
    Summary(Box<summary::Summary>),
}

/// What a view other than the matrix shows; `Err` says what the map lacks for it.
pub fn picture(shown: &Shown<'_>, view: View) -> Result<Picture, &'static str> {
    let teller = Teller::of(shown);
    let chart = teller.chart();
    let (content, outline) = match view {
        View::Matrix => return Err("the matrix is a chart"),
        View::Timeline => teller.timeline(&chart).map(|(a, b)| (Content::Timeline(a), b)),
        View::Flow => teller.flow(&chart).map(|(a, b)| (Content::Flow(a), b)),
        View::Blueprint => teller.blueprint(&chart).map(|(a, b)| (Content::Blueprint(a), b)),
        View::Empathy => teller.empathy().map(|(a, b)| (Content::Empathy(a), b)),
        View::Persona => teller.portraits(&chart).map(|(a, b)| (Content::Persona(a), b)),
        View::Opportunities => teller.backlog().map(|(a, b)| (Content::Opportunities(a), b)),
        View::Storyboard => teller.scenes_of(&chart).map(|(a, b)| (Content::Storyboard(a), b)),
        View::Summary => teller.summary(&chart).map(|(a, b)| (Content::Summary(Box::new(a)), b)),
    }?;
    Ok(Picture { front: front_of(&teller, &chart, view, &content), content, outline })
}

fn front_of(teller: &Teller<'_>, chart: &Chart, view: View, content: &Content) -> Front {
    let legend = match content {
        Content::Timeline(timeline) => timeline.legend.clone(),
        Content::Flow(flow) => flow.legend.clone(),
        Content::Opportunities(backlog) => {
            let is_rated = |item: &opportunities::Item| item.impact.or(item.effort).is_some();
            let is_told = backlog.items.iter().any(is_rated);
            is_told.then(|| teller.words.say("legend-opportunity")).into_iter().collect()
        }
        Content::Summary(summary) => summary.legend.clone(),
        _ => Vec::new(),
    };
    front::front(teller, chart, view, legend)
}
