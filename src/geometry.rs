//! Lengths and boxes.

use serde::{Serialize, Serializer};

/// A length or a place in px; it is written with at most two decimals.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Px(pub f32);

impl Serialize for Px {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let hundredths = (f64::from(self.0) * 100.0).round();
        if hundredths % 100.0 == 0.0 {
            serializer.serialize_i64((hundredths / 100.0) as i64)
        } else {
            serializer.serialize_f64(hundredths / 100.0)
        }
    }
}

impl PartialEq<i32> for Px {
    fn eq(&self, whole: &i32) -> bool {
        f64::from(self.0).total_cmp(&f64::from(*whole)).is_eq()
    }
}

impl std::fmt::Display for Px {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (f64::from(self.0) * 100.0).round() / 100.0;
        write!(f, "{}", if rounded == 0.0 { 0.0 } else { rounded })
    }
}

/// An upright rectangle in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Area {
    /// Whether two areas share any point.
    pub fn meets(&self, other: &Area) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether a point lies in it.
    pub fn holds(&self, x: f32, y: f32) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }
}
