//! A comment that hides nothing.
//!
//! Fires for a `# ferd: allow(…)` or `# ferd: allow-file(…)` in the map, when a rule that it names has nothing to say there. Most often
//! the fault was mended and the excuse forgotten; the next fault there would go unseen. Rules that are switched off, or that need
//! a day and have none, are left alone, and so are comments in files that other maps may use.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, touchpoints: Counter} # ferd: allow(bad-ending) we know, the till is being replaced
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, touchpoints: Counter, emotion: 1}
//!   - {title: Pay, emotion: -1} # ferd: allow(bad-ending) we know, the till is being replaced
//! ```
//!
//! Cure: take the comment out, or the one rule of several that it no longer needs.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::suppress::Comments;
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("unused-suppression", Group::Governance, Severity::Warning);

pub(super) fn check(view: &View<'_>, comments: &Comments) -> Vec<Finding> {
    let own = comments.unused.iter().filter(|(remark, _)| remark.span.file == view.journey.span.file);
    let told = own.map(|(remark, scope)| {
        let name = scope.name();
        let about = Subject::new(format!("comment/{name}"), remark.span);
        let finding = view.finding(about, format!("this hides no finding of `{name}`"));
        finding.help("take it out, so that it does not hide the next one")
    });
    told.collect()
}
