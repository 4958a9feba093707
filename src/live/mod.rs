//! What happens while maps are written: files are watched, and pages pushed to the browsers that show them.

pub mod server;
pub mod watch;
