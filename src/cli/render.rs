//! `ferd render`: draws maps.

use super::check;
use super::focus::FocusArgs;
use super::outcome::{Failure, Outcome};
use super::screen::{self, Screen};
use super::targets::{self, Format, Job, Target, ViewName, Wanted, path_of};
use crate::arrange::views::{self, Picture, View};
use crate::arrange::{self, Chart, Shown};
use crate::files::{self, Existing};
use crate::finding::Finding;
use crate::layout;
use crate::layout::sheet::Sheet;
use crate::model::word::Word;
use crate::open::{self, Input, Opened};
use crate::render::html::{self, InlineCurve, Page, ViewPage};
use crate::render::svg::Letters;
use crate::render::templates::Templates;
use crate::render::{coverage, png, svg};
use crate::report::{self, Checked, Style};
use crate::text::Fonts;
use crate::theme::{Metrics, Palette, ThemeName};
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

/// Draw maps as SVG, PNG or HTML
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
    /// The colours; a page follows its reader's preference unless this says otherwise, a drawing is light
    #[arg(long, value_name = "NAME")]
    theme: Option<Theme>,
    /// Pixels of a PNG for each px of the drawing
    #[arg(long, value_name = "N", default_value_t = 1.0)]
    scale: f32,
    /// A folder of templates that replace the built-in ones of the same name
    #[arg(long, value_name = "DIR")]
    template: Option<PathBuf>,
    /// A TTF or OTF font for characters that the built-in one lacks; may be given several times
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// Let fonts installed on this machine draw what the others lack
    #[arg(long)]
    system_fonts: bool,
    /// How letters come into an SVG: as text with its font, or as shapes
    #[arg(long, value_name = "HOW", default_value = "embedded")]
    text: Text,
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
enum Theme {
    /// Dark on white
    Light,
    /// Light on near-black
    Dark,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Text {
    /// As text, with the part of the fonts that the map uses
    Embedded,
    /// As shapes: no font needed, nothing to select or search
    Outlines,
}

/// What drawings are made with.
struct Desk {
    theme: Option<ThemeName>,
    palette: Palette,
    fonts: Fonts,
    templates: Templates,
    letters: Letters,
    scale: f32,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let inputs = check::inputs(&args.paths, &args.stdin_filename)?;
    let output = args.output.as_deref();
    let wanted = Wanted { views: &args.view, formats: &args.format, output };
    let jobs = targets::jobs(&inputs, &wanted)?;
    let desk = desk(args)?;
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

fn desk(args: &Args) -> Result<Desk, Failure> {
    if !args.scale.is_finite() || args.scale <= 0.0 {
        return Err(Failure::input("the scale must be a number above 0".to_owned()));
    }
    let mut fonts = Fonts::builtin();
    for path in &args.font {
        let name = files::shown(path);
        let bytes = files::read(path)
            .map_err(|unread| Failure::input(format!("the font `{name}` {}", unread.words())))?;
        let added = fonts.add(bytes).with_context(|| format!("cannot use the font `{name}`"));
        added.map_err(Failure::Input)?;
    }
    if args.system_fonts {
        fonts.add_system();
    }
    let templates = match &args.template {
        None => Templates::built_in(),
        Some(folder) => {
            files::texts_in(folder).and_then(Templates::with).map_err(Failure::Input)?
        }
    };
    let theme = args.theme.map(|theme| match theme {
        Theme::Light => ThemeName::Light,
        Theme::Dark => ThemeName::Dark,
    });
    let letters = match args.text {
        Text::Embedded => Letters::Embedded,
        Text::Outlines => Letters::Outlines,
    };
    let palette = Palette::of(theme.unwrap_or_default());
    Ok(Desk { theme, palette, fonts, templates, letters, scale: args.scale })
}

/// Draws a map; nothing if it is none of those that are asked for.
fn draw(
    input: &Input,
    jobs: &[Job],
    (args, desk): (&Args, &Desk),
    screen: Screen,
) -> Result<Option<Outcome>, Failure> {
    let Opened { journey, findings, sources } = open::journey(input, args.root.as_deref());
    let Some(whole) = journey else {
        tell(findings, sources, screen);
        return Ok(Some(Outcome::WrongInput));
    };
    if !args.focus.takes(&whole) {
        return Ok(None);
    }
    let part = args.focus.part(&whole)?;
    let journey = part.as_ref().unwrap_or(&whole);
    let shown = Shown { journey, whole: &whole, language: args.focus.language(&whole)? };
    let name = files::shown(path_of(input));
    let mut drawn = Vec::with_capacity(jobs.len());
    let mut is_covered = false;
    for jobs in jobs.chunk_by(|a, b| a.view == b.view) {
        let drawing = match Drawing::of(&shown, jobs[0].view, desk) {
            Ok(drawing) => drawing,
            Err(lack) if jobs[0].is_named => {
                return Err(Failure::input(lacking(&name, &jobs[0], lack)));
            }
            Err(lack) => {
                screen::tell(&format!("note: {}", lacking(&name, &jobs[0], lack)));
                continue;
            }
        };
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
            let bytes = drawing.bytes(job.format, desk);
            let bytes = bytes.with_context(|| format!("cannot draw `{name}`"));
            drawn.push((&job.target, bytes.map_err(Failure::Input)?));
        }
    }
    for (target, bytes) in drawn {
        match target {
            Target::Stdout => screen.pour(&bytes)?,
            Target::File(path) => {
                files::write(path, &bytes, Existing::Replace).map_err(Failure::Machine)?;
            }
        }
    }
    Ok(Some(Outcome::Fine))
}

/// What is said of a map that has nothing for a view.
fn lacking(name: &str, job: &Job, lack: &str) -> String {
    format!("`{name}` has nothing for the view `{}`: {lack}", job.view.word())
}

/// A view that is laid out.
struct Drawing {
    told: Told,
    sheet: Sheet,
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
            let sheet = layout::matrix(&chart, &Metrics::NORMAL, &desk.fonts);
            return Ok(Drawing { told: Told::Matrix(Box::new(chart)), sheet });
        }
        let picture = views::picture(shown, view)?;
        let sheet = layout::view(&picture, &Metrics::NORMAL, &desk.fonts);
        Ok(Drawing { told: Told::Picture(Box::new(picture)), sheet })
    }

    fn bytes(&self, format: Format, desk: &Desk) -> anyhow::Result<Vec<u8>> {
        let sheet = &self.sheet;
        match format {
            Format::Svg => {
                let fonts = (&desk.fonts, desk.letters);
                svg::markup(sheet, &desk.palette, fonts, &desk.templates).map(String::into_bytes)
            }
            Format::Png => {
                png::picture(sheet, &desk.palette, (&desk.fonts, desk.scale), &desk.templates)
            }
            Format::Html => match &self.told {
                Told::Matrix(chart) => page(chart, sheet, desk).map(String::into_bytes),
                Told::Picture(picture) => view_page(picture, sheet, desk).map(String::into_bytes),
            },
            Format::Json => svg::context(sheet, &desk.palette, &desk.fonts).map(String::into_bytes),
        }
    }
}

