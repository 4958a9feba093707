//! The faces that may be drawn with, and which of them draws a character.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use anyhow::{bail, ensure};
use usvg::fontdb;

use super::face::{Face, FaceId, Source};
use super::region::Region;
use super::shape::{Cache, Shaper};

pub(super) static REGULAR: &[u8] = include_bytes!("../../templates/fonts/FerdSans-Regular.ttf");
static SEMIBOLD: &[u8] = include_bytes!("../../templates/fonts/FerdSans-SemiBold.ttf");
static ITALIC: &[u8] = include_bytes!("../../templates/fonts/FerdSans-Italic.ttf");
static BOTH: &[u8] = include_bytes!("../../templates/fonts/FerdSans-SemiBoldItalic.ttf");
static EMOJI: &[u8] = include_bytes!("../../templates/fonts/FerdEmoji-Regular.ttf");
const FAMILY: &str = "Ferd Sans";
const BUILTIN: usize = 4;
const PLAIN_WEIGHT: u16 = 400;
const BOLD_WEIGHT: u16 = 600;
/// Most bytes of a font that a web font packs.
const MAX_UNPACKED: u64 = 64 * 1024 * 1024;

/// The faces that may be drawn with: built in, given by the user, then (only when asked) the system's.
pub struct Fonts {
    faces: Vec<Face>,
    /// Where the plain face stands, then the bold, the slanted, and the bold slanted one.
    plain: [u16; BUILTIN],
    /// Where the face with the emoji stands; it draws what no given one does.
    emoji: usize,
    system: Option<OnceLock<Vec<Face>>>,
    cache: Mutex<Cache>,
}

impl Fonts {
    /// The fonts that come with the program; nothing is read of them until a text is measured.
    pub fn builtin() -> Self {
        let face =
            |weight, italic, bytes| Face::new(FAMILY, weight, italic, Source::Builtin(bytes));
        let faces = vec![
            face(PLAIN_WEIGHT, false, REGULAR),
            face(BOLD_WEIGHT, false, SEMIBOLD),
            face(PLAIN_WEIGHT, true, ITALIC),
            face(BOLD_WEIGHT, true, BOTH),
            Face::new("Ferd Emoji", PLAIN_WEIGHT, false, Source::Given(Arc::new(EMOJI))),
        ];
        Self { faces, plain: [0, 1, 2, 3], emoji: BUILTIN, system: None, cache: Mutex::default() }
    }

    /// Adds a user's TTF, OTF, TTC, WOFF or WOFF2, to be drawn with where the built-in fonts lack a character.
    ///
    /// Fails on anything else, on a damaged file, and on a face whose name, weight and slant are taken.
    pub fn add(&mut self, bytes: Vec<u8>) -> anyhow::Result<()> {
        let bytes = unpacked(bytes)?;
        check(&bytes)?;
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(bytes);
        let mut database = fontdb::Database::new();
        database.load_font_source(fontdb::Source::Binary(Arc::clone(&bytes)));
        ensure!(!database.is_empty(), "the font file holds no face with a name");
        for info in database.faces() {
            let face = Face::from_info(info, Source::Given(Arc::clone(&bytes)));
            usable(&face)?;
            match self.faces.iter().find(|known| known.same_name(&face)) {
                Some(known) if known.bytes() == face.bytes() => {}
                Some(_) => bail!("there is already a font named {face:?}"),
                None => self.faces.push(face),
            }
        }
        Ok(())
    }

    /// Sets text in the family of these files wherever its faces have the characters, in the nearest weight and slant.
    ///
    /// Fails where one is no font that can be used, and where they are of several families.
    pub fn set_base(&mut self, files: Vec<Vec<u8>>) -> anyhow::Result<()> {
        let mut own = Self {
            faces: Vec::new(),
            plain: [0; BUILTIN],
            emoji: usize::MAX,
            system: None,
            cache: Mutex::default(),
        };
        for bytes in files {
            own.add(bytes)?;
        }
        let Some(first) = own.faces.first() else { return Ok(()) };
        if let Some(other) = own.faces.iter().find(|face| face.family != first.family) {
            bail!("the fonts are of two families, `{}` and `{}`", first.family, other.family);
        }
        // The first face is the one that a drawing names for all.
        let upright = own.nearest(false, false);
        own.faces.swap(0, usize::from(upright));
        for (place, (bold, italic)) in
            [(false, false), (true, false), (false, true), (true, true)].into_iter().enumerate()
        {
            own.plain[place] = own.nearest(bold, italic);
        }
        self.emoji += own.faces.len();
        own.faces.append(&mut self.faces);
        self.faces = own.faces;
        self.plain = own.plain;
        self.cache = Mutex::default();
        Ok(())
    }

