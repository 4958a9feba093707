//! A page to decide on: the curve, the worst moments, the best opportunities, the metrics.

use super::opportunities::Item as Opportunity;
use super::outline::{Section, plain};
use super::storyboard::Face;
use crate::arrange::cells::{Card, Figure, Item};
use crate::arrange::curve::{Curve, Point};
use crate::arrange::head::Fact;
use crate::arrange::{Chart, Column, Content, StageHead, Teller};
use crate::model::opportunity::Progress;
use crate::model::text::Rich;
use serde::Serialize;

/// How many moments and how many opportunities are told.
const MOST: usize = 3;

/// The page.
#[derive(Debug, Clone, Serialize)]
pub struct Summary {
    /// What the map shows and why it was made.
    pub introduction: Vec<Fact>,
    /// The stages over the curve.
    pub stages: Vec<StageHead>,
    /// The columns of the curve.
    pub columns: Vec<Column>,
    /// The curve, with names at its turning points alone.
    pub curve: Option<Curve>,
    /// Title of the worst moments.
    pub worst_title: String,
    /// The lowest moments, the lowest first.
    pub worst: Vec<Worst>,
    /// Title of the opportunities.
    pub best_title: String,
    /// The best opportunities, the best first.
    pub best: Vec<Opportunity>,
    /// Words for impact and effort.
    pub ratings: [String; 2],
    /// Title of the metrics.
    pub metrics_title: String,
    /// The last value of every metric.
    pub metrics: Vec<Figure>,
    /// What the signs mean.
    pub legend: Vec<String>,
}

/// A low moment.
#[derive(Debug, Clone, Serialize)]
pub struct Worst {
    /// Title of its step or stage.
    pub place: String,
    /// Position of its stage, from 0.
    pub stage: usize,
    /// How it feels.
    pub face: Face,
    /// Why.
    pub reason: Option<Rich>,
    /// What hurts there.
    pub pain_points: Vec<Card>,
}

impl Teller<'_> {
    pub(super) fn summary(&self, chart: &Chart) -> Result<(Summary, Vec<Section>), &'static str> {
        let curve = chart.lanes.iter().find_map(|lane| match &lane.content {
            Content::Curve(curve) => Some(curve),
            Content::Cells(_) => None,
        });
        let worst = curve.map(|curve| worst(curve, chart)).unwrap_or_default();
        let mut keys = self.shown_opportunities();
        keys.retain(|key| {
            let status = self.journey.opportunities[*key].status;
            !matches!(status, Progress::Done | Progress::Rejected)
        });
        keys.sort_by_key(|key| self.rank(*key));
        let is_judged = keys.iter().any(|key| self.is_judged(*key));
        let best_title = if is_judged { "top-opportunities" } else { "lane-opportunities" };
        let best: Vec<Opportunity> =
            keys.into_iter().take(MOST).map(|key| self.backlog_item(key)).collect();
        let summary = Summary {
            introduction: chart.introduction.clone(),
            stages: chart.stages.clone(),
            columns: chart.columns.clone(),
            curve: curve.map(turning_points),
            worst_title: self.words.say("worst-moments"),
            worst,
            best_title: self.words.say(best_title),
            best,
            ratings: ["impact", "effort"].map(|id| self.words.say(id)),
            metrics_title: self.words.say("lane-metrics"),
            metrics: self.last_figures(),
            legend: chart
                .legend
                .iter()
                .filter(|sign| **sign == self.words.say("legend-moment-of-truth"))
                .cloned()
                .collect(),
        };
        if summary.curve.is_none() && summary.best.is_empty() && summary.metrics.is_empty() {
            return Err("no feelings, no open opportunities and no metrics");
        }
        let outline = self.summary_outline(&summary);
        Ok((summary, outline))
    }

    /// Every metric as it was last read on the way, then those without a value.
    fn last_figures(&self) -> Vec<Figure> {
        let mut readings: Vec<_> = self.moments().flat_map(|moment| &moment.readings).collect();
        readings.reverse();
        let mut seen = std::collections::BTreeSet::new();
        readings.retain(|reading| seen.insert(reading.metric.index()));
        readings.sort_by_key(|reading| reading.metric.index());
        let measured = readings.into_iter().map(|reading| self.figure(reading));
        let unmeasured = self.journey.overall.metrics.iter();
        let unmeasured = unmeasured.map(|key| self.unmeasured(&self.journey.metrics[*key]));
        measured.chain(unmeasured).collect()
    }

    fn summary_outline(&self, summary: &Summary) -> Vec<Section> {
        let say = |id: &str| self.words.say(id);
        let mut worst = Section::new(
            summary.worst_title.as_str(),
            ["step", "lane-emotion", "lane-pain-points"].map(say),
        );
        for moment in &summary.worst {
            let mut felt = plain(moment.face.told());
            felt.extend(moment.reason.clone());
            let pains = moment.pain_points.iter().map(|pain| pain.text.clone()).collect();
            worst.rows.push(vec![plain(moment.place.as_str()), felt, pains]);
        }
        let mut best = Section::new(
            summary.best_title.as_str(),
            ["opportunity", "impact", "effort", "owner"].map(say),
        );
        for item in &summary.best {
            let rating = |rating: Option<u8>| {
                plain(rating.map(|rating| rating.to_string()).unwrap_or_default())
            };
            best.rows.push(vec![
                vec![item.text.clone()],
                rating(item.impact),
                rating(item.effort),
                plain(item.owner.as_str()),
            ]);
        }
        let mut metrics = Section::new(
            summary.metrics_title.as_str(),
            ["lane-metrics", "value", "target"].map(say),
        );
        for figure in &summary.metrics {
            metrics.rows.push(vec![
                vec![figure.name.clone()],
                plain(figure.value.as_str()),
                plain(figure.target.clone().unwrap_or_default()),
            ]);
        }
        [worst, best, metrics].into_iter().filter(|section| !section.rows.is_empty()).collect()
    }
}

