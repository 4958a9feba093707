//! A map as written: every value with its place, nothing judged.

use super::feelings::Emotions;
use super::forms::{
    Address, Custom, Date, Facts, MomentOfTruthDraft, ReadingList, ScopeDraft, TextDraft,
};
use super::read::{OneOf, Rating, Share, Written};
use super::record::{common, record};
use crate::model::actor::ActorKind;
use crate::model::channel::ChannelKind;
use crate::model::lane::CustomKind;
use crate::model::metric::{Direction, MetricKind};
use crate::model::opportunity::Progress;
use crate::model::pain_point::{PainStatus, Severity};
use crate::model::persona::{Basis, PersonaKind};
use crate::model::research::{Method, ResearchKind};
use crate::model::stage::Phase;
use crate::model::touchpoint::Ownership;
use crate::model::transition::TransitionKind;
use crate::model::{Kind, State, Status};
use crate::source::{Remark, Span};

/// A field that may be left out.
pub type One<T> = Option<Written<T>>;
/// A list; a single item may stand without it.
pub type Many<T> = Vec<Written<T>>;

/// A whole file.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What it says.
    pub map: MapDraft,
    /// Where the file begins.
    pub span: Span,
    /// Whether a syntax error kept a part of it from being read.
    pub torn: bool,
    /// The comments that are meant for ferd.
    pub remarks: Vec<Remark>,
}

record! {
    /// The head of a map, its libraries and its stages.
    MapDraft = "a map", example "{title: Ordering a coffee, stages: [Arrive, Order, Drink]}" {
        ferd: One<u64>,
        title: One<TextDraft> => required,
        kind: One<OneOf<Kind>>,
        status: One<OneOf<Status>>,
        state: One<OneOf<State>>,
        language: One<String>,
        languages: Many<String>,
        summary: One<TextDraft>,
        scenario: One<TextDraft>,
        goal: One<TextDraft>,
        expectations: Many<TextDraft>,
        scope: One<ScopeDraft>,
        owner: One<String>,
        team: Many<MemberDraft>,
        version: One<String>,
        created: One<Date>,
        reviewed: One<Date>,
        review_every: One<String>,
        segment: One<TextDraft>,
        regions: Many<TextDraft>,
        tags: Many<String>,
        compare_to: One<String>,
        parent: One<String>,
        children: Many<String>,
        links: Many<LinkDraft>,
        r#use: Many<String>,
        emotion_scale: One<ScaleDraft>,
        lanes: Many<LaneDraft>,
        personas: Many<PersonaDraft>,
        channels: Many<ChannelDraft>,
        touchpoints: Many<TouchpointDraft>,
        metrics: Many<MetricDraft>,
        sources: Many<ResearchDraft>,
        actors: Many<ActorDraft>,
        pain_points: Many<PainPointDraft>,
        gains: Many<GainDraft>,
        stages: Many<StageDraft> => required,
        opportunities: Many<OpportunityDraft>,
        plan: Many<PlanDraft>,
        transitions: Many<TransitionDraft>,
    }
}

record! {
    /// A participant.
    MemberDraft = "a participant", example "{name: Design lead, department: CX}", short name {
        name: One<String> => required,
        department: One<String>,
    }
}

record! {
    /// A named address.
    LinkDraft = "a link", example "{title: Research report, url: https://example.org/report}", short url {
        title: One<TextDraft>,
        url: One<Address> => required,
    }
}

record! {
    /// The scale of scores.
    ScaleDraft = "an emotion scale", example "{min: 1, max: 5}" {
        min: One<f64>,
        max: One<f64>,
        labels: Many<TextDraft>,
    }
}

record! {
    /// A lane to draw.
    LaneDraft = "a lane", example "{id: systems, title: Systems, kind: chips}", short id {
        id: One<String> => required,
        title: One<TextDraft>,
        kind: One<OneOf<CustomKind>>,
    }
}

record! {
    /// A persona.
    PersonaDraft = "a persona", example "{id: colleen, name: Curious Colleen}", short name {
        id: One<String>,
        was: Many<String>,
        name: One<TextDraft> => required,
        kind: One<OneOf<PersonaKind>>,
        primary: One<bool>,
        archetype: One<TextDraft>,
        photo: One<String>,
        quote: One<TextDraft>,
        about: One<TextDraft>,
        facts: One<Facts>,
        goals: Many<TextDraft>,
        needs: Many<TextDraft>,
        jobs: Many<TextDraft>,
        motivations: Many<TextDraft>,
        frustrations: Many<TextDraft>,
        tasks: Many<TextDraft>,
        behaviours: Many<TextDraft>,
        values: Many<TextDraft>,
        preferred_channels: Many<String>,
        accessibility_needs: Many<TextDraft>,
        share: One<Share>,
        basis: One<OneOf<Basis>>,
        sources: Many<String>,
        validated: One<Date>,
        empathy: One<EmpathyDraft>,
    }
}

