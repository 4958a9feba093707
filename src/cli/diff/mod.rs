//! `ferd diff`: what changed in meaning.

mod filter;
mod page;
mod picture;
mod plan;
mod revisions;
mod sides;

use crate::cli::desk::Looks;
use crate::cli::formats::{self, FILE_WIDTH, Offer, Wanted};
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen::{self, Screen};
use crate::diff::{self, Changes, Class};
use crate::files::{self, Disk};
use crate::finding::Finding;
use crate::model::word::Word;
use crate::open::{self, Input, Opened};
use crate::report::changes::{self, Comparison, State, Style, Version};
use crate::report::{self, Checked, Look};
use clap::ValueEnum;
use filter::Filter;
use rayon::prelude::*;
use sides::{Pair, Side};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  ferd diff                                    the working tree against the last commit
  ferd diff main...HEAD                        what a branch changes since it left main
  ferd diff v1.0..v2.0 -- maps/                two tags, some of the maps
  ferd diff old.journey.yaml new.journey.yaml  two files, or two folders
  ferd diff HEAD~3:maps/a.journey.yaml maps/a.journey.yaml
  ferd diff --format markdown=comment.md --format terminal
  ferd diff main...HEAD -o changes.svg         the new map as a picture, with what changed marked
  ferd diff main...HEAD -o changes.html        a page: both maps, and the changes to be looked through
  ferd diff --as plan today.journey.yaml future.journey.yaml";

/// Compare maps: what changed in meaning, not in lines
///
/// Without sides, the working tree is compared with HEAD; one REV stands for the working tree against it, REV..REV for two
/// commits, REV...REV for the second one since both parted. Two sides are files, folders, REV:PATH, or `-` for one of them. The
/// exit code is 0 whether there are changes or not, unless `--exit-code` or `--fail-on` ask for 1; it is 2 if a side cannot be
/// read or understood.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Two sides; or REV, REV..REV, REV...REV; or nothing
    #[arg(value_name = "SIDE", num_args = 0..=2)]
    sides: Vec<String>,
    /// Compare only these maps, or those in these folders
    #[arg(last = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// What to report: changes, or plan for the way from today's map to a future one
    ///
    /// A plan takes today's map and the future one, or one that names the other by `compare_to`; `kind: future-state` or
    /// `state: planned` says which is which, else their order does. It reports which pain points the future answers, which opportunities
    /// lift the curve, what is left and what it takes, as terminal, json, markdown, svg or png.
    #[arg(long = "as", value_name = "WHAT", default_value = "changes")]
    told: Told,
    /// Format of the report, and the file for it; may be repeated, with one of them to standard output
    ///
    /// terminal is for people, brief has a line each map, json is for programs, markdown for the comment on a pull request, github
    /// makes annotations, svg and png draw the new map with what changed marked, html is a page of both maps with every change.
    /// Without it, the ending of `--output` decides, or it is terminal.
    #[arg(long, value_name = "FORMAT[=FILE]")]
    format: Vec<Wanted<Format>>,
    /// File for the format that names none
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    looks: Looks,
    /// Pixels of a PNG for each px of the drawing
    #[arg(long, value_name = "N", default_value_t = 1.0)]
    scale: f32,
    /// Report only changes of these classes, lanes, fields or kinds of things
    #[arg(long, value_name = "WORD,…", value_delimiter = ',')]
    only: Vec<String>,
    /// Leave out changes of these classes, lanes, fields or kinds of things
    #[arg(long, value_name = "WORD,…", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Exit with 1 if anything changed
    #[arg(long)]
    exit_code: bool,
    /// Exit with 1 if there is a change of this class or of a more important one
    ///
    /// The most important first: breaking, substantive, data, editorial, cosmetic.
    #[arg(long, value_name = "CLASS", value_parser = class)]
    fail_on: Option<Class>,
    /// Most bytes of a comment in Markdown; the least important changes are left out first
    #[arg(long, value_name = "N", default_value_t = 60_000)]
    max_bytes: usize,
    /// Draw signs in ASCII
    #[arg(long)]
    ascii: bool,
    /// What the map on standard input is called; its folder is where `use` starts
    #[arg(long, value_name = "NAME")]
    stdin_filename: Option<PathBuf>,
    /// The folder that paths in maps may not leave; by default the nearest one upwards with .git or ferd.toml
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Told {
    /// What differs
    Changes,
    /// As it is, and as it shall be
    Plan,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// The headline, and every change by class
    Terminal,
    /// A line for each map
    Brief,
    /// For programs; `ferd schema diff` describes it
    Json,
    /// The comment on a pull request; nothing if nothing changed
    Markdown,
    /// Annotations of GitHub Actions
    Github,
    /// The new map, with what changed marked
    Svg,
    /// The same as pixels
    Png,
    /// A page: both maps and every change, to be looked through
    Html,
}

