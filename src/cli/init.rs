//! `ferd init`: a commented map to begin with.

use super::outcome::{Failure, Outcome};
use super::schema;
use super::screen::{self, Screen};
use crate::files::{self, Existing};
use crate::parse::read::nearest;
use std::path::PathBuf;

/// A starter map.
struct Template {
    name: &'static str,
    text: &'static str,
}

macro_rules! template {
    ($name:literal) => {
        Template {
            name: $name,
            text: include_str!(concat!("../../templates/starters/", $name, ".journey.yaml")),
        }
    };
}

/// The simplest first, the others by name.
static TEMPLATES: &[Template] = &[
    template!("minimal"),
    template!("b2b"),
    template!("current-state"),
    template!("day-in-the-life"),
    template!("empathy-map"),
    template!("future-state"),
    template!("service-blueprint"),
];

const EXAMPLES: &str = "\
Examples:
  ferd init                                       a small map in my.journey.yaml
  ferd init --list                                the templates
  ferd init --template service-blueprint cafe.journey.yaml
  ferd init --template b2b -                      to standard output";

/// Write a commented map to begin with
///
/// Its first line leads editors to ferd.schema.json, which is written beside it unless it is there.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The file to write; `-` is standard output
    #[arg(default_value = "my.journey.yaml")]
    file: PathBuf,
    /// Which template to take
    #[arg(long, value_name = "NAME", default_value = "minimal")]
    template: String,
    /// List the templates instead
    #[arg(long)]
    list: bool,
    /// Overwrite the file if it exists
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    if args.list {
        screen.print(list().as_bytes())?;
        return Ok(Outcome::Fine);
    }
    let template = template(&args.template)?;
    if args.file.as_os_str() == "-" {
        screen.print(template.text.as_bytes())?;
        return Ok(Outcome::Fine);
    }
    let name = files::shown(&args.file);
    if files::exists(&args.file) && !args.force && !files::is_folder(&args.file) {
        return Err(Failure::input(format!(
            "`{name}` exists already\n  help: name another file, or overwrite it with `--force`"
        )));
    }
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let schema = args.file.with_file_name(schema::FILE_NAME);
    let text = format!("# yaml-language-server: $schema={}\n{}", schema::FILE_NAME, template.text);
    files::write(&args.file, text.as_bytes(), existing).map_err(Failure::Machine)?;
    if !files::exists(&schema) {
        let form = format!("{:#}\n", crate::parse::schema::of_maps());
        files::write(&schema, form.as_bytes(), Existing::Keep).map_err(Failure::Machine)?;
    }
    screen::tell(&format!("wrote {name}; change it, then `ferd check {name}`"));
    Ok(Outcome::Fine)
}

fn template(name: &str) -> Result<&'static Template, Failure> {
    TEMPLATES.iter().find(|template| template.name == name).ok_or_else(|| {
        let help = match nearest(name, TEMPLATES.iter().map(|template| template.name)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`ferd init --list` lists them".to_owned(),
        };
        Failure::input(format!("there is no template `{name}`\n  help: {help}"))
    })
}

/// Each template with the comment on its first line.
fn list() -> String {
    let width = TEMPLATES.iter().map(|template| template.name.len()).max().unwrap_or(0);
    let line = |template: &Template| {
        let first = template.text.lines().next().unwrap_or("");
        format!("{:width$}  {}\n", template.name, first.trim_start_matches("# "))
    };
    TEMPLATES.iter().map(line).collect()
}
