//! What a page says, read off its own markup, and the faces it brings along to say it.

use crate::render::svg::{self, FontFile};
use crate::text::{FaceId, Fonts, Pairs, Region, Used};
use memchr::memchr;
use std::collections::{BTreeMap, BTreeSet};

/// What style sheets and scripts say of themselves.
const OWN: &str = "\u{a0}·–−→←↗★●○↑↓×›‹✓…";
/// The elements that style sheets make bold, and those that they slant.
const BOLD: [&str; 7] = ["b", "caption", "dt", "h1", "h2", "strong", "th"];
const SLANTED: [&str; 2] = ["blockquote", "em"];
/// What markup writes for characters that would be taken for markup.
const ESCAPED: [(&str, char); 10] = [
    ("&#39;", '\''),
    ("&#x27;", '\''),
    ("&quot;", '"'),
    ("&#34;", '"'),
    ("&amp;", '&'),
    ("&#38;", '&'),
    ("&lt;", '<'),
    ("&#60;", '<'),
    ("&gt;", '>'),
    ("&#62;", '>'),
];

/// The letters of a page.
pub(super) struct Letters {
    set: Pairs,
    /// What stands in attributes, from where a style sheet or a script may show it.
    beside: BTreeSet<char>,
    /// How many bold elements are open.
    bold: usize,
    /// Whether there are slanted letters, plain ones and bold ones.
    is_slanted: [bool; 2],
}

impl Letters {
    pub(super) fn new() -> Self {
        let beside = OWN.chars().chain(' '..='~').collect();
        Letters { set: Pairs::default(), beside, bold: 0, is_slanted: [false; 2] }
    }

    /// Notes what stands in markup.
    pub(super) fn read(&mut self, markup: &str) {
        let mut rest = markup;
        while let Some(start) = memchr(b'<', rest.as_bytes()) {
            self.say(&rest[..start]);
            let tag = &rest[start + 1..];
            let end = memchr(b'>', tag.as_bytes()).unwrap_or(tag.len());
            self.enter(&tag[..end]);
            rest = tag.get(end + 1..).unwrap_or_default();
        }
        self.say(rest);
    }

    fn enter(&mut self, tag: &str) {
        if !tag.is_ascii() {
            self.beside.extend(tag.chars().filter(|c| !c.is_ascii() && !c.is_control()));
        }
        let name = tag.split(' ').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) if BOLD.contains(&name) => self.bold = self.bold.saturating_sub(1),
            None if BOLD.contains(&name) => self.bold += 1,
            None if SLANTED.contains(&name) => self.is_slanted[usize::from(self.bold > 0)] = true,
            _ => {}
        }
    }

    /// Notes a text, in which characters may be written as in markup.
    pub(super) fn say(&mut self, text: &str) {
        if memchr(b'&', text.as_bytes()).is_none() {
            self.set.note(text.chars());
            return;
        }
        let mut rest = text;
        self.set.note(std::iter::from_fn(|| {
            let next = rest.chars().next()?;
            let escaped = || ESCAPED.iter().find(|(written, _)| rest.starts_with(written));
            let (length, c) = match escaped().filter(|_| next == '&') {
                Some((written, c)) => (written.len(), *c),
                None => (next.len_utf8(), next),
            };
            rest = &rest[length..];
            Some(c)
        }));
    }

    /// Every character, and what is used of each face; what drawings in the page set is theirs.
    pub(super) fn used(
        self,
        mut drawn: BTreeMap<FaceId, Used>,
        (fonts, language): (&Fonts, &str),
    ) -> (BTreeSet<char>, BTreeMap<FaceId, Used>) {
        let region = Region::of(language);
        let Used { characters, pairs } = self.set.used();
        let said = characters.into_iter().filter(|c| !c.is_control());
        let said: BTreeSet<char> = said.chain(self.beside).collect();
        let [plain, bold] = self.is_slanted;
        let looks =
            [(false, false, true), (true, false, true), (false, true, plain), (true, true, bold)];
        for (bold, italic, _) in looks.into_iter().filter(|(.., is_set)| *is_set) {
            let own = fonts.plain(bold, italic);
            drawn.entry(own).or_default();
            for c in said.iter().filter(|c| !fonts.face(own).covers(**c)) {
                drawn
                    .entry(fonts.choose(c.encode_utf8(&mut [0; 4]), bold, italic, region))
                    .or_default();
            }
        }
        let main = fonts.face(fonts.plain(false, false));
        for (id, used) in &mut drawn {
            let face = fonts.face(*id);
            // A browser sets each character in the first family that has it: others need only what that one lacks.
            let is_main = face.family == main.family;
            let is_set = |c: &char| face.covers(*c) && (is_main || !main.covers(*c));
            let characters = said.iter().copied().filter(is_set).collect();
            used.join(Used { characters, pairs: pairs.clone() });
        }
        (said, drawn)
    }
}

/// The faces as files.
///
/// To pack them takes as long as all else of a page: one with many drawings is large enough for that.
pub(super) fn files(
    used: &BTreeMap<FaceId, Used>,
    fonts: &Fonts,
    is_large: bool,
) -> anyhow::Result<Vec<FontFile>> {
    let faces = if is_large { svg::packed_faces } else { svg::embedded };
    faces(used, fonts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(markup: &str) -> Letters {
        let mut letters = Letters::new();
        letters.read(markup);
        letters
    }

    #[test]
    fn texts_are_noted_without_their_tags() {
        let (said, used) = read("<p title=\"Ærlig\">Vi<b>ll</b> don&#39;t &lt;é&amp;")
            .used(BTreeMap::new(), (&Fonts::builtin(), "en"));
        assert!(said.contains(&'Æ') && said.contains(&'é') && said.contains(&'→'), "{said:?}");
        assert_eq!(used.len(), 2);
        for used in used.values() {
            assert!(used.characters.contains(&'é'));
            for pair in [('V', 'i'), ('n', '\''), ('\'', 't'), ('<', 'é'), ('é', '&')] {
                assert!(used.pairs.contains(&pair), "{pair:?} in {:?}", used.pairs);
            }
            for pair in [('i', 'l'), ('p', ' '), ('a', 'm')] {
                assert!(!used.pairs.contains(&pair), "{pair:?} in {:?}", used.pairs);
            }
        }
    }

    #[test]
    fn slanted_faces_come_where_something_is_slanted() {
        let fonts = Fonts::builtin();
        let faces = |markup| {
            let (_, used) = read(markup).used(BTreeMap::new(), (&fonts, "en"));
            used.into_keys().collect::<Vec<_>>()
        };
        let [plain, bold] = [false, true].map(|bold| fonts.plain(bold, false));
        let [slanted, both] = [false, true].map(|bold| fonts.plain(bold, true));
        assert_eq!(faces("<th>a</th><embed>"), [plain, bold]);
        assert_eq!(faces("<th>a</th><em>b</em>"), [plain, bold, slanted]);
        assert_eq!(faces("<th class=\"x\">a<em>b</em></th>"), [plain, bold, both]);
        assert_eq!(faces("<blockquote data-key=\"x\">b"), [plain, bold, slanted]);
    }

    #[test]
    fn markup_that_is_cut_off_is_read_to_its_end() {
        let (said, _) = read("a<").used(BTreeMap::new(), (&Fonts::builtin(), "en"));
        assert!(said.contains(&'a'));
        read("<p title=\"<\" &");
    }
}
