//! A file per rule.

use super::rule::{Check, Rule};

/// Declares the files of the rules, and the table of them in the same order.
macro_rules! rules {
    ($($module:ident $($kind:ident)?),+ $(,)?) => {
        $(mod $module;)+

        /// Every rule, sorted by id.
        pub static RULES: &[Rule] = &[$(Rule {
            about: $module::ABOUT,
            file: include_str!(concat!(stringify!($module), ".rs")),
            check: rules!(@check $module $($kind)?),
        }),+];
    };
    (@check $module:ident) => { Check::Journey($module::check) };
    (@check $module:ident of_comments) => { Check::Comments($module::check) };
}

rules! {
    bad_ending,
    blueprint_gap,
    channel_preference_unmet,
    channel_switch_without_handover,
    claim_without_source,
    emotion_without_reason,
    flat_emotion,
    image_without_alt,
    important_touchpoint_neglected,
    inside_out_stage,
    invalid_suppression of_comments,
    linear_text,
    low_emotion_without_pain_point,
    map_not_reviewed,
    metric_below_target_unanswered,
    metric_contradicts_emotion,
    metric_missing,
    metric_small_sample,
    metric_stale,
    metric_without_target,
    moment_of_truth_without_owner,
    no_goal,
    no_moment_of_truth,
    no_owner,
    no_persona,
    no_scenario,
    no_scope,
    nothing_before_or_after,
    one_kind_of_source,
    opportunity_addresses_nothing,
    opportunity_without_owner,
    opportunity_without_priority,
    overfull_cell,
    pain_point_without_opportunity,
    persona_name_drift,
    persona_unused,
    persona_without_goal,
    persona_without_research,
    plan_overdue,
    plan_without_due,
    planned_shown_as_actual,
    possible_personal_data,
    priority_inverted,
    reference_by_words,
    reference_like_text,
    source_stale,
    source_thin,
    stage_without_touchpoint,
    step_without_emotion,
    too_few_stages,
    too_many_moments_of_truth,
    too_many_personas,
    too_many_stages,
    too_many_steps,
    touchpoint_duplicate,
    touchpoint_unused,
    touchpoint_without_channel,
    translation_missing,
    unused_suppression of_comments,
}
