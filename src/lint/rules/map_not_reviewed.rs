//! A map that nobody has looked at for too long.
//!
//! Fires when a `validated` or `live` map has no `reviewed`; and when its last review (or else the day it was `created`) is longer ago than `review_every`,
//! or than `months` months where the map does not say. Age is judged against a day: `--today 2026-05-12` or the environment's
//! `SOURCE_DATE_EPOCH`; without one only missing reviews are told. Services change faster than maps (Kalbach, "Mapping
//! Experiences", 2016, on keeping diagrams alive); the half year is our own.
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: live
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! status: live
//! reviewed: 2026-03-01
//! review_every: 6 months
//! stages: [Arrive, Order, Drink]
//! ```
//!
//! Cure: go through it with those who know the service today, then set `reviewed`; or make it `archived`.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group, Setting};
use crate::lint::view::View;
use crate::model::day::Day;
use crate::model::word::Word;
use crate::model::{Interval, IntervalUnit, Status};

pub(super) const ABOUT: About =
    About::new("map-not-reviewed", Group::Governance, Severity::Warning).needs_day()
        .softer_on_drafts()
        .settings(&[Setting::count("months", 6, "months between reviews where the map says nothing")]);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let journey = view.journey;
    if journey.status == Status::Archived {
        return Vec::new();
    }
    if journey.reviewed.is_none() && view.is_settled() {
        let message = format!("the map has `status: {}`, and no day of a review", view.status());
        return vec![view.finding(journey, message).help("add the day of the last review: `reviewed: 2026-05-12`")];
    }
    let last = journey.reviewed.as_ref().or(journey.created.as_ref());
    let usual = Interval { count: view.count("months") as u32, unit: IntervalUnit::Months };
    let every = journey.review_every.unwrap_or(usual);
    let due = last.and_then(|day| Day::of(day)).and_then(|day| day.after(every));
    match (last, view.today(), due) {
        (Some(last), Some(today), Some(due)) if due < today => {
            let interval = format!("{} {}", every.count, every.unit.word());
            let message = format!("the map was last reviewed on {last}, more than {interval} ago");
            let help = "go through it, then set `reviewed`; or make it `status: archived`";
            vec![view.finding(journey, message).help(help)]
        }
        _ => Vec::new(),
    }
}
