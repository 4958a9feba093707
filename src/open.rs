//! A map and all that it uses → a journey.

use crate::files::{self, Disk, Origin, Unread};
use crate::finding::{Finding, Severity, in_order};
use crate::model::Journey;
use crate::parse::draft::Draft;
use crate::parse::read::{Written, nearest};
use crate::parse::{self, Purpose};
use crate::resolve::{self, Read, paths};
use crate::source::{FileId, Remark, Source, Sources, Span, too_large};
use crate::theme::Theme;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where a map comes from.
#[derive(Debug, Clone)]
pub enum Input {
    /// A file that was named.
    File(PathBuf),
    /// A file that was found in a folder, or that another map names: a link out of its project is not followed.
    Found(PathBuf),
    /// Bytes that came another way, to be taken for a file at this place, which need not exist.
    Bytes {
        /// What the file is called; its folder is where `use` starts.
        path: PathBuf,
        /// What it holds.
        bytes: Vec<u8>,
    },
}

impl Input {
    /// The file, or what the bytes are taken for.
    pub fn path(&self) -> &Path {
        match self {
            Input::File(path) | Input::Found(path) | Input::Bytes { path, .. } => path,
        }
    }
}

/// A map as far as it could be read.
#[derive(Debug)]
pub struct Opened {
    /// What is meant; errors in the language leave none.
    pub journey: Option<Journey>,
    /// What could be understood of a map with errors: to compare what it says before and after a fix, never to be drawn. None
    /// where there are no errors, or nothing could be read.
    pub partial: Option<Journey>,
    /// What is wrong, in the order of the files.
    pub findings: Vec<Finding>,
    /// The map and the files it uses.
    pub sources: Sources,
    /// The comments in them that are meant for ferd.
    pub remarks: Vec<Remark>,
    /// The folder that paths in the map may not leave.
    pub root: PathBuf,
    /// The true paths of the files that were read.
    pub files: Vec<PathBuf>,
}

/// Opens a map and follows its `use`, inside `root` or else inside the project that the map lies in.
pub fn journey(input: &Input, root: Option<&Path>) -> Opened {
    journey_from(&Disk, input, root)
}

/// The same with files of another origin than the disk.
pub fn journey_from(origin: &dyn Origin, input: &Input, root: Option<&Path>) -> Opened {
    let path = input.path();
    let name = files::shown(path);
    let bytes = match input {
        Input::File(path) | Input::Found(path) => origin.read(path),
        Input::Bytes { bytes, .. } => Ok(bytes.clone()),
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(unread) => return Opened::refused(&name, unread_map(&unread)),
    };
    let folder = origin.canonical(path.parent().unwrap_or(Path::new("")));
    let root = match (root.map(|root| origin.canonical(root)), &folder) {
        (Some(None), _) => return Opened::refused(&name, no_root()),
        (Some(Some(root)), _) => root,
        (None, Some(folder)) => origin.project_root(folder),
        (None, None) => PathBuf::new(),
    };
    let folder = folder.unwrap_or_else(|| root.clone());
    let Some(folders) = below(&root, &folder) else {
        return Opened::refused(&name, map_outside());
    };
    let place = folder.join(path.file_name().unwrap_or_default());
    let place = origin.canonical(&place).unwrap_or(place);
    if matches!(input, Input::Found(_)) && !place.starts_with(&root) {
        return Opened::refused(&name, link_out());
    }
    let mut opening = Opening::new(origin, root);
    let found = Found { name, place, folders };
    let (file, map) = opening.take(found, bytes, Purpose::Map);
    opening.follow(file, map.as_ref());
    opening.finish(map)
}

/// A theme file as far as it could be read.
#[derive(Debug)]
pub struct OpenedTheme {
    /// What it means, with the files it names; errors leave none.
    pub theme: Option<(Theme, Brand)>,
    /// What is wrong in it.
    pub findings: Vec<Finding>,
    /// The file.
    pub sources: Sources,
}

/// The files that a theme names.
#[derive(Debug, Default)]
pub struct Brand {
    /// Its fonts.
    pub fonts: Vec<BrandFile>,
    /// Its logo.
    pub logo: Option<BrandFile>,
}

