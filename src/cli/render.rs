//! `ferd render`: draws maps.

use super::book;
use super::delivery::{self, Finished, Purpose};
use super::desk::{Desk, Looks, Output};
use super::easel::{Drawn, Easel};
use super::embed;
use super::focus::FocusArgs;
use super::history;
use super::inputs::inputs;
use super::outcome::{Failure, Outcome};
use super::page::PageSize;
use super::screen::{self, Screen};
use super::targets::{self, Format, Job, ViewName, Wanted, path_of};
use crate::arrange::Shown;
use crate::diff::history::Lives;
use crate::files;
use crate::finding::Finding;
use crate::images::{self, Images};
use crate::model::Journey;
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
  ferd render maps --check                              are the drawings in the repository fresh?
  ferd render --embed README.md                         draw what its blocks ask for: <!-- ferd: MAP -->
  ferd render - -o - < buying.journey.yaml > buying.svg";

/// Draw maps as SVG, PNG, PDF or HTML
///
/// A map with mistakes in the language is not drawn; the others still are. Files are written whole or not at all.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(super) struct Args {
    /// Maps, or folders to search for them; `-` reads standard input
    #[arg(required = true, value_name = "MAP")]
    pub(super) paths: Vec<PathBuf>,
    /// Write nothing; name the files that are missing or would become others, and end with 1 if there are any
    #[arg(long)]
    pub(super) check: bool,
    /// Take the paths for Markdown files, draw what their blocks ask for, and keep the pictures in them
    ///
    /// A block begins with `<!-- ferd: MAP -->`, where options of this command may follow the map, and ends with
    /// `<!-- /ferd -->`. Its paths count from the folder of its file.
    #[arg(long, conflicts_with_all = [
        "output", "format", "view", "theme", "density", "scale", "page", "landscape", "template", "font", "system_fonts",
        "text", "stdin_filename", "root", "persona", "lanes", "stages", "tag", "audience", "lang", "history",
    ])]
    pub(super) embed: bool,
    /// A file, whose ending says the format; or a folder; or `-` for standard output. Without it, drawings stand beside
    /// their maps
    #[arg(short, long, value_name = "FILE|DIR")]
    pub(super) output: Option<PathBuf>,
    /// What to draw, several separated by commas; json is what templates are given
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    pub(super) format: Vec<Format>,
    /// How to draw it, several separated by commas. Views other than the matrix are named in their files:
    /// buying.summary.svg
    #[arg(long, value_name = "VIEW", value_delimiter = ',')]
    pub(super) view: Vec<ViewName>,
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
    /// Tell in the panel of a page what became of each thing over the last 50 commits that changed the map
    #[arg(long)]
    pub(super) history: bool,
    /// What the map on standard input is called; its folder is where `use` starts
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_filename: PathBuf,
    /// The folder that paths in maps may not leave; by default the nearest one upwards with .git or ferd.toml
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,
    #[command(flatten)]
    pub(super) focus: FocusArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Text {
    /// As text, with the part of the fonts that the map uses
    Embedded,
    /// As shapes: no font needed, nothing to select or search
    Outlines,
}

/// What became of a map.
pub(super) enum Work {
    /// It is drawn.
    Done(Vec<Finished>),
    /// It has not the tag that is asked for.
    NotTagged,
    /// Something in it is wrong, which has been told.
    Wrong,
}

impl Args {
    pub(super) fn purpose(&self) -> Purpose {
        if self.check { Purpose::Check } else { Purpose::Write }
    }
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    if args.embed {
        return embed::run(args, screen);
    }
    let work = args.work()?;
    let drawn = draw_all(&work.iter().collect::<Vec<_>>(), (args, &args.desk(screen)?), screen)?;
    match (drawn, args.focus.tag()) {
        (None, Some(tag)) => Err(Failure::input(format!("no map has the tag `{tag}`"))),
        (outcome, _) => end(None, outcome.unwrap_or(Outcome::Fine), args.purpose()),
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
        if self.history && !jobs.iter().flatten().any(|job| job.format == Format::Html) {
            return Err(Failure::input(
                "`--history` is told by pages\n  help: give `-o FILE.html`, or `--format html`"
                    .to_owned(),
            ));
        }
        Ok(inputs.into_iter().zip(jobs).collect())
    }

    /// What became of a map's things, if it is asked for and there is a page to tell it.
    fn lives(
        &self,
        (input, jobs): (&Input, &[Job]),
        map: &Journey,
    ) -> Result<Option<Lives>, Failure> {
        let has_page = jobs.iter().any(|job| job.format == Format::Html);
        let is_told = self.history && has_page;
        is_told.then(|| history::lives((input, self.root.as_deref()), map)).transpose()
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
        let done = draw(input, targets, (args, desk), screen).and_then(|work| match work {
            Work::Done(files) => delivery::hand_over(&files, args.purpose(), screen).map(Some),
            Work::Wrong => Ok(Some(Outcome::WrongInput)),
            Work::NotTagged => Ok(None),
        });
        match done {
            Ok(done) => outcome = outcome.max(done),
            Err(next) => failure = Some(worse(failure, next)),
        }
    }
    failure.map_or(Ok(outcome), Err)
}

