//! Title, facts and personas above the lanes.

use super::changed::{self, Shape};
use super::pace::Pace;
use super::pen::{Align, Block, Pen, Piecework, hue, rectangle};
use super::pictures;
use super::sheet::{Group, Mark};
use crate::arrange::Chart;
use crate::arrange::head::{Fact, Overall, PersonaCard};
use crate::geometry::Area;
use crate::model::text::{Piece, Rich};
use crate::theme::Palette;

/// Width that the overall figure takes beside the title.
const OVERALL: f32 = 420.0;
/// Space between facts on a line.
const BETWEEN: f32 = 20.0;

/// What every view says of its map.
pub(super) struct Naming<'a> {
    pub(super) title: &'a Rich,
    pub(super) badges: &'a [String],
    pub(super) facts: &'a [Fact],
    pub(super) overall: &'a Overall,
}

/// The head of a map from `top` on; returns its groups and where the next thing may begin.
pub(super) fn draw(
    chart: &Chart,
    (left, width): (f32, f32),
    (top, pace): (f32, &mut Pace),
    pen: &Pen<'_>,
) -> (Vec<Group>, f32) {
    let naming = Naming {
        title: &chart.title,
        badges: &chart.badges,
        facts: &chart.facts,
        overall: &chart.overall,
    };
    let (group, bottom) = self::naming(&naming, (left, width), top, pen);
    let mut groups = vec![group];
    let mut y = pace.bottom(top, bottom);
    let mut bottom = y;
    if !chart.introduction.is_empty() {
        let (marks, end) = columns_of_facts(&chart.introduction, (left, width), y + 16.0, pen);
        groups.push(Group { kind: "introduction", id: String::new(), label: String::new(), marks });
        bottom = end;
    }
    y = pace.bottom(y, bottom);
    bottom = y;
    if !chart.personas.is_empty() {
        let (cards, end) = personas(&chart.personas, (left, width), y + 18.0, pen);
        groups.extend(cards);
        bottom = end;
    }
    (groups, pace.bottom(y, bottom))
}

/// The title with its badges and facts, and the overall figure beside or under it.
pub(super) fn naming(
    naming: &Naming<'_>,
    (left, whole): (f32, f32),
    top: f32,
    pen: &Pen<'_>,
) -> (Group, f32) {
    let logo = pen.metrics.logo.as_ref().map(pictures::logo);
    let width = whole - logo.as_ref().map_or(0.0, |logo| logo.width + BETWEEN);
    let beside = width >= OVERALL + 480.0;
    let room = if beside { width - OVERALL - BETWEEN } else { width };
    let title = pen.balanced(naming.title, pen.metrics.title, room);
    let mut marks = title.marks((left, top), room, Align::Start, "ink");
    let (badges, mut y) = badges_and_facts(naming, (left, room), top + title.height + 4.0, pen);
    marks.extend(badges);
    if beside {
        let (figure, bottom) =
            overall(naming.overall, (left + width - OVERALL, OVERALL), top, (Align::End, pen));
        marks.extend(figure);
        y = y.max(bottom);
    } else {
        let (figure, bottom) =
            overall(naming.overall, (left, whole), y + 10.0, (Align::Start, pen));
        marks.extend(figure);
        y = bottom;
    }
    if let Some(logo) = logo {
        y = y.max(top + logo.height);
        let x = left + whole - logo.width;
        marks.extend(logo.at(x, top));
    }
    let label = naming.title.characters();
    (Group { kind: "head", id: String::new(), label, marks }, y)
}

