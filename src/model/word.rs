//! The closed vocabularies of the language: enumerations with the words that stand for them in a map.

/// A value that is written as one of a few fixed words.
pub trait Word: Copy + PartialEq + 'static {
    /// What the words name, with its article: `a severity`.
    const WHAT: &'static str;
    /// Every word with its value, in the order in which they are listed to an author.
    const ALL: &'static [(&'static str, Self)];

    /// The word for the value.
    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }

    /// The value of a word.
    fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }
}

/// Declares an enumeration together with its words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $what:literal { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $crate::model::word::Word for $name {
            const WHAT: &'static str = $what;
            const ALL: &'static [(&'static str, Self)] = &[$(($word, $name::$variant)),+];
        }
    };
}
pub(crate) use words;
