//! `ferd render`: draws maps.

use super::inputs::inputs;
use super::outcome::{Failure, Outcome};
use super::screen::{self, Screen};
use super::targets::{self, Format, Target, Wanted, path_of};
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
use crate::settings::{Choice, Finder};
use crate::text::Fonts;
use crate::theme::{Metrics, Palette, ThemeName};
use anyhow::Context;
use std::path::PathBuf;

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
    let mut settings = Finder::new(Choice::Nearest);
    let inputs = inputs(&args.paths, &args.stdin_filename, &mut settings)?;
    let wanted = Wanted { formats: &args.format, output: args.output.as_deref() };
    let jobs = targets::jobs(&inputs, &wanted)?;
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

fn draw(
    input: &Input,
    targets: &[(Format, Target)],
    (args, desk): (&Args, &Desk),
    screen: Screen,
) -> Result<Outcome, Failure> {
    let Opened { journey, findings, sources, .. } = open::journey(input, args.root.as_deref());
    let Some(journey) = journey else {
        tell(findings, sources, screen);
        return Ok(Outcome::WrongInput);
    };
    let chart = arrange::chart(&journey, &journey.language);
    let sheet = layout::matrix(&chart, &Metrics::NORMAL, &desk.fonts);
    if let Some(finding) = coverage::missing(&sheet, &sources, &desk.fonts) {
        tell(vec![finding], sources, screen);
    }
    let name = files::shown(path_of(input));
    let mut drawn = Vec::with_capacity(targets.len());
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
        let bytes = bytes.with_context(|| format!("cannot draw `{name}`"));
        drawn.push((target, bytes.map_err(Failure::Input)?));
    }
    for (target, bytes) in drawn {
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
    let maps = [Checked { findings, sources, map: None }];
    let mut words = Vec::new();
    let style = Style::Human(screen.message_look());
    if report::write(style, &maps, &mut words).is_ok() {
        screen::tell(String::from_utf8_lossy(&words).trim_end());
    }
}
