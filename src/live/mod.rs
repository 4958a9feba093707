//! What happens while maps are written: files are watched, and pages pushed to the browsers that show them.

mod http;
mod patient;
pub mod server;
pub mod watch;
