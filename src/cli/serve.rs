//! `ferd serve`: the pages of maps in a browser, new with every save.

use super::book::{self, Leaf};
use super::desk::{Desk, Looks, Output};
use super::easel::{Drawn, Easel};
use super::inputs::inputs;
use super::outcome::{Failure, Outcome};
use super::page::PageSize;
use super::render::Text;
use super::screen::{self, Screen};
use super::stopping;
use super::targets::{self, Asked, ViewName, path_of};
use super::watched;
use crate::arrange::Shown;
use crate::files;
use crate::finding::{Finding, Severity, in_order};
use crate::images::{self, Images};
use crate::lint;
use crate::live::server::{Notice, Server, State};
use crate::live::watch::Watch;
use crate::model::Journey;
use crate::model::id::slug;
use crate::open::{self, Input, Opened};
use crate::settings::{Choice, Finder};
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Show maps in a browser, new with every save
///
/// The page keeps its place, its filters and its panel; findings stand over it with their lines. Only this machine is answered.
/// Ctrl-C ends it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A map, or a folder to search for maps
    #[arg(default_value = ".", value_name = "DIR|MAP")]
    path: PathBuf,
    /// The port to listen on; 0 takes any that is free
    #[arg(long, value_name = "N", default_value_t = 8017)]
    port: u16,
    /// Show it in the browser at once
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    looks: Looks,
    /// The folder that paths in maps may not leave; by default the nearest one upwards with .git or ferd.toml
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

/// A map with its page.
#[derive(Default)]
struct Served {
    /// Where it is: `/` for an only map.
    url: String,
    build: u64,
    files: BTreeSet<PathBuf>,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    if args.path.as_os_str() == "-" {
        return Err(Failure::input("standard input cannot be watched; name a file".to_owned()));
    }
    let stop = stopping::flag()?;
    let server = Server::start(args.port).map_err(Failure::Machine)?;
    let mut watch = Watch::new(stop);
    let mut served: BTreeMap<PathBuf, Served> = BTreeMap::new();
    let mut changed: Option<BTreeSet<PathBuf>> = None;
    loop {
        let looks = watched::of_looks(&args.looks);
        let of_looks = changed.as_ref().is_none_or(|changed| !changed.is_disjoint(&looks));
        let desk = args.desk(screen)?;
        let mut settings = Finder::new(Choice::Nearest);
        let inputs = inputs(std::slice::from_ref(&args.path), Path::new("-"), &mut settings)?;
        let urls = urls(&inputs);
        let mut paths: BTreeSet<PathBuf> = looks;
        paths.extend(files::is_folder(&args.path).then(|| args.path.clone()));
        for (input, url) in inputs.iter().zip(&urls) {
            let map = served.entry(path_of(input).to_owned()).or_default();
            let is_touched =
                changed.as_ref().is_none_or(|changed| !changed.is_disjoint(&map.files));
            if of_looks || is_touched || map.build == 0 || map.url != *url {
                map.url.clone_from(url);
                watch.note([path_of(input)]);
                let opened = open::journey(input, args.root.as_deref());
                map.files = watched::of_map(input, &opened);
                watch.note(map.files.iter().map(PathBuf::as_path));
                build(map, (input, opened), (&desk, &mut settings), (&server, screen));
            }
            paths.extend(map.files.iter().cloned());
        }
        if inputs.len() > 1 {
            server.put("/", Some(list(&inputs, &urls)), State::default());
        }
        if changed.is_none() {
            screen.print(format!("{}\n", server.url()).as_bytes())?;
            if args.open {
                show(&server.url());
            }
        }
        watch.look_at(paths);
        changed = watch.changed();
        if changed.is_none() {
            return Ok(Outcome::Fine);
        }
    }
}

impl Args {
    fn desk(&self, screen: Screen) -> Result<Desk, Failure> {
        let output =
            Output { scale: 1.0, page: PageSize::Fit, landscape: false, text: Text::Embedded };
        Desk::of(&self.looks, output, screen)
    }
}

/// Where each map is found: an only one at `/`, of several each under its path in letters that need no escape.
fn urls(inputs: &[Input]) -> Vec<String> {
    if inputs.len() == 1 {
        return vec!["/".to_owned()];
    }
    let mut taken = BTreeSet::new();
    let url = |input: &Input| {
        let name = slug(&files::shown(path_of(input)));
        let numbered = (1..).map(|number| match number {
            1 => format!("/{name}"),
            number => format!("/{name}-{number}"),
        });
        numbered.into_iter().find(|url| taken.insert(url.clone())).unwrap_or_default()
    };
    inputs.iter().map(url).collect()
}

