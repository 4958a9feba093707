//! `ferd render`: draws maps.

use super::book;
use super::desk::{Desk, Looks, Output};
use super::easel::{Drawn, Easel};
use super::focus::FocusArgs;
use super::inputs::inputs;
use super::outcome::{Failure, Outcome};
use super::page::PageSize;
use super::screen::{self, Screen};
use super::targets::{self, Format, Job, Target, ViewName, Wanted, path_of};
use crate::arrange::Shown;
use crate::files::{self, Existing};
use crate::finding::Finding;
use crate::images::{self, Images};
use crate::open::{self, Input, Opened};
use crate::report::{self, Checked, Style};
use crate::settings::{Choice, Finder};
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
    pub(super) paths: Vec<PathBuf>,
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
    #[command(flatten)]
    pub(super) looks: Looks,
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
    /// How letters come into an SVG: as text with its font, or as shapes
    #[arg(long, value_name = "HOW", default_value = "embedded")]
    pub(super) text: Text,
    /// What the map on standard input is called; its folder is where `use` starts
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_filename: PathBuf,
    /// The folder that paths in maps may not leave; by default the nearest one upwards with .git or ferd.toml
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,
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
    let work = args.work()?;
    let drawn = draw_all(&work.iter().collect::<Vec<_>>(), (args, &args.desk(screen)?), screen)?;
    match (drawn, args.focus.tag()) {
        (None, Some(tag)) => Err(Failure::input(format!("no map has the tag `{tag}`"))),
        (outcome, _) => Ok(outcome.unwrap_or(Outcome::Fine)),
    }
}

impl Args {
    /// The maps that are named, with what is drawn of each.
    pub(super) fn work(&self) -> Result<Vec<(Input, Vec<Job>)>, Failure> {
        let mut settings = Finder::new(Choice::Nearest);
        let inputs = inputs(&self.paths, &self.stdin_filename, &mut settings)?;
        let output = self.output.as_deref();
        let wanted = Wanted { views: &self.view, formats: &self.format, output };
        let jobs = targets::jobs(&inputs, &wanted)?;
        Ok(inputs.into_iter().zip(jobs).collect())
    }

    /// What is drawn with.
    pub(super) fn desk(&self, screen: Screen) -> Result<Desk, Failure> {
        let Args { scale, page, landscape, text, .. } = *self;
        Desk::of(&self.looks, Output { scale, page, landscape, text }, screen)
    }
}

/// Draws some of the maps; nothing if none of them is asked for.
pub(super) fn draw_all(
    work: &[&(Input, Vec<Job>)],
    (args, desk): (&Args, &Desk),
    screen: Screen,
) -> Result<Option<Outcome>, Failure> {
    let mut outcome = None;
    let mut failure: Option<Failure> = None;
    for (input, targets) in work {
        match draw(input, targets, (args, desk), screen) {
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
    failure.map_or(Ok(outcome), Err)
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
    let part = args.focus.part(&whole)?;
    let journey = part.as_ref().unwrap_or(&whole);
    let shown = Shown { journey, whole: &whole, language: args.focus.language(&whole)? };
    let mut easel = Easel {
        name: files::shown(path_of(input)),
        images: Images::of(&whole, &root, &desk.fonts, desk.scale),
        sources: &sources,
        desk,
        screen,
        is_covered: false,
        is_quiet: false,
    };
    let mut drawn = Vec::with_capacity(jobs.len());
    let page = jobs.iter().find(|job| job.format == Format::Html);
    let mut leaves = Vec::new();
    for asked in targets::views_of(jobs) {
        let drawing = match easel.drawing(&shown, asked)? {
            Drawn::Fine(drawing) => *drawing,
            Drawn::Left => continue,
            Drawn::Wrong => return Ok(Some(Outcome::WrongInput)),
        };
        let own = |job: &&Job| job.format != Format::Html && job.views[0].view == asked.view;
        for job in jobs.iter().filter(own) {
            let files = easel.told(drawing.files(job.format, desk))?;
            let count = files.len();
            for (number, bytes) in files.into_iter().enumerate() {
                drawn.push((job.target.page(number + 1, count)?, bytes));
            }
        }
        if page.is_some_and(|job| job.views.iter().any(|other| other.view == asked.view)) {
            leaves.push((asked, drawing));
        }
    }
    if let Some(job) = page.filter(|_| !leaves.is_empty()) {
        let languages = args.focus.languages(&whole)?;
        let Some(volumes) = easel.volumes(leaves, &languages, &shown)? else {
            return Ok(Some(Outcome::WrongInput));
        };
        let bytes = easel.told(book::page(&volumes, &shown, desk, None))?.into_bytes();
        drawn.push((job.target.clone(), bytes));
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

/// Tells what was found on standard error, where it does not get into a drawing.
pub(super) fn tell(findings: Vec<Finding>, sources: crate::source::Sources, screen: Screen) {
    let maps = [Checked { findings, sources, map: None }];
    let mut words = Vec::new();
    let style = Style::Human(screen.message_look());
    if report::write(style, &maps, &mut words).is_ok() {
        screen::tell(String::from_utf8_lossy(&words).trim_end());
    }
}
