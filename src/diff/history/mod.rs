//! Versions of a journey, one after another → how experience, pain points and metrics moved.

mod lines;
mod lives;
mod standing;

pub use lines::{Figure, Level, Measured, Traveller};
pub use lives::{Event, Lives};
pub use standing::{Experience, Lowest, Opportunities, Pains, Standing};

use super::{Changes, changes, tell};
use crate::model::Journey;
use lines::Lines;

/// How a map moved over its versions.
#[derive(Debug, Default)]
pub struct History {
    /// The versions in their order.
    pub rows: Vec<Row>,
    /// The personas that feel differently from each other in any version, as long as they were followed.
    pub personas: Vec<Traveller>,
    /// What was measured in any version: what the newest one has in its order, then what is gone.
    pub metrics: Vec<Measured>,
    /// The newest version that could be understood.
    pub newest: Option<Journey>,
}

/// A version of a map by what its repository tells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamp {
    /// How it is called: by a tag, by what was asked for, or by the short name of its commit.
    pub label: String,
    /// Full name of its commit; none of what is not committed.
    pub commit: Option<String>,
    /// The tags of the commit.
    pub tags: Vec<String>,
    /// When its author made it, as ISO 8601 writes it.
    pub date: Option<String>,
    /// The first line of the commit's message.
    pub subject: String,
    /// The path of the map.
    pub path: String,
}

impl Stamp {
    /// The day of its author.
    pub fn day(&self) -> &str {
        self.date.as_deref().and_then(|date| date.get(..10)).unwrap_or_default()
    }
}

/// A version as it was found.
#[derive(Debug)]
pub enum Found {
    /// It can be understood.
    Journey(Box<Journey>),
    /// It cannot; with the first mistake, in a sentence.
    Broken(String),
    /// There is no such file in it.
    Absent,
}

/// One version of the map.
#[derive(Debug)]
pub struct Row {
    /// Which version it is.
    pub stamp: Stamp,
    /// What it comes to.
    pub state: State,
}

/// What a version comes to.
#[derive(Debug)]
pub enum State {
    /// It can be understood.
    Read(Box<Standing>),
    /// It cannot; with the first mistake, in a sentence.
    Broken(String),
    /// There is no such file in it.
    Absent,
}

impl Row {
    /// What the version comes to, if it can be understood.
    pub fn standing(&self) -> Option<&Standing> {
        match &self.state {
            State::Read(standing) => Some(standing),
            State::Broken(_) | State::Absent => None,
        }
    }
}

/// What differs from the version before that could be understood.
#[derive(Debug)]
pub struct Since {
    /// How many changes there are of each class, in the order of classes.
    pub counts: Vec<usize>,
    /// How many there are, by class, in words.
    pub told: String,
    /// What they come to for the customer, in a paragraph.
    pub verdict: String,
}

impl Since {
    fn of(changes: &Changes) -> Self {
        use super::Class;
        use crate::model::word::Word;
        let counts = Class::ALL.iter().map(|(_, class)| changes.count(*class));
        let told = if changes.is_empty() {
            "no change in meaning".to_owned()
        } else {
            tell::counts(changes)
        };
        Since { counts: counts.collect(), told, verdict: tell::headline(changes) }
    }
}

/// How a map moved over versions that are handed in one after another; each is let go of when the next one is there.
pub fn of(versions: impl IntoIterator<Item = (Stamp, Found)>) -> History {
    let mut history = History::default();
    let mut lines = Lines::default();
    for (stamp, found) in versions {
        let state = match found {
            Found::Journey(journey) => {
                let changes = history.newest.as_ref().map(|old| changes(old, &journey));
                let standing = Standing::of(&journey, changes.as_ref().map(Since::of));
                lines.follow(&journey, changes.as_ref());
                history.newest = Some(*journey);
                State::Read(Box::new(standing))
            }
            Found::Broken(complaint) => State::Broken(complaint),
            Found::Absent => State::Absent,
        };
        history.rows.push(Row { stamp, state });
        lines.reach(history.rows.len());
    }
    (history.personas, history.metrics) = lines.finish();
    history
}

impl History {
    /// The same without its first version, which was there to be compared with.
    #[must_use]
    pub fn without_first(mut self) -> Self {
        if self.rows.is_empty() {
            return self;
        }
        self.rows.remove(0);
        for line in &mut self.personas {
            line.levels.remove(0);
        }
        for line in &mut self.metrics {
            line.figures.remove(0);
        }
        self.personas.retain(|line| line.levels.iter().any(Option::is_some));
        self.metrics.retain(|line| line.figures.iter().any(Option::is_some));
        self
    }
}
