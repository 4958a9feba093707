//! A compiler for customer journey maps.

pub mod text;
