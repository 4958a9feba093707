//! `ferd log`: how a map moved over the commits that changed it.

mod picture;
pub(super) mod revisions;

use super::desk::Looks;
use super::formats::{self, FILE_WIDTH, Offer, Wanted};
use super::outcome::{Failure, Outcome};
use super::screen::{self, Screen};
use crate::files;
use crate::report::Look;
use crate::report::log::{self, LeftOut, Log, Style};
use clap::ValueEnum;
use std::path::{Path, PathBuf};
use std::str::FromStr;

const EXAMPLES: &str = "\
Examples:
  ferd log maps/a.journey.yaml                   the commits that changed the map, oldest first
  ferd log maps/a.journey.yaml v1.0..            what became of it since a tag
  ferd log maps/a.journey.yaml v1.0 v1.1 v2.0    these versions alone
  ferd log maps/a.journey.yaml --tags -n all     every tag that has the map
  ferd log maps/a.journey.yaml -o log.svg        the same as a picture";

/// Show how a map's experience, pain points and metrics changed over its commits
///
/// Without revisions, every commit of HEAD that changed the file is a row, oldest first, whatever the file was called; of merges
/// the first parent is followed. One REV stands for the commits up to it, REV..REV for those between two, several revisions for
/// themselves. Maps are read with the files they `use` in that commit. A last row has the working tree, if it says something else
/// than HEAD. A version that cannot be understood is a row that says so. The exit code is 2 if none can be.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The map
    #[arg(value_name = "MAP")]
    map: PathBuf,
    /// REV, REV..REV, or several revisions; or nothing
    #[arg(value_name = "REV", conflicts_with = "tags")]
    revisions: Vec<String>,
    /// The tags that HEAD has behind it, where they have the map
    #[arg(long)]
    tags: bool,
    /// How many versions are told at most, the last ones; or `all`
    #[arg(short = 'n', long, value_name = "N", default_value = "20")]
    max_count: Most,
    /// How the log is written, and into which file; several may be given, one of them to standard output
    ///
    /// terminal is for people, json is for programs, svg and png draw it. Without it, the ending of `--output` decides, or it is
    /// terminal.
    #[arg(long, value_name = "FORMAT[=FILE]")]
    format: Vec<Wanted<Format>>,
    /// The file for the format that has none
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    looks: Looks,
    /// Pixels of a PNG for each px of the drawing
    #[arg(long, value_name = "N", default_value_t = 1.0)]
    scale: f32,
    /// Draw signs in ASCII
    #[arg(long)]
    ascii: bool,
    /// The folder that paths in maps may not leave; by default the nearest one upwards with .git or ferd.toml
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Trends, and a row for each version
    Terminal,
    /// For programs; `ferd schema log` describes it
    Json,
    /// Experience, pain points and each metric over the versions
    Svg,
    /// The same as pixels
    Png,
}

impl Format {
    /// The format of a file with that ending.
    fn of_ending(path: &Path) -> Option<Self> {
        Some(match path.extension()?.to_str()? {
            "svg" => Format::Svg,
            "png" => Format::Png,
            "json" => Format::Json,
            "txt" => Format::Terminal,
            _ => return None,
        })
    }
}

/// How many versions are told.
#[derive(Debug, Clone, Copy)]
struct Most(Option<usize>);

impl FromStr for Most {
    type Err = String;

    fn from_str(words: &str) -> Result<Self, String> {
        if words == "all" {
            return Ok(Most(None));
        }
        match words.parse() {
            Ok(count) if count > 0 => Ok(Most(Some(count))),
            _ => Err("it is a number from 1 on, or `all`".to_owned()),
        }
    }
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let offer = Offer {
        usual: Format::Terminal,
        of_ending: Format::of_ending,
        endings: "svg, png, json and txt",
        example: "json=log.json",
    };
    let formats = formats::wanted((&args.format, args.output.as_deref()), &offer)?;
    let log = revisions::log(args)?;
    let reports = formats.iter().map(|one| report(&log, (args, one), screen));
    let reports: Vec<Vec<u8>> = reports.collect::<Result<_, Failure>>()?;
    formats::hand_out(&formats, &reports, screen)?;
    tell_what_is_left_out(&log);
    let is_read = log.history.rows.iter().any(|row| row.standing().is_some());
    Ok(if is_read { Outcome::Fine } else { Outcome::WrongInput })
}

fn report(
    log: &Log,
    (args, wanted): (&Args, &Wanted<Format>),
    screen: Screen,
) -> Result<Vec<u8>, Failure> {
    let style = match wanted.format {
        Format::Terminal => {
            let look = match &wanted.file {
                Some(_) => Look { color: false, boxes: true, width: FILE_WIDTH },
                None => screen.look(),
            };
            Style::Terminal(Look { boxes: look.boxes && !args.ascii, ..look })
        }
        Format::Json => Style::Json,
        Format::Svg | Format::Png => return picture::drawn(log, (args, wanted.format), screen),
    };
    let mut report = Vec::new();
    log::write(style, log, &mut report)
        .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?;
    Ok(report)
}

fn tell_what_is_left_out(log: &Log) {
    match log.left_out {
        Some(LeftOut::Older) => {
            screen::tell("note: older versions are left out; `--max-count` says how many are told");
        }
        Some(LeftOut::Shallow) => screen::tell(
            "note: this clone is shallow, and older commits are not in it; `git fetch --unshallow` brings them",
        ),
        None => {}
    }
}

/// How a file is called in what is told of it.
fn shown(path: &Path) -> String {
    files::shown(path)
}
