//! One file a view.

pub(super) mod curve;
pub(super) mod matrix;