impl Format {
    /// The format of a file with that ending.
    fn of_ending(path: &Path) -> Option<Self> {
        Some(match path.extension()?.to_str()? {
            "svg" => Format::Svg,
            "png" => Format::Png,
            "html" => Format::Html,
            "json" => Format::Json,
            "md" => Format::Markdown,
            "txt" => Format::Terminal,
            _ => return None,
        })
    }
}

/// The formats with their files, as the arguments name them.
fn wanted(args: &Args) -> Result<Vec<Wanted<Format>>, Failure> {
    let offer = Offer {
        usual: Format::Terminal,
        of_ending: Format::of_ending,
        endings: "html, svg, png, json, md and txt",
        example: "markdown=comment.md",
    };
    formats::wanted((&args.format, args.output.as_deref()), &offer)
}

fn class(word: &str) -> Result<Class, String> {
    let classes: Vec<&str> = Class::ALL.iter().map(|(word, _)| *word).collect();
    Class::of(word).ok_or_else(|| format!("classes are {}", classes.join(", ")))
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let formats = wanted(args)?;
    if args.told == Told::Plan {
        return plan::run(args, &formats, screen);
    }
    let named = sides::named(args)?;
    let mut compared = if let [pair] = named.as_slice() {
        vec![compare(pair, args)]
    } else {
        named.par_iter().map(|pair| compare(pair, args)).collect()
    };
    compared = together(compared);
    let filter = Filter::of(args, &compared)?;
    for (at, map) in compared.iter_mut().enumerate() {
        let Some(changes) = &mut map.changes else { continue };
        changes.list.retain(|change| filter.keeps(change, at));
    }
    let mut maps = Vec::new();
    for (pair, map) in named.iter().zip(compared) {
        // A map that was looked at for its libraries alone is worth a word only if they changed it.
        let is_idle = pair.is_by_use && is_as_before(&map);
        // What found its other half is empty.
        let is_empty = map.old.is_none() && map.new.is_none();
        if !is_idle && !is_empty {
            maps.push(map);
        }
    }
    write((args, &formats), &maps, screen)?;
    warn_of_former_ids(&maps, screen);
    Ok(outcome(args, &maps))
}

/// Whether a map means the same, or could be understood neither before nor now.
fn is_as_before(map: &Comparison) -> bool {
    let is_broken = |side: &Option<Version>| side.as_ref().is_some_and(|one| one.journey.is_none());
    map.state() == State::Same || is_broken(&map.old) && is_broken(&map.new)
}

/// Compares two versions of a file that somebody else has read; what they use comes from the disk.
pub(super) fn of_bytes(path: &Path, old: Option<Vec<u8>>, new: Option<Vec<u8>>) -> Comparison {
    let open = |bytes: Vec<u8>| {
        let input = Input::Bytes { path: path.to_owned(), bytes };
        let path = files::shown(path);
        version(&Side { name: path.clone(), path, input, origin: Arc::new(Disk) }, None)
    };
    let (old, new) = (old.map(open), new.map(open));
    let changes = changes_of(old.as_ref(), new.as_ref());
    Comparison { old, new, is_renamed: false, changes }
}

/// Opens both sides and compares them.
fn compare(pair: &Pair, args: &Args) -> Comparison {
    let root = args.root.as_deref();
    let open = |side: &Option<Side>| side.as_ref().map(|side| version(side, root));
    let (old, new) = match (&pair.old, &pair.new) {
        (Some(_), Some(_)) => rayon::join(|| open(&pair.old), || open(&pair.new)),
        _ => (open(&pair.old), open(&pair.new)),
    };
    let changes = changes_of(old.as_ref(), new.as_ref());
    Comparison { old, new, is_renamed: pair.is_renamed, changes }
}

fn version(side: &Side, root: Option<&Path>) -> Version {
    let opened = open::journey_from(&*side.origin, &side.input, root);
    let Opened { journey, findings, sources, .. } = opened;
    Version { path: side.path.clone(), name: side.name.clone(), journey, findings, sources }
}

fn changes_of(old: Option<&Version>, new: Option<&Version>) -> Option<Changes> {
    Some(diff::changes(old?.journey.as_ref()?, new?.journey.as_ref()?))
}

