//! Where the labels of ways stand: on their own line, where no other line passes.

use super::routes::{ICON, Sign};
use crate::geometry::Area;
use crate::layout::pen::Block;
use crate::layout::views::frame::Room;

/// Space that other lines keep from a label.
const AROUND: f32 = 7.0;
/// How far a label moves at a time while it looks for room.
const STEP: f32 = 6.0;

/// The place of a label on the level stretch of its line, as near the middle as no other line passes.
pub(super) fn place(words: Block, number: usize, lines: &[Vec<(f32, f32)>], room: Room) -> Sign {
    let (width, height) = (words.width + ICON + 6.0, words.height);
    let line = &lines[number];
    let is_level = |pair: &&[(f32, f32)]| (pair[0].1 - pair[1].1).abs() < 0.01;
    let length = |pair: &[(f32, f32)]| (pair[0].0 - pair[1].0).abs();
    // The first level stretch bears the label; its track has the height for it.
    let stretch = line.windows(2).find(is_level).map_or([line[0], line[0]], |p| [p[0], p[1]]);
    let (from, to) = (stretch[0].0.min(stretch[1].0), stretch[0].0.max(stretch[1].0));
    let y = stretch[0].1 - height / 2.0;
    let most = (room.left + room.width - width).max(room.left);
    let area = |x: f32| Area { x: x.clamp(room.left, most), y, width, height };
    let is_free = |area: &Area| {
        let grown = Area { x: area.x - AROUND, width: area.width + 2.0 * AROUND, ..*area };
        let others = lines.iter().enumerate().filter(|(other, _)| *other != number);
        let mut pairs = others.flat_map(|(_, line)| line.windows(2));
        !pairs.any(|pair| crosses(&grown, pair[0], pair[1]))
    };
    let middle = f32::midpoint(from, to) - width / 2.0;
    let slack = (length(&stretch) / 2.0 - width / 2.0 - 14.0).max(0.0);
    let steps = (slack / STEP) as usize;
    let tries = (0..=steps).flat_map(|step| {
        let away = step as f32 * STEP;
        [area(middle + away), area(middle - away)]
    });
    let chosen = tries.into_iter().find(is_free).unwrap_or_else(|| area(middle));
    Sign { area: chosen, words }
}

/// Whether a level or upright stretch passes through an area.
fn crosses(area: &Area, from: (f32, f32), to: (f32, f32)) -> bool {
    let stretch = Area {
        x: from.0.min(to.0),
        y: from.1.min(to.1),
        width: (from.0 - to.0).abs().max(0.5),
        height: (from.1 - to.1).abs().max(0.5),
    };
    area.meets(&stretch)
}
