//! A text is drawn as wide as it was measured.

use std::sync::Arc;

use super::*;

/// The advance usvg gives each run, next to the one measured.
fn drawn(text: &str, style: Style, fonts: &Fonts) -> Vec<(f32, f32, String)> {
    let mut database = usvg::fontdb::Database::new();
    for (_, face) in fonts.faces() {
        database.load_font_source(usvg::fontdb::Source::Binary(face.shared()));
    }
    let options = usvg::Options { fontdb: Arc::new(database), ..usvg::Options::default() };
    let lines = lines(&[piece(text)], style, f32::INFINITY, Breaking::Greedy, fonts);
    let runs = lines.iter().flat_map(|line| &line.runs);
    runs.map(|run| {
        let face = fonts.face(run.face);
        let (family, weight) = (&face.family, face.weight);
        let slant = if face.italic { "italic" } else { "normal" };
        let text = run.text.trim_end().replace('&', "&amp;").replace('<', "&lt;");
        let size = style.size;
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text x='0' y='0' \
             font-family='{family}' font-weight='{weight}' font-style='{slant}' \
             font-size='{size}'>{text}</text></svg>"
        );
        let tree = usvg::Tree::from_str(&svg, &options).unwrap();
        let usvg::Node::Text(drawn) = &tree.root().children()[0] else { panic!("{svg}") };
        let bounds = drawn.bounding_box();
        // Of the direction marks usvg makes boxes 1 px wide, one of them at the right end.
        let marks = if run.rtl { 1.0 } else { 0.0 };
        (run.width, bounds.right() - marks, text)
    })
    .collect()
}

fn assert_drawn_as_measured(text: &str, style: Style, fonts: &Fonts) {
    for (measured, drawn, text) in drawn(text, style, fonts) {
        assert!((measured - drawn).abs() < 0.01, "{text:?}: {measured} but drawn {drawn}");
    }
}

#[test]
fn words_are_drawn_as_wide_as_measured() {
    let fonts = Fonts::builtin();
    let texts = [
        "AVATAR To. We, Ty: P.O. “quoted” – dash—dash",
        "The customer’s journey: 1 → 2 → 3, 47.11 % of 1,000 €",
        "Ελλάδα και Κύπρος ΑΥΤΟΣ Ήταν",
        "Путешествие клиента ГУДТ. Ёлка",
        "Đường đi của khách hàng, przeżycia źdźbło",
        "e\u{301}a\u{308}o\u{302}\u{323} x\u{304} combining",
        "file/office.fly ffi AV/AV-AV T.T,T;T well-known",
        "● ○ ★ ☆ ▲ ▼ ◆ ✓ ✗ ← ↑ → ↓ ↔ ↺ − × ≈ ≤ ≥ ± ∞ x² H₂O",
        "not drawn: 😀 日本 end",
    ];
    for text in texts {
        for size in [11.0, 13.5, 16.0, 40.0] {
            for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
                assert_drawn_as_measured(
                    text,
                    Style { size, bold, italic, region: Region::Any },
                    &fonts,
                );
            }
        }
    }
}

#[test]
fn other_scripts_are_drawn_as_wide_as_measured() {
    let fonts = all_fonts();
    let texts = [
        "رحلة العميل من البداية إلى النهاية",
        "مُحَمَّد (ABC 12) والسلام، ٣٤٥!",
        "顧客の旅程地図、「段階」と接点。カタカナ",
        "Mixed 日本語 and العربية text",
    ];
    for text in texts {
        assert_drawn_as_measured(text, PLAIN, &fonts);
    }
}
