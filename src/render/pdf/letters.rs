//! Letters: which glyphs a document needs of which face, and the faces cut down to them.

use super::{Numbers, stream};
use crate::text::{FaceId, Fonts, Glyph, Outlines, Renumbered};
use anyhow::Context;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Finish, Name, Pdf, Ref, Str};
use std::collections::{BTreeMap, BTreeSet};

/// PDF's thousandths of an em.
const PER_EM: f32 = 1000.0;
/// Glyphs are named by their numbers in the face that is embedded.
const IDENTITY: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The faces of a document with the glyphs drawn so far.
pub(super) struct Letters<'a> {
    pub(super) fonts: &'a Fonts,
    used: BTreeMap<FaceId, Used>,
}

/// A run as it is drawn.
pub(super) struct Shaped<'r> {
    run: &'r str,
    face: FaceId,
    glyphs: Vec<Glyph<'r>>,
    /// Whether a reader of the file finds the text in the glyphs themselves.
    pub(super) tells: bool,
}

/// A face's glyphs, each with what it stands for.
struct Used {
    /// The numbers its glyphs are drawn by; none where they are drawn as shapes.
    numbers: Option<Renumbered>,
    glyphs: BTreeMap<u16, String>,
}

impl<'a> Letters<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        Letters { fonts, used: BTreeMap::new() }
    }

    /// The glyphs of a run, noted as used.
    pub(super) fn shape<'r>(&mut self, (run, face): (&'r str, FaceId)) -> Shaped<'r> {
        let used = self.used.entry(face).or_insert_with(|| Used {
            numbers: self.fonts.face(face).cut_to(&Renumbered::new()).map(|_| Renumbered::new()),
            glyphs: BTreeMap::new(),
        });
        let glyphs = self.fonts.glyphs(run, face);
        if let Some(numbers) = &mut used.numbers {
            for glyph in &glyphs {
                numbers.remap(glyph.id);
            }
        }
        let tells = used.numbers.is_some()
            && !run.starts_with('\u{202b}')
            && note(&glyphs, &mut used.glyphs);
        Shaped { run, face, glyphs, tells }
    }

    /// Draws a run whose baseline begins at `x`, `y`, in the current colour.
    pub(super) fn draw(
        &self,
        content: &mut Content,
        shaped: &Shaped<'_>,
        (mut x, y, size): (f32, f32, f32),
    ) {
        let Shaped { run, face, glyphs, .. } = shaped;
        let Some(numbers) = self.used.get(face).and_then(|used| used.numbers.as_ref()) else {
            super::shapes::path(content, &self.fonts.outline(run, *face, size, (x, y)));
            content.fill_nonzero();
            return;
        };
        content.begin_text();
        content.set_font(Name(name(*face).as_bytes()), size);
        for stretch in level(glyphs) {
            let raised = y - stretch[0].offset.1 * size;
            content.set_text_matrix([1.0, 0.0, 0.0, -1.0, x, raised]);
            self.show(content, stretch, (*face, numbers));
            x += stretch.iter().map(|glyph| glyph.advance * size).sum::<f32>();
        }
        content.end_text();
    }

    /// Shows glyphs of one height, kerned as they were shaped.
    fn show(
        &self,
        content: &mut Content,
        glyphs: &[Glyph<'_>],
        (face, numbers): (FaceId, &Renumbered),
    ) {
        let face = self.fonts.face(face);
        let mut shown = content.show_positioned();
        let mut items = shown.items();
        let mut codes = Vec::new();
        // How far the next glyph has to move from where the one before it leaves off, in em.
        let mut owed = 0.0_f32;
        for glyph in glyphs {
            let shift = owed + glyph.offset.0;
            if (shift * PER_EM).abs() >= 0.05 {
                if !codes.is_empty() {
                    items.show(Str(&codes));
                    codes.clear();
                }
                items.adjust(-(shift * PER_EM * 100.0).round() / 100.0);
                owed -= shift;
            }
            codes.extend(numbers.get(glyph.id).unwrap_or_default().to_be_bytes());
            owed += glyph.advance - thousandths(face.advance(glyph.id)) / PER_EM;
        }
        items.show(Str(&codes));
    }

    /// Writes the faces, and the dictionary that names them to every page.
    pub(super) fn write(
        &self,
        pdf: &mut Pdf,
        dictionary: Ref,
        numbers: &mut Numbers,
    ) -> anyhow::Result<()> {
        let mut written = Vec::new();
        for (face, Used { numbers: renumbered, glyphs }) in &self.used {
            if let Some(renumbered) = renumbered {
                written.push((*face, self.face(pdf, numbers, *face, (renumbered, glyphs))?));
            }
        }
        let mut dictionary = pdf.indirect(dictionary).dict();
        for (face, id) in written {
            dictionary.pair(Name(name(face).as_bytes()), id);
        }
        Ok(())
    }

    fn face(
        &self,
        pdf: &mut Pdf,
        numbers: &mut Numbers,
        id: FaceId,
        (renumbered, known): (&Renumbered, &BTreeMap<u16, String>),
    ) -> anyhow::Result<Ref> {
        let face = self.fonts.face(id);
        let glyphs: BTreeSet<u16> = known.keys().copied().collect();
        let outlines = face
            .cut_to(renumbered)
            .with_context(|| format!("cannot cut down the font `{}`", face.family))?;
        let family: String = face.family.chars().filter(char::is_ascii_alphanumeric).collect();
        let base = format!("{}+{family}-{}", tag(&glyphs), face.weight);
        let base = Name(base.as_bytes());
        let [font, descendant, descriptor, data, map] = std::array::from_fn(|_| numbers.next());
        pdf.type0_font(font)
            .base_font(base)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(descendant)
            .to_unicode(map);
        let mut cid = pdf.cid_font(descendant);
        cid.base_font(base).system_info(IDENTITY);
        cid.font_descriptor(descriptor).default_width(0.0);
        match outlines {
            Outlines::TrueType(_) => {
                cid.subtype(CidFontType::Type2);
                cid.cid_to_gid_map_predefined(Name(b"Identity"));
            }
            Outlines::PostScript(_) => {
                cid.subtype(CidFontType::Type0);
            }
        }
        let advances = renumbered.remapped_gids().map(|glyph| thousandths(face.advance(glyph)));
        cid.widths().consecutive(0, advances);
        cid.finish();
        let measures = face.measures();
        let mut flags = FontFlags::SYMBOLIC;
        if face.italic {
            flags |= FontFlags::ITALIC;
        }
        let [left, bottom, right, top] = measures.bounds.map(|side| side * PER_EM);
        let mut described = pdf.font_descriptor(descriptor);
        described
            .name(base)
            .flags(flags)
            .bbox(pdf_writer::Rect::new(left, bottom, right, top))
            .italic_angle(measures.angle)
            .ascent(measures.ascent * PER_EM)
            .descent(measures.descent * PER_EM)
            .cap_height(measures.cap_height * PER_EM)
            // No face says how thick its stems are; viewers only use it for a face they lack.
            .stem_v(if face.weight > 500 { 120.0 } else { 80.0 });
        match outlines {
            Outlines::TrueType(_) => described.font_file2(data),
            Outlines::PostScript(_) => described.font_file3(data),
        };
        described.finish();
        embed(pdf, data, &outlines);
        let mut unicode = UnicodeCmap::new(Name(b"Custom"), IDENTITY);
        for (glyph, text) in known.iter().filter(|(_, text)| !text.is_empty()) {
            let number = renumbered.get(*glyph).unwrap_or_default();
            unicode.pair_with_multiple(number, text.chars());
        }
        stream(pdf, map, unicode.finish().as_slice());
        Ok(font)
    }
}

