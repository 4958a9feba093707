//! The views of a map in one language, with the tools of the page in its words.

use super::map::Map;
use super::view::PicturePage;
use super::{Edition, Leaf, Shared, distinct, map, view};
use crate::arrange::known::Named;
use crate::model::pain_point::Severity;
use crate::model::word::Word;
use crate::render::templates::Ready;
use crate::words::Words;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The words of the tools.
const TOOLS: [&str; 34] = [
    "channel",
    "clear-filters",
    "close",
    "collapse",
    "copied",
    "copy-link",
    "details",
    "filter",
    "items-shown",
    "lane",
    "lane-gains",
    "lane-notes",
    "lane-opportunities",
    "lane-pain-points",
    "language",
    "next",
    "nothing-found",
    "only-unanswered",
    "persona",
    "present",
    "previous",
    "search",
    "search-found",
    "severity",
    "skip-to-map",
    "sources",
    "stage",
    "step",
    "touchpoint",
    "views",
    "zoom",
    "zoom-in",
    "zoom-out",
    "zoom-to-fit",
];

/// An edition as the template of the page prints it.
#[derive(Serialize)]
pub(super) struct EditionView<'a> {
    pub(super) language: &'a str,
    /// `ltr` or `rtl`.
    pub(super) direction: &'static str,
    /// Begins every id of it.
    prefix: String,
    /// The title of its first view, as characters.
    pub(super) title: String,
    pub(super) story: String,
    words: BTreeMap<String, String>,
    leaves: Vec<LeafView>,
    /// The editions there are, if several.
    languages: Vec<LanguageView<'a>>,
    /// What its map can be filtered by; none where it has no map.
    filters: Option<Filters>,
}

/// A view as the template of the page prints it.
#[derive(Serialize)]
struct LeafView {
    /// Its id in the page.
    anchor: String,
    /// Which view it is, as in the command line.
    view: String,
    /// What it is called among the others.
    name: String,
    /// Title of the page while it is shown.
    title: String,
    markup: String,
}

/// A way to another edition.
#[derive(Serialize)]
struct LanguageView<'a> {
    language: &'a str,
    /// The id of its first view.
    anchor: String,
    is_own: bool,
}

/// What a map can be filtered by; what would leave everything is left out.
#[derive(Serialize)]
struct Filters {
    personas: Vec<Choice>,
    channels: Vec<Choice>,
    severities: Vec<Choice>,
    lanes: Vec<Choice>,
    has_unanswered: bool,
}

/// One of several to choose from.
#[derive(Serialize)]
struct Choice {
    value: String,
    name: String,
}

impl<'a> EditionView<'a> {
    pub(super) fn of(
        (edition, is_first): (&'a Edition<'a>, bool),
        all: &'a [Edition<'a>],
        ready: &Ready,
        shared: &mut Shared,
    ) -> anyhow::Result<Self> {
        let prefix = prefix(edition.language, is_first);
        let mut leaves = Vec::with_capacity(edition.leaves.len());
        for leaf in &edition.leaves {
            leaves.push(LeafView::of(leaf, (&prefix, edition.words), ready, shared)?);
        }
        let first = edition.leaves.first();
        let map = edition.leaves.iter().find_map(|leaf| match leaf {
            Leaf::Map(map) => Some(map),
            Leaf::Picture(_) => None,
        });
        if map.is_some() {
            for icon in ["search", "filter", "close", "previous", "next", "present", "link"] {
                shared.icons.extend(super::marks::icon(icon));
            }
        }
        let languages = all.iter().enumerate().map(|(number, other)| LanguageView {
            language: other.language,
            anchor: prefix_of_view(other, number == 0),
            is_own: other.language == edition.language,
        });
        Ok(EditionView {
            language: edition.language,
            direction: if edition.right_to_left { "rtl" } else { "ltr" },
            title: first.map(title).unwrap_or_default(),
            story: first.map(story).unwrap_or_default(),
            words: words(edition.words),
            languages: if all.len() > 1 { languages.collect() } else { Vec::new() },
            filters: map.map(|map| Filters::of(map, edition.words)),
            leaves,
            prefix,
        })
    }
}