/// How a run ends.
pub(super) fn end(
    failure: Option<Failure>,
    outcome: Outcome,
    purpose: Purpose,
) -> Result<Outcome, Failure> {
    if purpose == Purpose::Check && outcome == Outcome::Findings {
        screen::tell("help: the same command without `--check` draws them");
    }
    failure.map_or(Ok(outcome), Err)
}

/// Of two failures one can be returned; the other is told at once.
pub(super) fn worse(before: Option<Failure>, next: Failure) -> Failure {
    let Some(before) = before else { return next };
    let (told, kept) = match (&before, &next) {
        (Failure::Machine(_), Failure::Input(_)) => (next, before),
        _ => (before, next),
    };
    screen::tell(&format!("error: {:#}", told.reason()));
    kept
}

/// Draws a map; nothing is written.
pub(super) fn draw(
    input: &Input,
    jobs: &[Job],
    (args, desk): (&Args, &Desk),
    screen: Screen,
) -> Result<Work, Failure> {
    let Opened { journey, findings, sources, root, .. } =
        open::journey(input, args.root.as_deref());
    let Some(whole) = journey else {
        tell(findings, sources, screen);
        return Ok(Work::Wrong);
    };
    if !args.focus.takes(&whole) {
        return Ok(Work::NotTagged);
    }
    let flaws = images::check(&whole, &root);
    if !flaws.is_empty() {
        tell(flaws, sources, screen);
        return Ok(Work::Wrong);
    }
    let part = args.focus.part(&whole)?;
    let journey = part.as_ref().unwrap_or(&whole);
    let lives = args.lives((input, jobs), &whole)?;
    let language = args.focus.language(&whole)?;
    let shown = Shown { journey, whole: &whole, language, lives: lives.as_ref() };
    let mut easel = Easel {
        name: files::shown(path_of(input)),
        images: Images::of(&whole, &root, &desk.fonts, desk.scale),
        sources: &sources,
        desk,
        screen,
        is_covered: false,
        is_quiet: false,
    };
    files_of(jobs, &mut easel, (&shown, args))
}

/// The files of the drawings and of the page that are asked for.
fn files_of(
    jobs: &[Job],
    easel: &mut Easel<'_>,
    (shown, args): (&Shown<'_>, &Args),
) -> Result<Work, Failure> {
    let desk = easel.desk;
    let mut drawn = Vec::with_capacity(jobs.len());
    let page = jobs.iter().find(|job| job.format == Format::Html);
    let mut leaves = Vec::new();
    for asked in targets::views_of(jobs) {
        let is_on_page = page.is_some_and(|job| job.views.iter().any(|one| one.view == asked.view));
        let own = |job: &&Job| job.format != Format::Html && job.views[0].view == asked.view;
        if !jobs.iter().any(|job| own(&job)) {
            match easel.leaf(shown, asked)? {
                Drawn::Fine(leaf) => leaves.push((asked, leaf)),
                Drawn::Left => {}
                Drawn::Wrong => return Ok(Work::Wrong),
            }
            continue;
        }
        let drawing = match easel.drawing(shown, asked)? {
            Drawn::Fine(drawing) => drawing,
            Drawn::Left => continue,
            Drawn::Wrong => return Ok(Work::Wrong),
        };
        for job in jobs.iter().filter(own) {
            let files = easel.told(drawing.files(job.format, desk))?;
            let count = files.len();
            for (number, bytes) in files.into_iter().enumerate() {
                let target = job.target.page(number + 1, count)?;
                drawn.push(Finished { target, bytes, title: drawing.sheet.title.clone() });
            }
        }
        if is_on_page {
            leaves.push((asked, drawing.into()));
        }
    }
    if let Some(job) = page.filter(|_| !leaves.is_empty()) {
        let languages = args.focus.languages(shown.whole)?;
        let Some(volumes) = easel.volumes(leaves, &languages, shown)? else {
            return Ok(Work::Wrong);
        };
        let bytes = easel.page(book::page(&volumes, shown, desk, None))?.into_bytes();
        let title = volumes[0].leaves[0].title();
        drawn.push(Finished { target: job.target.clone(), bytes, title });
    }
    Ok(Work::Done(drawn))
}

/// Tells what was found on standard error, where it does not get into a drawing.
pub(super) fn tell(findings: Vec<Finding>, sources: crate::source::Sources, screen: Screen) {
    let maps = [Checked { findings, sources, map: None }];
    let mut words = Vec::new();
    let style = Style::Human(screen.message_look());
    if report::write(style, &maps, &mut words).is_ok() {
        screen::tell_painted(String::from_utf8_lossy(&words).trim_end());
    }
}