/// Writes the outlines of a face.
fn embed(pdf: &mut Pdf, id: Ref, outlines: &Outlines) {
    let (Outlines::TrueType(file) | Outlines::PostScript(file)) = outlines;
    let packed = super::packed(file);
    let mut embedded = pdf.stream(id, &packed);
    embedded.filter(pdf_writer::Filter::FlateDecode);
    match outlines {
        Outlines::TrueType(_) => embedded.pair(Name(b"Length1"), super::number(file.len())),
        Outlines::PostScript(_) => embedded.pair(Name(b"Subtype"), Name(b"CIDFontType0C")),
    };
    embedded.finish();
}

/// Notes what glyphs stand for; false where that alone does not tell the text.
fn note(glyphs: &[Glyph<'_>], known: &mut BTreeMap<u16, String>) -> bool {
    let mut tells = true;
    for glyph in glyphs {
        let before = known.entry(glyph.id).or_insert_with(|| glyph.text.to_owned());
        tells &= *before == glyph.text && !glyph.text.is_empty();
    }
    tells
}

/// Glyphs in stretches of the same height.
fn level<'g, 'r>(glyphs: &'g [Glyph<'r>]) -> impl Iterator<Item = &'g [Glyph<'r>]> {
    glyphs.chunk_by(|a, b| (a.offset.1 - b.offset.1).abs() < f32::EPSILON)
}

/// What a page calls a face.
fn name(face: FaceId) -> String {
    format!("F{}", face.number())
}

/// A length in em as PDF writes it: whole thousandths.
fn thousandths(em: f32) -> f32 {
    (em * PER_EM).round()
}

/// Six letters that name a choice of glyphs, as PDF wants before the name of a face that is cut down.
fn tag(glyphs: &BTreeSet<u16>) -> String {
    // FNV-1a, 64 bits.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut tag = String::new();
    for _ in 0..6 {
        tag.push(char::from(b'A' + (hash % 26) as u8));
        hash /= 26;
    }
    tag
}