/// Every character that the tools may show, so that a caller can cut fonts down to them.
pub fn characters(words: &Words) -> BTreeSet<char> {
    let said: String = self::words(words).into_values().collect();
    distinct(&said, "·−×%›‹✓")
}

/// Begins every id of an edition: nothing for the first, so that addresses of its things are short.
fn prefix(language: &str, is_first: bool) -> String {
    let safe = language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-');
    if is_first { String::new() } else { format!("{}_", safe.collect::<String>()) }
}

/// The id of the first view of an edition.
fn prefix_of_view(edition: &Edition<'_>, is_first: bool) -> String {
    let view = edition.leaves.first().map_or("", Leaf::view);
    prefix(edition.language, is_first) + view
}

fn words(words: &Words) -> BTreeMap<String, String> {
    // The page's script puts figures in place of these.
    let open = [("n", "{n}".into()), ("all", "{all}".into())];
    TOOLS.iter().map(|id| (id.replace('-', "_"), words.say_with(id, &open))).collect()
}

fn title(leaf: &Leaf<'_>) -> String {
    match leaf {
        Leaf::Map(Map { chart, .. }) => chart.title.characters(),
        Leaf::Picture(PicturePage { picture, .. }) => {
            format!("{} – {}", picture.front.title.characters(), picture.front.view_title)
        }
    }
}

fn story(leaf: &Leaf<'_>) -> String {
    match leaf {
        Leaf::Map(Map { chart, .. }) => chart.story.clone(),
        Leaf::Picture(PicturePage { picture, .. }) => picture.front.story.clone(),
    }
}

impl LeafView {
    fn of(
        leaf: &Leaf<'_>,
        (prefix, words): (&str, &Words),
        ready: &Ready,
        shared: &mut Shared,
    ) -> anyhow::Result<Self> {
        let markup = match leaf {
            Leaf::Map(map) => map::markup(map, (prefix, words), ready, shared)?,
            Leaf::Picture(picture) => view::markup(picture, prefix, ready)?,
        };
        Ok(LeafView {
            anchor: format!("{prefix}{}", leaf.view()),
            view: leaf.view().to_owned(),
            name: match leaf {
                Leaf::Map(_) => words.say("view-matrix"),
                Leaf::Picture(page) => page.picture.front.view_title.clone(),
            },
            title: title(leaf),
            markup,
        })
    }
}

impl Filters {
    fn of(map: &Map<'_>, words: &Words) -> Self {
        let chart = map.chart;
        let cards = || map::cards(chart).filter(|card| card.kind == "pain-point");
        let severities = Severity::ALL.iter().enumerate().map(|(number, (word, _))| Choice {
            value: (number + 1).to_string(),
            name: words.say(&format!("severity-{word}")),
        });
        let has_severity =
            |choice: &Choice| cards().any(|card| card.severity.to_string() == choice.value);
        let lanes = chart
            .lanes
            .iter()
            .map(|lane| Choice { value: lane.id.clone(), name: lane.title.clone() });
        Filters {
            personas: several(choices(&map.known.personas)),
            channels: several(choices(&map.known.channels)),
            severities: several(severities.filter(has_severity).collect()),
            lanes: several(lanes.collect()),
            has_unanswered: cards().any(|card| card.is_unanswered),
        }
    }
}

fn choices(named: &[Named]) -> Vec<Choice> {
    let named = named.iter().filter(|named| !named.name.pieces.is_empty());
    named
        .map(|named| Choice { value: named.anchor.clone(), name: named.name.characters() })
        .collect()
}

/// Choices, unless there is nothing to choose.
fn several(choices: Vec<Choice>) -> Vec<Choice> {
    if choices.len() > 1 { choices } else { Vec::new() }
}
