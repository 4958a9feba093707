//! Records: values with named fields, and the short form that is just one of them.

use super::read::{Read, Reader, Written, describe, nearest, quoted, ranked, shortened};
use super::slips::{are_synonyms, is_slip_of_key, owners_of_key};
use super::tree::{Content, Node};
use crate::finding::Finding;
use crate::source::Span;
use std::collections::BTreeSet;

/// What a record may hold.
pub(crate) struct Shape {
    /// The record in words, with its article.
    pub(crate) what: &'static str,
    /// The right form.
    pub(crate) example: &'static str,
    /// The field that a plain text stands for.
    pub(crate) short: Option<&'static str>,
    /// Its own fields.
    pub(crate) own: &'static [&'static str],
    /// The fields it has in common with others.
    pub(crate) common: &'static [&'static str],
}

impl Shape {
    /// Every field.
    fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.own.iter().chain(self.common).map(|key| plain(key))
    }
}

/// The fields of one record while it is read.
pub(crate) struct Fields<'a> {
    shape: &'static Shape,
    entries: Vec<(&'a str, Span, &'a Node, bool)>,
    missing: Vec<(&'static str, Option<Span>)>,
    span: Span,
}

impl<'a> Fields<'a> {
    /// The fields of a value, or a finding that says why it has none.
    pub(crate) fn of(node: &'a Node, shape: &'static Shape, reader: &mut Reader) -> Option<Self> {
        let mut fields =
            Fields { shape, entries: Vec::new(), missing: Vec::new(), span: node.span };
        match (&node.content, shape.short) {
            (Content::Scalar { .. }, Some(short)) => {
                fields.entries.push((short, node.span, node, false));
            }
            (Content::Map(entries), Some(short)) if is_language_map(entries, shape) => {
                fields.entries.push((short, node.span, node, false));
            }
            (Content::Map(entries), _) => {
                for (key, value) in entries {
                    match key.scalar() {
                        Some(name) => fields.entries.push((name, key.span, value, false)),
                        None => reader.say(
                            Finding::error(
                                "wrong-type",
                                format!("a key must be a word, this is {}", describe(key)),
                                key.span,
                            )
                            .help("quote the text if `[`, `{` or `?` belongs to it"),
                        ),
                    }
                }
            }
            _ => {
                let form = match shape.short {
                    Some(_) => format!("{} (a text, or a mapping with fields)", shape.what),
                    None => format!("{} (a mapping with fields)", shape.what),
                };
                reader.say(
                    Finding::error(
                        "wrong-type",
                        format!("expected {form}, found {}", describe(node)),
                        node.span,
                    )
                    .help(format!("for example `{}`", shape.example)),
                );
                return None;
            }
        }
        Some(fields)
    }

    /// The value of a field.
    pub(crate) fn take<F: Field>(&mut self, key: &'static str, reader: &mut Reader) -> F {
        let key = plain(key);
        let node = self.entries.iter_mut().find(|(name, ..)| *name == key).map(|entry| {
            entry.3 = true;
            entry.2
        });
        F::of(node, reader)
    }

    /// Notes a field that must be there.
    pub(crate) fn require(&mut self, key: &'static str) {
        let key = plain(key);
        let entry = self.entries.iter().find(|(name, ..)| *name == key);
        let is_empty = |node: &Node| match &node.content {
            Content::Null => true,
            Content::List(items) => items.is_empty(),
            _ => false,
        };
        match entry {
            Some((_, _, node, _)) if !is_empty(node) => {}
            entry => self.missing.push((key, entry.map(|(_, span, ..)| *span))),
        }
    }

