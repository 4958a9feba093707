//! `ferd diff` as a page: the drawings of a comparison, and its list of changes.

use crate::arrange::{Shown, compared};
use crate::cli::desk::Desk;
use crate::diff::Changes;
use crate::layout;
use crate::layout::sheet::Sheet;
use crate::render::{html, svg};
use crate::report::changes::Comparison;
use crate::text::{FaceId, Used};
use anyhow::Context;
use std::collections::BTreeMap;

/// The page of a comparison of an old map with a new one; what its drawing says is shown to `look` first.
pub(super) fn page(
    map: &Comparison,
    (old, new, changes): (&Shown<'_>, &Shown<'_>, &Changes),
    desk: &Desk,
    look: impl Fn(&Sheet),
) -> anyhow::Result<Vec<u8>> {
    let mut overlay = compared::chart(old, new, changes);
    let ledger = overlay.ledger.take().context("a comparison has a list of changes")?;
    let (mut before, mut after) = compared::sides(old, new, changes);
    let files = map.sides();
    for (chart, prefix) in
        [(&mut overlay, "overlay"), (&mut before, "before"), (&mut after, "after")]
    {
        prefix.clone_into(&mut chart.prefix);
        files.clone_into(&mut chart.footer);
    }
    let right_to_left = overlay.right_to_left;
    let overlay = layout::matrix(&overlay, &desk.metrics, &desk.fonts);
    let (before, after) = layout::sides((&before, &after), &desk.metrics, &desk.fonts);
    look(&overlay);
    let title = new.journey.title.characters();
    let mut drawn: BTreeMap<FaceId, Used> = BTreeMap::new();
    for (face, own) in [&overlay, &before, &after].into_iter().flat_map(svg::used) {
        drawn.entry(face).or_default().join(own);
    }
    let inline = |sheet| svg::inline(sheet, &desk.palette, &desk.fonts, &desk.templates);
    let (light, dark) = desk.grounds();
    let page = html::Comparison {
        title: &title,
        language: new.language,
        right_to_left,
        files: &files,
        ledger: &ledger,
        overlay: (&overlay, &inline(&overlay)?),
        sides: (&inline(&before)?, &inline(&after)?),
        palettes: (&light, &dark),
        fonts: &desk.fonts,
        drawn,
        theme: desk.theme,
    };
    html::changes(page, &desk.templates).map(String::into_bytes)
}
