//! Sheet and Chart → bytes: it decides nothing, it prints.

pub mod coverage;
pub mod html;
mod icons;
pub mod images;
mod markup;
pub mod pdf;
pub mod png;
pub mod svg;
pub mod templates;
