//! `ferd check`: parses and lints; every finding at its line.

use super::outcome::{Failure, Outcome};
use super::screen::{self, Screen};
use crate::files;
use crate::finding::{Finding, Severity, in_order};
use crate::lint;
use crate::open::{self, Input};
use crate::report::{self, Checked, Style, Summary};
use crate::source::Sources;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

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
    let mut outcome = Outcome::Fine;
    let mut maps = Vec::new();
    for input in inputs(&args.paths, &args.stdin_filename)? {
        let (checked, judged) = checked(&input, args);
        outcome = outcome.max(judged);
        maps.push(checked);
    }
    let maps = report::once(maps);
    let style = match args.format {
        Format::Human => Style::Human(screen.look()),
        Format::Json => Style::Json,
    };
    let mut result = Vec::new();
    report::write(style, &maps, &mut result)
        .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?;
    screen.print(&result)?;
    if args.format == Format::Human {
        screen::tell(&Summary::of(&maps).words());
    }
    Ok(outcome)
}

/// One map with its findings, and what they come to.
fn checked(input: &Input, args: &Args) -> (Checked, Outcome) {
    let opened = open::journey(input, args.root.as_deref());
    let mut findings = opened.findings;
    let mut outcome = Outcome::WrongInput;
    if let Some(journey) = &opened.journey {
        findings.extend(lint::findings(journey));
        findings = in_order(findings);
        let stops = |finding: &Finding| finding.severity == Severity::Error;
        outcome = if findings.iter().any(stops) { Outcome::Findings } else { Outcome::Fine };
    }
    findings.retain(|finding| args.info || finding.severity > Severity::Info);
    let sources = if findings.is_empty() { Sources::default() } else { opened.sources };
    (Checked { findings, sources }, outcome)
}

/// What the paths of a command line name, each map once.
pub(super) fn inputs(paths: &[PathBuf], stdin_name: &Path) -> Result<Vec<Input>, Failure> {
    let mut inputs = Vec::new();
    let mut seen = BTreeSet::new();
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.push(stdin(stdin_name)?);
        } else if files::is_folder(path) {
            let found = files::maps_in(path).map_err(Failure::Input)?;
            inputs.extend(found.into_iter().filter(|map| is_new(map, &mut seen)).map(Input::File));
        } else if is_new(path, &mut seen) {
            inputs.push(Input::File(path.clone()));
        }
    }
    if inputs.is_empty() {
        let names: Vec<String> = paths.iter().map(|p| format!("`{}`", files::shown(p))).collect();
        return Err(Failure::input(format!(
            "no maps found in {}\n  help: maps are files named NAME.journey.yaml; `ferd init` writes one",
            names.join(", ")
        )));
    }
    Ok(inputs)
}

fn is_new(path: &Path, seen: &mut BTreeSet<PathBuf>) -> bool {
    seen.insert(files::canonical(path).unwrap_or_else(|| path.to_owned()))
}

fn stdin(name: &Path) -> Result<Input, Failure> {
    let bytes = files::read_stream(&mut std::io::stdin().lock())
        .map_err(|unread| Failure::input(format!("standard input {}", unread.words())))?;
    Ok(Input::Bytes { path: name.to_owned(), bytes })
}