/// A page with links to the maps.
fn list(inputs: &[Input], urls: &[String]) -> String {
    let escaped = |text: String| text.replace('&', "&amp;").replace('<', "&lt;");
    let links = inputs.iter().zip(urls).map(|(input, url)| {
        let name = escaped(files::shown(path_of(input)));
        format!("<li><a href=\"{url}\">{name}</a></li>\n")
    });
    let links: String = links.collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>Maps</title>\n<h1>Maps</h1>\n<ul>\n{links}</ul>\n</html>\n"
    )
}

/// Builds the page of a map and puts it on the server, with what was found.
fn build(
    map: &mut Served,
    (input, opened): (&Input, Opened),
    (desk, settings): (&Desk, &mut Finder),
    (server, screen): (&Server, Screen),
) {
    let Opened { journey, mut findings, sources, remarks, root, .. } = opened;
    let name = files::shown(path_of(input));
    let mut html = None;
    if let Some(journey) = &journey {
        let flaws = images::check(journey, &root);
        if flaws.is_empty() {
            let easel = Easel {
                name: name.clone(),
                images: Images::of(journey, &root, &desk.fonts, desk.scale),
                sources: &sources,
                desk,
                screen,
                is_covered: false,
                is_quiet: true,
            };
            match page(easel, journey, map.build + 1) {
                Ok(page) => html = page,
                Err(failure) => screen::tell(&format!("error: {:#}", failure.reason())),
            }
        }
        findings.extend(flaws);
        match settings.of_map(path_of(input)) {
            Ok(settings) => {
                let policy = settings.policy(path_of(input));
                findings.extend(lint::findings(journey, &policy, &remarks, &sources));
            }
            Err(refused) => screen::tell(&format!(
                "error: {}",
                Failure::from(super::inputs::Unlisted::Settings(refused)).reason()
            )),
        }
    }
    let findings = in_order(findings);
    let shown = findings.iter().filter(|finding| finding.severity > Severity::Info);
    let findings: Vec<Notice> = shown.map(|finding| notice(finding, &sources)).collect();
    map.build += u64::from(html.is_some());
    let is_behind = html.is_none();
    screen::tell(&match (is_behind, findings.len()) {
        (false, 0) => format!("{name}: build {}", map.build),
        (false, count) => format!("{name}: build {}, findings: {count}", map.build),
        (true, count) => format!("{name}: not built, findings: {count}"),
    });
    let html = html.or_else(|| (map.build == 0).then(|| waiting().to_owned()));
    server.put(&map.url, html, State { build: map.build, is_behind, findings });
}

/// What a browser shows of a map that never was without mistakes: it looks again until it is.
fn waiting() -> &'static str {
    "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"1\">\
     <meta name=\"color-scheme\" content=\"light dark\"><title>Mistakes</title>\n\
     <p>The map has mistakes; <code>ferd check</code> tells them. The page comes when they are mended.</p>\n</html>\n"
}

/// The page of a map with every view it has something for, in all of its languages; none if something in it is wrong.
fn page(mut easel: Easel<'_>, journey: &Journey, build: u64) -> Result<Option<String>, Failure> {
    let shown = Shown { journey, whole: journey, language: &journey.language, lives: None };
    let mut leaves: Vec<(Asked, Leaf)> = Vec::new();
    for asked in targets::views(&[ViewName::All]) {
        match easel.leaf(&shown, asked)? {
            Drawn::Fine(leaf) => leaves.push((asked, leaf)),
            Drawn::Left => {}
            Drawn::Wrong => return Ok(None),
        }
    }
    let languages: Vec<&str> =
        std::iter::once(&journey.language).chain(&journey.languages).map(String::as_str).collect();
    let Some(volumes) = easel.volumes(leaves, &languages, &shown)? else { return Ok(None) };
    let page = book::page(&volumes, &shown, easel.desk, Some(build));
    easel.page(page).map(Some)
}

fn notice(finding: &Finding, sources: &Sources) -> Notice {
    let source = sources.get(finding.span.file);
    let at = source.position(finding.span.start as usize);
    Notice {
        place: format!("{}:{}:{}", source.name, at.line, at.column),
        severity: finding.severity.word(),
        rule: finding.rule,
        message: finding.message.clone(),
        help: finding.help.as_deref().unwrap_or_default().to_owned(),
    }
}

/// Asks the system to show an address; where it cannot, the address has been told.
fn show(url: &str) {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let mut command = std::process::Command::new(program);
    command.arg(url).stdin(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    if command.stdout(std::process::Stdio::null()).spawn().is_err() {
        screen::tell(&format!("note: `{program}` is not there to show {url}"));
    }
}
