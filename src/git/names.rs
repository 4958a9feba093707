//! Names of files as git knows them: bytes, which need be no UTF-8.
//!
//! As text each byte that is none stands as a character of the last private plane, so that the text leads back to the very name.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The character that stands for the byte 0.
const FIRST: u32 = 0x10_FF00;

/// The name as text; bytes that are not UTF-8 become private characters.
pub(super) fn text(name: &[u8]) -> String {
    let mut text = String::with_capacity(name.len());
    for chunk in name.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(
            chunk.invalid().iter().filter_map(|byte| char::from_u32(FIRST + u32::from(*byte))),
        );
    }
    text
}

/// The name that a text stands for.
pub(super) fn bytes(text: &str) -> Vec<u8> {
    let mut name = Vec::with_capacity(text.len());
    for character in text.chars() {
        match u32::from(character).checked_sub(FIRST) {
            // Bytes below are always UTF-8 and stand for themselves.
            Some(byte @ 0x80..=0xFF) => name.push(byte as u8),
            _ => name.extend(character.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
    name
}

/// The same as the system takes it.
pub(super) fn os(text: &str) -> OsString {
    #[cfg(unix)]
    return std::os::unix::ffi::OsStringExt::from_vec(bytes(text));
    #[cfg(not(unix))]
    return OsString::from(text);
}

/// The path that a text stands for.
pub(super) fn path(text: &str) -> PathBuf {
    PathBuf::from(os(text))
}

/// The text that stands for a path, with `/` between its parts.
pub(super) fn of_path(path: &Path) -> String {
    let text = text(path.as_os_str().as_encoded_bytes());
    if std::path::MAIN_SEPARATOR == '/' { text } else { text.replace('\\', "/") }
}

#[cfg(test)]
mod tests {
    use super::{bytes, of_path, path, text};

    #[test]
    fn every_name_leads_back_to_itself() {
        for name in [&b"k\xf8p.journey.yaml"[..], "kjøp\n.yaml".as_bytes(), b"\xff\x80", b"plain"]
        {
            let words = text(name);
            assert_eq!(bytes(&words), name);
            assert_eq!(of_path(&path(&words)), words);
        }
        assert_eq!(text("kjøp".as_bytes()), "kjøp");
    }
}
