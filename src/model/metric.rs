//! What is measured, and what was read.

use super::id::Id;
use super::research::Research;
use super::table::Key;
use super::text::Text;
use super::word::words;
use crate::source::Span;

words! {
    /// What a metric measures; it sets scale, direction and unit.
    MetricKind, "a kind of metric" {
        /// Customer satisfaction, 1 to 5.
        Csat = "csat",
        /// Net promoter score, −100 to 100.
        Nps = "nps",
        /// Customer effort score; its direction must be said.
        Ces = "ces",
        /// Customers kept, percent.
        Retention = "retention",
        /// Customers lost, percent.
        Churn = "churn",
        /// Visitors who do what is hoped for, percent.
        Conversion = "conversion",
        /// Visitors who leave at once, percent.
        Bounce = "bounce",
        /// Stars, 1 to 5.
        Rating = "rating",
        /// A time in its unit.
        Duration = "duration",
        /// An amount in its currency.
        Money = "money",
        /// A number of things.
        Count = "count",
        /// A percentage.
        Percent = "percent",
    }
}

words! {
    /// Which way is better.
    Direction, "a direction" {
        /// Up is good.
        HigherIsBetter = "higher-is-better",
        /// Down is good.
        LowerIsBetter = "lower-is-better",
    }
}

impl Direction {
    /// Whether a value is as good as the one aimed at.
    pub fn is_met(self, value: f64, target: f64) -> bool {
        match self {
            Direction::HigherIsBetter => value >= target,
            Direction::LowerIsBetter => value <= target,
        }
    }
}

impl MetricKind {
    /// The scale that goes without saying, least and most.
    pub fn scale(self) -> Option<(f64, f64)> {
        match self {
            MetricKind::Csat | MetricKind::Rating => Some((1.0, 5.0)),
            MetricKind::Nps => Some((-100.0, 100.0)),
            MetricKind::Ces => Some((1.0, 7.0)),
            MetricKind::Retention
            | MetricKind::Churn
            | MetricKind::Conversion
            | MetricKind::Bounce
            | MetricKind::Percent => Some((0.0, 100.0)),
            MetricKind::Duration | MetricKind::Money | MetricKind::Count => None,
        }
    }

    /// The direction that goes without saying.
    pub fn direction(self) -> Option<Direction> {
        match self {
            MetricKind::Csat
            | MetricKind::Nps
            | MetricKind::Rating
            | MetricKind::Retention
            | MetricKind::Conversion => Some(Direction::HigherIsBetter),
            MetricKind::Churn | MetricKind::Bounce => Some(Direction::LowerIsBetter),
            MetricKind::Ces
            | MetricKind::Duration
            | MetricKind::Money
            | MetricKind::Count
            | MetricKind::Percent => None,
        }
    }

    /// Whether its values are percentages.
    pub fn is_percent(self) -> bool {
        self.scale() == Some((0.0, 100.0))
    }
}

/// A thing that is measured.
#[derive(Debug, Clone)]
pub struct Metric {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// What it measures.
    pub kind: Option<MetricKind>,
    /// Least and most possible value, written or by kind.
    pub scale: Option<(f64, f64)>,
    /// Which way is better, written or by kind.
    pub direction: Option<Direction>,
    /// The unit after a value; percent kinds have none of their own.
    pub unit: Option<Text>,
    /// The value aimed at.
    pub target: Option<f64>,
    /// The value to compare with.
    pub baseline: Option<f64>,
    /// The file its values are read from.
    pub from: Option<DataBinding>,
    /// Where it is declared.
    pub span: Span,
}

/// Where the values of a metric are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataBinding {
    /// Path of the file, relative to the map.
    pub file: String,
    /// The column of the values.
    pub column: Option<String>,
}

/// A value of a metric at one moment.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The metric.
    pub metric: Key<Metric>,
    /// The value in the metric's unit.
    pub value: Option<f64>,
    /// The value aimed at here; otherwise the metric's own target holds.
    pub target: Option<f64>,
    /// How many were asked or counted.
    pub n: Option<u64>,
    /// The period it is of, in free words.
    pub period: Option<Text>,
    /// The day it was measured, as `YYYY-MM-DD`.
    pub measured: Option<String>,
    /// The research it comes from.
    pub source: Option<Key<Research>>,
    /// Where it stands.
    pub span: Span,
}
