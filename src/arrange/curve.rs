//! The experience curve as points, before it is drawn.

use super::compared::Tab;
use super::{StageHead, Teller};
use crate::model::emotion::Emotion;
use crate::model::persona::{Persona, main_persona};
use crate::model::stage::Moment;
use crate::model::table::Key;
use crate::model::text::Rich;
use crate::model::transition::Place;
use serde::Serialize;

/// How it feels along the journey.
#[derive(Debug, Clone, Serialize)]
pub struct Curve {
    /// A line for everybody, or one a persona.
    pub lines: Vec<Line>,
    /// Feelings that were named and not scored.
    pub unscored: Vec<Feeling>,
    /// The marks of the scale, from worst to best: where they lie (0 to 1) and what they are called.
    pub marks: Vec<Mark>,
    /// The lines of the version it is compared with.
    #[serde(skip)]
    pub before: Vec<Line>,
    /// Columns that only the version has that it is compared with, in order: no gap of its lines.
    #[serde(skip)]
    pub absent: Vec<usize>,
    /// What the areas between the lines of both versions are called: where it is better, where it is worse.
    #[serde(skip)]
    pub turns: [String; 2],
}

/// A mark of the scale.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    /// Where it lies between worst (0) and best (1).
    pub level: f64,
    /// What it is called, or its score; empty for a minor mark.
    pub name: String,
    /// Whether it is the middle of the scale.
    pub is_middle: bool,
}

/// The feelings of one persona, or of everybody.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Whose they are; empty for everybody's.
    pub persona: String,
    /// Position of the persona in the map, from 0.
    pub position: usize,
    /// Points from left to right.
    pub points: Vec<Point>,
    /// On one of several pages: its points on the others, each with its column counted from the first one here.
    #[serde(skip)]
    pub beyond: Vec<(isize, Point)>,
    /// Feelings of a whole stage whose steps have their own.
    pub levels: Vec<Level>,
}

/// A scored feeling.
#[derive(Debug, Clone, Serialize)]
pub struct Point {
    /// The column, from 0.
    pub column: usize,
    /// How many columns it stands for.
    pub span: usize,
    /// Which of several feelings in one step it is, from 0.
    pub order: usize,
    /// How many there are in its step.
    pub of: usize,
    /// Where it lies between worst (0) and best (1).
    pub level: f64,
    /// The score as the language writes it.
    pub score: String,
    /// What the feeling is called.
    pub label: Option<Rich>,
    /// Why it is felt.
    pub reason: Option<Rich>,
    /// Title of its stage or step.
    pub place: String,
    /// Whether the journey is won or lost here.
    pub is_moment_of_truth: bool,
    /// Whether it is the lowest of its line.
    pub is_lowest: bool,
    /// The stage or step where it is felt.
    #[serde(skip)]
    pub at: Place,
    /// Which of the feelings there it is, from 0; unscored ones count.
    #[serde(skip)]
    pub index: usize,
    /// What changed of it since the version it is compared with.
    #[serde(skip)]
    pub tab: Tab,
}

/// The feeling of a whole stage.
#[derive(Debug, Clone, Serialize)]
pub struct Level {
    /// Its first column, from 0.
    pub first: usize,
    /// How many columns it spans.
    pub span: usize,
    /// The feeling.
    pub feeling: Point,
}

/// A feeling without a score.
#[derive(Debug, Clone, Serialize)]
pub struct Feeling {
    /// The column, from 0.
    pub column: usize,
    /// How many columns it stands for.
    pub span: usize,
    /// What it is called.
    pub label: Rich,
    /// The stage or step where it is felt.
    #[serde(skip)]
    pub at: Place,
}

/// A moment with the columns it spans.
struct Scene<'a> {
    moment: &'a Moment,
    at: Place,
    first: usize,
    span: usize,
    title: String,
    /// Whether it is a stage over steps.
    is_over_steps: bool,
}

