//! Stages and steps across, lanes down.

use crate::arrange::cells::Card;
use crate::arrange::compared::Tab;
use crate::arrange::{Chart, Column, Content, Lane, StageHead};
use crate::geometry::{Area, Px};
use crate::layout::changed::{self, Shape};
use crate::layout::grid::{self, Grid};
use crate::layout::pace::Pace;
use crate::layout::pen::{Align, Block, Pen, hue, line_between, path, rectangle};
use crate::layout::sheet::{Group, Mark, Sheet};
use crate::layout::trace::Trace;
use crate::layout::views::frame;
use crate::layout::{arcs, head, lanes, ledger};
use crate::model::text::{Piece, Rich};
use crate::theme::Palette;

/// Places the whole map.
pub(in crate::layout) fn sheet(chart: &Chart, pen: &Pen<'_>) -> Sheet {
    sheet_at(chart, &mut Pace::default(), pen)
}

/// Places the whole map, every part at least as high as a pace says.
pub(in crate::layout) fn sheet_at(chart: &Chart, pace: &mut Pace, pen: &Pen<'_>) -> Sheet {
    let grid = Grid::of(chart.columns.len(), pen.metrics);
    let top = pen.metrics.margin - 8.0;
    let (mut groups, y) = head::draw(chart, (grid.left, grid.width()), (top, pace), pen);
    let y = y + 20.0;
    let mut arcs = arcs::draw(chart, (&grid, y), pen);
    let mut bottom = pace.bottom(y, y + arcs.height);
    // Arcs stand on the stages.
    arcs.marks.iter_mut().for_each(|mark| mark.shift(0.0, bottom - y - arcs.height));
    groups.push(group("transitions", "", arcs.marks));
    let (chevrons, end) = stages(chart, (&grid, bottom), pen);
    groups.extend(chevrons);
    bottom = pace.bottom(bottom, end);
    let (steps, end) = steps(chart, (&grid, bottom), pace, pen);
    groups.push(group("steps", "", steps));
    let mut y = pace.bottom(bottom, end);
    let mut rows = Vec::new();
    let mut grounds = Vec::new();
    for (number, lane) in chart.lanes.iter().enumerate() {
        let (group, spanning, bottom) = row(chart, lane, (&grid, y, pace), pen);
        if number % 2 == 1 {
            let area =
                Area { x: grid.left - 8.0, y, width: grid.width() + 8.0, height: bottom - y };
            grounds.push(rectangle(area, 0.0, "lane-tint", "none"));
        }
        if !lane.is_whole {
            grounds.extend(dividers(chart, &grid, (y, bottom), &spanning));
        }
        rows.push(group);
        y = bottom;
    }
    groups.push(group("grid", "", grounds));
    groups.extend(rows);
    let plan_top = y;
    if !chart.plan.is_empty() {
        let (plan, bottom) = plan(chart, (&grid, y), pen);
        groups.push(plan);
        y = bottom;
    }
    y = pace.bottom(plan_top, y);
    if let Some(ledger) = &chart.ledger {
        let (ledger, bottom) = ledger::draw(ledger, (grid.left, grid.width(), y), pen);
        groups.push(ledger);
        y = bottom;
    }
    let (footer, bottom) =
        frame::footer(&chart.legend, &chart.footer, (grid.left, grid.width(), y), pen);
    groups.push(footer);
    frame::name_once(&mut groups);
    let own = if chart.ledger.is_some() { format!("{}-", chart.prefix) } else { String::new() };
    changed::lead(&mut groups, &own);
    Sheet {
        prefix: chart.prefix.clone(),
        language: chart.language.clone(),
        title: chart.title.characters(),
        description: chart.story.clone(),
        width: Px(grid.end() + pen.metrics.margin + pen.metrics.chevron),
        height: Px(bottom + pen.metrics.margin - 12.0),
        groups,
    }
}

/// The height in px of every lane.
pub(in crate::layout) fn lane_heights(chart: &Chart, pen: &Pen<'_>) -> Vec<f32> {
    let grid = Grid::of(chart.columns.len(), pen.metrics);
    let mut pace = Pace::default();
    chart.lanes.iter().map(|lane| row(chart, lane, (&grid, 0.0, &mut pace), pen).2).collect()
}

fn group(kind: &'static str, label: &str, marks: Vec<Mark>) -> Group {
    Group { kind, id: String::new(), label: label.to_owned(), marks }
}

