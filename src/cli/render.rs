//! `ferd render`: draws maps.

use super::desk::{Desk, ThemeChoice};
use super::focus::FocusArgs;
use super::inputs::inputs;
use super::outcome::{Failure, Outcome};
use super::page::PageSize;
use super::screen::{self, Screen};
use super::targets::{self, Format, Job, Target, ViewName, Wanted, path_of};
use crate::arrange::views::{self, Picture, View};
use crate::arrange::{self, Chart, Shown};
use crate::files::{self, Existing};
use crate::finding::Finding;
use crate::images::{self, Images};
use crate::layout;
use crate::layout::paper::{self, Leaf};
use crate::layout::sheet::Sheet;
use crate::model::word::Word;
use crate::open::{self, Input, Opened};
use crate::render::html::{self, InlineCurve, Page, ViewPage};
use crate::render::{coverage, pdf, png, svg};
use crate::report::{self, Checked, Style};
use crate::settings::{Choice, Finder};
use crate::words::Words;
use anyhow::Context;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  ferd render buying.journey.yaml                       buying.svg beside it
  ferd render buying.journey.yaml -o buying.png --scale 2
  ferd render maps -o out/ --format svg,png,html        every map, three files each
  ferd render buying.journey.yaml --view all            a file for each view
  ferd render buying.journey.yaml --view summary --audience summary --stages compare..buy
  ferd render - -o - < buying.journey.yaml > buying.svg";

/// Draw maps as SVG, PNG, PDF or HTML
///
/// A map with mistakes in the language is not drawn; the others still are. Files are written whole or not at all.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Maps, or folders to search for them; `-` reads standard input
    #[arg(required = true, value_name = "MAP")]
    paths: Vec<PathBuf>,
    /// A file, whose ending says the format; or a folder; or `-` for standard output. Without it, drawings stand beside
    /// their maps
    #[arg(short, long, value_name = "FILE|DIR")]
    output: Option<PathBuf>,
    /// What to draw, several separated by commas; json is what templates are given
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    format: Vec<Format>,
    /// How to draw it, several separated by commas. Views other than the matrix are named in their files:
    /// buying.summary.svg
    #[arg(long, value_name = "VIEW", value_delimiter = ',')]
    view: Vec<ViewName>,
    /// The looks: light, dark, contrast, print, or a file with colours and fonts of your own. Without it a drawing is light,
    /// and a page follows its reader's preference
    #[arg(long, value_name = "NAME|FILE")]
    pub(super) theme: Option<ThemeChoice>,
    /// How much room there is around everything
    #[arg(long, value_name = "HOW", value_parser = ["compact", "normal", "airy"])]
    pub(super) density: Option<String>,
    /// Pixels of a PNG for each px of the drawing
    #[arg(long, value_name = "N", default_value_t = 1.0)]
    pub(super) scale: f32,
    /// The size of a page of a PDF, an SVG or a PNG: a4, a3, letter, tabloid, or such as 297x420mm. A map too large for one
    /// goes on several, files of pictures being numbered. With `fit` there is one page, as large as the drawing
    #[arg(long, value_name = "SIZE", default_value = "fit")]
    pub(super) page: PageSize,
    /// Pages lie on their long side
    #[arg(long)]
    pub(super) landscape: bool,
    /// A folder of templates that replace the built-in ones of the same name
    #[arg(long, value_name = "DIR")]
    pub(super) template: Option<PathBuf>,
    /// A TTF or OTF font for characters that the built-in one lacks; may be given several times
    #[arg(long, value_name = "FILE")]
    pub(super) font: Vec<PathBuf>,
    /// Let fonts installed on this machine draw what the others lack
    #[arg(long)]
    pub(super) system_fonts: bool,
    /// How letters come into an SVG: as text with its font, or as shapes
    #[arg(long, value_name = "HOW", default_value = "embedded")]
    pub(super) text: Text,
    /// What the map on standard input is called; its folder is where `use` starts
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_filename: PathBuf,
    /// The folder that paths in maps may not leave; by default the nearest one upwards with .git or ferd.toml
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    #[command(flatten)]
    focus: FocusArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Text {
    /// As text, with the part of the fonts that the map uses
    Embedded,
    /// As shapes: no font needed, nothing to select or search
    Outlines,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let mut settings = Finder::new(Choice::Nearest);
    let inputs = inputs(&args.paths, &args.stdin_filename, &mut settings)?;
    let output = args.output.as_deref();
    let wanted = Wanted { views: &args.view, formats: &args.format, output };
    let jobs = targets::jobs(&inputs, &wanted)?;
    let desk = Desk::of(args, screen)?;
    let mut outcome = None;
    let mut failure: Option<Failure> = None;
    for (input, targets) in inputs.iter().zip(&jobs) {
        match draw(input, targets, (args, &desk), screen) {
            Ok(done) => outcome = outcome.max(done),
            Err(next) => {
                let worse = match failure.take() {
                    Some(before) => tell_milder(before, next),
                    None => next,
                };
                failure = Some(worse);
            }
        }
    }
    match (failure, outcome, args.focus.tag()) {
        (Some(failure), _, _) => Err(failure),
        (None, None, Some(tag)) => Err(Failure::input(format!("no map has the tag `{tag}`"))),
        (None, outcome, _) => Ok(outcome.unwrap_or(Outcome::Fine)),
    }
}

