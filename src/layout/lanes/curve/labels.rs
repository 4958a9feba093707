//! Places for labels where they cover no point, no line and no other label.

use crate::geometry::Area;

/// Space between a point and its label.
const AWAY: f32 = 10.0;
/// How far a label may wander before it takes what is free of other labels.
const FARTHEST: f32 = 160.0;
/// Side of a cell in which places of lines are kept.
const CELL: f32 = 64.0;

/// Knows what is taken, and finds room for labels.
pub(in crate::layout) struct Placer {
    bounds: (f32, f32),
    /// What is taken, by the cells it reaches into, so that looking around takes as long on a long map as on a short one.
    cells: Vec<Taken>,
    /// The highest and the lowest edge of a label.
    reach: (f32, f32),
}

/// What is taken in one cell.
#[derive(Clone, Default)]
struct Taken {
    areas: Vec<Area>,
    /// Places on lines.
    places: Vec<(f32, f32)>,
}

impl Placer {
    /// Room between two edges.
    pub(in crate::layout) fn new(bounds: (f32, f32)) -> Self {
        let count = ((bounds.1 - bounds.0) / CELL).max(0.0) as usize + 1;
        Placer { bounds, cells: vec![Taken::default(); count], reach: (0.0, 0.0) }
    }

    /// Keeps an area free of labels.
    pub(in crate::layout) fn block(&mut self, area: Area) {
        for cell in self.cells_of(&area) {
            self.cells[cell].areas.push(area);
        }
    }

    /// Keeps a line free of labels.
    pub(in crate::layout) fn avoid(&mut self, places: impl Iterator<Item = (f32, f32)>) {
        for (x, y) in places {
            let cell = self.cell(x);
            self.cells[cell].places.push((x, y));
        }
    }

    /// The edges of its room.
    pub(in crate::layout) fn bounds(&self) -> (f32, f32) {
        self.bounds
    }

    fn cell(&self, x: f32) -> usize {
        (((x - self.bounds.0) / CELL).max(0.0) as usize).min(self.cells.len() - 1)
    }

    fn cells_of(&self, area: &Area) -> std::ops::RangeInclusive<usize> {
        self.cell(area.x)..=self.cell(area.x + area.width)
    }

    /// The nearest free area of that size above or below a point.
    pub(in crate::layout) fn place(
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
        let around = area(0.0, true);
        let cells = self.cells_of(&grown(&around, 4.0));
        let near: Vec<Area> =
            self.cells[cells].iter().flat_map(|cell| cell.areas.iter().copied()).collect();
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
        self.block(chosen);
        self.reach = (self.reach.0.min(chosen.y), self.reach.1.max(chosen.y + chosen.height));
        chosen
    }

    /// Whether an area covers no line, no point and no label.
    pub(in crate::layout) fn is_free(&self, area: &Area) -> bool {
        let cells = &self.cells[self.cells_of(area)];
        let is_taken = cells.iter().flat_map(|cell| &cell.areas).any(|other| other.meets(area));
        !is_taken && !self.crosses_line(area)
    }

    fn crosses_line(&self, area: &Area) -> bool {
        let cells = &self.cells[self.cells_of(area)];
        cells.iter().flat_map(|cell| &cell.places).any(|(x, y)| area.holds(*x, *y))
    }

    /// How far labels reach above and below a plot of that height.
    pub(in crate::layout) fn overshoot(&self, plot: f32) -> (f32, f32) {
        let beyond = |distance: f32| if distance > 0.0 { distance + 6.0 } else { 0.0 };
        (beyond(-self.reach.0), beyond(self.reach.1 - plot))
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
