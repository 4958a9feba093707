//! Sizes of pages as the command line names them.

use crate::layout::paper::Paper;
use std::str::FromStr;

/// Points of a millimetre.
const POINTS_PER_MM: f32 = 72.0 / 25.4;
/// The least and the greatest side of a page, in mm; PDF viewers take no more than 5 m.
const SIDES: std::ops::RangeInclusive<f32> = 50.0..=5000.0;
/// Sizes with names, upright, in mm.
const NAMED: [(&str, f32, f32); 4] = [
    ("a4", 210.0, 297.0),
    ("a3", 297.0, 420.0),
    ("letter", 215.9, 279.4),
    ("tabloid", 279.4, 431.8),
];

/// A size of page, or as large as the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum PageSize {
    Fit,
    /// Width and height in mm.
    Sheet(f32, f32),
}

impl PageSize {
    /// The page, on its long side if asked for; none where it is as large as the drawing.
    pub(super) fn paper(self, landscape: bool) -> Option<Paper> {
        let PageSize::Sheet(width, height) = self else { return None };
        let is_turned = landscape && width < height;
        let (width, height) = if is_turned { (height, width) } else { (width, height) };
        Some(Paper { width: width * POINTS_PER_MM, height: height * POINTS_PER_MM })
    }
}

impl FromStr for PageSize {
    type Err = String;

    fn from_str(words: &str) -> Result<Self, String> {
        let lower = words.to_lowercase();
        if lower == "fit" {
            return Ok(PageSize::Fit);
        }
        if let Some((_, width, height)) = NAMED.iter().find(|(name, ..)| *name == lower) {
            return Ok(PageSize::Sheet(*width, *height));
        }
        let sides = lower.strip_suffix("mm").and_then(|sides| sides.split_once(['x', '×']));
        let sides = sides.and_then(|(w, h)| Some((w.trim().parse().ok()?, h.trim().parse().ok()?)));
        match sides {
            Some((width, height)) if SIDES.contains(&width) && SIDES.contains(&height) => {
                Ok(PageSize::Sheet(width, height))
            }
            Some(_) => Err(format!("a page's sides are {} to {} mm", SIDES.start(), SIDES.end())),
            None => Err("sizes are a4, a3, letter, tabloid, fit, or such as 297x420mm".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_named_or_measured() {
        assert_eq!("A4".parse(), Ok(PageSize::Sheet(210.0, 297.0)));
        assert_eq!("1189x841mm".parse(), Ok(PageSize::Sheet(1189.0, 841.0)));
        assert_eq!("Fit".parse(), Ok(PageSize::Fit));
        for wrong in ["a5x", "10x10mm", "297x420", "NaNx100mm", "-1x100mm", ""] {
            assert!(wrong.parse::<PageSize>().is_err(), "{wrong}");
        }
        let turned = "a3".parse::<PageSize>().unwrap().paper(true).unwrap();
        assert!(turned.width > turned.height);
    }
}
