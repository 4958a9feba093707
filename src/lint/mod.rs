//! A journey → what a careful reader would object to.

mod rules;

use crate::finding::{Finding, Severity, in_order};
use crate::model::Journey;
use rules::{pain_point_without_opportunity, stage_without_touchpoint};

/// One thing that is looked for in a map.
pub struct Rule {
    /// Its id, which names the fault.
    pub id: &'static str,
    /// How bad a finding is unless the settings say otherwise.
    pub level: Severity,
    /// The file of the rule; the comment at its top is its manual page.
    pub file: &'static str,
    /// Looks for it.
    pub check: fn(&Journey) -> Vec<Finding>,
}

/// The rule of a module, which stands in `rules/` under the same name.
macro_rules! rule {
    ($module:ident) => {
        Rule {
            id: $module::ID,
            level: $module::LEVEL,
            file: include_str!(concat!("rules/", stringify!($module), ".rs")),
            check: $module::check,
        }
    };
}

/// Every rule, sorted by id.
pub const RULES: &[Rule] =
    &[rule!(pain_point_without_opportunity), rule!(stage_without_touchpoint)];

/// What every rule has to say of a journey, in the order of the file.
pub fn findings(journey: &Journey) -> Vec<Finding> {
    let found = RULES.iter().flat_map(|rule| {
        let found = (rule.check)(journey).into_iter();
        found.map(|finding| Finding { rule: rule.id, severity: rule.level, ..finding })
    });
    in_order(found.collect())
}

/// The first words of a text, for messages.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}
