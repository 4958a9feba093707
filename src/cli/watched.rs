//! Which files a map is made of, so that a change of any of them can be noticed.

use super::desk::{Looks, ThemeChoice};
use super::targets::path_of;
use crate::files;
use crate::images;
use crate::open::{Input, Opened};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The files of a map: itself, what it uses, its images, the settings that hold for it.
pub(super) fn of_map(input: &Input, opened: &Opened) -> BTreeSet<PathBuf> {
    let path = path_of(input);
    let mut paths: BTreeSet<PathBuf> = opened.files.iter().cloned().collect();
    let journey = opened.journey.iter();
    paths.extend(journey.flat_map(images::paths).map(|image| opened.root.join(image)));
    paths.extend(settings(path.parent().unwrap_or(Path::new(""))));
    paths.insert(path.to_owned());
    paths
}

/// The files that say what drawings look like.
pub(super) fn of_looks(looks: &Looks) -> BTreeSet<PathBuf> {
    let mut paths: BTreeSet<PathBuf> = looks.fonts.font.iter().cloned().collect();
    if let Some(ThemeChoice::File(theme)) = &looks.theme {
        paths.insert(theme.clone());
    }
    if let Some(folder) = &looks.template {
        let texts = files::texts_in(folder).unwrap_or_default();
        paths.extend(texts.into_iter().map(|(name, _)| folder.join(name)));
    }
    paths
}

/// The settings of a folder: where they are, or would be nearest.
fn settings(folder: &Path) -> [PathBuf; 1] {
    let nearest = files::nearest_upwards(folder, "ferd.toml");
    [nearest.unwrap_or_else(|| folder.join("ferd.toml"))]
}
