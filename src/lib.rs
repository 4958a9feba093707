//! A compiler for customer journey maps.