/// The lowest points of all lines, each place once.
fn worst(curve: &Curve, chart: &Chart) -> Vec<Worst> {
    let lines = curve.lines.iter();
    let mut points: Vec<(&str, &Point)> = lines
        .flat_map(|line| line.points.iter().map(move |point| (line.persona.as_str(), point)))
        .filter(|(_, point)| point.level < 0.5)
        .collect();
    points.sort_by(|(_, a), (_, b)| a.level.total_cmp(&b.level).then(a.column.cmp(&b.column)));
    let mut columns = Vec::new();
    points.retain(|(_, point)| {
        let is_new = !columns.contains(&point.column);
        columns.push(point.column);
        is_new
    });
    let worst = points.into_iter().take(MOST).map(|(persona, point)| {
        let label = point.label.as_ref().map(Rich::characters).unwrap_or_default();
        Worst {
            place: point.place.clone(),
            stage: chart.columns[point.column].stage,
            face: Face {
                icon: format!("feeling-{}", (point.level * 4.0).round().clamp(0.0, 4.0)),
                level: point.level,
                words: format!("{label} {}", point.score).trim().to_owned(),
                persona: persona.to_owned(),
            },
            reason: point.reason.clone(),
            pain_points: pain_points(chart, point.column),
        }
    });
    worst.collect()
}

fn pain_points(chart: &Chart, column: usize) -> Vec<Card> {
    let lanes = chart.lanes.iter().filter(|lane| lane.id == "pain-points");
    let cells = lanes.flat_map(|lane| match &lane.content {
        Content::Cells(cells) => &cells[..],
        Content::Curve(_) => &[],
    });
    let here = cells.filter(|cell| (cell.first..cell.first + cell.span).contains(&column));
    let cards = here.flat_map(|cell| &cell.items).filter_map(|item| match item {
        Item::Card(card) if !card.is_closed => Some(card.clone()),
        _ => None,
    });
    cards.collect()
}

/// The same curve with names at the lowest and highest points and the moments of truth.
fn turning_points(curve: &Curve) -> Curve {
    let mut curve = curve.clone();
    curve.unscored.clear();
    for line in &mut curve.lines {
        line.levels.clear();
        let levels = || line.points.iter().map(|point| point.level);
        let highest = levels().fold(0.0, f64::max);
        let first = levels().position(|level| level >= highest);
        for (at, point) in line.points.iter_mut().enumerate() {
            if !(point.is_lowest || point.is_moment_of_truth || Some(at) == first) {
                point.label = None;
                point.score.clear();
            }
        }
    }
    curve
}
