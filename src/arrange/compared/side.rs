//! One of two maps over columns that it shares with the other, while its changes are marked.

use super::axis::{self, Ranges};
use super::{Tab, ghosts};
use crate::arrange::curve::Curve;
use crate::arrange::lanes::WHOLE;
use crate::arrange::{Chart, Content, Shown, Teller};
use crate::diff::item::{Item, Row, Spot};
use crate::diff::tell::Sign;
use crate::diff::{Change, Kind, Thing};
use crate::model::Journey;
use crate::model::lane::BuiltIn;
use crate::model::table::Key;
use crate::model::transition::Place;

/// One of the two maps.
pub(super) struct Side<'a> {
    pub(super) chart: Chart,
    pub(super) ranges: Ranges,
    pub(super) journey: &'a Journey,
}

/// What a change is about in one of the two maps.
pub(super) enum About<'a> {
    /// One place of it.
    Spot(Spot),
    /// Things, wherever they stand; none where that map has nothing of it.
    Things(Vec<&'a Thing>),
}

fn things<'a>(thing: Option<&'a Thing>, inside: &'a [Thing]) -> About<'a> {
    About::Things(thing.into_iter().chain(inside).collect())
}

/// What a change is about in the new map.
pub(super) fn in_new(change: &Change) -> About<'_> {
    match &change.kind {
        Kind::Removed(_) | Kind::Unplaced(..) => About::Things(Vec::new()),
        Kind::Placed(spot, _) | Kind::Moved { to: Some(spot), .. } => About::Spot(*spot),
        Kind::Split(parts) => About::Things(parts.iter().collect()),
        Kind::Added(inside) => things(change.new.as_ref(), inside),
        _ => things(change.new.as_ref(), &[]),
    }
}

/// What a change is about in the old map.
pub(super) fn in_old(change: &Change) -> About<'_> {
    match &change.kind {
        Kind::Added(_) | Kind::Placed(..) => About::Things(Vec::new()),
        Kind::Unplaced(spot, _) | Kind::Moved { from: Some(spot), .. } => About::Spot(*spot),
        Kind::Merged(parts) => About::Things(parts.iter().collect()),
        Kind::Removed(inside) => things(change.old.as_ref(), inside),
        _ => things(change.old.as_ref(), &[]),
    }
}

fn position<T>(keys: &[Key<T>], key: Key<T>) -> Option<usize> {
    keys.iter().position(|own| *own == key)
}

impl<'a> Side<'a> {
    /// The matrix of a map, its cells, feelings and transitions over `count` columns; the columns are for the caller to lay.
    pub(super) fn of(shown: &Shown<'a>, ranges: Ranges, count: usize) -> Self {
        let chart = Teller::of(shown).chart();
        let mut side = Side { chart, ranges, journey: shown.journey };
        side.lay_lanes(count);
        for (arc, transition) in side.chart.arcs.iter_mut().zip(&shown.journey.transitions) {
            arc.from = side.ranges.middle(transition.from).unwrap_or_default();
            arc.to = transition.to.map(|place| side.ranges.middle(place).unwrap_or_default());
        }
        for photo in side.chart.personas.iter_mut().map(|persona| &mut persona.photo) {
            *photo = None;
        }
        side.chart.plan_tabs = vec![Tab::default(); side.chart.plan.len()];
        side
    }

    fn lay_lanes(&mut self, count: usize) {
        let ranges = &self.ranges;
        let columns = |at: Place| ranges.of(at).unwrap_or((0, 1));
        for lane in &mut self.chart.lanes {
            match &mut lane.content {
                Content::Cells(cells) => {
                    for cell in cells {
                        (cell.first, cell.span) = cell.place.map_or((0, count), columns);
                        cell.tabs = vec![Tab::default(); cell.items.len()];
                        cell.items.iter_mut().for_each(ghosts::told);
                    }
                }
                Content::Curve(curve) => {
                    axis::lay(&mut curve.lines, |at| Some(columns(at)));
                    for feeling in &mut curve.unscored {
                        (feeling.column, feeling.span) = columns(feeling.at);
                    }
                }
            }
        }
    }

