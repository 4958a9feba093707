//! `ferd diff` as a picture: the new map, with what changed marked.

use super::{Args, Format, page, tell};
use crate::arrange::{Shown, compared};
use crate::cli::desk::{Desk, Output};
use crate::cli::outcome::Failure;
use crate::cli::page::PageSize;
use crate::cli::render::Text;
use crate::cli::screen::Screen;
use crate::layout;
use crate::layout::sheet::Sheet;
use crate::render::{coverage, png, svg};
use crate::report::changes::{Comparison, State, Version};
use anyhow::Context;

/// The picture of the one map that is to be drawn.
pub(super) fn drawn(
    maps: &[Comparison],
    (args, format): (&Args, Format),
    screen: Screen,
) -> Result<Vec<u8>, Failure> {
    let map = the_one(maps)?;
    let (Some(old), Some(new), Some(changes)) = (&map.old, &map.new, &map.changes) else {
        return Err(Failure::input(lack(map)));
    };
    let (Some(before), Some(now)) = (&old.journey, &new.journey) else {
        return Err(Failure::input(lack(map)));
    };
    let output =
        Output { scale: args.scale, page: PageSize::Fit, landscape: false, text: Text::Embedded };
    let desk = Desk::of(&args.looks, output, screen)?;
    let language = now.language.as_str();
    let shown = |journey| Shown { journey, whole: journey, language, lives: None };
    let sides = (&shown(before), &shown(now), changes);
    let bytes = if format == Format::Html {
        page::page(map, sides, &desk, |sheet| warn(sheet, new, (&desk, screen)))
    } else {
        let mut chart = compared::chart(sides.0, sides.1, changes);
        chart.footer = map.sides();
        let sheet = layout::matrix(&chart, &desk.metrics, &desk.fonts);
        warn(&sheet, new, (&desk, screen));
        drawing(&sheet, format, &desk)
    };
    bytes.with_context(|| format!("cannot draw `{}`", map.path())).map_err(Failure::Input)
}

/// The file of a drawing.
fn drawing(sheet: &Sheet, format: Format, desk: &Desk) -> anyhow::Result<Vec<u8>> {
    let fonts = &desk.fonts;
    if format == Format::Png {
        return png::picture(sheet, &desk.palette, (fonts, desk.scale), &desk.templates);
    }
    let svg = svg::markup(sheet, &desk.palette, (fonts, desk.letters), &desk.templates);
    svg.map(String::into_bytes)
}

/// Says which characters of a drawing no font draws.
fn warn(sheet: &Sheet, version: &Version, (desk, screen): (&Desk, Screen)) {
    if let Some(finding) = coverage::missing(sheet, &version.sources, &desk.fonts) {
        tell(vec![finding], version, screen);
    }
}

/// The only map, or the only one that changed.
fn the_one(maps: &[Comparison]) -> Result<&Comparison, Failure> {
    let changed: Vec<&Comparison> = maps.iter().filter(|map| map.state() != State::Same).collect();
    match (maps, changed.as_slice()) {
        ([only], _) => Ok(only),
        (_, [only]) => Ok(*only),
        ([], _) => Err(Failure::input("there is no map to draw".to_owned())),
        (_, []) => Err(Failure::input(
            "none of the maps changed\n  help: name the one to be drawn behind `--`".to_owned(),
        )),
        (_, several) => {
            let names: Vec<String> =
                several.iter().map(|map| format!("`{}`", map.path())).collect();
            Err(Failure::input(format!(
                "a picture shows one map, and {} changed: {}\n  help: name one of them behind `--`",
                names.len(),
                names.join(", ")
            )))
        }
    }
}

/// Why a map cannot be drawn.
fn lack(map: &Comparison) -> String {
    match map.state() {
        State::Added => {
            format!("`{}` is new: there is no old version to compare it with", map.path())
        }
        State::Removed => format!("`{}` was removed: there is no new version to draw", map.path()),
        _ => format!("`{}` cannot be drawn: {}", map.path(), map.complaints().join("; ")),
    }
}
