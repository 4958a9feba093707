//! `ferd check`: parses and lints; every finding at its line.

mod baseline;
mod formats;
mod mending;
mod progress;

use crate::cli::desk::FontArgs;
use crate::cli::inputs::{Unlisted, inputs};
use crate::cli::judging::{self, Demands};
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::screen::{self, Screen};
use crate::cli::targets::path_of;
use crate::files;
use crate::finding::{Finding, Severity, in_order};
use crate::fix::Mended;
use crate::images;
use crate::lint;
use crate::open::{self, Input, Opened};
use crate::render::coverage;
use crate::report::{self, Checked, Summary};
use crate::settings::{Finder, Refused, Settings};
use crate::source::Sources;
use crate::text::Fonts;
use baseline::Baseline;
use formats::Wanted;
use rayon::prelude::*;
use std::path::PathBuf;
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  ferd check                                    every map in this folder and below
  ferd check maps/buying.journey.yaml           one map
  ferd check --format human --format sarif=ferd.sarif  for people and for a code host
  ferd check --baseline known.json --write-baseline  begin with the findings there are
  ferd check - --stdin-filename a.journey.yaml  what an editor has not saved yet

`ferd explain ID` tells more about a finding.";

/// Check maps: what is wrong in them, each finding at its line
///
/// Findings go to standard output, a summary in one line to standard error. The exit code is 0 if there is nothing that stops, 1 if
/// rules found something at the level that stops or above (error, unless ferd.toml or `--deny` says otherwise), 2 if a map or
/// ferd.toml cannot be understood or read.
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
    /// How findings are written, and into which file; several may be given, one of them to standard output
    ///
    /// human underlines the words, concise has a line each, json is for programs of your own; sarif, github, gitlab, junit and
    /// rdjson are for those of others, markdown for comments.
    #[arg(long, value_name = "FORMAT[=FILE]", default_value = "human")]
    format: Vec<Wanted>,
    /// Count the findings of each rule
    #[arg(long)]
    statistics: bool,
    /// End with 0 whatever the rules find; what cannot be read or understood still ends with 2
    #[arg(long)]
    exit_zero: bool,
    /// Show remarks too: what is worth knowing but need not be mended
    #[arg(long)]
    info: bool,
    #[command(flatten)]
    judging: judging::Args,
    #[command(flatten)]
    baseline: baseline::Args,
    #[command(flatten)]
    mending: mending::Args,
    #[command(flatten)]
    fonts: FontArgs,
    /// The folder that paths in maps may not leave; by default the nearest one upwards with .git or ferd.toml
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let demands = args.judging.demands()?;
    if args.mending.diff {
        let maps = mended(args, &demands)?;
        let outcome = mending::show(&maps, screen)?;
        return Ok(outcome.max(mending::tell_of_the_rest(
            &listed(args)?,
            &maps,
            args.root.as_deref(),
        )));
    }
    let fonts = args.fonts.fonts(&[])?;
    if args.mending.fix
        && let Some(done) = mending::write(&mended(args, &demands)?)?
    {
        screen::tell(&done);
    }
    let (maps, outcome, summary) = match judged(args, &demands, &fonts) {
        Ok(judged) => reported(args, judged)?,
        Err(Unlisted::Failure(failure)) => return Err(failure),
        Err(Unlisted::Settings(Refused { findings, sources })) => {
            let summary = "the settings have mistakes: no map was checked".to_owned();
            (vec![Checked { findings, sources, map: None }], Outcome::WrongInput, summary)
        }
    };
    formats::write(&args.format, &maps, screen)?;
    if formats::is_for_people(&args.format) {
        if args.statistics {
            screen::tell(&report::statistics(&maps));
        }
        screen::tell(&summary);
    }
    let is_forgiven = args.exit_zero && outcome == Outcome::Findings;
    Ok(if is_forgiven { Outcome::Fine } else { outcome })
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

