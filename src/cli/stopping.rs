//! Ending at Ctrl-C when the work at hand is done, so that nothing is left half-written.

use super::outcome::Failure;
use anyhow::Context;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag that Ctrl-C sets.
pub(super) fn flag() -> Result<Arc<AtomicBool>, Failure> {
    let flag = Arc::new(AtomicBool::new(false));
    let own = Arc::clone(&flag);
    ctrlc::set_handler(move || own.store(true, Ordering::Relaxed))
        .context("cannot listen for Ctrl-C")
        .map_err(Failure::Machine)?;
    Ok(flag)
}
