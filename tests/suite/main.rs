//! The tests of the house as a whole; units are tested where they stand.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod architecture;
mod contact_sheet;
mod drawings;
mod errors;
mod examples;
mod focus;
mod golden;
mod hostile;
mod laws;
mod lint;
mod looks;
mod made_up;
mod manual;
mod program;
mod render;
mod sheets;
mod views;
