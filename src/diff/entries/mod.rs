//! Journey → entries: every thing of it with all that is said of it, in one form for every kind of thing.
//!
//! Each type of the model is taken apart in one place here, without `..`, so that a new field of the model cannot be
//! forgotten: it does not compile before it is named.

#![allow(clippy::ref_option, reason = "optional fields of the model are handed on as they are")]

mod head;
mod libraries;
mod moments;

use super::item::{Field, Item, Noun, Spot};
use crate::model::Journey;
use crate::model::Member;
use crate::model::emotion::EmotionScale;
use crate::model::id::Id;
use crate::model::opportunity::Link;
use crate::model::text::Text;
use crate::model::word::Word;
use crate::source::Span;
use std::borrow::Cow;

/// One thing that is said of something.
#[derive(Debug, Clone)]
pub(super) enum Value<'a> {
    Text(&'a Text),
    Plain(Cow<'a, str>),
    Word(&'static str),
    Number(f64),
    Flag(bool),
    Thing(Item),
    Link(&'a Link),
    Fact(&'a str, &'a Text),
    Member(&'a Member),
}

/// All that a field says.
#[derive(Debug, Clone)]
pub(super) enum Said<'a> {
    One(Value<'a>),
    /// In an order that means something.
    List(Vec<Value<'a>>),
    /// In no order.
    Set(Vec<Value<'a>>),
}

/// A thing with all that is said of it.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) item: Item,
    pub(super) noun: Noun,
    pub(super) id: Option<&'a Id>,
    /// The words it is called by, where it has some.
    pub(super) name: Option<&'a Text>,
    /// What is said of it, in an order that is the same for all things of its kind; what is not said is left out.
    pub(super) fields: Vec<(Field, Said<'a>)>,
    /// The cells that it stands in.
    pub(super) spots: Vec<Spot>,
    /// Whether it is there by its use alone, without a declaration.
    pub(super) is_implied: bool,
    pub(super) span: Span,
}

impl<'a> Entry<'a> {
    fn new(item: Item, noun: Noun, span: Span) -> Self {
        Entry {
            item,
            noun,
            id: None,
            name: None,
            fields: Vec::new(),
            spots: Vec::new(),
            is_implied: false,
            span,
        }
    }

    fn id(mut self, id: &'a Id) -> Self {
        self.id = Some(id);
        self
    }

    /// The words it is called by, which are a field of it too.
    fn named(mut self, field: Field, name: &'a Text) -> Self {
        self.name = Some(name);
        self.fields.push((field, Said::One(Value::Text(name))));
        self
    }

    fn in_cell(mut self, spot: Spot) -> Self {
        self.spots.push(spot);
        self
    }

    fn said(mut self, field: Field, value: Value<'a>) -> Self {
        self.fields.push((field, Said::One(value)));
        self
    }

    fn maybe(self, field: Field, value: Option<Value<'a>>) -> Self {
        match value {
            Some(value) => self.said(field, value),
            None => self,
        }
    }

    fn text(self, field: Field, text: &'a Option<Text>) -> Self {
        self.maybe(field, text.as_ref().map(Value::Text))
    }

    fn texts(self, field: Field, texts: &'a [Text]) -> Self {
        self.list(field, texts.iter().map(Value::Text).collect())
    }

    fn plain(self, field: Field, words: &'a Option<String>) -> Self {
        self.maybe(field, words.as_ref().map(|words| Value::Plain(Cow::Borrowed(words))))
    }

    fn plains(self, field: Field, words: &'a [String]) -> Self {
        self.list(field, words.iter().map(|words| Value::Plain(Cow::Borrowed(words))).collect())
    }

    fn word<W: Word>(self, field: Field, word: Option<W>) -> Self {
        self.maybe(field, word.map(|word| Value::Word(word.word())))
    }

    fn number(self, field: Field, number: Option<impl Into<f64>>) -> Self {
        self.maybe(field, number.map(|number| Value::Number(number.into())))
    }

    fn count(self, field: Field, count: Option<u64>) -> Self {
        self.number(field, count.map(|count| count as f64))
    }

    /// A flag that goes without saying when it is not set.
    fn flag(self, field: Field, is_set: bool) -> Self {
        self.maybe(field, is_set.then_some(Value::Flag(true)))
    }

    fn thing(self, field: Field, item: Option<Item>) -> Self {
        self.maybe(field, item.map(Value::Thing))
    }

    fn things(mut self, field: Field, items: impl Iterator<Item = Item>) -> Self {
        let things: Vec<_> = items.map(Value::Thing).collect();
        if !things.is_empty() {
            self.fields.push((field, Said::Set(things)));
        }
        self
    }

    fn list(mut self, field: Field, values: Vec<Value<'a>>) -> Self {
        if !values.is_empty() {
            self.fields.push((field, Said::List(values)));
        }
        self
    }

    /// The words it is called by, in the map's own language.
    pub(super) fn words(&self) -> Cow<'a, str> {
        self.name.map_or(Cow::Borrowed(""), own_words)
    }

    /// What a field says, if it says one thing.
    pub(super) fn one(&self, field: Field) -> Option<&Value<'a>> {
        self.fields.iter().find(|(known, _)| *known == field).and_then(|(_, said)| match said {
            Said::One(value) => Some(value),
            Said::List(_) | Said::Set(_) => None,
        })
    }

    /// The number that a field says.
    pub(super) fn a_number(&self, field: Field) -> Option<f64> {
        match self.one(field) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// The thing that a field names.
    pub(super) fn a_thing(&self, field: Field) -> Option<Item> {
        match self.one(field) {
            Some(Value::Thing(item)) => Some(*item),
            _ => None,
        }
    }

    /// Every thing that it refers to.
    pub(super) fn refers_to(&self) -> impl Iterator<Item = Item> + '_ {
        let values = self.fields.iter().flat_map(|(_, said)| match said {
            Said::One(value) => std::slice::from_ref(value),
            Said::List(values) | Said::Set(values) => values.as_slice(),
        });
        values.filter_map(|value| match value {
            Value::Thing(item) => Some(*item),
            _ => None,
        })
    }
}

/// A text's words in the map's own language, borrowed where they are of one look and evenly spaced.
pub(super) fn own_words(text: &Text) -> Cow<'_, str> {
    match text.versions.first().map(|(_, rich)| rich.pieces.as_slice()) {
        None | Some([]) => Cow::Borrowed(""),
        Some([only]) => evenly_spaced(&only.text),
        Some(_) => Cow::Owned(evenly_spaced(&text.characters()).into_owned()),
    }
}

/// Words with one space where there are several: how many stand there, as YAML leaves them when it folds lines, means nothing.
pub(super) fn evenly_spaced(words: &str) -> Cow<'_, str> {
    let is_space = |c: char| c == ' ' || c == '\t';
    let is_even = !words.starts_with(is_space)
        && !words.ends_with(is_space)
        && !words.contains('\t')
        && !["  ", " \n", "\n "].iter().any(|uneven| words.contains(uneven));
    if is_even {
        return Cow::Borrowed(words);
    }
    let lines = words.split('\n').map(|line| {
        let words = line.split(is_space).filter(|word| !word.is_empty());
        words.collect::<Vec<&str>>().join(" ")
    });
    Cow::Owned(lines.collect::<Vec<String>>().join("\n"))
}

/// Every thing of a journey.
pub(super) struct Entries<'a> {
    pub(super) journey: &'a Journey,
    /// The scale that its scores are told on: that of the new journey.
    pub(super) scale: &'a EmotionScale,
    pub(super) list: Vec<Entry<'a>>,
    /// Items in their order, with their positions in the list.
    positions: Vec<(Item, u32)>,
}

impl<'a> Entries<'a> {
    /// The things of a journey, with scores told on a scale.
    pub(super) fn of(journey: &'a Journey, scale: &'a EmotionScale) -> Self {
        let mut list = Vec::new();
        head::entries(journey, &mut list);
        libraries::entries(journey, &mut list);
        moments::entries(journey, &mut list);
        let positions = list.iter().enumerate().map(|(at, entry)| (entry.item, at as u32));
        let mut positions: Vec<(Item, u32)> = positions.collect();
        positions.sort_unstable();
        let mut entries = Entries { journey, scale, list, positions };
        moments::placements(journey, &mut entries);
        entries
    }

    /// The position of a thing in the list.
    pub(super) fn position(&self, item: Item) -> Option<usize> {
        let found = self.positions.binary_search_by(|(known, _)| known.cmp(&item)).ok()?;
        Some(self.positions[found].1 as usize)
    }

    /// The entry of a thing.
    pub(super) fn get(&self, item: Item) -> Option<&Entry<'a>> {
        self.position(item).map(|position| &self.list[position])
    }
}