/// A file that a theme names.
#[derive(Debug)]
pub struct BrandFile {
    /// Its path as the theme writes it.
    pub path: String,
    /// Where it is written.
    pub span: Span,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Opens a theme file and reads the fonts and the logo it names, which are sought beside it.
pub fn theme(path: &Path) -> OpenedTheme {
    let mut sources = Sources::default();
    let file = sources.next_id();
    let name = files::shown(path);
    let bytes = match files::read(path) {
        Ok(bytes) => bytes,
        Err(unread) => {
            sources.add(Source::new(name, ""));
            let message = format!("the theme {}", unread.words());
            let finding = Finding::error("unreadable-file", message, Span::default());
            return OpenedTheme { theme: None, findings: vec![finding], sources };
        }
    };
    let (source, mut findings) = Source::of_bytes(name, bytes, file);
    let mut theme = None;
    if findings.is_empty() {
        let (draft, found) = parse::theme(&source, file);
        findings = found;
        if let Some((meant, found)) = draft.as_ref().map(resolve::theme::theme) {
            findings.extend(found);
            let folder = files::canonical(path.parent().unwrap_or(Path::new("")));
            let folder = folder.unwrap_or_default();
            let mut read = |(path, span): (String, Span), what: &str, rule: &'static str| {
                let unread = match brand_place(&folder, &path) {
                    Ok(place) => match files::read(&place) {
                        Ok(bytes) => return Some(BrandFile { path, span, bytes }),
                        Err(unread) => unread,
                    },
                    Err((words, cure)) => {
                        let message = format!("the {what} `{path}` {words}");
                        findings.push(Finding::error("unsafe-path", message, span).help(cure));
                        return None;
                    }
                };
                let message = format!("the {what} `{path}` {}", unread.words());
                let cure = format!("a {what} is sought beside the theme file");
                findings.push(Finding::error(rule, message, span).help(cure));
                None
            };
            let fonts = meant.fonts.iter().cloned();
            let fonts = fonts.filter_map(|font| read(font, "font", "font-unusable")).collect();
            let logo = meant.logo.clone().and_then(|logo| read(logo, "logo", "image-unusable"));
            theme = Some((meant, Brand { fonts, logo }));
        }
    }
    sources.add(source);
    let findings = in_order(findings);
    let is_wrong = findings.iter().any(|finding| finding.severity == Severity::Error);
    OpenedTheme { theme: theme.filter(|_| !is_wrong), findings, sources }
}

/// Where a file lies that a theme names, if that is in the theme's project; else what is wrong and what to do.
fn brand_place(folder: &Path, path: &str) -> Result<PathBuf, (&'static str, &'static str)> {
    let root = files::project_root(folder);
    let folders = below(&root, folder).unwrap_or_default();
    let cure = "put the file into the project of the theme";
    let parts = paths::inside(&folders, path).map_err(|refusal| (refusal.words().0, cure))?;
    let place = parts.iter().fold(root.clone(), |place, part| place.join(part));
    if files::canonical(&place).is_some_and(|place| !place.starts_with(&root)) {
        return Err((files::LEADS_OUT, cure));
    }
    Ok(place)
}

impl Opened {
    /// A map of which nothing could be read.
    fn refused(name: &str, finding: Finding) -> Self {
        let mut sources = Sources::default();
        sources.add(Source::new(name, ""));
        Opened {
            journey: None,
            partial: None,
            findings: vec![finding],
            sources,
            remarks: Vec::new(),
            root: PathBuf::new(),
            files: Vec::new(),
        }
    }
}

/// A file that exists, or is taken to.
struct Found {
    /// As shown to the author.
    name: String,
    /// Its one true path.
    place: PathBuf,
    /// The folders from the root to it.
    folders: Vec<String>,
}

/// A file whose `use` is being followed.
struct Way {
    file: FileId,
    uses: Vec<Written<String>>,
    next: usize,
    draft: Option<Draft>,
}

/// The files of a map while they are read.
struct Opening<'a> {
    origin: &'a dyn Origin,
    root: PathBuf,
    sources: Sources,
    folders: Vec<Vec<String>>,
    files: BTreeMap<PathBuf, FileId>,
    libraries: Vec<Draft>,
    findings: Vec<Finding>,
    /// Whether a file that is used could not be read, so that its ids are unknown.
    incomplete: bool,
}