record! {
    /// An empathy map.
    EmpathyDraft = "an empathy map", example "{says: Is there a table?, thinks: Hurry up}" {
        says: Many<TextDraft>,
        thinks: Many<TextDraft>,
        does: Many<TextDraft>,
        feels: Many<TextDraft>,
        pains: Many<TextDraft>,
        gains: Many<TextDraft>,
    }
}

record! {
    /// A channel.
    ChannelDraft = "a channel", example "{id: kiosk, name: Kiosk, kind: physical}", short name {
        id: One<String>,
        was: Many<String>,
        name: One<TextDraft>,
        kind: One<OneOf<ChannelKind>>,
        icon: One<String>,
    }
}

record! {
    /// A touchpoint.
    TouchpointDraft = "a touchpoint", example "{name: Counter, channel: store}", short name {
        id: One<String>,
        was: Many<String>,
        name: One<TextDraft> => required,
        channel: One<String>,
        ownership: One<OneOf<Ownership>>,
        owner: One<String>,
        importance: One<Rating>,
        satisfaction: One<Rating>,
        url: One<Address>,
        status: One<TextDraft>,
        tags: Many<String>,
    }
}

record! {
    /// A metric.
    MetricDraft = "a metric", example "{id: csat, name: Satisfaction, kind: csat, target: 4.2}", short name {
        id: One<String>,
        was: Many<String>,
        name: One<TextDraft> => required,
        kind: One<OneOf<MetricKind>>,
        scale: One<RangeDraft>,
        direction: One<OneOf<Direction>>,
        unit: One<TextDraft>,
        target: One<f64>,
        baseline: One<f64>,
        from: One<BindingDraft>,
    }
}

record! {
    /// Least and most value.
    RangeDraft = "a scale", example "{min: 0, max: 10}" {
        min: One<f64> => required,
        max: One<f64> => required,
    }
}

record! {
    /// Where values are kept.
    BindingDraft = "a data binding", example "{file: survey.csv, column: csat}", short file {
        file: One<String> => required,
        column: One<String>,
    }
}

record! {
    /// A piece of research.
    ResearchDraft = "a source", example "{id: interviews, title: Interviews in May, method: interview, n: 14}", short title {
        id: One<String>,
        was: Many<String>,
        title: One<TextDraft> => required,
        method: One<OneOf<Method>>,
        kind: One<OneOf<ResearchKind>>,
        n: One<u64>,
        date: One<Date>,
        url: One<Address>,
    }
}

record! {
    /// An actor.
    ActorDraft = "an actor", example "{id: barista, name: Barista, kind: team}", short name {
        id: One<String>,
        was: Many<String>,
        name: One<TextDraft> => required,
        kind: One<OneOf<ActorKind>>,
    }
}

record! {
    /// A pain point.
    PainPointDraft = "a pain point", example "{text: No time to read the menu, severity: high}", short text {
        id: One<String>,
        was: Many<String>,
        text: One<TextDraft> => required,
        cause: One<TextDraft>,
        workaround: One<TextDraft>,
        severity: One<OneOf<Severity>>,
        frequency: One<TextDraft>,
        affected: One<Share>,
        cost: One<TextDraft>,
        personas: Many<String>,
        touchpoint: One<TouchpointDraft>,
        sources: Many<String>,
        status: One<OneOf<PainStatus>>,
        why: One<TextDraft>,
        tags: Many<String>,
        opportunity: Many<OpportunityDraft>,
        opportunities: Many<OpportunityDraft>,
    }
}

record! {
    /// A gain.
    GainDraft = "a gain", example "{text: The smell of fresh coffee}", short text {
        id: One<String>,
        was: Many<String>,
        text: One<TextDraft> => required,
        sources: Many<String>,
        tags: Many<String>,
    }
}

