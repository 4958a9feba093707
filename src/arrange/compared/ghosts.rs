//! What is gone, in the cells where it stood.

use super::{Marked, Tab};
use crate::arrange::cells::{Cell, Item};
use crate::arrange::{Chart, Content, Lane};
use crate::diff::item::{Row, Spot};
use crate::diff::tell::Sign;
use crate::model::Journey;
use crate::model::lane::{BuiltIn, Lane as OfMap};
use crate::model::text::Rich;
use crate::model::transition::Place;
use std::collections::BTreeMap;

/// Items of the old map that are gone from their cells, each with the numbers of its changes.
#[derive(Default)]
pub(super) struct Ghosts(BTreeMap<Spot, Tab>);

impl Ghosts {
    pub(super) fn add(&mut self, spot: Spot, number: usize) {
        self.0.entry(spot).or_default().add(Sign::Removed, number);
    }
}

/// The lane in which a chart draws what stands at a spot, and which of the cell's items it is.
pub(super) fn shelf(spot: Spot, journey: &Journey) -> (String, usize) {
    let id = spot.row.id(journey);
    if spot.row != Row::BuiltIn(BuiltIn::Questions) {
        let is_built_in = matches!(spot.row, Row::BuiltIn(_));
        return (if is_built_in { id.replace('_', "-") } else { id.to_owned() }, spot.index);
    }
    // The question of the stage itself is drawn before those that are asked in it.
    let stage = &journey.stages[spot.at.stage];
    let own = spot.at.step.is_none() && stage.question.is_some();
    (id.to_owned(), spot.index + usize::from(own))
}

/// Puts an image in words.
pub(super) fn told(item: &mut Item) {
    if let Item::Image { alt, caption, .. } = item {
        let text = caption.take().unwrap_or_else(|| Rich::plain(alt.clone()));
        *item = Item::Text { text, notes: Vec::new() };
    }
}

impl Marked<'_> {
    /// Puts ghosts into the cells of the chart.
    pub(super) fn settle(&mut self, ghosts: Ghosts) {
        for (spot, tab) in ghosts.0 {
            let (lane, index) = shelf(spot, self.shown.0.journey);
            let is_drawn = self.shown.1.journey.lanes.iter().any(|own| match (own, spot.row) {
                (OfMap::BuiltIn(own), Row::BuiltIn(row)) => *own == row,
                (OfMap::Custom(own), Row::Custom(_)) => own.id == lane,
                _ => false,
            });
            let columns = self.axis.of_old(spot.at).filter(|_| is_drawn);
            let Some(columns) = columns else { continue };
            let item = self.old.lanes.iter().find(|own| own.id == lane).and_then(|own| {
                let Content::Cells(cells) = &own.content else { return None };
                cells.iter().find(|cell| cell.place == Some(spot.at))?.items.get(index)
            });
            let Some(mut item) = item.cloned() else { continue };
            fade(&mut item);
            self.shelve(&lane, (spot.at, columns), item, tab);
        }
    }

    /// Puts an item behind those of its cell.
    fn shelve(&mut self, lane: &str, (at, columns): (Place, (usize, usize)), item: Item, tab: Tab) {
        let lane = lane_of(&mut self.chart, &self.old, lane);
        let Content::Cells(cells) = &mut lane.content else { return };
        let is_here = |cell: &Cell| {
            let is_step = cell.place.is_some_and(|place| place.step.is_some());
            (cell.first, cell.span) == columns
                && cell.place.is_some()
                && is_step == at.step.is_some()
        };
        if let Some(cell) = cells.iter_mut().find(|cell| is_here(cell)) {
            cell.items.push(item);
            cell.tabs.push(tab);
            return;
        }
        let (first, span) = columns;
        // A stage's own cell stands above those of its steps.
        let rank = |cell: &Cell| match cell.place {
            None => (0, 0),
            Some(place) => (cell.first + 1, usize::from(place.step.is_some())),
        };
        let cell = Cell { first, span, items: vec![item], place: Some(at), tabs: vec![tab] };
        let before = cells.iter().position(|other| rank(other) > rank(&cell));
        cells.insert(before.unwrap_or(cells.len()), cell);
    }
}

/// The lane of that id; one that only the old map fills stands behind the lane that it stood behind.
fn lane_of<'a>(chart: &'a mut Chart, old: &Chart, id: &str) -> &'a mut Lane {
    let position = |lanes: &[Lane], id: &str| lanes.iter().position(|lane| lane.id == id);
    if let Some(at) = position(&chart.lanes, id) {
        return &mut chart.lanes[at];
    }
    let at = position(&old.lanes, id).expect("a ghost comes out of a lane of the old map");
    let above = old.lanes[..at].iter().rev().find_map(|lane| position(&chart.lanes, &lane.id));
    let lane = Lane { content: Content::Cells(Vec::new()), ..old.lanes[at].clone() };
    let at = above.map_or(0, |above| above + 1);
    chart.lanes.insert(at, lane);
    &mut chart.lanes[at]
}

/// Takes from an item what refers to others: in the new map the numbers are those of others.
fn fade(item: &mut Item) {
    told(item);
    match item {
        Item::Card(card) => {
            card.id.clear();
            card.number.clear();
            card.references.clear();
            card.is_unanswered = false;
            card.link = None;
        }
        Item::Chip { link, .. } => *link = None,
        _ => {}
    }
}
