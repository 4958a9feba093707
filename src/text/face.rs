//! One face: its names, its bytes, and what is read from them when first needed.

use std::sync::{Arc, OnceLock};

use harfrust::ShaperData;
use skrifa::MetadataProvider;
use usvg::fontdb;

/// Height of the built-in letters above the baseline, in em.
pub(super) const ASCENT: f32 = 1984.0 / 2048.0;
/// Depth of the built-in letters below the baseline, in em.
pub(super) const DESCENT: f32 = 494.0 / 2048.0;

/// Names a face of [`Fonts`](super::Fonts).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize)]
pub struct FaceId(pub(super) u16);

impl PartialEq<u16> for FaceId {
    fn eq(&self, number: &u16) -> bool {
        self.0 == *number
    }
}

impl FaceId {
    /// Its number, from 0.
    pub fn number(self) -> u16 {
        self.0
    }

    /// The first face and those after it, up to and with this one.
    pub fn and_before(self) -> impl Iterator<Item = FaceId> {
        (0..=self.0).map(FaceId)
    }
}

/// A font file's bytes, shared between measuring and drawing.
pub type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// One weight and slant of a font family.
pub struct Face {
    /// The family's name, as SVG and CSS call it.
    pub family: String,
    /// Its weight, 100 to 900.
    pub weight: u16,
    /// Whether it is slanted.
    pub italic: bool,
    pub(super) index: u32,
    pub(super) source: Source,
    read: OnceLock<Read>,
    coverage: OnceLock<Coverage>,
}

/// What the built-in faces draw, which is the same for all.
static BUILTIN: OnceLock<Coverage> = OnceLock::new();

/// Where a face's bytes are.
pub(super) enum Source {
    /// Part of the program.
    Builtin(&'static [u8]),
    /// In memory, given by the user.
    Given(Bytes),
    /// In a file of the system, read when first needed.
    System(Arc<fontdb::Database>, fontdb::ID, OnceLock<Bytes>),
}

/// What measuring needs of a face.
pub(super) struct Read {
    pub(super) shaping: ShaperData,
    pub(super) units_per_em: f32,
}

impl Face {
    pub(super) fn new(family: &str, weight: u16, italic: bool, source: Source) -> Self {
        Self {
            family: family.to_owned(),
            weight,
            italic,
            index: 0,
            source,
            read: OnceLock::new(),
            coverage: OnceLock::new(),
        }
    }

    pub(super) fn from_info(info: &fontdb::FaceInfo, source: Source) -> Self {
        let family = info.families.first().map_or("", |(name, _)| name.as_str());
        let italic = info.style != fontdb::Style::Normal;
        Self { index: info.index, ..Self::new(family, info.weight.0, italic, source) }
    }

    /// The font file, which may be a collection: see [`Face::index`].
    pub fn bytes(&self) -> &[u8] {
        match &self.source {
            Source::Builtin(bytes) => bytes,
            Source::Given(bytes) => (**bytes).as_ref(),
            Source::System(database, id, read) => (**read.get_or_init(|| {
                let bytes = database.with_face_data(*id, |bytes, _| bytes.to_vec());
                Arc::new(bytes.unwrap_or_default())
            }))
            .as_ref(),
        }
    }

    /// The same bytes, to be held by another owner without a copy.
    pub fn shared(&self) -> Bytes {
        match &self.source {
            Source::Builtin(bytes) => Arc::new(*bytes),
            Source::Given(bytes) => Arc::clone(bytes),
            Source::System(_, _, read) => {
                self.bytes();
                read.get().map_or_else(|| Arc::new(Vec::new()) as Bytes, Arc::clone)
            }
        }
    }

    /// Which face of its file this is, from 0.
    pub fn index(&self) -> u32 {
        self.index
    }

    /// Whether the face came with the program, not from a user or the system.
    pub fn is_builtin(&self) -> bool {
        self.builtin().is_some()
    }

    /// The file of a face that came with the program.
    pub(super) fn builtin(&self) -> Option<&'static [u8]> {
        match self.source {
            Source::Builtin(bytes) => Some(bytes),
            _ => None,
        }
    }

    pub(super) fn font(&self) -> harfrust::FontRef<'_> {
        harfrust::FontRef::from_index(self.bytes(), self.index).unwrap_or_else(|_| {
            harfrust::FontRef::new(super::fonts::REGULAR).expect("the built-in font is whole")
        })
    }

    pub(super) fn read(&self) -> &Read {
        self.read.get_or_init(|| {
            let font = self.font();
            let units = font.metrics(
                skrifa::instance::Size::unscaled(),
                skrifa::instance::LocationRef::default(),
            );
            Read {
                shaping: ShaperData::new(&font),
                units_per_em: f32::from(units.units_per_em.max(1)),
            }
        })
    }

    /// Whether the face draws this character.
    pub fn covers(&self, character: char) -> bool {
        let coverage = if self.is_builtin() { &BUILTIN } else { &self.coverage };
        coverage.get_or_init(|| Coverage::of(&self.font())).has(character)
    }
}

impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}{}", self.family, self.weight, if self.italic { " italic" } else { "" })
    }
}

/// The characters a face draws: a bit each for the first plane, a sorted list for the rest.
struct Coverage {
    first_plane: Box<[u64]>,
    beyond: Vec<u32>,
}

impl Coverage {
    fn of(font: &harfrust::FontRef) -> Self {
        let mut first_plane = vec![0_u64; 1024].into_boxed_slice();
        let mut beyond = Vec::new();
        for (code, glyph) in font.charmap().mappings() {
            if glyph.to_u32() == 0 {
                continue;
            }
            match first_plane.get_mut(code as usize / 64) {
                Some(bits) => *bits |= 1 << (code % 64),
                None => beyond.push(code),
            }
        }
        beyond.sort_unstable();
        Self { first_plane, beyond }
    }

    fn has(&self, character: char) -> bool {
        let code = u32::from(character);
        match self.first_plane.get(code as usize / 64) {
            Some(bits) => bits >> (code % 64) & 1 == 1,
            None => self.beyond.binary_search(&code).is_ok(),
        }
    }
}
