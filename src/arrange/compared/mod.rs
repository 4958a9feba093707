//! Two journeys and their changes → one chart: the new map with tabs on what changed, and what is gone as ghosts where it stood.

mod axis;
mod ghosts;
mod ledger;

use super::{Chart, Column, Content, Shown, StageHead, Teller};
use crate::diff::item::{Item, Row, Spot};
use crate::diff::tell::{self, Sign};
use crate::diff::{Changes, Kind, Thing};
use crate::model::lane::BuiltIn;
use crate::model::transition::Place;
use axis::Axis;
use ghosts::Ghosts;
pub use ledger::{Entry, Ledger, Section};

/// What changed of one thing: signs, with the numbers that the changes have in the ledger.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tab(pub Vec<(Sign, Vec<usize>)>);

impl Tab {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is no longer there.
    pub fn is_ghost(&self) -> bool {
        self.0.iter().any(|(sign, _)| *sign == Sign::Removed)
    }

    /// Whether it was not there before.
    pub fn is_new(&self) -> bool {
        self.0.iter().any(|(sign, _)| *sign == Sign::Added)
    }

    fn add(&mut self, sign: Sign, number: usize) {
        match self.0.iter_mut().find(|(own, _)| *own == sign) {
            Some((_, numbers)) if numbers.contains(&number) => {}
            Some((_, numbers)) => numbers.push(number),
            None => self.0.push((sign, vec![number])),
        }
    }
}

/// The matrix of a journey, with what changed since its old version.
///
/// Images are told by their words: the file of an old version need not be there any more.
pub fn chart(old: &Shown<'_>, new: &Shown<'_>, changes: &Changes) -> Chart {
    let (before, now) = (Teller::of(old), Teller::of(new));
    let (old_chart, chart) = (before.chart(), now.chart());
    let axis = Axis::of((old.journey, new.journey), changes);
    let numbers = ledger::numbers(changes);
    let mut sheet = Marked { chart, axis, old: old_chart, shown: (old, new) };
    sheet.lay_columns();
    sheet.lay_cells();
    sheet.lay_curve();
    let mut ghosts = Ghosts::default();
    for (change, number) in changes.list.iter().zip(&numbers) {
        let sign = Sign::of(change);
        let inside = match &change.kind {
            Kind::Added(inside) | Kind::Removed(inside) => &inside[..],
            _ => &[],
        };
        let things =
            |own: &Option<Thing>| own.iter().chain(inside).cloned().collect::<Vec<Thing>>();
        match &change.kind {
            Kind::Removed(_) => {
                for thing in things(&change.old) {
                    sheet.haunt(&thing, *number, &mut ghosts);
                }
            }
            Kind::Unplaced(spot, _) => ghosts.add(*spot, *number),
            Kind::Placed(spot, _) | Kind::Moved { to: Some(spot), .. } => {
                sheet.mark_spot(*spot, sign, *number);
            }
            Kind::Split(parts) => parts.iter().for_each(|part| sheet.mark(part, sign, *number)),
            _ => things(&change.new).iter().for_each(|thing| sheet.mark(thing, sign, *number)),
        }
    }
    sheet.settle(ghosts);
    sheet.finish(changes, &numbers)
}

/// The chart while it is put together.
struct Marked<'a> {
    /// The new map; its columns are those of the axis.
    chart: Chart,
    axis: Axis,
    /// The old map, on its own columns.
    old: Chart,
    /// What both are made of.
    shown: (&'a Shown<'a>, &'a Shown<'a>),
}

