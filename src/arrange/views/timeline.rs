//! Stages and steps on an axis, in proportion to how long they take.

use super::durations;
use super::outline::{Section, plain};
use super::storyboard::{Face, faces};
use crate::arrange::cells::{Card, Item};
use crate::arrange::{Chart, Content, Teller};
use crate::model::text::Rich;
use serde::Serialize;

/// The axis and what stands on it.
#[derive(Debug, Clone, Serialize)]
pub struct Timeline {
    /// What takes time, in order; together they fill the axis.
    pub spans: Vec<Span>,
    /// Places on the axis from 0 to 1, with what they say.
    pub ticks: Vec<(f64, String)>,
    /// Before, during and after: words, and the first and last part of the axis.
    pub bands: Vec<(String, f64, f64)>,
    /// How long it takes as a whole, in words.
    pub total: String,
    /// What the signs mean.
    pub legend: Vec<String>,
}

/// A stage or a step on the axis.
#[derive(Debug, Clone, Serialize)]
pub struct Span {
    /// Position of its stage, from 0.
    pub stage: usize,
    /// Title of its stage, where it is a step.
    pub stage_title: Option<Rich>,
    /// Number of the step; none where it is a stage.
    pub number: Option<usize>,
    /// Its title.
    pub title: Rich,
    /// How long it takes, in the author's words.
    pub duration: Option<Rich>,
    /// Where it begins and ends on the axis, from 0 to 1.
    pub part: (f64, f64),
    /// Whether nobody says how long it takes, so that it has a middling length.
    pub is_guess: bool,
    /// Whether the journey is won or lost here.
    pub is_moment_of_truth: bool,
    /// What happens: steps of a stage, or actions.
    pub events: Vec<Rich>,
    /// How it feels.
    pub faces: Vec<Face>,
    /// What hurts and what pleases.
    pub cards: Vec<Card>,
}

impl Teller<'_> {
    pub(super) fn timeline(&self, chart: &Chart) -> Result<(Timeline, Vec<Section>), &'static str> {
        let (mut spans, lengths) = self.spans(chart);
        let mut known: Vec<f64> = lengths.iter().flatten().copied().collect();
        if known.is_empty() {
            return Err(
                "no `duration` that says how many minutes, hours, days, weeks, months or years",
            );
        }
        known.sort_by(f64::total_cmp);
        let middling = known[known.len() / 2];
        let lengths: Vec<f64> = lengths.into_iter().map(|one| one.unwrap_or(middling)).collect();
        let total: f64 = lengths.iter().sum();
        let mut at = 0.0;
        for (span, length) in spans.iter_mut().zip(&lengths) {
            span.part = (at / total, (at + length) / total);
            at += length;
        }
        let has_guess = spans.iter().any(|span| span.is_guess);
        let timeline = Timeline {
            ticks: durations::ticks(total, &self.words),
            bands: bands(chart, &spans),
            total: durations::told(total, &self.words),
            legend: has_guess.then(|| self.words.say("legend-no-duration")).into_iter().collect(),
            spans,
        };
        let outline = self.timeline_outline(&timeline);
        Ok((timeline, outline))
    }

    /// Steps where they say how long they take, else their stage; and the minutes of each.
    fn spans(&self, chart: &Chart) -> (Vec<Span>, Vec<Option<f64>>) {
        let mut spans = Vec::new();
        let mut lengths = Vec::new();
        let minutes = |text: Option<&crate::model::text::Text>| {
            text.and_then(|text| durations::minutes(&self.plain(text), &self.words))
        };
        for (index, (head, stage)) in chart.stages.iter().zip(&self.journey.stages).enumerate() {
            let own: Vec<Option<f64>> =
                stage.steps.iter().map(|step| minutes(step.duration.as_ref())).collect();
            let columns = head.first..head.first + head.span;
            if own.iter().any(Option::is_some) {
                for (column, (step, length)) in columns.zip(stage.steps.iter().zip(own)) {
                    let actions = step.moment.actions.iter();
                    let events = actions.map(|act| self.rich(&act.text).clone()).collect();
                    let title = (self.rich(&step.title).clone(), Some(head.title.clone()));
                    let mut span = span(chart, (index, title), column..column + 1, events);
                    span.duration = step.duration.as_ref().map(|text| self.rich(text).clone());
                    span.is_guess = length.is_none();
                    span.is_moment_of_truth = step.moment.moment_of_truth.is_some();
                    span.number = chart.columns[column].step.as_ref().map(|step| step.number);
                    spans.push(span);
                    lengths.push(length);
                }
                continue;
            }
            let events = if stage.steps.is_empty() {
                stage.moment.actions.iter().map(|act| self.rich(&act.text).clone()).collect()
            } else {
                stage.steps.iter().map(|step| self.rich(&step.title).clone()).collect()
            };
            let length = minutes(stage.duration.as_ref());
            let mut span = span(chart, (index, (head.title.clone(), None)), columns, events);
            span.duration.clone_from(&head.duration);
            span.is_guess = length.is_none();
            span.is_moment_of_truth = head.is_moment_of_truth
                || stage.steps.iter().any(|step| step.moment.moment_of_truth.is_some());
            spans.push(span);
            lengths.push(length);
        }
        (spans, lengths)
    }

    fn timeline_outline(&self, timeline: &Timeline) -> Vec<Section> {
        let heads = ["stage", "duration", "lane-actions", "lane-emotion", "pains"];
        let mut section = Section::new(
            format!("{}: {}", self.view_title(super::View::Timeline), timeline.total),
            heads.map(|head| self.words.say(head)),
        );
        for span in &timeline.spans {
            let faces = span.faces.iter().flat_map(|face| plain(face.told()));
            section.rows.push(vec![
                vec![span.title.clone()],
                span.duration.iter().cloned().collect(),
                span.events.clone(),
                faces.collect(),
                span.cards.iter().map(|card| card.text.clone()).collect(),
            ]);
        }
        vec![section]
    }
}

