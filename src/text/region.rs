//! Where Chinese characters are read: their shapes differ between Japan, Korea and China.

/// A part of the world with its own shapes of Chinese characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Region {
    /// None in particular.
    #[default]
    Any,
    /// Japan.
    Japan,
    /// Korea.
    Korea,
    /// Where simplified characters are written.
    Simplified,
    /// Where traditional characters are written.
    Traditional,
    /// Hong Kong, which has shapes of its own among the traditional ones.
    HongKong,
}

/// The last words of names of font families, with their regions.
const NAMES: [(&str, Region); 13] = [
    ("JP", Region::Japan),
    ("J", Region::Japan),
    ("Japanese", Region::Japan),
    ("KR", Region::Korea),
    ("K", Region::Korea),
    ("Korean", Region::Korea),
    ("SC", Region::Simplified),
    ("CN", Region::Simplified),
    ("GB", Region::Simplified),
    ("TC", Region::Traditional),
    ("TW", Region::Traditional),
    ("HK", Region::HongKong),
    ("HC", Region::HongKong),
];

impl Region {
    /// The region of a language by its BCP 47 tag.
    pub fn of(tag: &str) -> Self {
        let mut parts = tag.split('-');
        let primary = parts.next().unwrap_or_default();
        let has = |word: &str| parts.clone().any(|part| part.eq_ignore_ascii_case(word));
        match primary {
            "ja" => Region::Japan,
            "ko" => Region::Korea,
            "yue" => Region::HongKong,
            "zh" if has("HK") || has("MO") => Region::HongKong,
            "zh" if has("TW") || has("Hant") => Region::Traditional,
            "zh" => Region::Simplified,
            _ => Region::Any,
        }
    }

    /// The region of a letter in a text of this one: kana and hangul are written in one region alone.
    pub(super) fn of_letter(self, letter: char) -> Self {
        match u32::from(letter) {
            0x3041..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9F => Region::Japan,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xA960..=0xA97F | 0xAC00..=0xD7FF => Region::Korea,
            _ => self,
        }
    }

    /// How little a font family is made for the region: 0 is made for it, or for no region; the more, the less.
    pub(super) fn misfit(self, family: &str) -> u8 {
        let last = family.rsplit(' ').next().unwrap_or_default();
        let Some((_, own)) = NAMES.iter().find(|(name, _)| *name == last) else { return 1 };
        let is_traditional = |region| matches!(region, Region::Traditional | Region::HongKong);
        match (self, *own) {
            (region, own) if region == own => 0,
            // Without a region the shapes of Japan are taken, as makers of fonts for all regions do.
            (Region::Any, Region::Japan) => 1,
            (region, own) if is_traditional(region) && is_traditional(own) => 2,
            (_, Region::HongKong) => 4,
            _ => 3,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Region;

    #[test]
    fn languages_have_their_regions() {
        for (tag, region) in [
            ("ja", Region::Japan),
            ("ko-KR", Region::Korea),
            ("zh", Region::Simplified),
            ("zh-Hans-HK", Region::HongKong),
            ("zh-Hant", Region::Traditional),
            ("zh-TW", Region::Traditional),
            ("en", Region::Any),
        ] {
            assert_eq!(Region::of(tag), region, "{tag}");
        }
    }

    #[test]
    fn the_family_of_the_region_fits_best() {
        let families = [
            "Noto Sans CJK HK",
            "Noto Sans CJK JP",
            "Noto Sans CJK KR",
            "Noto Sans CJK SC",
            "Noto Sans CJK TC",
        ];
        let best =
            |region: Region| *families.iter().min_by_key(|family| region.misfit(family)).unwrap();
        assert_eq!(best(Region::Japan), "Noto Sans CJK JP");
        assert_eq!(best(Region::Korea), "Noto Sans CJK KR");
        assert_eq!(best(Region::Simplified), "Noto Sans CJK SC");
        assert_eq!(best(Region::Traditional), "Noto Sans CJK TC");
        assert_eq!(best(Region::HongKong), "Noto Sans CJK HK");
        assert_eq!(best(Region::Any), "Noto Sans CJK JP");
        assert_eq!(best(Region::Any.of_letter('한')), "Noto Sans CJK KR");
        assert!(Region::Japan.misfit("IPAGothic") < Region::Japan.misfit("Noto Sans CJK SC"));
    }
}