impl<'a> Teller<'a> {
    pub(super) fn curve(&self, stages: &[StageHead]) -> Option<Curve> {
        let scenes = self.scenes(stages);
        let feelings = || scenes.iter().flat_map(|scene| &scene.moment.emotions);
        feelings().next()?;
        let mut personas: Vec<Key<Persona>> =
            feelings().filter_map(|feeling| feeling.persona).collect();
        // What is felt by nobody in particular is felt by the persona that the map is about as well.
        if !personas.is_empty() && feelings().any(|feeling| feeling.persona.is_none()) {
            personas.extend(main_persona(self.journey));
        }
        personas.sort_unstable();
        personas.dedup();
        let whose: Vec<Option<Key<Persona>>> = match personas.len() {
            0 => vec![None],
            1 if self.journey.personas.len() == 1 => vec![None],
            _ => personas.into_iter().map(Some).collect(),
        };
        let lines = whose.into_iter().map(|persona| self.line(persona, &scenes)).collect();
        let unscored = scenes
            .iter()
            .flat_map(|scene| scene.moment.emotions.iter().map(move |feeling| (scene, feeling)))
            .filter(|(_, feeling)| feeling.score.is_none())
            .filter_map(|(scene, feeling)| {
                let label = self.rich(feeling.label.as_ref()?).clone();
                Some(Feeling { column: scene.first, span: scene.span, label, at: scene.at })
            })
            .collect();
        Some(Curve {
            lines,
            unscored,
            marks: self.marks(),
            before: Vec::new(),
            absent: Vec::new(),
            turns: ["better", "worse"].map(|turn| self.words.say(turn)),
        })
    }