/// The chevrons, all as high as the highest needs.
fn stages(chart: &Chart, (grid, top): (&Grid, f32), pen: &Pen<'_>) -> (Vec<Group>, f32) {
    let inset = pen.metrics.chevron + 12.0;
    let titles: Vec<Block> = chart
        .stages
        .iter()
        .map(|stage| {
            let tab = changed::tab(&stage.tab, pen).width;
            let width = grid.column * stage.span as f32 - inset - 8.0 - tab;
            pen.balanced(&stage_words(stage), pen.metrics.stage, width)
        })
        .collect();
    let notes: Vec<Option<Block>> =
        chart.stages.iter().map(|stage| notes(stage, (grid, inset), pen)).collect();
    let inside = |number: usize| {
        let title = &titles[number];
        let stage = &chart.stages[number];
        let tab = changed::tab(&stage.tab, pen).width;
        let width = grid.column * stage.span as f32 - inset - 14.0 - tab;
        match &notes[number] {
            Some(note) if title.width + 8.0 + note.width <= width => title.height,
            Some(note) => title.height + note.height,
            None => title.height,
        }
    };
    let height =
        (0..titles.len()).map(inside).fold(0.0, f32::max).max(pen.metrics.chevron_height - 16.0)
            + 16.0;
    let mut groups = Vec::with_capacity(titles.len());
    for (number, stage) in chart.stages.iter().enumerate() {
        let area =
            Area { x: grid.x(stage.first), y: top, width: grid.column * stage.span as f32, height };
        let mut marks = vec![chevron(area, stage.position, pen)];
        let title = &titles[number];
        let x = area.x + inset;
        let y = top + (height - inside(number)) / 2.0;
        let is_beside = notes[number].is_some() && inside(number) <= title.height;
        // A title of the other direction of reading would else stand where the note does.
        let room = if is_beside { title.width } else { area.width - inset - 8.0 };
        marks.extend(title.marks((x, y), room, Align::Start, "stage-ink"));
        if let Some(note) = &notes[number] {
            let lower = pen.metrics.stage.line_height - pen.metrics.small.line_height - 1.5;
            let place = if is_beside {
                (x + title.width + 8.0, y + title.height - pen.metrics.stage.line_height + lower)
            } else {
                (x, y + title.height)
            };
            marks.extend(note.marks(place, note.width, Align::Start, "stage-ink"));
        }
        if stage.tab.is_ghost() {
            ghost(&mut marks);
        }
        let tab = changed::tab(&stage.tab, pen);
        let place = (area.x + area.width - 8.0 - tab.width, top + (height - tab.height) / 2.0);
        let marks = changed::told(&stage.tab, area, marks, tab.at(place.0, place.1));
        let label = stage.title.characters();
        groups.push(Group { kind: "stage", id: format!("stage-{}", stage.id), label, marks });
    }
    (groups, top + height)
}

/// The head of a stage that is gone: its outline alone, its title struck.
fn ghost(marks: &mut Vec<Mark>) {
    changed::fade(marks);
    if let Some(Mark::Path(chevron)) = marks.first_mut() {
        "none".clone_into(&mut chevron.fill);
        "removed".clone_into(&mut chevron.stroke);
        "4 3".clone_into(&mut chevron.dashes);
    }
}

fn stage_words(stage: &StageHead) -> Rich {
    let mut words = stage.title.clone();
    if stage.is_moment_of_truth {
        words.pieces.insert(0, Piece { text: "★ ".into(), ..Piece::default() });
    }
    words
}

/// Duration and phase of a stage.
fn notes(stage: &StageHead, (grid, inset): (&Grid, f32), pen: &Pen<'_>) -> Option<Block> {
    let mut words: Vec<String> = stage.duration.iter().map(Rich::characters).collect();
    words.extend(stage.phase.clone());
    let width = grid.column * stage.span as f32 - inset - 8.0;
    (!words.is_empty()).then(|| pen.words(&words.join("\u{a0}· "), pen.metrics.small, width))
}

fn chevron(area: Area, number: usize, pen: &Pen<'_>) -> Mark {
    let tip = pen.metrics.chevron;
    let gap = 3.0;
    let (left, right) = (area.x, area.x + area.width - gap);
    let (top, middle, bottom) = (area.y, area.y + area.height / 2.0, area.y + area.height);
    let head = Trace::from(left, top)
        .across(right)
        .line(right + tip, middle)
        .line(right, bottom)
        .across(left);
    let whole = if number == 0 { head } else { head.line(left + tip, middle) };
    path(whole.close(), &hue("stage", number, Palette::STAGES), "stage-edge", (1.0, ""))
}

