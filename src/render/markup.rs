//! Characters that mean something in XML and in HTML.

use std::fmt;

/// Writes text into markup as the templates of users do.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Markup;

impl askama::filters::Escaper for Markup {
    fn write_escaped_str<W: fmt::Write>(&self, mut to: W, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(place) = rest.find(['&', '<', '>', '"', '\'']) {
            to.write_str(&rest[..place])?;
            to.write_str(match rest.as_bytes()[place] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            })?;
            rest = &rest[place + 1..];
        }
        to.write_str(rest)
    }
}
