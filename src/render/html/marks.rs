//! What places of a map refer to: ids, links between cards, icons.

use super::lean::lean;
use super::map::{Map, cards};
use super::{Shared, map};
use crate::arrange::cells::Card;
use crate::arrange::known::{Known, Thing};
use crate::render::icons;
use crate::render::templates::Ready;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Above this many linked cards a browser would be slow to light up counterparts by style sheet.
const MOST_PAIRS: usize = 300;

/// An icon the page uses.
#[derive(Serialize)]
pub(super) struct IconView {
    pub(super) name: String,
    /// What stands in its file.
    pub(super) markup: &'static str,
}

/// A card with the cards that light up with it, as ids of the page.
#[derive(Serialize)]
pub(super) struct PairView {
    pub(super) anchor: String,
    pub(super) counterparts: Vec<String>,
}

/// A card that is shown.
struct ShownCard {
    /// Its id in the page.
    anchor: String,
    /// What it says.
    text: String,
}

/// What was used of icons, classes and ids while a map is put together.
pub(super) struct Marks<'a> {
    /// The templates that print them.
    pub(super) ready: &'a Ready,
    prefix: &'a str,
    known: &'a Known,
    images: &'a BTreeMap<String, String>,
    shared: &'a mut Shared,
    /// Every card that is shown, by its id in the chart.
    cards: BTreeMap<String, ShownCard>,
    counterparts: BTreeMap<String, BTreeSet<String>>,
    taken: BTreeSet<String>,
    /// The last number that was tried behind an id.
    numbers: BTreeMap<String, usize>,
}

impl<'a> Marks<'a> {
    pub(super) fn of(
        map: &Map<'a>,
        prefix: &'a str,
        (ready, shared): (&'a Ready, &'a mut Shared),
    ) -> Self {
        let mut marks = Marks {
            ready,
            prefix,
            known: map.known,
            images: map.images,
            shared,
            cards: BTreeMap::new(),
            counterparts: BTreeMap::new(),
            taken: BTreeSet::new(),
            numbers: BTreeMap::new(),
        };
        for card in map::cards(map.chart).filter(|card| !card.id.is_empty()) {
            let name = marks.thing(card).map_or(&card.id, |thing| &thing.anchor);
            let shown = ShownCard { anchor: marks.place(name), text: card.text.characters() };
            marks.cards.entry(card.id.clone()).or_insert(shown);
        }
        for card in cards(map.chart).filter(|card| !card.id.is_empty()) {
            for reference in &card.references {
                let (card, other) = (card.id.clone(), reference.id.clone());
                marks.counterparts.entry(other.clone()).or_default().insert(card.clone());
                marks.counterparts.entry(card).or_default().insert(other);
            }
        }
        marks
    }

    /// The id of a place in the page.
    pub(super) fn place(&self, id: &str) -> String {
        format!("{}{}", self.prefix, identifier(id))
    }

    /// The id of a place in the page that no other place has.
    pub(super) fn own_place(&mut self, id: &str) -> String {
        let mut number = self.numbers.get(id).copied().unwrap_or_default();
        loop {
            number += 1;
            let place = match number {
                1 => self.place(id),
                _ => self.place(&format!("{id}-{number}")),
            };
            if self.taken.insert(place.clone()) {
                self.numbers.insert(id.to_owned(), number);
                return place;
            }
        }
    }

    /// What is known of a card.
    pub(super) fn thing(&self, card: &Card) -> Option<&'a Thing> {
        let known: &'a Known = self.known;
        let things = match card.kind {
            "pain-point" => &known.pain_points,
            "opportunity" => &known.opportunities,
            "gain" => &known.gains,
            _ => return None,
        };
        things.get(card.position?)
    }

    /// What is known of the map.
    pub(super) fn known(&self) -> &'a Known {
        self.known
    }

    /// The id of a card in the page; empty if the card is not shown.
    pub(super) fn anchor_of(&self, id: &str) -> String {
        self.cards.get(id).map(|card| card.anchor.clone()).unwrap_or_default()
    }

    /// What a card says.
    pub(super) fn text_of(&self, id: &str) -> String {
        self.cards.get(id).map(|card| card.text.clone()).unwrap_or_default()
    }

    /// The id of a thing where it stands first, else empty: one that several moments share stands in several cells.
    pub(super) fn take_anchor(&mut self, name: &str) -> String {
        let place = self.place(name);
        let is_first = !name.is_empty() && self.taken.insert(place.clone());
        if is_first { place } else { String::new() }
    }

    /// The address of the image in a file; empty where nothing was read.
    pub(super) fn image(&self, src: &str) -> &'a str {
        let images: &'a BTreeMap<String, String> = self.images;
        images.get(src).map_or("", String::as_str)
    }

    /// The class that brings declarations.
    pub(super) fn class(&mut self, declarations: String) -> String {
        self.shared.looks.class(declarations)
    }

    /// A drawing in fewer bytes.
    pub(super) fn lean(&mut self, drawing: &str) -> String {
        lean(drawing, &mut self.shared.looks)
    }

    /// Brings an icon into the page, if there is one of that name.
    pub(super) fn use_icon(&mut self, name: &str) -> bool {
        let icon = icon(name);
        let is_known = icon.is_some();
        self.shared.icons.extend(icon);
        is_known
    }

    /// Notes which cards light up with which.
    pub(super) fn keep_pairs(self) {
        if self.counterparts.len() > MOST_PAIRS {
            return;
        }
        let shown = self.counterparts.iter().filter_map(|(id, others)| {
            let others = others.iter().map(|other| self.anchor_of(other));
            let counterparts: Vec<String> = others.filter(|other| !other.is_empty()).collect();
            let anchor = self.anchor_of(id);
            let is_pair = !anchor.is_empty() && !counterparts.is_empty();
            is_pair.then_some(PairView { anchor, counterparts })
        });
        let shown: Vec<PairView> = shown.collect();
        self.shared.pairs.extend(shown);
    }
}

/// An icon by its name.
pub(super) fn icon(name: &str) -> Option<(String, &'static str)> {
    icons::markup(name).map(|markup| (name.to_owned(), markup))
}

/// The icons of a page as its template prints them.
pub(super) fn icons(used: &BTreeMap<String, &'static str>) -> Vec<IconView> {
    let icons = used.iter();
    icons.map(|(name, markup)| IconView { name: name.clone(), markup }).collect()
}

/// The characters that are safe in ids, in style sheets and in addresses alike.
fn identifier(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}