/// Of two failures one can be returned; the other is told at once.
fn tell_milder(before: Failure, next: Failure) -> Failure {
    let (told, kept) = match (&before, &next) {
        (Failure::Machine(_), Failure::Input(_)) => (next, before),
        _ => (before, next),
    };
    screen::tell(&format!("error: {:#}", told.reason()));
    kept
}

/// Draws a map; nothing if it is none of those that are asked for.
fn draw(
    input: &Input,
    jobs: &[Job],
    (args, desk): (&Args, &Desk),
    screen: Screen,
) -> Result<Option<Outcome>, Failure> {
    let Opened { journey, findings, sources, root, .. } =
        open::journey(input, args.root.as_deref());
    let Some(whole) = journey else {
        tell(findings, sources, screen);
        return Ok(Some(Outcome::WrongInput));
    };
    if !args.focus.takes(&whole) {
        return Ok(None);
    }
    let flaws = images::check(&whole, &root);
    if !flaws.is_empty() {
        tell(flaws, sources, screen);
        return Ok(Some(Outcome::WrongInput));
    }
    let mut images = Images::of(&whole, &root, &desk.fonts, desk.scale);
    let part = args.focus.part(&whole)?;
    let journey = part.as_ref().unwrap_or(&whole);
    let shown = Shown { journey, whole: &whole, language: args.focus.language(&whole)? };
    let name = files::shown(path_of(input));
    let mut drawn = Vec::with_capacity(jobs.len());
    let mut is_covered = false;
    for jobs in jobs.chunk_by(|a, b| a.view == b.view) {
        let mut drawing = match Drawing::of(&shown, jobs[0].view, desk) {
            Ok(drawing) => drawing,
            Err(lack) if jobs[0].is_named => {
                return Err(Failure::input(lacking(&name, &jobs[0], lack)));
            }
            Err(lack) => {
                screen::tell(&format!("note: {}", lacking(&name, &jobs[0], lack)));
                continue;
            }
        };
        if let Err(flaw) = drawing.sheets().try_for_each(|sheet| images.embed(sheet)) {
            tell(vec![flaw], sources, screen);
            return Ok(Some(Outcome::WrongInput));
        }
        drawing.tell_of_small_letters(&name);
        let missing = if is_covered {
            None
        } else {
            coverage::missing(&drawing.sheet, &sources, &desk.fonts)
        };
        if let Some(finding) = missing {
            tell(vec![finding], sources.clone(), screen);
            is_covered = true;
        }
        for job in jobs {
            let files = drawing.files(job.format, desk);
            let files = files.with_context(|| format!("cannot draw `{name}`"));
            let files = files.map_err(Failure::Input)?;
            let count = files.len();
            for (number, bytes) in files.into_iter().enumerate() {
                drawn.push((job.target.page(number + 1, count)?, bytes));
            }
        }
    }
    put(drawn, screen)?;
    Ok(Some(Outcome::Fine))
}

/// Writes what is drawn of a map, when all of it is.
fn put(drawn: Vec<(Target, Vec<u8>)>, screen: Screen) -> Result<(), Failure> {
    for (target, bytes) in drawn {
        match target {
            Target::Stdout => screen.pour(&bytes)?,
            Target::File(path) => {
                files::write(&path, &bytes, Existing::Replace).map_err(Failure::Machine)?;
            }
        }
    }
    Ok(())
}

/// What is said of a map that has nothing for a view.
fn lacking(name: &str, job: &Job, lack: &str) -> String {
    format!("`{name}` has nothing for the view `{}`: {lack}", job.view.word())
}

/// A view that is laid out.
struct Drawing {
    told: Told,
    sheet: Sheet,
    /// The same on the pages that were asked for; none where one page is to be as large as the drawing.
    leaves: Vec<Leaf>,
}

/// What a drawing shows, in words.
enum Told {
    Matrix(Box<Chart>),
    Picture(Box<Picture>),
}

