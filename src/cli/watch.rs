//! `ferd watch`: draws again what changes.

use super::outcome::{Failure, Outcome};
use super::render::{self, draw_all};
use super::screen::{self, Screen};
use super::stopping;
use super::targets::path_of;
use super::watched;
use crate::files;
use crate::live::watch::Watch;
use crate::open;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Draw maps, and draw them again when they or the files they use change
///
/// Takes what `ferd render` takes. What is drawn stays as it was while a map has mistakes. Ctrl-C ends it.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Args {
    #[command(flatten)]
    render: render::Args,
}

pub(super) fn run(args: &Args, screen: Screen) -> Result<Outcome, Failure> {
    let args = &args.render;
    if args.paths.iter().any(|path| path.as_os_str() == "-") {
        return Err(Failure::input("standard input cannot be watched; name files".to_owned()));
    }
    if args.check || args.embed {
        let words = "`--check` and `--embed` belong to `ferd render`, not to `ferd watch`";
        return Err(Failure::input(words.to_owned()));
    }
    let mut watch = Watch::new(stopping::flag()?);
    let folders: BTreeSet<PathBuf> =
        args.paths.iter().filter(|path| files::is_folder(path)).cloned().collect();
    let mut changed: Option<BTreeSet<PathBuf>> = None;
    loop {
        let work = args.work()?;
        let looks = watched::of_looks(&args.looks);
        let mut paths: BTreeSet<PathBuf> = looks.iter().chain(&folders).cloned().collect();
        let mut touched = Vec::new();
        for one in &work {
            let own = watched::of_map(&one.0, &open::journey(&one.0, args.root.as_deref()));
            let is_new = own.iter().any(|path| !watch.knows(path));
            let is_touched = changed
                .as_ref()
                .is_none_or(|changed| !changed.is_disjoint(&own) || !changed.is_disjoint(&looks));
            if is_touched || is_new {
                touched.push(one);
            }
            paths.extend(own);
        }
        // Looked at before they are drawn: what changes meanwhile is drawn once more.
        watch.look_at(paths);
        let desk = args.desk(screen);
        match desk.and_then(|desk| draw_all(&touched, (args, &desk), screen)) {
            Ok(Some(Outcome::Fine)) => screen::tell(&drawn(touched.len())),
            Ok(_) => {}
            Err(failure) => screen::tell(&format!("error: {:#}", failure.reason())),
        }
        // Its own drawings in a folder that is watched are no news; a map that came meanwhile is.
        watch.look_anew(&folders);
        let has_come = args.work()?.iter().any(|(input, _)| !watch.knows(path_of(input)));
        changed = if has_come { Some(BTreeSet::new()) } else { watch.changed() };
        if changed.is_none() {
            return Ok(Outcome::Fine);
        }
    }
}

/// How many maps were drawn, in words.
fn drawn(count: usize) -> String {
    match count {
        1 => "1 map drawn".to_owned(),
        count => format!("{count} maps drawn"),
    }
}
