//! What is gone, in the cells where it stood.

use super::{Marked, Tab, axis};
use crate::arrange::cells::{Card, Cell, Item};
use crate::arrange::head::PersonaCard;
use crate::arrange::{Arc, Chart, Content, Lane};
use crate::diff::item::{Item as Was, Row, Spot};
use crate::diff::tell::Sign;
use crate::diff::{Change, Changes, Kind, Thing};
use crate::model::Journey;
use crate::model::lane::{BuiltIn, Lane as OfMap};
use crate::model::text::Rich;
use crate::model::transition::Place;
use std::collections::BTreeMap;

/// What is gone of the old map, each with the numbers of its changes.
#[derive(Default)]
pub(super) struct Ghosts {
    cells: BTreeMap<Spot, Tab>,
    /// Items of the plan by their position in it, in its order.
    plan: Vec<(usize, Tab)>,
}

impl Ghosts {
    fn add(&mut self, spot: Spot, number: usize) {
        self.cells.entry(spot).or_default().add(Sign::Removed, number);
    }
}

/// The position in the new plan of an item of the old one, if it is still there.
fn new_of(changes: &Changes, old: usize) -> Option<usize> {
    changes.pairs.iter().find_map(|pair| match pair {
        (Was::PlanItem(own), Was::PlanItem(new)) if *own == old => Some(*new),
        _ => None,
    })
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
    /// Notes where that stood which a change took away.
    pub(super) fn haunt(&mut self, change: &Change, number: usize, ghosts: &mut Ghosts) {
        match &change.kind {
            Kind::Removed(inside) => {
                for thing in change.old.iter().chain(inside) {
                    self.haunt_thing(thing, number, ghosts);
                }
            }
            Kind::Unplaced(spot, _) => ghosts.add(*spot, number),
            // Stages that are gone because they split or merged lead to what became of them.
            Kind::Merged(parts) => {
                for part in parts {
                    self.haunt_thing(part, number, ghosts);
                }
            }
            Kind::Split(_) => {
                if let Some(whole) = &change.old {
                    self.haunt_thing(whole, number, ghosts);
                }
            }
            _ => {}
        }
    }

    fn haunt_thing(&mut self, thing: &Thing, number: usize, ghosts: &mut Ghosts) {
        let tab = Tab(vec![(Sign::Removed, vec![number])]);
        match thing.item {
            Was::Column(place) => {
                let columns = self.was.of(place);
                let own = columns.and_then(|at| self.side.head(at, place.step.is_some()));
                // A thing that is there is none of those that are gone.
                if let Some(own) = own.filter(|own| own.is_ghost()) {
                    own.add(Sign::Removed, number);
                }
            }
            Was::PlanItem(at) => ghosts.plan.push((at, tab)),
            Was::Persona(key) => {
                let id = format!("persona-{}", self.before.personas[key].id);
                let card = self.old.personas.iter().find(|card| card.id == id);
                let ghost = |card: &PersonaCard| PersonaCard {
                    id: String::new(),
                    photo: None,
                    line: None,
                    tab,
                    ..card.clone()
                };
                self.side.chart.personas.extend(card.map(ghost));
            }
            Was::Transition(at) => {
                let transition = &self.before.transitions[at];
                let from = self.was.middle(transition.from);
                let to = transition.to.map(|place| self.was.middle(place));
                if let (Some(from), Some(arc)) = (from, self.old.arcs.get(at))
                    && to != Some(None)
                {
                    let arc = Arc { from, to: to.flatten(), tab, ..arc.clone() };
                    self.side.chart.arcs.push(arc);
                }
            }
            _ => {}
        }
        for spot in &thing.spots {
            if spot.row == Row::BuiltIn(BuiltIn::Emotion) {
                let points = self.side.curve().flat_map(|curve| &mut curve.before);
                axis::feel(points, *spot, |tab| tab.add(Sign::Removed, number));
            } else {
                ghosts.add(*spot, number);
            }
        }
    }

    /// Puts ghosts into the cells of the chart and between the items of the plan.
    pub(super) fn settle(&mut self, ghosts: Ghosts, changes: &Changes) {
        for (spot, tab) in ghosts.cells {
            let (lane, index) = shelf(spot, self.before);
            let is_drawn = self.side.journey.lanes.iter().any(|own| match (own, spot.row) {
                (OfMap::BuiltIn(own), Row::BuiltIn(row)) => *own == row,
                (OfMap::Custom(own), Row::Custom(_)) => own.id == lane,
                _ => false,
            });
            let columns = self.was.of(spot.at).filter(|_| is_drawn);
            let Some(columns) = columns else { continue };
            let item = self.old.lanes.iter().find(|own| own.id == lane).and_then(|own| {
                let Content::Cells(cells) = &own.content else { return None };
                cells.iter().find(|cell| cell.place == Some(spot.at))?.items.get(index)
            });
            let Some(mut item) = item.cloned() else { continue };
            fade(&mut item);
            self.shelve(&lane, (spot.at, columns), item, tab);
        }
        // From the last one, so that places before it stay what they are.
        for (at, tab) in ghosts.plan.into_iter().rev() {
            let Some(mut card) = self.old.plan.get(at).cloned() else { continue };
            strip(&mut card);
            let behind = (0..at).rev().find_map(|before| new_of(changes, before));
            let place = behind.map_or(0, |behind| behind + 1).min(self.side.chart.plan.len());
            self.side.chart.plan.insert(place, card);
            self.side.chart.plan_tabs.insert(place, tab);
        }
    }

    /// Puts an item behind those of its cell.
    fn shelve(&mut self, lane: &str, (at, columns): (Place, (usize, usize)), item: Item, tab: Tab) {
        let lane = lane_of(&mut self.side.chart, &self.old, lane);
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
        Item::Card(card) => strip(card),
        Item::Chip { link, .. } => *link = None,
        _ => {}
    }
}

fn strip(card: &mut Card) {
    card.id.clear();
    card.number.clear();
    card.references.clear();
    card.is_unanswered = false;
    card.link = None;
}
