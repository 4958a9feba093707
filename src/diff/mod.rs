//! Two journeys → changes: what differs in meaning, never in the way it is written.
//!
//! `entries` takes both journeys apart into things and what is said of them, `matching` finds which thing of the old journey is
//! which of the new one, `compare` finds the differences, [`verdict`] what they come to for the customer, [`tell`] says it.
//! [`history`] does so for many versions of a journey, one after another; [`plan`] for a map as it is and one as it shall be.

mod class;
mod compare;
mod entries;
mod fingerprint;
mod grams;
pub mod history;
pub mod item;
mod matching;
pub mod plan;
pub mod tell;
pub mod verdict;
pub mod words;

use crate::model::Journey;
use crate::model::transition::Place;
use crate::model::word::words;
use crate::source::Span;
use item::{Field, Item, Noun, Row, Spot};
pub(crate) use matching::order::stays;
use verdict::Verdict;
use words::Run;

words! {
    /// How much a change matters to those who read the map or refer to it.
    Class, "a class of changes" {
        /// An id goes that something which is still there referred to.
        Breaking = "breaking",
        /// What the customer goes through, or what is done about it, is another.
        Substantive = "substantive",
        /// Figures, days, owners and evidence.
        Data = "data",
        /// The same in other words.
        Editorial = "editorial",
        /// Looks and order within a cell.
        Cosmetic = "cosmetic",
    }
}

words! {
    /// What a change means for the customer.
    Effect, "an effect" {
        /// It gets better.
        Better = "better",
        /// It gets worse.
        Worse = "worse",
    }
}

/// A thing as one of the two journeys has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing {
    /// Which it is in its journey.
    pub item: Item,
    /// What sort of thing it is.
    pub noun: Noun,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// What it is called, in the map's own language and without looks; empty for what has no words.
    pub name: String,
    /// The persona that feels or says it, where one is named.
    pub whose: Option<String>,
    /// What it is like in a word or a number: the score of a feeling, the severity of a pain point.
    pub degree: Option<Datum>,
    /// Title of the lane of the map's own that it stands in.
    pub lane: Option<String>,
    /// The cells that it stands in, in the order of the journey; none for what stands outside of the grid.
    pub spots: Vec<Spot>,
    /// Titles of its first stage and step, or nothing for what stands outside of the grid.
    pub place: Vec<String>,
    /// Whether the other journey has it as well; told only of what stands in a stage or step that came or went.
    pub is_kept: bool,
    /// Titles of the further stages and steps that it stands in.
    pub further: Vec<Vec<String>>,
    /// Where it is written.
    pub span: Span,
}

impl Thing {
    /// The stage or step in which it stands first; of a stage or step, itself.
    pub fn at(&self) -> Option<Place> {
        match self.item {
            Item::Column(place) => Some(place),
            _ => self.spots.first().map(|spot| spot.at),
        }
    }

    /// The lane in which it stands first.
    pub fn row(&self) -> Option<Row> {
        self.spots.first().map(|spot| spot.row)
    }
}

/// A value that a field has.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// Words, in the map's own language and without looks.
    Text(String),
    /// One of a few fixed words, as the map language writes it.
    Word(&'static str),
    /// A number.
    Number(f64),
    /// Whether it holds.
    Flag(bool),
    /// Another thing of the same journey, by what it is called.
    Thing(Noun, String),
}

/// A difference in one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// The field.
    pub field: Field,
    /// What it was; none if it said nothing, or if an entry was added to its list.
    pub before: Option<Datum>,
    /// What it is; none if it says nothing, or if an entry was taken off its list.
    pub after: Option<Datum>,
    /// What else can be told of the difference.
    pub detail: Detail,
}

/// What else can be told of a difference.
#[derive(Debug, Clone, PartialEq)]
pub enum Detail {
    /// Nothing.
    None,
    /// The words that went, came and stayed.
    Words(Vec<Run>),
    /// The words are the same, their looks or links are not.
    Looks,
    /// The words in a further language differ, that of this tag.
    Translation(String),
    /// The entries of a list are the same, their order is not.
    Order,
    /// A number: by how much it rose.
    Delta(f64),
    /// A feeling's score: by how much it rose, and whether it crossed the middle of the scale. Both scores are on the scale of the new
    /// map, whatever the old one's is.
    Score {
        /// By how much it rose; negative if it fell.
        delta: f64,
        /// Whether it went from the worse half of the scale to the better one, or the other way.
        crosses_middle: bool,
    },
    /// A metric's value: by how much it rose, and whether more than by chance.
    Reading {
        /// By how much it rose, in the metric's unit.
        delta: f64,
        /// Whether that is more than samples of such sizes differ by chance; unknown without both sizes and a scale.
        exceeds_noise: Option<bool>,
    },
}