/// Pairs maps that are gone with new ones of the same title: their files have new names.
fn together(mut maps: Vec<Comparison>) -> Vec<Comparison> {
    let title = |version: &Option<Version>| {
        let journey = version.as_ref()?.journey.as_ref()?;
        Some(journey.title.characters())
    };
    let only = |maps: &[Comparison], wanted: &str, is_old: bool| {
        let found: Vec<usize> = (0..maps.len())
            .filter(|at| {
                let map = &maps[*at];
                let (one, other) = if is_old { (&map.old, &map.new) } else { (&map.new, &map.old) };
                other.is_none() && title(one).as_deref() == Some(wanted)
            })
            .collect();
        if let [only] = found.as_slice() { Some(*only) } else { None }
    };
    for at in 0..maps.len() {
        if maps[at].old.is_some() {
            continue;
        }
        let Some(wanted) = title(&maps[at].new) else { continue };
        let pair = (only(&maps, &wanted, true), only(&maps, &wanted, false));
        if let (Some(gone), Some(_)) = pair {
            maps[at].old = maps[gone].old.take();
            maps[at].is_renamed = true;
            maps[at].changes = changes_of(maps[at].old.as_ref(), maps[at].new.as_ref());
        }
    }
    maps
}

fn write(
    (args, formats): (&Args, &[Wanted<Format>]),
    maps: &[Comparison],
    screen: Screen,
) -> Result<(), Failure> {
    let reports = formats.iter().map(|one| {
        let Some(style) = style(args, one, screen) else {
            return picture::drawn(maps, (args, one.format), screen);
        };
        let mut report = Vec::new();
        changes::write(style, maps, &mut report)
            .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?;
        Ok(report)
    });
    let reports: Vec<Vec<u8>> = reports.collect::<Result<_, Failure>>()?;
    formats::hand_out(formats, &reports, screen)
}

/// How a report is written; none of what is drawn.
fn style(args: &Args, wanted: &Wanted<Format>, screen: Screen) -> Option<Style> {
    Some(match wanted.format {
        Format::Terminal => {
            let look = match &wanted.file {
                Some(_) => Look { color: false, boxes: true, width: FILE_WIDTH },
                None => screen.look(),
            };
            Style::Terminal(Look { boxes: look.boxes && !args.ascii, ..look })
        }
        Format::Brief => Style::Brief,
        Format::Json => Style::Json,
        Format::Markdown => Style::Markdown { max_bytes: args.max_bytes },
        Format::Github => Style::Github,
        Format::Svg | Format::Png | Format::Html => return None,
    })
}

/// Says which former ids the old map does not know; they help nobody to find anything.
fn warn_of_former_ids(maps: &[Comparison], screen: Screen) {
    for map in maps {
        let (Some(changes), Some(new)) = (&map.changes, &map.new) else { continue };
        let findings = changes.unknown_former.iter().map(|(id, thing)| {
            let message = format!("the old map has no {} with the id `{id}`", thing.noun.one());
            Finding::warning("former-id-unknown", message, thing.span)
                .help("write the id that it had there, or take it out of `was`")
        });
        let findings: Vec<Finding> = findings.collect();
        if !findings.is_empty() {
            tell(findings, new, screen);
        }
    }
}

fn tell(findings: Vec<Finding>, version: &Version, screen: Screen) {
    let checked =
        Checked { findings, sources: version.sources.clone(), map: Some(version.path.clone()) };
    let mut words = Vec::new();
    let style = report::Style::Human(screen.message_look());
    if report::write(style, &[checked], &mut words).is_ok() {
        screen::tell_painted(String::from_utf8_lossy(&words).trim_end());
    }
}

fn outcome(args: &Args, maps: &[Comparison]) -> Outcome {
    if maps.iter().any(|map| map.state() == State::Unreadable) {
        return Outcome::WrongInput;
    }
    let has_changed = maps.iter().any(|map| map.state() != State::Same);
    let fails = args.fail_on.is_some_and(|limit| {
        let is_new_or_gone =
            |map: &Comparison| matches!(map.state(), State::Added | State::Removed);
        let changes = maps.iter().filter_map(|map| map.changes.as_ref());
        changes.flat_map(|changes| &changes.list).any(|change| change.class <= limit)
            || limit >= Class::Substantive && maps.iter().any(is_new_or_gone)
    });
    if args.exit_code && has_changed || fails { Outcome::Findings } else { Outcome::Fine }
}
