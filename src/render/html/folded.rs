//! Drawings of a page that are so large that they are folded up until its script unfolds them.

use base64::Engine;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

/// From how many bytes of markup on a drawing is folded: one of some 500 steps.
const LARGE: usize = 1_000_000;
/// How hard markup is folded; markup of drawings repeats itself so much that the last levels gain nothing.
const FOLDING: u32 = 6;

/// A drawing as it stands in a page.
pub(super) enum Drawing<'a> {
    /// As markup.
    Plain(&'a str),
    /// Deflated (zlib), in Base64.
    Folded(String),
}

impl<'a> Drawing<'a> {
    /// Folds markup that is large.
    pub(super) fn new(markup: &'a str) -> anyhow::Result<Self> {
        if markup.len() < LARGE {
            return Ok(Drawing::Plain(markup));
        }
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(FOLDING));
        encoder.write_all(markup.as_bytes())?;
        let bytes = encoder.finish()?;
        Ok(Drawing::Folded(base64::engine::general_purpose::STANDARD.encode(bytes)))
    }

    /// Its markup, if it stands in the page as such.
    pub(super) fn markup(&self) -> &str {
        match self {
            Drawing::Plain(markup) => markup,
            Drawing::Folded(_) => "",
        }
    }

    /// What the script unfolds; nothing if there is nothing to unfold.
    pub(super) fn folded(&self) -> &str {
        match self {
            Drawing::Plain(_) => "",
            Drawing::Folded(folded) => folded,
        }
    }
}
