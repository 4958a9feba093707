//! A file per rule.

pub(super) mod pain_point_without_opportunity;
pub(super) mod stage_without_touchpoint;