impl<'a> Opening<'a> {
    fn new(origin: &'a dyn Origin, root: PathBuf) -> Self {
        Opening {
            origin,
            root,
            sources: Sources::default(),
            folders: Vec::new(),
            files: BTreeMap::new(),
            libraries: Vec::new(),
            findings: Vec::new(),
            incomplete: false,
        }
    }

    fn take(&mut self, found: Found, bytes: Vec<u8>, purpose: Purpose) -> (FileId, Option<Draft>) {
        let file = self.sources.next_id();
        let (source, mut findings) = Source::of_bytes(found.name, bytes, file);
        let mut draft = None;
        if findings.is_empty() {
            (draft, findings) = parse::draft(&source, file, purpose);
        }
        self.findings.append(&mut findings);
        self.sources.add(source);
        self.folders.push(found.folders);
        self.files.insert(found.place, file);
        (file, draft)
    }

    /// Reads what a map uses, and what that uses; the way is a list, so that no chain is too long for it.
    fn follow(&mut self, map: FileId, draft: Option<&Draft>) {
        let uses =
            |draft: Option<&Draft>| draft.map_or_else(Vec::new, |draft| draft.map.r#use.clone());
        let mut way = vec![Way { file: map, uses: uses(draft), next: 0, draft: None }];
        while let Some(here) = way.last_mut() {
            let Some(entry) = here.uses.get(here.next).cloned() else {
                self.libraries.extend(way.pop().and_then(|done| done.draft));
                continue;
            };
            here.next += 1;
            let found = match self.found(&entry) {
                Ok(found) => found,
                Err(finding) => {
                    self.miss(finding);
                    continue;
                }
            };
            match self.files.get(&found.place) {
                Some(known) if way.iter().any(|step| step.file == *known) => {
                    let finding = self.cycle(&way, *known, &entry);
                    self.findings.push(finding);
                }
                Some(_) => {}
                None => match self.origin.read(&found.place) {
                    Ok(bytes) => {
                        let (file, draft) = self.take(found, bytes, Purpose::Library);
                        self.incomplete |= draft.is_none();
                        way.push(Way { file, uses: uses(draft.as_ref()), next: 0, draft });
                    }
                    Err(unread) => self.miss(unread_library(&entry, &unread)),
                },
            }
        }
    }

    fn miss(&mut self, finding: Finding) {
        self.incomplete = true;
        self.findings.push(finding);
    }

    /// The file that an entry under `use` names.
    fn found(&self, entry: &Written<String>) -> Result<Found, Finding> {
        let path = &entry.value;
        let from = &self.folders[entry.span.file.0 as usize];
        let parts = paths::inside(from, path).map_err(|refusal| {
            let (what, cure) = refusal.words();
            Finding::error("unsafe-path", format!("`{path}` {what}"), entry.span).help(cure)
        })?;
        let place = parts.iter().fold(self.root.clone(), |place, part| place.join(part));
        let Some(place) = self.origin.canonical(&place) else {
            return Err(not_found(self.origin, entry, &place));
        };
        if place == self.root {
            let is_folder = Unread::Refused("is a folder, not a file".into());
            return Err(unread_library(entry, &is_folder));
        }
        let folders = place.parent().and_then(|folder| below(&self.root, folder));
        let Some(folders) = folders else {
            return Err(Finding::error(
                "unsafe-path",
                format!("`{path}` is a link that leads out of the project"),
                entry.span,
            )
            .help("put the file itself there, or name a wider project with `--root DIR`"));
        };
        let user = &self.sources.get(entry.span.file).name;
        Ok(Found { name: beside(user, path), place, folders })
    }

    /// The finding for an entry that leads back to a file whose `use` led to it.
    fn cycle(&self, way: &[Way], known: FileId, entry: &Written<String>) -> Finding {
        let start = way.iter().position(|step| step.file == known).unwrap_or(0);
        let round = &way[start..];
        let name = |file: FileId| format!("`{}`", self.sources.get(file).name);
        let mut names: Vec<String> = round.iter().map(|step| name(step.file)).collect();
        if let [only] = names.as_slice() {
            return Finding::error("use-cycle", format!("{only} uses itself"), entry.span)
                .help("remove this entry");
        }
        names.push(name(known));
        let message = format!("`{}` leads round in a circle", entry.value);
        let help = format!(
            "the way round is {}; move what they share into a file of its own that uses neither",
            names.join(" → ")
        );
        let mut finding = Finding::error("use-cycle", message, entry.span).help(help);
        for step in &round[..round.len() - 1] {
            let taken = &step.uses[step.next - 1];
            finding = finding.related(taken.span, "the way here");
        }
        finding
    }

    fn finish(self, map: Option<Draft>) -> Opened {
        let Opening { root, sources, folders, libraries, findings, incomplete, files, .. } = self;
        let files = files.into_keys().collect();
        let Some(mut map) = map else {
            let findings = in_order(findings);
            let remarks = Vec::new();
            return Opened {
                journey: None,
                partial: None,
                findings,
                sources,
                remarks,
                root,
                files,
            };
        };
        map.torn |= incomplete;
        let mut remarks = std::mem::take(&mut map.remarks);
        remarks.extend(libraries.iter().flat_map(|library| library.remarks.iter().cloned()));
        let mut read = Read { map, libraries, sources, folders, findings };
        let (journey, findings) = resolve::journey(&mut read);
        let is_sound = findings.iter().all(|finding| finding.severity < Severity::Error);
        let (journey, partial) =
            if is_sound { (Some(journey), None) } else { (None, Some(journey)) };
        Opened { journey, partial, findings, sources: read.sources, remarks, root, files }
    }
}

/// The folders from a root down to a folder, if it lies inside.
fn below(root: &Path, folder: &Path) -> Option<Vec<String>> {
    let way = folder.strip_prefix(root).ok()?;
    Some(way.iter().map(|part| part.to_string_lossy().into_owned()).collect())
}

/// How a file is called that another one names: the path from where the other one's name starts.
fn beside(user: &str, path: &str) -> String {
    let mut parts: Vec<&str> = user.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| !matches!(*last, ".." | "." | "")) => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn unread_map(unread: &Unread) -> Finding {
    match unread {
        Unread::TooLarge(bytes) => too_large(FileId(0), *bytes),
        unread => Finding::error("unreadable-file", unread.words(), Span::whole(FileId(0))),
    }
}

fn unread_library(entry: &Written<String>, unread: &Unread) -> Finding {
    let rule = match unread {
        Unread::Missing => "use-not-found",
        Unread::TooLarge(_) => "file-too-large",
        Unread::Refused(_) => "unreadable-file",
    };
    Finding::error(rule, format!("`{}` {}", entry.value, unread.words()), entry.span)
        .help("name a file with libraries, such as `personas.yaml`")
}

fn not_found(origin: &dyn Origin, entry: &Written<String>, place: &Path) -> Finding {
    let message = format!("there is no file `{}`", entry.value);
    let finding = Finding::error("use-not-found", message, entry.span);
    let wanted = place.file_name().unwrap_or_default().to_string_lossy();
    let names = place.parent().map(|folder| origin.names_in(folder)).unwrap_or_default();
    match nearest(&wanted, names.iter().map(String::as_str)) {
        Some(near) => {
            let folder = &entry.value[..entry.value.rfind('/').map_or(0, |end| end + 1)];
            finding.help(format!("did you mean `{folder}{near}`?"))
        }
        None => finding.help("write its path relative to this file, with `/` between folders"),
    }
}

fn no_root() -> Finding {
    let message = "the folder given with `--root` does not exist";
    Finding::error("unreadable-file", message, Span::whole(FileId(0)))
        .help("name a folder that holds the map")
}

fn link_out() -> Finding {
    let message = format!("the map {}", files::LEADS_OUT);
    Finding::error("unsafe-path", message, Span::whole(FileId(0)))
        .help("put the file itself there, name it on the command line, or name a wider project with `--root DIR`")
}

fn map_outside() -> Finding {
    let message = "the map lies outside of the folder given with `--root`";
    Finding::error("unsafe-path", message, Span::whole(FileId(0)))
        .help("name a folder that holds the map with `--root DIR`")
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn files_are_called_by_the_way_to_them() {
        for (user, path, name) in [
            ("map.yaml", "lib.yaml", "lib.yaml"),
            ("maps/map.yaml", "../lib/./a.yaml", "lib/a.yaml"),
            ("../map.yaml", "../lib.yaml", "../../lib.yaml"),
            ("/home/map.yaml", "a.yaml", "/home/a.yaml"),
            ("./map.yaml", "../a.yaml", "./../a.yaml"),
        ] {
            assert_eq!(beside(user, path), name);
        }
    }
}
