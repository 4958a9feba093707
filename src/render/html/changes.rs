//! A comparison as one HTML page: the drawings of it, and every change in words beside them.

use super::folded::Drawing;
use super::letters::{self, Letters};
use super::looks::theme_name;
use super::{LooksStyle, policy};
use crate::arrange::compared::{Entry, Ledger};
use crate::diff::words::{Fate, Run};
use crate::layout;
use crate::layout::sheet::{Mark, Sheet};
use crate::render::templates::Templates;
use crate::text::{FaceId, Fonts, Used};
use crate::theme::{Palette, ThemeName};
use crate::words::Words;
use askama::Template;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the page of a comparison is made of.
pub struct Comparison<'a> {
    /// Title of the map.
    pub title: &'a str,
    /// Whether the map is read from right to left.
    pub right_to_left: bool,
    /// The language of the map.
    pub language: &'a str,
    /// What both versions are called.
    pub files: &'a str,
    /// Every change in words.
    pub ledger: &'a Ledger,
    /// The new map with what changed marked; its ids begin with `overlay`.
    pub overlay: (&'a Sheet, &'a str),
    /// The old map and the new one, as `<svg>` markup.
    pub sides: (&'a str, &'a str),
    /// Colours on a light ground and on a dark one.
    pub palettes: (&'a Palette, &'a Palette),
    /// What it is set in; it brings along what it uses of them.
    pub fonts: &'a Fonts,
    /// What its drawings set in each face.
    pub drawn: BTreeMap<FaceId, Used>,
    /// The colours to use whatever the reader prefers; none leaves it to the reader.
    pub theme: Option<ThemeName>,
}

/// What the template prints.
#[derive(Serialize, Template)]
#[template(path = "changes.html", config = "templates/askama.toml")]
struct View<'a> {
    /// `light`, `dark`, or `both`: as the reader prefers.
    theme: &'static str,
    /// Of the drawings: `ltr` or `rtl`.
    direction: &'static str,
    /// The language of its words.
    language: &'a str,
    chrome: Chrome,
    title: &'a str,
    files: &'a str,
    policy: String,
    style: &'a str,
    script: &'a str,
    overlay: &'a str,
    before: &'a str,
    after: &'a str,
    folded: Folded<'a>,
    heading: &'a str,
    verdict: &'a [String],
    /// How many changes there are.
    count: usize,
    sections: Vec<SectionView<'a>>,
}

/// What the script unfolds into the three drawings; nothing for one that stands there as markup.
#[derive(Serialize)]
struct Folded<'a> {
    overlay: &'a str,
    before: &'a str,
    after: &'a str,
}

/// The page's own words.
#[derive(Serialize)]
struct Chrome {
    skip: String,
    views: String,
    overlay: String,
    overlay_hint: String,
    sides: String,
    swipe: String,
    swipe_hint: String,
    fit: String,
    drawings: String,
    both: String,
    before: String,
    after: String,
    classes: String,
    large: String,
    /// With `{count}` and `{all}` for the script to fill in.
    shown: String,
}

impl Chrome {
    fn new(words: &Words) -> Self {
        let say = |id: &str| words.say(id);
        Chrome {
            skip: say("skip-to-changes"),
            views: say("views"),
            overlay: say("overlay"),
            overlay_hint: say("overlay-hint"),
            sides: say("side-by-side"),
            swipe: say("swipe"),
            swipe_hint: say("swipe-hint"),
            fit: say("fit-to-width"),
            drawings: say("drawings"),
            both: say("both-maps"),
            before: say("before"),
            after: say("after"),
            classes: say("classes-shown"),
            large: say("drawing-needs-script"),
            shown: words
                .say_with("changes-shown", &[("count", "{count}".into()), ("all", "{all}".into())]),
        }
    }

    /// All of them that are drawn.
    fn all(&self) -> impl Iterator<Item = &str> {
        let all = [&self.skip, &self.overlay, &self.sides, &self.swipe, &self.fit];
        let more = [&self.before, &self.after, &self.large, &self.shown];
        all.into_iter().chain(more).map(String::as_str)
    }
}

/// The changes of one class.
#[derive(Serialize)]
struct SectionView<'a> {
    /// The class as it is written in addresses and attributes.
    class: &'static str,
    title: &'a str,
    count: usize,
    entries: Vec<EntryView<'a>>,
}

