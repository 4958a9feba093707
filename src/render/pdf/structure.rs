//! The order of reading: a part for every group of marks, a paragraph for every text.

use super::Numbers;
use pdf_writer::types::StructRole;
use pdf_writer::writers::StructTreeRoot;
use pdf_writer::{Finish, Pdf, Ref, TextStr};

/// The tree that programs read aloud or reflow by.
pub(super) struct Structure {
    root: Ref,
    elements: Vec<Element>,
    /// The element of every marked stretch of every page, by number.
    pages: Vec<(i32, Vec<Place>)>,
    /// The element of every annotation.
    annotations: Vec<(i32, Place)>,
    next_key: i32,
}

/// An element's place among the others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place(usize);

struct Element {
    id: Ref,
    parent: Ref,
    role: StructRole,
    title: String,
    alt: String,
    kids: Vec<Kid>,
}

enum Kid {
    Element(Ref),
    /// A marked stretch of a page.
    Marked(Ref, i32),
    /// An annotation on a page.
    Annotation(Ref, Ref),
}

impl Structure {
    /// The element that holds all others.
    pub(super) const DOCUMENT: Place = Place(0);

    pub(super) fn new(numbers: &mut Numbers) -> Self {
        let (root, id) = (numbers.next(), numbers.next());
        let (title, alt) = (String::new(), String::new());
        let role = StructRole::Document;
        let whole = Element { id, parent: root, role, title, alt, kids: Vec::new() };
        Structure {
            root,
            elements: vec![whole],
            pages: Vec::new(),
            annotations: Vec::new(),
            next_key: 0,
        }
    }

    /// A key of the table from marks to elements.
    pub(super) fn key(&mut self) -> i32 {
        self.next_key += 1;
        self.next_key - 1
    }

    /// A new element below another.
    pub(super) fn element(
        &mut self,
        numbers: &mut Numbers,
        parent: Place,
        (role, title, alt): (StructRole, &str, &str),
    ) -> Place {
        let (id, parent_id) = (numbers.next(), self.elements[parent.0].id);
        let (title, alt) = (title.to_owned(), alt.to_owned());
        self.elements[parent.0].kids.push(Kid::Element(id));
        self.elements.push(Element { id, parent: parent_id, role, title, alt, kids: Vec::new() });
        Place(self.elements.len() - 1)
    }

    /// Puts a marked stretch of a page under an element.
    pub(super) fn marked(&mut self, element: Place, page: Ref, number: i32) {
        self.elements[element.0].kids.push(Kid::Marked(page, number));
    }

    /// Puts an annotation of a page under an element; the key is what the annotation has to name.
    pub(super) fn annotation(&mut self, element: Place, page: Ref, annotation: Ref) -> i32 {
        let key = self.key();
        self.elements[element.0].kids.push(Kid::Annotation(page, annotation));
        self.annotations.push((key, element));
        key
    }

    /// Ends a page: the elements of its marked stretches, by number.
    pub(super) fn page(&mut self, key: i32, elements: Vec<Place>) {
        self.pages.push((key, elements));
    }

    /// Writes the tree; its root is what the catalogue names.
    pub(super) fn write(&self, pdf: &mut Pdf, numbers: &mut Numbers) -> Ref {
        for element in &self.elements {
            write(pdf, element);
        }
        let id = |place: &Place| self.elements[place.0].id;
        let mut parents: Vec<(i32, Ref)> =
            self.annotations.iter().map(|(key, place)| (*key, id(place))).collect();
        for (key, elements) in &self.pages {
            let list = numbers.next();
            pdf.indirect(list).array().typed::<Ref>().items(elements.iter().map(id));
            parents.push((*key, list));
        }
        parents.sort_unstable_by_key(|(key, _)| *key);
        let mut root = pdf.indirect(self.root).start::<StructTreeRoot<'_>>();
        root.child(id(&Self::DOCUMENT));
        let mut tree = root.parent_tree();
        let mut entries = tree.nums();
        for (key, parent) in parents {
            entries.insert(key, parent);
        }
        entries.finish();
        tree.finish();
        root.parent_tree_next_key(self.next_key);
        root.finish();
        self.root
    }
}

fn write(pdf: &mut Pdf, element: &Element) {
    let mut written = pdf.struct_element(element.id);
    written.kind(element.role).parent(element.parent);
    if !element.title.is_empty() {
        written.title(TextStr(&element.title));
    }
    if !element.alt.is_empty() {
        written.alt(TextStr(&element.alt));
    }
    let mut kids = written.children();
    for kid in &element.kids {
        match kid {
            Kid::Element(id) => {
                kids.struct_element(*id);
            }
            Kid::Marked(page, number) => {
                kids.marked_content_ref().page(*page).marked_content_id(*number);
            }
            Kid::Annotation(page, annotation) => {
                kids.object_ref().page(*page).object(*annotation);
            }
        }
    }
}
