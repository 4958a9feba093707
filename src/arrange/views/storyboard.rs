//! A frame for each step, with its picture, what happens, and how it feels.

use super::outline::{Section, plain};
use crate::arrange::cells::Item;
use crate::arrange::{Chart, Content, StageHead, Teller};
use crate::model::stage::Moment;
use crate::model::text::Rich;
use serde::Serialize;

/// A frame of the storyboard.
#[derive(Debug, Clone, Serialize)]
pub struct Scene {
    /// Position of its stage, from 0.
    pub stage: usize,
    /// Title of the stage.
    pub stage_title: Rich,
    /// Number of the step; none where it is a stage that has no steps, or a stage's own pictures.
    pub number: Option<usize>,
    /// Title of the step, or of the stage.
    pub title: Rich,
    /// Whether the journey is won or lost here.
    pub is_moment_of_truth: bool,
    /// Its pictures.
    pub shots: Vec<Shot>,
    /// Name of the icon that stands where there is no picture.
    pub icon: String,
    /// What happens, where no caption says it.
    pub actions: Vec<Rich>,
    /// How it feels, a face a persona.
    pub faces: Vec<Face>,
}

/// A picture with its caption.
#[derive(Debug, Clone, Serialize)]
pub struct Shot {
    /// Path from the project's root.
    pub src: String,
    /// What is to be seen.
    pub alt: String,
    /// What stands under it.
    pub caption: Option<Rich>,
}

/// A feeling as a face.
#[derive(Debug, Clone, Serialize)]
pub struct Face {
    /// Name of the icon, from the worst feeling to the best.
    pub icon: String,
    /// Where the score lies between worst (0) and best (1).
    pub level: f64,
    /// What it is called, with the score: `Annoyed −2`.
    pub words: String,
    /// Whose it is; empty for everybody's.
    pub persona: String,
}

impl<'a> Teller<'a> {
    pub(super) fn scenes_of(
        &self,
        chart: &Chart,
    ) -> Result<(Vec<Scene>, Vec<Section>), &'static str> {
        let mut scenes = Vec::new();
        for (index, (head, stage)) in chart.stages.iter().zip(&self.journey.stages).enumerate() {
            let mut whole = self.scene(&stage.moment, (index, head));
            if stage.steps.is_empty() {
                whole.faces = faces(chart, head.first);
                scenes.push(whole);
                continue;
            }
            if !whole.shots.is_empty() {
                whole.actions.clear();
                scenes.push(whole);
            }
            for (position, step) in stage.steps.iter().enumerate() {
                let column = head.first + position;
                let mut scene = self.scene(&step.moment, (index, head));
                scene.faces = faces(chart, column);
                if let Some(step) = &chart.columns[column].step {
                    scene.number = Some(step.number);
                    scene.title = step.title.clone();
                    scene.is_moment_of_truth = step.is_moment_of_truth;
                }
                scenes.push(scene);
            }
        }
        let says = |scene: &Scene| {
            !scene.shots.is_empty() || !scene.actions.is_empty() || !scene.faces.is_empty()
        };
        if !scenes.iter().any(says) {
            return Err("neither images nor actions nor feelings");
        }
        let outline = self.storyboard_outline(&scenes);
        Ok((scenes, outline))
    }

    fn scene(&self, moment: &'a Moment, (stage, head): (usize, &StageHead)) -> Scene {
        let shots = moment.images.iter().filter_map(|image| match self.image(image) {
            Item::Image { src, alt, caption } => Some(Shot { src, alt, caption }),
            _ => None,
        });
        let icon =
            moment.touchpoints.first().and_then(|key| self.journey.touchpoints[*key].channel);
        let icon = icon.map(|key| self.journey.channels[key].icon.clone());
        Scene {
            stage,
            stage_title: head.title.clone(),
            number: None,
            title: head.title.clone(),
            is_moment_of_truth: head.is_moment_of_truth,
            shots: shots.collect(),
            icon: icon.unwrap_or_else(|| "person".to_owned()),
            actions: moment.actions.iter().map(|act| self.rich(&act.text).clone()).collect(),
            faces: Vec::new(),
        }
    }

    fn storyboard_outline(&self, scenes: &[Scene]) -> Vec<Section> {
        let heads = ["step", "lane-images", "lane-actions", "lane-emotion"];
        let mut section = Section::new(
            self.view_title(super::View::Storyboard),
            heads.map(|head| self.words.say(head)),
        );
        for scene in scenes {
            let shots = scene
                .shots
                .iter()
                .flat_map(|shot| plain(shot.alt.as_str()).into_iter().chain(shot.caption.clone()));
            let faces = scene.faces.iter().flat_map(|face| plain(face.told()));
            section.rows.push(vec![
                vec![scene.title.clone()],
                shots.collect(),
                scene.actions.clone(),
                faces.collect(),
            ]);
        }
        vec![section]
    }
}

impl Face {
    /// The feeling with whose it is.
    pub(super) fn told(&self) -> String {
        if self.persona.is_empty() {
            self.words.clone()
        } else {
            format!("{}: {}", self.persona, self.words)
        }
    }
}

/// The feelings of a column; several of one persona stand side by side.
pub(super) fn faces(chart: &Chart, column: usize) -> Vec<Face> {
    let curves = chart.lanes.iter().filter_map(|lane| match &lane.content {
        Content::Curve(curve) => Some(curve),
        Content::Cells(_) => None,
    });
    let mut faces = Vec::new();
    for line in curves.flat_map(|curve| &curve.lines) {
        // Points stand in the order of their columns, so that a long journey need not be gone through for each.
        let first = line.points.partition_point(|point| point.column + point.span <= column);
        for point in line.points[first..].iter().take_while(|point| point.column <= column) {
            let label = point.label.as_ref().map(Rich::characters).unwrap_or_default();
            faces.push(Face {
                icon: format!("feeling-{}", (point.level * 4.0).round().clamp(0.0, 4.0)),
                level: point.level,
                words: format!("{label} {}", point.score).trim().to_owned(),
                persona: line.persona.clone(),
            });
        }
    }
    faces
}
