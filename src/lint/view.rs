//! A journey as rules look at it: the walks that several of them share.

use super::policy::Policy;
use super::subject::Subject;
use super::{RULES, Rule};
use crate::finding::Finding;
use crate::model::day::Day;
use crate::model::emotion::Emotion;
use crate::model::metric::{Metric, Reading};
use crate::model::pain_point::PainPoint;
use crate::model::persona::Persona;
use crate::model::stage::{Moment, Stage, Step};
use crate::model::table::Key;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Place;
use crate::model::word::Word;
use crate::model::{Interval, IntervalUnit, Journey, Status};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// A journey, and what one rule goes by.
pub(crate) struct View<'a> {
    pub(crate) journey: &'a Journey,
    pub(super) rule: usize,
    pub(super) policy: &'a Policy,
}

/// A stage as a whole, or a step, with what happens there.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'a> {
    pub(crate) place: Place,
    pub(crate) stage: &'a Stage,
    pub(crate) step: Option<&'a Step>,
    pub(crate) moment: &'a Moment,
}

impl<'a> Spot<'a> {
    /// What holds here: in a step, it and its stage; in a stage, it and all of its steps.
    pub(crate) fn around(&self) -> Vec<&'a Moment> {
        if let Some(step) = self.step {
            return vec![&step.moment, &self.stage.moment];
        }
        let steps = self.stage.steps.iter().map(|step| &step.moment);
        std::iter::once(&self.stage.moment).chain(steps).collect()
    }

    /// What it is called, for messages: ``step `Pay` ``.
    pub(crate) fn words(&self) -> String {
        match self.step {
            Some(step) => format!("step `{}`", shortened(&step.title.characters())),
            None => format!("stage `{}`", shortened(&self.stage.title.characters())),
        }
    }

    /// Where its title stands.
    pub(crate) fn span(&self) -> Span {
        self.step.map_or(self.stage.span, |step| step.span)
    }
}

/// A score somewhere in the journey.
#[derive(Clone, Copy)]
pub(crate) struct Point<'a> {
    pub(crate) spot: Spot<'a>,
    pub(crate) emotion: &'a Emotion,
    pub(crate) score: f64,
    /// From 0, the worst of the scale, to 1, the best.
    pub(crate) height: f64,
}

/// A value of a metric, where it was measured.
#[derive(Clone, Copy)]
pub(crate) struct Measured<'a> {
    pub(crate) spot: Spot<'a>,
    pub(crate) reading: &'a Reading,
    pub(crate) metric: &'a Metric,
}