/// In which way something differs.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// It is new; with what stands in it, of a stage or step.
    Added(Vec<Thing>),
    /// It is gone; with what stood in it, of a stage or step.
    Removed(Vec<Thing>),
    /// It stands elsewhere: in another stage or step, or at another position among its like.
    Moved {
        /// The cell that it left; of a stage, step or other list, none.
        from: Option<Spot>,
        /// The cell that it stands in now.
        to: Option<Spot>,
        /// Whether it only changed its position among its like.
        is_order: bool,
    },
    /// It stands in one more cell; with the titles of its stage and step.
    Placed(Spot, Vec<String>),
    /// It stands in one cell less; with the titles of its stage and step.
    Unplaced(Spot, Vec<String>),
    /// One stage became these of the new journey.
    Split(Vec<Thing>),
    /// These stages of the old journey became one.
    Merged(Vec<Thing>),
    /// It says the same as a thing of another kind, or in another lane of the map's own, said in the old journey.
    Turned,
    /// Its written id was another.
    Identified {
        /// The old one.
        before: String,
        /// The new one.
        after: String,
    },
    /// Something else is said of it.
    Edited(Edit),
}

/// One difference in meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// In which way it differs.
    pub kind: Kind,
    /// How much it matters.
    pub class: Class,
    /// What it means for the customer, where that is plain.
    pub effect: Option<Effect>,
    /// The thing in the old journey; none if it is new.
    pub old: Option<Thing>,
    /// The thing in the new journey; none if it is gone.
    pub new: Option<Thing>,
    /// Of what is gone from a stage or step that is still there: the titles of these in the new journey.
    pub left: Vec<String>,
    /// Twelve hexadecimal digits that name this change of this map, whichever lines it stands on.
    pub fingerprint: String,
}

impl Change {
    /// The thing as it is, or as it was if it is gone.
    ///
    /// # Panics
    ///
    /// Without a thing on either side; [`changes`] makes no such change.
    pub fn thing(&self) -> &Thing {
        self.new.as_ref().or(self.old.as_ref()).expect("a change is of something")
    }

    /// What sort of thing it is about.
    pub fn noun(&self) -> Noun {
        self.thing().noun
    }

    /// Whether the thing has another name.
    pub fn is_renamed(&self) -> bool {
        match &self.kind {
            Kind::Edited(edit) => tell::is_renamed(self.noun(), edit),
            _ => false,
        }
    }

    /// The field that differs, if it is about one.
    pub fn field(&self) -> Option<Field> {
        match &self.kind {
            Kind::Edited(edit) => Some(edit.field),
            _ => None,
        }
    }
}

/// A column of both journeys: a stage without steps, or a step; what only one of them has stands where it would.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// The column of the old journey.
    pub old: Option<Place>,
    /// The column of the new journey.
    pub new: Option<Place>,
    /// The mean score of the feelings there in the old journey, from worst (0) to best (1).
    pub before: Option<f64>,
    /// The same in the new journey.
    pub after: Option<f64>,
}

/// All differences of two journeys.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// The differences in the order of the new journey; what is gone stands where it stood.
    pub list: Vec<Change>,
    /// The columns of both journeys side by side.
    pub columns: Vec<Column>,
    /// What it comes to for the customer.
    pub verdict: Verdict,
    /// Things that are the same in both, by where each journey keeps them.
    pub pairs: Vec<(Item, Item)>,
    /// Former ids that the old journey does not know, with what names them.
    pub unknown_former: Vec<(String, Thing)>,
}

impl Changes {
    /// Whether there is no difference.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many changes there are of a class.
    pub fn count(&self, class: Class) -> usize {
        self.list.iter().filter(|change| change.class == class).count()
    }
}

/// What differs between two versions of a journey.
pub fn changes(old: &Journey, new: &Journey) -> Changes {
    let scale = &new.emotion_scale;
    let (old, new) = (entries::Entries::of(old, scale), entries::Entries::of(new, scale));
    let matches = matching::of(&old, &new);
    compare::changes(&old, &new, &matches)
}
