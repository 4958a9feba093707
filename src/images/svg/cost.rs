//! How much work it is to draw an SVG that has been interpreted, in canvases: the work of filling the whole image once.

use super::too_much;
use crate::images::file::{Flaw, MAX_PIXELS};
use usvg::{Group, ImageKind, Node, NonZeroRect, Paint, Path, Rect};

/// Most work, in canvases.
const WORK: f64 = 250.0;
/// Most memory of layers that are open at once, in canvases.
const LAYERS: f64 = 24.0;
/// Most edges of all paths, each counted as far as it runs down, in heights of the image.
const EDGES: f64 = 20_000.0;
/// Most dashes of all lines.
const DASHES: f64 = 50_000.0;
/// Most pixels of all images in it.
const PIXELS: f64 = MAX_PIXELS as f64;
/// How much more than its own size a layer can take: two images beyond each side.
const BEYOND: f32 = 2.0;

/// Canvases that laying one layer over another takes, for each full one.
const OF_LAYER: f64 = 4.0;
/// The same for every primitive of a filter.
const OF_PRIMITIVE: f64 = 8.0;
/// The same for the colours of a gradient, and for each of its stops.
const OF_GRADIENT: (f64, f64) = (2.0, 0.25);
/// The same for the colours of a pattern, which are mixed of sixteen neighbours.
const OF_PATTERN: f64 = 12.0;

/// Refuses an image that would take too long to draw, or too much memory.
pub(super) fn check(tree: &usvg::Tree) -> Result<(), Flaw> {
    let size = tree.size();
    let canvas = Rect::from_xywh(0.0, 0.0, size.width(), size.height());
    let Some(canvas) = canvas else { return Err(Flaw::broken("it has no size")) };
    let mut meter = Meter { canvas, sum: Sum::default() };
    let open = meter.group(tree.root(), canvas);
    let Sum { work, edges, dashes, pixels } = meter.sum;
    for (amount, most, what) in [
        (work, WORK, "large or costly parts over each other"),
        (open, LAYERS, "masks, filters or transparent groups within each other"),
        (edges, EDGES, "long edges"),
        (dashes, DASHES, "dashes"),
        (pixels, PIXELS, "pixels in its images"),
    ] {
        // What is no number is refused too.
        if amount.is_nan() || amount > most {
            return Err(too_much(what));
        }
    }
    Ok(())
}

/// What drawing comes to.
#[derive(Default)]
struct Sum {
    work: f64,
    edges: f64,
    dashes: f64,
    pixels: f64,
}

struct Meter {
    canvas: Rect,
    sum: Sum,
}

impl Meter {
    /// Adds the work of a group where only a part of it can be seen; returns the memory of the layers that are open at once.
    fn group(&mut self, group: &Group, clip: Rect) -> f64 {
        if !group.should_isolate() {
            return self.children(group, clip);
        }
        let layer = within(group.abs_layer_bounding_box(), self.reach());
        let Some(layer) = layer else { return 0.0 };
        let own = self.share(layer);
        let mut open = self.children(group, layer);
        self.sum.work += own * OF_LAYER;
        for filter in group.filters() {
            let count = filter.primitives().len() as f64;
            self.sum.work += own * OF_PRIMITIVE * count;
            // The result of each primitive is kept for the next ones.
            open = open.max(own * (count + 2.0));
        }
        let mut clip_path = group.clip_path();
        while let Some(path) = clip_path {
            self.sum.work += own * OF_LAYER;
            open = open.max(own + self.clipping(path.root(), layer));
            clip_path = path.clip_path();
        }
        let mut mask = group.mask();
        while let Some(one) = mask {
            self.sum.work += own * OF_LAYER;
            open = open.max(own * 2.0 + self.children(one.root(), layer));
            mask = one.mask();
        }
        own + open
    }

    /// The same for what is in a path for clipping, of which every part that is clipped itself takes two more layers.
    fn clipping(&mut self, group: &Group, layer: Rect) -> f64 {
        let own = self.share(layer);
        let mut open: f64 = own;
        for child in group.children() {
            match child {
                Node::Group(group) => {
                    let mut inner = self.clipping(group, layer);
                    if group.clip_path().is_some() {
                        self.sum.work += own * OF_LAYER * 2.0;
                        inner += own * 2.0;
                    }
                    open = open.max(inner);
                }
                Node::Path(path) => self.path(path, layer),
                Node::Text(text) => open = open.max(self.clipping(text.flattened(), layer)),
                Node::Image(_) => {}
            }
        }
        open
    }

