//! How a map moved over its versions → panels: what is drawn of it, in the words of the newest version's language.

use super::Shown;
use super::Teller;
use super::curve::Mark;
use super::head::Overall;
use super::views::front::Front;
use crate::diff::history::{Figure, History, Lowest, Measured, Row, State};
use crate::model::Journey;
use crate::model::text::Rich;
use crate::words::is_right_to_left;

/// The longest name of a version, in characters.
const LONGEST: usize = 24;

/// How a map moved.
#[derive(Debug, Clone)]
pub struct Course {
    /// What stands around it.
    pub front: Front,
    /// The versions, from left to right.
    pub versions: Vec<Version>,
    /// How it felt.
    pub experience: Feelings,
    /// What hurt.
    pub pains: Hurts,
    /// Title of the metrics.
    pub metrics_title: String,
    /// The metrics.
    pub metrics: Vec<Gauge>,
}

/// A version on the axis.
#[derive(Debug, Clone)]
pub struct Version {
    /// How it is called.
    pub label: String,
    /// Its day, if it has one.
    pub day: String,
    /// Whether it is called by more than its commit.
    pub is_named: bool,
    /// Whether it can be understood.
    pub is_read: bool,
}

/// A place on the curve.
#[derive(Debug, Clone)]
pub struct Dot {
    /// From worst (0) to best (1).
    pub level: f64,
    /// What it says.
    pub words: String,
}

/// How it felt over the versions.
#[derive(Debug, Clone)]
pub struct Feelings {
    /// Its title.
    pub title: String,
    /// The first and the last mean.
    pub told: String,
    /// The marks of the scale.
    pub marks: Vec<Mark>,
    /// What the mean is called.
    pub mean_word: String,
    /// The mean score of each version.
    pub means: Vec<Option<Dot>>,
    /// Names of personas, each with its means.
    pub personas: Vec<(String, Vec<Option<Dot>>)>,
    /// What the lowest moment is called.
    pub lowest_word: String,
    /// The lowest moment of each version, by score and name.
    pub lowest: Vec<Option<Dot>>,
}

/// The pain points of a version.
#[derive(Debug, Clone, Copy)]
pub struct Bar {
    /// Open ones without an opportunity.
    pub unanswered: usize,
    /// Open ones with one.
    pub answered: usize,
    /// Resolved ones.
    pub resolved: usize,
}

/// What hurt over the versions.
#[derive(Debug, Clone)]
pub struct Hurts {
    /// Its title.
    pub title: String,
    /// The first and the last number of open ones.
    pub told: String,
    /// The pain points of each version.
    pub bars: Vec<Option<Bar>>,
    /// Words for open without an opportunity, open with one, and resolved.
    pub words: [String; 3],
}

/// A metric over the versions.
#[derive(Debug, Clone)]
pub struct Gauge {
    /// Its name.
    pub title: Rich,
    /// Its last value.
    pub value: String,
    /// Its first value before that, if it was another.
    pub from: String,
    /// The last target, with the sign of having met it.
    pub target: String,
    /// Its value in each version.
    pub figures: Vec<Option<Figure>>,
}

/// How a map moved over its versions, as it is drawn.
pub fn course(history: &History, newest: &Journey) -> Course {
    let language = newest.language.as_str();
    let teller = Teller::of(&Shown { journey: newest, whole: newest, language, lives: None });
    let telling = Telling { teller, history };
    let experience = telling.feelings();
    let pains = telling.hurts();
    Course {
        front: telling.front(&experience, &pains),
        versions: history.rows.iter().map(version).collect(),
        experience,
        pains,
        metrics_title: telling.teller.words.say("lane-metrics"),
        metrics: history.metrics.iter().map(|metric| telling.gauge(metric)).collect(),
    }
}

fn version(row: &Row) -> Version {
    let stamp = &row.stamp;
    let mut label: String = stamp.label.chars().take(LONGEST).collect();
    if label.len() < stamp.label.len() {
        label.push('…');
    }
    Version {
        label,
        day: stamp.day().to_owned(),
        is_named: stamp.commit.as_ref().is_none_or(|commit| !commit.starts_with(&stamp.label)),
        is_read: row.standing().is_some(),
    }
}

struct Telling<'a> {
    teller: Teller<'a>,
    history: &'a History,
}

