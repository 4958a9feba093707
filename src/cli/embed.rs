//! `ferd render --embed`: drawings that Markdown files show.

use super::delivery::{self, Finished};
use super::outcome::{Failure, Outcome};
use super::render::{self, Args, Work};
use super::screen::{self, Screen};
use super::targets::{self, Format, Target, Wanted};
use crate::embed::{self, Block};
use crate::files;
use crate::open::Input;
use clap::Parser;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Component, Path, PathBuf};

/// What the comment of a block says.
#[derive(Debug, Parser)]
#[command(no_binary_name = true, disable_help_flag = true)]
struct Line {
    #[command(flatten)]
    args: Args,
}

/// Draws what the blocks of Markdown files ask for and puts links to it into them.
///
/// Nothing is written of a file in which a block cannot be drawn.
pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::Fine;
    let mut taken: BTreeMap<Target, (Vec<u8>, String)> = BTreeMap::new();
    let mut failure = None;
    for path in &args.paths {
        let result = page(path, screen).and_then(|files| {
            let Some(files) = files else { return Ok(Outcome::WrongInput) };
            for file in &files {
                let first = (file.bytes.clone(), files::shown(path));
                let first = taken.entry(file.target.clone()).or_insert(first);
                if let (Target::File(drawn), true) = (&file.target, first.0 != file.bytes) {
                    return Err(Failure::input(format!(
                        "two blocks draw `{}`, each in its own way ({} and {})\n  help: name a file of its own with `-o`",
                        files::shown(drawn), first.1, files::shown(path)
                    )));
                }
            }
            delivery::hand_over(&files, args.purpose(), screen)
        });
        match result {
            Ok(done) => outcome = outcome.max(done),
            Err(next) => failure = Some(render::worse(failure, next)),
        }
    }
    render::end(failure, outcome, args.purpose())
}

