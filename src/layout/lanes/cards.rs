//! Cards: pain points, opportunities, gains, the plan, and lanes of cards.

use crate::arrange::cells::{Card, Reference};
use crate::arrange::onward::arrow;
use crate::geometry::Area;
use crate::layout::pen::{Align, Pen, Piecework, dot, rectangle};
use crate::layout::sheet::Mark;
use crate::model::text::{Piece, Rich};

/// The most severe pain point has this many dots.
const DOTS: usize = 4;

/// The colours of a kind of card: ground, edge, letters that stand out.
fn colours(kind: &str) -> (&'static str, &'static str, &'static str) {
    match kind {
        "pain-point" => ("pain", "pain-edge", "pain-ink"),
        "opportunity" => ("opportunity", "opportunity-edge", "opportunity-ink"),
        "gain" => ("gain", "gain-edge", "gain-ink"),
        _ => ("card", "card-edge", "accent"),
    }
}

/// A card as wide as its slot: the text, and under it number, severity, facts and counterparts.
pub(crate) fn card(prefix: &str, card: &Card, width: f32, pen: &Pen<'_>) -> Piecework {
    let (ground, edge, strong) = colours(card.kind);
    let inset = 9.0;
    let inner = width - 2.0 * inset;
    let text = pen.block(&linked(card), pen.metrics.card, inner);
    let mut y = 8.0;
    let mut marks = text.marks((inset, y), inner, Align::Start, "ink");
    y += text.height;
    let mut line = MetaLine { x: 0.0, y: y + 3.0, pen, inset, inner, marks: Vec::new() };
    if !card.number.is_empty() {
        line.word(&card.number, pen.metrics.label, strong);
    }
    if card.severity > 0 {
        line.dots(card.severity, strong);
    }
    for note in &card.notes {
        line.word(note, pen.metrics.small, "muted");
    }
    if card.is_unanswered {
        line.word(&card.unanswered, pen.metrics.label, strong);
    }
    if !card.references.is_empty() && card.kind != "opportunity" {
        line.references(prefix, &card.references);
    }
    if !line.marks.is_empty() {
        y = line.y + pen.metrics.small.line_height;
        marks.append(&mut line.marks);
    }
    let size = Area { x: 0.0, y: 0.0, width, height: y + 7.0 };
    let mut frame = rectangle(size, pen.metrics.radius, ground, edge);
    if let Mark::Box(frame) = &mut frame {
        card.id.clone_into(&mut frame.id);
        frame.is_dashed = card.is_unanswered;
        if card.is_unanswered {
            strong.clone_into(&mut frame.stroke);
        }
    }
    marks.insert(0, frame);
    Piecework { marks, width, height: size.height }
}

/// The card's text, leading where the card leads.
fn linked(card: &Card) -> Rich {
    let mut text = card.text.clone();
    if let Some(link) = &card.link {
        for piece in text.pieces.iter_mut().filter(|piece| piece.link.is_none()) {
            piece.link = Some(link.clone());
        }
    }
    text
}

/// Short words in a row that go on in the next line when it is full.
struct MetaLine<'a> {
    x: f32,
    y: f32,
    pen: &'a Pen<'a>,
    inset: f32,
    inner: f32,
    marks: Vec<Mark>,
}

impl MetaLine<'_> {
    const BETWEEN: f32 = 8.0;

    /// The place for something that wide.
    fn place(&mut self, width: f32) -> (f32, f32) {
        if self.x > 0.0 && self.x + width > self.inner {
            self.x = 0.0;
            self.y += self.pen.metrics.small.line_height;
        }
        let place = (self.inset + self.x, self.y);
        self.x += width + Self::BETWEEN;
        place
    }

    fn word(&mut self, word: &str, kind: crate::theme::Type, fill: &str) {
        self.rich(&Rich::plain(word), kind, fill);
    }

    fn rich(&mut self, rich: &Rich, kind: crate::theme::Type, fill: &str) {
        let block = self.pen.block(rich, kind, self.inner);
        let place = self.place(block.width);
        self.marks.extend(block.marks(place, block.width, Align::Start, fill));
        self.y += block.height - kind.line_height.min(block.height);
    }

    fn dots(&mut self, severity: usize, strong: &str) {
        let step = 9.0;
        let (x, y) = self.place(DOTS as f32 * step - 2.0);
        let middle = y + self.pen.metrics.small.line_height / 2.0;
        for number in 0..DOTS {
            let fill = if number < severity { strong } else { "none" };
            self.marks.push(dot((x + 3.5 + number as f32 * step, middle), 2.9, fill, strong));
        }
    }

    fn references(&mut self, prefix: &str, references: &[Reference]) {
        let arrow = format!("{} ", arrow(self.pen.mirrors));
        let mut pieces = vec![Piece { text: arrow, ..Piece::default() }];
        for (number, reference) in references.iter().enumerate() {
            if number > 0 {
                pieces.push(Piece { text: " ".into(), ..Piece::default() });
            }
            pieces.push(Piece {
                text: reference.number.clone(),
                link: (!reference.id.is_empty()).then(|| format!("#{prefix}-{}", reference.id)),
                ..Piece::default()
            });
        }
        self.rich(&Rich { pieces }, self.pen.metrics.small, "muted");
    }
}
