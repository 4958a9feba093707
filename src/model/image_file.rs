//! An image in a file of the project.

use crate::source::Span;

/// A file that holds an image: a photo of a persona, or a picture of the storyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageFile {
    /// Its path as it is written.
    pub written: String,
    /// Its path from the project's root, with `/` between folders.
    pub path: String,
    /// Where it is written.
    pub span: Span,
}
