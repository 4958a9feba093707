//! Flags in, phases in order, exit code out; a file per subcommand.

mod book;
mod check;
mod completions;
mod delivery;
mod desk;
mod diff;
mod drawing;
mod easel;
mod embed;
mod explain;
mod focus;
mod formats;
mod git;
mod history;
mod init;
mod inputs;
mod judging;
mod log;
mod man;
mod outcome;
mod page;
mod render;
mod rules;
mod schema;
mod screen;
mod serve;
mod stopping;
mod targets;
mod watch;
mod watched;

use clap::{CommandFactory, Parser, Subcommand};
use outcome::{Failure, Outcome};
use screen::{Color, Screen};
use std::ffi::OsString;
use std::process::ExitCode;

const ABOUT: &str = "A compiler for customer journey maps: YAML in; checked, drawn and compared";

const CODES: &str = "\
Exit codes:
  0  fine
  1  findings at or above the level that stops, or changes with --exit-code
  2  the input or the command line is wrong
  3  an internal fault, or output that could not be written

Begin with:
  ferd init             write a small map to my.journey.yaml
  ferd check            check every map in this folder and below
  ferd render MAP       draw a map as SVG beside it
  ferd diff             what changed since the last commit";

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "ferd", version, about = ABOUT, after_help = CODES, max_term_width = 100)]
struct Line {
    /// Whether to use colours: auto asks the terminal, `NO_COLOR` and `CLICOLOR`
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    color: Color,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Args),
    Diff(Box<diff::Args>),
    Log(Box<log::Args>),
    Render(Box<render::Args>),
    Watch(Box<watch::Args>),
    Serve(serve::Args),
    Git(git::Args),
    Explain(explain::Args),
    Rules(rules::Args),
    Init(init::Args),
    Schema(schema::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Does what the command line says and returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(arguments) {
        Ok(line) => line,
        Err(error) => {
            if error.exit_code() != 0 {
                screen::refuse(&error);
                return Outcome::WrongInput.code();
            }
            return match error.print() {
                Ok(()) => Outcome::Fine.code(),
                Err(fault) => {
                    outcome::of_fault(&fault).map_or_else(|f| complain(&f), Outcome::code)
                }
            };
        }
    };
    let screen = Screen::new(line.color);
    let outcome = match &line.command {
        Command::Check(args) => check::run(args, screen),
        Command::Diff(args) => diff::run(args, screen),
        Command::Log(args) => log::run(args, screen),
        Command::Render(args) => render::run(args, screen),
        Command::Watch(args) => watch::run(args, screen),
        Command::Serve(args) => serve::run(args, screen),
        Command::Git(args) => git::run(args, screen),
        Command::Explain(args) => explain::run(args, screen),
        Command::Rules(args) => rules::run(args, screen),
        Command::Init(args) => init::run(args, screen),
        Command::Schema(args) => schema::run(args, screen),
        Command::Completions(args) => completions::run(args, screen),
        Command::Man(args) => man::run(args, screen),
    };
    outcome.map_or_else(|failure| complain(&failure), Outcome::code)
}

/// Says on standard error why nothing came of it.
fn complain(failure: &Failure) -> ExitCode {
    screen::tell(&format!("error: {:#}", failure.reason()));
    failure.code()
}

/// The whole command line, for what describes it.
fn whole() -> clap::Command {
    Line::command()
}

/// Makes a fault in the program end in plain words and exit code 3.
pub fn report_faults() {
    std::panic::set_hook(Box::new(|fault| {
        screen::tell(&format!(
            "error: ferd has a fault and stopped: {fault}\n  \
             help: please report this, together with the map if you may share it"
        ));
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|wanted| wanted != "0") {
            let trace = std::backtrace::Backtrace::force_capture();
            screen::tell(&trace.to_string());
        }
        #[expect(clippy::exit, reason = "a build that aborts on panics would lose the exit code")]
        std::process::exit(outcome::FAULT.into());
    }));
}