impl Drawing {
    fn of(shown: &Shown<'_>, view: View, desk: &Desk) -> Result<Self, &'static str> {
        if view == View::Matrix {
            let chart = arrange::chart_of(shown);
            let sheet = layout::matrix(&chart, &desk.metrics, &desk.fonts);
            let pages = |paper| paper::matrix_on(&chart, paper, &desk.metrics, &desk.fonts);
            let leaves = desk.paper.map(pages).unwrap_or_default();
            return Ok(Drawing { told: Told::Matrix(Box::new(chart)), sheet, leaves });
        }
        let picture = views::picture(shown, view)?;
        let sheet = layout::view(&picture, &desk.metrics, &desk.fonts);
        let leaves = desk.paper.iter().map(|paper| paper::on(sheet.clone(), *paper)).collect();
        Ok(Drawing { told: Told::Picture(Box::new(picture)), sheet, leaves })
    }

    /// The drawing, whole and on its pages.
    fn sheets(&mut self) -> impl Iterator<Item = &mut Sheet> {
        std::iter::once(&mut self.sheet).chain(self.leaves.iter_mut().map(|leaf| &mut leaf.sheet))
    }

    /// Says so where a page makes letters smaller than can be read.
    fn tell_of_small_letters(&self, name: &str) {
        let least = self.leaves.iter().map(Leaf::least_type).fold(f32::INFINITY, f32::min);
        if least < paper::LEAST_TYPE - 0.01 {
            screen::tell(&format!(
                "note: the smallest letters of `{name}` are {least:.1} points high on such a page; a larger one, or \
                 `--landscape`, makes them larger"
            ));
        }
    }

    /// The files of a format: one, or one a page.
    fn files(&self, format: Format, desk: &Desk) -> anyhow::Result<Vec<Vec<u8>>> {
        let sheets = match &*self.leaves {
            [] => vec![&self.sheet],
            leaves => leaves.iter().map(|leaf| &leaf.sheet).collect(),
        };
        match format {
            Format::Svg => sheets
                .into_iter()
                .map(|sheet| {
                    let fonts = (&desk.fonts, desk.letters);
                    let svg = svg::markup(sheet, &desk.palette, fonts, &desk.templates);
                    svg.map(String::into_bytes)
                })
                .collect(),
            Format::Png => sheets
                .into_iter()
                .map(|sheet| {
                    let fonts = (&desk.fonts, desk.scale);
                    png::picture(sheet, &desk.palette, fonts, &desk.templates)
                })
                .collect(),
            Format::Pdf if self.leaves.is_empty() => {
                let leaf = Leaf::fitted(self.sheet.clone());
                Ok(vec![pdf::document(&[leaf], &desk.palette, &desk.fonts)?])
            }
            Format::Pdf => Ok(vec![pdf::document(&self.leaves, &desk.palette, &desk.fonts)?]),
            Format::Html => {
                let page = match &self.told {
                    Told::Matrix(chart) => page(chart, &self.sheet, desk)?,
                    Told::Picture(picture) => view_page(picture, &self.sheet, desk)?,
                };
                Ok(vec![page.into_bytes()])
            }
            Format::Json => {
                Ok(vec![svg::context(&self.sheet, &desk.palette, &desk.fonts)?.into_bytes()])
            }
        }
    }
}

/// The page of a view: the drawing, and the same as tables.
fn view_page(picture: &Picture, sheet: &Sheet, desk: &Desk) -> anyhow::Result<String> {
    let (light, dark) = desk.grounds();
    let markup = svg::inline(sheet, &light, &desk.fonts, &desk.templates)?;
    let used = svg::widened(svg::used(sheet), &html::characters_of_view(picture)?, &desk.fonts);
    let page = ViewPage {
        picture,
        light: &light,
        dark: &dark,
        drawing: &markup,
        fonts: &svg::embedded(&used, &desk.fonts)?,
        theme: desk.theme,
    };
    html::view_page(&page, &desk.templates)
}

/// The page: the chart as a table, with the curve drawn in it.
fn page(chart: &Chart, sheet: &Sheet, desk: &Desk) -> anyhow::Result<String> {
    let (light, dark) = desk.grounds();
    let metrics = desk.metrics.for_page(chart.columns.len());
    let curve = layout::curve(chart, &metrics, &desk.fonts);
    let markup = match &curve {
        Some(sheet) => Some(svg::inline(sheet, &light, &desk.fonts, &desk.templates)?),
        None => None,
    };
    let column = metrics.column.0;
    let words = Words::of(&chart.language);
    let said = html::characters(chart, &words)?;
    let used = svg::widened(svg::used(sheet), &said, &desk.fonts);
    let page = Page {
        chart,
        words: &words,
        images: &crate::render::images::addresses(sheet),
        light: &light,
        dark: &dark,
        curve: markup.as_deref().map(|markup| InlineCurve { markup, column }),
        fonts: &svg::embedded(&used, &desk.fonts)?,
        theme: desk.theme,
    };
    html::page(&page, &desk.templates)
}

/// Tells what was found on standard error, where it does not get into a drawing.
pub(super) fn tell(findings: Vec<Finding>, sources: crate::source::Sources, screen: Screen) {
    let maps = [Checked { findings, sources, map: None }];
    let mut words = Vec::new();
    let style = Style::Human(screen.message_look());
    if report::write(style, &maps, &mut words).is_ok() {
        screen::tell(String::from_utf8_lossy(&words).trim_end());
    }
}