/// Numbers and titles of steps under their stages.
fn steps(
    chart: &Chart,
    (grid, top): (&Grid, f32),
    pace: &mut Pace,
    pen: &Pen<'_>,
) -> (Vec<Mark>, f32) {
    let mut marks = Vec::new();
    let mut height = 0.0_f32;
    let tabs = chart.columns.iter().filter(|column| column.step.is_some());
    let above = tabs.map(|column| changed::tab(&column.tab, pen).height).fold(0.0, f32::max);
    let top = pace.bottom(top, top + above);
    for (number, column) in chart.columns.iter().enumerate() {
        let (mut more, needed) = step(column, (grid.x(number), grid.column), top + 10.0, pen);
        if column.tab.is_ghost() {
            changed::fade(&mut more);
        }
        if column.step.is_some() {
            let tab = changed::tab(&column.tab, pen);
            let (x, y) = (grid.x(number) + pen.metrics.padding, top + 8.0 - tab.height);
            let width = grid.column - 2.0 * pen.metrics.padding;
            let area = Area { x, y: top + 10.0, width, height: needed };
            more = changed::told(&column.tab, area, more, tab.at(x, y));
        }
        marks.extend(more);
        height = height.max(needed);
    }
    (marks, if height > 0.0 { top + height + 18.0 } else { top + 8.0 })
}

fn step(column: &Column, (left, width): (f32, f32), top: f32, pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let Some(step) = &column.step else { return (Vec::new(), 0.0) };
    let padding = pen.metrics.padding;
    // A step that is gone has no number.
    let number = if step.number > 0 { step.number.to_string() } else { String::new() };
    let number = pen.words(&number, pen.metrics.card, width);
    let indent = if step.number > 0 { number.width + 6.0 } else { 0.0 };
    let room = width - 2.0 * padding - indent;
    let mut title = step.title.clone();
    if step.is_moment_of_truth {
        title.pieces.insert(0, Piece { text: "★ ".into(), ..Piece::default() });
    }
    let title = pen.balanced(&title, pen.metrics.heading, room);
    let mut marks = number.marks((left + padding, top + 0.5), number.width, Align::Start, "muted");
    marks.extend(title.marks((left + padding + indent, top), room, Align::Start, "ink"));
    let mut height = title.height;
    if !step.notes.is_empty() {
        let notes = pen.words(&step.notes.join("\u{a0}· "), pen.metrics.small, room);
        marks.extend(notes.marks(
            (left + padding + indent, top + height),
            room,
            Align::Start,
            "muted",
        ));
        height += notes.height;
    }
    (marks, height)
}

/// A lane: its title and what it holds.
fn row(
    chart: &Chart,
    lane: &Lane,
    (grid, top, pace): (&Grid, f32, &mut Pace),
    pen: &Pen<'_>,
) -> (Group, Vec<Area>, f32) {
    let mut marks = Vec::new();
    let mut y = top;
    match &lane.line {
        Some(line) => {
            marks.push(line_between((grid.left - 8.0, y), (grid.end(), y), "muted", "4 3"));
            let words = pen.words(line, pen.metrics.label, grid.width());
            marks.extend(words.marks((grid.left, y + 4.0), grid.width(), Align::Start, "muted"));
            y += words.height + 8.0;
        }
        None => marks.push(line_between((grid.left - 8.0, y), (grid.end(), y), "hairline", "")),
    }
    if lane.is_whole {
        return whole_row(chart, lane, (grid, y), (marks, top, pace), pen);
    }
    let drawn = match &lane.content {
        Content::Cells(cells) => lanes::cells(chart, cells, (grid, y), pen),
        Content::Curve(curve) => {
            let drawn = lanes::curve::draw_within(curve, (grid, y), pace.around_curve(), pen);
            pace.note_curve(drawn.beyond);
            lanes::Row { marks: drawn.marks, height: drawn.height, spanning: Vec::new() }
        }
    };
    let room = pen.metrics.lane_title - 16.0 - scale_width(lane, pen);
    let (title, height) = lane_title(lane, (grid.left, room), y + 10.0, pen);
    let height = drawn.height.max(height + 20.0);
    marks.extend(title);
    marks.extend(drawn.marks);
    let id = format!("lane-{}", lane.id);
    let group = Group { kind: "lane", id, label: lane.title.clone(), marks };
    (group, drawn.spanning, pace.bottom(top, y + height))
}

