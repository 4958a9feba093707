//! Paths as SVG writes them, put together step by step.

use crate::geometry::Px;
use std::fmt::Write;

/// A path under way; places are in px.
pub(crate) struct Trace(String);

impl Trace {
    /// Begins at a place.
    pub(crate) fn from(x: f32, y: f32) -> Self {
        Trace(String::new()).step('M', &[x, y])
    }

    /// A straight line.
    pub(crate) fn line(self, x: f32, y: f32) -> Self {
        self.step('L', &[x, y])
    }

    /// A level line.
    pub(crate) fn across(self, x: f32) -> Self {
        self.step('H', &[x])
    }

    /// An upright line.
    pub(crate) fn upright(self, y: f32) -> Self {
        self.step('V', &[y])
    }

    /// A round corner with its tip at the first place.
    pub(crate) fn corner(self, (tip_x, tip_y): (f32, f32), (x, y): (f32, f32)) -> Self {
        self.step('Q', &[tip_x, tip_y, x, y])
    }

    /// A bend with two handles and an end.
    pub(crate) fn bend(self, [a, b, end]: [(f32, f32); 3]) -> Self {
        self.step('C', &[a.0, a.1, b.0, b.1, end.0, end.1])
    }

    /// Back to where it began.
    pub(crate) fn close(mut self) -> String {
        self.0.push('Z');
        self.0
    }

    /// The path as it is.
    pub(crate) fn open(self) -> String {
        self.0
    }

    fn step(mut self, command: char, numbers: &[f32]) -> Self {
        self.0.push(command);
        for (place, number) in numbers.iter().enumerate() {
            let gap = if place > 0 { " " } else { "" };
            write!(self.0, "{gap}{}", Px(*number)).expect("a string takes everything");
        }
        self
    }
}

/// A path made here, moved.
pub(crate) fn shifted(d: &str, (dx, dy): (f32, f32)) -> String {
    let mut out = String::with_capacity(d.len());
    let mut is_across = true;
    for part in d.split_inclusive(|c: char| c == ' ' || c.is_ascii_alphabetic()) {
        let number = part.trim_end_matches(|c: char| c == ' ' || c.is_ascii_alphabetic());
        if let Ok(place) = number.parse::<f32>() {
            out.push_str(&Px(place + if is_across { dx } else { dy }).to_string());
            is_across = !is_across;
        }
        let after = &part[number.len()..];
        out.push_str(after);
        if after != " " {
            is_across = after != "V";
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_moved_whole() {
        let trace = Trace::from(1.5, 2.0).line(3.0, -4.0).across(5.0).upright(6.25);
        let trace =
            trace.corner((7.0, 8.0), (9.0, 10.0)).bend([(1.0, 2.0), (3.0, 4.0), (5.0, 6.0)]);
        let moved = shifted(&trace.close(), (10.0, 100.0));
        assert_eq!(moved, "M11.5 102L13 96H15V106.25Q17 108 19 110C11 102 13 104 15 106Z");
    }
}
