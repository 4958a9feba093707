//! A journey → what a careful reader would object to.

mod personal;
pub mod policy;
pub mod rule;
mod rules;
mod subject;
mod view;
mod vocabulary;

use crate::finding::{Finding, in_order};
use crate::model::Journey;
use policy::Policy;
pub use rule::Rule;
pub use rules::RULES;
use view::View;

/// What the rules that hold have to say of a journey, in the order of the file.
pub fn findings(journey: &Journey, policy: &Policy) -> Vec<Finding> {
    let rules = RULES.iter().enumerate().filter(|(position, _)| policy.holds(*position));
    let found = rules.flat_map(|(position, rule)| {
        let found = (rule.check)(&View { journey, rule: position, policy }).into_iter();
        found.map(move |finding| policy.judged(position, journey.status, finding))
    });
    in_order(found.collect())
}
