//! Tables of things that others refer to, and the keys to them.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Index;

/// The place of a `T` in its [`Table`]; it always points at something.
pub struct Key<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// Position in the table, from 0, in the order of the journey.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Key<T> {}
impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Key<T> {}
impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// All things of one kind in a map, in the order of the journey.
#[derive(Debug, Clone)]
pub struct Table<T> {
    rows: Vec<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { rows: Vec::new() }
    }
}

impl<T> Table<T> {
    /// Adds a thing and returns its key.
    pub fn add(&mut self, row: T) -> Key<T> {
        self.rows.push(row);
        Key { index: self.rows.len() as u32 - 1, kind: PhantomData }
    }

    /// The thing of that key, to complete it while resolving.
    pub(crate) fn get_mut(&mut self, key: Key<T>) -> &mut T {
        &mut self.rows[key.index()]
    }

    /// All things with their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Key<T>, &T)> {
        self.rows
            .iter()
            .enumerate()
            .map(|(index, row)| (Key { index: index as u32, kind: PhantomData }, row))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<T> Index<Key<T>> for Table<T> {
    type Output = T;
    fn index(&self, key: Key<T>) -> &T {
        &self.rows[key.index()]
    }
}
