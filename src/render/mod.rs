//! Sheet and Chart → bytes: it decides nothing, it prints.

mod icons;
pub mod png;
pub mod svg;
pub mod templates;
