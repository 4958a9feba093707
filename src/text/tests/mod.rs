//! What a text looks like in lines, and that it is drawn as wide as measured.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::*;

mod properties;
mod widths;

const ARABIC: &[u8] = include_bytes!("../../../tests/fonts/NotoSansArabic-Regular.ttf");
const JAPANESE: &[u8] = include_bytes!("../../../tests/fonts/NotoSansCJKjp-Regular.otf");
const EAST_ASIAN: &[u8] = include_bytes!("../../../tests/fonts/NotoSansCJK-Part.ttc");
const WOFF2: &[u8] = include_bytes!("../../../tests/fonts/FerdSans-Part.woff2");
const WOFF: &[u8] = include_bytes!("../../../tests/fonts/FerdSans-Part.woff");
const PLAIN: Style = Style { size: 16.0, bold: false, italic: false, region: Region::Any };

fn all_fonts() -> Fonts {
    let mut fonts = Fonts::builtin();
    fonts.add(ARABIC.to_vec()).unwrap();
    fonts.add(JAPANESE.to_vec()).unwrap();
    fonts
}

fn piece(text: &str) -> Piece<'_> {
    Piece { text, ..Piece::default() }
}

fn show(lines: &[Line]) -> String {
    let mut shown = String::new();
    for line in lines {
        let runs: Vec<_> = line.runs.iter().map(|run| run.text.trim_end()).collect();
        writeln!(shown, "{}|", runs.join(" ")).unwrap();
    }
    shown
}

fn wrap(text: &str, width: f32, breaking: Breaking) -> String {
    show(&lines(&[piece(text)], PLAIN, width, breaking, &all_fonts()))
}

fn greedy(text: &str, width: f32) -> String {
    wrap(text, width, Breaking::Greedy)
}

#[test]
fn lines_are_filled_and_spaces_dropped() {
    let text = "The customer  waits for a long time and hears nothing from us. ";
    assert_eq!(
        greedy(text, 150.0),
        "The customer waits|\nfor a long time and|\nhears nothing from|\nus.|\n"
    );
    for line in lines(&[piece(text)], PLAIN, 150.0, Breaking::Greedy, &Fonts::builtin()) {
        assert_eq!(line.runs[0].text.trim_end(), line.runs[0].text);
        assert!((line.width - line.runs[0].width).abs() < f32::EPSILON);
    }
}

#[test]
fn balanced_lines_are_as_many_but_evener() {
    let text = "Compare prices and delivery times online";
    assert_eq!(greedy(text, 270.0), "Compare prices and delivery times|\nonline|\n");
    assert_eq!(
        wrap(text, 270.0, Breaking::Balanced),
        "Compare prices and|\ndelivery times online|\n"
    );
}

#[test]
fn breaks_are_forced_by_newlines() {
    assert_eq!(greedy("\n one\r\ntwo\n\nthree\n", 300.0), "one|\ntwo|\n|\nthree|\n");
    assert_eq!(greedy("", 300.0), "");
    assert_eq!(greedy(" \n\t ", 300.0), "");
}

#[test]
fn wide_words_break_at_good_places() {
    assert_eq!(
        greedy("see https://example.com/customers?id=12345&sort=name_of_the_customer now", 150.0),
        "see https://|\nexample.com/|\ncustomers?|\nid=12345&sort=|\nname_of_the_|\ncustomer now|\n"
    );
    assert_eq!(
        greedy("Rindfleischetikettierungsüberwachung", 100.0),
        "Rindfleischet|\nikettierungsü|\nberwachung|\n"
    );
    assert_eq!(greedy(&"m".repeat(200), 500.0).lines().count(), 6);
}

#[test]
fn soft_hyphens_show_only_at_a_break() {
    assert_eq!(greedy("Donau\u{ad}dampf\u{ad}schiff", 400.0), "Donaudampfschiff|\n");
    assert_eq!(greedy("Donau\u{ad}dampf\u{ad}schiff", 110.0), "Donaudampf-|\nschiff|\n");
    assert_eq!(greedy("Donau\u{ad}dampf\u{ad}schiff", 60.0), "Donau-|\ndampf-|\nschiff|\n");
}