/// Badges and short facts, one after the other, as many on a line as fit.
fn badges_and_facts(
    naming: &Naming<'_>,
    (left, width): (f32, f32),
    top: f32,
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let (mut x, mut y) = (left, top);
    let height = 24.0;
    if naming.badges.is_empty() && naming.facts.is_empty() {
        return (marks, top - 8.0);
    }
    for (number, badge) in naming.badges.iter().enumerate() {
        let kind = if number == 0 { pen.metrics.label } else { pen.metrics.small };
        let block = pen.words(badge, kind, width - 20.0);
        let area = Area { x, y: y + 1.0, width: block.width + 20.0, height: 22.0 };
        let edge = if number == 0 { "badge-edge" } else { "card-edge" };
        let (fill, ink) =
            if number == 0 { ("badge", "badge-ink") } else { ("background", "muted") };
        marks.push(rectangle(area, 11.0, fill, edge));
        marks.extend(block.marks((x + 10.0, y + 4.5), block.width, Align::Start, ink));
        x += area.width + 8.0;
    }
    if !naming.badges.is_empty() {
        x += BETWEEN - 8.0;
    }
    for fact in naming.facts {
        let block = pen.block(&on_one_line(fact), pen.metrics.card, width);
        if x > left && x + block.width > left + width {
            x = left;
            y += height;
        }
        marks.extend(block.marks((x, y + 3.5), block.width, Align::Start, "muted"));
        x += block.width + BETWEEN;
        if block.height > pen.metrics.card.line_height {
            x = left;
            y += block.height + 7.0;
        }
    }
    (marks, if x > left { y + height } else { y })
}

fn on_one_line(fact: &Fact) -> Rich {
    let label = Piece { text: format!("{}: ", fact.label), bold: true, ..Piece::default() };
    let mut pieces = vec![label];
    for (number, text) in fact.texts.iter().enumerate() {
        if number > 0 {
            pieces.push(Piece { text: "\u{a0}· ".into(), ..Piece::default() });
        }
        pieces.extend(text.pieces.iter().cloned());
    }
    Rich { pieces }
}

fn overall(
    overall: &Overall,
    (left, width): (f32, f32),
    top: f32,
    (align, pen): (Align, &Pen<'_>),
) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let mut y = top + 4.0;
    if let Some(score) = &overall.score {
        let label = pen.words(&overall.label, pen.metrics.label, width);
        marks.extend(label.marks((left, y), width, align, "muted"));
        y += label.height + 1.0;
        let score = pen.words(score, pen.metrics.figure, width);
        let range = pen.words(&overall.range, pen.metrics.card, width);
        let x = match align {
            Align::End => left + width - range.width - 6.0 - score.width,
            _ => left,
        };
        marks.extend(score.marks((x, y), score.width, Align::Start, "ink"));
        let lower = pen.metrics.figure.line_height - pen.metrics.card.line_height - 3.0;
        marks.extend(range.marks(
            (x + score.width + 6.0, y + lower),
            range.width,
            Align::Start,
            "muted",
        ));
        y += score.height + 1.0;
    }
    if !overall.counts.is_empty() {
        let counts = pen.words(&overall.counts.join("\u{a0}· "), pen.metrics.card, width);
        marks.extend(counts.marks((left, y), width, align, "muted"));
        y += counts.height;
    }
    (marks, y)
}

/// Facts side by side, each a label with its texts under it; what is left over goes where there is most room.
pub(super) fn columns_of_facts(
    facts: &[Fact],
    (left, width): (f32, f32),
    top: f32,
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let gap = 28.0;
    let fit = ((width + gap) / (240.0 + gap)).floor().max(1.0) as usize;
    let count = fit.min(facts.len().max(1));
    let column = (width - gap * (count as f32 - 1.0)) / count as f32;
    let mut marks = Vec::new();
    let mut floor = vec![top; count];
    for fact in facts {
        let lowest = |a: &usize, b: &usize| floor[*a].total_cmp(&floor[*b]).then(a.cmp(b));
        let number = (0..count).min_by(lowest).unwrap_or(0);
        let x = left + number as f32 * (column + gap);
        let (more, height) =
            labelled(fact, (x, column.min(pen.metrics.measure)), floor[number], pen);
        marks.extend(more);
        floor[number] += height + 12.0;
    }
    (marks, floor.into_iter().fold(top, f32::max) - 12.0)
}

pub(super) fn labelled(
    fact: &Fact,
    (x, width): (f32, f32),
    top: f32,
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let label = pen.words(&fact.label, pen.metrics.label, width);
    let mut marks = label.marks((x, top), width, Align::Start, "muted");
    let mut y = top + label.height + 2.0;
    for text in &fact.texts {
        let block = pen.block(text, pen.metrics.body, width);
        marks.extend(block.marks((x, y), width, Align::Start, "ink"));
        y += block.height + 2.0;
    }
    (marks, y - 2.0 - top)
}

