//! A font file in fewer bytes: WOFF 1, whose tables are deflated each for itself.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write as _;

/// Bytes before the directory of tables, and of one of its entries, in a WOFF file.
const HEAD: usize = 44;
const ENTRY: usize = 20;
/// The same in an OpenType file.
const PLAIN_HEAD: usize = 12;
const PLAIN_ENTRY: usize = 16;

/// A table as its font's directory tells of it.
struct Table<'a> {
    tag: &'a [u8],
    sum: &'a [u8],
    bytes: &'a [u8],
}

/// An OpenType font as WOFF; none if it is cut short.
pub fn packed(font: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let tables = (0..count).map(|number| table(font, number)).collect::<Option<Vec<_>>>()?;
    let mut directory = Vec::new();
    let mut body = Vec::new();
    for table in &tables {
        let place = HEAD + ENTRY * count + body.len();
        let deflated = deflated(table.bytes).filter(|short| short.len() < table.bytes.len());
        let kept = deflated.as_deref().unwrap_or(table.bytes);
        directory.extend(table.tag);
        for number in [place, kept.len(), table.bytes.len()] {
            directory.extend((number as u32).to_be_bytes());
        }
        directory.extend(table.sum);
        body.extend(kept);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    let plain: usize = tables.iter().map(|table| table.bytes.len().next_multiple_of(4)).sum();
    let mut file = b"wOFF".to_vec();
    file.extend(&font[..4]);
    file.extend(((HEAD + directory.len() + body.len()) as u32).to_be_bytes());
    file.extend((count as u32 * 0x1_0000).to_be_bytes());
    file.extend(((PLAIN_HEAD + PLAIN_ENTRY * count + plain) as u32).to_be_bytes());
    // No version, no metadata, no private block.
    file.resize(HEAD, 0);
    file.extend(directory);
    file.extend(body);
    Some(file)
}

fn table(font: &[u8], number: usize) -> Option<Table<'_>> {
    let entry = font.get(PLAIN_HEAD + PLAIN_ENTRY * number..)?.get(..PLAIN_ENTRY)?;
    let word = |at: usize| Some(u32::from_be_bytes(entry.get(at..at + 4)?.try_into().ok()?));
    let (place, length) = (word(8)? as usize, word(12)? as usize);
    let bytes = font.get(place..)?.get(..length)?;
    Some(Table { tag: &entry[..4], sum: &entry[4..8], bytes })
}

fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Fonts;
    use flate2::read::ZlibDecoder;
    use std::io::Read as _;

    fn word(file: &[u8], at: usize) -> usize {
        u32::from_be_bytes(file[at..at + 4].try_into().unwrap()) as usize
    }

    #[test]
    fn every_table_can_be_unpacked() {
        let fonts = Fonts::builtin();
        let (_, face) = fonts.faces().next().unwrap();
        let font = face.bytes();
        let file = packed(font).unwrap();
        assert!(file.len() < font.len() * 4 / 5, "{} of {}", file.len(), font.len());
        assert_eq!((word(&file, 8), word(&file, 16)), (file.len(), font.len()));
        let count = usize::from(u16::from_be_bytes(font[4..6].try_into().unwrap()));
        for number in 0..count {
            let entry = HEAD + ENTRY * number;
            let place = word(&file, entry + 4);
            let kept = &file[place..place + word(&file, entry + 8)];
            let mut bytes = Vec::new();
            if kept.len() < word(&file, entry + 12) {
                ZlibDecoder::new(kept).read_to_end(&mut bytes).unwrap();
            } else {
                bytes.extend(kept);
            }
            assert!(bytes == table(font, number).unwrap().bytes, "table {number}");
        }
    }

    #[test]
    fn what_is_cut_short_is_not_packed() {
        let fonts = Fonts::builtin();
        let (_, face) = fonts.faces().next().unwrap();
        for length in [0, 5, 20, 400, face.bytes().len() / 2] {
            assert!(packed(&face.bytes()[..length]).is_none(), "{length}");
        }
    }
}
