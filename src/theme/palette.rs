//! Colours by what they are for.

use super::vision::{contrast, rgb};
use crate::model::word::words;
use std::borrow::Cow;
use std::collections::BTreeMap;

words! {
    /// The built-in themes.
    ThemeName, "a theme" {
        /// Dark on white.
        Light = "light",
        /// Light on near-black.
        Dark = "dark",
        /// Black on white, every text at 7:1 or more.
        Contrast = "contrast",
        /// Ink on paper: no grounds, no hues.
        Print = "print",
    }
}

/// Colours by what they are for, as `#rrggbb`, or `none`.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    colours: BTreeMap<&'static str, Cow<'static, str>>,
}

/// What a colour is for, and the colour in light, dark, contrast and print.
///
/// Stage hues carry the text of stages at 4.5:1 or more, and neighbours among them, like the curve's lines, stay apart
/// for eyes that lack a sort of cones; tests compute both.
const COLOURS: &[(&str, [&str; 4])] = &[
    ("none", ["none", "none", "none", "none"]),
    ("background", ["#ffffff", "#14171c", "#ffffff", "#ffffff"]),
    ("ink", ["#1a2233", "#e8ecf3", "#000000", "#000000"]),
    ("muted", ["#566072", "#a3adbd", "#3b3f47", "#404040"]),
    ("accent", ["#1f5fb0", "#8ab8f5", "#003b8e", "#000000"]),
    ("hairline", ["#dfe3ea", "#333a46", "#8a8f99", "#c8c8c8"]),
    ("divider", ["#c3cad6", "#4b5566", "#4a4f59", "#808080"]),
    ("lane-tint", ["#f6f8fb", "#191e25", "#f4f6f9", "#ffffff"]),
    ("card", ["#ffffff", "#1d232c", "#ffffff", "#ffffff"]),
    ("card-edge", ["#d5dbe5", "#3a4351", "#4a4f59", "#909090"]),
    ("badge", ["#e7effa", "#1e3350", "#e7effa", "#ffffff"]),
    ("badge-ink", ["#1b4c8c", "#a9ccfa", "#0b2e66", "#000000"]),
    ("badge-edge", ["none", "none", "#0b2e66", "#808080"]),
    ("avatar", ["#dde9f8", "#223a5a", "#dde9f8", "#ececec"]),
    ("avatar-ink", ["#1b4c8c", "#b4d2fb", "#0b2e66", "#000000"]),
    ("pain", ["#fdf0ee", "#35201f", "#fff3f1", "#ffffff"]),
    ("pain-edge", ["#f0c9c3", "#6a3a36", "#8c1c13", "#000000"]),
    ("pain-ink", ["#a3271d", "#ff9d92", "#7d150d", "#000000"]),
    ("opportunity", ["#edf7f1", "#17302a", "#eff9f3", "#ffffff"]),
    ("opportunity-edge", ["#bfe0ce", "#2c5a4c", "#0b4a31", "#808080"]),
    ("opportunity-ink", ["#1c6b4a", "#7fd6b0", "#0b4a31", "#000000"]),
    ("gain", ["#fdf7e6", "#332b16", "#fff9e8", "#ffffff"]),
    ("gain-edge", ["#ecd9a4", "#62532a", "#5c4000", "#a8a8a8"]),
    ("gain-ink", ["#79560a", "#e9c76b", "#5c4000", "#000000"]),
    ("met", ["#2b6cb8", "#7fb2ee", "#0b3f80", "#606060"]),
    ("missed", ["#b03227", "#ff8f83", "#8c1c13", "#000000"]),
    ("track", ["#e4e8ee", "#363e4a", "#d5dae2", "#dcdcdc"]),
    ("band-good", ["#e6f4ec", "#17302a", "#e6f4ec", "#ffffff"]),
    ("band-bad", ["#fcece9", "#38211f", "#fdefec", "#ffffff"]),
    ("mixed", ["#dbe4f1", "#2a3546", "#cbd6e6", "#e0e0e0"]),
    ("added", ["#1a6b45", "#74d3a4", "#0a4a2c", "#000000"]),
    ("removed", ["#a3271d", "#ff9d92", "#7d150d", "#000000"]),
    ("moved", ["#5d348a", "#cdb2f2", "#431d70", "#000000"]),
    ("edited", ["#7a5200", "#e9c76b", "#553800", "#000000"]),
    ("change-ink", ["#ffffff", "#14171c", "#ffffff", "#ffffff"]),
    ("better", ["#bfe6cf", "#23563f", "#bfe6cf", "#d8d8d8"]),
    ("worse", ["#f6c9c1", "#6b332e", "#f6c9c1", "#bcbcbc"]),
    ("code", ["#eceff4", "#2a313c", "#eceff4", "#f0f0f0"]),
    ("stage-ink", ["#ffffff", "#ffffff", "#ffffff", "#000000"]),
    ("stage-edge", ["none", "none", "none", "#000000"]),
    ("stage-0", ["#376ab6", "#4474c1", "#13569f", "#ffffff"]),
    ("stage-1", ["#5d348a", "#663d94", "#431d70", "#ffffff"]),
    ("stage-2", ["#a7531e", "#b35d28", "#8e3f08", "#ffffff"]),
    ("stage-3", ["#005440", "#005d48", "#003b2c", "#ffffff"]),
    ("stage-4", ["#ae4674", "#b9507e", "#952f5f", "#ffffff"]),
    ("stage-5", ["#354c5d", "#3d5465", "#1d3545", "#ffffff"]),
    ("stage-6", ["#756c1d", "#807627", "#5f5703", "#ffffff"]),
    ("stage-7", ["#2d4295", "#384a9e", "#002d7a", "#ffffff"]),
    ("line-0", ["#1f5fb0", "#7fb2ee", "#0049b0", "#000000"]),
    ("line-1", ["#b8500b", "#f2a25c", "#8a3a00", "#505050"]),
    ("line-2", ["#4f2e7e", "#e5cefe", "#33086a", "#000000"]),
    ("line-3", ["#0f6b58", "#46b89b", "#00503f", "#505050"]),
];

