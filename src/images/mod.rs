//! Journey, files → Sheet with its images: read, checked, cropped, drawn as large as they are shown.

mod decode;
mod embed;
mod file;
mod svg;

use crate::finding::{Finding, in_order};
use crate::layout::sheet::{Mark, Sheet};
use crate::model::Journey;
use crate::model::image_file::ImageFile;
use crate::pixels::Embedded;
use crate::text::Fonts;
use crate::theme::Logo;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Pixels of an embedded image for each px of the drawing, at least: screens are that fine.
const DENSITY: f32 = 2.0;
/// Width and height that a logo may have, in px.
const LOGO: (f32, f32) = (200.0, 36.0);

/// What is wrong with the image files of a journey, each at its place, as far as can be seen without decoding pixels.
///
/// Letters in SVG images are measured in the built-in fonts.
pub fn check(journey: &Journey, root: &Path) -> Vec<Finding> {
    let mut seen: BTreeMap<&str, Option<file::Flaw>> = BTreeMap::new();
    let mut findings = Vec::new();
    let fonts = Fonts::builtin();
    for image in files(journey) {
        let flaw = seen.entry(&image.path).or_insert_with(|| flaw(root, &image.path, &fonts));
        findings.extend(flaw.as_ref().map(|flaw| flaw.finding(image)));
    }
    in_order(findings)
}

fn flaw(root: &Path, path: &str, fonts: &Fonts) -> Option<file::Flaw> {
    match file::open(root, path) {
        Ok((file::Kind::Svg, bytes)) => svg::shapes(&bytes, fonts).err(),
        Ok(_) => None,
        Err(flaw) => Some(flaw),
    }
}

/// The images that a journey names, in the order of the map.
fn files(journey: &Journey) -> impl Iterator<Item = &ImageFile> {
    let photos = journey.personas.iter().filter_map(|(_, persona)| persona.photo.as_ref());
    let moments = journey.stages.iter().flat_map(|stage| {
        let steps = stage.steps.iter().map(|step| &step.moment);
        std::iter::once(&stage.moment).chain(steps)
    });
    photos.chain(moments.flat_map(|moment| &moment.images).map(|image| &image.src))
}

/// The paths of the image files of a journey, from the project's root.
pub fn paths(journey: &Journey) -> impl Iterator<Item = &str> {
    files(journey).map(|file| file.path.as_str())
}

/// A theme's logo by its file, fitted into its corner of a drawing, for pictures of `scale` pixels a px.
pub fn logo(
    file: &ImageFile,
    bytes: &[u8],
    (fonts, scale): (&Fonts, f32),
) -> Result<Logo, Finding> {
    let fitted = || {
        let image = decode::decoded(file::judged(bytes)?, bytes, fonts)?;
        let (width, height) = embed::upright_size(&image);
        let fit = (LOGO.0 / width).min(LOGO.1 / height);
        let (width, height) = (width * fit, height * fit);
        let image = embed::embedded(&image, (width, height), scale.max(DENSITY))?;
        let src = format!("theme:{}", file.written);
        Ok(Logo { width, height, src, image: Arc::new(image) })
    };
    fitted().map_err(|flaw: file::Flaw| flaw.finding(file))
}

/// The images of a journey, each decoded when a drawing shows it.
pub struct Images<'a> {
    root: &'a Path,
    fonts: &'a Fonts,
    /// Pixels for each px of a drawing.
    density: f32,
    files: BTreeMap<&'a str, &'a ImageFile>,
    done: BTreeMap<(String, u32, u32), Arc<Embedded>>,
}

impl<'a> Images<'a> {
    /// Those of a journey, for pictures of `scale` pixels a px; letters in SVG images are set in the fonts.
    pub fn of(journey: &'a Journey, root: &'a Path, fonts: &'a Fonts, scale: f32) -> Self {
        let mut by_path = BTreeMap::new();
        for file in files(journey) {
            by_path.entry(&*file.path).or_insert(file);
        }
        let density = scale.max(DENSITY);
        Images { root, fonts, density, files: by_path, done: BTreeMap::new() }
    }

    /// Gives every image of a drawing its pixels, or says which one cannot be decoded.
    pub fn embed(&mut self, sheet: &mut Sheet) -> Result<(), Finding> {
        let mut numbers: BTreeMap<(String, [u32; 3]), usize> = BTreeMap::new();
        for mark in sheet.groups.iter_mut().flat_map(|group| &mut group.marks) {
            let Mark::Image(mark) = mark else { continue };
            let size = (mark.width.0, mark.height.0);
            // A logo comes with its pixels.
            if mark.data.is_none() {
                mark.data = Some(self.embedded(&mark.src, size)?);
            }
            let shape = [size.0, size.1, mark.radius.0].map(f32::to_bits);
            let next = numbers.len() + 1;
            mark.number = *numbers.entry((mark.src.clone(), shape)).or_insert(next);
        }
        Ok(())
    }

    fn embedded(&mut self, src: &str, size: (f32, f32)) -> Result<Arc<Embedded>, Finding> {
        let key = (src.to_owned(), size.0.to_bits(), size.1.to_bits());
        if let Some(known) = self.done.get(&key) {
            return Ok(Arc::clone(known));
        }
        let embedded = file::open(self.root, src)
            .and_then(|(kind, bytes)| {
                let image = decode::decoded(kind, &bytes, self.fonts)?;
                embed::embedded(&image, size, self.density)
            })
            .map_err(|flaw| match self.files.get(src) {
                Some(file) => flaw.finding(file),
                None => flaw.finding(&ImageFile {
                    written: src.to_owned(),
                    path: src.to_owned(),
                    span: crate::source::Span::default(),
                }),
            })?;
        let embedded = Arc::new(embedded);
        self.done.insert(key, Arc::clone(&embedded));
        Ok(embedded)
    }
}
