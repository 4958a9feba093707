//! Things under each other in a column.

use crate::layout::pen::{Align, Pen, Piecework};
use crate::layout::sheet::Mark;
use crate::model::text::Rich;
use crate::theme::Type;

/// A column that grows downwards.
pub(super) struct Stack<'a> {
    pen: &'a Pen<'a>,
    x: f32,
    width: f32,
    /// Where the next thing stands.
    pub(super) y: f32,
    pub(super) marks: Vec<Mark>,
}

impl<'a> Stack<'a> {
    /// A column of that width with its top left corner at a place.
    pub(super) fn at((x, y): (f32, f32), width: f32, pen: &'a Pen<'a>) -> Self {
        Stack { pen, x, width, y, marks: Vec::new() }
    }

    /// A text in lines.
    pub(super) fn text(&mut self, text: &Rich, kind: Type, fill: &str) {
        self.aligned(text, kind, (Align::Start, fill));
    }

    /// A heading: lines as equally long as can be.
    pub(super) fn heading(&mut self, text: &Rich, kind: Type, fill: &str) {
        let block = self.pen.balanced(text, kind, self.width);
        self.marks.extend(block.marks((self.x, self.y), self.width, Align::Start, fill));
        self.y += block.height;
    }

    /// A text in lines that stand at one side or in the middle.
    pub(super) fn aligned(&mut self, text: &Rich, kind: Type, (align, fill): (Align, &str)) {
        let block = self.pen.block(text, kind, self.width);
        self.marks.extend(block.marks((self.x, self.y), self.width, align, fill));
        self.y += block.height;
    }

    /// Words without emphasis.
    pub(super) fn words(&mut self, words: &str, kind: Type, fill: &str) {
        self.text(&Rich::plain(words), kind, fill);
    }

    /// Something drawn elsewhere.
    pub(super) fn piece(&mut self, piece: Piecework) {
        let height = piece.height;
        self.marks.extend(piece.at(self.x, self.y));
        self.y += height;
    }

    /// Space, if anything stands above it.
    pub(super) fn gap(&mut self, height: f32) {
        if !self.marks.is_empty() {
            self.y += height;
        }
    }

    /// What has been put down, as one piece with its own origin.
    pub(super) fn into_piece(self) -> Piecework {
        let (x, width, height) = (self.x, self.width, self.y);
        debug_assert!(x == 0.0, "a piece begins at its own origin");
        Piecework { marks: self.marks, width, height }
    }
}