    /// The place of the face that is nearest to a weight and slant.
    fn nearest(&self, bold: bool, italic: bool) -> u16 {
        let weight = if bold { BOLD_WEIGHT } else { PLAIN_WEIGHT };
        let near = |face: &Face| (face.italic != italic, face.weight.abs_diff(weight));
        (0..).zip(&self.faces).min_by_key(|(_, face)| near(face)).map_or(0, |(place, _)| place)
    }

    /// Lets the fonts installed on this machine draw what the others lack.
    ///
    /// They are looked at only when such a character turns up.
    pub fn add_system(&mut self) {
        self.system.get_or_insert_default();
    }

    /// The distinct characters no face draws, in order of appearance.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut seen = BTreeSet::new();
        text.chars()
            .filter(|&c| !invisible(c) && !self.faces[0].covers(c))
            .filter(|&c| {
                let drawn = || self.best((false, false, Region::Any), |face| face.covers(c));
                seen.insert(c) && drawn().is_none()
            })
            .collect()
    }

    /// How much farther apart than their advances two letters stand, in font units of their face.
    pub(super) fn kerning(&self, id: FaceId, a: char, b: char) -> i16 {
        i16::try_from(self.shaper().kerning(id, a, b)).unwrap_or_default()
    }

    /// The face of this name; the built-in one where the name is of other `Fonts`.
    pub fn face(&self, id: FaceId) -> &Face {
        let index = usize::from(id.0);
        let installed = || self.installed().get(index.checked_sub(self.faces.len())?);
        self.faces.get(index).or_else(installed).unwrap_or(&self.faces[0])
    }

    /// All faces but the system's; the first is the one that text is set in.
    pub fn faces(&self) -> impl Iterator<Item = (FaceId, &Face)> {
        (0..).map(FaceId).zip(&self.faces)
    }

    /// The face of this weight and slant that text is set in.
    pub fn plain(&self, bold: bool, italic: bool) -> FaceId {
        FaceId(self.plain[usize::from(bold) + 2 * usize::from(italic)])
    }

    /// The face that draws a grapheme as readers of a region know it, the built-in one where nobody does.
    pub fn choose(&self, grapheme: &str, bold: bool, italic: bool, region: Region) -> FaceId {
        let plain = self.plain(bold, italic);
        let covers = |face: &Face| grapheme.chars().all(|c| invisible(c) || face.covers(c));
        if covers(self.face(plain)) {
            return plain;
        }
        let base = grapheme.chars().find(|&c| !invisible(c));
        let region = base.map_or(region, |base| region.of_letter(base));
        self.best((bold, italic, region), covers)
            .or_else(|| {
                self.best((bold, italic, region), |face| base.is_some_and(|base| face.covers(base)))
            })
            .unwrap_or(plain)
    }

    /// The nearest face that covers something: a given one, else the one with the emoji, else the system's. Of several families the
    /// one for the region goes first, then the order in which they were given.
    fn best(
        &self,
        (bold, italic, region): (bool, bool, Region),
        covers: impl Fn(&Face) -> bool,
    ) -> Option<FaceId> {
        let weight = if bold { BOLD_WEIGHT } else { PLAIN_WEIGHT };
        let near = |face: &Face| (face.italic != italic, face.weight.abs_diff(weight));
        let first = |faces: &[Face], is_offered: &dyn Fn(usize) -> bool| {
            let offered = || {
                let all = faces.iter().enumerate();
                all.filter(|(index, face)| is_offered(*index) && covers(face))
            };
            let (_, found) = offered().min_by_key(|(_, face)| region.misfit(&face.family))?;
            let of_family = offered().filter(|(_, face)| face.family == found.family);
            of_family.min_by_key(|(_, face)| near(face)).map(|(index, _)| index)
        };
        let index = first(&self.faces, &|index| index != self.emoji)
            .or_else(|| first(&self.faces, &|index| index == self.emoji))
            .or_else(|| first(self.installed(), &|_| true).map(|index| index + self.faces.len()))?;
        u16::try_from(index).ok().map(FaceId)
    }

    fn installed(&self) -> &[Face] {
        self.system.as_ref().map_or(&[], |system| system.get_or_init(installed))
    }

    pub(super) fn shaper(&self) -> Shaper<'_> {
        Shaper::new(self, self.cache.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Whether nothing is to be seen of a character, so that no face need cover it.
pub(super) fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F
            | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8 | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
            | 0xE0000..=0xE0FFF)
}

