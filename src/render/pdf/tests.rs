//! What a document holds.
