//! How colours look: contrast, and to eyes that lack a sort of cones.

/// Which cones an eye lacks.
#[cfg(test)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vision {
    /// None.
    Full,
    /// Those for long waves: protanopia.
    NoLong,
    /// Those for middle waves: deuteranopia.
    NoMiddle,
    /// Those for short waves: tritanopia.
    NoShort,
}

/// Red, green and blue of a colour such as `#1a2b3c`; none for `none`.
pub(super) fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// Red, green and blue from 0 to 1, as light: without the curve that sRGB stores them by (IEC 61966-2-1).
fn light(colour: &str) -> Option<[f64; 3]> {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    Some(rgb(colour)?.map(channel))
}

/// Contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21; none for what is no colour.
pub(super) fn contrast(a: &str, b: &str) -> Option<f64> {
    let luminance = |colour| light(colour).map(|[r, g, b]| 0.2126 * r + 0.7152 * g + 0.0722 * b);
    let (a, b) = (luminance(a)?, luminance(b)?);
    Some((a.max(b) + 0.05) / (a.min(b) + 0.05))
}

#[cfg(test)]
impl Vision {
    pub(super) const ALL: [Vision; 4] =
        [Vision::Full, Vision::NoLong, Vision::NoMiddle, Vision::NoShort];

    /// Light as it looks to such an eye, by the matrices of Machado, Oliveira and Fernandes (2009) at full severity.
    fn seen(self, [r, g, b]: [f64; 3]) -> [f64; 3] {
        let rows = match self {
            Vision::Full => return [r, g, b],
            Vision::NoLong => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Vision::NoMiddle => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Vision::NoShort => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        };
        rows.map(|row| (row[0] * r + row[1] * g + row[2] * b).clamp(0.0, 1.0))
    }
}

/// How different two colours look to an eye: the distance in CIE L*a*b* (1976, D65), where 2.3 is just noticed.
#[cfg(test)]
pub(super) fn difference(a: &str, b: &str, vision: Vision) -> Option<f64> {
    let (a, b) = (lab(vision.seen(light(a)?)), lab(vision.seen(light(b)?)));
    Some(a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt())
}

#[cfg(test)]
fn lab(light: [f64; 3]) -> [f64; 3] {
    let sum = |row: [f64; 3]| row.iter().zip(light).map(|(part, light)| part * light).sum::<f64>();
    let bend = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = bend(sum([0.4124, 0.3576, 0.1805]) / 0.950_47);
    let y = bend(sum([0.2126, 0.7152, 0.0722]));
    let z = bend(sum([0.0193, 0.1192, 0.9505]) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}