/// The machine's upright and slanted faces of ordinary width, in an order that only depends on their names.
fn installed() -> Vec<Face> {
    let mut database = fontdb::Database::new();
    database.load_system_fonts();
    let database = Arc::new(database);
    let mut infos: Vec<_> = database
        .faces()
        .filter(|info| info.stretch == fontdb::Stretch::Normal && !info.families.is_empty())
        .collect();
    infos.sort_by(|a, b| {
        let key = |info: &fontdb::FaceInfo| {
            (info.families[0].0.clone(), info.weight, info.post_script_name.clone(), info.index)
        };
        key(a).cmp(&key(b))
    });
    infos
        .into_iter()
        .map(|info| {
            let source = Source::System(Arc::clone(&database), info.id, OnceLock::new());
            Face::from_info(info, source)
        })
        .collect()
}

impl Face {
    fn same_name(&self, other: &Self) -> bool {
        self.family == other.family && self.weight == other.weight && self.italic == other.italic
    }
}

/// The font that a web font packs; any other file as it is.
fn unpacked(bytes: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let unpacked = match bytes.get(..4) {
        // It is not unpacked to more than 128 MiB, nor to more than a hundred times its size.
        Some(b"wOF2") => wuff::decompress_woff2(&bytes),
        Some(b"wOFF") => {
            let size = size_in_woff1(&bytes);
            ensure!(size <= MAX_UNPACKED, "the font unpacks to {size} bytes, of at most 64 MiB");
            wuff::decompress_woff1(&bytes)
        }
        _ => return Ok(bytes),
    };
    unpacked.map_err(|_| damaged())
}

/// The bytes that the tables of a WOFF file say they have: the fourth of the five numbers of each entry of its directory.
fn size_in_woff1(bytes: &[u8]) -> u64 {
    let (header, entry, size) = (44, 20, 12);
    let count = bytes.get(12..14).map_or(0, |two| u16::from_be_bytes([two[0], two[1]]));
    let entries = bytes.get(header..).unwrap_or_default().chunks_exact(entry);
    let sizes = entries.take(count.into()).filter_map(|entry| entry[size..].first_chunk());
    sizes.map(|size| u64::from(u32::from_be_bytes(*size))).sum()
}

fn check(bytes: &[u8]) -> anyhow::Result<()> {
    ensure!(!bytes.is_empty(), "the font file is empty");
    match bytes.get(..4) {
        Some(b"\0\x01\0\0" | b"OTTO" | b"true" | b"ttcf") => {}
        _ => bail!("this is no TTF, OTF, TTC or WOFF font"),
    }
    for font in skrifa::raw::FileRef::new(bytes).map_err(|_| damaged())?.fonts() {
        for record in font.map_err(|_| damaged())?.table_directory().table_records() {
            let end = u64::from(record.offset()) + u64::from(record.length());
            ensure!(end <= bytes.len() as u64, damaged());
        }
    }
    Ok(())
}

fn usable(face: &Face) -> anyhow::Result<()> {
    use skrifa::MetadataProvider;
    let font = skrifa::FontRef::from_index(face.bytes(), face.index()).map_err(|_| damaged())?;
    let units = font
        .metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default())
        .units_per_em;
    ensure!((16..=16384).contains(&units), damaged());
    ensure!(font.charmap().has_map(), "the font {face:?} does not say which characters it draws");
    Ok(())
}

fn damaged() -> anyhow::Error {
    anyhow::anyhow!("the font file is damaged or cut off")
}
