//! What one version of a journey comes to, in figures.

use super::Since;
use crate::model::Journey;
use crate::model::emotion::{Emotion, mean_score};
use crate::model::opportunity::Progress;
use crate::model::pain_point::{PainStatus, Severity};
use crate::model::text::Text;
use crate::model::word::Word;

/// What a version comes to.
#[derive(Debug)]
pub struct Standing {
    /// Title of the map.
    pub title: String,
    /// How it feels.
    pub experience: Experience,
    /// What hurts.
    pub pains: Pains,
    /// What is done about it.
    pub opportunities: Opportunities,
    /// What differs from the version before; none of the first one.
    pub since: Option<Since>,
}

/// How a version feels.
#[derive(Debug)]
pub struct Experience {
    /// Mean score of the steps, and of stages that stand for theirs; none without scores.
    pub mean: Option<f64>,
    /// The same from worst (0) to best (1).
    pub level: Option<f64>,
    /// The worst and the best score.
    pub scale: (f64, f64),
    /// The lowest feeling, the first of equals.
    pub lowest: Option<Lowest>,
}

/// The lowest moment.
#[derive(Debug)]
pub struct Lowest {
    /// Its score.
    pub score: f64,
    /// The same from worst (0) to best (1).
    pub level: f64,
    /// Titles of its stage and step.
    pub place: Vec<String>,
    /// What the feeling is called.
    pub label: Option<String>,
    /// Who feels it, where that is said.
    pub persona: Option<String>,
}

impl Lowest {
    /// Title of its step, or of its stage that has none.
    pub fn title(&self) -> &str {
        self.place.last().map_or("", |title| title)
    }
}

/// What hurts in a version.
#[derive(Debug)]
pub struct Pains {
    /// Open ones by severity, in the order of severities; the last are those without one.
    pub open: Vec<usize>,
    /// Open ones without an opportunity.
    pub unanswered: usize,
    /// Resolved ones.
    pub resolved: usize,
    /// Those that will be lived with.
    pub wont_fix: usize,
}

impl Pains {
    /// How many are open.
    pub fn open(&self) -> usize {
        self.open.iter().sum()
    }
}

/// What is done about it in a version.
#[derive(Debug)]
pub struct Opportunities {
    /// Those still to be done.
    pub open: usize,
    /// Those done.
    pub done: usize,
    /// Those decided against.
    pub rejected: usize,
}

impl Standing {
    pub(super) fn of(journey: &Journey, since: Option<Since>) -> Self {
        Standing {
            title: journey.title.characters(),
            experience: experience(journey),
            pains: pains(journey),
            opportunities: opportunities(journey),
            since,
        }
    }
}

fn experience(journey: &Journey) -> Experience {
    let scale = &journey.emotion_scale;
    let mean = mean_score(journey, None);
    Experience {
        mean,
        level: mean.map(|mean| scale.fraction(mean)),
        scale: (scale.min, scale.max),
        lowest: lowest(journey),
    }
}

fn pains(journey: &Journey) -> Pains {
    let of = |status| journey.pain_points.iter().filter(move |(_, pain)| pain.status == status);
    let with =
        |severity| of(PainStatus::Open).filter(|(_, pain)| pain.severity == severity).count();
    let severities = Severity::ALL.iter().map(|(_, severity)| Some(*severity));
    Pains {
        open: severities.chain([None]).map(with).collect(),
        unanswered: of(PainStatus::Open).filter(|(_, pain)| !journey.is_answered(pain)).count(),
        resolved: of(PainStatus::Resolved).count(),
        wont_fix: of(PainStatus::WontFix).count(),
    }
}

fn opportunities(journey: &Journey) -> Opportunities {
    let all = || journey.opportunities.iter().map(|(_, one)| one.status);
    let count = |status| all().filter(|own| *own == status).count();
    let (done, rejected) = (count(Progress::Done), count(Progress::Rejected));
    Opportunities { open: all().count() - done - rejected, done, rejected }
}

fn lowest(journey: &Journey) -> Option<Lowest> {
    let mut lowest: Option<(Vec<String>, &Emotion, f64)> = None;
    for stage in &journey.stages {
        let moments = std::iter::once((None, &stage.moment))
            .chain(stage.steps.iter().map(|step| (Some(&step.title), &step.moment)));
        for (step, moment) in moments {
            for feeling in &moment.emotions {
                let Some(score) = feeling.score else { continue };
                if lowest.as_ref().is_none_or(|(_, _, least)| score < *least) {
                    let place = std::iter::once(&stage.title).chain(step);
                    lowest = Some((place.map(Text::characters).collect(), feeling, score));
                }
            }
        }
    }
    let (place, feeling, score) = lowest?;
    Some(Lowest {
        score,
        level: journey.emotion_scale.fraction(score),
        place,
        label: feeling.label.as_ref().map(Text::characters),
        persona: feeling.persona.map(|key| journey.personas[key].name.characters()),
    })
}