impl<'a> View<'a> {
    fn about(&self) -> &'static Rule {
        &RULES[self.rule]
    }

    /// A finding of the rule at its usual level.
    pub(crate) fn finding(&self, about: impl Into<Subject>, message: impl Into<String>) -> Finding {
        let (subject, rule) = (about.into(), &self.about().about);
        let finding = Finding::new(rule.id, rule.level, message.into(), subject.span);
        Finding { subject: Some(subject.key.into()), ..finding }
    }

    /// A number of the rule's settings.
    pub(crate) fn number(&self, setting: &str) -> f64 {
        self.policy.number(self.rule, setting)
    }

    /// The same for whole numbers.
    pub(crate) fn count(&self, setting: &str) -> usize {
        self.number(setting) as usize
    }

    /// The day that ages count from.
    pub(crate) fn today(&self) -> Option<Day> {
        self.policy.today
    }

    /// Whether the map has been held against research, or is kept up to date.
    pub(crate) fn is_settled(&self) -> bool {
        matches!(self.journey.status, Status::Validated | Status::Live)
    }

    /// How far the map says it has come.
    pub(crate) fn status(&self) -> &'static str {
        self.journey.status.word()
    }

    /// Every stage, each followed by its steps.
    pub(crate) fn spots(&self) -> Vec<Spot<'a>> {
        let stages = self.journey.stages.iter().enumerate();
        let spots = stages.flat_map(|(position, stage)| {
            let whole = Place { stage: position, step: None };
            let whole = Spot { place: whole, stage, step: None, moment: &stage.moment };
            let steps = stage.steps.iter().enumerate().map(move |(step_position, step)| Spot {
                place: Place { stage: position, step: Some(step_position) },
                stage,
                step: Some(step),
                moment: &step.moment,
            });
            std::iter::once(whole).chain(steps)
        });
        spots.collect()
    }

    /// The columns of the map: every step, and the stages without steps.
    pub(crate) fn columns(&self) -> Vec<Spot<'a>> {
        let is_column = |spot: &Spot<'_>| spot.step.is_some() || spot.stage.steps.is_empty();
        self.spots().into_iter().filter(is_column).collect()
    }

    /// Every pain point that hurts somewhere, where it does so first.
    pub(crate) fn pains(&self) -> Vec<(Spot<'a>, Key<PainPoint>, &'a PainPoint)> {
        let mut seen = BTreeSet::new();
        let mut pains = Vec::new();
        for spot in self.spots() {
            let here = spot.moment.pain_points.iter().filter(|pain| seen.insert(**pain));
            pains.extend(here.map(|pain| (spot, *pain, &self.journey.pain_points[*pain])));
        }
        pains
    }

    /// Every touchpoint that customers meet, where they meet it first.
    pub(crate) fn met_touchpoints(&self) -> Vec<(Spot<'a>, Key<Touchpoint>)> {
        let mut seen = BTreeSet::new();
        let mut met = Vec::new();
        for spot in self.spots() {
            let here = spot.moment.touchpoints.iter().copied();
            met.extend(here.filter(|key| seen.insert(*key)).map(|key| (spot, key)));
        }
        met
    }

    /// Every score in the order of the journey.
    pub(crate) fn points(&self) -> Vec<Point<'a>> {
        let scale = &self.journey.emotion_scale;
        let points = self.spots().into_iter().flat_map(|spot| {
            spot.moment.emotions.iter().filter_map(move |emotion| {
                let score = emotion.score?;
                Some(Point { spot, emotion, score, height: scale.fraction(score) })
            })
        });
        points.collect()
    }

    /// Every score by the persona whose it is; those of everybody stand under none.
    pub(crate) fn curves(&self) -> BTreeMap<Option<Key<Persona>>, Vec<Point<'a>>> {
        let mut curves: BTreeMap<_, Vec<Point<'a>>> = BTreeMap::new();
        for point in self.points() {
            curves.entry(point.emotion.persona).or_default().push(point);
        }
        curves
    }

    /// Whether an opportunity stands there, or answers a pain point that hurts there.
    pub(crate) fn is_answered(&self, spot: &Spot<'a>) -> bool {
        spot.around().into_iter().any(|moment| {
            let mut pains = moment.pain_points.iter();
            !moment.opportunities.is_empty()
                || pains.any(|pain| self.journey.is_answered(&self.journey.pain_points[*pain]))
        })
    }

    /// Whether a day written as `YYYY-MM-DD` is more than that many months before today; never where today is not known.
    pub(crate) fn is_older(&self, day: &str, months: usize) -> bool {
        let interval = Interval { count: months as u32, unit: IntervalUnit::Months };
        let until = Day::of(day).and_then(|day| day.after(interval));
        self.today().zip(until).is_some_and(|(today, until)| until < today)
    }

    /// Every value of a metric in the order of the journey.
    pub(crate) fn measured(&self) -> Vec<Measured<'a>> {
        let journey = self.journey;
        let all = self.spots().into_iter().flat_map(|spot| {
            let readings = spot.moment.readings.iter();
            readings.map(move |reading| Measured {
                spot,
                reading,
                metric: &journey.metrics[reading.metric],
            })
        });
        all.collect()
    }
}

/// The first words of a text, for messages.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MOST) {
        None => text,
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}
