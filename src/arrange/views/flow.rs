//! Stages as boxes, and the ways between them.

use super::outline::{Section, plain};
use super::storyboard::{Face, faces};
use crate::arrange::{Chart, StageHead, StepHead, Teller};
use crate::model::stage::Stage;
use crate::model::transition::{Place, Transition};
use crate::model::word::Word;
use serde::Serialize;

/// The stages with the ways between them.
#[derive(Debug, Clone, Serialize)]
pub struct Flow {
    /// The stages in the order of the journey.
    pub nodes: Vec<Node>,
    /// Ways that leave that order.
    pub ways: Vec<Way>,
    /// What the lines mean, of those that occur: kind and words.
    pub kinds: Vec<(&'static str, String)>,
    /// What the signs mean.
    pub legend: Vec<String>,
}

/// A stage.
#[derive(Debug, Clone, Serialize)]
pub struct Node {
    /// Its id in a drawing, without the prefix.
    pub id: String,
    /// Its head.
    pub stage: StageHead,
    /// Its steps.
    pub steps: Vec<StepHead>,
    /// The channels it is met through: icon and name.
    pub channels: Vec<(String, String)>,
    /// How it feels, from its first feeling to its last.
    pub faces: Vec<Face>,
}

/// A way from one stage to another, or out.
#[derive(Debug, Clone, Serialize)]
pub struct Way {
    /// How it leaves the line.
    pub kind: &'static str,
    /// Position of the stage it leaves, from 0.
    pub from: usize,
    /// Position of the stage it arrives at; none where customers drop off.
    pub to: Option<usize>,
    /// What is said of it.
    pub label: String,
}

impl Teller<'_> {
    pub(super) fn flow(&self, chart: &Chart) -> Result<(Flow, Vec<Section>), &'static str> {
        if self.journey.transitions.is_empty() {
            return Err("no `transitions`");
        }
        let stages = chart.stages.iter().zip(&self.journey.stages);
        let nodes = stages.map(|(head, stage)| self.node(chart, head, stage)).collect();
        let ways: Vec<Way> = self.journey.transitions.iter().map(|way| self.way(way)).collect();
        let mut kinds: Vec<(&'static str, String)> = Vec::new();
        for transition in &self.journey.transitions {
            let kind = transition.kind.word();
            if !kinds.iter().any(|(known, _)| *known == kind) {
                kinds.push((kind, self.words.say(&format!("transition-{kind}"))));
            }
        }
        let flow = Flow { nodes, ways, kinds, legend: Vec::new() };
        let outline = self.flow_outline(&flow);
        Ok((flow, outline))
    }

    fn node(&self, chart: &Chart, head: &StageHead, stage: &Stage) -> Node {
        let moments = std::iter::once(&stage.moment).chain(stage.steps.iter().map(|s| &s.moment));
        let mut channels: Vec<(String, String)> = Vec::new();
        for key in moments.flat_map(|moment| &moment.touchpoints) {
            let Some(channel) = self.journey.touchpoints[*key].channel else { continue };
            let channel = &self.journey.channels[channel];
            let name = match &channel.name {
                Some(name) => self.plain(name),
                None => self.words.say(&format!("channel-{}", channel.id)),
            };
            if !channels.iter().any(|(_, known)| *known == name) {
                channels.push((channel.icon.clone(), name));
            }
        }
        let columns = head.first..head.first + head.span;
        let mut faces: Vec<Face> = columns.clone().flat_map(|at| faces(chart, at)).collect();
        faces.dedup_by(|a, b| a.words == b.words && a.persona == b.persona);
        Node {
            id: format!("stage-{}", head.id),
            stage: head.clone(),
            steps: columns.filter_map(|column| chart.columns[column].step.clone()).collect(),
            channels,
            faces,
        }
    }

    fn way(&self, transition: &Transition) -> Way {
        let kind = transition.kind.word();
        let mut label = match &transition.label {
            Some(text) => self.plain(text),
            None => self.words.say(&format!("transition-{kind}")),
        };
        let step = |place: Place| place.step.map(|_| self.place_title(place));
        let ends = [step(transition.from), transition.to.and_then(step)];
        match ends {
            [Some(from), Some(to)] => label = format!("{from} {} {to}: {label}", self.arrow()),
            [Some(from), None] => label = format!("{from}: {label}"),
            [None, Some(to)] => label = format!("{} {to}: {label}", self.arrow()),
            [None, None] => {}
        }
        if let Some(share) = transition.share {
            label = format!("{label}\u{a0}· {}", self.words.percent(share * 100.0));
        }
        if let Some(carried) = transition.context_carried {
            let context = if carried { "context-carried" } else { "context-lost" };
            label = format!("{label}\u{a0}· {}", self.words.say(context));
        }
        Way { kind, from: transition.from.stage, to: transition.to.map(|place| place.stage), label }
    }

    fn flow_outline(&self, flow: &Flow) -> Vec<Section> {
        let say = |id: &str| self.words.say(id);
        let mut stages =
            Section::new(say("stages"), ["stage", "steps", "channel", "lane-emotion"].map(say));
        for node in &flow.nodes {
            stages.rows.push(vec![
                vec![node.stage.title.clone()],
                node.steps.iter().map(|step| step.title.clone()).collect(),
                node.channels.iter().flat_map(|(_, name)| plain(name.as_str())).collect(),
                node.faces.iter().flat_map(|face| plain(face.told())).collect(),
            ]);
        }
        let mut ways = Section::new(
            self.view_title(super::View::Flow),
            ["view-flow", "way-from", "way-to", "lane-notes"].map(say),
        );
        for way in &flow.ways {
            let title = |at: usize| vec![flow.nodes[at].stage.title.clone()];
            ways.rows.push(vec![
                plain(say(&format!("transition-{}", way.kind))),
                title(way.from),
                way.to.map(title).unwrap_or_default(),
                plain(way.label.as_str()),
            ]);
        }
        vec![stages, ways]
    }
}
