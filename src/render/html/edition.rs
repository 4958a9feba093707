//! The views of a map in one language, with the tools of the page in its words.

use super::letters::Letters;
use super::map::Map;
use super::view::PicturePage;
use super::{Edition, Leaf, Shared, map, view};
use crate::arrange::known::Named;
use crate::model::pain_point::Severity;
use crate::model::word::Word;
use crate::render::templates::Ready;
use crate::words::Words;
use serde::Serialize;
use std::collections::BTreeMap;

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
    pub(super) prefix: String,
    /// The id of its first view.
    pub(super) first: String,
    /// The title of its first view, as characters.
    pub(super) title: String,
    pub(super) story: String,
    pub(super) words: BTreeMap<&'static str, String>,
    pub(super) leaves: Vec<LeafView>,
    /// The editions there are, if several.
    pub(super) languages: Vec<LanguageView<'a>>,
    /// Whether the matrix is among its views.
    pub(super) has_map: bool,
    pub(super) has_views: bool,
    /// The classes of the toolbar; empty where there is nothing to stand in it.
    pub(super) toolbar: &'static str,
    pub(super) has_unanswered: bool,
    /// What its map can be filtered by; what would leave everything is left out.
    pub(super) filters: Vec<Filter>,
}

/// A view as the template of the page prints it.
#[derive(Serialize)]
pub(super) struct LeafView {
    /// Its id in the page.
    pub(super) anchor: String,
    /// Which view it is, as in the command line.
    pub(super) view: String,
    /// What it is called among the others.
    pub(super) name: String,
    /// Title of the page while it is shown.
    pub(super) title: String,
    pub(super) markup: String,
}

/// A way to another edition.
#[derive(Serialize)]
pub(super) struct LanguageView<'a> {
    pub(super) language: &'a str,
    /// The id of its first view.
    pub(super) anchor: String,
    pub(super) is_own: bool,
}

/// Something that a map can be filtered by.
#[derive(Serialize)]
pub(super) struct Filter {
    pub(super) name: &'static str,
    pub(super) title: String,
    pub(super) choices: Vec<Choice>,
}

/// One of several to choose from.
#[derive(Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) name: String,
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
        let has_views = leaves.len() > 1;
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
            has_map: map.is_some(),
            has_views,
            toolbar: match (has_views || all.len() > 1, map.is_some()) {
                (true, _) => "toolbar",
                (false, true) => "toolbar scripts-only",
                (false, false) => "",
            },
            has_unanswered: map.is_some_and(|map| {
                map::cards(map.chart).any(|card| card.is_unanswered && card.kind == "pain-point")
            }),
            filters: map.map(|map| filters(map, edition.words)).unwrap_or_default(),
            first: prefix_of_view(edition, is_first),
            leaves,
            prefix,
        })
    }

    /// Notes all that is said in it.
    pub(super) fn spell(&self, letters: &mut Letters) {
        for words in self.words.values() {
            letters.say(words);
        }
        for filter in &self.filters {
            letters.say(&filter.title);
            for choice in &filter.choices {
                letters.say(&choice.name);
            }
        }
        for leaf in &self.leaves {
            letters.say(&leaf.name);
            letters.read(&leaf.markup);
        }
    }
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

fn words(words: &Words) -> BTreeMap<&'static str, String> {
    // The page's script puts figures in place of these.
    let open = [("n", "{n}".into()), ("all", "{all}".into())];
    TOOLS.iter().map(|id| (*id, words.say_with(id, &open))).collect()
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
            Leaf::Picture(picture) => view::markup(picture, prefix, ready, shared)?,
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

fn filters(map: &Map<'_>, words: &Words) -> Vec<Filter> {
    let chart = map.chart;
    let pains = || map::cards(chart).filter(|card| card.kind == "pain-point");
    let severities =
        (1..).zip(Severity::ALL).filter(|(number, _)| pains().any(|card| card.severity == *number));
    let severities = severities.map(|(number, (word, _))| Choice {
        value: number.to_string(),
        name: words.say(&format!("severity-{word}")),
    });
    let lanes = chart.lanes.iter();
    let lanes = lanes.map(|lane| Choice { value: lane.id.clone(), name: lane.title.clone() });
    let filters = [
        ("severity", "severity", severities.collect()),
        ("persona", "persona", choices(&map.known.personas)),
        ("channel", "channel", choices(&map.known.channels)),
        ("tag", "tags", choices(&map.known.tags)),
        ("lane", "lane", lanes.collect()),
    ];
    // With one choice there is nothing to choose, but that most things bear no tag.
    let open = filters.into_iter().filter(|(name, _, choices): &(_, _, Vec<Choice>)| {
        choices.len() > usize::from(*name != "tag")
    });
    open.map(|(name, title, choices)| Filter { name, title: words.say(title), choices }).collect()
}

fn choices(named: &[Named]) -> Vec<Choice> {
    let named = named.iter().filter(|named| !named.name.pieces.is_empty());
    named
        .map(|named| Choice { value: named.anchor.clone(), name: named.name.characters() })
        .collect()
}
