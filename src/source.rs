//! The text of a file as it was read, and places in it.

use crate::finding::Finding;

/// The largest file that is read, in bytes: 64 MiB.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Which file of a [`Sources`] a place is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FileId(pub u32);

/// A place in a file: bytes `start..end` of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The place `start..end` (bytes) of `file`.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Span { file, start: start as u32, end: end.max(start) as u32 }
    }

    /// The first byte of a file, for what is said of the file as a whole.
    pub fn whole(file: FileId) -> Self {
        Span { file, start: 0, end: 0 }
    }

    /// The bytes as a range into the file's text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A line and a column, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// One file as read.
#[derive(Debug, Clone)]
pub struct Source {
    /// How the file is named to its author: the path as given, or `<stdin>`.
    pub name: String,
    /// Its text, byte-order mark included.
    pub text: String,
    line_starts: Vec<u32>,
}

impl Source {
    /// A source of that name and text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let mut line_starts = vec![0];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let lone_return = *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            if *byte == b'\n' || lone_return {
                line_starts.push(at as u32 + 1);
            }
        }
        Source { name: name.into(), text, line_starts }
    }

    /// A source of the bytes of a file; what is no UTF-8 text comes back with a finding at the first bad byte.
    pub fn of_bytes(name: impl Into<String>, bytes: Vec<u8>, file: FileId) -> (Self, Vec<Finding>) {
        let name = name.into();
        if bytes.len() as u64 > MAX_BYTES {
            return (Source::new(name, ""), vec![too_large(file, bytes.len() as u64)]);
        }
        match String::from_utf8(bytes) {
            Ok(text) => (Source::new(name, text), Vec::new()),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let place = Span::new(file, at, at + '\u{FFFD}'.len_utf8());
                let finding = not_utf_8(error.as_bytes(), at, place);
                (Source::new(name, text), vec![finding])
            }
        }
    }

    /// Line and column of a byte; a byte past the end is the end.
    pub fn position(&self, byte: usize) -> Position {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.line_starts.partition_point(|start| *start as usize <= byte);
        let start = self.line_starts[line - 1] as usize;
        let before = self.text[start..byte].trim_start_matches('\u{FEFF}');
        Position { line, column: before.chars().count() + 1 }
    }

    /// The byte at which a line begins (lines from 1), or the end of the text.
    pub fn line_start(&self, line: usize) -> usize {
        self.line_starts
            .get(line.saturating_sub(1))
            .map_or(self.text.len(), |start| *start as usize)
    }

    /// How many lines there are, at least 1.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// The words at a place.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }
}

/// The finding for bytes that are no UTF-8 text from byte `at` on.
fn not_utf_8(bytes: &[u8], at: usize, place: Span) -> Finding {
    let whole = Span::whole(place.file);
    let (message, help, place) = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => (
            "the file is UTF-16, not UTF-8".to_owned(),
            "save it again with the encoding UTF-8",
            whole,
        ),
        bytes if bytes.contains(&0) => (
            "the file is no text but a picture, an archive or the like".to_owned(),
            "give a YAML file, saved as UTF-8",
            whole,
        ),
        bytes => (
            format!("byte 0x{:02X} here is not UTF-8 text", bytes[at]),
            "save the file as UTF-8; Excel and older editors often write Latin-1",
            place,
        ),
    };
    Finding::error("not-utf-8", message, place).help(help)
}

/// The finding for a file over [`MAX_BYTES`].
pub fn too_large(file: FileId, bytes: u64) -> Finding {
    Finding::error(
        "file-too-large",
        format!("the file has {bytes} bytes; a map may have at most 64 MiB"),
        Span::whole(file),
    )
    .help("split it into sub-journeys, and share their libraries with `use`")
}

/// A comment that is meant for ferd: `# ferd: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The words behind `ferd:`.
    pub words: String,
    /// Where the comment stands.
    pub span: Span,
    /// Whether it has its line to itself.
    pub is_alone: bool,
}

/// The files one map was read from: the map first, then what it uses.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// The id that the next file added will have.
    pub fn next_id(&self) -> FileId {
        FileId(self.files.len() as u32)
    }

    /// Adds a file.
    pub fn add(&mut self, source: Source) -> FileId {
        self.files.push(source);
        FileId(self.files.len() as u32 - 1)
    }

    /// The file of that id.
    pub fn get(&self, id: FileId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// All files, the map first.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.files.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_every_kind_of_line_end() {
        let source = Source::new("x", "\u{FEFF}ab\r\ncød\rz\n");
        let at = |needle: &str| source.position(source.text.find(needle).expect("in the text"));
        assert_eq!(at("b"), Position { line: 1, column: 2 });
        assert_eq!(at("d"), Position { line: 2, column: 3 });
        assert_eq!(at("z"), Position { line: 3, column: 1 });
        assert_eq!(source.position(999), Position { line: 4, column: 1 });
    }

    #[test]
    fn bytes_that_are_no_text_are_found_at_their_place() {
        let (source, findings) = Source::of_bytes("x", b"a: b\nc: \xff\n".to_vec(), FileId(0));
        assert_eq!(findings.len(), 1);
        let place = source.position(findings[0].span.start as usize);
        assert_eq!(place, Position { line: 2, column: 4 });
    }
}
