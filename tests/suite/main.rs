//! The tests of the house as a whole; units are tested where they stand.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod action;
mod action_clones;
mod action_comments;
mod action_forks;
mod architecture;
#[cfg(unix)]
mod borders;
mod code_host;
mod comments;
mod contact_sheet;
mod diff;
mod diff_fields;
mod diff_git;
mod diff_pictures;
mod drawings;
mod edit_scripts;
mod embed;
mod errors;
mod examples;
mod fixes;
mod focus;
mod formats;
mod git;
mod gitlab;
mod golden;
mod growth;
mod history;
mod hostile;
mod hungry;
mod images;
mod laws;
mod lent;
mod lint;
mod live;
mod log;
mod log_git;
mod looks;
mod made_up;
mod manual;
mod paper;
mod pdf;
mod plan;
mod program;
mod render;
mod schema;
mod settings;
mod sheets;
mod suppressions;
#[cfg(unix)]
mod terminal;
mod themes;
mod unstated;
mod views;
mod written_ids;
