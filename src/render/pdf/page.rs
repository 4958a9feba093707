//! One page: the marks of a sheet as drawing commands, every text with its place in the order of reading.

use super::structure::{Place, Structure};
use super::{Anchor, Book, Numbers, ascii, shapes, stream, upright};
use crate::layout::paper::Leaf;
use crate::layout::sheet::{
    BoxMark, DotMark, Group, IconMark, ImageMark, Mark, PathMark, TextMark,
};
use crate::render::icons;
use crate::text::FaceId;
use pdf_writer::types::{
    ActionType, AnnotationFlags, AnnotationType, FunctionShadingType, LineCapStyle, LineJoinStyle,
    StructRole, TabOrder,
};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use std::collections::BTreeMap;

/// A page as it is to be written.
pub(super) struct Drawn {
    pub(super) id: Ref,
    content: Content,
    /// Key of the page's marked stretches.
    key: i32,
    links: Vec<Link>,
    bands: Vec<Band>,
    /// The images on it by their names.
    images: BTreeMap<String, Ref>,
    /// Titles that a reader may jump to, each with its height in points above the lower edge.
    pub(super) titles: Vec<(String, f32)>,
    /// Ids that a link may name, each with its height likewise.
    pub(super) ids: Vec<(String, f32)>,
}

/// A place on the page that leads elsewhere.
struct Link {
    annotation: Ref,
    rect: Rect,
    target: String,
    text: String,
    key: i32,
}

/// A ground that shades from good at its top to bad at its bottom.
struct Band {
    shading: Ref,
    /// Its top and bottom in px.
    ends: (f32, f32),
    colours: [[f32; 3]; 3],
}

/// Draws a page.
pub(super) fn draw(
    leaf: &Leaf,
    (id, is_first): (Ref, bool),
    book: Book<'_, '_>,
    numbers: &mut Numbers,
) -> Drawn {
    let key = book.structure.key();
    let drawn = Drawn {
        id,
        content: Content::new(),
        key,
        links: Vec::new(),
        bands: Vec::new(),
        images: BTreeMap::new(),
        titles: Vec::new(),
        ids: Vec::new(),
    };
    let mut drawing = Drawing { leaf, book, numbers, drawn, marked: Vec::new() };
    drawing.all(is_first);
    let Drawing { book, drawn, marked, .. } = drawing;
    book.structure.page(key, marked);
    drawn
}

impl Drawn {
    /// Writes the page with its links and shadings.
    pub(super) fn write(
        &self,
        pdf: &mut Pdf,
        (leaf, tree, faces): (&Leaf, Ref, Ref),
        anchors: &BTreeMap<&str, Anchor>,
        numbers: &mut Numbers,
    ) {
        let content = numbers.next();
        let mut page = pdf.page(self.id);
        page.parent(tree).contents(content).struct_parents(self.key);
        let (width, height) = leaf.size();
        page.media_box(Rect::new(0.0, 0.0, width, height));
        page.tab_order(TabOrder::StructureOrder);
        if !self.links.is_empty() {
            page.annotations(self.links.iter().map(|link| link.annotation));
        }
        let mut resources = page.resources();
        resources.pair(Name(b"Font"), faces);
        if !self.bands.is_empty() {
            let mut shadings = resources.shadings();
            for (number, band) in self.bands.iter().enumerate() {
                shadings.pair(Name(band_name(number).as_bytes()), band.shading);
            }
        }
        if !self.images.is_empty() {
            let mut images = resources.x_objects();
            for (name, id) in &self.images {
                images.pair(Name(name.as_bytes()), *id);
            }
        }
        resources.finish();
        page.finish();
        for link in &self.links {
            link.write(pdf, self.id, anchors);
        }
        for band in &self.bands {
            band.write(pdf, numbers);
        }
        stream(pdf, content, self.content.as_bytes());
    }
}