fn span(
    chart: &Chart,
    (stage, (title, stage_title)): (usize, (Rich, Option<Rich>)),
    columns: std::ops::Range<usize>,
    events: Vec<Rich>,
) -> Span {
    let lanes = chart.lanes.iter().filter(|lane| matches!(&*lane.id, "pain-points" | "gains"));
    let cells = lanes.flat_map(|lane| match &lane.content {
        Content::Cells(cells) => &cells[..],
        Content::Curve(_) => &[],
    });
    let here = cells.filter(|cell| columns.contains(&cell.first));
    let cards = here.flat_map(|cell| &cell.items).filter_map(|item| match item {
        Item::Card(card) => {
            let mut card = card.clone();
            card.id.clear();
            card.references.iter_mut().for_each(|reference| reference.id.clear());
            Some(card)
        }
        _ => None,
    });
    let mut faces: Vec<Face> = columns.clone().flat_map(|column| faces(chart, column)).collect();
    faces.dedup_by(|a, b| a.words == b.words && a.persona == b.persona);
    Span {
        stage,
        stage_title,
        number: None,
        title,
        duration: None,
        part: (0.0, 0.0),
        is_guess: false,
        is_moment_of_truth: false,
        events,
        faces,
        cards: cards.collect(),
    }
}

/// Neighbouring stages of one phase, joined.
fn bands(chart: &Chart, spans: &[Span]) -> Vec<(String, f64, f64)> {
    let mut bands: Vec<(String, f64, f64)> = Vec::new();
    for span in spans {
        let Some(phase) = &chart.stages[span.stage].phase else { continue };
        match bands.last_mut() {
            Some(last) if last.0 == *phase && (last.2 - span.part.0).abs() < 1e-9 => {
                last.2 = span.part.1;
            }
            _ => bands.push((phase.clone(), span.part.0, span.part.1)),
        }
    }
    bands
}
