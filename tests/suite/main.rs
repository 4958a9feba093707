//! The tests of the house as a whole; units are tested where they stand.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod action;
mod architecture;
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
mod golden;
mod hostile;
mod images;
mod laws;
mod lint;
mod live;
mod looks;
mod made_up;
mod manual;
mod paper;
mod pdf;
mod program;
mod render;
mod schema;
mod settings;
mod sheets;
mod suppressions;
mod themes;
mod views;
