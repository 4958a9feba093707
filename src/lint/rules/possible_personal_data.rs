//! Something in a text that looks like a real person's.
//!
//! Fires when a text holds an e-mail address, a telephone number, a payment card number or a national identity number. Maps are shared widely
//! and kept in version control, from which nothing goes away; quotes are to be told without who said them (General Data
//! Protection Regulation, article 5(1)(c): no more personal data than is needed). Addresses at `example.org`, `.com` and `.net` are left alone, and
//! card and identity numbers count only if their check digits or days are right.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, quotes: Just write to colleen.b@mailbox.test if it takes longer}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Order, quotes: Just write to me if it takes longer}
//! ```
//!
//! Cure: take it out; if it was committed already, ask who looks after privacy what to do about the history.

use crate::finding::{Finding, Severity};
use crate::lint::personal::personal_data;
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::view::View;

pub(super) const ABOUT: About =
    About::new("possible-personal-data", Group::Governance, Severity::Warning);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for text in &view.journey.texts {
        let mut versions = text.versions.iter().map(|(_, words)| words.characters());
        let Some(what) = versions.find_map(|words| personal_data(&words)) else { continue };
        let message = format!("this looks like {what}");
        // What is told in a report must not spread it further.
        let about = Subject::new(format!("personal-data/{}", found.len()), text.span);
        found.push(view.finding(about, message).help("take it out; tell quotes without who said them"));
    }
    found
}
