//! A journey → what a careful reader would object to.

mod personal;
pub mod policy;
pub mod rule;
mod rules;
mod subject;
mod suppress;
mod view;
mod vocabulary;

use crate::finding::{Finding, in_order};
use crate::model::Journey;
use crate::source::{Remark, Sources};
use policy::Policy;
use rule::Check;
pub use rule::Rule;
pub use rules::RULES;
use view::View;

/// What the rules that hold have to say of a journey, in the order of the file; without what comments in its files hide.
pub fn findings(
    journey: &Journey,
    policy: &Policy,
    remarks: &[Remark],
    sources: &Sources,
) -> Vec<Finding> {
    let rules = || RULES.iter().enumerate().filter(|(position, _)| policy.holds(*position));
    let view = |rule| View { journey, rule, policy };
    let judged = |rule, found: Vec<Finding>| {
        found.into_iter().map(move |finding| policy.judged(rule, journey.status, finding))
    };
    let found = rules().flat_map(|(position, rule)| match rule.check {
        Check::Journey(check) => judged(position, check(&view(position))).collect(),
        Check::Comments(_) => Vec::new(),
    });
    let (mut found, comments) = suppress::unhidden(found.collect(), remarks, sources, policy);
    for (position, rule) in rules() {
        if let Check::Comments(check) = rule.check {
            found.extend(judged(position, check(&view(position), &comments)));
        }
    }
    in_order(found)
}
