//! Words that give away what a text speaks of, in the languages that ferd has words for.

mod languages;

use crate::model::research::{Method, Research, ResearchKind};
use languages::LANGUAGES;
use unicode_segmentation::UnicodeSegmentation;

/// The words of one language, in lower case.
pub(crate) struct Vocabulary {
    /// Phrases for what is not yet there.
    pub(crate) future: &'static [&'static str],
    /// Words for the status of what is only planned.
    pub(crate) planned: &'static [&'static str],
    /// Phrases for going back to an earlier place.
    pub(crate) back: &'static [&'static str],
    /// What a part of an organisation is called, at the end of its name or before it.
    pub(crate) units: &'static [&'static str],
    /// Names of departments, systems and channels.
    pub(crate) departments: &'static [&'static str],
}

/// The words of a language; none where ferd knows none.
pub(crate) fn of(tag: &str) -> Option<&'static Vocabulary> {
    let primary = tag.split('-').next().unwrap_or_default().to_lowercase();
    let primary = if primary == "no" { "nb" } else { &*primary };
    LANGUAGES.iter().find(|(known, _)| *known == primary).map(|(_, words)| words)
}

/// A text in lower case, its words parted by single spaces, without punctuation.
pub(crate) fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'");
    text.unicode_words().collect::<Vec<_>>().join(" ")
}

/// The first of the phrases that a text holds as whole words.
pub(crate) fn phrase_in(text: &str, phrases: &[&'static str]) -> Option<&'static str> {
    let padded = format!(" {} ", plain(text));
    phrases.iter().copied().find(|phrase| padded.contains(&format!(" {phrase} ")))
}

/// Whether research tells why or how many, as written or as follows from its method.
pub(crate) fn research_kind(research: &Research) -> Option<ResearchKind> {
    research.kind.or_else(|| match research.method? {
        Method::Interview
        | Method::FocusGroup
        | Method::UsabilityTest
        | Method::Observation
        | Method::Diary
        | Method::ChatLogs
        | Method::Reviews => Some(ResearchKind::Qualitative),
        Method::Survey | Method::Analytics | Method::SalesData | Method::EventLog => {
            Some(ResearchKind::Quantitative)
        }
        Method::SupportTickets
        | Method::CompetitorAnalysis
        | Method::SocialListening
        | Method::Workshop
        | Method::Assumption => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_as_whole_words_whatever_stands_between() {
        assert_eq!(phrase_in("Then she starts over.", &["starts over"]), Some("starts over"));
        assert_eq!(phrase_in("À l’avenir, tout ira", &["à l'avenir"]), Some("à l'avenir"));
        assert_eq!(phrase_in("She restarts overnight", &["starts over"]), None);
    }

    #[test]
    fn phrases_are_written_as_texts_are_compared() {
        for (tag, words) in LANGUAGES {
            let all =
                [words.future, words.planned, words.back, words.units, words.departments].concat();
            assert!(all.iter().all(|phrase| plain(phrase) == **phrase), "{tag}");
            assert!(of(&format!("{tag}-XX")).is_some(), "{tag}");
        }
        assert!(of("pt").is_none());
    }
}
