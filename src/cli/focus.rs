//! The flags that say which part of a map is drawn.

use super::outcome::Failure;
use crate::focus::{self, Audience, Focus};
use crate::model::Journey;

/// Which part of a map is drawn, and in which of its languages.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Focus")]
pub(super) struct FocusArgs {
    /// Draw the journey of one persona alone
    #[arg(long, value_name = "ID")]
    persona: Option<String>,
    /// Draw these lanes alone, in this order, separated by commas
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    lanes: Vec<String>,
    /// Draw some stages alone, by their ids: `compare..buy`, `compare..`, `..buy` or `compare`
    #[arg(long, value_name = "ID..ID")]
    stages: Option<String>,
    /// Of several maps, draw those that have this tag
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
    /// For whom it is drawn
    #[arg(long, value_name = "WHO")]
    audience: Option<ForWhom>,
    /// Draw it in another of the map's `languages`
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ForWhom {
    /// Who decides: feelings, what hurts, what could be done, metrics
    Summary,
    /// Who works on it: without metrics, notes, plan, tags and links
    Team,
    /// Everybody: all there is
    Full,
}

impl FocusArgs {
    /// Whether a map is one of those that are asked for.
    pub(super) fn takes(&self, journey: &Journey) -> bool {
        self.tag.as_ref().is_none_or(|tag| journey.tags.contains(tag))
    }

    /// The tag that maps must have.
    pub(super) fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// The part of a journey that is asked for; none where it is the whole.
    pub(super) fn part(&self, whole: &Journey) -> Result<Option<Journey>, Failure> {
        let focus = Focus {
            persona: self.persona.clone(),
            lanes: self.lanes.clone(),
            stages: self.stages.as_deref().map(ends),
            audience: self.audience.map(|audience| match audience {
                ForWhom::Summary => Audience::Summary,
                ForWhom::Team => Audience::Team,
                ForWhom::Full => Audience::Full,
            }),
        };
        if focus.is_whole() {
            return Ok(None);
        }
        let told = |reason| Failure::input(format!("`{}`: {reason}", whole.file_name));
        focus::journey(whole, &focus).map(Some).map_err(told)
    }

    /// The language to draw in.
    pub(super) fn language<'a>(&'a self, journey: &'a Journey) -> Result<&'a str, Failure> {
        let Some(wanted) = &self.lang else { return Ok(&journey.language) };
        let mut all = std::iter::once(&journey.language).chain(&journey.languages);
        all.find(|own| *own == wanted).map(String::as_str).ok_or_else(|| {
            let mut known = vec![journey.language.as_str()];
            let further = journey.languages.iter().filter(|own| **own != journey.language);
            known.extend(further.map(String::as_str));
            Failure::input(format!(
                "`{}` is not written in `{wanted}`; languages: {}",
                journey.file_name,
                known.join(", ")
            ))
        })
    }
}

impl FocusArgs {
    /// The languages of a page: the one that is asked for, or all the map has.
    pub(super) fn languages<'a>(&'a self, journey: &'a Journey) -> Result<Vec<&'a str>, Failure> {
        let own = self.language(journey)?;
        let mut languages = vec![own];
        if self.lang.is_none() {
            for further in &journey.languages {
                if !languages.contains(&further.as_str()) {
                    languages.push(further);
                }
            }
        }
        Ok(languages)
    }
}

/// The first and the last stage of `a..b`; one alone is both.
fn ends(stages: &str) -> (Option<String>, Option<String>) {
    let named = |id: &str| (!id.is_empty()).then(|| id.to_owned());
    match stages.split_once("..") {
        Some((first, last)) => (named(first), named(last)),
        None => (named(stages), named(stages)),
    }
}
