//! A frame a step, row after row.

use super::faces;
use super::frame::{self, Room, group};
use super::stack::Stack;
use crate::arrange::views::front::Front;
use crate::arrange::views::storyboard::Scene;
use crate::geometry::Area;
use crate::layout::pen::{Pen, Piecework, hue, rectangle};
use crate::layout::pictures;
use crate::layout::sheet::{Group, Sheet};
use crate::theme::Palette;

/// Width of a frame, and the space between two.
const FRAME: f32 = 264.0;
const BETWEEN: f32 = 24.0;
/// The most frames in a row.
const MOST: usize = 5;

pub(super) fn sheet(front: &Front, scenes: &[Scene], pen: &Pen<'_>) -> Sheet {
    // Rows of one length, or nearly so.
    let rows = scenes.len().div_ceil(MOST);
    let columns = scenes.len().div_ceil(rows).max(3);
    let width = columns as f32 * (FRAME + BETWEEN) - BETWEEN;
    frame::sheet(front, width, pen, |room| draw(scenes, columns, room, pen))
}

fn draw(scenes: &[Scene], columns: usize, room: Room, pen: &Pen<'_>) -> (Vec<Group>, f32) {
    let mut groups = Vec::with_capacity(scenes.len());
    let mut y = room.top;
    for (number, row) in scenes.chunks(columns).enumerate() {
        let drawn: Vec<Piecework> = row.iter().map(|scene| draw_scene(scene, pen)).collect();
        let height = drawn.iter().map(|scene| scene.height).fold(0.0, f32::max);
        let heads = stage_bars(row, (number * columns, scenes), (room.left, y), pen);
        for (at, (scene, mut piece)) in row.iter().zip(drawn).enumerate() {
            let x = room.left + at as f32 * (FRAME + BETWEEN);
            let ground = Area { x: 0.0, y: 0.0, width: FRAME, height };
            piece.marks.insert(0, rectangle(ground, pen.metrics.radius, "card", "card-edge"));
            let id = scene.number.map(|number| format!("step-{number}")).unwrap_or_default();
            groups.push(group(
                "scene",
                &id,
                &scene.title.characters(),
                piece.at(x, y + heads.height),
            ));
        }
        groups.push(group("stages", "", "", heads.marks));
        y += heads.height + height + BETWEEN + 4.0;
    }
    (groups, y - BETWEEN - 4.0)
}

/// The stages over the frames of a row: a bar over the frames of each, and its title where it begins.
fn stage_bars(
    row: &[Scene],
    (first, scenes): (usize, &[Scene]),
    (left, y): (f32, f32),
    pen: &Pen<'_>,
) -> Piecework {
    let mut out = Piecework::default();
    let mut at = 0;
    while at < row.len() {
        let span = row[at..].iter().take_while(|scene| scene.stage == row[at].stage).count();
        let x = left + at as f32 * (FRAME + BETWEEN);
        let width = span as f32 * (FRAME + BETWEEN) - BETWEEN;
        let colour = hue("stage", row[at].stage, Palette::STAGES);
        let is_new = first + at == 0 || scenes[first + at - 1].stage != row[at].stage;
        let title = pen.behind(if is_new { "" } else { "… " }, false, &row[at].stage_title);
        let mut stack = Stack::at((x, y), width, pen);
        stack.heading(&title, pen.metrics.heading, if is_new { "ink" } else { "muted" });
        out.height = out.height.max(stack.y - y);
        out.marks.extend(stack.marks);
        out.marks.push(rectangle(Area { x, y: 0.0, width, height: 4.0 }, 2.0, &colour, "none"));
        at += span;
    }
    // All bars lie under the highest title.
    for mark in &mut out.marks {
        if let crate::layout::sheet::Mark::Box(bar) = mark {
            bar.y.0 = y + out.height + 5.0;
        }
    }
    out.height += 5.0 + 4.0 + 8.0;
    out
}

fn draw_scene(scene: &Scene, pen: &Pen<'_>) -> Piecework {
    let inset = 12.0;
    let inner = FRAME - 2.0 * inset;
    let mut stack = Stack::at((0.0, inset), inner, pen);
    if scene.shots.is_empty() {
        stack.piece(pictures::frame(&scene.icon, inner, pen));
    }
    for shot in &scene.shots {
        stack.gap(8.0);
        stack.piece(pictures::image(&shot.src, &shot.alt, inner, pen));
        if let Some(caption) = &shot.caption {
            stack.gap(5.0);
            stack.text(caption, pen.metrics.card, "ink");
        }
    }
    stack.gap(9.0);
    let title = pen.behind(&sign(scene), true, &scene.title);
    stack.heading(&title, pen.metrics.heading, "ink");
    for action in &scene.actions {
        stack.gap(3.0);
        stack.text(action, pen.metrics.card, "muted");
    }
    for face in &scene.faces {
        stack.gap(8.0);
        stack.piece(faces::face(face, inner, pen));
    }
    stack.y += inset;
    let piece = stack.into_piece();
    let (width, height) = (FRAME, piece.height);
    Piecework { marks: piece.at(inset, 0.0), width, height }
}

/// The number, with a star where the journey is won or lost.
fn sign(scene: &Scene) -> String {
    let star = if scene.is_moment_of_truth { "★ " } else { "" };
    let number = scene.number.map(|number| format!("{number}\u{a0} ")).unwrap_or_default();
    number + star
}
