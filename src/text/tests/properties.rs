//! What holds for every text and width.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

fn texts() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-ZäöüéÅ0-9.,/()\u{ad}-]{1,12}",
        "[\u{621}-\u{63a}]{1,6}",
        "[あ-んア-ン日本、。「」]{1,6}",
        Just("👩‍👩‍👧".to_owned()),
        Just("🇳🇴".to_owned()),
        Just("e\u{301}".to_owned()),
    ];
    proptest::collection::vec(
        (word, prop_oneof![4 => Just(" "), 1 => Just(""), 1 => Just("\n")]),
        0..12,
    )
    .prop_map(|words| words.into_iter().map(|(word, gap)| word + gap).collect())
}

/// What is left of a text when what breaking may take or add is taken away.
fn kept(text: &str) -> Vec<char> {
    let mut kept: Vec<char> = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{202b}' | '\u{202c}'))
        .collect();
    kept.sort_unstable();
    kept
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_sticks_out(text in texts(), width in 0.0_f32..200.0, even: bool) {
        let fonts = all_fonts();
        let breaking = if even { Breaking::Balanced } else { Breaking::Greedy };
        let lines = lines(&[piece(&text)], PLAIN, width, breaking, &fonts);
        let mut said = String::new();
        for line in &lines {
            let text: String = line.runs.iter().map(|run| run.text.as_str()).collect();
            let shown = text.replace(['\u{202b}', '\u{202c}'], "");
            let single = shown.trim_end_matches('-').graphemes(true).count() <= 1;
            prop_assert!(line.width <= width + 0.01 || single, "{:?} is {}", text, line.width);
            for run in &line.runs {
                prop_assert!(run.x >= -0.001 && run.x + run.width <= line.width + 0.01);
            }
            said.push_str(&text);
        }
        prop_assert_eq!(kept(&said), kept(&text));
    }

    #[test]
    fn letters_and_pairs_add_up_to_what_is_shaped(
        word in "[ -~\u{a0}-\u{ac}\u{ae}-\u{24f}\u{2010}-\u{2027}]{1,12}"
    ) {
        let fonts = Fonts::builtin();
        for (id, face) in fonts.faces().filter(|(_, face)| word.chars().all(|c| face.covers(c))) {
            let summed = latin::Latin::new(face.builtin().unwrap()).unwrap().units(&word);
            prop_assert_eq!(summed, Some(fonts.shaper().shaped(id, false, &word)), "{:?}", face);
            let glyphs = fonts.shaper().glyphs(id, &word);
            prop_assert_eq!(glyphs, Some(fonts.shaped(&word, id, false)), "{:?}", face);
            for (a, b) in word.chars().zip(word.chars().skip(1)) {
                let mut shaper = fonts.shaper();
                let mut shaped = |text: String| shaper.shaped(id, false, &text);
                let apart = shaped(a.into()) + shaped(b.into());
                let between = shaped(String::from_iter([a, b])) - apart;
                prop_assert_eq!(shaper.kerning(id, a, b), between, "{}{} in {:?}", a, b, face);
            }
        }
    }
}

proptest! {
    #[test]
    fn a_damaged_web_font_is_refused_or_read(at in 0..WOFF2.len(), byte: u8, end in 1..WOFF2.len()) {
        for packed in [WOFF2, WOFF] {
            let mut damaged = packed.to_vec();
            let place = at % damaged.len();
            damaged[place] = byte;
            let _ = Fonts::builtin().set_base(vec![damaged]);
            let _ = Fonts::builtin().set_base(vec![packed[..end % packed.len()].to_vec()]);
        }
    }
}
