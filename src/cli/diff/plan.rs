//! `ferd diff --as plan`: the way from a map as it is to one as it shall be.

use super::sides::{self, Side};
use super::{Args, Format, tell, version};
use crate::arrange::{self, Shown};
use crate::cli::desk::{Desk, Output};
use crate::cli::formats::{self, FILE_WIDTH, Wanted};
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::page::PageSize;
use crate::cli::render::Text;
use crate::cli::screen::Screen;
use crate::diff::plan::{self, Sides};
use crate::files;
use crate::layout;
use crate::open::Input;
use crate::render::{coverage, png, svg};
use crate::report::Look;
use crate::report::changes::Version;
use crate::report::plan::{self as report, Planned, Style};
use anyhow::Context;
use std::path::{Path, PathBuf};

pub(super) fn run(
    args: &Args,
    formats: &[Wanted<Format>],
    screen: Screen,
) -> Result<Outcome, Failure> {
    refuse(args, formats)?;
    let planned = planned(args)?;
    let reports = formats.iter().map(|one| written(&planned, (args, one), screen));
    let reports: Vec<Vec<u8>> = reports.collect::<Result<_, Failure>>()?;
    formats::hand_out(formats, &reports, screen)?;
    Ok(Outcome::Fine)
}

/// Fails for what a plan does not have.
fn refuse(args: &Args, formats: &[Wanted<Format>]) -> Result<(), Failure> {
    if formats.iter().any(|one| matches!(one.format, Format::Brief | Format::Github | Format::Html))
    {
        let words = "a plan is written as terminal, json, markdown, svg or png";
        return Err(Failure::input(words.to_owned()));
    }
    let is_filtered = !args.only.is_empty() || !args.ignore.is_empty();
    if is_filtered || args.exit_code || args.fail_on.is_some() || !args.paths.is_empty() {
        return Err(Failure::input(
            "a plan tells of two maps as a whole\n  help: leave out `--only`, `--ignore`, `--exit-code`, `--fail-on` and paths"
                .to_owned(),
        ));
    }
    Ok(())
}

/// Both maps, today's one first, and the way from it to the other.
fn planned(args: &Args) -> Result<Planned, Failure> {
    let root = args.root.as_deref();
    let open = |side: &Side| {
        let version = version(side, root);
        if version.journey.is_some() { Ok(version) } else { Err(broken(&version)) }
    };
    let (first, second) = match args.sides.as_slice() {
        [first, second] => {
            let (first, second) = sides::maps(args, first, second)?;
            (open(&first)?, open(&second)?)
        }
        [one] => {
            let side = sides::map(args, one)?;
            let known = open(&side)?;
            let other = open(&partner(&side, &known)?)?;
            // What names the other was made after it.
            (other, known)
        }
        _ => {
            return Err(Failure::input(
                "a plan is of two maps\n  help: name today's map and the future one, or one that names the other by `compare_to`"
                    .to_owned(),
            ));
        }
    };
    let (Some(one), Some(other)) = (&first.journey, &second.journey) else {
        return Err(broken(&first));
    };
    let sides = Sides::of(one, other);
    let is_swapped = sides == Sides::ByKind { is_swapped: true };
    let plan = if is_swapped { plan::plan(other, one) } else { plan::plan(one, other) };
    let (today, future) = if is_swapped { (second, first) } else { (first, second) };
    Ok(Planned { today, future, sides, plan })
}

/// The map that another one is to be compared with.
fn partner(side: &Side, known: &Version) -> Result<Side, Failure> {
    let named = known.journey.as_ref().and_then(|map| map.compare_to.as_deref());
    let Some(named) = named else {
        return Err(Failure::input(format!(
            "`{}` does not say which map to compare it with\n  help: name both maps, or write `compare_to: other.journey.yaml` into it",
            known.path
        )));
    };
    let place = side.input.path();
    let beside = |path: &Path| path.parent().unwrap_or(Path::new("")).join(named);
    let path = beside(&PathBuf::from(&side.path));
    // A map of a commit is called by its path and the commit.
    let revision = side.name.strip_prefix(&side.path).unwrap_or_default();
    let own = side.name.strip_suffix(revision).unwrap_or_default();
    let name = format!("{}{revision}", files::shown(&beside(Path::new(own))));
    let place = beside(place);
    Ok(Side {
        path: files::shown(&path),
        name,
        input: Input::Found(place),
        origin: std::sync::Arc::clone(&side.origin),
    })
}

fn broken(version: &Version) -> Failure {
    let why = match version.mistake() {
        Some((file, line, finding)) => format!("{file}:{line}: {}", finding.message),
        None => "it has mistakes".to_owned(),
    };
    Failure::input(format!(
        "`{}` cannot be understood: {why}\n  help: `ferd check` tells all its mistakes",
        version.path
    ))
}

fn written(
    planned: &Planned,
    (args, wanted): (&Args, &Wanted<Format>),
    screen: Screen,
) -> Result<Vec<u8>, Failure> {
    let style = match wanted.format {
        Format::Json => Style::Json,
        Format::Markdown => Style::Markdown,
        Format::Svg | Format::Png => return drawn(planned, (args, wanted.format), screen),
        _ => {
            let look = match &wanted.file {
                Some(_) => Look { color: false, boxes: true, width: FILE_WIDTH },
                None => screen.look(),
            };
            Style::Terminal(Look { boxes: look.boxes && !args.ascii, ..look })
        }
    };
    let mut text = Vec::new();
    report::write(style, planned, &mut text)
        .map_err(|fault| Failure::Machine(anyhow::Error::new(fault)))?;
    Ok(text)
}

/// The plan as a picture.
fn drawn(
    planned: &Planned,
    (args, format): (&Args, Format),
    screen: Screen,
) -> Result<Vec<u8>, Failure> {
    let (Some(today), Some(future)) = (&planned.today.journey, &planned.future.journey) else {
        return Err(broken(&planned.future));
    };
    let output =
        Output { scale: args.scale, page: PageSize::Fit, landscape: false, text: Text::Embedded };
    let desk = Desk::of(&args.looks, output, screen)?;
    let language = future.language.as_str();
    let shown = |journey| Shown { journey, whole: journey, language, lives: None };
    let mut chart = arrange::plan::chart((&shown(today), &shown(future)), &planned.plan);
    chart.footer = format!("{} → {}", planned.today.name, planned.future.name);
    let sheet = layout::matrix(&chart, &desk.metrics, &desk.fonts);
    if let Some(finding) = coverage::missing(&sheet, &planned.future.sources, &desk.fonts) {
        tell(vec![finding], &planned.future, screen);
    }
    let fonts = &desk.fonts;
    let bytes = match format {
        Format::Png => png::picture(&sheet, &desk.palette, (fonts, desk.scale), &desk.templates),
        _ => svg::markup(&sheet, &desk.palette, (fonts, desk.letters), &desk.templates)
            .map(String::into_bytes),
    };
    bytes.with_context(|| format!("cannot draw `{}`", planned.future.path)).map_err(Failure::Input)
}
