//! The file that holds a font's tables.

use skrifa::raw::FontRef;
use skrifa::raw::types::Tag;
use std::borrow::Cow;

/// Outlines of TrueType's kind.
const TRUETYPE: u32 = 0x0001_0000;
/// Outlines of PostScript's kind.
const POSTSCRIPT: u32 = u32::from_be_bytes(*b"OTTO");
/// What all words of a file add up to, by the OpenType specification.
const WHOLE_SUM: u32 = 0xB1B0_AFBA;

/// A font's tables by name.
pub(super) type Tables<'a> = Vec<(Tag, Cow<'a, [u8]>)>;

/// Every table of a font.
pub(super) fn tables<'a>(font: &FontRef<'a>) -> Tables<'a> {
    let records = font.table_directory().table_records();
    let named = records.iter().map(skrifa::raw::TableRecord::tag);
    named.filter_map(|tag| Some((tag, Cow::Borrowed(font.table_data(tag)?.as_bytes())))).collect()
}

/// A font as a file of its own, also where its file is a collection.
pub(super) fn whole(font: &FontRef) -> Vec<u8> {
    written(tables(font))
}

/// A file of these tables.
pub(super) fn written(mut tables: Tables) -> Vec<u8> {
    tables.sort_by_key(|(tag, _)| *tag);
    let is_postscript = tables.iter().any(|(tag, _)| tag == b"CFF " || tag == b"CFF2");
    let count = tables.len() as u16;
    let steps = count.max(1).ilog2();
    let mut file = Vec::new();
    file.extend((if is_postscript { POSTSCRIPT } else { TRUETYPE }).to_be_bytes());
    // The table directory wants to be searched by halves: 16 times the largest power of two, its exponent, the rest.
    let range = 16 << steps;
    for number in [count, range, steps as u16, count * 16 - range] {
        file.extend(number.to_be_bytes());
    }
    let mut place = 12 + 16 * tables.len();
    let mut head = None;
    for (tag, table) in &mut tables {
        if tag == b"head" && table.len() >= 12 {
            table.to_mut()[8..12].fill(0);
            head = Some(place + 8);
        }
        file.extend(tag.to_be_bytes());
        for number in [sum(table), place as u32, table.len() as u32] {
            file.extend(number.to_be_bytes());
        }
        place += table.len().next_multiple_of(4);
    }
    file.reserve(place - file.len());
    for (_, table) in &tables {
        file.extend(&**table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    if let Some(head) = head {
        let rest = WHOLE_SUM.wrapping_sub(sum(&file));
        file[head..head + 4].copy_from_slice(&rest.to_be_bytes());
    }
    file
}

/// The words of a table added up, as if it were filled up with zeros to a whole word.
fn sum(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks::<4>();
    let mut last = [0; 4];
    last[..rest.len()].copy_from_slice(rest);
    words.iter().chain([&last]).fold(0, |sum, word| sum.wrapping_add(u32::from_be_bytes(*word)))
}
