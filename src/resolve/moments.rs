//! What happens in stages and steps.

use super::items::{Around, Declared, Pending, Slot};
use super::libraries::{date, value};
use super::resolver::Resolver;
use crate::finding::Finding;
use crate::model::emotion::{Emotion, SCALE_WORDS};
use crate::model::lane::BuiltIn;
use crate::model::metric::Reading;
use crate::model::opportunity::Opportunity;
use crate::model::pain_point::{Gain, PainPoint};
use crate::model::persona::Persona;
use crate::model::stage::{
    Activity, ActivityPlace, Image, Moment, MomentOfTruth, Quote, Stage, Step,
};
use crate::model::table::Key;
use crate::model::text::Text;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Place;
use crate::parse::draft::{
    ActivityDraft, EmotionDraft, ImageDraft, Many, MomentDraft, QuoteDraft, ReadingDraft,
    StageDraft,
};
use crate::parse::feelings::{Emotions, Score, field_like};
use crate::parse::forms::{Custom, MomentOfTruthDraft};
use crate::parse::read::{Written, nearest, out_of_range, shortened};
use crate::source::Span;

/// The items of one moment, while some are only named.
pub(super) struct Slots {
    pub(super) at: Place,
    pub(super) touchpoints: Vec<Slot<Touchpoint>>,
    pub(super) pain_points: Vec<Slot<PainPoint>>,
    pub(super) gains: Vec<Slot<Gain>>,
    pub(super) opportunities: Vec<Slot<Opportunity>>,
}

/// What an activity supports, by name.
pub(super) type Supports = Vec<(ActivityPlace, Vec<Written<String>>)>;

/// The stages while references between them are still names.
#[derive(Default)]
pub(super) struct Rough {
    pub(super) stages: Vec<Stage>,
    pub(super) slots: Vec<Slots>,
    pub(super) supports: Supports,
    pub(super) pending: Pending,
}

