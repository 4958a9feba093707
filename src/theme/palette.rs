//! Colours by what they are for.

use serde::Serialize;
use std::collections::BTreeMap;

/// The built-in themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeName {
    /// Dark on white.
    #[default]
    Light,
    /// Light on near-black.
    Dark,
}

/// Colours by what they are for, as `#rrggbb`.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Palette {
    colours: BTreeMap<&'static str, &'static str>,
}

/// What a colour is for, and the colour in light and in dark.
///
/// Stage hues carry white text at 4.5:1 or more, and, like the curve's lines, differ in lightness, so that they stay
/// apart without red or green; a test computes both.
const COLOURS: &[(&str, &str, &str)] = &[
    ("none", "none", "none"),
    ("background", "#ffffff", "#14171c"),
    ("ink", "#1a2233", "#e8ecf3"),
    ("muted", "#566072", "#a3adbd"),
    ("accent", "#1f5fb0", "#8ab8f5"),
    ("hairline", "#dfe3ea", "#333a46"),
    ("divider", "#c3cad6", "#4b5566"),
    ("lane-tint", "#f6f8fb", "#191e25"),
    ("card", "#ffffff", "#1d232c"),
    ("card-edge", "#d5dbe5", "#3a4351"),
    ("badge", "#e7effa", "#1e3350"),
    ("badge-ink", "#1b4c8c", "#a9ccfa"),
    ("avatar", "#dde9f8", "#223a5a"),
    ("avatar-ink", "#1b4c8c", "#b4d2fb"),
    ("pain", "#fdf0ee", "#35201f"),
    ("pain-edge", "#f0c9c3", "#6a3a36"),
    ("pain-ink", "#a3271d", "#ff9d92"),
    ("opportunity", "#edf7f1", "#17302a"),
    ("opportunity-edge", "#bfe0ce", "#2c5a4c"),
    ("opportunity-ink", "#1c6b4a", "#7fd6b0"),
    ("gain", "#fdf7e6", "#332b16"),
    ("gain-edge", "#ecd9a4", "#62532a"),
    ("gain-ink", "#79560a", "#e9c76b"),
    ("met", "#2b6cb8", "#7fb2ee"),
    ("missed", "#b03227", "#ff8f83"),
    ("track", "#e4e8ee", "#363e4a"),
    ("band-good", "#e6f4ec", "#17302a"),
    ("band-bad", "#fcece9", "#38211f"),
    ("mixed", "#dbe4f1", "#2a3546"),
    ("code", "#eceff4", "#2a313c"),
    ("stage-ink", "#ffffff", "#ffffff"),
    ("stage-0", "#245ea8", "#2c66b0"),
    ("stage-1", "#7a4fa8", "#7d55ab"),
    ("stage-2", "#a8541f", "#a95a26"),
    ("stage-3", "#1f735c", "#23785f"),
    ("stage-4", "#9c3565", "#a03c6a"),
    ("stage-5", "#4c6375", "#52697b"),
    ("stage-6", "#6d6414", "#736a1b"),
    ("stage-7", "#33479a", "#4156ad"),
    ("line-0", "#1f5fb0", "#7fb2ee"),
    ("line-1", "#b8500b", "#f2a25c"),
    ("line-2", "#5d3a8c", "#c9a8f2"),
    ("line-3", "#0f6b58", "#66d1b6"),
];

impl Palette {
    /// How many hues stages take in turn.
    pub const STAGES: usize = 8;
    /// How many colours the lines of a curve take in turn.
    pub const LINES: usize = 4;

    /// The colours of a built-in theme.
    pub fn of(theme: ThemeName) -> Self {
        let pick = |(name, light, dark): &(&'static str, &'static str, &'static str)| match theme {
            ThemeName::Light => (*name, *light),
            ThemeName::Dark => (*name, *dark),
        };
        Palette { colours: COLOURS.iter().map(pick).collect() }
    }

    /// Every purpose with its colour.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.colours.iter().map(|(purpose, colour)| (*purpose, *colour))
    }

    /// The colour for a purpose.
    pub fn colour(&self, purpose: &str) -> Option<&'static str> {
        self.colours.get(purpose).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2.2 defines it.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("a hex colour");
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    /// Contrast ratio as WCAG 2.2 defines it, 1 to 21.
    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        for theme in [ThemeName::Light, ThemeName::Dark] {
            let palette = Palette::of(theme);
            let colour = |name: &str| palette.colour(name).expect("a known purpose");
            let mut pairs = vec![
                ("ink", "background"),
                ("ink", "lane-tint"),
                ("ink", "card"),
                ("ink", "pain"),
                ("ink", "opportunity"),
                ("ink", "gain"),
                ("ink", "code"),
                ("ink", "band-good"),
                ("ink", "band-bad"),
                ("muted", "background"),
                ("muted", "lane-tint"),
                ("muted", "card"),
                ("muted", "pain"),
                ("muted", "opportunity"),
                ("accent", "background"),
                ("accent", "lane-tint"),
                ("badge-ink", "badge"),
                ("avatar-ink", "avatar"),
                ("pain-ink", "pain"),
                ("pain-ink", "background"),
                ("opportunity-ink", "opportunity"),
                ("gain-ink", "gain"),
            ];
            let stages: Vec<String> = (0..Palette::STAGES).map(|n| format!("stage-{n}")).collect();
            pairs.extend(stages.iter().map(|stage| ("stage-ink", stage.as_str())));
            for (text, ground) in pairs {
                let ratio = contrast(colour(text), colour(ground));
                assert!(ratio >= 4.5, "{theme:?}: {text} on {ground} has only {ratio:.2}:1");
            }
        }
    }
}
