//! Where drawings go, and in which format.

use super::outcome::Failure;
use crate::arrange::views::View;
use crate::files;
use crate::model::word::Word;
use crate::open::Input;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

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

    pub(super) fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        [Format::Svg, Format::Png, Format::Pdf, Format::Html, Format::Json]
            .into_iter()
            .find(|format| format.ending() == ending)
    }
}

/// What can be asked for as a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum ViewName {
    /// Stages and steps across, lanes down
    Matrix,
    /// Stages on an axis in proportion to how long they take; needs a `duration`
    Timeline,
    /// Stages as boxes and the ways between them; needs `transitions`
    Flow,
    /// Front stage and back stage, with arrows for `supports`; needs one of their lanes
    Blueprint,
    /// What personas say, think, do and feel
    Empathy,
    /// Cards of the personas
    Persona,
    /// Opportunities by impact and effort, and in order of worth
    Opportunities,
    /// A frame for each step with its picture, or what is to be seen in it
    Storyboard,
    /// A page to decide on: curve, worst moments, what to do first, metrics
    Summary,
    /// Every view the map has something for: a file each, or one page with all of them
    All,
}

impl ViewName {
    /// The one view it names.
    fn view(self) -> Option<View> {
        Some(match self {
            ViewName::Matrix => View::Matrix,
            ViewName::Timeline => View::Timeline,
            ViewName::Flow => View::Flow,
            ViewName::Blueprint => View::Blueprint,
            ViewName::Empathy => View::Empathy,
            ViewName::Persona => View::Persona,
            ViewName::Opportunities => View::Opportunities,
            ViewName::Storyboard => View::Storyboard,
            ViewName::Summary => View::Summary,
            ViewName::All => return None,
        })
    }
}

/// A view that is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) view: View,
    /// Whether it was asked for by name, and not only among all.
    pub(super) is_named: bool,
}

/// One file: of which views, in which format, to which place.
#[derive(Debug, Clone)]
pub(super) struct Job {
    /// One view, or those of a page.
    pub(super) views: Vec<Asked>,
    pub(super) format: Format,
    pub(super) target: Target,
}

/// Where a drawing goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Stdout,
    File(PathBuf),
}

impl Target {
    /// Where one of several pages goes: `buying-2.svg`; a single one goes where the drawing would.
    pub(super) fn page(&self, number: usize, count: usize) -> Result<Target, Failure> {
        match self {
            Target::File(path) if count > 1 => {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                let ending = path.extension().unwrap_or_default().to_string_lossy();
                Ok(Target::File(path.with_file_name(format!("{stem}-{number}.{ending}"))))
            }
            Target::Stdout if count > 1 => Err(Failure::input(format!(
                "standard output takes one drawing, and this one has {count} pages; give `-o DIR`, or `--format pdf`"
            ))),
            target => Ok(target.clone()),
        }
    }
}

/// What a command line asks for: views, formats and a place, each of which may be left to ferd.
pub(super) struct Wanted<'a> {
    /// The views named, none of them for the matrix.
    pub(super) views: &'a [ViewName],
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
pub(super) fn jobs(inputs: &[Input], wanted: &Wanted<'_>) -> Result<Vec<Vec<Job>>, Failure> {
    wanted.check()?;
    let mut jobs = Vec::with_capacity(inputs.len());
    let mut taken: BTreeMap<Target, String> = BTreeMap::new();
    let folders = folders_of_namesakes(inputs);
    for input in inputs {
        let path = path_of(input);
        let mut own = Vec::new();
        let views = views(wanted.views);
        let all = formats(wanted).into_iter().flat_map(|format| match format {
            Format::Html => vec![(views.clone(), format)],
            _ => views.iter().map(|asked| (vec![*asked], format)).collect(),
        });
        for (of, format) in all {
            let view = if of.len() > 1 { View::Matrix } else { of[0].view };
            let is_one_of_several = views.len() > 1 && of.len() == 1;
            let folder = folders.get(path).map_or(Path::new(""), PathBuf::as_path);
            let target = target((folder, input), (view, is_one_of_several), format, wanted);
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
            own.push(Job { views: of, format, target });
        }
        jobs.push(own);
    }
    Ok(jobs)
}

/// The views that jobs are about, each once, in the order in which they are listed to a user.
pub(super) fn views_of(jobs: &[Job]) -> Vec<Asked> {
    let mut views: Vec<Asked> = Vec::new();
    for asked in jobs.iter().flat_map(|job| &job.views) {
        if !views.contains(asked) {
            views.push(*asked);
        }
    }
    views
}

/// The views asked for, in the order in which they are listed to a user.
pub(super) fn views(named: &[ViewName]) -> Vec<Asked> {
    if named.is_empty() {
        return vec![Asked { view: View::Matrix, is_named: true }];
    }
    let is_named = |view: View| named.iter().any(|name| name.view() == Some(view));
    let all = View::ALL.iter().map(|(_, view)| Asked { view: *view, is_named: is_named(*view) });
    all.filter(|asked| asked.is_named || named.contains(&ViewName::All)).collect()
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
    input.path()
}

/// Whether a path names a folder: one that is there, or one with a `/` at its end.
fn is_folder(path: &Path) -> bool {
    files::is_folder(path) || files::shown(path).ends_with('/')
}

/// The folders that maps of equal names keep in the folder that they are drawn to: those below the one that all of them share.
fn folders_of_namesakes(inputs: &[Input]) -> BTreeMap<PathBuf, PathBuf> {
    let mut by_name: BTreeMap<String, Vec<&Path>> = BTreeMap::new();
    for path in inputs.iter().map(path_of) {
        by_name.entry(stem(path)).or_default().push(path);
    }
    let mut folders = BTreeMap::new();
    for maps in by_name.values().filter(|maps| maps.len() > 1) {
        let parents: Vec<&Path> = maps.iter().filter_map(|map| map.parent()).collect();
        let shared =
            parents[0].ancestors().find(|above| parents.iter().all(|one| one.starts_with(above)));
        let shared = shared.unwrap_or(Path::new(""));
        for (map, parent) in maps.iter().zip(&parents) {
            let own = parent.strip_prefix(shared).unwrap_or(parent);
            // What lies above a common folder has no name there.
            let is_below = own.components().all(|part| matches!(part, Component::Normal(_)));
            if is_below {
                folders.insert((*map).to_owned(), own.to_owned());
            }
        }
    }
    folders
}

fn target(
    (folder, input): (&Path, &Input),
    (view, is_one_of_several): (View, bool),
    format: Format,
    wanted: &Wanted<'_>,
) -> Target {
    let map = path_of(input);
    // Standard input is called `<stdin>`; the file of a map may begin with the same sign.
    let is_unnamed = matches!(input, Input::Bytes { .. })
        && map.to_str().is_some_and(|name| name.starts_with('<') && name.ends_with('>'));
    let ending = match view {
        View::Matrix => format.ending().to_owned(),
        view => format!("{}.{}", view.word(), format.ending()),
    };
    let stem = if is_unnamed { "stdin".to_owned() } else { stem(map) };
    let file = format!("{stem}.{ending}");
    match wanted.output {
        Some(path) if path.as_os_str() == "-" => Target::Stdout,
        Some(path) if is_folder(path) || Format::of(path).is_none() => {
            Target::File(path.join(folder).join(file))
        }
        Some(path) if is_one_of_several => Target::File(path.with_extension(ending)),
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
    if bare.is_empty() { "map".to_owned() } else { bare.to_owned() }
}
