//! `ferd render`: draws maps.

use super::check;
use super::outcome::{Failure, Outcome};
use super::screen::{self, Screen};
use crate::arrange::{self, Chart};
use crate::files::{self, Existing};
use crate::finding::Finding;
use crate::layout;
use crate::layout::sheet::Sheet;
use crate::open::{self, Input, Opened};
use crate::render::html::{self, InlineCurve, Page};
use crate::render::svg::Letters;
use crate::render::templates::Templates;
use crate::render::{coverage, png, svg};
use crate::report::{self, Checked, Style};
use crate::text::Fonts;
use crate::theme::{Metrics, Palette, ThemeName};
use anyhow::Context;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  ferd render buying.journey.yaml                       buying.svg beside it
  ferd render buying.journey.yaml -o buying.png --scale 2
  ferd render maps -o out/ --format svg,png,html        every map, three files each
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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
enum Format {
    /// A drawing that stands alone
    Svg,
    /// A picture
    Png,
    /// A page that needs nothing else
    Html,
    /// What the template of the SVG is given
    Json,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
            Format::Html => "html",
            Format::Json => "json",
        }
    }

    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        [Format::Svg, Format::Png, Format::Html, Format::Json]
            .into_iter()
            .find(|format| format.ending() == ending)
    }
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

/// Where a drawing goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Stdout,
    File(PathBuf),
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
    let jobs = jobs(&inputs, args)?;
    let desk = desk(args)?;
    let mut outcome = Outcome::Fine;
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

fn desk(args: &Args) -> Result<Desk, Failure> {
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

/// For every map what is drawn of it, and where it goes; two drawings never go to the same place.
fn jobs(inputs: &[Input], args: &Args) -> Result<Vec<Vec<(Format, Target)>>, Failure> {
    let mut jobs = Vec::with_capacity(inputs.len());
    let mut taken: BTreeMap<Target, String> = BTreeMap::new();
    for input in inputs {
        let path = path_of(input);
        let mut own = Vec::new();
        for format in formats(args) {
            let target = target(path, format, args);
            let name = files::shown(path);
            if let Some(other) = taken.insert(target.clone(), name.clone()) {
                return Err(Failure::input(match target {
                    Target::Stdout => {
                        "standard output takes one drawing; give `-o DIR` for several".to_owned()
                    }
                    Target::File(file) => format!(
                        "`{other}` and `{name}` would both be drawn to `{}`; give `-o DIR`, or draw them one by one",
                        files::shown(&file)
                    ),
                }));
            }
            own.push((format, target));
        }
        jobs.push(own);
    }
    Ok(jobs)
}

fn formats(args: &Args) -> Vec<Format> {
    if args.format.is_empty() {
        let by_ending = args.output.as_deref().filter(|path| !is_folder(path)).and_then(Format::of);
        return vec![by_ending.unwrap_or(Format::Svg)];
    }
    let mut formats = Vec::new();
    for format in &args.format {
        if !formats.contains(format) {
            formats.push(*format);
        }
    }
    formats
}

fn path_of(input: &Input) -> &Path {
    match input {
        Input::File(path) | Input::Bytes { path, .. } => path,
    }
}

/// Whether a path names a folder: one that is there, or one with a `/` at its end.
fn is_folder(path: &Path) -> bool {
    files::is_folder(path) || files::shown(path).ends_with('/')
}

fn target(map: &Path, format: Format, args: &Args) -> Target {
    let is_unnamed = map.to_str().is_some_and(|name| name.starts_with('<'));
    let file = format!("{}.{}", stem(map), format.ending());
    match &args.output {
        Some(path) if path.as_os_str() == "-" => Target::Stdout,
        Some(path) if is_folder(path) || Format::of(path).is_none() => {
            Target::File(path.join(file))
        }
        Some(path) if args.format.len() > 1 => Target::File(path.with_extension(format.ending())),
        Some(path) => Target::File(path.clone()),
        None if is_unnamed => Target::Stdout,
        None => Target::File(map.with_file_name(file)),
    }
}

/// The name of a map without its endings.
fn stem(map: &Path) -> String {
    let name = map.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bare = [".journey.yaml", ".journey.yml", ".yaml", ".yml"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(&name);
    let bare = bare.trim_matches(['<', '>']);
    if bare.is_empty() { "map".to_owned() } else { bare.to_owned() }
}

fn draw(
    input: &Input,
    targets: &[(Format, Target)],
    (args, desk): (&Args, &Desk),
    screen: Screen,
) -> Result<Outcome, Failure> {
    let Opened { journey, findings, sources } = open::journey(input, args.root.as_deref());
    let Some(journey) = journey else {
        tell(findings, sources, screen);
        return Ok(Outcome::WrongInput);
    };
    let chart = arrange::chart(&journey, &journey.language);
    let sheet = layout::matrix(&chart, &Metrics::NORMAL, &desk.fonts);
    if let Some(finding) = coverage::missing(&sheet, &sources, &desk.fonts) {
        tell(vec![finding], sources, screen);
    }
    for (format, target) in targets {
        let bytes = match format {
            Format::Svg => {
                let fonts = (&desk.fonts, desk.letters);
                svg::markup(&sheet, &desk.palette, fonts, &desk.templates).map(String::into_bytes)
            }
            Format::Png => {
                let fonts = (&desk.fonts, desk.scale);
                png::picture(&sheet, &desk.palette, fonts, &desk.templates)
            }
            Format::Html => page(&chart, &sheet, desk).map(String::into_bytes),
            Format::Json => {
                svg::context(&sheet, &desk.palette, &desk.fonts).map(String::into_bytes)
            }
        };
        let name = files::shown(path_of(input));
        let bytes =
            bytes.with_context(|| format!("cannot draw `{name}`")).map_err(Failure::Input)?;
        match target {
            Target::Stdout => screen.pour(&bytes)?,
            Target::File(path) => {
                files::write(path, &bytes, Existing::Replace).map_err(Failure::Machine)?;
            }
        }
    }
    Ok(Outcome::Fine)
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