/// The maps that the command line names, each with its settings.
fn listed(args: &Args) -> Result<Vec<(Input, Arc<Settings>)>, Unlisted> {
    let mut finder: Finder = args.judging.finder();
    let inputs = inputs(&args.paths, &args.stdin_filename, &mut finder)?;
    let listed = inputs.into_iter().map(|input| {
        let settings = finder.of_map(path_of(&input)).map_err(Unlisted::Settings)?;
        Ok((input, settings))
    });
    listed.collect()
}

/// The maps in which something can be mended: their slips, and what is shown of them otherwise.
fn mended(args: &Args, demands: &Demands) -> Result<Vec<(PathBuf, Mended)>, Failure> {
    let listed = listed(args)?;
    let mended = listed.iter().map(|(input, settings)| {
        let least = least_shown(args, demands, settings);
        mending::mended(input, args.root.as_deref(), &|opened| {
            let mut findings = linted(input, opened, demands, settings);
            findings.retain(|finding| finding.severity >= least);
            findings
        })
    });
    mended.filter_map(Result::transpose).collect()
}

/// What the lint finds in a map that could be understood.
fn linted(input: &Input, opened: &Opened, demands: &Demands, settings: &Settings) -> Vec<Finding> {
    let Some(journey) = &opened.journey else { return Vec::new() };
    let policy = demands.on(settings.policy(path_of(input)));
    lint::findings(journey, &policy, &opened.remarks, &opened.sources)
}

/// The least level that is shown.
fn least_shown(args: &Args, demands: &Demands, settings: &Settings) -> Severity {
    let usual = demands.deny(settings.deny).min(Severity::Warning);
    if args.info { Severity::Info } else { usual }
}

/// Every map with its findings; or what is wrong with the settings.
fn judged(args: &Args, demands: &Demands, fonts: &Fonts) -> Result<Vec<Judged>, Unlisted> {
    let work = listed(args)?;
    // Threads take longer to start than one map takes to check.
    if let [(input, settings)] = work.as_slice() {
        return Ok(vec![judge(input, args, (demands, settings), fonts)]);
    }
    let progress = progress::bar(work.len());
    let judged = work.par_iter().map(|(input, settings)| {
        let judged = judge(input, args, (demands, settings), fonts);
        progress.inc(1);
        judged
    });
    let judged = judged.collect();
    progress.finish_and_clear();
    Ok(judged)
}

fn judge(
    input: &Input,
    args: &Args,
    (demands, settings): (&Demands, &Settings),
    fonts: &Fonts,
) -> Judged {
    let opened = open::journey(input, args.root.as_deref());
    let linted = linted(input, &opened, demands, settings);
    let Opened { journey, mut findings, sources, root, .. } = opened;
    let mut is_understood = journey.is_some();
    if let Some(journey) = &journey {
        let flaws = images::check(journey, &root);
        is_understood &= flaws.is_empty();
        findings.extend(flaws);
        findings.extend(linted);
        findings.extend(coverage::missing_in(journey, &sources, fonts));
        findings = in_order(findings);
    }
    // Remarks that nobody will see would keep every file in memory.
    let least = least_shown(args, demands, settings);
    findings.retain(|finding| finding.severity >= least);
    let sources = if findings.is_empty() { Sources::default() } else { sources };
    Judged {
        path: path_of(input).to_owned(),
        checked: Checked { findings, sources, map: Some(files::shown(path_of(input))) },
        is_understood,
        deny: demands.deny(settings.deny),
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
    if let Some(path) = &args.baseline.baseline {
        let baseline = Baseline::read(path, args.baseline.write_baseline)?;
        if args.baseline.write_baseline {
            let count = baseline.write(&maps, &paths)?;
            notes.push(format!("{} knows {count} findings", files::shown(path)));
        }
        let baseline = Baseline::read(path, false)?;
        let compared = baseline.subtract(&mut maps, &paths);
        if args.baseline.prune_baseline {
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
