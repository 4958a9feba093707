//! What places of a page refer to: ids, links between cards, icons.

use crate::arrange::cells::{Card, Item};
use crate::arrange::{Chart, Content};
use crate::render::icons;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Above this many linked cards a browser would be slow to light up counterparts.
const MOST_PAIRS: usize = 300;

/// An icon the page uses.
#[derive(Serialize)]
pub(super) struct IconView {
    name: String,
    /// What stands in its file.
    markup: &'static str,
}

/// A card with the cards that light up with it, as ids of the page.
#[derive(Serialize)]
pub(super) struct PairView {
    anchor: String,
    counterparts: Vec<String>,
}

/// What was used of icons and ids while a page is put together.
pub(super) struct Marks {
    prefix: String,
    /// What every card says that is shown, by its id in the chart.
    texts: BTreeMap<String, String>,
    counterparts: BTreeMap<String, BTreeSet<String>>,
    taken: BTreeSet<String>,
    icons: BTreeMap<String, &'static str>,
    images: BTreeMap<String, String>,
}

impl Marks {
    pub(super) fn of(chart: &Chart, images: &BTreeMap<String, String>) -> Self {
        let mut marks = Marks {
            prefix: identifier(&chart.prefix),
            texts: BTreeMap::new(),
            counterparts: BTreeMap::new(),
            taken: BTreeSet::new(),
            icons: BTreeMap::new(),
            images: images.clone(),
        };
        for card in cards(chart).filter(|card| !card.id.is_empty()) {
            marks.texts.entry(card.id.clone()).or_insert_with(|| card.text.characters());
        }
        for card in cards(chart).filter(|card| !card.id.is_empty()) {
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
        format!("{}-{}", self.prefix, identifier(id))
    }

    /// The id of a card in the page, if the card is shown.
    pub(super) fn anchor_of(&self, id: &str) -> Option<String> {
        self.texts.contains_key(id).then(|| self.place(id))
    }

    /// What a card says.
    pub(super) fn text_of(&self, id: &str) -> String {
        self.texts.get(id).cloned().unwrap_or_default()
    }

    /// The id of a card where it stands first; a card that several moments share stands in several cells.
    pub(super) fn take_anchor(&mut self, id: &str) -> Option<String> {
        (!id.is_empty() && self.taken.insert(id.to_owned())).then(|| self.place(id))
    }

    /// The address of the image in a file.
    pub(super) fn image(&self, src: &str) -> Option<String> {
        self.images.get(src).cloned()
    }

    /// Brings an icon into the page, if there is one of that name.
    pub(super) fn use_icon(&mut self, name: &str) -> bool {
        let markup = icons::markup(name);
        self.icons.extend(markup.map(|markup| (name.to_owned(), markup)));
        markup.is_some()
    }

    pub(super) fn icons(&self) -> Vec<IconView> {
        let used = self.icons.iter();
        used.map(|(name, markup)| IconView { name: name.clone(), markup }).collect()
    }

    /// Which cards light up with which.
    pub(super) fn pairs(&self) -> Vec<PairView> {
        if self.counterparts.len() > MOST_PAIRS {
            return Vec::new();
        }
        let shown = self.counterparts.iter().filter_map(|(id, others)| {
            let counterparts: Vec<String> =
                others.iter().filter_map(|other| self.anchor_of(other)).collect();
            let anchor = self.anchor_of(id)?;
            (!counterparts.is_empty()).then_some(PairView { anchor, counterparts })
        });
        shown.collect()
    }
}

fn cards(chart: &Chart) -> impl Iterator<Item = &Card> {
    let cells = chart.lanes.iter().flat_map(|lane| match &lane.content {
        Content::Cells(cells) => &**cells,
        Content::Curve(_) => &[],
    });
    cells.flat_map(|cell| &cell.items).filter_map(|item| match item {
        Item::Card(card) => Some(card),
        _ => None,
    })
}

/// The characters that are safe in ids, in style sheets and in addresses alike.
fn identifier(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}