/// The page of a view: the drawing, and the same as tables.
fn view_page(picture: &Picture, sheet: &Sheet, desk: &Desk) -> anyhow::Result<String> {
    let light = Palette::of(ThemeName::Light);
    let markup = svg::inline(sheet, &light, &desk.fonts, &desk.templates)?;
    let used =
        svg::widened(svg::characters(sheet), &html::characters_of_view(picture)?, &desk.fonts);
    let page = ViewPage {
        picture,
        light: &light,
        dark: &Palette::of(ThemeName::Dark),
        drawing: &markup,
        fonts: &svg::embedded(&used, &desk.fonts)?,
        theme: desk.theme,
    };
    html::view_page(&page, &desk.templates)
}

/// The page: the chart as a table, with the curve drawn in it.
fn page(chart: &Chart, sheet: &Sheet, desk: &Desk) -> anyhow::Result<String> {
    let light = Palette::of(ThemeName::Light);
    let metrics = Metrics::NORMAL.for_page(chart.columns.len());
    let curve = layout::curve(chart, &metrics, &desk.fonts);
    let markup = match &curve {
        Some(sheet) => Some(svg::inline(sheet, &light, &desk.fonts, &desk.templates)?),
        None => None,
    };
    let column = metrics.column.0;
    let used = svg::widened(svg::characters(sheet), &html::characters(chart)?, &desk.fonts);
    let page = Page {
        chart,
        light: &light,
        dark: &Palette::of(ThemeName::Dark),
        curve: markup.as_deref().map(|markup| InlineCurve { markup, column }),
        fonts: &svg::embedded(&used, &desk.fonts)?,
        theme: desk.theme,
    };
    html::page(&page, &desk.templates)
}

/// Tells what was found on standard error, where it does not get into a drawing.
fn tell(findings: Vec<Finding>, sources: crate::source::Sources, screen: Screen) {
    let maps = [Checked { findings, sources }];
    let mut words = Vec::new();
    let style = Style::Human(screen.message_look());
    if report::write(style, &maps, &mut words).is_ok() {
        screen::tell(String::from_utf8_lossy(&words).trim_end());
    }
}