    /// Puts a tab on everything that shows what a change is about.
    pub(super) fn mark(&mut self, about: &About<'_>, sign: Sign, number: usize) {
        match about {
            About::Spot(spot) => self.mark_spot(*spot, sign, number),
            About::Things(things) => {
                for thing in things {
                    self.mark_thing(thing, sign, number);
                }
            }
        }
    }

    fn mark_thing(&mut self, thing: &Thing, sign: Sign, number: usize) {
        let tab = match thing.item {
            Item::Column(place) => {
                self.ranges.of(place).and_then(|at| self.head(at, place.step.is_some()))
            }
            Item::Opportunity(key) if thing.spots.is_empty() => {
                self.whole("opportunities", position(&self.journey.overall.opportunities, key))
            }
            Item::PainPoint(key) if thing.spots.is_empty() => {
                self.whole("pain-points", position(&self.journey.overall.pain_points, key))
            }
            Item::Gain(key) if thing.spots.is_empty() => {
                self.whole("gains", position(&self.journey.overall.gains, key))
            }
            Item::Metric(key) => {
                self.whole("metrics", position(&self.journey.overall.metrics, key))
            }
            Item::Persona(key) => {
                let id = format!("persona-{}", self.journey.personas[key].id);
                let cards = &mut self.chart.personas;
                cards.iter_mut().find(|card| card.id == id).map(|card| &mut card.tab)
            }
            Item::PlanItem(at) => self.chart.plan_tabs.get_mut(at),
            Item::Transition(at) => self.chart.arcs.get_mut(at).map(|arc| &mut arc.tab),
            _ => return thing.spots.iter().for_each(|spot| self.mark_spot(*spot, sign, number)),
        };
        if let Some(tab) = tab {
            tab.add(sign, number);
        }
    }

    fn mark_spot(&mut self, spot: Spot, sign: Sign, number: usize) {
        if spot.row == Row::BuiltIn(BuiltIn::Emotion) {
            let points = self.curve().flat_map(|curve| &mut curve.lines);
            axis::feel(points, spot, |tab| tab.add(sign, number));
            return;
        }
        let (lane, index) = ghosts::shelf(spot, self.journey);
        if let Some(tab) = self.item(&lane, Some(spot.at), index) {
            tab.add(sign, number);
        }
    }

    pub(super) fn curve(&mut self) -> impl Iterator<Item = &mut Curve> {
        self.chart.lanes.iter_mut().filter_map(|lane| match &mut lane.content {
            Content::Curve(curve) => Some(curve),
            Content::Cells(_) => None,
        })
    }

    /// The tab of the step or the stage over columns.
    pub(super) fn head(&mut self, columns: axis::Range, is_step: bool) -> Option<&mut Tab> {
        if is_step {
            return self.chart.columns.get_mut(columns.0).map(|column| &mut column.tab);
        }
        let mut stages = self.chart.stages.iter_mut();
        stages.find(|stage| (stage.first, stage.span) == columns).map(|stage| &mut stage.tab)
    }

    /// The tab of what belongs to the whole journey.
    fn whole(&mut self, lane: &str, index: Option<usize>) -> Option<&mut Tab> {
        self.item(&format!("{WHOLE}{lane}"), None, index?)
    }

    /// The tab of an item.
    fn item(&mut self, lane: &str, place: Option<Place>, index: usize) -> Option<&mut Tab> {
        let lane = self.chart.lanes.iter_mut().find(|own| own.id == lane)?;
        let Content::Cells(cells) = &mut lane.content else { return None };
        cells.iter_mut().find(|cell| cell.place == place)?.tabs.get_mut(index)
    }
}