/// One change in words.
#[derive(Serialize)]
struct EntryView<'a> {
    number: usize,
    sign: String,
    /// The colour of its sort.
    colour: &'static str,
    place: &'a str,
    what: &'a str,
    is_reworded: bool,
    runs: Vec<RunView<'a>>,
    /// The id of its place in the drawing; empty where it has none.
    target: String,
}

/// Words of one fate.
#[derive(Serialize)]
struct RunView<'a> {
    /// `kept`, `removed` or `added`.
    fate: &'static str,
    words: &'a str,
}

/// The page as a file of its own.
pub fn changes(page: Comparison<'_>, templates: &Templates) -> anyhow::Result<String> {
    let mut letters = Letters::new();
    let words = Words::of(page.language);
    let chrome = Chrome::new(&words);
    let own = [page.title, page.files, &page.ledger.title];
    let verdict = page.ledger.verdict.iter().map(String::as_str);
    for words in own.into_iter().chain(verdict).chain(chrome.all()) {
        letters.say(words);
    }
    for section in &page.ledger.sections {
        letters.say(&section.title);
    }
    for entry in page.ledger.sections.iter().flat_map(|section| &section.entries) {
        for words in [&*entry.place, &entry.what, &entry.sign.glyph().to_string()] {
            letters.say(words);
        }
        for run in &entry.runs {
            letters.say(&run.words);
        }
    }
    let (_, used) = letters.used(page.drawn, (page.fonts, page.language));
    let fonts = letters::files(&used, page.fonts, true)?;
    let looks = LooksStyle::of(page.theme, page.palettes, &fonts);
    let ready = templates.of_pages()?;
    let style = ready.fill("parts/looks.css", &looks)? + templates.style_of_changes();
    let script = templates.script_of_changes();
    let mut targets = targets(page.overlay.0);
    let sections = page.ledger.sections.iter().map(|section| SectionView {
        class: section.class,
        title: &section.title,
        count: section.entries.len(),
        entries: section.entries.iter().map(|entry| EntryView::of(entry, &mut targets)).collect(),
    });
    let markups = [page.overlay.1, page.sides.0, page.sides.1];
    let drawings = markups.into_iter().map(Drawing::new).collect::<anyhow::Result<Vec<_>>>()?;
    let view = View {
        theme: theme_name(page.theme),
        direction: if page.right_to_left { "rtl" } else { "ltr" },
        title: page.title,
        files: page.files,
        policy: policy::policy(&style, &script, false),
        style: &style,
        script: &script,
        language: words.language(),
        chrome,
        overlay: drawings[0].markup(),
        before: drawings[1].markup(),
        after: drawings[2].markup(),
        folded: Folded {
            overlay: drawings[0].folded(),
            before: drawings[1].folded(),
            after: drawings[2].folded(),
        },
        heading: &page.ledger.title,
        verdict: &page.ledger.verdict,
        count: page.ledger.sections.iter().map(|section| section.entries.len()).sum(),
        sections: sections.collect(),
    };
    ready.fill("changes.html", &view)
}

impl<'a> EntryView<'a> {
    fn of(entry: &'a Entry, targets: &mut BTreeMap<usize, String>) -> Self {
        EntryView {
            number: entry.number,
            sign: entry.sign.glyph().to_string(),
            colour: layout::paint(entry.sign),
            place: &entry.place,
            what: &entry.what,
            is_reworded: !entry.runs.is_empty(),
            runs: entry.runs.iter().map(RunView::of).collect(),
            target: targets.remove(&entry.number).unwrap_or_default(),
        }
    }
}

impl<'a> RunView<'a> {
    fn of(run: &'a Run) -> Self {
        let fate = match run.fate {
            Fate::Kept => "kept",
            Fate::Removed => "removed",
            Fate::Added => "added",
        };
        RunView { fate, words: &run.words }
    }
}

/// The ids of the first marks that tell of each change, by its number.
fn targets(overlay: &Sheet) -> BTreeMap<usize, String> {
    let mut targets = BTreeMap::new();
    for mark in overlay.groups.iter().flat_map(|group| &group.marks) {
        let Mark::Change(mark) = mark else { continue };
        for number in mark.numbers.split(' ').filter_map(|number| number.parse().ok()) {
            if !mark.id.is_empty() {
                targets.entry(number).or_insert_with(|| format!("{}-{}", overlay.prefix, mark.id));
            }
        }
    }
    targets
}
