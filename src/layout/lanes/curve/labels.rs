//! Places for labels where they cover no point, no line and no other label.

use crate::geometry::Area;

/// Space between a point and its label.
const AWAY: f32 = 10.0;
/// How far a label may wander before it takes what is free of other labels.
const FARTHEST: f32 = 160.0;
/// Side of a cell in which places of lines are kept.
const CELL: f32 = 64.0;

/// Knows what is taken, and finds room for labels.
pub(super) struct Placer {
    bounds: (f32, f32),
    taken: Vec<Area>,
    /// Places on lines, by the cell of their x.
    lines: Vec<Vec<(f32, f32)>>,
    labels: Vec<Area>,
}

impl Placer {
    /// Room between two edges.
    pub(super) fn new(bounds: (f32, f32)) -> Self {
        Placer { bounds, taken: Vec::new(), lines: Vec::new(), labels: Vec::new() }
    }

    /// Keeps an area free of labels.
    pub(super) fn block(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Keeps a line free of labels.
    pub(super) fn avoid(&mut self, places: impl Iterator<Item = (f32, f32)>) {
        for (x, y) in places {
            let cell = self.cell(x);
            if self.lines.len() <= cell {
                self.lines.resize(cell + 1, Vec::new());
            }
            self.lines[cell].push((x, y));
        }
    }

    fn cell(&self, x: f32) -> usize {
        ((x - self.bounds.0) / CELL).max(0.0) as usize
    }

    /// The nearest free area of that size above or below a point.
    pub(super) fn place(
        &mut self,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        upwards: bool,
    ) -> Area {
        let left = (x - width / 2.0).min(self.bounds.1 - width - 4.0).max(self.bounds.0 + 4.0);
        let area = |distance: f32, upwards: bool| Area {
            x: left,
            y: if upwards { y - distance - height } else { y + distance },
            width,
            height,
        };
        let near = self.labels.iter().chain(&self.taken);
        let near: Vec<Area> = near
            .filter(|other| other.x < left + width + 4.0 && other.x + other.width > left - 4.0)
            .copied()
            .collect();
        let steps = (FARTHEST / 3.0) as usize;
        let candidates = || {
            (0..steps).flat_map(|step| {
                let distance = AWAY + step as f32 * 3.0;
                [area(distance, upwards), area(distance, !upwards)]
            })
        };
        let is_free = |area: &Area| !near.iter().any(|other| other.meets(&grown(area, 2.0)));
        let chosen = candidates()
            .find(|area| is_free(area) && !self.crosses_line(&grown(area, 3.0)))
            .or_else(|| candidates().find(is_free));
        let chosen = chosen.unwrap_or_else(|| {
            let lowest = near.iter().map(|other| other.y + other.height).fold(y, f32::max);
            Area { x: left, y: lowest + 3.0, width, height }
        });
        self.labels.push(chosen);
        chosen
    }

    fn crosses_line(&self, area: &Area) -> bool {
        let cells = self.cell(area.x)..=self.cell(area.x + area.width);
        cells.filter_map(|cell| self.lines.get(cell)).flatten().any(|(x, y)| area.holds(*x, *y))
    }

    /// How far labels reach above and below a plot of that height.
    pub(super) fn overshoot(&self, plot: f32) -> (f32, f32) {
        let top = self.labels.iter().map(|label| label.y).fold(0.0, f32::min);
        let bottom = self.labels.iter().map(|label| label.y + label.height).fold(plot, f32::max);
        let beyond = |distance: f32| if distance > 0.0 { distance + 6.0 } else { 0.0 };
        (beyond(6.0 - top - 6.0), beyond(bottom - plot))
    }
}

fn grown(area: &Area, by: f32) -> Area {
    Area {
        x: area.x - by,
        y: area.y - by,
        width: area.width + 2.0 * by,
        height: area.height + 2.0 * by,
    }
}