/// A lane of the whole journey: its title above what it holds, so that nothing of it stands under a stage.
fn whole_row(
    chart: &Chart,
    lane: &Lane,
    (grid, y): (&Grid, f32),
    (mut marks, top, pace): (Vec<Mark>, f32, &mut Pace),
    pen: &Pen<'_>,
) -> (Group, Vec<Area>, f32) {
    let (title, height) = lane_title(lane, (grid.left, grid.width()), y + 10.0, pen);
    marks.extend(title);
    let cells = match &lane.content {
        Content::Cells(cells) => &cells[..],
        Content::Curve(_) => &[],
    };
    let drawn = lanes::whole(chart, cells, (grid, y + 4.0 + height), pen);
    marks.extend(drawn.marks);
    let id = format!("lane-{}", lane.id);
    let group = Group { kind: "lane", id, label: lane.title.clone(), marks };
    (group, Vec::new(), pace.bottom(top, y + 4.0 + height + drawn.height))
}

/// Width that the names of the curve's scale take from its title.
fn scale_width(lane: &Lane, pen: &Pen<'_>) -> f32 {
    match &lane.content {
        Content::Curve(curve) => lanes::curve::scale_width(curve, pen) + 8.0,
        Content::Cells(_) => 0.0,
    }
}

fn lane_title(lane: &Lane, (x, width): (f32, f32), top: f32, pen: &Pen<'_>) -> (Vec<Mark>, f32) {
    let title = pen.balanced(&Rich::plain(lane.title.clone()), pen.metrics.heading, width);
    let hint = pen.words(&lane.hint, pen.metrics.small, width);
    let mut marks = title.marks((x, top), width, Align::Start, "ink");
    marks.extend(hint.marks((x, top + title.height + 1.0), width, Align::Start, "muted"));
    (marks, title.height + hint.height + 1.0)
}

/// Lines between the columns of a lane: quiet between steps, plainer between stages, and none through a spanning item.
fn dividers(chart: &Chart, grid: &Grid, (top, bottom): (f32, f32), spanning: &[Area]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (number, column) in chart.columns.iter().enumerate() {
        let is_first = number == 0 || chart.columns[number - 1].stage != column.stage;
        let dashes = if is_first { "" } else { "2 4" };
        let x = grid.x(number);
        let mut y = top;
        for area in spanning.iter().filter(|area| area.x < x && x < area.x + area.width) {
            if area.y > y {
                marks.push(line_between((x, y), (x, area.y), "hairline", dashes));
            }
            y = y.max(area.y + area.height);
        }
        if y < bottom {
            marks.push(line_between((x, y), (x, bottom), "hairline", dashes));
        }
    }
    marks
}

/// The action plan as cards under the lanes, over the whole width: it belongs to no column.
fn plan(chart: &Chart, (grid, top): (&Grid, f32), pen: &Pen<'_>) -> (Group, f32) {
    let gap = pen.metrics.gap;
    let mut marks = vec![line_between((grid.left - 8.0, top), (grid.end(), top), "divider", "")];
    let title = pen.words(&chart.plan_title, pen.metrics.heading, grid.width());
    marks.extend(title.marks((grid.left, top + 10.0), title.width, Align::Start, "ink"));
    let (count, slot) = grid::even(grid.width(), pen.metrics.card_width, gap);
    let mut y = top + 10.0 + title.height + gap;
    let none = Tab::default();
    let tabs = chart.plan_tabs.iter().chain(std::iter::repeat(&none));
    let items: Vec<(&Card, &Tab)> = chart.plan.iter().zip(tabs).collect();
    for row in items.chunks(count) {
        let mut tallest = 0.0_f32;
        for (number, (card, tab)) in row.iter().enumerate() {
            let card = lanes::card(&chart.prefix, card, slot, pen);
            let card = changed::marked(card, tab, Shape::Framed, pen);
            tallest = tallest.max(card.height);
            marks.extend(card.at(grid.left + number as f32 * (slot + gap), y));
        }
        y += tallest + gap;
    }
    let group = Group { kind: "plan", id: "plan".into(), label: chart.plan_title.clone(), marks };
    (group, y - gap + pen.metrics.padding)
}