    fn scenes(&self, stages: &[StageHead]) -> Vec<Scene<'a>> {
        let mut scenes = Vec::new();
        for (head, stage) in stages.iter().zip(&self.journey.stages) {
            scenes.push(Scene {
                moment: &stage.moment,
                at: Place { stage: head.position, step: None },
                first: head.first,
                span: head.span,
                title: self.plain(&stage.title),
                is_over_steps: !stage.steps.is_empty(),
            });
            for (position, step) in stage.steps.iter().enumerate() {
                scenes.push(Scene {
                    moment: &step.moment,
                    at: Place { stage: head.position, step: Some(position) },
                    first: head.first + position,
                    span: 1,
                    title: self.plain(&step.title),
                    is_over_steps: false,
                });
            }
        }
        scenes
    }

    fn line(&self, persona: Option<Key<Persona>>, scenes: &[Scene<'a>]) -> Line {
        let felt = |feeling: &&Emotion| {
            persona.is_none() || feeling.persona.is_none() || feeling.persona == persona
        };
        let mut points = Vec::new();
        let mut levels = Vec::new();
        for scene in scenes {
            let scored: Vec<(usize, &Emotion)> = scene
                .moment
                .emotions
                .iter()
                .enumerate()
                .filter(|(_, feeling)| felt(feeling) && feeling.score.is_some())
                .collect();
            let steps_feel = scene.is_over_steps
                && scenes.iter().any(|other| {
                    !other.is_over_steps
                        && (scene.first..scene.first + scene.span).contains(&other.first)
                        && other.moment.emotions.iter().filter(felt).any(|f| f.score.is_some())
                });
            for (order, (index, feeling)) in scored.iter().enumerate() {
                let mut point = self.point(feeling, scene, (order, scored.len()));
                point.index = *index;
                if steps_feel {
                    levels.push(Level { first: scene.first, span: scene.span, feeling: point });
                } else {
                    points.push(point);
                }
            }
        }
        let lowest = points.iter().map(|point| point.level).fold(f64::INFINITY, f64::min);
        let highest = points.iter().map(|point| point.level).fold(f64::NEG_INFINITY, f64::max);
        if highest > lowest
            && let Some(point) = points.iter_mut().find(|point| point.level <= lowest)
        {
            point.is_lowest = true;
        }
        Line {
            persona: persona
                .map(|key| self.plain(&self.journey.personas[key].name))
                .unwrap_or_default(),
            position: persona.map_or(0, Key::index),
            points,
            beyond: Vec::new(),
            levels,
        }
    }

    fn point(&self, feeling: &'a Emotion, scene: &Scene<'a>, (order, of): (usize, usize)) -> Point {
        let score = feeling.score.unwrap_or_default();
        Point {
            column: scene.first,
            span: scene.span,
            order,
            of,
            level: self.journey.emotion_scale.fraction(score),
            score: self.exact_score(score),
            label: feeling.label.as_ref().map(|text| self.rich(text).clone()),
            reason: feeling.reason.as_ref().map(|text| self.rich(text).clone()),
            place: scene.title.clone(),
            is_moment_of_truth: scene.moment.moment_of_truth.is_some(),
            is_lowest: false,
            at: scene.at,
            index: 0,
            tab: Tab::default(),
        }
    }

    /// A score as the language writes it; a scale around zero shows the sign.
    pub(super) fn score_words(&self, score: f64) -> String {
        if self.journey.emotion_scale.min < 0.0 {
            self.forward(self.words.signed(score))
        } else {
            self.words.number(score, 1)
        }
    }

    /// The same of a score that an author wrote, with two decimals where it has them.
    pub(super) fn exact_score(&self, score: f64) -> String {
        if self.journey.emotion_scale.min < 0.0 {
            self.forward(self.words.signed_exactly(score))
        } else {
            self.words.number(score, 2)
        }
    }

    pub(super) fn marks(&self) -> Vec<Mark> {
        let scale = &self.journey.emotion_scale;
        let named: Vec<String> = scale.labels.iter().map(|text| self.plain(text)).collect();
        let count = if named.len() > 1 { named.len() } else { 5 };
        (0..count)
            .map(|position| {
                let level = position as f64 / (count - 1) as f64;
                let is_middle = (level - 0.5).abs() < 1e-9;
                let is_named = is_middle || position == 0 || position + 1 == count;
                let score = scale.min + (scale.max - scale.min) * level;
                let name = named.get(position).cloned();
                let name = name.or(is_named.then(|| self.score_words(score)));
                Mark { level, name: name.unwrap_or_default(), is_middle }
            })
            .collect()
    }

    /// The map and its curve in a few sentences.
    pub(super) fn story(&self, curve: Option<&Curve>, stages: usize, steps: usize) -> String {
        let mut story = vec![
            self.words.say_with("map-story", &[("stages", stages.into()), ("steps", steps.into())]),
        ];
        let lines = curve.map(|curve| &*curve.lines).unwrap_or_default();
        for line in lines {
            if !line.persona.is_empty() {
                story.push(
                    self.words.say_with("story-persona", &[("persona", (&*line.persona).into())]),
                );
            }
            story.extend(self.line_story(line));
        }
        if lines.is_empty() {
            story.push(self.words.say("story-none"));
        }
        story.join(" ")
    }

    fn line_story(&self, line: &Line) -> Vec<String> {
        let tell = |id: &str, point: &Point| {
            self.words.say_with(
                id,
                &[("score", (&*point.score).into()), ("place", (&*point.place).into())],
            )
        };
        let (Some(first), Some(last)) = (line.points.first(), line.points.last()) else {
            return vec![self.words.say("story-unscored")];
        };
        let highest = line.points.iter().rev().max_by(|a, b| a.level.total_cmp(&b.level));
        let lowest = line.points.iter().find(|point| point.is_lowest);
        let mut story = vec![tell("story-start", first)];
        let steepest = |sign: f64| {
            let pairs = line.points.windows(2).map(|pair| (&pair[0], &pair[1]));
            let change = |pair: &(&Point, &Point)| sign * (pair.1.level - pair.0.level);
            let turning = pairs.filter(|pair| pair.0.place != pair.1.place && change(pair) > 1e-9);
            // The first of equals: `max_by` would take the last.
            turning
                .reduce(|best, pair| if change(&pair) > change(&best) + 1e-9 { pair } else { best })
        };
        let mut turn = |id: &str, sign: f64| {
            story.extend(steepest(sign).map(|(from, to)| {
                let places = [("from", (&*from.place).into()), ("to", (&*to.place).into())];
                self.words.say_with(id, &places)
            }));
        };
        turn("story-fall", -1.0);
        turn("story-rise", 1.0);
        story.extend(lowest.map(|point| tell("story-lowest", point)));
        story
            .extend(highest.filter(|_| lowest.is_some()).map(|point| tell("story-highest", point)));
        if line.points.len() > 1 {
            story.push(tell("story-end", last));
        }
        story
    }
}
