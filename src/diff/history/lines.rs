//! Personas and metrics followed from version to version, whatever they are called.

use crate::diff::Changes;
use crate::diff::item::Item;
use crate::model::Journey;
use crate::model::emotion::mean_score;
use crate::model::metric::{Direction, Metric, MetricKind, Reading};
use crate::model::stage::Moment;
use crate::model::text::Text;
use std::collections::BTreeMap;

/// A mean score of a persona.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// The mean.
    pub mean: f64,
    /// The same from worst (0) to best (1).
    pub level: f64,
}

/// A persona over the versions.
#[derive(Debug)]
pub struct Traveller {
    /// Its id in the last version that has it.
    pub id: String,
    /// Its name there.
    pub name: String,
    /// How it feels in each version.
    pub levels: Vec<Option<Level>>,
}

/// The last value of a metric on the way through a journey.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The value.
    pub value: f64,
    /// The value aimed at.
    pub target: Option<f64>,
    /// Whether the value is as good as that; unknown without a target or a direction.
    pub is_met: Option<bool>,
}

/// A metric over the versions.
#[derive(Debug)]
pub struct Measured {
    /// Its id in the last version that has it.
    pub id: String,
    /// Its name there.
    pub name: String,
    /// What it measures.
    pub kind: Option<MetricKind>,
    /// The unit after a value.
    pub unit: Option<String>,
    /// Which way is better.
    pub direction: Option<Direction>,
    /// Its value in each version.
    pub figures: Vec<Option<Figure>>,
}

impl Measured {
    /// Whether its values are percentages.
    pub fn is_percent(&self) -> bool {
        self.unit.is_none() && self.kind.is_some_and(MetricKind::is_percent)
    }
}

/// Everything that is followed.
#[derive(Default)]
pub(super) struct Lines {
    personas: Vec<Traveller>,
    metrics: Vec<Measured>,
    /// Which line is whose in the last version, by positions there.
    last: Places,
    /// How many versions there were.
    reached: usize,
}

#[derive(Default)]
struct Places {
    personas: BTreeMap<usize, usize>,
    metrics: BTreeMap<usize, usize>,
}

impl Lines {
    /// Adds the next version, which differs from the last one by these changes.
    pub(super) fn follow(&mut self, journey: &Journey, changes: Option<&Changes>) {
        let mut before = Places::default();
        for pair in changes.iter().flat_map(|changes| &changes.pairs) {
            match pair {
                (Item::Persona(old), Item::Persona(new)) => {
                    let line = self.last.personas.get(&old.index());
                    before.personas.extend(line.map(|line| (new.index(), *line)));
                }
                (Item::Metric(old), Item::Metric(new)) => {
                    let line = self.last.metrics.get(&old.index());
                    before.metrics.extend(line.map(|line| (new.index(), *line)));
                }
                _ => {}
            }
        }
        self.last = Places {
            personas: self.follow_personas(journey, &before.personas),
            metrics: self.follow_metrics(journey, &before.metrics),
        };
    }

    fn follow_personas(
        &mut self,
        journey: &Journey,
        before: &BTreeMap<usize, usize>,
    ) -> BTreeMap<usize, usize> {
        let mut places = BTreeMap::new();
        let feelings = || moments(journey).flat_map(|moment| &moment.emotions);
        let is_one = journey.personas.len() == 1;
        for (key, persona) in journey.personas.iter() {
            let has_own = !is_one && feelings().any(|feeling| feeling.persona == Some(key));
            let is_told =
                has_own && feelings().any(|one| one.is_felt_by(Some(key)) && one.score.is_some());
            let known = before.get(&key.index()).copied();
            let back = || {
                position(&self.personas, &[before, &places], |line| line.id == persona.id.as_str())
            };
            let at = known.or_else(back).unwrap_or(self.personas.len());
            if at == self.personas.len() {
                let levels = vec![None; self.reached];
                self.personas.push(Traveller { id: String::new(), name: String::new(), levels });
            }
            let line = &mut self.personas[at];
            persona.id.as_str().clone_into(&mut line.id);
            line.name = persona.name.characters();
            let mean = mean_score(journey, Some(key)).filter(|_| is_told);
            line.levels
                .push(mean.map(|mean| Level { mean, level: journey.emotion_scale.fraction(mean) }));
            places.insert(key.index(), at);
        }
        places
    }

