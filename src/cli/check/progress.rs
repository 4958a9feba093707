//! How far a check of many maps has come, for who waits at a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// So many maps take long enough to wonder.
const MANY: usize = 100;

/// A bar on standard error; none for few maps, in a pipe, or where `CI` is set.
pub(super) fn bar(maps: usize) -> ProgressBar {
    let is_ci = std::env::var_os("CI").is_some();
    if maps < MANY || is_ci {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(maps as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} maps");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
