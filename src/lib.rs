//! A compiler for customer journey maps.

pub mod arrange;
pub mod finding;
pub mod model;
pub mod parse;
pub mod resolve;
pub mod source;
pub mod text;
pub mod words;
