//! The file of an image: whether it is there, of which kind, and not too large.

use crate::files::{self, Unread};
use crate::finding::Finding;
use crate::model::image_file::ImageFile;
use imagesize::ImageType;
use std::path::Path;

/// The largest file of an image, in bytes.
const MAX_BYTES: u64 = 10 * 1024 * 1024;
/// The most pixels of an image.
pub(super) const MAX_PIXELS: usize = 25_000_000;
/// How far into a file `<svg` is sought, in bytes.
const HEAD: usize = 4096;

/// What an image is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Png,
    Jpeg,
    WebP,
    Svg,
}

/// Why an image cannot be used.
#[derive(Debug)]
pub(super) struct Flaw {
    rule: &'static str,
    /// In words that follow its name.
    words: String,
    cure: &'static str,
}

impl Flaw {
    pub(super) fn new(words: impl Into<String>, cure: &'static str) -> Self {
        Flaw { rule: "image-unusable", words: words.into(), cure }
    }

    /// An image whose content is no good.
    pub(super) fn broken(reason: &str) -> Self {
        Flaw::new(format!("cannot be decoded: {reason}"), "save it again as PNG, JPEG, WebP or SVG")
    }

    /// The finding for an image that has it.
    pub(super) fn finding(&self, image: &ImageFile) -> Finding {
        let message = format!("the image `{}` {}", image.written, self.words);
        Finding::error(self.rule, message, image.span).help(self.cure)
    }
}

/// The kind and the bytes of an image below the project's root; its size is looked at, its pixels are not.
pub(super) fn open(root: &Path, path: &str) -> Result<(Kind, Vec<u8>), Flaw> {
    let place = path.split('/').fold(root.to_owned(), |place, part| place.join(part));
    if files::canonical(&place).is_some_and(|place| !place.starts_with(root)) {
        return Err(Flaw {
            rule: "unsafe-path",
            words: "is a link that leads out of the project".to_owned(),
            cure: "put the file itself there, or name a wider project with `--root DIR`",
        });
    }
    let bytes = files::read_at_most(&place, MAX_BYTES).map_err(|unread| match unread {
        Unread::TooLarge(bytes) => too_large(bytes),
        unread => Flaw::new(
            unread.words(),
            "write its path relative to this file, with `/` between folders",
        ),
    })?;
    Ok((judged(&bytes)?, bytes))
}

/// The kind of an image by its bytes, if it is not too large.
pub(super) fn judged(bytes: &[u8]) -> Result<Kind, Flaw> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large(bytes.len() as u64));
    }
    let kind = kind(bytes)?;
    if kind != Kind::Svg {
        let size = imagesize::blob_size(bytes).map_err(|error| Flaw::broken(&reason(&error)))?;
        if size.width.saturating_mul(size.height) > MAX_PIXELS {
            return Err(Flaw::new(
                format!(
                    "has {} × {} pixels; an image may have at most 25 million",
                    size.width, size.height
                ),
                "save it with fewer pixels: twice the size at which it is drawn is enough",
            ));
        }
    }
    Ok(kind)
}

fn too_large(bytes: u64) -> Flaw {
    Flaw::new(
        format!("has {bytes} bytes; an image may have at most 10 MiB"),
        "save it with fewer pixels: twice the size at which it is drawn is enough",
    )
}

/// A decoder's words for an error, as the end of a sentence.
pub(super) fn reason(error: &impl std::fmt::Display) -> String {
    let words = error.to_string();
    words.lines().next().unwrap_or_default().trim_end_matches('.').to_lowercase()
}

fn kind(bytes: &[u8]) -> Result<Kind, Flaw> {
    match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => Ok(Kind::Png),
        Ok(ImageType::Jpeg) => Ok(Kind::Jpeg),
        Ok(ImageType::Webp) => Ok(Kind::WebP),
        _ if is_svg(bytes) => Ok(Kind::Svg),
        _ => Err(Flaw::new("is no PNG, JPEG, WebP or SVG", "save it in one of these formats")),
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let start = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    start.starts_with(b"<") && head.windows(4).any(|four| four == b"<svg")
}