    /// Reports what is unknown and what is missing; a misspelt key counts as the one it stands for.
    pub(crate) fn finish(mut self, reader: &mut Reader) {
        let given: BTreeSet<&str> = self.entries.iter().map(|(name, ..)| *name).collect();
        for (name, span, node, taken) in &self.entries {
            if *taken {
                continue;
            }
            let near = self
                .missing_synonym(name)
                .map(|key| (key, true))
                .or_else(|| ranked(name, self.shape.keys().filter(|key| !given.contains(key))));
            let (near, is_sure) = near.map_or((None, false), |(near, is_only)| {
                (Some(near), is_only && is_slip_of_key(name, near))
            });
            if self.is_text_with_colon(name) {
                self.missing.retain(|(missing, _)| self.shape.short != Some(missing));
            }
            if let Some(near) = near {
                self.missing.retain(|(missing, _)| *missing != near);
            }
            let finding = Finding::error(
                "unknown-key",
                format!("unknown key `{}` in {}", shortened(name), self.shape.what),
                *span,
            );
            let finding = finding.fix_if(is_sure, name, near.unwrap_or_default());
            reader.say(finding.help(self.cure(name, node, near)));
        }
        if reader.complete && !self.missing.is_empty() {
            reader.say(self.incomplete());
        }
    }

    /// The missing field that a key is another name for, as `name` is for `title`.
    fn missing_synonym(&self, name: &str) -> Option<&'static str> {
        let mut missing = self.missing.iter().map(|(key, _)| *key);
        missing.find(|key| are_synonyms(name, key))
    }

    /// The finding for what is missing, all in one.
    fn incomplete(&self) -> Finding {
        let names: Vec<String> = self.missing.iter().map(|(key, _)| format!("`{key}`")).collect();
        let empty = self.missing.iter().find_map(|(_, place)| *place);
        let first = self.entries.first().map_or(self.span, |(_, span, ..)| *span);
        let said = if empty.is_some() && self.missing.len() == 1 {
            ", and nothing stands here"
        } else {
            ""
        };
        let message = format!("{} needs {}{said}", self.shape.what, names.join(" and "));
        Finding::error("missing-key", message, empty.unwrap_or(first))
            .help(format!("for example `{}`", self.shape.example))
    }

    /// Whether a key is most likely the beginning of a text that its colon tore apart.
    fn is_text_with_colon(&self, name: &str) -> bool {
        let prose = name.contains(' ') || name.starts_with(char::is_uppercase);
        prose && self.entries.len() == 1 && self.shape.short.is_some()
    }

    fn cure(&self, name: &str, value: &Node, near: Option<&str>) -> String {
        let owners = owners_of_key(name);
        if let Some(near) = near {
            let meant = format!("did you mean `{near}`?");
            let owners = owners.filter(|_| !is_slip_of_key(name, near));
            return match owners {
                Some(owners) => format!("{meant} `{name}` is a key of {owners}"),
                None => meant,
            };
        }
        if self.is_text_with_colon(name) {
            let rest = value.scalar().unwrap_or("…");
            let text = quoted(&format!("{name}: {rest}"));
            return format!("put the text in quotes if the colon belongs to it: `{text}`");
        }
        if let Some(owners) = owners {
            return format!("`{name}` is a key of {owners}; write it there");
        }
        let keys: Vec<&str> = self.shape.keys().collect();
        format!("known keys: {}", keys.join(", "))
    }
}

