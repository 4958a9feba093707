//! Drawing the views of one map: what it lacks for them, what is wrong with its images and letters is told.

use super::book::{Leaf, Volume};
use super::desk::Desk;
use super::drawing::Drawing;
use super::outcome::Failure;
use super::render::tell;
use super::screen::{self, Screen};
use super::targets::Asked;
use crate::arrange::views::View;
use crate::arrange::{self, Shown};
use crate::finding::Finding;
use crate::images::{self, Images};
use crate::model::word::Word;
use crate::render::{coverage, html};
use crate::source::Sources;
use anyhow::Context;

/// What the views of a map are drawn with.
pub(super) struct Easel<'a> {
    /// The name of the map's file.
    pub(super) name: String,
    pub(super) images: Images<'a>,
    pub(super) sources: &'a Sources,
    pub(super) desk: &'a Desk,
    pub(super) screen: Screen,
    /// Whether it has been told which characters no font draws.
    pub(super) is_covered: bool,
    /// Whether it is not told which views the map has nothing for.
    pub(super) is_quiet: bool,
}

/// What came of drawing a view.
pub(super) enum Drawn<T> {
    Fine(T),
    /// The map has nothing for a view that was not asked for by name.
    Left,
    /// Something in the map is wrong, which has been told.
    Wrong,
}

impl Easel<'_> {
    /// A view with its images.
    pub(super) fn drawing(
        &mut self,
        shown: &Shown<'_>,
        asked: Asked,
    ) -> Result<Drawn<Drawing>, Failure> {
        let lacking = |lack: &str| {
            format!("`{}` has nothing for the view `{}`: {lack}", self.name, asked.view.word())
        };
        let mut drawing = match Drawing::of(shown, asked.view, self.desk) {
            Ok(drawing) => drawing,
            Err(lack) if asked.is_named => return Err(Failure::input(lacking(lack))),
            Err(lack) => {
                if !self.is_quiet {
                    screen::tell(&format!("note: {}", lacking(lack)));
                }
                return Ok(Drawn::Left);
            }
        };
        if let Err(flaw) = drawing.sheets().try_for_each(|sheet| self.images.embed(sheet)) {
            tell(vec![flaw], self.sources.clone(), self.screen);
            return Ok(Drawn::Wrong);
        }
        drawing.check_letters(&self.name)?;
        if !self.is_covered {
            self.tell_of_letters(coverage::missing(&drawing.sheet, self.sources, &self.desk.fonts));
        }
        Ok(Drawn::Fine(drawing))
    }

    /// A view for a page, which says itself where letters are missing in its matrix.
    pub(super) fn leaf(&mut self, shown: &Shown<'_>, asked: Asked) -> Result<Drawn<Leaf>, Failure> {
        // How large the images of a matrix are is not known before it is laid out; nothing else of a page waits for that.
        if asked.view == View::Matrix && images::paths(shown.whole).next().is_none() {
            return Ok(Drawn::Fine(Leaf::of_chart(arrange::chart_of(shown), self.desk)));
        }
        Ok(match self.drawing(shown, asked)? {
            Drawn::Fine(drawing) => Drawn::Fine(drawing.into()),
            Drawn::Left => Drawn::Left,
            Drawn::Wrong => Drawn::Wrong,
        })
    }

    /// The bytes of a page, given what came of making it.
    pub(super) fn page(&mut self, made: anyhow::Result<html::Made>) -> Result<String, Failure> {
        let page = self.told(made)?;
        if !self.is_covered {
            let finding = coverage::missing_of(&page.said, self.sources, &self.desk.fonts);
            self.tell_of_letters(finding);
        }
        Ok(page.file)
    }

    fn tell_of_letters(&mut self, finding: Option<Finding>) {
        let Some(finding) = finding else { return };
        tell(vec![finding], self.sources.clone(), self.screen);
        self.is_covered = true;
    }

    /// The views in every language, given those in the language that is shown; none if something in the map is wrong.
    pub(super) fn volumes(
        &mut self,
        leaves: Vec<(Asked, Leaf)>,
        languages: &[&str],
        shown: &Shown<'_>,
    ) -> Result<Option<Vec<Volume>>, Failure> {
        let (views, leaves): (Vec<Asked>, Vec<Leaf>) = leaves.into_iter().unzip();
        let mut volumes = vec![Volume { language: shown.language.to_owned(), leaves }];
        for language in languages.iter().filter(|language| **language != shown.language) {
            let shown = Shown { language, ..*shown };
            let mut leaves = Vec::with_capacity(views.len());
            for asked in &views {
                match self.leaf(&shown, *asked)? {
                    Drawn::Fine(leaf) => leaves.push(leaf),
                    Drawn::Left => {}
                    Drawn::Wrong => return Ok(None),
                }
            }
            volumes.push(Volume { language: (*language).to_owned(), leaves });
        }
        Ok(Some(volumes))
    }

    /// What was drawn, or why it could not be.
    pub(super) fn told<T>(&self, drawn: anyhow::Result<T>) -> Result<T, Failure> {
        drawn.with_context(|| format!("cannot draw `{}`", self.name)).map_err(Failure::Input)
    }
}