    fn children(&mut self, group: &Group, clip: Rect) -> f64 {
        let mut open: f64 = 0.0;
        for child in group.children() {
            match child {
                Node::Group(group) => open = open.max(self.group(group, clip)),
                Node::Path(path) => self.path(path, clip),
                Node::Text(text) => open = open.max(self.group(text.flattened(), clip)),
                Node::Image(image) => {
                    let pixels = match image.kind() {
                        ImageKind::JPEG(data)
                        | ImageKind::PNG(data)
                        | ImageKind::GIF(data)
                        | ImageKind::WEBP(data) => imagesize::blob_size(data)
                            .map_or(f64::INFINITY, |size| size.width as f64 * size.height as f64),
                        ImageKind::SVG(_) => f64::INFINITY,
                    };
                    self.sum.pixels += pixels;
                    self.sum.work += self.seen(image.abs_bounding_box(), clip) * OF_PATTERN;
                }
            }
        }
        open
    }

    fn path(&mut self, path: &Path, clip: Rect) {
        let seen = self.seen(path.abs_stroke_bounding_box(), clip);
        let paints = [path.fill().map(usvg::Fill::paint), path.stroke().map(usvg::Stroke::paint)];
        for paint in paints.into_iter().flatten() {
            self.sum.work += seen * self.paint(paint, path);
        }
        let (down, length) = self.run(path);
        self.sum.edges += down * if path.stroke().is_some() { 3.0 } else { 1.0 };
        if let Some(dashes) = path.stroke().and_then(usvg::Stroke::dasharray) {
            let period: f32 = dashes.iter().sum();
            let parts = length / f64::from(period.max(f32::MIN_POSITIVE));
            self.sum.dashes += parts * dashes.len() as f64;
        }
    }

    /// Canvases that a paint takes, for each that it fills.
    fn paint(&mut self, paint: &Paint, path: &Path) -> f64 {
        let of_stops = |stops: &[usvg::Stop]| OF_GRADIENT.0 + OF_GRADIENT.1 * stops.len() as f64;
        match paint {
            Paint::Color(_) => 1.0,
            Paint::LinearGradient(gradient) => of_stops(gradient.stops()),
            Paint::RadialGradient(gradient) => of_stops(gradient.stops()),
            Paint::Pattern(pattern) => {
                let whole = path.abs_transform().pre_concat(pattern.transform());
                let (x, y) = whole.get_scale();
                let tile = self.share(pattern.rect().to_rect()) * f64::from(x) * f64::from(y);
                let clip = pattern.rect().to_rect();
                let before = self.sum.work;
                let open = self.children(pattern.root(), clip);
                // Its parts are counted at their own size, and drawn at that of the tile.
                let times = (f64::from(x) * f64::from(y)).max(1.0);
                self.sum.work = before + (self.sum.work - before) * times + tile * OF_LAYER;
                let open = tile * (1.0 + open);
                if open.is_nan() || open > LAYERS {
                    self.sum.work = f64::INFINITY;
                }
                OF_PATTERN
            }
        }
    }

    /// How far the edges of a path run down, in heights of the image; and the length of its lines, both at most.
    fn run(&self, path: &Path) -> (f64, f64) {
        let transform = path.abs_transform();
        let top = self.canvas.height() * -BEYOND;
        let bottom = self.canvas.height() * (1.0 + BEYOND);
        let (mut down, mut length) = (0.0, 0.0);
        let mut before: Option<resvg::tiny_skia::Point> = None;
        for point in path.data().points() {
            if let Some(before) = before {
                length += f64::from((point.x - before.x).hypot(point.y - before.y));
                let (mut from, mut to) = (before, *point);
                transform.map_point(&mut from);
                transform.map_point(&mut to);
                let (from, to) = (from.y.clamp(top, bottom), to.y.clamp(top, bottom));
                down += f64::from((from - to).abs() / self.canvas.height());
            }
            before = Some(*point);
        }
        (down, length)
    }

    /// What of a box can be seen, in canvases.
    fn seen(&self, area: Rect, clip: Rect) -> f64 {
        let width = area.right().min(clip.right()) - area.left().max(clip.left());
        let height = area.bottom().min(clip.bottom()) - area.top().max(clip.top());
        let (width, height) = (f64::from(width.max(0.0)), f64::from(height.max(0.0)));
        width * height / (f64::from(self.canvas.width()) * f64::from(self.canvas.height()))
    }

    fn share(&self, area: Rect) -> f64 {
        self.seen(area, area)
    }

    /// The canvas and what layers may hold beyond it.
    fn reach(&self) -> Rect {
        let (width, height) = (self.canvas.width(), self.canvas.height());
        let times = 1.0 + 2.0 * BEYOND;
        let reach =
            Rect::from_xywh(-BEYOND * width, -BEYOND * height, times * width, times * height);
        reach.unwrap_or(self.canvas)
    }
}

fn within(area: NonZeroRect, reach: Rect) -> Option<Rect> {
    Rect::from_ltrb(
        area.left().max(reach.left()),
        area.top().max(reach.top()),
        area.right().min(reach.right()),
        area.bottom().min(reach.bottom()),
    )
}