#[test]
fn no_width_gives_a_grapheme_a_line() {
    for width in [0.0, -5.0, f32::NAN, f32::NEG_INFINITY] {
        assert_eq!(greedy("a👩‍👩‍👧e\u{301} 🇳🇴", width), "a|\n👩‍👩‍👧|\ne\u{301}|\n🇳🇴|\n");
    }
    assert_eq!(greedy("one two", f32::INFINITY), "one two|\n");
}

#[test]
fn joined_letters_that_were_cut_stay_cut() {
    for line in lines(&[piece("ءءصجع")], PLAIN, 45.7, Breaking::Greedy, &all_fonts()) {
        assert!(line.width < 45.7, "{}", line.width);
    }
}

#[test]
fn japanese_keeps_its_marks_off_line_ends() {
    assert_eq!(
        greedy("顧客は「注文」を確認、支払を完了。返品は電話で相談。", 100.0),
        "顧客は「注|\n文」を確認、|\n支払を完了。|\n返品は電話で|\n相談。|\n"
    );
}

#[test]
fn arabic_is_in_visual_order() {
    let lines = lines(
        &[piece("العميل (VIP) يدفع 250 ريال")],
        PLAIN,
        f32::INFINITY,
        Breaking::Greedy,
        &all_fonts(),
    );
    assert!(lines[0].rtl);
    let runs: Vec<_> = lines[0].runs.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(
        runs,
        [
            "\u{202b}ريال\u{202c}",
            "250",
            "\u{202b}يدفع\u{202c}",
            "\u{202b})\u{202c}",
            "VIP",
            "\u{202b}(\u{202c}",
            "\u{202b}العميل\u{202c}"
        ]
    );
}

#[test]
fn looks_survive_breaks() {
    let pieces = [
        piece("Ask the "),
        Piece { text: "help desk for", link: Some("https://a.example"), ..Piece::default() },
        Piece { text: " more", bold: true, ..Piece::default() },
        piece(", or wait"),
    ];
    let lines = lines(&pieces, PLAIN, 100.0, Breaking::Greedy, &Fonts::builtin());
    assert_eq!(show(&lines), "Ask the help|\ndesk for|\nmore , or|\nwait|\n");
    assert_eq!(lines[0].runs[1].link.as_deref(), Some("https://a.example"));
}

#[test]
fn a_character_no_face_draws_is_missing_and_moves_no_other() {
    assert_eq!(Fonts::builtin().missing("a日b🫅\n日\u{fe0f}\u{200d}"), ['日', '🫅']);
    assert_eq!(all_fonts().missing("a日b🫅العميل"), ['🫅']);
    let fonts = all_fonts();
    let lines = lines(&[piece("one 日 two")], PLAIN, 500.0, Breaking::Greedy, &fonts);
    let faces: Vec<_> =
        lines[0].runs.iter().map(|run| fonts.face(run.face).family.as_str()).collect();
    assert_eq!(faces, ["Ferd Sans", "Noto Sans CJK JP", "Ferd Sans"]);
}

