//! `ferd log` as a picture.

use super::{Args, Format};
use crate::arrange::course;
use crate::cli::desk::{Desk, Output};
use crate::cli::outcome::Failure;
use crate::cli::page::PageSize;
use crate::cli::render::Text;
use crate::cli::screen::{self, Screen};
use crate::layout;
use crate::render::{coverage, png, svg};
use crate::report::log::Log;
use crate::source::Sources;
use anyhow::Context;

pub(super) fn drawn(
    log: &Log,
    (args, format): (&Args, Format),
    screen: Screen,
) -> Result<Vec<u8>, Failure> {
    let Some(newest) = &log.history.newest else {
        let words =
            format!("no version of `{}` can be understood: there is nothing to draw", log.path);
        return Err(Failure::input(words));
    };
    let output =
        Output { scale: args.scale, page: PageSize::Fit, landscape: false, text: Text::Embedded };
    let desk = Desk::of(&args.looks, output, screen)?;
    let course = course::course(&log.history, newest);
    let sheet = layout::course(&course, &desk.metrics, &desk.fonts);
    // Many versions have a part in the drawing: no line of one of them can be named.
    if let Some(finding) = coverage::missing(&sheet, &Sources::default(), &desk.fonts) {
        let help = finding.help.map(|help| format!("\n  help: {help}")).unwrap_or_default();
        screen::tell(&format!("warning: {}{help}", finding.message));
    }
    let fonts = &desk.fonts;
    let bytes = match format {
        Format::Png => png::picture(&sheet, &desk.palette, (fonts, desk.scale), &desk.templates),
        _ => svg::markup(&sheet, &desk.palette, (fonts, desk.letters), &desk.templates)
            .map(String::into_bytes),
    };
    bytes.with_context(|| format!("cannot draw `{}`", log.path)).map_err(Failure::Input)
}
