//! `ferd check`: parses and lints; every finding at its line.

mod baseline;

use crate::cli::inputs::{Unlisted, inputs};
use crate::cli::judging::{self, Demands};
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen::{self, Screen};
use crate::cli::targets::path_of;
use crate::files;
use crate::finding::{Severity, in_order};
use crate::lint;
use crate::open::{self, Input, Opened};
use crate::report::{self, Checked, Style, Summary};
use crate::settings::{Finder, Refused, Settings};
use crate::source::Sources;
use baseline::Baseline;
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
    /// Leave out the findings that this file knows already; entries that nothing needs any more are an error
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all findings of this run into the baseline
    #[arg(long, requires = "baseline", conflicts_with = "prune_baseline")]
    write_baseline: bool,
    /// Take out of the baseline what is no longer found
    #[arg(long, requires = "baseline")]
    prune_baseline: bool,
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
    let (maps, outcome, summary) = match judged(args, &demands) {
        Ok(judged) => reported(args, judged)?,
        Err(Unlisted::Failure(failure)) => return Err(failure),
        Err(Unlisted::Settings(Refused { findings, sources })) => {
            let summary = "the settings have mistakes: no map was checked".to_owned();
            (vec![Checked { findings, sources, is_map: false }], Outcome::WrongInput, summary)
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

/// One map with all of its findings.
struct Judged {
    path: PathBuf,
    checked: Checked,
    /// Whether it could be read and understood.
    is_understood: bool,
    /// The level from which on its findings stop.
    deny: Severity,
}

/// Every map with its findings; or what is wrong with the settings.
fn judged(args: &Args, demands: &Demands) -> Result<Vec<Judged>, Unlisted> {
    let mut finder: Finder = args.judging.finder();
    let inputs = inputs(&args.paths, &args.stdin_filename, &mut finder)?;
    let mut judged = Vec::with_capacity(inputs.len());
    for input in &inputs {
        let settings = finder.of_map(path_of(input)).map_err(Unlisted::Settings)?;
        judged.push(judge(input, args, demands, &settings));
    }
    Ok(judged)
}

fn judge(input: &Input, args: &Args, demands: &Demands, settings: &Settings) -> Judged {
    let Opened { journey, mut findings, sources, remarks } =
        open::journey(input, args.root.as_deref());
    if let Some(journey) = &journey {
        let policy = demands.on(settings.policy(path_of(input)));
        findings.extend(lint::findings(journey, &policy, &remarks, &sources));
        findings = in_order(findings);
    }
    let deny = demands.deny(settings.deny);
    // Remarks that nobody will see would keep every file in memory.
    findings.retain(|finding| args.info || finding.severity >= deny.min(Severity::Warning));
    let sources = if findings.is_empty() { Sources::default() } else { sources };
    Judged {
        path: path_of(input).to_owned(),
        checked: Checked { findings, sources, is_map: true },
        is_understood: journey.is_some(),
        deny,
    }
}

/// What there is to report, what it comes to, and the summary.
fn reported(args: &Args, judged: Vec<Judged>) -> Result<(Vec<Checked>, Outcome, String), Failure> {
    let denied: Vec<(bool, Severity)> =
        judged.iter().map(|map| (map.is_understood, map.deny)).collect();
    let paths: Vec<PathBuf> = judged.iter().map(|map| map.path.clone()).collect();
    let mut maps = report::once(judged.into_iter().map(|map| map.checked).collect());
    let mut notes = Vec::new();
    let mut stale = None;
    if let Some(path) = &args.baseline {
        let baseline = Baseline::read(path, args.write_baseline)?;
        if args.write_baseline {
            let count = baseline.write(&maps, &paths)?;
            notes.push(format!("{} knows {count} findings", files::shown(path)));
        }
        let baseline = Baseline::read(path, false)?;
        let compared = baseline.subtract(&mut maps, &paths);
        if args.prune_baseline {
            let count = baseline.prune(&compared)?;
            notes.push(format!("{} knows {count} findings", files::shown(path)));
        } else {
            stale = compared.complaint(&baseline);
        }
    }
    let of_map = maps.iter().zip(&denied).map(|(map, (is_understood, deny))| {
        let stops = map.findings.iter().any(|finding| finding.severity >= *deny);
        match (is_understood, stops) {
            (false, _) => Outcome::WrongInput,
            (true, true) => Outcome::Findings,
            (true, false) => Outcome::Fine,
        }
    });
    let of_baseline = if stale.is_some() { Outcome::Findings } else { Outcome::Fine };
    let outcome = of_map.max().unwrap_or(Outcome::Fine).max(of_baseline);
    maps.extend(stale);
    notes.push(Summary::of(&maps).words());
    Ok((maps, outcome, notes.join("\n")))
}
