//! `--only` and `--ignore`: which changes are told.

use super::Args;
use crate::cli::outcome::Failure;
use crate::diff::item::{Field, Noun, Row};
use crate::diff::{Change, Class};
use crate::model::lane::{BuiltIn, Lane};
use crate::model::word::Word;
use crate::parse::read::nearest;
use crate::report::changes::Comparison;
use std::collections::BTreeSet;

/// Which changes are wanted, by words for classes, lanes, fields and kinds of things.
pub(super) struct Filter {
    only: Vec<String>,
    ignore: Vec<String>,
    /// Ids of the lanes of the maps' own, old and new, in their order.
    own_lanes: Vec<(Vec<String>, Vec<String>)>,
}

impl Filter {
    /// What the command line asks for; a word that means nothing in these maps is an error.
    pub(super) fn of(args: &Args, maps: &[Comparison]) -> Result<Self, Failure> {
        let plain = |words: &[String]| -> Vec<String> {
            words.iter().map(|word| word.trim().replace('-', "_")).collect()
        };
        let lanes = |version: &Option<crate::report::changes::Version>| -> Vec<String> {
            let journey = version.as_ref().and_then(|version| version.journey.as_ref());
            let lanes = journey.into_iter().flat_map(|journey| &journey.lanes);
            lanes.map(id_of).collect()
        };
        let own_lanes: Vec<_> = maps.iter().map(|map| (lanes(&map.old), lanes(&map.new))).collect();
        let filter = Filter { only: plain(&args.only), ignore: plain(&args.ignore), own_lanes };
        let known = filter.known();
        for word in filter.only.iter().chain(&filter.ignore) {
            if !known.contains(word) {
                let near = nearest(word, known.iter().map(String::as_str));
                let help = near.map_or_else(
                    || "classes are breaking, substantive, data, editorial and cosmetic".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                let message = format!("there is no class, lane, field or kind of thing `{word}`");
                return Err(Failure::input(format!("{message}\n  help: {help}")));
            }
        }
        Ok(filter)
    }

    fn known(&self) -> BTreeSet<String> {
        fn words<W: Word>() -> impl Iterator<Item = String> {
            W::ALL.iter().map(|(word, _)| word.replace('-', "_"))
        }
        let own = self.own_lanes.iter().flat_map(|(old, new)| old.iter().chain(new).cloned());
        words::<Class>()
            .chain(words::<BuiltIn>())
            .chain(words::<Field>())
            .chain(words::<Noun>())
            .chain(own.map(|id| id.replace('-', "_")))
            .collect()
    }

    /// Whether a change is told.
    pub(super) fn keeps(&self, change: &Change, map: usize) -> bool {
        let words = self.words(change, map);
        let has = |list: &[String]| list.iter().any(|word| words.contains(word));
        (self.only.is_empty() || has(&self.only)) && !has(&self.ignore)
    }

    /// The words by which a change can be asked for.
    fn words(&self, change: &Change, map: usize) -> Vec<String> {
        let noun = change.noun();
        let mut words = vec![change.class.word(), noun.word()];
        words.extend(change.field().map(Word::word));
        words.extend(noun.lane().map(Word::word));
        let mut words: Vec<String> = words.iter().map(|word| word.replace('-', "_")).collect();
        let lanes = self.own_lanes.get(map);
        let of = |thing: Option<&crate::diff::Thing>, lanes: Option<&Vec<String>>| match thing
            .and_then(crate::diff::Thing::row)
        {
            Some(Row::Custom(at)) => lanes.and_then(|lanes| lanes.get(at).cloned()),
            _ => None,
        };
        let own = [
            of(change.old.as_ref(), lanes.map(|(old, _)| old)),
            of(change.new.as_ref(), lanes.map(|(_, new)| new)),
        ];
        words.extend(own.into_iter().flatten().map(|id| id.replace('-', "_")));
        words
    }
}

fn id_of(lane: &Lane) -> String {
    match lane {
        Lane::BuiltIn(lane) => lane.word().to_owned(),
        Lane::Custom(lane) => lane.id.clone(),
    }
}