impl Marked<'_> {
    /// Puts the columns of both maps side by side under their stages.
    fn lay_columns(&mut self) {
        let columns = self.axis.columns.iter().map(|column| {
            let stage = column.head;
            match (column.new, column.old) {
                (Some(at), _) => Column { stage, ..self.chart.columns[at].clone() },
                (None, Some(at)) => {
                    let mut ghost =
                        Column { stage, id: String::new(), ..self.old.columns[at].clone() };
                    // It has no number among those that are there.
                    ghost.step.iter_mut().for_each(|step| step.number = 0);
                    ghost.tab.0.push((Sign::Removed, Vec::new()));
                    ghost
                }
                (None, None) => unreachable!("a column is of one of the maps"),
            }
        });
        let stages = self.axis.heads.iter().map(|head| {
            let (first, span) = (head.first, head.span);
            if let Some(at) = head.new {
                return StageHead { first, span, ..self.chart.stages[at].clone() };
            }
            let stage = &self.old.stages[head.old];
            let mut ghost = StageHead { first, span, id: String::new(), ..stage.clone() };
            ghost.tab.0.push((Sign::Removed, Vec::new()));
            ghost
        });
        let (columns, stages) = (columns.collect(), stages.collect());
        self.chart.columns = columns;
        self.chart.stages = stages;
        let middle = |place: Place| {
            let (first, span) = self.axis.of_new(place);
            first as f64 + span as f64 / 2.0
        };
        for (arc, transition) in self.chart.arcs.iter_mut().zip(&self.shown.1.journey.transitions) {
            arc.from = middle(transition.from);
            arc.to = transition.to.map(middle);
        }
        for photo in self.chart.personas.iter_mut().map(|persona| &mut persona.photo) {
            *photo = None;
        }
    }

    /// Puts the cells of the new map under its columns.
    fn lay_cells(&mut self) {
        let whole = (0, self.axis.columns.len());
        for lane in &mut self.chart.lanes {
            let Content::Cells(cells) = &mut lane.content else { continue };
            for cell in cells {
                (cell.first, cell.span) = cell.place.map_or(whole, |at| self.axis.of_new(at));
                cell.tabs = vec![Tab::default(); cell.items.len()];
                cell.items.iter_mut().for_each(ghosts::told);
            }
        }
    }

    /// Puts both curves over the columns.
    fn lay_curve(&mut self) {
        let before = self.old.lanes.iter().find_map(|lane| match &lane.content {
            Content::Curve(curve) => Some(curve.lines.clone()),
            Content::Cells(_) => None,
        });
        for lane in &mut self.chart.lanes {
            let Content::Curve(curve) = &mut lane.content else { continue };
            axis::lay(&mut curve.lines, |at| Some(self.axis.of_new(at)));
            for feeling in &mut curve.unscored {
                (feeling.column, feeling.span) = self.axis.of_new(feeling.at);
            }
            curve.before = before.clone().unwrap_or_default();
            axis::lay(&mut curve.before, |at| self.axis.of_old(at));
        }
    }

    /// Puts a tab on everything that shows a thing of the new map.
    fn mark(&mut self, thing: &Thing, sign: Sign, number: usize) {
        match thing.item {
            Item::Column(place) => {
                if let Some(tab) = self.head(self.axis.of_new(place), place.step.is_some()) {
                    tab.add(sign, number);
                }
            }
            Item::Opportunity(key) if thing.spots.is_empty() => {
                let all = &self.shown.1.journey.overall_opportunities;
                let index = all.iter().position(|own| *own == key);
                if let Some(tab) = index.and_then(|index| self.item("opportunities", None, index)) {
                    tab.add(sign, number);
                }
            }
            _ => thing.spots.iter().for_each(|spot| self.mark_spot(*spot, sign, number)),
        }
    }

    fn mark_spot(&mut self, spot: Spot, sign: Sign, number: usize) {
        if spot.row == Row::BuiltIn(BuiltIn::Emotion) {
            let points = self.curve().flat_map(|curve| &mut curve.lines);
            axis::feel(points, spot, |tab| tab.add(sign, number));
            return;
        }
        let (lane, index) = ghosts::shelf(spot, self.shown.1.journey);
        if let Some(tab) = self.item(&lane, Some(spot.at), index) {
            tab.add(sign, number);
        }
    }

    /// Notes where a thing of the old map stood.
    fn haunt(&mut self, thing: &Thing, number: usize, ghosts: &mut Ghosts) {
        if let Item::Column(place) = thing.item {
            let columns = self.axis.of_old(place);
            if let Some(tab) = columns.and_then(|at| self.head(at, place.step.is_some())) {
                // A thing that is there is none of those that are gone.
                if tab.is_ghost() {
                    tab.add(Sign::Removed, number);
                }
            }
        }
        for spot in &thing.spots {
            if spot.row == Row::BuiltIn(BuiltIn::Emotion) {
                let points = self.curve().flat_map(|curve| &mut curve.before);
                axis::feel(points, *spot, |tab| tab.add(Sign::Removed, number));
            } else {
                ghosts.add(*spot, number);
            }
        }
    }

    fn curve(&mut self) -> impl Iterator<Item = &mut super::curve::Curve> {
        self.chart.lanes.iter_mut().filter_map(|lane| match &mut lane.content {
            Content::Curve(curve) => Some(curve),
            Content::Cells(_) => None,
        })
    }

    /// The tab of the step or the stage over columns.
    fn head(&mut self, (first, span): (usize, usize), is_step: bool) -> Option<&mut Tab> {
        if is_step {
            return self.chart.columns.get_mut(first).map(|column| &mut column.tab);
        }
        let mut stages = self.chart.stages.iter_mut();
        stages.find(|stage| (stage.first, stage.span) == (first, span)).map(|stage| &mut stage.tab)
    }

    /// The tab of an item of the new map.
    fn item(&mut self, lane: &str, place: Option<Place>, index: usize) -> Option<&mut Tab> {
        let lane = self.chart.lanes.iter_mut().find(|own| own.id == lane)?;
        let Content::Cells(cells) = &mut lane.content else { return None };
        cells.iter_mut().find(|cell| cell.place == place)?.tabs.get_mut(index)
    }

    fn finish(mut self, changes: &Changes, numbers: &[usize]) -> Chart {
        let verdict = tell::verdict(changes);
        if self.curve().any(|curve| !curve.before.is_empty()) {
            self.chart.legend.push("dashed line: before".to_owned());
        }
        self.chart.story = format!("{verdict} {}", self.chart.story);
        self.chart.ledger = Some(ledger::ledger(changes, numbers, verdict));
        self.chart
    }
}