#[test]
fn what_is_no_font_is_refused() {
    let said = |bytes: &[u8]| Fonts::builtin().add(bytes.to_vec()).unwrap_err().to_string();
    assert_eq!(said(b""), "the font file is empty");
    assert_eq!(said(b"wOF2...."), "the font file is damaged or cut off");
    assert_eq!(said(&WOFF2[..2000]), "the font file is damaged or cut off");
    let mut bomb = WOFF.to_vec();
    bomb[56..60].copy_from_slice(&[0xFF; 4]);
    assert!(said(&bomb).ends_with("bytes, of at most 64 MiB"), "{}", said(&bomb));
    // A table of 4 GiB, packed in one byte.
    let mut bomb = b"wOF2\0\x01\0\0".to_vec();
    bomb.extend([0, 0, 0, 55, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
    bomb.extend([0; 24]);
    bomb.extend([0, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F, 0]);
    assert_eq!(said(&bomb), "the font file is damaged or cut off");
    assert_eq!(said(b"<svg/>"), "this is no TTF, OTF, TTC or WOFF font");
    assert_eq!(said(&ARABIC[..9000]), "the font file is damaged or cut off");
    assert_eq!(said(&ARABIC[..9]), "the font file is damaged or cut off");
    let mut fonts = all_fonts();
    assert!(fonts.add(ARABIC.to_vec()).is_ok(), "the same font again is no mistake");
}

#[test]
fn web_fonts_are_unpacked() {
    let set = |fonts: &Fonts, bold: bool| {
        let piece = Piece { text: "Nordlys 12", bold, italic: bold, ..Piece::default() };
        lines(&[piece], PLAIN, 900.0, Breaking::Greedy, fonts)[0].width
    };
    let wanted = set(&Fonts::builtin(), true);
    for packed in [WOFF2, WOFF] {
        let mut fonts = Fonts::builtin();
        fonts.set_base(vec![packed.to_vec()]).unwrap();
        assert!((set(&fonts, false) - wanted).abs() < 0.01, "{} and {wanted}", set(&fonts, false));
    }
}

/// The characters and pairs of a text.
fn used(text: &str) -> Used {
    let pairs: BTreeSet<(char, char)> = text.chars().zip(text.chars().skip(1)).collect();
    Used { characters: text.chars().collect(), pairs: pairs.into_iter().collect() }
}

/// Where each glyph of a text is drawn and where the text ends, in font units.
fn places(bytes: &[u8], index: u32, text: &str) -> Vec<(i32, i32)> {
    let font = harfrust::FontRef::from_index(bytes, index).unwrap();
    let data = harfrust::ShaperData::new(&font);
    let mut buffer = harfrust::UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let shaped = data.shaper(&font).build().shape(buffer, harfrust::ShapeOptions::new());
    assert!(shaped.glyph_infos().iter().all(|glyph| glyph.glyph_id != 0), "{text}");
    let mut pen = 0;
    let mut places = Vec::new();
    for glyph in shaped.glyph_positions() {
        places.push((pen + glyph.x_offset, glyph.y_offset));
        pen += glyph.x_advance;
    }
    places.push((pen, 0));
    places
}

/// Every text in the cut font is as wide as in the whole one; returns the size of the cut file in bytes.
fn cut_is_as_wide(fonts: &Fonts, id: FaceId, texts: &[&str]) -> usize {
    let used = used(&texts.join("\n"));
    let bytes = cut(fonts, id, &used).unwrap();
    assert_eq!(bytes, cut(fonts, id, &used).unwrap());
    for text in texts {
        let face = fonts.face(id);
        let whole = places(face.bytes(), face.index(), text);
        assert_eq!(whole, places(&bytes, 0, text), "{face:?}: {text}");
    }
    bytes.len()
}

#[test]
fn a_cut_font_is_small_and_as_wide() {
    let texts = [
        "AVToWe. the quick brown fox jumps over lazy dogs 0123456789,:;!?()&%–’“”→äöüßéè",
        "BCDEFGHIJKLMNPQRSUXYZ",
        "Type AVATAR: “To Wait” – 7,1 %",
    ];
    let fonts = Fonts::builtin();
    for (id, face) in fonts.faces().filter(|(_, face)| face.is_builtin()) {
        let size = cut_is_as_wide(&fonts, id, &texts);
        assert!(size < 30_000, "{face:?}: {size}");
        // Marks and scripts that are more than letters side by side.
        cut_is_as_wide(&fonts, id, &["e\u{301}o\u{308}\u{301} Ça Ελλάδα Αυ ΤΑ Київ ГДА"]);
    }
}

#[test]
fn a_cut_font_of_another_script_is_as_wide() {
    let fonts = all_fonts();
    for (id, face) in fonts.faces() {
        let text: &[&str] = match &*face.family {
            "Noto Sans Arabic" => &["يدفع العميل ريال", "لا", "الأَب"],
            "Noto Sans CJK JP" => &["日本語の旅、顧客。"],
            _ => continue,
        };
        let size = cut_is_as_wide(&fonts, id, text);
        assert!(size < face.bytes().len(), "{face:?}: {size} of {}", face.bytes().len());
    }
}

#[test]
fn fonts_can_be_sent_and_shared() {
    fn sendable<T: Send + Sync>(_: &T) {}
    sendable(&Fonts::builtin());
}

#[test]
fn a_mask_covers_what_its_letter_does() {
    let fonts = all_fonts();
    for (letter, face) in [("l", 0), ("\u{301C}", 6)] {
        let face = FaceId(face);
        let glyph = fonts.glyphs(letter, face)[0].id;
        let whole = fonts.face(face).mask(glyph, 40.0, (0.0, 0.0)).unwrap();
        let area = |mask: &Mask| mask.coverage.iter().map(|part| f64::from(*part)).sum::<f64>();
        assert!(
            area(&whole) > 0.0 && whole.coverage.len().is_multiple_of(whole.width as usize),
            "{letter}"
        );
        assert!(whole.top < 0, "{letter} stands on its line");
        let moved = fonts.face(face).mask(glyph, 40.0, (0.25, 0.75)).unwrap();
        let (before, after) = (area(&whole), area(&moved));
        assert!((before - after).abs() < before * 0.05, "{letter}: {before} and {after}");
    }
    let stem = fonts.face(FaceId(0)).mask(fonts.glyphs("l", FaceId(0))[0].id, 40.0, (0.0, 0.0));
    let full = stem.unwrap().coverage.iter().filter(|part| **part > 254).count();
    assert!(full > 50, "{full} pixels of a stem are covered wholly");
}

#[test]
fn a_blank_has_an_empty_mask_and_no_glyph_none() {
    let fonts = Fonts::builtin();
    let face = fonts.face(FaceId(0));
    assert_eq!(face.mask(fonts.glyphs(" ", FaceId(0))[0].id, 40.0, (0.0, 0.0)).unwrap().width, 0);
    assert!(face.mask(u16::MAX, 40.0, (0.0, 0.0)).is_none());
}

fn family(fonts: &Fonts, grapheme: &str, language: &str) -> String {
    let face = fonts.choose(grapheme, false, false, Region::of(language));
    fonts.face(face).family.clone()
}

#[test]
fn chinese_characters_have_the_shapes_of_the_language() {
    let mut fonts = Fonts::builtin();
    fonts.add(EAST_ASIAN.to_vec()).unwrap();
    for (language, expected) in [
        ("ja", "Noto Sans CJK JP"),
        ("ko", "Noto Sans CJK KR"),
        ("zh-Hant", "Noto Sans CJK TC"),
        ("zh-HK", "Noto Sans CJK TC"),
        ("en", "Noto Sans CJK JP"),
    ] {
        assert_eq!(family(&fonts, "直", language), expected, "{language}");
    }
    assert_eq!(family(&fonts, "리", "en"), "Noto Sans CJK KR");
}

#[test]
fn emoji_are_drawn_without_any_other_font() {
    let mut fonts = Fonts::builtin();
    assert_eq!(fonts.missing("😀 🙂 😐 🙁 😞 😡 😍 😕 😰 👍 ❤️ 🛒 📦 ✅ ⚠️ 🚀"), [] as [char; 0]);
    assert_eq!(family(&fonts, "😀", "ja"), "Ferd Emoji");
    fonts.set_base(vec![WOFF2.to_vec()]).unwrap();
    assert_eq!(family(&fonts, "🛒", "en"), "Ferd Emoji", "with fonts of one's own as well");
}

#[test]
fn a_face_of_a_collection_is_cut_to_what_is_set() {
    let mut fonts = Fonts::builtin();
    fonts.add(EAST_ASIAN.to_vec()).unwrap();
    let id = fonts.choose("리", false, false, Region::Korea);
    let used = Used { characters: "리뷰".chars().collect(), pairs: vec![('리', '뷰')] };
    let bytes = cut(&fonts, id, &used).unwrap();
    assert!(bytes.len() < 3000, "{} bytes", bytes.len());
    let font = skrifa::FontRef::new(&bytes).unwrap();
    let map = skrifa::MetadataProvider::charmap(&font);
    assert!(map.map('뷰').is_some() && map.map('교').is_none());
}
