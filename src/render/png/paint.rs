//! A drawing → pixels: letters by their masks, shaded grounds by rows, everything else by resvg.

use super::letters::Letters;
use super::shade::{is_rectangle, shade};
use resvg::tiny_skia::{Color, Paint, Pixmap, PixmapMut, Rect, Transform};

/// Draws bands of a drawing.
pub(super) struct Painter<'a> {
    tree: &'a usvg::Tree,
    scale: f32,
    letters: Letters,
    /// The colour of the whole picture, and the rectangle that says so.
    ground: Option<(Color, &'a usvg::Path)>,
    /// Whether the drawing can be taken apart.
    is_parted: bool,
}

/// What is drawn on: the rows of the picture from `top` on, in px of the drawing.
struct Canvas<'a> {
    band: &'a mut Pixmap,
    /// The same in pixels.
    row: u32,
    top: f32,
    bottom: f32,
}

impl<'a> Painter<'a> {
    /// Draws with `scale` pixels a px; without letters, whether the drawing can be taken apart is found out.
    pub(super) fn of(tree: &'a usvg::Tree, scale: f32, letters: Option<Letters>) -> Self {
        let is_parted = letters.is_some() || can_be_parted(tree.root());
        Painter {
            tree,
            scale,
            letters: letters.unwrap_or_default(),
            ground: ground(tree),
            is_parted,
        }
    }

    /// Draws the rows of the picture from `top` on, as many as the band has.
    pub(super) fn paint(&self, band: &mut Pixmap, top: u32) {
        let place =
            Transform::from_scale(self.scale, self.scale).post_translate(0.0, -(top as f32));
        band.fill(self.ground.map_or(Color::TRANSPARENT, |(colour, _)| colour));
        if !self.is_parted {
            return resvg::render(self.tree, place, &mut band.as_mut());
        }
        let bottom = (top + band.height()) as f32 / self.scale;
        let mut canvas = Canvas { band, row: top, top: top as f32 / self.scale, bottom };
        self.nodes(self.tree.root(), place, &mut canvas);
    }

    fn nodes(&self, group: &usvg::Group, at: Transform, canvas: &mut Canvas<'_>) {
        let at = at.pre_concat(group.transform());
        for node in group.children() {
            match node {
                node if !canvas.holds(node) => {}
                usvg::Node::Group(group) if !group.should_isolate() => {
                    self.nodes(group, at, canvas);
                }
                usvg::Node::Path(path) if self.is_ground(path) => {}
                usvg::Node::Path(path) if self.letters.lay(path.id(), canvas.row, canvas.band) => {}
                usvg::Node::Path(path) if shade(path, at, canvas.band) => {}
                node => match (node.abs_layer_bounding_box(), node) {
                    (Some(bounds), node) => {
                        // resvg moves a node to the corner of the picture: it is moved back.
                        let at = at.pre_translate(bounds.x(), bounds.y());
                        resvg::render_node(node, at, &mut canvas.band.as_mut());
                    }
                    (None, usvg::Node::Path(line)) => straight(line, at, &mut canvas.band.as_mut()),
                    (None, _) => {}
                },
            }
        }
    }

    fn is_ground(&self, path: &usvg::Path) -> bool {
        self.ground.is_some_and(|(_, ground)| std::ptr::eq(ground, path))
    }
}

/// The colour of an opaque rectangle that lies under the whole drawing, if that is the first thing in it.
///
/// Painted as any other, it would leave the last pixels of a picture half clear whose size in pixels is no whole number.
fn ground(tree: &usvg::Tree) -> Option<(Color, &usvg::Path)> {
    let mut first = tree.root().children().first()?;
    while let usvg::Node::Group(group) = first {
        first = group.children().first().filter(|_| !group.should_isolate())?;
    }
    let usvg::Node::Path(path) = first else { return None };
    let fill = path.fill().filter(|_| path.is_visible() && path.stroke().is_none())?;
    let usvg::Paint::Color(colour) = fill.paint() else { return None };
    let whole = Rect::from_xywh(0.0, 0.0, tree.size().width(), tree.size().height())?;
    let is_whole = is_rectangle(path.data()) && path.abs_bounding_box() == whole;
    (is_whole && fill.opacity() == usvg::Opacity::ONE)
        .then(|| (Color::from_rgba8(colour.red, colour.green, colour.blue, 255), &**path))
}

/// Whether each node can be drawn on its own: resvg draws none without an area, which straight lines lack.
fn can_be_parted(group: &usvg::Group) -> bool {
    group.children().iter().all(|node| match node {
        usvg::Node::Group(group) if !group.should_isolate() => can_be_parted(group),
        usvg::Node::Path(path) if node.abs_layer_bounding_box().is_none() => {
            let is_plain = |stroke: &usvg::Stroke| matches!(stroke.paint(), usvg::Paint::Color(_));
            path.stroke().is_none_or(is_plain)
        }
        _ => true,
    })
}

/// Draws a straight line.
fn straight(line: &usvg::Path, at: Transform, band: &mut PixmapMut<'_>) {
    let Some(stroke) = line.stroke().filter(|_| line.is_visible()) else { return };
    let usvg::Paint::Color(colour) = stroke.paint() else { return };
    let mut paint = Paint::default();
    paint.set_color_rgba8(colour.red, colour.green, colour.blue, stroke.opacity().to_u8());
    paint.anti_alias = line.rendering_mode().use_shape_antialiasing();
    band.stroke_path(line.data(), &paint, &stroke.to_tiny_skia(), at, None);
}

impl Canvas<'_> {
    /// Whether some of a node may be in the band.
    fn holds(&self, node: &usvg::Node) -> bool {
        let bounds = match node {
            usvg::Node::Group(group) => group.abs_layer_bounding_box().to_rect(),
            node => node.abs_stroke_bounding_box(),
        };
        // Letters may reach over their line, edges over their pixels.
        let reach = 2.0 + if matches!(node, usvg::Node::Text(_)) { bounds.height() } else { 0.0 };
        bounds.top() - reach < self.bottom && bounds.bottom() + reach > self.top
    }
}