    fn follow_metrics(
        &mut self,
        journey: &Journey,
        before: &BTreeMap<usize, usize>,
    ) -> BTreeMap<usize, usize> {
        let mut places = BTreeMap::new();
        for (key, metric) in journey.metrics.iter() {
            let readings = moments(journey).flat_map(|moment| &moment.readings);
            let last = readings.filter(|one| one.metric == key && one.value.is_some()).last();
            let known = before.get(&key.index()).copied();
            let back = || {
                position(&self.metrics, &[before, &places], |line| line.id == metric.id.as_str())
            };
            let at = known.or_else(back).unwrap_or(self.metrics.len());
            let figures = match self.metrics.get_mut(at) {
                Some(line) => std::mem::take(&mut line.figures),
                None => vec![None; self.reached],
            };
            let mut line = measured(metric, figures);
            line.figures.push(last.and_then(|reading| figure(metric, reading)));
            match self.metrics.get_mut(at) {
                Some(own) => *own = line,
                None => self.metrics.push(line),
            }
            places.insert(key.index(), at);
        }
        places
    }

    /// Notes how many versions there are now; who is not in the last one has a gap.
    pub(super) fn reach(&mut self, versions: usize) {
        self.reached = versions;
        self.personas.iter_mut().for_each(|line| line.levels.resize(versions, None));
        self.metrics.iter_mut().for_each(|line| line.figures.resize(versions, None));
    }

    /// The lines that say anything: those of the last version in its order, then those that ended.
    pub(super) fn finish(self) -> (Vec<Traveller>, Vec<Measured>) {
        let personas = in_order(self.personas, &self.last.personas);
        let metrics = in_order(self.metrics, &self.last.metrics);
        (
            personas.into_iter().filter(|line| line.levels.iter().any(Option::is_some)).collect(),
            metrics.into_iter().filter(|line| line.figures.iter().any(Option::is_some)).collect(),
        )
    }
}

/// A line that nothing else goes on with.
fn position<L>(
    lines: &[L],
    taken: &[&BTreeMap<usize, usize>],
    is_wanted: impl Fn(&L) -> bool,
) -> Option<usize> {
    let is_free =
        |at: usize| !taken.iter().flat_map(|lines| lines.values()).any(|line| *line == at);
    (0..lines.len()).find(|at| is_wanted(&lines[*at]) && is_free(*at))
}

fn in_order<L>(lines: Vec<L>, last: &BTreeMap<usize, usize>) -> Vec<L> {
    let rank = |at: usize| {
        let place = last.iter().find(|(_, line)| **line == at).map(|(place, _)| *place);
        place.unwrap_or(usize::MAX)
    };
    let mut lines: Vec<(usize, L)> = lines.into_iter().enumerate().collect();
    lines.sort_by_key(|(at, _)| rank(*at));
    lines.into_iter().map(|(_, line)| line).collect()
}

fn moments(journey: &Journey) -> impl Iterator<Item = &Moment> {
    journey.stages.iter().flat_map(|stage| {
        std::iter::once(&stage.moment).chain(stage.steps.iter().map(|step| &step.moment))
    })
}

fn measured(metric: &Metric, figures: Vec<Option<Figure>>) -> Measured {
    Measured {
        id: metric.id.as_str().to_owned(),
        name: metric.name.characters(),
        kind: metric.kind,
        unit: metric.unit.as_ref().map(Text::characters),
        direction: metric.direction,
        figures,
    }
}

fn figure(metric: &Metric, reading: &Reading) -> Option<Figure> {
    let value = reading.value?;
    let target = reading.target.or(metric.target);
    let is_met = target.zip(metric.direction).map(|(aim, direction)| direction.is_met(value, aim));
    Some(Figure { value, target, is_met })
}