impl Link {
    fn write(&self, pdf: &mut Pdf, page: Ref, anchors: &BTreeMap<&str, Anchor>) {
        let mut annotation = pdf.annotation(self.annotation);
        annotation.subtype(AnnotationType::Link).rect(self.rect).contents(TextStr(&self.text));
        annotation.border(0.0, 0.0, 0.0, None).flags(AnnotationFlags::PRINT);
        annotation.struct_parent(self.key).page(page);
        match self.target.strip_prefix('#') {
            None => {
                let target = ascii(&self.target);
                annotation.action().action_type(ActionType::Uri).uri(Str(&target));
            }
            // What a link names may be on no page, where only a part of a map is drawn.
            Some(id) => {
                if let Some(anchor) = anchors.get(id) {
                    let mut action = annotation.action();
                    action.action_type(ActionType::GoTo);
                    action.destination().page(anchor.page).xyz(0.0, anchor.top, None);
                }
            }
        }
    }
}

impl Band {
    fn write(&self, pdf: &mut Pdf, numbers: &mut Numbers) {
        let [upper, lower, whole] = std::array::from_fn(|_| numbers.next());
        let [good, middle, bad] = self.colours;
        pdf.exponential_function(upper).domain([0.0, 1.0]).c0(good).c1(middle).n(1.0);
        pdf.exponential_function(lower).domain([0.0, 1.0]).c0(middle).c1(bad).n(1.0);
        let mut both = pdf.stitching_function(whole);
        both.domain([0.0, 1.0]).functions([upper, lower]).bounds([0.5]);
        both.encode([0.0, 1.0, 0.0, 1.0]);
        both.finish();
        let mut shading = pdf.function_shading(self.shading);
        shading.shading_type(FunctionShadingType::Axial);
        shading.color_space().device_rgb();
        shading.coords([0.0, self.ends.0, 0.0, self.ends.1]).function(whole);
        shading.extend([true, true]);
    }
}

fn band_name(number: usize) -> String {
    format!("B{number}")
}

struct Drawing<'a, 'b, 'f> {
    leaf: &'a Leaf,
    book: Book<'b, 'f>,
    numbers: &'a mut Numbers,
    drawn: Drawn,
    /// The element of every marked stretch so far.
    marked: Vec<Place>,
}

