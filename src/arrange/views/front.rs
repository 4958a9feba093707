//! What stands around every view but the matrix.

use super::View;
use crate::arrange::head::{Fact, Overall};
use crate::arrange::{Chart, Teller};
use crate::model::text::Rich;
use crate::model::word::Word;
use serde::Serialize;

/// Head and foot of a view.
#[derive(Debug, Clone, Serialize)]
pub struct Front {
    /// Which view it is, as in the command line.
    pub view: &'static str,
    /// The view in the reader's language.
    pub view_title: String,
    /// Prefix of every id in the drawing.
    pub prefix: String,
    /// BCP 47 tag of the words.
    pub language: String,
    /// Whether they are read from right to left.
    pub right_to_left: bool,
    /// Title of the map.
    pub title: Rich,
    /// The view, and what sort of map it is.
    pub badges: Vec<String>,
    /// Scope, owner, day of review.
    pub facts: Vec<Fact>,
    /// The mean score and the counts.
    pub overall: Overall,
    /// What the signs mean, of those that occur.
    pub legend: Vec<String>,
    /// File and version.
    pub footer: String,
    /// The view and the curve of the map told in sentences.
    pub story: String,
    /// Title of the tables that say the same.
    pub in_words: String,
}

/// The facts of a map that every view tells.
const FACTS: [&str; 3] = ["scope", "owner", "reviewed"];

pub(super) fn front(teller: &Teller<'_>, chart: &Chart, view: View, legend: Vec<String>) -> Front {
    let title = teller.view_title(view);
    let mut badges = vec![title.clone()];
    badges.extend(chart.badges.iter().filter(|badge| **badge != title).cloned());
    let told: Vec<String> = FACTS.iter().map(|fact| teller.words.say(fact)).collect();
    let facts = chart.facts.iter().filter(|fact| told.contains(&fact.label));
    Front {
        view: view.word(),
        prefix: format!("{}-{}", chart.prefix, view.word()),
        language: chart.language.clone(),
        right_to_left: chart.right_to_left,
        title: chart.title.clone(),
        badges,
        facts: facts.cloned().collect(),
        overall: chart.overall.clone(),
        legend,
        footer: chart.footer.clone(),
        story: format!("{title}. {}", chart.story),
        view_title: title,
        in_words: teller.words.say("in-words"),
    }
}

impl Teller<'_> {
    /// What a view is called.
    pub(super) fn view_title(&self, view: View) -> String {
        self.words.say(match view {
            View::Matrix => "customer-journey-map",
            View::Timeline => "view-timeline",
            View::Flow => "view-flow",
            View::Blueprint => "kind-service-blueprint",
            View::Empathy => "kind-empathy-map",
            View::Persona => "persona",
            View::Opportunities => "lane-opportunities",
            View::Storyboard => "lane-images",
            View::Summary => "summary",
        })
    }
}
