//! Where drawings go, and in which format.

use super::outcome::Failure;
use crate::files;
use crate::open::Input;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub(super) enum Format {
    /// A drawing that stands alone
    Svg,
    /// A picture
    Png,
    /// Pages to print, in letters that can be searched and copied
    Pdf,
    /// A page that needs nothing else
    Html,
    /// What the template of the SVG is given
    Json,
}

impl Format {
    pub(super) fn ending(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
            Format::Pdf => "pdf",
            Format::Html => "html",
            Format::Json => "json",
        }
    }

    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        [Format::Svg, Format::Png, Format::Pdf, Format::Html, Format::Json]
            .into_iter()
            .find(|format| format.ending() == ending)
    }
}

/// Where a drawing goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Stdout,
    File(PathBuf),
}

/// What a command line asks for: formats and a place, either of which may be left to ferd.
pub(super) struct Wanted<'a> {
    /// The formats named, none of them if the ending of the place says it.
    pub(super) formats: &'a [Format],
    /// A file, a folder or `-`.
    pub(super) output: Option<&'a Path>,
}

impl Wanted<'_> {
    /// Says so where place and formats contradict each other.
    fn check(&self) -> Result<(), Failure> {
        let Some(path) = self.output.filter(|path| path.as_os_str() != "-" && !is_folder(path))
        else {
            return Ok(());
        };
        let name = files::shown(path);
        match (Format::of(path), path.extension(), self.formats) {
            (None, Some(ending), _) => Err(Failure::input(format!(
                "`.{}` is no format: endings are svg, png, pdf, html and json; a folder's name ends in `/`",
                ending.to_string_lossy()
            ))),
            (Some(ending), _, [only]) if ending != *only => Err(Failure::input(format!(
                "`{name}` is not named like the format {}; give one ending, or a folder",
                only.ending()
            ))),
            _ => Ok(()),
        }
    }
}

/// For every map what is drawn of it, and where it goes; two drawings never go to the same place.
pub(super) fn jobs(
    inputs: &[Input],
    wanted: &Wanted<'_>,
) -> Result<Vec<Vec<(Format, Target)>>, Failure> {
    wanted.check()?;
    let mut jobs = Vec::with_capacity(inputs.len());
    let mut taken: BTreeMap<Target, String> = BTreeMap::new();
    for input in inputs {
        let path = path_of(input);
        let mut own = Vec::new();
        for format in formats(wanted) {
            let target = target(path, format, wanted);
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

fn formats(wanted: &Wanted<'_>) -> Vec<Format> {
    if wanted.formats.is_empty() {
        let by_ending = wanted.output.filter(|path| !is_folder(path)).and_then(Format::of);
        return vec![by_ending.unwrap_or(Format::Svg)];
    }
    let mut formats = Vec::new();
    for format in wanted.formats {
        if !formats.contains(format) {
            formats.push(*format);
        }
    }
    formats
}

pub(super) fn path_of(input: &Input) -> &Path {
    match input {
        Input::File(path) | Input::Bytes { path, .. } => path,
    }
}

/// Whether a path names a folder: one that is there, or one with a `/` at its end.
fn is_folder(path: &Path) -> bool {
    files::is_folder(path) || files::shown(path).ends_with('/')
}

fn target(map: &Path, format: Format, wanted: &Wanted<'_>) -> Target {
    let is_unnamed = map.to_str().is_some_and(|name| name.starts_with('<'));
    let file = format!("{}.{}", stem(map), format.ending());
    match wanted.output {
        Some(path) if path.as_os_str() == "-" => Target::Stdout,
        Some(path) if is_folder(path) || Format::of(path).is_none() => {
            Target::File(path.join(file))
        }
        Some(path) if wanted.formats.len() > 1 => {
            Target::File(path.with_extension(format.ending()))
        }
        Some(path) => Target::File(path.to_owned()),
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
