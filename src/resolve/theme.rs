//! A theme file as meant.

use crate::finding::Finding;
use crate::parse::read::{Written, nearest};
use crate::parse::theme::{Colour, ThemeDraft};
use crate::source::Span;
use crate::theme::{Density, Palette, Theme, ThemeName};
use std::collections::BTreeMap;

/// Corner radii that cards can have, in px.
const RADII: std::ops::RangeInclusive<f64> = 0.0..=24.0;

/// The theme that a file means, with what is wrong in it; what is wrong is left as it is in the theme's base.
pub fn theme(draft: &ThemeDraft) -> (Theme, Vec<Finding>) {
    let base = draft.base.as_ref().map_or(ThemeName::Light, |base| base.value.0);
    let mut theme = Theme::of(base);
    let mut findings = Vec::new();
    // Where the file speaks of a colour, to point at it when it is hard to read.
    let mut places: BTreeMap<String, Span> = BTreeMap::new();
    for (purpose, colour) in draft.colours.iter().flat_map(|colours| &colours.value.0) {
        if theme.palette.give(&purpose.value, &colour.value.0) {
            places.insert(purpose.value.clone(), colour.span);
        } else {
            findings.push(unknown(purpose));
        }
    }
    for (kind, most, colours) in
        [("stage", Palette::STAGES, &draft.stages), ("line", Palette::LINES, &draft.lines)]
    {
        let mut hues = |colours: &[Written<Colour>]| {
            for number in 0..most {
                let Some(colour) = colours.get(number % colours.len().max(1)) else { return };
                let purpose = format!("{kind}-{number}");
                theme.palette.give(&purpose, &colour.value.0);
                places.insert(purpose, colour.span);
            }
        };
        hues(colours);
        if let Some(extra) = colours.get(most) {
            let message = format!("there are {most} {kind} colours, and this is one more");
            findings.push(Finding::error("out-of-range", message, extra.span).help("leave it out"));
        }
    }
    if let Some(radius) = &draft.radius {
        if RADII.contains(&radius.value) {
            theme.radius = Some(radius.value as f32);
        } else {
            let message = format!("a radius of {} px is out of range", radius.value);
            let help = format!("radii are {} to {} px", RADII.start(), RADII.end());
            findings.push(Finding::error("out-of-range", message, radius.span).help(help));
        }
    }
    theme.spread(draft.density.as_ref().map_or(Density::Normal, |density| density.value.0));
    theme.logo = draft.logo.as_ref().map(|logo| (logo.value.clone(), logo.span));
    theme.fonts.extend(draft.fonts.iter().map(|font| (font.value.clone(), font.span)));
    findings.extend(faint(&theme.palette, &places));
    (theme, findings)
}

fn unknown(purpose: &Written<String>) -> Finding {
    let known = || Palette::purposes();
    let help = match nearest(&purpose.value, known()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("colours: {}", known().collect::<Vec<_>>().join(", ")),
    };
    let message = format!("there is no colour `{}`", purpose.value);
    Finding::error("unknown-key", message, purpose.span).help(help)
}

/// Texts that the file makes hard to read.
fn faint(palette: &Palette, places: &BTreeMap<String, Span>) -> Vec<Finding> {
    let place = |purpose: &str| places.get(purpose).copied();
    let faint = palette.faint(Palette::READABLE).into_iter().filter_map(|faint| {
        let span = place(faint.text).or_else(|| place(faint.ground))?;
        let message = format!(
            "`{}` on `{}` has a contrast of {:.1}:1, and text needs {}:1",
            faint.text,
            faint.ground,
            (faint.ratio * 10.0).floor() / 10.0,
            Palette::READABLE
        );
        let mut finding = Finding::warning("faint-colour", message, span)
            .help("make one of the two lighter or darker");
        if let (Some(_), Some(ground)) = (place(faint.text), place(faint.ground)) {
            finding = finding.related(ground, "its ground");
        }
        Some(finding)
    });
    faint.collect()
}