/// A key as it is written in YAML: Rust's `r#use` is `use`.
pub(crate) fn plain(key: &'static str) -> &'static str {
    key.strip_prefix("r#").unwrap_or(key)
}

/// Whether a mapping can only be a text in several languages.
fn is_language_map(entries: &[(Node, Node)], shape: &Shape) -> bool {
    let tags = |text: &str| {
        let first = text.split('-').next().unwrap_or("");
        (2..=3).contains(&first.len())
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    !entries.is_empty()
        && entries.iter().all(|(key, value)| {
            value.scalar().is_some()
                && key.scalar().is_some_and(|name| tags(name) && !is_meant_as_key(name, shape))
        })
}

/// Whether a word is a field, or a misspelt one: `nam` might be a language, but is most likely `name`.
fn is_meant_as_key(name: &str, shape: &Shape) -> bool {
    shape.keys().any(|key| key == name) || name.len() == 3 && nearest(name, shape.keys()).is_some()
}

/// What can be the value of a field: there or not, one or many.
pub(crate) trait Field: Sized {
    /// The value, from what stands under the key if anything does.
    fn of(node: Option<&Node>, reader: &mut Reader) -> Self;
}

impl<T: Read> Field for Option<Written<T>> {
    fn of(node: Option<&Node>, reader: &mut Reader) -> Self {
        let node = node?;
        if matches!(node.content, Content::Null) {
            return None;
        }
        T::read(node, reader).map(|value| Written { value, span: node.span })
    }
}

/// A list, or one item without its list.
impl<T: Read> Field for Vec<Written<T>> {
    fn of(node: Option<&Node>, reader: &mut Reader) -> Self {
        let Some(node) = node else { return Vec::new() };
        match &node.content {
            Content::Null => Vec::new(),
            Content::List(items) => items
                .iter()
                .filter_map(|item| {
                    T::read(item, reader).map(|value| Written { value, span: item.span })
                })
                .collect(),
            _ => T::read(node, reader)
                .map(|value| Written { value, span: node.span })
                .into_iter()
                .collect(),
        }
    }
}

/// Declares a record of a draft: its fields, what it is called, an example, its short form, and the fields in common.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident = $what:literal, example $example:literal $(, short $short:ident)? $(, with $common:ident)?
        { $($field:ident: $type:ty $(=> $required:ident)?),+ $(,)? }) => {
        $(#[$doc])*
        #[allow(missing_docs, reason = "a field is a key of the language, told in the README")]
        #[derive(Debug, Clone)]
        pub struct $name {
            $(pub $field: $type,)+
            $(pub moment: $common,)?
        }

        impl $name {
            pub(crate) const SHAPE: $crate::parse::record::Shape = $crate::parse::record::Shape {
                what: $what,
                example: $example,
                short: $crate::parse::record::record!(@short $($short)?),
                own: &[$(stringify!($field)),+],
                common: $crate::parse::record::record!(@common $($common)?),
            };
        }

        impl $crate::parse::schema::Described for $name {
            fn schema(definitions: &mut $crate::parse::schema::Definitions) -> serde_json::Value {
                const FIELDS: &[$crate::parse::schema::FieldForm] = &[$(
                    $crate::parse::record::record!(@form $field, $type $(, $required)?)
                ),+];
                definitions.record(&$name::SHAPE, &[FIELDS, $($common::FIELDS)?])
            }
        }

        impl $crate::parse::read::Read for $name {
            fn expected() -> String { $what.into() }
            fn example() -> String { $example.into() }
            fn read(node: &$crate::parse::tree::Node, reader: &mut $crate::parse::read::Reader) -> Option<Self> {
                static SHAPE: $crate::parse::record::Shape = $name::SHAPE;
                let mut fields = $crate::parse::record::Fields::of(node, &SHAPE, reader)?;
                $($crate::parse::record::record!(@require fields $field $($required)?);)+
                let record = $name {
                    $($field: fields.take(stringify!($field), reader),)+
                    $(moment: $common::take(&mut fields, reader),)?
                };
                fields.finish(reader);
                Some(record)
            }
        }
    };
    (@form $field:ident, $type:ty) => {
        $crate::parse::schema::FieldForm {
            key: stringify!($field),
            form: <$type as $crate::parse::schema::Described>::schema,
            is_required: false,
        }
    };
    (@form $field:ident, $type:ty, required) => {
        $crate::parse::schema::FieldForm {
            key: stringify!($field),
            form: <$type as $crate::parse::schema::Described>::needed,
            is_required: true,
        }
    };
    (@short) => { None };
    (@short $short:ident) => { Some(stringify!($short)) };
    (@common) => { &[] };
    (@common $common:ident) => { $common::KEYS };
    (@require $fields:ident $field:ident) => {};
    (@require $fields:ident $field:ident required) => { $fields.require(stringify!($field)) };
}
pub(crate) use record;

/// Declares fields that several records have in common.
macro_rules! common {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[allow(missing_docs, reason = "a field is a key of the language, told in the README")]
        #[derive(Debug, Clone)]
        pub struct $name { $(pub $field: $type),+ }

        impl $name {
            pub(crate) const KEYS: &'static [&'static str] = &[$(stringify!($field)),+];
            pub(crate) const FIELDS: &'static [$crate::parse::schema::FieldForm] = &[$(
                $crate::parse::record::record!(@form $field, $type)
            ),+];

            pub(crate) fn take(
                fields: &mut $crate::parse::record::Fields<'_>,
                reader: &mut $crate::parse::read::Reader,
            ) -> Self {
                $name { $($field: fields.take(stringify!($field), reader)),+ }
            }
        }
    };
}
pub(crate) use common;