/// The drawings of a Markdown file, and the file with links to them; none if a map is wrong, which has been told.
fn page(path: &Path, screen: Screen) -> Result<Option<Vec<Finished>>, Failure> {
    let name = files::shown(path);
    let wrong = |words: String| Failure::input(format!("`{name}` {words}"));
    let bytes = files::read(path).map_err(|unread| wrong(unread.words()))?;
    let text = String::from_utf8(bytes).map_err(|_| wrong("is not UTF-8 text".to_owned()))?;
    let blocks = embed::blocks(&text).map_err(|mistake| {
        Failure::input(format!("{name}:{}: {}", mistake.line, mistake.message))
    })?;
    if blocks.is_empty() {
        screen::tell(&format!("note: `{name}` has no block for a drawing: <!-- ferd: MAP -->"));
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut filled = Vec::with_capacity(blocks.len());
    let mut files: Vec<Finished> = Vec::new();
    for block in blocks {
        let place = format!("{name}:{}", block.line);
        let drawn = drawn(&block, folder, screen).map_err(|failure| failure.at(place.clone()))?;
        let Some(drawn) = drawn else { return Ok(None) };
        filled.push((block, links(&drawn, folder).map_err(|failure| failure.at(place.clone()))?));
        for file in drawn {
            match files.iter().find(|other| other.target == file.target) {
                None => files.push(file),
                Some(other) if other.bytes == file.bytes => {}
                Some(_) => {
                    let words = "a block above draws the same file in another way\n  help: name a file of its own with `-o`";
                    return Err(Failure::input(words.to_owned()).at(place));
                }
            }
        }
    }
    let after = embed::filled(&text, &filled);
    if after != text {
        let target = Target::File(path.to_owned());
        files.push(Finished { target, bytes: after.into_bytes(), title: String::new() });
    }
    Ok(Some(files))
}

/// What a block asks for; none if its map is wrong, which has been told.
fn drawn(block: &Block, folder: &Path, screen: Screen) -> Result<Option<Vec<Finished>>, Failure> {
    let Line { mut args } = Line::try_parse_from(&block.words).map_err(|error| {
        let words = error.to_string();
        let words = words.trim_start_matches("error: ").lines().next().unwrap_or_default().trim();
        Failure::input(words.to_owned())
    })?;
    args.start_from(folder).map_err(Failure::input)?;
    let [map] = &*args.paths else {
        return Err(Failure::input("a block draws one map".to_owned()));
    };
    let inputs = [Input::Found(map.clone())];
    let wanted =
        Wanted { views: &args.view, formats: &args.format, output: args.output.as_deref() };
    let jobs = targets::jobs(&inputs, &wanted)?.pop().unwrap_or_default();
    let here = files::canonical(folder).unwrap_or_else(|| folder.to_owned());
    let root = files::project_root(&here);
    let places = jobs.iter().filter_map(|job| match &job.target {
        Target::File(path) => Some(path),
        Target::Stdout => None,
    });
    let looks = &args.looks;
    let theme = match &looks.theme {
        Some(super::desk::ThemeChoice::File(path)) => Some(path),
        _ => None,
    };
    let used = looks.fonts.font.iter().chain(&looks.template).chain(theme).chain([map]);
    if let Some(path) = places.chain(used).find(|path| !is_inside(path, &root)) {
        let name = files::shown(path);
        return Err(Failure::input(format!("`{name}` lies outside of the project")));
    }
    let desk = args.desk(screen)?;
    match render::draw(&inputs[0], &jobs, (&args, &desk), screen)? {
        Work::Done(files) => Ok(Some(files)),
        Work::NotTagged | Work::Wrong => Ok(None),
    }
}

/// Whether a path, which need not exist, lies in a folder.
fn is_inside(path: &Path, root: &Path) -> bool {
    let above = |path: &&Path| path.as_os_str().is_empty() || files::exists(path);
    let there = path.ancestors().find(above).unwrap_or(path);
    let rest = path.strip_prefix(there).unwrap_or(path);
    files::canonical(there).is_some_and(|there| there.starts_with(root))
        && !rest.components().any(|part| part == Component::ParentDir)
}

/// The lines of a block: a picture, or a link to what is none.
fn links(files: &[Finished], folder: &Path) -> Result<Vec<String>, Failure> {
    let mut lines = Vec::new();
    for Finished { target, title, .. } in files {
        let Target::File(path) = target else { continue };
        let inside = path.strip_prefix(folder).ok().filter(|inside| inside.is_relative());
        let inside = inside.ok_or_else(|| {
            Failure::input(format!("`{}` must be named from here on", files::shown(path)))
        })?;
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let is_picture =
            [Format::Svg, Format::Png].contains(&Format::of(path).unwrap_or(Format::Json));
        let sign = if is_picture { "!" } else { "" };
        lines.push(format!("{sign}[{}]({})", escaped(title), address(inside)));
    }
    Ok(lines)
}

fn escaped(title: &str) -> String {
    let mut escaped = String::new();
    for character in title.chars() {
        if "\\[]`*_<&|~".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A path as the address of a link.
fn address(path: &Path) -> String {
    let mut address = String::new();
    for character in files::shown(path).chars() {
        match character {
            ' ' | '(' | ')' | '<' | '>' | '%' | '#' | '?' | '\\' => {
                let _ = write!(address, "%{:02X}", character as u32);
            }
            other => address.push(other),
        }
    }
    address
}

impl Args {
    /// Takes paths as meant from a folder; `Err` names what a block cannot say.
    fn start_from(&mut self, folder: &Path) -> Result<(), String> {
        let is_stdio = |path: &Path| path.as_os_str() == "-";
        let wrong = [
            (self.embed, "--embed"),
            (self.check, "--check"),
            (self.focus.tag().is_some(), "--tag"),
            (self.root.is_some(), "--root"),
            (self.paths.iter().any(|path| is_stdio(path)), "-"),
            (self.output.as_deref().is_some_and(is_stdio), "-o -"),
        ];
        if let Some((_, option)) = wrong.iter().find(|(is_given, _)| *is_given) {
            return Err(format!("`{option}` means nothing in a block"));
        }
        let join = |path: &mut PathBuf| *path = folder.join(&*path);
        self.paths.iter_mut().chain(&mut self.looks.fonts.font).for_each(join);
        self.output.iter_mut().chain(&mut self.looks.template).for_each(join);
        if let Some(super::desk::ThemeChoice::File(path)) = &mut self.looks.theme {
            join(path);
        }
        Ok(())
    }
}
