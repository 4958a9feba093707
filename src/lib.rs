//! A compiler for customer journey maps.

pub mod arrange;
pub mod finding;
pub mod geometry;
pub mod layout;
pub mod model;
pub mod parse;
pub mod render;
pub mod resolve;
pub mod source;
pub mod text;
pub mod theme;
pub mod words;