fn personas(
    cards: &[PersonaCard],
    (left, width): (f32, f32),
    top: f32,
    pen: &Pen<'_>,
) -> (Vec<Group>, f32) {
    let gap = 16.0;
    let fit = ((width + gap) / (600.0 + gap)).floor().max(1.0) as usize;
    let count = fit.min(cards.len());
    let column = (width - gap * (count as f32 - 1.0)) / count as f32;
    let mut groups = Vec::new();
    let mut y = top;
    for row in cards.chunks(count) {
        let drawn: Vec<(Vec<Mark>, f32)> =
            row.iter().map(|card| persona(card, (0.0, column), 0.0, pen)).collect();
        let height = drawn.iter().map(|(_, height)| *height).fold(0.0, f32::max);
        let above = |card: &PersonaCard| changed::tab(&card.tab, pen).height;
        // Cards of a row stand on one line, whether they have a tab above them or not.
        let above = row.iter().map(above).fold(0.0, f32::max);
        for (number, (card, (mut marks, _))) in row.iter().zip(drawn).enumerate() {
            let x = left + number as f32 * (column + gap);
            let area = Area { x: 0.0, y: 0.0, width: column, height };
            marks.insert(0, rectangle(area, 12.0, "card", "card-edge"));
            let piece = Piecework { marks, width: column, height };
            let piece = changed::marked(piece, &card.tab, Shape::Framed, pen);
            let down = above + height - piece.height + if above > 0.0 { 1.0 } else { 0.0 };
            let (label, marks) = (card.name.characters(), piece.at(x, y + down));
            groups.push(Group { kind: "persona", id: card.id.clone(), label, marks });
        }
        y += above + height + gap;
    }
    (groups, y - gap)
}

/// Side of a persona's picture.
const PICTURE: f32 = 60.0;

fn persona(
    card: &PersonaCard,
    (left, width): (f32, f32),
    top: f32,
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let inset = 16.0;
    let y = top + inset;
    let wide = width >= 900.0 && !card.lists.is_empty();
    let who = if wide { (width * 0.3).min(400.0) } else { width } - 2.0 * inset;
    let mut marks =
        pictures::portrait(card.photo.as_deref(), &card.initials, PICTURE, pen).at(left + inset, y);
    let x = left + inset + PICTURE + 16.0;
    let room = (who - PICTURE - 16.0).min(pen.metrics.measure);
    let (words, mut bottom) = said_of(card, (x, room), y, pen);
    marks.extend(words);
    bottom = bottom.max(y + PICTURE);
    if !card.lists.is_empty() {
        let (area, from) = if wide {
            let x = left + inset + who + 28.0;
            ((x, left + width - inset - x), y)
        } else {
            ((left + inset, width - 2.0 * inset), bottom + 12.0)
        };
        let (lists, end) = columns_of_facts(&card.lists, area, from, pen);
        marks.extend(lists);
        bottom = bottom.max(end);
    }
    (marks, bottom + inset - top)
}

fn said_of(
    card: &PersonaCard,
    (x, width): (f32, f32),
    top: f32,
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let mut y = top;
    let mut put = |block: Block, fill: &str| {
        marks.extend(block.marks((x, y), width, Align::Start, fill));
        y += block.height + 2.0;
    };
    put(pen.block(&card.name, pen.metrics.name, width), "ink");
    if !card.facts.is_empty() {
        put(pen.words(&card.facts.join("\u{a0}· "), pen.metrics.card, width), "muted");
    }
    if let Some(quote) = &card.quote {
        put(pen.words(quote, pen.metrics.quote, width), "ink");
    }
    if let Some(about) = &card.about {
        put(pen.block(about, pen.metrics.card, width), "muted");
    }
    if let Some(line) = card.line {
        let colour = hue("line", line, Palette::LINES);
        let area = Area { x, y: y + 4.0, width: 48.0, height: 3.0 };
        marks.push(rectangle(area, 1.5, &colour, "none"));
        y += 12.0;
    }
    (marks, y - 2.0)
}
