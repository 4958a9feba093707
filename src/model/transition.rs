//! What is not linear in a journey.

use super::text::Text;
use super::word::words;
use crate::source::Span;

words! {
    /// How a journey leaves its line.
    TransitionKind, "a kind of transition" {
        /// Round again.
        Loop = "loop",
        /// One of several ways.
        Branch = "branch",
        /// Past something.
        Skip = "skip",
        /// Back to an earlier place.
        Back = "back",
        /// Out of the journey.
        DropOff = "drop-off",
        /// From one channel or team to another.
        Handover = "handover",
    }
}

/// A place in the journey: a stage, or a step of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Position of the stage, from 0.
    pub stage: usize,
    /// Position of the step in it, or `None` for the stage as a whole.
    pub step: Option<usize>,
}

/// A way from one place to another, or out.
#[derive(Debug, Clone)]
pub struct Transition {
    /// Where it leaves.
    pub from: Place,
    /// Where it arrives; `None` only where customers drop off.
    pub to: Option<Place>,
    /// How it leaves the line.
    pub kind: TransitionKind,
    /// What is said of it.
    pub label: Option<Text>,
    /// The part of customers who go this way, 0 to 1.
    pub share: Option<f64>,
    /// At a hand-over: whether what the customer said is known on the other side.
    pub context_carried: Option<bool>,
    /// Where it stands.
    pub span: Span,
}