impl Telling<'_> {
    fn say(&self, id: &str) -> String {
        self.teller.words.say(id)
    }

    fn front(&self, experience: &Feelings, pains: &Hurts) -> Front {
        let (teller, journey) = (&self.teller, self.teller.journey);
        let title = self.say("view-log");
        let rows = &self.history.rows;
        let mut badges = vec![title.clone(), teller.words.count("version-count", rows.len())];
        let days = rows.iter().map(|row| row.stamp.day()).filter(|day| !day.is_empty());
        let days: Vec<&str> = days.collect();
        if let (Some(first), Some(last)) = (days.first(), days.last()) {
            badges.push(if first == last {
                (*last).to_owned()
            } else {
                format!("{first} – {last}")
            });
        }
        let mut legend = Vec::new();
        if self
            .history
            .metrics
            .iter()
            .any(|one| one.figures.iter().flatten().any(|f| f.target.is_some()))
        {
            legend.extend(["legend-target", "legend-met"].map(|id| self.say(id)));
        }
        let is_broken = |row: &Row| matches!(row.state, State::Broken(_) | State::Absent);
        legend.extend(rows.iter().any(is_broken).then(|| self.say("legend-not-read")));
        let told = |title: &str, told: &str| format!("{title}: {told}.");
        let mut story = vec![format!("{}.", badges.join(", "))];
        story.push(told(&experience.title, &experience.told));
        story.push(told(&pains.title, &pains.told));
        Front {
            view: "log",
            prefix: format!("{}-log", journey.id),
            language: journey.language.clone(),
            right_to_left: is_right_to_left(&journey.language),
            title: teller.rich(&journey.title).clone(),
            badges,
            facts: Vec::new(),
            overall: Overall {
                label: String::new(),
                score: None,
                range: String::new(),
                counts: Vec::new(),
            },
            legend,
            footer: teller.footer(),
            story: story.join(" "),
            view_title: title,
            in_words: self.say("in-words"),
        }
    }

    fn feelings(&self) -> Feelings {
        let standings = || self.history.rows.iter().map(Row::standing);
        // Versions of other scales are told on the scale of the newest one.
        let scale = &self.teller.journey.emotion_scale;
        let dot = |level: f64| Dot { level, words: self.teller.score_words(scale.score(level)) };
        let means: Vec<Option<Dot>> = standings()
            .map(|one| {
                let experience = &one?.experience;
                Some(dot(experience.level?))
            })
            .collect();
        let lowest =
            standings().map(|one| one?.experience.lowest.as_ref().map(|low| self.low(low)));
        let personas = self.history.personas.iter().map(|persona| {
            let levels = persona.levels.iter();
            let dots = levels.map(|level| level.map(|level| dot(level.level)));
            (persona.name.clone(), dots.collect())
        });
        Feelings {
            title: self.say("lane-emotion"),
            told: self.teller.ends(means.iter().flatten().map(|dot| dot.words.clone())),
            marks: self.teller.marks(),
            mean_word: self.say("mean"),
            lowest: lowest.collect(),
            lowest_word: self.say("lowest-moment"),
            personas: personas.collect(),
            means,
        }
    }

    fn low(&self, lowest: &Lowest) -> Dot {
        let words = self.teller.onward(format!(
            "{} {}",
            self.teller.score_words(self.teller.journey.emotion_scale.score(lowest.level)),
            lowest.title()
        ));
        Dot { level: lowest.level, words }
    }

    fn hurts(&self) -> Hurts {
        let rows = self.history.rows.iter();
        let bars: Vec<Option<Bar>> = rows
            .map(|row| {
                let pains = &row.standing()?.pains;
                let unanswered = pains.unanswered;
                let answered = pains.open() - unanswered;
                Some(Bar { unanswered, answered, resolved: pains.resolved })
            })
            .collect();
        let open = bars.iter().flatten().map(|bar| (bar.unanswered + bar.answered).to_string());
        let word = self.say("pain-status-open");
        Hurts {
            title: self.say("lane-pain-points"),
            told: format!("{word} {}", self.teller.ends(open)),
            words: [
                format!("{word}, {}", self.say("unanswered")),
                format!("{word}, {}", self.say("answered")),
                self.say("pain-status-resolved"),
            ],
            bars,
        }
    }

    fn gauge(&self, metric: &Measured) -> Gauge {
        let amount = |value: f64| self.amount(metric, value);
        let first = metric.figures.iter().flatten().next();
        let last = metric.figures.iter().flatten().last();
        let value = last.map(|figure| amount(figure.value)).unwrap_or_default();
        let from = first.map(|figure| amount(figure.value)).filter(|first| *first != value);
        let target = last.and_then(|figure| {
            let sign = match figure.is_met {
                Some(true) => "✓\u{a0}",
                Some(false) => "✗\u{a0}",
                None => "",
            };
            Some(format!("{sign}{} {}", self.say("target"), amount(figure.target?)))
        });
        Gauge {
            title: Rich::plain(metric.name.as_str()),
            value,
            from: from
                .map(|from| self.teller.onward(format!("{from} {}", self.teller.arrow())))
                .unwrap_or_default(),
            target: target.unwrap_or_default(),
            figures: metric.figures.clone(),
        }
    }

    /// A value with its unit, as the language writes it.
    fn amount(&self, metric: &Measured, value: f64) -> String {
        let words = &self.teller.words;
        match &metric.unit {
            Some(unit) => format!("{}\u{a0}{unit}", words.number(value, 2)),
            None if metric.is_percent() => words.percent(value),
            None => words.number(value, 2),
        }
    }
}
