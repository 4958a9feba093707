//! Mean and lowest feeling of each version.

use super::axis::Axis;
use super::{head, lines};
use crate::arrange::course::{Dot, Feelings};
use crate::geometry::Area;
use crate::layout::lanes::curve::labels::Placer;
use crate::layout::lanes::curve::{dashes, sample};
use crate::layout::pen::{Align, Pen, dot, hue, line_between, rectangle};
use crate::layout::sheet::Mark;
use crate::theme::Palette;

/// Height of the head over the plot.
pub(super) const HEAD: f32 = 30.0;
/// Height of the plot.
const PLOT: f32 = 190.0;
/// Space between the band's edge and the best and worst score.
const INSET: f32 = 22.0;
/// Distance of versions below which they have no dots.
const DENSE: f32 = 12.0;
/// Most width of the name of a moment.
const NAME: f32 = 190.0;

type Places = Vec<Option<(f32, f32)>>;

pub(super) fn draw(
    feelings: &Feelings,
    (axis, left, top): (&Axis<'_>, f32, f32),
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let mut marks = head((&feelings.title, &feelings.told), samples(feelings), (left, top), pen);
    let top = top + HEAD;
    let y_of = |level: f64| top + INSET + (PLOT - 2.0 * INSET) * (1.0 - level as f32);
    marks.extend(band(feelings, (axis, left, top), &y_of, pen));
    let places = |dots: &[Option<Dot>]| -> Places {
        let dots = dots.iter().enumerate();
        dots.map(|(at, dot)| Some((axis.x(at), y_of(dot.as_ref()?.level)))).collect()
    };
    let (means, lowest) = (places(&feelings.means), places(&feelings.lowest));
    let mut placer = Placer::new((axis.start, axis.end));
    for line in [&means, &lowest] {
        keep_free(line, &mut placer);
    }
    let dots = |line: &Places, radius: f32, stroke: &str| -> Vec<Mark> {
        let known = line.iter().flatten();
        known.map(|place| dot(*place, radius, "background", stroke)).collect()
    };
    // Alone, a place has no line that could be seen.
    let is_alone = |line: &Places| line.iter().flatten().count() < 2;
    marks.extend(lines(&lowest, ("pain-ink", 1.5, "")));
    for (number, (_, levels)) in feelings.personas.iter().enumerate() {
        let line = places(levels);
        keep_free(&line, &mut placer);
        let colour = hue("line", number + 1, Palette::LINES);
        marks.extend(lines(&line, (&colour, 1.5, dashes(number + 1))));
        if is_alone(&line) {
            marks.extend(dots(&line, 3.5, &colour));
        }
    }
    marks.extend(lines(&means, ("line-0", 2.5, "")));
    let few = axis.step() >= DENSE;
    if few || is_alone(&means) {
        marks.extend(dots(&lowest, 3.5, "pain-ink"));
        marks.extend(dots(&means, 4.5, "line-0"));
    }
    for (dots, line, fill, upwards) in
        [(&feelings.means, &means, "ink", true), (&feelings.lowest, &lowest, "pain-ink", false)]
    {
        for at in named(dots) {
            let (Some(dot), Some(place)) = (&dots[at], line[at]) else { continue };
            marks.extend(label((&dot.words, fill), (place, upwards), &mut placer, pen));
        }
    }
    (marks, top + PLOT)
}

fn samples(feelings: &Feelings) -> Vec<(Vec<Mark>, String)> {
    let stretch = |stroke: &str, width: f32, dashes: &str| {
        lines(&[Some((0.0, 0.0)), Some((22.0, 0.0))], (stroke, width, dashes))
    };
    let mut samples = vec![(sample(0, (0.0, 0.0), 22.0).to_vec(), feelings.mean_word.clone())];
    for (number, (name, _)) in feelings.personas.iter().enumerate() {
        let colour = hue("line", number + 1, Palette::LINES);
        samples.push((stretch(&colour, 1.5, dashes(number + 1)), name.clone()));
    }
    let mut low = stretch("pain-ink", 1.5, "");
    low.push(dot((11.0, 0.0), 3.5, "background", "pain-ink"));
    samples.push((low, feelings.lowest_word.clone()));
    samples
}

/// The ground that shades from good to bad, with the marks of the scale and their names.
fn band(
    feelings: &Feelings,
    (axis, left, top): (&Axis<'_>, f32, f32),
    y_of: &dyn Fn(f64) -> f32,
    pen: &Pen<'_>,
) -> Vec<Mark> {
    let area = Area { x: axis.start, y: top, width: axis.end - axis.start, height: PLOT };
    let mut marks = vec![rectangle(area, 0.0, "band", "none")];
    for mark in &feelings.marks {
        let y = y_of(mark.level);
        let (stroke, dashes) = if mark.is_middle { ("divider", "3 3") } else { ("hairline", "") };
        marks.push(line_between((axis.start, y), (axis.end, y), stroke, dashes));
        let room = axis.start - left - 10.0;
        let name = pen.words(&mark.name, pen.metrics.small, room);
        let place = (left, y - name.height / 2.0);
        marks.extend(name.marks(place, room, Align::End, "muted"));
    }
    marks
}

/// Keeps a line and its dots free of labels.
fn keep_free(line: &Places, placer: &mut Placer) {
    for (x, y) in line.iter().flatten() {
        placer.block(Area { x: x - 5.0, y: y - 5.0, width: 10.0, height: 10.0 });
    }
    let known: Vec<(f32, f32)> = line.iter().flatten().copied().collect();
    for pair in known.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let count = (((x1 - x0) / 5.0).ceil().max(1.0)) as usize;
        let at = |step: usize| step as f32 / count as f32;
        placer
            .avoid((0..=count).map(|step| (x0 + (x1 - x0) * at(step), y0 + (y1 - y0) * at(step))));
    }
}

/// The versions whose dots are to be named, in the order of their weight: where the words become others, the last time, the
/// first time and the lowest one before the rest.
fn named(dots: &[Option<Dot>]) -> Vec<usize> {
    let mut new: Vec<usize> = Vec::new();
    let mut before: Option<&str> = None;
    for (at, dot) in dots.iter().enumerate() {
        let Some(dot) = dot else { continue };
        if before != Some(&dot.words) {
            new.push(at);
        }
        before = Some(&dot.words);
    }
    let level = |at: usize| dots[at].as_ref().map_or(0.5, |dot| dot.level);
    let least = new.iter().copied().reduce(|a, b| if level(b) < level(a) { b } else { a });
    let (first, last) = (new.first().copied(), new.last().copied());
    let weight = |at: &usize| (Some(*at) != last, Some(*at) != first, Some(*at) != least);
    new.sort_by_key(weight);
    new
}

/// A label above or below its dot, if it covers nothing there.
fn label(
    (words, fill): (&str, &str),
    ((x, y), upwards): ((f32, f32), bool),
    placer: &mut Placer,
    pen: &Pen<'_>,
) -> Vec<Mark> {
    let block = pen.balanced(&crate::model::text::Rich::plain(words), pen.metrics.label, NAME);
    let bounds = placer.bounds();
    let left = (x - block.width / 2.0).min(bounds.1 - block.width - 4.0).max(bounds.0 + 4.0);
    let area = |upwards: bool| {
        let y = if upwards { y - 8.0 - block.height } else { y + 8.0 };
        Area { x: left, y, width: block.width, height: block.height }
    };
    let is_free = |area: &Area| {
        let around = Area { x: area.x - 4.0, width: area.width + 8.0, ..*area };
        placer.is_free(&around)
    };
    let Some(area) = [area(upwards), area(!upwards)].into_iter().find(is_free) else {
        return Vec::new();
    };
    placer.block(area);
    block.marks((area.x, area.y), area.width, Align::Middle, fill)
}