impl Resolver<'_> {
    pub(super) fn stages(
        &mut self,
        drafts: &Many<StageDraft>,
        declared: &Declared,
        rough: &mut Rough,
    ) {
        for (index, draft) in drafts.iter().enumerate() {
            let stage = self.stage(draft, index, declared, rough);
            rough.stages.push(stage);
        }
    }

    fn stage(
        &mut self,
        draft: &Written<StageDraft>,
        index: usize,
        declared: &Declared,
        rough: &mut Rough,
    ) -> Stage {
        let fields = &draft.value;
        let title = self.needed_text(&fields.title, draft.span);
        let id = self.id((&fields.id, &fields.was), &title);
        let at = Place { stage: index, step: None };
        let clash = self.places.add(&id, &[], at);
        self.say_if(clash);
        let place = [id.clone()];
        let around = Around { declared, place: &place };
        let goal = self.maybe_text(&fields.goal);
        let question = self.maybe_text(&fields.question);
        let duration = self.maybe_text(&fields.duration);
        let moment = self.moment(&fields.moment, at, &around, rough);
        let mut steps = Vec::with_capacity(fields.steps.len());
        for (position, step) in fields.steps.iter().enumerate() {
            let title = self.needed_text(&step.value.title, step.span);
            let step_id = self.id((&step.value.id, &step.value.was), &title);
            let at = Place { stage: index, step: Some(position) };
            let clash = self.places.add(&step_id, &place, at);
            self.say_if(clash);
            let inner = [id.clone(), step_id.clone()];
            let around = Around { declared, place: &inner };
            let duration = self.maybe_text(&step.value.duration);
            let moment = self.moment(&step.value.moment, at, &around, rough);
            steps.push(Step {
                id: step_id,
                span: title.span,
                title,
                duration,
                optional: value(&step.value.optional).unwrap_or(false),
                share: step.value.share.as_ref().map(|share| share.value.0),
                moment,
            });
        }
        let phase = fields.phase.as_ref().map(|phase| phase.value.0);
        Stage { id, span: title.span, title, goal, question, duration, phase, steps, moment }
    }

    fn moment(
        &mut self,
        draft: &MomentDraft,
        at: Place,
        around: &Around<'_>,
        rough: &mut Rough,
    ) -> Moment {
        let pending = &mut rough.pending;
        let slots = Slots {
            at,
            touchpoints: draft
                .touchpoints
                .iter()
                .map(|t| self.touchpoint_slot(t, around))
                .collect(),
            pain_points: draft
                .pain_points
                .iter()
                .map(|p| self.pain_slot(p, around, pending))
                .collect(),
            gains: draft.gains.iter().map(|g| self.gain_slot(g, around)).collect(),
            opportunities: draft
                .opportunities
                .iter()
                .map(|o| self.opportunity_slot(o, around, pending))
                .collect(),
        };
        rough.slots.push(slots);
        let mut activities = |resolver: &mut Self, drafts: &Many<ActivityDraft>, lane| {
            resolver.activities(drafts, (at, lane), around, &mut rough.supports)
        };
        Moment {
            actions: activities(self, &draft.actions, BuiltIn::Actions),
            physical_evidence: activities(
                self,
                &draft.physical_evidence,
                BuiltIn::PhysicalEvidence,
            ),
            frontstage: activities(self, &draft.frontstage, BuiltIn::Frontstage),
            backstage: activities(self, &draft.backstage, BuiltIn::Backstage),
            support: activities(self, &draft.support, BuiltIn::Support),
            thoughts: self.text_list(&draft.thoughts),
            needs: self.text_list(&draft.needs),
            questions: self.text_list(&draft.questions),
            quotes: draft.quotes.iter().map(|quote| self.quote(quote)).collect(),
            emotions: draft.emotion.iter().flat_map(|e| self.emotions(&e.value)).collect(),
            moment_of_truth: draft.moment_of_truth.as_ref().and_then(|m| self.moment_of_truth(m)),
            readings: draft
                .metrics
                .iter()
                .flat_map(|list| &list.value.0)
                .filter_map(|reading| self.reading(reading))
                .collect(),
            images: draft.images.iter().filter_map(|image| self.image(image)).collect(),
            notes: self.text_list(&draft.notes),
            custom: draft.custom.iter().flat_map(|custom| self.custom(&custom.value)).collect(),
            touchpoints: Vec::new(),
            pain_points: Vec::new(),
            gains: Vec::new(),
            opportunities: Vec::new(),
        }
    }

    fn activities(
        &mut self,
        drafts: &Many<ActivityDraft>,
        (at, lane): (Place, BuiltIn),
        around: &Around<'_>,
        supports: &mut Supports,
    ) -> Vec<Activity> {
        let mut activities = Vec::with_capacity(drafts.len());
        for (index, draft) in drafts.iter().enumerate() {
            let fields = &draft.value;
            let text = self.needed_text(&fields.text, draft.span);
            let id = self.id((&fields.id, &fields.was), &text);
            let place = ActivityPlace { stage: at.stage, step: at.step, lane, index };
            let clash = self.activities.add(&id, around.place, place);
            self.say_if(clash);
            let actor = fields.actor.as_ref().map(|actor| self.actors.find(actor));
            let actor = actor.and_then(|found| self.settle(found));
            if !fields.supports.is_empty() {
                supports.push((place, fields.supports.clone()));
            }
            activities.push(Activity {
                id,
                span: text.span,
                text,
                actor,
                duration: self.maybe_text(&fields.duration),
                supports: Vec::new(),
            });
        }
        activities
    }

    fn quote(&mut self, draft: &Written<QuoteDraft>) -> Quote {
        Quote {
            text: self.needed_text(&draft.value.text, draft.span),
            persona: draft.value.persona.as_ref().and_then(|persona| self.persona(persona)),
            sources: self.research(&draft.value.sources),
        }
    }

    fn moment_of_truth(&mut self, draft: &Written<MomentOfTruthDraft>) -> Option<MomentOfTruth> {
        let span = draft.span;
        match &draft.value {
            MomentOfTruthDraft::Flag(false) => None,
            MomentOfTruthDraft::Flag(true) => Some(MomentOfTruth { why: None, span }),
            MomentOfTruthDraft::Why(text) => {
                let why = self.text(&Written { value: text.clone(), span });
                Some(MomentOfTruth { why: Some(why), span })
            }
        }
    }

    fn emotions(&mut self, draft: &Emotions) -> Vec<Emotion> {
        let personas = match draft {
            Emotions::Shared(feelings) => {
                return feelings.iter().map(|feeling| self.emotion(feeling, None)).collect();
            }
            Emotions::ByPersona(personas) => personas,
        };
        let mut emotions = Vec::new();
        for (name, feelings) in personas {
            let found = self.personas.find(name);
            let found = found.map_err(|unknown| no_persona(name, unknown));
            // What is felt by nobody would only cause further mistakes.
            if let Some(persona) = self.settle(found) {
                emotions
                    .extend(feelings.iter().map(|feeling| self.emotion(feeling, Some(persona))));
            }
        }
        emotions
    }

    /// A feeling of the persona that it stands under, or of the one that it names.
    fn emotion(&mut self, draft: &EmotionDraft, persona: Option<Key<Persona>>) -> Emotion {
        let place = draft.score.as_ref().map(|score| score.span);
        let span = place.or(draft.label.as_ref().map(|label| label.span)).unwrap_or_default();
        Emotion {
            score: draft.score.as_ref().and_then(|score| self.score(score)),
            label: self.maybe_text(&draft.label),
            reason: self.maybe_text(&draft.reason),
            persona: persona
                .or_else(|| draft.persona.as_ref().and_then(|persona| self.persona(persona))),
            sources: self.research(&draft.sources),
            confidence: draft.confidence.as_ref().map(|share| share.value.0),
            span,
        }
    }

    fn score(&mut self, written: &Written<Score>) -> Option<f64> {
        let (min, max) = (self.scale.min, self.scale.max);
        match &written.value {
            Score::Number(number) if (min..=max).contains(number) => Some(*number),
            Score::Number(number) => {
                let allowed = format!("{min} to {max}, the map's emotion scale");
                self.say(out_of_range(&number.to_string(), &allowed, written.span));
                None
            }
            Score::Word(word) => {
                let score = self.score_word(word);
                if score.is_none() {
                    self.say(self.unknown_score(word, written.span));
                }
                score
            }
        }
    }

    fn score_word(&self, word: &str) -> Option<f64> {
        let spread = |position: usize, count: usize| {
            let steps = count.saturating_sub(1).max(1) as f64;
            self.scale.min + (self.scale.max - self.scale.min) * position as f64 / steps
        };
        if let Some(position) = SCALE_WORDS.iter().position(|known| *known == word) {
            return Some(spread(position, SCALE_WORDS.len()));
        }
        let labels = &self.scale.labels;
        let position = labels.iter().position(|label| label.characters() == word)?;
        Some(spread(position, labels.len()))
    }

    fn unknown_score(&self, word: &str, span: Span) -> Finding {
        let labels: Vec<String> = self.scale.labels.iter().map(Text::characters).collect();
        let known: Vec<&str> =
            SCALE_WORDS.iter().copied().chain(labels.iter().map(String::as_str)).collect();
        let finding = Finding::error(
            "unknown-value",
            format!("`{}` is neither a number nor a word of the scale", shortened(word)),
            span,
        );
        let help = match nearest(word, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "write `{{label: {}}}` for a feeling without a score, or add its `score` from {} to {}; words of the scale: {}",
                shortened(word),
                self.scale.min,
                self.scale.max,
                known.join(", ")
            ),
        };
        finding.help(help)
    }

    fn reading(&mut self, draft: &Written<ReadingDraft>) -> Option<Reading> {
        let fields = &draft.value;
        let period = self.maybe_text(&fields.period);
        let source = fields.source.as_ref().map(|source| self.sources.find(source));
        let source = source.and_then(|found| self.settle(found));
        let metric = self.metric(fields.metric.as_ref()?)?;
        let scale = self.metrics.table[metric].scale;
        for number in [&fields.value, &fields.target].into_iter().flatten() {
            self.check_scale(number, scale);
        }
        Some(Reading {
            metric,
            value: value(&fields.value),
            target: value(&fields.target),
            n: value(&fields.n),
            period,
            measured: date(&fields.measured),
            source,
            span: draft.span,
        })
    }

    /// An image; one without a file has been complained of already.
    fn image(&mut self, draft: &Written<ImageDraft>) -> Option<Image> {
        let alt = self.maybe_text(&draft.value.alt);
        let caption = self.maybe_text(&draft.value.caption);
        let src = self.image_file(&draft.value.src)?;
        Some(Image { src, alt, caption, span: draft.span })
    }

    fn custom(&mut self, draft: &Custom) -> Vec<(String, Vec<Text>)> {
        let mut lanes = Vec::with_capacity(draft.0.len());
        for (lane, items) in &draft.0 {
            if !self.custom_lanes.contains(&lane.value) {
                let finding = self.unknown_lane(lane);
                self.settle::<()>(Err(finding));
            }
            lanes.push((lane.value.clone(), self.text_list(items)));
        }
        lanes
    }

    fn unknown_lane(&self, lane: &Written<String>) -> Finding {
        let finding = Finding::error(
            "unknown-reference",
            format!("there is no lane `{}` of the map's own", shortened(&lane.value)),
            lane.span,
        );
        match nearest(&lane.value, self.custom_lanes.iter().map(String::as_str)) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help(format!(
                "declare it under `lanes`: `{{id: {}, title: …}}`",
                shortened(&lane.value)
            )),
        }
    }
}

/// What is wrong with a key of a feeling that names no persona: it names none, or is a misspelt field.
fn no_persona(name: &Written<String>, unknown: Finding) -> Finding {
    let Some(field) = field_like(&name.value) else { return unknown };
    if unknown.rule != "unknown-reference" || unknown.fix.is_some() {
        return unknown;
    }
    let message = format!("unknown key `{}` in a feeling", shortened(&name.value));
    Finding::error("unknown-key", message, name.span)
        .fix(&name.value, field)
        .help(format!("did you mean `{field}`? The id of a persona may stand here too"))
}