impl Drawing<'_, '_, '_> {
    fn all(&mut self, is_first: bool) {
        let leaf = self.leaf;
        let (width, height) = leaf.size();
        if let Some([r, g, b]) = self.colour("background") {
            self.drawn.content.begin_marked_content(Name(b"Artifact"));
            self.drawn.content.set_fill_rgb(r, g, b).rect(0.0, 0.0, width, height).fill_nonzero();
            self.drawn.content.end_marked_content();
        }
        self.drawn.content.transform([leaf.scale, 0.0, 0.0, -leaf.scale, 0.0, height]);
        self.drawn.content.set_line_cap(LineCapStyle::ButtCap);
        self.drawn.content.set_line_join(LineJoinStyle::MiterJoin);
        if is_first {
            let told = (StructRole::Sect, leaf.sheet.title.as_str(), "");
            let part = self.book.structure.element(self.numbers, Structure::DOCUMENT, told);
            self.story(part);
        }
        for group in &leaf.sheet.groups {
            self.group(group);
        }
    }

    /// Tells the drawing in sentences to who cannot see it, on an empty stretch before everything else.
    fn story(&mut self, part: Place) {
        let told = (StructRole::Figure, "", self.leaf.sheet.description.as_str());
        let figure = self.book.structure.element(self.numbers, part, told);
        self.open(figure, None);
        self.drawn.content.end_marked_content();
    }

    fn group(&mut self, group: &Group) {
        let role = (StructRole::Sect, group.label.as_str(), "");
        let part = self.book.structure.element(self.numbers, Structure::DOCUMENT, role);
        if group.kind == "stage" || group.kind == "head" {
            self.bookmark(group);
        }
        for mark in &group.marks {
            match mark {
                Mark::Text(text) => self.text(text, (part, group.kind)),
                Mark::Image(image) => self.image(image, part),
                Mark::Change(_) => {}
                other => {
                    self.drawn.content.begin_marked_content(Name(b"Artifact"));
                    match other {
                        Mark::Box(mark) => self.rectangle(mark, part),
                        Mark::Icon(mark) => self.icon(mark),
                        Mark::Path(mark) => self.path(mark),
                        Mark::Dot(mark) => self.dot(mark),
                        Mark::Text(_) | Mark::Image(_) | Mark::Change(_) => {}
                    }
                    self.drawn.content.end_marked_content();
                }
            }
        }
    }

    fn bookmark(&mut self, group: &Group) {
        let top = group.marks.iter().find_map(|mark| match mark {
            Mark::Text(text) => text.lines.first().map(|line| line.y.0 - text.size.0),
            _ => None,
        });
        if let Some(top) = top.filter(|_| !group.label.is_empty()) {
            let height = self.height(top - 8.0);
            self.drawn.titles.push((group.label.clone(), height));
        }
    }

    /// How many points above the lower edge a place of the sheet lies.
    fn height(&self, y: f32) -> f32 {
        self.leaf.size().1 - y * self.leaf.scale
    }

    /// A colour in parts from 0 to 1.
    fn colour(&self, purpose: &str) -> Option<[f32; 3]> {
        Some(self.book.palette.rgb(purpose)?.map(|part| f32::from(part) / 255.0))
    }

    /// Sets the colours of what is drawn next; false where neither shows.
    fn colours(&mut self, fill: &str, stroke: &str, width: f32) -> (bool, bool) {
        let (ground, edge) = (self.colour(fill), self.colour(stroke));
        if let Some([r, g, b]) = ground {
            self.drawn.content.set_fill_rgb(r, g, b);
        }
        if let Some([r, g, b]) = edge {
            self.drawn.content.set_stroke_rgb(r, g, b).set_line_width(width);
        }
        (ground.is_some(), edge.is_some() && width > 0.0)
    }

    fn paint(&mut self, (fill, stroke): (bool, bool)) {
        let content = &mut self.drawn.content;
        match (fill, stroke) {
            (true, true) => content.fill_nonzero_and_stroke(),
            (true, false) => content.fill_nonzero(),
            (false, true) => content.stroke(),
            (false, false) => content.end_path(),
        };
    }

    fn rectangle(&mut self, mark: &BoxMark, part: Place) {
        let area = (mark.x.0, mark.y.0, mark.width.0, mark.height.0);
        if mark.fill == "band" {
            self.band(area);
        } else {
            let painted = self.colours(&mark.fill, &mark.stroke, 1.0);
            let dashes: &[f32] = if mark.is_dashed { &[4.0, 3.0] } else { &[] };
            self.drawn.content.set_dash_pattern(dashes.iter().copied(), 0.0);
            shapes::rounded(&mut self.drawn.content, area, mark.radius.0);
            self.paint(painted);
        }
        if !mark.id.is_empty() {
            let id = format!("{}-{}", self.leaf.sheet.prefix, mark.id);
            self.drawn.ids.push((id, self.height(area.1 - 8.0)));
        }
        if !mark.link.is_empty() {
            let rect = upright(self.leaf, (area.0, area.1), (area.2, area.3));
            self.link(rect, (&mark.link, &mark.link), part);
        }
    }

    fn band(&mut self, (x, y, width, height): (f32, f32, f32, f32)) {
        let shade = |purpose| self.colour(purpose).unwrap_or([1.0; 3]);
        let colours = [shade("band-good"), shade("background"), shade("band-bad")];
        let shading = self.numbers.next();
        let name = band_name(self.drawn.bands.len());
        self.drawn.bands.push(Band { shading, ends: (y, y + height), colours });
        let content = &mut self.drawn.content;
        content.save_state();
        content.rect(x, y, width, height).clip_nonzero().end_path();
        content.shading(Name(name.as_bytes()));
        content.restore_state();
    }

    fn icon(&mut self, mark: &IconMark) {
        let Some(markup) = icons::markup(&mark.name) else { return };
        self.drawn.content.save_state();
        self.colours(&mark.stroke, &mark.stroke, 1.0);
        let scale = mark.size.0 / 24.0;
        let content = &mut self.drawn.content;
        content.transform([scale, 0.0, 0.0, scale, mark.x.0, mark.y.0]);
        content.set_line_cap(LineCapStyle::RoundCap).set_line_join(LineJoinStyle::RoundJoin);
        content.set_dash_pattern([], 0.0);
        shapes::icon(content, markup);
        content.restore_state();
    }

    /// Draws an image: a figure with what is to be seen, or a mere ornament where words beside it say so.
    fn image(&mut self, mark: &ImageMark, part: Place) {
        let Some(data) = &mark.data else { return };
        if mark.alt.is_empty() {
            self.drawn.content.begin_marked_content(Name(b"Artifact"));
        } else {
            let told = (StructRole::Figure, "", mark.alt.as_str());
            let figure = self.book.structure.element(self.numbers, part, told);
            self.open(figure, None);
        }
        let id = self.book.images.id(data, self.numbers);
        let name = format!("I{}", id.get());
        let (x, y, width, height) = (mark.x.0, mark.y.0, mark.width.0, mark.height.0);
        let content = &mut self.drawn.content;
        content.save_state();
        shapes::rounded(content, (x, y, width, height), mark.radius.0);
        content.clip_nonzero().end_path();
        // The y axis of an image points up, that of the page down.
        content.transform([width, 0.0, 0.0, -height, x, y + height]);
        content.x_object(Name(name.as_bytes()));
        content.restore_state();
        content.end_marked_content();
        self.drawn.images.insert(name, id);
    }

    fn path(&mut self, mark: &PathMark) {
        let painted = self.colours(&mark.fill, &mark.stroke, mark.width.0);
        let dashes = mark.dashes.split_whitespace().filter_map(|length| length.parse().ok());
        let dashes: Vec<f32> = dashes.collect();
        self.drawn.content.save_state();
        self.drawn.content.set_dash_pattern(dashes, 0.0);
        if mark.mirror != 0 {
            self.drawn.content.transform([-1.0, 0.0, 0.0, 1.0, mark.mirror.0, 0.0]);
        }
        shapes::path(&mut self.drawn.content, &mark.d);
        self.paint(painted);
        self.drawn.content.restore_state();
    }

    fn dot(&mut self, mark: &DotMark) {
        let painted = self.colours(&mark.fill, &mark.stroke, mark.width.0);
        self.drawn.content.set_dash_pattern([], 0.0);
        shapes::circle(&mut self.drawn.content, (mark.x.0, mark.y.0), mark.radius.0);
        self.paint(painted);
    }

    fn text(&mut self, mark: &TextMark, (part, kind): (Place, &str)) {
        let is_title = kind == "head" && mark.size.0 >= 24.0;
        let role = if is_title { StructRole::H1 } else { StructRole::P };
        let element = self.book.structure.element(self.numbers, part, (role, "", ""));
        for line in &mark.lines {
            for run in &line.runs {
                let fill = if run.link.is_empty() { mark.fill.as_str() } else { "accent" };
                self.colours(fill, "none", 0.0);
                let (x, y, size) = (run.x.0, line.y.0, mark.size.0);
                self.run(element, (&run.text, run.face), (x, y, size));
                if !run.link.is_empty() {
                    let corner = (x, y - size);
                    let rect = upright(self.leaf, corner, (run.width.0, size * 1.25));
                    self.link(rect, (&run.link, &run.text), element);
                }
            }
        }
    }

    /// Draws a run, with its words where its glyphs alone do not tell them.
    fn run(&mut self, element: Place, run: (&str, FaceId), at: (f32, f32, f32)) {
        let shaped = self.book.letters.shape(run);
        let words = (!shaped.tells).then(|| run.0.trim_matches(['\u{202b}', '\u{202c}']));
        self.open(element, words);
        self.book.letters.draw(&mut self.drawn.content, &shaped, at);
        self.drawn.content.end_marked_content();
    }

    /// Begins a marked stretch that belongs to an element.
    fn open(&mut self, element: Place, words: Option<&str>) {
        let number = super::number(self.marked.len());
        let mut stretch = self.drawn.content.begin_marked_content_with_properties(Name(b"Span"));
        let mut properties = stretch.properties();
        properties.identify(number);
        if let Some(words) = words {
            properties.actual_text(TextStr(words));
        }
        properties.finish();
        stretch.finish();
        self.marked.push(element);
        self.book.structure.marked(element, self.drawn.id, number);
    }

    fn link(&mut self, rect: Rect, (target, text): (&str, &str), part: Place) {
        let role = (StructRole::Link, "", "");
        let element = self.book.structure.element(self.numbers, part, role);
        let annotation = self.numbers.next();
        let key = self.book.structure.annotation(element, self.drawn.id, annotation);
        let (target, text) = (target.to_owned(), text.trim().to_owned());
        self.drawn.links.push(Link { annotation, rect, target, text, key });
    }
}