record! {
    /// An opportunity.
    OpportunityDraft = "an opportunity", example "{text: Menu readable from the queue, impact: 4, effort: 2}", short text {
        id: One<String>,
        was: Many<String>,
        text: One<TextDraft> => required,
        how_might_we: One<TextDraft>,
        addresses: Many<String>,
        impact: One<Rating>,
        effort: One<Rating>,
        feasibility: One<Rating>,
        reach: One<TextDraft>,
        confidence: One<Share>,
        owner: One<String>,
        status: One<OneOf<Progress>>,
        due: One<Date>,
        metrics: Many<String>,
        links: Many<LinkDraft>,
        tags: Many<String>,
    }
}

record! {
    /// An item of the action plan.
    PlanDraft = "an item of the plan", example "{text: Test the new menu, for: readable-menu, due: 2026-09-01}", short text {
        id: One<String>,
        was: Many<String>,
        text: One<TextDraft> => required,
        r#for: Many<String>,
        owner: One<String>,
        due: One<Date>,
        status: One<OneOf<Progress>>,
        issue: One<String>,
        metrics: Many<String>,
    }
}

record! {
    /// A transition.
    TransitionDraft = "a transition", example "{from: negotiate, to: compare, kind: loop}" {
        from: One<String> => required,
        to: One<String>,
        kind: One<OneOf<TransitionKind>>,
        label: One<TextDraft>,
        share: One<Share>,
        context_carried: One<bool>,
    }
}

record! {
    /// A stage.
    StageDraft = "a stage", example "{title: Arrive, touchpoints: Shop window}", short title, with MomentDraft {
        id: One<String>,
        was: Many<String>,
        title: One<TextDraft> => required,
        goal: One<TextDraft>,
        question: One<TextDraft>,
        duration: One<TextDraft>,
        phase: One<OneOf<Phase>>,
        steps: Many<StepDraft>,
    }
}

record! {
    /// A step.
    StepDraft = "a step", example "{title: Reads the menu, touchpoints: Menu board}", short title, with MomentDraft {
        id: One<String>,
        was: Many<String>,
        title: One<TextDraft> => required,
        duration: One<TextDraft>,
        optional: One<bool>,
        share: One<Share>,
    }
}

common! {
    /// What happens in a stage or a step.
    MomentDraft {
        actions: Many<ActivityDraft>,
        thoughts: Many<TextDraft>,
        needs: Many<TextDraft>,
        questions: Many<TextDraft>,
        quotes: Many<QuoteDraft>,
        emotion: One<Emotions>,
        touchpoints: Many<TouchpointDraft>,
        moment_of_truth: One<MomentOfTruthDraft>,
        pain_points: Many<PainPointDraft>,
        gains: Many<GainDraft>,
        opportunities: Many<OpportunityDraft>,
        metrics: One<ReadingList>,
        physical_evidence: Many<ActivityDraft>,
        frontstage: Many<ActivityDraft>,
        backstage: Many<ActivityDraft>,
        support: Many<ActivityDraft>,
        images: Many<ImageDraft>,
        notes: Many<TextDraft>,
        custom: One<Custom>,
    }
}

record! {
    /// Something done or seen.
    ActivityDraft = "an activity", example "{text: Steams milk, actor: barista, duration: 1 min}", short text {
        id: One<String>,
        was: Many<String>,
        text: One<TextDraft> => required,
        actor: One<String>,
        duration: One<TextDraft>,
        supports: Many<String>,
    }
}

record! {
    /// A quote.
    QuoteDraft = "a quote", example "{text: I just want one that works, persona: colleen}", short text {
        text: One<TextDraft> => required,
        persona: One<String>,
        sources: Many<String>,
    }
}

record! {
    /// A picture.
    ImageDraft = "an image", example "{src: pictures/queue.png, alt: Ten people in a queue}", short src {
        src: One<String> => required,
        alt: One<TextDraft>,
        caption: One<TextDraft>,
    }
}

record! {
    /// A feeling.
    EmotionDraft = "a feeling", example "{score: -1, label: Rushed, reason: People wait behind her}" {
        score: One<super::feelings::Score>,
        label: One<TextDraft>,
        reason: One<TextDraft>,
        persona: One<String>,
        sources: Many<String>,
        confidence: One<Share>,
    }
}

record! {
    /// A value of a metric.
    ReadingDraft = "a metric's value", example "{metric: csat, value: 3.2, target: 4.2, n: 214}" {
        metric: One<String> => required,
        value: One<f64>,
        target: One<f64>,
        n: One<u64>,
        period: One<TextDraft>,
        measured: One<Date>,
        source: One<String>,
    }
}
