//! Two journeys and their changes → one chart: the new map with tabs on what changed, and what is gone as ghosts where it stood.

mod axis;
mod ghosts;
mod headline;
mod ledger;
mod parallel;
mod side;
mod wording;

use super::{Chart, Column, Content, Shown, StageHead, Teller};
use crate::diff::Changes;
use crate::diff::tell::Sign;
use crate::model::Journey;
use crate::words::Words;
use axis::{Axis, Head, Ranges};
use ghosts::Ghosts;
pub use ledger::{Entry, Ledger, Section};
pub use parallel::sides;
use side::{Side, in_new};
use wording::Wording;

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
            Some((_, numbers)) => {
                numbers.push(number);
                numbers.sort_unstable();
            }
            None => self.0.push((sign, vec![number])),
        }
    }
}

/// The matrix of a journey, with what changed since its old version.
///
/// Images are told by their words: the file of an old version need not be there any more.
pub fn chart(old: &Shown<'_>, new: &Shown<'_>, changes: &Changes) -> Chart {
    let axis = Axis::of((old.journey, new.journey), changes);
    let count = axis.columns.len();
    let (columns, heads) = (axis.columns, axis.heads);
    let mut sheet = Marked {
        side: Side::of(new, axis.new, count),
        old: Teller::of(old).chart(),
        was: axis.old,
        before: old.journey,
        words: Words::of(new.language),
    };
    sheet.lay_columns(&columns, &heads);
    sheet.lay_curve(&columns);
    let numbers = ledger::numbers(changes);
    let mut ghosts = Ghosts::default();
    for (change, number) in changes.list.iter().zip(&numbers) {
        sheet.side.mark(&in_new(change), Sign::of(change), *number);
        sheet.haunt(change, *number, &mut ghosts);
    }
    sheet.settle(ghosts, changes);
    sheet.finish(changes)
}

/// The chart while it is put together.
struct Marked<'a> {
    /// The new map; its columns are those of both.
    side: Side<'a>,
    /// The old map, on its own columns.
    old: Chart,
    /// The columns of the old map among those of both.
    was: Ranges,
    /// What the old map is made of.
    before: &'a Journey,
    /// The words of the language in which it is told.
    words: Words,
}

impl Marked<'_> {
    /// Puts the columns of both maps side by side under their stages.
    fn lay_columns(&mut self, columns: &[axis::Column], heads: &[Head]) {
        let chart = &mut self.side.chart;
        let columns = columns.iter().map(|column| {
            let stage = column.head;
            match (column.new, column.old) {
                (Some(at), _) => Column { stage, ..chart.columns[at].clone() },
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
        let stages = heads.iter().map(|head| {
            let (first, span) = (head.first, head.span);
            if let Some(at) = head.new {
                return StageHead { first, span, ..chart.stages[at].clone() };
            }
            let stage = &self.old.stages[head.old];
            let mut ghost = StageHead { first, span, id: String::new(), ..stage.clone() };
            ghost.tab.0.push((Sign::Removed, Vec::new()));
            ghost
        });
        let (columns, stages) = (columns.collect(), stages.collect());
        chart.columns = columns;
        chart.stages = stages;
    }

    /// Puts the old curve under the new one.
    fn lay_curve(&mut self, columns: &[axis::Column]) {
        let before = self.old.lanes.iter().find_map(|lane| match &lane.content {
            Content::Curve(curve) => Some(curve.lines.clone()),
            Content::Cells(_) => None,
        });
        let absent = (0..columns.len()).filter(|at| columns[*at].new.is_none());
        let absent: Vec<usize> = absent.collect();
        for curve in self.side.curve() {
            absent.clone_into(&mut curve.absent);
            curve.before = before.clone().unwrap_or_default();
            axis::lay(&mut curve.before, |at| self.was.of(at));
        }
    }

    fn finish(mut self, changes: &Changes) -> Chart {
        let has_before = self.side.curve().any(|curve| !curve.before.is_empty());
        let mut chart = self.side.chart;
        if has_before {
            chart.legend.push(self.words.say("legend-before"));
        }
        let ledger = ledger::ledger(changes, &Wording { words: &self.words });
        chart.story = format!("{} {}", ledger.verdict.join(" "), chart.story);
        chart.ledger = Some(Box::new(ledger));
        chart
    }
}
