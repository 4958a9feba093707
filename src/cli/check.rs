//! `ferd check`: parses and lints; every finding at its line.

use super::inputs::{Unlisted, inputs};
use super::judging::{self, Demands};
use super::outcome::{Failure, Outcome};
use super::screen::{self, Screen};
use super::targets::path_of;
use crate::finding::{Finding, Severity, in_order};
use crate::lint;
use crate::open::{self, Input};
use crate::report::{self, Checked, Style, Summary};
use crate::settings::{Finder, Refused, Settings};
use crate::source::Sources;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  ferd check                                    every map in this folder and below
  ferd check maps/buying.journey.yaml           one map
  ferd check --format json maps                 for programs
  ferd check - --stdin-filename a.journey.yaml  what an editor has not saved yet

`ferd explain ID` tells more about a finding.";

/// Check maps: what is wrong in them, each finding at its line
///
/// Findings go to standard output, a summary in one line to standard error. The exit code is 0 if there is nothing to
/// complain about, 1 if lint rules found errors, 2 if a map cannot be understood or read.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Maps, or folders to search for *.journey.yaml and *.journey.yml; `-` reads standard input
    ///
    /// In folders, hidden files and what .gitignore names are left out.
    #[arg(default_value = ".")]
    paths: Vec<PathBuf>,
    /// What the map on standard input is called; its folder is where `use` starts
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_filename: PathBuf,
    /// How findings are written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// Show remarks too: what is worth knowing but need not be mended
    #[arg(long)]
    info: bool,
    #[command(flatten)]
    judging: judging::Args,
    /// The folder that paths in maps may not leave; by default the nearest one upwards with .git or ferd.toml
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people: the words underlined
    Human,
    /// For programs
    Json,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let demands = args.judging.demands()?;
    let (maps, outcome, summary) = match checked(args, &demands) {
        Ok((maps, outcome)) => {
            let maps = report::once(maps);
            let summary = Summary::of(&maps).words();
            (maps, outcome, summary)
        }
        Err(Unlisted::Failure(failure)) => return Err(failure),
        Err(Unlisted::Settings(Refused { findings, sources })) => {
            let summary = "the settings have mistakes: no map was checked".to_owned();
            (vec![Checked { findings, sources }], Outcome::WrongInput, summary)
        }
    };
    let style = match args.format {
        Format::Human => Style::Human(screen.look()),
        Format::Json => Style::Json,
    };
    let mut result = Vec::new();
    report::write(style, &maps, &mut result)
        .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?;
    screen.print(&result)?;
    if args.format == Format::Human {
        screen::tell(&summary);
    }
    Ok(outcome)
}

/// Every map with its findings, and what they come to; or what is wrong with the settings.
fn checked(args: &Args, demands: &Demands) -> Result<(Vec<Checked>, Outcome), Unlisted> {
    let mut finder: Finder = args.judging.finder();
    let mut outcome = Outcome::Fine;
    let mut maps = Vec::new();
    for input in inputs(&args.paths, &args.stdin_filename, &mut finder)? {
        let settings = finder.of_map(path_of(&input)).map_err(Unlisted::Settings)?;
        let (checked, judged) = judged(&input, args, demands, &settings);
        outcome = outcome.max(judged);
        maps.push(checked);
    }
    Ok((maps, outcome))
}

/// One map with its findings, and what they come to.
fn judged(
    input: &Input,
    args: &Args,
    demands: &Demands,
    settings: &Settings,
) -> (Checked, Outcome) {
    let opened = open::journey(input, args.root.as_deref());
    let mut findings = opened.findings;
    let mut outcome = Outcome::WrongInput;
    let deny = demands.deny(settings.deny);
    if let Some(journey) = &opened.journey {
        let policy = demands.on(settings.policy(path_of(input)));
        findings.extend(lint::findings(journey, &policy));
        findings = in_order(findings);
        let stops = |finding: &Finding| finding.severity >= deny;
        outcome = if findings.iter().any(stops) { Outcome::Findings } else { Outcome::Fine };
    }
    let is_shown = |finding: &Finding| args.info || finding.severity >= deny.min(Severity::Warning);
    findings.retain(is_shown);
    let sources = if findings.is_empty() { Sources::default() } else { opened.sources };
    (Checked { findings, sources }, outcome)
}
