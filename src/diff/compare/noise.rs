//! Whether two samples differ by more than chance.

/// The normal distribution's quantile that leaves one chance in twenty on both sides together.
const QUANTILE: f64 = 1.96;

/// Whether two means of samples, each with its size, differ by more than chance would make them; none if nobody can say.
///
/// The spread within a sample is not known; it is taken as large as it can be for that mean between the ends of the scale
/// (the inequality of Bhatia and Davis: (mean − least) · (most − mean)). For shares this is exact; for net promoter scores
/// and ratings it is cautious.
pub(super) fn exceeds(scale: Option<(f64, f64)>, old: (f64, f64), new: (f64, f64)) -> Option<bool> {
    let (least, most) = scale?;
    let variance = |(mean, size): (f64, f64)| (mean - least) * (most - mean) / size;
    if old.1 < 1.0 || new.1 < 1.0 {
        return None;
    }
    let error = (variance(old) + variance(new)).sqrt();
    Some((new.0 - old.0).abs() > QUANTILE * error)
}

#[cfg(test)]
mod tests {
    use super::exceeds;

    #[test]
    fn small_samples_differ_by_chance() {
        let percent = Some((0.0, 100.0));
        assert_eq!(exceeds(percent, (40.0, 50.0), (45.0, 50.0)), Some(false));
        assert_eq!(exceeds(percent, (40.0, 5000.0), (45.0, 5000.0)), Some(true));
        let nps = Some((-100.0, 100.0));
        assert_eq!(exceeds(nps, (10.0, 212.0), (14.0, 212.0)), Some(false));
        assert_eq!(exceeds(nps, (-20.0, 212.0), (24.0, 212.0)), Some(true));
        assert_eq!(exceeds(nps, (10.0, 0.0), (14.0, 212.0)), None);
        assert_eq!(exceeds(None, (10.0, 20.0), (14.0, 212.0)), None);
    }
}
