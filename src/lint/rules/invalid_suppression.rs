//! A comment for ferd that ferd does not understand.
//!
//! Fires for a comment that begins with `ferd:` and is none of these two:
//!
//! ```yaml
//! - title: Wait  # ferd: allow(stage-without-touchpoint) nothing happens, that is the point
//! # ferd: allow-file(evidence) research begins in May
//! ```
//!
//! The first hides findings of a rule on its own line or, where it has a line to itself, on the next one; the second those of
//! the whole file. Several rules or groups are separated by commas. A reason must follow: who comes later has to judge
//! whether it still holds. A comment that is misspelt hides nothing.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Wait] # ferd: allow(stage-without-touchpoint)
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages: [Arrive, Order, Wait] # ferd: allow(stage-without-touchpoint) we have not been there yet
//! ```
//!
//! Cure: write `# ferd: allow(rule) reason`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::suppress::Comments;
use crate::lint::view::View;
use crate::model::id::slug;

pub(super) const ABOUT: About =
    About::new("invalid-suppression", Group::Governance, Severity::Error);

pub(super) fn check(view: &View<'_>, comments: &Comments) -> Vec<Finding> {
    let told = comments.invalid.iter().map(|(remark, mistake)| {
        let about = Subject::new(format!("comment/{}", slug(&remark.words)), remark.span);
        view.finding(about, mistake.message.clone()).help(mistake.help.clone())
    });
    told.collect()
}