/// Texts with the grounds they stand on.
const TEXTS: &[(&str, &str)] = &[
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
    ("change-ink", "added"),
    ("change-ink", "removed"),
    ("change-ink", "moved"),
    ("change-ink", "edited"),
    ("ink", "better"),
    ("ink", "worse"),
    ("stage-ink", "stage-0"),
    ("stage-ink", "stage-1"),
    ("stage-ink", "stage-2"),
    ("stage-ink", "stage-3"),
    ("stage-ink", "stage-4"),
    ("stage-ink", "stage-5"),
    ("stage-ink", "stage-6"),
    ("stage-ink", "stage-7"),
];

/// A text that is hard to read on its ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Faint {
    /// What the colour of the text is for.
    pub text: &'static str,
    /// What the colour of its ground is for.
    pub ground: &'static str,
    /// Their contrast ratio, 1 to 21.
    pub ratio: f64,
}

impl Palette {
    /// How many hues stages take in turn.
    pub const STAGES: usize = 8;
    /// How many colours the lines of a curve take in turn.
    pub const LINES: usize = 4;
    /// The contrast that WCAG 2.2 asks of text at level AA.
    pub const READABLE: f64 = 4.5;

    /// The colours of a built-in theme.
    pub fn of(theme: ThemeName) -> Self {
        let column = match theme {
            ThemeName::Light => 0,
            ThemeName::Dark => 1,
            ThemeName::Contrast => 2,
            ThemeName::Print => 3,
        };
        let pick = |(name, colours): &(&'static str, [&'static str; 4])| {
            (*name, Cow::Borrowed(colours[column]))
        };
        Palette { colours: COLOURS.iter().map(pick).collect() }
    }

    /// Every purpose with its colour.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.colours.iter().map(|(purpose, colour)| (*purpose, &**colour))
    }

    /// The colour for a purpose.
    pub fn colour(&self, purpose: &str) -> Option<&str> {
        self.colours.get(purpose).map(|colour| &**colour)
    }

    /// Red, green and blue of the colour for a purpose; none where nothing is drawn in it.
    pub fn rgb(&self, purpose: &str) -> Option<[u8; 3]> {
        rgb(self.colour(purpose)?)
    }

    /// Every purpose that a colour can be given for.
    pub fn purposes() -> impl Iterator<Item = &'static str> {
        COLOURS.iter().map(|(purpose, _)| *purpose).filter(|purpose| *purpose != "none")
    }

    /// Gives a purpose another colour; false where there is no such purpose.
    pub fn give(&mut self, purpose: &str, colour: &str) -> bool {
        match self.colours.get_mut(purpose) {
            Some(known) if purpose != "none" => {
                *known = Cow::Owned(colour.to_owned());
                true
            }
            _ => false,
        }
    }

    /// The texts that have less contrast to their ground than `least`.
    pub fn faint(&self, least: f64) -> Vec<Faint> {
        let ratio = |(text, ground): &(&'static str, &'static str)| {
            let ratio = contrast(self.colour(text)?, self.colour(ground)?)?;
            (ratio < least).then_some(Faint { text, ground, ratio })
        };
        TEXTS.iter().filter_map(ratio).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::vision::{Vision, difference};
    use super::*;

    const ALL: [ThemeName; 4] =
        [ThemeName::Light, ThemeName::Dark, ThemeName::Contrast, ThemeName::Print];

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        for theme in ALL {
            let least = match theme {
                ThemeName::Light | ThemeName::Dark => Palette::READABLE,
                ThemeName::Contrast | ThemeName::Print => 7.0,
            };
            assert_eq!(Palette::of(theme).faint(least), [], "{theme:?}");
        }
    }

    #[test]
    fn hues_stay_apart_in_every_eye() {
        for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Contrast] {
            let palette = Palette::of(theme);
            let apart = |a: &str, b: &str, least: f64| {
                let colour = |name: &str| palette.colour(name).unwrap();
                for vision in Vision::ALL {
                    let difference = difference(colour(a), colour(b), vision).unwrap();
                    assert!(
                        difference >= least,
                        "{theme:?}: {a} and {b} differ by {difference:.1} to {vision:?}"
                    );
                }
            };
            for stage in 0..Palette::STAGES {
                let next = (stage + 1) % Palette::STAGES;
                apart(&format!("stage-{stage}"), &format!("stage-{next}"), 8.0);
            }
            for line in 0..Palette::LINES {
                for other in line + 1..Palette::LINES {
                    apart(&format!("line-{line}"), &format!("line-{other}"), 8.0);
                }
            }
        }
    }

    #[test]
    fn paper_has_neither_hue_nor_ground() {
        let palette = Palette::of(ThemeName::Print);
        for (purpose, colour) in palette.iter().filter(|(_, colour)| *colour != "none") {
            assert_eq!((&colour[1..3], &colour[1..3]), (&colour[3..5], &colour[5..7]), "{purpose}");
        }
    }
}
